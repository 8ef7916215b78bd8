"""Two ways of searching, compared answer by answer."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import numpy as np

from proscribe.match import Matcher
from quality.proving.asked import EVERYTHING, Asked
from quality.proving.exhaustive import Brief, Exhaustive
from quality.proving.remembered import Remembered

_PLAIN_WORDS = 8
_EXAMPLES = 20  # differences that a result names


class Outcome(NamedTuple):
    """What came of a comparison.

    Attributes:
        queries: How many were compared.
        hits: How many hits both gave together, of those that agree.
        differences: Queries whose answers differ, in words: the first twenty.
        n_differences: How many there are.
        n_plain: How many were answered by the plain screening as well, which remembers nothing.
    """

    queries: int
    hits: int
    differences: tuple[str, ...]
    n_differences: int
    n_plain: int = 0

    def __add__(self, other: "Outcome") -> "Outcome":  # type: ignore[override]
        """Put two outcomes together."""
        return Outcome(
            self.queries + other.queries,
            self.hits + other.hits,
            (*self.differences, *other.differences)[:_EXAMPLES],
            self.n_differences + other.n_differences,
            self.n_plain + other.n_plain,
        )


NOTHING = Outcome(0, 0, (), 0)


def alike(batch: Sequence[Asked]) -> Iterator[list[Asked]]:
    """Part queries into those that are asked in one way."""

    def way(one: Asked) -> tuple[object, ...]:
        return (
            one.threshold, one.limit,
            one.datasets is None, sorted(one.datasets or ()),
            one.schemas is None, sorted(one.schemas or ()),
        )  # fmt: skip

    for _, group in groupby(sorted(batch, key=way), key=way):
        yield list(group)


def briefs(matcher: Matcher, batch: Sequence[Asked]) -> Iterator[tuple[Asked, Brief, int]]:
    """Search as users do: what is asked, its hits up to its limit, and how many there are."""
    for group in alike(batch):
        first = group[0]
        answers = matcher.search_batch(
            [one.query for one in group],
            threshold=first.threshold,
            limit=first.limit,
            datasets=first.datasets,
            schemas=first.schemas,
        )
        for one, answer in zip(group, answers, strict=True):
            yield one, [(hit.party_id, hit.score, hit.muted) for hit in answer.hits], answer.n_hits


def against_oracle(
    matcher: Matcher,
    exhaustive: Remembered | Exhaustive,
    batch: Sequence[Asked],
    *,
    plain: Exhaustive | None = None,
    most: int = EVERYTHING,
) -> Outcome:
    """Compare the search with the exhaustive screening: parties, scores, muted, order, number.

    Args:
        matcher: What is shown to leave nothing out.
        exhaustive: What it is held to.
        batch: Queries.
        plain: The screening that remembers nothing, to which `exhaustive` is held.
        most: How many queries are given to `plain`, of those that it can answer: it tries every
            alignment, and names of many like words have too many.
    """
    total = NOTHING
    for one, found, n_hits in briefs(matcher, batch):
        wanted = exhaustive.hits(one)
        outcome = _outcome(one, found, wanted[: one.limit])
        if n_hits != len(wanted) and not outcome.n_differences:
            words = f"{one}: {n_hits} hits are counted, and there are {len(wanted)}"
            outcome = Outcome(1, 0, (words,), 1)
        total += outcome
        short = all(len(name.split()) <= _PLAIN_WORDS for name in one.query.names)
        if plain is not None and short and total.n_plain < most:
            written = plain.hits(one)
            words = f"{one}: what is remembered is not what the formula gives"
            same = written == wanted
            total += Outcome(0, 0, () if same else (words,), int(not same), 1)
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
    total = NOTHING
    for group in alike([one._replace(limit=EVERYTHING) for one in batch]):
        total += _scanned(matcher, group)
    return total


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
