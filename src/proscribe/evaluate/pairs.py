"""Labelled pairs: the nouns.

A pair says what is asked, which record it is held against, and whether the two are one party as
far as the one who labelled them knows. A row that cannot be read is an issue with its place; the
other rows go on.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import msgspec

from proscribe.model.listed import Entry
from proscribe.model.screening import Query

DIMENSIONS = ("case_group", "category", "quality")  # columns by which results are parted
_PIECE_BYTES = 1 << 20
_LABELS = {
    **dict.fromkeys(("1", "1.0", "true", "t", "yes", "y", "match", "positive", "same"), True),
    **dict.fromkeys(
        ("0", "0.0", "false", "f", "no", "n", "no match", "no_match", "non-match", "nonmatch",
         "negative", "different"), False,
    ),
}  # fmt: skip


LABEL_REMEDY = "write 1 or 0, true or false, yes or no"


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """One pair of a file.

    Attributes:
        number: Row as a spreadsheet shows it (the headings are row 1), or line of JSON lines.
        query: What is asked.
        entry: The record it is held against.
        is_match: Whether the two are one party; None where the file does not say.
        groups: Values of the columns of `DIMENSIONS`, "" where a column is absent.
        cells: The cells of the row, one for each heading of the file.
    """

    number: int
    query: Query
    entry: Entry
    is_match: bool | None
    groups: tuple[str, str, str]
    cells: tuple[str, ...]


class PairIssue(msgspec.Struct, frozen=True, kw_only=True):
    """A row that cannot be scored as it stands.

    Attributes:
        number: As in `Pair`.
        column: Heading or field that is wrong, or "".
        skipped: The row is not scored.
        fault: File, row, column, what is wrong, without a stop; no names.
        remedy: What to do, no sentence; "" where the row is scored all the same.
        cells: The cells of the row as far as they were read; empty where they were not.
    """

    number: int
    column: str
    skipped: bool
    fault: str
    remedy: str = ""
    cells: tuple[str, ...] = ()

    @property
    def message(self) -> str:
        """One sentence for the user."""
        ending = f"; the row is skipped, {self.remedy}" if self.skipped else ""
        return f"{self.fault}{ending}."


class PairFile(Protocol):
    """A file of pairs that can be read from its start any number of times."""

    @property
    def headings(self) -> tuple[str, ...]:
        """Headings of `Pair.cells`."""
        ...

    @property
    def used(self) -> tuple[str, ...]:
        """The columns that the file has, by their own names: `schema`, `name1` ..."""
        ...

    @property
    def notes(self) -> tuple[str, ...]:
        """Sentences on how the file is read, for the user."""
        ...

    def rows(self) -> Iterator[Pair | PairIssue]:
        """Read the pairs, in bounded memory."""
        ...


def read_label(text: str) -> bool | None:
    """Read a label.

    Raises:
        ValueError: It is none; an empty one is no fault and gives None.

    Example:
        >>> read_label("TRUE"), read_label("0"), read_label(" ")
        (True, False, None)
    """
    word = text.strip().casefold()
    if not word:
        return None
    if word not in _LABELS:
        raise ValueError("this is no label")
    return _LABELS[word]


def bad_row(
    file: str,
    number: int,
    reason: str,
    *,
    column: str = "",
    cells: tuple[str, ...] = (),
    remedy: str = "correct it and evaluate again",
) -> PairIssue:
    """Give the issue of a row that is skipped.

    Args:
        file: Name of the file.
        number: As in `Pair`.
        reason: What is wrong, no sentence.
        column: Heading or field that is wrong, or "".
        cells: The cells of the row as far as they were read.
        remedy: What to do, no sentence.
    """
    place = f"{file}, row {number}, column {column!r}" if column else f"{file}, row {number}"
    return PairIssue(
        number=number,
        column=column,
        skipped=True,
        fault=f"{place}: {reason}",
        remedy=remedy,
        cells=cells,
    )


def file_hash(path: Path) -> str:
    """Give the SHA-256 of a file, hex."""
    found = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE_BYTES):
            found.update(piece)
    return found.hexdigest()
