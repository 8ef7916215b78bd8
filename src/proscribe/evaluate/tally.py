"""Scores of a file of pairs, kept while it streams by: a few bytes a pair, no names.

Only the worst misses are kept whole, a bounded number of each kind.
"""

import heapq
from array import array

import numpy as np

from proscribe.evaluate.figures import Labels, Scores, make_slice
from proscribe.evaluate.pairs import DIMENSIONS, Pair
from proscribe.evaluate.report import Miss, Slice
from proscribe.model.screening import Hit
from proscribe.values.writing.scripts import script_of

_ALL = ("schema", "script", *DIMENSIONS)


class Tally:
    """Collects the scores of labelled pairs."""

    def __init__(self, threshold: int, n_misses: int) -> None:
        """Start empty.

        Args:
            threshold: In millionths.
            n_misses: Misses kept of each kind.
        """
        self._threshold = threshold
        self._n_misses = n_misses
        self._scores = array("i")
        self._labels = array("b")
        self._values: tuple[dict[str, int], ...] = tuple({} for _ in _ALL)
        self._places = tuple(array("i") for _ in _ALL)
        # Heaps whose top is the mildest miss kept: (badness, -row, pair, hit).
        self._missed: list[tuple[int, int, Pair, Hit]] = []
        self._false: list[tuple[int, int, Pair, Hit]] = []
        self.n_pairs = 0

    def add(self, pair: Pair, hit: Hit) -> None:
        """Take the score of a pair; one without a label is only counted."""
        self.n_pairs += 1
        if pair.is_match is None:
            return
        self._scores.append(hit.score)
        self._labels.append(pair.is_match)
        values = (hit.schema or pair.query.schema, _scripts(pair), *pair.groups)
        for known, places, value in zip(self._values, self._places, values, strict=True):
            places.append(known.setdefault(value, len(known)))
        if pair.is_match and hit.score < self._threshold:
            self._keep(self._missed, -hit.score, pair, hit)
        elif not pair.is_match and hit.score >= self._threshold:
            self._keep(self._false, hit.score, pair, hit)

    def _keep(
        self, heap: list[tuple[int, int, Pair, Hit]], badness: int, pair: Pair, hit: Hit
    ) -> None:
        entry = (badness, -pair.number, pair, hit)
        if len(heap) < self._n_misses:
            heapq.heappush(heap, entry)
        elif heap and entry[:2] > heap[0][:2]:
            heapq.heapreplace(heap, entry)

    @property
    def scores(self) -> Scores:
        """Scores of the labelled pairs in order of the file."""
        return np.frombuffer(self._scores, dtype=np.intc).astype(np.int64)

    @property
    def labels(self) -> Labels:
        """Their labels."""
        return np.frombuffer(self._labels, dtype=np.int8).astype(bool)

    @property
    def missed(self) -> tuple[Miss, ...]:
        """The matches that score lowest, lowest first."""
        return _misses(self._missed)

    @property
    def false(self) -> tuple[Miss, ...]:
        """The others that score highest, highest first."""
        return _misses(self._false)

    def overall(self) -> Slice:
        """Give the slice of all labelled pairs."""
        (one,) = self._slices("all", {"": 0}, np.zeros(len(self._scores), dtype=np.intc))
        return one

    def slices(self) -> tuple[Slice, ...]:
        """Give the slices of every dimension that has a value, largest first."""
        found: list[Slice] = []
        for dimension, known, places in zip(_ALL, self._values, self._places, strict=True):
            if any(known):
                found += self._slices(dimension, known, np.frombuffer(places, dtype=np.intc))
        return tuple(found)

    def _slices(
        self,
        dimension: str,
        known: dict[str, int],
        places: np.ndarray[tuple[int], np.dtype[np.intc]],
    ) -> list[Slice]:
        hit, match = self.scores >= self._threshold, self.labels
        counts = [
            np.bincount(places[chosen], minlength=len(known))
            for chosen in (hit & match, ~hit & match, hit & ~match, ~hit & ~match)
        ]
        slices = [
            make_slice(
                dimension,
                value,
                hits=int(counts[0][at]),
                missed=int(counts[1][at]),
                false_hits=int(counts[2][at]),
                cleared=int(counts[3][at]),
            )
            for value, at in known.items()
        ]
        return sorted(slices, key=lambda one: (-one.n, one.value))


def _scripts(pair: Pair) -> str:
    """Give the scripts of both first names, for example `Hang/Latn`; one where they agree."""
    names = pair.entry.record.names
    one = script_of(pair.query.names[0]) if pair.query.names else ""
    other = script_of(names[0].text) if names else ""
    one, other = one or "none", other or "none"
    return one if one == other else f"{one}/{other}"


def _misses(heap: list[tuple[int, int, Pair, Hit]]) -> tuple[Miss, ...]:
    worst_first = sorted(heap, key=lambda entry: (-entry[0], -entry[1]))
    return tuple(_miss(pair, hit) for _, _, pair, hit in worst_first)


def _miss(pair: Pair, hit: Hit) -> Miss:
    reasons = " ".join(one.reason for one in hit.evidence)
    return Miss(
        number=pair.number,
        score=hit.score,
        schema=hit.schema,
        query=pair.query.names[0] if pair.query.names else "",
        candidate=hit.matched or hit.caption,
        groups=pair.groups,
        reasons=reasons or "Nothing agrees.",
    )
