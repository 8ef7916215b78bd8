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


def _form_of(words: Sequence[str]) -> int:
    """Give how many words a legal form takes that a name goes on with, 0 for none."""
    plain = tuple(word.lower().replace(".", "").rstrip(",") for word in words)
    if not plain or not all(word.isascii() and word.isalnum() for word in plain):
        return 0
    found = form_at(plain, 0)
    return found[1] if found is not None else 0


def _words(name: str) -> set[str]:
    return set(name.casefold().split())
