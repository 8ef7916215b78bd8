"""Results as Parquet: a row for each hit, in batches, compressed with Zstandard."""

from contextlib import suppress
from typing import Any

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from proscribe.screen.results import ResultRow
from proscribe.screen.writers import Writer

_BATCH_ROWS = 20_000


class ParquetWriter(Writer):
    """Writes a row for each hit, in batches, compressed with Zstandard."""

    _NUMBERS = ("row", "rank", "n_hits", "score_millionths")

    def _start(self) -> None:
        names = ResultRow.__struct_fields__
        self._schema = pa.schema(
            [(name, pa.int64() if name in self._NUMBERS else pa.string()) for name in names]
        )
        self._rows: list[tuple[Any, ...]] = []
        self._parquet = pq.ParquetWriter(self._file, self._schema, compression="zstd")

    def _put(self, row: ResultRow) -> None:
        self._rows.append(msgspec.structs.astuple(row))
        if len(self._rows) >= _BATCH_ROWS:
            self._flush()

    def _flush(self) -> None:
        columns = zip(*self._rows, strict=True)
        arrays = [
            pa.array(values, field.type)
            for values, field in zip(columns, self._schema, strict=True)
        ]
        self._parquet.write_batch(pa.record_batch(arrays, schema=self._schema))
        self._rows.clear()

    def _finish(self) -> None:
        if self._rows:
            self._flush()
        self._parquet.close()

    def _drop(self) -> None:
        with suppress(ValueError, OSError, pa.ArrowException):
            self._parquet.close()
