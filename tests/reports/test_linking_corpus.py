"""Annotated announcements linked to real lists: no step back on what the rules were built on.

One half of them; the others are run by `python -m quality.reports_linking --half`.
"""

from pathlib import Path

import pytest

from quality import reports_linking


@pytest.mark.slow
def test_nearly_all_are_linked_and_none_wrongly(lists: Path, tmp_path: Path) -> None:
    assert lists.is_dir()
    tally = reports_linking.run("dev", tmp_path)
    assert tally.all["designations"] >= 60
    assert tally.share("designations") >= 0.95, tally.misses
    assert "wrong records" not in tally.all, tally.misses
    assert tally.share("mentioned") == 1.0, tally.misses
