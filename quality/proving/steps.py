"""The three steps of the proof, each over queries of every kind; `edges` is the fourth.

1. `near`: sub-lists of 300 parties around nearest siblings, against the exhaustive screening.
2. `everything`: all lists against the exhaustive screening.
3. `scan`: all lists against the compiled scan without bounds, itself held to the exhaustive
   screening by the first two.
"""

import random
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from proscribe.index import Generation, compile_index, open_index
from proscribe.match import Matcher
from proscribe.model.listed import Entry
from proscribe.model.screening import Query
from quality.proving.asked import Asked, asked
from quality.proving.compared import NOTHING, Outcome, against_oracle, against_scan
from quality.proving.exhaustive import Exhaustive
from quality.proving.siblings import Trigrams, by_party

PARTIES = 300  # of a sub-list
_SEEDS = 10  # names that a sub-list is built around
_EACH = 13  # nearest siblings of a seed, by trigrams and again by a search at a low threshold
_LOW = 450_000
_QUERIES = 100  # asked of one sub-list
_AT_ONCE = (
    250  # queries of one batch over all lists: at a threshold of 1 each has thousands of hits
)

Told = Callable[[Outcome], None]


def near(
    entries: Sequence[Entry],
    whole: Matcher,
    count: int,
    seed: int,
    *,
    parties: int = PARTIES,
    told: Told = lambda _: None,
) -> Outcome:
    """Compare over sub-lists that hold the nearest siblings of what is asked.

    Args:
        entries: All records.
        whole: A matcher over all of them, which finds siblings at a low threshold.
        count: How many queries.
        seed: Dice.
        parties: How many parties a sub-list has.
        told: Told what came out so far, now and then.
    """
    dice = random.Random(seed)
    trigrams, members = Trigrams(entries), by_party(entries)
    everyone = sorted(members)
    total = NOTHING
    with tempfile.TemporaryDirectory(prefix="proscribe-near-") as folder:
        while total.queries < count:
            chosen = _sublist(entries, everyone, trigrams, whole, parties, dice)
            records = [entry for party in sorted(chosen) for entry in members[party]]
            place = Path(folder) / str(total.queries)
            matcher = Matcher(indexed(records, place), mode=whole.engine.mode)
            batch = list(
                asked(records, min(_QUERIES, count - total.queries), dice.randrange(1 << 62))
            )
            total += against_oracle(matcher, Exhaustive(records), batch)
            told(total)
    return total


def _sublist(
    entries: Sequence[Entry],
    everyone: Sequence[str],
    trigrams: Trigrams,
    whole: Matcher,
    parties: int,
    dice: random.Random,
) -> set[str]:
    seeds = dice.sample(entries, min(_SEEDS, len(entries)))
    chosen = {entry.party_id for entry in seeds}
    for entry in seeds:
        if not entry.record.names:
            continue
        text = dice.choice(entry.record.names).text
        chosen.update(trigrams.nearest(text, _EACH))
        query = Query(schema=entry.record.schema, names=(text,))
        answer = whole.search(query, threshold=_LOW, limit=_EACH)
        chosen.update(hit.party_id for hit in answer.hits)
    rest = [party for party in dice.sample(everyone, min(parties, len(everyone)))
            if party not in chosen]  # fmt: skip
    chosen.update(rest[: max(0, parties - len(chosen))])
    return chosen


def indexed(entries: Iterable[Entry], folder: Path) -> Generation:
    """Compile an index of some records."""
    compile_index(entries, folder, collection="proof", versions={})
    return open_index(folder)


def everything(
    entries: Sequence[Entry],
    matcher: Matcher,
    count: int,
    seed: int,
    *,
    told: Told = lambda _: None,
) -> Outcome:
    """Compare over all records with the exhaustive screening, one query after the other."""
    exhaustive = Exhaustive(entries)
    total = NOTHING
    for one in asked(entries, count, seed):
        total += against_oracle(matcher, exhaustive, [one])
        told(total)
    return total


def scan(
    entries: Sequence[Entry],
    matcher: Matcher,
    count: int,
    seed: int,
    *,
    told: Told = lambda _: None,
) -> Outcome:
    """Compare over all records with the scan that looks at every row."""
    total = NOTHING
    batch: list[Asked] = []
    for one in asked(entries, count, seed):
        batch.append(one)
        if len(batch) == _AT_ONCE:
            total += against_scan(matcher, batch)
            told(total)
            batch = []
    return total + against_scan(matcher, batch)
