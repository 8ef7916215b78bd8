"""Heads of typed papers: what stands at both edges of one line, and the headline."""

import pytest

from proscribe.model.report import Report
from proscribe.reports.particulars import Source
from proscribe.reports.read import read

_BODY = (
    "The office put three men and a company on its list for what they had sold abroad. They may "
    "not use its banks any more, and whoever deals with them may be listed as well."
)


def _read(*lines: str) -> Report:
    return read("\n".join((*lines, "", _BODY, "", _BODY)).encode(), Source(file="made.txt"))


def _title(report: Report) -> str | None:
    return report.metadata.title.value if report.metadata.title else None


def _published(report: Report) -> str | None:
    wanted = report.metadata.published
    return next((one.value for one in report.times if one.id == wanted), None)


# lines of the head, its headline, its day
HEADS = [
    (
        ["Office of Made Measures", "", "SANCTIONS NOTICE           31/01/2022", "RURITANIA"],
        "SANCTIONS NOTICE", "2022-01-31",
    ),
    (
        ["MEASURES AGAINST FOUR BANKS OF RURITANIA\t\t\t21 January 2022", "", "Introduction"],
        "MEASURES AGAINST FOUR BANKS OF RURITANIA", "2022-01-21",
    ),
    (
        ["21 January 2022              Committee Adds Three Entries to Its List"],
        "Committee Adds Three Entries to Its List", "2022-01-21",
    ),
    (
        ["Press Release                          21 January 2022", "",
         "COMMITTEE ADDS THREE ENTRIES TO ITS LIST"],
        "COMMITTEE ADDS THREE ENTRIES TO ITS LIST", "2022-01-21",
    ),
    (
        ["Committee of Ports                          CP/T-0226", "Oslo            21 January 2022",
         "", "Three entries added to the list"],
        "Three entries added to the list", "2022-01-21",
    ),
    (
        ["MINISTRY OF PORTS                                    EN", "", "PRESS",
         "Oslo, 21 January 2022                             8907/22", "",
         "Ruritania: four new listings applied"],
        "Ruritania: four new listings applied", "2022-01-21",
    ),
    (
        ["MEETINGS COVERAGE AND PRESS RELEASES              (made for tests)", "",
         "21 January 2022", "", "COMMITTEE ADDS THREE ENTRIES TO ITS LIST"],
        "COMMITTEE ADDS THREE ENTRIES TO ITS LIST", "2022-01-21",
    ),
    (
        ["News and Media Releases", "21 January 2022", "", "Three entries added"],
        "Three entries added", "2022-01-21",
    ),
    (
        ["Speeches, Statements & Interviews", "21 January 2022", "", "Three entries added"],
        "Three entries added", "2022-01-21",
    ),
    (
        ["Notices, Alerts and Advisories\u00a0\u00a0\u00a0\u00a0\u00a021 January 2022", "",
         "Four Banks Listed"],
        "Four Banks Listed", "2022-01-21",
    ),
    (
        ["Department of Ports - News and Media Division - Oslo", "", "21 January 2022", "",
         "Three entries added"],
        "Three entries added", "2022-01-21",
    ),
    (
        ["Secretariat of Ports | Press Office | Nairobi", "21 January 2022", "",
         "Four Banks Listed"],
        "Four Banks Listed", "2022-01-21",
    ),
    (
        ["Directorate of Export Control, Licensing Unit, Vienna", "21 January 2022", "",
         "Four Banks Listed"],
        "Four Banks Listed", "2022-01-21",
    ),
    (  # an office that does something is told of
        ["21 January 2022", "", "Licensing Unit - Oslo office closes"],
        "Licensing Unit - Oslo office closes", "2022-01-21",
    ),
    (  # a label and its value stay together
        ["Four banks put on the list", "Date:                21 January 2022"],
        "Four banks put on the list", "2022-01-21",
    ),
    (  # a headline that speaks of such papers is one
        ["21 January 2022", "", "Speeches and statements on Ruritania withdrawn"],
        "Speeches and statements on Ruritania withdrawn", "2022-01-21",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "title", "day"), HEADS, ids=[" / ".join(one[0])[:60] for one in HEADS]
)
def test_a_line_with_two_edges_is_two_parts_of_the_head(
    lines: list[str], title: str, day: str
) -> None:
    report = _read(*lines)
    assert (_title(report), _published(report)) == (title, day)


@pytest.mark.parametrize(
    "line",
    [
        "Name         Born         Place",  # a row of a table
        "1.           Four banks are on the list",
        "(a)          Four banks are on the list",
        "Subject:     Four banks are on the list",
        "Four banks  are  on the list",  # set to both edges
    ],
)
def test_other_gaps_part_no_line(line: str) -> None:
    report = _read("Committee Adds Three Entries to Its List", "", line)
    assert line in [one.span.exact for one in report.blocks]


def test_gaps_below_the_head_part_no_line() -> None:
    line = "Made Bank            Oslo"
    report = _read("Committee Adds Three Entries to Its List", "", _BODY, "", line, "", _BODY)
    assert any(line in one.span.exact for one in report.blocks)


@pytest.mark.parametrize(
    "line",
    [
        "(21 January 2022 – made for readers of the office)",
        "21.01.2022 – made for readers of the office",
        "21 January 2022 (as sent out to the press)",
        "21 January 2022 | sent out again",
        "(made for readers of the office, 21 January 2022)",
        "as sent out - January 21, 2022",
    ],
)
def test_a_day_with_a_note_dates_a_paper_without_a_stamp(line: str) -> None:
    report = _read("Committee Adds Three Entries to Its List", line)
    assert _published(report) == "2022-01-21"
    assert _title(report) == "Committee Adds Three Entries to Its List"


@pytest.mark.parametrize(
    "line",
    [
        "21 January 2022 – the day on which the bank closed. Nobody knew why.",
        "(21 January 2022 – effective date of the order)",
        "Ruritania closes its last bank, 21 January 2022",
        "(valid until 21 January 2022, unless renewed)",
        "21 January 2022 – made for readers, 22 January 2022",
    ],
)
def test_other_days_at_the_head_date_no_paper(line: str) -> None:
    assert _published(_read("Committee Adds Three Entries to Its List", line)) is None


def test_a_stamp_tells_more_than_a_day_with_a_note() -> None:
    report = _read("(20 January 2022 – as sent out)", "Published: 21 January 2022", "Four listed")
    assert _published(report) == "2022-01-21"
