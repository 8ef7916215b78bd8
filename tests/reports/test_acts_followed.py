"""Designations that an announcement follows, and what an earlier act did. Names are invented."""

import pytest

from proscribe.model.report import Report
from proscribe.reports.read import read

_OPENS = (
    "U.S. Department of the Treasury\nPress Release\nMarch 4, 2022\n\nWASHINGTON - The Treasury's "
    "Office of Foreign Assets Control (OFAC) today designated Rosa Lind. "
)


def _read(words: str) -> Report:
    return read(f"{_OPENS}{words}\n".encode())


def _new(report: Report) -> list[str]:
    groups = [group for one in report.descriptions for group in one.groups]
    return [name.name for group in groups for name in group.names]


def _before(report: Report) -> list[str]:
    return [name.name for one in report.descriptions for name in one.previously_designated]


@pytest.mark.parametrize(
    ("words", "before"),
    [
        ("These steps follow the designation of Okean Line by the Treasury on February 22.", 1),
        ("This action follows OFAC's February 2 designation of Okean Line.", 1),
        ("It builds on the earlier designations of Okean Line and Probe Bank.", 2),
        ("It comes a week after the listing of Okean Line in London.", 1),
        ("Since the designation of Okean Line in 2019 she has run its ships.", 1),
        ("The previous action, on January 5, concerned ships. It hit nobody she knew.", 0),
        ("The previous action, on January 5, was small. It put Okean Line on the list.", 1),
        ("The earlier measures failed. They also designated Okean Line and Probe Bank.", 2),
    ],
)
def test_whose_designation_an_action_follows_was_listed_before(words: str, before: int) -> None:
    report = _read(words)
    assert _new(report) == ["Rosa Lind"]
    assert _before(report) == ["Okean Line", "Probe Bank"][:before]


@pytest.mark.parametrize(
    "words",
    [
        "The visit follows the designation of Testland as a state sponsor of terrorism.",
        "This follows the designation of a coordinator by the President on February 22.",
        "The action follows the designation of three of her ships in January.",
    ],
)
def test_other_designations_put_nobody_on_a_list(words: str) -> None:
    report = _read(words)
    assert (_new(report), _before(report)) == (["Rosa Lind"], [])


def test_what_stands_for_the_authority_still_acts() -> None:
    """`It` is one act, of several measures it is not."""
    report = _read("The previous measures remain in force. It also listed Okean Line.")
    assert (_new(report), _before(report)) == (["Rosa Lind", "Okean Line"], [])


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("Anna Made, co-founder of Testfront", ["Anna Made"]),
        ("Anna Made, co-owner of Okean, and Odo Probe, co-chair", ["Anna Made", "Odo Probe"]),
        ("Okean Trading, Co., and Rosa Line, Inc.", ["Okean Trading, Co.", "Rosa Line, Inc."]),
    ],
)
def test_who_shares_an_office_is_no_company(told: str, names: list[str]) -> None:
    """`Anna Made, co` was read of `co-founder`."""
    report = read(f"LONDON, 4 March 2022 - The UK today sanctioned {told}.\n".encode())
    assert _new(report) == names
