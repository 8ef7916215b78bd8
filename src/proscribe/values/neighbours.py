"""Deletion neighbourhoods of words as 64-bit keys: two near words share a key.

Two words at optimal string alignment distance d or less have a common remainder after at most d
deletions on each side, so the words near to one are found by looking its keys up. A key is a
polynomial hash; a chance collision only proposes a word that the distance then refuses.

Source: symmetric deletion (W. Garbe, SymSpell, 2012).
"""

from functools import lru_cache
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.uint64]

LONGEST = 24  # longer words have no neighbourhood: compare them one by one
_BASE = 0x9E3779B97F4A7C15
_MASK = (1 << 64) - 1


def deletions_of(length: int) -> int:
    """Give how many letters a word of a length may lose to meet a near word.

    The grades of the comparison allow one edit where the longer word has 4 letters and two where
    it has 7; this must never be less than they allow.
    """
    if length < 3 or length > LONGEST:
        return 0
    return 1 if length < 5 else 2


@lru_cache(maxsize=1 << 10)
def _powers(length: int) -> Keys:
    values, power = [], 1
    for _ in range(length + 1):
        values.append(power)
        power = power * _BASE & _MASK
    return np.array(values, dtype=np.uint64)


@lru_cache(maxsize=64)
def _keeps(length: int, dropped: int) -> NDArray[np.intp]:
    rows = list(combinations(range(length), length - dropped))
    return np.array(rows, dtype=np.intp).reshape(len(rows), length - dropped)


def hash_rows(rows: NDArray[np.uint8]) -> Keys:
    """Hash each row of a matrix of ASCII bytes (words of one length)."""
    powers = _powers(rows.shape[1])
    total = np.full(rows.shape[0], powers[-1], dtype=np.uint64)
    for column in range(rows.shape[1]):
        total += (rows[:, column].astype(np.uint64) + np.uint64(1)) * powers[column]
    return total ^ (total >> np.uint64(29))


def hash_text(text: str) -> int:
    """Hash one ASCII text, with the same result as `hash_rows`."""
    total, power = 0, 1
    for byte in text.encode("ascii"):
        total = (total + (byte + 1) * power) & _MASK
        power = power * _BASE & _MASK
    total = (total + power) & _MASK
    return total ^ (total >> 29)


def neighbourhood(rows: NDArray[np.uint8]) -> list[Keys]:
    """Give the keys of words of one length: themselves first, then every allowed deletion.

    Args:
        rows: One word a row, ASCII bytes.

    Returns:
        Arrays of one key a row each.
    """
    length = rows.shape[1]
    keys = [hash_rows(rows)]
    for dropped in range(1, deletions_of(length) + 1):
        keys.extend(hash_rows(rows[:, keep]) for keep in _keeps(length, dropped))
    return keys


def neighbour_keys(text: str) -> Keys:
    """Give the distinct keys of one ASCII word, sorted."""
    letters = np.frombuffer(text.encode("ascii"), dtype=np.uint8)
    parts = [np.array([hash_text(text)], dtype=np.uint64)]
    parts.extend(
        hash_rows(letters[_keeps(len(letters), dropped)])
        for dropped in range(1, deletions_of(len(letters)) + 1)
    )
    return np.unique(np.concatenate(parts))
