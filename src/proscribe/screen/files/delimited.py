"""Customers in CSV and its relatives, in bounded memory.

Two faults lose customers silently in most readers, so they are looked for here: a quotation mark
that is not closed swallows the lines after it, and an overlong cell stops the reading.

Source: RFC 4180; what Excel, SAP and database exports make of it (`sep=;`, tabs, semicolons,
single columns without any separator).
"""

import csv
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TextIO

from proscribe.errors import InputError
from proscribe.screen.customers.headings import fold, phrases
from proscribe.screen.customers.problems import RowIssue, issue
from proscribe.screen.files.damaged import TABLE, find_damaged
from proscribe.screen.files.encoding import Encoding
from proscribe.screen.files.headingrow import find_heading, headings_of, mended
from proscribe.screen.files.quotes import (
    LONG_CELL,
    count_cells,
    cut_cells,
    is_sound,
    is_unfinished,
    ordered,
    split_lines,
)
from proscribe.screen.files.readers import Cells

_SEPARATORS = (",", ";", "\t", "|", "^", "~")
_NO_SEPARATOR = "\x1f"  # ASCII unit separator: stands in no text
_SAMPLE_LINES = 200
_HEADING_LINES = 20
_MAX_LINE_CHARS = 1 << 20
_WORDS = {
    ",": "commas",
    ";": "semicolons",
    "\t": "tabs",
    "|": "bars",
    "^": "carets",
    "~": "tildes",
}


class DelimitedReader:
    """Reads one CSV file; see `Reader`."""

    serial_dates = False
    dated: frozenset[int] = frozenset()
    has_blank_rows = True
    n_rows: int | None = None

    def __init__(self, path: Path, *, mapping: str = "", encoding: str = "") -> None:
        """Look at the first lines.

        Args:
            path: The file.
            mapping: The user's mapping, to find the headings by.
            encoding: What the user says the encoding is, "" to find out.

        Raises:
            InputError: It is empty or no text.
            OSError: It cannot be read.
        """
        self._path = path
        self._encoding: Encoding = find_damaged(path, TABLE, stated=encoding)
        sample = self._sample()
        self._declared, lines = _declared_separator(sample)
        self._separator = self._declared or sniff_separator(lines)
        rows = split_lines(lines, self._separator)
        if not any(any(cell.strip() for cell in row) for row in rows):
            raise InputError(where=path.name, reason="the file is empty", remedy="Export it again.")
        start = find_heading(rows[:_HEADING_LINES], mapping)
        self.headings = headings_of(rows, start)
        broken = mended(rows[:_HEADING_LINES], start) if start >= 0 else None
        if broken is not None:
            _, start, self.headings = broken
        self._skipped = start + 1
        if any(len(line) >= _MAX_LINE_CHARS for line in lines[: start + 1]):
            raise InputError(
                where=path.name,
                reason=f"the headings are longer than {_MAX_LINE_CHARS:,} characters",
                remedy="Export the columns that matter.",
            )
        notes = [self._encoding.note] if self._encoding.note else []
        if broken is not None:
            notes.append(
                f"A line break parts the headings over rows {broken[0] + 1} to {start + 1}; they "
                "are read as one row."
            )
        elif start > 0:
            notes.append(f"The headings are in row {start + 1}.")
        if self._separator not in (",", _NO_SEPARATOR):
            notes.append(f"Cells are separated by {_WORDS[self._separator]}.")
        self.notes = tuple(notes)

    @property
    def is_separated(self) -> bool:
        """Whether its lines are plainly cells; else they may be anything."""
        return self._separator != _NO_SEPARATOR and len(self.headings) > 1

    def rows(self, used: frozenset[int]) -> Iterator[Cells | RowIssue]:
        """Read the rows below the headings."""
        del used  # splitting a line costs the same whatever is wanted of it
        with self._open() as file:
            lines = _Lines(file)
            if self._declared:
                next(lines)
            yield from self._parse(lines)

    def _parse(self, lines: "_Lines") -> Iterator[Cells | RowIssue]:
        name, separator, width = self._path.name, self._separator, len(self.headings)
        reader = csv.reader(lines, delimiter=separator)
        number = 0
        while True:
            number += 1
            lines.clear()
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error:  # a cell over csv.field_size_limit, or a row over ours
                cells = []
            taken = lines.taken
            if number <= self._skipped and (len(taken) == 1 or is_sound(taken, separator)):
                continue
            if any(len(line) > LONG_CELL for line in taken):
                cells = cells if max(map(len, cells), default=0) <= LONG_CELL else []
            if lines.null:
                yield issue(name, "null-byte", number)
            if len(taken) == 1:
                if cells:
                    other = ordered(taken[0], cells, separator, width)
                    if other is not None:
                        cells = other
                        value = f"in line {lines.number} is neither closed nor doubled"
                        yield issue(name, "quote-open", number, value=value)
                    if lines.cut:
                        yield issue(name, "row-cut", number)
                    yield number, cells
                elif not taken[0].isspace():
                    yield issue(name, "cell-too-long", number)
                    yield number, cut_cells(taken[0], separator)
            elif cells and len(cells) == width and is_sound(taken, separator):
                yield number, cells
            else:
                yield self._open_quote(number, cells, lines)
                for line in tuple(taken):
                    if number > self._skipped:
                        yield number, cut_cells(line, separator)
                    number += 1
                number -= 1

    def _open_quote(self, number: int, cells: list[str], lines: "_Lines") -> RowIssue:
        """Say where a quotation mark opens, and where it is closed if it is."""
        taken = lines.taken
        first, last = lines.number - len(taken) + 1, lines.number
        opened = count_cells(taken[0], self._separator) - 1
        heading = self.headings[opened] if 0 <= opened < len(self.headings) else ""
        if not cells:
            closed = f"is not closed within {sum(map(len, taken)):,} characters"
        elif is_unfinished(taken, self._separator):
            closed = "is never closed, to the end of the file"
        else:
            closed = f"is closed only in line {last}, where the cells do not fit the headings"
        value = f"opens in line {first} and {closed}"
        return issue(self._path.name, "quote-open", number, column=heading, value=value)

    def _sample(self) -> list[str]:
        with self._open() as file:
            lines = _Lines(file)
            found: list[str] = []
            for line in islice(lines, _SAMPLE_LINES):
                found.append(line)
                lines.clear()
            return found

    def _open(self) -> TextIO:
        return self._path.open(encoding=self._encoding.name, errors="replace", newline="")


def sniff_separator(lines: Sequence[str]) -> str:
    """Find what separates the cells of the first lines of a file.

    Returns:
        The separator that cuts the most lines into equally many cells; a character that stands
        in no text when none does, as in a file of one column.

    Example:
        >>> sniff_separator(["name;city", "Kim, Jong;Pyongyang"])
        ';'
    """
    first = next((line for line in lines if line.strip()), "")
    alone = not any(separator in first for separator in _SEPARATORS)
    if alone and fold(first) in phrases():
        return _NO_SEPARATOR  # one column; names such as `Kim, Jong Un` are not two cells
    best, best_score = _NO_SEPARATOR, 0.0
    for separator in _SEPARATORS:
        if not any(separator in line for line in lines[:_HEADING_LINES]):
            continue
        widths = [len(row) for row in split_lines(lines, separator) if row]
        usual = max(set(widths), key=widths.count, default=0)
        score = widths.count(usual) / max(1, len(widths)) + min(usual, 50) / 1000
        if usual > 1 and score > best_score:
            best, best_score = separator, score
    return best


def _declared_separator(lines: list[str]) -> tuple[str, list[str]]:
    """Take `sep=;` from the first line, as Excel writes it."""
    if lines and lines[0][:4].lower() == "sep=" and len(lines[0].strip()) == 5:
        return lines[0][4], lines[1:]
    return "", lines


class _Lines:
    """The lines of a file, remembering those of the current row; bounded in length.

    A line longer than any row can be is given up to a bound, its quotation mark closed; no more
    lines are given to a row that has grown as long.

    Attributes:
        taken: Lines given since it was last cleared.
        cut: One of them is longer than was read of it.
        null: One of them holds null bytes, which are left out.
        number: Lines given from the first one on.
    """

    def __init__(self, file: TextIO) -> None:
        self.taken: list[str] = []
        self.cut = self.null = False
        self.number = self._size = 0
        self._read = partial(file.readline, _MAX_LINE_CHARS)

    def clear(self) -> None:
        """Forget the lines of the row before."""
        self.taken.clear()
        self.cut = self.null = False
        self._size = 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        if self._size >= _MAX_LINE_CHARS:
            self._size = 0
            raise csv.Error
        line = self._read()
        if not line:
            raise StopIteration
        if len(line) >= _MAX_LINE_CHARS and line[-1] not in "\r\n":
            rest = line
            while rest and rest[-1] not in "\r\n":
                rest = self._read()
                self.cut = self.cut or bool(rest.strip())
            line += '"\n' if line.count('"') % 2 else "\n"
        self.number += 1
        if "\0" in line:
            self.null = True
            line = line.replace("\0", "")
        self.taken.append(line)
        self._size += len(line)
        return line
