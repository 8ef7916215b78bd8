"""Three clocks: what time expressions mean, and what moves them."""

import pytest

from proscribe.reports.read import read
from proscribe.reports.times.expressions import find_expressions
from reports.documents import reading, time_at


@pytest.mark.parametrize(
    ("sentence", "words", "value", "zone"),
    [
        # 1. a zone in the words wins
        ("It flew on Tuesday (Seoul time).", "Tuesday (Seoul time)", "2022-01-11", "Asia/Seoul"),
        ("It flew at 8:50 a.m. KST on Tuesday.", "8:50 a.m. KST on Tuesday",
         "2022-01-11T08:50:00+09:00", "Asia/Seoul"),
        ("It acts at 10 a.m. local time on Friday.", "10 a.m. local time on Friday",
         "2022-01-07T10:00:00-05:00", "America/New_York"),
        ("It was signed in Brussels on Monday.", "Monday", "2022-01-10", "Europe/Brussels"),
        ("It ends at 12:01 a.m. eastern standard time on January 19, 2022.",
         "12:01 a.m. eastern standard time on January 19, 2022",
         "2022-01-19T00:01:00-05:00", "America/New_York"),
        ("It was read at noon today, New York time.", "noon today, New York time",
         "2022-01-13T12:00:00-05:00", "America/New_York"),
        ("On the evening it was Friday (Seoul time).", "Friday (Seoul time)", "2022-01-14",
         "Asia/Seoul"),
        # 2. weekdays
        ("He said so on Thursday.", "Thursday", "2022-01-13", "America/New_York"),
        ("He said so on Friday.", "Friday", "2022-01-07", "America/New_York"),
        ("He will say so on Friday.", "Friday", "2022-01-14", "America/New_York"),
        ("He said so last Thursday.", "last Thursday", "2022-01-06", "America/New_York"),
        ("They meet next Thursday.", "next Thursday", "2022-01-20", "America/New_York"),
        ("The report is due by Monday.", "Monday", "2022-01-17", "America/New_York"),
        ("A vote, which will come, was set, he said Monday.", "Monday", "2022-01-10",
         "America/New_York"),
        # 3. relative to a date before
        ("It came on Jan. 5, 2022, and again the following day.", "the following day",
         "2022-01-06", "America/New_York"),
        ("It came on Jan. 5, 2022, three days later than planned.", "three days later",
         "2022-01-08", "America/New_York"),
        ("It was signed on Jan. 5 and sent the following Tuesday.", "the following Tuesday",
         "2022-01-11", "America/New_York"),
        ("It was held on Wednesday, a day before Geneva's talks.", "Wednesday", "2022-01-12",
         "America/New_York"),
        ("It was named at around 1830 GMT.", "1830 GMT", "2022-01-13T18:30:00+00:00", "UTC"),
        ("It was named at 0200 GMT.", "0200 GMT", "2022-01-14T02:00:00+00:00", "UTC"),
        ("It was named at 8:30 a.m. (Seoul time).", "8:30 a.m. (Seoul time)",
         "2022-01-14T08:30:00+09:00", "Asia/Seoul"),
        ("In Tokyo, a clerk told a briefing Wednesday that it was so.", "Wednesday", "2022-01-12",
         "Asia/Tokyo"),
        ("A meeting is due on Jan. 22 in Tokyo.", "Jan. 22", "2022-01-22", "Asia/Tokyo"),
        # 4. no year
        ("She expects more before the feast on Feb. 1.", "Feb. 1", "2022-02-01",
         "America/New_York"),
        ("Services are barred from 23 May.", "23 May", "2022-05-23", "America/New_York"),
        ("It opens by the feast, which is on Jan. 25.", "Jan. 25", "2022-01-25",
         "America/New_York"),
        ("On Friday, the firms plan to open.", "Friday", "2022-01-14", "America/New_York"),
        ("On Friday, she said the firms will open.", "Friday", "2022-01-07", "America/New_York"),
        ("They must say so by mid-April.", "April", "2022-04", "America/New_York"),
        ("It began in December.", "December", "2021-12", "America/New_York"),
        ("It began on Dec. 30.", "Dec. 30", "2021-12-30", "America/New_York"),
        ("It will begin in December.", "December", "2022-12", "America/New_York"),
        ("They flew since September.", "since September", "2021-09/2022-01-13",
         "America/New_York"),
        ("It was founded in 2016.", "2016", "2016", "America/New_York"),
        ("It ran on Jan. 5-7.", "Jan. 5-7", "2022-01-05/2022-01-07", "America/New_York"),
        ("It closed two weeks ago.", "two weeks ago", "2021-12-30", "America/New_York"),
        ("It closed last month.", "last month", "2021-12", "America/New_York"),
        ("It was seen in the past two weeks.", "in the past two weeks",
         "2021-12-30/2022-01-13", "America/New_York"),
        ("It was held at 1400 GMT on Monday.", "1400 GMT on Monday",
         "2022-01-10T14:00:00+00:00", "UTC"),
        ("It was the day before yesterday.", "the day before yesterday", "2022-01-11",
         "America/New_York"),
        ("It was signed on 2022/01/12 there.", "2022/01/12", "2022-01-12", "America/New_York"),
        ("It was signed on 12-Jan-2022 there.", "12-Jan-2022", "2022-01-12", "America/New_York"),
        ("It ran on 12 and 13 January 2022 there.", "12 and 13 January 2022",
         "2022-01-12/2022-01-13", "America/New_York"),
        ("It happened over the weekend.", "over the weekend", "2022-01-08/2022-01-09",
         "America/New_York"),
        ("Elle est en vigueur depuis le 12 janvier 2022.", "12 janvier 2022", "2022-01-12",
         "America/New_York"),
        ("Die Verordnung vom 12. Januar 2022 gilt seither.", "12. Januar 2022", "2022-01-12",
         "America/New_York"),
        ("Указ был подписан 12 января 2022 года.", "12 января 2022", "2022-01-12",
         "America/New_York"),
        ("発表は2022年1月12日に行われた。続報はない。", "2022年1月12日", "2022-01-12",
         "America/New_York"),
        # the speaker's own tense, and what stands in the present outside of quotations
        ('"We start again on Monday, at nine," he said.', "Monday", "2022-01-17",
         "America/New_York"),
        ('"Ask me on Monday," she said.', "Monday", "2022-01-17", "America/New_York"),
        ('"We condemned it on Monday," she said.', "Monday", "2022-01-10", "America/New_York"),
        ("A court, which rules on January 26, has it.", "January 26", "2022-01-26",
         "America/New_York"),
        ("The committee meets on Tuesday.", "Tuesday", "2022-01-18", "America/New_York"),
        ("By Friday, every bank should have answered.", "Friday", "2022-01-14",
         "America/New_York"),
        ("By Friday, the ships had left.", "Friday", "2022-01-07", "America/New_York"),
        ("He said so last Wednesday.", "last Wednesday", "2022-01-05", "America/New_York"),
        ("It replied in the small hours of Jan. 14, Pyongyang time.", "Jan. 14, Pyongyang time",
         "2022-01-14", "Asia/Pyongyang"),
        ("In Brussels, it came at 11 a.m. on Wednesday, local time.",
         "11 a.m. on Wednesday, local time", "2022-01-12T11:00:00+01:00", "Europe/Brussels"),
        ("It was passed in December last year.", "December last year", "2021-12",
         "America/New_York"),
        ("It was signed on May 5 last year.", "May 5 last year", "2021-05-05",
         "America/New_York"),
        ("It was paid on the 5th.", "the 5th", "2022-01-05", "America/New_York"),
        ("It was paid on the 20th.", "the 20th", "2021-12-20", "America/New_York"),
        ("Exports fell in fiscal year 2021.", "fiscal year 2021", "2020-10-01/2021-09-30",
         "America/New_York"),
        ("He spoke on New Year's Eve.", "New Year's Eve", "2021-12-31", "America/New_York"),
        ("It grew from March to November.", "November", "2021-11", "America/New_York"),
        ("He bought it between 2016 and 2021.", "2016", "2016", "America/New_York"),
        ("They were listed on December 8: three men.", "December 8", "2021-12-08",
         "America/New_York"),
        ("The council votes were counted on Tuesday.", "Tuesday", "2022-01-11",
         "America/New_York"),
        ("A law which ends the practice was passed on Tuesday.", "Tuesday", "2022-01-11",
         "America/New_York"),
        # capitals after a day are a clock only where a time of day or nothing else stands there
        ("On Tuesday, ICT exports fell.", "Tuesday", "2022-01-11", "America/New_York"),
        ("On Tuesday GST rose by two points in all of Asia.", "Tuesday", "2022-01-11",
         "America/New_York"),
        ("It came at 10 a.m. WAT on Tuesday.", "10 a.m. WAT on Tuesday",
         "2022-01-11T10:00:00+01:00", "Africa/Lagos"),
        # 5. and 6. durations and vague words stay what they are
        ("It took more than two weeks.", "more than two weeks", "P14D", None),
        ("It was seen recently.", "recently", "../2022-01-13", None),
    ],
)  # fmt: skip
def test_rules_of_time(sentence: str, words: str, value: str, zone: str | None) -> None:
    ref = time_at(reading(sentence), words)
    assert (ref.value, ref.zone) == (value, zone), ref


@pytest.mark.parametrize(
    ("heading", "words", "value"),
    [
        ("EARLIER THIS WEEK", "THIS WEEK", "2022-01-10/2022-01-16"),
        ("WHAT CHANGED LAST YEAR", "LAST YEAR", "2021"),
        ("HEARINGS NEXT MONTH", "NEXT MONTH", "2022-02"),
    ],
)
def test_weeks_in_headings_of_capitals(heading: str, words: str, value: str) -> None:
    below = "The Office named three financiers, and the travel agency which they founded in a port."
    report = reading(heading, f"{below} They are not named again in the list of the day.")
    assert time_at(report, words).value == value


@pytest.mark.parametrize(
    "rest",
    ["as the Office took its second step", "that the yard burned", "when both men fled",
     "on which the Council met"],
)  # fmt: skip
def test_the_same_day_as_something_is_not_the_day_told_last(rest: str) -> None:
    report = reading(f"It was listed on December 8, 2021. A law was passed the same day {rest}.")
    assert not [one for one in report.times if one.span and "same day" in one.span.exact]
    told = reading("It was listed on December 8, 2021. A law was passed the same day.")
    assert time_at(told, "the same day").value == "2021-12-08"


@pytest.mark.parametrize(
    "sentence",
    [
        "They may launch more missiles at any time, she said.",
        "We march on, and the sun sets in the west.",
        "It came the day before the vote, the day after North Korea fired.",
        "The March of Dimes was held without him, second such event of its kind.",
        "Resolution 1718 was adopted; the vote was 14-0.",
    ],
)
def test_what_is_no_time(sentence: str) -> None:
    assert find_expressions(sentence) == []


def test_the_previous_day_never_counts_from_the_stamp() -> None:
    ref = time_at(
        reading("It was launched the previous day, the ministry said."), "the previous day"
    )
    assert (ref.value, ref.utc) == (None, None)
    assert ref.absent[0].cause == "no date before it to count from"


def test_an_exchangeable_date_stays_open_without_a_convention() -> None:
    report = reading("It was signed on 05/06/2021.", dateline="LONDON, Jan. 13 (Reuters) -- ")
    assert time_at(report, "05/06/2021").value is None
    assert time_at(reading("It was signed on 05/06/2021."), "05/06/2021").value == "2021-05-06"
    assert time_at(reading("It was signed on 25/06/2021."), "25/06/2021").value == "2021-06-25"
    assert time_at(reading("It was signed on 05.06.2021."), "05.06.2021").value == "2021-06-05"


def test_an_unknown_publisher_gives_no_zone_and_no_utc() -> None:
    report = reading("It happened on Tuesday.", dateline="")
    published = next(ref for ref in report.times if ref.id == report.metadata.published)
    assert (published.value, published.zone, published.utc) == ("2022-01-14T00:34:00", None, None)
    tuesday = time_at(report, "Tuesday")
    assert (tuesday.value, tuesday.utc) == ("2022-01-11", None)


def test_a_page_that_shows_only_its_change_speaks_on_that_day() -> None:
    report = reading(
        "It flew on Tuesday.",
        stamp="Updated 5:47 PM EST, January 12, 2022",
        dateline="SEOUL, South Korea (NP) — ",
    )
    assert report.metadata.published == report.metadata.modified is not None
    # it is the 13th in Seoul by then
    assert time_at(report, "Tuesday").value == "2022-01-11"
    assert time_at(report, "Tuesday").zone == "Asia/Seoul"


def test_a_stamp_that_gives_its_distance_from_greenwich_is_a_clock() -> None:
    page = (
        '<html lang="{lang}"><head><meta property="article:published_time" '
        'content="2023-05-19T11:20:00+01:00"></head><body><h1>A made headline of a page</h1>'
        "<p>The port was closed on Friday, and it stays closed until further notice, they said."
        "</p></body></html>"
    )
    for lang, zone in (("en", "Etc/GMT-1"), ("en-GB", "Europe/London"), ("en-US", "Etc/GMT-1")):
        friday = time_at(read(page.format(lang=lang).encode()), "Friday")
        assert (friday.value, friday.zone) == ("2023-05-19", zone)
        assert friday.utc is not None
        assert friday.utc.start == "2023-05-18T23:00:00Z"


@pytest.mark.parametrize(
    ("lang", "day", "data", "expected"),
    [
        ("en-GB", "3 December 2021", "", "Europe/London"),
        ("en-GB", "3 December 2021", "2021-12-03T06:05:00+00:00", "Europe/London"),
        ("en-GB", "3 December 2021", "2021-12-03T06:05:00Z", "UTC"),  # the page says so
        ("en-GB", "3 July 2021", "", "UTC"),  # London is an hour ahead then
        ("en-US", "3 December 2021", "", "UTC"),
        ("en", "3 December 2021", "", "UTC"),
    ],
)
def test_greenwich_time_is_the_clock_of_a_house_that_keeps_it(
    lang: str, day: str, data: str, expected: str
) -> None:
    meta = f'<meta property="article:published_time" content="{data}">' if data else ""
    report = read(
        f'<html lang="{lang}"><head>{meta}</head><body><h1>A made headline of a page</h1>'
        f"<p>{day} 06.05 GMT</p><p>The port was closed, and it stays closed until further notice,"
        " they said, and nobody came.</p></body></html>".encode()
    )
    assert time_at(report, f"{day} 06.05 GMT").zone == expected


def test_without_any_date_weekdays_stay_open_and_it_is_said() -> None:
    report = reading("It happened on Tuesday.", stamp="", dateline="")
    assert time_at(report, "Tuesday").value is None
    assert [one.code for one in report.caveats] == ["no-date"]


def test_moving_the_dateline_over_midnight_moves_its_days() -> None:
    late = reading("He said so on Thursday.", dateline="WASHINGTON, Jan. 13 (Yonhap) -- ")
    next_day = reading("He said so on Thursday.", dateline="SEOUL, Jan. 14 (Yonhap) -- ")
    before = reading("He said so on Thursday.", dateline="WASHINGTON, Jan. 12 (Yonhap) -- ")
    found = [time_at(one, "Thursday") for one in (late, next_day, before)]
    assert [(ref.value, ref.zone) for ref in found] == [
        ("2022-01-13", "America/New_York"),
        ("2022-01-13", "Asia/Seoul"),
        ("2022-01-06", "America/New_York"),
    ]
    assert found[0].utc != found[1].utc


@pytest.mark.parametrize(
    ("stamp", "dateline", "expected"),
    [
        ("00:34 January 1, 2023", "Dec. 31", "2022-12-31"),
        ("00:34 January 1, 2023", "Jan. 1", "2023-01-01"),
        ("23:34 December 31, 2022", "Dec. 31", "2022-12-31"),
        ("23:34 December 31, 2022", "Jan. 1", "2023-01-01"),
        ("10:00 March 1, 2020", "Feb. 29", "2020-02-29"),
    ],
)
def test_a_dateline_takes_its_year_over_new_year(stamp: str, dateline: str, expected: str) -> None:
    report = reading(stamp=stamp, dateline=f"SEOUL, {dateline} (Yonhap) -- ")
    assert time_at(report, dateline).value == expected


def test_a_december_day_in_january_is_last_years() -> None:
    report = reading(
        "It flew on Dec. 31 and will fly in February.",
        stamp="09:00 January 2, 2023",
        dateline="SEOUL, Jan. 2 (Yonhap) -- ",
    )
    assert time_at(report, "Dec. 31").value == "2022-12-31"
    assert time_at(report, "February").value == "2023-02"


@pytest.mark.parametrize(
    ("year", "day", "start", "end"),
    [
        pytest.param(
            2015, "Aug. 14", "08-13T15:00:00Z", "08-14T15:30:00Z", id="last-day-of-plus-9"
        ),
        pytest.param(2015, "Aug. 15", "08-14T15:30:00Z", "08-15T15:30:00Z", id="plus-8-30-begins"),
        pytest.param(2018, "May 4", "05-03T15:30:00Z", "05-04T15:00:00Z", id="last-day-of-8-30"),
        pytest.param(2018, "May 5", "05-04T15:00:00Z", "05-05T15:00:00Z", id="plus-9-again"),
    ],
)
def test_the_clock_of_pyongyang_changed_in_2015_and_2018(
    year: int, day: str, start: str, end: str
) -> None:
    report = reading(stamp="", dateline=f"PYONGYANG, {day}, {year} (KCNA) -- ")
    ref = time_at(report, f"{day}, {year}")
    assert ref.utc is not None
    assert (ref.utc.start, ref.utc.end) == (f"{year}-{start}", f"{year}-{end}")
    seoul = reading(stamp="", dateline=f"SEOUL, {day}, {year} (Yonhap) -- ")
    other = time_at(seoul, f"{day}, {year}")
    assert other.utc is not None
    assert other.utc != ref.utc or (year == 2018 and day == "May 5")


def test_monday_in_washington_and_tuesday_in_seoul_overlap() -> None:
    report = reading("It flew on Monday, officials said, or on Tuesday (Seoul time).")
    monday, tuesday = time_at(report, "Monday").utc, time_at(report, "Tuesday (Seoul time)").utc
    assert monday is not None
    assert tuesday is not None
    assert (monday.start, monday.end) == ("2022-01-10T05:00:00Z", "2022-01-11T05:00:00Z")
    assert (tuesday.start, tuesday.end) == ("2022-01-10T15:00:00Z", "2022-01-11T15:00:00Z")


def test_two_datelines_are_two_clocks() -> None:
    second = "SEOUL, Jan. 14 (Yonhap) -- The ministry said on Friday that it had seen the launch."
    report = reading("It flew on Wednesday.", second, "Nothing was heard on Thursday.")
    assert time_at(report, "Wednesday").zone == "America/New_York"
    assert (time_at(report, "Friday").value, time_at(report, "Friday").zone) == (
        "2022-01-14",
        "Asia/Seoul",
    )
    assert time_at(report, "Thursday").zone == "Asia/Seoul"
    assert "two-datelines" in [one.code for one in report.caveats]


def test_the_day_of_a_measure_is_that_of_its_authority() -> None:
    report = reading(
        "The U.S. on Wednesday imposed sanctions on three Russian companies.",
        dateline="SEOUL, Jan. 13 (Yonhap) -- ",
    )
    event = next(one for one in report.events if one.type == "sanctions_imposed")
    assert (event.when, event.zone) == ("2022-01-12", "America/New_York")
    assert event.utc is not None
    assert event.utc.start == "2022-01-12T05:00:00Z"


@pytest.mark.parametrize(
    ("opening", "place", "day", "zone"),
    [
        ("VIENNA, Nov 10 2021 (Elbe) - ", "VIENNA", "2021-11-10", "Europe/Vienna"),
        ("Kinshasa, February 3rd, 2018 (CFP) -- ", "Kinshasa", "2018-02-03", "Africa/Kinshasa"),
        ("MANILA (June 20, 2018) — ", "MANILA", "2018-06-20", "Asia/Manila"),
        (
            "London/Washington, 25 January 2024 - ",
            "London/Washington",
            "2024-01-25",
            "Europe/London",
        ),
        ("Bern, 29.03.2023 - ", "Bern", "2023-03-29", "Europe/Zurich"),
        ("MOSCOW, January 13, 2022. /DVN/. ", "MOSCOW", "2022-01-13", "Europe/Moscow"),
        ("LONDON, Thursday, 13 January 2022 (Wire) – ", "LONDON", "2022-01-13", "Europe/London"),
        ("TOKYO, Jan. 13, 2022 (Wire) ", "TOKYO", "2022-01-13", "Asia/Tokyo"),
    ],
)
def test_forms_of_datelines(opening: str, place: str, day: str, zone: str) -> None:
    raw = f"A headline about measures\n\n{opening}The ministry named two men on that day, it said."
    report = read(raw.encode())
    assert report.metadata.dateline is not None
    assert report.metadata.dateline.place.exact == place
    ref = next(one for one in report.times if one.id == report.metadata.dateline.time)
    assert (ref.value, ref.zone) == (day, zone)


@pytest.mark.parametrize("opening", ["DUBAI: ", "Berlin - "])
def test_a_city_without_a_day_opens_a_story(opening: str) -> None:
    raw = (
        "A headline about measures\n\n27.09.2022 18:40\n\n"
        f"{opening}The ministry named two men on Tuesday, it said in a statement."
    )
    report = read(raw.encode())
    assert report.metadata.dateline is not None
    assert report.metadata.dateline.zone is not None


def test_background_is_no_dateline() -> None:
    report = read(b"A headline\n\nBackground - The ministry named two men there, it was said.")
    assert report.metadata.dateline is None


@pytest.mark.parametrize(
    ("sentence", "exact", "value", "key"),
    [
        ("It was the first since November 2017 (Seoul time) and ended a pause.",
         "since November 2017 (Seoul time)", "2017-11/2022-04-02", "Asia/Seoul"),
        ("The country is to mark it on April 15 with a parade in Pyongyang.", "April 15",
         "2022-04-15", "Asia/Pyongyang"),
        ("A court in Nairobi is to rule on it in May.", "May", "2022-05", "Africa/Nairobi"),
        ("That was the date in Nairobi; in Seoul it was still 28 March.", "28 March",
         "2022-03-28", "Asia/Seoul"),
        ("The announcements in Seoul and Tokyo carry the date of March 31 local time.",
         "March 31 local time", "2022-03-31", "Asia/Seoul"),
        ("The markets in Tokyo reopen on Monday.", "Monday", "2022-04-04", "Asia/Tokyo"),
        ("A clerk in Tokyo said on Monday that it had closed.", "Monday", "2022-03-28",
         "America/New_York"),
        ("A bank in Tokyo was sanctioned on Monday.", "Monday", "2022-03-28",
         "America/New_York"),
        ("The list was rebuilt at 8.30 this morning.", "8.30 this morning",
         "2022-04-01T08:30:00-04:00", "America/New_York"),
        ("Reports as at the close of 29 September are due by 10 November 2022.", "29 September",
         "2022-09-29", "America/New_York"),
        ("Statements for 30 June must be sent in.", "30 June", "2022-06-30", "America/New_York"),
    ],
)  # fmt: skip
def test_a_clause_names_the_place_of_its_time(
    sentence: str, exact: str, value: str, key: str
) -> None:
    report = read(f"WASHINGTON, April 1, 2022 (Wire) -- {sentence}\n".encode())
    found = next(one for one in report.times if one.span and one.span.exact == exact)
    assert found.value == value
    assert found.zone == key


@pytest.mark.parametrize(
    ("head", "key"),
    [
        ("Home > Office of the Spokesperson > Press Releases", "America/New_York"),
        ("MEDIA NOTE\n\nOFFICE OF THE SPOKESPERSON", "America/New_York"),
        ("European Commission | English", "Europe/Brussels"),
        ("Council of the EU | Press release", "Europe/Brussels"),
        ("Department of Foreign Affairs and Trade", "Australia/Sydney"),
        ("State Secretariat for Economic Affairs SECO", "Europe/Zurich"),
        ("HM Treasury", "Europe/London"),
        ("U.S. Department of the Treasury", "America/New_York"),
        ("Office of Foreign Assets Control - Sample", "America/New_York"),
    ],
)
def test_the_head_of_a_page_says_whose_clock_it_is_on(head: str, key: str) -> None:
    report = read(
        f"{head}\n\nMade Line Is Listed\n\n13 February 2023 • 2 min read\n\nThe line was listed "
        "today for what it did, and its bank accounts were closed by noon of that day.\n".encode()
    )
    today = next(one for one in report.times if one.span and one.span.exact == "today")
    assert today.value == "2023-02-13"
    assert today.zone == key


def test_a_release_without_a_stamp_is_of_the_day_of_its_dateline() -> None:
    report = read(
        b"U.S. Department of the Treasury\n\nTreasury Sanctions Made Line\n\nWASHINGTON, November "
        b"12, 2021 -- The Office of Foreign Assets Control has designated Made Line today.\n"
    )
    published = next(one for one in report.times if one.id == report.metadata.published)
    assert published.value == "2021-11-12"
