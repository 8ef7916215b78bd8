"""The OFSI list as rows of text, from a workbook or from CSV.

Both have the same table: a row `Last Updated,dd/mm/yyyy`, a header, then the rows. What a
spreadsheet program does to such a file when it saves it is looked for here: semicolons, lost
header, numbers where text was, rows cut short.
"""

import datetime
from collections.abc import Iterator

import msgspec

from proscribe.model.issue import Issue
from proscribe.sources.contract import RawFile
from proscribe.sources.delimited import (
    Line,
    check_columns,
    csv_lines,
    decode,
    is_spoilt,
    is_workbook,
    lost_columns,
    read_content,
    row_issue,
    sheet_lines,
    spoilt_cell,
    width_issue,
)
from proscribe.sources.leaves import LeafWatch
from proscribe.sources.ofsi.leaves import ESSENTIAL, LEAVES
from proscribe.sources.report import damaged
from proscribe.sources.workbook import Cell
from proscribe.values.dates import parse_date

_COMPONENT = "conlist"
_MAX_BYTES = 500_000_000
_HEADER_WITHIN = 4  # rows
_NULLS = frozenset({"-", "--", "n/a", "null"})


class Table(msgspec.Struct, frozen=True):
    """The list as text.

    Attributes:
        published: Date of the first row, ISO 8601, or "".
        rows: Number of the row in the file and its cells by column, trimmed.
        issues: Faults of single rows and cells.
    """

    published: str
    rows: list[tuple[int, dict[str, str]]]
    issues: list[Issue]


def read_table(file: RawFile) -> Table:
    """Read the whole list.

    Raises:
        SourceDamagedError: It is not this table, or not readable to its end.
    """
    raw = read_content(file, _MAX_BYTES)
    published, at, header, rest = _head(file, _lines(file, raw))
    issues: list[Issue] = []
    if not published:
        message = "The first row states no date"
        issues.append(row_issue(_COMPONENT, "published-missing", "warning", message, 1))
    watch = LeafWatch(LEAVES, component=_COMPONENT)
    unknown = [(place, name) for place, name in enumerate(header) if name not in LEAVES]
    rows: list[tuple[int, dict[str, str]]] = []
    cut = 0
    for number, cells in rest:
        if not any(cells):
            continue
        cut = number if len(cells) < len(header) else 0
        misfit = width_issue(_COMPONENT, number, cells, len(header))
        if misfit is not None:
            issues.append(misfit)
            continue
        for place, name in unknown:
            if cells[place]:
                watch.see(name or f"column {place + 1}", cells[place], f"row {number}")
        rows.append((number, dict(zip(header, cells, strict=False))))
    if cut and not is_workbook(raw):
        raise damaged(file, "it ends inside a row", f"row {cut}")
    if not rows:
        raise damaged(file, "it has no row", f"row {at}")
    issues.extend(lost_columns(_COMPONENT, sorted(LEAVES), header, number=at))
    issues.extend(_spoilt(rows))
    issues.extend(watch.issues())
    blank = dict.fromkeys(LEAVES, "")
    return Table(published, [(number, blank | row) for number, row in rows], issues)


def read_published(file: RawFile) -> str:
    """Give the date of the first row, ISO 8601, or "" (see `read_table`)."""
    return _head(file, _lines(file, read_content(file, _MAX_BYTES)))[0]


def _lines(file: RawFile, raw: bytes) -> Iterator[Line]:
    if is_workbook(raw):
        return sheet_lines(file, raw, _text, _trim)
    return csv_lines(file, decode(file, raw), _trim)


def _text(cell: Cell) -> str:
    if isinstance(cell, str):
        return cell
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime.date):
        return cell.strftime("%d/%m/%Y")
    return str(cell)


def _trim(cell: str) -> str:
    cell = cell.replace("_x000D_", "\n").strip()
    return "" if cell.casefold() in _NULLS else cell


def _head(file: RawFile, lines: Iterator[Line]) -> tuple[str, int, list[str], Iterator[Line]]:
    """Find the date row and the header; give the date, the header's row and what follows."""
    published = ""
    for number, cells in lines:
        if {"Name 6", "Group ID"} <= set(cells):
            while cells and not cells[-1]:
                cells.pop()
            check_columns(file, cells, sorted(ESSENTIAL), number=number)
            return published, number, cells, lines
        joined = " ".join(cells)
        if "Name 6;" in joined or "Name 6\t" in joined:
            reason = "its cells are not separated by commas: a spreadsheet program has saved it"
            raise damaged(file, reason, f"row {number}")
        if cells and cells[0].casefold() == "last updated" and len(cells) > 1:
            date = parse_date(cells[1])
            published = date.iso if date and date.precision == "day" else ""
        if number >= _HEADER_WITHIN:
            break
    raise damaged(file, "it has no header with Name 6 and Group ID", "row 1 to 4")


def _spoilt(rows: list[tuple[int, dict[str, str]]]) -> Iterator[Issue]:
    for number, row in rows:
        for column, cell in row.items():
            if is_spoilt(cell):
                yield spoilt_cell(_COMPONENT, column, number, cell)
