"""The token graph against the written formula: each query token compared with every listed one.

The scan without bounds goes along the same edges as the search, so that these are complete must be
shown by itself: what agrees with a query token by the rules of `tests/matchoracle.py` is among its
edges, with the same masses, and nothing else is; and so with two neighbours written together, on
either side.
"""

import random
import string
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

import matchoracle as oracle
from proscribe.match import Matcher, compiled
from proscribe.match.kernels import layout
from proscribe.model.listed import Entry
from proscribe.values.lexicon.rarity import tag_of
from proscribe.values.lexicon.tokens import Tag, Token
from proscribe.values.names.whole import read_name
from quality.proving.agreeing import Words, word_of
from quality.proving.asked import asked
from quality.proving.compared import NOTHING, Outcome
from quality.proving.exhaustive import forget

_Rows = list[tuple[int, ...]]


class Graph:
    """The edges of one engine, and the comparison with all words of its lists."""

    def __init__(self, matcher: Matcher) -> None:
        """Prepare; the matcher runs compiled code."""
        self._engine = matcher.engine
        corpus = matcher.corpus
        codes = corpus.arrays["token_code"].tolist()
        self._listed = [
            Token(corpus.token_text(place), tag_of(code), "") for place, code in enumerate(codes)
        ]
        ends = (corpus.arrays["pair_left"].tolist(), corpus.arrays["pair_right"].tolist())
        self._pairs = [
            (self._listed[left], self._listed[right]) for left, right in zip(*ends, strict=True)
        ]
        # Words and neighbours are numbered here as they come, which is as in the index.
        self._words = Words([*((token,) for token in self._listed), *self._pairs])
        assert len(self._words.places) == len(self._listed)
        assert len(self._words.neighbours) == len(self._pairs)

    def edges(self, tokens: Sequence[Token]) -> Outcome:
        """Compare the edges of query tokens, to words and to neighbours, with all that agree.

        Args:
            tokens: Distinct tokens.
        """
        engine = self._engine
        engine.empty()
        places = [engine.names.place(token.text, token.tag) for token in tokens]
        engine.grow()
        words = engine._vocabulary.tokens()
        total = NOTHING
        for token, place in zip(tokens, places, strict=True):
            first, end = words.table[place : place + 2, layout.EDGE_START]
            edges = engine._vocabulary.edges[first:end].astype(np.int64)
            wanted = [*self._single(token), *self._neighbours_of(token)]
            total += _compared(f"{token.tag} {token.text}", _rows(edges), wanted)
        return total

    def _single(self, token: Token) -> Iterator[tuple[int, ...]]:
        weight = oracle.weight(token)
        for place, (share_q, share_l) in self._words.single(word_of(token)):
            listed = oracle.weight(self._listed[place])
            yield place, share_q * weight // 1000, share_l * listed // 1000

    def _neighbours_of(self, token: Token) -> Iterator[tuple[int, ...]]:
        """Give the listed neighbours that a query word agrees with."""
        weight = oracle.weight(token)
        for number, (share_q, share_l) in self._words.joined(word_of(token)):
            both = sum(map(oracle.weight, self._pairs[number]))
            yield -1 - number, share_q * weight // 1000, share_l * both // 1000

    def neighbours(self, pairs: Sequence[tuple[Token, Token]]) -> Outcome:
        """Compare the listed words that two query neighbours find with all that agree."""
        engine, code = self._engine, compiled.load()
        engine.empty()
        places = [
            [engine.names.place(token.text, token.tag) for token in (left, right)]
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
            total += _compared(" ".join(t.text for t in pair), found, list(self._words_of(pair)))
        return total

    def _words_of(self, pair: tuple[Token, Token]) -> Iterator[tuple[int, ...]]:
        """Give the listed words that two query neighbours agree with."""
        both = sum(map(oracle.weight, pair))
        for place, (share_l, share_q) in self._words.together(*map(word_of, pair)):
            listed = oracle.weight(self._listed[place])
            yield place, share_q * both // 1000, share_l * listed // 1000


class Edges:
    """The edges of query tokens, and what neighbours find together, against the formula."""

    size = 200

    def __init__(self, entries: Sequence[Entry], matcher: Matcher, seed: int) -> None:
        """Prepare."""
        self._entries, self._seed, self._graph = entries, seed, Graph(matcher)

    def part(self, number: int, count: int) -> Outcome:
        """Compare so many words, and as many neighbours; a query here is a word."""
        dice = random.Random(f"{self._seed} {number}")
        queries = asked(self._entries, count, dice.randrange(1 << 62))
        found = list(readings([name for one in queries for name in one.query.names]))
        total = self._graph.edges(token_sample(found, count, dice))
        pairs = self._graph.neighbours(pair_sample(found, count, dice))
        forget()
        return total + pairs._replace(queries=0)


def _rows(table: NDArray[np.int64]) -> _Rows:
    return [tuple(row) for row in table.tolist()]


def _compared(what: str, found: _Rows, wanted: _Rows) -> Outcome:
    one, other = sorted(found), sorted(wanted)
    if one == other:
        return Outcome(1, len(one), (), 0)
    words = (
        f"{what}: edges alone {[edge for edge in one if edge not in other][:3]}, formula "
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
