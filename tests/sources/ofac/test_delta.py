"""Delta files: a made-up one, damage, and a real one."""

import random
from pathlib import Path

import pytest

from listfiles import RawBytes, assert_golden, counted, harvest, mutate, raw_path, survives
from proscribe.errors import SourceDamagedError
from proscribe.model.issue import Issue
from proscribe.model.record import Fragment
from proscribe.model.schemata import check_record
from proscribe.sources.contract import Removal
from proscribe.sources.ofac.enhanced import FORMATS
from samples import seeds

_ENHANCED, _FORMAT = FORMATS
_COMPONENT = _FORMAT.components[0].name
_HERE = Path(__file__).parent / "golden"
_SAMPLE = (_HERE / "delta.xml").read_bytes()
_REAL = "us_ofac_sdn/delta-2025-01-13/2025-01-13_delta.xml"


def _raw(content: bytes, name: str = "2025-01-13_delta.xml") -> dict[str, RawBytes]:
    return {_COMPONENT: RawBytes(name, content)}


def test_gives_what_the_golden_file_holds() -> None:
    assert_golden(_HERE / "delta.json", _FORMAT, _raw(_SAMPLE))


def test_adds_removes_and_refuses() -> None:
    given = list(_FORMAT.parse(_raw(_SAMPLE)))
    assert [one for one in given if isinstance(one, Removal)] == [
        Removal("ofac-201", "line 12"),
        Removal("ofac-204", "line 57", replaced=True),
    ]
    fragments = [one for one in given if isinstance(one, Fragment)]
    assert [one.record.id for one in fragments] == ["ofac-202", "ofac-204"]
    issues = [one for one in given if isinstance(one, Issue)]
    assert [(one.kind, one.severity, one.record_id) for one in issues] == [
        ("delta-modify", "refusal", "ofac-203"),
        ("delta-action", "refusal", "ofac-205"),
    ]


def test_what_it_adds_is_content_of_the_enhanced_format() -> None:
    fragments = harvest(_FORMAT, _raw(_SAMPLE)).fragments
    assert {one.component for one in fragments} == {_ENHANCED.components[0].name}
    assert _FORMAT.inspect(_raw(_SAMPLE)).base_format == _ENHANCED.name


@pytest.mark.parametrize(
    "part",
    [
        pytest.param(b"<entityType refId", id="type"),
        pytest.param(b"<sanctionsList id", id="list"),
        pytest.param(b"<translation id", id="name"),
    ],
)
def test_a_change_without_all_of_the_entity_is_refused(part: bytes) -> None:
    start = _SAMPLE.index(b'<entity id="204"')
    head, tail = _SAMPLE[:start], _SAMPLE[start:]
    tag = part.split()[0][1:]
    tail = tail.replace(b"<" + tag + b" ", b"<x" + tag + b" ").replace(
        b"</" + tag + b">", b"</x" + tag + b">"
    )
    given = harvest(_FORMAT, _raw(head + tail))
    assert [one.record_id for one in given.issues if one.kind == "delta-modify"] == [
        "ofac-203",
        "ofac-204",
    ]
    assert given.counts.records == len(given.records) == 1


def test_says_date_and_scope_and_that_the_base_is_not_stated() -> None:
    found = _FORMAT.inspect(_raw(_SAMPLE))
    assert (found.dataset, found.published, found.scope) == ("us_ofac_sdn", "2025-01-13", "delta")
    assert "does not say which version" in found.scope_note


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        pytest.param("x.xml", _SAMPLE[:200], "ofac-enhanced", id="root"),
        pytest.param("2025-01-13_delta.xml", b"", "ofac-enhanced", id="empty-with-its-name"),
        pytest.param("delta.xml", b'<sanctionsData xmlns="ENHANCED_XML">', None, id="enhanced"),
        pytest.param("x.xml", b"", None, id="empty"),
    ],
)
def test_recognises_its_files(name: str, head: bytes, expected: str | None) -> None:
    assert _FORMAT.recognise(name, head) == expected


def test_a_cut_file_is_refused() -> None:
    with pytest.raises(SourceDamagedError, match="not well-formed"):
        list(_FORMAT.parse(_raw(_SAMPLE[:-20])))


@pytest.mark.parametrize("seed", seeds(40))
def test_damage_ends_in_records_issues_or_a_refusal(seed: int) -> None:
    start, end = _SAMPLE.index(b'    <entity id="203"'), _SAMPLE.index(b'    <entity id="204"')
    clean = (_SAMPLE[:start] + _SAMPLE[end:]).replace(b'<entity id="205" action="rename" />', b"")
    damaged = mutate(clean, random.Random(seed))
    survives(_FORMAT, _COMPONENT, RawBytes("delta.xml", damaged))


def test_the_real_file_adds_four_and_removes_fourteen(lists: Path) -> None:
    files = {_COMPONENT: raw_path(lists / _REAL)}
    given = list(_FORMAT.parse(files))
    removals = [one for one in given if isinstance(one, Removal)]
    found = harvest(_FORMAT, files)
    assert (len(found.records), len(removals)) == (4, 14)
    assert (found.counts.records, found.counts.removed) == (4, 14)
    assert counted(found.counts) == found.names == {"name": 4, "weakAlias": 1, "alias": 3}
    assert found.issues == []
    assert [message for one in found.records.values() for message in check_record(one)] == []
    inspection = _FORMAT.inspect(files)
    assert (inspection.dataset, inspection.published) == ("us_ofac_sdn", "2025-01-13")
    assert sorted(found.records) == ["ofac-52485", "ofac-52486", "ofac-52487", "ofac-52489"]
