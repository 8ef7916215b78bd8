"""The words of a name: as they are parted from a text, and as they are compared.

Source: the name columns of the lists of OFAC, UN, OFSI, DFAT and BIS.
"""

import re
from typing import Literal

import msgspec

from proscribe.values.lexicon.particles import PARTICLES, SUN_ARTICLES

Tag = Literal["word", "abjad", "bare", "number", "initial", "particle", "title", "form"]


class Token(msgspec.Struct, frozen=True):
    """One word of a name.

    Attributes:
        text: Its comparable form, `[a-z0-9]+`: romanised, numbers in digits, legal forms as
            their class, articles as `al`, a given name of two syllables with `qv` between them.
        tag: What kind of word it is; `abjad` is a word whose vowels are not written, `bare` one
            of a record of which no name at all has vowels.
        source: The part of the name it came from, as given.
    """

    text: str
    tag: Tag
    source: str


Reading = tuple[Token, ...]


class Word(msgspec.Struct, frozen=True):
    """A word of a text in Latin letters, before it is known what kind it is.

    Attributes:
        text: Lower-case ASCII letters and digits.
        source: The part of the name it came from, as given.
        abjad: Its script writes consonants only.
        hyphen: A hyphen follows.
        syllable: It is one of a Korean or Chinese name, where no word is an article or a title.
    """

    text: str
    source: str
    abjad: bool = False
    hyphen: bool = False
    syllable: bool = False


SHIP_NUMBER = "imo"  # before the seven figures of one
ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")


def particle_or_word(words: list[Word], place: int) -> Token:
    """Read a word as an article or particle where it is one: `As-Sadr` has the article `al`."""
    word = words[place]
    if word.text in PARTICLES:
        return Token(PARTICLES[word.text], "particle", word.source)
    sun = SUN_ARTICLES.get(word.text)
    if sun and word.hyphen and place + 1 < len(words) and words[place + 1].text.startswith(sun):
        return Token("al", "particle", word.source)
    return Token(word.text, "word", word.source)


def numbered(ordinal: str, source: str) -> Token:
    """Read `25th` as the number 25."""
    return Token(ordinal[:-2].lstrip("0") or "0", "number", source)
