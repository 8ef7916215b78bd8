"""Arrays of a generation: sparse tables in compressed rows, and sorted keys in buckets.

All arrays are little-endian and are a function of the set of entries alone.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from proscribe.values.lexicon.features import Features
from proscribe.values.lexicon.neighbours import LONGEST, remainder_keys, short_keys
from proscribe.values.lexicon.rarity import tag_of

Ints = NDArray[np.int32]
Starts = NDArray[np.int64]
Keys = NDArray[np.int32]

BUCKETS = 1 << 16
_BUCKET_SHIFT = 15  # keys have 31 bits


def ints(values: Iterable[int]) -> Ints:
    """Give whole numbers of 32 bits."""
    return np.fromiter(values, dtype="<i4")


def starts(lengths: Iterable[int]) -> Starts:
    """Give where each row of a compressed table starts, and the end of the last."""
    return np.concatenate(([0], np.cumsum(np.fromiter(lengths, dtype=np.int64)))).astype("<i8")


def texts(values: Sequence[str]) -> tuple[bytes, Starts]:
    """Give texts as one run of UTF-8 bytes and where each starts."""
    encoded = [value.encode("utf-8", "surrogatepass") for value in values]
    return b"".join(encoded), starts(map(len, encoded))


def inverted(members: Ints, row_starts: Starts, size: int) -> tuple[Starts, Ints]:
    """Turn rows of members into members' rows, each row once, ascending."""
    rows = np.repeat(np.arange(len(row_starts) - 1, dtype=np.int64), np.diff(row_starts))
    packed = np.unique(members.astype(np.int64) << 32 | rows)
    counts = np.bincount(packed >> 32, minlength=size)
    return starts(counts), (packed & 0xFFFFFFFF).astype("<i4")


def feature_arrays(found: Sequence[Features]) -> dict[str, NDArray[Any]]:
    """Give the features of tokens as arrays, `token_` before their names."""
    return {
        "token_alpha": np.fromiter((one.alpha for one in found), dtype="u1"),
        "token_bone": np.fromiter((one.bone for one in found), dtype="<i8"),
        "token_bone_other": np.fromiter((one.bone_other for one in found), dtype="<i8"),
        "token_bone_size": ints(one.bone_size for one in found),
        "token_sound": np.fromiter((one.sound for one in found), dtype="<i8"),
        "token_stem": np.fromiter((one.stem for one in found), dtype="<i8"),
        "token_class_start": starts(len(one.classes) for one in found),
        "token_class": ints(number for one in found for number in one.classes),
    }


def token_keys(
    vocabulary: Sequence[tuple[str, int]], found: Sequence[Features]
) -> tuple[Starts, Keys, Ints]:
    """Give the keys under which a token that agrees finds each listed token; see `bucketed`."""
    keys = [ints(key for one in found for key in one.keys)]
    values = [ints(place for place, one in enumerate(found) for _ in one.keys)]
    by_length: dict[int, list[int]] = {}
    for place, (text, code) in enumerate(vocabulary):
        if tag_of(code) in ("word", "abjad", "bare") and len(text) <= LONGEST and text.isalpha():
            by_length.setdefault(len(text), []).append(place)
    for length, places in sorted(by_length.items()):
        letters = "".join(vocabulary[place][0] for place in places).encode("ascii")
        matrix = np.frombuffer(letters, dtype=np.uint8).reshape(len(places), length)
        column = np.array(places, dtype=np.int32)
        for remainders in (*remainder_keys(matrix), *short_keys(matrix)):
            keys.append(remainders)
            values.append(column)
    return bucketed(np.concatenate(keys), np.concatenate(values))


def pair_keys(found: Sequence[Features]) -> tuple[Starts, Keys, Ints]:
    """Give the keys of joined neighbours: as written, and by their consonants."""
    keys = ints(key for one in found for key in one.keys)
    return bucketed(keys, ints(place for place, one in enumerate(found) for _ in one.keys))


def bucketed(keys: Keys, values: Ints) -> tuple[Starts, Keys, Ints]:
    """Give distinct (key, value) pairs by key, then value, and where each bucket of keys starts.

    The bucket of a key is its highest 16 bits of 31.
    """
    order = np.lexsort((values, keys))
    keys, values = keys[order], values[order]
    fresh = np.ones(len(keys), dtype=bool)
    fresh[1:] = (keys[1:] != keys[:-1]) | (values[1:] != values[:-1])
    keys, values = keys[fresh].astype("<i4"), values[fresh].astype("<i4")
    edges = np.arange(BUCKETS + 1, dtype=np.int64) << _BUCKET_SHIFT
    return np.searchsorted(keys, edges, side="left").astype("<i8"), keys, values


def keyed(found: list[tuple[int, int]]) -> tuple[NDArray[np.int64], Ints]:
    """Give (63-bit key, value) pairs as two arrays, distinct and sorted."""
    distinct = sorted(set(found))
    return (
        np.array([key for key, _ in distinct], dtype="<i8"),
        np.array([value for _, value in distinct], dtype="<i4"),
    )
