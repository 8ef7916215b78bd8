"""Damaged real files end in records, issues or a refusal; a sample of `quality.fuzz`."""

from pathlib import Path

import pytest

from quality import fuzz

_NAMES = [
    "ofac-csv", "ofac-sdnlist", "ofac-enhanced", "ofac-delta", "ofac-advanced", "un-consolidated",
    "eu-fsf-xml", "fcdo-xml", "seco-xml", "mof-csv", "ofsi-conlist",
    "proscribe-records", "ftm-json",
]  # fmt: skip


@pytest.mark.parametrize("name", _NAMES)
def test_damage_never_ends_in_a_traceback_or_a_hang(lists: Path, name: str) -> None:
    assert lists.is_dir()
    ((one, files),) = [(one, files) for one, files in fuzz.samples() if one.name == name]
    found = fuzz.fuzz(one, files, times=12, seed=7)
    assert found["faults"] == []
