"""Customers in Arrow, in every type that a program may give them in, and what is no table."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from proscribe.errors import InputError
from proscribe.screen.customers.rows import Row
from proscribe.screen.files.arrow import open_arrow
from proscribe.screen.files.parquet import unpacked
from proscribe.screen.files.readers import Packed
from proscribe.screen.files.table import Table, open_table

_NAMES = ["Ann Lee", None, "Kim Jong Un"]
_BORN = [dt.date(1952, 10, 7), None, dt.date(1960, 1, 1)]


Found = list[tuple[int, str, tuple[str, ...], list[str]]]


def _rows(table: Table) -> Found:
    found = (row for row in table.rows() if isinstance(row, Row))
    return [
        (row.number, row.raw_id, row.query.names, [one.iso for one in row.query.birth_dates])
        for row in found
    ]


def _packs(table: Table, size: int) -> list[list[list[str]]]:
    packs = list(table.chunks(size))
    assert all(isinstance(one, Packed) for one in packs)
    assert [one.before for one in packs if isinstance(one, Packed)] == [
        at * size for at in range(len(packs))
    ]
    return [unpacked(one) for one in packs if isinstance(one, Packed)]


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(pa.array(_NAMES), id="string"),
        pytest.param(pa.array(_NAMES, pa.large_string()), id="large-string"),
        pytest.param(pa.array(_NAMES, pa.string_view()), id="string-view"),
        pytest.param(pa.array(_NAMES).dictionary_encode(), id="dictionary"),
        pytest.param(pa.array([n and n.encode() for n in _NAMES]), id="binary"),
        pytest.param(pa.array([n and n.encode() for n in _NAMES], pa.binary_view()), id="bin-view"),
        pytest.param(pa.array([n and [n] for n in _NAMES]), id="list"),
        pytest.param(
            pa.RunEndEncodedArray.from_arrays([1, 2, 3], pa.array(_NAMES)), id="run-end-encoded"
        ),
        pytest.param(pa.chunked_array([_NAMES[:1], [], _NAMES[1:]]), id="chunked"),
        pytest.param(
            pa.chunked_array(
                [pa.array(_NAMES[:1]).dictionary_encode(), pa.array(_NAMES[1:]).dictionary_encode()]
            ),
            id="chunks-with-dictionaries-of-their-own",
        ),
    ],
)
def test_names_of_every_type_are_the_same_customers(names: Any) -> None:
    table = pa.table({"id": pa.array([7, None, 9]), "name": names})
    expected: Found = [(1, "7", ("Ann Lee",), []), (3, "9", ("Kim Jong Un",), [])]
    assert _rows(open_arrow(table)) == expected
    whole = [["7", "", "9"], ["Ann Lee", "", "Kim Jong Un"]]
    assert _packs(open_arrow(table), 10) == [whole]
    assert _packs(open_arrow(table), 2) == [[one[:2] for one in whole], [one[2:] for one in whole]]


@pytest.mark.parametrize(
    "born",
    [
        pytest.param(pa.array(_BORN), id="date32"),
        pytest.param(pa.array(_BORN, pa.date64()), id="date64"),
        pytest.param(pa.array(_BORN).cast(pa.timestamp("s")), id="seconds"),
        pytest.param(pa.array(_BORN).cast(pa.timestamp("ns")), id="nanoseconds"),
        pytest.param(
            pa.array([one and dt.datetime.combine(one, dt.time(23, 59, 59, 1)) for one in _BORN]),
            id="last-of-the-day",
        ),
        pytest.param(
            pa.array([one and dt.datetime(one.year, one.month, one.day,
                      tzinfo=dt.timezone(dt.timedelta(hours=9))) for one in _BORN],
                     pa.timestamp("us", tz="+09:00")), id="midnight-in-its-zone",
        ),
        pytest.param(pa.array([one and one.isoformat() for one in _BORN]), id="string"),
        pytest.param(pa.array(["07/10/1952", None, "01/01/1960"]), id="day-first"),
        pytest.param(pa.array([19521007, None, 19600101]), id="number"),
        pytest.param(pa.array(_BORN).dictionary_encode(), id="dictionary"),
    ],
)  # fmt: skip
def test_dates_of_every_type_are_the_same_day(born: Any) -> None:
    found = _rows(open_arrow(pa.table({"name": ["A B", "C D", "E F"], "birth_date": born})))
    assert [row[3] for row in found] == [["1952-10-07"], [], ["1960-01-01"]]


@pytest.mark.parametrize("kind", [pa.timestamp("us"), pa.date64(), pa.timestamp("ms", tz="UTC")])
def test_a_day_beyond_the_calendar_is_told_and_its_row_goes_on(kind: pa.DataType) -> None:
    far = pa.array([2**60 // 86_400_000 * 86_400_000, 0], pa.int64()).cast(kind)
    found = list(open_arrow(pa.table({"name": ["A B", "C D"], "birth_date": far})).rows())
    issues = [(one.kind, one.number) for one in found if not isinstance(one, Row)]
    assert issues == [("date-unreadable", 1)]
    assert [one.number for one in found if isinstance(one, Row)] == [1, 2]


def _struct() -> pa.Table:
    parts = [{"first": "Ann", "last": "Lee"}, None, {"first": None, "last": "Kim Jong Un"}]
    return pa.table({"name": parts, "id": [1, 2, 3]})


def test_structs_are_laid_open_as_objects_of_json_are(tmp_path: Path) -> None:
    pq.write_table(_struct(), tmp_path / "a.parquet")
    for table in (open_arrow(_struct()), open_table(tmp_path / "a.parquet")):
        assert [one.heading for one in table.columns] == ["name.first", "name.last", "id"]
        assert [row[:3] for row in _rows(table)] == [
            (1, "1", ("Ann Lee",)), (3, "3", ("Kim Jong Un",)),
        ]  # fmt: skip


def test_lists_of_structs_are_laid_open_too(tmp_path: Path) -> None:
    parts = [
        [{"first": "Ann", "last": "Lee"}], None, [], [None, {"first": "Kim", "last": None}],
        [{"first": "A", "last": "B"}, {"first": "C", "last": "D"}],
    ]  # fmt: skip
    listed = pa.table({"names": parts})
    pq.write_table(listed, tmp_path / "a.parquet")
    fixed = listed.slice(0, 2).cast(pa.schema([("names", pa.list_(listed["names"].type.value_type,
                                                                  1))]))  # fmt: skip
    for table in (open_arrow(listed), open_table(tmp_path / "a.parquet")):
        assert [one.heading for one in table.columns] == ["names.first", "names.last"]
        assert [row[:3:2] for row in _rows(table)] == [
            (1, ("Ann Lee",)), (4, ("Kim",)), (5, ("A B", "C D", "A C B D")),
        ]  # fmt: skip
        (pack,) = _packs(table, 10)
        assert pack == [["Ann", "", "", "Kim", "A\x1eC"], ["Lee", "", "", "", "B\x1eD"]]
    assert _packs(open_arrow(listed.slice(3)), 1)[1] == [["A\x1eC"], ["B\x1eD"]]
    assert _rows(open_arrow(fixed))[0][2] == ("Ann Lee",)


def test_two_columns_of_one_name_are_both_read(tmp_path: Path) -> None:
    arrays = [pa.array(["Ann Lee"]), pa.array(["Anne Li"]), pa.array([7])]
    twice = pa.Table.from_arrays(arrays, names=["name", "name", "id"])
    pq.write_table(twice, tmp_path / "a.parquet")
    for table in (open_arrow(twice), open_table(tmp_path / "a.parquet")):
        assert _rows(table) == [(1, "7", ("Ann Lee", "Anne Li"), [])]
        (pack,) = _packs(table, 10)
        assert pack == [["Ann Lee"], ["Anne Li"], ["7"]]


_TABLE = pa.table({"id": ["7", "8"], "name": ["Ann Lee", "Kim Jong Un"]})


class _Frame:
    """What data frames of pandas and polars are to Arrow."""

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return _TABLE.__arrow_c_stream__(requested_schema)


@pytest.mark.parametrize(
    "given",
    [
        pytest.param(lambda: _TABLE.to_batches()[0], id="batch"),
        pytest.param(lambda: _TABLE.to_batches(max_chunksize=1), id="list"),
        pytest.param(lambda: iter(_TABLE.to_batches(max_chunksize=1)), id="iterator"),
        pytest.param(lambda: _TABLE.to_reader(), id="reader"),
        pytest.param(_Frame, id="data-frame"),
    ],
)
def test_whatever_gives_batches_is_a_table(given: Callable[[], Any]) -> None:
    expected: Found = [(1, "7", ("Ann Lee",), []), (2, "8", ("Kim Jong Un",), [])]
    assert _rows(open_arrow(given())) == expected


def test_a_table_without_rows_is_no_fault() -> None:
    empty = _TABLE.slice(0, 0)
    for given in (empty, empty.to_reader(), pa.RecordBatch.from_pylist([], schema=_TABLE.schema)):
        assert _rows(open_arrow(given)) == []
        assert _packs(open_arrow(given), 10) == []


def _other() -> Iterator[pa.RecordBatch]:
    yield from _TABLE.to_batches()
    yield pa.record_batch({"id": pa.array(["9"]), "name": pa.array([7])})


@pytest.mark.parametrize(
    ("given", "words"),
    [
        pytest.param("customers.csv", "a str and no table", id="path"),
        pytest.param(None, "a NoneType and no table", id="none"),
        pytest.param({"name": ["Ann Lee"]}, "a dict and no table", id="dict"),
        pytest.param([{"name": "Ann Lee"}], "its first item is a dict", id="list-of-dicts"),
        pytest.param([*_TABLE.to_batches(), None], "its item 2 is a NoneType", id="later"),
        pytest.param([], "the stream of batches: it is empty", id="empty"),
        pytest.param(_other(), "batch 2 has other columns than the first", id="other-columns"),
        pytest.param(pa.table({"a": [1]}), "no column looks like a name", id="no-name"),
        pytest.param(pa.table({}), "no column looks like a name", id="no-column"),
        pytest.param(
            pa.table({"name": ["A"], "t": pa.array([0]).cast(pa.timestamp("s", tz="Mars/Base"))}),
            "a time zone that is not known: 'Mars/Base'", id="zone",
        ),
    ],
)  # fmt: skip
def test_what_is_no_table_is_said_in_one_sentence(given: Any, words: str) -> None:
    with pytest.raises(InputError, match=words):
        list(open_arrow(given).rows())
