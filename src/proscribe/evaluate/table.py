"""Pairs of names in CSV and its relatives: `schema, name1, name2, is_match, case_group ...`.

Headings may be in any case and spelling of their words (`Is Match`, `NAME_1`); separators,
encodings and broken quotation marks are read as in a file of customers.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from proscribe.errors import InputError
from proscribe.evaluate.pairs import (
    DIMENSIONS,
    LABEL_REMEDY,
    Pair,
    PairIssue,
    bad_row,
    read_label,
)
from proscribe.evaluate.sides import named_entry, named_query, read_kind
from proscribe.screen.customers.headings import fold
from proscribe.screen.customers.problems import RowIssue
from proscribe.screen.files.damaged import DAMAGE
from proscribe.screen.files.delimited import DelimitedReader
from proscribe.values.size import oversize
from proscribe.values.text import NAME_NULLS, clean

COLUMNS = ("schema", "name1", "name2", "is_match", *DIMENSIONS)
_OTHER_WORDS = {
    "name_1": "name1", "name_2": "name2", "left_name": "name1", "right_name": "name2",
    "query_name": "name1", "candidate_name": "name2", "match": "is_match", "label": "is_match",
    "group": "case_group",
}  # fmt: skip
_LONGEST_SHOWN = 12  # headings quoted in an error


class TablePairs:
    """The pairs of one CSV file; see `PairFile`."""

    def __init__(self, path: Path, *, encoding: str = "") -> None:
        """Look at the headings.

        Raises:
            InputError: It is empty, no text, or lacks a column of names.
            OSError: It cannot be read.
        """
        self._name = path.name
        self._reader = DelimitedReader(path, mapping="name=name1,alias=name2", encoding=encoding)
        self.headings = self._reader.headings
        self._at = _places(path.name, self.headings)
        self.used = tuple(column for column in COLUMNS if column in self._at)
        self.notes = self._reader.notes

    def rows(self) -> Iterator[Pair | PairIssue]:
        """Read the pairs, in bounded memory."""
        width = len(self.headings)
        null = 0  # the row that holds null bytes
        for found in self._reader.rows(frozenset()):
            if isinstance(found, RowIssue):
                if found.kind == "null-byte":
                    null = found.number
                else:
                    yield PairIssue(
                        number=found.number, column=found.column, skipped=False,
                        fault=found.message.removesuffix("."),
                    )  # fmt: skip
                continue
            number, cells = found
            if not any(cell.strip() for cell in cells):
                continue
            filled = tuple(cells) + ("",) * (width - len(cells))
            if number == null:
                reason, remedy = "it holds null bytes", "take them out and evaluate again"
                yield bad_row(self._name, number, reason, cells=filled[:width], remedy=remedy)
            elif len(cells) > width and any(cell.strip() for cell in cells[width:]):
                reason = (
                    f"there are {len(cells)} cells under {width} headings, so a separator may "
                    "stand inside a name"
                )
                remedy = "put such cells in quotation marks"
                yield bad_row(self._name, number, reason, cells=filled[:width], remedy=remedy)
            else:
                yield self._pair(number, filled[:width])

    def _pair(self, number: int, cells: tuple[str, ...]) -> Pair | PairIssue:
        def bad(column: str, reason: str, remedy: str) -> PairIssue:
            return bad_row(
                self._name, number, reason, column=self.headings[self._at[column]],
                cells=cells, remedy=remedy,
            )  # fmt: skip

        def cell(column: str) -> str:
            return cells[self._at[column]] if column in self._at else ""

        schema = read_kind(cell("schema"))
        if schema is None:
            return bad(
                "schema",
                f"{cell('schema')[:60]!r} is no schema of FollowTheMoney",
                "write for example Person, Company or Vessel, or leave it empty",
            )
        names = []
        for column in ("name1", "name2"):
            name = clean(cell(column), NAME_NULLS)
            if name is None:
                return bad(column, "there is no name", "give both names")
            if DAMAGE in name:
                return bad(
                    column, "the name holds characters that cannot be decoded",
                    "export it again as UTF-8",
                )  # fmt: skip
            if size := oversize(name):
                return bad(column, f"a name of {size} cannot be compared", "give one name a cell")
            names.append(name)
        try:
            label = read_label(cell("is_match"))
        except ValueError as fault:
            return bad("is_match", str(fault), LABEL_REMEDY)
        one, two, three = (cell(column).strip() for column in DIMENSIONS)
        return Pair(
            number=number,
            query=named_query(names[0], schema),
            entry=named_entry(names[1], schema),
            is_match=label,
            groups=(one, two, three),
            cells=cells,
        )


def _places(file: str, headings: Sequence[str]) -> dict[str, int]:
    """Find the columns; a column that is there twice is a fault, for one would be ignored."""
    found: dict[str, int] = {}
    for place, heading in enumerate(headings):
        word = fold(heading).replace(" ", "_")
        column = _OTHER_WORDS.get(word, word)
        column = {"ismatch": "is_match", "casegroup": "case_group"}.get(column, column)
        if column not in COLUMNS:
            continue
        if column in found:
            first = headings[found[column]]
            raise InputError(
                where=file,
                reason=f"the headings {first!r} and {heading!r} both mean {column}",
                remedy="Rename one of them.",
            )
        found[column] = place
    for column in ("name1", "name2"):
        if column not in found:
            shown = ", ".join(repr(heading[:40]) for heading in headings[:_LONGEST_SHOWN])
            raise InputError(
                where=file,
                reason=f"there is no column {column}; the headings are {shown}",
                remedy="Give the columns name1 and name2, and is_match for the labels.",
            )
    return found
