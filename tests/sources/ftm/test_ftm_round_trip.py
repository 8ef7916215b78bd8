"""A record written as FollowTheMoney and read again is what `carried` says, whatever it holds."""

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings

from ftmrecords import dates, records
from listfiles import RawBytes, raw_path
from proscribe.model import canonical
from proscribe.model.issue import Issue
from proscribe.model.record import Fact, Fragment, Record
from proscribe.sources import registry
from proscribe.sources.contract import Format
from proscribe.sources.ftm.carry import carried
from proscribe.sources.ftm.fit import words
from proscribe.sources.ftm.read import NAME, EntityLines
from proscribe.sources.ftm.table import PARTS
from proscribe.sources.ftm.write import to_lines
from proscribe.values.dates import PartialDate, parse_date


def read(data: bytes) -> tuple[list[Record], list[Issue]]:
    given_ = list(EntityLines().parse({NAME: RawBytes("entities.ftm.json", data)}))
    records = [one.record for one in given_ if isinstance(one, Fragment)]
    return records, [one for one in given_ if isinstance(one, Issue)]


def back(record: Record) -> Record:
    records, issues = read(to_lines(record, "test"))
    assert not [issue for issue in issues if issue.severity != "warning"]
    assert len(records) == 1
    return canonical.canonical(records[0])


@given(records())
@settings(max_examples=120, deadline=None)
def test_what_is_declared_as_carried_comes_back(record: Record) -> None:
    assert back(record) == carried(record)


@given(records())
@settings(max_examples=60, deadline=None)
def test_a_record_that_came_back_is_carried_whole(record: Record) -> None:
    once = carried(record)
    assert carried(once) == once


@given(records())
@settings(max_examples=60, deadline=None)
def test_the_counter_agrees_with_the_parser(record: Record) -> None:
    file = RawBytes("entities.ftm.json", to_lines(record, "test"))
    counts = EntityLines().count({NAME: file})
    found, _ = read(file.content)
    kinds: dict[str, int] = {}
    for name in found[0].names:
        kinds[name.kind] = kinds.get(name.kind, 0) + 1
    assert (counts.records, dict(counts.names)) == (1, kinds)


@given(dates())
def test_a_date_written_in_words_is_read_as_the_same_date(date_: PartialDate) -> None:
    assert parse_date(words(date_)) == date_


_NOT_CARRIED = {"lang", "verdict", "script", "kind"}  # see docs/ftm.md


def texts_of(value: object, wording: bool) -> set[str]:
    """Every text in a record; without the publisher's wording of dates and facts."""
    if isinstance(value, str):
        return {value}
    if isinstance(value, dict):
        skipped = _NOT_CARRIED | (set() if wording else {"text"})
        return set().union(
            *(
                texts_of(one, wording or key in ("names", "parts"))
                for key, one in value.items()
                if key not in skipped
            )
        )
    if isinstance(value, (list, tuple)):
        return set().union(*(texts_of(one, wording) for one in value))
    return set()


@given(records())
@settings(max_examples=100, deadline=None)
def test_no_text_is_lost_but_what_is_declared(record: Record) -> None:
    before = texts_of(msgspec.to_builtins(record), wording=False)
    after = texts_of(msgspec.to_builtins(carried(record)), wording=False)
    lost = {text for text in before - after if text.strip() and not _stands(text, after)}
    # A fact may become a remark, a topic may be said by the sanction; values must not go.
    assert lost <= {"sanction", "topics", "notes", "retrievedAt", *PARTS} | fetched(record)


def _stands(text: str, texts: set[str]) -> bool:
    # As it is, or as JSON in a line; signs that FollowTheMoney takes out are escapes there.
    forms = (text, json.dumps(text, ensure_ascii=False)[1:-1], json.dumps(text)[1:-1])
    return any(form in whole for whole in texts for form in forms)


def fetched(record: Record) -> set[str]:
    return {one for fact in record.facts if fact.prop == "retrievedAt" for one in fact_texts(fact)}


def fact_texts(fact: Fact) -> tuple[str, str]:
    return fact.value, fact.note


def merged(one: Format, paths: Iterable[Path]) -> list[Record]:
    files = {
        component: raw_path(path)
        for path in paths
        if (component := one.recognise(path.name, path.read_bytes()[:65536]))
    }
    parts: dict[str, list[tuple[bool, Record]]] = {}
    for item in one.parse(files):
        if isinstance(item, Fragment):
            secondary = item.component != one.components[0].name
            parts.setdefault(item.record.id, []).append((secondary, item.record))
    return [
        canonical.merge(record for _, record in sorted(found, key=lambda part: part[0]))
        for found in parts.values()
        if any(record.schema for _, record in found)
    ]


@pytest.mark.parametrize(
    ("name", "pattern"),
    [
        pytest.param("un-consolidated", "un_sc_sanctions/2026-02-27/*.xml", id="un"),
        pytest.param("ofsi-conlist", "gb_hmt_sanctions/2023-06-05/*", id="ofsi"),
        pytest.param("ofac-enhanced", "us_ofac_cons/enhanced-2025-01-10/*.XML", id="ofac"),
    ],
)
def test_a_real_list_comes_back(lists: Path, name: str, pattern: str) -> None:
    records_ = merged(registry.formats()[name], sorted(lists.glob(pattern)))
    assert records_
    data = b"".join(to_lines(record, "test") for record in records_)
    found, issues = read(data)
    assert issues == []
    by_id = {record.id: canonical.canonical(record) for record in found}
    for record in map(carried, records_):
        # A tie to a party of the same list is told at both ends, so there can be more of them.
        one = by_id[record.id]
        assert set(record.relations) <= set(one.relations)
        assert msgspec.structs.replace(one, relations=record.relations) == record
    counts = EntityLines().count({NAME: RawBytes("entities.ftm.json", data)})
    names = Counter(name.kind for record in found for name in record.names)
    assert (counts.records, dict(counts.names)) == (len(records_), dict(names))
