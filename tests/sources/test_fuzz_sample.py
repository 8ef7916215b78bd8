"""Damaged real files end in records, issues or a refusal; a sample of `quality.fuzz`."""

from pathlib import Path

import pytest

from proscribe.ingest.files import MemoryFile
from proscribe.sources import registry
from proscribe.sources.contract import Format
from quality import fuzz, fuzzsamples

Samples = dict[str, tuple[Format, dict[str, MemoryFile]]]

_NAMES = [
    "ofac-csv", "ofac-sdnlist", "ofac-enhanced", "ofac-delta", "ofac-advanced", "un-consolidated",
    "sema-xml", "eu-fsf-xml", "eu-fsf-csv", "fcdo-xml", "fcdo-csv", "csl-csv", "csl-json",
    "bis-dpl", "dfat-xlsx", "seco-xml", "mof-csv", "ofsi-conlist", "proscribe-records", "ftm-json",
    "ftm-simple-csv", "own-made_watch",
]  # fmt: skip


@pytest.fixture(scope="module")
def samples(lists: Path) -> Samples:
    assert lists.is_dir()
    return {one.name: (one, files) for one, files in fuzzsamples.samples()}


def test_every_format_has_a_sample(samples: Samples) -> None:
    assert set(samples) == {*registry.formats(), "own-made_watch"} == set(_NAMES)


@pytest.mark.parametrize("name", _NAMES)
def test_damage_never_ends_in_a_traceback_or_a_hang(samples: Samples, name: str) -> None:
    found = fuzz.fuzz(*samples[name], times=5, seed=7)
    assert found["faults"] == []
