"""Two entries of one list that may be one party, or carry a number that only one can have."""

from collections.abc import Callable, Iterable, Iterator
from itertools import combinations

from proscribe.ledger.overlap.finding import Entry, Finding, Kind, side
from proscribe.model.listed import names_person
from proscribe.model.record import Record, Reference
from proscribe.values.identifiers import is_strong, normalise_identifier
from proscribe.values.names.whole import namesake_keys

Keys = Callable[[Record], Iterator[tuple[tuple[str, ...], str]]]  # (key, words) of a record
_SHORTEST_NUMBER = 5  # shorter ones are shared by chance


def doubles(entries: list[Entry]) -> Iterator[Finding]:
    """Give the doubles by number and by name within one list."""
    yield from _same(entries, "double-number", _numbers, "the same number")
    yield from _same(entries, "double-name", _people, "the same name and birth date")


def named_together(entries: Iterable[Entry]) -> Iterator[Finding]:
    """Give the pairs of entries of one list that an entry of another list says are one party.

    An entry says so by giving the references of both.
    """
    owners: dict[Reference, list[Entry]] = {}
    several: list[tuple[Entry, list[Reference]]] = []
    for entry in entries:
        by_scheme: dict[str, set[Reference]] = {}
        for reference in entry.record.references:
            by_scheme.setdefault(reference.scheme, set()).add(reference)
        for given in by_scheme.values():
            if len(given) == 1:
                owners.setdefault(next(iter(given)), []).append(entry)
            else:
                several.append((entry, sorted(given)))
    seen: set[tuple[str, str]] = set()
    for witness, references in sorted(several, key=lambda one: (one[0].dataset, one[0].record.id)):
        for left, right in combinations(references, 2):
            for one in owners.get(left, ()):
                for other in owners.get(right, ()):
                    ids = one.record.id, other.record.id
                    if one.dataset != other.dataset or ids[0] == ids[1] or ids in seen:
                        continue
                    if one.dataset == witness.dataset:
                        continue
                    seen.add(ids)
                    yield _together(one, other, witness)


def _together(one: Entry, other: Entry, witness: Entry) -> Finding:
    by = side(witness, "")
    says = f"the same as the other one, by {by.dataset} {by.number or by.record_id}"
    sides = side(one, says), side(other, says)
    numbers = " and ".join(each.number or each.record_id for each in sides)
    return Finding(
        kind="double-reference",
        sides=sides,
        sentence=f"{one.dataset} has two entries, {numbers}, for what {by.dataset} "
        f"({by.number or by.record_id}{f', {by.place}' if by.place else ''}) calls one party, "
        f"{by.caption}.",
    )


def _numbers(record: Record) -> Iterator[tuple[tuple[str, ...], str]]:
    for one in record.identifiers:
        key = normalise_identifier(one.value)
        if is_strong(one.prop) and len(key) >= _SHORTEST_NUMBER and any(c.isdigit() for c in key):
            yield (one.prop, one.issuer, key), f"{one.type or one.prop} {one.value}"


def _people(record: Record) -> Iterator[tuple[tuple[str, ...], str]]:
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
            sides = side(one, left), side(other, right)
            first, second = (f"{each.caption} ({each.number or each.record_id})" for each in sides)
            yield Finding(
                kind=kind,
                sides=sides,
                sentence=f"{one.dataset} gives {first} and {second} {words}: {left}.",
            )
