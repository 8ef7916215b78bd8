"""Kernels over facts that are sets of words or numbers: places, addresses, particulars, claims.

`texts` and `numbers` say the rules in words.
"""

from proscribe.match.kernels.layout import (
    ADDRESS_START,
    KEPT,
    KIND_START,
    NATION,
    PLACE_START,
    TONNAGE_START,
    FactNumbers,
    Table,
    Traits,
    Vector,
)


def country_points(e: FactNumbers, a: Vector, x0: int, x1: int, b: Vector, y0: int, y1: int) -> int:
    """Give the points of countries, 0 when a side has none."""
    if x0 == x1 or y0 == y1:
        return 0
    nation_a = nation_b = False
    for y in range(y0, y1):
        nation_b = nation_b or b[y] >= NATION
    for x in range(x0, x1):
        nation_a = nation_a or a[x] >= NATION
        for y in range(y0, y1):
            if (a[x] ^ b[y]) & (NATION - 1) == 0:
                return e.country_same
    return e.nationality_other if nation_a and nation_b else e.country_other


def in_common(a: Vector, x0: int, x1: int, b: Vector, y0: int, y1: int) -> int:
    """Give how many numbers two ascending runs share."""
    common = 0
    x, y = x0, y0
    while x < x1 and y < y1:
        if a[x] == b[y]:
            common += 1
            x += 1
            y += 1
        elif a[x] < b[y]:
            x += 1
        else:
            y += 1
    return common


def text_grade(a: Traits, x0: int, x1: int, b: Traits, y0: int, y1: int, least: int) -> int:
    """Give the best grade of two groups of texts, -1 when a side has none."""
    best = -1
    for x in range(x0, x1):
        size = a.texts[x + 1] - a.texts[x]
        for y in range(y0, y1):
            fewer = min(0 + size, b.texts[y + 1] - b.texts[y])
            common = in_common(
                a.words, 0 + a.texts[x], 0 + a.texts[x + 1],
                b.words, 0 + b.texts[y], 0 + b.texts[y + 1],
            )  # fmt: skip
            grade = 0
            if common > 0:
                needed = fewer if least == 1 else max(least, (2 * fewer + 2) // 3)
                grade = 2 if common >= needed else 1
            best = max(best, grade)
    return best


def graded(grade: int, other: int, part: int, same: int) -> int:
    """Give the points of a grade."""
    if grade < 0:
        return 0
    return same if grade == 2 else part if grade == 1 else other


def tonnage_points(e: FactNumbers, a: Vector, x0: int, x1: int, b: Vector, y0: int, y1: int) -> int:
    """Give the points of tonnages, 0 when a side has none."""
    best = -1
    for x in range(x0, x1):
        for y in range(y0, y1):
            low, high = min(0 + a[x], 0 + b[y]), max(0 + a[x], 0 + b[y])
            grade = 2 if low * 100 >= high * 98 else 0 if high > 3 * low else 1
            best = max(best, grade)
    return graded(best, e.tonnage_other, 0, e.tonnage_same)


def claim_points(e: FactNumbers, a: Vector, x0: int, x1: int, b: Vector, y0: int, y1: int) -> int:
    """Give the points of numbers that are different ones of one kind; none of them is equal."""
    points = 0
    for x in range(x0, x1):
        for y in range(y0, y1):
            if a[x] >> 10 == b[y] >> 10 and (a[x] == b[y] or a[x] & 1023 == 0 or b[y] & 1023 == 0):
                if a[x] >= KEPT:
                    return e.number_other_kept
                points = e.number_other
    return points


def trait_points(
    e: FactNumbers, a: Traits, q: Table, query: int, b: Traits, r: Table, record: int
) -> int:
    """Give the points of places, addresses, kinds and tonnages."""
    places, addresses = 0 + q[query, PLACE_START], 0 + q[query, ADDRESS_START]
    kinds, last = 0 + q[query, KIND_START], 0 + q[query + 1, PLACE_START]
    points = 0
    if places < last:
        grade = text_grade(
            a, places, addresses, b, 0 + r[record, PLACE_START], 0 + r[record, ADDRESS_START], 1
        )
        points += graded(grade, e.place_other, e.place_part, e.place_same)
        grade = text_grade(
            a, addresses, kinds, b, 0 + r[record, ADDRESS_START], 0 + r[record, KIND_START], 3
        )
        points += graded(grade, e.address_other, e.address_part, e.address_same)
        grade = text_grade(
            a, kinds, last, b, 0 + r[record, KIND_START], 0 + r[record + 1, PLACE_START], 1
        )
        points += graded(grade, e.kind_other, e.kind_part, e.kind_same)
    return points + tonnage_points(
        e, a.tonnages, 0 + q[query, TONNAGE_START], 0 + q[query + 1, TONNAGE_START],
        b.tonnages, 0 + r[record, TONNAGE_START], 0 + r[record + 1, TONNAGE_START],
    )  # fmt: skip


def trait_lift(e: FactNumbers, q: Table, query: int) -> int:
    """Give the most that `trait_points` can add to any record."""
    total = 0
    if q[query, PLACE_START] < q[query, ADDRESS_START]:
        total += max(0, e.place_same)
    if q[query, ADDRESS_START] < q[query, KIND_START]:
        total += max(0, e.address_same)
    if q[query, KIND_START] < q[query + 1, PLACE_START]:
        total += max(0, e.kind_same)
    if q[query, TONNAGE_START] < q[query + 1, TONNAGE_START]:
        total += max(0, e.tonnage_same)
    return total
