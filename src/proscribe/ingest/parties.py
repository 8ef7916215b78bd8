"""Parties: records joined by published references, never by likeness of names.

Two records are one party when they have the same id on two lists, or when both publish the same
reference. Two records with different UN references of their own are never joined, whatever a
third list says of them: the contradiction is the list maker's to settle.
"""

from collections.abc import Iterable, Mapping, Sequence

from proscribe.model.party import PartyLink
from proscribe.model.record import Reference

# The order in which references are trusted, and in which a record leads its party.
_SCHEMES = ("ofac-uid", "un-reference", "ofsi-group", "uk-reference", "eu-reference")
_LEADERS = ("unsc-", "ofac-", "eu-fsf-", "gb-fcdo-", "gb-hmt-")
_EXCLUSIVE = "un-reference"

Key = tuple[str, str]  # dataset, record id


def form_parties(
    records: Iterable[Key], references: Iterable[tuple[str, str, Reference]]
) -> tuple[dict[Key, str], tuple[PartyLink, ...]]:
    """Join records to parties.

    Args:
        records: (dataset, record id) of every record.
        references: (dataset, record id, reference) of those that publish one.

    Returns:
        Party id of every record, and the links that joined them, sorted. Both depend on the
        set of records only, not on their order.
    """
    keys = sorted(set(records))
    ids = sorted({record_id for _, record_id in keys})
    parent = {record_id: record_id for record_id in ids}
    exclusive: dict[str, set[str]] = {record_id: set() for record_id in ids}
    by_reference: dict[Reference, list[str]] = {}
    for _, record_id, reference in sorted(set(references)):
        if record_id not in parent:
            continue
        if reference.scheme == _EXCLUSIVE:
            exclusive[record_id].add(reference.value)
        holders = by_reference.setdefault(reference, [])
        if record_id not in holders:
            holders.append(record_id)
    links: list[PartyLink] = []
    for reference in sorted(by_reference, key=_trust):
        first, *others = by_reference[reference]
        links.extend(
            PartyLink(first, other, reference)
            for other in others
            if _join(parent, exclusive, first, other)
        )
    leaders = _leaders(parent, ids)
    return (
        {(name, record_id): leaders[_root(parent, record_id)] for name, record_id in keys},
        tuple(sorted(links)),
    )


def _trust(reference: Reference) -> tuple[int, str, str]:
    rank = _SCHEMES.index(reference.scheme) if reference.scheme in _SCHEMES else len(_SCHEMES)
    return (rank, reference.scheme, reference.value)


def _root(parent: dict[str, str], record_id: str) -> str:
    while parent[record_id] != record_id:
        parent[record_id] = parent[parent[record_id]]
        record_id = parent[record_id]
    return record_id


def _join(parent: dict[str, str], exclusive: Mapping[str, set[str]], left: str, right: str) -> bool:
    """Join two sets unless their UN references contradict; say whether they are one now."""
    one, other = _root(parent, left), _root(parent, right)
    if one == other:
        return True
    if exclusive[one] and exclusive[other] and exclusive[one] != exclusive[other]:
        return False
    keep, give = min(one, other), max(one, other)
    parent[give] = keep
    exclusive[keep].update(exclusive[give])
    return True


def _leaders(parent: dict[str, str], ids: Sequence[str]) -> dict[str, str]:
    members: dict[str, list[str]] = {}
    for record_id in ids:
        members.setdefault(_root(parent, record_id), []).append(record_id)
    return {root: min(ones, key=_lead) for root, ones in members.items()}


def _lead(record_id: str) -> tuple[int, int, str]:
    for rank, prefix in enumerate(_LEADERS):
        if record_id.startswith(prefix):
            return (rank, len(record_id), record_id)
    return (len(_LEADERS), len(record_id), record_id)
