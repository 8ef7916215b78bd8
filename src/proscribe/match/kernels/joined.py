"""Kernels that read two neighbours of a query name as one word, and find it among listed words."""

from proscribe.match.kernels.edges import find, has_key
from proscribe.match.kernels.layout import (
    ABJAD,
    AGREED_L,
    AGREED_Q,
    ALPHA,
    CODE,
    INITIAL,
    LETTERS_START,
    LISTED,
    NUMBER,
    OFFSET,
    PARTICLE,
    PLACE,
    TITLE,
    WEIGHT,
    WORD,
    Lists,
    Space,
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
    with_inner_u,
)  # fmt: skip
from proscribe.match.kernels.tokens import joined_likeness


def joins(tag: int) -> bool:
    """Tell whether a kind of token can be written together with its neighbour."""
    return tag <= ABJAD or tag == NUMBER or tag == INITIAL or PARTICLE <= tag <= TITLE


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
                with_inner_u(s.buffer, 0, size, s.buffer)
                fill_sounds(s.buffer, 0, size, s.sounds)
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
    if not has_key(lists, key):
        return count
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
