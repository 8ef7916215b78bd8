"""Short documents in forms of many houses: what dates them, whence they speak, their headline."""

import pytest

from proscribe.model.report import Report
from proscribe.reports.particulars import Source
from proscribe.reports.read import read

_BODY = (
    "The office put three men and a company on its list for what they had sold abroad. They may "
    "not use its banks any more."
)


def _read(*paragraphs: str) -> Report:
    return read("\n\n".join(paragraphs).encode(), Source(file="made.txt"))


def _values(report: Report) -> dict[str, str | None]:
    return {one.span.exact: one.value for one in report.times if one.span}


@pytest.mark.parametrize(
    ("opening", "place", "zone"),
    [
        ("(ANSO) - ROME, JAN 18 2022 - ", "ROME", "Europe/Rome"),
        ("Madrid, 18 Jan 2022 (EFO).- ", "Madrid", "Europe/Madrid"),
        ("Riyadh, Jumada II 15, 1443, Jan 18, 2022, SPO -- ", "Riyadh", "Asia/Riyadh"),
        ("ABU DHABI, 18th January, 2022 (WOM) -- ", "ABU DHABI", "Asia/Dubai"),
        ("Ottawa, Ontario (CPO) - ", "Ottawa", "America/Toronto"),
    ],
)
def test_datelines_of_agencies(opening: str, place: str, zone: str) -> None:
    report = _read("Three men put on the list over arms", "18 January 2022", opening + _BODY)
    assert report.metadata.dateline is not None
    assert (report.metadata.dateline.place.exact, report.metadata.dateline.zone) == (place, zone)


def test_a_city_on_its_own_line_beside_the_day_is_the_dateline() -> None:
    report = _read(
        "Three men put on the list over arms", "December 1, 2022\nWashington, D.C.", _BODY
    )
    assert report.metadata.dateline is not None
    assert report.metadata.dateline.place.exact == "Washington, D.C."
    published = next(one for one in report.times if one.id == report.metadata.published)
    assert published.zone == "America/New_York"


def test_places_in_a_recording_are_no_times_of_day() -> None:
    report = _read(
        "The Ports Podcast: three men and a boat",
        "Released 18 January 2022",
        "[00:00:12] LIND: Welcome. Yesterday the office put three men on a list.",
        "[00:00:31] HADDAD: It did. And what happens on February 17? The licence ends.",
        "[00:01:02] LIND: Then we shall see.",
    )
    assert _values(report) == {
        "18 January 2022": "2022-01-18",
        "Yesterday": "2022-01-17",
        "February 17": "2022-02-17",
    }


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        (
            "They asked what it will do about the men listed on 11 January.",
            "11 January",
            "2022-01-11",
        ),
        ("The men will be listed on 11 February.", "11 February", "2022-02-11"),
        ("It plans to publish the order adopted on 3 December.", "3 December", "2021-12-03"),
        ("The next review of the list is in June, they say.", "June", "2022-06"),
        ("They will say whether the arrest on 20 December was right.", "20 December", "2021-12-20"),
        ("A year ago today the towers burned in the port.", "A year ago today", "2021-01-18"),
        ("The hearing takes place on 3 February.", "3 February", "2022-02-03"),
        ("On Monday night Washington went on with its list.", "Monday", "2022-01-17"),
    ],
)
def test_days_behind_what_was_done_are_over(sentence: str, words: str, value: str) -> None:
    report = _read("Three men put on the list over arms", "18 January 2022", _BODY, sentence)
    assert _values(report)[words] == value


@pytest.mark.parametrize(
    "above",
    [
        "RNS Number: 1234A\nNorvik Shipping PLC",
        "By the Service's Desk",
        "TO: All staff\nFROM: Compliance",
        "RADIO NORVIK 97.7 FM",
        "NORVIK SHIPPING AS\n(Oslo Børs: NVK)",
    ],
)
def test_lines_of_a_house_are_no_headline(above: str) -> None:
    report = _read(above, "18 January 2022", "Statement on the men listed", _BODY)
    assert report.metadata.title is not None
    assert report.metadata.title.value == "Statement on the men listed"


def test_every_post_of_a_thread_is_on_its_clock() -> None:
    report = _read(
        "Thread by a watcher of ports",
        "1/ The office lists three men for what they sold abroad, and a company as well.",
        "9:12 AM · Jan 18, 2022",
        "2/ It names a company in Tbilisi that nobody had heard of before, and its owner.",
        "9:15 AM · Jan 18, 2022",
        "3/ There will be more at 2:30 p.m. ET, they say, and then nothing until tomorrow.",
    )
    stamps = [one for one in report.times if one.span and "2022" in one.span.exact]
    assert {one.zone for one in stamps} == {"America/New_York"}
