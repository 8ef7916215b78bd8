"""Word classes: which words are spellings of one name, and which are nicknames of each other.

Words that share a spelling class are taken as one name; words that both have spelling classes and
share none are two names, however close they look. Where names are written by rules (Korean,
Chinese), the classes of a word are worked out from its letters; elsewhere they stand in a table by
hand.
"""

from functools import cache, lru_cache

from proscribe.values.dialects import latin_readings
from proscribe.values.korean import korean_syllables, name_syllables
from proscribe.values.variants import nickname_classes
from proscribe.values.variants import spelling_classes as classes_by_hand

# Numbers of classes by hand are below; those of Korean syllables and of Chinese readings follow.
_KOREAN = 16_384
_CHINESE = 18_432


@lru_cache(maxsize=1 << 16)
def spelling_classes(word: str) -> frozenset[int]:
    """Give the spelling classes of a comparable word; none for most words.

    Example:
        >>> bool(spelling_classes("jung") & spelling_classes("jeong"))
        True
        >>> bool(spelling_classes("jung") & spelling_classes("jang"))
        False
    """
    found = classes_by_hand(word)
    korean, chinese = korean_syllables(word), latin_readings(word)
    if not korean and not chinese:
        return found
    places = _korean_places()
    return found.union(
        (_KOREAN + places[syllable] for syllable in korean), (_CHINESE + one for one in chinese)
    )


@lru_cache(maxsize=1 << 16)
def class_numbers(word: str) -> tuple[int, ...]:
    """Give all classes of a word as one ascending row: spellings are even, nicknames odd."""
    spellings = {2 * one for one in spelling_classes(word)}
    return tuple(sorted(spellings | {2 * one + 1 for one in nickname_classes(word)}))


@cache
def _korean_places() -> dict[str, int]:
    return {syllable: place for place, syllable in enumerate(name_syllables())}
