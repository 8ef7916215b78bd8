"""The Australian list: a made-up sample as CSV and workbook, damage, and the real file."""

import csv
import datetime
import io
import random
import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font

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
from proscribe.model.record import NamePart, Reference, Relation
from proscribe.model.schemata import check_record
from proscribe.sources.dfat import FORMATS
from proscribe.sources.registry import dataset, recognise
from samples import seeds

_FORMAT = FORMATS[0]
_HERE = Path(__file__).parent / "golden"
_SAMPLE = (_HERE / "sample.csv").read_bytes()
_ROWS = list(csv.reader(io.StringIO(_SAMPLE.decode(), newline="")))
_INSTRUMENT = (
    "Autonomous Sanctions (Designated Persons and Entities and Declared Persons—Russia and "
    "Ukraine) Amendment (No. 2) Instrument 2023"
)
_REAL = "au_dfat_sanctions/2024-12/regulation8_consolidated.xlsx"


def _raw(content: bytes, name: str = "regulation8_consolidated.csv") -> dict[str, RawBytes]:
    return {"dfat": RawBytes(name, content)}


def _text(rows: list[list[str]], delimiter: str = ",") -> bytes:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter).writerows(rows)
    return stream.getvalue().encode()


def _workbook(rows: list[list[str]], *, far: bool = False) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append([cell or None for cell in row])
    if far:  # a style and no value, as the real sheet has them by the thousand
        for place in ("XFD3", "IU2", "AAA20000"):
            sheet[place].font = Font(bold=True)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _changed(row: int, column: str, value: str) -> bytes:
    rows = [list(cells) for cells in _ROWS]
    rows[row][_ROWS[0].index(column)] = value
    return _text(rows)


@pytest.fixture(scope="module")
def sample() -> Harvest:
    return harvest(_FORMAT, _raw(_SAMPLE))


@pytest.fixture(scope="module")
def real(lists: Path) -> Harvest:
    return harvest(_FORMAT, {"dfat": raw_path(lists / _REAL)})


def test_gives_what_the_golden_file_holds() -> None:
    assert_golden(_HERE / "sample.json", _FORMAT, _raw(_SAMPLE))


def test_every_record_of_the_sample_is_sound(sample: Harvest) -> None:
    assert [message for one in sample.records.values() for message in check_record(one)] == []


def test_the_counter_agrees_on_the_sample(sample: Harvest) -> None:
    assert sample.counts.records == len(sample.fragments) == 5
    assert counted(sample.counts) == sample.names


@pytest.mark.parametrize("far", [False, True], ids=["plain", "with-styled-empty-cells"])
def test_a_workbook_gives_the_same_as_csv(sample: Harvest, *, far: bool) -> None:
    found = harvest(_FORMAT, _raw(_workbook(_ROWS, far=far), "list.xlsx"))
    assert found.fragments == sample.fragments
    assert found.issues == sample.issues
    assert found.counts == sample.counts


def test_numbers_and_dates_of_a_workbook_read_as_their_text(sample: Harvest) -> None:
    book = openpyxl.load_workbook(io.BytesIO(_workbook(_ROWS)))
    cells = book.worksheets[0]
    cells["A2"], cells["A12"] = 9001, 9003.0
    cells["L2"], cells["L14"] = datetime.date(2014, 12, 15), datetime.datetime(2030, 2, 1)  # noqa: DTZ001
    found = harvest(_FORMAT, _raw(_saved(book), "list.xlsx"))
    assert list(found.records.values()) == list(sample.records.values())
    assert found.counts == sample.counts


def _saved(book: openpyxl.Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_reads_the_encodings_that_spreadsheet_programs_write(encoding: str) -> None:
    rows = [
        row for row in _ROWS if not any(ord(c) > 0xFF and c not in "“”’—" for c in "".join(row))
    ]
    text = _text(rows).decode()
    found = harvest(_FORMAT, _raw(text.encode(encoding)))
    assert found.fragments == harvest(_FORMAT, _raw(text.encode())).fragments
    assert counted(found.counts) == found.names


def test_reads_the_names_of_a_person(sample: Harvest) -> None:
    names = sample.records["au-dfat-9001-tarimo-ondre-velasan"].names
    assert [(n.kind, n.text, n.script, n.lang) for n in names] == [
        ("name", "Tarimo Ondre VELASAN", "Latn", ""),
        ("alias", "Tarimo VELASAN", "Latn", ""),
        ("name", "Таримо Веласан", "Cyrl", ""),
        ("previousName", "Ondre Tarimo", "Latn", ""),
        ("weakAlias", "The Carpenter", "Latn", ""),
        ("weakAlias", "النجار", "Arab", ""),
        ("previousName", "Barim Velasan", "Latn", ""),
        ("previousName", "باريم ولسن", "Arab", "ar"),
        ("alias", "Barim Two", "Latn", ""),
    ]
    assert names[1].parts == (NamePart("given", "Tarimo"), NamePart("family", "VELASAN"))


def test_reads_dates_places_and_what_belongs_to_an_alias(sample: Harvest) -> None:
    record = sample.records["au-dfat-9001-tarimo-ondre-velasan"]
    alias = "with the alias Ondre Tarimo (previously listed as)"
    assert [(d.date.iso, d.date.circa, d.note) for d in record.dates] == [
        ("1963-04-30", False, ""),
        ("1960", True, ""),
        ("1960", True, alias),
    ]
    places = [(f.prop, f.value, f.note) for f in record.facts if f.prop.startswith("birth")]
    assert places == [
        ("birthPlace", "Ondre village, Kandahar Province, Afghanistan", ""),
        ("birthCountry", "af", ""),
        ("birthPlace", "Velasan (as at 2001)", ""),
        ("birthPlace", "Ondrestan", alias),
    ]


def test_reads_the_prose(sample: Harvest) -> None:
    record = sample.records["au-dfat-9001-tarimo-ondre-velasan"]
    facts = [(f.prop, f.value) for f in record.facts if not f.prop.startswith("birth")]
    assert facts == [
        ("citizenship", "af"),
        ("citizenship", "pk"),
        ("gender", "male"),
        ("title", "Mullah"),
        ("title", "Haji"),
        ("position", "Deputy Minister of Trade under the Velasan regime"),
        ("fatherName", "Ondre Khan"),
        ("notes", "Alias Barim Two: Call sign"),
    ]
    assert [(i.prop, i.value, i.issuer) for i in record.identifiers] == [
        ("passportNumber", "OR901825", "af"),
        ("passportNumber", "SE 011252", ""),
        ("idNumber", "44323", "af"),
    ]
    assert len(record.remarks) == 2


def test_a_reference_at_the_start_is_the_own_one_and_all_others_are_ties(sample: Harvest) -> None:
    record = sample.records["au-dfat-9001-tarimo-ondre-velasan"]
    assert record.references == (Reference("un-reference", "QDi.901"),)
    assert record.relations == (
        Relation("UnknownLink", "source", "", "Velasan Group", "Named with UN reference QDe.904"),
    )


def test_reads_the_designation(sample: Harvest) -> None:
    (found,) = sample.records["au-dfat-9001-tarimo-ondre-velasan"].designations
    assert found.programs == ("1988 (Taliban)",)
    assert found.reference == "9001"
    assert found.listed is not None
    assert found.listed.iso == "2001-01-25"
    assert [day.iso for day in found.amended] == [
        "2005-12-20", "2007-07-09", "2007-09-21", "2014-12-15",
    ]  # fmt: skip
    assert found.measures == ("Asset freeze", "Travel ban")
    (other,) = sample.records["au-dfat-9002-ondre-bank"].designations
    assert other.legal_basis == (
        _INSTRUMENT,
        "Autonomous Sanctions (Ondre) Instrument 2023",
    )
    assert other.measures == ("Targeted financial sanction",)


def test_reads_an_entity(sample: Harvest) -> None:
    bank = sample.records["au-dfat-9002-ondre-bank"]
    assert bank.schema == "Organization"
    assert [(i.prop, i.value, i.verdict) for i in bank.identifiers] == [
        ("swiftBic", "FTBDKPPY", "unchecked"),
        ("taxNumber", "7831000122", "valid"),
        ("imoNumber", "5434358", "valid"),
    ]
    assert [(f.prop, f.value) for f in bank.facts] == [
        ("email", "info@ondre.example"),
        ("website", "www.ondre.example"),
        ("phone", "+963 11 9962"),
        ("phone", "+963 11 668 1400"),
    ]
    assert [(a.full, a.country) for a in bank.addresses] == [
        ("7 Ondre Street, Pyongyang, DPRK", "kp")
    ]
    ship = sample.records["au-dfat-9004-ondre-star"]
    assert (ship.schema, [i.value for i in ship.identifiers]) == ("Vessel", ["9074729"])


def test_every_unknown_word_is_an_error(sample: Harvest) -> None:
    unknown = {issue.value for issue in sample.issues if issue.kind == "unknown-category"}
    assert unknown == {"maybe", "Robot", "Nickname", "Fine"}
    assert {i.severity for i in sample.issues if i.kind == "unknown-category"} == {"error"}


# --- ids


def test_a_number_given_again_is_two_entries(sample: Harvest) -> None:
    assert [one for one in sample.records if "-9003-" in one] == [
        "au-dfat-9003-nazim-barim",
        "au-dfat-9003-tarim-holdings",
    ]
    assert [n.text for n in sample.records["au-dfat-9003-tarim-holdings"].names] == [
        "Tarim Holdings",
        "Tarim Hold",
    ]
    assert [i.severity for i in sample.issues if i.kind == "reference-reused"] == ["warning"] * 2


def test_a_row_that_stands_apart_belongs_to_its_number(sample: Harvest) -> None:
    assert sample.records["au-dfat-9002-ondre-bank"].names[-1].text == "Late Ondre Bank"
    (location,) = {f.location for f in sample.fragments if "-9002-" in f.record.id}
    assert location == "row 10-11, 17"


def test_the_order_of_blocks_changes_no_id_and_no_name(sample: Harvest) -> None:
    # Rows 14 and 15 are the second block of number 9003; put before the first one.
    rows = [_ROWS[0], *_ROWS[14:16], *_ROWS[1:14], *_ROWS[16:]]
    found = harvest(_FORMAT, _raw(_text(rows)))
    assert {i: r.names for i, r in found.records.items()} == {
        i: r.names for i, r in sample.records.items()
    }


def test_an_id_stays_when_its_number_is_given_again() -> None:
    before = harvest(_FORMAT, _raw(_text([*_ROWS[:14], _ROWS[16]])))
    after = harvest(_FORMAT, _raw(_text(_ROWS)))
    assert set(before.records) < set(after.records)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        pytest.param("Name of Individual or Entity", "tarimo  ondre Velasan\n", id="case"),
        pytest.param("Name of Individual or Entity", "Tarimo Ondre, Velasán", id="accents"),
        pytest.param("Date of Birth", "1999", id="birth-date"),
        pytest.param("Name Type", "primary name ", id="spelling-of-the-type"),
        pytest.param("Reference", "9001.0", id="number-as-decimal"),
        pytest.param("Type", "individual", id="type"),
    ],
)
def test_ids_do_not_change_with(sample: Harvest, column: str, value: str) -> None:
    found = harvest(_FORMAT, _raw(_changed(1, column, value)))
    assert list(found.records) == list(sample.records)
    assert counted(found.counts) == found.names


def test_numbers_without_a_primary_name_are_an_error_and_lose_nothing() -> None:
    found = harvest(_FORMAT, _raw(_text([_ROWS[0], *_ROWS[2:5]])))
    assert found.counts.records == len(found.records) == 1
    assert counted(found.counts) == found.names
    only = harvest(_FORMAT, _raw(_text([_ROWS[0], _ROWS[2]])))
    assert "name-missing" in only.kinds()


# --- the file


def test_the_file_does_not_say_when_it_was_published() -> None:
    given = _FORMAT.inspect(_raw(_SAMPLE))
    assert (given.dataset, given.published, given.scope) == ("au_dfat_sanctions", "", "full")


def test_is_recognised_by_its_header_and_by_name() -> None:
    assert _FORMAT.recognise("list.csv", _SAMPLE[:900]) == "dfat"
    assert _FORMAT.recognise("regulation8_consolidated.xlsx", b"PK\x03\x04") == "dfat"
    assert _FORMAT.recognise("regulation8_consolidated.xlsx", b"") == "dfat"
    assert _FORMAT.recognise("ConList.xlsx", b"PK\x03\x04") is None
    assert _FORMAT.recognise("customers.csv", b"id,name\n") is None
    found = recognise(Path("regulation8_consolidated.xlsx"), b"PK\x03\x04")
    assert found is not None
    assert found[0].name == "dfat-xlsx"


def test_the_registry_knows_the_list() -> None:
    assert dataset("au_dfat_sanctions").prefix == "au-dfat"
    assert dataset("au_dfat_sanctions").fetch[0].component == "dfat"


def test_a_file_without_the_later_columns_is_whole() -> None:
    rows = [row[:12] for row in _ROWS]
    found = harvest(_FORMAT, _raw(_text(rows)))
    assert len(found.records) == 5
    assert not [i for i in found.issues if i.severity == "refusal"]


def test_a_row_above_the_header_is_passed_over(sample: Harvest) -> None:
    found = harvest(_FORMAT, _raw(_text([["Consolidated List"], *_ROWS])))
    assert list(found.records) == list(sample.records)
    assert found.counts == sample.counts


@pytest.mark.parametrize(
    ("content", "kind", "severity"),
    [
        pytest.param(
            _changed(1, "Date of Birth", "31/02/1971"), "date-unreadable", "warning", id="date"
        ),
        pytest.param(
            _changed(1, "Control Date", "soon"), "date-unreadable", "warning", id="control"
        ),
        pytest.param(_changed(1, "Reference", "?"), "id-missing", "refusal", id="reference-lost"),
        pytest.param(_changed(1, "Type", "Entity"), "type-varies", "error", id="type-varies"),
        pytest.param(
            _text([*_ROWS[:3], _ROWS[3][:9], *_ROWS[4:]]), "row-short", "refusal", id="short-row"
        ),
        pytest.param(
            _text([*_ROWS[:3], [*_ROWS[3], "x"], *_ROWS[4:]]), "unknown-leaf", "refusal", id="long"
        ),
        pytest.param(
            _text([[*_ROWS[0], "Blood Type"], *([*r, "A"] for r in _ROWS[1:])]),
            "unknown-leaf", "refusal", id="new-column",
        ),
        pytest.param(
            _text([[c for i, c in enumerate(r) if i != 4] for r in _ROWS]),
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
    assert len(found.records) >= 4


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b"\x00\x01\x02binary", "not text", id="binary"),
        pytest.param(_text(_ROWS, ";"), "not readable CSV", id="semicolons"),
        pytest.param(_text(_ROWS[1:]), "no header", id="header-lost"),
        pytest.param(_text(_ROWS[:1]), "no row", id="rows-lost"),
        pytest.param(_SAMPLE[:-60], "ends inside a row", id="cut-in-the-last-row"),
        pytest.param(_SAMPLE[: _SAMPLE.index(b"Title: a)")], "not readable CSV", id="cut-quote"),
        pytest.param(
            _text([[c for i, c in enumerate(r) if i != 3] for r in _ROWS]),
            "columns are missing: name_type", id="essential-column-lost",
        ),
        pytest.param(
            _text([[*_ROWS[0][:-1], "Citizenship"], *_ROWS[1:]]), "stands twice", id="twice"
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
            read(_raw(bomb, "list.xlsx"))


def test_refuses_an_archive_that_lies_about_its_size() -> None:
    bomb = bytearray(_repacked("xl/theme/theme1.xml", b"\0" * 60_000_000))
    true, false = (60_000_000).to_bytes(4, "little"), (600).to_bytes(4, "little")
    assert bomb.count(true) >= 2
    with pytest.raises(SourceDamagedError, match="damaged"):
        list(_FORMAT.parse(_raw(bytes(bomb.replace(true, false)), "list.xlsx")))


@pytest.mark.parametrize("place", ["A9999999", "A99999999999", "XFD3", "ZZZZZZZZZ1"])
def test_refuses_a_value_outside_any_list(place: str) -> None:
    with zipfile.ZipFile(io.BytesIO(_workbook(_ROWS))) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
    far = _repacked(
        "xl/worksheets/sheet1.xml", sheet.replace(b'r="A3"', f'r="{place}"'.encode(), 1)
    )
    with pytest.raises(SourceDamagedError, match="outside any list"):
        list(_FORMAT.parse(_raw(far, "list.xlsx")))


@pytest.mark.parametrize("seed", seeds(40))
def test_survives_mutated_csv(seed: int) -> None:
    survives(_FORMAT, "dfat", RawBytes("d.csv", mutate(_SAMPLE, random.Random(seed))))


@pytest.mark.parametrize("seed", seeds(40))
def test_survives_mutated_workbooks(seed: int) -> None:
    dice = random.Random(seed)
    whole = _workbook(_ROWS)
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        member = dice.choice(archive.namelist())
        content = _repacked(member, mutate(archive.read(member), dice))
    survives(_FORMAT, "dfat", RawBytes("d.xlsx", content))
    survives(_FORMAT, "dfat", RawBytes("d.xlsx", mutate(whole, dice)))


# --- the real file


def test_the_real_list_is_read_whole(real: Harvest) -> None:
    # 9,553 rows with values (the sheet has seven empty ones below them), 3,062 references.
    assert len(real.records) == real.counts.records == len(real.fragments) == 3062
    expected = {"name": 3492, "alias": 6041, "previousName": 26}
    assert real.names == counted(real.counts) == expected


def test_the_real_records_are_sound(real: Harvest) -> None:
    assert [message for one in real.records.values() for message in check_record(one)] == []


def test_the_real_list_has_no_error_and_few_warnings(real: Harvest) -> None:
    assert real.kinds() == {"date-unreadable": 6, "territory-unknown": 15}
    assert {i.value for i in real.issues if i.kind == "territory-unknown"} == {"Congolese"}


def test_the_real_schemata(real: Harvest) -> None:
    schemata = [record.schema for record in real.records.values()]
    assert (schemata.count("Person"), schemata.count("Organization")) == (2316, 746)


def test_real_entries_have_a_program_and_an_own_number(real: Harvest) -> None:
    for record in real.records.values():
        (designation,) = record.designations
        assert designation.programs
        assert designation.amended or designation.listed
        assert record.id.startswith(f"au-dfat-{designation.reference}-")
