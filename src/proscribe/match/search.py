"""From a query to its hits: every party whose score reaches the threshold, none left out.

For each reading of each query name, the rows that can reach `threshold - lift` are bounded and
scored exactly; the records of equal and nearly equal numbers join them with all their rows.
Records are scored with their evidence, parties take their best record, and only then is the list
cut.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

import numpy as np

from proscribe.match.align import Link
from proscribe.match.candidates import Plan, Screen, make_plan
from proscribe.match.corpus import Corpus, Ints, Keys
from proscribe.match.evidence import Facts, explain_facts, lift, total_score, weigh
from proscribe.match.filters import Filters, Mask
from proscribe.match.graph import TokenGraph
from proscribe.match.reasons import name_reason
from proscribe.match.weights import Weights, load_weights
from proscribe.model.listed import ListedRecord, names_person
from proscribe.model.screening import Answer, Evidence, Hit, Query
from proscribe.values.names import read_name
from proscribe.values.numberkeys import near_hashes, number_hash, number_key

CACHE_ROWS = 8_000_000  # some 160 MB of edges at most; tokens used longest ago go first


class _Best(NamedTuple):
    """The best name of a record: its score, the query reading, the row, the alignment."""

    score: int
    plan: Plan | None
    row: int
    links: list[Link]


class _Scored(NamedTuple):
    """A record that reaches the threshold."""

    score: int
    muted: bool
    place: int
    name: _Best
    facts: Facts


_NOTHING = _Best(0, None, -1, [])


class Matcher:
    """Answers queries over one index, and keeps the fuzzy work on tokens it has seen.

    Not for several threads at once: give each thread its own.
    """

    def __init__(
        self, corpus: Corpus, *, weights: Weights | None = None, cache_rows: int = CACHE_ROWS
    ) -> None:
        """Prepare.

        Args:
            corpus: The index.
            weights: Numbers of the formula; those of this release when None.
            cache_rows: Bound of the cache of token edges, in row entries of 20 bytes.
        """
        self.corpus = corpus
        self.weights = weights or load_weights()
        self._graph = TokenGraph(corpus, self.weights, cache_rows=cache_rows)
        self._screen = Screen(corpus, self._graph, self.weights.name)
        self._filters = Filters(corpus)

    def search(
        self,
        query: Query,
        *,
        threshold: int,
        limit: int,
        datasets: frozenset[str] | None = None,
        schemas: frozenset[str] | None = None,
    ) -> Answer:
        """Find every party that scores at or above a threshold.

        Args:
            query: What is asked.
            threshold: In millionths; below 1 is read as 1, for no agreement at all is no hit.
            limit: How many hits to give; all are found and counted whatever it is.
            datasets: Look only in these; None for all.
            schemas: Look only for records of these schemata; None for all that fit the query's.

        Returns:
            The hits, best first, ties by party id.
        """
        threshold = max(1, threshold)
        records, rows = self._filters.masks(query.schema, datasets, schemas)
        names = self._names(query, threshold, records, rows)
        by_party: dict[str, list[_Scored]] = {}
        for place, (strong, weak) in names.items():
            record = self.corpus.record(place)
            scored = self._scored(query, place, record, strong, weak, threshold)
            if scored:
                by_party.setdefault(record.party_id, []).append(scored)
        ranked = sorted(
            (self._lead(party, found) for party, found in by_party.items()),
            key=lambda entry: (-entry[1].score, entry[0]),
        )
        hits = tuple(
            self._hit(query, party, lead, by_party[party])
            for party, lead in islice(ranked, max(0, limit))
        )
        return Answer(
            query=query,
            hits=hits,
            n_hits=len(ranked),
            threshold=threshold,
            n_muted=sum(lead.muted for _, lead in ranked),
        )

    def search_batch(
        self,
        queries: Iterable[Query],
        *,
        threshold: int,
        limit: int,
        datasets: frozenset[str] | None = None,
        schemas: frozenset[str] | None = None,
    ) -> Iterator[Answer]:
        """Answer queries one after the other, as `search` does, in their order."""
        for query in queries:
            yield self.search(
                query, threshold=threshold, limit=limit, datasets=datasets, schemas=schemas
            )

    def plans(self, query: Query) -> list[Plan]:
        """Give the distinct readings of the names of a query with their edges."""
        person = names_person(query.schema)
        found: dict[tuple[tuple[str, str], ...], Plan] = {}
        for name in query.names:
            for reading in read_name(name, person=person):
                key = tuple((token.text, token.tag) for token in reading)
                if key not in found:
                    found[key] = make_plan(name, reading, self._graph)
        return list(found.values())

    def score_row(self, plan: Plan, row: int) -> int:
        """Give the exact score of one reading of a query name with one row of the index."""
        return self._screen.exact(plan, row)[0]

    def _names(
        self, query: Query, threshold: int, records: Mask, rows: Mask | None
    ) -> dict[int, tuple[_Best, _Best]]:
        """Give for each record that may be a hit its best strong and best weak name."""
        wanted = max(1, threshold - lift(query, self.weights.evidence))
        plans = self.plans(query)
        numbered = {
            place: (_NOTHING, _NOTHING) for place in self._numbered(query) if records[place]
        }
        names: dict[int, tuple[_Best, _Best]] = dict(numbered)
        for plan in plans:
            for row in self._screen.rows(plan, wanted, rows):
                score, links = self._screen.exact(plan, row)
                if score >= wanted:
                    self._note(names, _Best(score, plan, row, links))
        for place in numbered:
            for row in self._rows_of(place):
                for plan in plans:
                    self._note(names, _Best(*self._scored_row(plan, row)))
        return names

    def _scored_row(self, plan: Plan, row: int) -> tuple[int, Plan, int, list[Link]]:
        score, links = self._screen.exact(plan, row)
        return score, plan, row, links

    def _note(self, names: dict[int, tuple[_Best, _Best]], found: _Best) -> None:
        if not found.score:
            return
        corpus = self.corpus
        place = int(corpus.row_record[found.row])
        strong, weak = names.get(place, (_NOTHING, _NOTHING))
        is_weak = (
            corpus.name_kind_of(int(corpus.row_name[found.row])) == "weakAlias"
            and corpus.record(place).weak_alias == "confirms"
        )
        if is_weak:
            names[place] = (strong, found if _better(found, weak) else weak)
        else:
            names[place] = (found if _better(found, strong) else strong, weak)

    def _rows_of(self, place: int) -> range:
        rows = self.corpus.row_record
        first = int(np.searchsorted(rows, place, side="left"))
        return range(first, int(np.searchsorted(rows, place, side="right")))

    def _numbered(self, query: Query) -> set[int]:
        """Find the records of equal and nearly equal numbers."""
        corpus = self.corpus
        found: set[int] = set()
        for identifier in query.identifiers:
            key = number_key(identifier.value)
            if not key:
                continue
            found |= _under(corpus.number_key, corpus.number_record, [number_hash(key)])
            near = near_hashes(key)
            found |= _under(corpus.number_near_key, corpus.number_near_record, near)
        return found

    def _scored(
        self,
        query: Query,
        place: int,
        record: ListedRecord,
        strong: _Best,
        weak: _Best,
        threshold: int,
    ) -> _Scored | None:
        """Score a record; None when it stays below the threshold."""
        weights = self.weights.evidence
        facts = weigh(query, record, weights)
        if facts.confirms and _better(weak, strong):
            strong = weak
        score = total_score(strong.score, facts, weights)
        if score >= threshold:
            return _Scored(score, False, place, strong, facts)
        score = total_score(weak.score, facts, weights)
        return _Scored(score, True, place, weak, facts) if score >= threshold else None

    def _lead(self, party: str, found: list[_Scored]) -> tuple[str, _Scored]:
        """Choose the record that carries a party: not muted first, best, then by place."""
        return party, min(found, key=lambda one: (one.muted, -one.score, one.place))

    def _hit(self, query: Query, party: str, lead: _Scored, found: list[_Scored]) -> Hit:
        corpus = self.corpus
        record = corpus.record(lead.place)
        members = [corpus.record(one.place) for one in found]
        name = lead.name
        at = int(corpus.row_name[name.row]) if name.plan else -1
        matched = corpus.name_text(at) if name.plan else ""
        evidence = [self._name_evidence(name, matched, record)] if name.plan else []
        evidence += explain_facts(query, record, lead.facts, self.weights.evidence)
        return Hit(
            party_id=party,
            record_id=record.record_id,
            dataset=record.dataset,
            schema=record.schema,
            caption=record.caption,
            matched=matched,
            matched_kind=corpus.name_kind_of(at) if name.plan else "",
            score=lead.score,
            muted=lead.muted,
            evidence=tuple(evidence),
            record_ids=tuple(sorted({member.record_id for member in members})),
            datasets=tuple(sorted({member.dataset for member in members})),
        )

    def _name_evidence(self, name: _Best, matched: str, record: ListedRecord) -> Evidence:
        assert name.plan is not None  # noqa: S101 - the caller has looked
        corpus = self.corpus
        first = int(np.searchsorted(corpus.row_name, corpus.row_name[name.row], side="left"))
        readings = read_name(matched, person=names_person(record.schema))
        return Evidence(
            feature="name",
            agreement=name.score,
            points=name.score,
            query_value=name.plan.name,
            listed_value=matched,
            reason=name_reason(name.plan.reading, readings[name.row - first], name.links),
        )


def search(
    corpus: Corpus,
    query: Query,
    *,
    threshold: int,
    limit: int,
    datasets: frozenset[str] | None = None,
    schemas: frozenset[str] | None = None,
) -> Answer:
    """Answer one query; see `Matcher.search`. Who asks more than once keeps a `Matcher`."""
    return Matcher(corpus).search(
        query, threshold=threshold, limit=limit, datasets=datasets, schemas=schemas
    )


def search_batch(
    corpus: Corpus,
    queries: Iterable[Query],
    *,
    threshold: int,
    limit: int,
    datasets: frozenset[str] | None = None,
    schemas: frozenset[str] | None = None,
) -> Iterator[Answer]:
    """Answer queries in their order with one `Matcher`; see `Matcher.search_batch`."""
    return Matcher(corpus).search_batch(
        queries, threshold=threshold, limit=limit, datasets=datasets, schemas=schemas
    )


def _better(one: _Best, other: _Best) -> bool:
    """Order by score, then by row, so that the same name is shown whatever the path."""
    return (one.score, -one.row) > (other.score, -other.row)


def _under(keys: Keys, values: Ints, wanted: list[int]) -> set[int]:
    found: set[int] = set()
    for key in wanted:
        first = np.searchsorted(keys, np.uint64(key), side="left")
        end = np.searchsorted(keys, np.uint64(key), side="right")
        found.update(values[first:end].tolist())
    return found
