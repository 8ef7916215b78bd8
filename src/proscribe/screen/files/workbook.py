"""Customers in an Excel workbook: the first sheet that has a column of names.

A workbook is a ZIP of XML, so it can be a bomb in two ways: parts that expand without end, and
two cells in opposite corners, between which the reader makes room for seventeen milliards. Both
are found before the reader sees the file.

Source: ECMA-376 part 1, 18.3.1.4 (cell references); Excel's limits: 1,048,576 rows, 16,384
columns, 32,767 characters in a cell.
"""

import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
)

from proscribe.errors import InputError
from proscribe.screen.customers.columns import read_mapping
from proscribe.screen.customers.problems import RowIssue
from proscribe.screen.files.headingrow import find_heading, headings_of
from proscribe.screen.files.readers import Cells
from proscribe.zips import DAMAGE

_HEADING_ROWS = 20
_PIECE_BYTES = 1 << 20
_MAX_FILE_BYTES = 500_000_000
_MAX_PARTS = 10_000
_MAX_PART_BYTES = 2_000_000_000
_MAX_RATIO = 400  # a sheet of one repeated row reaches some 100 to 1
_RATIO_FREE_BYTES = 10 << 20
_MAX_AREA = 40_000_000  # cells between the corners; some 2 GB in the reader
_COLUMN = re.compile(rb"\sr=[\"']([A-Z]{1,3})\d")
_EXACT = 1e15  # Excel keeps fifteen digits of a number
_T = TypeVar("_T")
_OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_AS_CSV = "Save the sheet as CSV, which can be of any size."
_ROW = re.compile(rb"\sr=[\"'][A-Z]{0,3}(\d{1,7})[\"']")


class WorkbookReader:
    """Reads one sheet of a workbook; see `Reader`."""

    serial_dates = True
    dated: frozenset[int] = frozenset()
    has_blank_rows = True

    def __init__(self, path: Path, *, mapping: str = "") -> None:
        """Find the sheet and its headings.

        Args:
            path: The file, `.xlsx`, `.xlsm` or `.xls`.
            mapping: The user's mapping, to find the headings by.

        Raises:
            InputError: It is no sound workbook, is locked, or would not fit in memory.
        """
        self._path = path
        check_workbook(path)
        self.others: list[str] = []
        name, self._sheet, self._start, self.headings = self._find_sheet(mapping)
        self.n_rows: int | None = self._sheet.end[0] - self._start
        notes = [f"The customers are in the sheet {name!r}."]
        if self._start > 0:
            notes.append(f"The headings are in row {self._start + 1}.")
        if self.others:
            which = ", ".join(map(repr, self.others))
            notes.append(
                f"NOT screened: {which}, which looks like customers too; save it as a file of its "
                "own and screen that."
            )
        self.notes = tuple(notes)

    def rows(self, used: frozenset[int]) -> Iterator[Cells | RowIssue]:
        """Read the rows below the headings."""
        del used  # a row is blank only when all of it is
        for number, row in enumerate(self._sheet.iter_rows(), start=1):
            if number > self._start + 1:
                yield number, [_text(value) for value in row]

    def _find_sheet(self, mapping: str) -> tuple[str, CalamineSheet, int, tuple[str, ...]]:
        best: tuple[str, CalamineSheet, int, tuple[str, ...]] | None = None
        chosen: tuple[str, CalamineSheet, int, tuple[str, ...]] | None = None
        book = _guarded(self._path, lambda: CalamineWorkbook.from_path(self._path))
        for known in book.sheets_metadata:
            if known.typ != SheetTypeEnum.WorkSheet:
                continue
            name = known.name
            sheet = _guarded(self._path, partial(book.get_sheet_by_name, name))
            if sheet.end is None:
                continue
            rows = [
                [_text(value) for value in row] for row in islice(sheet.iter_rows(), _HEADING_ROWS)
            ]
            start = find_heading(rows, mapping)
            found = (name, sheet, start, headings_of(rows, start))
            if not _has_name(found[3], mapping):
                best = best or found
            elif chosen is None:
                chosen = found
            else:
                self.others.append(name)
        best = chosen or best
        if best is None:
            raise _refuse(self._path, "it holds no cells", "Put the customers in its first sheet.")
        return best


def _has_name(headings: tuple[str, ...], mapping: str) -> bool:
    try:
        return read_mapping(mapping, headings).has_name
    except InputError:  # the user's headings are in another sheet
        return False


def check_workbook(path: Path) -> None:
    """Refuse a workbook that would not fit in memory; measures what is in it, not what it says.

    Raises:
        InputError: It is too large, damaged, or no workbook.
        OSError: It cannot be read.
    """
    if path.stat().st_size > _MAX_FILE_BYTES:
        raise _refuse(path, f"it is larger than {_MAX_FILE_BYTES:,} bytes", _AS_CSV)
    with path.open("rb") as file:
        if file.read(8) == _OLD_EXCEL:
            return  # 65,536 rows of 256 columns at most
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            if len(parts) > _MAX_PARTS:
                raise _refuse(path, f"it has {len(parts):,} parts", _AS_CSV)
            if not any(part.filename.startswith("xl/") for part in parts):
                raise _refuse(path, "it is no Excel workbook", "Save it as .xlsx or as CSV.")
            total = 0
            for part in parts:
                total += _measure(path, archive, part, _MAX_PART_BYTES - total)
    except DAMAGE as fault:
        raise _refuse(path, "the workbook is damaged", "Open it in Excel and save it.") from fault


def _measure(path: Path, archive: zipfile.ZipFile, part: zipfile.ZipInfo, room: int) -> int:
    """Give the real size of a part, and refuse a sheet whose corners are too far apart."""
    size, last_column, last_row, tail = 0, 0, 0, b""
    is_sheet = part.filename.startswith("xl/worksheets/")
    with archive.open(part) as content:
        while piece := content.read(_PIECE_BYTES):
            size += len(piece)
            if size > room:
                raise _refuse(path, f"it unpacks to more than {_MAX_PART_BYTES:,} bytes", _AS_CSV)
            if size > _RATIO_FREE_BYTES and size > _MAX_RATIO * max(1, part.compress_size):
                raise _refuse(path, f"a part of it expands more than {_MAX_RATIO} to 1", _AS_CSV)
            if is_sheet:
                text = tail + piece
                names = set(_COLUMN.findall(text))
                last_column = max([last_column, *map(_column_number, names)])
                last_row = max([last_row, *map(int, set(_ROW.findall(text)))])
                tail = text[-24:]
                if last_column * last_row > _MAX_AREA:
                    raise _refuse(
                        path,
                        f"a sheet spans {last_row:,} rows and {last_column:,} columns",
                        _AS_CSV,
                    )
    return size


def _column_number(name: bytes) -> int:
    number = 0
    for letter in name:
        number = number * 26 + letter - 64
    return number


def _guarded(path: Path, read: Callable[[], _T]) -> _T:
    """Call the reader of workbooks; whatever goes wrong in it is said of the file."""
    try:
        return read()
    except PasswordError as fault:
        raise _refuse(path, "it is locked with a password", "Save it without one.") from fault
    except (CalamineError, OSError, ValueError, IndexError) as fault:
        raise _refuse(path, "the workbook is damaged", "Open it in Excel and save it.") from fault
    except BaseException as fault:
        # A panic of the Rust part derives from BaseException and has no importable class.
        if type(fault).__name__ != "PanicException":
            raise
        raise _refuse(path, "the workbook is damaged", "Open it in Excel and save it.") from fault


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        if abs(value) >= _EXACT:
            return f"{value:.5E}"  # as Excel shows it: its last digits are lost
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, (date, time)):
        return value.isoformat()
    return "" if value is None else str(value)


def _refuse(path: Path, reason: str, remedy: str) -> InputError:
    return InputError(where=path.name, reason=reason, remedy=remedy)
