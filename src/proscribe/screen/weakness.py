"""Weak aliases in a list that repeats another one and does not say which aliases are weak.

The Consolidated Screening List prints OFAC's weak aliases among the others. Taken as they stand,
they would make hits that OFAC's own entry of the same party would not. So an alias of such a list
is weak for screening when the party's entry on a list that marks weak aliases has it as one, and
has it nowhere as a name that counts. The record itself stays as published.
"""

from collections.abc import Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet

import msgspec

from proscribe.model.record import Record
from proscribe.values.text import clean

RULE = 1  # rises with every change of what is weak: an index made by another rule is another index


def weak_names(records: Iterable[Record]) -> frozenset[str]:
    """Give the names that some records of one party have as weak aliases only.

    Args:
        records: The party's records on lists that mark weak aliases.

    Returns:
        Keys of names, for `as_marked`.
    """
    weak: set[str] = set()
    strong: set[str] = set()
    for record in records:
        for name in record.names:
            (weak if name.kind == "weakAlias" else strong).add(_key(name.text))
    return frozenset(weak - strong)


def as_marked(record: Record, weak: AbstractSet[str]) -> Record:
    """Give a record with those of its aliases made weak that are weak elsewhere.

    Args:
        record: A record of a list that does not mark weak aliases.
        weak: What `weak_names` gives for its party.
    """
    if not weak:
        return record
    names = tuple(
        msgspec.structs.replace(name, kind="weakAlias")
        if name.kind == "alias" and _key(name.text) in weak
        else name
        for name in record.names
    )
    return msgspec.structs.replace(record, names=names)


def lists_to_ask(
    parties: Mapping[tuple[str, str], str], unmarked: Collection[str]
) -> tuple[frozenset[str], frozenset[str]]:
    """Say which lists can tell what is weak in those that do not mark it, and of which parties.

    Args:
        parties: Party id by (dataset, record id).
        unmarked: Datasets that do not mark weak aliases.

    Returns:
        Datasets that share a party with one of `unmarked`, and these parties.
    """
    concerned = {party for (dataset, _), party in parties.items() if dataset in unmarked}
    shared = {
        (dataset, party)
        for (dataset, _), party in parties.items()
        if dataset not in unmarked and party in concerned
    }
    return frozenset(dataset for dataset, _ in shared), frozenset(party for _, party in shared)


def _key(text: str) -> str:
    return (clean(text) or "").casefold()
