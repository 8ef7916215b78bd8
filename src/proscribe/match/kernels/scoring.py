"""Kernels of the exact score of one reading of a query name with rows."""

from proscribe.match.kernels.alignment import align
from proscribe.match.kernels.bounds import may_reach, name_score
from proscribe.match.kernels.layout import (
    ABJAD,
    AGREED_L,
    AGREED_Q,
    CODE,
    EDGE_START,
    HEAD,
    ITEM_START,
    LETTER_START,
    LETTERS_START,
    LINK_L,
    LINK_LN,
    LINK_Q,
    LINK_QN,
    LINK_WORTH,
    LISTED,
    NEXT,
    NUMBER,
    PARTICLE,
    PLACE,
    STAMP,
    TOTAL,
    WEIGHT,
    Batch,
    Lists,
    NameNumbers,
    Space,
    Table,
    Tokens,
    Vector,
    Weights,
)  # fmt: skip
from proscribe.match.kernels.letters import same_letters
from proscribe.match.kernels.tokens import likeness, stands_for


def chain(heads: Table, to: int, nodes: Table, node: int, mark: int) -> None:
    """Put a node before those of its listed token or pair."""
    nodes[node, NEXT] = heads[to, HEAD] if heads[to, STAMP] == mark else -1
    heads[to, STAMP] = mark
    heads[to, HEAD] = node


def prepare(
    q: Table, edges: Table, tokens: Vector, first: int, end: int, n_joined: int, mark: int, s: Space
) -> int:
    """Chain what a plan agrees with under the listed tokens and pairs that it leads to.

    Initials are written down instead: the words that they stand for are known by their letter.

    Returns:
        Twice the number of initials, and one more when the plan leads to a pair.
    """
    node = found = paired = 0
    for at in range(first, end):
        begin, last = 0 + q[tokens[at], EDGE_START], 0 + q[tokens[at], LETTER_START]
        if last < q[tokens[at] + 1, EDGE_START]:
            s.initials[found] = at
            found += 1
        for edge in range(begin, last):
            to = 0 + edges[edge, 0]
            s.nodes[node, PLACE] = 2 * (at - first)
            s.nodes[node, AGREED_Q] = edges[edge, 1]
            s.nodes[node, AGREED_L] = edges[edge, 2]
            if to >= 0:
                chain(s.tokens, to, s.nodes, node, mark)
            else:
                chain(s.pairs, -1 - to, s.nodes, node, mark)
                paired = 1
            node += 1
    for k in range(n_joined):
        s.nodes[node, PLACE] = 2 * s.joined[k, PLACE] + 1
        s.nodes[node, AGREED_Q] = s.joined[k, AGREED_Q]
        s.nodes[node, AGREED_L] = s.joined[k, AGREED_L]
        chain(s.tokens, 0 + s.joined[k, LISTED], s.nodes, node, mark)
        node += 1
    return 2 * found + paired


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


def add_initials(
    lists: Lists, w: Weights, q: Tokens, tokens: Vector, first: int, n_initials: int, token: int,
    at: int, count: int, s: Space,
) -> int:  # fmt: skip
    """Write down the links of a plan's initials with one listed token."""
    listed = lists.tokens
    if not stands_for(listed, token):
        return count
    letter = 0 + listed.letters[listed.table[token, LETTERS_START]]
    for k in range(n_initials):
        i = 0 + tokens[s.initials[k]]
        if q.letters[q.table[i, LETTERS_START]] != letter:
            continue
        shares = likeness(w, q, i, listed, token, s.work)
        if shares > 0:
            agreed_q = (shares >> 10) * q.table[i, WEIGHT] // 1000
            agreed_l = (shares & 1023) * listed.table[token, WEIGHT] // 1000
            s.links[count, LINK_Q] = s.initials[k] - first
            s.links[count, LINK_QN] = 1
            s.links[count, LINK_L] = at
            s.links[count, LINK_LN] = 1
            s.links[count, LINK_WORTH] = ((agreed_q + agreed_l) << 28) + agreed_q
            count += 1
    return count


def exact(
    lists: Lists, w: Weights, n: NameNumbers, q: Tokens, tokens: Vector, row: int, first: int,
    places: int, leads: int, total_q: int, wanted: int, mark: int, s: Space,
) -> int:  # fmt: skip
    """Give the worth of the best alignment of the prepared plan, of `places` tokens, with a row.

    `leads` is what `prepare` gave. 0 where the score wanted is out of reach: a listed token has at
    most one link of an alignment, so none is worth more than the best link of each.
    """
    begin, end = 0 + lists.rows[row, ITEM_START], 0 + lists.rows[row + 1, ITEM_START]
    count = most_q = most_l = 0
    for at in range(begin, end):
        before = count
        token = 0 + lists.items[at, 0]
        if s.tokens[token, STAMP] == mark:
            count = add_links(s.nodes, 0 + s.tokens[token, HEAD], at - begin, 1, s.links, count)
        if leads > 1:
            count = add_initials(
                lists, w, q, tokens, first, leads >> 1, token, at - begin, count, s
            )
        pair = 0 + lists.items[at, 1] if leads & 1 else -1
        if pair >= 0 and s.pairs[pair, STAMP] == mark:
            count = add_links(s.nodes, 0 + s.pairs[pair, HEAD], at - begin, 2, s.links, count)
        best_q = best_l = 0
        for link in range(before, count):
            agreed_q = s.links[link, LINK_WORTH] & 0xFFFFFFF
            best_q = max(best_q, agreed_q)
            best_l = max(best_l, (s.links[link, LINK_WORTH] >> 28) - agreed_q)
        most_q += best_q
        most_l += best_l
    if count == 0:
        return 0
    total_l = 0 + lists.rows[row, TOTAL]
    if not may_reach(n, min(most_q, total_q), min(most_l, total_l), total_q, total_l, wanted):
        return 0
    return align(s.links, count, places, end - begin, s.side_q, s.side_l, s.table)


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


def descent(q: Tokens, tokens: Vector, first: int, end: int) -> int:
    """Give the place of the first `bin` or `bint` between two words of a plan, -1 for none."""
    for at in range(first + 1, end - 1):
        if (
            is_descent(q, 0 + tokens[at])
            and q.table[tokens[at - 1], CODE] >> 4 <= ABJAD
            and q.table[tokens[at + 1], CODE] >> 4 <= ABJAD
        ):
            return at
    return -1


def is_descent(q: Tokens, token: int) -> bool:
    """Tell whether a token is `bin` or `bint`."""
    if q.table[token, CODE] >> 4 != PARTICLE:
        return False
    start = 0 + q.table[token, LETTERS_START]
    size = q.table[token + 1, LETTERS_START] - start
    if size < 3 or q.letters[start] != 98 or q.letters[start + 1] != 105:  # b, i
        return False
    if q.letters[start + 2] != 110:  # n
        return False
    return size == 3 or (size == 4 and q.letters[start + 3] == 116)


def are_crossed(
    w: Weights, q: Tokens, listed: Tokens, tokens: Vector, first: int, place: int, items: Table,
    low: int, high: int, work: Vector,
) -> bool:  # fmt: skip
    """Tell whether a row calls the son whom the plan calls the father; see `fathers`.

    Args:
        w: Weights.
        q: Query tokens.
        listed: Listed tokens.
        tokens: Tokens of plans.
        first: First token of the plan.
        place: What `descent` gave.
        items: Tokens of rows, in the first column.
        low: First token of the row.
        high: End of the row.
        work: Working space.
    """
    son, father = 0 + tokens[place - 1], 0 + tokens[place + 1]
    for at in range(low + 1, high - 1):
        if not is_descent(listed, 0 + items[at, 0]):
            continue
        one, other = 0 + items[at - 1, 0], 0 + items[at + 1, 0]
        if listed.table[one, CODE] >> 4 > ABJAD or listed.table[other, CODE] >> 4 > ABJAD:
            continue
        if (
            likeness(w, q, son, listed, other, work) == 0
            or likeness(w, q, father, listed, one, work) == 0
            or likeness(w, q, son, listed, one, work) > 0
        ):
            return False
        if place - 2 >= first:
            before = 0 + tokens[place - 2]
            named = q.table[before, CODE] >> 4 <= ABJAD
            if named and likeness(w, q, before, listed, one, work) > 0:
                return False
        if at - 2 >= low:
            before = 0 + items[at - 2, 0]
            named = listed.table[before, CODE] >> 4 <= ABJAD
            if named and likeness(w, q, son, listed, before, work) > 0:
                return False
        return True
    return False


def row_score(
    lists: Lists, w: Weights, n: NameNumbers, q: Tokens, batch: Batch, first: int, end: int,
    total_q: int, numbers: int, son: int, row: int, leads: int, wanted: int, mark: int, s: Space,
) -> int:  # fmt: skip
    """Give the exact score of a prepared plan with a row, or any lower than the one wanted."""
    worth = exact(
        lists, w, n, q, batch.tokens, row, first, end - first, leads, total_q, wanted, mark, s
    )
    if worth == 0:
        return 0
    agreed_q = worth & 0xFFFFFFF
    agreed_l = (worth >> 28) - agreed_q
    total_l = 0 + lists.rows[row, TOTAL]
    if not may_reach(n, agreed_q, agreed_l, total_q, total_l, wanted):
        return 0
    score = name_score(n, agreed_q, agreed_l, total_q, total_l)
    if numbers > 0 and conflict(
        lists.tokens, q, batch.tokens, first, end, lists.items, 0 + lists.rows[row, ITEM_START],
        0 + lists.rows[row + 1, ITEM_START],
    ):  # fmt: skip
        score = score * n.number_conflict // 1000
    if son >= 0 and are_crossed(
        w, q, lists.tokens, batch.tokens, first, son, lists.items,
        0 + lists.rows[row, ITEM_START], 0 + lists.rows[row + 1, ITEM_START], s.work,
    ):  # fmt: skip
        score = score * n.crossed // 1000
    return score
