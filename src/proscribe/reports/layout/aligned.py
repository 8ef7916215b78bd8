"""Tables of plain text, whose columns blanks or bars set: which cell stands where.

    Name          Born        Function
    ------------  ----------  ---------
    Rosa Lind     1970        Director

A cell that goes on over lines is read in the first of them. Where that is what a row begins with,
behind its number, it is left open: its words do not stand together in the text.

Source: this project.
"""

import re
from collections.abc import Sequence

from proscribe.reports.layout.grids import Grid

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_APART = re.compile(r"[ \xa0]{2,}|\t[ \t]*|[ \xa0]?\.{4,}\s*")  # between two cells
_DOTS = re.compile(r"\S[ \xa0]?\.{4,}[ \xa0]*(?=\S)")
_BAR = re.compile(r"\|")
_RULE = re.compile(r"[\s|+:=_–—-]*")
_ITEM = re.compile(r"\(?\d{1,4}[.)]\s+(?=\S)")  # `296. Rosa Lind` in one cell
_NUMBER = re.compile(r"(?!(?:No|Nr|Ref|Item)\b)\(?[A-Za-z\d]{1,4}[.)]+|\d{1,4}")
_ID = re.compile(r"(?:[A-Z]{1,4}[-.]?)?\d{1,6}[.)]?")  # what a row without headings begins with
_ASIDE = re.compile(r"\([^()]+\)|[^\x00-\u024f]+|(?:a\.?k\.?a\.?|alias)\b.*", re.IGNORECASE)
_LONGEST_KIND = 40  # characters of a line between two parts of a table: `ENTITIES`
_NEAR = 1  # characters by which a cell may stand beside its heading
_ROOM = 3  # characters: a blank before the next word, two to the next column
_PUSHED = 8  # characters by which the last cell of a line may stand too far to the right
_LONGEST = 600  # characters of a line
_FEWEST, _MOST = 2, 12  # columns

Cell = tuple[int, int]


def aligned_grids(text: str) -> tuple[Grid, ...]:
    """Give the tables of a plain text, in order.

    Args:
        text: The document.
    """
    lines = [one.span() for one in _LINE.finditer(text)]
    parted = [_cells(text, *line) for line in lines]
    found: list[Grid] = []
    at = 0
    while at < len(lines):
        end = _read_on(text, lines, parted, at, found)
        if end:
            at = end
            continue
        if _FEWEST <= len(parted[at]) <= _MOST and not _NUMBER.fullmatch(text, *parted[at][0]):
            end = _Reader(text, lines, parted).read(at, found)
        at = max(at + 1, end)
    return tuple(found)


def _read_on(
    text: str,
    lines: Sequence[Cell],
    parted: Sequence[Sequence[Cell]],
    at: int,
    found: list[Grid],
) -> int:
    """Read rows below no headings of their own that stand as those of the table before.

    Below `ENTITIES` the columns of number and name are those that `INDIVIDUALS` has above.

    Returns:
        The line behind them, 0 for none.
    """
    if not found or len(parted[at]) < _FEWEST or not _ID.fullmatch(text, *parted[at][0]):
        return 0
    if lines[at][0] - found[-1].end > _LONGEST_KIND * 2:
        return 0
    heads = {n: cell for n, cell in found[-1].rows.get(0, {}).items() if n < _FEWEST}
    rows: dict[int, dict[int, Cell]] = {0: heads}
    upper = found[-1].rows[max(found[-1].rows)].get(0, (0, 0))
    between = text[found[-1].end : lines[at][0]].strip()
    if (
        len(heads) < _FEWEST
        or not 0 < len(between) <= _LONGEST_KIND
        or between[-1] in ".;,?!"
        or "\n" in between
        or _ID.fullmatch(text, *upper) is None
        or _count(text[slice(*parted[at][0])]) <= _count(text[slice(*upper)])
    ):
        return 0
    begin = text.rfind("\n", 0, heads[0][0]) + 1
    places = [heads[n][0] - begin for n in range(_FEWEST)]
    last = at
    while last < len(lines) and len(parted[last]) >= _FEWEST:
        first = parted[last][:_FEWEST]
        if not _ID.fullmatch(text, *first[0]) or any(
            abs(cell[0] - lines[last][0] - place) > _NEAR
            for cell, place in zip(first, places, strict=True)
        ):
            break
        rows[len(rows)] = dict(enumerate(first))
        last += 1
    if last == at:
        return 0
    found.append(Grid(start=rows[1][0][0], end=lines[last - 1][1], rows=rows, heads=frozenset({0})))
    return last


def _style_of(written: str) -> str:
    """Give what parts the cells of a line: bars, single tabs or dots, else blanks."""
    if written.count("|") > 1:
        return "bars"
    if "\t" in written.strip():
        return "tabs"
    return "dots" if _DOTS.search(written) else ""


def _count(number: str) -> int:
    return int(re.sub(r"\D", "", number) or 0)


def _cells(text: str, start: int, end: int) -> list[Cell]:
    """Part a line where its cells stand apart; of one with bars empty cells count."""
    if end - start > _LONGEST or not text[start:end].strip():
        return []
    has_bars = text.count("|", start, end) > 1
    between = [one.span() for one in (_BAR if has_bars else _APART).finditer(text, start, end)]
    cells: list[Cell] = []
    at = start
    for first, after in [*between, (end, end)]:
        bare = text[at:first].strip()
        if bare:
            close = text.index(bare, at) + len(bare)
            item = _ITEM.match(bare)
            cells.append((close - len(bare) + (item.end() if item and has_bars else 0), close))
        elif has_bars and at > start and first < end:
            cells.append((at, at))
        at = after
    return cells


class _Reader:
    """Reads the table below a line, as far as its lines have cells under the headings."""

    def __init__(self, text: str, lines: Sequence[Cell], parted: Sequence[Sequence[Cell]]) -> None:
        self._text = text
        self._lines, self._parted = lines, parted

    def read(self, head: int, found: list[Grid]) -> int:
        """Read the table that a line may head and give the line behind it, 0 for none."""
        columns = [start - self._lines[head][0] for start, _ in self._parted[head]]
        style = self._style(head)
        has_bars = bool(style)
        rows: list[dict[int, Cell]] = [dict(enumerate(self._parted[head]))]
        going_on: set[tuple[int, int]] = set()  # rows with the columns that go on below
        numbers = -2  # the column of numbers; -1 for one without a heading, -2 for none
        last, is_apart = head, False
        for at in range(head + 1, len(self._lines)):
            written = self._text[slice(*self._lines[at])]
            if _RULE.fullmatch(written):
                is_apart = is_apart or not written.strip()
                continue
            if style != _style_of(written):
                break
            cells, number = self._placed(at, columns, style)
            if not cells:
                break
            opens = has_bars or number > -2 or (numbers == -2 and 0 in cells)
            if opens and number == -2 and not (has_bars or is_apart):
                opens = not self._is_wrapped(rows[-1], cells, columns)
            if opens and len(cells) >= _FEWEST:
                numbers = max(numbers, number)
                rows.append(cells)
            elif is_apart or len(rows) == 1:
                break
            else:
                # `(Роза Линд)` below a name says it again and is no more of it
                going_on |= {
                    (len(rows) - 1, column)
                    for column, cell in cells.items()
                    if not _ASIDE.fullmatch(self._text, *cell)
                }
            last, is_apart = at, False
        if len(rows) == 1:
            return 0
        for row, column in going_on:
            if column == max(numbers, -1) + 1:
                rows[row].pop(column, None)
        found.append(
            Grid(
                start=self._parted[head][0][0],
                end=self._lines[last][1],
                rows={number: row for number, row in enumerate(rows) if row},
                heads=frozenset({0}),
            )
        )
        return last + 1

    def _tabbed(self, at: int) -> list[Cell]:
        """Part a line at every tab; two in a row leave a cell empty."""
        start, end = self._lines[at]
        cells: list[Cell] = []
        for piece in self._text[start:end].rstrip("\r\n").split("\t"):
            bare = piece.strip()
            first = start + (piece.index(bare) if bare else 0)
            cells.append((first, first + len(bare)))
            start += len(piece) + 1
        return cells

    def _is_wrapped(
        self, upper: dict[int, Cell], lower: dict[int, Cell], columns: Sequence[int]
    ) -> bool:
        """Tell the second line of a row: cells are wanting, and the first one had no more room."""
        if 0 not in upper or len(lower) == len(columns):
            return False
        start, end = lower[0]
        word = self._text[start:end].split()[0]
        return upper[0][1] - upper[0][0] + len(word) + _ROOM > columns[1] - columns[0]

    def _style(self, head: int) -> str:
        """Give what sets the columns of a table: bars, tabs or dots, "" for blanks.

        Headings stand in the middle above rows with dots, as many as those have cells.
        """
        own = _style_of(self._text[slice(*self._lines[head])])
        for at in range(head + 1, len(self._lines)):
            written = self._text[slice(*self._lines[at])]
            if _RULE.fullmatch(written):
                continue
            is_led = _style_of(written) == "dots" and len(self._parted[at]) == len(
                self._parted[head]
            )
            return "dots" if not own and is_led else own
        return own

    def _placed(self, at: int, columns: Sequence[int], style: str) -> tuple[dict[int, Cell], int]:
        """Give the cells of a line by column, and the column of the number that opens it or -2.

        Returns:
            No cells where one stands before all headings and is no number, or between two.
        """
        if style:
            parted = self._tabbed(at) if style == "tabs" else self._parted[at]
            cells = [one for one in enumerate(parted) if one[1][0] < one[1][1]]
            return {n: cell for n, cell in cells if n < len(columns)}, -2
        found: dict[int, Cell] = {}
        number = -2
        for start, end in self._parted[at]:
            place = start - self._lines[at][0]
            near = [n for n, column in enumerate(columns) if abs(column - place) <= _NEAR]
            last = len(columns) - 1
            if not near and last not in found and 0 < place - columns[last] <= _PUSHED:
                near = [last]  # behind a longer label: `Citizenship  Alba` below `Name       A`
            is_number = _NUMBER.fullmatch(self._text, start, end) is not None
            if near:
                found[near[0]] = (start, end)
                number = 0 if near[0] == 0 and is_number else number
            elif not found and place < columns[0] and is_number:
                number = -1
            elif not found:
                return {}, -2
        return found, number
