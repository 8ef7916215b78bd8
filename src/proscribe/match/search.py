"""From queries to their hits: every party whose score reaches the threshold, none left out.

The kernels find for each query every record that reaches the threshold, with its facts weighed;
here records become parties, parties are ranked, the list is cut, and what is left is explained.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice
from typing import NamedTuple

from proscribe.match.corpus import Corpus
from proscribe.match.encode import Encoded, Filter, encode
from proscribe.match.engine import Array, Engine, Mode
from proscribe.match.evidence import explain_facts, weigh
from proscribe.match.filters import Filters
from proscribe.match.kernels.layout import BARE
from proscribe.match.namepair import compare_readings, reading_asked, reading_listed
from proscribe.match.reasons import name_reason
from proscribe.match.weights import load_weights
from proscribe.model.listed import names_aircraft, names_person
from proscribe.model.screening import Answer, Evidence, Hit, Query
from proscribe.values.names.aircraft import shown_marks
from proscribe.values.names.askednames import asked_names

BATCH = 4096  # queries that go to the kernels at once


class Scored(NamedTuple):
    """A record that reaches the threshold.

    Attributes:
        muted: Only a weak alias carries it.
        score: In millionths.
        place: Place of the record in the index.
        row: Row of the name that matched, -1 where only a number did.
        plan: Place of the reading among those of the batch, or -1.
    """

    muted: bool
    score: int
    place: int
    row: int
    plan: int


_Lead = tuple[Scored, int, list[Scored]]  # the record that carries a party, the party, all of it


class Ranked(NamedTuple):
    """What the kernels found for one query, ranked.

    Attributes:
        hits: For each party the record that carries it and all its records, best first; cut.
        n_hits: How many parties there were before the cut.
        n_muted: How many of these are muted.
    """

    hits: list[tuple[Scored, list[Scored]]]
    n_hits: int
    n_muted: int


class Matcher:
    """Answers queries over one index, and keeps the fuzzy work on tokens it has seen.

    Not for several threads at once: give each thread its own.
    """

    def __init__(self, corpus: Corpus, *, mode: Mode = "plain") -> None:
        """Prepare.

        Args:
            corpus: The index.
            mode: How to run; the answers are the same, see `engine`.
        """
        self.corpus = corpus
        self.weights = load_weights()
        self.engine = Engine(corpus, self.weights, mode)
        self.filters = Filters(corpus)

    def search(
        self,
        query: Query,
        *,
        threshold: int,
        limit: int,
        datasets: Filter = None,
        schemas: Filter = None,
    ) -> Answer:
        """Find every party that scores at or above a threshold.

        Args:
            query: What is asked.
            threshold: In millionths; below 1 is read as 1, for no agreement at all is no hit.
            limit: How many hits to give; all are found and counted whatever it is.
            datasets: Look only in these; None for all.
            schemas: Look only for records of these schemata; None for all that fit the query's.

        Returns:
            The hits, best first; see `rank`.
        """
        return next(
            self.search_batch(
                [query], threshold=threshold, limit=limit, datasets=datasets, schemas=schemas
            )
        )

    def search_batch(
        self,
        queries: Iterable[Query],
        *,
        threshold: int,
        limit: int,
        datasets: Filter = None,
        schemas: Filter = None,
        pruned: bool = True,
    ) -> Iterator[Answer]:
        """Answer queries as `search` does, in their order; without `pruned` for proofs only."""
        threshold = max(1, threshold)
        for chunk in _chunks(queries):
            encoded, found = self.find(chunk, threshold, datasets, schemas, pruned=pruned)
            for query, ranked in zip(chunk, self.rank(chunk, found, limit), strict=True):
                yield Answer(
                    query=query,
                    hits=tuple(
                        self._hit(query, encoded, lead, members) for lead, members in ranked.hits
                    ),
                    n_hits=ranked.n_hits,
                    threshold=threshold,
                    n_muted=ranked.n_muted,
                )

    def find(
        self,
        queries: Sequence[Query],
        threshold: int,
        datasets: Filter,
        schemas: Filter,
        *,
        pruned: bool = True,
    ) -> tuple[Encoded, Array]:
        """Give every record that reaches the threshold; see `Engine.run`."""
        if self.engine.is_full:
            self.engine.empty()
        encoded = encode(
            queries,
            self.engine,
            self.filters,
            weights=self.weights.evidence,
            threshold=threshold,
            datasets=datasets,
            schemas=schemas,
        )
        return encoded, self.engine.run(encoded.batch, pruned=pruned)

    def rank(self, asked: Sequence[Query], found: Array, limit: int) -> Iterator[Ranked]:
        """Join records to parties, best first; one result a query.

        Of equal scores a party that is listed with the very name comes first (a name in its own
        script before those that are only read like it), then by party id.
        """
        queries, records, scores, muted, rows, plans = found.T.tolist()
        party_of = self.corpus.arrays["record_party"]
        at, end = 0, len(queries)
        for query, whose in enumerate(asked):
            by_party: dict[int, list[Scored]] = {}
            while at < end and queries[at] == query:
                scored = Scored(bool(muted[at]), scores[at], records[at], rows[at], plans[at])
                by_party.setdefault(int(party_of[records[at]]), []).append(scored)
                at += 1
            if not by_party:
                yield _NOTHING
                continue
            leads = [(min(all_, key=_lead), party, all_) for party, all_ in by_party.items()]
            # Parties are numbered in the order of their ids.
            leads.sort(key=lambda entry: (-entry[0].score, entry[1]))
            if len({lead.score for lead, _, _ in leads}) < len(leads):
                leads = self._settled(whose, leads)
            yield Ranked(
                [(lead, all_) for lead, _, all_ in islice(leads, max(0, limit))],
                len(leads),
                sum(lead.muted for lead, _, _ in leads),
            )

    def _settled(self, query: Query, leads: list[_Lead]) -> list[_Lead]:
        """Put parties that are listed with the very name before others of the same score."""
        wanted = frozenset(map(same_text, query.names))
        settled: list[_Lead] = []
        for _, group in groupby(leads, key=lambda entry: entry[0].score):
            tied = list(group)
            if len(tied) > 1:
                tied.sort(key=lambda entry: not self._is_listed_so(wanted, entry[2]))
            settled += tied
        return settled

    def _is_listed_so(self, wanted: frozenset[str], records: list[Scored]) -> bool:
        a = self.corpus.arrays
        first_rows, names = a["record_row"], a["row_name"]
        for one in records:
            low, high = int(first_rows[one.place]), int(first_rows[one.place + 1])
            for name in dict.fromkeys(map(int, names[low:high])):
                if same_text(self.corpus.name_text(name)) in wanted:
                    return True
        return False

    def _hit(self, query: Query, encoded: Encoded, lead: Scored, found: list[Scored]) -> Hit:
        corpus = self.corpus
        record = corpus.record(lead.place)
        members = [corpus.record(one.place) for one in found]
        evidence: list[Evidence] = []
        matched = kind = ""
        if lead.row >= 0:
            name = int(corpus.arrays["row_name"][lead.row])
            matched, kind = corpus.name_text(name), corpus.name_kind_of(name)
            evidence.append(self._name_evidence(query, encoded, lead, matched, record.schema))
        facts = weigh(query, record, self.weights.evidence)
        evidence += explain_facts(query, record, facts, self.weights.evidence)
        return Hit(
            party_id=record.party_id,
            record_id=record.record_id,
            dataset=record.dataset,
            schema=record.schema,
            caption=record.caption,
            matched=matched,
            matched_kind=kind,
            score=lead.score,
            muted=lead.muted,
            evidence=tuple(evidence),
            record_ids=tuple(sorted({member.record_id for member in members})),
            datasets=tuple(sorted({member.dataset for member in members})),
        )

    def _name_evidence(
        self, query: Query, encoded: Encoded, lead: Scored, matched: str, schema: str
    ) -> Evidence:
        plan = encoded.plans[lead.plan]
        person = names_person(query.schema)
        aircraft = names_aircraft(query.schema)
        given = asked_names(query.names, person=person, aircraft=aircraft)[plan.name]
        one = reading_asked(given, person, plan.reading)
        rows = self.corpus.arrays["row_name"]
        first = lead.row
        while first > 0 and rows[first - 1] == rows[lead.row]:
            first -= 1
        vowelless = not matched.isascii() and self._is_bare(lead.row)
        other = reading_listed(
            matched,
            names_person(schema),
            vowelless,
            lead.row - first,
            names_aircraft(schema),
        )
        score, links = compare_readings(one, other)
        return Evidence(
            feature="name",
            agreement=score,
            points=score,
            query_value=shown_marks(given),
            listed_value=matched,
            reason=name_reason(
                one.tokens, other.tokens, links, inside="" if given in query.names else given
            ),
        )

    def _is_bare(self, row: int) -> bool:
        a = self.corpus.arrays
        tokens = a["row_tokens"][a["row_start"][row] : a["row_start"][row + 1]]
        return bool((a["token_code"][tokens] == BARE).any())


def same_text(name: str) -> str:
    """Give a name without what does not make it another: case, forms of letters, blanks."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


_NOTHING = Ranked([], 0, 0)


def _chunks(queries: Iterable[Query]) -> Iterator[tuple[Query, ...]]:
    rest = iter(queries)
    while chunk := tuple(islice(rest, BATCH)):
        yield chunk


def _lead(one: Scored) -> tuple[bool, int, int]:
    """Choose the record that carries a party: not muted first, best, then by place."""
    return one.muted, -one.score, one.place


def search(
    corpus: Corpus,
    query: Query,
    *,
    threshold: int,
    limit: int,
    datasets: Filter = None,
    schemas: Filter = None,
) -> Answer:
    """Answer one query; see `Matcher.search`. Who asks more than once keeps a `Matcher`."""
    return Matcher(corpus).search(
        query, threshold=threshold, limit=limit, datasets=datasets, schemas=schemas
    )
