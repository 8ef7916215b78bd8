"""Tables of text: what a CSV file, or the first sheet of a workbook, holds row by row.

What saving in a spreadsheet program, cutting or recoding does to such a file is looked for here,
the same for every list: it is empty, is no text, is in another encoding, is not readable CSV.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator

from proscribe.model.issue import Issue, Severity
from proscribe.sources.contract import RawFile
from proscribe.sources.report import damaged, fault
from proscribe.sources.workbook import Cell, read_workbook

Line = tuple[int, list[str]]  # number of the row in the file from 1, its cells

_WORKBOOK = b"PK\x03\x04"
_FLOAT = re.compile(r"\d(?:\.\d+)?E\+\d{2}", re.IGNORECASE)
_ENCODINGS = {"utf-8-sig": "UTF-8", "cp1252": "Windows-1252", "cp932": "Windows-31J"}


def read_content(file: RawFile, max_bytes: int) -> bytes:
    """Give the bytes of a file that is read as a whole.

    Raises:
        SourceDamagedError: It is empty, or larger than the list can be.
    """
    if file.size_bytes > max_bytes:
        raise damaged(file, f"it has {file.size_bytes:,} bytes, more than the list can have")
    with file.open() as stream:
        raw = stream.read(max_bytes + 1)
    if len(raw) > max_bytes:
        raise damaged(file, "it has more bytes than the list can have")
    if not raw.strip():
        raise damaged(file, "it is empty")
    return raw


def is_workbook(raw: bytes) -> bool:
    """Say whether content is a workbook and not text."""
    return raw.startswith(_WORKBOOK)


def decode(file: RawFile, raw: bytes, encodings: Iterable[str] = ("utf-8-sig", "cp1252")) -> str:
    """Decode text in the first of some encodings that it is in.

    Args:
        file: For messages.
        raw: The bytes.
        encodings: Python's names, the one that the publisher uses first.

    Raises:
        SourceDamagedError: It is no text, or in none of them.
    """
    if b"\0" in raw:
        raise damaged(file, "it is not text", f"byte {raw.index(0)}")
    tried, place = [], 0
    for encoding in encodings:
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError as caught:
            tried.append(_ENCODINGS[encoding])
            place = place or caught.start
    raise damaged(file, f"it is neither {' nor '.join(tried)}", f"byte {place}")


def csv_lines(file: RawFile, text: str, tidy: Callable[[str], str]) -> Iterator[Line]:
    """Give the rows of a text in CSV.

    Args:
        file: For messages.
        text: The decoded text.
        tidy: Makes a cell of what stands in the file.

    Raises:
        SourceDamagedError: It is not readable CSV to its end.
    """
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, start=1):
            yield number, [tidy(cell) for cell in cells]
    except csv.Error as caught:
        where = f"row {number + 1}, line {reader.line_num}"
        raise damaged(file, f"it is not readable CSV ({caught})", where) from caught


def sheet_lines(
    file: RawFile, raw: bytes, text: Callable[[Cell], str], tidy: Callable[[str], str]
) -> Iterator[Line]:
    """Give the rows of the first sheet of a workbook.

    Args:
        file: For messages.
        raw: The workbook.
        text: Makes the text of a cell as it would stand in the publisher's CSV.
        tidy: Makes a cell of this text.

    Raises:
        SourceDamagedError: It is not a readable workbook.
    """
    for number, cells in enumerate(read_workbook(file.name, raw), start=1):
        yield number, [tidy(text(cell)) for cell in cells]


def check_columns(
    file: RawFile, columns: Iterable[str], essential: Iterable[str], *, number: int
) -> None:
    """Look whether a header has the columns without which a row is nothing, and each once.

    Raises:
        SourceDamagedError: It does not.
    """
    named = [column for column in columns if column]
    missing = [column for column in essential if column not in named]
    if missing:
        raise damaged(file, f"columns are missing: {', '.join(missing)}", f"row {number}")
    if len(set(named)) < len(named):
        raise damaged(file, "a column stands twice in the header", f"row {number}")


def lost_columns(
    component: str, columns: Iterable[str], header: Iterable[str], *, number: int
) -> Iterator[Issue]:
    """Give a refusal for each column of a list that a header lacks."""
    there = set(header)
    for column in columns:
        if column not in there:
            message = f"The column {column} is missing; its values would be lost"
            yield row_issue(component, "missing-column", "refusal", message, number, column)


def width_issue(component: str, number: int, cells: list[str], width: int) -> Issue | None:
    """Give a refusal for a row with too few or too many cells, None for a sound one."""
    if len(cells) < width:
        return row_issue(component, "row-short", "refusal", "A row has too few cells", number)
    if any(cell.strip() for cell in cells[width:]):
        return row_issue(component, "row-long", "refusal", "A row has too many cells", number)
    return None


def rows_told(numbers: Iterable[int]) -> str:
    """Tell some rows as runs, the first eight of them.

    Example:
        >>> rows_told([3, 4, 5, 9])
        'row 3-5, 9'
    """
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    shown = [f"{first}-{last}" if last > first else str(first) for first, last in runs[:8]]
    more = sum(last - first + 1 for first, last in runs[8:])
    return f"row {', '.join(shown)}" + (f" and {more} more" if more else "")


def is_spoilt(cell: str) -> bool:
    """Say whether a spreadsheet program has made a number a power of ten, whose digits are lost."""
    return "+" in cell and _FLOAT.fullmatch(cell.strip()) is not None


def spoilt_cell(component: str, column: str, number: int, cell: str) -> Issue:
    """Give the fault of a cell that `is_spoilt`."""
    message = f"{column} was turned into a power of ten; its digits are lost"
    return row_issue(component, "spreadsheet-damage", "error", message, number, cell)


def row_issue(
    component: str, kind: str, severity: Severity, message: str, number: int, value: str = ""
) -> Issue:
    """Give an issue of one row."""
    return fault(
        kind, severity, message, component=component, location=f"row {number}", value=value
    )
