"""Small words of names that were mistyped: titles, articles, legal forms one slip away.

A title or a legal form says little, and its misspelling is a rare word that seems to say much
(`Sheih`, `JOUNT-STOCK`). A word that no one is known to bear, one slip from such a word, is read as
that too. Before a hyphen, `la`, `l` and `a` are also read as the article of a person's name
(`La-Karimi`). Letters that stand apart (`M O H A M E D`) are read as one word, and so are the parts
of a compound name: there the hyphens tell what is meant (`Nur-al-Dim`, `Ab-al-Karim`).
"""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import chain, pairwise

from proscribe.values.lexicon.particles import PARTICLES, TITLES
from proscribe.values.lexicon.rarity import rarity_band, use_band
from proscribe.values.lexicon.tokens import Word
from proscribe.values.writing.arabic import ARTICLES

_TITLES = """
sheikh shaykh shaikh cheikh mullah mawlawi maulavi maulana sayyid sayyed seyyed hajji general
colonel captain doctor professor engineer brigadier lieutenant commander admiral ayatollah
"""
_FORMS = """
limited company corporation incorporated liability partnership private public stock joint closed
kompaniya obshchestvo ogranichennoy otvetstvennostyu aktsionernoe otvetstvennost cooperative
"""
# Their other spellings: short, and near names that people bear.
_OTHER_TITLES = " ".join(sorted(word for word in TITLES if len(word) > 4 or word == "syed"))
_CUT_ARTICLES = frozenset({"a", "l", "la"})  # `al` before a hyphen
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ABD = frozenset({"al", "el", "ul", "ar", "as", "ur", "us"})  # what follows `abd`
_CUT_ABD = frozenset({"ab", "ad", "bd"})  # `abd` that lacks a letter
_FEWEST_LETTERS = 4  # letters apart that are no initials any more
_SHORTEST_FIRST = 3  # letters of a name before `al-Din`


def _slips(word: str) -> Iterable[str]:
    """Give every word one edit away."""
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        yield head + tail[1:]
        yield head + tail[1:2] + tail[:1] + tail[2:]
        for letter in _LETTERS:
            yield head + letter + tail
            yield head + letter + tail[1:]


@cache
def _slipped(words: str) -> dict[str, str]:
    whole = words.split()
    found: dict[str, str] = {}
    for word in whole:
        for slip in _slips(word):
            found.setdefault(slip, word)
    return {slip: word for slip, word in found.items() if slip not in whole}


def all_slips() -> frozenset[str]:
    """Give every word that is one slip from a small word, known to be borne by someone or not."""
    tables = map(_slipped, ("abd abu", "al", _TITLES, _OTHER_TITLES, _FORMS))
    return frozenset(slip for table in tables for slip in table)


@lru_cache(maxsize=1 << 14)
def slip_in_person(text: str) -> str:
    """Give the title, `abd`, `abu` or `al` that a word is one slip from; "" for most words.

    Example:
        >>> slip_in_person("sheih"), slip_in_person("avd"), slip_in_person("sharif")
        ('sheikh', 'abd', '')
    """
    if not text.isascii() or not text.isalpha() or text in TITLES or text in PARTICLES:
        return ""
    if len(text) <= _FEWEST_LETTERS:
        found = _slipped("abd abu").get(text, "") if len(text) > 2 else ""
        found = found or (_slipped("al").get(text, "") if len(text) > 1 else "")
    else:
        found = _slipped(_TITLES).get(text, "")
        if not found:
            found = _slipped(_OTHER_TITLES).get(text, "")
            found = "" if found and use_band(text) else found
    return found if found and not rarity_band(text) else ""


@lru_cache(maxsize=1 << 14)
def slip_in_form(text: str) -> str:
    """Give the word of a legal form that a word is one slip from; "" for most words.

    Example:
        >>> slip_in_form("jount"), slip_in_form("limitd"), slip_in_form("joint")
        ('joint', 'limited', '')
    """
    found = _slipped(_FORMS).get(text, "") if len(text) > _FEWEST_LETTERS else ""
    return found if found and not rarity_band(text) else ""


def mended_person(words: list[Word]) -> list[Word] | None:
    """Give the words of a person's name with slips in small words mended, letters apart joined.

    Returns:
        The words; None where there is nothing to mend.
    """
    if any(word.abjad or word.syllable for word in words):
        return None
    smalls = [_small(words, at) for at in range(len(words))]
    if not any(smalls) and sum(len(word.text) == 1 for word in words) < _FEWEST_LETTERS:
        return None  # most names
    mended = [
        Word(small, word.source, hyphen=word.hyphen) if small else word
        for word, small in zip(words, smalls, strict=True)
    ]
    mended = list(chain.from_iterable(_joined(run) for run in _runs(mended)))
    return mended if mended != words else None


def mended_form(words: list[Word]) -> list[Word] | None:
    """Give the words of the name of a thing with slips in its legal form mended, or None."""
    forms = ["" if word.abjad or word.syllable else slip_in_form(word.text) for word in words]
    if not any(forms):
        return None
    return [
        Word(form, word.source, hyphen=word.hyphen) if form else word
        for word, form in zip(words, forms, strict=True)
    ]


def in_compound(words: Sequence[Word]) -> bool:
    """Tell whether words may be the end of a compound name with a slip, so that others bind it."""
    return any(_compounding(*two) for two in pairwise(words))


def is_cut_article(word: Word) -> bool:
    """Tell whether a word may be the article with a slip that leaves a letter or another article.

    Example:
        >>> is_cut_article(Word("la", "la", hyphen=True)), is_cut_article(Word("la", "la"))
        (True, False)
    """
    return word.hyphen and word.text in _CUT_ARTICLES


def _compounding(word: Word, after: Word) -> str:
    """Give what two words with a hyphen between them are meant to be in a compound name, parted."""
    if not word.hyphen:
        return ""
    if word.text in ARTICLES and after.text in _slipped("din"):
        return "al din"
    if word.text in _slipped("al ad") and word.text not in ARTICLES and after.text == "din":
        return "al din"
    if word.text in _CUT_ABD and after.hyphen and after.text in _ABD:
        return "abd al"
    return ""


def _small(words: Sequence[Word], at: int) -> str:
    word = words[at]
    after = words[at + 1] if at + 1 < len(words) else None
    meant = _compounding(word, after) if after else ""
    if meant == "abd al":
        return "abd"
    if meant and at > 0 and len(words[at - 1].text) >= _SHORTEST_FIRST:
        return "al"
    named = at > 1 and len(words[at - 2].text) >= _SHORTEST_FIRST
    if named and _compounding(words[at - 1], word) == "al din":
        return "din"
    if after and is_cut_article(word) and len(after.text) >= _SHORTEST_FIRST:
        return "al"
    found = slip_in_person(word.text)
    if not found or after is None:
        return ""
    if found == "abd":
        return found if after.text in _ABD else ""
    if found == "al":
        return found if word.hyphen else ""
    return found


def _runs(words: list[Word]) -> Iterable[list[Word]]:
    run: list[Word] = []
    for word in words:
        if len(word.text) == 1 and word.text.isalpha():
            run.append(word)
            continue
        yield run
        run = []
        yield [word]
    yield run


def _joined(run: list[Word]) -> list[Word]:
    if len(run) < _FEWEST_LETTERS:
        return run
    return [Word("".join(w.text for w in run), " ".join(w.source for w in run))]
