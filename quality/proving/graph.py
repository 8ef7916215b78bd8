"""The token graph against brute force: each query token compared with every listed one.

The scan without bounds goes along the same edges as the search, so that these are complete must be
shown by itself: every listed token, and every two listed neighbours, that the kernels let agree
with a query token is among its edges, with the same masses, and nothing else is; and every listed
token that two neighbours of a query agree with when written together is found.
"""

import random
import string
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import numba
import numpy as np
from numpy.typing import NDArray

from proscribe.match import Matcher, compiled
from proscribe.match.engine import Engine
from proscribe.match.kernels import layout
from proscribe.values.names import Tag, Token, joined, read_name
from quality.proving.compared import NOTHING, Outcome

_BATCH = 2_000  # query tokens whose edges are found at once
_Edges = NDArray[np.int64]


class _Brute(NamedTuple):
    """Compiled loops over all listed tokens and pairs."""

    tokens: Any
    pairs: Any
    joined: Any


def _compiled() -> _Brute:
    code = compiled.load()
    likeness, joined_likeness = code.likeness, code.joined_likeness
    fill_sounds, bone_of, mix = code.fill_sounds, code.bone_of, code.mix
    offset, word, left, right = layout.OFFSET, layout.WORD, layout.LEFT, layout.RIGHT
    start, code_column, weight = layout.LETTERS_START, layout.CODE, layout.WEIGHT
    pair_weight, pair_bone = layout.PAIR_WEIGHT, layout.PAIR_BONE

    @numba.njit
    def tokens(lists, w, q, i, work, out):  # type: ignore[no-untyped-def]
        count = 0
        for j in range(len(lists.tokens.table) - 1):
            shares = likeness(w, q, i, lists.tokens, j, work)
            if shares > 0:
                out[count, 0] = j
                out[count, 1] = (shares >> 10) * q.table[i, weight] // 1000
                out[count, 2] = (shares & 1023) * lists.tokens.table[j, weight] // 1000
                count += 1
        return count

    @numba.njit
    def pairs(lists, w, q, i, buffer, work, out):  # type: ignore[no-untyped-def]
        count = 0
        listed = lists.tokens
        for p in range(len(lists.pairs) - 1):
            size = 0
            for side in range(left, right + 1):
                token = lists.pairs[p, side]
                for k in range(listed.table[token, start], listed.table[token + 1, start]):
                    buffer[size] = listed.letters[k]
                    size += 1
            bone = lists.pairs[p, pair_bone]
            share = joined_likeness(w, q, i, buffer, size, bone, work)
            if share > 0:
                out[count, 0] = -1 - p
                out[count, 1] = share * q.table[i, weight] // 1000
                out[count, 2] = share * lists.pairs[p, pair_weight] // 1000
                count += 1
        return count

    @numba.njit
    def with_joined(lists, w, size, alpha, buffer, sounds, work, out):  # type: ignore[no-untyped-def]
        bone = 0
        if alpha:
            fill_sounds(buffer, 0, size, sounds)
            bone = bone_of(sounds, offset, mix(offset, 46))
        count = 0
        for j in range(len(lists.tokens.table) - 1):
            if lists.tokens.table[j, code_column] >> 4 == word:
                share = joined_likeness(w, lists.tokens, j, buffer, size, bone, work)
                if share > 0:
                    out[count, 0] = j
                    out[count, 1] = share * lists.tokens.table[j, weight] // 1000
                    count += 1
        return count

    return _Brute(tokens, pairs, with_joined)


class Graph:
    """The edges of one engine, and the brute force over its tables."""

    def __init__(self, matcher: Matcher) -> None:
        """Prepare; the matcher runs compiled code."""
        self._engine: Engine = matcher.engine
        self._brute = _compiled()
        lists = self._engine._lists
        self._out = np.zeros((len(lists.tokens.table) + len(lists.pairs), 3), dtype=np.int64)

    def edges(self, tokens: Sequence[Token]) -> Outcome:
        """Compare the edges of query tokens with all that agree with them."""
        engine = self._engine
        engine.empty()
        places = [engine.place(token.text, token.tag) for token in tokens]
        engine.grow()
        words = engine._vocabulary.tokens()
        total = NOTHING
        for token, place in zip(tokens, places, strict=True):
            first, end = words.table[place : place + 2, layout.EDGE_START]
            found = engine._vocabulary.edges[first:end].astype(np.int64)
            total += _compared(f"{token.tag} {token.text}", found, self._agreeing(words, place))
        return total

    def _agreeing(self, words: layout.Tokens, place: int) -> _Edges:
        engine, out = self._engine, self._out
        space, lists = engine._space, engine._lists
        count = self._brute.tokens(lists, engine._weights, words, place, space.work, out)
        if words.table[place, layout.CODE] >> 4 == layout.WORD:
            count += self._brute.pairs(
                lists, engine._weights, words, place, space.buffer, space.work, out[count:]
            )
        return out[:count].copy()

    def neighbours(self, pairs: Sequence[tuple[Token, Token]]) -> Outcome:
        """Compare the listed words that two query neighbours find with all that agree."""
        engine, code = self._engine, compiled.load()
        engine.empty()
        places = [
            (engine.place(left.text, left.tag), engine.place(right.text, right.tag))
            for left, right in pairs
        ]
        engine.grow()
        words = engine._vocabulary.tokens()
        lists, weights = engine._lists, engine._weights
        longest = 2 * (engine._most_under_key + 1)
        engine._space = engine._space._replace(joined=np.zeros((longest, 4), dtype=np.int64))
        total = NOTHING
        for (left, right), both in zip(pairs, places, strict=True):
            plan = np.array(both, dtype=np.int64)
            count = code.find_joined(lists, weights, words, plan, 0, 2, engine._space)
            found = engine._space.joined[:count][:, (layout.LISTED, layout.AGREED_L)]
            text = joined(left.text, left.tag, right.text, right.tag)
            wanted = self._out[:0, :2]
            if text:
                letters = np.zeros(4 * len(text) + 64, dtype=np.uint8)
                letters[: len(text)] = np.frombuffer(text.encode("ascii"), dtype=np.uint8)
                n = self._brute.joined(
                    lists, weights, len(text), left.text.isalpha() and right.text.isalpha(),
                    letters, np.zeros_like(letters), engine._space.work, self._out,
                )  # fmt: skip
                wanted = self._out[:n, :2].copy()
            total += _compared(f"{left.text} {right.text}", found, wanted)
        return total


def _compared(what: str, found: _Edges, wanted: _Edges) -> Outcome:
    one, other = (sorted(map(tuple, edges.tolist())) for edges in (found, wanted))
    if one == other:
        return Outcome(1, len(one), (), 0)
    words = (
        f"{what}: edges alone {[edge for edge in one if edge not in other][:3]}, brute force "
        f"alone {[edge for edge in other if edge not in one][:3]}"
    )
    return Outcome(1, 0, (words,), 1)


def readings(names: Iterable[str], person: bool | None = None) -> Iterator[tuple[Token, ...]]:
    """Give all readings of some names."""
    for name in names:
        yield from read_name(name, person=person)


def token_sample(
    found: Sequence[tuple[Token, ...]], count: int, dice: random.Random
) -> list[Token]:
    """Give distinct tokens of readings, every other one with one to three slips."""
    plain = list({(t.text, t.tag): t for reading in found for t in reading}.values())
    chosen: dict[tuple[str, Tag], Token] = {}
    while len(chosen) < count:
        token = dice.choice(plain)
        if len(chosen) % 2 and token.tag in ("word", "abjad"):
            text = token.text
            for _ in range(dice.choice((1, 1, 2, 2, 3))):
                text = _slipped(text, dice)
            token = Token(text, token.tag, "")
        chosen.setdefault((token.text, token.tag), token)
    return list(chosen.values())


def _slipped(word: str, dice: random.Random) -> str:
    at = dice.randrange(len(word))
    letter = dice.choice(string.ascii_lowercase)
    changed = dice.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
        )
    )
    return changed or word


def pair_sample(
    found: Sequence[tuple[Token, ...]], count: int, dice: random.Random
) -> list[tuple[Token, Token]]:
    """Give neighbours: those of readings, and listed words cut in two at any place."""
    pairs = [pair for reading in found for pair in pairwise(reading)]
    words = [t for reading in found for t in reading if t.tag == "word" and len(t.text) > 3]
    chosen = dice.sample(pairs, min(len(pairs), count // 2))
    while words and len(chosen) < count:
        text = dice.choice(words).text
        at = dice.randrange(1, len(text))
        left, right = text[:at], text[at:]
        if dice.random() < 0.4:
            right = _slipped(right, dice)
        tags: list[Tag] = ["initial" if len(part) == 1 else "word" for part in (left, right)]
        chosen.append((Token(left, tags[0], ""), Token(right, tags[1], "")))
    return chosen


def in_batches(sample: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Give a sample in pieces whose edges fit into memory."""
    for start in range(0, len(sample), _BATCH):
        yield sample[start : start + _BATCH]
