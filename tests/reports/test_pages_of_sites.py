"""Pages as sites show them: lines above the headline, stamps, credits, marks of two hands.

All made: houses, people and measures.
"""

import pytest

from proscribe.model.report import Report
from proscribe.reports.particulars import Source
from proscribe.reports.read import read

_TITLE = "A made country names six brokers of ore"
_BODY = (
    "The ministry named six brokers on Tuesday, and a clerk of the registry wrote down the names "
    "of their ships as well."
)


def page(*lines: str) -> Report:
    """Read a plain-text page of paragraphs."""
    return read("\n\n".join(lines).encode(), Source(file="made.txt"))


def published(report: Report) -> str:
    """Give when a page was published, as it says, or ""."""
    ref = next((one for one in report.times if one.id == report.metadata.published), None)
    return (ref.value or "") if ref is not None else ""


@pytest.mark.parametrize(
    ("stamp", "value"),
    [
        pytest.param("by Rosa Lind - 03/08/22 12:29 PM ET", "2022-03-08T12:29:00-05:00", id="by"),
        pytest.param(
            "Posted on March 8, 2022 by The Made Globe staff in Europe", "2022-03-08", id="posted"
        ),
        pytest.param(
            "2022-03-08 00:08:29Made Wire Editor : Rosa Lind Made App",
            "2022-03-08T00:08:00",
            id="glued",
        ),
        pytest.param(
            "Sent from Vienna, Tuesday 8 March 2022, 07:00", "2022-03-08T07:00:00+01:00", id="sent"
        ),
        pytest.param("Tokyo, March 8, 2022 (Reiwa 4)", "2022-03-08", id="era"),
        pytest.param("Published: 8 March ,2022: 05:43 PM", "2022-03-08", id="comma"),
        pytest.param("BRUSSELS, 8. Mar 2022, 09:21", "2022-03-08T09:21:00+01:00", id="point"),
        pytest.param("1155 GMT 21-03-2022", "2022-03-21T11:55:00+00:00", id="hyphens"),
    ],
)
def test_a_line_that_stamps_a_page(stamp: str, value: str) -> None:
    assert published(page(_TITLE, stamp, _BODY)).startswith(value)


@pytest.mark.parametrize("above", ["Sunday, May 19, 2024", "19th May 2024", "May 19, 2024"])
@pytest.mark.parametrize("below", ["April 27, 2023", "Published April 27, 2023"])
def test_the_day_of_a_visit_dates_no_page(above: str, below: str) -> None:
    report = page("The Made Sun", above, _TITLE, below, _BODY)
    assert published(report) == "2023-04-27"
    told = next(one for one in report.times if one.span and one.span.exact == "Tuesday")
    assert told.value == "2023-04-25"


def test_a_page_of_which_only_the_change_is_stated_speaks_on_that_day() -> None:
    report = page("The Made Sun", "May 19, 2024", _TITLE, "Updated Thursday, Dec. 1, 2022", _BODY)
    told = next(one for one in report.times if one.span and one.span.exact == "Tuesday")
    assert told.value == "2022-11-29"


def test_a_day_above_the_headline_stays_when_nothing_speaks_against_it() -> None:
    assert published(page("The Made Sun", "May 19, 2024", _TITLE, _BODY)) == "2024-05-19"


@pytest.mark.parametrize(
    "caption",
    [
        "A guard walks past the made bank on March 25. (AP Photo)",
        "An outside view of the building is seen on March 25, 2020 in a made town. (AFP)",
        "Brokers leave the hall, seen on February 14. File photo by Rosa Lind/UPI | License Photo",
        "A tanker off the coast of a made country on March 25. (Reuters/Omar Haddad)",
    ],
)
def test_what_a_picture_shows_is_a_caption(caption: str) -> None:
    report = page(_TITLE, "April 2, 2022", caption, _BODY)
    assert [b.span.exact for b in report.blocks if b.role == "caption"] == [caption]
    assert report.metadata.title is not None
    assert report.metadata.title.value == _TITLE


def test_a_sentence_that_says_something_is_no_caption() -> None:
    lead = "The ministry said on Friday that it had named six brokers of ore. (AFP)"
    assert not [b for b in page(_TITLE, lead, _BODY).blocks if b.role == "caption"]


@pytest.mark.parametrize(
    ("opening", "zone"),
    [
        ("VIENNA--The ministry named six brokers on Friday.", "Europe/Vienna"),
        ("Vienna, Dec 20 (Made) The ministry named six brokers on Friday.", "Europe/Vienna"),
        ("Made Town, Dec 20 (Made) The ministry named six brokers on Friday.", None),
    ],
)
def test_datelines_without_a_dash(opening: str, zone: str | None) -> None:
    report = page(_TITLE, "December 21, 2022", opening, _BODY)
    told = next(one for one in report.times if one.span and one.span.exact == "Friday")
    assert told.zone == zone


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Rosa Lind", ["Rosa Lind"]),
        ("Rosa Lind, Department Spokesperson", ["Rosa Lind"]),
        ("Financial Crimes", []),
        ("Key Takeaways", []),
        ("Made Trade Regulations", []),
    ],
)
def test_who_wrote_a_page(line: str, authors: list[str]) -> None:
    report = page(_TITLE, line, "May 19, 2024", _BODY)
    names = {one.id: one.name for one in report.parties}
    assert [names[one] for one in report.metadata.authors] == authors


@pytest.mark.parametrize(
    "line",
    [
        "Office of the Spokesperson for the Made Press",
        "Made International Bureau, Foreign Exchange and Monetary Policy Division",
    ],
)
def test_units_of_a_house_are_no_headline(line: str) -> None:
    title = page(line, "Six brokers named", "May 19, 2024", _BODY).metadata.title
    assert title is not None
    assert title.value == "Six brokers named"


@pytest.mark.parametrize("line", ["THE ASSOCIATED PRESS", "In progress at UNHQ", "31 CFR Part 594"])
def test_lines_above_that_are_no_headline(line: str) -> None:
    title = page(line, "Made measures of ore", "May 19, 2024", _BODY).metadata.title
    assert title is not None
    assert title.value == "Made measures of ore"


@pytest.mark.parametrize(
    "paragraph",
    [
        '“The brokers hid the ore in ships," said Rosa Lind. “They will be named," she said.',
        'The brokers “hid the ore in their ships" for years, Rosa Lind said.',
    ],
)
def test_a_curly_mark_is_closed_by_a_straight_one(paragraph: str) -> None:
    report = page(_TITLE, "May 19, 2024", _BODY, paragraph)
    assert report.quotations
    assert all(one.kind != "unclosed" for one in report.quotations)


def test_a_name_of_a_paper_is_no_day() -> None:
    report = page(_TITLE, "USA TODAY", "Published March 31, 2017", _BODY)
    assert not [one for one in report.times if one.span and one.span.exact == "TODAY"]


def test_the_foot_of_a_quoted_block_says_whose_words_it_holds() -> None:
    html = (
        f"<html><body><h1>{_TITLE}</h1><p>{_BODY}</p><blockquote><p>“The brokers hid the ore in "
        "ships of three made houses.”</p><footer>Rosa Lind, spokesperson for the made board"
        f"</footer></blockquote><p>{_BODY}</p><footer>Made Board, Graz</footer></body></html>"
    )
    report = read(html.encode(), Source(file="made.html"))
    names = {one.id: one.name for one in report.parties}
    assert [names[one.speaker] for one in report.statements if one.quotations and one.speaker] == [
        "Rosa Lind"
    ]


_LONG_TITLE = f"Made Department Adds Brokers Of {'Ore And ' * 9}Salt To The List Of Its Friends"
_WRAPPED = f"""{_LONG_TITLE}

GRAZ, Austria – The Made Commerce Department, through its Bureau of Ores and
Security (MOS), has named thirty-six brokers in nine countries. The six of them
who are in the north are subject to strict limits for ships that they have sent
to the army since February 24, 2022, when the limits were put in place. The office
also names two firms that have been on its list since 2018 as helpers.

“The limits put in place by our friends are a burden to the army and will be a
harder one the longer this goes on,” said Under Secretary of Made Ores and
Security Rosa Lind. “We shall go on until the last ship is known to us, and to
all who trade with it.”

The list can be read at the office on every working day. Questions are answered
by the desk of the office, which is open from nine to five.
"""


def test_broken_lines_are_joined_though_a_headline_is_longer() -> None:
    report = read(_WRAPPED.encode(), Source(file="made.txt"))
    body = [one.span.exact for one in report.blocks if one.role == "body"]
    assert len(body) == 3
    assert [one.kind for one in report.quotations] == ["full", "full"]


def test_lines_of_their_own_length_stay_paragraphs() -> None:
    lines = [
        f"The clerk of house {number} {'wrote ' * (number % 7 * 3)}it down." for number in range(30)
    ]
    report = read("\n".join(lines).encode(), Source(file="made.txt"))
    assert len([one for one in report.blocks if one.role == "body"]) > 20


@pytest.mark.parametrize(
    ("dateline", "value"),
    [
        ("Oslo, 3 December 2021, 08:00 CET -- ", "2021-12-03T08:00:00+01:00"),
        ("OSLO, 3 December 2021, 8:00 a.m. – ", "2021-12-03T08:00:00+01:00"),
        ("Ottawa [Canada], December 3, 2021 (Made) - ", "2021-12-03"),
    ],
)
def test_datelines_with_a_time_or_a_country(dateline: str, value: str) -> None:
    report = page(_TITLE, f"{dateline}{_BODY}")
    assert report.metadata.dateline is not None
    time = next(one for one in report.times if one.id == report.metadata.dateline.time)
    assert time.value == value
    assert time.zone is not None


def test_a_place_and_a_day_between_bullets_stamp_a_page() -> None:
    report = page(_TITLE, "Washington, United States ● Tue, February 23, 2021", _BODY)
    assert published(report) == "2021-02-23"


def test_words_are_of_who_said_them_and_not_of_who_reported_it() -> None:
    words = "“The brokers hid the ore in ships,” Treasury Secretary Rosa Lind said, AFP reported."
    report = page(_TITLE, "May 19, 2024", _BODY, words)
    said = next(one for one in report.statements if one.id == report.quotations[0].statement)
    assert [one.name for one in report.parties if one.id == said.speaker] == ["Rosa Lind"]


def test_a_line_names_who_comments_in_the_paragraphs_below() -> None:
    words = ("Rosa Lind, chief executive, comments:", "“The brokers hid the ore in ships.”")
    report = page(_TITLE, "May 19, 2024", _BODY, *words)
    said = next(one for one in report.statements if one.quotations)
    assert [one.name for one in report.parties if one.id == said.speaker] == ["Rosa Lind"]


def test_authors_after_a_label() -> None:
    report = page(
        _TITLE, "Authors: Rosa Lind, Omar Haddad-Moss and Ina Graf", "May 19, 2024", _BODY
    )
    names = {one.id: one.name for one in report.parties}
    assert [names[one] for one in report.metadata.authors] == [
        "Rosa Lind",
        "Omar Haddad-Moss",
        "Ina Graf",
    ]


def test_a_numbered_paragraph_is_no_headline() -> None:
    report = page(
        "Made Sanctions Notice", "29/06/2022", "1. The Made Regulations of 2019 were changed", _BODY
    )
    assert report.metadata.title is not None
    assert report.metadata.title.value == "Made Sanctions Notice"


def test_posts_of_a_page_written_as_things_happen_have_their_time() -> None:
    report = page(_TITLE, "London, 8 March 2022, 15:00", "14.26", _BODY, "09.12", _BODY)
    told = {one.span.exact: one.value for one in report.times if one.span}
    assert (told["14.26"] or "").startswith("2022-03-08T14:26")
    assert (told["09.12"] or "").startswith("2022-03-08T09:12")


def test_a_time_with_its_zone_alone_is_read() -> None:
    report = page(_TITLE, "London, 8 March 2022, 15:00", "Made Office", "1:19 p.m. EST", _BODY)
    told = {one.span.exact: one for one in report.times if one.span}
    assert told["1:19 p.m. EST"].zone == "America/New_York"


@pytest.mark.parametrize("label", ["Subject: ", "SLUG: ", "Re: ", "Headline: "])
def test_a_label_before_a_headline_is_no_part_of_it(label: str) -> None:
    title = page(f"{label}{_TITLE}", "May 19, 2024", _BODY).metadata.title
    assert title is not None
    assert title.value == _TITLE


def test_a_label_of_one_word_has_the_whole_name_of_the_text() -> None:
    report = page(
        "RADIO MADE",
        "HADDAD: On the line is Rosa Lind, who studies ore. Doctor Lind, what took them so long?",
        'LIND: "A file on it has lain there for years, to my certain knowledge."',
        "HADDAD: And will there be others?",
        'LIND: "There will be two more before the summer comes."',
    )
    names = {one.id: one.name for one in report.parties}
    said = [names.get(one.speaker or "") for one in report.statements if one.quotations]
    assert said
    assert set(said) == {"Rosa Lind"}
