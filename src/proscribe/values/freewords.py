"""Words that read the same in every name, and ends of names that do: read once for a million names.

What is read here is what `names.read_name` reads; where it may not be, there is no answer.
"""

import unicodedata

from proscribe.values.arabic import COMPOUNDING, unjoined
from proscribe.values.forms import may_open_form, unglued
from proscribe.values.generic import in_cyrillic, may_open_phrase, rebuilt, translated
from proscribe.values.names import read_name
from proscribe.values.particles import SUN_ARTICLES, TITLES
from proscribe.values.persons import SUFFIXES, tag_person
from proscribe.values.romanise import may_pass_for_latin, passes_for_latin
from proscribe.values.scripts import has_chinese
from proscribe.values.slips import slip_in_form, slip_in_person
from proscribe.values.syllables import is_family, may_be_part
from proscribe.values.things import LITTLE, ROMAN, tag_thing
from proscribe.values.tokens import Reading, Tag, Word, particle_or_word
from proscribe.values.words import pieces, unreadable, words_of

# Words that no neighbour changes and that change none, to stand for any such word.
_ANY_WORD, _ANY_OTHER_WORD = "Brixenhaus", "Brixenhäus"


def read_free_word(
    text: str, *, person: bool | None, apart: bool = False
) -> tuple[tuple[str, Tag], ...] | None:
    """Read one word that reads the same in every name.

    Most words are free: a name of such words, parted by blanks, has one reading, their tokens in
    order. So what a million names have in common need be read once.

    Args:
        text: A word, without blanks.
        person: As in `read_name`.
        apart: Neither of its neighbours `may_be_in_syllables`: so it is none, though it could be a
            family name.

    Returns:
        Text and tag of its tokens, none where it has no letter; None when its neighbours decide how
        it is read, or when it has several readings: then only `read_name` tells.

    Example:
        >>> read_free_word("Al-Rashid", person=True), read_free_word("Abd", person=True)
        ((('al', 'particle'), ('rashid', 'word')), None)
    """
    if not any(map(str.isalnum, text)):
        # A name without any letter is read as it stands.
        return () if unicodedata.is_normalized("NFKC", text) else None
    kinds = (True, False) if person is None else (person,)
    if text.isascii() and text.isalpha() and len(text) > 1:  # most words, so without detours
        word = Word(text.lower(), text)
        if any(_is_bound(word, person=kind, apart=apart) for kind in kinds):
            return None
        token = particle_or_word([word], 0)
        return ((token.text, token.tag),)
    if "`" in text or has_chinese(text):
        return None  # an apostrophe only beside another script; a family name only at the start
    if _hides_latin(text):
        return None
    found: tuple[tuple[str, Tag], ...] | None = None
    nothing = unreadable(text)
    for kind in kinds:
        alternatives = words_of(text, person=kind)
        words = alternatives[0]
        if len(alternatives) > 1 or words == nothing:
            return None
        if any(_is_bound(word, person=kind, apart=apart and len(words) == 1) for word in words):
            return None
        tokens = tag_person(words) if kind else tag_thing(words)
        tagged = tuple((token.text, token.tag) for token in tokens)
        if found is not None and tagged != found:
            return None
        found = tagged
    return found


def read_ending(
    text: str, *, person: bool | None, ascii_: bool, apart: bool = False
) -> tuple[Reading, ...] | None:
    """Read the end of a name that reads the same behind all words that are free.

    Names of companies differ in their words and end alike: `Müller Trading Ltd` is its first words
    and `Ltd`. One of the free words must not be a syllable (`is_syllable`): behind `Kwang Il` even
    a letter may make a Korean name.

    Args:
        text: The words from the first one on that is not free (`read_free_word`).
        person: As in `read_name`.
        ascii_: Whether the whole name is ASCII.
        apart: One of the free words but the first is none that `may_be_in_syllables`: so the name
            is not Korean or Chinese, though its end has what could be a family name (`d.o.o.`).

    Returns:
        The readings of the whole name in their order, without the tokens of the words before;
        None when these decide how the end is read: then only `read_name` tells.

    Example:
        >>> [[t.text for t in one] for one in read_ending("S.A.", person=False, ascii_=True)]
        [['joint stock company']]
    """
    if has_chinese(text) or _hides_latin(text):
        return None
    if any(_ties(word, apart=apart) for words in words_of(text, person=True) for word in words):
        return None
    one = _ANY_WORD if ascii_ else _ANY_OTHER_WORD
    count = 2 if apart else 1
    readings = read_name(" ".join([*[one] * count, text]), person=person)
    for reading in readings:
        if [(token.source, token.tag) for token in reading[:count]] != [(one, "word")] * count:
            return None
    return tuple(reading[count:] for reading in readings)


def may_be_in_syllables(text: str) -> bool:
    """Tell whether a text has a word that can be part of a Korean or Chinese name, or none to read.

    What has no letters may be: the words on both sides of it are neighbours.

    Example:
        >>> [may_be_in_syllables(text) for text in ("Young", "Rachael", "&")]
        [True, False, True]
    """
    if not any(map(str.isalnum, text)):
        return True
    alternatives = words_of(text, person=True)
    return alternatives[0] == unreadable(text) or any(
        word.syllable
        or may_be_part(word.source.lower() if word.source.isascii() else word.text)
        or may_be_part(word.text)
        for words in alternatives
        for word in words
    )


def _hides_latin(text: str) -> bool:
    """Tell whether some word is read otherwise where another one is in Latin letters."""
    if text.isascii():
        return False
    folded = unicodedata.normalize("NFKC", text).casefold()
    if not may_pass_for_latin(folded):
        return False
    return any(passes_for_latin(source) for source, _ in pieces(folded))


def _ties(word: Word, *, apart: bool) -> bool:
    """Tell whether words before one may be read otherwise, or read it otherwise."""
    text = word.text
    if word.syllable or text in SUN_ARTICLES or text in COMPOUNDING or text in TITLES:
        return True
    return not apart and is_family(text)


def _is_bound(word: Word, *, person: bool, apart: bool = False) -> bool:
    """Tell whether some neighbour could change how a word is read."""
    text = word.text
    if text in SUN_ARTICLES or text in SUFFIXES or word.syllable:
        return True
    if person:
        # A name is Korean or Chinese by its family name, or by a letter that stands for it.
        if text in COMPOUNDING or (not word.abjad and unjoined(text)):
            return True
        if slip_in_person(text):
            return True
        return text in TITLES or len(text) == 1 or (not apart and is_family(text))
    if may_open_form(text) or (not word.abjad and unglued(text) is not None):
        return True
    if text in LITTLE or slip_in_form(text):
        return True
    if not word.source.isascii() and may_open_phrase(word.source):
        return True
    if in_cyrillic(word.source) and rebuilt(text) != text:
        return True
    if translated(text, cyrillic=in_cyrillic(word.source)) != text or "ة" in word.source:
        return True
    return len(text) == 1 or ROMAN.fullmatch(text) is not None
