"""The Canadian list: a made-up sample in old and new element names, damage, and the real file."""

import random
import tracemalloc
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
from proscribe.model.record import NamePart
from proscribe.model.schemata import check_record
from proscribe.sources.registry import dataset, recognise
from proscribe.sources.sema import FORMATS
from samples import seeds

_FORMAT = FORMATS[0]
_HERE = Path(__file__).parent / "golden"
_SAMPLE = (_HERE / "sample.xml").read_bytes()
_REAL = "ca_dfatd_sema_sanctions/2020-04/sema-lmes.xml"


def _raw(content: bytes, name: str = "sema-lmes.xml") -> dict[str, RawBytes]:
    return {"sema": RawBytes(name, content)}


def _one(*leaves: tuple[str, str], extra: str = "") -> Harvest:
    body = "".join(f"<{name}>{text}</{name}>" for name, text in leaves)
    return harvest(_FORMAT, _raw(f"<data-set><record>{body}{extra}</record></data-set>".encode()))


@pytest.fixture(scope="module")
def sample() -> Harvest:
    return harvest(_FORMAT, _raw(_SAMPLE))


@pytest.fixture(scope="module")
def real(lists: Path) -> Harvest:
    return harvest(_FORMAT, {"sema": raw_path(lists / _REAL)})


def _with(found: Harvest, part: str) -> str:
    (number,) = [one for one in found.records if part in one]
    return number


def test_gives_what_the_golden_file_holds() -> None:
    assert_golden(_HERE / "sample.json", _FORMAT, _raw(_SAMPLE))


def test_every_record_of_the_sample_is_sound(sample: Harvest) -> None:
    assert [message for one in sample.records.values() for message in check_record(one)] == []


def test_the_counter_agrees_on_the_sample(sample: Harvest) -> None:
    assert sample.counts.records == len(sample.fragments) == 6
    assert counted(sample.counts) == sample.names


def test_reads_the_names_of_an_entity(sample: Harvest) -> None:
    record = sample.records[_with(sample, "velasan-army")]
    assert [(n.kind, n.text) for n in record.names] == [
        ("name", "Velasan Army (VA)"),
        ("name", "Armée velasanne (AV)"),
        ("alias", "Ondre Force"),
        ("alias", "VF"),
        ("previousName", "Tarimo Guard"),
        ("alias", "Ondre Trading Co., Ltd."),
        ("alias", "Ondre Wood"),
        ("alias", "GVL"),
        ("alias", "ACRVL"),
        ("alias", "Tarimatullah Medical College"),
        ("alias", "Barimatullah Medical College"),
        ("alias", "Université médicale Ondre"),
        ("alias", "Université médicale Barim"),
        ("alias", "Velasan Noir"),
    ]
    assert record.schema == "Organization"


def test_puts_an_alias_that_is_one_part_into_the_name(sample: Harvest) -> None:
    record = sample.records[_with(sample, "ua-1-12")]
    assert [(n.kind, n.text) for n in record.names] == [
        ("name", "Tarimo Ondreyevich VELASAN"),
        ("alias", "Tarimo Ondreyevich VELASSAN"),
        ("alias", "Tarymo Ondreyevich VELASAN"),
        ("alias", "Tarimo Ondreyevich VELAZAN"),
        ("alias", "Pyotr KARPENTER"),
        ("alias", "The Carpenter"),
        ("alias", "Tarimko Ondreyevich VELASAN"),
        ("alias", "Tarymo Ondreevich VELASAN"),
    ]
    assert record.names[0].parts == (
        NamePart("given", "Tarimo Ondreyevich"),
        NamePart("family", "VELASAN"),
    )
    assert record.names[5].parts == ()
    assert record.remarks[0].startswith("Aliases: Tarymo , VELAZAN, Pyotr KARPENTER")


def test_reads_labels_of_language_and_kind(sample: Harvest) -> None:
    record = sample.records[_with(sample, "barimov")]
    assert [(n.text, n.lang, n.script) for n in record.names] == [
        ("Ondrej Barimov", "", "Latn"),
        ("Ондрей Баримов", "ru", "Cyrl"),
        ("Андрэй Барымаў", "be", "Cyrl"),
        ("Tar", "", "Latn"),
        ("تار", "ar", "Arab"),
        ("ಕನ್ನಡ", "", "Knda"),
    ]
    unknown = [(i.kind, i.severity, i.value) for i in sample.issues if i.record_id == record.id]
    assert unknown == [("unknown-category", "error", "Kanada")]


def test_reads_dates_text_and_day_numbers(sample: Harvest) -> None:
    dates = {
        record.schema + record.id[10:16]: [one.date.iso for one in record.dates]
        for record in sample.records.values()
    }
    assert list(dates.values()) == [[], ["1971-09-30", "1972"], [], ["1967-04-01"], ["2004"], []]
    record = sample.records[_with(sample, "nazimo")]
    assert [f.value for f in record.facts] == ["Date of birth: about the turn of the century"]
    assert sample.kinds() == {"date-unreadable": 1, "territory-unknown": 1, "unknown-category": 1}


def test_reads_a_ship(sample: Harvest) -> None:
    ship = sample.records[_with(sample, "ondre-star")]
    assert ship.schema == "Vessel"
    assert [(i.prop, i.value, i.verdict) for i in ship.identifiers] == [
        ("imoNumber", "9074729", "valid")
    ]
    assert [(f.prop, f.value) for f in ship.facts] == [
        ("type", "Oil tanker"),
        ("type", "Pétrolier"),
    ]
    assert ship.designations[0].listed is not None
    assert ship.designations[0].listed.iso == "2025-03-01"


def test_reads_the_designation(sample: Harvest) -> None:
    found = [
        (d.programs, d.reference, d.legal_basis)
        for record in sample.records.values()
        for d in record.designations
    ]
    act, by_act = "Special Economic Measures Act", "Special Economic Measures ({}) Regulations"
    assert found[:3] == [
        (("Burma",), "Schedule 1, Part 2, Item 39", (by_act.format("Burma"), act)),
        (("Ukraine",), "Schedule 1, Item 12", (by_act.format("Ukraine"), act)),
        (
            ("JVCFOR",),
            "Item 7",
            (
                "Justice for Victims of Corrupt Foreign Officials Act",
                "Justice for Victims of Corrupt Foreign Officials Regulations",
            ),
        ),
    ]
    assert found[5] == (("Atlantis",), "Item 2", (act,))


def test_the_country_of_the_regulations_is_not_the_country_of_the_party(sample: Harvest) -> None:
    props = {fact.prop for record in sample.records.values() for fact in record.facts}
    assert props <= {"title", "type", "notes"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(b"Burma / Birmanie", b"Myanmar", id="name-of-the-country"),
        pytest.param(b"<Entity>Velasan Army", b"<Entity>VELASAN  army", id="case-and-blanks"),
        pytest.param(b"(a.k.a. Ondre Force, VF", b"(a.k.a. Other", id="aka-in-the-name"),
        pytest.param(b"<Aliases>Ondre Trading", b"<Aliases>More, Ondre Trading", id="aliases"),
        pytest.param(b"1971-09-30 or 1972", b"1973", id="birth-date"),
        pytest.param(b"Major General/major", b"General/major", id="title"),
        pytest.param(b"(VELASSAN)", b"", id="other-spelling"),
        pytest.param(b"9074729", b"9321483", id="imo"),
        pytest.param(b"2031-02-24", b"2031-03-24", id="date-of-listing"),
        pytest.param(b"EntityOrShip>", b"Entity>", id="element-names"),
    ],
)
def test_ids_do_not_change_with(sample: Harvest, old: bytes, new: bytes) -> None:
    assert old in _SAMPLE
    found = harvest(_FORMAT, _raw(_SAMPLE.replace(old, new)))
    assert list(found.records) == list(sample.records)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(b"Velasan Army", b"Ondre Army", id="name"),
        pytest.param(b"<Item>39<", b"<Item>40<", id="item"),
        pytest.param(b"1, Part 2", b"1, Part 3", id="schedule"),
        pytest.param(b"Burma / Birmanie", b"Iran", id="country"),
    ],
)
def test_ids_tell_entries_apart_by(sample: Harvest, old: bytes, new: bytes) -> None:
    found = harvest(_FORMAT, _raw(_SAMPLE.replace(old, new)))
    assert len(set(found.records) - set(sample.records)) == 1


def test_a_repeated_record_is_an_error_and_loses_nothing() -> None:
    body = _SAMPLE[_SAMPLE.index(b"<record>") : _SAMPLE.index(b"</record>") + 9]
    found = harvest(_FORMAT, _raw(_SAMPLE.replace(b"</data-set>", body + b"</data-set>")))
    assert [i.severity for i in found.issues if i.kind == "duplicate-id"] == ["error"]
    assert found.counts.records == 6
    assert counted(found.counts) == found.names


def test_an_entry_without_a_name_refuses_the_version() -> None:
    found = _one(("Country", "Iran"), ("Item", "3"), ("Entity", " - "))
    assert [(i.kind, i.severity) for i in found.issues] == [("id-missing", "refusal")]
    assert found.counts.records == len(found.fragments) == 0


def test_a_person_who_is_an_entity_too_is_an_error_and_keeps_all_names() -> None:
    found = _one(("Country", "Iran"), ("Entity", "X Co"), ("LastName", "Doe"), ("Item", "1"))
    assert found.kinds() == {"type-varies": 1}
    assert found.names == counted(found.counts) == {"name": 1, "alias": 1}


def test_an_undeclared_leaf_is_a_refusal() -> None:
    for extra in (
        "<ShoeSize>44</ShoeSize>",
        "<Item>1<Part>2</Part></Item>",
        "<Item kind='x'>1</Item>",
        "loose",
    ):
        found = _one(("Country", "Iran"), ("Entity", "X Co"), extra=extra)
        assert [i.severity for i in found.issues if i.kind == "unknown-leaf"] == ["refusal"]
    outside = _SAMPLE.replace(b"</data-set>", b"<published>2031</published></data-set>")
    assert "unknown-leaf" in harvest(_FORMAT, _raw(outside)).kinds()


def test_namespaces_comments_and_character_data_change_nothing(sample: Harvest) -> None:
    spaced = _SAMPLE.replace(b"<data-set ", b"<!-- <record> --><data-set xmlns='urn:x' ")
    spaced = spaced.replace(b">Ondre Star<", b"><![CDATA[Ondre Star]]><")
    found = harvest(_FORMAT, _raw(spaced))
    assert list(found.records.values()) == list(sample.records.values())
    assert found.counts == sample.counts


def test_the_file_does_not_say_when_it_was_published() -> None:
    given = _FORMAT.inspect(_raw(_SAMPLE))
    assert (given.dataset, given.published, given.scope) == ("ca_dfatd_sema_sanctions", "", "full")


def test_is_recognised_by_its_content_and_by_name() -> None:
    assert _FORMAT.recognise("list.xml", _SAMPLE) == "sema"
    assert _FORMAT.recognise("sema-lmes.xml", b"") == "sema"
    assert _FORMAT.recognise("sema-lmes.xml", b"<html><body>") is None
    assert _FORMAT.recognise("other.xml", b"<data-set><row/></data-set>") is None
    found = recognise(Path("x.xml"), _SAMPLE)
    assert found is not None
    assert found[0].name == "sema-xml"


def test_the_registry_knows_the_list() -> None:
    assert dataset("ca_dfatd_sema_sanctions").prefix == "ca-sema"
    assert dataset("ca_dfatd_sema_sanctions").fetch[0].component == "sema"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b" \n", "empty", id="blank"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00", "not well-formed", id="binary"),
        pytest.param(_SAMPLE[:900], "not well-formed", id="truncated"),
        pytest.param(_SAMPLE[:-4], "not well-formed", id="last-bytes-lost"),
        pytest.param(_SAMPLE.decode().encode("latin-1", "replace"), "not well-formed", id="latin"),
        pytest.param(b"<html><body/></html>", "its root is html", id="web-page"),
        pytest.param(
            b"<!DOCTYPE a [<!ENTITY b 'c'>]>" + _SAMPLE[56:], "document type", id="doctype"
        ),
    ],
)
def test_refuses_damaged_files(content: bytes, reason: str) -> None:
    with pytest.raises(SourceDamagedError) as fault:
        list(_FORMAT.parse(_raw(content)))
    assert reason in fault.value.reason
    with pytest.raises(SourceDamagedError):
        _FORMAT.count(_raw(content if reason != "document type" else b"x"))


@pytest.mark.parametrize("seed", seeds(40))
def test_survives_mutated_lists(seed: int) -> None:
    survives(_FORMAT, "sema", RawBytes("s.xml", mutate(_SAMPLE, random.Random(seed))))


def test_memory_does_not_grow_with_the_list() -> None:
    body = _SAMPLE[_SAMPLE.index(b"<record>") : _SAMPLE.rindex(b"</record>") + 9]

    def peak(times: int) -> int:
        content = b"<data-set>" + body * times + b"</data-set>"
        tracemalloc.start()
        for _ in _FORMAT.parse(_raw(content)):
            continue
        highest = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return highest

    assert peak(600) < peak(60) + 1_000_000


# --- the real file


def test_the_real_list_is_read_whole(real: Harvest) -> None:
    assert len(real.records) == real.counts.records == len(real.fragments) == 1369
    assert real.names == counted(real.counts) == {"name": 1410, "alias": 163}


def test_the_real_records_are_sound_and_without_a_fault(real: Harvest) -> None:
    assert [message for one in real.records.values() for message in check_record(one)] == []
    assert real.issues == []


def test_the_real_schemata_and_dates(real: Harvest) -> None:
    schemata = [record.schema for record in real.records.values()]
    assert (schemata.count("Person"), schemata.count("Organization")) == (985, 384)
    # 212 filled cells; one of them holds two dates.
    assert sum(len(record.dates) for record in real.records.values()) == 213


def test_the_slash_in_brackets_parts_nothing(real: Harvest) -> None:
    names = {name.text for record in real.records.values() for name in record.names}
    assert "MEC Steel Mills (Hmaw Bi/Pyi/Ywama)" in names
    assert "Baqiatollah Medical Sciences University" in names
    assert "Amir Ali Hajizadeh" in names
    assert "Medical Sciences University" not in names
    assert not [name for name in names if name.endswith("/") or name.startswith("/")]
