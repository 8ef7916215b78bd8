"""What every reader of a table gives: headings, and rows of text cells, again and again.

Readers stream: a file of millions of rows is never in memory. One row that cannot be read is an
issue between the rows; only a file that cannot be read at all is an error.
"""

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

import msgspec

from proscribe.screen.customers.problems import RowIssue

Cells = tuple[int, list[str]]  # row number, one text for each heading; "" for nothing


class Packed(msgspec.Struct, frozen=True):
    """Rows of a table of Arrow.

    Attributes:
        data: A stream of Arrow with the columns that matter.
        headings: All columns.
        before: Number of rows before them.
    """

    data: bytes
    headings: tuple[str, ...]
    before: int


Rows = list[Cells | RowIssue] | Packed


class Reader(Protocol):
    """One table in a file."""

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings in the order of the file."""
        ...

    @property
    def n_rows(self) -> int | None:
        """Number of rows below the headings, None where only reading would tell."""
        ...

    @property
    def notes(self) -> tuple[str, ...]:
        """Sentences on how the file is read, for the user."""
        ...

    @property
    def serial_dates(self) -> bool:
        """Whether a plain number in a column of dates is a day of Excel's calendar."""
        ...

    @property
    def dated(self) -> frozenset[int]:
        """Places of columns that hold dates by their type, so that no order is open."""
        ...

    @property
    def has_blank_rows(self) -> bool:
        """Whether a row without any text is only a blank line, and no customer."""
        ...

    def rows(self, used: frozenset[int]) -> Iterator[Cells | RowIssue]:
        """Read the rows from the first on.

        Args:
            used: Places of the columns that matter; cells of others may be "".

        Raises:
            InputError: The file cannot be read to the end.
        """
        ...


@runtime_checkable
class PackingReader(Reader, Protocol):
    """One table of Arrow."""

    def batches(self, used: frozenset[int], size: int) -> Iterator[Packed]:
        """Read the rows from the first on, unopened.

        Args:
            used: Places of the columns that matter.
            size: Rows of a batch; the last one may have fewer.

        Raises:
            InputError: The file cannot be read to the end.
        """
        ...
