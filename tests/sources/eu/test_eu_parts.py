"""Small parts of the EU list: ids, enumerations, contacts, countries, dates, names."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import assert_growth
from proscribe.model.record import DateFact, Fact
from proscribe.sources.eu.birth import read_births
from proscribe.sources.eu.contacts import read_contacts
from proscribe.sources.eu.count import is_name, is_weak
from proscribe.sources.eu.entry import Part, record_id
from proscribe.sources.eu.enumeration import items
from proscribe.sources.eu.names import read_name_facts, read_names
from proscribe.sources.eu.papers import read_documents
from proscribe.sources.eu.places import read_addresses, read_citizenships, read_country
from proscribe.sources.report import Report


@pytest.fixture
def report() -> Report:
    return Report("eu-fsf-1", "fsf", "line 1", [], [])


def kinds(report: Report) -> list[tuple[str, str]]:
    return [(issue.kind, issue.severity) for issue in report.issues]


@pytest.mark.parametrize(
    ("reference", "number", "expected"),
    [
        pytest.param("EU.502.12", "521", "eu-fsf-eu-502-12", id="reference"),
        pytest.param(" eu.502.12 ", "521", "eu-fsf-eu-502-12", id="blanks"),
        pytest.param("", "521", "eu-fsf-logical-521", id="number"),
        pytest.param("--", "521", "eu-fsf-logical-521", id="no-reference"),
        pytest.param("", " ", None, id="neither"),
    ],
)
def test_forms_ids_as_opensanctions_does(reference: str, number: str, expected: str | None) -> None:
    assert record_id({"euReferenceNumber": reference, "logicalId": number}) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="empty"),
        pytest.param("Minister", ["Minister"], id="one"),
        pytest.param("(a) Mullah, (b) Maulavi", ["Mullah", "Maulavi"], id="letters"),
        pytest.param("(a) Mullah (b) Haji and (c) Qari", ["Mullah", "Haji", "Qari"], id="and"),
        pytest.param("a) Mullah b) Haji", ["Mullah", "Haji"], id="half-brackets"),
        pytest.param("1) Mullah 2) Haji", ["Mullah", "Haji"], id="numbers"),
        pytest.param("(a) Mullah (a) Mullah", ["Mullah (a) Mullah"], id="does-not-count-up"),
        pytest.param("Section (a) of (b)", ["Section (a) of (b)"], id="inside"),
        pytest.param("(b) Haji (c) Qari", ["(b) Haji (c) Qari"], id="starts-late"),
        pytest.param("(a) Envoy(s) (b) Haji", ["Envoy(s)", "Haji"], id="other-bracket"),
        pytest.param("(a)", ["(a)"], id="only-a-mark"),
    ],
)
def test_takes_enumerations_apart(text: str, expected: list[str]) -> None:
    assert items(text) == expected


@given(st.text(alphabet="ab1() ,;.", max_size=60))
def test_an_enumeration_loses_no_letter_but_its_marks(text: str) -> None:
    folded = " ".join(text.split())
    kept = "".join(items(folded))
    assert bool(kept) == bool(folded)
    assert all(piece.strip(" ,;") for piece in items(folded)) or items(folded) == [folded]


@pytest.mark.parametrize(
    ("contacts", "expected"),
    [
        pytest.param(
            (("PHONE", "+98 21 2258929; +98 21 35243153, +98 21 3130626"),),
            [
                ("phone", "+98 21 2258929"),
                ("phone", "+98 21 35243153"),
                ("phone", "+98 21 3130626"),
            ],
            id="phones",
        ),
        pytest.param(
            (("PHONE", "+7 (351) 775-10-37, ext. 12"),),
            [("phone", "+7 (351) 775-10-37, ext. 12")],
            id="extension",
        ),
        pytest.param(
            (("EMAIL", "tarimo@ ondre.example and info@ondre.example."),),
            [("email", "tarimo@ondre.example"), ("email", "info@ondre.example")],
            id="mails",
        ),
        pytest.param(
            (("WEB", "http://ondre.example/ ; www.tarimo.example"),),
            [("website", "http://ondre.example/"), ("website", "www.tarimo.example")],
            id="sites",
        ),
        pytest.param((("PHONE", "unlisted"),), [("notes", "Contact: PHONE unlisted")], id="words"),
        pytest.param((("EMAIL", ""),), [], id="empty"),
        pytest.param(
            (("EMAILa@ondre.examplePHONE+7 (351) 7751037WEBhttps://www.ondre.example/", ""),),
            [
                ("email", "a@ondre.example"),
                ("phone", "+7 (351) 7751037"),
                ("website", "https://www.ondre.example/"),
            ],
            id="run-together-in-the-key",
        ),
        pytest.param(
            (("", "EMAIL[a@ondre.example]PHONE[+7 351]"),),
            [("email", "a@ondre.example"), ("phone", "+7 351")],
            id="cell-with-brackets",
        ),
        pytest.param(
            (("", "PHONE: +7 351\nWEB: ondre.example"),),
            [("phone", "+7 351"), ("website", "ondre.example")],
            id="cell-with-colons",
        ),
    ],
)
def test_reads_contacts(
    report: Report, contacts: tuple[tuple[str, str], ...], expected: list[tuple[str, str]]
) -> None:
    assert [(fact.prop, fact.value) for fact in read_contacts(contacts, report)] == expected
    assert report.issues == []


def test_a_fax_is_a_phone_with_a_note(report: Report) -> None:
    found = list(read_contacts((("FAX", "+98 1"), ("PHONE", "+98 2 (fax)")), report))
    assert [(fact.value, fact.note) for fact in found] == [("+98 1", "fax"), ("+98 2", "fax")]


def test_an_unknown_key_is_an_error_and_its_text_is_kept(report: Report) -> None:
    assert list(read_contacts((("TELEX", "77 12"),), report)) == [
        Fact("notes", "Contact: TELEX 77 12")
    ]
    assert kinds(report) == [("unknown-category", "error")]


def test_a_cell_without_keys_is_kept_with_a_warning(report: Report) -> None:
    assert list(read_contacts((("", "ask the porter"),), report)) == [
        Fact("notes", "Contact: ask the porter")
    ]
    assert kinds(report) == [("contact-form", "warning")]


@pytest.mark.parametrize(
    ("code", "words", "expected", "issue"),
    [
        pytest.param("IR", "IRAN (ISLAMIC REPUBLIC OF)", "ir", None, id="both"),
        pytest.param("00", "UNKNOWN", "", None, id="none"),
        pytest.param("", "", "", None, id="empty"),
        pytest.param("CS", "SERBIA", "rs", None, id="serbia"),
        pytest.param("CS", "", "rs", None, id="serbia-by-code"),
        pytest.param("NA", "", "na", None, id="namibia"),
        pytest.param("CD", "CONGO, Democratic Republic of (was Zaire)", "cd", None, id="by-code"),
        pytest.param("SA", "YEMEN", "ye", "territory-differs", id="contradiction"),
        pytest.param("ZZ", "ATLANTIS", "", "territory-unknown", id="not-known"),
    ],
)
def test_reads_countries(
    report: Report, code: str, words: str, expected: str, issue: str | None
) -> None:
    values = {"countryIso2Code": code, "countryDescription": words}
    assert read_country(values, report).code == expected
    assert kinds(report) == ([(issue, "warning")] if issue else [])


def test_a_citizenship_keeps_when_it_was_acquired_and_lost(report: Report) -> None:
    values = {
        "countryIso2Code": "SY", "countryDescription": "SYRIAN ARAB REPUBLIC",
        "acquisitionDate": "2001-02-03", "disenfranchisementDate": "2009-10-11",
    }  # fmt: skip
    note = "acquired 2001-02-03; lost 2009-10-11"
    for person, prop in ((True, "citizenship"), (False, "country")):
        found = list(read_citizenships((Part(values),), report, person=person))
        assert found == [Fact(prop, "sy", "SYRIAN ARAB REPUBLIC", note)]


def test_an_address_of_a_remark_alone_is_kept(report: Report) -> None:
    (found,) = read_addresses((Part({"city": ""}, ("moves between farms",)),), report)
    assert (found.full, found.note) == ("moves between farms", "")


def test_an_empty_address_is_a_placeholder(report: Report) -> None:
    assert list(read_addresses((Part({"city": " ", "asAtListingTime": "true"}),), report)) == []


@pytest.mark.parametrize(
    ("values", "remark", "expected"),
    [
        pytest.param({"birthdate": "1982-04-18"}, "", "1982-04-18", id="day"),
        pytest.param({"year": "1960", "monthOfYear": "2"}, "", "1960-02", id="month"),
        pytest.param({"year": "1960"}, "", "1960", id="year"),
        pytest.param(
            {"yearRangeFrom": "1953", "yearRangeTo": "1958"},
            "",
            "1953-01-01/1958-12-31",
            id="range",
        ),
        pytest.param({"birthdate": "18/04/1982"}, "", "1982-04-18", id="european"),
        pytest.param({}, "circa 1962", "1962", id="remark"),
        pytest.param({"year": "0", "dayOfMonth": "0"}, "1962", "1962", id="zeros"),
    ],
)
def test_reads_birth_dates(
    report: Report, values: dict[str, str], remark: str, expected: str
) -> None:
    values = {"calendarType": "GREGORIAN"} | values
    (found,) = read_births((Part(values, (remark,)),), report, person=True)
    assert isinstance(found, DateFact)
    assert found.date.iso == expected
    assert report.issues == []


def test_a_day_and_a_range_around_it_are_one_date_but_another_range_is_a_second(
    report: Report,
) -> None:
    inner = {"birthdate": "1955-05-05", "yearRangeFrom": "1953", "yearRangeTo": "1958"}
    outer = inner | {"birthdate": "1961-05-05"}
    dates = [
        [
            one.date.iso
            for one in read_births((Part(values),), report, person=True)
            if isinstance(one, DateFact)
        ]
        for values in (inner, outer)
    ]
    assert dates == [["1955-05-05"], ["1961-05-05", "1953-01-01/1958-12-31"]]


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({"birthdate": "1961-02-30"}, id="no-such-day"),
        pytest.param({"year": "1401", "calendarType": "ISLAMIC"}, id="hijri-year-alone"),
        pytest.param({"yearRangeFrom": "1953"}, id="half-a-range"),
        pytest.param({"year": "MCMLX"}, id="roman"),
    ],
)
def test_a_date_that_cannot_be_read_is_kept_as_text(report: Report, values: dict[str, str]) -> None:
    assert list(read_births((Part(values),), report, person=True)) == []
    assert kinds(report) == [("date-unreadable", "warning")]
    assert next(iter(values.values())) in report.lost[0].value


def test_an_unknown_calendar_is_an_error(report: Report) -> None:
    list(read_births((Part({"calendarType": "MAYAN", "year": "1960"}),), report, person=True))
    assert kinds(report) == [("unknown-category", "error")]


def _named(*names: tuple[str, str, str]) -> tuple[Part, ...]:
    """Parts from (whole name, number, remark)."""
    return tuple(
        Part({"wholeName": whole, "logicalId": number}, (remark,))
        for whole, number, remark in names
    )


@pytest.mark.parametrize(
    ("names", "primary"),
    [
        pytest.param((("B", "20", ""), ("A", "10", "")), "A", id="lowest-number"),
        pytest.param((("А", "10", ""), ("B", "20", "")), "B", id="latin-script"),
        pytest.param((("А", "10", ""), ("Б", "9", "")), "Б", id="no-latin-script"),
        pytest.param((("A", "10", "low quality"), ("Б", "20", "")), "Б", id="weak-last"),
        pytest.param((("A", "10", "good quality alias"), ("B", "20", "")), "B", id="alias-later"),
        pytest.param((("A", "10", "good quality alias"), ("Б", "9", "")), "A", id="latin-alias"),
        pytest.param((("A", "10", "lo quality"), ("B", "9", "lo quality")), "B", id="all-weak"),
        pytest.param((("A", "x", ""), ("B", "9", "")), "B", id="number-not-readable"),
    ],
)
def test_chooses_the_primary_name(
    report: Report, names: tuple[tuple[str, str, str], ...], primary: str
) -> None:
    found = list(read_names(_named(*names), report, person=True))
    assert len(found) == len(names)
    assert [name.text for name in found if name.kind == "name"] == [primary]


@pytest.mark.parametrize(
    ("remark", "weak"),
    [
        pytest.param("low quality aliias", True, id="spelling-of-alias"),
        pytest.param("lo quality", True, id="spelling-of-low"),
        pytest.param("Low-Quality a.k.a.", True, id="hyphen"),
        pytest.param("Alias of low  qualty; used in 1999", True, id="in-a-sentence"),
        pytest.param("good quality alias", False, id="good"),
        pytest.param("god quality", False, id="spelling-of-good"),
        pytest.param("High quality", False, id="high"),
        pytest.param("slow quality control", False, id="another-word"),
        pytest.param("", False, id="none"),
    ],
)
def test_a_remark_says_how_good_an_alias_is(report: Report, remark: str, weak: bool) -> None:
    parts = _named(("First", "1", ""), ("Second", "2", remark))
    _, second = read_names(parts, report, person=True)
    assert second.kind == ("weakAlias" if weak else "alias")
    assert is_weak([remark]) == weak
    assert report.issues == []


def test_a_label_is_not_a_note_but_any_other_remark_is(report: Report) -> None:
    parts = _named(("A", "1", "good quality alias"), ("B", "2", "Low quality alias; since 1999"))
    found = list(read_name_facts(parts, report, person=True))
    assert found == [Fact("notes", "Low quality alias; since 1999", note="of the name B")]


def test_an_unknown_quality_is_an_error(report: Report) -> None:
    list(read_names(_named(("A", "1", "poor quality alias")), report, person=True))
    assert kinds(report) == [("unknown-category", "error")]


def test_a_name_that_is_not_strong_is_weak(report: Report) -> None:
    values = {"wholeName": "Old Tar", "strong": "false"}
    first, second = read_names((Part({"wholeName": "T"}), Part(values)), report, person=True)
    assert (first.kind, second.kind) == ("name", "weakAlias")


@pytest.mark.parametrize(
    ("values", "text", "parts"),
    [
        pytest.param(
            {"wholeName": "ONDRE, Ilen"}, "Ilen ONDRE", ["given", "family"], id="capitals"
        ),
        pytest.param(
            {"wholeName": "Ilen Ondre, the Elder"}, "Ilen Ondre, the Elder", [], id="byname"
        ),
        pytest.param(
            {"wholeName": "Ondre, Ilen", "firstName": "Ilen", "lastName": "Ondre"},
            "Ilen Ondre",
            ["given", "family"],
            id="stated",
        ),
        pytest.param(
            {"firstName": "Ilen", "middleName": "of Sapna", "lastName": "Ondre"},
            "Ilen of Sapna Ondre",
            ["given", "middle", "family"],
            id="parts-alone",
        ),
        pytest.param(
            {"wholeName": "Ondre Ilen", "firstName": "Ilen", "lastName": "Ondre"},
            "Ondre Ilen",
            ["family", "given"],
            id="order-of-the-text",
        ),
        pytest.param({"wholeName": "Ondre", "lastName": "Ondre"}, "Ondre", [], id="single"),
    ],
)
def test_reads_names_of_people(
    report: Report, values: dict[str, str], text: str, parts: list[str]
) -> None:
    (name,) = read_names((Part(values),), report, person=True)
    assert (name.text, [part.kind for part in name.parts]) == (text, parts)


def test_a_name_of_an_enterprise_is_not_turned(report: Report) -> None:
    (name,) = read_names((Part({"wholeName": "ONDRE, Timber"}),), report, person=False)
    assert name.text == "ONDRE, Timber"


@pytest.mark.parametrize(
    ("language", "expected", "faults"),
    [
        pytest.param("AR", "ar", 0, id="upper-case"),
        pytest.param("", "", 0, id="empty"),
        pytest.param("NA", "na", 0, id="nauruan"),
        pytest.param("SR-LT", "sr", 0, id="with-script"),
        pytest.param("XX", "", 1, id="no-language"),
        pytest.param("?", "", 1, id="no-code"),
    ],
)
def test_reads_languages(report: Report, language: str, expected: str, faults: int) -> None:
    (name,) = read_names((Part({"wholeName": "A", "nameLanguage": language}),), report, person=True)
    assert name.lang == expected
    assert kinds(report) == [("unknown-category", "error")] * faults


@given(st.text(max_size=20), st.lists(st.text(max_size=8), min_size=3, max_size=3))
def test_counter_and_parser_agree_on_what_is_a_name(whole: str, parts: list[str]) -> None:
    values = dict(zip(("firstName", "middleName", "lastName"), parts, strict=True))
    for person in (True, False):
        report = Report("r", "fsf", "", [], [])
        found = list(read_names((Part(values | {"wholeName": whole}),), report, person=person))
        assert bool(found) == is_name(whole, parts)


@given(st.text(alphabet="lowquaity -.aK\t\n_ع", max_size=30))
def test_counter_and_parser_agree_on_what_is_weak(remark: str) -> None:
    report = Report("r", "fsf", "", [], [])
    _, second = read_names(_named(("A", "1", ""), ("B", "2", remark)), report, person=True)
    assert (second.kind == "weakAlias") == is_weak([remark])


def test_reads_flags_of_a_document(report: Report) -> None:
    values = dict.fromkeys(("diplomatic", "knownFalse", "revokedByIssuer"), "true")
    values |= {"number": "77", "identificationTypeCode": "PASSPORT", "knownExpired": "perhaps"}
    (found,) = read_documents((Part(values),), "Person", report)
    assert not isinstance(found, Fact)
    assert found.note == "diplomatic; false; revoked by the issuer"
    assert kinds(report) == [("unknown-category", "error")]


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(lambda n: "(a) " * (n // 4), id="marks"),
        pytest.param(lambda n: "(" * n, id="brackets"),
        pytest.param(lambda n: "a@" * (n // 2), id="mail"),
        pytest.param(lambda n: "EMAIL" * (n // 5), id="keys"),
        pytest.param(lambda n: "low " * (n // 4), id="low"),
        pytest.param(lambda n: "1 " * (n // 2), id="numbers"),
        pytest.param(lambda n: "x, " * (n // 3), id="commas"),
        pytest.param(lambda n: "issued " * (n // 7), id="issued"),
    ],
)
def test_a_huge_text_takes_time_in_proportion(report: Report, made: Callable[[int], str]) -> None:
    def read(text: str) -> None:
        items(text)
        list(read_contacts((("EMAIL", text), ("PHONE", text), ("WEB", text), ("", text)), report))
        values = dict.fromkeys(("wholeName", "title", "function", "number", "city"), text)
        part = Part(values, (text,))
        list(read_names((part,), report, person=True))
        list(read_name_facts((part,), report, person=True))
        list(read_documents((part,), "Person", report))
        list(read_births((part,), report, person=True))
        is_weak([text])

    assert_growth(read, made, 80_000)
