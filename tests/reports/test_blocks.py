"""Blocks, publisher and page facts: what each part of a page is."""

from html import escape

import pytest

from proscribe.model.report import Report
from proscribe.reports.particulars import Source
from proscribe.reports.read import read

_BODY = (
    "The United States is working with its partners to see that the measures are kept, and it "
    "will say more about them in due course."
)

_COMMITTEE = "The Security Council Committee pursuant to resolution 1718 met. "


def roles(report: Report) -> list[tuple[str, str]]:
    return [(one.role, one.span.exact[:24]) for one in report.blocks if one.within is None]


def plain(*lines: str) -> Report:
    return read("\n\n".join(lines).encode())


def test_a_page_in_plain_text() -> None:
    report = plain(
        "Skip to main content",
        "Politics | Economy | Region",
        "U.S. blacklists three men over missile parts",
        "09:12 January 19, 2022 (Beirut time)",
        "By Anna Smith and Paul Lee",
        f"BEIRUT, Jan. 19 (Cedar Wire) -- {_BODY}",
        "WHAT COMES NEXT",
        _BODY,
        "This photo, provided by the ministry on Jan. 18, shows a closed office. (Cedar Wire)",
        "CORRECTION: An earlier version gave the number of men as four.",
        _BODY,
        "Copyright (c) Cedar Wire. All rights reserved.",
        "Send Feedback",
    )
    assert roles(report) == [
        ("nav", "Skip to main content"),
        ("nav", "Politics | Economy | Reg"),
        ("title", "U.S. blacklists three me"),
        ("stamp", "09:12 January 19, 2022 ("),
        ("byline", "By Anna Smith and Paul L"),
        ("body", "BEIRUT, Jan. 19 (Cedar W"),
        ("section", "WHAT COMES NEXT"),
        ("body", "The United States is wor"),
        ("caption", "This photo, provided by "),
        ("correction", "CORRECTION: An earlier v"),
        ("body", "The United States is wor"),
        ("rights", "Copyright (c) Cedar Wire"),
        ("feedback", "Send Feedback"),
    ]
    assert [p.name for p in report.parties if "author" in p.roles] == ["Anna Smith", "Paul Lee"]
    assert {one.code for one in report.caveats} == {"correction"}


def test_parts_inside_blocks_say_in_which() -> None:
    report = plain(
        "A headline about the measures taken",
        f"SEOUL, Jan. 13 (Yonhap) -- {_BODY}",
        "This photo, released by KCNA, shows a test. (For Use Only in Japan. No Redistribution) "
        "(Yonhap)",
        _BODY,
    )
    inside = [(one.role, one.span.exact) for one in report.blocks if one.within]
    assert inside == [
        ("dateline", "SEOUL, Jan. 13 (Yonhap) --"),
        ("rights", "(For Use Only in Japan. No Redistribution)"),
        ("credit", "(Yonhap)"),
    ]
    rights = report.media[0].rights[0]
    assert (rights.use_allowed_in, rights.redistribution) == (("jp",), False)
    assert not any(one.country == "jp" for one in report.parties)


def test_blocks_hold_all_that_is_not_blank_without_overlap() -> None:
    report = plain("One", "Two lines\nand more", _BODY, "- a\n- b", "End.")
    at = 0
    for one in report.blocks:
        if one.within is None:
            assert not report.document.text[at : one.span.start].strip()
            assert one.span.start >= at
            at = one.span.end
    assert not report.document.text[at:].strip()


def test_lines_broken_to_a_width_are_joined_and_lists_are_not() -> None:
    wrapped = (
        "The Department of State today announced that it has added the parties\n"
        "named below to the list, and that it will go on to look at those who\n"
        "help them to buy what they need.\n"
        "\n"
        "- first party of the list, in Moscow\n"
        "- second party of the list, in Minsk\n"
    )
    report = read(wrapped.encode())
    assert [one.span.exact.count("\n") for one in report.blocks] == [2, 0, 0]


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        pytest.param(
            ["Treasury Sanctions Network of", "Iranian Procurement Agents"],
            "Treasury Sanctions Network of Iranian Procurement Agents",
            id="a-word-that-ends-nothing",
        ),
        pytest.param(
            ["Treasury sanctions a network of agents who buy", "parts for missiles abroad"],
            "Treasury sanctions a network of agents who buy parts for missiles abroad",
            id="a-small-letter",
        ),
        pytest.param(
            ["Treasury Sanctions Missile Buyers,", "Their Firms and a Bank"],
            "Treasury Sanctions Missile Buyers, Their Firms and a Bank",
            id="a-comma",
        ),
        pytest.param(
            ["Treasury Sanctions Buyers and", "Their Firms in Russia, China and", "Iran"],
            "Treasury Sanctions Buyers and Their Firms in Russia, China and Iran",
            id="three-lines",
        ),
        pytest.param(
            ["Press Releases", "Treasury Sanctions Missile Buyers"],
            "Treasury Sanctions Missile Buyers",
            id="a-section-above",
        ),
        pytest.param(
            ["Treasury Sanctions Missile Buyers in Two Countries", "By Rosa Lind"],
            "Treasury Sanctions Missile Buyers in Two Countries",
            id="an-author-below",
        ),
        pytest.param(
            ["Treasury Sanctions Missile Buyers in Two Countries", "by Rosa Lind"],
            "Treasury Sanctions Missile Buyers in Two Countries",
            id="an-author-in-small-letters",
        ),
    ],
)
def test_a_headline_over_two_lines_is_one_where_that_is_certain(
    lines: list[str], title: str
) -> None:
    dateline = f"WASHINGTON, Jan. 12, 2022 (Made Wire) -- {_BODY}"
    report = read(("\n".join(lines) + f"\n\n{dateline}\n").encode())
    assert report.metadata.title is not None
    assert report.metadata.title.value == title
    span = report.metadata.title.span
    assert span is not None
    assert report.document.text[span.start : span.end] == span.exact


def test_lines_of_an_entry_at_the_head_stay_lines() -> None:
    entries = "MADE, Ivo,\nborn 12 Jan 1970,\nMoscow\n\nMADE, Rosa,\nborn 1980"
    report = read(f"{entries}\n\n{_BODY}{_BODY}\n".encode())
    assert len([one for one in report.blocks if one.within is None]) == 6


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (["U.S. DEPARTMENT OF THE TREASURY", "HOME > NEWS > PRESS RELEASES",
          "Treasury Acts Against Buyers of Missile Parts", "January 12, 2022"],
         "Treasury Acts Against Buyers of Missile Parts"),
        (["[Federal Register Volume 87, Number 14 (Friday, January 21, 2022)]",
          "DEPARTMENT OF STATE", "Imposition of Sanctions on Three Entities", "AGENCY: State."],
         "Imposition of Sanctions on Three Entities"),
        (["State Secretariat for Economic Affairs SECO", "Bern, 11.08.2021",
          "Measures against Belarus: bank added under the ordinance"],
         "Measures against Belarus: bank added under the ordinance"),
        (["U.S. DEPARTMENT OF THE TREASURY", "Press Release: September 4, 2019",
          "TREASURY SANCTIONS A SHIPPING NETWORK THAT MOVES OIL",
          "Two Companies and Their Tankers Blocked; Ports and Insurers Put on Notice"],
         "TREASURY SANCTIONS A SHIPPING NETWORK THAT MOVES OIL"),
        (["January 12, 2022", "OFFICE IMPOSES SANCTIONS ON SIX BUYERS",
          "Action Follows a Decision of the Committee on the North"],
         "OFFICE IMPOSES SANCTIONS ON SIX BUYERS"),
        # a banner in capitals is no headline, however long
        (["MADE NEWS AND REVIEW OF THE SHIPPING TRADE AND THE PORTS", "January 12, 2022",
          "Treasury Acts Against the Buyers of Missile Parts"],
         "Treasury Acts Against the Buyers of Missile Parts"),
        (["DAILY NEWS FROM THE PORTS", "January 12, 2022",
          "Treasury Acts Against the Buyers of Missile Parts"],
         "Treasury Acts Against the Buyers of Missile Parts"),
        (["(LEAD) North fires missile into the sea", "00:34 January 14, 2022"],
         "North fires missile into the sea"),
        (["CORRECTED: Four men, not five, under sanctions", "24.01.2022 08:40 (Kyiv)"],
         "CORRECTED: Four men, not five, under sanctions"),
    ],
)  # fmt: skip
def test_headlines_are_told_from_the_rest_of_the_head(head: list[str], title: str) -> None:
    found = plain(*head, _BODY).metadata.title
    assert found is not None
    assert found.value == title


@pytest.mark.parametrize(
    ("lines", "publisher", "zone"),
    [
        (["January 12, 2022", f"WASHINGTON, Jan. 13 (Yonhap) -- {_BODY}"], "yonhap", "Asia/Seoul"),
        (["OFAC Recent Actions", "November 18, 2021", _BODY], "ofac", "America/New_York"),
        (["SC/99911", "11 March 2025", _COMMITTEE + _BODY], "un-press", "America/New_York"),
        (["Financial Sanctions Notice", "27/04/2023", _BODY], "ofsi", "Europe/London"),
        (["January 12, 2022", _BODY], None, None),
        # what many houses write shows none of them
        (["Press Release", "January 12, 2022", _BODY], None, None),
        (["Media Note", "January 12, 2022", _BODY], None, None),
        # a house without a profile that tells of an authority is not that authority
        (["January 12, 2022", "SEOUL, Jan. 12 (Hanbit) -- The Department of the Treasury's "
          "Office of Foreign Assets Control (OFAC) named nobody. " + _BODY], None, None),
        # nor is a paper that opens as an authority would
        (["3 March 2022", "The UK has imposed sanctions on five banks. " + _BODY], None, None),
        (["3 March 2022", "The Australian Government has imposed sanctions. " + _BODY], None, None),
        (["Minister for Foreign Affairs", "3 March 2022", _BODY], None, None),  # Ireland has one
        (["Department of Justice", "3 March 2022", _BODY], None, None),  # so has Hong Kong
        (["Department of Justice", "Office of Public Affairs", "March 3, 2022", _BODY], "justice",
         "America/New_York"),
        (["3 March 2022", "The Australian Government is imposing sanctions. " + _BODY,
          "Minister’s office: (02) 5550 0000"], "dfat", "Australia/Sydney"),
    ],
)  # fmt: skip
def test_the_publisher_gives_the_zone_of_the_stamp(
    lines: list[str], publisher: str | None, zone: str | None
) -> None:
    report = plain("A headline about the measures taken", *lines)
    field = report.metadata.publisher
    assert (field.value if field else None) == publisher
    stamp = next(ref for ref in report.times if ref.id == report.metadata.published)
    assert stamp.zone == zone
    assert (stamp.utc is None) == (zone is None)


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("From: Foreign, Commonwealth & Development Office", "fcdo"),
        ("Office of Financial Sanctions Implementation", "ofsi"),
        ("From: Department for Business and Trade", "gov_uk"),
    ],
)
def test_a_page_of_a_shared_site_is_of_the_house_that_its_lines_name(
    line: str, publisher: str
) -> None:
    source = (
        "<html><head><title>Further listings - GOV.UK</title></head><body>"
        f"<h1>Further listings</h1><p>{escape(line)}</p><p>27 January 2023</p><p>{_BODY}</p>"
    )
    field = read(source.encode()).metadata.publisher
    assert field is not None
    assert field.value == publisher


def test_the_title_of_a_page_names_its_house() -> None:
    source = (
        "<html><head><title>Further listings | Ministry of Foreign Affairs of Japan</title></head>"
        f"<body><h1>Further listings</h1><p>January 27, 2023</p><p>{_BODY}</p></body></html>"
    )
    report = read(source.encode())
    stamp = next(ref for ref in report.times if ref.id == report.metadata.published)
    assert (report.metadata.publisher_country, stamp.zone) == ("jp", "Asia/Tokyo")


def test_a_page_in_html() -> None:
    source = f"""<!doctype html><html lang="en-US"><head><title>Council acts | Consilium</title>
    <meta property="og:site_name" content="Consilium">
    <script type="application/ld+json">{{"@type": "NewsArticle",
      "datePublished": "2022-01-12T10:05:00+01:00"}}</script></head><body>
    <header><nav><a href="/">Home</a> <a href="/news">News</a></nav></header>
    <main><article><h1>Council acts on the measures</h1>
    <p class="byline">Anna Smith</p><time>12 January 2022</time>
    <p>{_BODY}</p><h2>What it means</h2><p>{_BODY}</p>
    <figure><img src="x"><figcaption>A hall in Brussels. Photo: Council</figcaption></figure>
    <aside><p>“We will say more about them in due course.”</p></aside>
    <ul><li>first item of a list</li><li>second item of it</li></ul><p>{_BODY}</p>
    </article></main><div class="related"><p>{_BODY}</p></div>
    <footer><p>© European Union. All rights reserved.</p></footer></body></html>"""
    report = read(source.encode(), Source(url="https://www.consilium.europa.eu/a"))
    assert roles(report) == [
        ("nav", "Home News"),
        ("title", "Council acts on the meas"),
        ("byline", "Anna Smith"),
        ("stamp", "12 January 2022"),
        ("body", "The United States is wor"),
        ("section", "What it means"),
        ("body", "The United States is wor"),
        ("caption", "A hall in Brussels. Phot"),
        ("quote_box", "“We will say more about "),
        ("body", "first item of a list"),
        ("body", "second item of it"),
        ("body", "The United States is wor"),
        ("feedback", "The United States is wor"),
        ("rights", "© European Union. All ri"),
    ]
    published = next(ref for ref in report.times if ref.id == report.metadata.published)
    assert (published.value, published.zone_basis) == ("2022-01-12T10:05:00+01:00", "stated")
    assert report.document.media_type == "text/html"


def test_the_data_of_a_page_gives_a_visible_stamp_its_zone() -> None:
    source = f"""<html><head><meta property="article:published_time"
      content="2022-01-14T00:34:00+09:00"></head><body><h1>A headline of some length</h1>
      <p>00:34 January 14, 2022</p><p>{_BODY}</p></body></html>"""
    report = read(source.encode())
    published = next(ref for ref in report.times if ref.id == report.metadata.published)
    assert published.span is not None
    assert published.span.exact == "00:34 January 14, 2022"
    assert published.utc is not None
    assert published.utc.start == "2022-01-13T15:34:00Z"


def test_a_date_that_the_caller_knows_stands_in_and_is_external() -> None:
    told = Source(published="2022-01-13")
    report = read(f"A headline about it\n\n{_BODY}\n\nIt began on Tuesday.".encode(), told)
    published = next(ref for ref in report.times if ref.id == report.metadata.published)
    assert (published.value, published.basis) == ("2022-01-13", "external")
    tuesday = next(ref for ref in report.times if ref.span and ref.span.exact == "Tuesday")
    assert tuesday.value == "2022-01-11"


@pytest.mark.parametrize(
    ("stamp", "published", "modified"),
    [
        ("Published: 13 Jan 2022 07:30 GMT | Updated: 13 Jan 2022 09:10 GMT",
         "2022-01-13T07:30:00+00:00", "2022-01-13T09:10:00+00:00"),
        ("First published on Thu 13 Jan 2022 07.30 GMT", "2022-01-13T07:30:00+00:00", None),
        ("PUBLISHED WED, JAN 12 2022 4:41 PM EST", "2022-01-12T16:41:00-05:00", None),
        # the only stamp of a page: when the text that it shows appeared
        ("Updated 9:03 AM ET, Wed January 12, 2022", "2022-01-12T09:03:00-05:00",
         "2022-01-12T09:03:00-05:00"),
        ("2022-01-13 12:34:56 (UTC+8)", "2022-01-13T12:34:00+08:00", None),
        ("January 12, 2022 / 5:32 PM / Nine News", "2022-01-12T17:32:00", None),
        ("For immediate release: January 12, 2022", "2022-01-12", None),
        ("London, 12 January 2022", "2022-01-12", None),
        ("28 JANUARY 2022", "2022-01-28", None),
        ("Jan 12, 2022, 14:05 IST", "2022-01-12T14:05:00", None),
        ("Issued on: 12/01/2022 - 18:45", None, None),
    ],
)  # fmt: skip
def test_forms_of_stamps(stamp: str, published: str | None, modified: str | None) -> None:
    report = plain("A headline about the measures taken", stamp, _BODY, _BODY)
    times = {ref.id: ref for ref in report.times}
    found = [
        times[one].value if one else None
        for one in (report.metadata.published, report.metadata.modified)
    ]
    assert found == [published, modified]
    assert ("stamp", stamp[:24]) in roles(report)


def test_a_dateline_on_a_line_of_its_own_is_the_clock_of_what_follows() -> None:
    report = plain(
        "A headline about the measures taken",
        "January 14, 2022",
        "SEOUL, Jan. 13 (Reuters)",
        f"{_BODY} It began on Tuesday.",
    )
    assert report.metadata.dateline is not None
    assert report.metadata.dateline.zone == "Asia/Seoul"
    tuesday = next(ref for ref in report.times if ref.span and ref.span.exact == "Tuesday")
    assert (tuesday.value, tuesday.zone) == ("2022-01-11", "Asia/Seoul")


@pytest.mark.parametrize(
    "line",
    [
        "File photo: a coast guard vessel off the cape, September 2021. Made pool",
        "The Treasury building in Washington is seen in this photo taken by a stringer.",
        "Two tankers are pictured in a satellite image of the port.",
        "A launch vehicle is shown in this undated still from state television.",
    ],
)
def test_a_line_that_speaks_of_its_picture_is_a_caption(line: str) -> None:
    report = read(
        f"Made Line Is Listed\n\nPARIS, April 1, 2022 (Wire) -- The line was listed today for "
        f"what it did, and its accounts were closed.\n\n{line}\n\nIts ships lie in the port, and "
        f"nobody there knows who will pay the crews of the three of them.\n".encode()
    )
    assert [one.span.exact for one in report.blocks if one.role == "caption"] == [line]


def test_lines_of_the_house_and_notes_are_no_headline() -> None:
    report = read(
        b"Office of Financial Sanctions Implementation, HM Treasury\n19/05/2023\n\nFinancial "
        b"Sanctions Notice\n\n-- sample of a notice; the wording was made up --\n\nOn 19 May 2023 "
        b"the Office updated the list of those whose assets are frozen in the kingdom.\n"
    )
    assert report.metadata.title is not None
    assert report.metadata.title.value == "Financial Sanctions Notice"
