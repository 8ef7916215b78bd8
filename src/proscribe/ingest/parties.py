"""Parties: records joined by published references, never by likeness of names.

Two records are one party when they have the same id on two lists, when both publish the same
reference, or when an analyst joined them. All records of one party that give UN references have one
in common, so that two records of different UN references are never one party, whatever a third list
says of them: the contradiction is the list maker's to settle.
Two records that an analyst split never stand in one party, whatever they publish.
"""

from collections.abc import Iterable, Iterator

from proscribe.model.party import PartyDecision, PartyLink
from proscribe.model.record import Reference

# The order in which references are trusted, and in which a record leads its party.
_SCHEMES = ("ofac-uid", "un-reference", "ofsi-group", "uk-reference", "eu-reference")
_LEADERS = ("unsc-", "ofac-", "eu-fsf-", "gb-fcdo-", "gb-hmt-", "ch-seco-")
_EXCLUSIVE = "un-reference"

Key = tuple[str, str]  # dataset, record id


ANALYST = "analyst"


def form_parties(
    records: Iterable[Key],
    references: Iterable[tuple[str, str, Reference]],
    decisions: Iterable[PartyDecision] = (),
) -> tuple[dict[Key, str], tuple[PartyLink, ...]]:
    """Join records to parties.

    Args:
        records: (dataset, record id) of every record.
        references: (dataset, record id, reference) of those that publish one.
        decisions: What analysts decided; of two on the same records the later one counts.

    Returns:
        Party id of every record, and the links that joined them, sorted. Both depend on the
        sets of records and decisions only, not on their order.
    """
    keys = sorted(set(records))
    sets = _Sets({record_id for _, record_id in keys})
    by_reference: dict[Reference, list[str]] = {}
    for _, record_id, reference in sorted(set(references)):
        if record_id in sets.parent:
            if reference.scheme == _EXCLUSIVE:
                sets.exclusive[record_id].add(reference.value)
            holders = by_reference.setdefault(reference, [])
            if record_id not in holders:
                holders.append(record_id)
    joins = []
    for one in _in_force(decisions):
        if one.left in sets.parent and one.right in sets.parent:
            if one.kind == "split":
                sets.apart.add((one.left, one.right))
            else:
                joins.append(one)
    links = [
        PartyLink(one.left, one.right, Reference(ANALYST, str(one.number)))
        for one in joins
        if sets.join(one.left, one.right)
    ]
    for reference in sorted(by_reference, key=_trust):
        links.extend(_linked(sets, by_reference[reference], reference))
    leaders = sets.leaders()
    return (
        {(name, record_id): leaders[sets.root(record_id)] for name, record_id in keys},
        tuple(sorted(links)),
    )


def _linked(sets: "_Sets", holders: list[str], reference: Reference) -> Iterator[PartyLink]:
    """Join each holder of a reference with the first of those before it that nothing keeps off."""
    for place, holder in enumerate(holders):
        for earlier in holders[:place]:
            if sets.join(earlier, holder):
                yield PartyLink(earlier, holder, reference)
                break


def _in_force(decisions: Iterable[PartyDecision]) -> list[PartyDecision]:
    """Give the last decision on each two records, in the order they were taken."""
    last = {(one.left, one.right): one for one in sorted(decisions)}
    return sorted(last.values())


def _trust(reference: Reference) -> tuple[int, str, str]:
    rank = _SCHEMES.index(reference.scheme) if reference.scheme in _SCHEMES else len(_SCHEMES)
    return (rank, reference.scheme, reference.value)


class _Sets:
    """Disjoint sets of record ids, joined unless something keeps them apart.

    Attributes:
        parent: Record id to the next one on the way to its set's root.
        exclusive: UN references that all records of a set share which give any, at its root.
        apart: Pairs of records that must not stand in one set.
    """

    def __init__(self, ids: Iterable[str]) -> None:
        self.parent = {record_id: record_id for record_id in sorted(ids)}
        self.exclusive: dict[str, set[str]] = {record_id: set() for record_id in self.parent}
        self.apart: set[tuple[str, str]] = set()

    def root(self, record_id: str) -> str:
        """Give the root of a record's set."""
        while self.parent[record_id] != record_id:
            self.parent[record_id] = self.parent[self.parent[record_id]]
            record_id = self.parent[record_id]
        return record_id

    def join(self, left: str, right: str) -> bool:
        """Join two sets unless that is forbidden; say whether they are one now."""
        one, other = self.root(left), self.root(right)
        if one == other:
            return True
        both = self.exclusive[one], self.exclusive[other]
        if all(both) and not both[0] & both[1]:
            return False
        if any({self.root(a), self.root(b)} == {one, other} for a, b in self.apart):
            return False
        keep, give = min(one, other), max(one, other)
        self.parent[give] = keep
        self.exclusive[keep] = both[0] & both[1] if all(both) else both[0] | both[1]
        return True

    def leaders(self) -> dict[str, str]:
        """Give the leading record of each set, by root."""
        members: dict[str, list[str]] = {}
        for record_id in self.parent:
            members.setdefault(self.root(record_id), []).append(record_id)
        return {root: min(ones, key=_lead) for root, ones in members.items()}


def _lead(record_id: str) -> tuple[int, int, str]:
    for rank, prefix in enumerate(_LEADERS):
        if record_id.startswith(prefix):
            return (rank, len(record_id), record_id)
    return (len(_LEADERS), len(record_id), record_id)
