"""Kernels over names: bounds, and the exact score of a query name with a row. See `formula`.

The agreed mass of a row on each side is at most the sum of what each query token (and each two
joined ones) can agree with in it, and at most the whole; `formula` says why a bound of the masses
bounds the score. Tokens whose rows are many are left out of the gathering as long as all of them
together cannot lift a row that holds nothing else to the score wanted.
"""

from proscribe.match.kernels.alignment import align
from proscribe.match.kernels.layout import (
    ABJAD,
    AGREED_L,
    AGREED_Q,
    ALPHA,
    BEST_L,
    BEST_Q,
    CODE,
    CONFIRMS,
    COST,
    EDGE_START,
    HEAD,
    INITIAL,
    ITEM_START,
    LETTERS_START,
    LINK_L,
    LINK_LN,
    LINK_Q,
    LINK_QN,
    LINK_WORTH,
    LISTED,
    NEXT,
    NUMBER,
    OFFSET,
    ONE,
    PAIR_START,
    PARTICLE,
    PLACE,
    POSTING_START,
    RECORD,
    STAMP,
    STRONG,
    SUM_L,
    SUM_Q,
    TOTAL,
    WEAK,
    WEIGHT,
    WORD,
    Batch,
    Lists,
    NameNumbers,
    Space,
    Table,
    Tokens,
    Vector,
    Weights,
)  # fmt: skip
from proscribe.match.kernels.letters import (
    bone_of,
    fill_sounds,
    key_of,
    key_of_bone,
    mix,
    same_letters,
    without_inner_w,
)  # fmt: skip
from proscribe.match.kernels.tokens import find, joined_likeness


def name_score(n: NameNumbers, agreed_q: int, agreed_l: int, total_q: int, total_l: int) -> int:
    """Give the score of two names from four masses."""
    mass = agreed_q + agreed_l
    if mass <= 0:
        return 0
    left_q, left_l = total_q - agreed_q, total_l - agreed_l
    light = min(n.contradiction, n.omission + n.omission * n.thinness // mass)
    both = min(left_q, left_l)
    cost = n.contradiction * both + light * (left_q + left_l - 2 * both)
    ratio = ONE * mass // (mass + 2 * (cost // 1000))
    return ratio * (n.floor + n.span * mass // (mass + n.half)) // ONE


def may_reach(
    n: NameNumbers, agreed_q: int, agreed_l: int, total_q: int, total_l: int, wanted: int
) -> bool:
    """Tell at little cost whether two names may reach a score; never wrong with "no".

    An omission is counted at its lowest cost and the ceiling at its highest. As rounding down
    takes at most 999 from the cost of what is left over, and never adds to a score, no score
    passes mass * (floor + span) / (mass + (cost - 999) / 500).
    """
    mass = agreed_q + agreed_l
    left_q, left_l = total_q - agreed_q, total_l - agreed_l
    both = min(left_q, left_l)
    cost = n.contradiction * both + n.omission * (left_q + left_l - 2 * both)
    return mass * (n.floor + n.span) >= wanted * (mass + (cost - 999) // 500)


def joins(tag: int) -> bool:
    """Tell whether a kind of token can be written together with its neighbour."""
    return tag <= ABJAD or tag == NUMBER or tag == INITIAL or tag == PARTICLE


def write_joined(q: Tokens, left: int, right: int, buffer: Vector) -> int:
    """Write the letters of two query tokens one behind the other; give how many they are."""
    size = 0
    for k in range(q.table[left, LETTERS_START], q.table[left + 1, LETTERS_START]):
        buffer[size] = q.letters[k]
        size += 1
    for k in range(q.table[right, LETTERS_START], q.table[right + 1, LETTERS_START]):
        buffer[size] = q.letters[k]
        size += 1
    return size


def find_joined(
    lists: Lists, w: Weights, q: Tokens, tokens: Vector, first: int, end: int, s: Space
) -> int:
    """Find the listed words that two neighbours of a plan agree with when written together.

    Returns:
        How many agreements are written down in `s.joined`.
    """
    count = 0
    for at in range(first, end - 1):
        left, right = 0 + tokens[at], 0 + tokens[at + 1]
        if not (joins(q.table[left, CODE] >> 4) and joins(q.table[right, CODE] >> 4)):
            continue
        size = write_joined(q, left, right, s.buffer)
        if size < 4:
            continue
        begin = count
        key = key_of(OFFSET, s.buffer, 0, size)
        count = add_joined(lists, w, size, 0, 0, False, key, begin, count, s)
        if q.table[left, ALPHA] == 1 and q.table[right, ALPHA] == 1:
            fill_sounds(s.buffer, 0, size, s.sounds)
            bone, key = bone_of(s.sounds, OFFSET, mix(OFFSET, 46)), key_of_bone(s.sounds)
            other = bone
            abjad = q.table[left, CODE] >> 4 == ABJAD or q.table[right, CODE] >> 4 == ABJAD
            if abjad:
                # The shorter word overwrites the longer one behind the place that is read.
                short = without_inner_w(s.buffer, 0, size, s.buffer)
                fill_sounds(s.buffer, 0, short, s.sounds)
                other = bone_of(s.sounds, OFFSET, mix(OFFSET, 46))
                more = key_of_bone(s.sounds)
                write_joined(q, left, right, s.buffer)  # words are compared with the whole
                count = add_joined(lists, w, size, bone, other, True, more, begin, count, s)
            count = add_joined(lists, w, size, bone, other, abjad, key, begin, count, s)
        weight = q.table[left, WEIGHT] + q.table[right, WEIGHT]
        for k in range(begin, count):
            share = s.joined[k, AGREED_Q]
            s.joined[k, PLACE] = at - first
            s.joined[k, AGREED_Q] = share * weight // 1000
    return count


def add_joined(
    lists: Lists, w: Weights, size: int, bone: int, other: int, abjad: bool, key: int,
    begin: int, count: int, s: Space,
) -> int:  # fmt: skip
    """Compare two joined neighbours in the buffer with the listed words under one key."""
    listed = lists.tokens
    at = find(lists.bucket, lists.keys, key)
    while at < len(lists.keys) and lists.keys[at, 0] == key:
        token = 0 + lists.keys[at, 1]
        at += 1
        if listed.table[token, CODE] >> 4 != WORD:
            continue
        known = False
        for k in range(begin, count):
            known = known or s.joined[k, LISTED] == token
        if known:
            continue
        share = joined_likeness(w, listed, token, s.buffer, size, bone, other, abjad, s.work)
        if share > 0:
            s.joined[count, LISTED] = token
            s.joined[count, AGREED_Q] = share
            s.joined[count, AGREED_L] = share * listed.table[token, WEIGHT] // 1000
            count += 1
    return count


# -- exact scores -----------------------------------------------------------------------------


def prepare(
    q: Table, edges: Table, tokens: Vector, first: int, end: int, joined: Table, n_joined: int,
    mark: int, nodes: Table, heads: Table, pair_heads: Table,
) -> None:  # fmt: skip
    """Chain what a plan agrees with under the listed tokens and pairs that it leads to."""
    node = 0
    for at in range(first, end):
        for edge in range(q[tokens[at], EDGE_START], q[tokens[at] + 1, EDGE_START]):
            to = 0 + edges[edge, 0]
            nodes[node, PLACE] = 2 * (at - first)
            nodes[node, AGREED_Q] = edges[edge, 1]
            nodes[node, AGREED_L] = edges[edge, 2]
            if to >= 0:
                chain(heads, to, nodes, node, mark)
            else:
                chain(pair_heads, -1 - to, nodes, node, mark)
            node += 1
    for k in range(n_joined):
        nodes[node, PLACE] = 2 * joined[k, PLACE] + 1
        nodes[node, AGREED_Q] = joined[k, AGREED_Q]
        nodes[node, AGREED_L] = joined[k, AGREED_L]
        chain(heads, 0 + joined[k, LISTED], nodes, node, mark)
        node += 1


def chain(heads: Table, to: int, nodes: Table, node: int, mark: int) -> None:
    """Put a node before those of its listed token or pair."""
    nodes[node, NEXT] = heads[to, HEAD] if heads[to, STAMP] == mark else -1
    heads[to, STAMP] = mark
    heads[to, HEAD] = node


def add_links(nodes: Table, node: int, at: int, listed: int, links: Table, count: int) -> int:
    """Write down the links of one chain."""
    while node >= 0:
        agreed_q = nodes[node, AGREED_Q]
        links[count, LINK_Q] = nodes[node, PLACE] >> 1
        links[count, LINK_QN] = 1 + (nodes[node, PLACE] & 1)
        links[count, LINK_L] = at
        links[count, LINK_LN] = listed
        links[count, LINK_WORTH] = ((agreed_q + nodes[node, AGREED_L]) << 28) + agreed_q
        count += 1
        node = 0 + nodes[node, NEXT]
    return count


def exact(rows: Table, items: Table, row: int, places: int, mark: int, s: Space) -> int:
    """Give the worth of the best alignment of the prepared plan, of `places` tokens, with a row."""
    first, end = rows[row, ITEM_START], rows[row + 1, ITEM_START]
    count = 0
    for at in range(first, end):
        token, pair = 0 + items[at, 0], 0 + items[at, 1]
        if s.tokens[token, STAMP] == mark:
            count = add_links(s.nodes, 0 + s.tokens[token, HEAD], at - first, 1, s.links, count)
        if pair >= 0 and s.pairs[pair, STAMP] == mark:
            count = add_links(s.nodes, 0 + s.pairs[pair, HEAD], at - first, 2, s.links, count)
    if count == 0:
        return 0
    return align(s.links, count, places, end - first, s.side_q, s.side_l, s.table)


def conflict(
    listed: Tokens, q: Tokens, tokens: Vector, first: int, end: int, items: Table, low: int,
    high: int,
) -> bool:  # fmt: skip
    """Tell whether each side has a number that the other lacks."""
    lacks_l = lacks_q = False
    for at in range(first, end):
        if q.table[tokens[at], CODE] >> 4 == NUMBER:
            mine = theirs = 0
            for other in range(first, end):
                if tokens[other] == tokens[at]:
                    mine += 1
            for other in range(low, high):
                if same_number(q, 0 + tokens[at], listed, 0 + items[other, 0]):
                    theirs += 1
            lacks_l = lacks_l or mine > theirs
    if not lacks_l:
        return False
    for at in range(low, high):
        if listed.table[items[at, 0], CODE] >> 4 == NUMBER:
            mine = theirs = 0
            for other in range(low, high):
                if items[other, 0] == items[at, 0]:
                    mine += 1
            for other in range(first, end):
                if same_number(q, 0 + tokens[other], listed, 0 + items[at, 0]):
                    theirs += 1
            lacks_q = lacks_q or mine > theirs
    return lacks_q


def same_number(q: Tokens, i: int, o: Tokens, j: int) -> bool:
    """Tell whether two tokens are the same number."""
    if q.table[i, CODE] >> 4 != NUMBER or o.table[j, CODE] >> 4 != NUMBER:
        return False
    a, b = q.table[i, LETTERS_START], o.table[j, LETTERS_START]
    size = q.table[i + 1, LETTERS_START] - a
    if size != o.table[j + 1, LETTERS_START] - b:
        return False
    return same_letters(q.letters, a, o.letters, b, size)


# -- rows -------------------------------------------------------------------------------------


def gather(
    postings: Vector, first: int, end: int, agreed_q: int, agreed_l: int, mark: int, count: int,
    rows: Table, touched: Vector,
) -> int:  # fmt: skip
    """Add what agrees to some rows; give how many are touched by now."""
    for at in range(first, end):
        row = postings[at]
        if rows[row, STAMP] == mark:
            rows[row, SUM_Q] += agreed_q
            rows[row, SUM_L] += agreed_l
        else:
            rows[row, STAMP] = mark
            rows[row, SUM_Q] = agreed_q
            rows[row, SUM_L] = agreed_l
            touched[count] = row
            count += 1
    return count


def gather_plan(
    lists: Lists, q: Table, edges: Table, place: int, ordered: int, n_joined: int, mark: int,
    s: Space,
) -> int:  # fmt: skip
    """Add what the ordered tokens from `place` on, and joined ones, can agree with, row by row."""
    listed, pairs = lists.tokens.table, lists.pairs
    count = 0
    for at in range(place, ordered):
        entry = s.order[at]
        for edge in range(q[entry, EDGE_START], q[entry + 1, EDGE_START]):
            to = 0 + edges[edge, 0]
            agreed_q, agreed_l = 0 + edges[edge, 1], 0 + edges[edge, 2]
            if to >= 0:
                first, end = listed[to, POSTING_START], listed[to + 1, POSTING_START]
                count = gather(
                    lists.posting, first, end, agreed_q, agreed_l, mark, count, s.rows, s.touched
                )
            else:
                first, end = pairs[-1 - to, PAIR_START], pairs[-to, PAIR_START]
                count = gather(
                    lists.pair_rows, first, end, agreed_q, agreed_l, mark, count, s.rows, s.touched
                )
    for k in range(n_joined):
        to = s.joined[k, LISTED]
        first, end = listed[to, POSTING_START], listed[to + 1, POSTING_START]
        agreed_q, agreed_l = s.joined[k, AGREED_Q], s.joined[k, AGREED_L]
        count = gather(
            lists.posting, first, end, agreed_q, agreed_l, mark, count, s.rows, s.touched
        )
    return count


def order_tokens(q: Table, tokens: Vector, first: int, end: int, order: Vector) -> int:
    """Order the tokens of a plan that have rows, those with the most rows first."""
    count = 0
    for at in range(first, end):
        entry = 0 + tokens[at]
        if q[entry, COST] == 0:
            continue
        place = count
        while place > 0 and q[order[place - 1], COST] < q[entry, COST]:
            order[place] = order[place - 1]
            place -= 1
        order[place] = entry
        count += 1
    return count


def screen_plan(
    lists: Lists, w: Weights, n: NameNumbers, q: Tokens, edges: Table, batch: Batch, plan: int,
    mask: int, wanted: int, pruned: bool, stamp: int, n_records: int, s: Space,
) -> int:  # fmt: skip
    """Score one reading of a query name with every row that can reach the score wanted.

    Without `pruned` every row of every record that the mask allows is scored: that is for proofs
    only.

    Returns:
        How many records are noted by now.
    """
    first, end = 0 + batch.plans[plan], 0 + batch.plans[plan + 1]
    total_q = numbers = 0
    for at in range(first, end):
        total_q += q.table[batch.tokens[at], WEIGHT]
        if q.table[batch.tokens[at], CODE] >> 4 == NUMBER:
            numbers += 1
    s.clock[0] += 1
    mark = 0 + s.clock[0]
    n_joined = find_joined(lists, w, q, batch.tokens, first, end, s)
    spare_q = spare_l = 0
    if pruned:
        ordered = order_tokens(q.table, batch.tokens, first, end, s.order)
        place = 0
        while place < ordered:
            more_q = spare_q + q.table[s.order[place], BEST_Q]
            more_l = spare_l + q.table[s.order[place], BEST_L]
            if name_score(n, min(more_q, total_q), more_l, total_q, more_l) >= wanted:
                break
            spare_q, spare_l = more_q, more_l
            place += 1
        touched = gather_plan(lists, q.table, edges, place, ordered, n_joined, mark, s)
    else:
        touched = len(lists.rows) - 1
    prepared = False
    for at in range(touched):
        row = at
        if pruned:
            row = 0 + s.touched[at]
            total_l = lists.rows[row, TOTAL]
            bound_q = min(s.rows[row, SUM_Q] + spare_q, total_q)
            bound_l = min(s.rows[row, SUM_L] + spare_l, total_l)
            if not may_reach(n, bound_q, bound_l, total_q, total_l, wanted):
                continue
            if name_score(n, bound_q, bound_l, total_q, total_l) < wanted:
                continue
        if batch.allowed[mask, lists.rows[row, RECORD]] == 0:
            continue
        if not prepared:
            prepare(
                q.table, edges, batch.tokens, first, end, s.joined, n_joined, mark, s.nodes,
                s.tokens, s.pairs,
            )  # fmt: skip
            prepared = True
        score = row_score(lists, n, q, batch, first, end, total_q, numbers, row, mark, s)
        if score >= wanted:
            n_records = note(lists.rows, row, plan, score, stamp, n_records, s.records, s.seen)
    return n_records


def row_score(
    lists: Lists, n: NameNumbers, q: Tokens, batch: Batch, first: int, end: int, total_q: int,
    numbers: int, row: int, mark: int, s: Space,
) -> int:  # fmt: skip
    """Give the exact score of a prepared plan with a row."""
    worth = exact(lists.rows, lists.items, row, end - first, mark, s)
    if worth == 0:
        return 0
    agreed_q = worth & 0xFFFFFFF
    agreed_l = (worth >> 28) - agreed_q
    score = name_score(n, agreed_q, agreed_l, total_q, lists.rows[row, TOTAL])
    if numbers > 0 and conflict(
        lists.tokens, q, batch.tokens, first, end, lists.items, lists.rows[row, ITEM_START],
        lists.rows[row + 1, ITEM_START],
    ):  # fmt: skip
        score = score * n.number_conflict // 1000
    return score


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
    prepare(
        q.table, edges, batch.tokens, first, end, s.joined, n_joined, mark, s.nodes, s.tokens,
        s.pairs,
    )  # fmt: skip
    for row in range(low, high):
        score = row_score(lists, n, q, batch, first, end, total_q, numbers, row, mark, s)
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
    record = rows[row, RECORD]
    n_records = touch_record(record, stamp, n_records, records, seen)
    kind = WEAK if rows[row, CONFIRMS] == 1 else STRONG
    best = records[record, kind]
    if score > best or (score == best and row < records[record, kind + 1]):
        records[record, kind] = score
        records[record, kind + 1] = row
        records[record, kind + 2] = plan
    return n_records
