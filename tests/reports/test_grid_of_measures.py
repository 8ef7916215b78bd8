"""Grids of sentences by which parties are put on a list, taken off it, or their entries changed."""

from pathlib import Path

import pytest

from proscribe.reports.designations.data import table
from proscribe.reports.read import read

_GRIDS = Path(__file__).with_name("grids")
_HEADS = {
    "un": "UNITED NATIONS\nSecurity Council\nSC/15009\n7 March 2022\n\nSecurity Council 1533"
    " Committee Meets\n\n",
    "us": "U.S. DEPARTMENT OF THE TREASURY\nPress Release\nWASHINGTON, March 7, 2022\n\n",
    "eu": "Council of the EU\nPress release\n7 March 2022\n\n",
    "gb": "HM Treasury\nOffice of Financial Sanctions Implementation\n7 March 2022\n\n",
    "news": "BRUSSELS, March 7, 2022 (Meridian Wire) -- ",
}


def _told(house: str, words: str) -> dict[str, set[str]]:
    """Give who is named, by what is done."""
    report = read(f"{_HEADS[house]}{words}\n".encode())
    found: dict[str, set[str]] = {}
    for one in report.descriptions:
        for group in one.groups:
            found.setdefault(one.action, set()).update(name.name for name in group.names)
        before = {name.name for name in one.previously_designated}
        if before:
            found.setdefault("previous", set()).update(before)
    return found


def _cases(grid: str) -> list[tuple[str, str, dict[str, set[str]]]]:
    cases = []
    for line in (_GRIDS / grid).read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        told, _, found = line.rpartition(" => ")
        house, _, words = told.partition(": ")
        parts = (part.partition(": ") for part in found.split("; ") if part != "-")
        cases.append((house, words, {what: set(names.split(", ")) for what, _, names in parts}))
    return cases


@pytest.mark.parametrize(("house", "words", "found"), _cases("put_on.txt"))
def test_who_is_put_on(house: str, words: str, found: dict[str, set[str]]) -> None:
    assert _told(house, words) == found


@pytest.mark.parametrize(("house", "words", "found"), _cases("taken_off.txt"))
def test_who_is_taken_off(house: str, words: str, found: dict[str, set[str]]) -> None:
    assert _told(house, words) == found


def _cases_of_hands() -> list[tuple[str, dict[str, set[str]]]]:
    cases = []
    for line in (_GRIDS / "hands.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        words, _, found = line.rpartition(" => ")
        parts = (part.partition(": ") for part in found.split("; "))
        cases.append((words, {hands: set(names.split(", ")) for hands, _, names in parts}))
    return cases


@pytest.mark.parametrize(("words", "found"), _cases_of_hands())
def test_who_does_what_where_several_act(words: str, found: dict[str, set[str]]) -> None:
    text = words.replace(" ¶ ", "\n\n")
    told: dict[str, set[str]] = {}
    for one in read(f"{_HEADS['news']}{text}\n".encode()).descriptions:
        first = one.authority.value if one.authority else "?"
        hands = "+".join(sorted({first, *(each.authority.value for each in one.partners)}))
        names = {name.name for group in one.groups for name in group.names}
        if one.action == "add" and names:
            told.setdefault(hands, set()).update(names)
    assert told == found


_MOVED = (
    "Odo Brandt was placed on the sanctions list of the United Nations on Monday, in the first such"
    " move by London since 2006."
)
_WISHED = (
    "On Monday the committee of the Security Council, at the wish of Paris and Washington, listed"
    " Odo Brandt."
)


@pytest.mark.parametrize(
    ("words", "body"),
    [
        (_MOVED, "un"),
        (_WISHED, "un"),
        ("Among those hit were Odo Brandt and Rosa Lind, the U.S. Treasury said on Monday.", "us"),
    ],
)
def test_who_acts_is_not_who_asked_for_it(words: str, body: str) -> None:
    [found] = read(f"{_HEADS['news']}{words}\n".encode()).descriptions
    assert found.authority is not None
    assert (found.authority.value, found.partners) == (body, ())


def test_two_people_in_one_item_are_two() -> None:
    words = (
        "The following persons were designated today for supporting the Kestrel Front:\n\n"
        '  * Rosa Lind and Odo Brandt (a.k.a. "Stone"), who recruit drivers;\n'
        "  * Ivo Made, who pays them.\n"
    )
    report = read(f"{_HEADS['us']}{words}".encode())
    names = [n.name for d in report.descriptions for g in d.groups for n in g.names]
    assert names[0] == "Rosa Lind"
    assert "Ivo Made" in names


def test_each_form_of_a_measure_has_an_id_of_its_own() -> None:
    ids = [one["id"] for one in table("acts")["act"]]
    assert sorted(set(ids)) == sorted(ids)
