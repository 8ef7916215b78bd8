"""The UN consolidated list: a made-up sample, damage, and the real files."""

import random
from pathlib import Path

import msgspec
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
from proscribe.model.record import Designation, Reference
from proscribe.model.schemata import check_record
from proscribe.sources.registry import dataset, formats, recognise
from proscribe.sources.un import FORMATS
from proscribe.values.dates import day
from samples import seeds

_FORMAT = FORMATS[0]
_HERE = Path(__file__).parent / "golden"
_SAMPLE = (_HERE / "sample.xml").read_bytes()
_FILES = {
    "2018-10-29": "consolidated.xml",
    "2024-11-30": "consolidated.xml",
    "2026-02-27": "UN_consolidated.xml",
}


def _raw(content: bytes, name: str = "consolidated.xml") -> dict[str, RawBytes]:
    return {"consolidated": RawBytes(name, content)}


@pytest.fixture(scope="module")
def sample() -> Harvest:
    return harvest(_FORMAT, _raw(_SAMPLE))


@pytest.fixture(scope="module", params=_FILES, ids=str)
def real(request: pytest.FixtureRequest, lists: Path) -> tuple[str, Harvest]:
    date: str = request.param
    path = lists / "un_sc_sanctions" / date / _FILES[date]
    return date, harvest(_FORMAT, {"consolidated": raw_path(path)})


def test_gives_what_the_golden_file_holds() -> None:
    assert_golden(_HERE / "sample.json", _FORMAT, _raw(_SAMPLE))


def test_every_record_of_the_sample_is_sound(sample: Harvest) -> None:
    assert [message for one in sample.records.values() for message in check_record(one)] == []


def test_the_counter_agrees_on_the_sample(sample: Harvest) -> None:
    assert sample.counts.records == len(sample.fragments) == 3
    assert counted(sample.counts) == sample.names


def test_reads_the_names_of_a_person(sample: Harvest) -> None:
    names = [(n.kind, n.text, n.script) for n in sample.records["unsc-9100001"].names]
    assert names == [
        ("name", "TARIMO Velasan ONDRE", "Latn"),
        ("name", "Таримо Веласан", "Cyrl"),
        ("alias", "Tarimo Velasan", "Latn"),
        ("alias", "Веласан", "Cyrl"),
        ("weakAlias", "The Carpenter", "Latn"),
        ("weakAlias", "Old Tar", "Latn"),
    ]


def test_na_is_a_name_unless_it_is_the_default_of_the_schema(sample: Harvest) -> None:
    assert sample.records["unsc-9100002"].names[0].text == "NA Na"


def test_reads_the_designation(sample: Harvest) -> None:
    assert sample.records["unsc-9100001"].designations == (
        Designation(
            authority="UN Security Council",
            programs=("UN-1718",),
            list_name="DPRK",
            reference="KPi.901",
            legal_basis=("Resolution 1718 (2006)",),
            listed=day(2030, 1, 12),
            amended=tuple(d for d in (day(2030, 3, 1), day(2030, 6, 2)) if d),
        ),
    )
    assert sample.records["unsc-9100001"].references == (Reference("un-reference", "KPi.901"),)


def test_reads_dates_as_far_as_they_are_known(sample: Harvest) -> None:
    dates = [(one.date.iso, one.date.circa) for one in sample.records["unsc-9100001"].dates]
    assert dates == [
        ("1971-09-30", False),
        ("1972", True),
        ("1970-01-01/1973-12-31", True),
        ("1974-09", False),
        ("1971", False),
    ]


def test_reads_documents_in_three_languages_and_places(sample: Harvest) -> None:
    found = [
        (one.prop, one.value, one.issuer, one.expires.iso if one.expires else "")
        for one in sample.records["unsc-9100001"].identifiers
    ]
    assert found == [
        ("passportNumber", "96/184442", "ly", "2021-03-07"),
        ("idNumber", "545167", "af", ""),
        ("passportNumber", "X 112233", "", "2034-05-04"),
    ]


def test_keeps_what_it_cannot_read(sample: Harvest) -> None:
    notes = {f.value for f in sample.records["unsc-9100001"].facts if f.prop == "notes"}
    assert "Date of birth: 30-35 years old" in notes
    assert "Document: Passport; Egypt; issued in 1993" in notes


def test_every_unknown_word_is_an_error(sample: Harvest) -> None:
    unknown = {issue.value for issue in sample.issues if issue.kind == "unknown-category"}
    assert unknown == {"Atlantis", "Excellent", "Library card", "MAYBE"}
    assert all(i.severity == "error" for i in sample.issues if i.kind == "unknown-category")


def test_an_undeclared_leaf_is_a_refusal() -> None:
    for old, new in (
        (b"<LISTED_ON>2029-11-30</LISTED_ON>", b"<SHOE_SIZE>44</SHOE_SIZE>"),
        (b"</ENTITIES>", b"<SHIP><NAME>Ondre</NAME></SHIP></ENTITIES>"),
        (b"</ENTITIES>", b"</ENTITIES><VESSELS><VESSEL><NAME>X</NAME></VESSEL></VESSELS>"),
        (b"<LISTED_ON>2030", b"<LISTED_ON calendar='x'>2030"),
    ):
        found = harvest(_FORMAT, _raw(_SAMPLE.replace(old, new)))
        assert [i.severity for i in found.issues if i.kind == "unknown-leaf"] == ["refusal"]


def test_a_repeated_id_is_an_error_and_loses_nothing() -> None:
    found = harvest(_FORMAT, _raw(_SAMPLE.replace(b"9100002", b"9100001")))
    assert found.kinds()["duplicate-id"] == 1
    assert found.counts.records == 2
    assert counted(found.counts) == found.names


def test_an_entry_without_id_refuses_the_version() -> None:
    found = harvest(_FORMAT, _raw(_SAMPLE.replace(b"9100003", b" ")))
    assert [i.severity for i in found.issues if i.kind == "id-missing"] == ["refusal"]


def test_namespaces_and_character_data_change_nothing(sample: Harvest) -> None:
    spaced = _SAMPLE.replace(b"<CONSOLIDATED_LIST ", b"<CONSOLIDATED_LIST xmlns='urn:x' ")
    spaced = spaced.replace(b">The Carpenter;", b"><![CDATA[The Carpenter]]>;")
    found = harvest(_FORMAT, _raw(spaced.replace(b"<ENTITIES>", b"<!-- <ENTITY> --><ENTITIES>")))
    assert list(found.records.values()) == list(sample.records.values())
    assert found.counts == sample.counts


def test_publishes_a_utc_instant() -> None:
    assert _FORMAT.inspect(_raw(_SAMPLE)).published == "2031-05-05T02:30:11Z"
    undated = _FORMAT.inspect(_raw(_SAMPLE.replace(b"2031-05-04T22:30:11.125-04:00", b"today")))
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
        pytest.param(_SAMPLE.replace("’".encode(), b"\x19"), "not well-formed", id="low-byte"),
        pytest.param(
            b"<!DOCTYPE a [<!ENTITY b 'c'>]>" + _SAMPLE[39:], "document type", id="doctype"
        ),
        pytest.param(
            _SAMPLE.split(b"<ENTITIES>")[0] + b"</CONSOLIDATED_LIST>", "no ENTITIES", id="part-lost"
        ),
    ],
)
def test_refuses_damaged_files(content: bytes, reason: str) -> None:
    with pytest.raises(SourceDamagedError) as fault:
        list(_FORMAT.parse(_raw(content)))
    assert fault.value.file == "consolidated.xml"
    assert reason in fault.value.reason


@pytest.mark.parametrize("seed", seeds(40))
def test_survives_mutated_bytes(seed: int) -> None:
    dice = random.Random(seed)
    survives(_FORMAT, "consolidated", RawBytes("consolidated.xml", mutate(_SAMPLE, dice)))


@pytest.mark.parametrize("seed", seeds(60))
def test_survives_mutated_texts(seed: int) -> None:
    """Change letters of texts only, so that the XML stays well-formed."""
    dice = random.Random(seed)
    pieces = _SAMPLE.decode().split(">")
    for _ in range(40):
        place = dice.randrange(3, len(pieces) - 1)
        text, mark, rest = pieces[place].partition("<")
        if mark and text.strip() and "&" not in text:
            kept = text[: dice.randrange(len(text))]
            junk = "".join(dice.choice("a(); ,–ع金Ж1:)") for _ in range(dice.randrange(9)))
            pieces[place] = f"{kept}{junk}{mark}{rest}"
    content = ">".join(pieces).encode()
    files = _raw(content)
    found = harvest(_FORMAT, files)
    assert found.counts.records == len(found.records)


def test_is_recognised_by_root_and_by_name_only_without_one() -> None:
    assert _FORMAT.recognise("anything.xml", _SAMPLE[:500]) == "consolidated"
    assert _FORMAT.recognise("consolidated.xml", b"") == "consolidated"
    assert _FORMAT.recognise("consolidated.xml", b"<?xml version='1.0'?><sdnList>") is None
    assert _FORMAT.recognise("other.xml", b"") is None


def test_the_registry_knows_list_and_format() -> None:
    assert dataset("un_sc_sanctions").prefix == "unsc"
    assert formats()["un-consolidated"].parser.startswith("un-consolidated/")
    found = recognise(Path("list.xml"), _SAMPLE)
    assert found is not None
    assert (found[0].name, found[1]) == ("un-consolidated", "consolidated")


# --- real files


_EXPECTED = {
    "2018-10-29": (1093, {"name": 1504, "alias": 2165, "weakAlias": 631, "previousName": 15}),
    "2024-11-30": (879, {"name": 1259, "alias": 2155, "weakAlias": 660, "previousName": 18}),
    "2026-02-27": (1003, {"name": 1381, "alias": 2236, "weakAlias": 648, "previousName": 19}),
}


def test_real_lists_are_read_whole(real: tuple[str, Harvest]) -> None:
    date, found = real
    records, names = _EXPECTED[date]
    assert len(found.records) == found.counts.records == records
    assert found.names == counted(found.counts) == names


def test_real_records_are_sound(real: tuple[str, Harvest]) -> None:
    assert [message for one in real[1].records.values() for message in check_record(one)] == []


def test_real_lists_have_no_error_and_few_warnings(real: tuple[str, Harvest]) -> None:
    found = real[1]
    assert [issue for issue in found.issues if issue.severity in ("error", "refusal")] == []
    assert len(found.issues) < 10


def test_every_real_entry_has_a_program_and_a_reference(real: tuple[str, Harvest]) -> None:
    for record in real[1].records.values():
        (designation,) = record.designations
        assert designation.programs
        assert designation.legal_basis
        assert designation.listed is not None
        assert [reference.scheme for reference in record.references] == ["un-reference"]


def test_2026_has_378_names_in_original_script_and_more_names_than_alias_fields(
    lists: Path,
) -> None:
    path = lists / "un_sc_sanctions" / "2026-02-27" / _FILES["2026-02-27"]
    names = _FORMAT.count({"consolidated": raw_path(path)}).names
    # 1,003 primary names and 378 in their own script; 2,752 alias fields hold 2,903 names.
    assert names["name"] == 1003 + 378
    assert sum(names.values()) - names["name"] == 2752 + 151


def test_the_damaged_copy_is_refused_with_its_place(lists: Path) -> None:
    path = lists / "un_sc_sanctions" / "2025-08-16-CORRUPT" / "consolidated.xml"
    files = {"consolidated": raw_path(path)}
    with pytest.raises(SourceDamagedError) as fault:
        list(_FORMAT.parse(files))
    assert fault.value.where == "line 53, column 11"
    assert "consolidated.xml, line 53, column 11: it is not well-formed XML" in str(fault.value)
    with pytest.raises(SourceDamagedError):
        _FORMAT.count(files)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.999])
def test_a_truncated_real_list_is_refused(lists: Path, share: float) -> None:
    content = (lists / "un_sc_sanctions/2026-02-27/UN_consolidated.xml").read_bytes()
    with pytest.raises(SourceDamagedError):
        list(_FORMAT.parse(_raw(content[: int(len(content) * share)])))


def test_reading_twice_gives_the_same_bytes(lists: Path) -> None:
    path = lists / "un_sc_sanctions" / "2026-02-27" / "UN_consolidated.xml"
    files = {"consolidated": raw_path(path)}
    one, other = ([msgspec.json.encode(x) for x in _FORMAT.parse(files)] for _ in range(2))
    assert one == other
