"""EU list, CSV form (`csvFullSanctionsList_1_1`): bytes to records.

UTF-8 with a byte order mark, `;` between cells, one header. A row is an entry and one of its
details: a name, or an address, or a birth date ... Rows of one `Entity_LogicalId` are one entry;
what repeats on several of them (a detail whose cells are the same but for remark, contact
information and act) is one detail.

The file is read twice: first to learn which row is the last of each entry, then to read; so an
entry whose rows are scattered is still whole, and only the entries in hand are in memory.
"""

import codecs
import re
from collections.abc import Iterator, Mapping

from proscribe.model.issue import Issue
from proscribe.model.record import Fragment
from proscribe.sources.contract import Component, Counts, Files, Inspection, Leaf, Removal
from proscribe.sources.eu.columns import (
    DETAIL_COLUMNS,
    ENTITY_REMARK,
    ENTITY_VALUES,
    GENERATED,
    LEAVES,
    REGULATION_FIELDS,
    SUBJECT,
    Detail,
)
from proscribe.sources.eu.count_csv import count_table
from proscribe.sources.eu.entry import COMPONENT, Act, Entry, Part
from proscribe.sources.eu.listing import Listing, dated
from proscribe.sources.eu.rows import Row, Table, header_faults, open_table
from proscribe.sources.leaves import LeafWatch

_HEADER = re.compile(rb"(?:^|[;,\t\"])\"?Entity_LogicalId\"?(?:[;,\t]|$)", re.MULTILINE)
_FILE_NAME = re.compile(r"(?:\d{8}-FULL-1_1|csvFullSanctionsList_1_1)\.csv", re.IGNORECASE)


class CsvFormat:
    """Format `eu-fsf-csv`: one CSV file."""

    name = "eu-fsf-csv"
    parser = "eu-fsf-csv/1"
    components = (Component(name=COMPONENT, title="the consolidated list (CSV)"),)
    leaves: Mapping[str, Leaf] = LEAVES

    def recognise(self, name: str, head: bytes) -> str | None:
        """Say whether a file is the list in CSV, by its header or its name."""
        first = head.removeprefix(codecs.BOM_UTF8).split(b"\n", 1)[0]
        if _HEADER.search(first):
            return COMPONENT
        named = _FILE_NAME.fullmatch(name) is not None
        return COMPONENT if named and head.lstrip()[:1] != b"<" else None

    def inspect(self, files: Files) -> Inspection:
        """Read when the list was generated, which stands on every row.

        Raises:
            SourceDamagedError: The file does not start as the list does.
        """
        with open_table(files[COMPONENT]) as table:
            for row in table.rows:
                return dated(row.cells.get(GENERATED, ""), f"row {row.number}")
        return dated("", "row 1")

    def parse(self, files: Files) -> Iterator[Fragment | Removal | Issue]:
        """Read every entry, in order of its last row.

        Raises:
            SourceDamagedError: The file cannot be read to its end.
        """
        file = files[COMPONENT]
        with open_table(file) as table:
            last = {key: row.number for row in table.rows if (key := group_key(row.cells))}
        watch = LeafWatch(LEAVES, component=COMPONENT)
        listing = Listing()
        with open_table(file) as table:
            yield from header_faults(table)
            drafts: dict[str, _Draft] = {}
            for row in table.rows:
                _see(row, watch)
                key = group_key(row.cells)
                draft = drafts.get(key)
                if draft is None:
                    draft = drafts[key] = _Draft(row)
                draft.add(row)
                if not key or last[key] == row.number:
                    yield from listing.add(drafts.pop(key).entry())
            yield from _faults(table)
        yield from watch.issues()

    def count(self, files: Files) -> Counts:
        """Count entries and names in the raw bytes by a reader of its own.

        Raises:
            SourceDamagedError: The file cannot be read to its end, or is not this table.
        """
        return count_table(files[COMPONENT])


def group_key(cells: Mapping[str, str]) -> str:
    """Give what the rows of one entry share: its number, else its reference; "" without both."""
    number = cells.get("Entity_LogicalId", "").strip()
    reference = cells.get("Entity_EU_ReferenceNumber", "").strip()
    return f"number {number}" if number else f"reference {reference}" if reference else ""


def _see(row: Row, watch: LeafWatch) -> None:
    for column, cell in row.cells.items():
        if column not in LEAVES and cell.strip():
            watch.see(column, cell, f"row {row.number}")


def _faults(table: Table) -> Iterator[Issue]:
    if not table.ended:
        yield Issue(
            kind="line-end-missing",
            severity="warning",
            message="The last row has no line end, so the file may be cut",
            component=COMPONENT,
        )
    for number in table.misfits:
        yield Issue(
            kind="row-width",
            severity="refusal",
            message="A row has more or fewer cells than the header, and would be lost",
            component=COMPONENT,
            location=f"row {number}",
        )


class _Draft:
    """The rows of one entry, put together."""

    def __init__(self, row: Row) -> None:
        self._first = self._last = row.number
        self._values: dict[str, str] = {}
        self._subject: dict[str, None] = {}
        self._regulations: dict[Act, None] = {}
        self._remarks: dict[str, None] = {}
        self._parts: dict[tuple[str, ...], _Gathered] = {}

    def add(self, row: Row) -> None:
        """Take in one row."""
        self._last = row.number
        cells = row.cells
        for column, name in ENTITY_VALUES.items():
            text = cells.get(column, "")
            if text.strip():
                self._values.setdefault(name, text)
        for column in SUBJECT:
            self._subject[cells.get(column, "")] = None
        self._remarks[cells.get(ENTITY_REMARK, "")] = None
        regulation = _act(cells, REGULATION_FIELDS)
        if regulation != Act():
            self._regulations[regulation] = None
        for detail in DETAIL_COLUMNS:
            self._add_detail(detail, cells)

    def _add_detail(self, detail: Detail, cells: Mapping[str, str]) -> None:
        texts = tuple(cells.get(column, "") for column in detail.values)
        remark = cells.get(detail.remark, "")
        contacts = cells.get(detail.contacts, "") if detail.contacts else ""
        if not any(map(str.strip, texts)) and not remark.strip() and not contacts.strip():
            return
        key = (detail.element, *texts)
        gathered = self._parts.get(key)
        if gathered is None:
            values = dict(zip(detail.values.values(), texts, strict=True))
            gathered = self._parts[key] = _Gathered(values)
        gathered.remarks[remark] = None
        if contacts.strip():
            gathered.contacts["", contacts] = None
        act = _act(cells, detail.acts)
        if act != Act():
            gathered.acts[act] = None

    def entry(self) -> Entry:
        """Give the entry."""
        rows = f"-{self._last}" if self._last > self._first else ""
        found: dict[str, list[Part]] = {detail.element: [] for detail in DETAIL_COLUMNS}
        for (element, *_), gathered in self._parts.items():
            found[element].append(gathered.part())
        return Entry(
            values=self._values,
            location=f"row {self._first}{rows}",
            subject=tuple(self._subject),
            regulations=tuple(self._regulations),
            remarks=tuple(self._remarks),
            names=tuple(found["nameAlias"]),
            citizenships=tuple(found["citizenship"]),
            births=tuple(found["birthdate"]),
            addresses=tuple(found["address"]),
            documents=tuple(found["identification"]),
        )


class _Gathered:
    """One detail, from all rows that state it."""

    def __init__(self, values: dict[str, str]) -> None:
        self.values = values
        self.remarks: dict[str, None] = {}
        self.contacts: dict[tuple[str, str], None] = {}
        self.acts: dict[Act, None] = {}

    def part(self) -> Part:
        return Part(self.values, tuple(self.remarks), tuple(self.acts), tuple(self.contacts))


def _act(cells: Mapping[str, str], fields: Mapping[str, str]) -> Act:
    texts = {field: cells.get(column, "") for column, field in fields.items()}
    return Act(**texts) if any(map(str.strip, texts.values())) else Act()
