"""One entity by itself gives the record that a nested file of it gives."""

import json
from typing import Any

import pytest

from listfiles import RawBytes, harvest
from proscribe.model.canonical import canonical
from proscribe.sources.ftm.one import read_entity
from proscribe.sources.ftm.read import NAME, EntityLines

_NESTED: dict[str, Any] = {
    "id": "x-1",
    "schema": "Person",
    "properties": {
        "name": ["CHOE, Myong Hyon", "최명현"],
        "weakAlias": ["Comrade Choe"],
        "birthDate": ["1966-01-20"],
        "nationality": ["kp"],
        "gender": ["male"],
        "addressEntity": [
            {"id": "a-1", "schema": "Address", "properties": {"full": ["1 Main Street, Nampo"],
                                                              "country": ["kp"]}}
        ],
        "passportNumber": ["836110034"],
        "sanctions": [
            {"id": "s-1", "schema": "Sanction", "properties": {"authority": ["OFAC"],
                                                               "program": ["NPWMD"]}}
        ],
    },
}  # fmt: skip


def test_an_entity_by_itself_is_read_as_in_a_file() -> None:
    line = json.dumps(_NESTED).encode() + b"\n"
    records = harvest(EntityLines(), {NAME: RawBytes("entities.ftm.json", line)}).records
    assert canonical(read_entity(_NESTED)) == canonical(records["x-1"])


def test_a_single_value_stands_for_a_list_and_the_id_may_be_absent() -> None:
    found = read_entity({"schema": "Person", "properties": {"name": "Ann"}}, record_id="r")
    assert found.id == "r"
    assert [name.text for name in found.names] == ["Ann"]


@pytest.mark.parametrize(
    "value",
    [
        pytest.param({"schema": "Person"}, id="no-properties"),
        pytest.param({"schema": "Person", "properties": 3}, id="properties-no-object"),
        pytest.param({"schema": 3, "properties": {}}, id="schema-no-text"),
        pytest.param({"id": None, "schema": "Person", "properties": {}}, id="id-null"),
    ],
)
def test_what_is_no_entity_says_so(value: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="Expected"):
        read_entity(value)
