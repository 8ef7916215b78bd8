"""An index made ready for the kernels, and the kernels called: plain or compiled.

`Engine` keeps the tables of an index, the vocabulary of query tokens with their edges, and the
working space of one thread. Both ways of running give the same integers; see `kernels`.
"""

from collections.abc import Iterable
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from proscribe.match import compiled, kernels
from proscribe.match.corpus import Corpus
from proscribe.match.kernels import layout
from proscribe.match.prepare import make_lists, make_space
from proscribe.match.vocabulary import Vocabulary
from proscribe.match.weights import Weights, kernel_numbers, weight_table
from proscribe.values.freewords import may_be_in_syllables, read_ending, read_free_word
from proscribe.values.names import read_name
from proscribe.values.syllables import is_syllable
from proscribe.values.tokens import Reading, Tag

Array = NDArray[Any]
Mode = Literal["plain", "compiled"]
Places = tuple[int, ...]
_EndingKey = tuple[str, bool | None, bool, bool]  # the arguments of `_ending`

_STAMPS = 1 << 30
_WORDS = 1 << 20  # words that may be kept with what they stand for
_ROOM = 1 << 22  # edges that the vocabulary may hold before it is emptied


class Engine:
    """The kernels over one index. Not for several threads at once.

    Attributes:
        corpus: The index.
        mode: How the kernels run.
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
        self._places: dict[tuple[str, Tag], int] = {}
        self._words: dict[bool | None, dict[str, Places | None]] = {
            True: {}, False: {}, None: {},
        }  # fmt: skip
        self._families: dict[bool | None, dict[str, Places | None]] = {
            True: {}, False: {}, None: {},
        }  # fmt: skip
        self._joining: dict[str, bool] = {}
        self._endings: dict[_EndingKey, list[tuple[int, Places]] | None] = {}
        self._syllables: dict[str, bool] = {}
        self._n_words = 0
        self._new: list[tuple[str, Tag]] = []
        self._vocabulary = Vocabulary(2 * self._most_edges)

    @property
    def is_full(self) -> bool:
        """Whether the vocabulary has grown so that it should be emptied before the next batch."""
        return self._vocabulary.n_edges > _ROOM or self._n_words > _WORDS

    def readings(self, name: str, person: bool | None) -> list[tuple[int, Places]]:
        """Give the readings of a name as places of its tokens in the vocabulary.

        Their edges are found by `run`. What a word stands for in every name is read once.

        Returns:
            For each reading its place among those of `values.names.read_name`, and its tokens;
            nothing for a blank name.
        """
        words = self._words[person]
        found: Places = ()
        parts = name.split()
        at = 0
        for word in parts:
            places = words[word] if word in words else self.free_word(word, person)
            if places is None:
                places = self._apart(parts, at, person)
                if places is None:
                    break
            found += places
            at += 1
        else:
            if found:
                return [(0, found)]
            return self._placed(read_name(name, person=person))
        if found and person is not True and not all(map(self._is_syllable, parts[:at])):
            spoken = [part for part in parts[:at] if any(map(str.isalnum, part))]
            apart = not all(map(self._in_syllables, spoken[1:]))
            ends = self._ending(" ".join(parts[at:]), person, ascii_=name.isascii(), apart=apart)
            if ends is not None:
                return [(place, found + end) for place, end in ends]
        return self._placed(read_name(name, person=person))

    def free_word(self, word: str, person: bool | None) -> Places | None:
        """Give the tokens of a word that reads the same in every name, or None.

        A name of such words, parted by blanks, has one reading: their tokens in order.
        """
        words = self._words[person]
        if word not in words:
            free = read_free_word(word, person=person)
            words[word] = None if free is None else tuple(map(self._place, free))
            self._n_words += 1
        return words[word]

    def _apart(self, parts: list[str], at: int, person: bool | None) -> Places | None:
        """Give the tokens of a family name that stands with no other Korean or Chinese word."""
        word = parts[at]
        families = self._families[person]
        if word not in families:
            free = read_free_word(word, person=person, apart=True)
            families[word] = None if free is None else tuple(map(self._place, free))
        places = families[word]
        if places is None or any(map(self._in_syllables, parts[max(0, at - 1) : at])):
            return None
        return None if any(map(self._in_syllables, parts[at + 1 : at + 2])) else places

    def _in_syllables(self, word: str) -> bool:
        found = self._joining.get(word)
        if found is None:
            found = self._joining[word] = may_be_in_syllables(word)
        return found

    def _ending(
        self, ending: str, person: bool | None, *, ascii_: bool, apart: bool
    ) -> list[tuple[int, Places]] | None:
        """Give the readings of the end of a name (`Trading Ltd`), or None; see `readings`."""
        key = ending, person, ascii_, apart
        if key not in self._endings:
            self._n_words += 1
            found = read_ending(ending, person=person, ascii_=ascii_, apart=apart)
            self._endings[key] = None if found is None else self._placed(found)
        return self._endings[key]

    def _is_syllable(self, word: str) -> bool:
        found = self._syllables.get(word)
        if found is None:
            text = "".join(filter(str.isalpha, word)).lower()
            found = self._syllables[word] = not text.isascii() or is_syllable(text)
        return found

    def _placed(self, readings: Iterable[Reading]) -> list[tuple[int, Places]]:
        return [
            (at, tuple(self._place((token.text, token.tag)) for token in reading))
            for at, reading in enumerate(readings)
        ]

    def place(self, text: str, tag: Tag) -> int:
        """Give the place of a query token in the vocabulary."""
        return self._place((text, tag))

    def _place(self, key: tuple[str, Tag]) -> int:
        found = self._places.get(key)
        if found is None:
            found = self._places[key] = len(self._places)
            self._new.append(key)
        return found

    def grow(self) -> None:
        """Find the edges of all new query tokens."""
        if not self._new:
            return
        words = self._vocabulary
        first = words.append(self._new, self._weight_of)
        self._new = []
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
        for table in (space.tokens, space.pairs, space.rows, space.records):
            table[:, layout.STAMP] = 0
        space.held[:] = 0

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
