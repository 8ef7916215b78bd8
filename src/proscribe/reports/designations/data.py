"""The data files of this folder: words, patterns and labels, loaded once.

Source: the `.toml` files beside this module, each of which names its own.
"""

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """Give a data file as it stands, by its name without `.toml`; do not change it."""
    path = resources.files(__package__) / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def pattern(name: str, key: str, *, ignore_case: bool = False) -> re.Pattern[str]:
    """Give a pattern of the section `patterns` of a data file; blanks in it are written out."""
    return re.compile(table(name)["patterns"][key], re.IGNORECASE if ignore_case else 0)


@cache
def words(name: str, key: str) -> frozenset[str]:
    """Give a list of words of the section `words` of a data file."""
    return frozenset(table(name)["words"][key].split())
