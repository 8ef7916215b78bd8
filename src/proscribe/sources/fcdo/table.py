"""UK Sanctions List as CSV: bytes to records.

Line 1 is `Report Date: dd-Mon-yyyy`, line 2 the header. A row is one name times one address times
other values of a designation; the rows of a Unique ID are put together here, each value once.
What stands together on a row (a passport and its details, a town and a country of birth) stays
together.

Source: the header and first line as published in 2026; see `NOTES.md` for what could not be
checked.
"""

import re
from collections.abc import Iterator, Mapping

import msgspec

from proscribe.model.issue import Issue
from proscribe.model.record import Fragment
from proscribe.sources.contract import Component, Counts, Files, Inspection, Leaf, Removal
from proscribe.sources.delimited import rows_told, width_issue
from proscribe.sources.fcdo.count import count_csv
from proscribe.sources.fcdo.designation import COMPONENT, read_designation, record_id
from proscribe.sources.fcdo.leaves import CSV_LEAVES
from proscribe.sources.fcdo.rows import (
    Head,
    Row,
    fault_of,
    lost_fields,
    read_head,
    read_rows,
    spoilt,
)
from proscribe.sources.fcdo.stated import GROUPS, Cells, Group, Stated, read_text
from proscribe.sources.leaves import LeafWatch
from proscribe.sources.report import damaged

_NAME = re.compile(r"uk[-_ ]?sanctions[-_ ]?list.*\.csv", re.IGNORECASE)
_TEXT_HEAD = 8_192
_GROUPED = frozenset(field for fields in GROUPS.values() for field in fields)


class CsvFormat:
    """Format `fcdo-csv`: one CSV file."""

    name = "fcdo-csv"
    parser = "fcdo-csv/1"
    components = (Component(name=COMPONENT, title="the UK Sanctions List (CSV)"),)
    leaves: Mapping[str, Leaf] = CSV_LEAVES

    def recognise(self, name: str, head: bytes) -> str | None:
        """Say whether a file is the list, by its header or its name."""
        start = head[:_TEXT_HEAD]
        if all(word in start for word in (b"Unique ID", b"Name 6", b"Name type", b"OFSI Group ID")):
            return COMPONENT
        return COMPONENT if _NAME.fullmatch(name) else None

    def inspect(self, files: Files) -> Inspection:
        """Read the report date on the first line.

        Raises:
            SourceDamagedError: The file does not start as the list does.
        """
        head = read_head(files[COMPONENT], read_rows(files[COMPONENT]))
        if head.published:
            return Inspection(dataset="gb_fcdo_sanctions", published=head.published)
        issue = fault_of(1, "published-missing", "warning", "The first line states no report date")
        return Inspection(dataset="gb_fcdo_sanctions", issues=(issue,))

    def parse(self, files: Files) -> Iterator[Fragment | Removal | Issue]:
        """Read the designations in order of their first row.

        The rows of a designation need not stand together, so the distinct values of all are held
        until the last row is read.

        Raises:
            SourceDamagedError: It is not this table, or not readable to its end.
        """
        file = files[COMPONENT]
        rows = read_rows(file)
        head = read_head(file, rows)
        yield from lost_fields(head)
        watch = LeafWatch(CSV_LEAVES, component=COMPONENT)
        found: dict[str, _Gathering] = {}
        short = 0
        for row in rows:
            if not any(cell.strip() for cell in row.cells):
                continue
            short = row.number if len(row.cells) < head.width else 0
            fault = width_issue(COMPONENT, row.number, row.cells, head.width)
            if fault is not None:
                yield fault
                continue
            yield from spoilt(row, head)
            key = record_id(read_text("UniqueID", row.cells[head.places["UniqueID"]]))
            if key is None:
                yield _without_id(row, head)
            else:
                found.setdefault(key, _Gathering({}, {}, [])).take(row, head, watch)
        if short:
            raise damaged(file, "it ends inside a row", f"row {short}")
        if not found:
            raise damaged(file, "it has no designation", f"row {head.number}")
        for key, gathering in found.items():
            location = rows_told(gathering.rows)
            record, issues = read_designation(gathering.stated(), key, location)
            yield Fragment(COMPONENT, record, location)
            yield from issues
        yield from watch.issues()

    def count(self, files: Files) -> Counts:
        """Count designations and names, reading the bytes by hand.

        Raises:
            SourceDamagedError: It cannot be read to its end.
        """
        return count_csv(files[COMPONENT])


class _Gathering(msgspec.Struct):
    """The distinct values of one designation, over its rows."""

    values: dict[str, dict[str, None]]
    groups: dict[Group, dict[Cells, None]]
    rows: list[int]

    def take(self, row: Row, head: Head, watch: LeafWatch) -> None:
        """Add the values of one row."""
        self.rows.append(row.number)
        texts = {
            field: read_text(field, row.cells[place])
            for field, place in head.places.items()
            if row.cells[place]
        }
        for field, text in texts.items():
            if text and field not in _GROUPED:
                self.values.setdefault(field, {})[text] = None
        for group, fields in GROUPS.items():
            cells = tuple(texts.get(field, "") for field in fields)
            if any(cells):
                self.groups.setdefault(group, {})[cells] = None
        for place, column in head.others:
            if row.cells[place].strip():
                name = column or f"column {place + 1}"
                watch.see(name, row.cells[place].strip(), f"row {row.number}")

    def stated(self) -> Stated:
        """Give the designation as its values."""
        return Stated(
            {field: list(values) for field, values in self.values.items()},
            {group: list(cells) for group, cells in self.groups.items()},
            [],
        )


def _without_id(row: Row, head: Head) -> Issue:
    message = "A row has no usable Unique ID, so its name belongs to no designation"
    value = row.cells[head.places["UniqueID"]].strip() or row.cells[head.places["Name6"]].strip()
    return fault_of(row.number, "id-missing", "refusal", message, value)
