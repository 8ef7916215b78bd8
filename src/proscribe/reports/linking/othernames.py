"""Found names that are but another name of a party found already.

`Rosa Lind, who signed as Okean`, `Made Line SIA ... Made Line`: where the list has both for one
party, the shorter one is an alias of the longer, and nobody of its own.

Source: this project.
"""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from proscribe.ledger.parties.names import FEW, bearers_of_short, candidates
from proscribe.ledger.parties.unit import Unit, units_of
from proscribe.ledger.row import LedgerRow
from proscribe.model.described import DesignationDescription, NamedTarget, TargetGroup
from proscribe.reports.designations.joining import stand_beside


def without_other_names(
    targets: Sequence[NamedTarget], named: Iterable[NamedTarget], rows: Iterable[LedgerRow]
) -> list[NamedTarget]:
    """Join names of one party, in the order of the first.

    Args:
        targets: Names that were found by the lists.
        named: Names that a measure has already.
        rows: What came in its days; among more than `FEW` parties nothing is joined.

    Returns:
        The names of different parties, with their other names as aliases. A name of several words
        is joined when it can be of one party only, a word alone when that party bears it at all.
    """
    units = _few(rows)
    if not units:
        return list(targets)
    found = {one.party: [each.unit.party_id for each in candidates(one, units)] for one in targets}
    chosen = [each for one in named if len(each := candidates(one, units)) == 1]
    near = {one[0].unit.party_id for one in chosen}
    own = {one[0].unit.party_id for one in chosen if one[0].equal}
    kept: dict[str, NamedTarget] = {}  # by party of the lists, or of the report
    for one in sorted(targets, key=lambda each: -len(each.name.split())):
        ids = found[one.party]
        is_word = " " not in one.name
        same = [party for party in ids if party in kept or party in (near if is_word else own)]
        if not same or (len(ids) > 1 and not is_word):
            kept[ids[0] if len(ids) == 1 else one.party] = one
        elif same[0] in kept:
            first = kept[same[0]]
            aliases = tuple(dict.fromkeys((*first.aliases, one.name)))
            kept[same[0]] = msgspec.structs.replace(first, aliases=aliases)
    left = {one.party: one for one in kept.values()}
    return [left[one.party] for one in targets if one.party in left]


def with_names_joined(
    description: DesignationDescription, rows: Iterable[LedgerRow]
) -> DesignationDescription:
    """Join the names of a measure that mean one party: `Made Radio`, `Made Radio d.o.o. Varna`.

    The shorter one is an alias of the longer, whose words it has, where both can be of one and the
    same party only. A sentence that has both beside each other names two: that the list has but one
    of them then says that the other is not found.
    """
    named = [one for group in description.groups for one in group.names]
    units = _few(rows) if len(named) > 1 else []
    if not units:
        return description
    by_unit: dict[str, list[NamedTarget]] = {}
    for one in named:
        found = candidates(one, units) or bearers_of_short(one, units)
        if len(found) == 1:
            by_unit.setdefault(found[0].unit.party_id, []).append(one)
    longest: dict[str, NamedTarget] = {}  # by party of the report that is left out
    for same in by_unit.values():
        full = max(same, key=lambda one: len(one.name))
        for one in same:
            if one is not full and _words(one) < _words(full) and not _are_beside(one, full):
                longest[one.party] = full
    if not longest:
        return description
    aliases: dict[str, list[str]] = {}
    for one in named:
        if one.party in longest:
            aliases.setdefault(longest[one.party].party, []).append(one.name)
    total = description.total
    if total is not None and description.total_basis == "inferred":
        total -= len(longest)
    return msgspec.structs.replace(
        description,
        groups=tuple(
            _without(group, longest, aliases)
            for group in description.groups
            if not group.names or any(one.party not in longest for one in group.names)
        ),
        total=total,
    )


def _without(
    group: TargetGroup, left_out: Mapping[str, NamedTarget], aliases: Mapping[str, Sequence[str]]
) -> TargetGroup:
    names = tuple(
        msgspec.structs.replace(
            one, aliases=tuple(dict.fromkeys((*one.aliases, *aliases.get(one.party, ()))))
        )
        for one in group.names
        if one.party not in left_out
    )
    return msgspec.structs.replace(group, names=names)


def _are_beside(one: NamedTarget, full: NamedTarget) -> bool:
    """Tell whether a sentence has both names: `Made Line and Made Line Shipping`."""
    return stand_beside(one.span.exact, full.span.exact, (one.entry.exact, full.entry.exact))


def _words(one: NamedTarget) -> set[str]:
    return set(one.name.casefold().split())


def _few(rows: Iterable[LedgerRow]) -> list[Unit]:
    """Give the parties of rows, none where they are too many to tell names apart."""
    units = units_of(((row, None) for row in rows), lambda _: None)
    return units if len(units) <= FEW else []
