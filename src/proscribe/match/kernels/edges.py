"""Kernels that find all listed tokens and pairs of neighbours that a query token agrees with.

The edges of a query token are complete: every listed token, or pair of neighbours, that `likeness`
lets agree with it shares a key with it, because

- equal texts share a key, and words one or two edits apart share that of a remainder of letters
  (words too long to have such keys are compared with all long words); those of three or four
  letters, where two edits count of a query word that nobody bears, that of two letters in order;
- words of equal consonants, of one stem, of one spelling or nickname class share the key of it;
- an initial and the words that begin with it are neighbours in the order of texts;
- two joined neighbours agree with a word only by equal text or equal consonants, which are keys.
"""

from proscribe.match.kernels.layout import (
    ABJAD,
    ALPHA,
    BEST_L,
    BEST_Q,
    BUCKET_SHIFT,
    CLASS_START,
    CODE,
    COST,
    EDGE_START,
    INITIAL,
    KEY_BIT_SHIFT,
    LEFT,
    LETTER_COST,
    LETTER_L,
    LETTER_START,
    LETTERS_START,
    LONGEST,
    OFFSET,
    PAIR_ABJAD,
    PAIR_BONE,
    PAIR_BONE_OTHER,
    PAIR_START,
    PAIR_WEIGHT,
    POSTING_START,
    RIGHT,
    SHORTEST_TWO,
    STAMP,
    STEM,
    WEIGHT,
    WORD,
    Lists,
    Space,
    Table,
    Tokens,
    Vector,
    Weights,
)  # fmt: skip
from proscribe.match.kernels.letters import (
    fill_sounds,
    key_of,
    key_of_bone,
    mix,
    with_inner_u,
)  # fmt: skip
from proscribe.match.kernels.tokens import joined_likeness, likeness, stands_for


def find(bucket: Vector, keys: Table, key: int) -> int:
    """Give the first place of a key in its bucket, or the end of the bucket."""
    low, high = bucket[key >> BUCKET_SHIFT], bucket[(key >> BUCKET_SHIFT) + 1]
    while low < high:
        middle = (low + high) >> 1
        if keys[middle, 0] < key:
            low = middle + 1
        else:
            high = middle
    return low


def has_key(lists: Lists, key: int) -> bool:
    """Tell whether there may be a listed token under a key; never wrong with "no"."""
    bit = key >> KEY_BIT_SHIFT
    return lists.key_bits[bit >> 3] >> (bit & 7) & 1 != 0


def propose(lists: Lists, key: int, mark: int, count: int, space: Table, found: Vector) -> int:
    """Write down the listed tokens under one key that were not seen since `mark`."""
    if not has_key(lists, key):  # most keys
        return count
    at = find(lists.bucket, lists.keys, key)
    while at < len(lists.keys) and lists.keys[at, 0] == key:
        token = lists.keys[at, 1]
        at += 1
        if space[token, STAMP] != mark:
            space[token, STAMP] = mark
            found[count] = token
            count += 1
    return count


def propose_remainders(
    lists: Lists, letters: Vector, start: int, size: int, mark: int, count: int, space: Table,
    found: Vector,
) -> int:  # fmt: skip
    """Write down all listed tokens that share a remainder of the letters of a word."""
    end = start + size
    key = OFFSET
    for first in range(start, end):
        one = key_of(key, letters, first + 1, end - first - 1)
        count = propose(lists, one, mark, count, space, found)
        if size >= 5:
            inner = key
            for second in range(first + 1, end):
                two = key_of(inner, letters, second + 1, end - second - 1)
                count = propose(lists, two, mark, count, space, found)
                inner = mix(inner, 0 + letters[second])
        key = mix(key, 0 + letters[first])
    return count


def propose_short(
    lists: Lists, letters: Vector, start: int, size: int, mark: int, count: int, space: Table,
    found: Vector,
) -> int:  # fmt: skip
    """Write down all listed words of three or four letters that share two in order."""
    end = start + size
    for first in range(start, end - 1):
        key = mix(mix(OFFSET, 61), 0 + letters[first])
        for second in range(first + 1, end):
            one = mix(key, 0 + letters[second])
            count = propose(lists, one, mark, count, space, found)
    return count


def propose_features(
    lists: Lists, q: Tokens, i: int, mark: int, count: int, s: Space, found: Vector
) -> int:
    """Write down all listed tokens of the consonants, stem or classes of a query word."""
    start = q.table[i, LETTERS_START]
    size = q.table[i + 1, LETTERS_START] - start
    fill_sounds(q.letters, start, size, s.sounds)
    count = propose(lists, key_of_bone(s.sounds), mark, count, s.tokens, found)
    if q.table[i, CODE] >> 4 == ABJAD:
        with_inner_u(q.letters, start, size, s.buffer)
        fill_sounds(s.buffer, 0, size, s.sounds)
        return propose(lists, key_of_bone(s.sounds), mark, count, s.tokens, found)
    if q.table[i, STEM] != 0:
        count = propose(lists, mix(q.table[i, STEM] >> 31, 94), mark, count, s.tokens, found)
    for at in range(q.table[i, CLASS_START], q.table[i + 1, CLASS_START]):
        number = 0 + q.classes[at]
        key = mix(mix(OFFSET, 35), number & 255)
        key = mix(mix(key, number >> 8 & 255), number >> 16)
        count = propose(lists, key, mark, count, s.tokens, found)
    return count


def propose_all(lists: Lists, q: Tokens, i: int, mark: int, s: Space, found: Vector) -> int:
    """Write down every listed token that may agree with a query token, each once."""
    start = q.table[i, LETTERS_START]
    size = q.table[i + 1, LETTERS_START] - start
    tag = q.table[i, CODE] >> 4
    count = propose(lists, key_of(OFFSET, q.letters, start, size), mark, 0, s.tokens, found)
    if tag == INITIAL:
        letter = 0 + q.letters[start] - 97
        if 0 <= letter < 26:
            for token in range(lists.letter_start[letter], lists.letter_start[letter + 1]):
                if s.tokens[token, STAMP] != mark:
                    found[count] = token
                    count += 1
        return count
    if tag == WORD:  # a listed initial stands for every word that begins with it
        one = mix(OFFSET, 0 + q.letters[start])
        count = propose(lists, one, mark, count, s.tokens, found)
    if tag <= ABJAD and q.table[i, ALPHA] == 1:
        count = propose_features(lists, q, i, mark, count, s, found)
        if 3 <= size <= LONGEST:
            count = propose_remainders(lists, q.letters, start, size, mark, count, s.tokens, found)
        if q.table[i, CODE] == 0 and 3 <= size < SHORTEST_TWO:  # a word that nobody bears
            count = propose_short(lists, q.letters, start, size, mark, count, s.tokens, found)
        if size >= LONGEST - 1:
            for at in range(len(lists.long_tokens)):
                token = lists.long_tokens[at]
                if s.tokens[token, STAMP] != mark:
                    s.tokens[token, STAMP] = mark
                    found[count] = token
                    count += 1
    return count


def pair_edges(
    lists: Lists, w: Weights, q: Tokens, i: int, key: int, first: int, count: int, s: Space,
    edges: Table,
) -> int:  # fmt: skip
    """Compare a query word with all pairs of listed neighbours under one key."""
    listed = lists.tokens
    at = find(lists.pair_bucket, lists.pair_keys, key)
    while at < len(lists.pair_keys) and lists.pair_keys[at, 0] == key:
        pair = 0 + lists.pair_keys[at, 1]
        at += 1
        known = False
        for edge in range(first, count):
            known = known or edges[edge, 0] == -1 - pair
        if known:
            continue
        size = 0
        for side in range(LEFT, RIGHT + 1):
            token = lists.pairs[pair, side]
            for k in range(
                listed.table[token, LETTERS_START], listed.table[token + 1, LETTERS_START]
            ):
                s.buffer[size] = listed.letters[k]
                size += 1
        share = joined_likeness(
            w, q, i, s.buffer, size, lists.pairs[pair, PAIR_BONE],
            lists.pairs[pair, PAIR_BONE_OTHER], lists.pairs[pair, PAIR_ABJAD] == 1, s.work,
        )  # fmt: skip
        if share > 0:
            edges[count, 0] = -1 - pair
            edges[count, 1] = share * q.table[i, WEIGHT] // 1000
            edges[count, 2] = share * lists.pairs[pair, PAIR_WEIGHT] // 1000
            count += 1
    return count


def add_edges(
    lists: Lists, w: Weights, q: Tokens, edges: Table, first: int, last: int, s: Space
) -> int:
    """Find the edges of query tokens `first` to `last`, as far as there is room for them.

    An edge is the listed token it leads to, or -1 minus the pair of neighbours, and the mass that
    agrees on the query's and on the listed side. The words that an initial stands for come last:
    they are thousands, and where names are aligned they are known by their first letter.

    Returns:
        The first token that has no edges yet: `last` when all are found.
    """
    listed = lists.tokens
    room = len(edges) - len(listed.table) - len(lists.pairs)
    for i in range(first, last):
        begin = q.table[i, EDGE_START]
        if begin > room:
            return i
        count = begin
        s.clock[0] += 1
        proposed = propose_all(lists, q, i, 0 + s.clock[0], s, s.proposed)
        initial = q.table[i, CODE] >> 4 == INITIAL
        for turn in range(2 if initial else 1):
            for at in range(proposed):
                token = 0 + s.proposed[at]
                if initial and stands_for(listed, token) != (turn == 1):
                    continue
                shares = likeness(w, q, i, listed, token, s.work)
                if shares > 0:
                    edges[count, 0] = token
                    edges[count, 1] = (shares >> 10) * q.table[i, WEIGHT] // 1000
                    edges[count, 2] = (shares & 1023) * listed.table[token, WEIGHT] // 1000
                    count += 1
            if turn == 0:
                q.table[i, LETTER_START] = count
        if q.table[i, CODE] >> 4 == WORD:
            middle = count
            start = q.table[i, LETTERS_START]
            size = q.table[i + 1, LETTERS_START] - start
            key = key_of(OFFSET, q.letters, start, size)
            count = pair_edges(lists, w, q, i, key, middle, count, s, edges)
            if q.table[i, ALPHA] == 1:
                fill_sounds(q.letters, start, size, s.sounds)
                key = key_of_bone(s.sounds)
                count = pair_edges(lists, w, q, i, key, middle, count, s, edges)
        q.table[i + 1, EDGE_START] = count
        if not initial:
            q.table[i, LETTER_START] = count
        middle = 0 + q.table[i, LETTER_START]
        cost = 6 * (middle - begin)  # to look up where its rows are is as much work as six rows
        letter_cost = count - middle
        best_q = best_l = letter_l = 0
        for edge in range(begin, count):
            to = 0 + edges[edge, 0]
            if edge >= middle:
                letter_cost += listed.table[to + 1, POSTING_START] - listed.table[to, POSTING_START]
                letter_l = max(letter_l, 0 + edges[edge, 2])
                continue
            if to >= 0:
                cost += listed.table[to + 1, POSTING_START] - listed.table[to, POSTING_START]
            else:
                cost += lists.pairs[-to, PAIR_START] - lists.pairs[-1 - to, PAIR_START]
            best_q = max(best_q, 0 + edges[edge, 1])
            best_l = max(best_l, 0 + edges[edge, 2])
        q.table[i, COST] = cost
        q.table[i, BEST_Q] = best_q
        q.table[i, BEST_L] = best_l
        q.table[i, LETTER_COST] = letter_cost
        q.table[i, LETTER_L] = letter_l
    return last
