"""Tables of a page as rows and columns: which cell stands where, the empty ones left open.

A list of terms is a table of two columns, the terms and what they are.

Source: https://html.spec.whatwg.org/multipage/tables.html; a cell over several rows is read in the
first of them only, and keeps its columns in the others.
"""

from collections.abc import Iterable

import msgspec

from proscribe.reports.layout.paragraphs import Cell, Paragraph

_MOST_COLUMNS, _MOST_ROWS = 60, 65_534  # of one cell


class Open(msgspec.Struct):
    """A table that is open: its number, and the row, column and head of the cell being read.

    Attributes:
        after: The column behind the last cell of the row.
        kept: Up to which row cells of rows before keep their columns.
        of_terms: It is a list of terms.
    """

    number: int
    row: int = -1
    column: int = -1
    after: int = 0
    is_head: bool = False
    in_cell: bool = False
    kept: dict[int, int] = msgspec.field(default_factory=dict)
    of_terms: bool = False


class Tables:
    """Counts the cells of a page while its tags go by."""

    def __init__(self) -> None:
        self._open: list[Open] = []
        self._n = 0

    @property
    def cell(self) -> Cell | None:
        """Give the innermost cell that is open, None outside of cells."""
        if not self._open or not self._open[-1].in_cell:
            return None
        one = self._open[-1]
        return Cell(one.number, one.row, one.column, one.is_head, one.of_terms)

    def start(self, name: str, given: dict[str, str]) -> None:
        """Take a start tag with its attributes."""
        if name == "table" or (name == "dl" and not self._open):
            self._open.append(Open(self._n, of_terms=name == "dl"))
            self._n += 1
        elif self._open and self._open[-1].of_terms and name in ("dt", "dd"):
            one = self._open[-1]
            one.row += name == "dt"
            one.row, one.column, one.in_cell = max(one.row, 0), int(name == "dd"), True
        elif self._open and name == "tr":
            one = self._open[-1]
            one.row, one.column, one.after, one.in_cell = one.row + 1, -1, 0, False
        elif self._open and name in ("td", "th"):
            one = self._open[-1]
            one.row = max(one.row, 0)
            while one.kept.get(one.after, -1) >= one.row:
                one.after += 1
            one.column, one.is_head, one.in_cell = one.after, name == "th", True
            one.after += _spanned(given.get("colspan", ""), _MOST_COLUMNS)
            rows = _spanned(given.get("rowspan", ""), _MOST_ROWS)
            if rows > 1:
                last = one.row + rows - 1
                one.kept.update(dict.fromkeys(range(one.column, one.after), last))

    def end(self, name: str) -> None:
        """Take an end tag."""
        if not self._open:
            return
        if name == ("dl" if self._open[-1].of_terms else "table"):
            self._open.pop()
        elif name in ("tr", "td", "th", "dt", "dd"):
            self._open[-1].in_cell = False


def _spanned(given: str, most: int) -> int:
    """Give over how many columns or rows a cell goes; 1 where that is not to be read."""
    if not given.isdecimal() or len(given) > len(str(_MOST_ROWS)):
        return 1
    return max(1, min(int(given), most))


class Grid(msgspec.Struct, frozen=True):
    """One table.

    Attributes:
        start: First character of its first cell.
        end: One past its last.
        rows: By row, column -> (start, end) of the cell; empty cells are left out.
        heads: Rows all of whose cells head something.
    """

    start: int
    end: int
    rows: dict[int, dict[int, tuple[int, int]]]
    heads: frozenset[int]


def grids_of(paragraphs: Iterable[Paragraph]) -> tuple[Grid, ...]:
    """Put the cells of each table of a page together, in order of the page."""
    found: dict[int, dict[int, dict[int, tuple[int, int]]]] = {}
    plain: dict[int, set[int]] = {}
    for one in paragraphs:
        if one.cell is None:
            continue
        rows = found.setdefault(one.cell.table, {})
        row = rows.setdefault(one.cell.row, {})
        start, _ = row.get(one.cell.column, (one.start, one.end))
        row[one.cell.column] = (start, one.end)
        if not one.cell.is_head:
            plain.setdefault(one.cell.table, set()).add(one.cell.row)
    return tuple(
        Grid(
            start=min(a for row in rows.values() for a, _ in row.values()),
            end=max(b for row in rows.values() for _, b in row.values()),
            rows=rows,
            heads=frozenset(rows) - plain.get(number, set()),
        )
        for number, rows in found.items()
    )
