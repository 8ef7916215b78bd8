"""How much places, addresses, particulars and different numbers say: the record of their points.

    python -m quality.facts --cases DIR --home DIR/workspace            # train
    python -m quality.facts --cases DIR --home DIR/workspace --split dev

For every fact two kinds of pairs of records are counted that both state it: records of one party
on different lists (not those of one publisher, which copy each other), and siblings: two parties
with similar names that a published fact tells apart. The share of each grade in the first over
that in the second is its likelihood ratio; points follow its logarithm (`POINTS_A_NAT`), rounded,
within the bounds that the rules of `weights` set. The result is `results/facts_SPLIT.json`.
"""

import argparse
import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

from proscribe.match.numbers import compare_numbers, contradicting_number
from proscribe.match.pair import score_pair
from proscribe.match.texts import (
    compare_addresses,
    compare_kinds,
    compare_places,
    compare_tonnages,
)
from proscribe.match.weights import load_weights
from proscribe.model.facts import listed_facts
from proscribe.model.listed import Entry, ListedRecord
from proscribe.model.screening import DEFAULT_THRESHOLD, Query, QueryIdentifier
from quality.lists_in_force import DEFAULT, open_current
from quality.making.cases import read_cases

POINTS_A_NAT = 10_000
_RESULTS = Path(__file__).with_name("results")
_TEXTS = {
    "place": (compare_places, "birth_places"),
    "address": (compare_addresses, "addresses"),
    "kind": (compare_kinds, "kinds"),
    "tonnage": (compare_tonnages, "tonnages"),
}
_GRADES = ("other", "part", "same")
_MOST = 40  # pairs of records that one party gives


def publisher(dataset: str) -> str:
    """Give who publishes a dataset: lists of one publisher repeat each other."""
    return dataset.partition("_")[0]


def pairs_of(
    cases: Path, split: str, members: dict[str, list[tuple[str, ListedRecord]]]
) -> Iterator[tuple[bool, ListedRecord, ListedRecord]]:
    """Give (same party, record, record) for the parties and the siblings of a split."""
    seen: set[str] = set()
    for case in read_cases(cases / f"{split}.csv"):
        if case.case_group in seen:
            continue
        seen.add(case.case_group)
        ids = case.case_group.split("|")
        if case.is_match and len(ids) == 1:
            yield from _same(members.get(ids[0], []))
        elif not case.is_match and len(ids) == 2 and case.quality != "near":
            one, other = members.get(ids[0], []), members.get(ids[1], [])
            if one and other:
                yield False, one[0][1], other[0][1]


def _same(
    found: list[tuple[str, ListedRecord]],
) -> Iterator[tuple[bool, ListedRecord, ListedRecord]]:
    given = 0
    for (a, one), (b, other) in combinations(found, 2):
        if publisher(a) != publisher(b) and given < _MOST:
            given += 1
            yield True, one, other


def grades(one: ListedRecord, other: ListedRecord) -> Iterator[tuple[str, str]]:
    """Give (fact, grade) of two records, for the facts that both state."""
    weights = load_weights().evidence
    for fact, (compare, field) in _TEXTS.items():
        found = compare(getattr(one, field), getattr(other, field), weights)  # type: ignore[operator]
        if found is not None:
            yield fact, _GRADES[found.grade]
    if one.countries and other.countries:
        shared = bool(set(one.countries) & set(other.countries))
        both = one.nationalities and other.nationalities
        yield "nationality" if both else "country", "same" if shared else "other"
    if one.genders and other.genders:
        yield "gender", "same" if set(one.genders) & set(other.genders) else "other"
    numbers = tuple(QueryIdentifier(n.value, n.prop, n.issuer) for n in one.numbers)
    agreed = compare_numbers(numbers, other.numbers)
    different = None if agreed else contradicting_number(numbers, other.numbers)
    if agreed is not None:
        yield "number", "near" if agreed.strength == "near" else "same"
    elif different is not None:
        yield "number", "other_kept" if different.kept else "other"


def ratios(pairs: Iterable[tuple[bool, ListedRecord, ListedRecord]]) -> dict[str, Any]:
    """Count grades and give, for each, counts, likelihood ratio and the points it stands for."""
    counts: defaultdict[str, dict[bool, Counter[str]]] = defaultdict(
        lambda: {True: Counter(), False: Counter()}
    )
    for same, one, other in pairs:
        for fact, grade in grades(one, other):
            counts[fact][same][grade] += 1
    result: dict[str, Any] = {}
    for fact, sides in sorted(counts.items()):
        kinds = sorted(set(sides[True]) | set(sides[False]))
        totals = {same: sum(sides[same].values()) + len(kinds) for same in (True, False)}
        for grade in kinds:
            shares = {same: (sides[same][grade] + 1) / totals[same] for same in (True, False)}
            ratio = shares[True] / shares[False]
            result[f"{fact}_{grade}"] = {
                "same_party": sides[True][grade],
                "siblings": sides[False][grade],
                "ratio": round(ratio, 3),
                "points": round(POINTS_A_NAT * math.log(ratio), -3),
            }
    return result


def separation(
    pairs: Iterable[tuple[bool, ListedRecord, ListedRecord]], names: dict[str, Entry]
) -> dict[str, Any]:
    """Count pairs that state a place, an address, a particular or unlike numbers, at 0.70.

    Returns:
        For pairs of one party and for siblings: how many there are, how many reach 0.70 by name
        alone, and how many with these facts as well.
    """
    result = {kind: {"pairs": 0, "names": 0, "facts": 0} for kind in ("same_party", "siblings")}
    for same, one, other in pairs:
        stated = {fact for fact, grade in grades(one, other)} & {*_TEXTS, "number"}
        if not stated:
            continue
        query = Query(schema=one.schema, names=(one.caption,))
        entry = names[other.record_id]
        numbers = tuple(QueryIdentifier(n.value, n.prop, n.issuer) for n in one.numbers)
        whole = Query(
            schema=one.schema,
            names=(one.caption,),
            identifiers=numbers,
            addresses=one.addresses,
            birth_places=one.birth_places,
            kinds=one.kinds,
            tonnages=one.tonnages,
        )
        row = result["same_party" if same else "siblings"]
        row["pairs"] += 1
        row["names"] += score_pair(query, entry).score >= DEFAULT_THRESHOLD
        row["facts"] += score_pair(whole, entry).score >= DEFAULT_THRESHOLD
    return result


def _members(
    home: Path, lists: Path
) -> tuple[dict[str, list[tuple[str, ListedRecord]]], dict[str, Entry]]:
    members: defaultdict[str, list[tuple[str, ListedRecord]]] = defaultdict(list)
    entries: dict[str, Entry] = {}
    with open_current(lists, home) as workspace:
        with workspace._store.read() as reader:
            parties = reader.party_ids()
        for dataset, record in workspace.records():
            party = parties.get((dataset, record.id), record.id)
            entry = entries[record.id] = Entry(party, dataset, record, "counts")
            members[party].append((dataset, listed_facts(entry)[0]))
    return members, entries


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description="How much facts beside the name say.")
    parser.add_argument("--cases", type=Path, required=True)
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--lists", type=Path, default=DEFAULT)
    parser.add_argument("--split", choices=("train", "dev"), default="train")
    chosen = parser.parse_args()
    members, entries = _members(chosen.home, chosen.lists)
    pairs = list(pairs_of(chosen.cases, chosen.split, members))
    found = {**ratios(pairs), "separation": separation(pairs, entries)}
    rows = ",\n".join(f" {json.dumps(name)}: {json.dumps(row)}" for name, row in found.items())
    (_RESULTS / f"facts_{chosen.split}.json").write_text(f"{{\n{rows}\n}}\n", encoding="utf-8")
    for name, row in found.items():
        print(f"{name:22} {row}")


if __name__ == "__main__":
    main()
