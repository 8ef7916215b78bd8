"""Records found by a number: those that have one of a query's identifiers, or nearly."""

import numpy as np
from numpy.typing import NDArray

from proscribe.match.corpus import Corpus
from proscribe.model.screening import Query
from proscribe.values.numberkeys import near_hashes, number_hash, number_key


def numbered_records(query: Query, corpus: Corpus) -> list[int]:
    """Give the places of the records of equal and nearly equal numbers, ascending."""
    a = corpus.arrays
    found: set[int] = set()
    for identifier in query.identifiers:
        key = number_key(identifier.value)
        if key:
            found |= _under(a["number_key"], a["number_record"], [number_hash(key)])
            found |= _under(a["number_near_key"], a["number_near_record"], near_hashes(key))
    return sorted(found)


def _under(keys: NDArray[np.int64], values: NDArray[np.int32], wanted: list[int]) -> set[int]:
    found: set[int] = set()
    first = np.searchsorted(keys, np.array(wanted, dtype=np.int64), side="left")
    end = np.searchsorted(keys, np.array(wanted, dtype=np.int64), side="right")
    for low, high in zip(first.tolist(), end.tolist(), strict=True):
        found.update(values[low:high].tolist())
    return found
