"""Query tokens and their edges as tables that grow by doubling."""

from collections.abc import Sequence
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from proscribe.match.kernels import layout
from proscribe.values.lexicon.manywords import described
from proscribe.values.lexicon.tokens import Tag

Array = NDArray[Any]

_COLUMNS = layout.LETTER_L + 1


class Vocabulary:
    """The distinct tokens of all queries so far.

    Attributes:
        edges: Table of edges, see `kernels.edges.add_edges`.
        longest: Letters of the longest token.
    """

    def __init__(self, room: int) -> None:
        """Begin with room for some edges."""
        self.longest = 0
        self.edges: Array = np.zeros((room, 3), dtype=np.int32)
        self._size = self._n_letters = self._n_classes = 0
        self._table: Array = np.zeros((1025, _COLUMNS), dtype=np.int64)
        self._letters: Array = np.zeros(8192, dtype=np.uint8)
        self._classes: Array = np.zeros(1024, dtype=np.int64)

    def __len__(self) -> int:
        return self._size

    @property
    def n_edges(self) -> int:
        """How many edges there are."""
        return int(self._table[self._size, layout.EDGE_START])

    def append(self, tokens: Sequence[tuple[str, Tag]], weight_of: Array) -> int:
        """Add distinct tokens; give the place of the first."""
        first, last = self._size, self._size + len(tokens)
        raw = "".join(text for text, _ in tokens).encode("ascii")
        sizes = np.fromiter((len(text) for text, _ in tokens), dtype=np.int64, count=len(tokens))
        codes, classes = described(tokens)
        flat = list(chain.from_iterable(classes))
        self.longest = max(self.longest, int(sizes.max()))
        self._table = _grown(self._table, last + 1)
        self._letters = _grown(self._letters, self._n_letters + len(raw))
        self._classes = _grown(self._classes, self._n_classes + len(flat))
        self._letters[self._n_letters : self._n_letters + len(raw)] = np.frombuffer(raw, np.uint8)
        self._classes[self._n_classes : self._n_classes + len(flat)] = flat
        t = self._table
        t[first + 1 : last + 1, layout.LETTERS_START] = self._n_letters + np.cumsum(sizes)
        t[first:last, layout.CODE] = codes
        t[first:last, layout.WEIGHT] = weight_of[codes]
        counts = np.fromiter(map(len, classes), dtype=np.int64, count=len(tokens))
        t[first + 1 : last + 1, layout.CLASS_START] = self._n_classes + np.cumsum(counts)
        self._n_letters += len(raw)
        self._n_classes += len(flat)
        self._size = last
        return first

    def more_edges(self, before: int, room: int) -> None:
        """Make room for more edges behind those of the tokens before a place."""
        used = int(self._table[before, layout.EDGE_START])
        self.edges = _grown(self.edges, used + room)

    def tokens(self) -> layout.Tokens:
        """Give the tables as the kernels read and write them."""
        return layout.Tokens(self._table, self._letters, self._classes)


def _grown(array: Array, size: int) -> Array:
    if len(array) >= size:
        return array
    larger = np.zeros((max(size, 2 * len(array)), *array.shape[1:]), dtype=array.dtype)
    larger[: len(array)] = array
    return larger
