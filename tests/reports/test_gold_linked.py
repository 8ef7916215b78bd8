"""The real news page linked to real lists, in five states of them: every mark of its annotation."""

from pathlib import Path

import pytest

from proscribe.reports.read import read
from quality import reports_scenes
from quality.reports_gold import FOLDER, Page, evaluate, load


@pytest.mark.slow
def test_every_must_should_and_not_of_the_page_is_met(lists: Path, tmp_path: Path) -> None:
    assert lists.is_dir()
    if not FOLDER.is_dir():
        pytest.skip("the annotated page is not here (set PROSCRIBE_SHARED)")
    raw, gold = load()
    report = read(raw)
    linked, mentioned = reports_scenes.linked(report, tmp_path)
    found = evaluate(Page(report, gold, linked, mentioned), parts=("read", "described", "linked"))
    assert [name for name, (_, ok) in found.items() if ok is not True] == []
    reasons = {one.reason for one in linked["first"].resolutions}
    assert any("older than the event" in one for one in reasons)
