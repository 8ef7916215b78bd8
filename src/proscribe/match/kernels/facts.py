"""Kernels over the facts beside the name: dates, and what facts can add to a score.

`births` and `evidence` say the rules in words.
"""

from proscribe.match.kernels.layout import (
    CIRCA,
    COUNTRY,
    DATELESS,
    FAR,
    FIRST,
    FIRST_DAY,
    GENDER,
    LAST,
    LAST_DAY,
    LEVELS,
    NATION,
    NATIONS,
    NEAR,
    ONE,
    PRECISION,
    SINCE,
    UNDATED,
    UNTIL,
    YEAR_ZERO,
    YEARS,
    FactNumbers,
    Table,
    Vector,
)
from proscribe.match.kernels.traits import trait_lift


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


def mark_years(day: int, years: Vector) -> None:
    """Write down the level of each year that members of runs tell, for a birth date asked for.

    Near are the years that differ from its year in one digit, those beside it, and what is no year;
    of all others `compare_days` says `birth_other`.

    Args:
        day: As `sole_day` gives it.
        years: Filled with levels.
    """
    year = day // 10000
    told = 0 < year - YEAR_ZERO < UNDATED
    for at in range(YEARS):
        years[at] = FAR if told else NEAR
    years[0] = NEAR
    if told:
        for digit in range(10):
            mark_near(year // 10 * 10 + digit, years)
            mark_near(year // 100 * 100 + 10 * digit + year % 10, years)
        mark_near(year - 1, years)
        mark_near(year + 1, years)
    years[UNDATED] = NEAR if day == 0 else DATELESS


def mark_near(year: int, years: Vector) -> None:
    """Mark a year as near, if it is one of those that members tell."""
    if 0 < year - YEAR_ZERO < UNDATED:
        years[year - YEAR_ZERO] = NEAR


def nation_of(country: int) -> int:
    """Give what members of runs tell of a country, as `sole_country` gives it; 0 for none."""
    return 1 + country % NATIONS if country > 0 else 0


def fill_wanted(e: FactNumbers, threshold: int, day: int, country: int, wanted: Vector) -> None:
    """Write down by level what a name must reach, at least, so that its record may have a hit.

    Args:
        e: Points of facts.
        threshold: The threshold, less what facts other than birth and countries can add.
        day: As `sole_day` gives it.
        country: As `sole_country` gives it.
        wanted: Filled with scores of names.
    """
    same_day = max(0, e.birth_same_day) if day != 0 else 0
    same_country = max(0, e.country_same) if country != 0 else 0
    other = max(0, same_country - max(e.country_other, e.nationality_other))
    for level in range(LEVELS):
        lost = 0
        if level >= FAR:
            lost = max(0, same_day - e.birth_other)
        elif level >= DATELESS:
            lost = same_day
        if level % 2 == 1 and country > 0:
            lost += other
        wanted[level] = max(1, threshold - same_day - same_country + lost)


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


def rest_lift(e: FactNumbers, queries: Table, query: int) -> int:
    """Give the most that the facts of a query other than birth, countries and numbers can add."""
    total = trait_lift(e, queries, query)
    if queries[query, GENDER] != 0:
        total += max(0, e.gender_same)
    return total


def sole_day(births: Table, first: int, end: int) -> int:
    """Give a birth date that is one day, yyyymmdd; 0 for no date, -1 for any other."""
    if first == end:
        return 0
    sole = end - first == 1 and births[first, PRECISION] == 0 and births[first, CIRCA] == 0
    return 0 + births[first, FIRST] if sole else -1


def sole_country(countries: Vector, first: int, end: int) -> int:
    """Give a country that stands alone, nationality or not; 0 for none, -1 for several."""
    if first == end:
        return 0
    return countries[first] & (NATION - 1) if end - first == 1 else -1


def most_points(e: FactNumbers, day: int, country: int, rest: int, glance: Table, row: int) -> int:
    """Give the most that facts can add to the name in a row, from what the row tells of them.

    `day` and `country` are those of the query, see `sole_day`; `rest` is the most of its others.
    Another year than all of a record agrees at most by one digit, or nearly where it is circa.
    """
    most = rest
    since, until = 0 + glance[row, SINCE], 0 + glance[row, UNTIL]
    if day > 0 and since > 0:
        if since == until:
            most += compare_days(e, day, since)
        elif since // 10000 <= day // 10000 <= until // 10000:
            most += max(0, e.birth_same_day)
        else:
            most += max(0, e.birth_one_digit, e.birth_near)
    elif day != 0 and since > 0:
        most += max(0, e.birth_same_day)
    other = 0 + glance[row, COUNTRY]
    if country != 0 and other != 0:
        if country < 0 or other < 0 or country == other:
            most += max(0, e.country_same)
        else:
            most += max(e.country_other, e.nationality_other)
    return most


def total_score(cap: int, name: int, points: int, floor: int, strength: int) -> int:
    """Give the score of a record from that of its best name; see `evidence`."""
    if name == 0 and floor == 0:
        return 0
    return max(0, min(max(name + points, floor), ONE if strength == 3 else cap))
