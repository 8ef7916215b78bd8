"""The columns of an Arrow schema as headings: structs laid open, each column as plain values.

`{"name": {"first": ..., "last": ...}}` has the headings `name.first` and `name.last`, as JSON lines
have; a list of structs has a list under each. Columns are taken by their place, since two of them
may have one name.

Source: the Arrow columnar format, version 1.5 (dictionaries, views, run-end encoding).
"""

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from proscribe.errors import InputError

_MAX_DEPTH = 4
_MAX_COLUMNS = 2_000


class Layout:
    """The headings of one schema, and how to take their columns from a batch.

    Attributes:
        headings: One for each column, structs laid open.
        dated: Places of those that are dates by their type.
        tops: For each heading the place of its column in the schema.
    """

    def __init__(self, schema: pa.Schema, where: str) -> None:
        """Lay a schema open.

        Args:
            schema: Of the batches to come.
            where: What messages call the table.

        Raises:
            InputError: It has too many columns, or a time zone that is not known.
        """
        found = [
            one
            for place, field in enumerate(schema)
            for one in _leaves(field.name, field.type, (place,), _MAX_DEPTH)
        ]
        if len(found) > _MAX_COLUMNS:
            raise InputError(
                where=where,
                reason=f"it has more than {_MAX_COLUMNS:,} columns",
                remedy="Give the columns that matter.",
            )
        self.headings = tuple(heading for heading, _, _ in found)
        self._paths = tuple(path for _, path, _ in found)
        self.tops = tuple(path[0] for path in self._paths)
        kinds = [kind for _, _, kind in found]
        for heading, kind in zip(self.headings, kinds, strict=True):
            _demand_zone(where, heading, kind)
        self.dated = frozenset(
            at for at, kind in enumerate(kinds) if pa.types.is_date(kind) or _is_instant(kind)
        )

    def take(self, column: Callable[[int], Any], places: list[int]) -> pa.RecordBatch:
        """Take columns, each under its place as a name.

        Args:
            column: Gives an array of a batch by the place of its column in the schema.
            places: Of the headings that are wanted, one at least.
        """
        arrays = []
        for place in places:
            top, *path = self._paths[place]
            arrays.append(_plain(_inner(column(top), path)))
        return pa.record_batch(arrays, names=[str(place) for place in places])


def _leaves(
    heading: str, kind: pa.DataType, path: tuple[int, ...], depth: int
) -> Iterator[tuple[str, tuple[int, ...], pa.DataType]]:
    if _is_list(kind) and pa.types.is_struct(kind.value_type):
        for place in range(kind.value_type.num_fields):
            field = kind.value_type.field(place)
            yield f"{heading}.{field.name}", (*path, place), pa.list_(field.type)
        return
    if not (pa.types.is_struct(kind) and depth):
        yield heading, path, kind
        return
    for place in range(kind.num_fields):
        field = kind.field(place)
        yield from _leaves(f"{heading}.{field.name}", field.type, (*path, place), depth - 1)


def _is_list(kind: pa.DataType) -> bool:
    is_list, is_large = pa.types.is_list(kind), pa.types.is_large_list(kind)
    return bool(is_list or is_large or pa.types.is_fixed_size_list(kind))


def _inner(array: Any, path: list[int]) -> Any:
    """Take a field of a struct, or of each struct of a list as a list."""
    for place in path:
        if _is_list(array.type):
            lengths = pc.fill_null(pc.list_value_length(array), 0).to_numpy(zero_copy_only=False)
            ends = np.concatenate([[0], np.cumsum(lengths, dtype=np.int64)])
            field = pc.struct_field(array.flatten(), [place])
            array = pa.LargeListArray.from_arrays(pa.array(ends, pa.int64()), field)
        else:
            array = pc.struct_field(array, [place])
    return array


def _plain(array: Any) -> Any:
    """Give an array without dictionary, runs or views: their slices carry all of the whole."""
    kind = array.type
    if isinstance(array, pa.ExtensionArray):
        array = array.storage if pa.types.is_string(kind.storage_type) else array
    elif pa.types.is_dictionary(kind):
        array = _plain(array.dictionary_decode())
    elif pa.types.is_run_end_encoded(kind):
        array = _plain(pc.run_end_decode(array))
    elif pa.types.is_string_view(kind):
        array = array.cast(pa.large_string())
    elif pa.types.is_binary_view(kind):
        array = array.cast(pa.large_binary())
    return array


def _is_instant(kind: pa.DataType) -> bool:
    return bool(pa.types.is_timestamp(kind))


def _demand_zone(where: str, heading: str, kind: pa.DataType) -> None:
    if not _is_instant(kind) or kind.tz is None:
        return
    try:
        pc.local_timestamp(pa.array([0], pa.int64()).cast(kind))
    except pa.ArrowException:
        raise InputError(
            where=where,
            reason=f"the column {heading!r} has a time zone that is not known: {kind.tz!r}",
            remedy="Give days (date32), or times in UTC.",
        ) from None
