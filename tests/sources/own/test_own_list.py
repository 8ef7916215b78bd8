"""A user's own list: CSV, workbook or JSON lines, with a mapping file."""

import csv
import io
import json
import random
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listfiles import Harvest, RawBytes, assert_golden, counted, harvest, mutate
from proscribe.errors import MappingError, SourceDamagedError
from proscribe.model.issue import Issue
from proscribe.model.record import Identifier, NamePart, Record
from proscribe.sources.own import bind
from proscribe.sources.own.bind import COMPONENT
from proscribe.values.dates import PartialDate

HERE = Path(__file__).parent
MAPPING = """
list:
  name: acme_watch
  title: ACME internal watch list
  authority: ACME Compliance
  prefix: acme
schema:
  column: Kind
  values: {P: Person, C: Company, V: Vessel}
id: No.
dates: day-first
columns:
  Name: name
  Also known as: {field: alias, separator: ";"}
  Nickname: weakAlias
  Born: birthDate
  Nationality: nationality
  Passport: {field: passportNumber, type: Passport, issuer_column: Passport of}
  Tax number: {field: taxNumber, type: INN, issuer: ru}
  Street: address.street
  City: address.city
  Country: address.country
  Program: program
  Listed: listed
  Reason: reason
  Remarks: remarks
ignore: [Analyst]
"""
HEADER = (
    "No.,Kind,Name,Also known as,Nickname,Born,Nationality,Passport,Passport of,Tax number,"
    "Street,City,Country,Program,Listed,Reason,Remarks,Analyst"
)
ANN = (
    "A-1,P,Ann EXAMPLE,A. Example; Annie,Boss,05/12/1958,North Korea,836110034,DPRK,,"
    "1 Main Street,Pyongyang,North Korea,FRAUD,01/02/2024,Forged invoices,seen twice,jd"
)
BANK = 'A-2,C,"EXAMPLE, BANK",,,,,,,7736050003,,Moscow,Russia,FRAUD,,,,jd'
CSV = "\n".join((HEADER, ANN, BANK, ""))


def read(content: str | bytes, mapping: str = MAPPING, name: str = "list.csv") -> Harvest:
    _, one = bind(RawBytes("mapping.yaml", mapping.encode()))
    data = content.encode() if isinstance(content, str) else content
    return harvest(one, {COMPONENT: RawBytes(name, data)})


def workbook(rows: list[list[Any]], title: str = "List") -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    book.create_sheet("Other")
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def table(text: str) -> list[list[str]]:
    return list(csv.reader(text.splitlines()))


def json_lines(text: str) -> bytes:
    header, *rows = table(text)
    return b"".join(
        json.dumps({k: v for k, v in zip(header, row, strict=True) if v}).encode() + b"\n"
        for row in rows
    )


def test_the_golden_file_holds_what_the_parser_gives() -> None:
    _, one = bind(RawBytes("mapping.yaml", MAPPING.encode()))
    files = {COMPONENT: RawBytes("list.csv", CSV.encode())}
    assert_golden(HERE / "golden_own_list.json", one, files)


def test_the_mapping_describes_the_dataset() -> None:
    dataset, one = bind(RawBytes("mapping.yaml", MAPPING.encode()))
    assert (dataset.name, dataset.prefix, dataset.undated) == ("acme_watch", "acme", "observed")
    assert dataset.stale_after_days == 0
    assert dataset.formats == (one.name,)


def test_every_column_reaches_the_record() -> None:
    ann = read(CSV).records["acme-A-1"]
    assert [(name.kind, name.text) for name in ann.names] == [
        ("name", "Ann EXAMPLE"),
        ("alias", "A. Example"),
        ("alias", "Annie"),
        ("weakAlias", "Boss"),
    ]
    assert ann.dates[0].date == PartialDate("1958-12-05", "1958-12-05", "day")
    assert [(fact.prop, fact.value) for fact in ann.facts] == [("nationality", "kp")]
    assert ann.identifiers == (Identifier("passportNumber", "836110034", "Passport", "kp"),)
    assert ann.addresses[0].full == "1 Main Street, Pyongyang, North Korea"
    assert ann.addresses[0].country == "kp"
    (listing,) = ann.designations
    assert (listing.authority, listing.programs) == ("ACME Compliance", ("FRAUD",))
    assert listing.reasons == ("Forged invoices",)
    assert listing.listed == PartialDate("2024-02-01", "2024-02-01", "day")
    assert ann.remarks == ("seen twice",)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(CSV.encode(), id="utf-8"),
        pytest.param(b"\xef\xbb\xbf" + CSV.encode(), id="byte-order-mark"),
        pytest.param(CSV.encode("utf-16"), id="utf-16"),
        pytest.param(CSV.replace("\n", "\r\n").encode(), id="crlf"),
        pytest.param(b"\n\n" + CSV.encode(), id="blank-lines-first"),
        pytest.param("\n".join("\t".join(row) for row in table(CSV)).encode(), id="tab"),
        pytest.param(
            "\n".join(";".join(f'"{cell}"' for cell in row) for row in table(CSV)).encode(),
            id="semicolon",
        ),
        pytest.param(workbook(table(CSV)), id="xlsx"),
        pytest.param(json_lines(CSV), id="json-lines"),
    ],
)
def test_every_kind_of_file_gives_the_same_records(content: bytes) -> None:
    found, expected = read(content), read(CSV)
    assert found.records == expected.records
    assert found.counts == expected.counts
    assert (found.counts.records, counted(found.counts)) == (2, found.names)


def test_text_of_undeclared_encoding_is_refused_and_where_is_said() -> None:
    found = read(CSV.replace("Ann", "Änn").encode("cp1252"))
    (issue,) = [one for one in found.issues if one.kind == "encoding-undeclared"]
    assert (issue.severity, issue.location) == ("refusal", "line 2")
    assert "`encoding: windows-1252`" in issue.message


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        pytest.param("Иван ПРИМЕРОВ", "windows-1251", id="cyrillic"),
        pytest.param("Иван ПРИМЕРОВ", "koi8-r", id="koi8"),
        pytest.param("محمد مثال", "windows-1256", id="arabic"),
        pytest.param("张三", "gb18030", id="chinese"),
        pytest.param("Jürgen BEISPIEL", "windows-1252", id="western"),
        pytest.param("Иван ПРИМЕРОВ", "utf-16-le", id="utf-16-without-a-mark"),
    ],
)
def test_an_encoding_that_the_mapping_states_is_used(name: str, encoding: str) -> None:
    text = CSV.replace("Ann EXAMPLE", name)
    mapping = f"{MAPPING}encoding: {encoding}\n"
    found = read(text.encode(encoding), mapping)
    assert found.records["acme-A-1"].names[0].text == name
    assert (found.counts.records, counted(found.counts)) == (2, found.names)
    assert "encoding-undeclared" not in found.kinds()
    assert read(b"\xef\xbb\xbf" + text.encode(), mapping).records == found.records


def test_text_with_a_zero_in_every_other_byte_is_damaged() -> None:
    with pytest.raises(SourceDamagedError, match="utf-16-le"):
        read(CSV.encode("utf-16-be"))
    assert read(CSV.encode("utf-32")).records == read(CSV).records


def test_a_name_that_shows_nothing_is_none_for_parser_and_counter() -> None:
    found = read(CSV.replace("Ann EXAMPLE", "\u200c"))
    assert counted(found.counts) == found.names


def test_text_that_is_not_in_the_stated_encoding_is_damaged() -> None:
    data = CSV.replace("Ann", "Änn").encode("cp1252")
    with pytest.raises(SourceDamagedError, match=r"line 2: it is not utf-8 to its end"):
        read(data, f"{MAPPING}encoding: utf8\n")


def test_a_workbook_gives_dates_and_numbers_as_a_person_reads_them() -> None:
    rows: list[list[Any]] = [["No.", "Kind", "Name", "Born", "Passport"]]
    rows.append([17, "P", "Ann", datetime(1958, 12, 5), 836110034])  # noqa: DTZ001
    found = read(workbook(rows), MAPPING.replace("issuer_column: Passport of", "issuer: kp"))
    ann = found.records["acme-17"]
    assert ann.dates[0].date.iso == "1958-12-05"
    assert ann.identifiers[0].value == "836110034"


@pytest.mark.parametrize(
    ("row", "kind", "location"),
    [
        pytest.param("A-1,P,Bob" + "," * 15, "duplicate-id", "row 4", id="duplicate"),
        pytest.param(",P,Bob" + "," * 15, "missing-id", "row 4, column No.", id="no-id"),
        pytest.param(
            "1.23E+11,P,Bob" + "," * 15, "id-damaged", "row 4, column No.", id="rounded-id"
        ),
        pytest.param("A-9,P," + "," * 15, "missing-name", "row 4, column Name", id="nameless"),
        pytest.param("A-9,X,Bob" + "," * 15, "unknown-category", "row 4, column Kind", id="kind"),
        pytest.param(
            "A-9,P,Bob,,,soon" + "," * 12, "date-unreadable", "row 4, column Born", id="date"
        ),
        pytest.param(
            "A-9,P,Bob,,,,Utopia" + "," * 11,
            "territory-unknown",
            "row 4, column Nationality",
            id="country",
        ),
        pytest.param(
            "A-9,P,Bob,,,,,8.3611E+8" + "," * 10,
            "number-rounded",
            "row 4, column Passport",
            id="rounded-number",
        ),
        pytest.param('A-9,P,"Bob, Ann"' + "," * 15, "name-order", "row 4, column Name", id="comma"),
        pytest.param("A-9,P,Bob" + "," * 15 + ",more", "row-too-long", "row 4", id="long"),
        pytest.param(
            f"A-9,P,Bob,{'x' * 200_000}" + "," * 14,
            "cell-too-long",
            "row 4, column Also known as",
            id="cell",
        ),
        pytest.param('A-9,P,"Bo"b' + "," * 15, "row-unreadable", "row 4", id="stray-quote"),
        pytest.param(
            "A-9,C,Bob,,,05/12/1958" + "," * 12, "property-unknown", "", id="born-company"
        ),
    ],
)
def test_a_fault_names_row_and_column_and_the_other_rows_go_on(
    row: str, kind: str, location: str
) -> None:
    found = read(f"{CSV}{row}\nA-77,P,Last One{',' * 15}\n")
    issue = next((one for one in found.issues if one.kind == kind), None)
    if kind == "property-unknown":
        bob = found.records["acme-A-9"]
        assert bob.dates == ()
        assert [fact.value for fact in bob.facts] == ["Born: 05/12/1958"]
    else:
        assert issue is not None
        assert issue.location == location
    assert {"acme-A-1", "acme-A-2", "acme-A-77"} <= set(found.records)
    assert found.counts.records == len(found.fragments)
    assert counted(found.counts) == found.names


def test_a_cell_of_ten_megabytes_is_left_out_and_nothing_else() -> None:
    found = read(f"{CSV}A-9,P,Bob,{'x' * 10_000_000}{',' * 14}\n")
    assert found.kinds()["cell-too-long"] == 1
    assert len(found.records) == 3


def test_two_rows_with_one_id_stay_two_records_with_stable_ids() -> None:
    text = f"{CSV}A-1,P,Bob{',' * 15}\n"
    (second,) = set(read(text).records) - {"acme-A-1", "acme-A-2"}
    moved = "\n".join((HEADER, ANN, f"A-1,P,Bob{',' * 15}", BANK, ""))
    assert second.startswith("acme-A-1-")
    assert second in read(moved).records


def test_columns_that_nobody_reads_are_listed() -> None:
    issue = next(
        one
        for one in read("Name,No.,Kind,Shoe\nAnn,1,P,38\n").issues
        if one.kind == "column-unmapped"
    )
    assert (issue.severity, issue.value) == ("warning", "Shoe")


def test_columns_that_the_mapping_names_and_the_file_lacks_refuse_the_version() -> None:
    issue = next(
        one
        for one in read(CSV.replace("Also known as", "Alias")).issues
        if one.kind == "column-missing"
    )
    assert (issue.severity, issue.value) == ("refusal", "Also known as")


SMALL = """
list: {name: small, title: Small, authority: Me}
schema: Person
columns: COLUMNS
"""


def small(columns: str, content: str) -> Harvest:
    return read(content, SMALL.replace("COLUMNS", columns))


def only(found: Harvest) -> Record:
    (record,) = found.records.values()
    assert counted(found.counts) == found.names
    return record


def test_a_name_is_made_of_its_parts() -> None:
    found = small(
        "{First: firstName, Mid: middleName, Last: lastName}", "First,Mid,Last\nAnn,B,LEE\n"
    )
    (name,) = only(found).names
    assert name.text == "Ann B LEE"
    assert name.parts == (
        NamePart("given", "Ann"),
        NamePart("middle", "B"),
        NamePart("family", "LEE"),
    )


def test_parts_are_given_to_the_name_that_a_column_states() -> None:
    found = small(
        "{Name: name, First: firstName, Last: lastName}", "Name,First,Last\nLEE Ann,Ann,Lee\n"
    )
    assert only(found).names[0].parts == (NamePart("family", "Lee"), NamePart("given", "Ann"))


def test_a_family_name_first_is_turned_round() -> None:
    found = small('{N: {field: name, form: "family, given"}}', 'N\n"LEE, Ann"\n')
    (name,) = only(found).names
    assert name.text == "Ann LEE"
    assert name.parts == (NamePart("given", "Ann"), NamePart("family", "LEE"))


@pytest.mark.parametrize(
    ("text", "order", "expected"),
    [
        pytest.param("05/12/1958", "", None, id="ambiguous"),
        pytest.param("25/12/1958", "", "1958-12-25", id="only-one-reading"),
        pytest.param("12/25/1958", "", "1958-12-25", id="only-the-other-reading"),
        pytest.param("05/05/1958", "", "1958-05-05", id="the-same"),
        pytest.param("05/12/1958", "day-first", "1958-12-05", id="day-first"),
        pytest.param("05/12/1958", "month-first", "1958-05-12", id="month-first"),
        pytest.param("1958-05-12", "", "1958-05-12", id="iso"),
        pytest.param("circa 1958", "", "1958", id="circa"),
    ],
)
def test_the_order_of_day_and_month_is_declared_never_guessed(
    text: str, order: str, expected: str | None
) -> None:
    option = f", dates: {order}" if order else ""
    found = small(f"{{N: name, B: {{field: birthDate{option}}}}}", f"N,B\nAnn,{text}\n")
    record = only(found)
    assert [one.date.iso for one in record.dates] == ([expected] if expected else [])
    if expected is None:
        assert found.kinds() == {"date-ambiguous": 1}
        assert [fact.value for fact in record.facts] == [f"B: {text}"]


def test_an_entry_without_a_number_gets_an_id_of_its_content() -> None:
    columns = "{N: name, B: birthDate, C: nationality, R: remarks}"
    one = only(small(columns, "N,B,C,R\nAnn,1958,ru,x\n")).id
    same = only(small(columns, "R,C,B,N\ny,Russia,1958,ANN\n")).id
    other = only(small(columns, "N,B,C,R\nAnn,1959,ru,x\n")).id
    assert one == same != other
    assert one.startswith("small-")


def test_a_number_that_ids_cannot_hold_stays_apart_from_its_like() -> None:
    mapping = SMALL.replace("COLUMNS", "{N: name}") + "id: I\n"
    found = read("N,I\nAnn,A/1\nBob,A 1\n", mapping)
    assert len(found.records) == 2
    assert "duplicate-id" not in found.kinds()


@pytest.mark.parametrize(
    ("mapping", "words"),
    [
        pytest.param("", "", id="empty"),
        pytest.param("list: [", "valid YAML", id="broken-yaml"),
        pytest.param(MAPPING + "colums: {}", "`colums`", id="unknown-key"),
        pytest.param(
            MAPPING.replace("  title: ACME internal watch list\n", ""), "`title`", id="no-title"
        ),
        pytest.param(MAPPING.replace("acme_watch", "ACME Watch"), "`list.name`", id="bad-name"),
        pytest.param(
            MAPPING.replace("prefix: acme", "prefix: A_"), "`list.prefix`", id="bad-prefix"
        ),
        pytest.param(MAPPING.replace("C: Company", "C: Firm"), "'Firm'", id="bad-schema"),
        pytest.param(
            MAPPING.replace("Born: birthDate", "Born: dob"), "`columns.Born`", id="bad-field"
        ),
        pytest.param(MAPPING.replace("dates: day-first", "dates: DMY"), "`dates`", id="bad-order"),
        pytest.param(MAPPING.replace("[Analyst]", "[Born]"), "`ignore`", id="mapped-and-ignored"),
        pytest.param(MAPPING.replace("issuer: ru", "issuer: Russia"), "`issuer`", id="bad-issuer"),
        pytest.param(SMALL.replace("COLUMNS", "{}"), "`columns` is empty", id="no-columns"),
        pytest.param(SMALL.replace("COLUMNS", "{A: remarks}"), "`name`", id="no-name"),
        pytest.param(MAPPING + "encoding: base64\n", "`encoding`", id="no-encoding"),
        pytest.param(SMALL.replace("COLUMNS", "{N: name}") + "id: No\n", '"No"', id="yaml-no"),
        pytest.param("x" * 2_000_000, "1 MB", id="swapped-files"),
        pytest.param("\x00\xff", "YAML", id="binary"),
    ],
)
def test_a_wrong_mapping_says_which_key_and_what_to_do(mapping: str, words: str) -> None:
    with pytest.raises(MappingError) as caught:
        bind(RawBytes("mapping.yaml", mapping.encode("latin-1")))
    assert words in str(caught.value)


def test_a_sheet_that_is_not_there_is_an_error_of_the_mapping() -> None:
    with pytest.raises(MappingError, match="'Blad1'"):
        read(workbook(table(CSV)), MAPPING + "sheet: Blad1\n")


def test_a_sheet_is_chosen_by_name() -> None:
    assert len(read(workbook(table(CSV), "Mine"), MAPPING + "sheet: Mine\n").records) == 2


def test_another_mapping_is_another_parser() -> None:
    _, one = bind(RawBytes("m.yaml", MAPPING.encode()))
    _, other = bind(RawBytes("m.yaml", (MAPPING + "# more\n").encode()))
    assert one.parser != other.parser


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"  \n ", id="blank"),
        pytest.param(CSV.encode() + b'A-3,P,"Bob', id="open-quote"),
        pytest.param(workbook(table(CSV))[:-100], id="cut-workbook"),
        pytest.param(json_lines(CSV)[:-20], id="cut-json"),
        pytest.param(b'[{"Name": "Ann"}]', id="json-array"),
    ],
)
def test_a_damaged_file_is_refused(content: bytes) -> None:
    with pytest.raises(SourceDamagedError):
        read(content)


@pytest.mark.parametrize(
    "content", [CSV.encode(), workbook(table(CSV)), json_lines(CSV)], ids=["csv", "xlsx", "jsonl"]
)
def test_mutated_bytes_end_in_records_issues_or_refusal(content: bytes) -> None:
    _, one = bind(RawBytes("mapping.yaml", MAPPING.encode()))
    for seed in range(200):
        files = {COMPONENT: RawBytes("list", mutate(content, random.Random(seed)))}
        with suppress(SourceDamagedError):
            one.inspect(files)
            given = list(one.parse(files))
            assert all(item.message for item in given if isinstance(item, Issue))
            one.count(files)


_cells = st.text(
    st.sampled_from("abÄ명'\"-;,\n \t1/\u200b"), max_size=8
)  # quotes, separators, line ends, nulls of a list


@given(st.lists(st.lists(_cells, min_size=4, max_size=4), min_size=1, max_size=6))
@settings(max_examples=200, deadline=None)
def test_whatever_stands_in_the_cells_both_readers_count_the_same(rows: list[list[str]]) -> None:
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerow(["N", "A", "W", "P"])
    writer.writerows(rows)
    columns = '{N: name, A: {field: alias, separator: ";"}, W: weakAlias, P: passportNumber}'
    found = small(columns, target.getvalue())
    assert counted(found.counts) == found.names
    assert found.counts.records == len(found.fragments)
