"""Ships and aircraft by the numbers that stand beside their names."""

import pytest

from proscribe.model.described import NamedTarget
from proscribe.reports.designations.targets.craft import craft_at
from proscribe.reports.read import read

_HEAD = (
    "U.S. Department of the Treasury\nOffice of Foreign Assets Control\n\nTreasury Acts\n\n"
    "March 7, 2022\n\nWASHINGTON - "
)


def _named(words: str) -> list[NamedTarget]:
    report = read(f"{_HEAD}{words}\n".encode())
    return [one for each in report.descriptions for group in each.groups for one in group.names]


@pytest.mark.parametrize(
    ("behind", "schema", "number"),
    [
        (" (IMO 9074729)", "Vessel", "9074729"),
        (" (IMO: 9074729), a tanker", "Vessel", "9074729"),
        (" (IMO number 9074729)", "Vessel", "9074729"),
        (" (Panama flag, IMO No. 9074729)", "Vessel", "9074729"),
        (", IMO 9074729, and", "Vessel", "9074729"),
        (" (MMSI 422030700)", "Vessel", "422030700"),
        (" (tail number EP-GOM)", "Airplane", "EP-GOM"),
        (" (registration number 12345)", "", ""),
        (" (manager of the KESTREL, IMO 9074729)", "", ""),
        (" (IMO 9074720)", "", ""),
        (" (built in 1974)", "", ""),
        (" and the ROSE (IMO 9074729)", "", ""),
        (" of the International Maritime Organization", "", ""),
    ],
)
def test_number_behind_a_name(behind: str, schema: str, number: str) -> None:
    text = f"the MADE STAR{behind}"
    found, numbers = craft_at(text, len("the MADE STAR"), len(text))
    assert (found, [one.value for one in numbers]) == (schema, [number] if number else [])


def test_number_of_a_ship_is_no_party() -> None:
    found = _named("OFAC today designated the MADE STAR, IMO 9074729, and the KESTREL.")
    assert [(one.name, one.schema) for one in found] == [
        ("MADE STAR", "Vessel"),
        ("KESTREL", "LegalEntity"),
    ]
    assert [one.value for one in found[0].identifiers] == ["9074729"]
    assert found[0].identifiers[0].verdict == "valid"


def test_ships_of_one_name_with_two_numbers_are_two() -> None:
    found = _named(
        "OFAC today designated the MADE STAR (IMO 9074729), the KESTREL and, of another owner, a "
        "second MADE STAR (IMO 9181780)."
    )
    stars = [one for one in found if one.name == "MADE STAR"]
    assert [[each.value for each in one.identifiers] for one in stars] == [["9074729"], ["9181780"]]
    assert len({one.party for one in stars}) == 2


def test_ship_told_of_again_without_its_number_is_the_same() -> None:
    found = _named(
        "OFAC today designated the MADE STAR (IMO 9074729). The MADE STAR is being designated for "
        "carrying oil."
    )
    assert [one.name for one in found] == ["MADE STAR"]
