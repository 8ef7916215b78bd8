"""Times of day on a day that is counted, and the hour 24, with which a day ends.

All sentences are invented.
"""

import pytest

from proscribe.reports.particulars import Source
from proscribe.reports.read import read

_HEADS = {
    "uk": "HM Treasury\n\nPress release\nA further step\n\nPublished 3 March 2022\n\n",
    "eu": "Council of the EU\n\nPress release\nA further step\n3 March 2022\n\n",
    "news": "Made title of a story\n\nWASHINGTON, March 3, 2022 (Made News) - ",
}


def _starts(house: str, sentence: str) -> dict[str, str | None]:
    report = read(f"{_HEADS[house]}{sentence}\n".encode(), Source(file="x.txt"))
    return {one.span.exact: one.utc.start for one in report.times if one.span and one.utc}


@pytest.mark.parametrize(
    ("house", "sentence", "words", "start"),
    [
        ("uk", "It began at 03:00 GMT exactly a month ago.", "03:00 GMT exactly a month ago",
         "2022-02-03T03:00:00Z"),
        ("uk", "The bank closed at 17:00 GMT two days ago.", "17:00 GMT two days ago",
         "2022-03-01T17:00:00Z"),
        ("uk", "It was sold at 3 p.m. a week ago today.", "3 p.m. a week ago today",
         "2022-02-24T15:00:00Z"),
        ("news", "It docked at noon exactly two weeks ago.", "noon exactly two weeks ago",
         "2022-02-17T17:00:00Z"),
        ("news", "It was signed exactly a year ago.", "exactly a year ago",
         "2021-03-03T05:00:00Z"),
        ("uk", "It was sold about two days ago at 17:00 GMT.", "17:00 GMT", "2022-03-03T17:00:00Z"),
        ("eu", "It ends at 24.00 hours Brussels time on 5 March 2022.",
         "24.00 hours Brussels time on 5 March 2022", "2022-03-05T23:00:00Z"),
        ("eu", "It ends at 24:00 on 5 March 2022.", "24:00 on 5 March 2022",
         "2022-03-05T23:00:00Z"),
        ("eu", "It ends at 2400 hours GMT on 5 March 2022.", "2400 hours GMT on 5 March 2022",
         "2022-03-06T00:00:00Z"),
        ("eu", "It applies from 00.00 hours on 5 March 2022.", "00.00 hours on 5 March 2022",
         "2022-03-04T23:00:00Z"),
        ("news", "The vote ended at 24:00 on Sunday.", "24:00 on Sunday", "2022-02-28T05:00:00Z"),
    ],
)  # fmt: skip
def test_a_time_of_day_is_of_its_day(house: str, sentence: str, words: str, start: str) -> None:
    assert _starts(house, sentence)[words] == start


@pytest.mark.parametrize(
    "sentence", ["It flew for 2400 hours of work.", "The plant worked 8.30 hours a day."]
)
def test_hours_that_something_lasts_are_no_time_of_day(sentence: str) -> None:
    assert list(_starts("uk", sentence)) == ["3 March 2022"]


def test_no_hour_is_later_than_the_end_of_a_day() -> None:
    assert not any("24" in words for words in _starts("uk", "It ends at 24.30 on 5 March 2022."))
