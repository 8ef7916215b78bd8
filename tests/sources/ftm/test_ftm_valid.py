"""What we write, FollowTheMoney itself takes as it is: nothing dropped, nothing altered."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ftmrecords import RECORDS, records
from proscribe.model.record import Address, Name, Record
from proscribe.model.schemata import properties, schemata
from proscribe.sources.ftm.fit import nearest
from proscribe.sources.ftm.margin import read_line
from proscribe.sources.ftm.write import to_entities, to_lines
from proscribe.values.territories import territory_codes

ftm = pytest.importorskip("followthemoney", reason="the extra `ftm` is not installed")
registry = pytest.importorskip("followthemoney.types").registry


def cleaned(entity: dict[str, Any]) -> dict[str, set[str]]:
    proxy = ftm.model.get_proxy(json.loads(json.dumps(entity)), cleaned=False)
    assert proxy.id == entity["id"]
    return {prop: set(values) for prop, values in proxy.to_dict()["properties"].items()}


def written(entity: dict[str, Any]) -> dict[str, set[str]]:
    return {prop: set(values) for prop, values in entity["properties"].items()}


@given(records())
@settings(max_examples=200, deadline=None)
@example(Record(id="own-1", schema="Person", addresses=(Address(full=";;;"),)))
@example(Record(id="own-1", schema="Person", names=(Name("name", '"\'"A"\'"', "Latn"),)))
def test_cleaning_changes_nothing(record: Record) -> None:
    for entity in to_entities(record, "test"):
        before, after = written(entity), cleaned(entity)
        # Numbering plans change; a number outside of them is dropped, so it stands in the notes.
        phones = before.pop("phone", set()) - after.pop("phone", set())
        noted = [read_line(note) for note in before.get("notes", ())]
        assert all(
            any(line and line[0] == "phone" and _same(line[1], phone) for line in noted)
            for phone in phones
        )
        assert after == before


def _same(noted: str, phone: str) -> bool:
    return phone in nearest("phone", "phone", noted)


@given(records())
@settings(max_examples=50, deadline=None)
def test_every_required_property_is_there(record: Record) -> None:
    for entity in to_entities(record, "test"):
        schema = ftm.model.get(entity["schema"])
        assert not schema.abstract
        missing = [prop for prop in schema.required if prop not in entity["properties"]]
        assert missing == [] or (missing == ["name"] and not has_primary_name(record))


def has_primary_name(record: Record) -> bool:
    return any(name.kind == "name" for name in record.names)


@pytest.mark.parametrize(
    ("kind", "prop"),
    sorted(
        {
            (kind, prop)
            for name in schemata()
            for prop, kind in properties(name).items()
            if kind in ("email", "url", "gender", "language", "topic", "country", "identifier",
                        "iban", "name", "address", "date")
        }
    ),
)  # fmt: skip
@given(
    value=st.one_of(
        st.text(max_size=30),
        st.sampled_from(
            [";;;", "\"'A'\"",
             "A@B.ORG", "a@b", "x.org", "HTTP://X.org", "http://x.org?a", "'A'", "A;B", "Q42",
             "kp",
             "9074729", "IMO9074729", "DEUTDEFF500", "7736050003", "253400HA6URWT39X2982", "rus",
             "US0378331005", "circa 1979 to 1982", "1979-00-00", "m", "eng", "Korea, North"]
        ),
    )
)  # fmt: skip
@settings(max_examples=40, deadline=None)
def test_a_form_that_is_held_is_clean(kind: str, prop: str, value: str) -> None:
    for form in nearest(kind, prop, value):
        found = next(
            one
            for schema in ftm.model
            for one in schema.properties.values()
            if one.name == prop and one.type.name == kind
        )
        assert found.type.clean(form, format=found.format) == form


@pytest.mark.parametrize("code", sorted(territory_codes()))
def test_every_territory_code_of_ours_is_clean(code: str) -> None:
    held = nearest("country", "country", code)
    assert all(registry.country.clean(form) == form for form in held)


def test_the_command_line_of_followthemoney_takes_a_file(tmp_path: Path) -> None:
    source, target = tmp_path / "in.json", tmp_path / "out.json"
    source.write_bytes(b"".join(to_lines(record, "test") for record in RECORDS))
    script = "from followthemoney.cli.cli import cli; cli()"
    ran = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", script, "validate", "-i", source, "-o", target],
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    ours = [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines()]
    theirs = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    assert [one["id"] for one in theirs] == [one["id"] for one in ours]
    assert [written(one) for one in theirs] == [written(one) for one in ours]
