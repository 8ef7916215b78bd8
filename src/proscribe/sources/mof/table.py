"""The Japanese list as rows of text.

The file is CSV in UTF-8 with a byte order mark; a spreadsheet program in Japan saves it in
Windows-31J. What saving or cutting does to such a file is looked for here.
"""

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
    lost_columns,
    read_content,
    row_issue,
    spoilt_cell,
)
from proscribe.sources.leaves import LeafWatch
from proscribe.sources.mof.leaves import ESSENTIAL, HEADINGS, LEAVES, heading_key
from proscribe.sources.report import damaged

COMPONENT = "mof"
_MAX_BYTES = 200_000_000  # the list of 2026 has below ten
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
    text = _text(file)
    lines = csv_lines(file, text, str.strip)
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
            yield row_issue(COMPONENT, "row-width", "refusal", f"A row has {words} cells", number)
            continue
        for place, column in enumerate(columns):
            if not column and cells[place]:
                watch.see(header[place] or f"column {place + 1}", cells[place], f"row {number}")
        pairs = zip(columns, cells, strict=False)
        row = Row(number, _BLANK | {column: cell for column, cell in pairs if column})
        n_rows += 1
        for column, cell in row.cells.items():
            if is_spoilt(cell):
                yield spoilt_cell(COMPONENT, column, number, cell)
        yield row
    if cut:
        raise damaged(file, "it ends inside a row", f"row {cut}")
    if not n_rows:
        raise damaged(file, "it has no row", "row 1")
    yield from lost_columns(COMPONENT, sorted(LEAVES), columns, number=1)
    if not text.endswith(("\n", "\r")):
        message = "The last row has no line end"
        yield row_issue(COMPONENT, "truncated", "refusal", message, n_rows + 1)
    yield from watch.issues()


def check_header(file: RawFile) -> None:
    """Look at the header only.

    Raises:
        SourceDamagedError: It is not this table.
    """
    _header(file, csv_lines(file, _text(file), str.strip))


def _text(file: RawFile) -> str:
    return decode(file, read_content(file, _MAX_BYTES), ("utf-8-sig", "cp932"))


def _header(file: RawFile, lines: Iterator[Line]) -> list[str]:
    for _, cells in lines:
        while cells and not cells[-1]:
            cells.pop()
        known = [HEADINGS[key] for cell in cells if (key := heading_key(cell)) in HEADINGS]
        missing = [name for name in ESSENTIAL if name not in known]
        if len(missing) == len(ESSENTIAL):
            raise damaged(file, "it does not start with the header of the list", "row 1")
        check_columns(file, known, ESSENTIAL, number=1)
        return cells
    raise damaged(file, "it has no row", "row 1")
