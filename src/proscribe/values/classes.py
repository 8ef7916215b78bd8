"""Word classes: which words are spellings of one name, and which are nicknames of each other.

Words that share a spelling class are taken as one name; words that both have spelling classes and
share none are two names, however close they look. Where names are written by rules (Korean,
Chinese), the classes of a word are worked out from its letters; elsewhere they stand in a table by
hand. A given name of two syllables is the classes of the one with those of the other.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product

from proscribe.values.dialects import latin_readings
from proscribe.values.korean import korean_syllables, name_syllables
from proscribe.values.syllables import BETWEEN
from proscribe.values.variants import nickname_classes
from proscribe.values.variants import spelling_classes as classes_by_hand

# Numbers of classes by hand are below; those of Korean syllables and of Chinese readings follow.
_KOREAN = 16_384
_CHINESE = 18_432
# Those of two syllables: base, first syllable times a step, second syllable.
_KOREAN_PAIRS, _KOREAN_STEP = 65_536, 512
_CHINESE_PAIRS, _CHINESE_STEP = 524_288, 2048


@lru_cache(maxsize=1 << 16)
def spelling_classes(word: str) -> frozenset[int]:
    """Give the spelling classes of a comparable word; none for most words.

    Example:
        >>> bool(spelling_classes("jung") & spelling_classes("jeong"))
        True
        >>> bool(spelling_classes("jung") & spelling_classes("jang"))
        False
    """
    left, between, right = word.partition(BETWEEN)
    if between:
        return frozenset(_pairs(left, right))
    found = classes_by_hand(word)
    korean, chinese = korean_syllables(word), latin_readings(word)
    if not korean and not chinese:
        return found
    places = _korean_places()
    return found.union(
        (_KOREAN + places[syllable] for syllable in korean), (_CHINESE + one for one in chinese)
    )


def _pairs(left: str, right: str) -> Iterator[int]:
    places = _korean_places()
    for one, other in product(korean_syllables(left), korean_syllables(right)):
        yield _KOREAN_PAIRS + places[one] * _KOREAN_STEP + places[other]
    for first, second in product(latin_readings(left), latin_readings(right)):
        yield _CHINESE_PAIRS + first * _CHINESE_STEP + second


@lru_cache(maxsize=1 << 16)
def class_numbers(word: str) -> tuple[int, ...]:
    """Give all classes of a word as one ascending row: spellings are even, nicknames odd."""
    spellings = {2 * one for one in spelling_classes(word)}
    return tuple(sorted(spellings | {2 * one + 1 for one in nickname_classes(word)}))


@cache
def _korean_places() -> dict[str, int]:
    return {syllable: place for place, syllable in enumerate(name_syllables())}
