"""Rows of the UK Sanctions List as CSV, and what stands above them.

What a spreadsheet program does to such a file when it saves it is looked for here: semicolons,
another encoding, a lost header, numbers as powers of ten, rows cut short.

Source: the header and first line named in `NOTES.md`.
"""

import csv
import io
import re
from collections.abc import Iterator

import msgspec

from proscribe.model.issue import Issue, Severity
from proscribe.sources.contract import RawFile
from proscribe.sources.delimited import (
    check_columns,
    is_spoilt,
    lost_columns,
    row_issue,
    spoilt_cell,
)
from proscribe.sources.fcdo.designation import COMPONENT
from proscribe.sources.fcdo.leaves import COLUMNS, FORMER_COLUMNS
from proscribe.sources.report import damaged
from proscribe.values.dates import parse_date

_HEADER_WITHIN = 5  # rows
_LONGEST_LINE = 4_000_000  # characters; the csv module takes no cell of more than 131,072
_MAX_BYTES = 500_000_000
_REPORT_DATE = re.compile(
    r"\d{1,2}[ -][A-Za-z]{3,9}[ -]\d{4}|\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d{2}-\d{2}", re.ASCII
)
_ESSENTIAL = frozenset({
    "Unique ID", "Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6", "Name type",
    "Designation Type",
})  # fmt: skip


class Row(msgspec.Struct, frozen=True):
    """One row as it stands: its number from 1, and its cells."""

    number: int
    cells: list[str]


class Head(msgspec.Struct, frozen=True):
    """What stands above the rows.

    Attributes:
        number: Number of the header's row.
        published: Report date, ISO 8601, or "".
        width: Number of columns.
        places: Field to its place, for the columns that are there.
        others: Place and name of the columns that are not fields: ignored or unknown ones.
    """

    number: int
    published: str
    width: int
    places: dict[str, int]
    others: list[tuple[int, str]]


def read_rows(file: RawFile) -> Iterator[Row]:
    """Give the rows of the file; it must be UTF-8, for no other encoding holds all its names.

    Raises:
        SourceDamagedError: It is not CSV in UTF-8, or not readable to its end.
    """
    if file.size_bytes > _MAX_BYTES:
        raise damaged(file, f"it has {file.size_bytes:,} bytes, more than the list can have")
    if not file.size_bytes:
        raise damaged(file, "it is empty")
    number = 0
    with file.open() as stream:
        text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="")
        reader = csv.reader(_lines(file, text), strict=True)
        try:
            for number, cells in enumerate(reader, start=1):
                yield Row(number, cells)
        except csv.Error as fault:
            where = f"row {number + 1}, line {reader.line_num}"
            raise damaged(file, f"it is not readable CSV ({fault})", where) from fault
        except UnicodeDecodeError as fault:
            where = f"after row {number}"
            reason = "it is not UTF-8: a program that has saved it may have lost names"
            raise damaged(file, reason, where) from fault


def _lines(file: RawFile, text: io.TextIOWrapper) -> Iterator[str]:
    number = 0
    while line := text.readline(_LONGEST_LINE):
        number += 1
        if len(line) == _LONGEST_LINE:
            raise damaged(file, "a line has no end", f"line {number}")
        if "\0" in line:
            raise damaged(file, "it is not text", f"line {number}")
        yield line


def read_head(file: RawFile, rows: Iterator[Row]) -> Head:
    """Find report date and header; the rows are left standing after the header.

    Raises:
        SourceDamagedError: There is no header, or not the columns without which a row is nothing.
    """
    published = ""
    for row in rows:
        cells = [" ".join(cell.split()) for cell in row.cells]
        if {"Unique ID", "Name 6"} <= set(cells):
            return _header(file, row.number, cells, published)
        joined = " ".join(cells)
        if "Unique ID;" in joined or "Unique ID\t" in " ".join(row.cells):
            reason = "its cells are not separated by commas: a spreadsheet program has saved it"
            raise damaged(file, reason, f"row {row.number}")
        dates = map(parse_date, _REPORT_DATE.findall(joined))
        published = published or next((one.iso for one in dates if one), "")
        if row.number >= _HEADER_WITHIN:
            break
    reason = "it has no header with Unique ID and Name 6"
    raise damaged(file, reason, f"row 1 to {_HEADER_WITHIN}")


def _header(file: RawFile, number: int, cells: list[str], published: str) -> Head:
    while cells and not cells[-1]:
        cells.pop()
    columns = [FORMER_COLUMNS.get(cell, cell) for cell in cells]
    check_columns(file, columns, sorted(_ESSENTIAL), number=number)
    return Head(
        number=number,
        published=published,
        width=len(columns),
        places={COLUMNS[name]: place for place, name in enumerate(columns) if name in COLUMNS},
        others=[(place, name) for place, name in enumerate(columns) if name not in COLUMNS],
    )


def lost_fields(head: Head) -> Iterator[Issue]:
    """Give a refusal for each column that the header lacks."""
    there = [column for column, field in COLUMNS.items() if field in head.places]
    return lost_columns(COMPONENT, COLUMNS, there, number=head.number)


def spoilt(row: Row, head: Head) -> Iterator[Issue]:
    """Numbers that a spreadsheet program has turned into powers of ten: their digits are lost."""
    for field, place in head.places.items():
        if is_spoilt(row.cells[place]):
            yield spoilt_cell(COMPONENT, field, row.number, row.cells[place])


def fault_of(number: int, kind: str, severity: Severity, message: str, value: str = "") -> Issue:
    """Give an issue of one row."""
    return row_issue(COMPONENT, kind, severity, message, number, value)
