"""The Denied Persons List: a made-up sample, damage, and the real file."""

import random
from pathlib import Path

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
from proscribe.model.record import Record
from proscribe.model.schemata import check_record
from proscribe.sources.bis import FORMATS
from proscribe.sources.registry import dataset, recognise
from samples import seeds

_FORMAT = FORMATS[0]
_HERE = Path(__file__).parent / "golden"
_SAMPLE = (_HERE / "sample.txt").read_bytes()
_LINES = _SAMPLE.splitlines(keepends=True)


def _raw(content: bytes) -> dict[str, RawBytes]:
    return {"dpl": RawBytes("dpl.txt", content)}


def _named(found: Harvest, name: str) -> list[Record]:
    return [f.record for f in found.fragments if f.record.names[0].text == name]


@pytest.fixture(scope="module")
def sample() -> Harvest:
    return harvest(_FORMAT, _raw(_SAMPLE))


@pytest.fixture(scope="module")
def real(lists: Path) -> Harvest:
    path = lists / "us_bis_denied" / "2022-09" / "dpl.txt"
    return harvest(_FORMAT, {"dpl": raw_path(path)})


def test_gives_what_the_golden_file_holds() -> None:
    assert_golden(_HERE / "sample.json", _FORMAT, _raw(_SAMPLE))


def test_every_record_of_the_sample_is_sound_and_counted(sample: Harvest) -> None:
    assert [message for one in sample.records.values() for message in check_record(one)] == []
    assert sample.counts.records == len(sample.fragments) == len(sample.records) == 5
    assert counted(sample.counts) == sample.names


def test_rows_with_one_name_and_the_same_dates_are_one_record(sample: Harvest) -> None:
    first, second = _named(sample, "I. ONDRE")
    assert [address.street for address in first.addresses] == ["1 NORTH ROAD", "2 SOUTH ROAD"]
    assert len(first.names) == 2  # one for each row; they fold later
    assert first.schema == "LegalEntity"
    assert second.addresses == ()
    assert first.id != second.id


def test_a_corrected_expiration_date_keeps_the_id() -> None:
    changed = harvest(_FORMAT, _raw(_SAMPLE.replace(b"06/29/2056", b"06/29/2026")))
    plain = harvest(_FORMAT, _raw(_SAMPLE))
    assert changed.records.keys() == plain.records.keys()
    moved = harvest(_FORMAT, _raw(_SAMPLE.replace(b"06/19/2003", b"07/19/2003")))
    assert len(moved.records.keys() & plain.records.keys()) == 3


def test_reads_the_dates_measures_and_notices_of_an_order(sample: Harvest) -> None:
    (order,) = _named(sample, "I. ONDRE")[0].designations
    assert (order.authority, order.list_name) == ("BIS", "Denied Persons List")
    assert order.listed is not None
    assert order.delisted is not None
    assert (order.listed.iso, order.delisted.iso) == ("2003-06-19", "2056-06-29")
    assert [date.iso for date in order.amended] == ["2007-01-31", "2008-01-31"]
    assert order.measures == ("Denial of export privileges (standard order)",)
    assert order.legal_basis == (
        "67 F.R. 10890 3/11/02", "67 F.R. 56530 9/4/02", "72 F.R. 4236 1/30/07",
    )  # fmt: skip
    (other,) = _named(sample, "ONDRE AIRLINES")[0].designations
    assert other.delisted is None
    assert other.measures == ("Denial of export privileges (non-standard order)",)


def test_takes_other_names_out_of_the_name(sample: Harvest) -> None:
    names = {(n.kind, n.text) for r in sample.records.values() for n in r.names}
    assert {("alias", 'O7 "AIR"'), ("name", "PEARL VELA"), ("alias", "NEI-ONDRE VELA")} <= names


def test_finds_the_country_where_its_column_is_empty_or_holds_the_state(sample: Harvest) -> None:
    first, second = _named(sample, "I. ONDRE")[0].addresses
    assert (first.country, first.region, first.country_text) == ("us", "TX", "")
    assert (second.country, second.region) == ("us", "NM")
    (cyprus,) = _named(sample, "ONDRE AIRLINES")[0].addresses
    assert (cyprus.full, cyprus.country) == ("NICOSIA, Cyprus", "cy")
    (unknown,) = _named(sample, "PEARL VELA")[0].addresses
    assert (unknown.country, unknown.country_text) == ("", "XX")
    assert [i.value for i in sample.issues if i.kind == "territory-unknown"] == ["XX"]


def test_mends_a_row_that_a_tab_has_shifted(sample: Harvest) -> None:
    (record,) = _named(sample, "VELA LTD")
    (address,) = record.addresses
    assert (address.street, address.city, address.country) == ("3 EAST ROAD", "BEIJING", "cn")
    assert record.designations[0].legal_basis == ("49 F.R. 49666 12/21/84",)
    shifted = [(i.kind, i.severity) for i in sample.issues if i.kind == "columns-shifted"]
    assert shifted == [("columns-shifted", "warning")]


def test_keeps_a_date_that_cannot_be(sample: Harvest) -> None:
    assert {i.value for i in sample.issues if i.kind == "date-unreadable"} == {
        "02/30/1999",
        "2922-09-01",
    }
    (record,) = _named(sample, "VELA LTD")
    assert [(f.prop, f.value) for f in record.facts] == [("notes", "Expiration_Date: 02/30/1999")]
    assert record.designations[0].delisted is None


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        pytest.param("JOSÉ".encode("latin-1"), "JOSÉ", id="latin-1"),
        pytest.param("JOSÉ".encode(), "JOSÉ", id="utf-8"),
        pytest.param(b"O\x92NEIL", "O’NEIL", id="windows-1252"),
    ],
)
def test_reads_the_encodings_of_copies(raw: bytes, name: str) -> None:
    found = harvest(_FORMAT, _raw(_SAMPLE.replace(b"VELA LTD", raw)))
    assert len(_named(found, name)) == 1
    assert counted(found.counts) == found.names


def test_is_recognised_by_its_header_and_by_name() -> None:
    assert _FORMAT.recognise("list.txt", _SAMPLE[:300]) == "dpl"
    assert _FORMAT.recognise("dpl.txt", b"") == "dpl"
    assert _FORMAT.recognise("dpl.txt", b"Name\tCity\n") is None
    found = recognise(Path("x.txt"), _SAMPLE)
    assert found is not None
    assert found[0].name == "bis-dpl"
    assert dataset("us_bis_denied").prefix == "us-bis"


@pytest.mark.parametrize(
    ("content", "kind", "severity"),
    [
        pytest.param(
            _SAMPLE.replace(b"05/13/2022", b"soon"), "row-damaged", "refusal", id="no-dates"
        ),
        pytest.param(_SAMPLE.replace(b"VELA LTD", b""), "row-damaged", "refusal", id="no-name"),
        pytest.param(_SAMPLE.replace(b'"2 SOUTH', b'"2" SOUTH'), "quotes", "warning", id="quotes"),
        pytest.param(_SAMPLE[:-1], "truncated", "refusal", id="no-last-line-end"),
        pytest.param(
            b"".join(line[:-1] + b'\t"Moon"\n' for line in _LINES), "unknown-leaf", "refusal",
            id="new-column",
        ),
        pytest.param(
            _SAMPLE.replace(b"2 SOUTH ROAD\"\t\"ANTHONY\"\t\"\"\t\"NM\"\t\"88021", b"ANTHONY"),
            "columns-shifted", "warning", id="cells-lost",
        ),
    ],
)  # fmt: skip
def test_damage_of_single_rows_is_an_issue(content: bytes, kind: str, severity: str) -> None:
    found = harvest(_FORMAT, _raw(content))
    assert severity in {issue.severity for issue in found.issues if issue.kind == kind}
    assert len(found.records) >= 4
    assert counted(found.counts) == found.names
    assert found.counts.records == len(found.fragments)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b"\x00\x01binary", "NUL", id="binary"),
        pytest.param(b"<html>not found</html>", "header lacks", id="web-page"),
        pytest.param(_LINES[0], "no row", id="rows-lost"),
        pytest.param(b"".join(_LINES[1:]), "header lacks", id="header-lost"),
        pytest.param(_SAMPLE[:-30], "inside a row", id="cut"),
        pytest.param(
            _LINES[0].replace(b'"City"\t"State"', b'"State"\t"City"'), "moved", id="order"
        ),
        pytest.param(_SAMPLE.replace(b"\t", b","), "header lacks", id="commas"),
        pytest.param(_SAMPLE + b"x" * 100_001, "no end", id="endless"),
    ],
)
def test_refuses_damaged_files(content: bytes, reason: str) -> None:
    with pytest.raises(SourceDamagedError) as fault:
        list(_FORMAT.parse(_raw(content)))
    assert reason in fault.value.reason


@pytest.mark.parametrize("seed", seeds(40))
def test_survives_mutated_files(seed: int) -> None:
    survives(_FORMAT, "dpl", RawBytes("dpl.txt", mutate(_SAMPLE, random.Random(seed))))


@pytest.mark.parametrize("seed", seeds(10))
def test_survives_mutations_of_the_real_file(lists: Path, seed: int) -> None:
    content = (lists / "us_bis_denied" / "2022-09" / "dpl.txt").read_bytes()
    survives(_FORMAT, "dpl", RawBytes("dpl.txt", mutate(content, random.Random(seed))))


# --- the real file


def test_the_real_list_is_read_whole(real: Harvest) -> None:
    assert real.names == counted(real.counts) == {"name": 581, "alias": 3}  # a name for each row
    assert len(real.records) == len(real.fragments) == real.counts.records == 461
    assert sum(len(record.addresses) for record in real.records.values()) > 540


def test_the_real_records_are_sound_and_have_no_error(real: Harvest) -> None:
    assert [message for one in real.records.values() for message in check_record(one)] == []
    assert [(i.kind, i.value) for i in real.issues] == [
        ("date-unreadable", "0222-05-18"),
        ("date-unreadable", "2922-09-01"),
        ("date-unreadable", "3017-08-22"),
    ]


def test_real_orders_have_dates_and_most_an_end(real: Harvest) -> None:
    orders = [designation for r in real.records.values() for designation in r.designations]
    assert all(order.listed for order in orders)
    assert sum(order.delisted is None for order in orders) == 45
    assert max(order.delisted.iso for order in orders if order.delisted) == "2056-06-29"


def test_the_real_addresses_have_a_country(real: Harvest) -> None:
    without = {a.full for r in real.records.values() for a in r.addresses if not a.country}
    assert {text.partition(", ")[2] for text in without} == {
        "IVANOVSKOE VILLIAGE, STAVROPOL REGION, RS, 357020",
        "NOVOSIBIRSKAYA OBL., G. OB, PROSPEKT MOZZHERINA, D. 10 OFIS 201",
    }
