"""Kernels that gather the rows of a query name: what each may agree with at most.

The agreed mass of a row on each side is at most the sum of what each query token (and each two
joined ones) can agree with in it, and at most the whole; `formula` says why a bound of the masses
bounds the score. The rows of a token stand in order of their mass, because only so long a row can
reach a score: those behind are not looked at. Of tokens whose rows are many (the common ones, by
which a name is rarely found) only the shortest rows are gathered, as far as these tokens alone
could lift one to the score wanted; for longer rows they count as the most that they can be worth,
unless the last bits of the tokens of a row tell that it has none that they agree with. Then they
count nothing, and most such rows are not even touched.

A unit is what is gathered or not: a token, or the words that an initial stands for. These have a
third of all rows and lift none by themselves (`letters_reach`), so they are hardly ever gathered.
"""

from proscribe.match.kernels.bounds import longest_reach, most_reached
from proscribe.match.kernels.layout import (
    AGREED_L,
    AGREED_Q,
    BEST_L,
    BEST_Q,
    COST,
    EDGE_START,
    LEFT,
    LENGTH_SHIFT,
    LETTER_COST,
    LETTER_L,
    LETTER_START,
    LEVEL,
    LEVELS,
    LIGHTEST,
    LISTED,
    MASS_SHIFT,
    MOST,
    NATION_SHIFT,
    NEAR,
    ROW,
    ROW_BITS,
    RUN_START,
    SLOT_BITS,
    SLOTS,
    SUM_L,
    SUM_Q,
    WEIGHT,
    WHOLE,
    YEARS,
    Lists,
    NameNumbers,
    Space,
    Table,
    Vector,
)  # fmt: skip


def gather(
    postings: Vector, slots: Vector, first: int, end: int, agreed_q: int, agreed_l: int,
    limit: int, short: int, nation: int, s: Space, count: int,
) -> int:  # fmt: skip
    """Add what agrees to rows of up to a mass; give how many are touched by now.

    Rows that nothing has touched before are touched only up to the mass that is the limit of their
    level; those longer than `short` are of another level where they have no token that is marked.
    Most rows are not touched, and of these nothing is read but their bit in `met`: all bits
    together stay close to the processor.
    """
    years, limits, met, places, touched = s.years, s.limits, s.met, s.places, s.touched
    for at in range(first, end):
        member = 0 + postings[at]
        whole = member >> MASS_SHIFT
        if whole > limit:
            break
        row = member & ((1 << ROW_BITS) - 1)
        if met[row >> 3] >> (row & 7) & 1 != 0:
            place = 0 + places[row]
            if touched[place, SUM_Q] < MOST and touched[place, SUM_L] < MOST:
                touched[place, SUM_Q] += agreed_q
                touched[place, SUM_L] += agreed_l
        elif whole <= limits[NEAR]:
            level = 0 + years[member >> ROW_BITS & (YEARS - 1)]
            other = member >> NATION_SHIFT & ((1 << (MASS_SHIFT - NATION_SHIFT)) - 1)
            if nation != 0 and other != 0 and other != nation:
                level += 1
            if whole > limits[level]:
                continue
            if whole > short and not has_held(0 + slots[at], s.held):
                level += LEVELS
                if whole > limits[level]:
                    continue
            met[row >> 3] |= 1 << (row & 7)
            places[row] = count
            touched[count, ROW] = row
            touched[count, SUM_Q] = agreed_q
            touched[count, SUM_L] = agreed_l
            touched[count, WHOLE] = whole
            touched[count, LEVEL] = level
            count += 1
    return count


def unit_cost(q: Table, unit: int) -> int:
    """Give about how many edges and rows a unit has: 2 for a token, and 1 more for its letter."""
    return 0 + q[unit >> 1, COST] if unit & 1 == 0 else 0 + q[unit >> 1, LETTER_COST]


def unit_q(q: Table, unit: int) -> int:
    """Give the most that a unit can agree with on the query's side."""
    return 0 + q[unit >> 1, BEST_Q] if unit & 1 == 0 else 0 + q[unit >> 1, WEIGHT]


def unit_l(q: Table, unit: int) -> int:
    """Give the most that a unit can agree with on the listed side."""
    return 0 + q[unit >> 1, BEST_L] if unit & 1 == 0 else 0 + q[unit >> 1, LETTER_L]


def unit_first(q: Table, unit: int) -> int:
    """Give the first edge of a unit."""
    return 0 + q[unit >> 1, EDGE_START] if unit & 1 == 0 else 0 + q[unit >> 1, LETTER_START]


def unit_end(q: Table, unit: int) -> int:
    """Give the end of the edges of a unit."""
    return 0 + q[unit >> 1, LETTER_START] if unit & 1 == 0 else 0 + q[(unit >> 1) + 1, EDGE_START]


def order_units(
    q: Table, tokens: Vector, first: int, end: int, letters: bool, order: Vector
) -> int:
    """Order the units of a plan that have rows, those with the most first; give their number."""
    count = 0
    for at in range(first, end):
        for part in range(2 if letters else 1):
            unit = 2 * tokens[at] + part
            cost = unit_cost(q, unit)
            if cost == 0:
                continue
            place = count
            while place > 0 and unit_cost(q, 0 + order[place - 1]) < cost:
                order[place] = order[place - 1]
                place -= 1
            order[place] = unit
            count += 1
    return count


def split(
    n: NameNumbers, lengths: Vector, q: Table, order: Vector, count: int, more_q: int, more_l: int,
    total_q: int, wanted: int,
) -> int:  # fmt: skip
    """Give how many of the ordered units to gather only short rows of, for the least work.

    `more_q` and `more_l` are the most that units which are not gathered at all can agree with.
    """
    cost = 0
    for at in range(count):
        cost += unit_cost(q, 0 + order[at])
    best, least = 0, cost
    held = edges = 0
    for at in range(count):
        unit = 0 + order[at]
        held += unit_cost(q, unit)
        edges += unit_end(q, unit) - unit_first(q, unit)
        more_q += unit_q(q, unit)
        more_l += unit_l(q, unit)
        short = longest_reach(n, min(more_q, total_q), more_l, total_q, wanted)
        work = cost - held
        if short >= 0:
            work += edges + (held * lengths[min(short >> LENGTH_SHIFT, len(lengths) - 1)] >> 10)
        if work < least:
            best, least = at + 1, work
    return best


def gather_units(
    lists: Lists, n: NameNumbers, q: Table, edges: Table, place: int, count: int, short: int,
    longest: int, n_joined: int, more_q: int, more_l: int, total_q: int, nation: int, s: Space,
) -> int:  # fmt: skip
    """Add what joined neighbours and the ordered units can agree with, row by row.

    Those with the fewest rows come first. Of units before `place` only rows of a mass up to `short`
    are gathered, of others up to `longest`; of longer rows than `short` those before `place` are
    told by what is marked. `more_q` and `more_l` are the most that units can agree with which are
    not gathered at all.

    Returns:
        How many rows are touched.
    """
    runs, pair_runs = lists.runs, lists.pair_runs
    touched = spare_q = spare_l = 0
    for at in range(count):
        more_q += unit_q(q, 0 + s.order[at])
        more_l += unit_l(q, 0 + s.order[at])
        if at < place:
            spare_q += unit_q(q, 0 + s.order[at])
            spare_l += unit_l(q, 0 + s.order[at])
    marked = mark_held(lists, q, edges, place, s)
    from_mass = short if marked else longest
    for k in range(n_joined):
        more_q += s.joined[k, AGREED_Q]
        more_l += s.joined[k, AGREED_L]
    for level in range(2 * LEVELS):
        s.limits[level] = longest
    for k in range(n_joined):
        to = 0 + s.joined[k, LISTED]
        first, end = 0 + runs[to, RUN_START], 0 + runs[to + 1, RUN_START]
        agreed_q, agreed_l = 0 + s.joined[k, AGREED_Q], 0 + s.joined[k, AGREED_L]
        more_q -= agreed_q
        more_l -= agreed_l
        touched = gather(
            lists.posting, lists.slots, first, end, agreed_q, agreed_l, longest, from_mass, nation,
            s, touched,
        )  # fmt: skip
    for left in range(count):
        at = count - 1 - left
        unit = 0 + s.order[at]
        limit = short if at < place else longest
        if limit >= 0:
            for level in range(LEVELS):
                s.reach[level] = longest_reach(
                    n, min(more_q, total_q), more_l, total_q, 0 + s.wanted[level]
                )
                s.limits[LEVELS + level] = s.reach[level]
        if marked and at >= place:
            for level in range(LEVELS):
                s.limits[LEVELS + level] = longest_reach(
                    n, min(more_q - spare_q, total_q), more_l - spare_l, total_q,
                    0 + s.wanted[level],
                )  # fmt: skip
        more_q -= unit_q(q, unit)
        more_l -= unit_l(q, unit)
        if limit < 0:
            continue
        for edge in range(unit_first(q, unit), unit_end(q, unit)):
            to = 0 + edges[edge, 0]
            agreed_q, agreed_l = 0 + edges[edge, 1], 0 + edges[edge, 2]
            most = most_reached(n, min(agreed_q + more_q, total_q), agreed_l + more_l, total_q)
            for level in range(LEVELS):
                s.limits[level] = s.reach[level] if s.wanted[level] <= most else -1
            if s.limits[NEAR] < 0 and touched == 0:
                continue
            if to >= 0:
                if runs[to, LIGHTEST] > limit:
                    continue
                first, end = 0 + runs[to, RUN_START], 0 + runs[to + 1, RUN_START]
                touched = gather(
                    lists.posting, lists.slots, first, end, agreed_q, agreed_l, limit, from_mass,
                    nation, s, touched,
                )  # fmt: skip
            else:
                if pair_runs[-1 - to, LIGHTEST] > limit:
                    continue
                first, end = 0 + pair_runs[-1 - to, RUN_START], 0 + pair_runs[-to, RUN_START]
                touched = gather(
                    lists.pair_rows, lists.pair_slots, first, end, agreed_q, agreed_l, limit,
                    from_mass, nation, s, touched,
                )  # fmt: skip
    if marked:
        set_held(lists, q, edges, place, 0, s)
    return touched


def mark_held(lists: Lists, q: Table, edges: Table, place: int, s: Space) -> bool:
    """Mark the last bits of all tokens that the ordered units before `place` agree with.

    Returns:
        False where these are so many that nothing is marked.
    """
    total = 0
    for at in range(place):
        total += unit_end(q, 0 + s.order[at]) - unit_first(q, 0 + s.order[at])
    if total > len(s.held) >> 3:
        return False
    set_held(lists, q, edges, place, 1, s)
    return True


def set_held(lists: Lists, q: Table, edges: Table, place: int, mark: int, s: Space) -> None:
    """Write a mark, or take it away, for all tokens that the units before `place` agree with."""
    for at in range(place):
        unit = 0 + s.order[at]
        for edge in range(unit_first(q, unit), unit_end(q, unit)):
            to = 0 + edges[edge, 0]
            if to < 0:
                to = 0 + lists.pairs[-1 - to, LEFT]
            s.held[to & ((1 << SLOT_BITS) - 1)] = mark


def has_held(slots: int, held: Vector) -> bool:
    """Tell whether a row may have one of the marked tokens; never wrong with "no"."""
    found = 1 if slots < 0 else 0
    for at in range(SLOTS):  # without leaving early, which cannot be foreseen either
        found |= held[slots >> (SLOT_BITS * at) & ((1 << SLOT_BITS) - 1)]
    return found != 0
