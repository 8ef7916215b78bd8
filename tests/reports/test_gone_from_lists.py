"""Removals in words that no form fits, read by what went off the lists; parties are invented."""

import msgspec
import pytest

from ledger.described import coverage, row
from proscribe.ledger.resolution.answers import Lists
from proscribe.ledger.row import LedgerRow, When
from proscribe.reports.linking.link import link
from proscribe.reports.read import read

_DAY = "2022-03-03"


def _row(number: int, name: str, lifted: str = "", schema: str = "Person") -> LedgerRow:
    seen = When("", "2022-12-01", "first_seen")
    made = row(number, name, dataset="gb_hmt_sanctions", authority="OFSI", seen=seen,
               effective="2015-05-17", nationality="", schema=schema)  # fmt: skip
    gone = When(lifted, lifted, "effective:list") if lifted else None
    return msgspec.structs.replace(made, lifted=gone)


_LISTS = Lists(
    rows=(
        _row(1, "ODO BRANDT", _DAY),
        _row(2, "OKEAN GEMS", _DAY, schema="Organization"),
        _row(3, "ILSE MADELUND", "2019-02-01"),
        _row(4, "ROSA LINDQVIST"),
    ),
    coverage=(coverage(dataset="gb_hmt_sanctions", last="2022-12-01"),),
    record_of=lambda _: None,
)
_NOTICE = "OFFICE OF FINANCIAL SANCTIONS IMPLEMENTATION\nHM TREASURY\n\nFinancial Sanctions Notice"


def _gone(words: str, lists: Lists = _LISTS) -> set[tuple[str, str, str]]:
    report = link(read(f"{_NOTICE}\n\n3 March 2022\n\n{words}\n".encode()), lists)
    return {(one.kind, one.record_id, one.status) for one in report.links}


def _lifted(*numbers: int) -> set[tuple[str, str, str]]:
    return {("delists", f"r-{number}", "complete") for number in numbers}


@pytest.mark.parametrize(
    ("words", "gone"),
    [
        ("Nothing is left of the freeze on Odo Brandt, whom the Treasury let go today.", {1}),
        ("The hotelier Odo Brandt is a free man as far as the list of the Treasury goes.", {1}),
        ("It is over for the listing of Odo Brandt: he came off it with Okean Gems.", {1, 2}),
        ("Two lines are gone from the list as of today:\n\nOdo Brandt\n\nOkean Gems", {1, 2}),
        ("The ban that Okean Gems has lived under since 2015 ended today.", {2}),
        ("Odo Brandt is not on the list any more, nor is Okean Gems.", {1, 2}),
        ("Who looks for Odo Brandt on the list will not find him any longer.", {1}),
        ("The Treasury crossed Odo Brandt off its sanctions list.", {1}),
    ],
)  # fmt: skip
def test_who_went_off_that_day_is_found_in_any_words(words: str, gone: set[int]) -> None:
    assert _gone(words) == _lifted(*gone)


@pytest.mark.parametrize(
    "words",
    [
        # of another day, or never
        "Nothing is left of the freeze on Ilse Madelund, whom the Treasury let go.",
        "Nothing is left of the freeze on Rosa Lindqvist, whom the Treasury let go.",
        # of no list
        "Odo Brandt no longer runs the hotel, which he left to his daughter.",
        "The tag of Odo Brandt came off when a judge lifted the order. He was blacklisted in 2015.",
    ],
)
def test_who_did_not_go_that_day_is_not_told_to_have_gone(words: str) -> None:
    assert not any(kind == "delists" for kind, _, _ in _gone(words))


_UNDATED = msgspec.structs.replace(
    _LISTS,
    rows=(
        msgspec.structs.replace(
            _row(5, "IVO MADERSKI"), lifted=When("2021-10-01", "2022-04-01", "first_seen")
        ),
    ),
)


@pytest.mark.parametrize(
    "words",
    [
        "The Treasury's list was changed. Its deputy, Ivo Maderski, is no longer in office.",
        "The request of Ivo Maderski to be taken off the list was turned down by a court.",
        "Ivo Maderski, of the sanctions list, was dropped from the board of the bank.",
        "The freeze on Ivo Maderski ended in the autumn.",
    ],
)
def test_a_list_without_days_tells_of_no_removal_in_any_words(words: str) -> None:
    assert not any(kind == "delists" for kind, _, _ in _gone(words, _UNDATED))
