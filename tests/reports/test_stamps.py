"""Stamps as agencies, sites and offices write them, at the head of a page, with their instant."""

import pytest

from proscribe.model.report import TimeRef
from proscribe.reports.particulars import Source
from proscribe.reports.read import read

_TITLE = "Three men and a company put on the list over arms sales"
_BODY = (
    "The office put three men and a company on its list for what they had sold abroad. They may "
    "not use its banks any more, and whoever deals with them may be listed as well."
)


def published(*lines: str) -> tuple[str | None, TimeRef | None]:
    """Read a page with these lines below its headline: its headline and time of publication."""
    text = "\n\n".join((_TITLE, "\n".join(lines), _BODY))
    report = read(text.encode(), Source(file="made.txt"))
    ref = next((one for one in report.times if one.id == report.metadata.published), None)
    return (report.metadata.title.value if report.metadata.title else None), ref


# lines of the stamp, first instant of the publication in UTC
STAMPS = [
    (["1155 GMT 21-01-2022"], "2022-01-21T11:55:00Z"),
    (["11:55 GMT 21-01-2022"], "2022-01-21T11:55:00Z"),
    (["21-01-2022 11:55 GMT"], "2022-01-21T11:55:00Z"),
    (["21-JAN-2022 11:55:07 GMT"], "2022-01-21T11:55:00Z"),
    (["21Jan2022 11:55 GMT"], "2022-01-21T11:55:00Z"),
    (["20220121T115500Z"], "2022-01-21T11:55:00Z"),
    (["2022-01-21 11:55:07 UTC"], "2022-01-21T11:55:00Z"),
    (["2022-01-21T11:55Z"], "2022-01-21T11:55:00Z"),
    (["2022-01-21 11:55 +0100"], "2022-01-21T10:55:00Z"),
    (["2022-01-21 11:55:00 +01:00"], "2022-01-21T10:55:00Z"),
    (["Fri, 21 Jan 2022 11:55:00 +0300"], "2022-01-21T08:55:00Z"),
    (["Fri, 21 Jan 2022 11:55:00 GMT"], "2022-01-21T11:55:00Z"),
    (["Fri Jan 21 11:55:00 UTC 2022"], "2022-01-21T11:55:00Z"),
    (["Fri Jan 21 2022 11:55 UTC"], "2022-01-21T11:55:00Z"),
    (["Updated: January 21, 2022 11:55 AM EST"], "2022-01-21T16:55:00Z"),
    (
        ["Published: January 21, 2022 9:55 AM EST", "Updated: January 21, 2022 11:55 AM EST"],
        "2022-01-21T14:55:00Z",
    ),
    (
        ["Published 21 January 2022 at 9:55 a.m. ET | Updated 21 January 2022 at 1:10 p.m. ET"],
        "2022-01-21T14:55:00Z",
    ),
    (["January 21, 2022 / 9:55 AM EST / Example News"], "2022-01-21T14:55:00Z"),
    (["First published on Fri 21 Jan 2022 09.55 GMT"], "2022-01-21T09:55:00Z"),
    (
        ["Fri 21 Jan 2022 09.55 GMT", "Last modified on Fri 21 Jan 2022 12.02 GMT"],
        "2022-01-21T09:55:00Z",
    ),
    (["Issued on: 21/01/2022 - 09:55 CET"], "2022-01-21T08:55:00Z"),
    (["21 Jan 2022 09:55:13 AM (IST) New Delhi"], "2022-01-21T04:25:00Z"),
    (["Posted On: 21 JAN 2022 9:55AM by PIB Delhi"], "2022-01-21T04:25:00Z"),
    (["Friday, 21 January 2022, 9:55 pm Hong Kong time"], "2022-01-21T13:55:00Z"),
    (["2022/01/21 21:55 (GMT+8)"], "2022-01-21T13:55:00Z"),
    (["2022-01-21 21:55 GMT+8"], "2022-01-21T13:55:00Z"),
    (["2022-01-21 21:55 (UTC+08:00)"], "2022-01-21T13:55:00Z"),
    (["21.01.2022, 09:55 MSK"], "2022-01-21T06:55:00Z"),
    (["09:55, 21 January 2022 (Moscow time)"], "2022-01-21T06:55:00Z"),
    (["January 21, 2022, 9:55 (Kyiv time)"], "2022-01-21T07:55:00Z"),
    (["21 January 2022, 09:55 EET"], "2022-01-21T07:55:00Z"),
    (["21 JANUARY 2022 09:55 WAT"], "2022-01-21T08:55:00Z"),
    (["21 January 2022 | 09:55 SAST"], "2022-01-21T07:55:00Z"),
    (["21 January 2022 • 09:55 AEDT"], "2022-01-20T22:55:00Z"),
    (["21 Jan 2022 9.55pm NZDT"], "2022-01-21T08:55:00Z"),
    (["Embargoed until 00:01 GMT, Friday 21 January 2022"], "2022-01-21T00:01:00Z"),
    (["EMBARGO: 1200 hrs GMT on Friday, January 21, 2022"], "2022-01-21T12:00:00Z"),
    (["NOT FOR RELEASE BEFORE 10:00 EST, 21 JANUARY 2022"], "2022-01-21T15:00:00Z"),
    (["For immediate release: 10:00 a.m. EST, January 21, 2022"], "2022-01-21T15:00:00Z"),
    (["FOR IMMEDIATE RELEASE", "January 21, 2022, 10:00 a.m. (EST)"], "2022-01-21T15:00:00Z"),
    (["Date: 21 January 2022", "Time: 10:00 EST"], "2022-01-21T15:00:00Z"),
    (["DATE: January 21, 2022", "TIME: 1500 UTC"], "2022-01-21T15:00:00Z"),
    (["Released: 21 January 2022, 15.00 (CET)"], "2022-01-21T14:00:00Z"),
    (["Oslo, 21 January 2022, 08:00 CET"], "2022-01-21T07:00:00Z"),
    (["Oslo, 21 January 2022 08:00"], "2022-01-21T07:00:00Z"),
    (["Oslo (21 January 2022)"], "2022-01-20T23:00:00Z"),
    (["Stockholm, 2022-01-21"], "2022-01-20T23:00:00Z"),
    (["Helsinki, January 21st 2022, 3 pm"], "2022-01-21T13:00:00Z"),
    (["21/01/2022 15:00 Paris"], "2022-01-21T14:00:00Z"),
    (["Tallinn 21.01.2022 15:00"], "2022-01-21T13:00:00Z"),
    (["NAIROBI, Kenya, Friday 21 January 2022, 10.00 EAT"], "2022-01-21T07:00:00Z"),
    (["Last updated: Jan 21, 2022 15:00 UTC"], "2022-01-21T15:00:00Z"),
    (["Last Updated on January 21, 2022 at 3:00 pm GMT"], "2022-01-21T15:00:00Z"),
    (["Updated 1500 GMT (2300 HKT) January 21, 2022"], "2022-01-21T15:00:00Z"),
    (["Updated 3:00 PM EST, Fri January 21, 2022"], "2022-01-21T20:00:00Z"),
    (["Jan. 21, 2022, 3:00 p.m. ET"], "2022-01-21T20:00:00Z"),
    (["Jan. 21, 2022 3:00 pm ET"], "2022-01-21T20:00:00Z"),
    (["JANUARY 21, 2022 3:00 PM GMT · UPDATED 2 HOURS AGO"], "2022-01-21T15:00:00Z"),
    (["By Rosa Lind | January 21, 2022 3:00 PM GMT"], "2022-01-21T15:00:00Z"),
    (["By Rosa Lind, Diplomatic Editor · Jan 21, 2022 · 3:00 PM GMT"], "2022-01-21T15:00:00Z"),
    (["By Rosa Lind Published: 15:00 GMT, 21 January 2022"], "2022-01-21T15:00:00Z"),
    (
        ["PUBLISHED: 15:00 GMT, 21 January 2022 | UPDATED: 16:11 GMT, 21 January 2022"],
        "2022-01-21T15:00:00Z",
    ),
    (
        ["Published : 21 Jan 2022 15:00 GMT  Updated : 21 Jan 2022 16:11 GMT"],
        "2022-01-21T15:00:00Z",
    ),
    (["Posted: 3:00 PM, Jan 21, 2022 EST"], "2022-01-21T20:00:00Z"),
    (
        ["Posted at 3:00 PM, Jan 21, 2022 and last updated 4:11 PM, Jan 21, 2022 EST"],
        "2022-01-21T20:00:00Z",
    ),
    (["(Updated January 21, 2022 3:00 p.m. EST)"], "2022-01-21T20:00:00Z"),
    (["[21 January 2022, 15:00 CET]"], "2022-01-21T14:00:00Z"),
    (["21 January 2022 15:00 UTC+3"], "2022-01-21T12:00:00Z"),
    (["21 January 2022 15:00 GMT+05:30"], "2022-01-21T09:30:00Z"),
    (["21 January 2022 15:00 (+0430)"], "2022-01-21T10:30:00Z"),
    (["21 January 2022 / 1 Bahman 1400, 15:00 Tehran"], "2022-01-21T11:30:00Z"),
    (["Friday 1 Bahman 1400 / 21 January 2022 - 15:00 Tehran time"], "2022-01-21T11:30:00Z"),
    (["Riyadh, 18 Jumada II 1443 H / 21 January 2022"], "2022-01-20T21:00:00Z"),
    (["18 Jumada II 1443 / 21 January 2022, Riyadh"], "2022-01-20T21:00:00Z"),
    (["15:00 21.01.2022 GMT"], "2022-01-21T15:00:00Z"),
    (["15.00 hrs IST, 21 January 2022, New Delhi"], "2022-01-21T09:30:00Z"),
    (["Karachi - January 21, 2022 - 3:00 pm PKT"], "2022-01-21T10:00:00Z"),
    (["Manila - 21 January 2022, 3 p.m. PHT"], "2022-01-21T07:00:00Z"),
    (["Jakarta, 21 January 2022 15:00 WIB"], "2022-01-21T08:00:00Z"),
    (["15:00 WIB - Fri, 21 Jan 2022"], "2022-01-21T08:00:00Z"),
    (["Ulaanbaatar, 2022.01.21 15:00"], "2022-01-21T07:00:00Z"),
    (["2022.01.21 15:00 KST"], "2022-01-21T06:00:00Z"),
    (["Input 2022-01-21 15:00 KST"], "2022-01-21T06:00:00Z"),
    (["Jan. 21, 2022 15:00 JST (Updated: Jan. 21, 2022 17:00 JST)"], "2022-01-21T06:00:00Z"),
    (["Jan 21, 2022 15:00 (AEST)"], "2022-01-21T05:00:00Z"),
    (["Buenos Aires, 21 January 2022 - 15:00 ART"], "2022-01-21T18:00:00Z"),
    (["21 January 2022 - 15h00 (Brasília time)"], "2022-01-21T18:00:00Z"),
    (["21 Jan 2022, 15h00 GMT"], "2022-01-21T15:00:00Z"),
    (["21 Jan 2022 at 15h GMT"], "2022-01-21T15:00:00Z"),
    (["Kigali, 21 January 2022, 15:00 CAT"], "2022-01-21T13:00:00Z"),
    (["Published on 21/01/2022 at 15:00 (GMT)"], "2022-01-21T15:00:00Z"),
    (["21/01/22 15:00 GMT"], "2022-01-21T15:00:00Z"),
    (["1/21/2022 3:00 PM EST"], "2022-01-21T20:00:00Z"),
    (["Friday, January 21, 2022 - 15:00 GMT"], "2022-01-21T15:00:00Z"),
    (["Friday 21st of January 2022 03:00 PM GMT"], "2022-01-21T15:00:00Z"),
    (["Friday January 21st, 2022 at 3pm GMT"], "2022-01-21T15:00:00Z"),
    (["Time of issue: 15:00 UTC on 21 January 2022"], "2022-01-21T15:00:00Z"),
    (["Version 3, 21 January 2022, 15:00 UTC"], "2022-01-21T15:00:00Z"),
    (["Filed at 15:00 UTC, 21 January 2022"], "2022-01-21T15:00:00Z"),
    (["Moved at 15:00 GMT on 21 January 2022"], "2022-01-21T15:00:00Z"),
    (["Transmission time: 21 January 2022 15:00Z"], "2022-01-21T15:00:00Z"),
    (["Broadcast: Friday 21 January 2022, 15:00 GMT"], "2022-01-21T15:00:00Z"),
    (["Airdate: January 21, 2022, 15:00 GMT"], "2022-01-21T15:00:00Z"),
    (["First aired at 15:00 GMT on January 21, 2022"], "2022-01-21T15:00:00Z"),
    (["Press release No. 14/2022, 21 January 2022, 15:00 CET"], "2022-01-21T14:00:00Z"),
    (["Press release | Date: 21.01.2022 | Time: 15:00 CET"], "2022-01-21T14:00:00Z"),
    (["21 January 2022 | Press statement | 15:00 CET"], "2022-01-21T14:00:00Z"),
    (["Sent: Friday, January 21, 2022 3:00 PM EST"], "2022-01-21T20:00:00Z"),
    (
        [
            "From: Press Office <press@example.org>",
            "Sent: Friday, January 21, 2022 3:00 PM EST",
            "To: All desks",
        ],
        "2022-01-21T20:00:00Z",
    ),
    (
        [
            "Date: Fri, 21 Jan 2022 15:00:00 +0000",
            "From: press@example.org",
            "Subject: Three men listed",
        ],
        "2022-01-21T15:00:00Z",
    ),
]


@pytest.mark.parametrize(("lines", "start"), STAMPS, ids=[" / ".join(one) for one, _ in STAMPS])
def test_a_stamp_tells_when_a_page_was_published(lines: list[str], start: str) -> None:
    title, ref = published(*lines)
    assert title == _TITLE
    assert ref is not None
    assert ref.utc is not None
    assert ref.utc.start == start


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Vol. 12 No. 3 | Friday, 21 January 2022", "2022-01-21"),
        ("Issue 214, 21 January 2022", "2022-01-21"),
        ("Press release No. 14/2022, 21 January 2022", "2022-01-21"),
        ("Version 3, 21 January 2022", "2022-01-21"),
    ],
)
def test_numbers_beside_a_day_are_no_days(line: str, day: str) -> None:
    _, ref = published(line)
    assert ref is not None
    assert ref.value == day


@pytest.mark.parametrize(
    "line", ["21 January 2022 15:00 IST", "3:00 p.m., January 21, 2022", "21 Jan 2022 - 15:00"]
)
def test_a_stamp_of_no_known_clock_has_no_instant(line: str) -> None:
    _, ref = published(line)
    assert ref is not None
    assert ref.value == "2022-01-21T15:00:00"
    assert ref.utc is None


@pytest.mark.parametrize("year", ["0001", "0999", "9999"])
def test_days_at_the_ends_of_the_calendar_stop_nothing(year: str) -> None:
    for stamp in (f"{year}-01-01T00:30:00+14:00", f"1 January {year}", f"31 December {year} 23:59"):
        for city in ("LONDON", "TEHRAN", "SUVA"):
            text = (
                f"A made headline about ships\n\n{stamp}\n\n{city}, Jan. 1, {year} (Wire) -- It "
                f"snowed on Monday.\n\n{stamp}"
            )
            report = read(text.encode(), Source(file="made.txt"))
            assert [one for one in report.times if one.utc and one.kind != "duration"] == []


# running heads above the title, and a day in eight digits
HEADS = [
    "1.4.2011   EN   Official Journal of the European Union   L 86/1",
    "L 86/1 EN Official Journal of the European Union 1.4.2011",
    "1.4.2011 | EN | Official Journal of the European Union (specimen) | C 101/12",
    "3210 Federal Register / Vol. 76, No. 63 / Friday, April 1, 2011",
    "Federal Register / Vol. 76, No. 63 / Friday, April 1, 2011 / Notices",
    "Government Gazette No. 34180, 1 April 2011",
    "20110401",
]


@pytest.mark.parametrize("head", HEADS)
def test_running_head_is_stamp_and_no_title(head: str) -> None:
    report = read("\n\n".join((head, _TITLE, _BODY)).encode(), Source(file="made.txt"))
    ref = next(one for one in report.times if one.id == report.metadata.published)
    assert report.metadata.title is not None
    assert (report.metadata.title.value, ref.value) == (_TITLE, "2011-04-01")


@pytest.mark.parametrize(
    "line",
    [
        "The list stands in the Official Journal of the European Union of 1 April 2011",
        "Official Journal of the European Union L 75, 1.4.2011, p. 1",
        "Passport 20110401",
        "20111301",
    ],
)
def test_citation_or_number_dates_nothing(line: str) -> None:
    report = read("\n\n".join((_TITLE, line, _BODY)).encode(), Source(file="made.txt"))
    assert report.metadata.published is None


@pytest.mark.parametrize(
    "line",
    [
        "[Filed 8-31-21; 4:15 pm]",
        "Filed 8-31-21; 4:15 p.m. EDT",
        "[FR Doc. 2021-T0740 Filed 8-31-21; 4:15 pm]",
        "[FR Doc. 2021-18888 Filed 8-31-21; 4:15 pm]",
    ],
)
def test_the_foot_of_the_federal_register_tells_when_a_paper_was_filed(line: str) -> None:
    text = (
        "[Federal Register Volume 86]\nDEPARTMENT OF COMMERCE\n\nOrder Denying Privileges\n\n"
        "The order is effective today. It was signed by the Assistant Secretary.\n\n"
        f"{line}\nBILLING CODE 3510-DT-P\n"
    )
    times = [one for one in read(text.encode()).times if one.kind == "instant"]
    assert [one.utc.start for one in times if one.utc] == ["2021-08-31T20:15:00Z"]
