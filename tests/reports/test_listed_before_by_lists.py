"""Parties told to have been listed before, in any words, by the lists. Names are invented."""

import msgspec
import pytest

from ledger.described import coverage, row
from proscribe.ledger.answers import Lists
from proscribe.ledger.row import When
from proscribe.reports.linking.before import with_listed_before
from proscribe.reports.linking.link import link, window_of
from proscribe.reports.read import read

_OPENS = (
    "WASHINGTON, March 3, 2022 (Wire) -- The U.S. Treasury on Thursday sanctioned Odo Brandt, a"
    " dealer in steel. "
)
_LONG_AGO = When("", "2022-01-10", "first_seen")
_LISTS = Lists(
    rows=(
        row(1, "Odo BRANDT", seen=When("2022-03-03", "2022-03-03", "first_seen")),
        row(2, "Rosa LIND", seen=_LONG_AGO),
        row(3, "OKEAN LINE D.O.O. VARNA", schema="Organization", seen=_LONG_AGO),
    ),
    coverage=(coverage(last="2022-03-04"),),
    record_of=lambda _: None,
)


def _before(words: str) -> list[str]:
    report = read(f"{_OPENS}{words}\n".encode())
    windows = {one.id: window_of(report, one) for one in report.descriptions}
    bare = tuple(
        msgspec.structs.replace(one, previously_designated=()) for one in report.descriptions
    )
    told = with_listed_before(msgspec.structs.replace(report, descriptions=bare), _LISTS, windows)
    return [one.name for one in told.descriptions[0].previously_designated]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("In December 2019 it was used on Rosa Lind, and she has not come off again.", "Rosa Lind"),
        ("Readers remember Rosa Lind. She was put on the list in June 2019.", "Rosa Lind"),
        ("The list has had a place for Okean Line since 2018.", "Okean Line"),
    ],
)
def test_a_name_in_a_sentence_of_earlier_measures_is_listed_before(words: str, found: str) -> None:
    assert _before(words) == [found]


@pytest.mark.parametrize(
    "words",
    [
        "Rosa Lind keeps the books of the port.",  # nothing says that she was listed
        "In December 2019 it was used on Borek Lind.",  # nobody of the lists
        '"It was used on me in December 2019," said Rosa Lind, a lawyer.',  # who speaks
        "In December 2019 the list was used on Odo Brandt.",  # he is new
    ],
)
def test_others_are_not(words: str) -> None:
    assert _before(words) == []


def test_whom_a_page_only_tells_to_have_been_listed_is_never_new() -> None:
    report = read(
        b"Sunday Leader\n\n21 August 2022\n\nOn 15 August the U.S. Treasury designated Rosa Lind"
        b" for bribes. We do not weep for her.\n"
    )
    linked = link(report, _LISTS)
    assert [one.rule for one in linked.descriptions] == ["designations/before@1"]
    assert [one.kind for one in linked.links] == ["mentions"]
