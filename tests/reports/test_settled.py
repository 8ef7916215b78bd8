"""What the lists settle: who is new, who was listed before, on which day. Names are invented."""

import pytest

from ledger.described import coverage, row
from proscribe.ledger.resolution.answers import Lists
from proscribe.ledger.row import When
from proscribe.model.report import Report
from proscribe.reports.linking.link import link
from proscribe.reports.read import read

_LONG_AGO = When("", "2022-01-10", "first_seen")
_THEN = When("2022-03-03", "2022-03-03", "first_seen")
_BETWEEN = When("2022-01-10", "2022-12-01", "first_seen")
_OPENS = "WASHINGTON, March 3, 2022 (Wire) -- "


def _lists(*rows: object) -> Lists:
    return Lists(rows=rows, coverage=(coverage(last="2022-12-01"),), record_of=lambda _: None)  # type: ignore[arg-type]


_DATED = _lists(
    row(1, "Odo BRANDT", seen=_THEN),
    row(2, "Rosa LIND", seen=_LONG_AGO),
    row(3, "OKEAN LINE FRONT", schema="Organization", seen=_LONG_AGO),
    row(4, "MADE BANK OF VARNA", schema="Organization", seen=_LONG_AGO),
    row(5, "Ivo Petrovich MADE", seen=_LONG_AGO),
)
_NUMBERED = _lists(
    row(101, "Odo BRANDT", seen=_BETWEEN),
    row(102, "Lev ARO", seen=_BETWEEN),
    row(103, "TARN TRADING", schema="Organization", seen=_BETWEEN),
    row(9, "Rosa LIND", seen=_LONG_AGO),
)


def _read(words: str, lists: Lists) -> Report:
    return link(read(f"{_OPENS}{words}\n".encode()), lists)


def _new(report: Report) -> set[str]:
    return {link.caption for link in report.links if link.kind == "designates"}


def _before(report: Report) -> set[str]:
    return {link.caption for link in report.links if link.kind == "mentions"}


@pytest.mark.parametrize(
    "words",
    [
        "The U.S. Treasury on Thursday sanctioned Odo Brandt and named Rosa Lind a terrorist.",
        (
            "The U.S. Treasury on Thursday sanctioned Odo Brandt, a partner of Okean Line Front,"
            " and Rosa Lind."
        ),
        "The U.S. Treasury on Thursday designated Odo Brandt and Rosa Lind, who had been on it.",
    ],
)
def test_whom_the_list_had_long_before_is_not_new(words: str) -> None:
    report = _read(words, _DATED)
    assert _new(report) == {"Odo BRANDT"}
    assert "Rosa LIND" in _before(report)


@pytest.mark.parametrize(
    "words",
    [
        "Tarn Trading, which was previously designated with the port, keeps its books.",
        "Tarn Trading remains on the list of those whom the port will not serve.",
    ],
)
def test_whose_number_stands_beside_those_of_the_measure_is_new(words: str) -> None:
    told = "The U.S. Treasury on Thursday sanctioned Odo Brandt and Lev Aro. "
    assert "TARN TRADING" in _new(_read(told + words, _NUMBERED))


def test_a_day_that_the_text_tells_goes_before_the_number() -> None:
    report = _read(
        "The U.S. Treasury on Thursday sanctioned Odo Brandt and Lev Aro. Tarn Trading was"
        " designated on February 1, 2022.",
        _NUMBERED,
    )
    assert _new(report) == {"Odo BRANDT", "Lev ARO"}
    assert _before(report) == {"TARN TRADING"}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Okean Line Front has been an SDN since 2015.", "OKEAN LINE FRONT"),
        ("Readers will remember Rosa Lind. The same office sanctioned the senator in 2019.",
         "Rosa LIND"),
        ("The Made Bank of Varna (MBV) lends to ports. MBV has been on the List since 2018.",
         "MADE BANK OF VARNA"),
        ("Ivo Made was sanctioned in 2019 and remains so.", "Ivo Petrovich MADE"),
        ("Both serve the State of Okean, listed as Okean Line Front since 2014.",
         "OKEAN LINE FRONT"),
        ("Blocked already in 2016: the Made Bank of Varna.", "MADE BANK OF VARNA"),
    ],
)  # fmt: skip
def test_who_is_told_to_have_been_listed_is_found_by_the_list(words: str, found: str) -> None:
    told = "The U.S. Treasury on Thursday sanctioned Odo Brandt, a dealer in steel. "
    report = _read(told + words, _DATED)
    assert _new(report) == {"Odo BRANDT"}
    assert found in _before(report)


def test_the_day_told_of_on_which_they_came_is_that_of_the_measure() -> None:
    report = link(
        read(
            b"Ports Weekly\n\n7 March 2022\n\nA bad week for steel\n\nThe dealers of the port have"
            b" a new page to read. On March 3 it was the turn of Odo Brandt, by the U.S. Treasury,"
            b" which put sanctions in place.\n"
        ),
        _DATED,
    )
    assert _new(report) <= {"Odo BRANDT"}


def test_nobody_is_moved_without_lists() -> None:
    report = _read("The U.S. Treasury on Thursday sanctioned Odo Brandt and Rosa Lind.", _lists())
    assert _new(report) == set()


def test_who_is_named_in_another_measure_too_stays_where_an_older_list_tells_nothing() -> None:
    old = (
        coverage(last="2022-12-01"),
        coverage(dataset="ca_dfatd_sema_sanctions", last="2020-01-01"),
    )
    lists = Lists(rows=(row(1, "Odo BRANDT", seen=_THEN),), coverage=old, record_of=lambda _: None)
    report = _read(
        "The U.S. Treasury on Thursday sanctioned Odo Brandt.\n\nCanada added eleven people to its"
        " own list. They include Brandt, the ministry said in Ottawa.",
        lists,
    )
    named = {
        one.authority.value: [each.name for group in one.groups for each in group.names]
        for one in report.descriptions
        if one.authority is not None
    }
    assert named == {"us": ["Odo Brandt"], "ca": ["Odo Brandt"]}


def test_a_person_without_the_names_between_counts_beside_others_found() -> None:
    lists = _lists(
        row(101, "Odo BRANDT", seen=_BETWEEN),
        row(150, "Ivo Petrovich MADE", seen=_BETWEEN),
        *(row(at, f"Bo{at}x MADEUP", seen=_BETWEEN) for at in range(500, 900)),
    )
    words = "The U.S. Treasury on Thursday sanctioned Odo Brandt and Ivo Made."
    assert _new(_read(words, lists)) == {"Odo BRANDT", "Ivo Petrovich MADE"}
