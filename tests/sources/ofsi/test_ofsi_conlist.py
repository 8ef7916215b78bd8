"""The OFSI list: a made-up sample as CSV and workbook, damage, and the real file."""

import csv
import io
import random
import zipfile
from pathlib import Path

import openpyxl
import pytest

from listfiles import (
    Harvest,
    RawBytes,
    assert_golden,
    counted,
    harvest,
    mutate,
    raw_path,
    survives,
)
from proscribe.errors import SourceDamagedError
from proscribe.model.canonical import canonical
from proscribe.model.record import NamePart, Reference, Relation
from proscribe.model.schemata import check_record
from proscribe.sources.ofsi import FORMATS
from proscribe.sources.registry import dataset, recognise
from samples import seeds

_FORMAT = FORMATS[0]
_HERE = Path(__file__).parent / "golden"
_SAMPLE = (_HERE / "sample.csv").read_bytes()
_ROWS = list(csv.reader(io.StringIO(_SAMPLE.decode(), newline="")))


def _raw(content: bytes, name: str = "ConList.csv") -> dict[str, RawBytes]:
    return {"conlist": RawBytes(name, content)}


def _text(rows: list[list[str]], delimiter: str = ",") -> bytes:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter).writerows(rows)
    return stream.getvalue().encode()


def _workbook(rows: list[list[str]]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append([cell or None for cell in row])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.fixture(scope="module")
def sample() -> Harvest:
    return harvest(_FORMAT, _raw(_SAMPLE))


@pytest.fixture(scope="module")
def real(lists: Path) -> Harvest:
    path = lists / "gb_hmt_sanctions" / "2023-06-05" / "ConList.xlsx"
    return harvest(_FORMAT, {"conlist": raw_path(path)})


def test_gives_what_the_golden_file_holds() -> None:
    assert_golden(_HERE / "sample.json", _FORMAT, _raw(_SAMPLE))


def test_every_record_of_the_sample_is_sound(sample: Harvest) -> None:
    assert [message for one in sample.records.values() for message in check_record(one)] == []


def test_the_counter_agrees_on_the_sample(sample: Harvest) -> None:
    assert sample.counts.records == len(sample.fragments) == 4
    assert counted(sample.counts) == sample.names


def test_a_workbook_gives_the_same_as_csv(sample: Harvest) -> None:
    found = harvest(_FORMAT, _raw(_workbook(_ROWS), "ConList.xlsx"))
    assert found.fragments == sample.fragments
    assert found.issues == sample.issues
    assert found.counts == sample.counts


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_reads_the_encodings_that_spreadsheet_programs_write(encoding: str) -> None:
    rows = [row for row in _ROWS if not any(ord(c) > 0xFF and c not in "“”’" for c in "".join(row))]
    text = _text(rows).decode()
    found = harvest(_FORMAT, _raw(text.encode(encoding)))
    plain = harvest(_FORMAT, _raw(text.encode()))
    assert found.fragments == plain.fragments
    assert counted(found.counts) == found.names


def test_reads_each_name_of_a_group_once(sample: Harvest) -> None:
    names = [(n.kind, n.text, n.script, n.lang) for n in sample.records["gb-hmt-90001"].names]
    assert names == [
        ("name", "Tarimo Ondre VELASAN", "Latn", ""),
        ("alias", "Tarimo VELASAN", "Latn", ""),
        ("alias", "Таримо ВЕЛАСАН", "Cyrl", "ru"),
        ("weakAlias", "THE CARPENTER", "Latn", ""),
        ("weakAlias", "النجار", "Arab", ""),
        ("weakAlias", "نجار", "Arab", ""),
    ]


def test_names_the_parts_that_the_columns_state(sample: Harvest) -> None:
    assert sample.records["gb-hmt-90001"].names[0].parts == (
        NamePart("given", "Tarimo"),
        NamePart("middle", "Ondre"),
        NamePart("family", "VELASAN"),
    )
    assert sample.records["gb-hmt-90001"].names[3].parts == ()


def test_a_group_under_two_regimes_has_their_designations_on_both_lists(sample: Harvest) -> None:
    found = [
        (d.authority, d.programs, d.reference, d.listed.iso if d.listed else "")
        for d in sample.records["gb-hmt-90001"].designations
    ]
    assert found == [
        ("HM Treasury", ("Belarus",), "", "2030-11-06"),
        ("FCDO", ("Belarus",), "BEL0901", "2030-12-31"),
        ("HM Treasury", ("Global Human Rights",), "", "2030-09-29"),
        ("FCDO", ("Global Human Rights",), "GHR0902", "2030-09-29"),
    ]


def test_reads_measures_and_reasons(sample: Harvest) -> None:
    treasury, fcdo, *_ = sample.records["gb-hmt-90001"].designations
    assert treasury.measures == ("Asset freeze", "Trust services")
    assert fcdo.reasons == ('He (Velasan) is involved, "as stated".\nSecond line. (Shoe size):44',)


def test_reads_the_references_that_join_parties(sample: Harvest) -> None:
    assert sample.records["gb-hmt-90001"].references == (
        Reference("ofsi-group", "90001"),
        Reference("uk-reference", "BEL0901"),
        Reference("uk-reference", "GHR0902"),
        Reference("un-reference", "KPe.901"),
    )
    # The reference of the owner of a ship is not one of the ship.
    assert all(r.scheme != "un-reference" for r in sample.records["gb-hmt-90003"].references)


def test_joins_numbered_cells(sample: Harvest) -> None:
    record = sample.records["gb-hmt-90001"]
    facts = [(one.prop, one.value) for one in record.facts]
    assert [value for prop, value in facts if prop == "birthPlace"] == [
        "Palaro, Uganda", "Uganda", "Atyak, Yemen",
    ]  # fmt: skip
    assert [value for prop, value in facts if prop == "nationality"] == ["cf", "ss"]
    assert [value for prop, value in facts if prop == "title"] == ["Mullah", "Haji"]
    papers = [(one.prop, one.value, one.issuer) for one in record.identifiers]
    assert papers == [
        ("passportNumber", "A-333602", "in"),
        ("passportNumber", "M110522", "sy"),
        ("taxNumber", "SSDSBN68B10Z352F", "it"),
    ]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        pytest.param("7128957. 7531737", ["7128957", "7531737"], id="full-stops"),
        pytest.param("N°235/MISPAT/DIR", ["N°235/MISPAT/DIR"], id="one"),
        pytest.param(
            "OGRNIP: 321547600026521 TIN: 041104686952",
            ["321547600026521", "041104686952"],
            id="labels",
        ),
    ],
)
def test_reads_each_number_of_a_cell(cell: str, expected: list[str]) -> None:
    rows = [list(cells) for cells in _ROWS[:3]]
    for column in ("Passport Number", "Passport Details", "National Identification Number"):
        rows[2][_ROWS[1].index(column)] = cell if column == "Passport Number" else ""
    found = harvest(_FORMAT, _raw(_text(rows)))
    assert [one.value for one in found.records["gb-hmt-90001"].identifiers] == expected


def test_reads_a_ship(sample: Harvest) -> None:
    ship = sample.records["gb-hmt-90003"]
    assert ship.schema == "Vessel"
    assert [(i.prop, i.value, i.verdict) for i in ship.identifiers] == [
        ("imoNumber", "7408873", "valid"),
    ]  # fmt: skip
    assert {(f.prop, f.value) for f in ship.facts} == {
        ("flag", "kp"), ("pastFlags", "pa"), ("pastFlags", "kr"), ("type", "Oil tanker"),
        ("tonnage", "1676"), ("notes", "Length of ship: 80"),
    }  # fmt: skip
    assert [(d.prop, d.date.iso) for d in ship.dates] == [("buildDate", "1975")]
    assert ship.relations == (
        Relation("Ownership", "target", "", "Ondre Shipping", "Current owner"),
        Relation("Ownership", "target", "gb-hmt-90002", "Ondre Shipping", "Listed as asset of"),
    )


def test_reads_the_ties_of_an_entity(sample: Harvest) -> None:
    assert sample.records["gb-hmt-90002"].relations == (
        Relation("Ownership", "target", "", "Ondre Group", "Parent company"),
        Relation("Ownership", "target", "gb-hmt-90001", "", "Parent company"),
        Relation("Ownership", "source", "", "VTS One Ltd", "Subsidiary"),
        Relation("Ownership", "source", "", "VTS Two Co. Ltd", "Subsidiary"),
    )


def test_every_unknown_word_is_an_error(sample: Harvest) -> None:
    unknown = {issue.value for issue in sample.issues if issue.kind == "unknown-category"}
    assert unknown == {"Shoe size", "Klingon", "Robot", "Nickname", "Fine"}
    assert {i.severity for i in sample.issues if i.kind == "unknown-category"} == {"error"}


def test_keeps_a_date_that_the_calendar_does_not_have(sample: Harvest) -> None:
    record = sample.records["gb-hmt-90001"]
    assert [date.date.iso for date in record.dates] == ["1971-09"]
    assert "DOB: 31/02/1971" in {f.value for f in record.facts if f.prop == "notes"}
    assert sample.kinds()["date-unreadable"] == 1


def test_publishes_the_date_of_the_first_row() -> None:
    assert _FORMAT.inspect(_raw(_SAMPLE)).published == "2031-05-04"


def test_the_order_of_rows_is_not_content(sample: Harvest) -> None:
    head, body = _ROWS[:2], _ROWS[2:]
    random.Random(7).shuffle(body)
    found = harvest(_FORMAT, _raw(_text(head + body)))
    assert {i: canonical(r).names for i, r in found.records.items()} == {
        i: canonical(r).names for i, r in sample.records.items()
    }


def test_is_recognised_by_its_header_and_by_name() -> None:
    assert _FORMAT.recognise("list.csv", _SAMPLE[:900]) == "conlist"
    assert _FORMAT.recognise("ConList.xlsx", b"PK\x03\x04") == "conlist"
    assert _FORMAT.recognise("ConList.csv", b"") == "conlist"
    assert _FORMAT.recognise("regulation8_consolidated.xlsx", b"PK\x03\x04") is None
    assert _FORMAT.recognise("customers.csv", b"id,name\n") is None
    found = recognise(Path("x.csv"), _SAMPLE)
    assert found is not None
    assert found[0].name == "ofsi-conlist"


def test_the_registry_says_that_the_list_is_closed() -> None:
    assert "closed" in dataset("gb_hmt_sanctions").title
    assert dataset("gb_hmt_sanctions").prefix == "gb-hmt"


# --- what spreadsheet programs do


def _changed(row: int, column: str, value: str) -> bytes:
    rows = [list(cells) for cells in _ROWS]
    rows[row][_ROWS[1].index(column)] = value
    return _text(rows)


@pytest.mark.parametrize(
    ("content", "kind", "severity"),
    [
        pytest.param(
            _changed(2, "DOB", "05-Sep-71"), "date-unreadable", "warning", id="date-reformatted"
        ),
        pytest.param(
            _changed(2, "Passport Number", "3.3E+11"), "spreadsheet-damage", "error", id="power"
        ),
        pytest.param(_changed(2, "Group ID", ""), "id-missing", "refusal", id="group-lost"),
        pytest.param(_changed(0, "Name 6", "Published"), "published-missing", "warning", id="date"),
        pytest.param(
            _text([*_ROWS[:3], _ROWS[3][:20], *_ROWS[4:]]), "row-short", "refusal", id="short-row"
        ),
        pytest.param(
            _text([*_ROWS[:3], [*_ROWS[3], "x"], *_ROWS[4:]]), "row-long", "refusal", id="long-row"
        ),
        pytest.param(
            _text([_ROWS[0], [*_ROWS[1], "Blood Type"], *([*r, "A"] for r in _ROWS[2:])]),
            "unknown-leaf", "refusal", id="new-column",
        ),
        pytest.param(
            _text([[c for i, c in enumerate(r) if i != 10] for r in _ROWS]),
            "missing-column", "refusal", id="column-lost",
        ),
    ],
)  # fmt: skip
def test_damage_of_single_cells_and_rows_is_an_issue(
    content: bytes, kind: str, severity: str
) -> None:
    found = harvest(_FORMAT, _raw(content))
    assert severity in {issue.severity for issue in found.issues if issue.kind == kind}
    assert counted(found.counts) == found.names
    assert len(found.records) >= 3


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b"\x00\x01\x02binary", "not text", id="binary"),
        pytest.param(_text(_ROWS, ";"), "not separated by commas", id="semicolons"),
        pytest.param(_text(_ROWS, "\t"), "not separated by commas", id="tabs"),
        pytest.param(_text(_ROWS[2:]), "no header", id="header-lost"),
        pytest.param(_text(_ROWS[:2]), "no row", id="rows-lost"),
        pytest.param(_SAMPLE[:-40], "ends inside a row", id="cut-in-the-last-row"),
        pytest.param(_SAMPLE[: _SAMPLE.index(b"Second line")], "not readable CSV", id="cut-quote"),
        pytest.param(
            _text([[c for i, c in enumerate(r) if i != 29] for r in _ROWS]),
            "columns are missing: Alias Type", id="essential-column-lost",
        ),
        pytest.param(
            _text([_ROWS[0], [*_ROWS[1][:-1], "DOB"], *_ROWS[2:]]), "no header", id="twice"
        ),
        pytest.param(_SAMPLE[:300] + b"\x81\x8d" + _SAMPLE[300:], "neither UTF-8", id="encoding"),
        pytest.param(b"<html>not found</html>", "no header", id="web-page"),
        pytest.param(b"PK\x03\x04rest", "archive is damaged", id="not-a-zip"),
        pytest.param(_workbook(_ROWS)[:-900], "archive is damaged", id="zip-cut"),
    ],
)  # fmt: skip
def test_refuses_damaged_files(content: bytes, reason: str) -> None:
    with pytest.raises(SourceDamagedError) as fault:
        list(_FORMAT.parse(_raw(content)))
    assert reason in fault.value.reason


def _repacked(member: str, content: bytes) -> bytes:
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(_workbook(_ROWS))) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, content if name == member else old.read(name))
    return stream.getvalue()


def test_refuses_an_archive_that_unpacks_to_too_much() -> None:
    bomb = _repacked("xl/theme/theme1.xml", b"\0" * 60_000_000)
    assert len(bomb) < 200_000
    for read in (_FORMAT.inspect, lambda files: list(_FORMAT.parse(files)), _FORMAT.count):
        with pytest.raises(SourceDamagedError, match="unpack"):
            read(_raw(bomb, "ConList.xlsx"))


def test_refuses_an_archive_that_lies_about_its_size() -> None:
    bomb = bytearray(_repacked("xl/theme/theme1.xml", b"\0" * 60_000_000))
    true, false = (60_000_000).to_bytes(4, "little"), (600).to_bytes(4, "little")
    assert bomb.count(true) >= 2
    with pytest.raises(SourceDamagedError, match="damaged"):
        list(_FORMAT.parse(_raw(bytes(bomb.replace(true, false)), "ConList.xlsx")))


@pytest.mark.parametrize("place", ["A9999999", "A99999999999", "XFD3", "ZZZZZZZZZ1"])
def test_refuses_a_cell_outside_any_list(place: str) -> None:
    with zipfile.ZipFile(io.BytesIO(_workbook(_ROWS))) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
    far = _repacked(
        "xl/worksheets/sheet1.xml", sheet.replace(b'r="A3"', f'r="{place}"'.encode(), 1)
    )
    with pytest.raises(SourceDamagedError, match="outside any list"):
        list(_FORMAT.parse(_raw(far, "ConList.xlsx")))


@pytest.mark.parametrize("seed", seeds(40))
def test_survives_mutated_csv(seed: int) -> None:
    content = mutate(_SAMPLE, random.Random(seed))
    survives(_FORMAT, "conlist", RawBytes("ConList.csv", content))


@pytest.mark.parametrize("seed", seeds(40))
def test_survives_mutated_workbooks(seed: int) -> None:
    dice = random.Random(seed)
    whole = _workbook(_ROWS)
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        member = dice.choice(archive.namelist())
        content = _repacked(member, mutate(archive.read(member), dice))
    survives(_FORMAT, "conlist", RawBytes("ConList.xlsx", content))
    survives(_FORMAT, "conlist", RawBytes("ConList.xlsx", mutate(whole, dice)))


# --- the real file


def test_the_real_list_is_read_whole(real: Harvest) -> None:
    assert len(real.records) == real.counts.records == 3993
    expected = {"name": 6341, "alias": 6850, "weakAlias": 623, "previousName": 14}
    assert real.names == counted(real.counts) == expected


def test_the_real_records_are_sound(real: Harvest) -> None:
    assert [message for one in real.records.values() for message in check_record(one)] == []


def test_the_real_list_has_no_error_and_few_warnings(real: Harvest) -> None:
    assert [(i.kind, i.value) for i in real.issues] == [("territory-unknown", "Moscow")]


def test_real_groups_have_schema_regime_and_references(real: Harvest) -> None:
    schemata = [record.schema for record in real.records.values()]
    assert {s: schemata.count(s) for s in set(schemata)} == {
        "Person": 3231, "Organization": 618, "Company": 129, "Vessel": 15,
    }  # fmt: skip
    without = [
        record.id
        for record in real.records.values()
        if not any(reference.scheme == "uk-reference" for reference in record.references)
    ]
    assert without == ["gb-hmt-15878"]
    assert all(d.programs and d.listed for r in real.records.values() for d in r.designations)
