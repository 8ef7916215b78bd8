"""Texts that nobody wrote: reading them takes no longer than some times a plain text."""

import pytest

from growth import assert_no_slower
from proscribe.model.report import Report
from proscribe.reports.read import read
from reports.documents import article

_SIZE = 8_000  # characters: two sentences of the longest that are read in one
_TIMES = 12  # a trigger in every word was 60 times as long, blanks of one row 50 times
_PLAIN = "The officials of the port met their colleagues of the river town and looked at the matter"
_UNITS = [
    pytest.param(" ", id="blanks"),
    pytest.param("\t", id="tabs"),
    pytest.param("\u00a0", id="blanks-that-do-not-break"),
    pytest.param("a" + " " * 39, id="words-far-apart"),
    pytest.param(", ", id="commas"),
    pytest.param("and ", id="and"),
    pytest.param("the ", id="the"),
    pytest.param("A", id="capitals"),
    pytest.param("A.", id="initials"),
    pytest.param("Made-", id="capitals-with-hyphens"),
    pytest.param("12, ", id="numbers"),
    pytest.param('"', id="marks"),
    pytest.param("“", id="opening-marks"),
    pytest.param("(", id="brackets"),
    pytest.param("... ", id="stops"),
    pytest.param(".", id="stops-in-a-row"),
    pytest.param("two men and ", id="groups"),
    pytest.param("were sanctioned ", id="verbs"),
    pytest.param("earlier designated ", id="verbs-of-before"),
    pytest.param("made; ", id="parts"),
    pytest.param("made-", id="words-with-hyphens"),
    pytest.param("including ", id="including"),
    pytest.param("named A as the man in charge ", id="named-as"),
    pytest.param("In a statement at 7:45 p.m. ", id="front-with-hours"),
    pytest.param("One of them, A & B, ", id="one-of-them"),
    pytest.param("the Director, Trade Unit, ", id="holder-at-unit"),
    pytest.param("two users in Made Town and ", id="residents"),
]


def _page(unit: str) -> bytes:
    return article(f"OFAC designated {unit * (_SIZE // len(unit))} two men, Rosa Lind said.")


def _headline(unit: str) -> bytes:
    return f"{unit * (_SIZE // len(unit))}\n\nGENEVA, Jan. 13 (Wire) -- It did.".encode()


@pytest.mark.parametrize("unit", _UNITS)
def test_a_sentence_of_one_thing_over_and_over_takes_bounded_time(unit: str) -> None:
    plain = article(*[f"{_PLAIN}, Rosa Lind said." for _ in range(_SIZE // len(_PLAIN))])
    assert_no_slower(read, plain, _page(unit), times=_TIMES)


@pytest.mark.parametrize("unit", _UNITS)
def test_a_headline_of_one_thing_over_and_over_takes_bounded_time(unit: str) -> None:
    plain = article(*[f"{_PLAIN}, Rosa Lind said." for _ in range(_SIZE // len(_PLAIN))])
    assert_no_slower(read, plain, _headline(unit), times=_TIMES)


def _told(report: Report) -> set[str]:
    return {
        name.name for one in report.descriptions for group in one.groups for name in group.names
    }


def test_a_wide_gap_parts_sentences_and_a_narrow_one_does_not() -> None:
    narrow, wide = (
        read(article(f"On Monday OFAC designated Rosa Lind {' ' * n} and Ivo Made."))
        for n in (9, 60)
    )
    assert _told(narrow) == {"Rosa Lind", "Ivo Made"}
    assert _told(wide) == {"Rosa Lind"}


def test_a_sentence_that_is_not_read_to_its_end_is_told() -> None:
    many = " and ".join(f"OFAC designated Odo Made {number} Works" for number in range(60))
    report = read(article(f"On Friday {many}."))
    assert [one.code for one in report.caveats if "verbs of measures" in one.message]
    few = " and ".join(f"OFAC designated Odo Made {number} Works" for number in range(5))
    report = read(article(f"On Friday {few}."))
    assert not [one for one in report.caveats if "verbs of measures" in one.message]
