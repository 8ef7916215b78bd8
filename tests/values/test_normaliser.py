"""The version of the reading of names is made of every rule and table."""

from importlib.resources import files
from pathlib import Path

import pytest

from proscribe.values.names import normaliser


def test_each_module_and_table_makes_the_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = files("proscribe.values")
    assert isinstance(real, Path)
    copied = tmp_path / "values"
    made_of = [one for one in sorted(real.rglob("*")) if one.suffix in {".py", ".tsv", ".txt"}]
    made_of += sorted(real.rglob("*.bin"))
    assert {one.parent.name for one in made_of} >= {"values", "names", "lexicon", "writing"}
    for one in made_of:
        place = copied / one.relative_to(real)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(one.read_bytes())
    monkeypatch.setattr(normaliser, "files", lambda _: copied)
    version = normaliser.normaliser_version.__wrapped__
    before = version()
    assert before == version()
    for one in made_of:
        place = copied / one.relative_to(real)
        place.write_bytes(one.read_bytes() + b"\n")
        assert version() != before, one.name
        place.write_bytes(one.read_bytes())
    assert version() == before
