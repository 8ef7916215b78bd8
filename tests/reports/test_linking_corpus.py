"""Annotated announcements linked to real lists: no step back on what the rules were built on."""

from pathlib import Path

import pytest

from quality import reports_linking


@pytest.mark.slow
@pytest.mark.parametrize("half", ["dev", "linking"])
def test_nearly_all_are_linked_and_none_wrongly(lists: Path, half: str) -> None:
    assert lists.is_dir()
    tally = reports_linking.run(half)
    assert tally.all["designations"] >= 60
    assert tally.share("designations") >= 0.95, tally.misses
    assert "wrong records" not in tally.all, tally.misses
    assert tally.share("mentioned") == 1.0, tally.misses
