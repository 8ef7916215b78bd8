"""What fitting makes small: pairs on the wrong side of the threshold, slice by slice."""

from collections.abc import Sequence

import numpy as np

from proscribe.match.weights import Weights
from quality.fitting.pairs import Pair, n_customers
from quality.fitting.scores import Array, Scores

THRESHOLD = 700_000
_SOFT = 12_000  # millionths over which a pair turns from wrong to right
_ALERTS = 160.0  # loss of one customer in a hundred that alerts, times a hundred

# How much a slice counts; the others a third. A contradiction that passes and a sibling that
# alerts cost most, then what users meet every day.
_COUNTS = {
    "anchor-0": 10, "anchor-1": 10, "contradiction-0": 5, "contradiction-1": 1.5,
    "person-contradiction": 5, "organization-contradiction": 5, "entity-contradiction": 3,
    "vessel-contradiction": 3, "person-sibling": 5, "organization-sibling": 5,
    "entity-sibling": 2, "person-alias": 9, "organization-alias": 4, "entity-alias": 1,
    "person-Arab": 2, "person-Cyrl": 1.5, "organization-Cyrl": 1, "organization-Arab": 0.5,
    "changed-person-typo_one": 5, "changed-organization-typo_one": 4,
    "changed-person-typo_two": 5, "changed-organization-typo_two": 4,
    "changed-person-transposition": 4, "changed-organization-transposition": 3,
    "changed-person-dropped": 2, "changed-organization-dropped": 2, "changed-person-joined": 2,
    "changed-organization-joined": 2, "changed-person-split": 2, "changed-organization-split": 2,
    "changed-person-dropped_family": 1, "changed-person-reordered": 2,
    "changed-person-initial": 2, "changed-organization-extra": 2,
    "changed-person-extra": 2, "changed-person-ocr": 0.5, "changed-organization-ocr": 0.5,
    "changed-person-respelling_chinese": 0.2,
}  # fmt: skip
_OTHERS = 0.3


class Loss:
    """The loss over some pairs, for any weights."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        """Read the pairs; those of a customer must be neighbours."""
        self._scores = Scores(pairs)
        self._target = np.array([pair.is_match for pair in pairs])
        groups = np.array([pair.group for pair in pairs])
        self._places = {
            str(group): np.flatnonzero(groups == group)
            for group in sorted(set(groups.tolist()) - {"customer"})
        }
        self._candidates = np.flatnonzero(groups == "customer")
        numbers = np.array([pair.customer for pair in pairs])[self._candidates]
        self._first = np.flatnonzero(np.diff(numbers, prepend=-1))
        self._n_customers = n_customers()

    def of(self, weights: Weights) -> float:
        """Give the loss."""
        scores = self._scores.under(weights)
        total = 0.0
        for group, places in self._places.items():
            distance = (scores[places] - THRESHOLD) / _SOFT
            wrong = 1 / (1 + np.exp(np.where(self._target[places], distance, -distance)))
            total += _COUNTS.get(group, _OTHERS) * float(wrong.mean())
        alerts = 1 / (1 + np.exp(-(self._best_of_customers(scores) - THRESHOLD) / _SOFT))
        return total + _ALERTS * float(alerts.sum()) / self._n_customers

    def slices(self, weights: Weights) -> dict[str, tuple[float, int]]:
        """Give for each slice the share on the right side of the threshold, and its size."""
        scores = self._scores.under(weights)
        found = {}
        for group, places in self._places.items():
            right = (scores[places] >= THRESHOLD) == self._target[places]
            found[group] = round(float(right.mean()), 4), len(places)
        alerts = int((self._best_of_customers(scores) >= THRESHOLD).sum())
        found["customer"] = round(1 - alerts / self._n_customers, 4), self._n_customers
        return found

    def _best_of_customers(self, scores: Array) -> Array:
        if not len(self._first):
            return np.zeros(0, dtype=np.int64)
        best: Array = np.maximum.reduceat(scores[self._candidates], self._first)
        return best
