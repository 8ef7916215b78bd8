"""Lines of CSV as rows, where quotation marks may be out of order.

Source: RFC 4180.
"""

import csv
import re
from collections.abc import Sequence
from contextlib import suppress

# A cell longer than this is a fault of the file. `csv.field_size_limit` is one number for the whole
# process, so nothing here depends on it.
LONG_CELL = 131_072
_MAX_CELL_CHARS = 10_000


def split_lines(lines: Sequence[str], separator: str) -> list[list[str]]:
    """Split the first lines, as far as that goes.

    Lines that an open quotation mark makes one row are each a row, as in reading the whole.
    """
    rows: list[list[str]] = []
    reader = csv.reader(lines, delimiter=separator)
    first = 0
    with suppress(csv.Error):  # an overlong cell; the rows before it are enough
        for row in reader:
            taken = lines[first : reader.line_num]
            first = reader.line_num
            if len(taken) == 1:
                rows.append(ordered(taken[0], row, separator, len(row)) or row)
            elif is_sound(taken, separator):
                rows.append(row)
            else:
                rows += [_cut_at(line, separator) for line in taken]
    return rows


def ordered(line: str, cells: list[str], separator: str, width: int) -> list[str] | None:
    """Give other cells for a line whose quotation marks are out of order; None where they are not.

    Args:
        line: One line that is one row.
        cells: What `csv` makes of it; it never refuses, and can put two cells into one.
        separator: What parts cells.
        width: Number of headings.

    Example:
        >>> ordered('7"","Kim","KP"', ['7""', "Kim", "KP"], ",", 3)
        >>> ordered('"7"","Kim","KP"', ['7",Kim"', "KP"], ",", 3)
        ['7', 'Kim', 'KP']
        >>> ordered('7,"Kim "Z" Il",KP', ["7", 'Kim Z" Il"', "KP"], ",", 3)
        ['7', 'Kim "Z" Il', 'KP']
    """
    marks = line.count('"')
    doubtful = marks and (marks % 2 or len(cells) != width or any('"' in cell for cell in cells))
    if not doubtful or is_sound((line,), separator):
        return None
    cut = [cell[:_MAX_CELL_CHARS] for cell in _cut_at(line, separator)]
    # Marks in pairs inside a cell: `"Kim, "Z" Il"` is one cell still.
    return cells if len(cut) != width == len(cells) and marks % 2 == 0 else cut


def cut_cells(line: str, separator: str) -> list[str]:
    """Cut one line on its own, whatever its quotation marks do; cells are cut to a bound.

    Example:
        >>> cut_cells('1,"Acme Ltd,DE', ",")
        ['1', 'Acme Ltd', 'DE']
    """
    line = line.rstrip("\r\n")
    if line.count('"') % 2 == 0:
        short = split_lines([line], separator) if len(line) <= LONG_CELL else []
        for row in short or _split_long(line, separator):
            return [cell[:_MAX_CELL_CHARS] for cell in row]
    return [cell[:_MAX_CELL_CHARS] for cell in _cut_at(line, separator)]


def _cut_at(line: str, separator: str) -> list[str]:
    return [cell.strip(' "') for cell in line.rstrip("\r\n").split(separator)]


def _split_long(line: str, separator: str) -> list[list[str]]:
    """Split a line with a cell that `csv` refuses; nothing when its quotes are not in order."""
    mark = re.escape(separator)
    found = list(re.finditer(rf'(?:^|{mark})(?:"((?:[^"]|"")*)"|([^{mark}]*))', line))
    if sum(len(one[0]) for one in found) != len(line):
        return []
    return [[(one[1] or one[2] or "").replace('""', '"') for one in found]]


def count_cells(line: str, separator: str) -> int:
    """Count the cells of a line, of which the last may go on in the next; 0 for an overlong one."""
    try:
        return sum(map(len, csv.reader([line], delimiter=separator)))
    except csv.Error:
        return 0


def is_sound(lines: Sequence[str], separator: str) -> bool:
    """Say whether lines are one row by the letter of RFC 4180, not by leniency."""
    try:
        return len(list(csv.reader(lines, delimiter=separator, strict=True))) == 1
    except csv.Error:
        return False


def is_unfinished(lines: Sequence[str], separator: str) -> bool:
    """Say whether a quotation mark is still open after lines."""
    try:
        return len(list(csv.reader([*lines, '"'], delimiter=separator))) == 1
    except csv.Error:
        return False
