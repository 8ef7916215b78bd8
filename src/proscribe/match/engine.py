"""An index made ready for the kernels, and the kernels called: plain or compiled.

`Engine` keeps the tables of an index, the vocabulary of query tokens with their edges, and the
working space of one thread. Both ways of running give the same integers; see `kernels`.
"""

from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from proscribe.match import compiled, kernels
from proscribe.match.corpus import Corpus
from proscribe.match.kernels import layout
from proscribe.match.prepare import make_lists, make_space, side_by_side
from proscribe.match.readings import NameReader
from proscribe.match.vocabulary import Vocabulary
from proscribe.match.weights import Weights, kernel_numbers, weight_table

Array = NDArray[Any]
Mode = Literal["plain", "compiled"]

_STAMPS = 1 << 30
_WORDS = 1 << 20  # words that may be kept with what they stand for
_ROOM = 1 << 22  # edges that the vocabulary may hold before it is emptied


class Engine:
    """The kernels over one index. Not for several threads at once.

    Attributes:
        corpus: The index.
        mode: How the kernels run.
        names: Reads names for the vocabulary; `run` finds the edges of what is new in it.
        times_emptied: How often the vocabulary was emptied: places in it mean nothing thereafter.
    """

    def __init__(self, corpus: Corpus, weights: Weights, mode: Mode) -> None:
        """Prepare the tables.

        Args:
            corpus: The index.
            weights: Numbers of the formula.
            mode: `plain` starts at once; `compiled` takes a moment and is far faster.
        """
        self.corpus = corpus
        self.mode = mode
        self._code: Any = compiled.load() if mode == "compiled" else kernels
        self._weight_of = np.array(weight_table(weights), dtype=np.int64)
        self._lists = make_lists(corpus, self._weight_of)
        self._space = make_space(self._lists)
        if mode == "compiled":
            self._lists, self._space = side_by_side(self._lists), side_by_side(self._space)
        keys = self._lists.keys[:, 0]
        self._most_under_key = _longest_run(keys)
        # The most edges that one query token can have.
        self._most_edges = len(self._lists.tokens.table) + len(self._lists.pairs) + 1
        self._longest_row = _longest(self._lists.rows[:, layout.ITEM_START])
        self._weights, self._names, self._facts = (
            self._seen(one) for one in kernel_numbers(weights)
        )
        self._lists_seen = self._seen(self._lists)
        self.times_emptied = 0
        self.empty()

    def _seen(self, value: Any) -> Any:
        return value if self.mode == "compiled" else viewed(value)

    # -- vocabulary ---------------------------------------------------------------------------

    def empty(self) -> None:
        """Forget all query tokens."""
        self.times_emptied += 1
        self.names = NameReader()
        self._vocabulary = Vocabulary(2 * self._most_edges)

    @property
    def is_full(self) -> bool:
        """Whether the vocabulary has grown so that it should be emptied before the next batch."""
        return self._vocabulary.n_edges > _ROOM or self.names.n_words > _WORDS

    def grow(self) -> None:
        """Find the edges of all new query tokens."""
        new = self.names.take_new()
        if not new:
            return
        words = self._vocabulary
        first = words.append(new, self._weight_of)
        self._fit_letters(words.longest)
        space, lists = self._seen(self._space), self._lists_seen
        tokens = self._seen(words.tokens())
        self._code.describe(lists.endings, lists.ending_start, tokens, first, len(words), space)
        while True:
            edges = self._seen(words.edges)
            first = int(
                self._code.add_edges(lists, self._weights, tokens, edges, first, len(words), space)
            )
            if first == len(words):
                return
            words.more_edges(first, 2 * self._most_edges)

    # -- batches ------------------------------------------------------------------------------

    def run(self, batch: layout.Batch, *, pruned: bool = True) -> Array:
        """Find the hits of encoded queries.

        Args:
            batch: The queries, as arrays of numpy; see `encode`.
            pruned: False looks at every row without any bound: for proofs only.

        Returns:
            A record that reaches the threshold a row, by query; the columns are those of a hit in
            `kernels.layout`.
        """
        self.grow()
        self._fit_plans(batch)
        if int(self._space.clock[0]) > _STAMPS:
            self._wind_back()
        n_queries, n_records = len(batch.queries) - 1, len(self._lists.records)
        tokens, edges = self._seen(self._vocabulary.tokens()), self._seen(self._vocabulary.edges)
        batch_seen, space = self._seen(batch), self._seen(self._space)
        parts: list[Array] = []
        query = 0
        while query < n_queries:
            hits = np.empty((n_records + 4 * n_queries, 6), dtype=np.int64)
            query = int(
                self._code.screen(
                    self._lists_seen, self._weights, self._names, self._facts, tokens, edges,
                    batch_seen, query, pruned, space, self._seen(hits),
                )
            )  # fmt: skip
            parts.append(hits[: int(self._space.clock[1])])
        return np.concatenate(parts) if parts else np.empty((0, 6), dtype=np.int64)

    def _wind_back(self) -> None:
        """Count stamps from the start again, before those of rows run out of room."""
        space = self._space
        space.clock[0] = 0
        for table in (space.tokens, space.pairs, space.records):
            table[:, layout.STAMP] = 0

    def _fit_letters(self, longest: int) -> None:
        """Make room for words of a length."""
        wanted = 4 * (2 * longest + 8)
        if len(self._space.buffer) < wanted:
            self._space = self._space._replace(
                work=np.zeros(wanted, dtype=np.int64),
                buffer=np.zeros(wanted, dtype=np.uint8),
                sounds=np.zeros(wanted, dtype=np.uint8),
            )

    def _fit_plans(self, batch: layout.Batch) -> None:
        """Make room for the plans of a batch."""
        if not len(batch.tokens):
            return
        longest = _longest(batch.plans)
        starts = self._vocabulary.tokens().table[:, layout.EDGE_START]
        edges = starts[batch.tokens + 1] - starts[batch.tokens]
        sums = np.concatenate(([0], np.cumsum(edges)))
        joined = 2 * longest * (self._most_under_key + 1)
        nodes = _longest(sums[batch.plans]) + joined
        links = min(4 * self._longest_row * (longest + 1), self._longest_row * nodes) + 1
        s = self._space
        changed: dict[str, Array] = {}
        if len(s.initials) <= longest + 1:
            changed = {
                name: np.zeros(longest + 2, dtype=np.int64) for name in ("initials", "side_q")
            }
            changed["order"] = np.zeros(2 * longest + 2, dtype=np.int64)
        for name, size, columns in (
            ("joined", joined, 4),
            ("nodes", nodes, 4),
            ("links", links, 6),
        ):
            if len(getattr(s, name)) < size:
                changed[name] = np.zeros((size, columns), dtype=np.int64)
        if changed:
            self._space = s._replace(**changed)


def _longest(starts: Array) -> int:
    """Give the most members of a thing."""
    return int(np.diff(starts).max()) if len(starts) > 1 else 0


def _longest_run(keys: Array) -> int:
    """Give the most tokens under one key."""
    if not len(keys):
        return 0
    changes = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1], [True])))
    return int(np.diff(changes).max())


def viewed(value: Any) -> Any:
    """Give arrays as memory views, whose elements are Python's own numbers."""
    if isinstance(value, np.ndarray):
        contiguous: Any = np.ascontiguousarray(value)
        return memoryview(contiguous)
    if isinstance(value, tuple):
        return type(value)(*(viewed(one) for one in value))
    return value
