"""Reading records: whole ones from what the components of a version say, carried parts told.

A component that a version lacks is carried from the last version before that had it.
"""

from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection

from proscribe.model import canonical
from proscribe.model.record import Record
from proscribe.store import history
from proscribe.store.history import Line, Run
from proscribe.store.version_reader import VersionReader
from proscribe.store.versions import Kept


class Carried(msgspec.Struct, frozen=True):
    """A component that a version lacks and whose values come from an earlier one.

    Attributes:
        component: Component name.
        version_id: The last version before that had it.
    """

    component: str
    version_id: int


class RecordReader(VersionReader):
    """The records of versions in one state of the store."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._lines: dict[tuple[str, str], dict[str, list[tuple[str, int]]]] = {}

    def fragments(
        self, kept: Kept, *, parser: str = ""
    ) -> tuple[dict[str, list[Record]], tuple[Carried, ...]]:
        """Give what each component says of each record of a version.

        A component that the version lacks is carried from the last version before that had it
        and was read by the same parser.

        Args:
            kept: The version.
            parser: Parser whose reading is wanted; "" for the newest.

        Returns:
            By record id the parts, the primary component first; and what was carried.
        """
        parser = parser or kept.noun.parser
        parts: dict[str, list[Record]] = {}
        carried: list[Carried] = []
        for number, (component, position, source) in enumerate(self._places(kept, parser)):
            if source is not None:
                carried.append(Carried(component, source))
            line = Line(kept.noun.dataset, parser, component)
            for record_id, content in history.contents_at(self._connection, line, position):
                if number == 0:
                    parts[record_id] = [canonical.decode(content)]
                elif record_id in parts:
                    parts[record_id].append(canonical.decode(content))
        return parts, tuple(carried)

    def carried_from(self, kept: Kept) -> tuple[tuple[str, int], ...]:
        """Give (component, version id) of what a version carries from earlier ones."""
        places = self._places(kept, kept.noun.parser)
        return tuple((name, source) for name, _, source in places if source is not None)

    def records(self, kept: Kept, *, parser: str = "") -> dict[str, Record]:
        """Give all records of a version, whole, by id in order of id."""
        parts, _ = self.fragments(kept, parser=parser)
        return {record_id: canonical.merge(parts[record_id]) for record_id in sorted(parts)}

    def record(self, kept: Kept, record_id: str) -> tuple[Record | None, tuple[Carried, ...]]:
        """Give one record of a version, whole, and what of it is carried; None without it."""
        parser = kept.noun.parser
        parts, carried = [], list[Carried]()
        for number, (component, position, source) in enumerate(self._places(kept, parser)):
            line = Line(kept.noun.dataset, parser, component)
            content = history.contents_of(self._connection, line, position, record_id)
            if content is None:
                if number == 0:
                    return None, ()
                continue
            parts.append(canonical.decode(content))
            if source is not None:
                carried.append(Carried(component, source))
        return (canonical.merge(parts), tuple(carried)) if parts else (None, ())

    def present_parts(self, kept: Kept, record_id: str, *, parser: str) -> dict[str, Record]:
        """Give what the present components of a version say of one record, by component."""
        found = {}
        for part in kept.noun.components:
            line = Line(kept.noun.dataset, parser, part.name)
            content = part.sha256 and history.contents_of(
                self._connection, line, kept.position, record_id
            )
            if content:
                found[part.name] = canonical.decode(content)
        return found

    def _places(self, kept: Kept, parser: str) -> Iterator[tuple[str, str, int | None]]:
        """Give for each component its place on the line: (name, position, carried from)."""
        positions = self._positions(kept.noun.dataset, parser)
        for part in kept.noun.components:
            if part.sha256:
                yield part.name, kept.position, None
                continue
            earlier = [one for one in positions.get(part.name, ()) if one[0] < kept.position]
            if earlier:
                yield part.name, *earlier[-1]

    def component_records(self, kept: Kept, component: str, *, parser: str) -> dict[str, Record]:
        """Give what one present component of a version says, by record id."""
        line = Line(kept.noun.dataset, parser, component)
        found = history.contents_at(self._connection, line, kept.position)
        return {record_id: canonical.decode(content) for record_id, content in found}

    def state(self, kept: Kept, component: str, *, parser: str) -> dict[str, str]:
        """Give the content hash of every record in one present component of a version."""
        line = Line(kept.noun.dataset, parser, component)
        return history.state_at(self._connection, line, kept.position)

    def _positions(self, name: str, parser: str) -> dict[str, list[tuple[str, int]]]:
        known = self._lines.get((name, parser))
        if known is not None:
            return known
        found: dict[str, list[tuple[str, int]]] = {}
        for kept in self.versions(name):
            if kept.noun.status == "refused" or parser not in kept.parsers:
                continue
            for part in kept.noun.components:
                if part.sha256:
                    found.setdefault(part.name, []).append((kept.position, kept.noun.id))
        self._lines[name, parser] = found
        return found

    def iter_runs(self, name: str, *, parser: str, component: str) -> Iterator[tuple[Run, bytes]]:
        """Give the whole history of one component as one parser reads it.

        Yields:
            Each run with what it says (`canonical.decode` reads it), sorted by record id and place.
        """
        yield from history.contents_of_line(self._connection, Line(name, parser, component))

    def all_runs(self, name: str) -> list[tuple[Line, Run]]:
        """Give every run of a dataset, sorted: its whole history as one value."""
        return history.all_runs(self._connection, name)
