"""The token graph: which listed tokens agree with a query token, and which rows hold them.

All fuzzy work is here, once for each distinct query token. The edges of a token are complete:
every listed token that `similarity` lets agree with it is found, because

- equal texts, and words one or two edits apart, share a key of their deletion neighbourhoods
  (words too long to have one are compared with all long words);
- words of equal consonants share a sound key; spelling and nickname classes are spelled out;
- an initial and the words that start with it are neighbours in the order of texts;
- two joined neighbours agree with a word only by equal text or equal consonants, which are keys.
"""

from collections import OrderedDict
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from proscribe.match.corpus import Corpus, Ints, Keys
from proscribe.match.similarity import How, Likeness, joined_likeness, likeness
from proscribe.match.weights import Weights, weight_table
from proscribe.values.names import Tag, Token, joined
from proscribe.values.neighbours import LONGEST, hash_text, neighbour_keys
from proscribe.values.phonetics import abjad_skeletons, skeleton
from proscribe.values.rarity import tag_of, token_code
from proscribe.values.variants import members

Agreed = tuple[int, int, How]  # agreed mass of the query, of the listed side, and the rule

_NO_ROWS = np.zeros(0, dtype=np.int32)


class Edges(NamedTuple):
    """What one query token, or two joined ones, agrees with.

    Attributes:
        weight: Its weight, thousandths.
        tokens: Listed token to what agrees.
        pairs: Pair of listed neighbours, read as one word, to what agrees.
        rows: All rows that hold any of them, ascending.
        agreed_q: For each of `rows` the most that can agree on the query's side.
        agreed_l: For each of `rows` the most that can agree on the listed side.
        best_q: The largest of `agreed_q`, 0 when there is none.
        best_l: The largest of `agreed_l`, 0 when there is none.
    """

    weight: int
    tokens: dict[int, Agreed]
    pairs: dict[tuple[int, int], Agreed]
    rows: Ints
    agreed_q: NDArray[np.int64]
    agreed_l: NDArray[np.int64]
    best_q: int
    best_l: int


class TokenGraph:
    """Edges of query tokens over one corpus, kept in a cache of bounded size."""

    def __init__(self, corpus: Corpus, weights: Weights, *, cache_rows: int) -> None:
        """Prepare the weights of all tokens and rows.

        Args:
            corpus: The index.
            weights: Numbers of the formula.
            cache_rows: How many row entries (20 bytes each) the cache may hold.
        """
        self._corpus = corpus
        self._weights = weights
        self._table = weight_table(weights)
        table = np.array(self._table, dtype=np.int64)
        self._token_weight = table[corpus.token_code]
        row_weights = self._token_weight[corpus.row_tokens]
        starts = corpus.row_start[:-1]
        self.row_total = (
            np.add.reduceat(row_weights, starts) if len(starts) else np.zeros(0, dtype=np.int64)
        )
        lengths = np.diff(corpus.token_start)
        # Two edits or fewer from a word of LONGEST + 1 letters or more, on either side.
        self._long_tokens = np.flatnonzero(lengths >= LONGEST - 3).tolist()
        self._cache: OrderedDict[tuple[str, ...], Edges] = OrderedDict()
        self._room = cache_rows

    def weight(self, token: Token) -> int:
        """Give the weight of a query token, thousandths."""
        return self._table[token_code(token.text, token.tag)]

    def token(self, token: Token) -> Edges:
        """Give the edges of one query token."""
        key = (token.text, token.tag)
        found = self._cache.get(key)
        if found is None:
            found = self._store(key, self._token_edges(token))
        else:
            self._cache.move_to_end(key)
        return found

    def pair(self, left: Token, right: Token) -> Edges | None:
        """Give the edges of two neighbours read as one word, None when they are not."""
        text = joined(left.text, left.tag, right.text, right.tag)
        if not text:
            return None
        key = (left.text, left.tag, right.text, right.tag)
        found = self._cache.get(key)
        if found is None:
            weight = self.weight(left) + self.weight(right)
            found = self._store(key, self._joined_edges(text, weight))
        else:
            self._cache.move_to_end(key)
        return found if found.tokens else None

    def _store(self, key: tuple[str, ...], edges: Edges) -> Edges:
        self._cache[key] = edges
        self._room -= len(edges.rows) + 1
        while self._room < 0 and len(self._cache) > 1:
            _, old = self._cache.popitem(last=False)
            self._room += len(old.rows) + 1
        return edges

    def _token_edges(self, token: Token) -> Edges:
        weight = self.weight(token)
        corpus, similarity = self._corpus, self._weights.similarity
        tokens: dict[int, Agreed] = {}
        for place in self._near(token.text, token.tag):
            tag = tag_of(int(corpus.token_code[place]))
            alike = likeness(token.text, token.tag, corpus.token_text(place), tag, similarity)
            if alike:
                tokens[place] = _agreed(alike, weight, int(self._token_weight[place]))
        pairs: dict[tuple[int, int], Agreed] = {}
        spans: list[tuple[int, Agreed]] = []
        if token.tag == "word":
            for pair in self._keyed_pairs(token.text):
                left, right = int(corpus.pair_left[pair]), int(corpus.pair_right[pair])
                written = corpus.token_text(left) + corpus.token_text(right)
                alike = joined_likeness(token.text, written, similarity)
                if alike:
                    both = int(self._token_weight[left] + self._token_weight[right])
                    pairs[left, right] = _agreed(alike, weight, both)
                    spans.append((pair, pairs[left, right]))
        return self._with_rows(weight, tokens, pairs, spans)

    def _joined_edges(self, text: str, weight: int) -> Edges:
        corpus, similarity = self._corpus, self._weights.similarity
        found = set(_members(corpus.near_key, corpus.near_token, _keys([hash_text(text)])))
        if text.isalpha():
            sound = _keys([hash_text("~" + skeleton(text))])
            found.update(_members(corpus.sound_key, corpus.sound_token, sound))
        tokens: dict[int, Agreed] = {}
        for place in found:
            if tag_of(int(corpus.token_code[place])) == "word":
                alike = joined_likeness(corpus.token_text(place), text, similarity)
                if alike:
                    tokens[place] = _agreed(alike, weight, int(self._token_weight[place]))
        return self._with_rows(weight, tokens, {}, [])

    def _near(self, text: str, tag: Tag) -> Iterable[int]:
        """Propose every listed token that may agree with a query token."""
        corpus = self._corpus
        if tag == "initial":
            first = self._first_at(text)
            return range(first, self._first_at(chr(ord(text) + 1)))
        fuzzy = tag in ("word", "abjad") and text.isalpha()
        exact = [text, *members(text), text[0]] if tag == "word" else [text]
        keys = _keys([hash_text(word) for word in exact])
        if fuzzy and len(text) <= LONGEST:
            keys = np.concatenate((keys, neighbour_keys(text)))
        found = set(_members(corpus.near_key, corpus.near_token, keys))
        if fuzzy:
            bones = (skeleton(text),) if tag == "word" else abjad_skeletons(text)
            sound = _keys([hash_text("~" + bone) for bone in bones])
            found.update(_members(corpus.sound_key, corpus.sound_token, sound))
            if len(text) >= LONGEST - 1:
                found.update(self._long_tokens)
        return found

    def _first_at(self, text: str) -> int:
        """Find the first token whose text is not below a text, by bisection."""
        low, high = 0, len(self._corpus.token_code)
        while low < high:
            middle = (low + high) // 2
            if self._corpus.token_text(middle) < text:
                low = middle + 1
            else:
                high = middle
        return low

    def _keyed_pairs(self, text: str) -> set[int]:
        keys = [hash_text(text)]
        if text.isalpha():
            keys.append(hash_text("~" + skeleton(text)))
        return set(_members(self._corpus.pair_key, self._corpus.pair_keyed, _keys(keys)))

    def _with_rows(
        self,
        weight: int,
        tokens: dict[int, Agreed],
        pairs: dict[tuple[int, int], Agreed],
        spans: list[tuple[int, Agreed]],
    ) -> Edges:
        corpus = self._corpus
        parts = [
            (corpus.posting_rows[corpus.posting_start[t] : corpus.posting_start[t + 1]], agreed)
            for t, agreed in tokens.items()
        ]
        parts += [
            (corpus.pair_rows[corpus.pair_start[p] : corpus.pair_start[p + 1]], agreed)
            for p, agreed in spans
        ]
        rows, agreed_q, agreed_l = _gathered(parts)
        best_q = max((agreed[0] for _, agreed in parts), default=0)
        best_l = max((agreed[1] for _, agreed in parts), default=0)
        return Edges(weight, tokens, pairs, rows, agreed_q, agreed_l, best_q, best_l)


def _agreed(alike: Likeness, weight_q: int, weight_l: int) -> Agreed:
    return alike.query * weight_q // 1000, alike.listed * weight_l // 1000, alike.how


def _keys(values: list[int]) -> Keys:
    return np.array(values, dtype=np.uint64)


def _members(keys: Keys, values: Ints, wanted: Keys) -> list[int]:
    """Give the values under any of the wanted keys, repetitions included."""
    first = np.searchsorted(keys, wanted, side="left")
    end = np.searchsorted(keys, wanted, side="right")
    found: list[int] = []
    for place in np.flatnonzero(end > first):
        found.extend(values[first[place] : end[place]].tolist())
    return found


def _gathered(
    parts: list[tuple[Ints, Agreed]],
) -> tuple[Ints, NDArray[np.int64], NDArray[np.int64]]:
    """Join postings: each row once, with the largest masses of its parts."""
    if not parts:
        none = np.zeros(0, dtype=np.int64)
        return _NO_ROWS, none, none
    lengths = [len(rows) for rows, _ in parts]
    rows = np.concatenate([rows for rows, _ in parts])
    agreed_q = np.repeat(np.array([agreed[0] for _, agreed in parts], dtype=np.int64), lengths)
    agreed_l = np.repeat(np.array([agreed[1] for _, agreed in parts], dtype=np.int64), lengths)
    if len(parts) == 1:
        return rows, agreed_q, agreed_l
    order = np.argsort(rows, kind="stable")
    rows, agreed_q, agreed_l = rows[order], agreed_q[order], agreed_l[order]
    fresh = np.flatnonzero(np.concatenate(([True], rows[1:] != rows[:-1])))
    if len(fresh) == len(rows):
        return rows, agreed_q, agreed_l
    return (
        rows[fresh],
        np.maximum.reduceat(agreed_q, fresh),
        np.maximum.reduceat(agreed_l, fresh),
    )
