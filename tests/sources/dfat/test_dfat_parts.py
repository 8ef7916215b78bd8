"""Cells of the Australian list: enumerations, dates, listings, numbers, names, references."""

import csv
import io
from collections.abc import Callable

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from growth import assert_growth
from listfiles import RawBytes, counted, harvest
from proscribe.model.record import Identifier
from proscribe.sources.dfat import FORMATS, count
from proscribe.sources.dfat.birth import read_births, read_places
from proscribe.sources.dfat.entries import Part, read_reference, record_id
from proscribe.sources.dfat.information import (
    own_reference,
    read_contacts,
    read_person,
    read_ties,
)
from proscribe.sources.dfat.items import last_territory, lettered, outside_brackets, with_note
from proscribe.sources.dfat.leaves import COLUMNS, column_key
from proscribe.sources.dfat.listing import read_listing
from proscribe.sources.dfat.names import read_names
from proscribe.sources.dfat.papers import read_documents, read_registers
from proscribe.sources.report import Report


def _report() -> Report:
    return Report("x", "dfat", "row 1")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("1963", ["1963"], id="one"),
        pytest.param("a) 1963 b) 1960", ["1963", "1960"], id="letters"),
        pytest.param("a)1994 b)1993; c) 1995,", ["1994", "1993", "1995"], id="no-blanks"),
        pytest.param("(a) X (b) Y", ["X", "Y"], id="brackets"),
        pytest.param("1) X; 2) Y", ["X", "Y"], id="numbers"),
        pytest.param("a) 1 b) 2 c) 3 c) 4", ["1", "2", "3", "4"], id="repeated-letter"),
        pytest.param("Address: a) X b) Y", ["X", "Y"], id="label"),
        pytest.param("a) X (b2) Y", ["X (b2) Y"], id="no-mark-inside"),
        pytest.param("Ward b) 7", ["Ward b) 7"], id="does-not-start-with-a"),
        pytest.param("a) only", ["only"], id="one-letter"),
        pytest.param(" ; ", [], id="nothing"),
    ],
)
def test_takes_enumerations_apart(text: str, expected: list[str]) -> None:
    assert lettered(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("1969", ["1969"], id="year"),
        pytest.param("1951-06-19", ["1951-06-19"], id="day"),
        pytest.param("Approximately 1963", ["1963"], id="circa"),
        pytest.param(
            "a) Approximately 1955- 1958 b) Approximately 1945-1950",
            ["1955-01-01/1958-12-31", "1945-01-01/1950-12-31"],
            id="ranges",
        ),
        pytest.param("Between 1963 and 1968", ["1963-01-01/1968-12-31"], id="between"),
        pytest.param("1961;\n5 May 1964", ["1961", "1964-05-05"], id="semicolon"),
        pytest.param("3 December 1960  or 13 December 1960", ["1960-12-03", "1960-12-13"], id="or"),
        pytest.param("c. 1946 or 1949 or 1960", ["1946", "1949", "1960"], id="several-or"),
        pytest.param("21/09/1964; alt DOB: 1962", ["1964-09-21", "1962"], id="alt"),
        pytest.param("14 Mar 1974 >> 13 Apr 1974", ["1974-03-14", "1974-04-13"], id="arrows"),
        pytest.param("5/06/1953   15/06/1953", ["1953-06-05", "1953-06-15"], id="blanks"),
        pytest.param("01/10/1983,15/10/1983", ["1983-10-01", "1983-10-15"], id="comma"),
        pytest.param(
            "5 Feb. 1970\xa0(this aka only, alt born 5 Feb. 1969", ["1970-02-05", "1969-02-05"],
            id="this-aka-only",
        ),
        pytest.param("a) 19 Apr. 1982 b) 24/06/1402 (Hijri Calendar)", ["1982-04-19"], id="hijri"),
        pytest.param("15 May 1968 (as A) 1970 (as B)", ["1968-05-15", "1970"], id="as"),
        pytest.param("10/061962", [], id="spoilt"),
        pytest.param("07/04/62", [], id="two-digits"),
    ],
)  # fmt: skip
def test_reads_birth_dates(text: str, expected: list[str]) -> None:
    report = _report()
    found = list(read_births(text, "", report))
    assert [one.date.iso for one in found] == expected
    assert bool(report.issues) == (not expected or "Hijri" in text)


def test_reads_places_and_their_countries() -> None:
    text = "a) Mikhailovka, Ukrainian SSR;    b) Tashkent, USSR (Uzbekistan); alt POB: Moscow"
    assert [(f.prop, f.value) for f in read_places(text, "")] == [
        ("birthPlace", "Mikhailovka, Ukrainian SSR"),
        ("birthCountry", "ua"),
        ("birthPlace", "Tashkent, USSR (Uzbekistan)"),
        ("birthCountry", "uz"),
        ("birthPlace", "Moscow"),
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("Tehran, Iran", "ir", id="last-part"),
        pytest.param("Khersonskaya 43 Moscow, 117246 Russia", "ru", id="behind-a-code"),
        pytest.param("X District, Democratic People's Republic of Korea", "kp", id="long"),
        pytest.param("Bor, South Sudan (as at 2011)", "ss", id="note"),
        pytest.param("Kaboon St., P.O. Box 5966, Damascus", "", id="none"),
        pytest.param("", "", id="empty"),
    ],
)
def test_finds_the_territory_that_ends_an_address(text: str, code: str) -> None:
    assert last_territory(text)[0] == code


def test_parts_outside_brackets_and_takes_notes() -> None:
    assert outside_brackets("A (b; c); D") == ["A (b; c)", "D"]
    assert outside_brackets("A (b; c; D") == ["A (b", "c", "D"]
    assert with_note("Libya (as at Jul. 2017).") == ("Libya", "as at Jul. 2017")
    assert with_note("(Sheikh)") == ("(Sheikh)", "")


@pytest.mark.parametrize(
    ("text", "listed", "amended"),
    [
        pytest.param(
            "Listed by UN 1267 Committee on 25 January 2001 (amended on 9 July 2007, 21 Sep 2007)",
            "2001-01-25", ["2007-07-09", "2007-09-21"], id="un",
        ),
        pytest.param(
            "Listed on 2 Sep. 2014 (relisted on 1 Sep. 2017)", "2014-09-02", ["2017-09-01"],
            id="relisted",
        ),
        pytest.param("2013-03-07", "2013-03-07", [], id="date-alone"),
        pytest.param(
            "Instrument of first listing: Charter of the United Nations Act 1945 List 2009 (No 1)."
            " Last listed on: 16/09/2022", "", ["2022-09-16"], id="last-listed",
        ),
        pytest.param(
            "Assets received on or after 23 May 2003 are not controlled. Listed under Resolution"
            " 1483 (2003)", "", [], id="other-date",
        ),
        pytest.param("", "", [], id="empty"),
    ],
)  # fmt: skip
def test_reads_dates_of_the_listing(text: str, listed: str, amended: list[str]) -> None:
    found = read_listing(text)
    assert (found.listed.iso if found.listed else "") == listed
    assert [day.iso for day in found.amended] == amended


def test_reads_instruments_and_resolutions() -> None:
    text = (
        "Instrument of first\ndesignation: Autonomous Sanctions (Designated Persons – Syria) List"
        " 2012 [F2012L00482]. UNSC resolution 1373 (2001)"
    )
    assert read_listing(text).legal_basis == (
        "Autonomous Sanctions (Designated Persons – Syria) List 2012 [F2012L00482]",
        "Resolution 1373 (2001)",
    )


def _short(found: list[Identifier]) -> list[tuple[str, str, str]]:
    return [(one.prop, one.value, one.issuer) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Afghan passport number OR901825 issued on 4 Feb. 2003.",
            [("passportNumber", "OR901825", "af")], id="alone",
        ),
        pytest.param(
            "Passport no.: a) 101423404 b) Kuwaiti passport number 2541451 c) 002327881. He fled.",
            [
                ("passportNumber", "101423404", ""),
                ("passportNumber", "2541451", "kw"),
                ("passportNumber", "002327881", ""),
            ], id="lettered",
        ),
        pytest.param(
            "Passport No: Libya B/002210.", [("passportNumber", "B/002210", "ly")], id="state"
        ),
        pytest.param(
            "Passport 4067405 (Palestinian)", [("passportNumber", "4067405", "ps")], id="behind"
        ),
        pytest.param(
            "PASSPORT: No. 2863795S,", [("passportNumber", "2863795S", "")], id="capitals"
        ),
        pytest.param(
            "Passport no.: Moroccan Passport H 236483   National identification no.: E-491591.",
            [("passportNumber", "H 236483", "ma"), ("idNumber", "E-491591", "")], id="two-labels",
        ),
        pytest.param("Director of the Passport Department until 1999.", [], id="no-number"),
        pytest.param("Danish passport. Driving licence no. 20645897.", [], id="driving-licence"),
        pytest.param("Passport no.: na. Born 1963 in Kabul. Review 1822 (2008).", [], id="prose"),
    ],
)  # fmt: skip
def test_reads_documents(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert _short(list(read_documents(text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Tax ID No.: 7831000122 (Russia)", [("taxNumber", "7831000122", "ru")], id="tax"
        ),
        pytest.param(
            "Registration ID (OGRN no.): 1 159 102 022 738",
            [("registrationNumber", "1159102022738", "")], id="grouped",
        ),
        pytest.param(
            "Registered company number: 02150590. TDG Ltd is",
            [("registrationNumber", "02150590", "")], id="sentence-behind",
        ),
        pytest.param("SWIFT/BIC: FTBDKPPY.", [("swiftBic", "FTBDKPPY", "")], id="bic"),
        pytest.param("IMO number: 5571322.", [("imoNumber", "5571322", "")], id="imo"),
        pytest.param("the tax identification of all", [], id="words"),
    ],
)  # fmt: skip
def test_reads_registers(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert _short(list(read_registers(text))) == expected


@pytest.mark.parametrize(
    ("text", "person", "expected"),
    [
        pytest.param("Qdi.348 Passport no.: 1", True, "QDi.348", id="at-the-start"),
        pytest.param("UN reference number: KPe.033.", False, "KPe.033", id="labelled"),
        pytest.param("Associated with Al-Qaida (QDe.004).", False, "", id="of-another"),
        pytest.param(
            "Member of X (listed under permanent reference number QDe.118)", True, "", id="x"
        ),
        pytest.param("QDe.004 is led by him.", True, "", id="entity-for-a-person"),
        pytest.param("", True, "", id="empty"),
    ],
)
def test_only_an_own_reference_joins(text: str, person: bool, expected: str) -> None:
    assert own_reference(text, person=person) == expected


def test_names_the_others_that_a_text_refers_to() -> None:
    text = (
        "Founder of the Velasan Group (QDe.090). Member of Ondre Front (OF) (listed under permanent"
        " reference number QDe.118) and (Qde.001). See Consolidated List entry 1131 and"
        " Consolidated List entry 7."
    )
    found = [
        (r.other_id, r.other_name, r.role)
        for r in read_ties(text, "", {"1131": ("au-dfat-1131-x",)})
    ]
    assert found == [
        ("", "Velasan Group", "Named with UN reference QDe.090"),
        ("", "Ondre Front", "Named with UN reference QDe.118"),
        ("", "QDe.001", "Named with UN reference QDe.001"),
        ("au-dfat-1131-x", "", "Also listed as"),
        ("", "Consolidated List entry 7", "Also listed as"),
    ]


def test_reads_persons_and_contacts() -> None:
    text = (
        "Title: na. Last known position: Major General and Head of Police in Hasakah. Father’s"
        " name: Ondre. Mother's name is Tar Barim. Sex: female. Review pursuant to resolution 1822."
    )
    assert [(f.prop, f.value) for f in read_person(text)] == [
        ("gender", "female"),
        ("position", "Major General and Head of Police in Hasakah"),
        ("fatherName", "Ondre"),
        ("motherName", "Tar Barim"),
    ]
    text = "Fax: 021-8620174; www.ondre.example. a@b.example; https://www.interpol.int/en/x."
    assert [(f.prop, f.value, f.note) for f in read_contacts(text)] == [
        ("email", "a@b.example", ""),
        ("website", "www.ondre.example", ""),
        ("sourceUrl", "https://www.interpol.int/en/x", "INTERPOL-UN Special Notice"),
        ("phone", "021-8620174", "fax"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("101", ("101", "", ""), id="bare"),
        pytest.param("0101.0", ("101", "", ""), id="decimal"),
        pytest.param("2672c4 ", ("2672", "c", "4"), id="nested"),
        pytest.param("300AA", ("300", "aa", ""), id="two-letters"),
        pytest.param("a1", None, id="no-number"),
        pytest.param("", None, id="empty"),
    ],
)
def test_takes_references_apart(text: str, expected: tuple[str, str, str] | None) -> None:
    assert read_reference(text) == expected


def test_ids_are_number_and_name() -> None:
    assert record_id("5", "Muhammad Táher  ANWARI\n") == "au-dfat-5-muhammad-taher-anwari"
    assert record_id("5", "華信船務") != record_id("5", "金铁三")
    long = [record_id("5", "word " * 40 + end) for end in ("one", "two")]
    assert long[0] != long[1]
    assert max(map(len, long)) < 130


def test_headings_are_known_by_their_words() -> None:
    assert column_key(" Name of Individual or\nEntity") == "name_of_individual_or_entity"
    assert column_key("IMO number") == "imo_number"


_CELLS = [
    pytest.param("Ali Barim", "aka", ["alias Ali Barim"], id="plain"),
    pytest.param("BARIM, Ali", "Aka ", ["alias Ali BARIM"], id="turned"),
    pytest.param("Ali Barim III, JR", "aka", ["alias Ali Barim III, JR"], id="suffix"),
    pytest.param("Ali (previously listed as)", "aka", ["previousName Ali"], id="listed-as"),
    pytest.param("Formerly known as Ali", "aka", ["previousName Ali"], id="lead"),
    pytest.param("Ali (combat name)", "aka", ["alias Ali"], id="remark"),
    pytest.param("Jin Tiesan (金铁三)", "aka", ["alias Jin Tiesan", "alias 金铁三"], id="script"),
    pytest.param("ፍትዊ (Tigrinya)", "Original Script", ["name ፍትዊ"], id="language"),
    pytest.param(
        "شيخ ، الفاتح", "original  script", ["name شيخ", "name الفاتح"], id="arabic-comma"
    ),
    pytest.param(" ,حاجى نورزى,  ", "Original Script", ["name حاجى نورزى"], id="stray-commas"),
    pytest.param("Ali (AQAP)", "Primary Name", ["name Ali (AQAP)"], id="acronym"),
    pytest.param("DHKP/C", "aka", ["alias DHKP/C"], id="slash"),
    pytest.param("-", "aka", [], id="null"),
]


@pytest.mark.parametrize(("text", "kind", "expected"), _CELLS)
def test_reads_the_names_of_a_row(text: str, kind: str, expected: list[str]) -> None:
    row = {"name_of_individual_or_entity": text, "name_type": kind, "alias_strength": ""}
    found = read_names(Part(1, row, "", nested=False), _report(), person=True)
    assert [f"{name.kind} {name.text}" for name in found.names] == expected
    counted = count._names_of(
        text, count._kind(" ".join(kind.lower().split()), nested=False), weak=False
    )
    assert sum(counted.values()) == len(expected)


_TOKENS = st.sampled_from(
    [
        "Ali", "Omar Bek", "Хусан", "علي", "金铁三", ", ", "; ", " ", "AQAP", " (Хусан)", " (AQAP)",
        " (previously listed as)", " (combat name)", "،", "III",
    ]
)  # fmt: skip


@given(st.lists(_TOKENS, max_size=6).map("".join), st.sampled_from(["aka", "primary name"]))
@example("ХусанOmar Bek (Хусан)", "aka")
@example("Ali علي (Хусан)", "aka")
@example("Ali; Omar (Хусан)", "primary name")
@settings(max_examples=500, deadline=None)
def test_the_counter_and_the_reader_agree(text: str, kind: str) -> None:
    assume(text.count("(") < 2)  # a real cell has one bracket at most
    row = {"name_of_individual_or_entity": text, "name_type": kind, "alias_strength": ""}
    found = read_names(Part(1, row, "", nested=False), _report(), person=False).names
    number = +count._names_of(text, count._kind(kind, nested=False), weak=False)
    assert number == {k: sum(n.kind == k for n in found) for k in {n.kind for n in found}}


@given(st.text(max_size=200))
def test_any_text_is_read_without_an_exception(text: str) -> None:
    report = _report()
    list(read_births(text, "", report))
    list(read_places(text, ""))
    list(read_documents(text))
    list(read_registers(text))
    list(read_person(text))
    list(read_contacts(text))
    list(read_ties(text, "", {}))
    read_listing(text)


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(lambda n: "Passport no.: " * (n // 14), id="labels"),
        pytest.param(lambda n: "a) b) c) " * (n // 9), id="marks"),
        pytest.param(lambda n: "The Group of the " * (n // 17), id="capitals"),
        pytest.param(lambda n: "(" * n, id="brackets"),
        pytest.param(lambda n: "1 " * (n // 2), id="digits"),
        pytest.param(lambda n: "Tel: 1" + " 1" * (n // 2), id="phone"),
        pytest.param(lambda n: "Title: " * (n // 7), id="titles"),
        pytest.param(lambda n: "Autonomous Sanctions (" * (n // 22), id="instruments"),
        pytest.param(lambda n: "a.b@" * (n // 4), id="addresses"),
        pytest.param(lambda n: "x, " * (n // 3), id="commas"),
        pytest.param(lambda n: " " * n, id="blanks"),
        pytest.param(lambda n: "Designation: a" + " a" * (n // 2), id="position"),
    ],
)
def test_hostile_cells_take_time_in_proportion(made: Callable[[int], str]) -> None:
    def table(size: int) -> dict[str, RawBytes]:
        row = [made(size)] * len(COLUMNS)
        row[0], row[2], row[3] = "1", "Individual", "Primary Name"
        stream = io.StringIO(newline="")
        csv.writer(stream).writerows([[*COLUMNS], row])
        return {"dfat": RawBytes("d.csv", stream.getvalue().encode())}

    found = assert_growth(lambda files: harvest(FORMATS[0], files), table, 32_000)
    assert counted(found.counts) == found.names
