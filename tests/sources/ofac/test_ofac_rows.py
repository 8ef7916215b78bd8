"""The row reader of the OFAC CSV files."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proscribe.errors import SourceDamagedError
from proscribe.model.issue import Issue
from proscribe.sources.ofac.rows import Row, RowReader


class _Raw:
    def __init__(self, content: bytes) -> None:
        self.name = "alt.csv"
        self.content = content
        self.size_bytes = len(content)

    def open(self) -> io.BytesIO:
        return io.BytesIO(self.content)


def _read(content: bytes, columns: int = 3) -> list[Row | Issue]:
    return list(RowReader(_Raw(content), columns=columns, component="alt").read())


def _cells(content: bytes, columns: int = 3) -> list[tuple[str, ...]]:
    return [item.cells for item in _read(content, columns) if isinstance(item, Row)]


def _kinds(content: bytes, columns: int = 3) -> list[str]:
    return [item.kind for item in _read(content, columns) if isinstance(item, Issue)]


def test_gives_rows_with_their_lines() -> None:
    assert _read(b'1,"a",-0- \r\n\r\n2,"b, c",-0- \r\n\x1a\r\n') == [
        Row(1, ("1", "a", "-0- ")),
        Row(3, ("2", "b, c", "-0- ")),
    ]


@pytest.mark.parametrize(
    ("content", "cells", "kinds"),
    [
        pytest.param(b'1,"a ""b""",c', [("1", 'a "b"', "c")], [], id="doubled-quotes"),
        pytest.param(b'1,"a "b" c",d', [("1", 'a b" c"', "d")], ["quotes"], id="bare-quotes"),
        pytest.param(b'1,"a\nb",c', [("1", "a\nb", "c")], [], id="line-break"),
        pytest.param(b'1,"a,c\n2,b,c', [("2", "b", "c")], ["row-damaged"], id="open-quote"),
        pytest.param(b"1,a", [], ["row-damaged"], id="short"),
        pytest.param(b"1,a,b,c", [("1", "a", "b", "c")], [], id="long"),
        pytest.param("1,é,c".encode(), [("1", "é", "c")], ["encoding"], id="utf-8"),
        pytest.param(b"1,\xe9,c", [("1", "é", "c")], ["encoding"], id="cp1252"),
        pytest.param(b"1,\x81,c", [("1", "\x81", "c")], ["encoding"], id="latin-1"),
        pytest.param(b"\xef\xbb\xbf1,b,c", [("1", "b", "c")], [], id="byte-order-mark"),
        pytest.param(b"1,b,c\x1a", [("1", "b", "c")], [], id="end-without-a-line"),
        pytest.param(b"", [], [], id="empty"),
    ],
)
def test_reads_what_copies_look_like(
    content: bytes, cells: list[tuple[str, ...]], kinds: list[str]
) -> None:
    assert _cells(content) == cells
    assert _kinds(content) == kinds


def test_a_row_over_one_megabyte_is_skipped() -> None:
    content = b"1," + b"x" * 3_000_000 + b",c\n2,b,c\n"
    assert _cells(content) == [("2", "b", "c")]
    assert _kinds(content) == ["cell-too-large"]


def test_an_open_quote_takes_no_more_than_twenty_lines() -> None:
    content = b'1,"a,c\n' + b"".join(b"%d,b,c\n" % n for n in range(2, 99))
    assert [cells[0] for cells in _cells(content)] == [str(n) for n in range(2, 99)]


def test_nul_bytes_are_damage() -> None:
    with pytest.raises(SourceDamagedError, match=r"alt\.csv, line 2: it holds NUL bytes"):
        _read(b"1,b,c\n2,\0,c\n")


@given(
    st.lists(
        st.tuples(*[st.text(st.characters(codec="ascii", exclude_categories=["Cc"]))] * 3),
        max_size=5,
    )
)
def test_reads_what_a_csv_writer_writes(rows: list[tuple[str, str, str]]) -> None:
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows(rows)
    assert _cells(out.getvalue().encode()) == rows


@given(st.binary(max_size=400))
def test_any_bytes_give_rows_issues_or_damage(content: bytes) -> None:
    try:
        items = _read(content)
    except SourceDamagedError:
        return
    assert all(isinstance(item, Issue) or len(item.cells) >= 3 for item in items)
