"""Days of bodies that act elsewhere, places named after towns, `there`, `that year`. All made."""

import pytest

from proscribe.reports.particulars import Source
from proscribe.reports.read import read
from reports.documents import reading, time_at

_HERE = "America/New_York"


@pytest.mark.parametrize(
    ("sentence", "words", "zone"),
    [
        # a body decides where its list or session is
        ("On Tuesday the committee that watches over the ports put him on its list in Geneva.",
         "Tuesday", "Europe/Zurich"),
        ("On Tuesday, the Council of Ports took the decision in Luxembourg.", "Tuesday",
         "Europe/Luxembourg"),
        ("On 4 May 2021 the court heard nobody at the hearing in Vienna.", "4 May 2021",
         "Europe/Vienna"),
        ("On Monday the sanctions panel struck both names off the list in Nairobi, and left.",
         "Monday", "Africa/Nairobi"),
        ("On Monday a parliament of eight states passed it in a session in Addis Ababa.", "Monday",
         "Africa/Addis_Ababa"),
        ("On Tuesday the committee put him on its list.", "Tuesday", _HERE),
        ("On Tuesday the committee listed the owner of a bank in Nairobi.", "Tuesday", _HERE),
        ("On Tuesday the minister welcomed the ruling in Strasbourg.", "Tuesday", _HERE),
        ("On Tuesday the committee wrote of a man. He lost the hearing in Vienna.", "Tuesday",
         _HERE),
        ("On Tuesday the committee named him, and he read the list in Vienna.", "Tuesday", _HERE),
        # a capital that follows is on its own clock, a country is not
        ("London followed with those two on 28 September 2021.", "28 September 2021",
         "Europe/London"),
        ("Brussels followed suit on 28 September 2021.", "28 September 2021", "Europe/Brussels"),
        ("Tokyo followed the talks closely on 28 September 2021.", "28 September 2021", _HERE),
        ("Britain followed suit on 28 September 2021.", "28 September 2021", _HERE),
        # a body speaks where it sits, and whoever else is asked where the reader is told
        ("Police in Jakarta said on Thursday that little would change.", "Thursday",
         "Asia/Jakarta"),
        ("The embassy in Riga confirmed late on Tuesday that she had left.", "Tuesday",
         "Europe/Riga"),
        ("Officials in Tokyo said late on Tuesday that they had seized it.", "Tuesday",
         "Asia/Tokyo"),
        ("The ministry in Manila said in a statement on Tuesday that he was gone.", "Tuesday",
         "Asia/Manila"),
        ("A lawyer in Riga told the Harbour Ledger on Tuesday that she would appeal.", "Tuesday",
         _HERE),
        ("The firm, which has an office in Geneva, said on Tuesday it would appeal.", "Tuesday",
         _HERE),
        ("Diplomats said on Tuesday that a man in Jakarta was listed.", "Tuesday", _HERE),
        ("He was arrested in Jakarta, a spokesman said on Tuesday.", "Tuesday", _HERE),
        # what is named after a town
        ("Three vessels were seized off the Kerch Strait in November 2021.", "November 2021",
         "Europe/Simferopol"),
        ("A tanker ran aground in the Suez Canal on 23 March 2021.", "23 March 2021",
         "Africa/Cairo"),
        ("Shells fell in the Odesa Oblast on 23 March 2021.", "23 March 2021", "Europe/Kyiv"),
        ("Flights were halted at Vienna Airport on 23 March 2021.", "23 March 2021",
         "Europe/Vienna"),
        ("It was printed in the London Gazette on 23 March 2021.", "23 March 2021", _HERE),
        # there
        ("He sits in a house in Cape Verde. His plane stopped there for fuel on June 12, 2021.",
         "June 12, 2021", "Atlantic/Cape_Verde"),
        ("She flew to Vienna. A court sat there with a jury on June 12, 2021.", "June 12, 2021",
         "Europe/Vienna"),
        ("He sits in a house. A plane stopped there for fuel on June 12, 2021.", "June 12, 2021",
         _HERE),
    ],
)  # fmt: skip
def test_a_day_is_on_the_clock_of_where_it_was(sentence: str, words: str, zone: str) -> None:
    assert time_at(reading(sentence), words).zone == zone


def test_there_is_no_place_of_another_paragraph() -> None:
    report = reading("He sits in a house in Cape Verde.", "A plane stopped there on June 12, 2021.")
    assert time_at(report, "June 12, 2021").zone == _HERE


@pytest.mark.parametrize(
    ("paragraph", "words", "value"),
    [
        (("It listed both on July 25, 2019; tomorrow it will be long ago. It went on, on "
         "September 17 of that year, to list more."), "September 17 of that year", "2019-09-17"),
        (("It listed both in 2019. On Tuesday a court looked at it. In May of that year they had "
         "moved."), "May of that year", "2019-05"),
        ("It listed both in 2018 and left in 2019. In May of that year they moved.",
         "May of that year", "2019-05"),
        ("A court looked at it today. In May of the same year nobody moved.",
         "May of the same year", "2022-05"),
    ],
)  # fmt: skip
def test_that_year_is_the_one_told_last(paragraph: str, words: str, value: str) -> None:
    assert time_at(reading(paragraph), words).value == value


@pytest.mark.parametrize(
    ("words", "value"), [("The day after", "2022-01-12"), ("The day before", "2022-01-10")]
)
def test_a_day_is_counted_from_the_story_behind_the_dateline(words: str, value: str) -> None:
    text = (
        "A made headline about ships\n\nOSLO, Jan. 13, 2022 (Made) -- On Tuesday the office put "
        f"him on its list. He commands the ships of the movement.\n\n{words}, others had done so."
    )
    assert time_at(read(text.encode(), Source(file="made.txt")), words).value == value


@pytest.mark.parametrize(
    "foot",
    [
        "© Made Union 2020 · Legal notice · Last reviewed on 30 July 2020",
        "Copyright Made Office 2019. Page updated 30 July 2020",
    ],
)
def test_the_day_of_a_review_stands_beside_the_rights(foot: str) -> None:
    text = (
        "A made headline about ships\n\n28 July 2020\n\nThe office put three men and a company on "
        f"its list for what they had sold abroad, and their banks were told.\n\n{foot}\n"
    )
    report = read(text.encode(), Source(file="made.txt"))
    told = [one.span.exact for one in report.times if one.span]
    assert told == ["28 July 2020", "30 July 2020"]
