"""Days in clauses of many kinds: which one is meant, by the words around it.

What had been set for a day and has been, what goes on until one, what is told in the present, in
quotations and of long ago; months before a noun, days of acts from which nothing is counted.
"""

from datetime import date, timedelta
from pathlib import Path

import pytest

from proscribe.reports.times.zones import day_start
from reports.documents import interval, reading, time_at

# Thursday, Friday, Wednesday, Tuesday
DATELINES = {
    "thu": ("WASHINGTON, Jan. 13, 2022 (Example Press) -- ", "America/New_York"),
    "fri": ("LONDON, March 3, 2023 (Example Press) -- ", "Europe/London"),
    "wed": ("BRUSSELS, 11 October 2023 (Example Press) -- ", "Europe/Brussels"),
    "tue": ("SEOUL, June 4, 2024 (Example Press) -- ", "Asia/Seoul"),
}

GRID = [
    tuple(line.split(" | "))
    for line in (Path(__file__).parent / "grids" / "days_in_clauses.txt")
    .read_text("utf-8")
    .splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("key", "sentence", "words", "meant"), GRID)
def test_a_day_is_the_one_that_its_clause_means(
    key: str, sentence: str, words: str, meant: str
) -> None:
    dateline, zone = DATELINES[key]
    first, _, last = meant.partition("/")
    end = date.fromisoformat(last or first) + timedelta(days=1)
    wanted = day_start(date.fromisoformat(first), zone), day_start(end, zone)
    assert interval(dateline, sentence, words) == wanted


@pytest.mark.parametrize(
    ("sentence", "words", "zone"),
    [
        ("The sanctions committee in New York took its decision this morning.", "this morning",
         "America/New_York"),
        ("A court in Lagos ruled on Tuesday that he may leave.", "Tuesday", "Africa/Lagos"),
        ("The parliament in Tbilisi adopted it on 4 January.", "4 January", "Asia/Tbilisi"),
        ("Prosecutors in Hamburg have charged him on Monday.", "Monday", "Europe/Berlin"),
        ("The Council in Brussels also listed two men on Monday.", "Monday", "Europe/Brussels"),
        ("Police in Nairobi arrested him on Sunday.", "Sunday", "Africa/Nairobi"),
        # told from elsewhere
        ("Police in Nairobi, said an official on Sunday, know nothing.", "Sunday",
         "America/New_York"),
        ("The bank of a judge in Lagos was listed on Tuesday.", "Tuesday", "America/New_York"),
    ],
)  # fmt: skip
def test_a_body_acts_where_it_sits(sentence: str, words: str, zone: str) -> None:
    report = reading(sentence, stamp="", dateline="WASHINGTON, Jan. 13, 2022 (Example) -- ")
    assert time_at(report, words).zone == zone
