"""Fronts of papers as agencies, gazettes, briefings and sites set them. All made."""

import pytest

from proscribe.model.report import Report, TimeRef
from proscribe.reports.particulars import Source
from proscribe.reports.read import read

_BODY = (
    "The office put three men and a company on its list for what they had sold abroad. They may "
    "not use its banks any more, and whoever deals with them may be listed as well."
)
_TITLE = "Three Men and a Company Are on the List"


def _published(report: Report) -> TimeRef | None:
    wanted = report.metadata.published
    return next((one for one in report.times if one.id == wanted), None)


def _front(text: str) -> tuple[str, str, str | None]:
    """Give headline, value and zone of the publication, "" and None where there is none."""
    report = read(text.encode(), Source(file="made"))
    ref = _published(report)
    title = report.metadata.title.value if report.metadata.title else ""
    return title, (ref.value or "") if ref else "", ref.zone if ref else None


# lines of the head, value and zone of the publication
HEADS = [
    (
        ["MADE NEWSWIRE | NATIONAL", "Filed: Sat 18 Nov 2023, 4:20 pm AEDT",
         "Slug: made-ports  Priority: 3", "Keywords: ports", "Ed note: adds a comment", "", _TITLE],
        "2023-11-18T16:20:00+11:00", "Australia/Sydney",
    ),
    (
        [">> FROM: Made Desk", ">> TO: Subscribers", ">> SENT: 2021-08-30 06:12 (UTC+3)",
         f">> SUBJ: {_TITLE}"],
        "2021-08-30T06:12:00+03:00", "Etc/GMT-3",
    ),
    (
        ["MADE GAZETTE - EXTRAORDINARY",
         "Vol. LXII             Nairobi, Friday, 17th November, 2023             No. 214",
         "", _TITLE],
        "2023-11-17", "Africa/Nairobi",
    ),
    (
        ["FOR RELEASE AT 0001 HRS EST THURSDAY, NOVEMBER 3, 2022", "", _TITLE],
        "2022-11-03T00:01:00-04:00", "America/New_York",
    ),
    (["PRESS RELEASE", "", _TITLE, "(January 5, 2022 – as delivered)"], "2022-01-05", None),
    (["11.08.2021 – corrected version", "", _TITLE], "2021-08-11", None),
    (
        ["Speaker: Mag. Rosa Lind, Head of Ports", "Held: Tues., 8 Feb. 2022, 14:05 hrs (Vienna)",
         _TITLE],
        "2022-02-08T14:05:00+01:00", "Europe/Vienna",
    ),
    (  # another house's office of a spokesperson
        ["MINISTRY OF MADE PORTS", "OFFICE OF THE SPOKESPERSON",
         "Valletta, this 9th day of December 2021", "", _TITLE],
        "2021-12-09", "Europe/Malta",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "value", "zone"), HEADS, ids=[" / ".join(one[0])[:60] for one in HEADS]
)
def test_a_head_tells_headline_and_day(lines: list[str], value: str, zone: str | None) -> None:
    title, given, on = _front("\n".join((*lines, "", _BODY, "", _BODY)))
    assert (title, given, on) == (_TITLE, value, zone)


def test_a_slug_that_tells_something_is_the_headline() -> None:
    head = "CORRESPONDENT: Rosa Lind\nSLUG: NEW MEASURES ON THE PORTS DAY\nFILED 08-MAR-2023"
    assert _front(f"{head}\n\n{_BODY}\n\n{_BODY}")[0] == "NEW MEASURES ON THE PORTS DAY"


def _page(data: str, stamp: str, body: str = "") -> str:
    return (
        f'<html lang="en"><head><title>{_TITLE}</title>'
        f'<meta property="article:published_time" content="{data}"></head><body><article>'
        f"<h1>{_TITLE}</h1><p>{stamp}</p><p>{body}{_BODY}</p><p>{_BODY}</p></article></body></html>"
    )


@pytest.mark.parametrize(
    ("data", "stamp", "body", "value", "zone"),
    [
        ("2023-02-09T17:42:00Z", "Thu, 9 Feb 2023, 17:42", "DUBLIN – ",
         "2023-02-09T17:42:00+00:00", "Europe/Dublin"),
        ("2023-02-09T17:42:00+00:00", "Thu, 9 Feb 2023, 17:42", "PARIS – ",
         "2023-02-09T17:42:00+00:00", "UTC"),
        ("2023-02-09T17:42:00Z", "Thu, 9 Feb 2023, 17:42", "",
         "2023-02-09T17:42:00+00:00", "UTC"),
    ],
    ids=["agrees", "disagrees", "no-dateline"],
)  # fmt: skip
def test_greenwich_time_of_a_machine_is_no_place(
    data: str, stamp: str, body: str, value: str, zone: str
) -> None:
    ref = _published(read(_page(data, stamp, body).encode(), Source(file="made")))
    assert ref is not None
    assert ref.utc is not None
    assert (ref.value, ref.zone) == (value, zone)
    assert (ref.utc.start, ref.utc.end) == ("2023-02-09T17:42:00Z", "2023-02-09T17:43:00Z")


_TABLE = (
    "<table><tr><th>Date</th><th>List</th></tr><tr><td>13.06.2022</td><td>Ruritania</td></tr>"
    "</table>"
)


@pytest.mark.parametrize(
    ("meta", "value"),
    [
        ("Rosa Lind · 17.06.2022 kl. 15.40 · Last edited 20.06.2022 08:15",
         "2022-06-17T15:40:00+02:00"),
        ("Rosa Lind", ""),
    ],
    ids=["stamp", "none"],
)  # fmt: skip
def test_days_of_a_table_are_not_the_days_of_the_page(meta: str, value: str) -> None:
    page = (
        f"<html><head><title>{_TITLE} - Made News Oslo</title></head><body><h1>{_TITLE}</h1>"
        f"<p>{meta}</p><p>{_BODY}</p><p>{_BODY}</p>{_TABLE}<p>{_BODY}</p></body></html>"
    )
    assert _front(page)[1] == value


def test_an_hour_of_the_first_version_is_on_the_day_of_the_last() -> None:
    stamp = "Updated 2 June 2022 — 9.05am first published at 7.30am"
    text = f"{_TITLE}\n\n{stamp}\n\nPERTH: {_BODY}\n\n{_BODY}"
    report = read(text.encode(), Source(file="made.txt"))
    hours = [one.value for one in report.times if one.span and one.span.exact == "7.30am"]
    assert hours == ["2022-06-02T07:30:00+08:00"]
