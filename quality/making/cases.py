"""One labelled case and the file of many."""

import csv
import hashlib
from collections.abc import Iterable
from pathlib import Path

import msgspec

COLUMNS = ("schema", "name1", "name2", "is_match", "case_group", "category", "quality")


class Case(msgspec.Struct, frozen=True, order=True):
    """Two names and whether they are of one party.

    Attributes:
        category: Slice, for example `person-alias`.
        case_group: Party id, or two of them joined by `|` for a pair of siblings.
        name1: The name asked for.
        name2: The listed name.
        is_match: 1 for one party, 0 for two.
        schema: FollowTheMoney schema of the listed party.
        quality: How far names alone can tell; see `quality/README.md`.
    """

    category: str
    case_group: str
    name1: str
    name2: str
    is_match: int
    schema: str
    quality: str


def write_cases(path: Path, cases: Iterable[Case]) -> tuple[int, str]:
    """Write cases in order.

    Returns:
        Their number, and the SHA-256 of the file, hex.
    """
    ordered = sorted(set(cases))
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(COLUMNS)
        rows.writerows([getattr(one, column) for column in COLUMNS] for one in ordered)
    return len(ordered), hashlib.sha256(path.read_bytes()).hexdigest()


def read_cases(path: Path) -> tuple[Case, ...]:
    """Read a file of cases."""
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(
            Case(
                category=row["category"],
                case_group=row["case_group"],
                name1=row["name1"],
                name2=row["name2"],
                is_match=int(row["is_match"]),
                schema=row["schema"],
                quality=row["quality"],
            )
            for row in csv.DictReader(file)
        )
