"""Annotated announcements linked to real lists: no step back on what the rules were built on."""

from pathlib import Path

import pytest

from quality import reports_linking


@pytest.fixture(scope="module")
def folder(lists: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where lists are loaded to, each combination of them once."""
    assert lists.is_dir()
    return tmp_path_factory.mktemp("corpus")


@pytest.mark.slow
@pytest.mark.parametrize("half", ["dev", "linking"])
def test_nearly_all_are_linked_and_none_wrongly(folder: Path, half: str) -> None:
    tally = reports_linking.run(half, folder)
    assert tally.all["designations"] >= 60
    assert tally.share("designations") >= 0.95, tally.misses
    assert "wrong records" not in tally.all, tally.misses
    assert tally.share("mentioned") == 1.0, tally.misses
