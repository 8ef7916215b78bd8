"""Kernels over whole queries: the hits of a batch; `evidence` says the rules in words."""

from proscribe.match.kernels.facts import (
    birth_points,
    fill_wanted,
    mark_years,
    rest_lift,
    sole_country,
    sole_day,
    total_score,
)
from proscribe.match.kernels.layout import (
    BIRTH_START,
    CLAIM_START,
    COUNTRY_START,
    GENDER,
    HIT_MUTED,
    HIT_PLAN,
    HIT_QUERY,
    HIT_RECORD,
    HIT_ROW,
    HIT_SCORE,
    MASK,
    NUMBER_FLOOR,
    NUMBER_POINTS,
    NUMBER_RECORD,
    NUMBER_START,
    NUMBER_STRENGTH,
    PLAN_START,
    ROW_START,
    STRONG,
    WEAK,
    Batch,
    FactNumbers,
    Lists,
    NameNumbers,
    Space,
    Table,
    Tokens,
    Traits,
    Vector,
    Weights,
)
from proscribe.match.kernels.names import score_rows, screen_plan, touch_record
from proscribe.match.kernels.traits import claim_points, country_points, trait_points


def screen(
    lists: Lists, w: Weights, n: NameNumbers, e: FactNumbers, q: Tokens, edges: Table,
    batch: Batch, begin: int, pruned: bool, s: Space, hits: Table,
) -> int:  # fmt: skip
    """Find the hits of all queries from `begin` on, as far as there is room for them.

    Returns:
        The query to go on with: the number of queries when all are done. `s.clock[1]` is the
        number of hits written.
    """
    queries = batch.queries
    n_hits = 0
    room = len(hits) - len(lists.records)
    for query in range(begin, len(queries) - 1):
        if n_hits > room:
            s.clock[1] = n_hits
            return query
        rest = rest_lift(e, queries, query)
        day = sole_day(
            batch.births, 0 + queries[query, BIRTH_START], 0 + queries[query + 1, BIRTH_START]
        )
        country = sole_country(
            batch.countries, 0 + queries[query, COUNTRY_START],
            0 + queries[query + 1, COUNTRY_START],
        )  # fmt: skip
        fill_wanted(e, batch.threshold - rest, day, country, s.wanted)
        mark_years(day, s.years)
        s.clock[0] += 1
        stamp = 0 + s.clock[0]
        n_records = 0
        mask = 0 + queries[query, MASK]
        first, end = queries[query, NUMBER_START], queries[query + 1, NUMBER_START]
        for at in range(first, end):
            record = 0 + batch.numbers[at, NUMBER_RECORD]
            n_records = touch_record(record, stamp, n_records, s.records, s.seen)
        for plan in range(queries[query, PLAN_START], queries[query + 1, PLAN_START]):
            n_records = screen_plan(
                lists, w, n, e, q, edges, batch, plan, mask, day, country, rest, pruned, stamp,
                n_records, s,
            )  # fmt: skip
            for at in range(first, end):
                record = batch.numbers[at, NUMBER_RECORD]
                low, high = lists.records[record, ROW_START], lists.records[record + 1, ROW_START]
                n_records = score_rows(
                    lists, w, n, q, edges, batch, plan, low, high, stamp, n_records, s
                )
        for at in range(n_records):
            n_hits = settle(
                lists.records, lists.births, lists.countries, lists.traits, e, batch, query,
                0 + s.seen[at], s.records, n_hits, hits,
            )  # fmt: skip
    s.clock[1] = n_hits
    return len(queries) - 1


def settle(
    listed: Table, births: Table, countries: Vector, traits: Traits, e: FactNumbers, batch: Batch,
    query: int, record: int, found: Table, n_hits: int, hits: Table,
) -> int:  # fmt: skip
    """Weigh the facts of a record and write it down when it reaches the threshold."""
    asked = batch.queries
    birth = birth_points(
        e, batch.births, asked[query, BIRTH_START], asked[query + 1, BIRTH_START],
        births, listed[record, BIRTH_START], listed[record + 1, BIRTH_START],
    )  # fmt: skip
    points = birth + country_points(
        e, batch.countries, asked[query, COUNTRY_START], asked[query + 1, COUNTRY_START],
        countries, listed[record, COUNTRY_START], listed[record + 1, COUNTRY_START],
    )  # fmt: skip
    if asked[query, GENDER] != 0 and listed[record, GENDER] != 0:
        agrees = asked[query, GENDER] & listed[record, GENDER]
        points += e.gender_same if agrees != 0 else e.gender_other
    points += trait_points(e, batch.traits, asked, query, traits, listed, record)
    floor = strength = 0
    numbered = False
    for at in range(asked[query, NUMBER_START], asked[query + 1, NUMBER_START]):
        if batch.numbers[at, NUMBER_RECORD] == record:
            points += batch.numbers[at, NUMBER_POINTS]
            floor = 0 + batch.numbers[at, NUMBER_FLOOR]
            strength = 0 + batch.numbers[at, NUMBER_STRENGTH]
            numbered = True
    if not numbered:
        points += claim_points(
            e, batch.traits.claims, 0 + asked[query, CLAIM_START],
            0 + asked[query + 1, CLAIM_START], traits.claims,
            0 + listed[record, CLAIM_START], 0 + listed[record + 1, CLAIM_START],
        )  # fmt: skip
    kind = STRONG
    strong, weak = 0 + found[record, STRONG], 0 + found[record, WEAK]
    if strength > 0 or birth > 0:  # a weak alias is not alone: it may carry the hit
        first = found[record, WEAK + 1] < found[record, STRONG + 1]
        if weak > strong or (weak == strong and first):
            kind = WEAK
    muted = 0
    score = total_score(e.cap, 0 + found[record, kind], points, floor, strength)
    if score < batch.threshold:
        kind, muted = WEAK, 1
        score = total_score(e.cap, weak, points, floor, strength)
        if score < batch.threshold:
            return n_hits
    hits[n_hits, HIT_QUERY] = query
    hits[n_hits, HIT_RECORD] = record
    hits[n_hits, HIT_SCORE] = score
    hits[n_hits, HIT_MUTED] = muted
    hits[n_hits, HIT_ROW] = found[record, kind + 1]
    hits[n_hits, HIT_PLAN] = found[record, kind + 2]
    return n_hits + 1
