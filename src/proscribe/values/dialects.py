"""Chinese names in Latin letters: the readings that a Latin word can stand for, in any dialect.

`Chen`, `Chan` and `Tan` are one family name in Mandarin, Cantonese and Hokkien; what they share is
the reading of the character, `chen` with `can`. A spelling may stand for several readings.
"""

from functools import lru_cache
from itertools import chain

from proscribe.values.cantonese import cantonese_syllables
from proscribe.values.chinese import cantonese_readings, mandarin_readings, overseas_readings
from proscribe.values.mandarin import loose_syllables, mandarin_syllables

_LONGEST = 7  # letters of a syllable


@lru_cache(maxsize=1 << 14)
def latin_readings(word: str) -> frozenset[int]:
    """Give the numbers of the readings that a Latin word can stand for; none for most words.

    Args:
        word: Lower-case ASCII letters.

    Example:
        >>> bool(latin_readings("chan") & latin_readings("chen"))
        True
        >>> bool(latin_readings("wong") & latin_readings("chen"))
        False
    """
    if not 0 < len(word) <= _LONGEST:
        return frozenset()
    mandarin, cantonese = mandarin_readings(), cantonese_readings()
    found = frozenset(
        chain(
            overseas_readings().get(word, ()),
            *(mandarin[one] for one in mandarin_syllables(word)),
            *(cantonese.get(one, ()) for one in cantonese_syllables(word)),
        )
    )
    if found:
        return found
    return frozenset(chain(*(mandarin[one] for one in loose_syllables(word))))
