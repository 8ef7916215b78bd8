"""Labelled pairs to fit on: train pairs of the lists, changed names, everyday customers, anchors.

Everything comes from train (and from every second of the made customers): dev and test are not
touched here.
"""

import csv
import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from proscribe.match import Matcher
from proscribe.model.screening import Query

CUSTOMERS = Path(__file__).resolve().parents[1] / "made" / "non_customers.csv"
ANCHORS = Path(__file__).with_name("anchors.csv")
_CHANGED = 350  # names of each kind of change
_CANDIDATES = 8
_FLOOR = 480_000  # candidates of customers that weights nearby could lift to an alert


class Pair(NamedTuple):
    """One pair.

    Attributes:
        group: Slice that its loss is averaged over.
        is_match: Whether one party is named.
        schema: FollowTheMoney schema of both.
        asked: The name asked for.
        listed: The listed name.
        customer: Number of the customer whose candidate it is, -1 for other pairs.
    """

    group: str
    is_match: bool
    schema: str
    asked: str
    listed: str
    customer: int = -1


def read_pairs(cases: Path) -> Iterator[Pair]:
    """Read the train files that `make_cases` wrote, and the anchors."""
    for row in _rows(cases / "train.csv"):
        if row["quality"] in ("variant", "clear"):
            yield _pair(row["category"], row)
    for row in _rows(cases / "contradiction_train.csv"):
        yield _pair(f"contradiction-{row['is_match']}", row)
    by_kind: dict[str, list[dict[str, str]]] = {}
    for row in _rows(cases / "manipulations_train.csv"):
        by_kind.setdefault(row["category"], []).append(row)
    dice = random.Random(3)
    for kind, rows in sorted(by_kind.items()):
        for row in dice.sample(rows, min(_CHANGED, len(rows))):
            yield _pair(f"changed-{kind}", row)
    for row in _rows(ANCHORS):
        yield _pair(f"anchor-{row['is_match']}", row)


def customer_pairs(matcher: Matcher) -> Iterator[Pair]:
    """Find the listed names that come nearest to every second made customer."""
    rows = [row for place, row in enumerate(_rows(CUSTOMERS)) if place % 2 == 0]
    queries = [Query(schema="Person", names=(row["name"],)) for row in rows]
    answers = matcher.search_batch(queries, threshold=_FLOOR, limit=_CANDIDATES)
    for number, answer in enumerate(answers):
        for hit in answer.hits:
            yield Pair("customer", False, "Person", answer.query.names[0], hit.matched, number)


def n_customers() -> int:
    """Give how many customers the candidates are of."""
    return (len(_rows(CUSTOMERS)) + 1) // 2


def _pair(group: str, row: dict[str, str]) -> Pair:
    return Pair(group, row["is_match"] == "1", row["schema"], row["name1"], row["name2"])


def _rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
