import pytest

from proscribe.model.record import (
    Address,
    DateFact,
    Designation,
    Fact,
    Identifier,
    Name,
    Record,
    Relation,
)
from proscribe.model.schemata import (
    check_record,
    is_a,
    properties,
    schema,
    schemata,
)
from proscribe.values.dates import PartialDate

_1970 = PartialDate("1970-01-01", "1970-12-31", "year")


def test_every_schema_and_property_is_that_of_followthemoney() -> None:
    ftm = pytest.importorskip("followthemoney").model
    for row in schemata().values():
        theirs = ftm.get(row.name)
        assert theirs is not None, row.name
        assert row.label == theirs.label
        assert row.matchable is theirs.matchable
        assert set(row.extends) == {parent.name for parent in theirs.extends}
        for prop, kind in properties(row.name).items():
            assert prop in theirs.properties, f"{row.name}.{prop}"
            assert kind == theirs.properties[prop].type.name, f"{row.name}.{prop}"
        for other in schemata():
            assert is_a(row.name, other) is theirs.is_a(other), (row.name, other)


def test_every_edge_is_that_of_followthemoney() -> None:
    ftm = pytest.importorskip("followthemoney").model
    for row in schemata().values():
        theirs = ftm.get(row.name)
        if row.edge is None:
            assert not theirs.edge
            continue
        edge = row.edge
        assert (edge.source, edge.target) == (theirs.edge_source, theirs.edge_target)
        assert edge.source_range == theirs.properties[edge.source].range.name
        assert edge.target_range == theirs.properties[edge.target].range.name


def test_a_schema_inherits_the_properties_of_all_its_ancestors() -> None:
    company = properties("Company")
    assert company["jurisdiction"] == "country"
    assert company["alias"] == "name"
    assert company["amount"] == "number"
    assert "birthDate" not in company


def test_own_properties_are_read_only() -> None:
    with pytest.raises(TypeError):
        properties("Person")["x"] = "string"  # type: ignore[index]
    with pytest.raises(TypeError):
        schema("Person").own["x"] = "string"  # type: ignore[index]


def test_unknown_names_are_no_schema() -> None:
    assert not is_a("Ghost", "Thing")
    assert not is_a("Person", "Ghost")
    with pytest.raises(KeyError):
        schema("Ghost")


def test_a_full_record_has_no_faults() -> None:
    record = Record(
        id="x-1",
        schema="Person",
        names=(Name("name", "Ana Example", "Latn"), Name("weakAlias", "A", "Latn")),
        dates=(DateFact("birthDate", _1970, "1970"),),
        facts=(Fact("nationality", "fr"), Fact("notes", "x"), Fact("gender", "female")),
        identifiers=(Identifier("passportNumber", "123"), Identifier("taxNumber", "1")),
        addresses=(Address("1 Road"),),
        designations=(Designation("OFAC"),),
        relations=(
            Relation("Family", "source", "x-2"),
            Relation("UnknownLink", "target", "x-3"),
            Relation("Ownership", "source", "x-4"),
        ),
    )
    assert check_record(record) == ()


@pytest.mark.parametrize(
    ("record", "sentence"),
    [
        pytest.param(Record(id="a", schema="Ghost"), "no schema Ghost", id="schema"),
        pytest.param(
            Record(id="a", schema="Vessel", facts=(Fact("gender", "male"),)),
            "Vessel has no property gender",
            id="fact",
        ),
        pytest.param(
            Record(id="a", schema="Vessel", dates=(DateFact("birthDate", _1970, ""),)),
            "Vessel has no property birthDate",
            id="date",
        ),
        pytest.param(
            Record(id="a", schema="Person", dates=(DateFact("title", _1970, ""),)),
            "cannot hold a date",
            id="date-type",
        ),
        pytest.param(
            Record(id="a", schema="Person", facts=(Fact("birthDate", "1970"),)),
            "cannot hold a fact",
            id="fact-type",
        ),
        pytest.param(
            Record(id="a", schema="Person", identifiers=(Identifier("imoNumber", "1"),)),
            "Person has no property imoNumber",
            id="identifier",
        ),
        pytest.param(
            Record(id="a", schema="Person", identifiers=(Identifier("nationality", "1"),)),
            "cannot hold an identifier",
            id="identifier-type",
        ),
        pytest.param(
            Record(id="a", schema="Sanction", names=(Name("name", "X", "Latn"),)),
            "Sanction has no property name",
            id="name",
        ),
        pytest.param(
            Record(id="a", schema="Interval", addresses=(Address("x"),)),
            "no addresses",
            id="address",
        ),
        pytest.param(
            Record(id="a", schema="Sanction", designations=(Designation("x"),)),
            "cannot be under a sanction",
            id="designation",
        ),
        pytest.param(
            Record(id="a", schema="Person", relations=(Relation("Ownership", "target", "b"),)),
            "Ownership.asset must be of schema Asset",
            id="relation-end",
        ),
    ],
)
def test_says_what_a_schema_cannot_hold(record: Record, sentence: str) -> None:
    found = check_record(record)
    assert len(found) == 1
    assert sentence in found[0]


def test_a_fault_is_said_once() -> None:
    facts = (Fact("gender", "male"), Fact("gender", "female"))
    assert len(check_record(Record(id="a", schema="Vessel", facts=facts))) == 1


def test_a_part_without_schema_is_not_checked() -> None:
    assert check_record(Record(id="a", facts=(Fact("anything", "x"),))) == ()
