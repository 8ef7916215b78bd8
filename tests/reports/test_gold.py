"""The real news page: each mark of its annotation has a check, and the reading part meets them."""

import re
from collections import Counter
from typing import Any

import pytest

from proscribe.model import canonical
from proscribe.model.report import Report
from proscribe.reports.parties.known import Gazetteer
from proscribe.reports.read import read
from quality.reports_gold import CHECKS, FOLDER, Page, evaluate, load

_MARKED = re.compile(
    r"(?:^\| |^- )(?P<id>SG-\d\d|[TSE]\d{1,2}) (?P<mark>MUST|SHOULD|NOT)\b", re.MULTILINE
)


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    if not FOLDER.is_dir():
        pytest.skip("the annotated page is not here (set PROSCRIBE_SHARED)")
    return load()[1]


@pytest.fixture(scope="module")
def report(gold: dict[str, Any]) -> Report:
    return read(load()[0])


def test_there_are_62_must_14_should_and_9_not() -> None:
    counts = Counter(mark for mark, _, _ in CHECKS.values())
    assert counts == {"MUST": 62, "SHOULD": 14, "NOT": 9}


def test_the_table_has_every_mark_of_the_annotation_and_no_other(gold: dict[str, Any]) -> None:
    text = (FOLDER / "news-page.gold.md").read_text(encoding="utf-8")
    marked = {one["id"]: one["mark"] for one in _MARKED.finditer(text)}
    assert marked == {name: mark for name, (mark, _, _) in CHECKS.items()}


def test_the_reading_part_meets_every_must_and_no_not(gold: dict[str, Any], report: Report) -> None:
    found = evaluate(Page(report, gold))
    assert [name for name, (mark, ok) in found.items() if ok is False and mark != "SHOULD"] == []
    should = [ok for mark, ok in found.values() if mark == "SHOULD"]
    assert sum(ok is True for ok in should) >= 12


def test_a_check_fails_when_its_fact_is_missing(gold: dict[str, Any]) -> None:
    empty = read(b"Nothing to see here. A page without any of it, so that no check can pass.\n")
    found = evaluate(Page(empty, gold), parts=())
    assert all(ok is None for _, ok in found.values())
    for name in ("SG-01", "SG-04", "SG-11", "T9", "S4", "E1", "E5"):
        assert not CHECKS[name][2](Page(empty, gold)), name


def test_listed_names_do_not_change_what_the_page_says(
    gold: dict[str, Any], report: Report
) -> None:
    names = Gazetteer([("ofac-27208", ("SIM, Kwang Sok",)), ("ofac-1", ("BLINKEN, Someone",))])
    again = read(load()[0], gazetteer=names)
    assert canonical.encode(again) == canonical.encode(report)
