"""Findings checked by hand: the raw files say so, and `overlap` still finds them."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from proscribe.ledger.overlap.overlap import Overlap
from proscribe.workspace import Workspace

pytestmark = pytest.mark.slow

_FILE = Path(__file__).resolve().parents[2] / "quality/overlap_findings.json"
_CHECKED: list[dict[str, Any]] = json.loads(_FILE.read_text(encoding="utf-8"))["findings"]
_IDS = [f"{one['kind']}-{'-'.join(one['records'])}" for one in _CHECKED]


@pytest.fixture(scope="module")
def found(current_home: Path) -> Overlap:
    with Workspace(current_home) as workspace:
        return workspace.overlap()


@cache
def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


@cache
def _rows(path: Path) -> list[list[Any]]:
    sheet = CalamineWorkbook.from_path(path).get_sheet_by_index(0)
    rows: list[list[Any]] = sheet.to_python(skip_empty_area=False)
    return rows


def _raw(lists: Path, place: dict[str, Any]) -> str:
    path = lists / place["file"]
    if "line" in place:
        number: int = place["line"]
        return _lines(path)[number - 1]
    rows = _rows(path)
    heading = next(row for row in rows if place["column"] in row)
    return str(rows[place["row"] - 1][heading.index(place["column"])])


@pytest.mark.parametrize("checked", _CHECKED, ids=_IDS)
def test_the_raw_files_say_what_was_found(lists: Path, checked: dict[str, Any]) -> None:
    for place in checked["evidence"]:
        assert place["text"] in _raw(lists, place), place


@pytest.mark.parametrize("checked", _CHECKED, ids=_IDS)
def test_what_was_checked_by_hand_is_still_found(found: Overlap, checked: dict[str, Any]) -> None:
    keys = {(one.kind, one.datasets, one.records) for one in found.findings}
    key = checked["kind"], tuple(checked["datasets"]), tuple(checked["records"])
    assert key in keys


def test_every_finding_names_both_entries_and_their_places(found: Overlap) -> None:
    published = {one.dataset: one for one in found.lists}
    for finding in found.findings:
        for side in finding.sides:
            assert side.says
            assert side.caption
            files = {file.name for file in published[side.dataset].files}
            assert re.split(r" (?:line|row) \d", side.place)[0] in files, side
            assert side.number or side.dataset not in ("us_ofac_sdn", "un_sc_sanctions")
