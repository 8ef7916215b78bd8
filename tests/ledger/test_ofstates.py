"""Bodies that lists have with the name of their state. All parties are invented."""

from typing import Any

import msgspec
import pytest

from ledger.described import DAY, OLD, coverage, named, row
from proscribe.ledger.parties.ofstates import without_state
from proscribe.ledger.resolution.answers import Lists
from proscribe.ledger.resolution.named import find_previous
from proscribe.ledger.row import LedgerRow


def _body(number: int, name: str, country: str) -> LedgerRow:
    made = row(number, name, schema="Organization", seen=OLD, nationality="")
    return msgspec.structs.replace(made, address_countries=(country,))


_ROWS = (
    _body(1, "KOREAN TOSONGA TRADING CORPORATION", "kp"),
    _body(2, "IRANIAN MINISTRY OF ROADS", "ir"),
    _body(3, "Qeshmira Shipping Lines of Iran", "ir"),
    _body(4, "SYRIAN OKEANDA BANK", "ae"),  # its seat is elsewhere
    _body(5, "Syrian Fund Kestrana", "sy"),
    _body(6, "Belarusian Fund Kestrana", "by"),
    _body(7, "KOREA NAMBURYON INSURANCE", "kr"),
    _body(8, "Congolese Kivurana Mines", "cd"),
    row(9, "Iran Tosonda MADE", seen=OLD),
)


def _previous(name: str, **facts: Any) -> tuple[str, list[str]]:
    lists = Lists(rows=_ROWS, coverage=(coverage(),), record_of=lambda _: None)
    found = find_previous(named("P1", name, **facts), lists, DAY)
    return found.status, [one.unit.rows[0].record_id for one in found.shown]


@pytest.mark.parametrize(
    ("name", "record"),
    [
        ("Tosonga Trading Corporation", "r-1"),
        ("Qeshmira Shipping Lines", "r-3"),
        ("Namburyon Insurance", "r-7"),
        ("Kivurana Mines", "r-8"),
    ],
)
def test_a_telling_name_is_that_of_a_body_with_its_own_state(name: str, record: str) -> None:
    assert _previous(name) == ("complete", [record])


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Roads",  # every state has one
        "Okeanda Bank",  # the state in its name is not its own
        "Fund Kestrana",  # of two states
        "Tosonga",
        "Tosonga Shipping Corporation",
        "Tosonda Made",  # a person
    ],
)
def test_other_names_are_not(name: str) -> None:
    assert _previous(name)[0] == "none"


def test_where_the_text_says_of_which_state_it_must_be_that_one() -> None:
    assert _previous("Tosonga Trading Corporation", countries=("kp",)) == ("complete", ["r-1"])
    assert _previous("Tosonga Trading Corporation", countries=("ir",))[0] == "none"
    assert _previous("Ministry of Roads", countries=("ir",)) == ("complete", ["r-2"])
    assert _previous("Fund Kestrana", countries=("by",)) == ("complete", ["r-6"])


def test_two_states_share_a_name() -> None:
    assert list(without_state("Korean Made Bank")) == [
        ("kp", ("made", "bank")),
        ("kr", ("made", "bank")),
    ]
    assert list(without_state("Made Bank of Korea")) == [
        ("kp", ("made", "bank")),
        ("kr", ("made", "bank")),
    ]
