"""XML and CSV of the UK Sanctions List give the same records; parties join the closed list."""

from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from listfiles import Harvest, RawBytes, counted, harvest, raw_path
from made_fcdo import GROUPS, LISTS, SINGLES, to_csv, to_xml
from proscribe.ingest.parties import form_parties
from proscribe.model.canonical import canonical
from proscribe.model.record import Record
from proscribe.model.schemata import check_record
from proscribe.sources.fcdo import FORMATS
from proscribe.sources.ofsi import FORMATS as OFSI_FORMATS

_XML, _CSV = FORMATS
_HERE = Path(__file__).parent / "golden"
_COMPONENT = "uk-sanctions-list"

_WORDS = (
    "Tarimo", "VELASAN", "Na", "-", "n/a", "?", "Ондре", "النجار ، نجار", "Ондре, Таримо",
    "12/05/1958", "dd/mm/1945", "1946", "31/02/1960", "Belarus", "Narnia", "Male", "IMO9074729",
    "a|b", "(1) A (2) B", "AB 123456", "INN: 7708696860", "x&nbsp;y", "Ondre Co. Ltd", "&", '"',
    "kpi.901", "90001", "Primary Name", "Alias", "Low quality a.k.a", "Individual", "Ship", "UK",
    "Entity", "Russian", " padded ", "two\nlines",
)  # fmt: skip
_TEXTS = st.one_of(
    st.sampled_from(_WORDS),
    st.text(st.characters(codec="utf-8", categories=("L", "M", "N", "P", "S", "Zs")), max_size=12),
)


def _designations() -> st.SearchStrategy[list[dict[str, Any]]]:
    singles = {field: _TEXTS for field in SINGLES if field != "UniqueID"}
    lists = {field: st.lists(_TEXTS, max_size=3) for field in LISTS}
    groups = {
        group: st.lists(
            st.fixed_dictionaries({}, optional=dict.fromkeys(fields, _TEXTS)), max_size=3
        )
        for group, (_, fields) in GROUPS.items()
    }
    one = st.fixed_dictionaries({}, optional={**singles, **lists, **groups})
    return st.lists(one, min_size=1, max_size=3).map(
        lambda made: [{**each, "UniqueID": f"RUS{n:04d}"} for n, each in enumerate(made)]
    )


def _records(found: Harvest) -> dict[str, Record]:
    return {key: canonical(record) for key, record in found.records.items()}


def _read(made: list[dict[str, Any]]) -> tuple[Harvest, Harvest]:
    # Indicators exist in XML only, so what they say must be what the words say.
    plain = [
        {key: value for key, value in each.items() if key != "SanctionsImposed"} for each in made
    ]
    xml = {_COMPONENT: RawBytes("list.xml", to_xml(plain))}
    csv = {_COMPONENT: RawBytes("list.csv", to_csv(plain))}
    return harvest(_XML, xml), harvest(_CSV, csv)


def test_both_formats_give_the_same_records_and_faults_for_the_sample() -> None:
    xml = harvest(_XML, {_COMPONENT: raw_path(_HERE / "sample.xml")})
    csv = harvest(_CSV, {_COMPONENT: raw_path(_HERE / "sample.csv")})
    assert _records(xml) == _records(csv)
    assert xml.counts == csv.counts
    assert [(i.kind, i.severity, i.record_id, i.value) for i in xml.issues] == [
        (i.kind, i.severity, i.record_id, i.value) for i in csv.issues
    ]


@settings(max_examples=150, deadline=None)
@given(_designations())
def test_both_formats_give_the_same_records(made: list[dict[str, Any]]) -> None:
    xml, csv = _read(made)
    assert _records(xml) == _records(csv)
    for found in (xml, csv):
        assert counted(found.counts) == found.names
        assert found.counts.records == len(found.fragments) == len(made)
        assert [i for i in found.issues if i.severity == "refusal"] == []
        assert [message for one in found.records.values() for message in check_record(one)] == []


def test_a_designation_joins_its_group_on_the_closed_list(lists: Path) -> None:
    """By the OFSI group alone, so that no other reference can have joined them."""
    excerpt = harvest(_XML, {_COMPONENT: raw_path(lists / "samples" / "uk-fcdo_sample.xml")})
    workbook = lists / "gb_hmt_sanctions" / "2023-06-05" / "ConList.xlsx"
    closed = {
        fragment.record.id: fragment.record
        for fragment in harvest(OFSI_FORMATS[0], {"conlist": raw_path(workbook)}).fragments
    }
    pairs = {
        (record.id, f"gb-hmt-{reference.value}")
        for record in excerpt.records.values()
        for reference in record.references
        if reference.scheme == "ofsi-group"
    }
    assert pairs == {
        ("gb-fcdo-afg0001", "gb-hmt-12703"),
        ("gb-fcdo-afg0006", "gb-hmt-7172"),
        ("gb-fcdo-bel0107", "gb-hmt-14124"),
    }
    assert {old for _, old in pairs} <= set(closed)
    keys = [("gb_fcdo_sanctions", key) for key in excerpt.records]
    keys += [("gb_hmt_sanctions", key) for key in closed]
    references = [
        (name, record.id, reference)
        for name, records in (("gb_fcdo_sanctions", excerpt.records), ("gb_hmt_sanctions", closed))
        for record in records.values()
        for reference in record.references
    ]
    groups = [row for row in references if row[2].scheme == "ofsi-group"]
    for known in (groups, references):
        parties, links = form_parties(keys, known)
        for new, old in pairs:
            leader = parties["gb_fcdo_sanctions", new]
            assert leader == parties["gb_hmt_sanctions", old] == new
        assert {(link.left, link.right) for link in links} >= pairs
    assert parties["gb_fcdo_sanctions", "gb-fcdo-dpr0075"] == "gb-fcdo-dpr0075"
    for new, old in pairs:
        (one,), two = excerpt.records[new].designations, closed[old].designations
        assert one.programs == two[0].programs
        assert (one.authority, one.list_name, one.reference) in {
            (each.authority, each.list_name, each.reference) for each in two
        }
