"""Rows that can reach a score: bounds from the formula, never a guess.

The agreed mass of a row on each side is at most the sum of what each query token (and each two
joined ones) can agree with in it, and at most the whole. `formula` says why a bound of the masses
bounds the score. Tokens whose rows are many are left out of the first gathering as long as all of
them together cannot lift a row that holds nothing else to the score wanted.
"""

from collections import Counter

import msgspec
import numpy as np
from numpy.typing import NDArray

from proscribe.match.align import Link, best_alignment
from proscribe.match.corpus import Corpus
from proscribe.match.formula import best_score, name_score, name_scores, numbers_conflict
from proscribe.match.graph import Edges, TokenGraph
from proscribe.match.weights import NameWeights
from proscribe.values.names import Reading
from proscribe.values.rarity import tag_of

Rows = NDArray[np.int64]


class Plan(msgspec.Struct, frozen=True):
    """One reading of a query name with its edges.

    Attributes:
        name: The query name, as given.
        reading: Its tokens.
        tokens: Edges of each token.
        pairs: (place, edges) of neighbours read as one word.
        total: Weight of all tokens, thousandths.
        numbers: How often each number occurs.
    """

    name: str
    reading: Reading
    tokens: tuple[Edges, ...]
    pairs: tuple[tuple[int, Edges], ...]
    total: int
    numbers: dict[str, int]


def make_plan(name: str, reading: Reading, graph: TokenGraph) -> Plan:
    """Look up the edges of a reading."""
    tokens = tuple(graph.token(token) for token in reading)
    found = ((at, graph.pair(reading[at], reading[at + 1])) for at in range(len(reading) - 1))
    return Plan(
        name=name,
        reading=reading,
        tokens=tokens,
        pairs=tuple((at, edges) for at, edges in found if edges is not None),
        total=sum(edges.weight for edges in tokens),
        numbers=dict(Counter(token.text for token in reading if token.tag == "number")),
    )


class Screen:
    """Bounds and exact scores of plans over one corpus. Not for several threads at once."""

    def __init__(self, corpus: Corpus, graph: TokenGraph, weights: NameWeights) -> None:
        """Take scratch space for one number a row and side."""
        self._corpus = corpus
        self._row_total = graph.row_total
        self._weights = weights
        self._sum_q = np.zeros(len(graph.row_total), dtype=np.int64)
        self._sum_l = np.zeros(len(graph.row_total), dtype=np.int64)

    def rows(self, plan: Plan, wanted: int, allowed: NDArray[np.bool_] | None) -> list[int]:
        """Give all rows whose upper bound reaches a score, ascending.

        Args:
            plan: The query name.
            wanted: Score in millionths; rows that agree in nothing score 0 and are never given.
            allowed: For each row whether filters let it through; None when all are.
        """
        gathered, rest = self._parted(plan, wanted)
        rows = self._gather(gathered, allowed)
        if not len(rows):
            return []
        sum_q, sum_l = self._sum_q[rows], self._sum_l[rows]
        self._sum_q[rows] = 0
        self._sum_l[rows] = 0
        if rest:
            spare_q = sum(edges.best_q for edges in rest)
            spare_l = sum(edges.best_l for edges in rest)
            kept = self._reaching(rows, sum_q + spare_q, sum_l + spare_l, plan.total, wanted)
            rows, sum_q, sum_l = rows[kept], sum_q[kept], sum_l[kept]
            for edges in rest:
                more_q, more_l = _looked_up(edges, rows)
                sum_q, sum_l = sum_q + more_q, sum_l + more_l
        kept = self._reaching(rows, sum_q, sum_l, plan.total, wanted)
        return sorted(set(rows[kept].tolist()))

    def _parted(self, plan: Plan, wanted: int) -> tuple[list[Edges], list[Edges]]:
        """Part the edges into those whose rows are gathered and those looked up afterwards."""
        gathered = [edges for _, edges in plan.pairs]
        rest: list[Edges] = []
        spare_q = spare_l = 0
        by_cost = sorted(
            (edges for edges in plan.tokens if len(edges.rows)),
            key=lambda edges: len(edges.rows),
            reverse=True,
        )
        for place, edges in enumerate(by_cost):
            spare_q += edges.best_q
            spare_l += edges.best_l
            capped = min(spare_q, plan.total)
            if best_score(capped, spare_l, plan.total, self._weights) >= wanted:
                gathered.extend(by_cost[place:])
                break
            rest.append(edges)
        return gathered, rest

    def _gather(self, gathered: list[Edges], allowed: NDArray[np.bool_] | None) -> Rows:
        """Add up masses in scratch space; give the rows touched, some of them repeatedly."""
        if not gathered:
            return np.zeros(0, dtype=np.int64)
        for edges in gathered:
            self._sum_q[edges.rows] += edges.agreed_q
            self._sum_l[edges.rows] += edges.agreed_l
        touched: Rows = np.concatenate([edges.rows for edges in gathered]).astype(np.int64)
        if allowed is None:
            return touched
        let = allowed[touched]
        barred = touched[~let]
        self._sum_q[barred] = 0
        self._sum_l[barred] = 0
        kept: Rows = touched[let]
        return kept

    def _reaching(
        self, rows: Rows, sum_q: Rows, sum_l: Rows, total_q: int, wanted: int
    ) -> NDArray[np.bool_]:
        total_l = self._row_total[rows]
        agreed_q = np.minimum(sum_q, total_q)
        agreed_l = np.minimum(sum_l, total_l)
        bound = name_scores(agreed_q, agreed_l, total_q, total_l, self._weights)
        reaching: NDArray[np.bool_] = bound >= wanted
        return reaching

    def exact(self, plan: Plan, row: int) -> tuple[int, list[Link]]:
        """Give the score of one row and the links of its best alignment."""
        corpus = self._corpus
        start = int(corpus.row_start[row])
        listed = corpus.row_tokens[start : int(corpus.row_start[row + 1])].tolist()
        links = _links(plan, listed)
        if not links:
            return 0, []
        chosen = best_alignment(links)
        score = name_score(
            sum(link.agreed_q for link in chosen),
            sum(link.agreed_l for link in chosen),
            plan.total,
            int(self._row_total[row]),
            self._weights,
        )
        if plan.numbers and numbers_conflict(plan.numbers, self._numbers(listed)):
            score = score * self._weights.number_conflict // 1000
        return score, chosen

    def _numbers(self, listed: list[int]) -> dict[str, int]:
        corpus = self._corpus
        return Counter(
            corpus.token_text(token)
            for token in listed
            if tag_of(int(corpus.token_code[token])) == "number"
        )


def _links(plan: Plan, listed: list[int]) -> list[Link]:
    links = []
    for place, edges in enumerate(plan.tokens):
        tokens = edges.tokens
        for at, token in enumerate(listed):
            if token in tokens:
                links.append(Link(place, 1, at, 1, *tokens[token]))
        if edges.pairs:
            for at in range(len(listed) - 1):
                agreed = edges.pairs.get((listed[at], listed[at + 1]))
                if agreed:
                    links.append(Link(place, 1, at, 2, *agreed))
    for place, edges in plan.pairs:
        for at, token in enumerate(listed):
            if token in edges.tokens:
                links.append(Link(place, 2, at, 1, *edges.tokens[token]))
    return links


def _looked_up(edges: Edges, rows: Rows) -> tuple[Rows, Rows]:
    """Give what a token can agree with in each of some rows, 0 where it is not."""
    places = np.searchsorted(edges.rows, rows)
    places[places == len(edges.rows)] = 0
    held = edges.rows[places] == rows
    return np.where(held, edges.agreed_q[places], 0), np.where(held, edges.agreed_l[places], 0)
