"""Groups that are all who came on a day, in sentences of no known form. All invented."""

import pytest

from ledger.described import coverage, row
from proscribe.ledger.resolution.answers import Lists
from proscribe.ledger.row import LedgerRow
from proscribe.reports.linking.link import link
from proscribe.reports.read import read

_PEOPLE = {1: "jo", 2: "jo", 3: "jo", 4: "ps", 5: "ps", 6: "sd"}
_OPENS = "Names that nobody reads out\n\nCANBERRA, March 3, 2022 (Wire) -- "
_LEAD = "The sanctions register of the Foreign Ministry of Australia grew on Thursday. "


def _row(number: int, schema: str, nationality: str = "", country: str = "") -> LedgerRow:
    return row(
        number, f"MADE NAME {number}", schema=schema, nationality=nationality, country=country,
        dataset="au_dfat_sanctions", authority="DFAT", effective="2022-03-03", programs=("x",),
    )  # fmt: skip


_LISTS = Lists(
    rows=(
        *(_row(number, "Person", code) for number, code in _PEOPLE.items()),
        _row(7, "Organization", country="ps"),
    ),
    coverage=(coverage(dataset="au_dfat_sanctions", last="2022-12-01"),),
    record_of=lambda _: None,
)


def _met(words: str) -> set[int]:
    report = link(read(f"{_OPENS}{_LEAD}{words}\n".encode()), _LISTS)
    return {
        int(one.record_id.removeprefix("r-"))
        for one in report.links
        if one.kind == "designates" and one.status == "complete"
    }


@pytest.mark.parametrize(
    "words",
    [
        (
            "Three Jordanians, two Palestinians, a Sudanese financier and a money exchange may no"
            " longer be dealt with by anybody."
        ),
        (
            "Three Jordanians, one of them with an address in Türkiye, two Palestinians, a Sudanese"
            " financier and a money exchange may no longer be dealt with by anybody."
        ),
        (
            "Nobody may now do business with three Jordanians, two Palestinians, a Sudanese"
            " national"
            " and a money exchange."
        ),
        (
            "Gone are the accounts of three Jordanian men, two Palestinian men, a Sudanese and one"
            " money exchange."
        ),
        (
            "It was a bad day for three Jordanians, for two Palestinians, for a Sudanese trader"
            " and for"
            " a Palestinian exchange."
        ),
        "Seven parties in all: three Jordanians, two Palestinians, a Sudanese and a bank.",
        (
            "Three Jordanian citizens woke up poorer, as did two Palestinians, one Sudanese and a"
            " company."
        ),
        (
            "A money exchange is shut out, and with it three Jordanians, two Palestinians and a"
            " Sudanese banker."
        ),
        (
            "Of the seven people and entities, three Jordanians and two Palestinians live"
            " abroad. Three"
            " Jordanians, two Palestinians, one Sudanese and a firm have to bank elsewhere."
        ),
        (
            "One Sudanese trader, two Palestinian traders, three Jordanian traders, a company:"
            " that is"
            " whom the clerks typed in."
        ),
        "Banks must freeze what belongs to six individuals and one entity.",
        "Six people and a firm have lost their money.",
    ],
)
def test_a_sentence_that_counts_all_who_came_means_them(words: str) -> None:
    assert _met(words) == {1, 2, 3, 4, 5, 6, 7}


@pytest.mark.parametrize(
    "words",
    [
        "Three Jordanians, two Palestinians and a Sudanese trader watched from the gallery.",
        (
            "Four Jordanians, a Palestinian, a Sudanese and a money exchange may no longer be dealt"
            " with."
        ),
        (
            "Three Syrians, two Palestinians, a Sudanese and a money exchange may no longer be"
            " dealt"
            " with."
        ),
        "Seven people asked the clerk for the list.",
        "Six tankers and a firm waited in the bay.",
        "About three Jordanians, two Palestinians, a Sudanese and a bank are said to be on it.",
    ],
)
def test_another_count_or_kind_means_nobody(words: str) -> None:
    assert _met(words) == set()
