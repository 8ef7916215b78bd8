"""A file of customers beside an announcement: what of it cannot be read is told."""

from collections.abc import Iterator

from proscribe.cli.context import notes, plain
from proscribe.screen.customers import Row, RowIssue, Table
from proscribe.screen.problems import Once

_SHOWN = 10


def told(table: Table) -> Iterator[Row | RowIssue]:
    """Give the rows of a file, and tell on the way how it is read and what of it is not.

    Raises:
        InputError: The file cannot be read to the end.
    """
    err = notes()
    for note in table.notes:
        err.print(plain(note), soft_wrap=True)
    once, n_issues, n_skipped = Once(), 0, 0
    for found in table.rows():
        if isinstance(found, RowIssue) and once.lets(found):
            n_issues += 1
            n_skipped += not found.kept
            if n_issues <= _SHOWN:
                err.print(plain(found.message), style="yellow", soft_wrap=True)
        yield found
    if n_issues > _SHOWN:
        err.print(f"... and {n_issues - _SHOWN:,} more such rows.")
    if n_skipped:
        err.print(f"{n_skipped:,} rows of the file of customers SKIPPED.")
