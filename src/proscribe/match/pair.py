"""One query against one record, without an index of a list: the score that search would give.

Tokens are compared directly; formula and evidence are those of the search. What was read of names
and found of tokens is kept in bounded caches.
"""

from typing import NamedTuple

import msgspec

from proscribe.match.align import Link
from proscribe.match.evidence import Facts, explain_facts, total_score, weigh
from proscribe.match.namepair import (
    Read,
    alike,
    compare_readings,
    listed_readings,
    pair_alike,
    readings,
)
from proscribe.match.reasons import name_reason
from proscribe.match.weights import load_weights
from proscribe.model.explanation import Part
from proscribe.model.facts import listed_facts
from proscribe.model.listed import (
    Entry,
    ListedRecord,
    compatible,
    names_aircraft,
    names_person,
)
from proscribe.model.record import Name
from proscribe.model.screening import DEFAULT_THRESHOLD, Evidence, Hit, Query
from proscribe.values.lexicon.lone import shown
from proscribe.values.lexicon.tokens import Reading
from proscribe.values.names.aircraft import shown_marks
from proscribe.values.names.askednames import asked_names
from proscribe.values.names.whole import lacks_vowels


class _Best(NamedTuple):
    """The best reading pair of names."""

    score: int
    row: int
    query: str
    query_read: Reading
    name: Name | None
    listed_read: Reading
    links: list[Link]


_NOTHING = _Best(0, -1, "", (), None, (), [])


def score_pair(query: Query, entry: Entry) -> Hit:
    """Score one query against one record.

    Args:
        query: What is asked.
        entry: A record as lists have them; facts of other records of its party do not count.

    Returns:
        What search gives for a list of this record alone: at the default threshold where it
        reaches that (a weak alias may carry it, muted), else at the lowest one. Where the two
        agree in nothing, or cannot be the same kind of thing, a hit with score 0.
    """
    return _scored(query, entry)[0]


def align_pair(query: Query, entry: Entry) -> tuple[Part, ...]:
    """Give the alignment of the names that carry the score, in order of the query's parts.

    Parts of the listed name that are left over come last; nothing when no names agree.
    """
    return _parts(_scored(query, entry)[1])


def _scored(query: Query, entry: Entry) -> tuple[Hit, _Best]:
    record, names = listed_facts(entry)
    if not compatible(query.schema, record.schema):
        return _kind_hit(query, record), _NOTHING
    weights = load_weights().evidence
    strong, weak = _best_names(query, record, names)
    facts = weigh(query, record, weights)
    if facts.confirms and _better(weak, strong):
        strong = weak
    score, muted, best = total_score(strong.score, facts, weights), False, strong
    weak_score = total_score(weak.score, facts, weights)
    if weak_score >= DEFAULT_THRESHOLD > score or not score:
        score, muted, best = weak_score, weak_score > 0, weak
    return _hit(query, record, facts, best, score, muted=muted), best


def _best_names(query: Query, record: ListedRecord, names: tuple[Name, ...]) -> tuple[_Best, _Best]:
    """Give the best strong and the best weak name; earlier names go first among equals."""
    strong = weak = _NOTHING
    person, aircraft = names_person(record.schema), names_aircraft(record.schema)
    vowelless = lacks_vowels(name.text for name in names)
    for given, one in _query_readings(query):
        row = 0
        for name in names:
            is_weak = name.kind == "weakAlias" and record.weak_alias == "confirms"
            for other in listed_readings(name.text, person, vowelless, aircraft):
                score, links = compare_readings(one, other)
                found = _Best(score, row, given, one.tokens, name, other.tokens, links)
                row += 1
                if not score:
                    continue
                if is_weak:
                    weak = found if _better(found, weak) else weak
                else:
                    strong = found if _better(found, strong) else strong
    return strong, weak


def _better(one: _Best, other: _Best) -> bool:
    return (one.score, -one.row) > (other.score, -other.row)


def _query_readings(query: Query) -> list[tuple[str, Read]]:
    """Give the distinct readings of the names of a query, each with the first name of it."""
    person = names_person(query.schema)
    found: dict[tuple[tuple[str, str], ...], tuple[str, Read]] = {}
    for name in asked_names(query.names, person=person, aircraft=names_aircraft(query.schema)):
        for read in readings(name, person):
            found.setdefault(tuple((t.text, t.tag) for t in read.tokens), (name, read))
    return list(found.values())


def _hit(
    query: Query, record: ListedRecord, facts: Facts, best: _Best, score: int, *, muted: bool
) -> Hit:
    evidence = []
    if best.name is not None:
        evidence.append(
            Evidence(
                feature="name",
                agreement=best.score,
                points=best.score,
                query_value=shown_marks(best.query),
                listed_value=best.name.text,
                reason=name_reason(
                    best.query_read,
                    best.listed_read,
                    best.links,
                    inside="" if best.query in query.names else best.query,
                ),
            )
        )
    evidence += explain_facts(query, record, facts, load_weights().evidence)
    return Hit(
        party_id=record.party_id,
        record_id=record.record_id,
        dataset=record.dataset,
        schema=record.schema,
        caption=record.caption,
        matched=best.name.text if best.name else "",
        matched_kind=best.name.kind if best.name else "",
        score=score,
        muted=muted,
        evidence=tuple(evidence),
        record_ids=(record.record_id,),
        datasets=(record.dataset,),
    )


def _kind_hit(query: Query, record: ListedRecord) -> Hit:
    """Give the score 0 of what a search by schema never looks at, with the reason."""
    hit = _hit(query, record, Facts(0, 0, None, None), _NOTHING, 0, muted=False)
    kinds = Evidence(
        feature="schema",
        agreement=0,
        points=0,
        query_value=query.schema,
        listed_value=record.schema,
        reason=f"A {query.schema} and a {record.schema} cannot be the same.",
    )
    return msgspec.structs.replace(hit, evidence=(kinds,))


def _parts(best: _Best) -> tuple[Part, ...]:
    found: list[tuple[int, Part]] = []
    used_q: set[int] = set()
    used_l: set[int] = set()
    for link in best.links:
        own_q = range(link.query, link.query + link.query_count)
        own_l = range(link.listed, link.listed + link.listed_count)
        used_q.update(own_q)
        used_l.update(own_l)
        found.append((link.query, _joined_part(best, link)))
    for at, token in enumerate(best.query_read):
        if at not in used_q:
            found.append(
                (at, Part(query=_source((token,)), query_read=_read((token,)), how="extra"))
            )
    found.sort(key=lambda one: one[0])
    for at, token in enumerate(best.listed_read):
        if at not in used_l:
            found.append(
                (at, Part(listed=_source((token,)), listed_read=_read((token,)), how="missing"))
            )
    return tuple(part for _, part in found)


def _joined_part(best: _Best, link: Link) -> Part:
    query = best.query_read[link.query : link.query + link.query_count]
    listed = best.listed_read[link.listed : link.listed + link.listed_count]
    if link.query_count == 2:
        found = pair_alike(listed[0].text, query, 0)
    elif link.listed_count == 2:
        found = pair_alike(query[0].text, listed, 0)
    else:
        found = alike(query[0].text, query[0].tag, listed[0].text, listed[0].tag)
    return Part(
        query=_source(query),
        query_read=_read(query),
        listed=_source(listed),
        listed_read=_read(listed),
        how=link.how,
        agreement=min(found.query, found.listed) * 1000 if found else 0,
    )


def _source(tokens: Reading) -> str:
    return shown_marks(" ".join(dict.fromkeys(token.source for token in tokens)))


def _read(tokens: Reading) -> str:
    return shown_marks(" ".join(shown(token.text) for token in tokens))
