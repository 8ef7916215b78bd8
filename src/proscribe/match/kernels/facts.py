"""Kernels over facts and whole queries: evidence beside the name, and the hits of a batch.

`births` and `evidence` say the rules in words.
"""

from proscribe.match.kernels.layout import (
    BIRTH_START,
    CIRCA,
    CLAIM_START,
    COUNTRY_START,
    FIRST,
    FIRST_DAY,
    GENDER,
    HIT_MUTED,
    HIT_PLAN,
    HIT_QUERY,
    HIT_RECORD,
    HIT_ROW,
    HIT_SCORE,
    LAST,
    LAST_DAY,
    MASK,
    NUMBER_FLOOR,
    NUMBER_POINTS,
    NUMBER_RECORD,
    NUMBER_START,
    NUMBER_STRENGTH,
    ONE,
    PLAN_START,
    PRECISION,
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
)  # fmt: skip
from proscribe.match.kernels.names import score_rows, screen_plan, touch_record
from proscribe.match.kernels.traits import claim_points, country_points, trait_lift, trait_points


def compare_dates(e: FactNumbers, a: Table, x: int, b: Table, y: int) -> int:
    """Give the points of two dates."""
    circa = a[x, CIRCA] == 1 or b[y, CIRCA] == 1
    one, other = a[x, PRECISION], b[y, PRECISION]
    if one == 0 and other == 0 and not circa:
        return compare_days(e, 0 + a[x, FIRST], 0 + b[y, FIRST])
    if a[x, FIRST] <= b[y, LAST] and b[y, FIRST] <= a[x, LAST]:
        if one == 3 or other == 3 or circa:
            return e.birth_same_range
        return e.birth_same_year if one == 2 or other == 2 else e.birth_same_month
    later = max(0 + a[x, FIRST_DAY], 0 + b[y, FIRST_DAY])
    earlier = min(0 + a[x, LAST_DAY], 0 + b[y, LAST_DAY])
    if circa and later - earlier <= 731:
        return e.birth_near
    return e.birth_year_off if later - earlier <= 366 else e.birth_other


def compare_days(e: FactNumbers, one: int, other: int) -> int:
    """Give the points of two single days, yyyymmdd."""
    if one == other:
        return e.birth_same_day
    year, other_year = one // 10000, other // 10000
    month, day = one // 100 % 100, one % 100
    if year == other_year and month == other % 100 and day == other // 100 % 100:
        return e.birth_swapped
    differ = 0
    left, right = one, other
    for _ in range(8):
        if left % 10 != right % 10:
            differ += 1
        left //= 10
        right //= 10
    if differ == 1:
        return e.birth_one_digit
    if year == other_year:
        if one % 10000 == 101 or other % 10000 == 101:
            return e.birth_one_digit
        return e.birth_same_year_other_day
    if year - other_year == 1 or other_year - year == 1:
        return e.birth_year_off
    return e.birth_other


def birth_points(e: FactNumbers, a: Table, x0: int, x1: int, b: Table, y0: int, y1: int) -> int:
    """Give the points of the pair of dates that agrees best, 0 when a side has none."""
    found = False
    best = 0
    for x in range(x0, x1):
        for y in range(y0, y1):
            points = compare_dates(e, a, x, b, y)
            if not found or points > best:
                best = points
                found = True
    return best


def lift(e: FactNumbers, queries: Table, query: int) -> int:
    """Give the most that the facts of a query, other than numbers, can add."""
    total = 0
    if queries[query, BIRTH_START] < queries[query + 1, BIRTH_START]:
        total += max(0, e.birth_same_day)
    if queries[query, COUNTRY_START] < queries[query + 1, COUNTRY_START]:
        total += max(0, e.country_same)
    if queries[query, GENDER] != 0:
        total += max(0, e.gender_same)
    return total + trait_lift(e, queries, query)


def total_score(cap: int, name: int, points: int, floor: int, strength: int) -> int:
    """Give the score of a record from that of its best name; see `evidence`."""
    if name == 0 and floor == 0:
        return 0
    return max(0, min(max(name + points, floor), ONE if strength == 3 else cap))


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
        wanted = max(1, batch.threshold - lift(e, queries, query))
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
                lists, w, n, q, edges, batch, plan, mask, wanted, pruned, stamp, n_records, s
            )
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
