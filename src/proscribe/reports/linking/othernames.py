"""Found names that are but another name of a party found already.

`Rosa Lind, who signed as Okean`, `Made Line SIA ... Made Line`: where the list has both for one
party, the shorter one is an alias of the longer, and nobody of its own.

Source: this project.
"""

from collections.abc import Iterable, Sequence

import msgspec

from proscribe.ledger.identify import FEW, candidates
from proscribe.ledger.row import LedgerRow
from proscribe.ledger.unit import units_of
from proscribe.model.described import NamedTarget


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
    units = units_of(((row, None) for row in rows), lambda _: None)
    if not 0 < len(units) <= FEW:
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
