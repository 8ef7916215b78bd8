"""Ordinary words: Latin ones of which a glance tells that no rule for names changes them.

Three of four words of customers are such, so they are told by a few looks into tables; whoever
wants to know why a word is none asks `freewords`.
"""

from functools import cache, lru_cache
from typing import NamedTuple
from unicodedata import normalize

from anyascii import anyascii

from proscribe.values.lexicon.abbreviations import latin_abbreviations, spelled_out
from proscribe.values.lexicon.forms import ENDS, OPENINGS, STARTERS, may_open_form, unglued
from proscribe.values.lexicon.generic import is_slavic
from proscribe.values.lexicon.particles import (
    ELDER_AND_YOUNGER,
    GENERATIONS_LAST,
    PARTICLES,
    SUN_ARTICLES,
    SURE_INITIALS,
    TITLES,
    VIETNAMESE_MIDDLES,
)
from proscribe.values.lexicon.slavic import in_russian
from proscribe.values.lexicon.slips import all_slips
from proscribe.values.lexicon.turkic import CHILDREN, TOGETHER
from proscribe.values.names.persons import MARIA, MOTHERS, SUFFIXES
from proscribe.values.names.things import LITTLE, ROMANS, SMALL
from proscribe.values.writing.arabic import COMPOUNDING, UNJOINED_ENDS, unjoined
from proscribe.values.writing.respelled import respelled
from proscribe.values.writing.romanise import passes_for_latin
from proscribe.values.writing.syllables import is_family

_MADE_OF_TWO = frozenset({"ab", "dh", "th"})  # openings
_LAST_LATIN, _FIRST_CYRILLIC, _LAST_CYRILLIC = "\u024f", "\u0400", "\u052f"


class _Odd(NamedTuple):
    words: frozenset[str]
    openings: frozenset[str]  # three letters
    ends: frozenset[str]  # three letters


@cache
def _odd() -> _Odd:
    words = {
        *COMPOUNDING,
        *CHILDREN,
        *PARTICLES,
        *SUN_ARTICLES,
        *TITLES,
        *GENERATIONS_LAST,
        *VIETNAMESE_MIDDLES,
        *ELDER_AND_YOUNGER,
        *SURE_INITIALS,
        *SUFFIXES,
        *MOTHERS,
        MARIA,
        *LITTLE,
        *latin_abbreviations(),
        *ROMANS,
    }
    return _Odd(frozenset(words | STARTERS | all_slips()), OPENINGS, UNJOINED_ENDS | ENDS)


@lru_cache(maxsize=1 << 14)
def ordinary(text: str) -> str:
    """Give a word in Latin letters when it is a word, and no more, in names of persons and things.

    Args:
        text: A word between blanks, in Latin or in Cyrillic letters; a comma may stand behind it.

    Returns:
        Lower-case ASCII letters; "" for a word of which this does not tell.

    Example:
        >>> [ordinary(text) for text in ("SMITH,", "Müller", "Иванов", "Kim", "Ltd", "O'Neil")]
        ['smith', 'muller', 'ivanov', '', '', '']
    """
    if not text.isalpha():
        text = text[:-1] if text[-1:] == "," else ""
        if not text.isalpha():
            return ""
    if len(text) < 2:  # `Ю` is an initial, though romanised with two letters
        return ""
    cyrillic = False
    if text.isascii():
        word = text.lower()
    else:
        folded = normalize("NFKC", text).casefold()
        if not folded.isalpha():
            return ""
        if max(folded) > _LAST_LATIN:
            cyrillic = min(folded) >= _FIRST_CYRILLIC and max(folded) <= _LAST_CYRILLIC
            if not cyrillic or folded in SMALL or spelled_out(text) or passes_for_latin(folded):
                return ""
        if respelled(folded):
            return ""
        word = "".join(c for c in anyascii(folded).lower() if c.isascii() and c.isalnum())
        if not word.isalpha() or len(word) < 2:  # `БЬ` has one letter that is romanised
            return ""
    words, openings, ends = _odd()
    if word in words:
        return ""
    if (word[:3] in openings or word[-3:] in ends) and (may_open_form(word) or unglued(word)):
        return ""
    if (
        word[-3:] in ends or word[:2] in _MADE_OF_TWO or (word[0] == "e" and word[1] == word[2:3])
    ) and unjoined(word):  # `Hafizurrahman`, `Abderrahmane`, `Dhulfiqar`, `Essaadi`
        return ""
    if word.endswith(TOGETHER):
        return ""
    if (word[-1] in "ui" or "x" in word) and in_russian(word):
        return ""
    return "" if is_slavic(word, cyrillic=cyrillic) or is_family(word) else word
