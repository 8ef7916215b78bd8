"""The OFSI list as rows of text, from a workbook or from CSV.

Both have the same table: a row `Last Updated,dd/mm/yyyy`, a header, then the rows. What a
spreadsheet program does to such a file when it saves it is looked for here: semicolons, lost
header, numbers where text was, rows cut short.
"""

import csv
import datetime
import io
import re
from collections.abc import Iterable, Iterator

import msgspec

from proscribe.errors import SourceDamagedError
from proscribe.model.issue import Issue
from proscribe.sources.contract import RawFile
from proscribe.sources.leaves import LeafWatch
from proscribe.sources.ofsi.leaves import ESSENTIAL, LEAVES
from proscribe.sources.workbook import Cell, read_workbook
from proscribe.values.dates import parse_date

_COMPONENT = "conlist"
_MAX_BYTES = 500_000_000
_HEADER_WITHIN = 4  # rows
_FLOAT = re.compile(r"\d(?:\.\d+)?E\+\d{2}", re.IGNORECASE)
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
    raw = _content(file)
    workbook = raw.startswith(b"PK\x03\x04")
    lines = _sheet_lines(file, raw) if workbook else _csv_lines(file, _decode(file, raw))
    published, at, header, rest = _head(file, lines)
    issues: list[Issue] = []
    if not published:
        issues.append(_issue("published-missing", "warning", "The first row states no date", 1))
    watch = LeafWatch(LEAVES, component=_COMPONENT)
    unknown = [(place, name) for place, name in enumerate(header) if name not in LEAVES]
    rows: list[tuple[int, dict[str, str]]] = []
    cut = 0
    for number, cells in rest:
        if not any(cells):
            continue
        if len(cells) < len(header):
            cut = number
            issues.append(_issue("row-short", "refusal", "A row has too few cells", number))
            continue
        cut = 0
        if any(cells[len(header) :]):
            issues.append(_issue("row-long", "refusal", "A row has too many cells", number))
            continue
        for place, name in unknown:
            if cells[place]:
                watch.see(name or f"column {place + 1}", cells[place], f"row {number}")
        rows.append((number, dict(zip(header, cells, strict=False))))
    if cut and not workbook:
        raise _damaged(file, "it ends inside a row", f"row {cut}")
    if not rows:
        raise _damaged(file, "it has no row", f"row {at}")
    issues.extend(_lost_columns(header))
    issues.extend(_spoilt(rows))
    issues.extend(watch.issues())
    blank = dict.fromkeys(LEAVES, "")
    return Table(published, [(number, blank | row) for number, row in rows], issues)


def read_published(file: RawFile) -> str:
    """Give the date of the first row, ISO 8601, or "" (see `read_table`)."""
    raw = _content(file)
    if raw.startswith(b"PK\x03\x04"):
        return _head(file, _sheet_lines(file, raw))[0]
    return _head(file, _csv_lines(file, _decode(file, raw)))[0]


def _content(file: RawFile) -> bytes:
    if file.size_bytes > _MAX_BYTES:
        raise _damaged(file, f"it has {file.size_bytes:,} bytes, more than the list can have")
    with file.open() as stream:
        raw = stream.read(_MAX_BYTES + 1)
    if not raw.strip():
        raise _damaged(file, "it is empty")
    return raw


def _decode(file: RawFile, raw: bytes) -> str:
    if b"\0" in raw:
        raise _damaged(file, "it is not text", f"byte {raw.index(0)}")
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError as fault:
            place = fault.start
    raise _damaged(file, "it is neither UTF-8 nor Windows-1252", f"byte {place}")


def _csv_lines(file: RawFile, text: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, start=1):
            yield number, [_trim(cell) for cell in cells]
    except csv.Error as fault:
        where = f"row {number + 1}, line {reader.line_num}"
        raise _damaged(file, f"it is not readable CSV ({fault})", where) from fault


def _sheet_lines(file: RawFile, raw: bytes) -> Iterator[tuple[int, list[str]]]:
    for number, cells in enumerate(read_workbook(file.name, raw), start=1):
        yield number, [_trim(_text(cell)) for cell in cells]


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


def _head(
    file: RawFile, lines: Iterator[tuple[int, list[str]]]
) -> tuple[str, int, list[str], Iterator[tuple[int, list[str]]]]:
    """Find the date row and the header; give the date, the header's row and what follows."""
    published = ""
    for number, cells in lines:
        if {"Name 6", "Group ID"} <= set(cells):
            while cells and not cells[-1]:
                cells.pop()
            missing = sorted(ESSENTIAL - set(cells))
            if missing:
                raise _damaged(file, f"columns are missing: {', '.join(missing)}", f"row {number}")
            if len(set(filter(None, cells))) < len(list(filter(None, cells))):
                raise _damaged(file, "a column stands twice in the header", f"row {number}")
            return published, number, cells, lines
        joined = " ".join(cells)
        if "Name 6;" in joined or "Name 6\t" in joined:
            reason = "its cells are not separated by commas: a spreadsheet program has saved it"
            raise _damaged(file, reason, f"row {number}")
        if cells and cells[0].casefold() == "last updated" and len(cells) > 1:
            date = parse_date(cells[1])
            published = date.iso if date and date.precision == "day" else ""
        if number >= _HEADER_WITHIN:
            break
    raise _damaged(file, "it has no header with Name 6 and Group ID", "row 1 to 4")


def _lost_columns(header: Iterable[str]) -> Iterator[Issue]:
    for column in sorted(set(LEAVES) - set(header)):
        message = f"The column {column} is missing; its values would be lost"
        yield _issue("missing-column", "refusal", message, 2, column)


def _spoilt(rows: list[tuple[int, dict[str, str]]]) -> Iterator[Issue]:
    """Numbers that a spreadsheet program has turned into powers of ten: their digits are lost."""
    for number, row in rows:
        for column, cell in row.items():
            if "+" in cell and _FLOAT.fullmatch(cell):
                message = f"{column} was turned into a power of ten; its digits are lost"
                yield _issue("spreadsheet-damage", "error", message, number, cell)


def _issue(kind: str, severity: str, message: str, number: int, value: str = "") -> Issue:
    return Issue(
        kind=kind,
        severity=severity,  # type: ignore[arg-type]
        message=message,
        component=_COMPONENT,
        location=f"row {number}",
        value=value[:200],
    )


def _damaged(file: RawFile, reason: str, where: str = "") -> SourceDamagedError:
    return SourceDamagedError(file=file.name, where=where, reason=reason)
