"""Kernels over names: one reading of a query name against all rows, or against some."""

from proscribe.match.kernels.bounds import letters_reach, longest_reach, may_reach, name_score
from proscribe.match.kernels.facts import most_points, nation_of
from proscribe.match.kernels.joined import find_joined
from proscribe.match.kernels.layout import (
    AGREED_L,
    CODE,
    CONFIRMS,
    ITEM_START,
    LETTER_COST,
    LETTER_L,
    LEVEL,
    LEVELS,
    MANY,
    NEAR,
    NUMBER,
    RECORD,
    ROW,
    STAMP,
    STRONG,
    SUM_L,
    SUM_Q,
    WEAK,
    WEIGHT,
    WHOLE,
    Batch,
    FactNumbers,
    Lists,
    NameNumbers,
    Space,
    Table,
    Tokens,
    Vector,
    Weights,
)  # fmt: skip
from proscribe.match.kernels.rows import (
    gather_units,
    order_units,
    split,
    unit_l,
    unit_q,
)
from proscribe.match.kernels.scoring import descent, prepare, row_score


def screen_plan(
    lists: Lists, w: Weights, n: NameNumbers, e: FactNumbers, q: Tokens, edges: Table,
    batch: Batch, plan: int, mask: int, day: int, country: int, rest: int, pruned: bool, stamp: int,
    n_records: int, s: Space,
) -> int:  # fmt: skip
    """Score one reading of a query name with every row that can reach the score wanted.

    `s.wanted` is what a name must reach by the level of a row; rows are held to what the facts of
    their record leave to be reached, see `most_points` for `day`, `country` and `rest`.
    Without `pruned` every row that the mask allows is scored: that is for proofs only.

    Returns:
        How many records are noted by now.
    """
    first, end = 0 + batch.plans[plan], 0 + batch.plans[plan + 1]
    total_q = numbers = heaviest = 0
    many = end - first > MANY
    for at in range(first, end):
        total_q += q.table[batch.tokens[at], WEIGHT]
        heaviest = max(heaviest, 0 + q.table[batch.tokens[at], WEIGHT])
        if q.table[batch.tokens[at], CODE] >> 4 == NUMBER:
            numbers += 1
    s.clock[0] += 1
    mark = 0 + s.clock[0]
    wanted = 0 + s.wanted[NEAR]
    n_joined = find_joined(lists, w, q, batch.tokens, first, end, s)
    son = descent(q, batch.tokens, first, end)
    letters_q = letters_l = spare_q = spare_l = 0
    short = -1
    if pruned:
        for at in range(first, end):
            token = 0 + batch.tokens[at]
            if q.table[token, LETTER_COST] > 0:
                letters_q += q.table[token, WEIGHT]
                letters_l += q.table[token, LETTER_L]
        if letters_reach(n, letters_q, letters_l, w.initial, total_q, wanted):
            letters_q = letters_l = 0
            count = order_units(q.table, batch.tokens, first, end, True, s.order)
        else:
            count = order_units(q.table, batch.tokens, first, end, False, s.order)
        place = split(
            n, lists.lengths, q.table, s.order, count, letters_q, letters_l, total_q, wanted
        )
        most_l = 0 + letters_l
        for at in range(count):
            most_l += unit_l(q.table, 0 + s.order[at])
            if at < place:
                spare_q += unit_q(q.table, 0 + s.order[at])
                spare_l += unit_l(q.table, 0 + s.order[at])
        if place > 0:
            short = longest_reach(
                n, min(letters_q + spare_q, total_q), letters_l + spare_l, total_q, wanted
            )
        for k in range(n_joined):
            most_l += s.joined[k, AGREED_L]
        longest = longest_reach(n, total_q, most_l, total_q, wanted)
        touched = gather_units(
            lists, n, q.table, edges, place, count, short, longest, n_joined, letters_q,
            letters_l, total_q, nation_of(country), s,
        )  # fmt: skip
    else:
        touched = len(lists.rows) - 1
    leads = -1
    for at in range(touched):
        row, needed = at, 1
        if pruned:
            row, total_l = 0 + s.touched[at, ROW], 0 + s.touched[at, WHOLE]
            s.met[row >> 3] = 0
            level = 0 + s.touched[at, LEVEL]
            wanted = 0 + s.wanted[level % LEVELS]
            bound_q, bound_l = letters_q + s.touched[at, SUM_Q], letters_l + s.touched[at, SUM_L]
            if total_l > short and level < LEVELS:
                bound_q += spare_q
                bound_l += spare_l
            bound_q, bound_l = min(bound_q, total_q), min(bound_l, total_l)
            if many:  # no listed token agrees with more than two of the query's
                places = lists.rows[row + 1, ITEM_START] - lists.rows[row, ITEM_START]
                bound_q = min(bound_q, 2 * places * heaviest)
            if not may_reach(n, bound_q, bound_l, total_q, total_l, wanted):
                continue
            points = most_points(e, day, country, rest, lists.glance, row)
            needed = max(wanted, batch.threshold - points)
            if not may_reach(n, bound_q, bound_l, total_q, total_l, needed):
                continue
            if name_score(n, bound_q, bound_l, total_q, total_l) < needed:
                continue
        if batch.allowed[mask, row] == 0:
            continue
        if leads < 0:
            leads = prepare(q.table, edges, batch.tokens, first, end, n_joined, mark, s)
        score = row_score(
            lists, w, n, q, batch, first, end, total_q, numbers, son, row, leads, needed, mark, s
        )
        if score >= needed:
            n_records = note(lists.rows, row, plan, score, stamp, n_records, s.records, s.seen)
    return n_records


def score_rows(
    lists: Lists, w: Weights, n: NameNumbers, q: Tokens, edges: Table, batch: Batch, plan: int,
    low: int, high: int, stamp: int, n_records: int, s: Space,
) -> int:  # fmt: skip
    """Score one reading of a query name with the rows `low` to `high`, whatever they reach."""
    first, end = 0 + batch.plans[plan], 0 + batch.plans[plan + 1]
    total_q = numbers = 0
    for at in range(first, end):
        total_q += q.table[batch.tokens[at], WEIGHT]
        if q.table[batch.tokens[at], CODE] >> 4 == NUMBER:
            numbers += 1
    s.clock[0] += 1
    mark = 0 + s.clock[0]
    n_joined = find_joined(lists, w, q, batch.tokens, first, end, s)
    son = descent(q, batch.tokens, first, end)
    leads = prepare(q.table, edges, batch.tokens, first, end, n_joined, mark, s)
    for row in range(low, high):
        score = row_score(
            lists, w, n, q, batch, first, end, total_q, numbers, son, row, leads, 1, mark, s
        )
        n_records = note(lists.rows, row, plan, score, stamp, n_records, s.records, s.seen)
    return n_records


def touch_record(record: int, stamp: int, n_records: int, records: Table, seen: Vector) -> int:
    """Make a place for a record that is seen for the first time in this query."""
    if records[record, STAMP] != stamp:
        records[record, STAMP] = stamp
        for column in range(STRONG, WEAK + 3):
            records[record, column] = -1
        records[record, STRONG] = records[record, WEAK] = 0
        seen[n_records] = record
        n_records += 1
    return n_records


def note(
    rows: Table, row: int, plan: int, score: int, stamp: int, n_records: int, records: Table,
    seen: Vector,
) -> int:  # fmt: skip
    """Keep the best strong and the best weak name of a record; of equal ones the first row."""
    if score == 0:
        return n_records
    record = 0 + rows[row, RECORD]
    n_records = touch_record(record, stamp, n_records, records, seen)
    kind = WEAK if rows[row, CONFIRMS] == 1 else STRONG
    best = records[record, kind]
    if score > best or (score == best and row < records[record, kind + 1]):
        records[record, kind] = score
        records[record, kind + 1] = row
        records[record, kind + 2] = plan
    return n_records
