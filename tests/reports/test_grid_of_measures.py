"""Grids of sentences by which parties are put on a list, taken off it, or their entries changed."""

from pathlib import Path

import pytest

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
