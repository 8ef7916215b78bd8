"""The CSV files of both OFAC lists: SDN.CSV, ALT.CSV, ADD.CSV, SDN_COMMENTS.CSV and CONS_*.CSV.

Four components that carry the same uid. Each fragment depends on its own component, so that an
absent or repaired component changes nothing but its own part of a record: `sdn` gives what its
remark says up to where it is cut, `comments` what the joined remark says beyond that.

Source: https://ofac.treasury.gov/specially-designated-nationals-list-data-formats-data-schemas;
quirks in NOTES.md.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import groupby

from proscribe.errors import SourceDamagedError
from proscribe.model.issue import Issue
from proscribe.model.record import Address, Fragment, Record, Reference
from proscribe.sources.contract import Component, Counts, Files, Inspection, Leaf
from proscribe.sources.leaves import LeafWatch
from proscribe.sources.ofac import count_legacy, remarks
from proscribe.sources.ofac.completeness import CONS, SDN, dataset_of, inspect
from proscribe.sources.ofac.legacy_leaves import COLUMNS, LEAVES
from proscribe.sources.ofac.rows import Row, RowReader
from proscribe.sources.treasury import vocabulary
from proscribe.sources.treasury.entry import Draft
from proscribe.sources.treasury.places import split_place
from proscribe.values.text import clean

_TYPED_COLUMNS = (
    (4, "Title"),
    (5, "Vessel Call Sign"),
    (6, "Vessel Type"),
    (7, "Vessel Tonnage"),
    (8, "Vessel Gross Registered Tonnage"),
    (9, "Vessel Flag"),
    (10, "Vessel Owner"),
)
LIST_NAMES = {SDN: "SDN List", CONS: "Consolidated List"}
_MAX_ROWS = 1000  # rows of one entry in one fragment
_MAX_SPILL = 1_000_000  # characters

_FILE_NAMES: Mapping[str, str] = {
    "sdn": "sdn",
    "alt": "alt",
    "add": "add",
    "sdn_comments": "comments",
    "cons_prim": "sdn",
    "cons_alt": "alt",
    "cons_add": "add",
    "cons_comments": "comments",
}
_FILE_NAME = re.compile(
    r"(sdn|alt|add|sdn_comments|cons_(?:prim|alt|add|comments))(?:\.reconstructed)?\.csv",
    re.IGNORECASE,
)
_HEADER = re.compile("ent[_ ]?num|uid", re.IGNORECASE)  # a row of headings that a copy may have
_CELL = rb'(?:"(?:[^"]|"")*"|[^",\r\n]*)'
_SHAPES = (
    (
        "sdn",
        re.compile(
            rb'"?\d+"?,' + _CELL + rb',"?(?:individual|vessel|aircraft|-0- ?)"?,'
            + _CELL + rb"(?:," + _CELL + rb"){8}\r?\n"
        ),
    ),
    ("alt", re.compile(rb'"?\d+"?,"?\d+"?,"?[afn]ka"?,' + _CELL + rb',"?-0- ?"?\r?\n')),
    (
        "add",
        re.compile(
            rb'"?\d+"?,"?\d+"?,' + _CELL + rb"," + _CELL + rb"," + _CELL + rb',"?-0- ?"?\r?\n'
        ),
    ),
)  # fmt: skip


class LegacyFormat:
    """The format `ofac-csv`."""

    name = "ofac-csv"
    parser = "ofac-csv/1"
    components = (
        Component(name="sdn", title="SDN.CSV or CONS_PRIM.CSV: the entries"),
        Component(name="alt", title="ALT.CSV or CONS_ALT.CSV: the other names"),
        Component(name="add", title="ADD.CSV or CONS_ADD.CSV: the addresses"),
        Component(
            name="comments",
            required=False,
            title="SDN_COMMENTS.CSV or CONS_COMMENTS.CSV: the rest of cut remarks",
        ),
    )
    leaves: Mapping[str, Leaf] = LEAVES

    def recognise(self, name: str, head: bytes) -> str | None:
        """Say which component a file is, by its first row, else by OFAC's file name."""
        for component, shape in _SHAPES:
            if shape.match(head.removeprefix(b"\xef\xbb\xbf")):
                return component
        found = _FILE_NAME.fullmatch(name)
        return _FILE_NAMES[found[1].lower()] if found else None

    def inspect(self, files: Files) -> Inspection:
        """Read completeness and dataset; these files state no date and no count."""
        return inspect(files)

    def parse(self, files: Files) -> Iterator[Fragment | Issue]:
        """Read the files; without `sdn` no entry exists and nothing is given.

        Raises:
            SourceDamagedError: A file is not text, or holds no row at all.
        """
        if "sdn" in files:
            yield from _Reading(files).parse()

    def count(self, files: Files) -> Counts:
        """Count entries and names with `count_legacy`."""
        return count_legacy.count(files)


class _Reading:
    """One reading of one set of files."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self._watch = {name: LeafWatch(LEAVES, component=name) for name in COLUMNS}
        self._list_name = LIST_NAMES.get(dataset_of(files), "")
        self._schemata: dict[str, str] = {}  # uid -> schema
        self._cut: dict[str, tuple[int, str]] = {}  # uid -> line, cut remark as published

    def parse(self) -> Iterator[Fragment | Issue]:
        for row in self._read("sdn"):
            if isinstance(row, Issue):
                yield row
            else:
                yield from self._entry(row)
        if not self._schemata and self._files["sdn"].size_bytes:
            raise SourceDamagedError(
                file=self._files["sdn"].name, where="", reason="no line of it is a row of this list"
            )
        for component in ("alt", "add", "comments"):
            yield from self._secondary(component)
        for uid, (line, raw) in self._cut.items():
            yield Issue(
                kind="remark-cut",
                severity="error",
                message="The remark is cut, and its rest is not in a comments file",
                record_id=f"ofac-{uid}",
                component="sdn",
                location=f"line {line}",
                value=raw[-80:],
            )
        for watch in self._watch.values():
            yield from watch.issues()

    def _read(self, component: str) -> Iterator[Row | Issue]:
        """Give the rows of a component that have a number, which then has no leading zeros."""
        file = self._files.get(component)
        if file is None:
            return
        width = len(COLUMNS[component])
        for row in RowReader(file, columns=width, component=component).read():
            if isinstance(row, Issue):
                yield row
                continue
            for number, cell in enumerate(row.cells[width:], start=width + 1):
                if clean(cell):
                    path = f"{component}.column {number}"
                    self._watch[component].see(path, cell, f"line {row.line}")
            uid = row.cells[0].strip()
            if uid.isascii() and uid.isdigit() and len(uid) <= 9:
                yield Row(row.line, (str(int(uid)), *row.cells[1:]))
            elif not (row.line == 1 and _HEADER.fullmatch(uid)):
                yield _fault(
                    component, row, "row-damaged", "A row has no entry number and would be lost"
                )

    def _entry(self, row: Row) -> Iterator[Fragment | Issue]:
        uid, name, kind, program = row.cells[:4]
        schema = vocabulary.schema_of(clean(kind))
        location = f"line {row.line}"
        draft = Draft(uid, schema=schema or "Organization", component="sdn", location=location)
        if schema is None:
            draft.report("unknown-category", "error", "The type of the party is not known", kind)
        if uid in self._schemata:
            draft.report("duplicate-id", "error", "Two rows have this number; they are merged", uid)
        self._schemata.setdefault(uid, draft.schema)
        draft.references = (Reference("ofac-uid", uid),)
        draft.name("name", name)
        for column, word in _TYPED_COLUMNS:
            if clean(row.cells[column]):
                draft.take(word, row.cells[column])
        programs = _programs(program)
        if not programs:
            draft.report("program-missing", "error", "The entry names no program", program)
        self._remark(draft, row)
        yield draft.fragment(list_name=self._list_name, programs=programs)
        yield from draft.issues

    def _remark(self, draft: Draft, row: Row) -> None:
        raw = row.cells[11]
        if clean(raw) is None:
            return
        cut = remarks.split_cut(raw)
        for segment in cut.segments:
            remarks.take(draft, segment)
        draft.remark(raw)
        if cut.is_cut:
            self._cut[row.cells[0]] = (row.line, raw)

    def _secondary(self, component: str) -> Iterator[Fragment | Issue]:
        """Give one fragment for the neighbouring rows of one entry."""
        for uid, items in groupby(self._read(component), key=_uid_of):
            schema = self._schemata.get(uid)
            rows: list[Row] = []
            for item in items:
                if isinstance(item, Issue):
                    yield item
                elif schema is None:
                    yield _fault(
                        component, item, "orphan-row", "No entry has the number of this row"
                    )
                else:
                    rows.append(item)
                    if len(rows) == _MAX_ROWS:
                        yield from self._group(component, schema, rows)
                        rows = []
            if schema is not None and rows:
                yield from self._group(component, schema, rows)

    def _group(self, component: str, schema: str, rows: list[Row]) -> Iterator[Fragment | Issue]:
        draft = Draft(rows[0].cells[0], schema=schema, component=component, location="")
        for row in rows:
            draft.location = f"line {row.line}"
            if component == "alt":
                _alias(draft, row)
            elif component == "add":
                _address(draft, row)
        if component == "comments":
            self._spill(draft, "".join(row.cells[1] for row in rows)[:_MAX_SPILL])
        if len(rows) > 1:
            draft.location = f"line {rows[0].line}-{rows[-1].line}"
        fragment = draft.fragment(list_name=self._list_name, states_schema=False)
        if fragment.record != Record(id=draft.record_id):
            yield fragment
        yield from draft.issues

    def _spill(self, draft: Draft, spill: str) -> None:
        """Add what the joined remark says beyond the one in `sdn`."""
        if clean(spill) is None:
            return
        uid = draft.record_id.removeprefix("ofac-")
        _, raw = self._cut.pop(uid, (0, ""))
        for segment in remarks.rest(raw, spill) if raw else remarks.split(spill):
            remarks.take(draft, segment)
        draft.remark(spill)
        if raw:
            message = "The remark is cut; the comments file has its rest"
            draft.report("remark-cut", "info", message, raw[-80:])
        else:
            message = "The comments file goes on with a remark that is not cut"
            draft.report("remark-cut", "warning", message, spill)


def _uid_of(item: Row | Issue) -> str:
    return item.cells[0] if isinstance(item, Row) else ""


def _fault(component: str, row: Row, kind: str, message: str) -> Issue:
    return Issue(
        kind=kind,
        severity="refusal" if kind == "row-damaged" else "error",
        message=message,
        component=component,
        location=f"line {row.line}",
        value=",".join(row.cells)[:200],
    )


def _programs(text: str) -> tuple[str, ...]:
    """Split `NPWMD] [IFSR`, which has no outer brackets; some copies have them."""
    inner = (clean(text) or "").strip("[] ")
    return tuple(tag for part in inner.split("] [") if (tag := part.strip("[] ")))


def _alias(draft: Draft, row: Row) -> None:
    kind = vocabulary.name_kind(row.cells[2], weak=False)
    if kind is None:
        message = "The type of the name is not known; it counts as an alias"
        draft.report("unknown-category", "error", message, row.cells[2])
    draft.name(kind or "alias", row.cells[3])
    draft.remark(row.cells[4])


def _address(draft: Draft, row: Row) -> None:
    street, place, country, note = (_cell(cell) for cell in row.cells[2:6])
    full = ", ".join(part for part in (street, place, country) if part)
    if not full:
        draft.remark(note)
        return
    city, region, postal_code = split_place(place)
    draft.address(
        Address(
            full=full,
            street=street,
            city=city,
            region=region,
            postal_code=postal_code,
            country=draft.territory(country) if country else "",
            country_text=country,
            note=note,
        )
    )


def _cell(text: str) -> str:
    """Clean a cell; `-0` at the end of a file that was cut is the null marker without its end."""
    cleaned = clean(text) or ""
    return "" if cleaned in ("-0", "-") else cleaned
