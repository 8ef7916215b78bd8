"""Remainders of words after deletions as 31-bit keys: two near words share one.

Two words at optimal string alignment distance d or less have a common remainder after at most d
deletions on each side, so the words near to one are found by looking its keys up. A chance
collision only proposes a word that the distance then refuses.

Source: symmetric deletion (W. Garbe, SymSpell, 2012); FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo).
"""

from functools import lru_cache
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.int32]

LONGEST = 24  # longer words have no neighbourhood: compare them one by one
_OFFSET, _PRIME, _MASK = 0x11C9DC5, 16777619, 0x7FFFFFFF


def deletions_of(length: int) -> int:
    """Give how many letters a word of a length may lose to meet a near word.

    The grades of the comparison allow one edit where the longer word has 4 letters and two where
    it has 5; this must never be less than they allow. For two edits of shorter ones see
    `short_keys`.
    """
    if length < 3 or length > LONGEST:
        return 0
    return 1 if length < 5 else 2


def key_of(text: str) -> int:
    """Give the 31-bit key of a text of one-byte characters (FNV-1a, without its highest bit).

    Example:
        >>> key_of("kim") == key_of("mik")
        False
    """
    key = _OFFSET
    for byte in text.encode("latin-1"):
        key = ((key ^ byte) * _PRIME) & _MASK
    return key


def key_rows(rows: NDArray[np.uint8]) -> Keys:
    """Give the key of each row of a matrix of ASCII bytes (words of one length)."""
    keys = np.full(rows.shape[0], _OFFSET, dtype=np.uint64)
    for column in range(rows.shape[1]):
        keys = ((keys ^ rows[:, column]) * np.uint64(_PRIME)) & np.uint64(_MASK)
    return keys.astype(np.int32)


@lru_cache(maxsize=64)
def _keeps(length: int, dropped: int) -> NDArray[np.intp]:
    rows = list(combinations(range(length), length - dropped))
    return np.array(rows, dtype=np.intp).reshape(len(rows), length - dropped)


def short_keys(rows: NDArray[np.uint8]) -> list[Keys]:
    """Give the keys of two letters in order of words of three or four letters.

    Two words of three or four letters, one of them of four, at distance 2 share one.

    Args:
        rows: One word a row, ASCII bytes.

    Returns:
        Arrays of one key a row each; none for words of another length.
    """
    length = rows.shape[1]
    if length not in (3, 4):
        return []
    marked = np.concatenate((np.full((len(rows), 1), ord("="), dtype=np.uint8), rows), axis=1)
    return [key_rows(marked[:, [0, *(1 + keep)]]) for keep in _keeps(length, length - 2)]


def remainder_keys(rows: NDArray[np.uint8]) -> list[Keys]:
    """Give the keys of what allowed deletions leave of words of one length.

    Args:
        rows: One word a row, ASCII bytes.

    Returns:
        Arrays of one key a row each; none for words too short or too long.
    """
    length = rows.shape[1]
    return [
        key_rows(rows[:, keep])
        for dropped in range(1, deletions_of(length) + 1)
        for keep in _keeps(length, dropped)
    ]
