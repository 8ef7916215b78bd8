"""Two ways of searching, compared answer by answer."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import numpy as np

from proscribe.match import Matcher
from quality.proving.asked import Asked
from quality.proving.exhaustive import Brief, Exhaustive

_EVERYTHING = 1 << 40
_EXAMPLES = 20  # differences that a result names


class Outcome(NamedTuple):
    """What came of a comparison.

    Attributes:
        queries: How many were compared.
        hits: How many hits both gave together, of those that agree.
        differences: Queries whose answers differ, in words: the first twenty.
        n_differences: How many there are.
    """

    queries: int
    hits: int
    differences: tuple[str, ...]
    n_differences: int

    def __add__(self, other: "Outcome") -> "Outcome":  # type: ignore[override]
        """Put two outcomes together."""
        return Outcome(
            self.queries + other.queries,
            self.hits + other.hits,
            (*self.differences, *other.differences)[:_EXAMPLES],
            self.n_differences + other.n_differences,
        )


NOTHING = Outcome(0, 0, (), 0)


def alike(batch: Sequence[Asked]) -> Iterator[list[Asked]]:
    """Part queries into those that are asked in one way."""

    def way(one: Asked) -> tuple[int, list[str], list[str]]:
        return one.threshold, sorted(one.datasets or ()), sorted(one.schemas or ())

    for _, group in groupby(sorted(batch, key=way), key=way):
        yield list(group)


def briefs(matcher: Matcher, batch: Sequence[Asked]) -> Iterator[tuple[Asked, Brief]]:
    """Search as users do, without a limit."""
    for group in alike(batch):
        first = group[0]
        answers = matcher.search_batch(
            [one.query for one in group],
            threshold=first.threshold,
            limit=_EVERYTHING,
            datasets=first.datasets,
            schemas=first.schemas,
        )
        for one, answer in zip(group, answers, strict=True):
            assert answer.n_hits == len(answer.hits)
            yield one, [(hit.party_id, hit.score, hit.muted) for hit in answer.hits]


def against_oracle(matcher: Matcher, exhaustive: Exhaustive, batch: Sequence[Asked]) -> Outcome:
    """Compare the search with the exhaustive screening: parties, scores, muted, order."""
    return _total(
        _outcome(one, found, exhaustive.hits(one)) for one, found in briefs(matcher, batch)
    )


def _total(found: Iterable[Outcome]) -> Outcome:
    total = NOTHING
    for one in found:
        total += one
    return total


def _outcome(one: Asked, found: Brief, wanted: Brief) -> Outcome:
    if found == wanted:
        return Outcome(1, len(found), (), 0)
    only_found = [hit for hit in found if hit not in wanted]
    only_wanted = [hit for hit in wanted if hit not in found]
    words = f"{one}: search alone {only_found[:3]}, scan alone {only_wanted[:3]}"
    if not only_found and not only_wanted:
        words = f"{one}: the order differs"
    return Outcome(1, 0, (words,), 1)


def against_scan(matcher: Matcher, batch: Sequence[Asked]) -> Outcome:
    """Compare the search with the scan without bounds: records, scores, muted, names, readings."""
    return _total(_scanned(matcher, group) for group in alike(batch))


def _scanned(matcher: Matcher, group: list[Asked]) -> Outcome:
    first, queries = group[0], [one.query for one in group]
    sides = []
    for pruned in (True, False):
        _, found = matcher.find(
            queries, first.threshold, first.datasets, first.schemas, pruned=pruned
        )
        sides.append(found[np.lexsort(found.T[::-1])])
    if np.array_equal(sides[0], sides[1]):
        return Outcome(len(group), len(sides[0]), (), 0)
    differing = []
    for number, one in enumerate(group):
        pruned, whole = (side[side[:, 0] == number].tolist() for side in sides)
        if pruned != whole:
            alone = [row for row in whole if row not in pruned] or pruned
            differing.append(f"{one}: {alone[:3]}")
    return Outcome(len(group), 0, tuple(differing[:_EXAMPLES]), len(differing))
