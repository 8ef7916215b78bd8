"""The full name that a text tells of somebody whom it has named: `Her full name is Rosa Aro Lind`.

News names people as they are known and tells later how an entry has them. Such a name counts where
it has all words of the one it tells of, at least two, and no words of kin stand in its sentence.
Of a body the name with its legal form is the full one, wherever it stands.

Source: this project.
"""

import re
from collections.abc import Sequence

from proscribe.reports.designations.draft import Named
from proscribe.values.lexicon.forms import form_at

_FEWEST = 2  # words of the name that is told in full
_MOST = 200  # parties of a document that are looked for
_WHO = r"(?:him|her|them|it|[a-z]+\s+[a-z]+|the\s+(?:[a-z-]+\s+){1,3}?)"
_PAPER = r"(?:(?i:list|notice|entry|annex|release|register|statement|committee|it|they))"
_WORD = r"(?:[^\W\d_a-z]\.|[^\W\d_a-z][\w’'-]*)"
_NAME = (
    rf"(?P<name>{_WORD}(?:\s+(?:(?:al|bin|bint|ibn|de|da|del|la|el|van|von|y|e)\s+)*{_WORD})"
    r"{1,8})"
)
# `Ti Made, whose real name is Rosa Lind`
_REAL = re.compile(
    rf"[”\"’']?,?\s+(?:whose\s+(?:real|full|legal|given|birth)\s+name\s+is|born(?:\s+as)?|\(real\s+name:?)\s+{_NAME}"
)
_OTHER = re.compile(r"\b(?:namesakes?|unrelated|not\s+related|no\s+(?:link|relation|connection))\b")
_NEAR = 60  # characters around a name in which it is said to be another
_CAPITALS = r"(?:[A-Z][\w.]*)"
_TOLD = re.compile(
    # `the full name of the cleric, according to the notice, is`, `gives his full name as`
    rf"\b(?:(?:[Ff]ull|[Cc]omplete|[Rr]eal|[Ll]egal|[Oo]fficial)\s+name\b[^.;]{{0,60}}?\s(?:is|as|was|reads)|"
    rf"(?:{_PAPER})\s+(?:\w+\s+)?(?:has|gives|spells|lists|lists?ed|carries|records|names?|calls?|enters)\s+"
    rf"(?:{_WHO})\s*(?:\w+\s+){{0,2}}?(?:as|under\s+the\s+name(?:\s+of)?)|"
    r"(?:appears?|figures?|stands?|entered|listed|recorded|registered|named|called|spelled|spelt|given)\s+"
    rf"(?:(?:on|in)\s+(?:the|its|that)\s+(?:\w+\s+)?{_PAPER}\s+)?(?:there\s+)?(?:in\s+full\s+)?"
    r"(?:as|under\s+the\s+name(?:\s+of)?|is))\s+"
    rf"{_NAME}"
)
_KIN = re.compile(
    r"\b(?:(?:grand)?(?:father|mother|son|daughter|parent)|brother|sister|uncle|aunt|nephew|niece|"
    r"cousin|wife|husband|widow|namesake|relative)s?\b",
    re.IGNORECASE,
)
_SHORTEST = 5  # letters of a short form that a longer name begins with
_LONGEST_REST = 5  # words with which it goes on
_MORE = re.compile(r",?\s+(?P<word>\([A-Z][\w .-]{0,20}\)|[A-Z][\w.&’'-]*)")
_DOTTED = re.compile(r"(?:S\.A|N\.V|B\.V|S\.L|A\.G|A\.S|K\.K|S\.p\.A|S\.R\.L|S\.A\.R\.L)\.?")
_GOES_ON = re.compile(r"\s+[A-Z]")
_SENTENCE = 300  # characters before a name in which its sentence begins


def tell_in_full(text: str, named: Sequence[Named]) -> None:
    """Add to parties the names that a text tells of them in full, as other names.

    Args:
        text: The text of the document.
        named: Its parties; of an entry, which has every name, nothing is added.
    """
    parties = [one for one in named if one.entry is None][:_MOST]
    for one in parties:
        _tell_with_form(text, one)
        _tell_longer(text, one)
        _tell_real_name(text, one)
    if not parties:
        return
    for told in _TOLD.finditer(text):
        full = " ".join(told["name"].split())
        far = max(0, told.start() - _SENTENCE)
        begin = max(far, *(text.rfind(end, far, told.start()) for end in (". ", "\n")))
        if _KIN.search(text, begin, told.end()):
            continue
        words = _words(full)
        meant = [
            one
            for one in parties
            if len(_words(one.display)) >= _FEWEST
            and _words(one.display) < words
            and one.name[0] < told.start()
        ]
        if len({one.display for one in meant}) != 1:
            continue
        place = told.start("name"), told.start("name") + len(told["name"])
        for one in meant:
            one.mentions.append(place)
            one.aliases = list(dict.fromkeys([*one.aliases, full]))


def _tell_with_form(text: str, one: Named) -> None:
    """Add the name of a body with the legal form that stands behind it elsewhere."""
    words = one.display.split()
    if len(words) < _FEWEST or one.schema == "Person" or _form_of(words[-1:]):
        return
    name = r"\s+".join(map(re.escape, words))
    for found in re.finditer(
        rf"(?<!\w){name}\s+(?P<rest>{_CAPITALS}(?:\s+{_CAPITALS}){{0,3}})", text
    ):
        rest = found["rest"].split()
        n_words = _form_of(rest)
        told = text[max(0, found.start() - _NEAR) : found.end() + _NEAR]
        if n_words and _OTHER.search(told) is None:
            end = found.start("rest") + len(" ".join(rest[:n_words]))
            written = text[found.start() : end].rstrip(",")
            written = written if "." in written.split()[-1][:-1] else written.removesuffix(".")
            one.mentions.append((found.start(), found.start() + len(written)))
            full = " ".join(written.split())
            one.aliases = list(dict.fromkeys([*one.aliases, full]))
            return


def _tell_real_name(text: str, one: Named) -> None:
    """Add the name right behind one by which somebody is known: `whose real name is`."""
    end = one.mentions[0][1] if one.mentions else one.name[1]
    told = _REAL.match(text, end)
    if told is not None:
        one.mentions.append(told.span("name"))
        one.aliases = list(dict.fromkeys([*one.aliases, " ".join(told["name"].split())]))


def _tell_longer(text: str, one: Named) -> None:
    """Add the name of a body that goes on where the text first has it: `Okean Line Trading LLC`.

    Not where the short form stands alone before that (`Okean Line`), or goes on otherwise: then the
    longer name may be another firm.
    """
    if one.schema == "Person" or len(one.display) < _SHORTEST or _form_of(one.display.split()[-1:]):
        return
    name = r"\s+".join(map(re.escape, one.display.split()))
    places = [*re.finditer(rf"(?<![\w-]){name}(?![\w’'-])", text)][:_MOST]
    if not places:
        return
    end = _end_with_form(text, places[0].end())
    told = text[max(0, places[0].start() - _NEAR) : end + _NEAR]
    if end == places[0].end() or _OTHER.search(told):
        return
    rest = text[places[0].end() : end]
    if any(_GOES_ON.match(text, at.end()) and not text.startswith(rest, at.end()) for at in places):
        return
    one.mentions.append((places[0].start(), end))
    one.aliases = list(
        dict.fromkeys([*one.aliases, " ".join(text[places[0].start() : end].split())])
    )


def _end_with_form(text: str, start: int) -> int:
    """Give where the legal form ends with which a name goes on, `start` where it has none."""
    words: list[str] = []
    found = at = start
    while len(words) < _LONGEST_REST:
        more = _MORE.match(text, at)
        if more is None:
            break
        words.append(more["word"])
        at = more.end()
        is_form = _DOTTED.fullmatch(words[-1]) is not None
        if is_form or any(_form_of(words[n:]) == len(words) - n for n in range(len(words))):
            found = at if "." in more["word"][:-1] else at - more["word"].endswith(".")
    return found


def _form_of(words: Sequence[str]) -> int:
    """Give how many words a legal form takes that a name goes on with, 0 for none."""
    plain = tuple(word.lower().replace(".", "").rstrip(",") for word in words)
    if not plain or not all(word.isascii() and word.isalnum() for word in plain):
        return 0
    found = form_at(plain, 0)
    return found[1] if found is not None else 0


def _words(name: str) -> set[str]:
    return set(name.casefold().split())
