"""Other spellings of the day's names: one party among few, and nobody else. Names are invented."""

import pytest

from ledger.described import row
from proscribe.model.described import DesignationDescription
from proscribe.model.report import Report
from proscribe.reports.nearness import spot_near
from proscribe.reports.read import read

_OPENS = (
    "WASHINGTON, March 3, 2022 (Wire) -- The U.S. Treasury on Thursday imposed sanctions on two"
    " men and a company over shipments of steel. "
)


_ROWS = (row(1, "Myong Hyon CHOE"), row(2, "Borek ODRAVIN"))


def _near(sentence: str) -> list[str]:
    report: Report = read(f"{_OPENS}{sentence}\n".encode())
    description: DesignationDescription = report.descriptions[0]
    return [one.name for one in spot_near(description, report, _ROWS, ())]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Choi Myung-hyun worked from a port.", ["Choi Myung-hyun"]),
        ("Choe Myong-hyon worked from a port.", ["Choe Myong-hyon"]),
        ("Boreck Odravin worked from a port.", ["Boreck Odravin"]),
        ("Kim Chol Ho worked from a port.", []),
        ("A clerk of the Odravin Works was there.", []),
        ('"We ship steel," said Boreck Odravin, a lawyer.', []),  # who speaks is nobody's target
    ],
)
def test_another_spelling_is_found_and_nothing_else(sentence: str, found: list[str]) -> None:
    assert _near(sentence) == found
