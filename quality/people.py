"""Everyday given and family names of seven cultures in Latin letters, for made customers.

Source: common names as census offices and civil registries of the countries publish them, in the
spellings of everyday use. No name comes from an official list of sanctioned persons.
"""

from functools import cache
from pathlib import Path


@cache
def names() -> dict[str, tuple[str, ...]]:
    """Read `people.txt`: names by culture and kind, for example `arabic_men`, `korean_family`."""
    found: dict[str, tuple[str, ...]] = {}
    section = ""
    for line in Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        else:
            found[section] = (*found.get(section, ()), *line.split())
    return found
