"""Kernels over tokens: how alike two are, and all listed ones that a query token agrees with.

The edges of a query token are complete: every listed token, or pair of neighbours, that `likeness`
lets agree with it shares a key with it, because

- equal texts share a key, and words one or two edits apart share that of a remainder of letters
  (words too long to have such keys are compared with all long words);
- words of equal consonants, of one stem, of one spelling or nickname class share the key of it;
- an initial and the words that begin with it are neighbours in the order of texts;
- two joined neighbours agree with a word only by equal text or equal consonants, which are keys.
"""

from proscribe.match.kernels.layout import (
    ABJAD,
    ALPHA,
    BEST_L,
    BEST_Q,
    BONE,
    BONE_OTHER,
    BONE_SIZE,
    BUCKET_SHIFT,
    CLASS_START,
    CODE,
    COMMON_BAND,
    COST,
    EDGE_START,
    FULL,
    GRADE_ABJAD,
    GRADE_ABJAD_LISTED,
    GRADE_LIGHT_EDIT,
    GRADE_ONE_EDIT,
    GRADE_READING,
    GRADE_SOUND,
    GRADE_TWO_EDITS,
    GRADES,
    INITIAL,
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
    SHORTEST_JOINED,
    SOUND,
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
    bone_of,
    bone_size_of,
    fill_sounds,
    is_light,
    key_of,
    key_of_bone,
    mix,
    osa,
    same_letters,
    sound_of,
    stem_of,
    without_inner_w,
)  # fmt: skip
from proscribe.values.classes import DIALECT, DIALECT_PAIR, KINDS, NICKNAME, SPELLING


def likeness(w: Weights, q: Tokens, i: int, o: Tokens, j: int, work: Vector) -> int:
    """Compare two tokens; `similarity` says the rules in words.

    Returns:
        1024 times the share of the query's weight that agrees plus that of the listed token's,
        thousandths; 0 when they do not agree.
    """
    a, b = q.table[i, LETTERS_START], o.table[j, LETTERS_START]
    n, m = q.table[i + 1, LETTERS_START] - a, o.table[j + 1, LETTERS_START] - b
    if n == m and same_letters(q.letters, a, o.letters, b, n):
        return FULL
    q_tag, o_tag = q.table[i, CODE] >> 4, o.table[j, CODE] >> 4
    if q_tag == INITIAL or o_tag == INITIAL:
        if q.letters[a] != o.letters[b]:
            return 0
        if q_tag == INITIAL and o_tag == WORD:
            return 1000 * 1024 + w.initial
        if o_tag == INITIAL and q_tag == WORD:
            return w.initial * 1024 + 1000
        return 0
    if q_tag > ABJAD or o_tag > ABJAD or q.table[i, ALPHA] == 0 or o.table[j, ALPHA] == 0:
        return 0
    grade = 0
    if q_tag != o_tag:
        if q_tag == WORD:
            grade = abjad_grade(w.grades, GRADE_ABJAD_LISTED, q.table, i, o.table, j)
        else:
            grade = abjad_grade(w.grades, GRADE_ABJAD, o.table, j, q.table, i)
        return grade * 1024 + grade
    if q_tag == WORD:
        shared = shared_classes(q, i, o, j)
        if shared & 4:
            return w.spelling * 1024 + w.spelling
        if shared & 8:
            return w.dialect * 1024 + w.dialect
        if shared & 16:
            return w.dialect_pair * 1024 + w.dialect_pair
        if shared & 2:
            return 0
        if shared & 1:
            grade = w.nickname
        if q.table[i, STEM] != 0 and q.table[i, STEM] == o.table[j, STEM]:
            grade = max(grade, w.gendered)
        if q.table[i, BONE] == o.table[j, BONE] and (n >= 4 or m >= 4):
            size = min(q.table[i, BONE_SIZE], GRADES - 1)
            if q.table[i, SOUND] == o.table[j, SOUND]:
                grade = max(grade, 0 + w.grades[GRADE_READING, size])
            elif osa(q.letters, a, n, o.letters, b, m, w.sound_edits, work) <= w.sound_edits:
                grade = max(grade, 0 + w.grades[GRADE_SOUND, size])
    q_band, o_band = q.table[i, CODE] & 15, o.table[j, CODE] & 15
    known = q_tag == WORD and (q_band >= COMMON_BAND or (q_band > 0 and o_band > 0))
    share = w.known if known else 1000
    grade = max(grade, edit_grade(w.grades, share, q.letters, a, n, o.letters, b, m, work))
    return grade * 1024 + grade


def abjad_grade(grades: Table, row: int, word: Table, i: int, abjad: Table, j: int) -> int:
    """Grade a word against one written in consonants."""
    if word[i, BONE] == abjad[j, BONE] or word[i, BONE] == abjad[j, BONE_OTHER]:
        return 0 + grades[row, min(word[i, BONE_SIZE], GRADES - 1)]
    return 0


def shared_classes(q: Tokens, i: int, o: Tokens, j: int) -> int:
    """Compare the classes of two words; `values.classes` says what the low bits of each are.

    Returns:
        Bits: 4 a shared spelling, 8 a shared reading in dialects, 16 one of two syllables, 2 both
        are names by hand or both syllables, 1 a shared nickname class.
    """
    found = one_has = other_has = 0
    for x in range(q.table[i, CLASS_START], q.table[i + 1, CLASS_START]):
        kind = q.classes[x] % KINDS
        one_has |= 1 if kind == SPELLING else 2 if kind > NICKNAME else 0
    for y in range(o.table[j, CLASS_START], o.table[j + 1, CLASS_START]):
        kind = o.classes[y] % KINDS
        other_has |= 1 if kind == SPELLING else 2 if kind > NICKNAME else 0
        for x in range(q.table[i, CLASS_START], q.table[i + 1, CLASS_START]):
            if q.classes[x] == o.classes[y]:
                if kind == NICKNAME:
                    found |= 1
                elif kind == DIALECT:
                    found |= 8
                elif kind == DIALECT_PAIR:
                    found |= 16
                else:
                    found |= 4
    return found | 2 if one_has & other_has else found


def edit_grade(
    grades: Table, share: int, a: Vector, a0: int, n: int, b: Vector, b0: int, m: int,
    work: Vector,
) -> int:  # fmt: skip
    """Grade words one or two edits apart by the length of the longer one.

    `share` is what counts of it, thousandths, unless the edit is one of spelling.
    """
    size = min(max(n, m), GRADES - 1)
    if grades[GRADE_ONE_EDIT, size] == 0 and grades[GRADE_LIGHT_EDIT, size] == 0:
        return 0
    distance = osa(a, a0, n, b, b0, m, 2, work)
    if distance == 1:
        if is_light(a, a0, n, b, b0, m):
            return 0 + grades[GRADE_LIGHT_EDIT, size]
        return grades[GRADE_ONE_EDIT, size] * share // 1000
    return grades[GRADE_TWO_EDITS, size] * share // 1000 if distance == 2 else 0


def joined_likeness(
    w: Weights, word: Tokens, i: int, letters: Vector, size: int, bone: int, other: int,
    abjad: bool, work: Vector,
) -> int:  # fmt: skip
    """Compare a word with two neighbours written together; gives one share, thousandths.

    The letters of both neighbours stand at the start of `letters`; `bone` is 0 where they are not
    letters only, `other` that of their other reading, `abjad` where vowels are missing.
    """
    a = word.table[i, LETTERS_START]
    n = word.table[i + 1, LETTERS_START] - a
    if n == size and same_letters(word.letters, a, letters, 0, n):
        return w.joined
    if word.table[i, ALPHA] == 0 or bone == 0 or word.table[i, BONE_SIZE] < 3:
        return 0
    if word.table[i, BONE] != bone and word.table[i, BONE] != other:
        return 0
    if abjad:
        return w.joined_abjad
    if n < SHORTEST_JOINED:
        return 0
    near = osa(word.letters, a, n, letters, 0, size, w.sound_edits, work) <= w.sound_edits
    return w.joined_sound if near else 0


# -- features ---------------------------------------------------------------------------------


def describe(
    endings: Vector, ending_start: Table, q: Tokens, first: int, last: int, s: Space
) -> None:
    """Work out the features of query tokens `first` to `last`; see `values.features`."""
    two = mix(OFFSET, 46)
    for i in range(first, last):
        start = q.table[i, LETTERS_START]
        size = q.table[i + 1, LETTERS_START] - start
        tag = q.table[i, CODE] >> 4
        alpha = 1
        for at in range(start, start + size):
            if q.letters[at] < 97:
                alpha = 0
        q.table[i, ALPHA] = alpha
        for column in range(BONE, STEM + 1):
            q.table[i, column] = 0
        if alpha == 0 or tag > ABJAD:
            continue
        fill_sounds(q.letters, start, size, s.sounds)
        q.table[i, BONE] = q.table[i, BONE_OTHER] = bone_of(s.sounds, OFFSET, two)
        q.table[i, BONE_SIZE] = bone_size_of(s.sounds)
        if tag == ABJAD:
            size = without_inner_w(q.letters, start, size, s.buffer)
            fill_sounds(s.buffer, 0, size, s.sounds)
            q.table[i, BONE_OTHER] = bone_of(s.sounds, OFFSET, two)
        else:
            q.table[i, SOUND] = sound_of(s.sounds)
            q.table[i, STEM] = stem_of(endings, ending_start, q.letters, start, size)


# -- edges ------------------------------------------------------------------------------------


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


def propose(lists: Lists, key: int, mark: int, count: int, space: Table, found: Vector) -> int:
    """Write down the listed tokens under one key that were not seen since `mark`."""
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


def propose_features(
    lists: Lists, q: Tokens, i: int, mark: int, count: int, s: Space, found: Vector
) -> int:
    """Write down all listed tokens of the consonants, stem or classes of a query word."""
    start = q.table[i, LETTERS_START]
    size = q.table[i + 1, LETTERS_START] - start
    fill_sounds(q.letters, start, size, s.sounds)
    count = propose(lists, key_of_bone(s.sounds), mark, count, s.tokens, found)
    if q.table[i, CODE] >> 4 == ABJAD:
        size = without_inner_w(q.letters, start, size, s.buffer)
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
        if size >= LONGEST - 1:
            for at in range(len(lists.long_tokens)):
                token = lists.long_tokens[at]
                if s.tokens[token, STAMP] != mark:
                    s.tokens[token, STAMP] = mark
                    found[count] = token
                    count += 1
    return count


def stands_for(listed: Tokens, token: int) -> bool:
    """Tell whether a listed token is a word that an initial can stand for."""
    size = listed.table[token + 1, LETTERS_START] - listed.table[token, LETTERS_START]
    return listed.table[token, CODE] >> 4 == WORD and size > 1


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
        proposed = propose_all(lists, q, i, 0 + s.clock[0], s, s.touched)
        initial = q.table[i, CODE] >> 4 == INITIAL
        for turn in range(2 if initial else 1):
            for at in range(proposed):
                token = 0 + s.touched[at]
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
        cost = middle - begin  # an edge is about as much work as a row
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
