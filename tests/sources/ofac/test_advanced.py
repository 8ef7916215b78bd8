"""ADVANCED files: a made-up list, damage, the real excerpt, and a large made-up one."""

import random
import re
import tracemalloc
from collections.abc import Iterator
from functools import partial
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
from proscribe.model.record import Identifier
from proscribe.model.schemata import check_record
from proscribe.sources.ofac.advanced import FORMATS
from proscribe.sources.ofac.advanced_leaves import ADVANCED_LEAVES
from proscribe.sources.ofac.advanced_tables import read_span
from proscribe.sources.ofac.count_advanced import count_advanced
from proscribe.sources.ofac.document import Node
from proscribe.sources.ofac.enhanced import FORMATS as ENHANCED
from proscribe.values.dates import parse_date
from samples import seeds

_FORMAT = FORMATS[0]
_HERE = Path(__file__).parent / "golden"
_SAMPLE = (_HERE / "advanced.xml").read_bytes()
_REAL = "samples/ofac-sdn_advanced_sample.xml"


def _raw(content: bytes, name: str = "SDN_ADVANCED.XML") -> dict[str, RawBytes]:
    return {_FORMAT.name: RawBytes(name, content)}


@pytest.fixture(scope="module")
def sample() -> Harvest:
    return harvest(_FORMAT, _raw(_SAMPLE))


@pytest.fixture(scope="module")
def real(lists: Path) -> Harvest:
    return harvest(_FORMAT, {_FORMAT.name: raw_path(lists / _REAL)})


def test_gives_what_the_golden_file_holds() -> None:
    assert_golden(_HERE / "advanced.json", _FORMAT, _raw(_SAMPLE))


def test_every_record_of_the_sample_is_sound(sample: Harvest) -> None:
    assert [message for one in sample.records.values() for message in check_record(one)] == []


def test_the_sample_counts_what_it_gives(sample: Harvest) -> None:
    assert sample.counts.records == len(sample.records) == 4
    assert counted(sample.counts) == sample.names


def test_gives_the_names_and_values_that_enhanced_gives(sample: Harvest) -> None:
    """The two made-up files speak of the same parties, as far as their formats can."""
    content = (_HERE / "enhanced.xml").read_bytes()
    other = harvest(ENHANCED[0], {ENHANCED[0].name: RawBytes("x.xml", content)})
    for uid in ("ofac-101", "ofac-102", "ofac-104"):
        one, two = sample.records[uid], other.records[uid]
        assert one.schema == two.schema
        latin = [{n.text for n in r.names if n.script == "Latn"} for r in (one, two)]
        assert latin[0] == latin[1]
        assert [(d.prop, d.date) for d in one.dates] == [(d.prop, d.date) for d in two.dates]
        facts = [{(f.prop, f.value) for f in r.facts if f.prop != "notes"} for r in (one, two)]
        assert facts[0] == facts[1] - {("position", "Chairman of the Example")}
    measures = [r.records["ofac-102"].designations[0].measures for r in (sample, other)]
    assert measures[0] == measures[1]


def test_names_are_assembled_by_the_kinds_of_their_parts(sample: Harvest) -> None:
    names = sample.records["ofac-101"].names
    assert [(name.kind, name.text, name.script, name.lang) for name in names] == [
        ("name", "Upton Old AL-MADE", "Latn", ""),
        ("name", "اسم قديم المثال", "Arab", ""),
        ("weakAlias", "Uppy", "Latn", ""),
        ("previousName", "Uptown MADE DOWN", "Latn", ""),
        ("alias", "例本", "Hani", "zh"),
    ]


def test_documents_are_joined_by_identity(sample: Harvest) -> None:
    passport, national, third = sample.records["ofac-101"].identifiers
    assert passport == Identifier(
        "passportNumber",
        "1084010",
        "Passport",
        "eg",
        "Passport Office",
        issued=parse_date("1999-05-12"),
        expires=parse_date("circa May 2004"),
        note="fraudulent; in the name of Uptown MADE DOWN",
    )
    assert (national.issuer, national.note) == ("eg", "")
    assert (third.issuer, third.note) == ("", "issued in Port Example")


def test_ties_stand_at_both_ends(sample: Harvest) -> None:
    ties = {
        uid: [(one.schema, one.side, one.other_id, one.former) for one in record.relations]
        for uid, record in sample.records.items()
    }
    assert ties["ofac-101"] == [
        ("Directorship", "source", "ofac-102", False),
        ("Ownership", "source", "ofac-102", True),
        ("Family", "source", "ofac-888", False),
        ("UnknownLink", "target", "ofac-105", False),
    ]
    assert ties["ofac-102"] == [
        ("Directorship", "target", "ofac-101", False),
        ("UnknownLink", "target", "ofac-101", True),  # an Organization is no Asset
    ]


def test_each_list_has_its_own_programs_dates_and_legal_basis(sample: Harvest) -> None:
    found = sample.records["ofac-101"].designations
    assert [
        (one.list_name, one.listed and one.listed.iso, one.programs, one.legal_basis)
        for one in found
    ] == [
        (
            "SDN List",
            "2020-12-10",
            ("NPWMD", "SDGT"),
            ("Executive Order 13224 (Terrorism)",),
        ),
        ("Non-SDN Example List", "2006-04-12", ("NS-EX",), ()),
        ("", None, (), ()),
    ]
    assert [date.iso for date in found[0].amended] == ["2023-01-02"]
    assert found[2].measures == ("Secondary sanctions risk: See Section 11",)


def test_keys_that_lead_nowhere_are_errors_on_their_record(sample: Harvest) -> None:
    keys = {
        (issue.record_id, issue.value)
        for issue in sample.issues
        if issue.kind == "unknown-reference" and issue.severity == "error"
    }
    assert keys >= {
        ("ofac-105", "4444"),
        ("ofac-105", "7777"),
        ("ofac-105", "404"),
        ("ofac-105", "666"),
        ("ofac-105", "5"),
        ("ofac-105", "4040"),
        ("ofac-101", "666"),
    }


def test_what_joins_no_party_is_reported(sample: Harvest) -> None:
    orphans = [one for one in sample.issues if one.kind == "orphan-row"]
    assert [(one.message.split(" belongs")[0], one.value) for one in orphans] == [
        ("A document", "999"),
        ("A sanctions entry", "996"),
        ("A tie", "777"),
    ]


def test_a_date_of_another_calendar_is_kept_as_text(sample: Harvest) -> None:
    record = sample.records["ofac-105"]
    assert record.dates == ()
    assert ("notes", "1371-1-1") in {(fact.prop, fact.value) for fact in record.facts}


def _point(tag: str, *numbers: int) -> Node:
    node = Node(tag, "", {}, 1)
    for name, number in zip(("Year", "Month", "Day"), numbers, strict=False):
        node.children[name] = [Node(name, str(number), {}, 1)]
    return node


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        pytest.param([(1948, 1, 1)] * 2, [(1948, 12, 31)] * 2, "1948", id="year"),
        pytest.param([(1948, 2, 1)] * 2, [(1948, 2, 29)] * 2, "1948-02", id="month"),
        pytest.param([(1948,)], [], "1948", id="year-only"),
        pytest.param([(1900, 2)], [], "1900-02", id="month-only-of-no-leap-year"),
        pytest.param([(1948, 1, 5)], [(1949, 2, 6)], "1948-01-05/1949-02-06", id="range"),
        pytest.param([(1949, 1, 5)], [(1948, 2, 6)], None, id="end-before-start"),
        pytest.param([(1948, 2, 30)], [], None, id="no-such-day"),
        pytest.param([], [], None, id="empty"),
    ],
)
def test_reads_periods(
    start: list[tuple[int, ...]], end: list[tuple[int, ...]], expected: str | None
) -> None:
    node = Node("DatePeriod", "", {}, 1)
    for edge, points in (("Start", start), ("End", end)):
        if points:
            inner = Node(edge, "", {}, 1)
            for name, numbers in zip(("From", "To"), points, strict=False):
                inner.children[name] = [_point(name, *numbers)]
            node.children[edge] = [inner]
    date = read_span(node).date
    assert (date and date.iso) == expected


def test_an_undeclared_leaf_is_a_refusal_in_every_section() -> None:
    content = _SAMPLE
    for tag, path in (
        (b'<Location xmlns="http://www.un.org/sanctions/1.0" ID="501">', b"Locations"),
        (b'<Profile ID="101" PartySubTypeID="4">', b"DistinctParties"),
        (b'<SanctionsEntry xmlns="http://www.un.org/sanctions/1.0" ID="1"', b"SanctionsEntries"),
    ):
        assert tag in content, path
        content = content.replace(
            tag, tag.rstrip(b">") + b' Colour="red"' + tag[-1:] * (tag[-1:] == b">")
        )
    content = content.replace(
        b"</SanctionsEntries>",
        b"</SanctionsEntries><SanctionsEntryLinks><SanctionsEntryLink ID='4'/>"
        b"</SanctionsEntryLinks>",
    )
    given = harvest(_FORMAT, _raw(content))
    paths = [issue.message.split()[0] for issue in given.issues if issue.severity == "refusal"]
    assert sorted(paths) == [
        "DistinctParties/DistinctParty/Profile@Colour",
        "Locations/Location@Colour",
        "SanctionsEntries/SanctionsEntry@Colour",
        "SanctionsEntryLinks/SanctionsEntryLink@ID",
    ]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"", "it is empty", id="empty"),
        pytest.param(b"<sdnList/>", "its root is", id="other-root"),
        pytest.param(_SAMPLE[:-14], "not well-formed", id="closing-tag-missing"),
        pytest.param(_SAMPLE[:9000], "not well-formed", id="cut"),
        pytest.param(
            _SAMPLE.replace(b"<Sanctions ", b"<!DOCTYPE Sanctions SYSTEM 'x.dtd'><Sanctions ", 1),
            "declares a document type",
            id="doctype",
        ),
    ],
)
def test_a_damaged_file_is_refused_with_place_and_reason(content: bytes, reason: str) -> None:
    for use in (_FORMAT.inspect, lambda files: list(_FORMAT.parse(files))):
        with pytest.raises(SourceDamagedError) as caught:
            use(_raw(content))
        assert reason in caught.value.reason
        assert "line" in caught.value.where or not content  # an empty file has no line


def test_the_counter_refuses_a_file_without_its_end() -> None:
    with pytest.raises(SourceDamagedError, match="closing tag"):
        count_advanced(RawBytes("x.xml", _SAMPLE[:-14]))


@pytest.mark.parametrize("seed", seeds(40))
def test_damage_ends_in_records_issues_or_a_refusal(seed: int) -> None:
    damaged = mutate(_SAMPLE, random.Random(seed))
    survives(_FORMAT, _FORMAT.name, RawBytes("SDN_ADVANCED.XML", damaged))


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        pytest.param("x.xml", _SAMPLE[:200], "ofac-advanced", id="root"),
        pytest.param("cons_advanced.xml", b"\x00", "ofac-advanced", id="damaged-with-its-name"),
        pytest.param("x.xml", b"<sanctionsData>", None, id="other-root"),
    ],
)
def test_recognises_its_files(name: str, head: bytes, expected: str | None) -> None:
    assert _FORMAT.recognise(name, head) == expected


def test_says_what_the_file_is() -> None:
    found = _FORMAT.inspect(_raw(_SAMPLE))
    assert (found.dataset, found.published, found.scope) == ("us_ofac_sdn", "2025-03-04", "full")


def test_the_real_excerpt_is_read_in_full(real: Harvest) -> None:
    assert real.issues == []
    assert [message for one in real.records.values() for message in check_record(one)] == []
    assert real.counts.records == len(real.records) == 4
    assert counted(real.counts) == real.names == {"alias": 4, "name": 5}


def test_the_real_excerpt_gives_what_is_written_there(real: Harvest) -> None:
    """Expectations read off the excerpt by eye."""
    records = real.records
    assert {uid: one.schema for uid, one in records.items()} == {
        "ofac-36": "Organization",
        "ofac-2677": "Person",
        "ofac-4238": "Vessel",
        "ofac-15432": "Airplane",
    }
    assert [(name.kind, name.text) for name in records["ofac-2677"].names] == [
        ("alias", "Abbud ZUMAR"),
        ("name", "Abboud Abdul Latif Hassan AL-ZOMOR"),
        ("name", "عبود عبداللطيف حسن الزمر"),
        ("alias", "Abbud AL-ZUMAR"),
        ("alias", "Aboud Abdul Latif Hasan EL-ZOMOR"),
    ]
    person = records["ofac-2677"]
    assert [(one.prop, one.date.iso) for one in person.dates] == [("birthDate", "1947-04-19")]
    assert {(one.prop, one.value) for one in person.facts} == {
        ("birthPlace", "Nahia, Giza, Egypt"),
        ("nationality", "eg"),
    }
    assert [(one.full, one.country) for one in person.addresses] == [("Egypt", "eg")]
    (designation,) = person.designations
    assert (designation.programs, designation.list_name) == (("SDGT",), "SDN List")
    assert designation.listed == parse_date("1995-01-23")
    assert designation.legal_basis == ("Executive Order 13224 (Terrorism)",)
    assert records["ofac-36"].designations[0].measures == ("Block",)
    assert [one.full for one in records["ofac-36"].addresses] == ["Havana, Cuba"]
    vessel = records["ofac-4238"]
    assert [one.other_name for one in vessel.relations] == ["Samir de Navegacion S.A."]
    assert {(one.prop, one.value) for one in vessel.facts} == {
        ("flag", "cu"),
        ("grossRegisteredTonnage", "212"),
    }
    assert [one.value for one in vessel.identifiers] == ["CL2192"]
    plane = records["ofac-15432"]
    assert [(one.prop, one.date.iso) for one in plane.dates] == [("buildDate", "1991")]
    assert {one.value for one in plane.identifiers} == {"8305", "1013409297"}


def test_the_leaf_table_knows_the_elements_of_the_schema(lists: Path) -> None:
    """Every element of a lookup table that the schema names is declared."""
    outline = (lists / "schemas/ofac/sdn_advanced_outline.txt").read_text(encoding="utf-8")
    block = outline.split("TYPE ReferenceValueSetsSchemaType")[1].split("\nTYPE ")[0]
    tables = re.findall(r"^  (\w+)Values", block, re.MULTILINE)
    assert len(tables) >= 39
    missing = [
        name for name in tables if f"ReferenceValueSets/{name}Values/{name}" not in ADVANCED_LEAVES
    ]
    assert missing == []


_KEYS = re.compile(
    rb'(FixedRef|Profile ID|ProfileID|Identity ID|IdentityID|Location xmlns="[^"]*" ID)="(\d+)"'
)


def _renumber(number: int, found: re.Match[bytes]) -> bytes:
    return b'%s="%d"' % (found[1], int(found[2]) + 1000 * number)


def _large(n_copies: int) -> Iterator[bytes]:
    """Repeat the parties, documents and listings of the sample under new numbers."""
    marks = [b"</Locations>", b"</DistinctParties>", b"</SanctionsEntries>"]
    rest = _SAMPLE
    for mark, start in zip(
        marks, (b"<Locations>", b"<DistinctParties>", b"<SanctionsEntries>"), strict=True
    ):
        before, _, after = rest.partition(start)
        inside, _, rest = after.partition(mark)
        yield before + start + inside
        for number in range(1, n_copies):
            yield _KEYS.sub(partial(_renumber, number), inside)
        yield mark
    yield rest


@pytest.mark.slow
def test_memory_does_not_grow_with_the_document() -> None:
    """Ten times the parties may cost the joins of ten times the parties, not the document."""
    peaks = []
    for n_copies in (25, 250):
        content = b"".join(_large(n_copies))
        files = _raw(content)
        tracemalloc.start()
        n_records = sum(1 for one in _FORMAT.parse(files) if hasattr(one, "record"))
        peaks.append((tracemalloc.get_traced_memory()[1], len(content)))
        tracemalloc.stop()
        assert n_records == 4 * n_copies
    assert peaks[1][0] < peaks[1][1]
    assert peaks[1][0] < 12 * peaks[0][0]
