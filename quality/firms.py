"""Make 2,600 firms that are customers and not listed, for counting false alerts of organisations.

    python -m quality.firms --home DIR/workspace

Writes `quality/made/firms.csv`, which is kept: id, form of naming, name. The names are dense in
what firms everywhere share (towns, trades, `First`, `National`, legal forms), in the ways that
firms of several languages are named: words of `firms.txt`, made of general knowledge. 2,000 are
in Latin letters, 600 in Cyrillic, Arabic and Chinese script. No name is that of a listed party: the
parts of none, plainly folded and sorted, are those of a listed name of any kind.
"""

import argparse
import csv
import random
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from quality.lists_in_force import DEFAULT, open_current
from quality.making.folding import fold

PLACE = Path(__file__).with_name("made") / "firms.csv"
_SEED = 20261128
# Form of naming, how many, and what its names are made of: sections of `firms.txt`, by turns.
_FORMS: tuple[tuple[str, int, tuple[str, ...]], ...] = (
    ("english", 900, ("{proper} {trade} {form}", "{place} {trade} {form}",
                      "{proper} {place} {trade}", "{trade} of {place}")),
    ("german", 130, ("{proper} {trade} {form}",)),
    ("romance", 220, ("{trade} {proper} {form}", "{trade} {proper}")),
    ("turkish", 130, ("{proper} {trade} {form}",)),
    ("slavic", 240, ("{form} {trade} {proper}", "{trade} {proper} {form}")),
    ("arabic", 200, ("{proper} {trade} {form}",)),
    ("chinese", 180, ("{place} {proper} {trade} {form}", "{proper} {trade} {form}")),
    ("cyrillic", 220, ("{place} {trade}", "{form} «{proper}»",
                       "{form} {place} {trade} «{proper}»")),
    ("abjad", 220, ("{head} {proper} {trade}",)),
    ("han", 160, ("{place}{proper}{trade}{form}", "{proper}{trade}{form}")),
)  # fmt: skip


@cache
def words() -> dict[str, tuple[str, ...]]:
    """Read `firms.txt`: words by form of naming and kind, for example `german_trade`."""
    found: dict[str, tuple[str, ...]] = {}
    section = ""
    for line in Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        else:
            found[section] = tuple(line.split("|"))
    return found


def key(name: str) -> tuple[str, ...]:
    """Give the parts of a name, plainly folded and sorted."""
    return tuple(sorted(fold(name).split()))


def _made(form: str, pattern: str, dice: random.Random) -> str:
    parts = {
        section.partition("_")[2]: dice.choice(own)
        for section, own in words().items()
        if section.startswith(f"{form}_")
    }
    return " ".join(pattern.format_map(parts).split())


def make(listed: set[tuple[str, ...]]) -> Iterator[tuple[str, str, str]]:
    """Make the firms.

    Args:
        listed: The `key` of every listed name.

    Yields:
        id, form of naming, name.
    """
    dice = random.Random(_SEED)
    taken: set[tuple[str, ...]] = set()
    number = 0
    for form, count, patterns in _FORMS:
        for _ in range(count):
            name = _made(form, dice.choice(patterns), dice)
            while key(name) in listed or key(name) in taken:
                name = _made(form, dice.choice(patterns), dice)
            taken.add(key(name))
            number += 1
            yield f"f{number:04}", form, name


def main() -> None:
    """Make and write."""
    parser = argparse.ArgumentParser(description="Make 2,600 firms that are not listed.")
    parser.add_argument("--lists", type=Path, default=DEFAULT)
    parser.add_argument("--home", type=Path, required=True, help="workspace of the loaded lists")
    options = parser.parse_args()
    if not options.lists.is_dir():
        sys.exit(f"The folder of real lists is not here: {options.lists}")
    with open_current(options.lists, options.home) as workspace:
        listed = {key(name.text) for _, record in workspace.records() for name in record.names}
    with PLACE.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(("id", "form", "name"))
        rows.writerows(make(listed))


if __name__ == "__main__":
    main()
