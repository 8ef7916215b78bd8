"""The Australian list as rows of text, from a workbook or from CSV of the same table."""

import csv
import datetime
import io
import re
from collections.abc import Iterable, Iterator

import msgspec

from proscribe.errors import SourceDamagedError
from proscribe.model.issue import Issue, Severity
from proscribe.sources.contract import RawFile
from proscribe.sources.dfat.leaves import COLUMNS, ESSENTIAL, LEAVES, NAME, REFERENCE, column_key
from proscribe.sources.dfat.workbook import read_rows
from proscribe.sources.leaves import LeafWatch
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
    raw = _content(file)
    workbook = raw.startswith(b"PK\x03\x04")
    lines = _sheet_lines(file, raw) if workbook else _csv_lines(file, raw)
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
            issues.append(_issue("row-short", "refusal", "A row has too few cells", number))
            continue
        cut = 0
        row = dict(blank)
        for place, cell in enumerate(cells):
            key = header[place] if place < len(header) else ""
            if cell and (key in LEAVES or not watch.see(*_unknown(key, place, cell, number))):
                row[key] = cell
        rows.append((number, row))
    if cut and not workbook:
        raise _damaged(file, "it ends inside a row", f"row {cut}")
    if not rows:
        raise _damaged(file, "it has a header and no row")
    issues.extend(_lost_columns(header))
    issues.extend(watch.issues())
    return Table(rows, issues)


def _unknown(key: str, place: int, cell: str, number: int) -> tuple[str, str, str]:
    return key or f"column {place + 1}", cell, f"row {number}"


def check_head(file: RawFile) -> None:
    """Look for the header only.

    Raises:
        SourceDamagedError: It does not start as the list does.
    """
    raw = _content(file)
    workbook = raw.startswith(b"PK\x03\x04")
    _header(file, _sheet_lines(file, raw) if workbook else _csv_lines(file, raw))


def _content(file: RawFile) -> bytes:
    if file.size_bytes > _MAX_BYTES:
        raise _damaged(file, f"it has {file.size_bytes:,} bytes, more than the list can have")
    with file.open() as stream:
        raw = stream.read(_MAX_BYTES + 1)
    if not raw.strip():
        raise _damaged(file, "it is empty")
    return raw


def _csv_lines(file: RawFile, raw: bytes) -> Iterator[tuple[int, list[str]]]:
    if b"\0" in raw:
        raise _damaged(file, "it is not text", f"byte {raw.index(0)}")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            text = raw.decode("cp1252")
        except UnicodeDecodeError as fault:
            where = f"byte {fault.start}"
            raise _damaged(file, "it is neither UTF-8 nor Windows-1252", where) from fault
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, start=1):
            yield number, [_trim(cell) for cell in cells]
    except csv.Error as fault:
        where = f"row {number + 1}, line {reader.line_num}"
        raise _damaged(file, f"it is not readable CSV ({fault})", where) from fault


def _sheet_lines(file: RawFile, raw: bytes) -> Iterator[tuple[int, list[str]]]:
    for number, cells in enumerate(read_rows(file.name, raw), start=1):
        yield number, [_trim(_text(cell)) for cell in cells]


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


def _header(file: RawFile, lines: Iterator[tuple[int, list[str]]]) -> list[str]:
    """Find the header among the first rows and give the keys of its columns."""
    for number, cells in lines:
        keys = [column_key(cell) for cell in cells]
        if REFERENCE in keys and NAME in keys:
            while keys and not keys[-1]:
                keys.pop()
            missing = [key for key in ESSENTIAL if key not in keys]
            if missing:
                raise _damaged(file, f"columns are missing: {', '.join(missing)}", f"row {number}")
            named = [key for key in keys if key]
            if len(set(named)) < len(named):
                raise _damaged(file, "a column stands twice in the header", f"row {number}")
            return keys
        if number >= _HEADER_WITHIN:
            break
    raise _damaged(file, "it has no header with Reference and Name of Individual or Entity")


def _lost_columns(header: Iterable[str]) -> Iterator[Issue]:
    for column in COLUMNS:
        if column not in set(header):
            message = f"The column {column} is missing; its values would be lost"
            yield _issue("missing-column", "refusal", message, 1, column)


def _issue(kind: str, severity: Severity, message: str, number: int, value: str = "") -> Issue:
    return Issue(
        kind=kind,
        severity=severity,
        message=message,
        component=COMPONENT,
        location=f"row {number}",
        value=value[:200],
    )


def _damaged(file: RawFile, reason: str, where: str = "") -> SourceDamagedError:
    return SourceDamagedError(file=file.name, where=where, reason=reason)
