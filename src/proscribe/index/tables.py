"""Arrays of a generation: sparse tables in compressed rows, and sorted keys.

All arrays are little-endian and are a function of the set of entries alone.
"""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from proscribe.values.names import Tag
from proscribe.values.neighbours import LONGEST, hash_text, neighbourhood
from proscribe.values.phonetics import abjad_skeletons, skeleton
from proscribe.values.rarity import tag_of

Ints = NDArray[np.int32]
Starts = NDArray[np.int64]
Keys = NDArray[np.uint64]


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


def sorted_keys(keys: Keys, values: Ints) -> tuple[Keys, Ints]:
    """Give distinct (key, value) pairs ordered by key, then value."""
    order = np.lexsort((values, keys))
    keys, values = keys[order], values[order]
    fresh = np.ones(len(keys), dtype=bool)
    fresh[1:] = (keys[1:] != keys[:-1]) | (values[1:] != values[:-1])
    return keys[fresh].astype("<u8"), values[fresh].astype("<i4")


def near_keys(vocabulary: Sequence[tuple[str, int]]) -> tuple[Keys, Ints]:
    """Give the keys under which a near word finds each token; itself is always one of them."""
    keys: list[Keys] = []
    values: list[Ints] = []
    by_length: dict[int, list[int]] = {}
    for place, (text, code) in enumerate(vocabulary):
        if tag_of(code) in ("word", "abjad") and len(text) <= LONGEST and text.isalpha():
            by_length.setdefault(len(text), []).append(place)
        else:
            keys.append(np.array([hash_text(text)], dtype=np.uint64))
            values.append(np.array([place], dtype=np.int32))
    for length, places in sorted(by_length.items()):
        joined = "".join(vocabulary[place][0] for place in places).encode("ascii")
        matrix = np.frombuffer(joined, dtype=np.uint8).reshape(len(places), length)
        column = np.array(places, dtype=np.int32)
        for found in neighbourhood(matrix):
            keys.append(found)
            values.append(column)
    return _collected(keys, values)


def sound_keys(vocabulary: Sequence[tuple[str, int]]) -> tuple[Keys, Ints]:
    """Give the keys of the consonant skeletons of each word."""
    found = [
        (hash_text("~" + bone), place)
        for place, (text, code) in enumerate(vocabulary)
        for bone in _skeletons(text, tag_of(code))
    ]
    return keyed(found)


def _skeletons(text: str, tag: Tag) -> tuple[str, ...]:
    if not text.isalpha():
        return ()
    if tag == "abjad":
        return abjad_skeletons(text)
    return (skeleton(text),) if tag == "word" else ()


def pair_keys(texts_of_pairs: Sequence[str]) -> tuple[Keys, Ints]:
    """Give the keys of joined neighbours: as written, and by their consonants."""
    found = []
    for place, text in enumerate(texts_of_pairs):
        found.append((hash_text(text), place))
        if text.isalpha():
            found.append((hash_text("~" + skeleton(text)), place))
    return keyed(found)


def keyed(found: list[tuple[int, int]]) -> tuple[Keys, Ints]:
    """Give (64-bit key, value) pairs as two arrays, distinct and sorted."""
    keys = np.array([key for key, _ in found], dtype=np.uint64)
    values = np.array([value for _, value in found], dtype=np.int32)
    return sorted_keys(keys, values)


def _collected(keys: list[Keys], values: list[Ints]) -> tuple[Keys, Ints]:
    if not keys:
        return np.zeros(0, dtype="<u8"), np.zeros(0, dtype="<i4")
    return sorted_keys(np.concatenate(keys), np.concatenate(values))
