"""Customers in Arrow: a table, or batches that come one after the other."""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import pyarrow as pa

from proscribe.errors import InputError
from proscribe.screen.customers import Table, choose_mapping
from proscribe.screen.parquet import cells_of, dated, packed
from proscribe.screen.problems import RowIssue
from proscribe.screen.readers import Cells, Packed

_NAME = Path("table")  # what messages call it


class ArrowReader:
    """Reads batches of one schema; see `Reader`."""

    serial_dates = False
    has_blank_rows = False
    notes: tuple[str, ...] = ()

    def __init__(self, batches: Iterable[pa.RecordBatch], schema: pa.Schema) -> None:
        self._batches = batches
        self.headings: tuple[str, ...] = tuple(schema.names)
        self.dated = dated(schema)
        self.n_rows: int | None = None

    def batches(self, used: frozenset[int], size: int) -> Iterator[Packed]:
        """Read the columns that are used, for workers to open."""
        names = [self.headings[place] for place in sorted(used)]
        return packed((one.select(names) for one in self._batches), self.headings, size)

    def rows(self, used: frozenset[int]) -> Iterator[Cells | RowIssue]:
        """Read the rows, columns that are not used left empty."""
        names = [self.headings[place] for place in sorted(used)]
        number = 0
        for batch in self._batches:
            yield from cells_of(batch, self.headings, names, number)
            number += batch.num_rows


def open_arrow(table: pa.Table | Iterable[pa.RecordBatch], *, mapping: str = "") -> Table:
    """Open a table, or a stream of batches that is read once; see `open_table`.

    Raises:
        InputError: It has no batch, or no column gives a name.
    """
    if isinstance(table, pa.Table):
        reader = ArrowReader(table.to_batches(), table.schema)
        reader.n_rows = table.num_rows
        return Table(_NAME, reader, choose_mapping(_NAME, reader.headings, mapping))
    batches = iter(table)
    first = next(batches, None)
    if first is None:
        raise InputError(
            where="the stream of batches", reason="it is empty", remedy="Give one batch at least."
        )
    reader = ArrowReader(chain((first,), batches), first.schema)
    chosen = choose_mapping(_NAME, reader.headings, mapping)
    return Table(_NAME, reader, chosen, once=True)
