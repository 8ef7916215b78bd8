"""The versions of one list as a line, and what stood on it where.

A version counts on the line when it holds the component that says who is listed. One that lacks it
says nothing of comings and goings; the absence of other components neither brings nor removes
anyone. Each version is seen as its newest reading has it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from proscribe.ledger.row import Basis, Mark, When
from proscribe.model.record import Record
from proscribe.store.history import Run
from proscribe.store.versions import Kept


class Stop(msgspec.Struct, frozen=True):
    """One version on the line.

    Attributes:
        mark: The version.
        position: Its place in the store's order of time.
        parser: Parser of the reading that counts.
        stamp: When it was published, "" when that is not known.
    """

    mark: Mark
    position: str
    parser: str
    stamp: str


class Segment(msgspec.Struct, frozen=True):
    """One content of one record over neighbouring stops, both ends included.

    Attributes:
        first: Number of the first stop.
        last: Number of the last stop.
        parser: Parser that read it.
        record: What the component says.
    """

    first: int
    last: int
    parser: str
    record: Record


class Line(msgspec.Struct, frozen=True):
    """The stops of one component, in order of time.

    Attributes:
        stops: The versions.
        places: By parser the positions of its stops and their numbers, ascending.
    """

    stops: tuple[Stop, ...]
    places: dict[str, tuple[list[str], list[int]]]


def line_of(versions: Iterable[Kept], component: str, *, observed_counts: bool) -> Line:
    """Lay the versions that hold a component on a line.

    Args:
        versions: Versions with a reading, in order of time.
        component: Component name; "" for the primary component of each.
        observed_counts: A version without a published date is dated by when it was seen, as a
            user's own list is.
    """
    stops: list[Stop] = []
    places: dict[str, tuple[list[str], list[int]]] = {}
    for kept in versions:
        noun = kept.noun
        wanted = component or noun.components[0].name
        if not any(part.name == wanted and part.sha256 for part in noun.components):
            continue
        stamp = noun.published or (noun.observed if observed_counts else "")
        positions, numbers = places.setdefault(noun.parser, ([], []))
        positions.append(kept.position)
        numbers.append(len(stops))
        mark = Mark(noun.id, noun.published, noun.observed)
        stops.append(Stop(mark, kept.position, noun.parser, stamp))
    return Line(tuple(stops), places)


def iter_segments(line: Line, parser: str, runs: Iterable[tuple[Run, Record]]) -> Iterator[Segment]:
    """Give what runs of the store mean on a line, in the order of the runs.

    A run reaches over the stops of its own parser; where stops of another parser lie between
    them it gives several segments.
    """
    positions, numbers = line.places.get(parser, ([], []))
    for run, record in runs:
        start = bisect_left(positions, run.from_position)
        end = bisect_right(positions, run.to_position)
        while start < end:
            stop = _neighbours(numbers, start, end)
            yield Segment(numbers[start], numbers[stop - 1], parser, record)
            start = stop


def _neighbours(numbers: Sequence[int], start: int, end: int) -> int:
    """Give one past the last place up to which the numbers follow each other without a gap."""
    low, high = start + 1, end
    while low < high:
        middle = (low + high + 1) // 2
        if numbers[middle - 1] - numbers[start] == middle - 1 - start:
            low = middle
        else:
            high = middle - 1
    return low


def spans_of(segments: Iterable[Segment]) -> list[list[Segment]]:
    """Part the segments of one record where it was gone in between.

    Args:
        segments: Segments of one record in any order; they do not overlap.
    """
    spans: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda one: one.first):
        if spans and spans[-1][-1].last + 1 == segment.first:
            spans[-1].append(segment)
        else:
            spans.append([segment])
    return spans


def came(line: Line, before: int | None, first: int, basis: Basis = "first_seen") -> When:
    """Say when something came that `first` has and `before` has not.

    Args:
        line: The line.
        before: Number of the last stop without it, None when there is none.
        first: Number of the first stop with it.
        basis: What to call it.
    """
    earliest = ""
    if before is not None:
        # An undated version bounds nothing from below: it may be much older than it was seen.
        earliest = next(
            (line.stops[at].stamp for at in range(before, -1, -1) if line.stops[at].stamp), ""
        )
    stop = line.stops[first]
    return When(earliest, stop.stamp or stop.mark.observed, basis)


def went(line: Line, last: int, without: int) -> When:
    """Say when something went that stop `last` has and stop `without` has not."""
    return came(line, last, without, "last_seen")
