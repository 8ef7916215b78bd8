"""The full explanation of one query against one record, hit or not.

The score and its evidence are those of `match`; here they are put beside what was missing and
what would have changed the verdict. Every "what if" is scored anew, never estimated.
"""

from collections.abc import Iterable

import msgspec

from proscribe.match.pair import align_pair, score_pair
from proscribe.model.explanation import Explanation
from proscribe.model.facts import listed_facts
from proscribe.model.listed import Entry
from proscribe.model.record import Address, DateFact, Fact
from proscribe.model.screening import DEFAULT_THRESHOLD, Hit, Query
from proscribe.screen.answers.results import decimal
from proscribe.screen.matcher import matcher_version
from proscribe.screen.proof.whatif import WORDS, date_words, missing_facts, what_ifs


def explain(query: Query, entry: Entry, *, threshold: int = DEFAULT_THRESHOLD) -> Explanation:
    """Explain one query against one record.

    Args:
        query: What is asked.
        entry: The record, with the facts that its party lends it (`lend_facts`).
        threshold: In millionths.
    """
    hit, used = _hit_at(query, entry, threshold)
    return Explanation(
        sentence=_sentence(hit, threshold, listed_facts(entry)[0].schema),
        score=decimal(hit.score),
        threshold=decimal(threshold),
        is_hit=_is_hit(hit, threshold),
        hit=hit,
        parts=align_pair(query, used),
        missing=missing_facts(query, entry),
        what_if=what_ifs(
            query,
            entry,
            hit,
            score=lambda changed: _hit_at(changed, entry, threshold)[0],
            is_hit=lambda changed: _is_hit(changed, threshold),
        ),
        matcher=matcher_version(),
    )


def lend_facts(entry: Entry, party: Iterable[Entry]) -> Entry:
    """Let a record that leaves out birth dates, countries, places ... have those of its party.

    An index lends them in the same way: the records are one party by published references, so
    what one list leaves out another one says of the same man.

    Args:
        entry: The record.
        party: All records of its party; it may be among them.
    """
    own = listed_facts(entry)[0]
    others = [listed_facts(one)[0] for one in party]
    dates: list[DateFact] = []
    facts: list[Fact] = []
    if not own.births:
        births = sorted({date for other in others for date in other.births})
        dates = [DateFact("birthDate", date, date.iso) for date in births]
    if not own.countries:
        codes = sorted({code for other in others for code in other.countries})
        facts += [Fact("country", code) for code in codes]
        codes = sorted({code for other in others for code in other.nationalities})
        facts += [Fact("nationality", code) for code in codes]
    if not own.genders:
        genders = sorted({gender for other in others for gender in other.genders})
        facts += [Fact("gender", gender) for gender in genders]
    if not own.birth_places:
        born = sorted({text for other in others for text in other.birth_places})
        facts += [Fact("birthPlace", text) for text in born]
    places: list[Address] = []
    if not own.addresses:
        places = [Address(text) for text in sorted({t for o in others for t in o.addresses})]
    record = entry.record
    whole = msgspec.structs.replace(
        record,
        dates=(*record.dates, *dates),
        facts=(*record.facts, *facts),
        addresses=(*record.addresses, *places),
    )
    return msgspec.structs.replace(entry, record=whole)


def _is_hit(hit: Hit, threshold: int) -> bool:
    return hit.score >= max(1, threshold) and not hit.muted


def _hit_at(query: Query, entry: Entry, threshold: int) -> tuple[Hit, Entry]:
    """Give the hit as a search at a threshold gives it, and the entry that was scored for it.

    A weak alias that only confirms carries a muted hit where no other name reaches the threshold;
    `score_pair` decides that at the default threshold.
    """
    hit = score_pair(query, entry)
    if entry.weak_alias == "counts" or threshold == DEFAULT_THRESHOLD:
        return hit, entry
    if hit.muted:
        names = tuple(name for name in entry.record.names if name.kind != "weakAlias")
        record = msgspec.structs.replace(entry.record, names=names)
        strong = msgspec.structs.replace(entry, record=record)
        alone = score_pair(query, strong)
        return (alone, strong) if alone.score >= threshold else (hit, entry)
    if hit.score < threshold:
        counting = msgspec.structs.replace(entry, weak_alias="counts")
        found = score_pair(query, counting)
        if found.score >= threshold:
            return msgspec.structs.replace(found, muted=True), counting
    return hit, entry


def _sentence(hit: Hit, threshold: int, schema: str) -> str:
    """Say the verdict and what decided it."""
    score, limit = decimal(hit.score), decimal(threshold)
    if hit.muted and hit.score >= threshold:
        verdict = f"Muted: {score} reaches {limit}, but only a weak alias carries it"
    elif _is_hit(hit, threshold):
        verdict = f"Hit: {score} reaches the threshold of {limit}"
    else:
        verdict = f"No hit: {score} is below the threshold of {limit}"
    kinds = [one for one in hit.evidence if one.feature == "schema"]
    if kinds:
        return f"{verdict}: {_lower(kinds[0].reason)}"
    if not hit.evidence:
        return f"{verdict}: nothing agrees."
    clauses = []
    for one in hit.evidence:
        if one.feature == "name":
            clauses.append(f"the names alone score {decimal(one.points)}")
        else:
            verb = "adds" if one.points > 0 else "takes"
            label = WORDS.get(one.feature, one.feature.replace("_", " "))
            if one.feature == "birth_date":
                label = date_words(schema)
            points = f"{verb} {decimal(abs(one.points))}" if one.points else "does not count"
            clauses.append(f"the {label} {points}")
    total = sum(one.points for one in hit.evidence)
    if hit.score > max(0, total):
        clauses.append(f"the number alone is worth {score}")
    elif hit.score < total:
        clauses.append(f"more than {score} takes an identical strong number")
    return f"{verdict}: {', '.join(clauses)}."


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
