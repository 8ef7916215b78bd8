"""Word classes: which words are spellings of one name, and which are nicknames of each other.

Words that share a spelling class are taken as one name; two words of names by hand, or two
syllables, that share none are two names, however close they look. Where names are written by rules
(Korean, Chinese), the classes of a word are worked out from its letters; elsewhere they stand in a
table by hand. A given name of two syllables is the classes of the one with those of the other.

A word of two to four syllables written together is none of them, but of two such words that are two
slips apart one is no slip in the other: `Xinhaiyang` and `Xinhaifeng` are two firms.

`Cheung` and `Zhang` are one character in two dialects. One syllable is read so in many dialects
that words which share no more than that agree less: `Chao` may be `Zhou`, and mostly is not.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product
from typing import Final, NamedTuple
from zlib import crc32

from proscribe.values.lexicon.variants import nickname_classes, spelling_classes
from proscribe.values.writing.dialects import latin_readings, standard_syllables
from proscribe.values.writing.korean import korean_syllables, name_syllables
from proscribe.values.writing.mandarin import are_syllables, mandarin_places
from proscribe.values.writing.syllables import BETWEEN
from proscribe.values.writing.vowels import may_be_syllable

# Numbers of syllables: Korean ones, Mandarin ones, two Korean ones, two Mandarin ones.
_MANDARIN, _KOREAN_PAIRS, _MANDARIN_PAIRS, _STEP = 512, 1024, 524_288, 512
_STRUNG = 1 << 18  # numbers of words of syllables
_DIALECT_STEP = 2048  # there are fewer readings
# Kinds of classes, in the low bits of the numbers that an index keeps.
SPELLING: Final = 0
NICKNAME: Final = 1
SYLLABLE: Final = 2
DIALECT: Final = 3
DIALECT_PAIR: Final = 4
STRUNG: Final = 5  # the same class for one word only
KINDS: Final = 8  # room for kinds


class Classes(NamedTuple):
    """The spelling classes of a word.

    Attributes:
        names: By hand.
        syllables: Syllables of Korean or Chinese names that it is spelled for.
        dialects: Readings of Chinese characters, each in Mandarin and in one dialect.
        pair: It is two syllables.
        strung: It is Mandarin syllables written together, see `are_syllables`.
    """

    names: frozenset[int] = frozenset()
    syllables: frozenset[int] = frozenset()
    dialects: frozenset[int] = frozenset()
    pair: bool = False
    strung: bool = False

    @property
    def any_syllable(self) -> bool:
        """Tell whether it can be a syllable of Korean or Chinese names, or two of them."""
        return bool(self.syllables or self.dialects)


@lru_cache(maxsize=1 << 14)
def word_classes(word: str) -> Classes:
    """Give the spelling classes of a comparable word; none for most words.

    Example:
        >>> bool(word_classes("jung").syllables & word_classes("jeong").syllables)
        True
        >>> bool(word_classes("jung").syllables & word_classes("jang").syllables)
        False
    """
    left, between, right = word.partition(BETWEEN)
    if between:
        readings = product(latin_readings(left), latin_readings(right))
        return Classes(
            syllables=frozenset(_pairs(left, right)),
            dialects=frozenset(one * _DIALECT_STEP + other for one, other in readings),
            pair=True,
        )
    if not may_be_syllable(word):
        return Classes(names=spelling_classes(word), strung=are_syllables(word))
    korean, mandarin = _korean_places(), mandarin_places()
    return Classes(
        names=spelling_classes(word),
        syllables=frozenset(korean[one] for one in korean_syllables(word)).union(
            _MANDARIN + mandarin[one] for one in standard_syllables(word)
        ),
        dialects=latin_readings(word),
    )


def _pairs(left: str, right: str) -> Iterator[int]:
    korean, mandarin = _korean_places(), mandarin_places()
    for one, other in product(korean_syllables(left), korean_syllables(right)):
        yield _KOREAN_PAIRS + korean[one] * _STEP + korean[other]
    for one, other in product(standard_syllables(left), standard_syllables(right)):
        yield _MANDARIN_PAIRS + mandarin[one] * _STEP + mandarin[other]


@lru_cache(maxsize=1 << 14)
def class_numbers(word: str) -> tuple[int, ...]:
    """Give all classes of a word as one ascending row of `class * KINDS + kind`."""
    found, nicknames = word_classes(word), nickname_classes(word)
    if not (found.names or nicknames or found.any_syllable or found.strung):  # most words
        return ()
    dialect = DIALECT_PAIR if found.pair else DIALECT
    kinds = (
        (SPELLING, found.names),
        (NICKNAME, nicknames),
        (SYLLABLE, found.syllables),
        (dialect, found.dialects),
        (STRUNG, (crc32(word.encode()) % _STRUNG,) if found.strung else ()),
    )
    return tuple(sorted(one * KINDS + kind for kind, numbers in kinds for one in numbers))


@cache
def _korean_places() -> dict[str, int]:
    return {syllable: place for place, syllable in enumerate(name_syllables())}
