"""The Australian list as rows of text, from a workbook or from CSV of the same table."""

import datetime
import re
from collections.abc import Iterator

import msgspec

from proscribe.model.issue import Issue
from proscribe.sources.contract import RawFile
from proscribe.sources.delimited import (
    Line,
    check_columns,
    csv_lines,
    decode,
    is_workbook,
    lost_columns,
    read_content,
    row_issue,
    sheet_lines,
)
from proscribe.sources.dfat.leaves import COLUMNS, ESSENTIAL, LEAVES, NAME, REFERENCE, column_key
from proscribe.sources.leaves import LeafWatch
from proscribe.sources.report import damaged
from proscribe.sources.workbook import Cell

COMPONENT = "dfat"
Row = dict[str, str]

_MAX_BYTES = 200_000_000
_HEADER_WITHIN = 10  # rows
_NULLS = frozenset({"", "-", "--", "na", "n/a", "n/a.", "null"})
_RUN = re.compile(r"\s{4,}")
_CARRIAGE = re.compile(r"_x000[dD]_")


class Table(msgspec.Struct, frozen=True):
    """The list as text.

    Attributes:
        rows: Number of the row in the file and its cells by column key (`leaves.column_key`),
            trimmed, "" for what says nothing; columns that a file lacks are "".
        issues: Faults of single rows and cells.
    """

    rows: list[tuple[int, Row]]
    issues: list[Issue]


def read_table(file: RawFile) -> Table:
    """Read the whole list.

    Raises:
        SourceDamagedError: It is not this table, or not readable to its end.
    """
    raw = read_content(file, _MAX_BYTES)
    lines = _lines(file, raw)
    header = _header(file, lines)
    watch = LeafWatch(LEAVES, component=COMPONENT)
    rows: list[tuple[int, Row]] = []
    issues: list[Issue] = []
    blank = dict.fromkeys((*COLUMNS, *LEAVES), "")
    cut = 0
    for number, cells in lines:
        if not any(cells):
            continue
        if len(cells) < len(header):
            cut = number
            message = "A row has too few cells"
            issues.append(row_issue(COMPONENT, "row-short", "refusal", message, number))
            continue
        cut = 0
        row = dict(blank)
        for place, cell in enumerate(cells):
            key = header[place] if place < len(header) else ""
            if cell and (key in LEAVES or not watch.see(*_unknown(key, place, cell, number))):
                row[key] = cell
        rows.append((number, row))
    if cut and not is_workbook(raw):
        raise damaged(file, "it ends inside a row", f"row {cut}")
    if not rows:
        raise damaged(file, "it has a header and no row")
    issues.extend(lost_columns(COMPONENT, COLUMNS, header, number=1))
    issues.extend(watch.issues())
    return Table(rows, issues)


def _unknown(key: str, place: int, cell: str, number: int) -> tuple[str, str, str]:
    return key or f"column {place + 1}", cell, f"row {number}"


def check_head(file: RawFile) -> None:
    """Look for the header only.

    Raises:
        SourceDamagedError: It does not start as the list does.
    """
    _header(file, _lines(file, read_content(file, _MAX_BYTES)))


def _lines(file: RawFile, raw: bytes) -> Iterator[Line]:
    if is_workbook(raw):
        return sheet_lines(file, raw, _text, _trim)
    return csv_lines(file, decode(file, raw), _trim)


def _text(cell: Cell) -> str:
    if isinstance(cell, str):
        return cell
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, datetime.date) else str(cell)


def _trim(cell: str) -> str:
    if not cell.isprintable() or not cell.isascii() or "_x000" in cell:
        cell = _CARRIAGE.sub("\n", cell).replace("\r\n", "\n").replace("\xa0", " ")
    cell = _RUN.sub(_fewer, cell.strip())
    return "" if cell.casefold() in _NULLS else cell


def _fewer(run: re.Match[str]) -> str:
    """Shorten a run of blanks: nothing says more by it, and patterns would walk it for ever."""
    return "\n" if "\n" in run[0] else "   "


def _header(file: RawFile, lines: Iterator[Line]) -> list[str]:
    """Find the header among the first rows and give the keys of its columns."""
    for number, cells in lines:
        keys = [column_key(cell) for cell in cells]
        if REFERENCE in keys and NAME in keys:
            while keys and not keys[-1]:
                keys.pop()
            check_columns(file, keys, ESSENTIAL, number=number)
            return keys
        if number >= _HEADER_WITHIN:
            break
    raise damaged(file, "it has no header with Reference and Name of Individual or Entity")
