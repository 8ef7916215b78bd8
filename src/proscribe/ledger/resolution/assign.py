"""Which parties can be which described group, and whether there is only one way.

Each group wants a number of parties, and no party is meant by two groups. Parties that fit the
same groups are interchangeable, so they are counted in classes, and the search is a flow from
classes to groups: exact, and small whatever the number of parties.

Source: L. R. Ford and D. R. Fulkerson, Maximal flow through a network, 1956.
"""

from collections.abc import Hashable, Mapping, Sequence
from typing import Generic, TypeVar

import msgspec

Key = TypeVar("Key", bound=Hashable)


class Outcome(msgspec.Struct, Generic[Key], frozen=True):
    """What an assignment can be.

    Attributes:
        possible: By group the parties that can be meant by it when all groups are filled as far
            as they can be, in the order given.
        filled: By group how many of its places can be filled in one such assignment.
        feasible: Every group gets all it wants.
        unique: There is exactly one way.
    """

    possible: tuple[tuple[Key, ...], ...]
    filled: tuple[int, ...]
    feasible: bool
    unique: bool


def assign(fits: Mapping[Key, frozenset[int]], wanted: Sequence[int]) -> Outcome[Key]:
    """Find all ways to give each group the parties it wants.

    Args:
        fits: By party the numbers of the groups that it fits.
        wanted: By group how many it wants, at least one each.

    Example:
        >>> found = assign({"a": frozenset({0}), "b": frozenset({0, 1})}, [1, 1])
        >>> found.possible, found.unique
        ((('a',), ('b',)), True)
    """
    classes: dict[frozenset[int], int] = {}
    for groups in fits.values():
        if groups:
            classes[groups] = classes.get(groups, 0) + 1
    best, filled = _flow(classes, wanted)
    possible_edges = {
        (groups, group)
        for groups, count in classes.items()
        for group in groups
        if _with(classes, wanted, groups, count, group) == best
    }
    possible = tuple(
        tuple(key for key, groups in fits.items() if (groups, group) in possible_edges)
        for group in range(len(wanted))
    )
    feasible = best == sum(wanted)
    unique = feasible and all(
        len(found) == count for found, count in zip(possible, wanted, strict=True)
    )
    return Outcome(possible, filled, feasible, unique)


def _with(
    classes: Mapping[frozenset[int], int],
    wanted: Sequence[int],
    groups: frozenset[int],
    count: int,
    group: int,
) -> int:
    """Give the most places that can be filled when one party of a class is put into a group."""
    if not wanted[group]:
        return -1
    left = {**classes, groups: count - 1}
    rest = [one - (number == group) for number, one in enumerate(wanted)]
    return 1 + _flow(left, rest)[0]


def _flow(
    classes: Mapping[frozenset[int], int], wanted: Sequence[int]
) -> tuple[int, tuple[int, ...]]:
    """Fill as many places as can be; give their number, and that of each group."""
    kinds = list(classes)
    given = [[0] * len(wanted) for _ in kinds]
    spare = [classes[kind] for kind in kinds]
    need = list(wanted)
    for start in range(len(wanted)):
        while need[start] and _augment(start, kinds, spare, given, set()):
            need[start] -= 1
    filled = tuple(one - left for one, left in zip(wanted, need, strict=True))
    return sum(filled), filled


def _augment(
    group: int,
    kinds: Sequence[frozenset[int]],
    spare: list[int],
    given: list[list[int]],
    seen: set[int],
) -> bool:
    """Find one more party for a group, moving others to groups that they fit as well."""
    for number, kind in enumerate(kinds):
        if group not in kind or number in seen:
            continue
        if spare[number]:
            spare[number] -= 1
            given[number][group] += 1
            return True
        seen.add(number)
        for other, count in enumerate(given[number]):
            if count and other != group and _augment(other, kinds, spare, given, seen):
                given[number][other] -= 1
                given[number][group] += 1
                return True
    return False
