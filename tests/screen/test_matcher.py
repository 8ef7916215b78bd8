"""The version of the matcher names what a score depends on."""

import hashlib
from importlib.resources import files

from proscribe.match.weights import load_weights
from proscribe.release import VERSION
from proscribe.screen.matcher import matcher_version


def test_the_version_names_code_weights_tables_and_libraries() -> None:
    found = matcher_version()
    raw = files("proscribe.match").joinpath("weights.json").read_bytes()
    assert found["release"] == VERSION
    assert found["weights"] == load_weights().version
    assert found["weights_sha256"] == hashlib.sha256(raw).hexdigest()
    assert all(found[part] for part in ("names", "rarity", "unicode", "rapidfuzz", "anyascii"))
