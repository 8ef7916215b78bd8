"""Which words are names that people bear: a slip of the pen mostly makes a word that nobody bears.

The table holds hashes of 28 bits, not names: one word in 1,300 that is no name passes for one.
It is of the United States, where people of all countries live, and covers some three quarters of
the names of Arabic, Persian, South Asian and Slavic form that the lists do not use; what it lacks
is taken as a word that nobody bears. A Chinese given name of two syllables is one by its form.

Source: `tools/borne.py`, over the surnames that 100 people or more bore in the census of 2010 and
the given names that 20 or more were registered with since 1880 (Census Bureau and Social Security
Administration of the United States, public domain).
"""

import re
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files

import numpy as np

from proscribe.values.lexicon.variants import spelling_classes
from proscribe.values.writing.syllables import BETWEEN, is_mandarin_pair

_BITS = 28
_CONSONANTS, _VOWELS, _END = "[^aeiou]{0,2}", "[aeiou]{1,3}", "(?:n|ng|r)?"
_TWO_SYLLABLES = re.compile(2 * f"{_CONSONANTS}{_VOWELS}{_END}")


@cache
def _load() -> "array[int]":
    """Give the hashes in ascending order; the file holds the steps between them, two bytes each."""
    steps = files(__package__).joinpath("borne.bin").read_bytes()
    hashes = np.cumsum(np.frombuffer(steps, dtype="<u2"), dtype=np.uint32)
    return array("I", hashes.tobytes())


def borne_hash(word: str) -> int:
    """Give the hash under which the table knows a word."""
    return zlib.crc32(word.encode("utf-8")) & ((1 << _BITS) - 1)


def is_counted(word: str) -> bool:
    """Tell whether a comparable word is in the table: enough people bear it to be counted."""
    hashes, own = _load(), borne_hash(word)
    place = bisect_left(hashes, own)
    return place < len(hashes) and hashes[place] == own


def are_counted(hashes: Sequence[int]) -> list[bool]:
    """Tell of many words whether they are in the table.

    Args:
        hashes: Of each word that of `rarity.rarity_hash`, whose last bits are `borne_hash`.
    """
    table = np.frombuffer(_load(), dtype=np.uint32)
    own = (np.array(hashes, dtype=np.int64) & ((1 << _BITS) - 1)).astype(np.uint32)
    places = np.searchsorted(table, own)
    found: list[bool] = (table[np.minimum(places, len(table) - 1)] == own).tolist()
    return found


@lru_cache(maxsize=1 << 14)
def is_borne(word: str) -> bool:
    """Tell whether people bear a comparable word as a name.

    Example:
        >>> is_borne("rosenberg"), is_borne("rosnbrg"), is_borne("lidong")
        (True, False, True)
    """
    return (
        is_counted(word)
        or BETWEEN in word
        or bool(spelling_classes(word))
        or is_borne_by_form(word)
    )


def is_borne_by_form(word: str) -> bool:
    """Tell whether a comparable word has the form of a Chinese given name of two syllables."""
    return _TWO_SYLLABLES.fullmatch(word) is not None and is_mandarin_pair(word)
