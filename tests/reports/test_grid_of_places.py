"""Where dated events happened, by a grid of sentences: whose clock their time is on."""

from pathlib import Path

import pytest

from proscribe.reports.particulars import Source
from proscribe.reports.read import read
from reports.documents import reading, time_at

_GRID = Path(__file__).with_name("grids") / "where_it_happened.txt"
_ROWS = [
    tuple(part.strip() for part in line.split(" | "))
    for line in _GRID.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("sentence", "words", "zone"), _ROWS)
def test_a_time_is_on_the_clock_of_the_place_told(sentence: str, words: str, zone: str) -> None:
    """The place that the sentence names for the event; else that of the dateline."""
    assert time_at(reading(sentence), words).zone == zone


def test_a_second_dateline_may_tell_its_weekday_alone() -> None:
    """`CANBERRA, Friday —` is on its own clock, and of that day."""
    report = reading("CANBERRA, Friday — The minister put two firms on her list today.")
    today = time_at(report, "today")
    assert (today.zone, today.value) == ("Australia/Sydney", "2022-01-14")


def test_greenwich_is_the_clock_of_a_paper_in_london_in_winter() -> None:
    """The moment is the same; a paper in Paris names a clock that is not its own."""
    line = "LONDON, Jan. 13, 2022 (Example Press) -- "
    told = "The notice went out at 11:20 GMT."
    assert time_at(reading(told, dateline=line), "11:20 GMT").zone == "Europe/London"
    line = line.replace("LONDON", "PARIS")
    assert time_at(reading(told, dateline=line), "11:20 GMT").zone == "UTC"


def test_what_happened_in_another_town_after_the_stamp_was_the_day_before() -> None:
    """At 00:40 of the 14th in Belgrade, 10:35 in Washington is of the 13th."""
    text = (
        "Two firms listed\n\nSava Line\n14 January 2022, 00:40 CET\n\n"
        "BELGRADE, Jan. 14 (Sava Line) - Two firms are on the list.\n\n"
        "The notice appeared in Washington at 10:35 a.m., in one line.\n"
    )
    told = time_at(read(text.encode(), Source(file="made.txt")), "10:35 a.m.")
    assert (told.zone, (told.value or "")[:10]) == ("America/New_York", "2022-01-13")
