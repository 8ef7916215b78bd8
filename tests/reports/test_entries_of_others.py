"""Parties that are only told of beside a target. All parties are invented."""

import pytest

from proscribe.reports.read import read

_OTHERS = ("Okean Line", "the Izmir broker Okean Line", "Karl Tarn", "the London lawyer Karl Tarn")


def _told(text: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one in read(f"LONDON, 3 March 2025 - {text}\n".encode()).descriptions:
        for group in one.groups:
            names = {name.name for name in group.names} or {group.span.exact}
            found.setdefault(one.action, set()).update(names)
    return found


@pytest.mark.parametrize("other", _OTHERS)
@pytest.mark.parametrize(
    "said",
    [
        "a rival of", "a neighbour of", "a former customer of", "the landlord of", "a supplier to",
        "the seller of a yacht to", "a buyer of grain from", "a broker for",
        "a cousin by marriage of", "once at school with", "long at odds with",
        "unrelated to", "not to be confused with",
        "insured by", "sued by", "once arrested with", "unlike", "a pupil of", "a donor to",
    ],
)  # fmt: skip
def test_what_a_party_is_to_another_lists_nobody_else(said: str, other: str) -> None:
    text = f"OFAC today sanctioned Hamer Works, {said} {other}, and Made Bank."
    assert _told(text) == {"add": {"Hamer Works", "Made Bank"}}


@pytest.mark.parametrize("other", _OTHERS)
@pytest.mark.parametrize(
    "said",
    [
        "and fined", "and later praised", "and met", "but cleared", "but did not name",
        "while sparing", "without naming", "before meeting", "as urged by", "on evidence from",
        "in consultation with", "in a case brought by", "in place of", "rather than",
        "and reached a settlement with",
    ],
)  # fmt: skip
def test_what_else_is_done_lists_nobody(said: str, other: str) -> None:
    assert _told(f"The Council today listed Hamer Works {said} {other}.") == {
        "add": {"Hamer Works"}
    }


def test_a_list_goes_on_behind_what_is_said() -> None:
    text = (
        "OFAC sanctioned Hamer Works, a client of Okean Line and Alba Line, Made Bank and Ben Aro."
    )
    assert _told(text) == {"add": {"Hamer Works", "Made Bank", "Ben Aro"}}


@pytest.mark.parametrize(
    "joint", ["along with", "together with", "as well as", "and", "followed by"]
)
def test_who_is_listed_together_is_no_stranger(joint: str) -> None:
    text = f"OFAC sanctioned Hamer Works, {joint} the Izmir broker Okean Line."
    assert _told(text) == {"add": {"Hamer Works", "Okean Line"}}
