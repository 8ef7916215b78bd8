"""A release as a treasury writes them: what is of today, and what is told beside it.

All names are invented.
"""

import pytest

from proscribe.model.report import Report
from proscribe.reports.read import read

_HEAD = (
    "U.S. DEPARTMENT OF THE TREASURY\nOffice of Public Affairs\n\nPress Release: January 21, 2022\n"
    "\nTREASURY SANCTIONS A MADE NETWORK\n\n"
    "WASHINGTON - The Department of the Treasury's Office of Foreign Assets Control (OFAC) today "
)
_LEAD = _HEAD + "designated Odo Brandt, a dealer in steel. "


def _read(text: str) -> Report:
    return read(f"{text}\n\nConstructed for tests.\n".encode())


def _new(report: Report) -> set[str]:
    return {name.name for one in report.descriptions for g in one.groups for name in g.names}


def _before(report: Report) -> set[str]:
    return {name.name for one in report.descriptions for name in one.previously_designated}


@pytest.mark.parametrize(
    ("more", "is_new"),
    [
        ("On Tuesday, OFAC designated Rosa Lind, Lev Aro and a bank.", False),
        ("Earlier this week, on January 18, 2022, OFAC designated Rosa Lind.", False),
        ("The Treasury sanctioned Rosa Lind on January 20, 2022.", False),
        ("OFAC also designated Rosa Lind today.", True),
        ("OFAC is also designating Rosa Lind.", True),
        ("On January 21, 2022, OFAC also designated Rosa Lind.", True),
    ],
)
def test_who_was_designated_on_a_day_before_is_not_of_today(more: str, is_new: bool) -> None:
    report = _read(f"{_LEAD}\n\n{more}")
    assert "Odo Brandt" in _new(report)
    assert ("Rosa Lind" in _new(report)) is is_new
    assert ("Rosa Lind" in _before(report)) is not is_new


@pytest.mark.parametrize(
    "clause",
    [
        "that is directed by, and works for, the Okean Guard Corps",
        "which is owned by, and acts for, the Okean Guard Corps",
        "that sells oil, and supports the Okean Guard Corps",
        "which moves coal for, and is held by, the Okean Guard Corps",
    ],
)
def test_for_whom_a_target_works_is_no_target(clause: str) -> None:
    report = _read(f"{_HEAD}took action against Tarnov Heavy Metals, {clause} and its friends.")
    assert "Tarnov Heavy Metals" in _new(report)
    assert not any("Okean" in one for one in _new(report))


@pytest.mark.parametrize(
    ("more", "name"),
    [
        ("OFAC is identifying the Made Star as blocked property.", "Made Star"),
        ("OFAC identified Okean Made and Tarnov Sea as property in which he has an interest.",
         "Tarnov Sea"),
        ("The vessel Okean Made was identified as blocked property.", "Okean Made"),
    ],
)  # fmt: skip
def test_what_is_identified_as_property_is_a_target(more: str, name: str) -> None:
    assert name in _new(_read(f"{_LEAD}\n\n{more}"))


def test_who_is_consulted_does_not_act() -> None:
    report = _read(
        "On January 21, 2022, the Director of OFAC, in consultation with the Department of State, "
        "blocked the property of Odo Brandt."
    )
    assert {one.agency.value for one in report.descriptions if one.agency} == {"OFAC"}


def test_what_stands_below_a_list_with_marks_is_not_of_it() -> None:
    report = _read(
        f"{_LEAD}\n\nOFAC is designating the following companies, which he owns:\n\n"
        "  -  Tarnov Heavy Metals LLC (Russia); and\n  -  Okean Made Ltd. (Cyprus).\n\n"
        "THE FRONTS IN THE MADE GULF\n\nNobody else is known there."
    )
    assert {"Tarnov Heavy Metals LLC", "Okean Made Ltd."} <= _new(report)
    assert not any("FRONTS" in one for one in _new(report))


@pytest.mark.parametrize(
    ("first", "second", "n_parties"),
    [
        ("Odo Brandt", "Lev Odo Brandt", 2),  # a father and his son
        ("Lev Odo Brandt", "Odo Brandt", 2),
        ("Odo Brandt", "Odo Karlovich Brandt", 1),
        ("Tarnov Heavy Metals LLC", "Tarnov Heavy Metals", 1),
    ],
)
def test_a_son_is_not_his_father(first: str, second: str, n_parties: int) -> None:
    report = _read(
        f"{_HEAD}designated {first}.\n\nHe has friends.\n\n{second} was also designated."
    )
    assert len(_new(report)) == n_parties
