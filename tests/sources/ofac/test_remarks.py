"""The grammar of the remarks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proscribe.model.record import Identifier, Record
from proscribe.sources.ofac import remarks
from proscribe.sources.treasury.entry import Draft
from proscribe.values.dates import parse_date


def _take(*segments: str, schema: str = "Person") -> tuple[Record, Draft]:
    draft = Draft("7", schema=schema, component="sdn", location="line 1")
    for segment in segments:
        remarks.take(draft, segment)
    return draft.fragment().record, draft


def test_splits_a_remark_and_drops_its_full_stop() -> None:
    assert remarks.split("DOB 1948; POB Cairo, Egypt.") == ("DOB 1948", "POB Cairo, Egypt")


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Linked To: EXAMPLE S.A.", "Linked To: EXAMPLE S.A."),
        ("Linked To: EXAMPLE LTD.", "Linked To: EXAMPLE LTD"),
        ("nationality possibly Egypt;arrested 23 Apr 2002.", "arrested 23 Apr 2002"),
        ("Website www.example.org/a;b=1.", "Website www.example.org/a;b=1"),
    ],
)
def test_finds_the_last_segment(text: str, last: str) -> None:
    assert remarks.split(text)[-1] == last


def test_leaves_out_the_last_segment_of_a_cut_remark() -> None:
    raw = ("DOB 1948; " + "x" * 1000)[:1000]
    assert remarks.split_cut(raw) == remarks.Cut(("DOB 1948",), True)
    assert remarks.split_cut("DOB 1948.") == remarks.Cut(("DOB 1948",), False)


@given(st.lists(st.text("abcXYZ 19'.", min_size=1, max_size=30), min_size=40, max_size=80))
def test_cut_and_rest_give_every_segment_once(parts: list[str]) -> None:
    whole = "; ".join(part.strip() or "x" for part in parts).ljust(1100, "y") + "."
    raw, spill = whole[:1000], whole[1000:]
    joined = remarks.split_cut(raw).segments + remarks.rest(raw, spill)
    assert joined == remarks.split(whole)


@pytest.mark.parametrize(
    ("segment", "text"),
    [
        pytest.param("a.k.a. 'DOC'", "DOC", id="plain"),
        pytest.param("f.k.a. 'DOC'", "DOC", id="former"),
        pytest.param("a.k.a. ''ABD AL-EXAMPLE'", "'ABD AL-EXAMPLE", id="apostrophe-first"),
        pytest.param("a.k.a. 'EL EXAMPLE''", "EL EXAMPLE'", id="apostrophe-last"),
        pytest.param("a.k.a. 'MADE, Upton'", "Upton MADE", id="comma"),
    ],
)
def test_a_quoted_name_is_a_weak_alias(segment: str, text: str) -> None:
    record, _ = _take(segment)
    assert [(name.kind, name.text) for name in record.names] == [("weakAlias", text)]


@pytest.mark.parametrize(
    ("segment", "identifier"),
    [
        pytest.param(
            "Passport 1084010 (Egypt) issued 12 May 1999 expires 11 May 2004",
            Identifier("passportNumber", "1084010", "Passport", "eg",
                       issued=parse_date("1999-05-12"), expires=parse_date("2004-05-11")),
            id="dates",
        ),
        pytest.param(
            "alt. National ID No. RNE: W031-8 (Brazil)",
            Identifier("idNumber", "W031-8", "National ID No.", "br", note="RNE"),
            id="label",
        ),
        pytest.param(
            "Registration Number HRB 32490 (Mainz) (Germany)",
            Identifier("registrationNumber", "HRB 32490", "Registration Number", "de",
                       note="Mainz"),
            id="place-of-the-register",
        ),
        pytest.param(
            "National ID No. K357514(4)",
            Identifier("idNumber", "K357514(4)", "National ID No."),
            id="check-digit-in-brackets",
        ),
        pytest.param(
            "National ID No.: 1372584, Kenya",
            Identifier("idNumber", "1372584", "National ID No.", "ke"),
            id="country-after-a-comma",
        ),
        pytest.param(
            "Passport 472220033 (Korea, North)",
            Identifier("passportNumber", "472220033", "Passport", "kp"),
            id="comma-in-the-country",
        ),
    ],
)  # fmt: skip
def test_reads_a_document(segment: str, identifier: Identifier) -> None:
    record, draft = _take(segment)
    assert record.identifiers == (identifier,)
    assert draft.issues == []


def test_russian_numbers_are_filed_by_their_own_check_digits() -> None:
    record, _ = _take(
        "Tax ID No. 7707083893 (Russia)",
        "Tax ID No. 7707083894 (Russia)",
        "Registration Number 1027700132195 (Russia)",
        schema="Organization",
    )
    assert [one.prop for one in record.identifiers] == ["innCode", "taxNumber", "ogrnCode"]


def test_an_imo_number_is_one_whatever_word_stands_before_it() -> None:
    record, _ = _take("Company Number IMO 5055293", schema="Organization")
    assert [(one.prop, one.value) for one in record.identifiers] == [("imoNumber", "5055293")]
    record, _ = _take("Vessel Registration Identification RS 150443 (Russia)", schema="Vessel")
    assert [(one.prop, one.value) for one in record.identifiers] == [
        ("registrationNumber", "RS 150443")
    ]


def test_links_dates_facts_and_measures() -> None:
    record, draft = _take(
        "DOB circa 1946",
        "nationality Korea, North",
        "Gender Female",
        "Linked To: MADE, Upton",
        "Secondary sanctions risk: See Section 11",
        "Executive Order 13662 Directive Determination - Subject to Directive 1",
    )
    assert record.dates[0].date == parse_date("circa 1946")
    assert [(fact.prop, fact.value) for fact in record.facts] == [
        ("nationality", "kp"),
        ("gender", "female"),
    ]
    assert [(one.other_name, one.role) for one in record.relations] == [
        ("MADE, Upton", "Linked To")
    ]
    assert record.designations[0].measures == (
        "Executive Order 13662 Directive Determination - Subject to Directive 1",
        "Secondary sanctions risk: See Section 11",
    )
    assert draft.issues == []


@pytest.mark.parametrize(
    "segment",
    ["Member of the board", "arrested 30 Sep 2002", "Passport and visa expert", "all offices", ""],
)
def test_free_text_is_no_value_and_no_fault(segment: str) -> None:
    record, draft = _take(segment)
    assert record == Record(id="ofac-7", schema="Person")
    assert draft.issues == []


def test_a_key_that_is_not_in_the_vocabulary_is_an_error() -> None:
    _, draft = _take("Library Card No. 55 (Cuba)")
    assert [(issue.kind, issue.severity) for issue in draft.issues] == [
        ("unknown-category", "error")
    ]


def test_an_unreadable_date_is_kept_as_a_note() -> None:
    record, draft = _take("DOB the day after 31 Feb")
    assert [(fact.prop, fact.value, fact.note) for fact in record.facts] == [
        ("notes", "the day after 31 Feb", "DOB")
    ]
    assert [issue.kind for issue in draft.issues] == ["date-unreadable"]


def test_an_unknown_country_keeps_its_text() -> None:
    record, draft = _take("nationality Exampleland")
    assert [(fact.prop, fact.value) for fact in record.facts] == [("nationality", "Exampleland")]
    assert [(issue.kind, issue.severity) for issue in draft.issues] == [
        ("territory-unknown", "warning")
    ]


@given(st.text(max_size=200))
def test_any_segment_is_survived(segment: str) -> None:
    _take(segment)
