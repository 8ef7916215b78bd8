"""Files of customers as users have them: no customer may be lost without a word."""

import csv
import json
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proscribe.errors import InputError
from proscribe.model.screening import Query, QueryIdentifier
from proscribe.screen.customers.cells import Reading, day_order, read_dates
from proscribe.screen.customers.kinds import read_countries, read_gender, read_schema
from proscribe.screen.customers.problems import RowIssue
from proscribe.screen.customers.rows import Row
from proscribe.screen.files.quotes import cut_cells
from proscribe.screen.files.table import Table, open_table

Save = Callable[[str | bytes], Path]


@pytest.fixture
def save(tmp_path: Path) -> Save:
    def write(content: str | bytes, name: str = "customers.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def read(path: Path, **more: str) -> tuple[list[Row], list[RowIssue]]:
    return split(open_table(path, **more))


def split(table: Table) -> tuple[list[Row], list[RowIssue]]:
    found = list(table.rows())
    return (
        [one for one in found if isinstance(one, Row)],
        [one for one in found if isinstance(one, RowIssue)],
    )


def names(rows: list[Row]) -> list[tuple[str, ...]]:
    return [row.query.names for row in rows]


def births(row: Row) -> list[str]:
    return [day.iso for day in row.query.birth_dates]


FULL = (
    "customer_id,full_name,aliases,date_of_birth,nationality,country,gender,type,passport_no,"
    "passport_country,tax_id,street,house_no,zip,city\n"
    "C1,Kim Jong Un,김정은; Kim Jong-un,1984-01-08,KP,North Korea,M,Individual,A 123,KP,77,"
    "Main St,5,999,Pyongyang\n"
)


def test_reads_every_field_into_the_query(save: Save) -> None:
    rows, issues = read(save(FULL))
    assert issues == []
    assert [(row.number, row.raw_id) for row in rows] == [(2, "C1")]
    query = rows[0].query
    assert births(rows[0]) == ["1984-01-08"]
    assert query == Query(
        id="C1",
        schema="Person",
        names=("Kim Jong Un", "김정은", "Kim Jong-un"),
        birth_dates=query.birth_dates,
        countries=("kp",),
        gender="male",
        identifiers=(
            QueryIdentifier("A 123", "passportNumber", "kp"),
            QueryIdentifier("77", "taxNumber"),
        ),
        addresses=("Main St 5, 999 Pyongyang, North Korea",),
        nationalities=("kp",),
    )


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("name\nKim\n", ["Kim"], id="one-column"),
        pytest.param("Name\nKim, Jong Un\nLee, Yong\n", ["Kim, Jong Un", "Lee, Yong"], id="commas"),
        pytest.param("id;name\n1;Kim, Jong\n", ["Kim, Jong"], id="semicolons"),
        pytest.param("id\tname\n1\tKim\n", ["Kim"], id="tabs"),
        pytest.param("id|name\n1|Kim\n", ["Kim"], id="bars"),
        pytest.param("sep=;\nid;name\n1;Kim\n", ["Kim"], id="excel-sep"),
        pytest.param('id,name\n1,"Kim\nJong Un"\n', ["Kim Jong Un"], id="line-break-in-a-cell"),
        pytest.param('id,name\n1,"Kim ""Z"" Un"\n', ['Kim "Z" Un'], id="quotes"),
        pytest.param("id,name\r\n1,Kim\r\n", ["Kim"], id="crlf"),
        pytest.param("id,name\r1,Kim\r", ["Kim"], id="old-mac"),
        pytest.param("Report\n\nid,name\n1,Kim\n", ["Kim"], id="title-above"),
        pytest.param("id,name\n\n1,Kim\n,,\n", ["Kim"], id="blank-rows"),
        pytest.param("id,name,city\n1,Kim\n", ["Kim"], id="short-row"),
        pytest.param("id,name\n1,Na\n", ["Na"], id="a-name-that-looks-like-nothing"),
    ],
)
def test_reads_csv_as_it_comes(save: Save, content: str, expected: list[str]) -> None:
    rows, issues = read(save(content))
    assert [name for row in rows for name in row.query.names] == expected
    assert issues == []


@pytest.mark.parametrize(
    ("encoding", "note"),
    [
        pytest.param("utf-8", "", id="utf-8"),
        pytest.param("utf-8-sig", "", id="utf-8-mark"),
        pytest.param("utf-16", "", id="utf-16-mark"),
        pytest.param("utf-16-le", "utf-16-le", id="utf-16-le-without-mark"),
        pytest.param("utf-16-be", "utf-16-be", id="utf-16-be-without-mark"),
        pytest.param("utf-32", "", id="utf-32"),
        pytest.param("cp1252", "windows-1252", id="cp1252"),
    ],
)
def test_finds_the_encoding(save: Save, encoding: str, note: str) -> None:
    text = "Kundennr,Name\n" + "".join(f"{n},Jürgen Müller-Größe\n" for n in range(50))
    table = open_table(save(text.encode(encoding)))
    rows, issues = split(table)
    assert issues == []
    assert names(rows) == [("Jürgen Müller-Größe",)] * 50
    assert note in " ".join(table.notes)


def test_refuses_an_alphabet_it_cannot_tell_until_it_is_named(save: Save) -> None:
    path = save("Имя;Дата рождения\nИван Иванов;01.02.1980\n".encode("cp1251"))
    with pytest.raises(InputError, match="--encoding"):
        open_table(path)
    rows, _ = read(path, encoding="cp1251")
    assert names(rows) == [("Иван Иванов",)]
    with pytest.raises(InputError, match="no encoding"):
        open_table(path, encoding="klingon")


def test_utf8_with_a_damaged_character_stays_utf8_and_names_the_row(save: Save) -> None:
    lines = ["id,name", *(f"{n},Ольга Müller" for n in range(9))]
    rows, issues = read(save("\n".join(lines).encode() + b"\n9,Jos\xe9 Garc\n"))
    assert rows[0].query.names == ("Ольга Müller",)
    assert [(one.kind, one.number, one.kept) for one in issues] == [("name-damaged", 11, True)]
    assert len(rows) == 10


def test_null_bytes_are_left_out_and_their_row_is_named(save: Save) -> None:
    rows, issues = read(save("id,name\n1,K\0im\n2,Lee\n"))
    assert names(rows) == [("Kim",), ("Lee",)]
    assert [(one.kind, one.number, one.kept) for one in issues] == [("null-byte", 2, True)]


@pytest.mark.parametrize(
    ("broken", "name"),
    [
        pytest.param(b"Kim \xed\xa0\x80 Jong", "Kim \ufffd\ufffd\ufffd Jong", id="surrogate"),
        pytest.param(b"Kim \xd0\xd0\xd0 Jong", "Kim \ufffd\ufffd\ufffd Jong", id="broken"),
        pytest.param(b"Kim \\ud800 Jong", "Kim \ufffd Jong", id="escaped-half"),
        pytest.param(b"Kim \\udc00 Jong", "Kim \ufffd Jong", id="other-half"),
    ],
)
def test_one_broken_line_of_json_is_named_and_the_others_go_on(
    broken: bytes, name: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.jsonl"
    lines = [
        b'{"name": "Ann Lee"}',
        b'{"name": "' + broken + b'"}',
        b'{"name": "Bo \\ud83d\\ude00"}',
    ]
    path.write_bytes(b"\n".join(lines))
    rows, issues = read(path)
    assert names(rows) == [("Ann Lee",), (name,), ("Bo \U0001f600",)]
    found = [(one.kind, one.number, one.kept) for one in issues]
    assert found == [("row-damaged", 2, True), ("name-damaged", 2, True)]


def test_json_lines_of_another_encoding_are_refused_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes('{"name": "Иван Петров"}\n'.encode("cp1251") * 9 + b'{"name": "Ann Lee"}\n')
    with pytest.raises(InputError, match="name its encoding"):
        open_table(path)


@pytest.mark.parametrize("n_rows", [pytest.param(3, id="few"), pytest.param(2_000, id="many")])
def test_a_surrogate_in_a_table_damages_its_row_and_no_more(save: Save, n_rows: int) -> None:
    rows, issues = read(save(b"id,name\n" + b"1,Ann Lee\n" * n_rows + b"2,Kim \xed\xa0\x80\n"))
    assert len(rows) == n_rows + 1
    assert [one.kind for one in issues if one.kind != "duplicate-id"] == ["name-damaged"]


def test_a_broken_line_among_a_thousand_is_no_other_encoding(save: Save) -> None:
    broken = b"2,Kim \xff\xff\xff Jong\n"
    assert len(read(save(b"id,name\n" + b",Ann Lee\n" * 2_000 + broken))[0]) == 2_001
    with pytest.raises(InputError, match="neither Unicode nor Western European"):
        open_table(save(b"id,name\n" + b",Ann Lee\n" * 100 + broken))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param('1,"Acme Ltd,Rome\n2,Kim,Nampo\n', "opens in line 2 and is never closed",
                     id="never"),
        pytest.param('1,"A\nB",Rome\n2,"Kim,Nampo\n3,"Lee, Y",Busan\n',
                     "opens in line 4 and is closed only in line 5", id="later"),
    ],
)  # fmt: skip
def test_an_open_quotation_mark_is_told_with_its_line_and_column(
    save: Save, content: str, words: str
) -> None:
    _, issues = read(save("id,name,city\n" + content))
    first = next(one for one in issues if one.kind == "quote-open")
    assert first.column == "name"
    assert words in first.message


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param('id,"name,city\n1,Ann Lee,Rome\n2,Kim,Nampo\n', 2, id="never-closed"),
        pytest.param('"id,name\n1,Ann Lee\n2,Kim\n', 2, id="first-cell"),
        pytest.param('id,"name,city\n1,"Ann Lee",Rome\n2,Kim,Nampo\n', 2, id="closed-later"),
        pytest.param('id,name,city\n1,"Ann Lee,Rome\n2,Kim,Nampo\n', 2, id="first-row"),
        pytest.param('Report "x\nid,name\n1,Ann Lee\n2,Kim\n', 2, id="title"),
        pytest.param('"A\nB",\nid,name\n1,Ann Lee\n2,Kim\n', 2, id="title-of-two-lines"),
        pytest.param('id,"full\nname"\n1,Ann Lee\n2,Kim\n', 2, id="heading-of-two-lines"),
    ],
)
def test_an_open_quotation_mark_above_or_in_the_headings_swallows_nobody(
    save: Save, content: str, expected: int
) -> None:
    rows, _ = read(save(content))
    assert names(rows) == [("Ann Lee",), ("Kim",)][:expected]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param('"7"","Ann Lee","Rome"', "Ann Lee", id="one-too-many"),
        pytest.param('"7,"Ann, X",Rome', "Ann", id="one-missing"),
        pytest.param('7,"Ann "Z" Lee",Rome', 'Ann "Z" Lee', id="not-doubled"),
        pytest.param('7,"Lee, "Z" Ann",Rome', 'Lee, Z" Ann"', id="not-doubled-with-a-comma"),
        pytest.param('7,""Ann Lee"",Rome', "Ann Lee", id="doubled-outside"),
    ],
)
def test_marks_out_of_order_in_one_line_lose_no_name_and_are_told(
    save: Save, line: str, expected: str
) -> None:
    rows, issues = read(save(f"id,name,city\n{line}\n8,Kim,Nampo\n"))
    assert names(rows) == [(expected,), ("Kim",)]
    assert issues[0].kind == "quote-open"
    assert "in line 2 is neither closed nor doubled" in issues[0].message


@pytest.mark.parametrize("cell", ['"Kim, ""Z"" Il"', 'Kim "Z" Il', '"Choe" Z', '"Lee, Y"', '""'])
def test_marks_in_order_are_not_told(save: Save, cell: str) -> None:
    _, issues = read(save(f"id,name,city\n7,{cell},Rome\n8,Kim,Nampo\n"))
    assert [one.kind for one in issues if one.kind != "row-without-name"] == []


def test_carets_and_tildes_part_cells_too(save: Save) -> None:
    for separator in "^~":
        table = open_table(save(f"id{separator}name\n1{separator}Ann Lee\n"))
        assert [one.heading for one in table.columns] == ["id", "name"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param('{"name": "Ann Lee", "name": "Kim"}', ("Ann Lee", "Kim"), id="plain"),
        pytest.param('{"name":["A B"],"name" : "Kim","x":{"a":1}}', ("A B", "Kim"), id="list"),
        pytest.param('{"name":"Ann Lee","n\\u0061me":"Kim"}', ("Ann Lee", "Kim"), id="escaped"),
        pytest.param('{"properties":{"name":"A B","name":"Kim"}}', ("A B", "Kim"), id="nested"),
    ],
)
def test_a_key_that_stands_twice_loses_no_value(
    line: str, expected: tuple[str, ...], tmp_path: Path
) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(line + "\n")
    rows, issues = read(path)
    assert names(rows) == [expected]
    assert [(one.kind, one.kept) for one in issues] == [("key-twice", True)]


def test_text_that_looks_like_a_key_is_none(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"name": "Ann \\"x\\":Lee", "a" : [{"b":1},{"b":2}]}\n')
    rows, issues = read(path)
    assert len(rows) == 1
    assert issues == []


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        pytest.param("Ann&nbsp;Lee", "Ann Lee", id="blank"),
        pytest.param("O&#39;Brien", "O'Brien", id="number"),
        pytest.param("Jos&eacute;", "José", id="letter"),
        pytest.param("&#x4b;im", "Kim", id="hex"),
        pytest.param("A&B", "A&B", id="no-reference"),
        pytest.param("A&unknown;", "A&unknown;", id="unknown"),
    ],
)
def test_character_references_in_names_are_read(save: Save, cell: str, expected: str) -> None:
    rows, _ = read(save(f"id,name\n1,{cell}\n"))
    assert names(rows)[0] == (expected,)
    rows, _ = read(save(f"id,last name,first name\n1,{cell},Xu\n"))
    assert names(rows)[0] == (f"Xu {expected}",)


@pytest.mark.parametrize(
    ("limit", "n_rows", "words"),
    [
        pytest.param(131_072, 20_000, "is not closed within 131,0", id="cell"),
        pytest.param(1 << 30, 20_000, "is never closed, to the end of the file", id="file"),
        pytest.param(1 << 30, 200_000, "is not closed within 1,048,5", id="row"),
    ],
)
def test_an_open_quotation_mark_swallows_nobody_however_long_a_cell_may_be(
    save: Save, limit: int, n_rows: int, words: str
) -> None:
    before = csv.field_size_limit(limit)  # one number for the whole process: others set it
    try:
        rows, issues = read(save('id,name,city\n1,"Acme,Rome\n' + ",Kim,Nampo\n" * n_rows))
    finally:
        csv.field_size_limit(before)
    assert len(rows) == n_rows + 1
    (first,) = (one for one in issues if one.kind == "quote-open")
    assert f"opens in line 2 and {words}" in first.message


def test_an_open_quotation_mark_swallows_nobody(save: Save) -> None:
    content = 'id,name,city\n1,"Acme Ltd,Rome\n2,Kim,Nampo\n3,"Lee, Y",Busan\n4,"Choe" Z,Seoul\n'
    rows, issues = read(save(content))
    assert names(rows) == [("Acme Ltd",), ("Kim",), ("Lee, Y",), ("Choe Z",)]
    assert [row.number for row in rows] == [2, 3, 4, 5]
    assert [one.kind for one in issues] == ["quote-open"]


def test_an_open_quotation_mark_to_the_end_swallows_nobody(save: Save) -> None:
    many = "".join(f"{n},Kim {n},Nampo\n" for n in range(6_000))
    rows, issues = read(save(f'id,name,city\nx,"Acme,Rome\n{many}'))
    assert len(rows) == 6_001
    assert {one.kind for one in issues} == {"quote-open"}


def test_cells_of_megabytes_are_cut_and_their_customers_kept(save: Save) -> None:
    huge = "x" * 10_000_000
    rows, issues = read(
        save(f'id,name,note\n1,Kim,"{huge}"\n2,"Lee, Y",{huge[:200_000]}\n3,Pak,\n')
    )
    assert names(rows) == [("Kim",), ("Lee, Y",), ("Pak",)]
    assert [(one.kind, one.number) for one in issues] == [
        ("cell-too-long", 2),
        ("cell-too-long", 3),
    ]


def test_a_row_of_more_than_a_million_characters_is_told_as_cut(save: Save) -> None:
    cells = ",".join(["x" * 99] * 20_000)
    rows, issues = read(save(f"id,name,note\n1,Kim,{cells}\n2,Lee,x\n"))
    assert names(rows) == [("Kim",), ("Lee",)]
    assert [(one.kind, one.number, one.kept) for one in issues] == [
        ("row-cut", 2, True),
        ("row-too-long", 2, True),
    ]
    with pytest.raises(InputError, match="the headings are longer than 1,048,576 characters"):
        open_table(save(f"id,name,{cells},birth_date\n1,Kim,x\n"))


def test_more_than_a_thousand_repeated_ids_are_counted(save: Save) -> None:
    rows, issues = read(save("id,name\n" + "7,Kim\n" * 1_502))
    assert len(rows) == 1_502
    assert len(issues) == 1_001
    assert issues[-1].message.startswith("customers.csv: 501 more rows, the last of them row 1503")


def test_more_than_a_thousand_unknown_words_are_all_told(save: Save) -> None:
    body = "".join(f"Kim,Atlantis {n}\n" for n in range(1_300))
    _, issues = read(save(f"name,country\n{body}"))
    assert [one.kind for one in issues] == ["country-unknown"] * 1_300


def test_what_json_nests_too_deep_stays_as_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": 1, "a": {"b": {"c": {"d": {"e": {"name": "Kim"}}}}}, "name": "Lee"}\n')
    table = open_table(path)
    assert [column.heading for column in table.mapping.columns] == ["id", "a.b.c.d.e", "name"]
    (row,), _ = split(table)
    assert row.query.names == ("Lee",)


def test_more_cells_than_headings_are_told(save: Save) -> None:
    rows, issues = read(save("id,name\n1,Kim, Jong Un\n"))
    assert len(rows) == 1
    assert [(one.kind, one.kept) for one in issues] == [("row-too-long", True)]


def test_a_row_without_a_name_is_skipped_and_told(save: Save) -> None:
    rows, issues = read(save("id,name,city\n1,,Nampo\n2,n/a,\n3,Kim,\n"))
    assert names(rows) == [("Kim",)]
    assert [(one.kind, one.number, one.kept) for one in issues] == [
        ("row-without-name", 2, False),
        ("row-without-name", 3, False),
    ]
    assert issues[0].message.startswith("customers.csv, row 2: there is no name")


def test_an_unreadable_date_keeps_the_customer(save: Save) -> None:
    rows, issues = read(save("name,dob\nKim,30.02.1980\nLee,soon\nPak,\nChoe,unknown\n"))
    assert len(rows) == 4
    assert [births(row) for row in rows] == [[]] * 4
    assert [(one.kind, one.number, one.column, one.kept) for one in issues] == [
        ("date-unreadable", 2, "dob", True),
        ("date-unreadable", 3, "dob", True),
    ]
    assert "soon" not in issues[1].message


def test_unknown_words_are_told_once_for_each(save: Save) -> None:
    body = "".join(f"Kim {n},Atlantis,robot,?\n" for n in range(50))
    rows, issues = read(save(f"name,country,type,gender\n{body}"))
    assert len(rows) == 50
    assert {row.query.schema for row in rows} == {"Thing"}
    assert sorted(one.kind for one in issues) == [
        "country-unknown",
        "gender-unknown",
        "type-unknown",
    ]
    assert all("in later rows" in one.message and one.kept for one in issues)


@pytest.mark.parametrize(
    ("dates", "words", "expected"),
    [
        pytest.param(["03/04/1980", "31/12/1980"], "day first: 1 of", "1980-04-03", id="day"),
        pytest.param(["03/04/1980", "12/31/1980"], "month first: 1 of", "1980-03-04", id="month"),
        pytest.param(["03/04/1980"], "day first: no date decides", "1980-04-03", id="open"),
        pytest.param(["03.04.1980"], "day first: they are written", "1980-04-03", id="dots"),
    ],
)
def test_the_order_of_day_and_month_comes_from_the_whole_column(
    save: Save, dates: list[str], words: str, expected: str
) -> None:
    body = "".join(f"Kim,{text}\n" for text in [*dates[:1] * 3000, *dates[1:]])
    table = open_table(save(f"name,dob\n{body}"))
    assert words in table.notes[-1]
    assert table.n_rows == 3000 + len(dates) - 1
    assert births(split(table)[0][0]) == [expected]


def test_the_user_or_the_heading_decides_where_the_dates_do_not(save: Save) -> None:
    path = save("name,dob (mm/dd/yyyy)\nKim,03/04/1980\n")
    assert births(read(path)[0][0]) == ["1980-03-04"]
    path = save("name,dob\nKim,03/04/1980\n")
    assert births(read(path, mapping="dates=month-first")[0][0]) == ["1980-03-04"]


def test_a_column_that_mixes_orders_searches_both(save: Save) -> None:
    table = open_table(save("name,dob\nA B,31/12/1980\nC D,12/31/1980\nE F,03/04/1980\n"))
    rows, issues = split(table)
    assert issues == []
    assert [births(row) for row in rows] == [
        ["1980-12-31"],
        ["1980-12-31"],
        ["1980-04-03", "1980-03-04"],
    ]
    assert "searched as both" in table.notes[-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1980", ["1980"]), ("1980-05", ["1980-05"]), ("19801231", ["1980-12-31"]),
        ("31121980", ["1980-12-31"]), ("31.12.84", ["1984-12-31"]),
        ("1/2/05", ["1905-02-01", "2005-02-01"]), ("08-JAN-84", ["1984-01-08"]),
        ("12/31/1980 12:00:00 AM", ["1980-12-31"]), ("1980-12-31T00:00:00Z", ["1980-12-31"]),
        ("1980-12-31 00:00:00.000", ["1980-12-31"]), ("December 31, 1980", ["1980-12-31"]),
        ("00/00/0000", []), ("0000-00-00", []), ("", []), ("n/a", []), ("unknown", []),
        ("1980; 1981", ["1980", "1981"]),
    ],
)  # fmt: skip
def test_reads_dates_as_customer_files_write_them(text: str, expected: list[str]) -> None:
    dates = read_dates(text, Reading())
    assert dates is not None
    assert [day.iso for day in dates] == expected


@pytest.mark.parametrize("text", ["99/99/1980", "Kim", "12345678901", "1980-13-01", "00001980x"])
def test_what_is_no_date_is_not_read(text: str) -> None:
    assert read_dates(text, Reading()) is None


def test_excel_day_numbers_are_dates_only_where_excel_wrote_them() -> None:
    dates = read_dates("29221", Reading(serial=True))
    assert dates is not None
    assert [day.iso for day in dates] == ["1980-01-01"]
    assert read_dates("29221", Reading()) is None


@given(st.text(max_size=30), st.booleans(), st.booleans(), st.booleans())
def test_reading_dates_never_raises(text: str, month: bool, both: bool, serial: bool) -> None:
    dates = read_dates(text, Reading(month, both, serial))
    assert dates is None or len(set(dates)) == len(dates)
    assert day_order(text) in ("", "day", "month", "either", "dots")


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2020, 12, 31)))
def test_every_day_is_read_in_the_order_of_its_column(day: date) -> None:
    for month_first, form in ((False, "%d/%m/%Y"), (True, "%m/%d/%Y")):
        dates = read_dates(day.strftime(form), Reading(month_first))
        assert dates is not None
        assert [one.iso for one in dates] == [day.isoformat()]


def test_a_date_in_parts_is_put_together(save: Save) -> None:
    rows, issues = read(
        save("name,birth year,birth month,birth day\nA,1980,12,31\nB,1980,,\nC,1980,Dec,31\n")
    )
    assert issues == []
    assert [births(row) for row in rows] == [["1980-12-31"], ["1980"], ["1980-12-31"]]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("Vorname,Nachname\nJosé,García\n", ("José García",), id="parts"),
        pytest.param(
            "First,Middle,Last,Second last name\nA,B,C,D\n", ("A B C D",), id="four-parts"
        ),
        pytest.param("Name,Vorname\nMüller,Hans\n", ("Hans Müller",), id="name-and-given"),
        pytest.param("Name,Vorname\nHans Müller,Hans\n", ("Hans Müller",), id="whole-and-given"),
        pytest.param("Last,First\nAcme Ltd,\n", ("Acme Ltd",), id="company-as-family-name"),
        pytest.param(
            "Full name,First,Last\nSmith John,John,Smith\n", ("Smith John",), id="whole-and-parts"
        ),
        pytest.param(
            "Full name,First,Last\nJ. Smith,John,Smith\n", ("J. Smith", "John Smith"), id="differ"
        ),
        pytest.param(
            "First,Last,Maiden name\nAnna,Kim,Lee\n", ("Anna Kim", "Anna Lee"), id="maiden"
        ),
        pytest.param(
            "Name1,Name2\nA B,C D\n", ("A B C D", "A B", "C D"), id="columns-that-may-go-on"
        ),
        pytest.param(
            "NAME1,NAME2,NAME3\nKorea Example,General,\n",
            ("Korea Example General", "Korea Example"),
            id="one-name-goes-on",
        ),
        pytest.param("NAME1,NAME2\nAcme,\n", ("Acme",), id="nothing-goes-on"),
        pytest.param("Names\nA B / C D;E F|G H\n", ("A B", "C D", "E F", "G H"), id="plural"),
        pytest.param("Name\nA / B; C\n", ("A / B; C",), id="singular-stays-whole"),
        pytest.param("First,Last,Company\n,,Acme\n", ("Acme",), id="fallback"),
        pytest.param("First,Last,Company\nA,B,Acme\n", ("A B",), id="fallback-not-needed"),
    ],
)
def test_names_are_put_together(save: Save, content: str, expected: tuple[str, ...]) -> None:
    assert names(read(save(content))[0]) == [expected]


def test_spanish_letters_for_gender_are_known_by_the_whole_column(save: Save) -> None:
    rows, _ = read(save("nombre completo,sexo\nA B,M\nC D,H\n"))
    assert [row.query.gender for row in rows] == ["female", "male"]
    rows, _ = read(save("name,sex\nA B,M\nC D,F\n"))
    assert [row.query.gender for row in rows] == ["male", "female"]


@pytest.mark.parametrize(
    ("text", "gender"),
    [("M", "male"), ("Frau", "female"), ("Mr.", "male"), ("жен.", "female"), ("여", "female"),
     ("", ""), ("divers", ""), ("robot", None)],
)  # fmt: skip
def test_reads_genders(text: str, gender: str | None) -> None:
    assert read_gender(text) == gender


@pytest.mark.parametrize(
    ("text", "schema"),
    [("Individual", "Person"), ("NATURAL PERSON", "Person"), ("Company", "Company"),
     ("corporate", "Organization"), ("Business", "LegalEntity"), ("Vessel", "Vessel"),
     ("个人", "Person"), ("", ""), ("P", None)],
)  # fmt: skip
def test_reads_kinds_of_party(text: str, schema: str | None) -> None:
    assert read_schema(text) == schema


@pytest.mark.parametrize(
    ("text", "codes", "whole"),
    [("KP", ("kp",), True), ("Iran; Syria", ("ir", "sy"), True), ("DE/Atlantis", ("de",), False),
     ("", (), True), ("Bosnia and Herzegovina", ("ba",), True), ("Atlantis", (), False)],
)  # fmt: skip
def test_reads_countries(text: str, codes: tuple[str, ...], whole: bool) -> None:
    assert read_countries(text) == (codes, whole)


def test_without_a_name_column_it_says_what_it_found_and_what_to_do(save: Save) -> None:
    with pytest.raises(InputError) as caught:
        open_table(save("Zebra,Lion\n1,2\n"))
    assert "the headings are 'Zebra', 'Lion'" in str(caught.value)
    assert "--map name=HEADING" in str(caught.value)
    assert names(read(save("Zebra,Lion\nKim,2\n"), mapping="name=zebra")[0]) == [("Kim",)]


def test_the_mapping_is_shown_and_can_be_used_again(save: Save) -> None:
    path = save("Kunde,Geb.\nKim,1980\n")
    table = open_table(path, mapping="name=Kunde")
    assert [(c.heading, c.field) for c in table.columns] == [
        ("Kunde", "name"),
        ("Geb.", "birth_date"),
    ]
    assert names(split(open_table(path, mapping=table.mapping))[0]) == [("Kim",)]
    other = save("A,B\nKim,1980\n")
    with pytest.raises(InputError, match="not those of the mapping"):
        open_table(other, mapping=table.mapping)


def test_the_schema_of_all_rows_can_be_said(save: Save) -> None:
    path = save("name\nEver Bright\n")
    assert read(path, mapping="schema=Vessel")[0][0].query.schema == "Vessel"
    with pytest.raises(InputError, match="no schema 'Boat'"):
        open_table(path, mapping="schema=Boat")


def test_rows_can_be_read_again(save: Save) -> None:
    table = open_table(save(FULL))
    assert list(table.rows()) == list(table.rows())


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        pytest.param("a.csv", b"", "is empty", id="empty"),
        pytest.param("a.csv", b"\n\n \n", "is empty", id="blank"),
        pytest.param("a.csv", b"\x1f\x8b\x08", "packed with gzip", id="gzip"),
        pytest.param("a.csv", b"%PDF-1.7", "a PDF", id="pdf"),
        pytest.param("a.csv", b"<!DOCTYPE html>", "web page", id="html"),
        pytest.param("a.csv", b"\xff\xff\0\0\x80\x80\x80" * 99, "not a text file", id="binary"),
        pytest.param("a.xlsx", b"name\nKim\n", "not what its name says", id="xlsx-in-name"),
        pytest.param(
            "a.xls",
            b"<html><table><tr><td>name</td></tr>",
            "a web page with a table",
            id="xls-html",
        ),
        pytest.param(
            "a.xls",
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
            "XML of Excel 2003",
            id="xls-xml",
        ),
        pytest.param("a.xls", b"\x09\x00\x04\x00\x07\x00\x10\x00", "what its name says", id="biff"),
        pytest.param("a.xls", b"", "is empty", id="xls-empty"),
        pytest.param("a.parquet", b"PAR1 and no more", "sound Parquet", id="parquet"),
        pytest.param("a.xlsx", b"PK\x03\x04 and no more", "damaged", id="xlsx"),
        pytest.param(
            "a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, "damaged", id="xls"
        ),
        pytest.param("a.json", b'[{"name":"Kim"}]', "JSON array", id="array"),
        pytest.param("a.jsonl", b"1\n2\n", "no line of it is a JSON object", id="numbers"),
    ],
)
def test_refuses_what_is_no_table(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InputError, match=words):
        open_table(path)


@pytest.mark.parametrize("name", ["customers.xls", "customers.xlsx"])
@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b"id\tname\n7\tKim Made\n", "separated by tabs", id="tabs"),
        pytest.param(b"id;name\r\n7;Kim Made\r\n", "by semicolons", id="semicolons"),
        pytest.param(b"id,name\n7,Kim Made\n", "is read as text", id="commas"),
        pytest.param("id\tname\n7\tKim Made\n".encode("utf-16"), "tabs", id="unicode-text"),
    ],
)
def test_text_under_the_name_of_a_workbook_is_read_and_said_to_be_text(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    table = open_table(path)
    rows, issues = split(table)
    assert [(row.raw_id, row.query.names) for row in rows] == [("7", ("Kim Made",))]
    assert not issues
    notes = " ".join(table.notes)
    assert notes.count("named as a workbook and is text in cells") == 1
    assert said in notes


@pytest.mark.parametrize(
    ("content", "headings"),
    [
        pytest.param(
            "id,full\nname,country\n7,Kim Made,kp\n8,Lee Made,kp\n",
            ["id", "full name", "country"],
            id="a-name-after-the-break",
        ),
        pytest.param(
            "id,name,date of\nbirth,country\n7,Kim Made,1970-01-12,kp\n",
            ["id", "name", "date of birth", "country"],
            id="a-name-before-the-break",
        ),
        pytest.param(
            "Made Bank\nid;date\nof\nbirth;name\n" + "7;1970-01-12;Kim Made\n" * 6,
            ["id", "date of birth", "name"],
            id="two-breaks-below-a-title",
        ),
    ],
)
def test_headings_that_a_line_break_has_parted_are_one_row(
    save: Save, content: str, headings: list[str]
) -> None:
    table = open_table(save(content))
    assert [column.heading for column in table.columns] == headings
    rows, _ = split(table)
    assert (rows[0].raw_id, rows[0].query.names) == ("7", ("Kim Made",))
    assert "A line break parts the headings over rows" in " ".join(table.notes)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("Customers, 2024\nid,name\n7,Kim Made,x\n", id="a-title-of-two-cells"),
        pytest.param("id,name\n7,Kim Made,x\n8,Lee Made,x\n", id="fewer-headings-than-cells"),
        pytest.param("Made Bank\nid,name,country\n7,Kim Made,kp\n", id="a-title"),
    ],
)
def test_other_rows_above_the_headings_are_not_put_together_with_them(
    save: Save, content: str
) -> None:
    table = open_table(save(content))
    assert [column.heading for column in table.columns][:2] == ["id", "name"]
    rows, _ = split(table)
    assert rows[0].query.names == ("Kim Made",)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.csv: it cannot be read: No such file"):
        open_table(tmp_path / "none.csv")


def test_reads_json_lines_flat_and_nested(tmp_path: Path) -> None:
    lines = [
        {"id": 7, "name": "Kim", "dob": "1980-12-31"},
        {
            "id": "8",
            "schema": "Person",
            "properties": {"name": ["Lee", "리"], "nationality": ["KP"]},
        },
        {"id": "9", "email": "x"},
    ]
    path = tmp_path / "a.jsonl"
    text = "\n".join(json.dumps(line) for line in lines) + "\n\n{broken\n[1]\n"
    path.write_text(text, encoding="utf-8")
    table = open_table(path)
    rows, issues = split(table)
    assert table.n_rows == 5
    assert [(row.number, row.raw_id, row.query.names) for row in rows] == [
        (1, "7", ("Kim",)),
        (2, "8", ("Lee", "리")),
    ]
    assert (rows[1].query.schema, rows[1].query.countries) == ("Person", ("kp",))
    assert [(one.kind, one.number, one.kept) for one in issues] == [
        ("row-without-name", 3, False),
        ("row-unreadable", 5, False),
        ("row-unreadable", 6, False),
    ]


def test_json_as_deep_or_long_as_it_likes_is_survived(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    deep = '{"name":"Kim","a":' + "[" * 50_000 + "]" * 50_000 + "}"
    path.write_text(f'{deep}\n{{"name":"{"x" * 3_000_000}"}}\n{{"name":"Lee"}}\n')
    rows, issues = read(path)
    assert names(rows)[-1] == ("Lee",)
    assert len(rows) + len(issues) == 3


def test_text_in_parquet_that_is_no_utf_8_is_read_as_far_as_it_can(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    raw = pa.array([b"Kwang Chol Py\xf6n", b"Kwang Chol Pyon", None], pa.binary())
    names = pa.Array.from_buffers(pa.string(), 3, raw.buffers())
    pq.write_table(pa.table({"name": names}), path)
    read = [one[1] for one in open_table(path).cells() if not isinstance(one, RowIssue)]
    assert read == [["Kwang Chol Py\ufffdn"], ["Kwang Chol Pyon"], [""]]


def test_reads_parquet_with_its_types(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    table = pa.table(
        {
            "customer_id": pa.array([1, 2, None]),
            "full_name": pa.array(["Kim", None, "Lee"]),
            "aliases": pa.array([["K1", "K2"], [], None]),
            "date_of_birth": pa.array([date(1980, 12, 31), None, None]),
            "updated": pa.array([datetime(2020, 1, 1, tzinfo=UTC)] * 3),
            "country": pa.array(["KP", "KP", "DE"]).dictionary_encode(),
        }
    )
    pq.write_table(table, path, row_group_size=2)
    opened = open_table(path)
    rows, issues = split(opened)
    assert opened.n_rows == 3
    assert [(row.number, row.raw_id, row.query.names) for row in rows] == [
        (1, "1", ("Kim", "K1", "K2")),
        (3, "", ("Lee",)),
    ]
    assert births(rows[0]) == ["1980-12-31"]
    assert [(one.kind, one.number) for one in issues] == [("row-without-name", 2)]


def workbook(path: Path, *, sheets: int = 1) -> Path:
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    if sheets > 1:
        first["A1"] = "Read me"
        first = book.create_sheet("Customers")
    for row in (
        ["Customers of ACME"],
        [],
        ["Customer no", "Full name", "Date of birth", "Country"],
        [1001, "Kim", date(1980, 12, 31), "KP"],
        [1002, "Lee", 29221, "DE"],
        [],
        [1003, None, None, "DE"],
        [1004.5, "Pak", "31.12.1980", None],
    ):
        first.append(row)
    book.save(path)
    return path


@pytest.mark.parametrize("sheets", [1, 2])
def test_reads_workbooks(tmp_path: Path, sheets: int) -> None:
    table = open_table(workbook(tmp_path / "a.xlsx", sheets=sheets))
    rows, issues = split(table)
    assert [(row.number, row.raw_id, births(row)) for row in rows] == [
        (4, "1001", ["1980-12-31"]),
        (5, "1002", ["1980-01-01"]),
        (8, "1004.5", ["1980-12-31"]),
    ]
    assert [(one.kind, one.number) for one in issues] == [("row-without-name", 7)]
    assert "The headings are in row 3." in table.notes


def test_a_second_sheet_of_customers_is_named_as_not_screened(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for name in ("January", "February", "Notes"):
        sheet = book.create_sheet(name)
        sheet.append(["Full name", "Passport"] if name != "Notes" else ["Remark"])
        sheet.append(["Kim Il", 1234567890123456.0])
    book.save(tmp_path / "a.xlsx")
    table = open_table(tmp_path / "a.xlsx")
    assert [note for note in table.notes if "NOT screened: 'February'" in note]
    assert not any("Notes" in note for note in table.notes)
    rows, issues = split(table)
    assert (len(rows), [one.kind for one in issues]) == (1, ["number-rounded"])


def test_refuses_a_workbook_with_cells_in_far_corners(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx")
    rewrite(path, "xl/worksheets/sheet1.xml", b'r="A4"', b'r="XFD1048576"')
    with pytest.raises(InputError, match="spans 1,048,576 rows and 16,384 columns"):
        open_table(path)


def test_refuses_a_workbook_that_is_a_bomb(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx")
    rewrite(path, "xl/worksheets/sheet1.xml", b"</sheetData>", b" " * 30_000_000 + b"</sheetData>")
    with pytest.raises(InputError, match="expands more than 400 to 1"):
        open_table(path)


def rewrite(path: Path, member: str, old: bytes, new: bytes) -> None:
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert old in parts[member]
    parts[member] = parts[member].replace(old, new, 1)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


@settings(max_examples=60, deadline=None)
@given(changes=st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), max_size=8))
@pytest.mark.parametrize("form", ["xlsx", "parquet", "csv", "jsonl"])
def test_damaged_files_end_in_rows_issues_or_an_input_error(
    tmp_path_factory: pytest.TempPathFactory, form: str, changes: list[tuple[int, int]]
) -> None:
    path = tmp_path_factory.mktemp("fuzz") / f"a.{form}"
    if form == "xlsx":
        workbook(path)
    elif form == "parquet":
        pq.write_table(pa.table({"name": ["Kim", "Lee"] * 20, "dob": ["1980"] * 40}), path)
    elif form == "csv":
        path.write_text('id,name,dob\n1,"Kim",1980\n2,Müller,03/04/1981\n' * 3)
    else:
        path.write_text('{"name":"Kim","dob":"1980"}\n{"name":["Lee"]}\n' * 3)
    raw = bytearray(path.read_bytes())
    for at, value in changes:
        raw[at % len(raw)] = value
    path.write_bytes(raw)
    try:
        found = list(open_table(path).rows())
    except InputError:
        return
    assert all(isinstance(one, Row | RowIssue) for one in found)


cell = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff"), max_size=12
)


@settings(deadline=None)
@given(
    st.lists(st.tuples(cell, cell), min_size=1, max_size=8),
    st.sampled_from([",", ";", "\t", "|"]),
)
def test_every_csv_row_is_a_row_or_an_issue(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]], separator: str
) -> None:
    path = tmp_path_factory.mktemp("csv") / "a.csv"
    quoted = [separator.join('"' + text.replace('"', '""') + '"' for text in row) for row in rows]
    path.write_text("\n".join([f"customer id{separator}name", *quoted]), encoding="utf-8")
    found = list(open_table(path).rows())
    numbers = {one.number for one in found}
    for number, (raw_id, name) in enumerate(rows, start=2):
        assert number in numbers or not f"{raw_id}{name}".strip()


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        pytest.param('1,"Lee, Y",Busan', ["1", "Lee, Y", "Busan"], id="sound"),
        pytest.param('1,"Acme Ltd,Rome', ["1", "Acme Ltd", "Rome"], id="open"),
        pytest.param('1,"Acme "Ltd,Rome', ["1", "Acme Ltd", "Rome"], id="quote-inside"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_a_line_on_its_own_loses_no_word(line: str, cells: list[str]) -> None:
    assert [cell for cell in cut_cells(line, ",") if cell] == cells


def test_an_overlong_line_with_quotes_out_of_order_loses_no_word() -> None:
    cells = cut_cells(f'1,"Acme "Ltd,"{"x" * 200_000}"', ",")
    assert cells[1] == 'Acme "Ltd'
    assert len(cells) == 3


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_file_without_headings_keeps_its_first_customer(tmp_path: Path, form: str) -> None:
    path = tmp_path / f"a.{form}"
    if form == "csv":
        path.write_text("1,Kim\n2,Lee\n")
    else:
        book = openpyxl.Workbook()
        assert book.active is not None
        book.active.append([1, "Kim"])
        book.active.append([2, "Lee"])
        book.save(path)
    with pytest.raises(InputError, match="headings=none,name=#1"):
        open_table(path)
    rows, issues = read(path, mapping="headings=none,id=#1,name=#2")
    assert [(row.number, row.raw_id, row.query.names) for row in rows] == [
        (1, "1", ("Kim",)),
        (2, "2", ("Lee",)),
    ]
    assert issues == []


def test_a_workbook_is_known_by_its_content(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx").rename(tmp_path / "a.csv")
    assert len(read(path)[0]) == 3


def test_the_sheet_with_the_headings_that_the_user_names_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(["Name", "Note"])
    book.active.append(["Wrong", "x"])
    right = book.create_sheet("Right")
    right.append(["Wer", "Wann"])
    right.append(["Kim", "1980"])
    book.create_chartsheet("Chart", 0)
    book.save(path)
    assert names(read(path)[0]) == [("Wrong",)]
    assert names(read(path, mapping="name=Wer")[0]) == [("Kim",)]


def test_people_who_share_a_cell_are_screened_one_by_one(save: Save) -> None:
    content = "id,name,date of birth,country\n1,Hans und Petra Müller,1958-12-05,DE\n2,Kim Il,,\n"
    rows, issues = read(save(content))
    assert issues == []
    found = [(row.number, row.person, row.raw_id, row.query.names) for row in rows]
    assert found == [
        (2, 0, "1", ("Hans und Petra Müller",)),
        (2, 1, "1", ("Hans Müller",)),
        (2, 2, "1", ("Petra Müller",)),
        (3, 0, "2", ("Kim Il",)),
    ]
    assert [len(row.query.birth_dates) for row in rows] == [1, 0, 0, 0]
    assert [row.query.countries for row in rows] == [("de",), ("de",), ("de",), ()]


def test_a_company_that_says_so_is_never_several_people(save: Save) -> None:
    rows, _ = read(save("name,type\nHans Meier und Petra Müller,Company\n"))
    assert len(rows) == 1


@pytest.mark.parametrize(
    ("row", "kind", "n_rows"),
    [
        pytest.param("1,#REF!,,", "spreadsheet-error", 0, id="error-for-a-name"),
        pytest.param("1,#NAME?,,", "spreadsheet-error", 0, id="name-error"),
        pytest.param("1,Kim Il,,#N/A", "spreadsheet-error", 1, id="error-for-a-number"),
        pytest.param("1,Kim Il,,1.23457E+11", "number-rounded", 1, id="rounded-number"),
        pytest.param("1,NaN,,", "name-doubtful", 1, id="missing-in-pandas"),
        pytest.param("1,TRUE,,", "name-doubtful", 1, id="truth-value"),
        pytest.param("1,Kim Il,2199-01-01,", "date-unreadable", 1, id="born-in-the-future"),
        pytest.param("1,Kim Il,31.02.1964,", "date-unreadable", 1, id="no-such-day"),
        pytest.param("0,Pak Chol,,", "duplicate-id", 1, id="id-twice"),
    ],
)
def test_what_a_spreadsheet_or_a_slip_has_left_is_told(
    save: Save, row: str, kind: str, n_rows: int
) -> None:
    rows, issues = read(save(f"id,name,date of birth,passport\n0,First One,,\n{row}\n"))
    assert len(rows) == 1 + n_rows
    assert issues[0].kind == kind
    assert issues[0].number == 3
    assert "#" not in "".join(name for one in rows for name in one.query.names)
    assert all(not one.query.identifiers for one in rows)


def test_the_row_that_has_an_id_first_is_named(save: Save) -> None:
    _, issues = read(save("id,name\n7,Kim Il\n8,Pak Chol\n7,Ri Sol\n7,Ri Ju\n"))
    assert [(one.kind, one.number) for one in issues] == [("duplicate-id", 4), ("duplicate-id", 5)]
    assert all("row 2 already" in one.message and one.kept for one in issues)
