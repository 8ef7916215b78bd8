"""Annotated announcements linked to real lists: no step back on what the rules were built on.

Five of them, whose lists are quick to load; all of them and the other halves are run by
`python -m quality.reports_linking --half`.
"""

from pathlib import Path

import pytest

from quality import reports_linking

_QUICK = ("01", "07", "08", "09", "15")


@pytest.mark.slow
def test_all_are_linked_and_none_wrongly(lists: Path, tmp_path: Path) -> None:
    assert lists.is_dir()
    tally = reports_linking.run("dev", tmp_path, only=_QUICK)
    assert tally.all["designations"] >= 21
    assert tally.share("designations") == 1.0, tally.misses
    assert "wrong records" not in tally.all, tally.misses
    assert tally.share("mentioned") == 1.0, tally.misses
