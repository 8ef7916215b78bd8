"""The year of a dateline that writes none, and texts whose only day is their dateline. All made."""

import pytest

from proscribe.model.report import Report
from proscribe.reports.particulars import Source
from proscribe.reports.read import read

_TITLE = "Two bankers locked out as Ruritania widens its net"


def _report(
    foot: str,
    *,
    line: str = "OSLO, Nov 3 (Made News) - ",
    day: str = "Thursday",
    is_page: bool = False,
) -> Report:
    text = (
        f"{_TITLE}\n\n{line}Two of the men who built the bank woke up on {day} locked out of the "
        "country where it was listed, a clerk said.\n\nThe bank was put on the list in March. "
        f"Nobody could be reached for comment by the end of the day.\n\n{foot}\n"
    )
    if is_page:
        shown = "".join(f"<p>{one}</p>" for one in text.split("\n\n"))
        return read(f"<html><body>{shown}</body></html>".encode(), Source(file="made.html"))
    return read(text.encode(), Source(file="made.txt"))


def _value(report: Report, words: str) -> str | None:
    return next(one.value for one in report.times if one.span and one.span.exact == words)


def _published(report: Report) -> str | None:
    wanted = report.metadata.published
    return next((one.value for one in report.times if one.id == wanted), None)


@pytest.mark.parametrize(
    "foot",
    [
        "(c) Made News 2022. All rights reserved.",
        "(c) 2022 Made News",
        "(C) Made News 2022",
        "© 2022 Made News. Not for republication.",
        "© Made News 2010-2022",
        "Copyright 2022 Made News. All rights reserved.",
        "Copyright (c) 2022 Made News Agency",
        "Copyright Made News, 2022",
        "(Made News, 2022)",
        "(Made News/2022/rl)",
        "Made News/2022/rl",
        "2022 Made News. Click for restrictions",
        "All content © MADE NEWS 2022. All rights reserved.",
    ],
)
def test_a_house_signs_with_the_year_of_its_report(foot: str) -> None:
    report = _report(foot)
    assert _published(report) == "2022-11-03"
    assert _value(report, "Nov 3") == "2022-11-03"
    assert _value(report, "Thursday") == "2022-11-03"
    assert _value(report, "March") == "2022-03"


def test_what_was_told_of_the_day_before_has_its_year_too() -> None:
    report = _report("(c) Made News 2022", day="Thursday, after Wednesday's measure,")
    assert _value(report, "Wednesday") == "2022-11-02"


def test_the_weekday_of_a_dateline_bears_its_year_out() -> None:
    report = _report(
        "(c) Made News 2022", line="OSLO, Thursday, Nov. 3 (Made News) - ", day="Sunday"
    )
    assert _published(report) == "2022-11-03"


@pytest.mark.parametrize(
    ("foot", "line", "day"),
    [
        # a page looked at in a later year
        pytest.param("© 2023 Made News", "OSLO, Nov 3 (Made News) - ", "Thursday", id="later"),
        pytest.param(
            "© 2023 Made News", "OSLO, Thursday, Nov 3 (Made News) - ", "Thursday", id="weekday"
        ),
        pytest.param("© 2022 Other Wire", "OSLO, Nov 3 (Made News) - ", "Thursday", id="another"),
        pytest.param("(c) Made News", "OSLO, Nov 3 (Made News) - ", "Thursday", id="no-year"),
        pytest.param(
            "(c) Made News 2022\n\n(c) 2021 Made News", "OSLO, Nov 3 (Made News) - ", "Thursday",
            id="two-years",
        ),
        pytest.param(
            "Made News office: +47 555 2022, room 2022/14", "OSLO, Nov 3 (Made News) - ",
            "last month", id="no-weekday",
        ),
        # Wednesday is the day before in 2022, and may be two days before in 2023
        pytest.param("© 2022 Made News", "OSLO, Nov 3 (Made News) - ", "Wednesday", id="before"),
        # may have been signed on New Year's Day
        pytest.param(
            "(c) Made News 2022", "OSLO, Dec 31 (Made News) - ", "Saturday", id="new-year"
        ),
        pytest.param("(c) Made News 2022", "OSLO, Feb 30 (Made News) - ", "Monday", id="no-day"),
    ],
)  # fmt: skip
def test_no_year_is_supposed_where_it_may_be_another(foot: str, line: str, day: str) -> None:
    report = _report(foot, line=line, day=day, is_page=True)
    assert _published(report) is None
    assert _value(report, "March") is None


@pytest.mark.parametrize("day", ["Thursday", "Wednesday", "last month"])
def test_the_rights_of_a_text_without_a_page_have_its_year(day: str) -> None:
    report = _report("Copyright 2022 Made News. A made text.", day=day)
    assert _published(report) == "2022-11-03"
    assert _value(report, "March") == "2022-03"


@pytest.mark.parametrize(
    ("foot", "line", "day"),
    [
        # opens two days before the day of that year
        pytest.param("© 2022 Made News", "OSLO, Nov 3 - ", "Tuesday", id="other-weekday"),
        pytest.param("© 2022 Made News", "OSLO, Friday, Nov 3 - ", "Friday", id="own-weekday"),
        pytest.param("© 2021-2022", "OSLO, Jan 3 - ", "last month", id="new-year"),
        pytest.param("Made News 2022", "OSLO, Nov 3 (Made News) - ", "last month", id="no-rights"),
    ],
)
def test_a_text_can_speak_against_the_year_of_its_rights(foot: str, line: str, day: str) -> None:
    told = (
        "The man had been freed in November 2022, a week before his mother."
        if "Jan" in line
        else ""
    )
    report = _report(f"{told}\n\n{foot}", line=line, day=day)
    assert _published(report) is None


@pytest.mark.parametrize(
    "line",
    [
        "OSLO, Nov. 3, 2022 (Made News) -- ",
        "OSLO, 3 November 2022 (Made News) - ",
        "OSLO (3 November 2022) - ",
        "3 November 2022 (OSLO) - ",
    ],
)
def test_a_text_whose_only_day_is_its_dateline_is_of_that_day(line: str) -> None:
    assert _published(_report("", line=line)) == "2022-11-03"


def test_a_stamp_tells_more_than_a_dateline() -> None:
    report = _report("Published 4 November 2022, 00:20", line="OSLO, Nov. 3, 2022 (Made News) -- ")
    assert (_published(report) or "").startswith("2022-11-04")
