"""The hand-written pairs, split into a half to look at and a half to keep for the end.

Pairs that share a name are of the same people; they go into the same half, by a hash of all that
hang together. The files stand frozen in `quality/cases`.
"""

import csv
import hashlib
from collections.abc import Iterator
from pathlib import Path

import msgspec

FOLDER = Path(__file__).resolve().parents[1] / "cases"
FILES = (
    "chinese", "companies", "korean", "more_scripts", "organisation_scripts", "persons", "vessels",
)  # fmt: skip


class HandPair(msgspec.Struct, frozen=True):
    """One row of a file.

    Attributes:
        file: Name of the file without its ending.
        schema: FollowTheMoney schema.
        name1: One name.
        name2: The other.
        is_match: 1 or 0.
        group: Language or kind, the file's `case_group`.
        category: What sets the names apart.
        half: `dev` or `test`.
    """

    file: str
    schema: str
    name1: str
    name2: str
    is_match: int
    group: str
    category: str
    half: str


def read_hand_pairs() -> Iterator[HandPair]:
    """Read all files, in order of file and row."""
    for file in FILES:
        with (FOLDER / f"{file}.csv").open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines))
        halves = _halves([(row["name1"], row["name2"]) for row in rows])
        for row, half in zip(rows, halves, strict=True):
            yield HandPair(
                file, row["schema"], row["name1"], row["name2"], int(row["is_match"]),
                row["case_group"], row["category"], half,
            )  # fmt: skip


def _halves(pairs: list[tuple[str, str]]) -> list[str]:
    parent = {name: name for pair in pairs for name in pair}

    def root(name: str) -> str:
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for one, other in pairs:
        low, high = sorted((root(one), root(other)))
        parent[high] = low
    found = []
    for one, _ in pairs:
        digest = hashlib.sha256(f"hand 1 {root(one)}".encode()).digest()
        found.append("dev" if digest[0] % 2 else "test")
    return found
