"""Customers in Parquet: only the columns that matter, a batch of rows at a time."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import chain
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.ipc
import pyarrow.parquet as pq

from proscribe.errors import InputError
from proscribe.screen.cells import MANY
from proscribe.screen.problems import RowIssue
from proscribe.screen.readers import Cells, Packed

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
                self.headings: tuple[str, ...] = tuple(schema.names)
                self.dated = dated(schema)
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
        names = [self.headings[place] for place in sorted(used)]
        try:
            with pq.ParquetFile(self._path, pre_buffer=False, buffer_size=1 << 20) as file:
                found = file.iter_batches(size, columns=names, use_threads=False)
                yield from packed(found, self.headings, size)
        except (pa.ArrowException, OSError, ValueError) as fault:
            raise _damaged(self._path) from fault

    def rows(self, used: frozenset[int]) -> Iterator[Cells | RowIssue]:
        """Read the rows, columns that are not used left empty."""
        places = sorted(used)
        names = [self.headings[place] for place in places]
        number = 0
        try:
            with pq.ParquetFile(self._path, pre_buffer=False, buffer_size=1 << 20) as file:
                for batch in file.iter_batches(_BATCH_ROWS, columns=names, use_threads=False):
                    yield from cells_of(batch, self.headings, names, number)
                    number += batch.num_rows
        except (pa.ArrowException, OSError, ValueError) as fault:
            raise _damaged(self._path) from fault


def dated(schema: pa.Schema) -> frozenset[int]:
    """Give the places of the columns that are dates by their type."""
    kinds = enumerate(schema.types)
    return frozenset(place for place, kind in kinds if pa.types.is_date32(kind))


def packed(
    batches: Iterable[pa.RecordBatch], headings: tuple[str, ...], size: int
) -> Iterator[Packed]:
    """Cut batches into such of one size, the last one apart, and pack them for a worker."""
    held: list[pa.RecordBatch] = []
    n_held = before = 0
    for batch in chain(batches, (None,)):
        if batch is not None:
            held.append(batch)
            n_held += batch.num_rows
        while n_held >= size or (batch is None and n_held):
            (whole,) = pa.Table.from_batches(held).combine_chunks().to_batches()
            yield _packed(whole.slice(0, size), headings, before)
            before += min(size, n_held)
            held, n_held = [whole.slice(size)], max(0, n_held - size)


def _packed(batch: pa.RecordBatch, headings: tuple[str, ...], before: int) -> Packed:
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, batch.schema) as stream:
        stream.write_batch(batch)
    return Packed(sink.getvalue().to_pybytes(), headings, before)


def unpacked(rows: Packed) -> list[list[str]]:
    """Give the columns of packed rows as texts; columns that do not matter are empty."""
    table = pa.ipc.open_stream(rows.data).read_all()
    used = frozenset(table.column_names)
    blank = [""] * table.num_rows
    return [_texts(table.column(one)) if one in used else blank for one in rows.headings]


def cells_of(
    batch: pa.RecordBatch, headings: Sequence[str], used: Sequence[str], before: int
) -> Iterator[Cells]:
    """Give the rows of a batch as texts, columns that are not used left empty.

    Args:
        batch: A batch.
        headings: All columns.
        used: Those that matter.
        before: Number of rows before it.
    """
    columns = {name: _texts(batch.column(name)) for name in used}
    blank = [""] * batch.num_rows
    texts = [columns.get(heading, blank) for heading in headings]
    for number, cells in enumerate(zip(*texts, strict=True), start=before + 1):
        yield number, list(cells)


def _texts(column: Any) -> list[str]:
    kind = column.type
    if pa.types.is_string(kind) or pa.types.is_large_string(kind):
        try:
            return [value or "" for value in column.to_pylist()]
        except UnicodeDecodeError:  # some writers check no text: what is no UTF-8 shows as U+FFFD
            return [_text(value) for value in column.cast(pa.large_binary()).to_pylist()]
    if pa.types.is_date32(kind):
        return [value or "" for value in column.cast(pa.string()).to_pylist()]
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
    if isinstance(value, list):
        return MANY.join(text for one in value if (text := _text(one)))
    return str(value)


def _damaged(path: Path) -> InputError:
    return InputError(
        where=path.name,
        reason="it is not a sound Parquet file",
        remedy="Write it again, or give the customers as CSV.",
    )
