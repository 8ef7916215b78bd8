"""Other spellings of the day's names: one party among few, and nobody else. Names are invented."""

import pytest

from ledger.described import row
from proscribe.model.described import DesignationDescription
from proscribe.model.report import Report
from proscribe.reports.linking.nearness import spot_near
from proscribe.reports.parties.unnamed import MOST_RUNS, unknown_runs, with_names_left
from proscribe.reports.read import read

_OPENS = (
    "WASHINGTON, March 3, 2022 (Wire) -- The U.S. Treasury on Thursday imposed sanctions on two"
    " men and a company over shipments of steel. "
)


_ROWS = (row(1, "Myong Hyon CHOE"), row(2, "Borek ODRAVIN"))


def _near(sentence: str) -> list[str]:
    report: Report = read(f"{_OPENS}{sentence}\n".encode())
    description: DesignationDescription = report.descriptions[0]
    found, is_cut = spot_near(description, report, _ROWS, ())
    assert not is_cut
    return [one.name for one in found]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Choi Myung-hyun worked from a port.", ["Choi Myung-hyun"]),
        ("Choe Myong-hyon worked from a port.", ["Choe Myong-hyon"]),
        ("Boreck Odravin worked from a port.", ["Boreck Odravin"]),
        ("Rosa Lind, Ivo Made, and Choi Myung-hyun worked from a port.", ["Choi Myung-hyun"]),
        ("Kim Chol Ho worked from a port.", []),
        ("A clerk of the Odravin Works was there.", []),
        ('"We ship steel," said Boreck Odravin, a lawyer.', []),  # who speaks is nobody's target
    ],
)
def test_another_spelling_is_found_and_nothing_else(sentence: str, found: list[str]) -> None:
    assert _near(sentence) == found


def test_more_runs_than_are_looked_for_are_told() -> None:
    names = " saw ".join(f"Ab{chr(97 + a)} Cd{chr(97 + b)}" for a in range(20) for b in range(20))
    report = read(f"{_OPENS}They are seen. {names}.\n".encode())
    asked, n_left = unknown_runs(report)
    assert len(asked) == MOST_RUNS
    assert n_left > 0
    told = with_names_left(report, len(asked), n_left).caveats[-1]
    assert told.code == "names-left"
    assert "300 were looked for" in told.message


def test_names_that_were_not_compared_are_told() -> None:
    names = "; ".join(f"Ab{chr(97 + a)} Cd{chr(97 + b)}" for a in range(21) for b in range(21))
    report = read(f"{_OPENS}They saw {names}.\n".encode())
    _, is_cut = spot_near(report.descriptions[0], report, _ROWS, ())
    assert is_cut
    _, is_cut = spot_near(report.descriptions[0], report, (), ())  # nothing came: nothing is asked
    assert not is_cut
