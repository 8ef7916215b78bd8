"""Stamps as agencies set them above a report and sign below it. All houses are invented."""

import pytest

from proscribe.model.report import Report
from proscribe.reports.particulars import Source
from proscribe.reports.read import read

_TITLE = "Two bankers locked out as Ruritania widens its net"
_DATELINE = "OSLO, Nov 3 (Made News) - "
_BODY = (
    "Two of the men who built the bank woke up on Thursday locked out of the country where it was "
    "listed, a clerk said.\n\nNobody could be reached for comment by the end of the day."
)


def _above(line: str, *, dateline: str = _DATELINE) -> Report:
    return read(f"{line}\n{_TITLE}\n\n{dateline}{_BODY}\n".encode(), Source(file="made.txt"))


def _below(line: str) -> Report:
    return read(f"{_TITLE}\n\n{_DATELINE}{_BODY}\n\n{line}\n".encode(), Source(file="made.txt"))


def _told(report: Report) -> tuple[str | None, str | None]:
    """Give headline and time of publication."""
    title = report.metadata.title
    wanted = report.metadata.published
    value = next((one.value for one in report.times if one.id == wanted), None)
    return title.value if title else None, value


@pytest.mark.parametrize("where", [_above, _below], ids=["above", "below"])
@pytest.mark.parametrize(
    "line",
    [
        "MN-031412 GMT NOV 22",
        "(Made News) 031412 GMT NOV 22",
        "zw 031412Z NOV 22",
        "aw/rl 031412 GMT Nov 2022",
        "-0- Nov/03/2022 14:12 GMT",
        "Nov-03-2022 14:12 GMT",
        "BC-RURITANIA-BANKS | 11-03-22 1412GMT",
        "11-03-22 1412GMT",
        "11/03/2022 14:12 GMT",
        "03/11/2022 14:12 GMT",
        "03-11-2022 1412 GMT",
        "Made News via Wirefeed, 3 November 2022 14:12 GMT",
        "(Thu Nov 3 2022 14:12 GMT)",
    ],
)
def test_a_stamp_of_an_agency_tells_when_it_was_sent(where: object, line: str) -> None:
    report = _above(line) if where is _above else _below(line)
    assert _told(report) == (_TITLE, "2022-11-03T14:12:00+00:00")


@pytest.mark.parametrize("line", ["031412 NOV 2022", "03Nov22 1412", "dpx aw n1 tr 031412 Nov 22"])
def test_a_group_of_date_and_time_without_a_clock_is_of_the_place_of_its_dateline(
    line: str,
) -> None:
    title, value = _told(_above(line))
    assert title == _TITLE
    assert (value or "").startswith("2022-11-03T14:12:00")


def test_a_day_in_numbers_is_the_one_of_its_dateline() -> None:
    for line, dateline in (
        ("11/12/2022 09:00", "OSLO, Dec 11 (Made News) - "),
        ("12/11/2022 09:00", "OSLO, Dec 11 (Made News) - "),
        ("12/10/2022 23:00", "OSLO, Dec 11 (Made News) - "),
    ):
        day = 10 if "/10/" in line else 11
        assert (_told(_above(line, dateline=dateline))[1] or "").startswith(f"2022-12-{day}T")


def test_a_day_in_numbers_that_its_dateline_does_not_fit_is_as_its_place_writes_it() -> None:
    assert (_told(_above("05/06/2022 09:00"))[1] or "").startswith("2022-06-05T")


@pytest.mark.parametrize(
    "line",
    [
        "Tel. 031412 Made News desk",
        "Order 031412 of the Made Office",
        "it is as old as the sea",
        "Made News 11-03-22-14",
    ],
)
def test_other_numbers_at_the_foot_stamp_nothing(line: str) -> None:
    assert _told(_below(line))[1] is None
