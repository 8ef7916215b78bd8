"""Customers in Parquet: only the columns that matter, a batch of rows at a time."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.ipc
import pyarrow.parquet as pq

from proscribe.errors import InputError
from proscribe.screen.customers.cells import MANY
from proscribe.screen.customers.problems import RowIssue
from proscribe.screen.files.layout import Layout
from proscribe.screen.files.readers import Cells, Packed

_BATCH_ROWS = 8_192
# A row group is decoded column by column; writers use 128 MiB or a million rows.
_MAX_GROUP_BYTES = 2_000_000_000


class ParquetReader:
    """Reads one Parquet file; see `Reader`."""

    serial_dates = False
    has_blank_rows = False
    notes: tuple[str, ...] = ()

    def __init__(self, path: Path) -> None:
        """Read the footer.

        Raises:
            InputError: It is not a sound Parquet file.
        """
        self._path = path
        try:
            with pq.ParquetFile(path) as file:
                schema, metadata = file.schema_arrow, file.metadata
                layout = self._layout = Layout(schema, path.name)
                self.headings: tuple[str, ...] = layout.headings
                self.dated = layout.dated
                self._names: list[str] = schema.names
                self.n_rows: int | None = metadata.num_rows
                largest = max(
                    (metadata.row_group(i).total_byte_size for i in range(metadata.num_row_groups)),
                    default=0,
                )
        except (pa.ArrowException, OSError, ValueError) as fault:
            raise _damaged(path) from fault
        if largest > _MAX_GROUP_BYTES:
            raise InputError(
                where=path.name,
                reason=f"it has a row group of {largest:,} bytes",
                remedy="Write it again with smaller row groups, for example of 100,000 rows.",
            )

    def batches(self, used: frozenset[int], size: int) -> Iterator[Packed]:
        """Read the columns that are used, for workers to open."""
        yield from packed(self._batches(used, size), self.headings, size)

    def rows(self, used: frozenset[int]) -> Iterator[Cells | RowIssue]:
        """Read the rows, columns that are not used left empty."""
        number = 0
        for batch in self._batches(used, _BATCH_ROWS):
            yield from cells_of(batch, self.headings, number)
            number += batch.num_rows

    def _batches(self, used: frozenset[int], size: int) -> Iterator[pa.RecordBatch]:
        names = [self._names[self._layout.tops[place]] for place in sorted(used)]
        by_name = len(set(self._names)) == len(self._names)
        columns = list(dict.fromkeys(names)) if by_name else None
        try:
            with pq.ParquetFile(self._path, pre_buffer=False, buffer_size=1 << 20) as file:
                for batch in file.iter_batches(size, columns=columns, use_threads=False):
                    column = self._by_name(batch) if by_name else batch.column
                    yield self._layout.take(column, sorted(used))
        except (pa.ArrowException, OSError, ValueError) as fault:
            raise _damaged(self._path) from fault

    def _by_name(self, batch: pa.RecordBatch) -> Callable[[int], Any]:
        return lambda top: batch.column(self._names[top])


def packed(
    batches: Iterable[pa.RecordBatch], headings: tuple[str, ...], size: int
) -> Iterator[Packed]:
    """Cut batches into such of one size, the last one apart, and pack them for a worker.

    Args:
        batches: Columns that matter, each under its place as a name.
        headings: All columns.
        size: Rows of a pack.
    """
    held: list[pa.RecordBatch] = []
    n_held = before = 0
    for batch in batches:
        at = 0
        while at < batch.num_rows:
            piece = batch.slice(at, size - n_held)
            held.append(piece)
            at += piece.num_rows
            n_held += piece.num_rows
            if n_held == size:
                yield _packed(held, headings, before)
                held, n_held, before = [], 0, before + size
    if held:
        yield _packed(held, headings, before)


def _packed(batches: list[pa.RecordBatch], headings: tuple[str, ...], before: int) -> Packed:
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, batches[0].schema) as stream:
        for batch in batches:
            stream.write_batch(batch)
    return Packed(sink.getvalue().to_pybytes(), headings, before)


def unpacked(rows: Packed) -> list[list[str]]:
    """Give the columns of packed rows as texts; columns that do not matter are empty."""
    table = pa.ipc.open_stream(rows.data).read_all()
    return _columns(table, len(rows.headings))


def cells_of(batch: pa.RecordBatch, headings: tuple[str, ...], before: int) -> Iterator[Cells]:
    """Give the rows of a batch as texts, columns that are not used left empty.

    Args:
        batch: Columns that matter, each under its place as a name.
        headings: All columns.
        before: Number of rows before it.
    """
    texts = _columns(batch, len(headings))
    for number, cells in enumerate(zip(*texts, strict=True), start=before + 1):
        yield number, list(cells)


def _columns(table: Any, width: int) -> list[list[str]]:
    columns = [[""] * table.num_rows] * width
    for name in table.schema.names:
        columns[int(name)] = _texts(table.column(name))
    return columns


def _texts(column: Any) -> list[str]:
    kind = column.type
    if pa.types.is_string(kind) or pa.types.is_large_string(kind):
        try:
            return [value or "" for value in column.to_pylist()]
        except UnicodeDecodeError:  # some writers check no text: what is no UTF-8 shows as U+FFFD
            return [_text(value) for value in column.cast(pa.large_binary()).to_pylist()]
    if pa.types.is_timestamp(kind):
        days = pc.local_timestamp(column) if kind.tz is not None else column
        column, kind = days.cast(pa.date32(), safe=False), pa.date32()
    if pa.types.is_date(kind):  # what lies beyond the year 9999 is a text that says so
        days = column.cast(pa.date32(), safe=False)
        return [value or "" for value in days.cast(pa.string()).to_pylist()]
    return [_text(value) for value in column.to_pylist()]


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return "" if value != value else str(int(value)) if value.is_integer() else str(value)
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        return MANY.join(text for one in value if (text := _text(one)))
    return str(value)


def _damaged(path: Path) -> InputError:
    return InputError(
        where=path.name,
        reason="it is not a sound Parquet file",
        remedy="Write it again, or give the customers as CSV.",
    )
