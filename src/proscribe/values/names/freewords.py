"""Words that no neighbour reads otherwise, and ends of names that no word before does.

What a million names have in common is read once: `wordwise` has the words of all names.
"""

import unicodedata

from proscribe.values.lexicon.abbreviations import latin_abbreviations, spelled_out
from proscribe.values.lexicon.forms import may_open_form, unglued
from proscribe.values.lexicon.generic import in_cyrillic, is_slavic, may_open_phrase
from proscribe.values.lexicon.particles import (
    ELDER_AND_YOUNGER,
    GENERATIONS_LAST,
    SUN_ARTICLES,
    SURE_INITIALS,
    TITLES,
    VIETNAMESE_MIDDLES,
)
from proscribe.values.lexicon.slavic import in_russian
from proscribe.values.lexicon.slips import is_cut_article, slip_in_form, slip_in_person
from proscribe.values.lexicon.tokens import ORDINAL, Reading, Word
from proscribe.values.lexicon.turkic import CHILDREN, as_russian
from proscribe.values.names.persons import MARIA, MOTHERS, SUFFIXES
from proscribe.values.names.things import LITTLE, NAMED_AFTER, ORDINAL_ENDINGS, ROMAN
from proscribe.values.names.whole import read_name
from proscribe.values.names.words import pieces
from proscribe.values.writing.arabic import COMPOUNDING, unjoined
from proscribe.values.writing.romanise import may_pass_for_latin, passes_for_latin
from proscribe.values.writing.scripts import has_chinese

# Words that no neighbour changes and that change none, to stand for any such word.
_ANY_WORD, _ANY_OTHER_WORD = "Brixenhaus", "Brixenhäus"


def read_ending(text: str, *, ascii_: bool) -> tuple[Reading, ...] | None:
    """Read the end of the name of a thing that reads the same behind all words that are free.

    Names of companies differ in their words and end alike: `Müller Trading Ltd` is its first words
    and `Ltd`.

    Args:
        text: The words from the first one on that is not free (`wordwise.Part.is_free`).
        ascii_: Whether the whole name is ASCII.

    Returns:
        The readings of the whole name in their order, without the tokens of the words before;
        None when these decide how the end is read: then only `read_name` tells.

    Example:
        >>> [[t.text for t in one] for one in read_ending("S.A.", ascii_=True)]
        [['jsc']]
    """
    if has_chinese(text) or hides_latin(text):
        return None
    one = _ANY_WORD if ascii_ else _ANY_OTHER_WORD
    readings = read_name(f"{one} {text}", person=False)
    if any((reading[0].source, reading[0].tag) != (one, "word") for reading in readings):
        return None
    return tuple(reading[1:] for reading in readings)


def hides_latin(text: str) -> bool:
    """Tell whether a text has a word that is read otherwise where another is in Latin letters."""
    if text.isascii():
        return False
    folded = unicodedata.normalize("NFKC", text).casefold()
    if not may_pass_for_latin(folded):
        return False
    return any(passes_for_latin(source) for source, _ in pieces(folded))


def binds_person(word: Word) -> bool:
    """Tell whether some neighbour could change how a word of a person's name is read.

    It may yet be part of a Korean or Chinese name, or one of many letters that stand apart.
    """
    text = word.text
    if text in SURE_INITIALS or as_russian(text):
        return True
    if text in SUN_ARTICLES or text in SUFFIXES or text in COMPOUNDING or text in CHILDREN:
        return True
    if text in VIETNAMESE_MIDDLES:
        return True
    if text in MOTHERS or text == MARIA or text in GENERATIONS_LAST or text in ELDER_AND_YOUNGER:
        return True
    if text in TITLES or (not word.abjad and unjoined(text)) or in_russian(text):
        return True
    return is_cut_article(word) or bool(slip_in_person(text))


def binds_thing(word: Word) -> bool:
    """Tell whether some neighbour could change how a word of the name of a thing is read."""
    return may_open_form(word.text) or binds_but_for_forms(word)


def binds_but_for_forms(word: Word) -> bool:
    """Tell the same of a word at which no legal form begins."""
    text = word.text
    if text[:1].isdigit() and ORDINAL.fullmatch(text):
        return True
    if len(text) == 1 or text in LITTLE or (word.hyphen and text in SUN_ARTICLES):
        return True
    if not word.abjad and unglued(text) is not None:
        return True
    if word.source.casefold() in ORDINAL_ENDINGS or word.source.casefold() in NAMED_AFTER:
        return True
    if text in latin_abbreviations():
        return True
    if slip_in_form(text) or "ة" in word.source or ROMAN.fullmatch(text):
        return True
    return not word.source.isascii() and may_open_phrase(word.source)


def is_translated(word: Word) -> bool:
    """Tell whether a word of the name of a thing is also read as the English one it stands for."""
    return bool(spelled_out(word.source)) or is_slavic(word.text, cyrillic=in_cyrillic(word.source))
