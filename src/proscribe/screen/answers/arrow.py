"""Results as Parquet and as Arrow: a row for each hit, in batches, compressed with Zstandard."""

import io
from collections.abc import Iterable, Iterator
from typing import IO, Any, BinaryIO

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from proscribe.screen.answers.results import ResultRow
from proscribe.screen.answers.writers import Writer

_BATCH_ROWS = 20_000
_NUMBERS = ("row", "rank", "n_hits", "score_millionths")

SCHEMA = pa.schema(
    [
        (name, pa.int64() if name in _NUMBERS else pa.string())
        for name in ResultRow.__struct_fields__
    ]
)


class ArrowWriter(Writer):
    """Writes a row for each hit as one batch of an Arrow stream: a part of a Parquet file."""

    def finish(self) -> None:
        """Write the batch."""
        with pa.ipc.new_stream(self._file, SCHEMA) as stream:
            stream.write_batch(_batch(self._rows))

    def _start(self) -> None:
        self._rows: list[tuple[Any, ...]] = []

    def _put(self, row: ResultRow) -> None:
        self._rows.append(msgspec.structs.astuple(row))


def read_parts(file: IO[bytes]) -> Iterator[pa.RecordBatch]:
    """Read the batches of Arrow streams that lie one behind the other."""
    size = file.seek(0, io.SEEK_END)
    file.seek(0)
    while file.tell() < size:
        yield from pa.ipc.open_stream(file)


def write_parquet(file: BinaryIO, batches: Iterable[pa.RecordBatch]) -> None:
    """Write the rows of batches in groups of one size: the same bytes, however they are parted."""
    with pq.ParquetWriter(file, SCHEMA, compression="zstd") as writer:
        held: list[pa.RecordBatch] = []
        n_held = 0
        for batch in batches:
            held.append(batch)
            n_held += batch.num_rows
            while n_held >= _BATCH_ROWS:
                whole = _joined(held)
                writer.write_batch(_joined([whole.slice(0, _BATCH_ROWS)]))
                held = [whole.slice(_BATCH_ROWS)]
                n_held -= _BATCH_ROWS
        if n_held:
            writer.write_batch(_joined(held))


def _batch(rows: list[tuple[Any, ...]]) -> pa.RecordBatch:
    columns = zip(*rows, strict=True) if rows else ([] for _ in SCHEMA)
    arrays = [pa.array(values, field.type) for values, field in zip(columns, SCHEMA, strict=True)]
    return pa.record_batch(arrays, schema=SCHEMA)


def _joined(batches: list[pa.RecordBatch]) -> pa.RecordBatch:
    return pa.Table.from_batches(batches, SCHEMA).combine_chunks().to_batches()[0]
