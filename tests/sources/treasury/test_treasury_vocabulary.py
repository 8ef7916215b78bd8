"""The vocabulary: every word of the real files is known, every property exists."""

from pathlib import Path

import pytest
from followthemoney import model
from lxml import etree

from proscribe.model.schemata import RELATED
from proscribe.sources.treasury import vocabulary
from proscribe.sources.treasury.vocabulary import lookup, name_kind, normal, schema_of

_SCHEMATA = ("Person", "Organization", "Vessel", "Airplane")


def _rules() -> list[vocabulary.Rule]:
    words = [pattern.replace("\\", "") for pattern in vocabulary.patterns()[4:]]
    rules = [rule for word in words if (rule := lookup(word))]
    assert len(rules) == len(words)
    examples = (
        "Digital Currency Address - XBT",
        "Executive Order 13662 Directive Determination -",
        "CAATSA Section 235 Information:",
        "Listing Date (CMIC)",
    )
    return [*rules, *(rule for word in examples if (rule := lookup(word)))]


@pytest.mark.parametrize("schema", _SCHEMATA)
def test_every_property_exists_in_followthemoney(schema: str) -> None:
    known = set(model.get(schema).properties)
    for rule in _rules():
        if rule.becomes in ("identifier", "fact", "date"):
            prop = rule.prop(schema)
            assert prop in known or prop in RELATED, (rule.word, prop)


@pytest.mark.parametrize("prop", RELATED)
def test_related_properties_exist_on_the_related_schema(prop: str) -> None:
    schema, name = RELATED[prop]
    assert name in model.get(schema).properties


@pytest.mark.parametrize(
    ("word", "schema", "expected"),
    [
        pytest.param("DOB", "Person", "birthDate", id="csv"),
        pytest.param("Birthdate", "Person", "birthDate", id="enhanced"),
        pytest.param("alt. Passport", "Person", "passportNumber", id="alt"),
        pytest.param("Passport", "Organization", "idNumber", id="passport-of-a-firm"),
        pytest.param("VESSEL TYPE", "Vessel", "type", id="case"),
        pytest.param("Aircraft Manufacturer’s Serial Number (MSN)", "Airplane", "serialNumber",
                     id="curly-apostrophe"),
        pytest.param("Digital Currency Address - NEWCOIN", "Person", "publicKey", id="new-coin"),
        pytest.param("Gender", "Vessel", "notes", id="no-such-property"),
    ],
)  # fmt: skip
def test_gives_the_property_of_a_word(word: str, schema: str, expected: str) -> None:
    rule = lookup(word)
    assert rule is not None
    assert rule.prop(schema) == expected


@pytest.mark.parametrize(
    "word",
    [
        "Secondary sanctions risk:",
        "Executive Order 14024 Directive Information",
        "Executive Order 14024 Directive Information -",
        "Executive Order 13846 information:",
        "Listing Date (EO 14024 Directive 1a):",
        "Purchase/Sales For Divestment Date (CMIC)",
    ],
)
def test_gives_a_measure(word: str) -> None:
    rule = lookup(word)
    assert rule is not None
    assert rule.becomes == "measure"


@pytest.mark.parametrize("word", ["Library Card", "", "Passports", "Executive Order 1 Something"])
def test_an_unknown_word_has_no_rule(word: str) -> None:
    assert lookup(word) is None


def test_no_two_words_fold_into_one() -> None:
    patterns = vocabulary.patterns()
    assert len(set(patterns)) == len(patterns)
    assert all(normal(word) == word for word in (p.replace("\\", "") for p in patterns[4:]))


@pytest.mark.parametrize(
    ("text", "schema"),
    [
        ("individual", "Person"),
        ("Individual", "Person"),
        ("Vessel", "Vessel"),
        ("aircraft", "Airplane"),
        ("Entity", "Organization"),
        ("", "Organization"),
        (None, "Organization"),
        ("satellite", None),
    ],
)
def test_gives_the_schema_of_a_type(text: str | None, schema: str | None) -> None:
    assert schema_of(text) == schema


@pytest.mark.parametrize(
    ("alias_type", "weak", "kind"),
    [
        ("aka", False, "alias"),
        ("A.K.A.", False, "alias"),
        ("f.k.a.", False, "previousName"),
        ("nka", False, "alias"),
        ("fka", True, "weakAlias"),
        ("name", False, "name"),
        ("dba", False, None),
        ("dba", True, None),
    ],
)
def test_gives_the_kind_of_a_name(alias_type: str, weak: bool, kind: str | None) -> None:
    assert name_kind(alias_type, weak=weak) == kind


def test_knows_every_word_of_the_real_xml_files(lists: Path) -> None:
    words: set[str] = set()
    for name, tags in (
        ("us_ofac_cons/xml-2024-05-06/consolidated.xml", ("idType",)),
        ("samples/ofac-sdn_advanced_sample.xml", ("FeatureType", "IDRegDocType")),
    ):
        for element in etree.parse(lists / name).iter(*("{*}" + tag for tag in tags)):
            words.add(element.text or "")
    folder = "us_ofac_cons/enhanced-2025-01-10/CONS_ENHANCED.XML"
    tree = etree.parse(lists / folder)
    words |= {type_.text or "" for type_ in tree.iterfind(".//{*}featureType/{*}type")}
    for value in tree.iter("{*}referenceValue"):
        if value.findtext("{*}type") == "ID DOCUMENT TYPE":
            words.add(value.findtext("{*}value") or "")
    assert len(words) > 150
    assert sorted(word for word in words if lookup(word) is None) == []
