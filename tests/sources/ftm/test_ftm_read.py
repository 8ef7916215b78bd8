"""Files of FollowTheMoney entities, flat and nested, whole and damaged."""

import json
import os
import random
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec
import pytest

from ftmrecords import RECORDS
from listfiles import RawBytes, assert_golden, harvest, mutate
from proscribe.errors import SourceDamagedError
from proscribe.model import canonical
from proscribe.model.issue import Issue
from proscribe.model.record import Record, Reference
from proscribe.sources.ftm.carry import carried
from proscribe.sources.ftm.read import NAME, EntityLines
from proscribe.sources.ftm.write import to_entities, to_lines

FORMAT = EntityLines()
LINES = b"".join(to_lines(record, "test") for record in RECORDS)
HERE = Path(__file__).parent


def raw(content: bytes) -> dict[str, RawBytes]:
    return {NAME: RawBytes("entities.ftm.json", content)}


def entity(id_: str, schema: str, **properties: Any) -> bytes:
    shape = {"id": id_, "schema": schema, "properties": properties, "datasets": ["d"]}
    return json.dumps(shape).encode() + b"\n"


PERSON = entity("p1", "Person", name=["Ann Example"])


def by_id(content: bytes) -> dict[str, Record]:
    found = harvest(FORMAT, raw(content)).records
    return {key: canonical.canonical(record) for key, record in found.items()}


def test_the_golden_file_holds_what_the_parser_gives() -> None:
    assert_golden(HERE / "golden_ftm_json.json", FORMAT, raw(LINES))


def test_the_golden_file_holds_what_the_writer_gives() -> None:
    golden = HERE / "golden_written.ftm.json"
    if os.environ.get("PROSCRIBE_WRITE_GOLDEN") == "1":
        golden.write_bytes(LINES)
    assert golden.read_bytes() == LINES, "what others load has changed: say so in the changelog"


def test_the_order_of_the_lines_does_not_matter() -> None:
    lines = LINES.splitlines(keepends=True)
    for seed in range(5):
        mixed = list(lines)
        random.Random(seed).shuffle(mixed)
        assert by_id(b"".join(mixed)) == by_id(LINES)


def test_a_tie_between_two_parties_of_the_file_is_told_at_both_ends() -> None:
    found = by_id(LINES)
    bank = [(one.schema, one.side, one.other_id) for one in found["test-2"].relations]
    assert sorted(bank) == [
        ("Ownership", "source", "test-3"),
        ("Representation", "target", "test-1"),
    ]


def test_a_party_that_is_named_in_words_only_becomes_no_entity() -> None:
    schemata = [one["schema"] for one in to_entities(RECORDS[0], "test")]
    assert "LegalEntity" not in schemata
    assert schemata.count("Person") == 1


def test_a_sanctioned_party_has_the_topic_and_a_delisted_one_does_not() -> None:
    topics = [next(to_entities(record, "test"))["properties"].get("topics") for record in RECORDS]
    assert topics == [["sanction"], None, None]


def test_the_same_record_gives_the_same_bytes_whatever_the_order_of_its_values() -> None:
    one = RECORDS[0]
    turned = msgspec.structs.replace(
        one, names=one.names[::-1], facts=one.facts[::-1], identifiers=one.identifiers[::-1]
    )
    assert to_lines(turned, "test") == to_lines(one, "test")


def test_a_nested_file_gives_the_same_record_as_a_flat_one() -> None:
    lines = [json.loads(line) for line in to_lines(RECORDS[0], "test").splitlines()]
    main, beside = lines[0], {one["id"]: one for one in lines[1:]}
    properties = main["properties"]
    properties["addressEntity"] = [beside[key] for key in properties["addressEntity"]]
    for one in beside.values():
        reverse = {
            "Sanction": "sanctions",
            "Passport": "identification",
            "CryptoWallet": "cryptoWallets",
            "Representation": "agentRepresentation",
        }
        if one["schema"] in reverse:
            for end in ("entity", "holder", "agent"):
                one["properties"].pop(end, None)
            properties.setdefault(reverse[one["schema"]], []).append(one)
    nested = json.dumps(main).encode() + b"\n"
    assert by_id(nested)["test-1"] == carried(RECORDS[0])


def test_a_nested_party_gives_the_name_of_the_tie() -> None:
    company = {"id": "c1", "schema": "Company", "caption": "ACME", "properties": {"name": ["ACME"]}}
    edge = {"id": "e1", "schema": "Ownership", "properties": {"asset": [company]}}
    line = entity("p1", "Person", name=["Ann"], ownershipOwner=[edge])
    (tie,) = by_id(line)["p1"].relations
    assert (tie.schema, tie.side, tie.other_id, tie.other_name) == (
        "Ownership",
        "source",
        "c1",
        "ACME",
    )


def test_referents_and_un_numbers_become_references() -> None:
    shape = json.loads(PERSON)
    shape["referents"] = ["ofac-123", "gb-hmt-7", "NK-abc"]
    sanction = entity("s1", "Sanction", entity=["p1"], authority=["UN"], unscId=["KPi.033"])
    found = by_id(json.dumps(shape).encode() + b"\n" + sanction)["p1"]
    assert found.references == (
        Reference("ofac-uid", "123"),
        Reference("ofsi-group", "7"),
        Reference("un-reference", "KPi.033"),
    )
    assert found.designations[0].reference == "KPi.033"


def test_a_document_of_others_finds_the_property_that_states_its_number() -> None:
    person = entity("p1", "Person", name=["Ann"], taxNumber=["77"])
    document = entity(
        "i1", "Identification", holder=["p1"], number=["77"], country=["ru"], type=["INN"]
    )
    (number,) = by_id(person + document)["p1"].identifiers
    assert (number.prop, number.value, number.issuer, number.type) == (
        "taxNumber",
        "77",
        "ru",
        "INN",
    )


@pytest.mark.parametrize(
    ("content", "dataset"),
    [
        pytest.param(PERSON, "d", id="one-dataset"),
        pytest.param(PERSON + PERSON.replace(b'["d"]', b'["e"]'), "", id="two-datasets"),
    ],
)
def test_the_dataset_is_named_when_all_entities_name_one(content: bytes, dataset: str) -> None:
    assert FORMAT.inspect(raw(content)).dataset == dataset


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        pytest.param(entity("x1", "Starship", name=["X"]), "unknown-category", id="schema"),
        pytest.param(
            entity("p2", "Person", name=["X"], wings=["2"]), "unknown-leaf", id="property"
        ),
        pytest.param(entity("s1", "Sanction", entity=["nobody"]), "orphan-row", id="orphan"),
        pytest.param(
            entity("p2", "Person", name=["X"], addressEntity=["a"]), "orphan-row", id="address"
        ),
        pytest.param(PERSON, "duplicate-id", id="duplicate"),
        pytest.param(entity("o1", "Occupancy", holder=["p1"]), "schema-left-out", id="left-out"),
        pytest.param(b'{"id": 7}\n', "row-unreadable", id="no-entity"),
        pytest.param(entity("p2", "Person", gender=["male"]), "missing-name", id="nameless"),
    ],
)
def test_a_fault_is_an_issue_and_the_other_lines_go_on(line: bytes, kind: str) -> None:
    found = harvest(FORMAT, raw(PERSON + line))
    assert kind in found.kinds()
    assert "p1" in found.records


def test_what_a_schema_does_not_have_is_kept_as_a_remark() -> None:
    assert by_id(entity("p1", "Person", name=["X"], wings=["2"]))["p1"].remarks == ("wings: 2",)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"", "the file is empty", id="empty"),
        pytest.param(LINES[:-40], "the file ends inside this line", id="cut"),
        pytest.param(b"\x00\x01\xff\n" * 9, "no line is a FollowTheMoney entity", id="binary"),
    ],
)
def test_a_damaged_file_is_refused(content: bytes, reason: str) -> None:
    with pytest.raises(SourceDamagedError) as caught:
        list(FORMAT.parse(raw(content)))
    assert caught.value.reason == reason


def test_mutated_bytes_end_in_records_issues_or_refusal() -> None:
    for seed in range(300):
        files = raw(mutate(LINES, random.Random(seed)))
        with suppress(SourceDamagedError):
            FORMAT.inspect(files)
            given = list(FORMAT.parse(files))
            assert given
            assert all(one.message for one in given if isinstance(one, Issue))
            FORMAT.count(files)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(b'{"id": "x", "schema": [], "properties": {}}\n', id="schema-is-a-list"),
        pytest.param(entity("x", "Person", notes=['name: "a" b"']), id="note-that-is-no-json"),
        pytest.param(b'{"id": "x", "schema": "Person", "properties": 7}\n', id="no-properties"),
    ],
)
def test_the_counter_takes_any_line(line: bytes) -> None:
    assert FORMAT.count(raw(PERSON + line)).records >= 1


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        pytest.param("entities.ftm.json", b"", NAME, id="name"),
        pytest.param("targets.nested.json", b"", NAME, id="nested"),
        pytest.param("some.json", PERSON, NAME, id="head"),
        pytest.param("some.json", b'{"id":"x","names":[]}', None, id="records"),
    ],
)
def test_the_format_is_recognised(name: str, head: bytes, expected: str | None) -> None:
    assert FORMAT.recognise(name, head) == expected
