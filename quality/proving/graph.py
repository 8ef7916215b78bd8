"""The token graph against brute force: each query token compared with every listed one.

The scan without bounds goes along the same edges as the search, so that these are complete must be
shown by itself: every listed token that the kernels let agree with a query token is among its
edges, with the same masses, and nothing else is. For two neighbours written together, on either
side, the comparison in words (`match.namepair`) goes over all listed pairs and words.
"""

import random
import string
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

import numba
import numpy as np
from numpy.typing import NDArray

from proscribe.match import Matcher, compiled
from proscribe.match.kernels import layout
from proscribe.match.namepair import pair_alike, token_weight
from proscribe.model.listed import Entry
from proscribe.values.names import Tag, Token, read_name
from proscribe.values.rarity import tag_of
from quality.proving.asked import asked
from quality.proving.compared import NOTHING, Outcome

_Rows = list[tuple[int, ...]]


def _over_all_tokens() -> Any:
    """Compile the comparison of one query token with all listed ones."""
    likeness = compiled.load().likeness
    weight = layout.WEIGHT

    @numba.njit
    def agreeing(lists, w, q, i, work, out):  # type: ignore[no-untyped-def]
        count = 0
        for j in range(len(lists.tokens.table) - 1):
            shares = likeness(w, q, i, lists.tokens, j, work)
            if shares > 0:
                out[count, 0] = j
                out[count, 1] = (shares >> 10) * q.table[i, weight] // 1000
                out[count, 2] = (shares & 1023) * lists.tokens.table[j, weight] // 1000
                count += 1
        return count

    return agreeing


class Graph:
    """The edges of one engine, and the brute force over its tables."""

    def __init__(self, matcher: Matcher) -> None:
        """Prepare; the matcher runs compiled code."""
        self._engine = matcher.engine
        self._agreeing = _over_all_tokens()
        self._out = np.zeros((len(self._engine._lists.tokens.table), 3), dtype=np.int64)
        corpus = matcher.corpus
        codes = corpus.arrays["token_code"].tolist()
        self._listed = [
            Token(corpus.token_text(place), tag_of(code), "") for place, code in enumerate(codes)
        ]
        ends = (corpus.arrays["pair_left"].tolist(), corpus.arrays["pair_right"].tolist())
        self._pairs = [
            (self._listed[left], self._listed[right]) for left, right in zip(*ends, strict=True)
        ]

    def edges(self, tokens: Sequence[Token], *, joined: bool) -> Outcome:
        """Compare the edges of query tokens with all that agree with them.

        Args:
            tokens: Distinct tokens.
            joined: Look at edges to listed neighbours, else at those to single tokens.
        """
        engine = self._engine
        engine.empty()
        places = [engine.place(token.text, token.tag) for token in tokens]
        engine.grow()
        words = engine._vocabulary.tokens()
        total = NOTHING
        for token, place in zip(tokens, places, strict=True):
            first, end = words.table[place : place + 2, layout.EDGE_START]
            edges = engine._vocabulary.edges[first:end].astype(np.int64)
            found = _rows(edges[(edges[:, 0] < 0) == joined])
            wanted = self._neighbours_of(token) if joined else self._single(words, place)
            total += _compared(f"{token.tag} {token.text}", found, wanted)
        return total

    def _single(self, words: layout.Tokens, place: int) -> _Rows:
        engine, out = self._engine, self._out
        count = self._agreeing(
            engine._lists, engine._weights, words, place, engine._space.work, out
        )
        return _rows(out[:count])

    def _neighbours_of(self, token: Token) -> _Rows:
        """Give the listed neighbours that a query word agrees with, by the rule in words."""
        found: _Rows = []
        for number, pair in enumerate(self._pairs if token.tag == "word" else ()):
            alike = pair_alike(token.text, pair, 0)
            if alike:
                both = sum(map(token_weight, pair))
                agreed_q = alike.query * token_weight(token) // 1000
                found.append((-1 - number, agreed_q, alike.listed * both // 1000))
        return found

    def neighbours(self, pairs: Sequence[tuple[Token, Token]]) -> Outcome:
        """Compare the listed words that two query neighbours find with all that agree."""
        engine, code = self._engine, compiled.load()
        engine.empty()
        places = [
            [engine.place(token.text, token.tag) for token in (left, right)]
            for left, right in pairs
        ]
        engine.grow()
        words = engine._vocabulary.tokens()
        room = np.zeros((4 * (engine._most_under_key + 1), 4), dtype=np.int64)
        engine._space = engine._space._replace(joined=room)
        total = NOTHING
        for pair, both in zip(pairs, places, strict=True):
            plan = np.array(both, dtype=np.int64)
            count = code.find_joined(
                engine._lists, engine._weights, words, plan, 0, 2, engine._space
            )
            columns = (layout.LISTED, layout.AGREED_Q, layout.AGREED_L)
            found = _rows(engine._space.joined[:count][:, columns])
            total += _compared(" ".join(t.text for t in pair), found, self._words_of(pair))
        return total

    def _words_of(self, pair: tuple[Token, Token]) -> _Rows:
        """Give the listed words that two query neighbours agree with, by the rule in words."""
        found: _Rows = []
        for place, listed in enumerate(self._listed):
            alike = pair_alike(listed.text, pair, 0) if listed.tag == "word" else None
            if alike:
                both = sum(map(token_weight, pair))
                agreed_l = alike.query * token_weight(listed) // 1000
                found.append((place, alike.listed * both // 1000, agreed_l))
        return found


class Edges:
    """The edges of query tokens, and what neighbours find together, against brute force."""

    size = 200  # single words; of neighbours a fifth, which plain Python compares

    def __init__(self, entries: Sequence[Entry], matcher: Matcher, seed: int) -> None:
        """Prepare."""
        self._entries, self._seed, self._graph = entries, seed, Graph(matcher)

    def part(self, number: int, count: int) -> Outcome:
        """Compare some words and neighbours; a query here is a word."""
        dice = random.Random(f"{self._seed} {number}")
        queries = asked(self._entries, count, dice.randrange(1 << 62))
        found = list(readings([name for one in queries for name in one.query.names]))
        few = max(1, count // 5)
        total = self._graph.edges(token_sample(found, count, dice), joined=False)
        total += self._graph.edges(token_sample(found, few, dice), joined=True)._replace(queries=0)
        pairs = self._graph.neighbours(pair_sample(found, few, dice))
        return total + pairs._replace(queries=0)


def _rows(table: NDArray[np.int64]) -> _Rows:
    return [tuple(row) for row in table.tolist()]


def _compared(what: str, found: _Rows, wanted: _Rows) -> Outcome:
    one, other = sorted(found), sorted(wanted)
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
