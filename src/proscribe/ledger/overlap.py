"""Who lists whom: parties on several lists, where their authorities differ, and doubles in a list.

What is said here is for a person to check and to send to the list maker. A difference is no fault
by itself: an authority may know less, or know better.

Kinds of finding:
    `birth-date`     two authorities give birth dates that cannot both be right
    `gender`         two authorities give different genders
    `nationality`    two authorities give nationalities without any in common
    `type`           two authorities call it different kinds of thing
    `name`           two authorities give no name in common, spelling and order aside
    `double-number`  two records of one list carry the same strong number
    `double-name`    two records of one list carry the same name and birth date
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations
from typing import Literal

import msgspec

from proscribe.model.canonical import caption
from proscribe.model.listed import compatible, names_person
from proscribe.model.record import Record
from proscribe.values.identifiers import is_strong, normalise_identifier
from proscribe.values.names import namesake_keys

Kind = Literal[
    "birth-date", "gender", "nationality", "type", "name", "double-number", "double-name"
]
Keys = Callable[[Record], Iterator[tuple[tuple[str, ...], str]]]  # (key, words) of a record
_SHORTEST_NUMBER = 5  # shorter ones are shared by chance


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """Something that a list maker may want to look at.

    Attributes:
        kind: See the module.
        datasets: The lists concerned, sorted; one for a double.
        records: The two record ids, in the order of `datasets`.
        caption: Name to show.
        values: What each of the two says.
        sentence: All of it in words.
    """

    kind: Kind
    datasets: tuple[str, ...]
    records: tuple[str, str]
    caption: str
    values: tuple[str, str]
    sentence: str


class Overlap(msgspec.Struct, frozen=True, kw_only=True):
    """How the lists in force overlap.

    Attributes:
        n_parties: Parties in force.
        n_shared: Parties on more than one list.
        by_list: Parties by dataset.
        by_pair: Parties that both of two lists carry, by (dataset, dataset).
        findings: Differences and doubles, by kind, then by records.
    """

    n_parties: int
    n_shared: int
    by_list: Mapping[str, int]
    by_pair: tuple[tuple[str, str, int], ...]
    findings: tuple[Finding, ...]


class Entry(msgspec.Struct, frozen=True):
    """A record in force with its list and party."""

    party_id: str
    dataset: str
    record: Record


def overlap(entries: Iterable[Entry]) -> Overlap:
    """Compare the lists in force.

    Args:
        entries: Every record in force.
    """
    parties: dict[str, list[Entry]] = {}
    by_dataset: dict[str, list[Entry]] = {}
    for entry in entries:
        parties.setdefault(entry.party_id, []).append(entry)
        by_dataset.setdefault(entry.dataset, []).append(entry)
    by_list: dict[str, int] = {}
    by_pair: dict[tuple[str, str], int] = {}
    findings: list[Finding] = []
    n_shared = 0
    for members in parties.values():
        names = sorted({one.dataset for one in members})
        n_shared += len(names) > 1
        for name in names:
            by_list[name] = by_list.get(name, 0) + 1
        for pair in combinations(names, 2):
            by_pair[pair] = by_pair.get(pair, 0) + 1
        ordered = sorted(members, key=lambda one: (one.dataset, one.record.id))
        for one, other in combinations(ordered, 2):
            if one.dataset != other.dataset:
                findings.extend(_differences(one, other))
    for dataset in sorted(by_dataset):
        findings.extend(_doubles(by_dataset[dataset]))
    return Overlap(
        n_parties=len(parties),
        n_shared=n_shared,
        by_list=dict(sorted(by_list.items())),
        by_pair=tuple((a, b, count) for (a, b), count in sorted(by_pair.items())),
        findings=tuple(sorted(findings, key=lambda one: (one.kind, one.datasets, one.records))),
    )


def _differences(one: Entry, other: Entry) -> Iterator[Finding]:
    left, right = one.record, other.record
    if not compatible(left.schema, right.schema):
        yield _found("type", one, other, left.schema, right.schema)
        return
    births = _births(left), _births(right)
    if all(births) and not any(_meet(a, b) for a in births[0] for b in births[1]):
        yield _found("birth-date", one, other, _dates(left), _dates(right))
    for kind, prop in (("gender", "gender"), ("nationality", "nationality")):
        values = _facts(left, prop), _facts(right, prop)
        if all(values) and not values[0] & values[1]:
            told = ", ".join(sorted(values[0])), ", ".join(sorted(values[1]))
            yield _found(msgspec.convert(kind, Kind), one, other, *told)
    if not _keys(left) & _keys(right):
        yield _found("name", one, other, caption(left), caption(right))


def _births(record: Record) -> list[tuple[str, str]]:
    return [
        (fact.date.earliest, fact.date.latest)
        for fact in record.dates
        if fact.prop == "birthDate" and not fact.date.circa
    ]


def _meet(one: tuple[str, str], other: tuple[str, str]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _dates(record: Record) -> str:
    return ", ".join(one.text or one.date.iso for one in record.dates if one.prop == "birthDate")


def _facts(record: Record, prop: str) -> set[str]:
    return {one.value for one in record.facts if one.prop == prop}


def _keys(record: Record) -> set[tuple[str, ...]]:
    person = names_person(record.schema)
    return {key for name in record.names for key in namesake_keys(name.text, person=person)}


def _found(kind: Kind, one: Entry, other: Entry, left: str, right: str) -> Finding:
    words = {
        "birth-date": "birth dates that cannot both be right",
        "gender": "different genders",
        "nationality": "nationalities without any in common",
        "type": "different kinds of thing",
        "name": "no name in common",
    }
    name = caption(one.record)
    return Finding(
        kind=kind,
        datasets=(one.dataset, other.dataset),
        records=(one.record.id, other.record.id),
        caption=name,
        values=(left, right),
        sentence=f"{one.dataset} ({one.record.id}) and {other.dataset} ({other.record.id}) give "
        f"{name} {words[kind]}: {left} and {right}.",
    )


def _doubles(entries: list[Entry]) -> Iterator[Finding]:
    yield from _same(entries, "double-number", _number_keys, "the same number")
    yield from _same(entries, "double-name", _person_keys, "the same name and birth date")


def _number_keys(record: Record) -> Iterator[tuple[tuple[str, ...], str]]:
    for one in record.identifiers:
        key = normalise_identifier(one.value)
        if is_strong(one.prop) and len(key) >= _SHORTEST_NUMBER and any(c.isdigit() for c in key):
            yield (one.prop, one.issuer, key), f"{one.type or one.prop} {one.value}"


def _person_keys(record: Record) -> Iterator[tuple[tuple[str, ...], str]]:
    births = {one.date for one in record.dates if one.prop == "birthDate"}
    days = {one.earliest for one in births if one.precision == "day"}
    person = names_person(record.schema)
    for name in record.names:
        if name.kind == "name" and days:
            for key in namesake_keys(name.text, person=person):
                for day in sorted(days):
                    yield (*key, day), f"{name.text}, {day}"


def _same(entries: list[Entry], kind: Kind, keys: Keys, words: str) -> Iterator[Finding]:
    holders: dict[tuple[str, ...], dict[str, tuple[Entry, str]]] = {}
    for entry in entries:
        for key, told in keys(entry.record):
            holders.setdefault(key, {}).setdefault(entry.record.id, (entry, told))
    seen: set[tuple[str, str]] = set()
    for key in sorted(holders):
        ones = [holders[key][record_id] for record_id in sorted(holders[key])]
        for (one, left), (other, right) in combinations(ones, 2):
            pair = one.record.id, other.record.id
            if pair in seen:
                continue
            seen.add(pair)
            names = caption(one.record), caption(other.record)
            yield Finding(
                kind=kind,
                datasets=(one.dataset,),
                records=pair,
                caption=names[0],
                values=(left, right),
                sentence=f"{one.dataset} gives {pair[0]} ({names[0]}) and {pair[1]} ({names[1]}) "
                f"{words}: {left}.",
            )
