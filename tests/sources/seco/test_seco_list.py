"""The Swiss list: a made-up sample, its history, damage, and the real excerpt."""

import copy
import random
from pathlib import Path

import pytest
from lxml import etree

from benchmarks import seco_memory
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
from proscribe.model.record import Reference
from proscribe.model.schemata import check_record
from proscribe.sources.registry import dataset, formats, recognise
from proscribe.sources.seco import FORMATS
from samples import seeds

_FORMAT = FORMATS[0]
_HERE = Path(__file__).parent / "golden"
_SAMPLE = (_HERE / "sample.xml").read_bytes()


def _raw(content: bytes, name: str = "consolidated-list.xml") -> dict[str, RawBytes]:
    return {"seco": RawBytes(name, content)}


def _changed(old: bytes, new: bytes) -> Harvest:
    assert old in _SAMPLE
    return harvest(_FORMAT, _raw(_SAMPLE.replace(old, new, 1)))


def _agrees(found: Harvest) -> None:
    assert found.counts.records == len(found.records)
    assert counted(found.counts) == found.names


@pytest.fixture(scope="module")
def sample() -> Harvest:
    return harvest(_FORMAT, _raw(_SAMPLE))


def test_gives_what_the_golden_file_holds() -> None:
    assert_golden(_HERE / "sample.json", _FORMAT, _raw(_SAMPLE))


def test_every_record_of_the_sample_is_sound(sample: Harvest) -> None:
    assert [message for one in sample.records.values() for message in check_record(one)] == []


def test_the_counter_agrees_on_the_sample(sample: Harvest) -> None:
    assert list(sample.records) == ["ch-seco-9001", "ch-seco-9003", "ch-seco-9004"]
    assert sample.names == {"name": 5, "alias": 4, "weakAlias": 1, "previousName": 2}
    _agrees(sample)


def test_parts_stand_in_their_order_and_variants_form_names_of_their_own(sample: Harvest) -> None:
    names = [(n.kind, n.text, n.lang, n.script) for n in sample.records["ch-seco-9001"].names]
    assert names == [
        ("name", "Tarimo Velasan Ondrevich", "en", "Latn"),
        ("alias", "Tarymo Welasan Ondrevich", "ru", "Latn"),
        ("alias", "Tarîmo Welasan Ondrevich", "ru", "Latn"),
        ("name", "Таримо Веласан Ondrevich", "ru", "Cyrl"),
        ("weakAlias", "The Carpenter & Sons", "en", "Latn"),
        ("previousName", "Velasan Merek al-Ondre Jr.", "en", "Latn"),
        ("previousName", "Velasan Merek الأندري Jr.", "ar", "Latn"),
        ("alias", "Ondre Vela", "en", "Latn"),
    ]


def test_the_parts_keep_their_kind_and_a_title_is_no_part_of_the_name(sample: Harvest) -> None:
    record = sample.records["ch-seco-9001"]
    assert [(part.kind, part.text) for part in record.names[0].parts] == [
        ("family", "Tarimo"),
        ("given", "Velasan"),
        ("patronymic", "Ondrevich"),
    ]
    assert [fact.value for fact in record.facts if fact.prop == "title"] == ["Dr."]


@pytest.mark.parametrize(
    ("sizes", "names"),
    [
        pytest.param((2, 3), 6, id="all-combinations"),
        pytest.param((4, 8), 32, id="as-many-as-are-combined"),
        pytest.param((4, 9), 9, id="more: each variant in one name"),
        pytest.param((40, 1), 40, id="one-long-part"),
    ],
)
def test_many_variants_lose_none(sizes: tuple[int, int], names: int) -> None:
    parts = b"".join(
        b'<name-part order="%d" name-part-type="other"><value>P%d</value>' % (place, place)
        + b"".join(
            b'<spelling-variant lang="ARA" script="LATN">v%d-%d</spelling-variant>' % (place, one)
            for one in range(size)
        )
        + b"</name-part>"
        for place, size in enumerate(sizes)
    )
    plain = (
        b'<name-part order="1" name-part-type="whole-name"><value>Hopper Star</value></name-part>'
    )
    found = _changed(plain, parts)
    _agrees(found)
    given = [n.text for n in found.records["ch-seco-9004"].names if n.kind == "alias"]
    assert len(given) == names
    for place, size in enumerate(sizes):
        for one in range(size):
            assert any(f"v{place}-{one}" in text.split(" ") for text in given)


def test_an_identity_that_is_not_the_main_one_is_an_alias_with_its_own_dates(
    sample: Harvest,
) -> None:
    record = sample.records["ch-seco-9001"]
    assert [date.date.iso for date in record.dates if date.note == "with the alias Ondre Vela"] == [
        "1970-01-01"
    ]


def test_the_history_is_never_read(sample: Harvest) -> None:
    texts = [name.text for record in sample.records.values() for name in record.names]
    assert not [text for text in texts if "Copied" in text]
    assert sample.records["ch-seco-9001"].addresses[0].city == "Minsk"


def test_a_lifted_target_is_left_out_and_said(sample: Harvest) -> None:
    said = [(i.record_id, i.severity, i.value) for i in sample.issues if i.kind == "de-listed"]
    assert said == [("ch-seco-9002", "info", "2030-06-20")]


def test_a_target_is_listed_until_its_de_listing_takes_effect(sample: Harvest) -> None:
    ahead = [(i.record_id, i.value) for i in sample.issues if i.kind == "de-listing-ahead"]
    assert ahead == [("ch-seco-9003", "2031-06-01")]
    later = _changed(b'date="2031-05-04"', b'date="2031-06-01"')
    assert "ch-seco-9003" not in later.records
    _agrees(later)


@pytest.mark.parametrize(
    ("modifications", "listed"),
    [
        pytest.param("", True, id="none"),
        pytest.param("listed=2020-01-01", True, id="listed"),
        pytest.param("de-listed=2021-01-01 listed=2020-01-01", False, id="newest-first"),
        pytest.param("amended=2020-06-01 de-listed=2021-01-01", False, id="out-of-order"),
        pytest.param("listed=2022-01-01 de-listed=2021-01-01", True, id="listed-again"),
        pytest.param("de-listed=2021-01-01 amended=2021-01-01", False, id="same-day-first-wins"),
        pytest.param("amended=2021-01-01 de-listed=2021-01-01", True, id="same-day-amended-first"),
        pytest.param("de-listed= listed=2020-01-01", True, id="undated-de-listing"),
        pytest.param("de-listed=", False, id="only-undated"),
        pytest.param("de-listed=2021-13-01 amended=1999-01-01", True, id="unreadable-date"),
        pytest.param("de-listed=2021-01-01Z", False, id="zone"),
        pytest.param("de-listed=2099-01-01", True, id="still-to-come"),
        pytest.param("lifted=2021-01-01 listed=2020-01-01", True, id="unknown-word"),
    ],
)
def test_the_latest_effective_date_decides(modifications: str, listed: bool) -> None:
    old = b'<modification modification-type="listed" effective-date="2026-05-18+01:00"/>'
    new = "".join(
        f'<modification modification-type="{kind}" effective-date="{date}"/>'
        for kind, _, date in (one.partition("=") for one in modifications.split())
    )
    found = _changed(old, new.encode())
    assert ("ch-seco-9004" in found.records) is listed
    _agrees(found)


def test_a_listing_again_starts_anew(sample: Harvest) -> None:
    for designation in sample.records["ch-seco-9001"].designations:
        assert designation.listed is not None
        assert designation.listed.iso == "2030-01-12"
        assert [date.iso for date in designation.amended] == ["2030-11-18"]


def test_a_target_has_a_designation_for_each_program(sample: Harvest) -> None:
    narnia, lilliput = sample.records["ch-seco-9001"].designations
    assert (narnia.programs, lilliput.programs) == (("Narnia",), ("Lilliput",))
    assert narnia.legal_basis == (
        "Ordinance of 15 June 2026 on measures against Narnia, annex 3",
        "Ordinance of 15 June 2026 on measures against Narnia, article 12",
    )
    assert narnia.measures == ("Restrictions on named individuals",)
    assert narnia.reasons == ("Helped in the shipment of forbidden goods.",)


def test_a_foreign_identifier_is_a_reference_where_it_looks_like_one(sample: Harvest) -> None:
    references = {record.id: record.references for record in sample.records.values()}
    assert references == {
        "ch-seco-9001": (Reference("un-reference", "KPi.901"),),
        "ch-seco-9003": (),
        "ch-seco-9004": (Reference("eu-reference", "EU.4567.89"),),
    }
    notes = [f.value for f in sample.records["ch-seco-9003"].facts if f.prop == "notes"]
    assert "Foreign identifier: 140" in notes


def test_places_may_stand_before_or_behind_the_targets(sample: Harvest) -> None:
    tree = etree.fromstring(_SAMPLE)
    place = tree.find("place")
    assert place is not None
    tree.insert(0, place)
    moved = harvest(_FORMAT, _raw(etree.tostring(tree, encoding="utf-8")))
    assert list(moved.records.values()) == list(sample.records.values())


def test_reads_documents_with_their_issuer_and_days(sample: Harvest) -> None:
    first, second, *_ = sample.records["ch-seco-9001"].identifiers
    assert (first.prop, first.value, first.issuer, first.note) == (
        "passportNumber", "B 112233", "sy", "cancelled",
    )  # fmt: skip
    assert first.expires is not None
    assert first.expires.iso == "2034-05-04"
    assert (second.prop, second.value, second.issuer) == ("idNumber", "545167", "af")


def test_reads_the_numbers_of_a_ship_and_of_a_firm(sample: Harvest) -> None:
    found = {
        record.id: [(n.prop, n.value) for n in record.identifiers]
        for record in sample.records.values()
    }
    assert found["ch-seco-9004"] == [("imoNumber", "9074729"), ("mmsi", "445123456")]
    assert found["ch-seco-9003"] == [
        ("innCode", "7707083893"),
        ("registrationNumber", "1037832048605"),
        ("swiftBic", "UBSWCHZH"),
        ("swiftBic", "CRESCHZZ"),
    ]


def test_keeps_a_date_of_another_calendar_as_text(sample: Harvest) -> None:
    notes = {f.value for f in sample.records["ch-seco-9001"].facts if f.prop == "notes"}
    assert {"Date of birth: 15.3.1392 (Hijri)", "Date of birth: 31.2.1971"} <= notes
    dates = [(one.date.iso, one.date.circa) for one in sample.records["ch-seco-9001"].dates]
    assert dates == [
        ("1971-09-30", False), ("1972", True), ("1973-05", False), ("1970-01-01", False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "value"),
    [
        pytest.param(b'name-type="formerly-known-as"', b'name-type="nick"', "nick", id="name-type"),
        pytest.param(b'quality="low" lang', b'quality="bad" lang', "bad", id="quality"),
        pytest.param(b'"tribal-name"', b'"clan-name"', "clan-name", id="part"),
        pytest.param(b'lang="ARA"', b'lang="Arabic"', "ARABIC", id="lang"),
        pytest.param(b'sex="male"', b'sex="x"', "x", id="sex"),
        pytest.param(b'object-type="vessel"', b'object-type="tank"', "tank", id="object-type"),
        pytest.param(b'calendar="Hijri"', b'calendar="Maya"', "Maya", id="calendar"),
    ],
)
def test_every_unknown_word_is_an_error(old: bytes, new: bytes, value: str) -> None:
    found = _changed(old, new)
    unknown = {(i.severity, i.value) for i in found.issues if i.kind == "unknown-category"}
    assert ("error", value) in unknown
    assert [m for one in found.records.values() for m in check_record(one)] == []
    _agrees(found)


def test_an_unknown_sanctions_set_is_an_error() -> None:
    found = _changed(b"<sanctions-set-id>4388<", b"<sanctions-set-id>77<")
    assert [i.value for i in found.issues if i.kind == "program-unknown"] == ["77"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(b"</entity>", b"<shoe-size>44</shoe-size></entity>", id="element"),
        pytest.param(b'<identity ssid="40"', b'<identity colour="red"', id="attribute"),
        pytest.param(b"</entity>", b"stray words</entity>", id="text"),
        pytest.param(
            b"</target>\n  <place", b"</target><ship><name>X</name></ship><place", id="section"
        ),
        pytest.param(b"</target>\n  <place", b"</target>words<place", id="text-of-the-root"),
        pytest.param(b"<justification ", b'<justification xmlns:a="u" a:b="c" ', id="namespace"),
        pytest.param(
            b'<removed><justification ssid="23">Older words.</justification></removed>',
            b"<remark>why</remark>",
            id="in-a-modification",
        ),
    ],
)
def test_an_undeclared_leaf_is_a_refusal(old: bytes, new: bytes) -> None:
    found = _changed(old, new)
    assert [i.severity for i in found.issues if i.kind == "unknown-leaf"] == ["refusal"]


def test_the_declared_leaves_are_those_that_are_read(sample: Harvest) -> None:
    assert "unknown-leaf" not in sample.kinds()
    assert not [path for path in _FORMAT.leaves if "/added" in path or "/removed" in path]


def test_a_repeated_id_is_an_error_and_loses_nothing() -> None:
    found = _changed(b'<target ssid="9004">', b'<target ssid="9003">')
    assert found.kinds()["duplicate-id"] == 1
    assert len(found.fragments) == 3
    _agrees(found)


def test_a_target_without_id_refuses_the_version() -> None:
    found = _changed(b'<target ssid="9004">', b"<target>")
    assert [i.severity for i in found.issues if i.kind == "id-missing"] == ["refusal"]


def test_a_target_without_description_is_an_error() -> None:
    start, end = _SAMPLE.index(b"<object "), _SAMPLE.index(b"</object>") + len(b"</object>")
    found = harvest(_FORMAT, _raw(_SAMPLE[:start] + _SAMPLE[end:]))
    assert {"body-missing", "name-missing"} <= set(found.kinds())
    _agrees(found)


def test_says_its_day_and_that_a_part_is_a_slice() -> None:
    whole = _FORMAT.inspect(_raw(_SAMPLE))
    assert (whole.published, whole.scope) == ("2031-05-04", "full")
    part = _FORMAT.inspect(_raw(_SAMPLE.replace(b'"whole-list"', b'"Search Result"')))
    assert (part.scope, part.scope_name) == ("slice", "search_result")
    undated = _FORMAT.inspect(_raw(_SAMPLE.replace(b'date="2031-05-04"', b'date="today"')))
    assert (undated.published, [i.kind for i in undated.issues]) == ("", ["published-missing"])


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b" \n", "empty", id="blank"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00", "not well-formed", id="binary"),
        pytest.param(_SAMPLE[:6000], "not well-formed", id="truncated"),
        pytest.param(_SAMPLE[:-3], "not well-formed", id="last-bytes-lost"),
        pytest.param(b"<html><body/></html>", "its root is html", id="web-page"),
        pytest.param(
            _SAMPLE.replace("Таримо".encode(), b"\xd0"), "not well-formed", id="not-utf-8"
        ),
        pytest.param(
            b"<!DOCTYPE a [<!ENTITY b 'c'>]>" + _SAMPLE[39:], "document type", id="doctype"
        ),
        pytest.param(
            b"<!--" + b" " * 70_000 + b"--><!DOCTYPE a [<!ENTITY b 'c'>]>" + _SAMPLE[39:],
            "document type",
            id="late-doctype",
        ),
        pytest.param(
            _SAMPLE.replace(b'encoding="UTF-8"', b'encoding="UTF-99"'), "XML", id="encoding"
        ),
    ],
)
def test_refuses_damaged_files(content: bytes, reason: str) -> None:
    with pytest.raises(SourceDamagedError) as fault:
        list(_FORMAT.parse(_raw(content)))
    assert fault.value.file == "consolidated-list.xml"
    assert reason in fault.value.reason


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(_SAMPLE[:-3], id="last-bytes-lost"),
        pytest.param(_SAMPLE.replace("Таримо".encode(), b"\xd0"), id="not-utf-8"),
    ],
)
def test_the_counter_refuses_damaged_files(content: bytes) -> None:
    with pytest.raises(SourceDamagedError):
        _FORMAT.count(_raw(content))


@pytest.mark.parametrize("seed", seeds(40))
def test_survives_mutated_bytes(seed: int) -> None:
    dice = random.Random(seed)
    survives(_FORMAT, "seco", RawBytes("consolidated-list.xml", mutate(_SAMPLE, dice)))


_WORDS = (
    "", "n/a", " - ", "\u200e", "\u200b", "x", "2031-05-04", "2030-13-01", "false", "low", "alias",
    "primary-name", "formerly-known-as", "title", "LATN", "latn", "\x7f", "de-listed", "&", "<",
    "9002", "\x85", "EU.1.2", "a\nb", "_x000D_",
)  # fmt: skip


@pytest.mark.parametrize("seed", seeds(40))
def test_survives_documents_that_are_well_formed_and_wrong(seed: int) -> None:
    """Change words, take elements away, copy them to other places."""
    dice = random.Random(seed)
    root = etree.fromstring(_SAMPLE)
    for _ in range(dice.choice((1, 2, 5, 10))):
        element = dice.choice([one for one in root.iter() if isinstance(one.tag, str)])
        parent, what = element.getparent(), dice.random()
        if what < 0.4 and element.attrib:
            element.set(dice.choice(list(element.attrib)), dice.choice(_WORDS))
        elif what < 0.7 and not len(element):
            element.text = dice.choice(_WORDS)
        elif what < 0.8 and parent is not None:
            parent.remove(element)
        elif parent is not None:
            parent.insert(dice.randrange(len(parent) + 1), copy.deepcopy(element))
    content = etree.tostring(root, encoding="utf-8")
    survives(_FORMAT, "seco", RawBytes("consolidated-list.xml", content))


def test_is_recognised_by_root_and_by_name_only_without_one() -> None:
    assert _FORMAT.recognise("anything.xml", _SAMPLE[:500]) == "seco"
    assert _FORMAT.recognise("consolidated-list_2026-08-27.xml", b"") == "seco"
    assert _FORMAT.recognise("consolidated-list.xml", b"<?xml version='1.0'?><sdnList>") is None
    assert _FORMAT.recognise("consolidated.xml", b"") is None


def test_the_registry_knows_list_and_format() -> None:
    assert dataset("ch_seco_sanctions").prefix == "ch-seco"
    assert formats()["seco-xml"].parser.startswith("seco-xml/")
    found = recognise(Path("list.xml"), _SAMPLE)
    assert found is not None
    assert (found[0].name, found[1]) == ("seco-xml", "seco")


def test_a_large_list_is_read_in_little_memory() -> None:
    size_mb, steps = seco_memory.measure(600)
    parse, count = steps[1:3]
    assert size_mb > 3
    assert (parse["records"], parse["issues"]) == (500, 100)
    assert (count["records"], count["names"]) == (parse["records"], parse["names"])
    assert parse["peak_mb"] < 100


# --- the real excerpt


def test_the_real_excerpt_is_read_whole(lists: Path) -> None:
    path = lists / "samples" / "ch-seco_sample.xml"
    found = harvest(_FORMAT, {"seco": raw_path(path)})
    _agrees(found)
    assert {one: record.schema for one, record in found.records.items()} == {
        "ch-seco-46130": "Organization",
        "ch-seco-34461": "Vessel",
    }
    assert [(i.kind, i.record_id) for i in found.issues] == [("de-listed", "ch-seco-5142")]
    vessel = found.records["ch-seco-34461"]
    assert [(n.kind, n.text) for n in vessel.names] == [
        ("name", "Hui Chon"),
        ("alias", "Hwang Gum San 2"),
    ]
    assert [(n.prop, n.value, n.verdict) for n in vessel.identifiers] == [
        ("imoNumber", "8405270", "valid")
    ]
    assert [m for one in found.records.values() for m in check_record(one)] == []
    assert _FORMAT.inspect({"seco": raw_path(path)}).published == "2026-08-27"
