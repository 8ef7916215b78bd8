"""ENHANCED files: a made-up list, damage, and the real files."""

import random
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
from proscribe.model.record import Designation, NamePart, Record
from proscribe.model.schemata import check_record
from proscribe.sources.ofac.count_enhanced import count_enhanced
from proscribe.sources.ofac.document import Reader
from proscribe.sources.ofac.enhanced import FORMATS
from proscribe.sources.ofac.naming import assemble
from proscribe.sources.ofac.publication import dataset_of, instant, root_tag
from proscribe.sources.ofac.typed import date_words, days
from proscribe.values.dates import parse_date
from samples import seeds

_FORMAT = FORMATS[0]
_HERE = Path(__file__).parent / "golden"
_SAMPLE = (_HERE / "enhanced.xml").read_bytes()
_REAL = {
    "cons": "us_ofac_cons/enhanced-2025-01-10/CONS_ENHANCED.XML",
    "yemen": "us_ofac_sdn/enhanced-yemen-2024-05-24/yemen_sanctions.xml",
}


def _raw(content: bytes, name: str = "SDN_ENHANCED.XML") -> dict[str, RawBytes]:
    return {_FORMAT.name: RawBytes(name, content)}


@pytest.fixture(scope="module")
def sample() -> Harvest:
    return harvest(_FORMAT, _raw(_SAMPLE))


@pytest.fixture(scope="module", params=_REAL)
def real(request: pytest.FixtureRequest, lists: Path) -> tuple[str, Harvest]:
    name: str = request.param
    return name, harvest(_FORMAT, {_FORMAT.name: raw_path(lists / _REAL[name])})


def _with(*changes: tuple[bytes, bytes]) -> bytes:
    content = _SAMPLE
    for old, new in changes:
        assert old in content
        content = content.replace(old, new, 1)
    return content


def test_gives_what_the_golden_file_holds() -> None:
    assert_golden(_HERE / "enhanced.json", _FORMAT, _raw(_SAMPLE))


def test_every_record_of_the_sample_is_sound(sample: Harvest) -> None:
    assert [message for one in sample.records.values() for message in check_record(one)] == []


def test_the_sample_counts_what_it_gives(sample: Harvest) -> None:
    assert sample.counts.records == len(sample.records) == 4
    assert counted(sample.counts) == sample.names


def test_names_of_a_person_come_in_display_order_with_their_parts(sample: Harvest) -> None:
    names = sample.records["ofac-101"].names
    assert [(name.kind, name.text, name.script, name.lang) for name in names] == [
        ("name", "Upton Old AL-MADE", "Latn", ""),
        ("name", "اسم قديم المثال", "Arab", ""),
        ("weakAlias", "Uppy", "Latn", ""),
        ("previousName", "Uptown MADE DOWN", "Latn", ""),
        ("previousName", "예보기", "Hang", "ko"),
    ]
    assert names[0].parts == (
        NamePart("given", "Upton"),
        NamePart("middle", "Old"),
        NamePart("family", "AL-MADE"),
    )
    assert names[4].parts == (NamePart("family", "예"), NamePart("given", "보기"))


def test_names_of_a_company_are_in_capitals_but_for_other_scripts(sample: Harvest) -> None:
    texts = [name.text for name in sample.records["ofac-102"].names]
    assert texts == ["EXAMPLE AIR", "Пример Авиа"]


def test_dates_are_as_precise_as_published(sample: Harvest) -> None:
    dates = sample.records["ofac-101"].dates
    assert [(one.date.iso, one.date.circa, one.text) for one in dates] == [
        ("1948-12-10", False, "10 Dec 1948"),
        ("1946", True, "circa 1946"),
        ("1947-03-01/1949-06-05", False, "Mar 1947 to 05 Jun 1949"),
    ]
    assert dates[1].note == "reported"


def test_documents_keep_dates_bearer_and_validity(sample: Harvest) -> None:
    passport, national = sample.records["ofac-101"].identifiers
    assert (passport.prop, passport.issuer, passport.authority) == (
        "passportNumber", "eg", "Passport Office",
    )  # fmt: skip
    assert passport.issued == parse_date("1999-05-12")
    assert passport.expires == parse_date("circa May 2004")
    assert passport.note == "second copy; not valid; in the name of Uptown MADE DOWN"
    assert (national.issuer, national.note) == ("ye", "")


def test_addresses_come_in_every_translation(sample: Harvest) -> None:
    addresses = sample.records["ofac-101"].addresses
    assert [(one.full, one.country) for one in addresses] == [
        ("1 Example Street, Floor 2, Cairo, Giza 11511, Egypt", "eg"),
        ("القاهرة, Egypt", "eg"),
        ("Yemen", "ye"),
        ("Region: Gaza", "ps"),
    ]


def test_ties_say_which_end_the_party_is(sample: Harvest) -> None:
    ties = [
        (one.schema, one.side, one.other_id, one.role)
        for record in sample.records.values()
        for one in record.relations
        if one.other_id
    ]
    assert ties == [
        ("Directorship", "source", "ofac-102", "Leader or official of (quality: Low)"),
        ("Family", "source", "ofac-103", "Family member of"),
        # Ownership in FollowTheMoney is of an Asset, and an Organization is none.
        ("UnknownLink", "target", "ofac-101", "Owned or Controlled By"),
        ("UnknownLink", "source", "ofac-101", "Neighbour of"),
    ]


def test_programs_stay_apart_from_lists_where_the_file_does_not_join_them(
    sample: Harvest,
) -> None:
    several = sample.records["ofac-101"].designations
    assert [(one.list_name, one.listed and one.listed.iso, one.programs) for one in several] == [
        ("SDN List", "2020-12-10", ()),
        ("Non-SDN Example List", "2006-04-12", ()),
        ("Consolidated List", "2014-10-10", ()),
        ("", None, ("NPWMD", "SDGT")),
    ]
    assert several[3].measures == ("Block", "Secondary sanctions risk: See Section 11")
    assert sample.records["ofac-102"].designations == (
        Designation(
            "OFAC",
            programs=("CUBA",),
            list_name="SDN List",
            listed=parse_date("2021-02-03"),
            measures=("Block", "Listing Date (CMIC) 03 Jun 2021"),
        ),
        Designation("OFAC", list_name="Consolidated List", listed=parse_date("2021-02-04")),
    )


def test_what_is_not_known_is_an_error_on_its_record(sample: Harvest) -> None:
    assert {issue.record_id for issue in sample.issues} == {"ofac-105"}
    assert sample.kinds() == {
        "unknown-category": 6,
        "unknown-reference": 1,
        "name-empty": 1,
        "date-unreadable": 3,
        "program-missing": 1,
    }
    notes = {(fact.note, fact.value) for fact in sample.records["ofac-105"].facts}
    assert notes == {
        ("Shoe Size", "44"),
        ("date", "never"),
        ("Organization Established Date", "long ago"),
        ("listed", "soon"),
    }


def test_an_undeclared_leaf_is_a_refusal() -> None:
    content = _with(
        (b"<identityId>5</identityId>", b"<identityId>5</identityId><tribe a='1'>Made</tribe>"),
        (b"<entities>", b"<entities>loose words<extras><extra>1</extra></extras>"),
    )
    given_ = harvest(_FORMAT, _raw(content))
    refusals = [issue for issue in given_.issues if issue.severity == "refusal"]
    assert [(issue.kind, issue.message.split()[0], issue.value) for issue in refusals] == [
        ("unknown-leaf", "entities", "loose words"),
        ("unknown-leaf", "entities/entity/generalInfo/tribe", "Made"),
        ("unknown-leaf", "entities/entity/generalInfo/tribe@a", "1"),
        ("unknown-leaf", "entities/extras/extra", "1"),
    ]


@pytest.mark.parametrize(
    ("features", "note"),
    [
        pytest.param(
            "<idFeature id='9'><type featureTypeId='3'>Passport Kind</type>"
            "<versionId>7</versionId><value>Service</value><isPrimary>true</isPrimary></idFeature>",
            "second copy; Passport Kind: Service; not valid",
            id="like-a-feature",
        ),
        pytest.param(
            "<line><kind>of</kind><mark>old</mark></line>", "second copy; of, old; ", id="unknown"
        ),
        pytest.param("in words", "second copy; in words; ", id="text"),
        pytest.param("", "second copy; not valid", id="empty"),
    ],
)
def test_features_of_a_document_are_kept_in_words_whatever_they_are_made_of(
    features: str, note: str
) -> None:
    content = _with(
        (
            b"<comments>second copy</comments>",
            f"<comments>second copy</comments><idFeatures>{features}</idFeatures>".encode(),
        )
    )
    found = harvest(_FORMAT, _raw(content))
    assert [issue for issue in found.issues if issue.severity == "refusal"] == []
    (passport,) = (
        one
        for record in found.records.values()
        for one in record.identifiers
        if one.value == "1084010"
    )
    assert set(note.strip("; ").split("; ")) <= set(passport.note.split("; "))
    assert counted(found.counts) == found.names


def test_a_new_column_of_the_table_of_feature_types_refuses_nothing() -> None:
    content = _with((b"<featureTypes>", b"<featureTypes><featureType><new>1</new></featureType>"))
    assert harvest(_FORMAT, _raw(content)).kinds() == harvest(_FORMAT, _raw(_SAMPLE)).kinds()


def test_two_entities_of_one_number_are_reported() -> None:
    given_ = harvest(_FORMAT, _raw(_with((b'<entity id="102">', b'<entity id="0101">'))))
    assert given_.kinds()["duplicate-id"] == 1
    assert given_.counts.records == len(given_.records) == 3


def test_an_entity_without_a_number_is_a_refusal() -> None:
    given_ = harvest(_FORMAT, _raw(_with((b'<entity id="102">', b'<entity id="x">'))))
    assert [one.value for one in given_.issues if one.kind == "id-missing"] == ["x"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"", "it is empty", id="empty"),
        pytest.param(b"\x00\x01\x02", "not well-formed", id="binary"),
        pytest.param(b"<html><body/></html>", "its root is", id="error-page"),
        pytest.param(_SAMPLE[:-18], "not well-formed", id="closing-tag-missing"),
        pytest.param(_SAMPLE[: len(_SAMPLE) // 2], "not well-formed", id="cut-in-half"),
        pytest.param(
            _SAMPLE.replace(b'"utf-8"', b'"utf-99"', 1), "not well-formed", id="no-such-encoding"
        ),
        pytest.param(
            _SAMPLE.replace(b"<sanctionsData", b'<!DOCTYPE x [<!ENTITY e "v">]><sanctionsData', 1),
            "declares a document type",
            id="internal-subset",
        ),
        pytest.param(_SAMPLE.replace(b"Uppy", b"\xff\xfe"), "not well-formed", id="not-utf-8"),
    ],
)
def test_a_damaged_file_is_refused_with_place_and_reason(content: bytes, reason: str) -> None:
    with pytest.raises(SourceDamagedError) as caught:
        list(_FORMAT.parse(_raw(content)))
    assert caught.value.file == "SDN_ENHANCED.XML"
    assert reason in caught.value.reason
    assert "line" in caught.value.where or not content  # an empty file has no line


def test_the_counter_refuses_a_file_without_its_end() -> None:
    with pytest.raises(SourceDamagedError, match="closing tag"):
        count_enhanced(RawBytes("x.xml", _SAMPLE[:-18]))


@pytest.mark.parametrize("seed", seeds(40))
def test_damage_ends_in_records_issues_or_a_refusal(seed: int) -> None:
    damaged = mutate(_SAMPLE, random.Random(seed))
    survives(_FORMAT, _FORMAT.name, RawBytes("SDN_ENHANCED.XML", damaged))


def _filter(lists: Sequence[str], programs: Sequence[str] = ()) -> bytes:
    inside = "".join(f"<sanctionsList>{name}</sanctionsList>" for name in lists)
    more = "".join(f"<sanctionsProgram>{name}</sanctionsProgram>" for name in programs)
    filters = f"<sanctionsLists>{inside}</sanctionsLists>"
    filters += f"<sanctionsPrograms>{more}</sanctionsPrograms>" if more else ""
    start, end = _SAMPLE.index(b"<filters>"), _SAMPLE.index(b"</filters>")
    return _SAMPLE[:start] + b"<filters>" + filters.encode() + _SAMPLE[end:]


_ALL = ("SDN List", "FSE List", "Consolidated List")


@pytest.mark.parametrize(
    ("lists_", "programs", "expected"),
    [
        pytest.param(["SDN List"], [], ("us_ofac_sdn", "full", ""), id="sdn"),
        pytest.param(["Consolidated List"], [], ("us_ofac_cons", "full", ""), id="cons"),
        pytest.param([], [], ("us_ofac_sdn", "full", ""), id="nothing-chosen"),
        pytest.param(_ALL, [], ("us_ofac_sdn", "full", ""), id="every-list"),
        pytest.param(
            _ALL, ["YEMEN"], ("us_ofac_sdn", "slice", "ofac_slice_yemen"), id="one-program"
        ),
        pytest.param(
            ["SDN List"],
            ["DPRK2", "NPWMD"],
            ("us_ofac_sdn", "slice", "ofac_slice_sdn_list_dprk2_npwmd"),
            id="list-and-programs",
        ),
        pytest.param(
            ["FSE List"], [], ("us_ofac_cons", "slice", "ofac_slice_fse_list"), id="part-of-cons"
        ),
        pytest.param(
            ["FSE List", "SDN List"],
            [],
            ("", "slice", "ofac_slice_fse_list_sdn_list"),
            id="parts-of-both",
        ),
    ],
)
def test_filters_say_dataset_and_scope(
    lists_: Sequence[str], programs: Sequence[str], expected: tuple[str, str, str]
) -> None:
    found = _FORMAT.inspect(_raw(_filter(lists_, programs)))
    assert (found.dataset, found.scope, found.scope_name) == expected
    assert found.published == "2025-03-04T19:59:26Z"
    assert bool(found.scope_note) == (found.scope == "slice")


def test_a_long_filter_gives_a_short_name_of_its_own() -> None:
    many = [f"PROGRAM-{number}" for number in range(30)]
    one = _FORMAT.inspect(_raw(_filter(_ALL, many))).scope_name
    other = _FORMAT.inspect(_raw(_filter(_ALL, [*many, "MORE"]))).scope_name
    assert one != other
    assert max(len(one), len(other)) <= 80


@pytest.mark.parametrize(
    ("parties", "expected"),
    [
        pytest.param([["SDN List"], ["sdn list", "FSE List"]], "us_ofac_sdn", id="sdn"),
        pytest.param([["FSE List"], ["SDN List", "FSE List"]], "us_ofac_cons", id="cons"),
        pytest.param([["FSE List"], ["SDN List"]], "", id="neither"),
        pytest.param([["FSE List", "SDN List"]], "", id="both"),
        pytest.param([["SDN List"], [""], []], "us_ofac_sdn", id="without-list-says-nothing"),
        pytest.param([], "", id="nobody"),
    ],
)
def test_the_lists_of_the_parties_say_the_dataset(parties: list[list[str]], expected: str) -> None:
    assert dataset_of(parties) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("2024-05-24T15:59:26.4511801-04:00", "2024-05-24T19:59:26Z", id="zone"),
        pytest.param("2025-01-10T00:00:00", "2025-01-10", id="no-zone"),
        pytest.param("2025-01-13T00:00:00-05:00", "2025-01-13", id="midnight"),
        pytest.param("2025-01-13", "2025-01-13", id="date"),
        pytest.param("2025-02-30", "", id="no-such-day"),
        pytest.param("0001-01-01T01:00:00+14:00", "", id="before-time"),
        pytest.param("yesterday", "", id="words"),
    ],
)
def test_reads_the_date_of_publication(text: str, expected: str) -> None:
    assert instant(text) == expected


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        pytest.param("x.xml", _SAMPLE[:400], "ofac-enhanced", id="root"),
        pytest.param("CONS_ENHANCED.XML", b"", "ofac-enhanced", id="empty-with-its-name"),
        pytest.param("x.xml", b"", None, id="empty"),
        pytest.param(
            "SDN_ENHANCED.XML",
            b'<sanctionsData xmlns="https://www.treasury.gov/ofac/DeltaFile/1.0">',
            None,
            id="delta",
        ),
        pytest.param("sdn.xml", b"<sdnList>", None, id="other-format"),
        pytest.param("x.xml", b"<?a?>" * 5000, None, id="no-root-in-sight"),
    ],
)
def test_recognises_its_files(name: str, head: bytes, expected: str | None) -> None:
    assert _FORMAT.recognise(name, head) == expected


def test_finds_the_root_behind_comments() -> None:
    assert root_tag(b"\xef\xbb\xbf<?xml?><!-- <no> -->\n<!DOCTYPE z><a:b c='d'>") == (
        "b",
        b" c='d'",
    )


@pytest.mark.parametrize(
    ("parts", "script", "shown", "expected"),
    [
        pytest.param(
            [("Last Name", "Петров"), ("First Name", "Иван"), ("Middle Name", "Ильич")],
            "Cyrillic", "", "Иван Ильич Петров", id="cyrillic",
        ),
        pytest.param(
            [("Last Name", "Петров"), ("First Name", "Иван")],
            "Cyrillic", "ПЕТРОВ ИВАН", "Петров Иван", id="order-as-shown",
        ),
        pytest.param(
            [("Last Name", "Петров"), ("First Name", "Иван")],
            "Cyrillic", "ПЕТРОВ, Иван", "Иван Петров", id="filing-order-says-nothing",
        ),
        pytest.param(
            [("First Name", "明弦"), ("Last Name", "崔")],
            "Chinese Traditional", "", "崔明弦", id="chinese",
        ),
        pytest.param(
            [("Patronymic", "Garcia"), ("Matronymic", "Perez"), ("First Name", "Ana")],
            "Latin", "", "Ana GARCIA PEREZ", id="two-surnames",
        ),
        pytest.param([("Nickname", "El Mayo")], "Latin", "", "El Mayo", id="nickname"),
        pytest.param([("Vessel Name", "Mar Azul")], "Latin", "", "MAR AZUL", id="vessel"),
        pytest.param([], "Arabic", "\u202bاسم\u202c", "اسم", id="shown-only"),
        pytest.param([("First Name", " ")], "Latin", "", None, id="nothing"),
    ],
)  # fmt: skip
def test_assembles_names(
    parts: Sequence[tuple[str, str]], script: str, shown: str, expected: str | None
) -> None:
    name = assemble("name", parts, script_word=script, shown=shown)
    assert (name and name.text) == expected


_words = st.text(alphabet="abcdéfЖшاب明최", min_size=1, max_size=6)


@given(
    st.lists(
        st.tuples(st.sampled_from(["Last Name", "First Name", "Middle Name", "Rank"]), _words),
        min_size=1,
        max_size=5,
    )
)
def test_every_part_reaches_the_name(parts: list[tuple[str, str]]) -> None:
    name = assemble("alias", parts)
    assert name is not None
    letters = sorted("".join(text for _, text in parts).casefold())
    assert sorted(name.text.replace(" ", "").casefold()) == letters
    assert len(name.parts) == len(parts)
    if name.script in ("Latn", ""):
        assert " ".join(part.text for part in name.parts) == name.text


_days = st.dates(min_value=date(1000, 1, 1), max_value=date(2199, 12, 31))


@given(_days, _days, st.booleans())
def test_dates_are_written_so_that_they_are_read_again(one: date, other: date, circa: bool) -> None:
    first, last = sorted((one.isoformat(), other.isoformat()))
    found = days(first, last, circa=circa)
    assert found is not None
    assert parse_date(date_words(found)) == found


def test_the_real_files_hold_what_is_known_of_them(real: tuple[str, Harvest]) -> None:
    name, given_ = real
    expected = {
        "cons": (443, {"name": 468, "alias": 943, "weakAlias": 71, "previousName": 142}),
        "yemen": (10, {"name": 11, "alias": 39, "weakAlias": 6}),
    }
    assert (len(given_.records), given_.names) == expected[name]
    assert (given_.counts.records, counted(given_.counts)) == expected[name]


def test_the_real_files_give_sound_records_and_no_issue(real: tuple[str, Harvest]) -> None:
    assert real[1].issues == []
    assert [message for one in real[1].records.values() for message in check_record(one)] == []


def test_the_rule_for_names_gives_what_ofac_formats_itself(lists: Path) -> None:
    """ADVANCED has parts only: the rule that joins them is held to the texts of ENHANCED."""
    n_names = 0
    for path in (*_REAL.values(), "us_ofac_sdn/delta-2025-01-13/2025-01-13_delta.xml"):
        reader = Reader(raw_path(lists / path), root="sanctionsData", leaves={}, component="")
        for entity in reader.stream({"entity": "entities"}):
            for one in entity.all("names", "name", "translations", "translation"):
                if one.word("script") != "Latin":
                    continue
                parts = [
                    (part.word("type"), part.word("value"))
                    for part in one.all("nameParts", "namePart")
                ]
                halves = one.word("formattedFirstName"), one.word("formattedLastName")
                name = assemble("name", parts)
                assert name is not None
                assert name.text == " ".join(half for half in halves if half)
                n_names += 1
    assert n_names == 1665


def test_the_real_files_say_what_they_are(lists: Path) -> None:
    cons = _FORMAT.inspect({_FORMAT.name: raw_path(lists / _REAL["cons"])})
    assert (cons.dataset, cons.published, cons.scope) == ("us_ofac_cons", "2025-01-10", "full")
    yemen = _FORMAT.inspect({_FORMAT.name: raw_path(lists / _REAL["yemen"])})
    assert (yemen.dataset, yemen.published) == ("us_ofac_sdn", "2024-05-24T19:59:26Z")
    assert (yemen.scope, yemen.scope_name) == ("slice", "ofac_slice_yemen")


def test_a_person_of_the_real_file_is_read_in_full(lists: Path) -> None:
    given_ = harvest(_FORMAT, {_FORMAT.name: raw_path(lists / _REAL["yemen"])})
    person: Record = given_.records["ofac-30624"]
    assert [name.text for name in person.names if name.kind == "name"] == ["Sultan ZABIN"]
    assert "سلطان صالح عیضة عیضة زابن" in [name.text for name in person.names]
    assert person.designations[0].listed == parse_date("2020-12-10")
    assert [(one.prop, one.value, one.authority) for one in person.identifiers] == [
        ("idNumber", "20322", "Military"),
        ("idNumber", "10010095104", ""),
    ]
