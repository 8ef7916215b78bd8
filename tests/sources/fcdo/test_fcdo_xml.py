"""The UK Sanctions List as XML: a made-up sample, damage, the excerpt of the real list."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from growth import assert_growth
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
from made_fcdo import Made, to_xml
from proscribe.errors import SourceDamagedError
from proscribe.model.record import Fragment, NamePart, Reference, Relation
from proscribe.model.schemata import check_record
from proscribe.sources.fcdo import FORMATS
from proscribe.sources.registry import dataset, formats, recognise
from proscribe.values.dates import day
from samples import seeds

_FORMAT = FORMATS[0]
_HERE = Path(__file__).parent / "golden"
_SAMPLE = (_HERE / "sample.xml").read_bytes()
_COMPONENT = "uk-sanctions-list"


def _raw(content: bytes, name: str = "UK-Sanctions-List.xml") -> dict[str, RawBytes]:
    return {_COMPONENT: RawBytes(name, content)}


@pytest.fixture(scope="module")
def sample() -> Harvest:
    return harvest(_FORMAT, _raw(_SAMPLE))


@pytest.fixture(scope="module")
def excerpt(lists: Path) -> Harvest:
    return harvest(_FORMAT, {_COMPONENT: raw_path(lists / "samples" / "uk-fcdo_sample.xml")})


def test_gives_what_the_golden_file_holds() -> None:
    assert_golden(_HERE / "sample-xml.json", _FORMAT, _raw(_SAMPLE))


def test_every_record_of_the_sample_is_sound(sample: Harvest) -> None:
    assert [message for one in sample.records.values() for message in check_record(one)] == []


def test_the_counter_agrees_on_the_sample(sample: Harvest) -> None:
    assert sample.counts.records == len(sample.fragments) == 5
    assert counted(sample.counts) == sample.names


def test_reads_the_names_of_a_person(sample: Harvest) -> None:
    names = [(n.kind, n.text, n.script, n.lang) for n in sample.records["gb-fcdo-bel0901"].names]
    assert names == [
        ("name", "Tarimo Ondre VELASAN", "Latn", ""),
        ("alias", "Tarimo Welasan", "Latn", ""),
        ("alias", "Na Ondre", "Latn", ""),
        ("weakAlias", "The Carpenter", "Latn", ""),
        ("alias", "Old Tar", "Latn", ""),
        ("name", "Таримо Веласан", "Cyrl", "ru"),
        ("name", "النجار", "Arab", "ar"),
        ("name", "نجار", "Arab", "ar"),
        ("name", "ველასანი", "Geor", ""),
    ]


def test_names_the_parts_that_the_elements_state(sample: Harvest) -> None:
    names = sample.records["gb-fcdo-bel0901"].names
    assert names[0].parts == (
        NamePart("given", "Tarimo"),
        NamePart("middle", "Ondre"),
        NamePart("family", "VELASAN"),
    )
    assert names[2].parts == ()  # without Name6 nothing says which is the family name


def test_every_name_of_the_file_is_one_name() -> None:
    name = {"Name6": "Ondre", "NameType": "Primary Name"}
    made = {"UniqueID": "RUS0901", "IndividualEntityShip": "Entity", "Name": [name, name]}
    found = harvest(_FORMAT, _raw(to_xml([made])))
    assert found.names == counted(found.counts) == {"name": 2}


def test_reads_the_designation(sample: Harvest) -> None:
    (found,) = sample.records["gb-fcdo-bel0901"].designations
    assert (found.authority, found.list_name) == ("FCDO", "UK Sanctions List")
    assert found.reference == "BEL0901"
    assert found.programs == ("Belarus",)
    assert found.legal_basis == ("The Republic of Belarus (Sanctions) (EU Exit) Regulations 2019",)
    assert found.listed == day(2030, 1, 12)
    assert found.amended == (day(2031, 3, 4),)
    assert found.measures == ("Asset freeze", "Travel Ban")


def test_resolves_the_html_that_is_left_in_texts(sample: Harvest) -> None:
    (found,) = sample.records["gb-fcdo-bel0901"].designations
    assert found.reasons == (
        'Tarimo Velasan is an "involved person" under the Regulations. He owns £5m.',
    )


@pytest.mark.parametrize(
    ("record_id", "expected"),
    [
        pytest.param("gb-fcdo-bel0901", "UK, UN", id="both"),
        pytest.param("gb-fcdo-gim0902", "UK", id="uk"),
        pytest.param("gb-fcdo-dpr0903", "UN", id="un"),
    ],
)
def test_says_who_designated(sample: Harvest, record_id: str, expected: str) -> None:
    notes = {f.value for f in sample.records[record_id].facts if f.prop == "notes"}
    assert f"Designation source: {expected}" in notes


def test_reads_the_references_that_join_parties(sample: Harvest) -> None:
    assert sample.records["gb-fcdo-bel0901"].references == (
        Reference("uk-reference", "BEL0901"),
        Reference("ofsi-group", "90001"),
        Reference("un-reference", "KPi.901"),
    )
    assert sample.records["gb-fcdo-zzz0905"].references == (
        Reference("uk-reference", "ZZZ0905"),
        Reference("un-reference", "TAi.002"),
        Reference("un-reference", "QDi.123"),
    )


def test_reads_dates_as_far_as_they_are_known(sample: Harvest) -> None:
    dates = [date.date.iso for date in sample.records["gb-fcdo-bel0901"].dates]
    assert dates == ["1958-05-12", "1945", "1945-07", "1946"]


def test_reads_documents_with_what_is_said_of_them(sample: Harvest) -> None:
    found = [
        (one.prop, one.value, one.issuer, one.expires.iso if one.expires else "")
        for one in sample.records["gb-fcdo-bel0901"].identifiers
    ]
    assert found == [
        ("passportNumber", "AB 123456", "by", "2035-06-03"),
        ("passportNumber", "X 998877", "", ""),
        ("taxNumber", "SSDSBN68B10Z352F", "it", ""),
        ("idNumber", "00016161", "ye", ""),
    ]


def test_keeps_what_it_cannot_read(sample: Harvest) -> None:
    notes = {f.value for f in sample.records["gb-fcdo-bel0901"].facts if f.prop == "notes"}
    assert {"D.O.B: 31/02/1960", "Passport: unknown", "Name: ?"} <= notes


def test_reads_an_entity(sample: Harvest) -> None:
    record = sample.records["gb-fcdo-gim0902"]
    assert record.schema == "Company"
    assert [(i.prop, i.value) for i in record.identifiers] == [
        ("innCode", "7708696860"),
        ("ogrnCode", "1137711000074"),
        ("registrationNumber", "06527449"),
    ]
    assert record.relations == (
        Relation("Ownership", "target", "", "Ondre Group", "Parent company"),
        Relation("Ownership", "target", "", "Ondre Holding Co. Ltd", "Parent company"),
        Relation("Ownership", "source", "", "VTS One Ltd", "Subsidiary"),
        Relation("Ownership", "source", "", "VTS Two GmbH", "Subsidiary"),
    )
    programs = record.designations[0].programs
    assert programs == ("Global Irregular Migration and Trafficking in Persons",)


def test_reads_a_ship(sample: Harvest) -> None:
    ship = sample.records["gb-fcdo-dpr0903"]
    assert ship.schema == "Vessel"
    assert [(i.prop, i.value, i.verdict) for i in ship.identifiers] == [
        ("imoNumber", "7408873", "valid"),
        ("imoNumber", "9074728", "invalid"),
        ("registrationNumber", "GB-ABC12345D404", "unchecked"),
    ]
    assert {(f.prop, f.value) for f in ship.facts} == {
        ("flag", "km"), ("pastFlags", "pa"), ("pastFlags", "kp"), ("type", "Oil tanker"),
        ("tonnage", "1676"), ("notes", "Length of ship: 80.5"),
        ("notes", "Phone number: +850 2 123"), ("notes", "Designation source: UN"),
    }  # fmt: skip
    assert [(d.prop, d.date.iso) for d in ship.dates] == [("buildDate", "1975")]
    assert ship.relations == (
        Relation(
            "Ownership", "target", "", "Ondre Shipping Co. Ltd", "Current owner/operator"
        ),
        Relation(
            "Ownership", "target", "", "Velasan Marine", "Previous owner/operator", former=True
        ),
    )  # fmt: skip


def test_a_designation_without_primary_name_keeps_its_aliases(sample: Harvest) -> None:
    record = sample.records["gb-fcdo-cti0904"]
    assert [(name.kind, name.text) for name in record.names] == [("alias", "Sevo Ondre")]
    missing = [(i.severity, i.record_id) for i in sample.issues if i.kind == "name-missing"]
    assert missing == [("warning", "gb-fcdo-cti0904"), ("error", "gb-fcdo-zzz0905")]


def test_every_unknown_word_is_an_error(sample: Harvest) -> None:
    unknown = {issue.value for issue in sample.issues if issue.kind == "unknown-category"}
    assert unknown == {"Nickname", "Splendid", "Klingon", "Unstated", "EU", "robot"}
    assert {i.severity for i in sample.issues if i.kind == "unknown-category"} == {"error"}


def test_measures_and_indicators_that_differ_are_told_and_none_is_lost() -> None:
    content = _SAMPLE.replace(
        b"<Deflag>true</Deflag>", b"<CharteringOfShips>true</CharteringOfShips>"
    )
    content = content.replace(
        b"<ProhibitionOfPortEntry>true", b"<ProhibitionOfPortEntry>false", 1
    ).replace(b"<TravelBan>true", b"<TravelBan>perhaps")
    found = harvest(_FORMAT, _raw(content))
    assert found.records["gb-fcdo-dpr0903"].designations[0].measures == (
        "Chartering Of Ships", "Deflag", "Prohibition of port entry",
    )  # fmt: skip
    assert found.kinds()["measures-differ"] == 2
    assert "TravelBan: perhaps" in {i.value for i in found.issues if i.severity == "error"}


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        pytest.param(
            b"<Titles>", b"<ShoeSize>44</ShoeSize><Titles>", "Designation/ShoeSize", id="single"
        ),
        pytest.param(
            b"<NameType>", b"<Name7>x</Name7><NameType>", "Designation/Names/Name/Name7", id="group"
        ),
        pytest.param(
            b"<DOB>1946</DOB>", b"<DOB><Year>1946</Year></DOB>",
            "Designation/IndividualDetails/Individual/DOBs/*/Year", id="nested",
        ),
        pytest.param(
            b"<Individual>", b"<Individual><Eyes><Eye>blue</Eye></Eyes>",
            "Designation/IndividualDetails/Individual/Eyes//Eye", id="list",
        ),
        pytest.param(b"<Titles>", b"<Titles>Sir", "Designation/Titles/text()", id="words"),
        pytest.param(b"<Designation>", b"<Designation r='7'>", "Designation@r", id="attribute"),
        pytest.param(
            b"<Designation>", b"<Removed><Id>1</Id></Removed><Designation>", "Removed//Id",
            id="before-a-designation",
        ),
        pytest.param(
            b"</Designations>", b"<Removed>RUS1</Removed></Designations>", "Removed", id="end"
        ),
        pytest.param(b"</Designations>", b"END</Designations>", "Designations/text()", id="tail"),
        pytest.param(b"<Designations>", b"<Designations v='2'>", "Designations@v", id="root"),
    ],
)  # fmt: skip
def test_an_undeclared_leaf_is_a_refusal(old: bytes, new: bytes, path: str) -> None:
    found = harvest(_FORMAT, _raw(_SAMPLE.replace(old, new)))
    unknown = [issue for issue in found.issues if issue.kind == "unknown-leaf"]
    assert [issue.severity for issue in unknown] == ["refusal"]
    assert unknown[0].message.startswith(f"{path} holds ")


def test_namespaces_nils_comments_and_character_data_change_nothing(sample: Harvest) -> None:
    content = _SAMPLE.replace(
        b"<Designations>",
        b"<Designations xmlns='urn:x' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>",
    )
    content = content.replace(b">The Carpenter<", b"><![CDATA[The Carpenter]]><")
    content = content.replace(b"<Titles>", b"<!-- <Name> --><OFSIGroupID xsi:nil='true'/><Titles>")
    found = harvest(_FORMAT, _raw(content))
    assert list(found.records.values()) == list(sample.records.values())
    assert found.counts == sample.counts


def test_a_repeated_id_is_an_error_and_loses_nothing() -> None:
    found = harvest(_FORMAT, _raw(_SAMPLE.replace(b"CTI0904", b"dpr0903")))
    assert found.kinds()["duplicate-id"] == 1
    assert found.counts.records == len(found.fragments) == 5
    assert counted(found.counts) == found.names


@pytest.mark.parametrize("unique_id", [b"", b"N/A", b"---", "Ж1".encode(), b"R" * 41])
def test_a_designation_without_id_refuses_the_version(unique_id: bytes) -> None:
    found = harvest(_FORMAT, _raw(_SAMPLE.replace(b"CTI0904", unique_id)))
    assert [i.severity for i in found.issues if i.kind == "id-missing"] == ["refusal"]
    assert found.counts.records == len(found.fragments) == 4


def test_publishes_the_day_on_which_it_was_generated() -> None:
    assert _FORMAT.inspect(_raw(_SAMPLE)).published == "2031-05-04"
    undated = _FORMAT.inspect(_raw(_SAMPLE.replace(b"04/05/2031", b"today")))
    assert undated.published == ""
    assert [issue.kind for issue in undated.issues] == ["published-missing"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b" \n", "empty", id="blank"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00", "not well-formed", id="binary"),
        pytest.param(_SAMPLE[:4000], "not well-formed", id="truncated"),
        pytest.param(_SAMPLE[:-3], "not well-formed", id="last-bytes-lost"),
        pytest.param(b"<html><body/></html>", "its root is html", id="web-page"),
        pytest.param(
            _SAMPLE.replace("Веласан".encode(), "Веласан".encode("cp1251")),
            "not well-formed",
            id="encoding",
        ),
        pytest.param(
            b"<!DOCTYPE a [<!ENTITY b 'c'>]>" + _SAMPLE[39:], "document type", id="doctype"
        ),
        pytest.param(
            _SAMPLE.replace(b"<Titles>", b"&nbsp;<Titles>"), "not well-formed", id="entity"
        ),
        pytest.param(b"<Designations/>", "no designation", id="nothing-in-it"),
    ],
)
def test_refuses_damaged_files(content: bytes, reason: str) -> None:
    with pytest.raises(SourceDamagedError) as fault:
        list(_FORMAT.parse(_raw(content)))
    assert fault.value.file == "UK-Sanctions-List.xml"
    assert reason in fault.value.reason


@pytest.mark.parametrize("content", [_SAMPLE[:-3], b"", "ж".encode("cp1251") + _SAMPLE])
def test_the_counter_refuses_damaged_files_too(content: bytes) -> None:
    with pytest.raises(SourceDamagedError):
        _FORMAT.count(_raw(content))


@pytest.mark.parametrize("seed", seeds(40))
def test_survives_mutated_bytes(seed: int) -> None:
    dice = random.Random(seed)
    survives(_FORMAT, _COMPONENT, RawBytes("UK-Sanctions-List.xml", mutate(_SAMPLE, dice)))


@pytest.mark.parametrize("seed", seeds(40))
def test_survives_mutated_texts(seed: int) -> None:
    """Change letters of texts only, so that the XML stays well-formed."""
    dice = random.Random(seed)
    pieces = _SAMPLE.decode().split(">")
    for _ in range(40):
        place = dice.randrange(3, len(pieces) - 1)
        text, mark, rest = pieces[place].partition("<")
        if mark and text.strip() and "&" not in text:
            kept = text[: dice.randrange(len(text))]
            junk = "".join(dice.choice("a(); ,–ع،金Ж1:)|/.-") for _ in range(dice.randrange(9)))
            pieces[place] = f"{kept}{junk}{mark}{rest}"
    found = harvest(_FORMAT, _raw(">".join(pieces).encode()))
    assert found.counts.records == len(found.fragments)
    assert counted(found.counts) == found.names
    assert [message for one in found.records.values() for message in check_record(one)] == []


def test_is_recognised_by_root_and_by_name_only_without_one() -> None:
    assert _FORMAT.recognise("anything.xml", _SAMPLE[:500]) == _COMPONENT
    assert _FORMAT.recognise("UK-Sanctions-List.xml", b"") == _COMPONENT
    assert _FORMAT.recognise("UK_Sanctions_List (1).xml", b"") == _COMPONENT
    assert _FORMAT.recognise("UK-Sanctions-List.xml", b"<?xml version='1.0'?><sdnList>") is None
    assert _FORMAT.recognise("other.xml", b"") is None


def test_the_registry_knows_list_and_formats() -> None:
    found = dataset("gb_fcdo_sanctions")
    assert (found.prefix, found.stale_after_days, found.weak_alias) == ("gb-fcdo", 7, "counts")
    assert set(found.formats) <= set(formats())
    assert {one.component for one in found.fetch} == {_COMPONENT}
    assert dataset("gb_hmt_sanctions").successor == found.name
    known = recognise(Path("list.xml"), _SAMPLE)
    assert known is not None
    assert (known[0].name, known[1]) == ("fcdo-xml", _COMPONENT)


# --- a large document


def _large(number: int) -> Made:
    return {
        "UniqueID": f"RUS{number:04d}",
        "LastUpdated": "04/03/2031",
        "DateDesignated": "12/01/2030",
        "RegimeName": "The Russia (Sanctions) (EU Exit) Regulations 2019",
        "IndividualEntityShip": "Individual",
        "DesignationSource": "UK",
        "SanctionsImposed": "Asset freeze|Travel Ban",
        "UKStatementofReasons": f"Velasan {number} is an involved person. " * 60,
        "Name": [
            {"Name1": f"Tarimo{n}", "Name6": f"VELASAN{number}", "NameType": kind}
            for n, kind in enumerate(("Primary Name", "Alias", "Alias", "Primary Name Variation"))
        ],
        "NonLatinName": [{"NameNonLatinScript": "Веласан", "NonLatinScriptLanguage": "Russian"}],
        "DOB": ["12/05/1958", "dd/mm/1959"],
        "Nationality": ["Russia"],
        "Address": [{"AddressLine1": f"{number} Mill Lane", "AddressCountry": "Russia"}],
    }


_MEASURE = """
import resource, sys
from pathlib import Path
from proscribe.ingest.files import DiskFile
from proscribe.sources.fcdo import FORMATS
def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
files = {"uk-sanctions-list": DiskFile(Path(sys.argv[1]))}
before = peak()
n_records = sum(1 for _ in FORMATS[0].parse(files))
counts = FORMATS[0].count(files)
print(n_records, counts.records, sum(counts.names.values()), peak() - before)
"""


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("fcdo") / "UK-Sanctions-List.xml"
    path.write_bytes(to_xml(_large(number) for number in range(1, 5_201)))
    assert 20_000_000 < path.stat().st_size < 25_000_000
    return path


@pytest.mark.skipif(sys.platform != "linux", reason="memory is measured as Linux tells it")
def test_a_document_of_21_megabytes_is_read_in_little_memory(large: Path) -> None:
    """Measured from outside: the memory of the XML library is not that of Python."""
    done = subprocess.run(
        [sys.executable, "-c", _MEASURE, str(large)], capture_output=True, text=True, check=True
    )
    n_records, counted_records, n_names, kib = map(int, done.stdout.split())
    assert n_records == counted_records == 5_200
    assert n_names == 5 * 5_200
    assert kib < 25_000


def test_a_long_document_is_read_in_time_that_grows_with_it() -> None:
    found = assert_growth(
        lambda files: harvest(_FORMAT, files),
        lambda n: _raw(to_xml(_large(number) for number in range(1, n + 1))),
        2_000,
    )
    assert len(found.records) == 2_000
    assert found.counts.names == {"name": 4_000, "alias": 6_000}


def test_the_place_of_a_designation_is_right_beyond_65535_lines(large: Path) -> None:
    (*_, last) = _FORMAT.parse({_COMPONENT: raw_path(large)})
    assert isinstance(last, Fragment)
    line = int(last.location.removeprefix("line "))
    assert line > 65_535
    assert large.read_text().splitlines()[line - 1].strip() == "<Designation>"


# --- the excerpt of the real list


def test_the_excerpt_is_read_whole(excerpt: Harvest) -> None:
    assert excerpt.issues == []
    assert excerpt.counts.records == len(excerpt.records) == 4
    assert excerpt.names == counted(excerpt.counts) == {"name": 6, "alias": 4, "weakAlias": 1}
    assert [message for one in excerpt.records.values() for message in check_record(one)] == []


def test_the_excerpt_gives_the_facts_of_each_kind(excerpt: Harvest) -> None:
    records = excerpt.records
    assert {key: one.schema for key, one in records.items()} == {
        "gb-fcdo-afg0001": "Organization",
        "gb-fcdo-afg0006": "Person",
        "gb-fcdo-bel0107": "Company",
        "gb-fcdo-dpr0075": "Vessel",
    }
    assert Reference("un-reference", "TAe.010") in records["gb-fcdo-afg0001"].references
    assert Reference("ofsi-group", "7172") in records["gb-fcdo-afg0006"].references
    (ship,) = records["gb-fcdo-dpr0075"].identifiers
    assert (ship.prop, ship.value, ship.verdict) == ("imoNumber", "9562233", "valid")


@pytest.mark.parametrize("share", [0.1, 0.5, 0.999])
def test_a_truncated_excerpt_is_refused(lists: Path, share: float) -> None:
    content = (lists / "samples" / "uk-fcdo_sample.xml").read_bytes()
    with pytest.raises(SourceDamagedError):
        list(_FORMAT.parse(_raw(content[: int(len(content) * share)])))
