"""A kernel that scores many pairs of names by themselves, without an index: for fitting weights."""

from proscribe.match.kernels.alignment import align
from proscribe.match.kernels.bounds import name_score
from proscribe.match.kernels.joined import joins, write_joined
from proscribe.match.kernels.layout import (
    ABJAD,
    ALPHA,
    CODE,
    LINK_L,
    LINK_LN,
    LINK_Q,
    LINK_QN,
    LINK_WORTH,
    NUMBER,
    OFFSET,
    WEIGHT,
    WORD,
    NameNumbers,
    Space,
    Table,
    Tokens,
    Vector,
    Weights,
)
from proscribe.match.kernels.letters import bone_of, fill_sounds, mix, with_inner_u
from proscribe.match.kernels.scoring import are_crossed, conflict, descent
from proscribe.match.kernels.tokens import joined_likeness, likeness


def score_pairs(
    w: Weights, n: NameNumbers, q: Tokens, plans: Vector, items: Table, pairs: Table, s: Space,
    scores: Vector,
) -> None:  # fmt: skip
    """Score pairs of readings.

    Args:
        w: Weights of tokens.
        n: Weights of names.
        q: All tokens of both sides.
        plans: Where the tokens of each reading begin in `items`.
        items: Tokens of all readings, in the first column.
        pairs: Reading asked for, listed reading.
        s: Working space.
        scores: Filled with the score of each pair.
    """
    for pair in range(len(pairs)):
        a, b = pairs[pair, 0], pairs[pair, 1]
        first, end = 0 + plans[a], 0 + plans[a + 1]
        low, high = 0 + plans[b], 0 + plans[b + 1]
        total_q = total_l = numbers = 0
        for at in range(first, end):
            total_q += q.table[items[at, 0], WEIGHT]
            if q.table[items[at, 0], CODE] >> 4 == NUMBER:
                numbers += 1
        for at in range(low, high):
            total_l += q.table[items[at, 0], WEIGHT]
        count = single_links(w, q, items, first, end, low, high, s)
        count = joined_links(w, q, items, first, end, low, high, True, count, s)
        count = joined_links(w, q, items, low, high, first, end, False, count, s)
        if count == 0:
            scores[pair] = 0
            continue
        worth = align(s.links, count, end - first, high - low, s.side_q, s.side_l, s.table)
        agreed_q = worth & 0xFFFFFFF
        score = name_score(n, agreed_q, (worth >> 28) - agreed_q, total_q, total_l)
        if numbers > 0 and conflict(q, q, items[:, 0], first, end, items, low, high):
            score = score * n.number_conflict // 1000
        son = descent(q, items[:, 0], first, end)
        if son >= 0 and are_crossed(w, q, q, items[:, 0], first, son, items, low, high, s.work):
            score = score * n.crossed // 1000
        scores[pair] = score


def single_links(
    w: Weights, q: Tokens, items: Table, first: int, end: int, low: int, high: int, s: Space
) -> int:
    """Write down the agreements of single tokens; give how many there are."""
    count = 0
    for at in range(first, end):
        for other in range(low, high):
            shares = likeness(w, q, items[at, 0], q, items[other, 0], s.work)
            if shares > 0:
                agreed_q = (shares >> 10) * q.table[items[at, 0], WEIGHT] // 1000
                agreed_l = (shares & 1023) * q.table[items[other, 0], WEIGHT] // 1000
                link(s.links, count, at - first, 1, other - low, 1, agreed_q, agreed_l)
                count += 1
    return count


def joined_links(
    w: Weights, q: Tokens, items: Table, first: int, end: int, low: int, high: int, asked: bool,
    count: int, s: Space,
) -> int:  # fmt: skip
    """Write down the agreements of two neighbours of one side with a word of the other.

    Args:
        w: Weights.
        q: Tokens.
        items: Tokens of all readings.
        first: First token of the side whose neighbours are joined.
        end: End of that side.
        low: First token of the other side.
        high: End of the other side.
        asked: The joined side is the one asked for.
        count: Agreements so far.
        s: Working space; its `order` is not needed here and its `proposed` may be short.
    """
    for at in range(first, end - 1):
        left, right = items[at, 0], items[at + 1, 0]
        if not (joins(q.table[left, CODE] >> 4) and joins(q.table[right, CODE] >> 4)):
            continue
        size = write_joined(q, left, right, s.buffer)
        if size < 4:
            continue
        bone = other_bone = 0
        abjad = q.table[left, CODE] >> 4 == ABJAD or q.table[right, CODE] >> 4 == ABJAD
        if q.table[left, ALPHA] == 1 and q.table[right, ALPHA] == 1:
            fill_sounds(s.buffer, 0, size, s.sounds)
            bone = other_bone = bone_of(s.sounds, OFFSET, mix(OFFSET, 46))
            if abjad:
                with_inner_u(s.buffer, 0, size, s.buffer)
                fill_sounds(s.buffer, 0, size, s.sounds)
                other_bone = bone_of(s.sounds, OFFSET, mix(OFFSET, 46))
                write_joined(q, left, right, s.buffer)
        weight = q.table[left, WEIGHT] + q.table[right, WEIGHT]
        for other in range(low, high):
            word = items[other, 0]
            if q.table[word, CODE] >> 4 != WORD:
                continue
            share = joined_likeness(w, q, word, s.buffer, size, bone, other_bone, abjad, s.work)
            if share > 0:
                both, single = share * weight // 1000, share * q.table[word, WEIGHT] // 1000
                if asked:
                    link(s.links, count, at - first, 2, other - low, 1, both, single)
                else:
                    link(s.links, count, other - low, 1, at - first, 2, single, both)
                count += 1
    return count


def link(
    links: Table, count: int, place_q: int, count_q: int, place_l: int, count_l: int,
    agreed_q: int, agreed_l: int,
) -> None:  # fmt: skip
    """Write down one link."""
    links[count, LINK_Q] = place_q
    links[count, LINK_QN] = count_q
    links[count, LINK_L] = place_l
    links[count, LINK_LN] = count_l
    links[count, LINK_WORTH] = ((agreed_q + agreed_l) << 28) + agreed_q
