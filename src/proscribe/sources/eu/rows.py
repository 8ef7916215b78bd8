"""Rows of the CSV form of the EU list, one at a time.

The form is strict: UTF-8, `;`, quotes doubled inside quotes, every row as wide as the header. A
row that is not is left out and counted; what does not end as a row is damage.
"""

import csv
import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import msgspec

from proscribe.errors import SourceDamagedError
from proscribe.model.issue import Issue
from proscribe.sources.contract import RawFile
from proscribe.sources.eu.columns import ESSENTIAL, LEAVES
from proscribe.sources.eu.entry import COMPONENT

_MAX_BYTES = 400_000_000
_MAX_LINE = 8_000_000  # characters; the longest row of a list is below one hundred thousand
_MOST_MISFITS = 1_000


class Row(msgspec.Struct, frozen=True):
    """One row.

    Attributes:
        number: Number of the row from 1, which is the header.
        cells: Column to text as published.
    """

    number: int
    cells: Mapping[str, str]


class Table(msgspec.Struct):
    """An open table.

    Attributes:
        header: Its columns.
        rows: Its rows, once.
        misfits: Numbers of the rows left out so far because of their width.
        ended: Whether the last row read has a line end.
    """

    header: tuple[str, ...]
    rows: Iterator[Row]
    misfits: list[int]
    ended: bool = True


@contextmanager
def open_table(file: RawFile) -> Iterator[Table]:
    """Open the table of a file.

    Raises:
        SourceDamagedError: There is no header of this list, or (while rows are read) the file
            cannot be read to its end.
    """
    if file.size_bytes > _MAX_BYTES:
        raise _damaged(file, f"it has {file.size_bytes:,} bytes, more than the list can have")
    with io.TextIOWrapper(file.open(), encoding="utf-8-sig", newline="") as stream:
        lines = _Lines(file, stream)
        cells = _cells(file, lines)
        header = _header(file, next(cells, (0, [], True))[1])
        table = Table(header, iter(()), [])
        table.rows = _rows(file, table, cells)
        yield table


def header_faults(table: Table) -> Iterator[Issue]:
    """Give one refusal for each column of the format that the table lacks."""
    for column in LEAVES:
        if column not in table.header:
            yield Issue(
                kind="missing-column",
                severity="refusal",
                message=f"The column {column} is missing; its values would be lost",
                component=COMPONENT,
                location="row 1",
                value=column,
            )


class _Lines:
    """The lines of a stream; knows whether the last one given had an end."""

    def __init__(self, file: RawFile, stream: io.TextIOWrapper) -> None:
        self._file = file
        self._stream = stream
        self.number = 0
        self.ended = True

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        try:
            line = self._stream.readline(_MAX_LINE)
        except UnicodeDecodeError as fault:
            where = f"after line {self.number}"
            raise _damaged(self._file, f"it is not UTF-8 ({fault.reason})", where) from fault
        if not line:
            raise StopIteration
        self.number += 1
        self.ended = line.endswith(("\n", "\r"))
        if not self.ended and len(line) >= _MAX_LINE:
            raise _damaged(self._file, "a line has no end", f"line {self.number}")
        return line


def _cells(file: RawFile, lines: _Lines) -> Iterator[tuple[int, list[str], bool]]:
    """Give number, cells and whether it has an end of each row that is not blank."""
    reader = csv.reader(lines, delimiter=";", strict=True)
    number = 0
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as fault:
            where = f"row {number + 1}, line {lines.number}"
            raise _damaged(file, f"it is not readable CSV ({fault})", where) from fault
        number += 1
        if cells:
            yield number, cells, lines.ended


def _header(file: RawFile, cells: list[str]) -> tuple[str, ...]:
    if not cells:
        raise _damaged(file, "it is empty")
    names = [cell.strip() for cell in cells]
    while names and not names[-1]:
        names.pop()
    missing = sorted(ESSENTIAL - set(names))
    if missing:
        reason = f"columns are missing: {', '.join(missing)}"
        if len(names) == 1 and "Entity_LogicalId" in names[0]:
            reason = "its cells are not separated by `;`: a spreadsheet program has saved it"
        raise _damaged(file, reason, "row 1")
    if len(set(names)) < len(names):
        raise _damaged(file, "a column stands twice in the header", "row 1")
    return tuple(names)


def _rows(
    file: RawFile, table: Table, cells: Iterator[tuple[int, list[str], bool]]
) -> Iterator[Row]:
    width = len(table.header)
    for number, row, ended in cells:
        table.ended = ended
        if len(row) < width and not ended:
            raise _damaged(file, "it ends inside a row", f"row {number}")
        if len(row) < width or any(map(str.strip, row[width:])):
            if len(table.misfits) >= _MOST_MISFITS:
                raise _damaged(file, "its rows are not as wide as its header", f"row {number}")
            table.misfits.append(number)
            continue
        if any(map(str.strip, row)):
            yield Row(number, dict(zip(table.header, row, strict=False)))


def _damaged(file: RawFile, reason: str, where: str = "") -> SourceDamagedError:
    return SourceDamagedError(file=file.name, where=where, reason=reason)
