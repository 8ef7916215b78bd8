"""Groups some of whose members are named further down, against real lists in several states."""

from pathlib import Path

import pytest

from proscribe.model.report import Report
from proscribe.reports.read import read
from proscribe.workspace import Workspace
from quality import reports_scenes

pytestmark = pytest.mark.slow

_LEAD = (
    "SEOUL, Jan. 13, 2022 (Made Wire) -- The United States on Wednesday blacklisted six North "
    "Koreans, a Russian man and a Moscow-registered firm over the North's missile programme, its "
    "first such step since the North resumed its tests last week."
)
_LATER = (
    "Hours later, the State Department added another North Korean, O Yong-ho, along with Russia's "
    "Roman Alar and his company Parsek."
)
_SIX, _MAN, _FIRM = "six North Koreans", "a Russian man", "a Moscow-registered firm"


@pytest.fixture(scope="module")
def linked(lists: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Report]:
    assert lists.is_dir()
    report = read(f"{_LEAD}\n\n{_LATER}\n\nConstructed for tests.\n".encode())
    return reports_scenes.linked(report, tmp_path_factory.mktemp("later"))[0]


def answers(report: Report) -> dict[str, tuple[str, int]]:
    """Give by the words of a described group its status and how many records it has."""
    words = {g.id: g.span.exact for d in report.descriptions for g in d.groups if g.count}
    return {
        words[one.source]: (one.status, one.found)
        for one in report.resolutions
        if one.source in words
    }


def test_who_is_named_later_is_of_the_groups(linked: dict[str, Report]) -> None:
    found = answers(linked["both"])
    assert found[_SIX] == ("complete", 6)
    assert found[_MAN] == ("complete", 1)
    assert found[_FIRM] == ("complete", 1)


def test_a_row_less_leaves_the_group_open(linked: dict[str, Report]) -> None:
    assert answers(linked["removed"])[_SIX][0] in ("short", "ambiguous")


def test_a_row_more_leaves_every_group_open(linked: dict[str, Report]) -> None:
    found = answers(linked["added"])
    assert found == {_SIX: ("ambiguous", 7), _MAN: ("ambiguous", 1), _FIRM: ("ambiguous", 1)}


def test_a_row_more_and_one_less_shows_nothing_wrong_as_complete(
    lists: Path, tmp_path: Path
) -> None:
    versions = reports_scenes.scenes(tmp_path / "made")["added"]
    path = versions[1][0]
    rows = [row for row in path.read_bytes().split(b"\n") if b"PARSEK" not in row]
    path.write_bytes(b"\n".join(rows))
    report = read(f"{_LEAD}\n\n{_LATER}\n\nConstructed for tests.\n".encode())
    assert lists.is_dir()
    with Workspace(tmp_path / "home") as workspace:
        reports_scenes.load(workspace, versions)
        found = answers(workspace.link(report, mentions=False))
    assert found[_SIX] == ("ambiguous", 7)
    assert found[_FIRM] == ("none", 0)
