"""Which matcher scored: everything whose change can change a score."""

import hashlib
import unicodedata
from functools import cache
from importlib.metadata import version
from importlib.resources import files

from proscribe.match.weights import load_weights
from proscribe.release import VERSION
from proscribe.values.lexicon.rarity import rarity_version
from proscribe.values.names.normaliser import normaliser_version

_LIBRARIES = ("anyascii", "pypinyin", "rapidfuzz")  # what reads and compares letters


@cache
def matcher_version() -> dict[str, str]:
    """Give the version of each part of the matcher.

    Returns:
        `release`, `weights` (version of the numbers of the formula), `weights_sha256` (of their
        file), `names` (the reading of names), `rarity` (the table of word frequencies), `unicode`,
        and the libraries that read and compare letters.
    """
    raw = files("proscribe.match").joinpath("weights.json").read_bytes()
    found = {
        "release": VERSION,
        "weights": load_weights().version,
        "weights_sha256": hashlib.sha256(raw).hexdigest(),
        "names": normaliser_version(),
        "rarity": rarity_version(),
        "unicode": unicodedata.unidata_version,
    }
    return found | {name: version(name) for name in _LIBRARIES}
