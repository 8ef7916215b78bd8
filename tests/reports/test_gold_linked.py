"""Pages linked to real lists in five states of them: every mark of the real news page.

And a page of our own, groups of which are named further down.
"""

from pathlib import Path
from shutil import copytree
from typing import Any, NamedTuple

import pytest

from proscribe.model.report import Report
from proscribe.reports.read import read
from proscribe.workspace import Workspace
from quality import reports_scenes
from quality.reports_gold import FOLDER, Page, evaluate, load, result

pytestmark = pytest.mark.slow

_SIX = "six North Koreans based in Russia and China"
_ONE = "one Russian national"
_FIRM = "a Russian company"
_NORTH_KOREANS = {f"ofac-{uid}" for uid in (27207, 27208, 27209, 27211, 27212, 34456)}


class Scenes(NamedTuple):
    """The page as read, and as linked in each state of the lists."""

    report: Report
    gold: dict[str, Any]
    linked: dict[str, Report]
    mentioned: dict[str, int]


@pytest.fixture(scope="module")
def scenes(january: Path) -> Scenes:
    if not FOLDER.is_dir():
        pytest.skip("the annotated page is not here (set PROSCRIBE_SHARED)")
    raw, gold = load()
    report = read(raw)
    return Scenes(report, gold, *reports_scenes.linked(report, january))


def groups(report: Report) -> dict[str, tuple[str, set[str]]]:
    """Give by the words of a group its status and the records shown for it."""
    words = {one.id: one.span.exact for d in report.descriptions for one in d.groups}
    shown: dict[str, set[str]] = {name: set() for name in words.values()}
    for link in report.links:
        shown[words[link.source]].add(link.record_id)
    found = {one.source: one.status for one in report.resolutions}
    return {name: (found[key], shown[name]) for key, name in words.items()}


def whole(report: Report) -> str:
    (description,) = report.descriptions
    return next(one.status for one in report.resolutions if one.source == description.id)


def test_every_must_should_and_not_of_the_page_is_met(scenes: Scenes) -> None:
    page = Page(scenes.report, scenes.gold, scenes.linked, scenes.mentioned)
    found = evaluate(page, parts=("read", "described", "linked"))
    assert [name for name, (_, ok) in found.items() if ok is not True] == []
    marks = result(found)["marks"]
    assert marks == {
        "MUST": {"right": 62, "n": 62},
        "SHOULD": {"right": 14, "n": 14},
        "NOT": {"right": 9, "n": 9},
    }


def test_eight_of_eight_are_found_in_groups_of_six_one_and_one(scenes: Scenes) -> None:
    assert groups(scenes.linked["both"]) == {
        _SIX: ("complete", _NORTH_KOREANS),
        _ONE: ("complete", {"ofac-34457"}),
        _FIRM: ("complete", {"ofac-34458"}),
    }
    assert whole(scenes.linked["both"]) == "complete"


def test_a_list_of_before_the_event_finds_none_and_says_so(scenes: Scenes) -> None:
    report = scenes.linked["first"]
    assert list(groups(report).values()) == [("none", set())] * 3
    assert whole(report) == "none"
    assert len(report.resolutions) == 4
    assert all("The list is older than the event" in one.reason for one in report.resolutions)


def test_with_a_row_removed_the_group_is_short_of_one_and_nothing_fills_it(scenes: Scenes) -> None:
    report = scenes.linked["removed"]
    assert groups(report) == {
        _SIX: ("short", _NORTH_KOREANS - {"ofac-27208"}),
        _ONE: ("complete", {"ofac-34457"}),
        _FIRM: ("complete", {"ofac-34458"}),
    }
    assert whole(report) == "short"
    six = next(one for one in report.resolutions if one.wanted == 6)
    assert six.found == 5
    assert "5 listed parties fit where the document counts 6" in six.reason


def test_with_one_more_that_fits_all_seven_are_shown_and_none_is_picked(scenes: Scenes) -> None:
    report = scenes.linked["added"]
    assert groups(report) == {
        _SIX: ("ambiguous", {*_NORTH_KOREANS, "ofac-27210"}),
        _ONE: ("complete", {"ofac-34457"}),
        _FIRM: ("complete", {"ofac-34458"}),
    }
    assert whole(report) == "ambiguous"


def test_a_list_without_dates_and_without_an_earlier_version_cannot_resolve(scenes: Scenes) -> None:
    report = scenes.linked["undated"]
    assert list(groups(report).values()) == [("cannot_resolve", set())] * 3
    assert whole(report) == "cannot_resolve"
    assert all(one.reason for one in report.resolutions)


# -- groups some of whose members are named further down ------------------------------------------

_LEAD = (
    "SEOUL, Jan. 13, 2022 (Made Wire) -- The United States on Wednesday blacklisted six North "
    "Koreans, a Russian man and a Moscow-registered firm over the North's missile programme, its "
    "first such step since the North resumed its tests last week."
)
_LATER = (
    "Hours later, the State Department added another North Korean, O Yong-ho, along with Russia's "
    "Roman Alar and his company Parsek."
)
_LATER_SIX, _LATER_MAN, _LATER_FIRM = (
    "six North Koreans",
    "a Russian man",
    "a Moscow-registered firm",
)


@pytest.fixture(scope="module")
def later(january: Path) -> dict[str, Report]:
    report = read(f"{_LEAD}\n\n{_LATER}\n\nConstructed for tests.\n".encode())
    return reports_scenes.linked(report, january)[0]


def answers(report: Report) -> dict[str, tuple[str, int]]:
    """Give by the words of a described group its status and how many records it has."""
    words = {g.id: g.span.exact for d in report.descriptions for g in d.groups if g.count}
    return {
        words[one.source]: (one.status, one.found)
        for one in report.resolutions
        if one.source in words
    }


def test_who_is_named_later_is_of_the_groups(later: dict[str, Report]) -> None:
    found = answers(later["both"])
    assert found[_LATER_SIX] == ("complete", 6)
    assert found[_LATER_MAN] == ("complete", 1)
    assert found[_LATER_FIRM] == ("complete", 1)


def test_a_row_less_leaves_the_group_open(later: dict[str, Report]) -> None:
    assert answers(later["removed"])[_LATER_SIX][0] in ("short", "ambiguous")


def test_a_row_more_leaves_every_group_open(later: dict[str, Report]) -> None:
    found = answers(later["added"])
    assert found == {
        _LATER_SIX: ("ambiguous", 7),
        _LATER_MAN: ("ambiguous", 1),
        _LATER_FIRM: ("ambiguous", 1),
    }


def test_a_row_more_and_one_less_shows_nothing_wrong_as_complete(
    january: Path, tmp_path: Path
) -> None:
    versions = reports_scenes.scenes(tmp_path / "made")["added"]
    path = versions[1][0]
    rows = [row for row in path.read_bytes().split(b"\n") if b"PARSEK" not in row]
    path.write_bytes(b"\n".join(rows))
    report = read(f"{_LEAD}\n\n{_LATER}\n\nConstructed for tests.\n".encode())
    copytree(january / "first", tmp_path / "home")
    with Workspace(tmp_path / "home") as workspace:
        reports_scenes.load(workspace, versions[1:])
        found = answers(workspace.link(report, mentions=False))
    assert found[_LATER_SIX] == ("ambiguous", 7)
    assert found[_LATER_FIRM] == ("none", 0)
