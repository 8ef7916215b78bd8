"""Kernels that align the tokens of two names; `align` says what the best alignment is.

The worth of a link is all its agreed mass first, then that on the query's side, in one number, so
that the worth of an alignment holds both of its masses.
"""

from proscribe.match.kernels.layout import (
    LARGEST_SIDE,
    LINK_GROUP,
    LINK_L,
    LINK_LN,
    LINK_Q,
    LINK_QN,
    LINK_WORTH,
    Table,
    Vector,
)  # fmt: skip


def align(
    links: Table, count: int, places_q: int, places_l: int, side_q: Vector, side_l: Vector,
    table: Vector,
) -> int:  # fmt: skip
    """Give the worth of the best one-to-one alignment of `count` links.

    `side_q`, `side_l` and `table` are working space.
    """
    if count == 1:
        return 0 + links[0, LINK_WORTH]
    for k in range(places_q + 1):
        side_q[k] = 0
    for k in range(places_l + 1):
        side_l[k] = 0
    simple = True
    total = 0
    for link in range(count):
        total += links[link, LINK_WORTH]
        for k in range(links[link, LINK_Q], links[link, LINK_Q] + links[link, LINK_QN]):
            simple = simple and side_q[k] == 0
            side_q[k] = 1
        for k in range(links[link, LINK_L], links[link, LINK_L] + links[link, LINK_LN]):
            simple = simple and side_l[k] == 0
            side_l[k] = 1
    if simple:
        return total
    group_links(links, count, places_q, places_l, side_q, side_l)
    total = 0
    for group in range(count):
        if links[group, LINK_GROUP] == group:
            total += solve(links, group, count, places_q, places_l, side_q, side_l, table)
    return total


def group_links(
    links: Table, count: int, places_q: int, places_l: int, side_q: Vector, side_l: Vector
) -> None:
    """Give links that share tokens, directly or through others, the number of the first."""
    for link in range(count):
        links[link, LINK_GROUP] = link
    changed = True
    while changed:
        changed = False
        for k in range(places_q + 1):
            side_q[k] = count
        for k in range(places_l + 1):
            side_l[k] = count
        for link in range(count):
            group = links[link, LINK_GROUP]
            for k in range(links[link, LINK_Q], links[link, LINK_Q] + links[link, LINK_QN]):
                side_q[k] = min(0 + side_q[k], group)
            for k in range(links[link, LINK_L], links[link, LINK_L] + links[link, LINK_LN]):
                side_l[k] = min(0 + side_l[k], group)
        for link in range(count):
            lowest = links[link, LINK_GROUP]
            for k in range(links[link, LINK_Q], links[link, LINK_Q] + links[link, LINK_QN]):
                lowest = min(lowest, 0 + side_q[k])
            for k in range(links[link, LINK_L], links[link, LINK_L] + links[link, LINK_LN]):
                lowest = min(lowest, 0 + side_l[k])
            if lowest < links[link, LINK_GROUP]:
                links[link, LINK_GROUP] = lowest
                changed = True


def solve(
    links: Table, group: int, count: int, places_q: int, places_l: int, side_q: Vector,
    side_l: Vector, table: Vector,
) -> int:  # fmt: skip
    """Give the worth of the best alignment within one group of links."""
    n_q = number_places(links, group, count, LINK_Q, places_q, side_q)
    n_l = number_places(links, group, count, LINK_L, places_l, side_l)
    if n_l <= n_q and n_l <= LARGEST_SIDE:
        return by_subsets(links, group, count, LINK_Q, places_q, LINK_L, side_l, n_l, table)
    if n_q <= LARGEST_SIDE:
        return by_subsets(links, group, count, LINK_L, places_l, LINK_Q, side_q, n_q, table)
    return by_worth(links, group, count, places_q, places_l, side_q, side_l)


def number_places(
    links: Table, group: int, count: int, column: int, places: int, side: Vector
) -> int:
    """Number the tokens of one side that a group touches; give how many they are."""
    for k in range(places + 1):
        side[k] = -1
    for link in range(group, count):
        if links[link, LINK_GROUP] == group:
            for k in range(links[link, column], links[link, column] + links[link, column + 1]):
                side[k] = 0
    number = 0
    for k in range(places + 1):
        if side[k] == 0:
            side[k] = number
            number += 1
    return number


def by_subsets(
    links: Table, group: int, count: int, step: int, places: int, other: int, slot: Vector,
    n_slots: int, table: Vector,
) -> int:  # fmt: skip
    """Walk one side in order and keep the best worth for each set of used places of the other."""
    size = 1 << n_slots
    for k in range(3 * size):
        table[k] = -1
    table[0] = 0
    for at in range(places):
        now, after, later = (at % 3) * size, ((at + 1) % 3) * size, ((at + 2) % 3) * size
        for used in range(size):
            table[after + used] = max(0 + table[after + used], 0 + table[now + used])
        for link in range(group, count):
            if links[link, LINK_GROUP] != group or links[link, step] != at:
                continue
            bits = 0
            for k in range(links[link, other], links[link, other] + links[link, other + 1]):
                bits |= 1 << slot[k]
            goal = after if links[link, step + 1] == 1 else later
            for used in range(size):
                value = 0 + table[now + used]
                if value >= 0 and used & bits == 0:
                    value += links[link, LINK_WORTH]
                    table[goal + used + bits] = max(0 + table[goal + used + bits], value)
        for used in range(size):
            table[now + used] = -1
    best = 0
    last = (places % 3) * size
    for used in range(size):
        best = max(best, 0 + table[last + used])
    return best


def by_worth(
    links: Table, group: int, count: int, places_q: int, places_l: int, side_q: Vector,
    side_l: Vector,
) -> int:  # fmt: skip
    """Take the best link first; of equal ones that of the first tokens."""
    for k in range(places_q + 1):
        side_q[k] = 0
    for k in range(places_l + 1):
        side_l[k] = 0
    total = 0
    while True:
        best = -1
        for link in range(group, count):
            if links[link, LINK_GROUP] != group:
                continue
            free = True
            for k in range(links[link, LINK_Q], links[link, LINK_Q] + links[link, LINK_QN]):
                free = free and side_q[k] == 0
            for k in range(links[link, LINK_L], links[link, LINK_L] + links[link, LINK_LN]):
                free = free and side_l[k] == 0
            if free and (best < 0 or goes_before(links, link, best)):
                best = link
        if best < 0:
            return total
        for k in range(links[best, LINK_Q], links[best, LINK_Q] + links[best, LINK_QN]):
            side_q[k] = 1
        for k in range(links[best, LINK_L], links[best, LINK_L] + links[best, LINK_LN]):
            side_l[k] = 1
        total += links[best, LINK_WORTH]


def goes_before(links: Table, link: int, other: int) -> bool:
    """Order links by worth, then by the places of their tokens, fewer tokens first."""
    if links[link, LINK_WORTH] != links[other, LINK_WORTH]:
        return bool(links[link, LINK_WORTH] > links[other, LINK_WORTH])
    for column in range(LINK_Q, LINK_LN + 1):
        if links[link, column] != links[other, column]:
            return bool(links[link, column] < links[other, column])
    return False
