"""Scores of many pairs under any weights: the kernels of the matcher without an index."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from proscribe.match import compiled
from proscribe.match.kernels import layout
from proscribe.match.prepare import name_endings
from proscribe.match.vocabulary import Vocabulary
from proscribe.match.weights import Weights, kernel_numbers, weight_table
from proscribe.model.listed import names_person
from proscribe.values.lexicon.tokens import Tag
from proscribe.values.names.whole import read_name
from quality.fitting.pairs import Pair

Array = NDArray[Any]
_LETTERS = 4096
_LINKS = 1 << 18


class Scores:
    """Pairs read once, scored under many weights."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        """Read the names and find the features of their tokens."""
        self._places: dict[tuple[str, Tag], int] = {}
        self._plans, self._items = [0], list[int]()
        self._starts: list[int] = []
        readings: list[tuple[int, int]] = []
        for pair in pairs:
            self._starts.append(len(readings))
            person = names_person(pair.schema)
            asked, listed = self._read(pair.asked, person), self._read(pair.listed, person)
            readings += [(one, other) for one in asked for other in listed] or [(0, 0)]
        tokens = list(self._places)
        self._vocabulary = Vocabulary(4)
        self._vocabulary.append(tokens, np.zeros(256, dtype=np.int64))
        table = self._vocabulary.tokens().table
        self._codes = table[: len(tokens), layout.CODE].copy()
        self._pairs = np.array(readings, dtype=np.int64)
        self._plan_starts = np.array(self._plans, dtype=np.int64)
        self._item_table = np.array(self._items, dtype=np.int64).reshape(-1, 1)
        self._space = _space()
        self._code = compiled.load()
        endings, starts = name_endings()
        self._code.describe(endings, starts, self._vocabulary.tokens(), 0, len(tokens), self._space)

    def _read(self, name: str, person: bool | None) -> list[int]:
        found = []
        for reading in read_name(name, person=person):
            for token in reading:
                key = (token.text, token.tag)
                self._items.append(self._places.setdefault(key, len(self._places)))
            found.append(len(self._plans) - 1)
            self._plans.append(len(self._items))
        return found

    def under(self, weights: Weights) -> Array:
        """Give the score of each pair: that of its best readings, millionths."""
        similarity, names, _ = kernel_numbers(weights)
        tokens = self._vocabulary.tokens()
        weight_of = np.array(weight_table(weights), dtype=np.int64)
        tokens.table[: len(self._codes), layout.WEIGHT] = weight_of[self._codes]
        scores = np.zeros(len(self._pairs), dtype=np.int64)
        self._code.score_pairs(
            similarity, names, tokens, self._plan_starts, self._item_table, self._pairs,
            self._space, scores,
        )  # fmt: skip
        best: Array = np.maximum.reduceat(scores, np.array(self._starts))
        return best


def _space() -> layout.Space:
    one = np.zeros((1, 1), dtype=np.int64)
    blank = layout.Space(*(one for _ in layout.Space._fields))
    return blank._replace(
        clock=np.zeros(2, dtype=np.int64),
        work=np.zeros(_LETTERS, dtype=np.int64),
        buffer=np.zeros(_LETTERS, dtype=np.uint8),
        sounds=np.zeros(_LETTERS, dtype=np.uint8),
        touched=np.zeros(1, dtype=np.int64),
        seen=np.zeros(1, dtype=np.int64),
        order=np.zeros(1, dtype=np.int64),
        links=np.zeros((_LINKS, 6), dtype=np.int64),
        side_q=np.zeros(_LETTERS, dtype=np.int64),
        side_l=np.zeros(_LETTERS, dtype=np.int64),
        table=np.zeros(3 << layout.LARGEST_SIDE, dtype=np.int64),
    )
