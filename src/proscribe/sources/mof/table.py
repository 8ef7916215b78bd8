"""The Japanese list as rows of text.

The file is CSV in UTF-8 with a byte order mark; a spreadsheet program in Japan saves it in
Windows-31J. What saving or cutting does to such a file is looked for here.
"""

import csv
import io
import re
from collections.abc import Iterator

import msgspec

from proscribe.errors import SourceDamagedError
from proscribe.model.issue import Issue
from proscribe.sources.contract import RawFile
from proscribe.sources.leaves import LeafWatch
from proscribe.sources.mof.leaves import ESSENTIAL, HEADINGS, LEAVES, heading_key

COMPONENT = "mof"
_MAX_BYTES = 200_000_000  # the list of 2026 has below ten
_FLOAT = re.compile(r"\d(?:\.\d+)?E\+\d{2}", re.IGNORECASE)
_BLANK = dict.fromkeys(LEAVES, "")


class Row(msgspec.Struct, frozen=True):
    """One row.

    Attributes:
        number: Its number in the file; the header is row 1.
        cells: Its cells by heading as in `LEAVES`, trimmed; every heading is there.
    """

    number: int
    cells: dict[str, str]


def read_rows(file: RawFile) -> Iterator[Row | Issue]:
    """Read the rows, and the faults of the table.

    Raises:
        SourceDamagedError: It is not this table, or not readable to its end.
    """
    text = _decode(file)
    lines = _lines(file, text)
    header = _header(file, lines)
    watch = LeafWatch(LEAVES, component=COMPONENT)
    columns = [HEADINGS.get(heading_key(name), "") for name in header]
    cut = n_rows = 0
    for number, cells in lines:
        if not any(cells):
            continue
        cut = number if len(cells) < len(header) else 0
        if cut or any(cells[len(header) :]):
            words = "too few" if cut else "too many"
            yield _issue("row-width", "refusal", f"A row has {words} cells", number)
            continue
        for place, column in enumerate(columns):
            if not column and cells[place]:
                watch.see(header[place] or f"column {place + 1}", cells[place], f"row {number}")
        pairs = zip(columns, cells, strict=False)
        row = Row(number, _BLANK | {column: cell for column, cell in pairs if column})
        n_rows += 1
        yield from _spoilt(row)
        yield row
    if cut:
        raise damaged(file, "it ends inside a row", f"row {cut}")
    if not n_rows:
        raise damaged(file, "it has no row", "row 1")
    for column in sorted(set(LEAVES) - set(columns)):
        message = f"The column {column} is missing; its values would be lost"
        yield _issue("missing-column", "refusal", message, 1, column)
    if not text.endswith(("\n", "\r")):
        yield _issue("truncated", "refusal", "The last row has no line end", n_rows + 1)
    yield from watch.issues()


def check_header(file: RawFile) -> None:
    """Look at the header only.

    Raises:
        SourceDamagedError: It is not this table.
    """
    _header(file, _lines(file, _decode(file)))


def damaged(file: RawFile, reason: str, where: str = "") -> SourceDamagedError:
    """Make the error that a file is damaged."""
    return SourceDamagedError(file=file.name, where=where, reason=reason)


def _decode(file: RawFile) -> str:
    with file.open() as stream:
        raw = stream.read(_MAX_BYTES + 1)
    if len(raw) > _MAX_BYTES:
        raise damaged(file, "it has more bytes than the list can have")
    if not raw.strip():
        raise damaged(file, "it is empty")
    if b"\0" in raw:
        raise damaged(file, "it is not text", f"byte {raw.index(0)}")
    place = 0
    for encoding in ("utf-8-sig", "cp932"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError as fault:
            place = place or fault.start
    raise damaged(file, "it is neither UTF-8 nor Windows-31J", f"byte {place}")


def _lines(file: RawFile, text: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, start=1):
            yield number, [cell.strip() for cell in cells]
    except csv.Error as fault:
        where = f"row {number + 1}, line {reader.line_num}"
        raise damaged(file, f"it is not readable CSV ({fault})", where) from fault


def _header(file: RawFile, lines: Iterator[tuple[int, list[str]]]) -> list[str]:
    for _, cells in lines:
        while cells and not cells[-1]:
            cells.pop()
        known = [HEADINGS[key] for cell in cells if (key := heading_key(cell)) in HEADINGS]
        missing = [name for name in ESSENTIAL if name not in known]
        if len(missing) == len(ESSENTIAL):
            raise damaged(file, "it does not start with the header of the list", "row 1")
        if missing:
            raise damaged(file, f"columns are missing: {', '.join(missing)}", "row 1")
        if len(set(known)) < len(known):
            raise damaged(file, "a column stands twice in the header", "row 1")
        return cells
    raise damaged(file, "it has no row", "row 1")


def _spoilt(row: Row) -> Iterator[Issue]:
    """Numbers that a spreadsheet program has turned into powers of ten: their digits are lost."""
    for column, cell in row.cells.items():
        if "+" in cell and _FLOAT.fullmatch(cell):
            message = f"{column} was turned into a power of ten; its digits are lost"
            yield _issue("spreadsheet-damage", "error", message, row.number, cell)


def _issue(kind: str, severity: str, message: str, number: int, value: str = "") -> Issue:
    return Issue(
        kind=kind,
        severity=severity,  # type: ignore[arg-type]
        message=message,
        component=COMPONENT,
        location=f"row {number}",
        value=value[:200],
    )
