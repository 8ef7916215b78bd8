"""Kernels that work out the features of query tokens as `lexicon.features` does for listed ones."""

from proscribe.match.kernels.layout import (
    ABJAD,
    ALPHA,
    BONE,
    BONE_OTHER,
    BONE_SIZE,
    CODE,
    LETTERS_START,
    OFFSET,
    SOUND,
    STEM,
    Space,
    Table,
    Tokens,
    Vector,
)  # fmt: skip
from proscribe.match.kernels.letters import (
    bone_of,
    bone_size_of,
    fill_sounds,
    mix,
    sound_of,
    stem_of,
    with_inner_u,
)  # fmt: skip


def describe(
    endings: Vector, ending_start: Table, q: Tokens, first: int, last: int, s: Space
) -> None:
    """Work out the features of query tokens `first` to `last`; see `values.lexicon.features`."""
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
            with_inner_u(q.letters, start, size, s.buffer)
            fill_sounds(s.buffer, 0, size, s.sounds)
            q.table[i, BONE_OTHER] = bone_of(s.sounds, OFFSET, two)
        else:
            q.table[i, SOUND] = sound_of(s.sounds)
            q.table[i, STEM] = stem_of(endings, ending_start, q.letters, start, size)
