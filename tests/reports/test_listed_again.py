"""New parties that a document tells to have been listed before as well. Names are invented."""

import msgspec
import pytest

from ledger.described import coverage, named, row
from proscribe.ledger.resolution.answers import Lists
from proscribe.ledger.resolution.named import find_previous
from proscribe.ledger.row import LedgerRow, When
from proscribe.ledger.window import Window
from proscribe.model.report import UtcInterval
from proscribe.reports.linking.link import link
from proscribe.reports.read import read

_OPENS = (
    "WASHINGTON, March 3, 2022 (Wire) -- The U.S. Treasury on Thursday sanctioned two men,"
    " Arvid Brandt and Ivo Made, and the Made Bank.\n\n"
)
_THEN = When("2022-03-03", "2022-03-03", "first_seen")


def _un(number: int, name: str, schema: str = "Person") -> LedgerRow:
    made = row(number, name, schema=schema, seen=When("", "2021-01-10", "first_seen"),
               effective="2018-11-07")  # fmt: skip
    return msgspec.structs.replace(made, dataset="un_sc_sanctions", authority="UN Security Council")


_LISTS = Lists(
    rows=(
        row(1, "Arvid BRANDT", seen=_THEN),
        row(2, "Ivo MADE", seen=_THEN),
        row(3, "MADE BANK", schema="Organization", seen=_THEN),
        _un(11, "Arvid BRANDT"),
        _un(12, "Ivo MADE"),
        _un(13, "MADE BANK", "Organization"),
        _un(14, "Rosa LIND"),
    ),
    coverage=(coverage(last="2022-03-04"), coverage(dataset="un_sc_sanctions", last="2022-03-04")),
    record_of=lambda _: None,
)
_MEN = {"r-11", "r-12"}
_BANK = {"r-13"}
_ALL = _MEN | _BANK


def _told(words: str) -> set[str]:
    """Give the records of those who are shown as listed before; the new ones stay new."""
    linked = link(read(f"{_OPENS}{words}\n".encode()), _LISTS)
    new = {one.record_id for one in linked.links if one.kind == "designates"}
    assert new == {"r-1", "r-2", "r-3"}
    return {one.record_id for one in linked.links if one.kind == "mentions"}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The United Nations put all three on its list on November 7, 2018.", _ALL),
        ("All three were already on the list of the United Nations.", _ALL),
        ("Each of them has been under United Nations sanctions since 2018.", _ALL),
        ("The same three were previously designated by the United Nations.", _ALL),
        ("The two men were listed by the United Nations on November 7, 2018.", _MEN),
        ("Both men have long been on the United Nations list.", _MEN),
        ("The United Nations listed the first two individuals on November 7, 2018.", _MEN),
        ("The two last named were put on the UN list in 2018.", {"r-12", "r-13"}),
        ("The United Nations listed Brandt in November 2018.", {"r-11"}),
        ("Ivo Made keeps the books. He was put on the United Nations list in 2018.", {"r-12"}),
        ("The Made Bank lends to ports. UN listing: November 7, 2018.", _BANK),
        (
            "Brandt and the Made Bank are not new to the UN list: they have been on it since 2018.",
            {"r-11", "r-13"},
        ),
    ],
)  # fmt: skip
def test_who_is_new_here_was_listed_there_before(words: str, found: set[str]) -> None:
    assert _told(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Neither of the two men was on the list of the United Nations before.", set[str]()),
        ("The United Nations put all three on its list on November 7, 2012.", set[str]()),
        ("Both countries have had a list of the United Nations since 2018.", set[str]()),
        ("All property of the three that was frozen by the United Nations stays so.", set[str]()),
        ("The three tankers were already on the list of the United Nations.", set[str]()),
        ("The first two rounds of United Nations listings were in 2018.", set[str]()),
        ("The two former officials have been on the UN list since 2018.", set[str]()),
        ("Britain put all three on its list in November 2018.", set[str]()),
        ("All three were already on the American list.", set[str]()),
        ("The Made Bank lends to ports. The port was sanctioned in 2018.", set[str]()),
        ("The Made Bank lends to Rosa Lind. She was put on the UN list in 2018.", {"r-14"}),
        ("Rosa Lind, a friend of both, has been on the United Nations list since 2018.", {"r-14"}),
    ],
)  # fmt: skip
def test_of_whom_that_is_not_told_is_not(words: str, found: set[str]) -> None:
    assert _told(words) == found


def test_a_list_that_repeats_an_entry_without_its_day_does_not_make_it_older() -> None:
    day = Window(utc=UtcInterval("2022-03-03T05:00:00Z", "2022-03-04T05:00:00Z"),
                 zone="America/New_York", before=0, after=1, words="")  # fmt: skip
    came = row(1, "MADE BANK", schema="Organization", effective="2022-03-03")
    repeated = row(1, "MADE BANK", schema="Organization", dataset="us_trade_csl",
                   seen=When("", "2022-04-22", "first_seen"))  # fmt: skip
    lists = Lists(rows=(came, repeated), coverage=(), record_of=lambda _: None)
    assert find_previous(named("P1", "Made Bank"), lists, day).status == "none"


def test_who_is_new_is_not_older_under_another_name_where_no_list_says_so() -> None:
    day = Window(utc=UtcInterval("2022-03-03T05:00:00Z", "2022-03-04T05:00:00Z"),
                 zone="America/New_York", before=0, after=1, words="")  # fmt: skip
    came = row(1, "MADE FRONT", schema="Organization", seen=When("2022-01-10", "2022-06-01",
               "first_seen"))  # fmt: skip
    lists = Lists(rows=(came,), coverage=(), record_of=lambda _: None)
    target = named("P1", "Made Front")
    assert find_previous(target, lists, day).status == "complete"
    assert find_previous(target, lists, day, {"r-1"}).status == "none"


def _heads(opening: str) -> set[str]:
    words = (
        f"WASHINGTON, March 3, 2022 (Wire) -- {opening}\n\n"
        "-- Okean Front (OF): Arvid Brandt, who runs its ports;\n\n"
        "-- the Lind Brigades: Ivo Made, a commander; and\n\n"
        "-- Harbour Watch: Made Bank, which pays them.\n\n"
        "They all live abroad.\n\nOther Guard: a name of a book.\n"
    )
    old = When("", "2021-01-10", "first_seen")
    names = ("OKEAN FRONT", "LIND BRIGADES", "OTHER GUARD")
    rows = [row(20 + at, name, schema="Organization", seen=old) for at, name in enumerate(names)]
    lists = msgspec.structs.replace(_LISTS, rows=(*_LISTS.rows[:3], *rows))
    linked = link(read(words.encode()), lists)
    return {one.record_id for one in linked.links if one.kind == "mentions"}


@pytest.mark.parametrize(
    "opening",
    [
        "The U.S. Treasury on Thursday sanctioned heads of entities previously designated by it:",
        "The U.S. Treasury on Thursday sanctioned lenders to groups that were already listed:",
        "The U.S. Treasury on Thursday sanctioned leaders of previously sanctioned organizations:",
    ],
)
def test_heads_of_a_list_of_groups_already_listed_are_listed_before(opening: str) -> None:
    assert _heads(opening) == {"r-20", "r-21"}


@pytest.mark.parametrize(
    "opening",
    [
        "The U.S. Treasury on Thursday sanctioned the following three leaders of groups:",
        "The U.S. Treasury on Thursday sanctioned leaders of groups. It said of the list:",
    ],
)
def test_heads_of_other_lists_are_not(opening: str) -> None:
    assert _heads(opening) == set()


def _on_list(words: str, name: str) -> set[str]:
    """Give the records by which a party is told to have been listed before."""
    rows = (*_LISTS.rows, row(4, "Rosa LIND", seen=When("", "2020-01-10", "first_seen")))
    lists = msgspec.structs.replace(_LISTS, rows=rows)
    report = link(read(f"{_OPENS}{words}\n".encode()), lists)
    sources = {
        one.party
        for each in report.descriptions
        for one in each.previously_designated
        if name in one.name
    }
    return {one.record_id for one in report.links if one.source in sources}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("It designated Rosa Lind on January 3, 2020.", {"4"}),
        ("The U.N. Security Council listed Rosa Lind on November 7, 2018.", {"14"}),
        (
            (
                "The Treasury designated Rosa Lind on January 3, 2020. The U.N. Council had"
                " put her on its own list in 2018."
            ),
            {"4", "14"},
        ),
        ("The United States and the United Nations had listed Rosa Lind by 2021.", {"4", "14"}),
    ],
)
def test_the_list_that_a_sentence_speaks_of_answers(words: str, found: set[str]) -> None:
    assert {one.rsplit("-", 1)[-1] for one in _on_list(words, "Lind")} == found


@pytest.mark.parametrize("kind", ["men", "people", "bankers"])
def test_a_list_without_days_says_who_was_on_it_where_another_authority_acts(kind: str) -> None:
    undated = msgspec.structs.replace(
        row(21, "Rosa LIND", seen=When("", "2023-01-01", "first_seen")),
        dataset="gb_hmt_sanctions", authority="HM Treasury",
    )  # fmt: skip
    new = row(5, "Rosa LIND", seen=_THEN)
    lists = msgspec.structs.replace(
        _LISTS,
        rows=(new, undated),
        coverage=(*_LISTS.coverage, coverage(dataset="gb_hmt_sanctions", last="2023-01-01")),
    )
    words = (
        "WASHINGTON, March 3, 2022 (Wire) -- The U.S. Treasury on Thursday sanctioned Rosa Lind."
        f" She is one of the {kind} whom Britain listed in 2021.\n"
    )
    report = link(read(words.encode()), lists)
    assert {one.dataset for one in report.links if one.kind == "mentions"} == {"gb_hmt_sanctions"}


def test_the_list_of_another_answers_where_that_of_who_acts_is_not_loaded() -> None:
    lists = msgspec.structs.replace(
        _LISTS,
        rows=tuple(one for one in _LISTS.rows if one.dataset == "un_sc_sanctions"),
        coverage=_LISTS.coverage[1:],
    )
    words = "The U.N. Security Council listed Rosa Lind on November 7, 2018.\n"
    report = link(read(f"{_OPENS}{words}".encode()), lists)
    (told,) = (one for d in report.descriptions for one in d.previously_designated)
    (answer,) = (one for one in report.resolutions if one.source == told.party)
    assert (told.name, told.keepers) == ("Rosa Lind", ("un",))
    assert (answer.status, answer.datasets) == ("complete", (("un_sc_sanctions", "2022-03-04"),))
    assert {one.status for one in report.resolutions if one is not answer} == {"cannot_resolve"}
