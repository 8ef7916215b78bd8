"""Rows of a user's own list: CSV, XLSX or JSON lines to header -> cells.

CSV comes from many hands: with a byte order mark, in any encoding (`encoding.py`); with comma,
semicolon, tab or bar (the one is taken under which most mapped columns are found); with cells of
megabytes. A row that cannot be read is an issue, the other rows go on. A quoted cell that never
closes swallows the rest of the file, so that file is refused.

Source: RFC 4180 for CSV; ECMA-376 for XLSX, read by python-calamine.
"""

import csv
import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

import msgspec
from python_calamine import CalamineError, CalamineWorkbook

from proscribe.errors import MappingError, SourceDamagedError
from proscribe.model.issue import Issue
from proscribe.sources.contract import RawFile
from proscribe.sources.lines import iter_lines
from proscribe.sources.own.encoding import find_decoding
from proscribe.sources.own.mapping import Mapping, fold
from proscribe.zips import UNREADABLE

MAX_CELL = 100_000  # characters; a longer cell is a fault of quoting, not a value
_MAX_FIELD = 16_000_000  # characters after which an open quote is given up
_MAX_UNZIPPED = 1_000_000_000  # bytes; a workbook of a million rows has some 300 MB
_DELIMITERS = ",;\t|"
_EXACT = 10**15  # Excel keeps 15 digits of a number


class Row(msgspec.Struct, frozen=True):
    """One row.

    Attributes:
        location: Where it stands: `row 7` (the header is row 1) or `line 7`.
        cells: Header -> values; a list in a JSON line gives several, other cells one.
    """

    location: str
    cells: dict[str, tuple[str, ...]]


class Header(msgspec.Struct, frozen=True):
    """The columns of the file, given before the first row (JSON lines: after the last)."""

    columns: tuple[str, ...]


def kind_of(head: bytes) -> str:
    """Say what kind of file starts with these bytes: `xlsx`, `jsonl` or `csv`."""
    if head.startswith(b"PK\x03\x04"):
        return "xlsx"
    return "jsonl" if head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[") else "csv"


def iter_rows(file: RawFile, mapping: Mapping) -> Iterator[Header | Row | Issue]:
    """Read the rows of a list of any of the three kinds.

    Raises:
        SourceDamagedError: The file is empty or cannot be read to its end.
    """
    with file.open() as content:
        head = content.read(4096)
    if not head.strip():
        raise SourceDamagedError(file=file.name, where="", reason="the file is empty")
    reader = {"xlsx": _workbook, "jsonl": _json_lines, "csv": _csv}[kind_of(head)]
    yield from reader(file, mapping)


def _text_lines(file: RawFile, encoding: str) -> Iterator[str]:
    """Give the lines of a text with their ends, none longer than `_MAX_FIELD` allows."""
    with file.open() as content:
        text = io.TextIOWrapper(content, encoding=encoding, errors="replace", newline="")
        while line := text.readline(2 * _MAX_FIELD):
            yield line.replace("\x00", "")


def _delimiter(header: str, mapping: Mapping) -> str:
    """Choose the delimiter under which most mapped columns are found in the first line."""
    declared = mapping.declared()

    def found(delimiter: str) -> tuple[int, int]:
        columns = next(csv.reader([header], delimiter=delimiter), [])
        return len(declared & {fold(one) for one in columns}), len(columns)

    return max(_DELIMITERS, key=found)


def _csv(file: RawFile, mapping: Mapping) -> Iterator[Header | Row | Issue]:
    found = find_decoding(file, mapping.encoding)
    encoding = found.name
    if found.issue is not None:
        yield found.issue
    csv.field_size_limit(max(csv.field_size_limit(), _MAX_FIELD))
    first = next(_text_lines(file, encoding), "")
    reader = csv.reader(
        _text_lines(file, encoding), delimiter=_delimiter(first, mapping), strict=True
    )
    header: tuple[str, ...] = ()
    number = 0
    while True:
        number += 1
        start = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            break
        except csv.Error as error:
            yield _csv_fault(file, error, number, start)
            continue
        if not header:
            header = _columns(cells)
            if header:
                yield Header(header)
        elif any(cell.strip() for cell in cells):
            yield from _row(header, cells, f"row {number}")


def _csv_fault(file: RawFile, error: csv.Error, number: int, line: int) -> Issue:
    reason = str(error)
    if "unexpected end of data" in reason or "field larger" in reason:
        raise SourceDamagedError(
            file=file.name,
            where=f"row {number} (line {line})",
            reason="a quoted cell opens here and does not close",
        ) from error
    return Issue(
        kind="row-unreadable",
        severity="error",
        message=f"the row is no valid CSV ({reason}); it is left out",
        location=f"row {number}",
    )


def _columns(cells: list[str]) -> tuple[str, ...]:
    columns = tuple(map(fold, cells))
    return columns if any(columns) else ()


def _row(header: tuple[str, ...], cells: list[str], location: str) -> Iterator[Row | Issue]:
    extra = [cell for cell in cells[len(header) :] if cell.strip()]
    if extra:
        yield Issue(
            kind="row-too-long",
            severity="error",
            message="the row has more cells than the header; its columns may be shifted",
            location=location,
            value=extra[0][:200],
        )
    found: dict[str, tuple[str, ...]] = {}
    for column, cell in zip(header, cells, strict=False):
        if len(cell) > MAX_CELL:
            yield Issue(
                kind="cell-too-long",
                severity="error",
                message=f"the cell has {len(cell):,} characters; it is left out",
                location=f"{location}, column {column}",
                value=cell[:200],
            )
        elif column and cell.strip():
            found[column] = (*found.get(column, ()), cell)
    yield Row(location, found)


def _workbook(file: RawFile, mapping: Mapping) -> Iterator[Header | Row | Issue]:
    with file.open() as content:
        data = content.read()
    header: tuple[str, ...] = ()
    for number, cells in enumerate(_sheet(file.name, data, mapping.sheet), start=1):
        texts = [_cell_text(cell) for cell in cells]
        if not header:
            header = _columns(texts)
            if header:
                yield Header(header)
            continue
        if any(text.strip() for text in texts):
            yield from _row(header, texts, f"row {number}")


def _sheet(name: str, data: bytes, wanted: str) -> list[list[Any]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(member.file_size for member in archive.infolist())
        if size > _MAX_UNZIPPED:
            raise SourceDamagedError(
                file=name, where="", reason="the workbook unpacks to more than 1 GB"
            )
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        names = book.sheet_names
        if wanted and wanted not in names:
            reason = (
                f"`sheet` names {wanted!r}, and the workbook has {', '.join(names)}; correct it"
            )
            raise MappingError(file=name, reason=reason)
        sheet = book.get_sheet_by_name(wanted or names[0])
        rows: list[list[Any]] = sheet.to_python(skip_empty_area=False)
    except (CalamineError, IndexError) as error:
        raise _unreadable(name, error) from error
    except UNREADABLE as error:
        raise _unreadable(name, error) from error
    return rows


def _unreadable(name: str, error: Exception) -> SourceDamagedError:
    return SourceDamagedError(file=name, where="", reason=f"the workbook cannot be read ({error})")


def _cell_text(cell: object) -> str:
    """Write a typed cell as text: dates in ISO form, whole numbers without a point."""
    if isinstance(cell, datetime):
        whole = cell.time() == time(0)
        return cell.date().isoformat() if whole else cell.isoformat(sep=" ")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, (time, timedelta)):
        return str(cell)
    if isinstance(cell, float):
        if cell.is_integer() and abs(cell) < _EXACT:
            return str(int(cell))
        return f"{cell:.15G}"
    return "" if cell is None else str(cell)


def _json_lines(file: RawFile, mapping: Mapping) -> Iterator[Header | Row | Issue]:
    del mapping
    columns: dict[str, None] = {}
    for line in iter_lines(file):
        location = f"line {line.number}"
        if line.number == 1 and line.data.startswith(b"["):
            reason = "it is one JSON array; write one JSON object a line instead"
            raise SourceDamagedError(file=file.name, where=location, reason=reason)
        try:
            found = msgspec.json.decode(line.data, type=dict[str, Any])
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            if not line.ended:
                reason = "the file ends inside this line"
                raise SourceDamagedError(file=file.name, where=location, reason=reason) from error
            yield Issue(
                kind="row-unreadable",
                severity="error",
                message=f"the line is no JSON object ({error}); it is left out",
                location=location,
            )
            continue
        columns |= dict.fromkeys(map(fold, found))
        yield from _json_row(found, location)
    yield Header(tuple(columns))


def _json_row(found: dict[str, Any], location: str) -> Iterator[Row | Issue]:
    cells: dict[str, tuple[str, ...]] = {}
    for key, value in found.items():
        column = fold(key)
        for one in value if isinstance(value, list) else [value]:
            text = _scalar(one)
            if text is None or len(text) > MAX_CELL:
                fault = "is no text or number" if text is None else "is too long"
                yield Issue(
                    kind="cell-unreadable" if text is None else "cell-too-long",
                    severity="error",
                    message=f"the value {fault}; it is left out",
                    location=f"{location}, column {column}",
                    value=str(one)[:200],
                )
            elif text.strip():
                cells[column] = (*cells.get(column, ()), text)
    if cells:
        yield Row(location, cells)


def _scalar(value: object) -> str | None:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, (str, int, float)) else None
