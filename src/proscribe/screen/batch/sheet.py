"""The rows of a chunk as columns, whatever form they came in; and in their order again."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from proscribe.screen.customers.problems import RowIssue
from proscribe.screen.files.readers import Cells, Packed, Rows


class Sheet(msgspec.Struct, frozen=True):
    """Rows of one width.

    Attributes:
        numbers: Their numbers, ascending.
        columns: For each column of the file its cells.
    """

    numbers: Sequence[int]
    columns: Sequence[Sequence[str]]

    def cells(self, at: int) -> Cells:
        """Give one row."""
        return self.numbers[at], [column[at] for column in self.columns]


def sheet_of(rows: Rows, width: int) -> tuple[Sheet, list[tuple[int, Cells | RowIssue]]]:
    """Give the rows of a width as a sheet.

    Returns:
        The sheet, and whatever else there is: the place in the sheet before which it stands, and
        an issue or a row of another width.
    """
    if isinstance(rows, Packed):
        # Imported here: pyarrow takes longer to start than most answers take to find.
        from proscribe.screen.files.parquet import unpacked

        columns = unpacked(rows)
        n_rows = len(columns[0]) if columns else 0
        return Sheet(range(rows.before + 1, rows.before + 1 + n_rows), columns), []
    numbers, sound = list[int](), list[list[str]]()
    others: list[tuple[int, Cells | RowIssue]] = []
    for found in rows:
        if not isinstance(found, RowIssue) and len(found[1]) == width:
            numbers.append(found[0])
            sound.append(found[1])
        else:
            others.append((len(numbers), found))
    return Sheet(numbers, list(zip(*sound, strict=True)) or [()] * width), others


def in_order(
    sheet: Sheet, settled: Sequence[bool], others: Iterable[tuple[int, Any]]
) -> Iterator[Any]:
    """Give the rows that are not settled, with whatever stands between them, in their order."""
    rest = iter([*others, (len(settled), None)])
    before, other = next(rest)
    for at, done in enumerate(settled):
        while before <= at and other is not None:
            yield other
            before, other = next(rest)
        if not done:
            yield sheet.cells(at)
    while other is not None:
        yield other
        _, other = next(rest)
