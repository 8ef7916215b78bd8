"""Customers in Arrow: a table or a data frame, or batches that come one after the other."""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import pyarrow as pa

from proscribe.errors import InputError
from proscribe.screen.customers.problems import RowIssue
from proscribe.screen.files.layout import Layout
from proscribe.screen.files.parquet import cells_of, packed
from proscribe.screen.files.readers import Cells, Packed
from proscribe.screen.files.table import Table, choose_mapping

_NAME = Path("table")  # what messages call it
_STREAM = "the stream of batches"
_SLICE_ROWS = 8_192  # opened at a time: a batch of a stream can be of any length


class ArrowReader:
    """Reads batches of one schema; see `Reader`."""

    serial_dates = False
    has_blank_rows = False
    notes: tuple[str, ...] = ()

    def __init__(self, batches: Iterable[pa.RecordBatch], schema: pa.Schema) -> None:
        """Lay the columns open; see `Layout`."""
        self._given = batches
        self._schema = schema
        self._layout = Layout(schema, str(_NAME))
        self.headings: tuple[str, ...] = self._layout.headings
        self.dated = self._layout.dated
        self.n_rows: int | None = None

    def batches(self, used: frozenset[int], size: int) -> Iterator[Packed]:
        """Read the columns that are used, for workers to open."""
        return packed(self._batches(used), self.headings, size)

    def rows(self, used: frozenset[int]) -> Iterator[Cells | RowIssue]:
        """Read the rows, columns that are not used left empty."""
        number = 0
        for batch in self._batches(used):
            yield from cells_of(batch, self.headings, number)
            number += batch.num_rows

    def _batches(self, used: frozenset[int]) -> Iterator[pa.RecordBatch]:
        places = sorted(used)
        for number, batch in enumerate(self._given, start=1):
            if not isinstance(batch, pa.RecordBatch):
                raise _no_table(batch, f"its item {number}")
            if not batch.schema.equals(self._schema):
                raise InputError(
                    where=_STREAM,
                    reason=f"batch {number} has other columns than the first",
                    remedy="Give batches of one schema; `batch.cast(schema)` makes them so.",
                )
            for at in range(0, batch.num_rows, _SLICE_ROWS):
                yield self._layout.take(batch.slice(at, _SLICE_ROWS).column, places)


def open_arrow(table: Any, *, mapping: str = "") -> Table:
    """Open a table, or a stream of batches that is read once; see `open_table`.

    Args:
        table: `pyarrow.Table`, `RecordBatch` or `RecordBatchReader`; a data frame that gives its
            columns as Arrow does (pandas, polars); an iterable of `RecordBatch` of one schema.
        mapping: What the columns mean, "" to guess.

    Raises:
        InputError: It is none of these or has no batch, no column gives a name, or a batch has
            other columns than the first.
    """
    if isinstance(table, pa.RecordBatch):
        table = pa.Table.from_batches([table])
    elif hasattr(table, "__arrow_c_stream__") and not isinstance(table, pa.RecordBatchReader):
        table = _framed(table)
    if isinstance(table, pa.Table):
        reader = ArrowReader(table.to_batches(), table.schema)
        reader.n_rows = table.num_rows
        return Table(_NAME, reader, choose_mapping(_NAME, reader.headings, mapping))
    if isinstance(table, pa.RecordBatchReader):
        reader = ArrowReader(table, table.schema)
    else:
        reader = _streamed(table)
    chosen = choose_mapping(_NAME, reader.headings, mapping)
    return Table(_NAME, reader, chosen, once=True)


def _framed(table: Any) -> pa.Table:
    try:
        return pa.table(table)
    except (pa.ArrowException, TypeError, ValueError) as fault:
        raise InputError(
            where=f"a {type(table).__name__}",
            reason=f"it cannot be read as Arrow: {str(fault).strip().splitlines()[0][:200]}",
            remedy="Give columns of one type each.",
        ) from fault


def _streamed(batches: Any) -> ArrowReader:
    if isinstance(batches, str | bytes | dict) or not isinstance(batches, Iterable):
        raise _no_table(batches, "it")
    rest = iter(batches)
    first = next(rest, None)
    if first is None:
        raise InputError(where=_STREAM, reason="it is empty", remedy="Give one batch at least.")
    if not isinstance(first, pa.RecordBatch):
        raise _no_table(first, "its first item")
    return ArrowReader(chain((first,), rest), first.schema)


def _no_table(found: Any, what: str) -> InputError:
    return InputError(
        where="screen_table",
        reason=f"{what} is a {type(found).__name__} and no table of Arrow",
        remedy=(
            "Give a pyarrow.Table, a RecordBatchReader, RecordBatches, or a data frame; "
            "for a file: `proscribe screen FILE`."
        ),
    )
