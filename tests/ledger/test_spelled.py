"""Names inside the names of lists. All parties are invented."""

import pytest

from proscribe.ledger.spelled import inner
from proscribe.model.record import Name


@pytest.mark.parametrize(
    ("listed", "short"),
    [
        ("MADE REVOLUTIONARY GUARD CORPS (MRGC)", ["MRGC"]),
        ("BANK OF OKEAN AND VARNA (BOVA) OOO", ["BOVA"]),  # a legal form goes on with no name
        ("MADE STATE (MADE STATE-SOUTH) IN VARNA", ["MADE STATE-SOUTH"]),
        ("MADE REVOLUTIONARY GUARD CORPS (MRGC) NAVY", []),
        ("MADE REVOLUTIONARY GUARD CORPS (MRGC)-PORT FORCE", []),
        ("CORPS OF THE MADE RIVER GUARD (CMRG) MISSILE COMMAND", []),
    ],
)
def test_initials_are_of_the_words_before_them(listed: str, short: list[str]) -> None:
    assert [one.text for one in inner([Name("name", listed, "Latn")])] == short
