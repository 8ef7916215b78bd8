"""Lines of records: nothing is lost, and a bad line is one issue."""

import json
import random
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import assume, given, settings

from ftmrecords import RECORDS, records
from listfiles import RawBytes, assert_golden, counted, harvest, mutate
from proscribe.errors import SourceDamagedError
from proscribe.model import canonical
from proscribe.model.record import Record
from proscribe.model.schemata import is_a
from proscribe.sources.own.records import NAME, RecordLines, decode, encode

FORMAT = RecordLines()
LINES = b"".join(map(encode, RECORDS))


def raw(content: bytes) -> dict[str, RawBytes]:
    return {NAME: RawBytes("list.records.jsonl", content)}


def test_the_golden_file_holds_what_the_parser_gives() -> None:
    assert_golden(Path(__file__).parent / "golden_own_records.json", FORMAT, raw(LINES))


@given(records())
@settings(max_examples=200, deadline=None)
def test_a_record_comes_back_as_it_was(record: Record) -> None:
    assume(is_a(record.schema, "Thing"))
    assert decode(encode(record)) == canonical.canonical(record)


def test_the_counter_agrees_with_the_parser() -> None:
    found = harvest(FORMAT, raw(LINES))
    assert found.counts.records == len(found.fragments) == len(RECORDS)
    assert counted(found.counts) == found.names


def test_the_field_sources_is_allowed_and_ignored() -> None:
    shape = json.loads(encode(RECORDS[1])) | {"sources": ["a book"]}
    assert decode(json.dumps(shape).encode()) == canonical.canonical(RECORDS[1])
    assert FORMAT.leaves["sources"].use == "ignored"


HEAD = '{"id":"x","schema":"Person",'
ANN = '{"kind":"name","text":"Ann","script":"Latn"}'


@pytest.mark.parametrize(
    ("line", "words"),
    [
        pytest.param("[]", "object", id="no-object"),
        pytest.param('{"schema":"Person"}', "`id`", id="no-id"),
        pytest.param(HEAD.replace("x", "") + f'"names":[{ANN}]}}', "`id` is empty", id="empty-id"),
        pytest.param('{"id":"x",' + f'"names":[{ANN}]}}', "`schema` is empty", id="no-schema"),
        pytest.param(HEAD.replace("Person", "Ghost") + f'"names":[{ANN}]}}', "Ghost", id="schema"),
        pytest.param('{"id":"x","schema":"Person"}', "neither names nor", id="nothing"),
        pytest.param('{"id":"x","schema":"Person","nmes":[]}', "`nmes`", id="key"),
        pytest.param(
            '{"id":"x","schema":"Person","names":[{"kind":"name","text":"A","script":"",'
            '"lnag":"en"}]}',
            "`names.lnag`",
            id="inner-key",
        ),
        pytest.param(
            '{"id":"x","schema":"Person","names":[{"kind":"nick","text":"A","script":""}]}',
            "nick",
            id="kind",
        ),
        pytest.param(
            f'{HEAD}"names":[{ANN}],"dates":[{{"prop":"birthDate","text":"","date":'
            '{"earliest":"1990","latest":"1989","precision":"year"}}]}',
            "1990",
            id="date",
        ),
        pytest.param("[" * 100_000, "", id="deep"),
    ],
)
def test_a_bad_line_is_one_issue_and_the_others_go_on(line: str, words: str) -> None:
    found = harvest(FORMAT, raw(line.encode() + b"\n" + LINES))
    assert [(one.kind, one.location) for one in found.issues] == [("row-unreadable", "line 1")]
    assert words in found.issues[0].message
    assert len(found.fragments) == len(RECORDS)


def test_a_repeated_id_is_an_issue() -> None:
    assert harvest(FORMAT, raw(LINES + encode(RECORDS[0]))).kinds() == {"duplicate-id": 1}


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\n\n", id="blank"),
        pytest.param(LINES[:-9], id="cut"),
        pytest.param(b"nothing\nat all\n", id="other"),
    ],
)
def test_a_damaged_file_is_refused(content: bytes) -> None:
    with pytest.raises(SourceDamagedError):
        list(FORMAT.parse(raw(content)))


def test_mutated_bytes_end_in_records_issues_or_refusal() -> None:
    for seed in range(300):
        files = raw(mutate(LINES, random.Random(seed)))
        with suppress(SourceDamagedError):
            FORMAT.inspect(files)
            assert list(FORMAT.parse(files))
            FORMAT.count(files)


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        pytest.param("x.records.jsonl", b"", NAME, id="name"),
        pytest.param("x.jsonl", LINES, NAME, id="head"),
        pytest.param(
            "x.jsonl", b'{"id":"x","schema":"Person","properties":{"names":[]}}', None, id="ftm"
        ),
    ],
)
def test_the_format_is_recognised(name: str, head: bytes, expected: str | None) -> None:
    assert FORMAT.recognise(name, head) == expected


@pytest.mark.parametrize("value", ["7", "null", '{"a": 1}', '"x"', "[7, null, {}]"])
def test_names_of_another_shape_are_no_fault_of_the_counter(value: str) -> None:
    line = f'{{"id": "x-1", "schema": "Person", "names": {value}}}\n'
    found = harvest(FORMAT, raw(line.encode() + LINES))
    assert found.kinds() == {"row-unreadable": 1}
