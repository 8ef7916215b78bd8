"""Names inside the names of lists. All parties are invented."""

import pytest

from proscribe.ledger.parties.spelled import inner, is_respelled, openings
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


@pytest.mark.parametrize(
    ("name", "listed", "same"),
    [
        ("Yevgeny Lind", "LIND, Yevgeniy Viktorovich", True),
        ("Dmitri Lind", "Dmitriy Yuryevich LIND", True),
        ("Sergei Lind", "LIND, Sergey", True),
        ("Yevgeny Lind", "LIND, Yegor Viktorovich", False),
        ("Yevgeny Lind", "LIND, Yevgeniy Made", False),  # no name of a father
        ("Yevgeny Lind", "LINDT, Yevgeniy Viktorovich", False),
        ("Lind", "LIND, Yevgeniy Viktorovich", False),
    ],
)
def test_a_given_name_may_be_spelled_otherwise(name: str, listed: str, *, same: bool) -> None:
    assert is_respelled(name, listed) is same


def test_a_name_may_begin_behind_a_title() -> None:
    assert "ivo" in openings("LIND, Seyed Ivo Made")
    assert "ivo" not in openings("LIND, Karl Ivo")
