"""The completeness certificate: every listed name and number finds its party, or is named.

The questions go the way that users' queries go, at the default threshold. A limit cuts only what
was found and ordered whole, so few hits are asked for first, and more where the party is not among
them.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice

import msgspec
import numpy as np

from proscribe.match import Matcher
from proscribe.match.pair import score_pair
from proscribe.model.certificate import (
    Certificate,
    Coverage,
    ListProof,
    Manipulated,
    Miss,
    Tally,
)
from proscribe.model.listed import Entry, names_person
from proscribe.model.screening import DEFAULT_THRESHOLD, Answer, Hit, Query
from proscribe.screen.answers.results import decimal
from proscribe.screen.matcher import matcher_version
from proscribe.screen.proof.questions import Target, questions
from proscribe.screen.proof.robustness import ask, draw
from proscribe.values.names.listednames import other_listed
from proscribe.values.names.whole import namesake_keys

_LIMITS = (1, 25, 1 << 40)  # hits asked for, until every target is decided
_BATCH = 4096
Listed = dict[tuple[str, str], list[str]]  # names by dataset and id of the record


class Proved(msgspec.Struct, frozen=True):
    """What came of the questions.

    Attributes:
        asked: By dataset and column of `ListProof` the number of questions.
        misses: By dataset and column those not answered as they must be.
        manipulated: What changed names find; None where none were asked for.
    """

    asked: Counter[tuple[str, str]]
    misses: Mapping[tuple[str, str], list[Miss]]
    manipulated: Manipulated | None = None


def prove(
    entries: Iterable[Entry],
    matcher: Matcher,
    *,
    sample: int = 0,
    told: Callable[[int, int], None] = lambda *_: None,
) -> Proved:
    """Ask an index for everything that is listed.

    Args:
        entries: All records that it is to hold, as they are in the store.
        matcher: Answers from the index.
        sample: Names that are changed and asked for once more, of each list and kind of change at
            most; 0 for none.
        told: Told (questions answered, questions in all) now and then.
    """
    asked: Counter[tuple[str, str]] = Counter()
    misses: dict[tuple[str, str], list[Miss]] = {}
    listed: Listed = {}
    open_questions = questions(_noted(entries, listed))
    for targets in open_questions.values():
        asked.update((target.entry.dataset, _column(target)) for target in targets)
    altered = draw(open_questions, sample)
    proper = len(open_questions)
    total = proper + len(altered.asked)
    for limit in _LIMITS:
        undecided: dict[Query, list[Target]] = {}
        answered = proper - len(open_questions)
        for chunk in _chunks(open_questions):
            answers = matcher.search_batch(chunk, threshold=DEFAULT_THRESHOLD, limit=limit)
            for query, answer in zip(chunk, answers, strict=True):
                left = []
                for target in chunk[query]:
                    reason = _verdict(answer, target, listed)
                    if reason is None:
                        left.append(target)
                    elif reason:
                        miss = _miss(query, target, reason)
                        misses.setdefault((miss.dataset, _column(target)), []).append(miss)
                if left:
                    undecided[query] = left
            answered += len(chunk)
            told(answered, total)
        open_questions = undecided
    manipulated = ask(altered, matcher, told=lambda n: told(proper + n, total)) if sample else None
    return Proved(asked, misses, manipulated)


def _column(target: Target) -> str:
    if target.alone:
        return "weak_alone"
    return _COLUMNS[target.kind]


_COLUMNS = {
    "name": "names",
    "original-script": "original_script",
    "weak": "weak",
    "identifier": "identifiers",
}


def _chunks(whole: Mapping[Query, list[Target]]) -> Iterable[dict[Query, list[Target]]]:
    rest = iter(whole.items())
    while chunk := dict(islice(rest, _BATCH)):
        yield chunk


def _noted(entries: Iterable[Entry], listed: Listed) -> Iterator[Entry]:
    for entry in entries:
        listed[entry.dataset, entry.record.id] = [name.text for name in entry.record.names]
        yield entry


def _verdict(answer: Answer, target: Target, listed: Listed) -> str | None:
    """Say what is wrong with an answer: "" nothing, None when it was cut before that is known."""
    own: frozenset[tuple[str, ...]] | None = None
    for hit in answer.hits:
        if hit.party_id == target.entry.party_id:
            if hit.muted and not target.may_be_muted:
                return "It is found, but muted."
            return ""
        if target.in_front:
            if own is None:
                own = namesake_keys(target.value, person=names_person(answer.query.schema))
            if not any(own & keys for keys in _keys_of(hit, listed)):
                return f"{hit.matched} ({hit.record_id}, {decimal(hit.score)}) stands before it."
    return None if len(answer.hits) < answer.n_hits else "It is not found."


def _keys_of(hit: Hit, listed: Listed) -> Iterator[frozenset[tuple[str, ...]]]:
    """Give the keys of the name that met, then those of the others that its record is listed with.

    Another of its names can meet as well: one in Latin script what is asked in another, and one of
    those that stand in one field (`Institute of Mines JSC (JSC InMin)`).
    """
    person = names_person(hit.schema)
    for name in (hit.matched, *listed.get((hit.dataset, hit.record_id), ())):
        for each in (name, *other_listed(name, person=person)):
            yield namesake_keys(each, person=person)


def _miss(query: Query, target: Target, reason: str) -> Miss:
    entry = target.entry
    return Miss(
        kind=target.kind,
        dataset=entry.dataset,
        record_id=entry.record.id,
        party_id=entry.party_id,
        schema=query.schema,
        value=target.value,
        fact=target.fact,
        reason=reason,
        score=score_pair(query, entry).score,
    )


def certificate(
    proved: Proved,
    matcher: Matcher,
    *,
    collection: str,
    index: str,
    versions: Sequence[tuple[str, int, str]],
    coverage: Mapping[str, Coverage],
    made: str,
) -> Certificate:
    """Put together what was proved and counted.

    Args:
        proved: What `prove` gave.
        matcher: The matcher that answered.
        collection: Name of the collection.
        index: Key of the index.
        versions: Dataset, version id and published date of each list.
        coverage: By dataset what is in the raw files and in the store.
        made: UTC instant.
    """
    records, names = _indexed(matcher)
    lists = []
    for dataset, version, published in versions:
        tallies = {
            column: Tally(
                proved.asked[dataset, column],
                proved.asked[dataset, column] - len(proved.misses.get((dataset, column), ())),
            )
            for column in (*_COLUMNS.values(), "weak_alone")
        }
        lists.append(
            ListProof(
                dataset=dataset,
                version=version,
                published=published,
                coverage=coverage[dataset],
                indexed_records=records[dataset],
                indexed_names=names[dataset],
                **tallies,
            )
        )
    misses = sorted(
        (miss for found in proved.misses.values() for miss in found),
        key=lambda one: (one.dataset, one.kind, one.record_id, one.value, one.fact),
    )
    faults = tuple(fault for one in lists for fault in _faults(one))
    return Certificate(
        made=made,
        collection=collection,
        index=index,
        matcher=matcher_version(),
        threshold=DEFAULT_THRESHOLD,
        complete=not misses and not faults,
        faults=faults,
        lists=tuple(lists),
        misses=tuple(misses),
        manipulated=proved.manipulated,
    )


def _indexed(matcher: Matcher) -> tuple[Counter[str], Counter[str]]:
    """Count records, and names that have a reading, by dataset."""
    arrays, datasets = matcher.corpus.arrays, matcher.corpus.datasets
    dataset_of = arrays["record_dataset"]
    _, first_rows = np.unique(arrays["row_name"], return_index=True)
    in_records = np.bincount(dataset_of, minlength=len(datasets))
    in_names = np.bincount(dataset_of[arrays["row_record"][first_rows]], minlength=len(datasets))
    return (
        Counter(dict(zip(datasets, in_records.tolist(), strict=True))),
        Counter(dict(zip(datasets, in_names.tolist(), strict=True))),
    )


def _faults(one: ListProof) -> Iterable[str]:
    counted = one.coverage
    if counted.raw_records is not None and counted.raw_records != counted.records:
        yield (
            f"{one.dataset}: {counted.raw_records:,} records in the raw files, "
            f"{counted.records:,} kept."
        )
    if counted.raw_names is not None and counted.raw_names < counted.names:
        yield (
            f"{one.dataset}: {counted.raw_names:,} names in the raw files, {counted.names:,} kept."
        )
    for what, kept, indexed in (
        ("records", counted.records, one.indexed_records),
        ("names", counted.names, one.indexed_names),
    ):
        if kept != indexed:
            yield f"{one.dataset}: {kept:,} {what} kept, {indexed:,} in the index."
