"""Labelled pairs to fit on: train pairs of the lists, changed names, everyday customers, anchors.

Everything comes from train and from every second of the made customers, from all of them for the
list of the UN: dev and test are not touched here.
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
_CHANGED = 350  # names of each kind of change, but for slips
_SLIPS = ("typo_one", "typo_two", "transposition")
_CANDIDATES = 8
_EVERY = {"customer": 2, "customer-un": 1}  # alerts on the list of the UN are too few to halve
_FLOOR = 420_000  # candidates of customers that weights nearby could lift to an alert


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
        most = len(rows) if kind.endswith(_SLIPS) else min(_CHANGED, len(rows))
        for row in dice.sample(rows, most):
            yield _pair(f"changed-{kind}", row)
    for row in _rows(ANCHORS):
        yield _pair(f"anchor-{row['is_match']}", row)


def customer_pairs(
    matcher: Matcher, group: str, datasets: frozenset[str] | None = None
) -> Iterator[Pair]:
    """Find the listed names that come nearest to made customers, as many as `n_customers` says."""
    rows = _rows(CUSTOMERS)[:: _EVERY[group]]
    queries = [Query(schema="Person", names=(row["name"],)) for row in rows]
    answers = matcher.search_batch(queries, threshold=_FLOOR, limit=_CANDIDATES, datasets=datasets)
    for number, answer in enumerate(answers):
        for hit in answer.hits:
            yield Pair(group, False, "Person", answer.query.names[0], hit.matched, number)


def n_customers(group: str) -> int:
    """Give how many customers the candidates of a group are of."""
    return len(_rows(CUSTOMERS)[:: _EVERY[group]])


def _pair(group: str, row: dict[str, str]) -> Pair:
    return Pair(group, row["is_match"] == "1", row["schema"], row["name1"], row["name2"])


def _rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
