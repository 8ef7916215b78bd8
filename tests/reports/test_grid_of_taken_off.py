"""A grid of sentences by which parties are taken off a list, or their entries changed."""

from pathlib import Path

import pytest

from proscribe.reports.read import read

_GRID = Path(__file__).with_name("grids") / "taken_off.txt"
_HEADS = {
    "un": "UNITED NATIONS\nSecurity Council\nSC/15009\n7 March 2022\n\nSecurity Council 1533"
    " Committee Meets\n\n",
    "us": "U.S. DEPARTMENT OF THE TREASURY\nPress Release\nWASHINGTON, March 7, 2022\n\n",
    "eu": "Council of the EU\nPress release\n7 March 2022\n\n",
    "gb": "HM Treasury\nOffice of Financial Sanctions Implementation\n7 March 2022\n\n",
    "news": "BRUSSELS, March 7, 2022 (Meridian Wire) -- ",
}


def _told(house: str, words: str) -> tuple[str, set[str]]:
    """Give what is done, and to whom; `-` where nothing is."""
    report = read(f"{_HEADS[house]}{words}\n".encode())
    found = [one for one in report.descriptions if one.groups]
    names = {name.name for one in found for group in one.groups for name in group.names}
    actions = {one.action for one in found}
    assert len(actions) < 2
    return (actions.pop() if actions else "-"), names


def _cases() -> list[tuple[str, str, str, set[str]]]:
    lines = _GRID.read_text(encoding="utf-8").splitlines()
    cases = []
    for line in lines:
        if not line or line.startswith("#"):
            continue
        told, _, found = line.rpartition(" => ")
        house, _, words = told.partition(": ")
        action, _, names = found.partition(": ")
        cases.append((house, words, action, set(names.split(", ")) - {""}))
    return cases


@pytest.mark.parametrize(("house", "words", "action", "names"), _cases())
def test_who_is_taken_off(house: str, words: str, action: str, names: set[str]) -> None:
    assert _told(house, words) == (action, names)
