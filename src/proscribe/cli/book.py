"""A file of customers beside an announcement: what of it cannot be read is told and counted."""

from collections.abc import Iterator

from proscribe.cli.context import counted, notes, plain
from proscribe.errors import InputError
from proscribe.screen.customers.problems import Once, RowIssue
from proscribe.screen.customers.rows import Row
from proscribe.screen.files.table import Table

_SHOWN = 10


class Book:
    """One file of customers on its way past an announcement."""

    def __init__(self, table: Table) -> None:
        """Take an open file.

        Args:
            table: The file.
        """
        self._table = table
        self._n_rows = self._n_skipped = 0

    @property
    def is_whole(self) -> bool:
        """Whether all rows and sheets were read; else `nobody` is no answer for the others."""
        return not (self._n_skipped or self._table.n_sheets)

    def rows(self) -> Iterator[Row | RowIssue]:
        """Give the rows, and tell on the way how the file is read and what of it is not.

        Raises:
            InputError: The file cannot be read to the end, or no row of it is a customer.
        """
        err = notes()
        for note in self._table.notes:
            err.print(plain(note), soft_wrap=True)
        once, n_issues = Once(), 0
        for found in self._table.rows():
            if isinstance(found, Row):
                self._n_rows += 1
            elif once.lets(found):
                n_issues += 1
                self._n_skipped += not found.kept
                if n_issues <= _SHOWN:
                    err.print(plain(found.message), style="yellow", soft_wrap=True)
            yield found
        if n_issues > _SHOWN:
            err.print(f"... and {counted(n_issues - _SHOWN, 'more such row')}.")
        if self._n_skipped:
            err.print(f"{counted(self._n_skipped, 'row')} of the file of customers SKIPPED.")
        if not self._n_rows:
            raise no_customer(self._table)


def no_customer(table: Table) -> InputError:
    """Give the error of a file without a customer to compare."""
    return InputError(
        where=table.path.name,
        reason="there is no customer in it that could be screened",
        remedy='"No hit" would be a false answer; check the export.',
    )
