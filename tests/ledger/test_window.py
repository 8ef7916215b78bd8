"""Days in which a list may show what was announced."""

import pytest

from proscribe.ledger.window import Window, edges
from proscribe.model.passage import UtcInterval


def _window(start: str, end: str, zone: str, before: int, after: int) -> Window:
    return Window(
        utc=UtcInterval(start, end), zone=zone, before=before, after=after, words="that day"
    )


@pytest.mark.parametrize(
    ("day", "after", "end"),
    [
        pytest.param("2022-01-12", 0, "2022-01-13T05:00:00Z", id="the-day-alone"),
        pytest.param("2022-01-12", 1, "2022-01-14T05:00:00Z", id="wednesday-and-thursday"),
        pytest.param("2022-01-14", 1, "2022-01-18T05:00:00Z", id="friday-to-monday"),
        pytest.param("2022-01-15", 1, "2022-01-18T05:00:00Z", id="saturday-to-monday"),
        pytest.param("2022-03-11", 1, "2022-03-15T04:00:00Z", id="over-the-change-of-clocks"),
    ],
)
def test_working_days_after_skip_the_weekend(day: str, after: int, end: str) -> None:
    last = {"2022-01-12": "13", "2022-01-14": "15", "2022-01-15": "16", "2022-03-11": "12"}[day]
    found = edges(
        _window(f"{day}T05:00:00Z", f"{day[:8]}{last}T05:00:00Z", "America/New_York", 0, after)
    )
    assert found == (f"{day}T05:00:00Z", end)


def test_working_days_before_skip_the_weekend() -> None:
    monday = _window("2022-01-17T00:00:00Z", "2022-01-18T00:00:00Z", "", 1, 0)
    assert edges(monday) == ("2022-01-14T00:00:00Z", "2022-01-18T00:00:00Z")


def test_an_open_side_stays_open() -> None:
    window = Window(utc=UtcInterval(None, "2022-01-13T00:00:00Z"), zone="", before=3, after=0,
                    words="")  # fmt: skip
    assert edges(window) == ("", "2022-01-13T00:00:00Z")
