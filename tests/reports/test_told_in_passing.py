"""Measures that news tells in passing: who acts stands elsewhere, or counts alone.

All parties are invented.
"""

import pytest

from proscribe.model.report import Report
from proscribe.reports.particulars import Source
from proscribe.reports.read import read

_HEAD = "Made title\n\nBRUSSELS, March 7, 2022 (Made Wire) - "


def _report(text: str) -> Report:
    return read(f"{_HEAD}{text}\n".encode(), Source(file="made.txt"))


def _hands(report: Report) -> list[str | None]:
    return [one.authority.value if one.authority else None for one in report.descriptions]


@pytest.mark.parametrize(
    "text",
    [
        "The Treasury's sanctions office went over the oil trade. Okean Line was designated.",
        "The Treasury spoke of sanctions in its notice.\n\nTwo traders were blacklisted.",
    ],
)
def test_who_acts_is_the_one_office_that_tells_of_measures(text: str) -> None:
    assert _hands(_report(text)) == ["us"]


def test_two_offices_leave_open_who_acts() -> None:
    report = _report(
        "The Treasury spoke of sanctions, and HM Treasury spoke of sanctions. Okean Line was"
        " designated."
    )
    assert _hands(report) == [None]


@pytest.mark.parametrize("language", ["(Made Wire, English service)", "(French edition)"])
def test_the_language_of_a_house_is_nobody_who_acts(language: str) -> None:
    text = f"Made title\n\nBRUSSELS, March 7, 2022 {language} - Okean Line was sanctioned.\n"
    assert _hands(read(text.encode(), Source(file="made.txt"))) == [None]


@pytest.mark.parametrize(
    ("sentence", "hand"),
    [
        ("London said that nobody but Canada had listed Karl Tarn.", "ca"),
        ("Ottawa said that no one except Washington had listed Karl Tarn.", "us"),
        ("In London they say no country other than Australia has sanctioned Karl Tarn.", "au"),
    ],
)
def test_nobody_but_one_has_listed_somebody(sentence: str, hand: str) -> None:
    report = _report(f"Japan sanctioned Rosa Lind on Monday. {sentence}")
    assert _hands(report) == ["jp", hand]


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Also sanctioned, along with three of his sons, is Ivo Made.", 3),
        ("Also designated, together with two of her firms, was Mira Tarn, a trader.", 2),
        ("Also listed, with his brother, is Ivo Made, a general.", 1),
    ],
)
def test_who_is_counted_before_the_verb_is_not_the_one_named_behind(
    sentence: str, count: int
) -> None:
    (one,) = _report(f"Canada sanctioned Rosa Lind on Monday. {sentence}").descriptions
    assert [(group.count, len(group.names)) for group in one.groups] == [(count, 0), (None, 2)]


def test_what_somebody_is_warden_of_is_no_party() -> None:
    (one,) = _report("Canada sanctioned Ivo Made, warden of a prison.").descriptions
    assert [[name.name for name in group.names] for group in one.groups] == [["Ivo Made"]]


def test_generals_who_were_added_are_counted() -> None:
    (one,) = _report(
        "Canada sanctioned Rosa Lind. Two generals of the Made Force were added with hardly a line."
    ).descriptions
    assert [group.count for group in one.groups] == [2, None]


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("three exchange firms and a man, two of the firms Yemeni, one Turkish, for fraud", [3, 1]),
        ("five people and a bank, four of the people Russians, one a Belarusian", [5, 1]),
    ],
)
def test_of_which_country_some_are_counts_nobody_twice(sentence: str, counts: list[int]) -> None:
    (one,) = _report(f"The Treasury on Monday blacklisted {sentence}.").descriptions
    assert [group.count for group in one.groups] == counts
