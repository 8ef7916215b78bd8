"""Days that a rule of the calendar or of the sentence gives, and days on which somebody spoke.

The documents are of Wednesday, 15 March 2023, in Vienna; all made.
"""

from datetime import date

import pytest

from proscribe.reports.particulars import Source
from proscribe.reports.read import read
from proscribe.reports.times.feasts import easter

_HEAD = (
    "A made headline about measures and ships\n\nVIENNA, March 15, 2023 (Made Press) - "
    "The ministry met and the delegates of both houses came together.\n\n"
)


def values(sentence: str) -> dict[str, str | None]:
    """Give the words of each time of a sentence with their value."""
    report = read((_HEAD + sentence).encode(), Source(file="made.txt"))
    at = report.document.text.rindex(sentence)
    return {one.span.exact: one.value for one in report.times if one.span and one.span.start >= at}


@pytest.mark.parametrize(
    ("year", "day"),
    [(1961, (4, 2)), (2000, (4, 23)), (2008, (3, 23)), (2023, (4, 9)), (2038, (4, 25))],
)
def test_easter_of_known_years(year: int, day: tuple[int, int]) -> None:
    assert easter(year) == date(year, *day)


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        (
            "The next round follows on the first Monday in June.",
            "the first Monday in June",
            "06-05",
        ),
        (
            "It was the last Friday of January 2021.",
            "the last Friday of January 2021",
            "2021-01-29",
        ),
        ("It was done on the second Tuesday in March.", "the second Tuesday in March", "03-14"),
        ("It shall be done on the last day of the month.", "the last day of the month", "03-31"),
        ("A letter is expected by Easter.", "Easter", "2023-04-09"),
        ("It was signed on Good Friday 2022.", "Good Friday 2022", "2022-04-15"),
        ("The measures follow a move taken by the Union in April.", "April", "2022-04"),
        ("It was done on the first of March.", "the first of March", "03-01"),
        ("It was done on the twenty-second of January 2021.", "the twenty-second", "2021-01-22"),
        ("The entry was changed on 2012.3.27 for the last time.", "2012.3.27", "2012-03-27"),
        ("Fighting went on in the north until 26 October.", "26 October", "2022-10-26"),
        ("The call was brought forward to 10 past nine.", "10 past nine", "2023-03-15T09:10"),
        ("The report is due Friday week.", "Friday week", "03-24"),
        ("On Wednesday last it was denied.", "Wednesday last", "03-08"),
        ("It was passed on the previous Friday.", "the previous Friday", "03-10"),
        ("Reasons appear on its site from Monday.", "Monday", "03-20"),
        ("She leaves tonight for Tonga, arriving on Friday.", "Friday", "03-17"),
        ("The vote, scheduled for Tuesday, was put off by a day.", "Tuesday", "03-14"),
        ("Objections could be made until Monday; none was.", "Monday", "03-13"),
        ("Contracts signed between 3 May and 17 May are to be read.", "17 May", "2022-05-17"),
        ("Files that were open on April 30 will be carried on.", "April 30", "2022-04-30"),
        ("The leaders can decide at a meeting on 3 April.", "3 April", "2023-04-03"),
        ("It was ordered from 00.00 Brussels time on 10 March.", "00.00 Br", "03-10T00:00"),
        ("The bank wrote at 5 pm Gulf Standard Time on 1 March.", "5 pm Gulf", "03-01T17:00"),
        ("The office wrote at 8 am Indian Standard Time on 1 March.", "8 am In", "03-01T08:00"),
    ],
)
def test_a_day_by_rule(sentence: str, words: str, value: str) -> None:
    told = {key: one for key, one in values(sentence).items() if key.startswith(words)}
    assert len(told) == 1
    shown = next(iter(told.values())) or ""
    assert shown.removeprefix("2023-").startswith(value.removeprefix("2023-"))


@pytest.mark.parametrize("word", ["every", "Every", "each"])
def test_a_day_that_comes_back_is_no_day(word: str) -> None:
    assert "Friday" not in values(f"The list is read {word} Friday by a clerk.")


def test_eastern_is_no_feast() -> None:
    assert "Easter" not in values("It was in the Eastern hall that the talks were held.")


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        ('"We did this today," Rosa Lind said on Monday.', "today", "2023-03-13"),
        ('Rosa Lind said on Monday evening: "Tomorrow I go home."', "Tomorrow", "2023-03-14"),
        ('Rosa Lind told us on Sunday. "Yesterday it was done."', "Yesterday", "2023-03-11"),
        ('"We did this today," Rosa Lind said.', "today", "2023-03-15"),
        ("The ministry did this today, Rosa Lind said on Monday.", "today", "2023-03-15"),
        ('The raid was on Monday. "Today we answer," Rosa Lind said.', "Today", "2023-03-15"),
    ],
)
def test_a_speaker_counts_from_the_day_of_speaking(sentence: str, words: str, value: str) -> None:
    assert values(sentence)[words] == value


@pytest.mark.parametrize(
    ("line", "words", "value"),
    [
        ("Related: A made notice (4 March 2022)", "4 March 2022", "2022-03-04"),
        ("Read more: Made measures (April 26, 2021)", "April 26, 2021", "2021-04-26"),
    ],
)
def test_lines_around_a_story_state_their_days(line: str, words: str, value: str) -> None:
    assert values(f"The clerk closed the book and nobody spoke.\n\n{line}").get(words) == value
