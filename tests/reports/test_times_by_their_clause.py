"""Days by what their clause tells: of what is over or to come, and of people in their towns."""

from pathlib import Path

import pytest

from reports.documents import interval, reading, time_at

_DATELINE = "WASHINGTON, Nov. 17, 2023 (Example Press) -- "


def _grid(name: str) -> list[tuple[str, ...]]:
    path = Path(__file__).parent / "grids" / name
    lines = path.read_text("utf-8").splitlines()
    return [tuple(one.split(" => ")) for one in lines if not one.startswith("#")]


@pytest.mark.parametrize(("sentence", "words", "month"), _grid("days_over_or_to_come.txt"))
def test_the_clause_tells_whether_a_day_is_over(sentence: str, words: str, month: str) -> None:
    first, _ = interval(_DATELINE, sentence, words)
    assert first is not None
    assert first.startswith(month)  # west of Greenwich a day begins in UTC on the day itself


@pytest.mark.parametrize(("sentence", "words", "zone"), _grid("clocks_of_clauses.txt"))
def test_the_clause_tells_the_clock(sentence: str, words: str, zone: str) -> None:
    report = reading(sentence, dateline=_DATELINE)
    assert time_at(report, words).zone == zone
