"""Times that speak of one told before, or of the day of the paper itself."""

import pytest

from reports.documents import interval, reading

_LINE = "OSLO, 14 January 2022 (Made News) -- "
_TODAY = ("2022-01-13T23:00:00Z", "2022-01-14T23:00:00Z")

# sentences, words, UTC interval of them
TOLD = [
    (
        "The register was set up on 3 May 2020. It was updated at 3:45 p.m.",
        "3:45 p.m.", ("2022-01-14T14:45:00Z", "2022-01-14T14:46:00Z"),
    ),
    (
        "He fell on 3 May 2020. At 3:45 p.m. the doctors gave up.",
        "3:45 p.m.", ("2020-05-03T13:45:00Z", "2020-05-03T13:46:00Z"),
    ),
    (
        "The ban takes effect at midnight.",
        "midnight", ("2022-01-14T23:00:00Z", "2022-01-14T23:01:00Z"),
    ),
    (
        ("On 17 July 2017 he was listed for breaking the accords of 1995. That stays, and today's "
        "entry is added to it. Since then he has sold ships."),
        "Since then", ("2017-07-16T22:00:00Z", _TODAY[1]),
    ),
    (
        ("In December 2019 it named a firm, which had ties to him, according to Tuesday's paper. "
        "Buyers have been careful since then."),
        "since then", ("2019-11-30T23:00:00Z", _TODAY[1]),
    ),
    (
        "The military took power in 2021. Since then thousands have left.",
        "Since then", ("2020-12-31T23:00:00Z", _TODAY[1]),
    ),
    (
        ("From June through August 2020 they entered four offices. That October, a mill lost its "
        "data."),
        "October", ("2020-09-30T22:00:00Z", "2020-10-31T23:00:00Z"),
    ),
    (
        "It went dark in August 2019. A plane saw it with a tanker that September, and left.",
        "September", ("2019-08-31T22:00:00Z", "2019-09-30T22:00:00Z"),
    ),
    (
        "It went dark in August 2019. It met a ship that September, and in November it left.",
        "in November", ("2019-10-31T23:00:00Z", "2019-11-30T23:00:00Z"),
    ),
    (
        "The staff were sent home in May 2021. In the same month the group stopped a clinic.",
        "the same month", ("2021-04-30T22:00:00Z", "2021-05-31T22:00:00Z"),
    ),
    (
        ("On 12 September 2018 it listed Ivo Made, whose men had hit a port in June of that year. "
        "The committee had added him to its own list on 11 September."),
        "11 September", ("2018-09-10T22:00:00Z", "2018-09-11T22:00:00Z"),
    ),
    ("The list is updated on the day of this release.", "the day of this release", _TODAY),
    ("See the Recent Actions of this date.", "this date", _TODAY),
    (
        ("“They will be freed on 2 March,” he said. The office said in guidance published the same "
        "day that it would look at each case."),
        "the same day", _TODAY,
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentences", "words", "expected"), TOLD, ids=[one[0][-60:] for one in TOLD]
)
def test_a_time_speaks_of_one_told_before(
    sentences: str, words: str, expected: tuple[str, str]
) -> None:
    lead = "The office listed him on Friday. " if "same day" in words else ""
    assert interval(_LINE, lead + sentences, words) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Since then, he has been seen by nobody.",  # nothing is told that it began with
        "A copy of this release was sent to the desk.",
        "The office met in the same month as the bank.",
        "They came on the same day that the Council acted.",
        "On this date in history a bank was founded.",
    ],
)
def test_words_that_tell_no_day(sentence: str) -> None:
    report = reading(sentence, dateline="OSLO, Jan. 14 (Yonhap) -- ")
    first = report.document.text.index(sentence)
    assert not [one for one in report.times if one.span and one.span.start >= first]
