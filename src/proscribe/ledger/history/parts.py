"""The components of an entry beside each other: what they say together, and where they changed.

Each component has a line of its own, since a version may lack some of them. What one lacks is
carried from the last version before that had it, and a change is dated between two versions that
both have the component.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

import msgspec

from proscribe.ledger.changes import FieldChange, compare, is_of_designation
from proscribe.ledger.history.line import Line, came
from proscribe.ledger.row import When
from proscribe.model.canonical import merge
from proscribe.model.record import Record
from proscribe.store.history import Run

Runs = Sequence[tuple[Run, Record]]


class Part(msgspec.Struct, frozen=True):
    """What one component says of one record through time.

    Attributes:
        line: Versions of one parser that have the component.
        positions: Their places in time, ascending.
        runs: The runs of the record, in order of time.
    """

    line: Line
    positions: Sequence[str]
    runs: Runs

    def was_there(self, first: str, last: str) -> bool:
        """Say whether some version from one position to another has the component."""
        place = bisect_left(self.positions, first)
        return place < len(self.positions) and self.positions[place] <= last

    def at(self, place: int) -> Record | None:
        """Give what the component says at a stop of its line, None when nothing."""
        position = self.positions[place]
        for run, record in self.runs:
            if run.from_position <= position <= run.to_position:
                return record
        return None


def whole(primary: Record, beside: Sequence[Part], position: str) -> Record:
    """Give a record at a place in time, other components included or carried."""
    found = [primary]
    for part in beside:
        place = bisect_right(part.positions, position) - 1
        record = part.at(place) if place >= 0 else None
        if record is not None:
            found.append(record)
    return merge(found) if len(found) > 1 else primary


def changes_between(
    parts: Sequence[Part], first: str, last: str
) -> Mapping[When, tuple[FieldChange, ...]]:
    """Say what changed in an entry while it was listed, its designations left out.

    Args:
        parts: All components of one parser, the primary one too.
        first: Position of the first stop of its presence.
        last: Position of the last one.

    Returns:
        By the interval between two versions what differs.
    """
    found: dict[When, list[FieldChange]] = {}
    for part in parts:
        if len(part.runs) < 2 and part.runs and _covers(part, first, last):
            continue
        for place in _borders(part):
            if not (first <= part.positions[place - 1] and part.positions[place] <= last):
                continue
            fields = _fields(part.at(place - 1), part.at(place))
            if fields:
                found.setdefault(came(part.line, place - 1, place), []).extend(fields)
    return {when: tuple(sorted(set(fields), key=_order)) for when, fields in found.items()}


def _covers(part: Part, first: str, last: str) -> bool:
    run, _ = part.runs[0]
    return run.from_position <= first and run.to_position >= last


def _borders(part: Part) -> list[int]:
    """Give the places whose version says something else than the one before it."""
    places: set[int] = set()
    for run, _ in part.runs:
        places.add(bisect_left(part.positions, run.from_position))
        places.add(bisect_right(part.positions, run.to_position))
    return sorted(place for place in places if 0 < place < len(part.positions))


def _fields(before: Record | None, after: Record | None) -> list[FieldChange]:
    some = before or after
    if some is None or before == after:
        return []
    empty = Record(id=some.id, schema=some.schema)
    changes = compare({some.id: before or empty}, {some.id: after or empty})
    return [one for change in changes for one in change.fields if not is_of_designation(one)]


def _order(one: FieldChange) -> tuple[str, str, str]:
    return one.field, one.before, one.after
