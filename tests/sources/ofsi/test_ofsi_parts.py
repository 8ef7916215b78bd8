"""Cells and labelled parts of the OFSI list."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import assert_growth
from proscribe.sources.britain.contacts import companies, emails, phones, sites
from proscribe.sources.britain.enumeration import enumerated
from proscribe.sources.britain.regimes import PREFIXES, reference_for
from proscribe.sources.britain.registration import read_registration
from proscribe.sources.ofsi.information import extra_measures, read_information


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", {}, id="empty"),
        pytest.param("-", {}, id="nothing"),
        pytest.param("Moscow", {0: "Moscow"}, id="plain"),
        pytest.param("(1) A (2) B", {1: "A", 2: "B"}, id="two"),
        pytest.param("(1) A. (2) B.", {1: "A", 2: "B"}, id="full-stops"),
        pytest.param(
            "(1) 203037 (2) 347834(3) 43", {1: "203037", 2: "347834", 3: "43"}, id="tight"
        ),
        pytest.param("(1) - (2) B", {2: "B"}, id="missing"),
        pytest.param("(1-3) A (4) B", {1: "A", 2: "A", 3: "A", 4: "B"}, id="range"),
        pytest.param("(1) to (2) A (3) B", {1: "A", 2: "A", 3: "B"}, id="to"),
        pytest.param("(1) A (B) (7) x (2) C", {1: "A (B) (7) x", 2: "C"}, id="other-brackets"),
        pytest.param("Head (1) of two", {0: "Head (1) of two"}, id="inside-prose"),
        pytest.param("(1 of many)", {0: "(1 of many)"}, id="not-a-number"),
        pytest.param("(1) Co. Ltd. (2) X.Y.", {1: "Co. Ltd", 2: "X.Y."}, id="abbreviations"),
    ],
)
def test_takes_numbered_cells_apart(text: str, expected: dict[int, str]) -> None:
    assert enumerated(text) == expected


_WORDS = st.from_regex(r"X[a-z]{1,8}", fullmatch=True)  # none of them says "no value"


@given(st.lists(_WORDS, min_size=1, max_size=12))
def test_numbering_is_undone(values: list[str]) -> None:
    text = " ".join(f"({place}) {value}" for place, value in enumerate(values, start=1))
    assert enumerated(text) == dict(enumerate(values, start=1))


@given(st.text(max_size=120))
def test_any_cell_is_read(text: str) -> None:
    assert all(
        value == value.strip() or 0 in enumerated(text) for value in enumerated(text).values()
    )
    read_information(text)
    phones(text)
    companies(text)
    list(read_registration(text))


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(lambda n: "a" * n, id="letters"),
        pytest.param(lambda n: "a." * (n // 2), id="points"),
        pytest.param(lambda n: "1 " * (n // 2), id="digits"),
        pytest.param(lambda n: "(1)" * (n // 3), id="numbers"),
        pytest.param(lambda n: "(" * n, id="brackets"),
        pytest.param(lambda n: "1-" * (n // 2), id="dashes"),
        pytest.param(lambda n: "Ab. " * (n // 4), id="sentences"),
    ],
)
def test_hostile_cells_take_time_in_proportion(made: Callable[[int], str]) -> None:
    def read(text: str) -> None:
        enumerated(text)
        read_information(text)
        extra_measures((text,))
        phones(text)
        emails(text)
        sites(text)
        companies(text)
        list(read_registration(text))

    assert_growth(read, made, 80_000)


def test_takes_information_apart_and_keeps_all_of_it() -> None:
    told = read_information(
        "Before. (UK Sanctions List Ref):INU0082 and SYR0310. Listed twice. (UN Ref):QDi.042 and "
        "SOi.002. Some words (United States of America): 36-38. (Website):a.example (Gender):Male"
    )
    assert told.parts == (
        ("uk-reference", "INU0082"),
        ("uk-reference", "SYR0310"),
        ("un-reference", "QDi.042"),
        ("un-reference", "SOi.002"),
        ("website", "a.example"),
        ("gender", "Male"),
    )
    assert told.remarks == (
        "Before.",
        "Listed twice",
        "Some words (United States of America): 36-38",
    )
    assert told.unknown == ()


def test_a_label_that_is_not_known_is_told_and_its_text_kept() -> None:
    told = read_information("(UK Statement of Reasons):Why. (Blood type):AB")
    assert told.unknown == ("Blood type",)
    assert told.of("reasons") == ["Why. (Blood type):AB"]


def test_a_label_with_a_bracket_of_its_own_is_known() -> None:
    told = read_information("(Hull identification number (HIN)):X1 (Year built):1975")
    assert told.parts == (("hull", "X1"), ("built", "1975"))


def test_measures_are_only_those_stated() -> None:
    assert extra_measures(("Nothing said.",)) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("+963 11 1. +963 11 2", ["+963 11 1", "+963 11 2"], id="full-stops"),
        pytest.param(
            "(1) +7 (495) 1-2 (2) 8 (800) 3", ["+7 (495) 1-2", "8 (800) 3"], id="numbered"
        ),
        pytest.param("British Virgin Islands", [], id="no-number"),
        pytest.param("Fax: +850-2-381", ["+850-2-381"], id="fax-before"),
    ],
)
def test_reads_phones(text: str, expected: list[str]) -> None:
    assert [number for number, _ in phones(text)] == expected


def test_reads_sites_and_addresses_from_one_part() -> None:
    text = "info@140zavod.example. www.140zavod.by, http://vk.com/x (2) t-platforms.ru"
    assert emails(text) == ["info@140zavod.example"]
    assert sites(text) == ["www.140zavod.by", "http://vk.com/x", "t-platforms.ru"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "1137711000074 (Russia)",
            [("registrationNumber", "1137711000074", "ru", "valid")],
            id="state",
        ),
        pytest.param("TIN - 7703104630", [("taxNumber", "7703104630", "", "unchecked")], id="tin"),
        pytest.param(
            "9731001285 - TIN", [("taxNumber", "9731001285", "", "unchecked")], id="behind"
        ),
        pytest.param(
            "Tax Identification Number: INN 2536210349",
            [("innCode", "2536210349", "", "valid")],
            id="inn",
        ),
        pytest.param(
            "(1) INN: 7708696860 (2) OGRN 1037739468084",
            [("innCode", "7708696860", "", "valid"), ("ogrnCode", "1037739468084", "", "valid")],
            id="numbered",
        ),
        pytest.param(
            "1067746244026 dated 27/07/1992. Tax ID: 7705713236",
            [
                ("registrationNumber", "1067746244026", "", "unchecked"),
                ("taxNumber", "7705713236", "", "unchecked"),
            ],
            id="dated",
        ),
        pytest.param(
            "1 149 102 007 933",
            [("registrationNumber", "1 149 102 007 933", "", "unchecked")],
            id="blanks",
        ),
        pytest.param(
            "(УНН/ИНН): 190950894 (Belarus)", [("taxNumber", "190950894", "by")], id="belarus"
        ),
        pytest.param("SWIFT/BIC MINNRUMM", [("swiftBic", "MINNRUMM", "", "unchecked")], id="swift"),
        pytest.param("none", [], id="no-number"),
    ],
)
def test_reads_numbers_of_registers(text: str, expected: list[tuple[str, ...]]) -> None:
    found = [(one.prop, one.value, one.issuer, one.verdict) for one in read_registration(text)]
    assert [one[: len(want)] for one, want in zip(found, expected, strict=True)] == expected


def test_each_regime_finds_its_reference() -> None:
    assert reference_for("Belarus", ["GHR0051", "BEL0047"]) == "BEL0047"
    assert reference_for("Moon", ["GHR0051", "BEL0047"]) == "GHR0051 and BEL0047"
    assert reference_for("Moon", []) == ""
    assert len(set(PREFIXES.values())) == len(PREFIXES)
