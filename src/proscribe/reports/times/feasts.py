"""Days that a rule of the calendar gives: Easter, the first Monday in June, the month's last day.

Source: the computus of J.-M. Oudin (1940), as in the Explanatory Supplement to the Astronomical
Almanac; for the Julian calendar that of J. Meeus, Astronomical Algorithms (1991), chapter 8;
`data/feasts.toml`.
"""

import calendar
from datetime import date, timedelta
from typing import Any

from proscribe.model.report import TimeRef
from proscribe.reports.tables import table
from proscribe.reports.times.clock import Clock, Value, first_of
from proscribe.reports.times.datewords import MONTHS, WEEKDAYS
from proscribe.reports.times.days import day_or_moment, make_day, nearest, year_of
from proscribe.reports.times.expressions import Expression
from proscribe.reports.times.zones import country_of_zone

_NTH = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3}
_STEPS = {"last": -1, "next": 1}


def easter(year: int) -> date:
    """Give Easter Sunday of the western churches.

    Example:
        >>> easter(2023)
        datetime.date(2023, 4, 9)
    """
    century, golden = year // 100, year % 19
    moon = (century - century // 4 - (century - (century - 17) // 25) // 3 + 19 * golden + 15) % 30
    moon -= (moon // 28) * (1 - (moon // 28) * (29 // (moon + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    ahead = moon - weekday
    month = 3 + (ahead + 40) // 44
    return date(year, month, ahead + 28 - 31 * (month // 4))


def orthodox_easter(year: int) -> date:
    """Give Easter Sunday of the orthodox churches, as a day of the civil calendar (1900 to 2099).

    Example:
        >>> orthodox_easter(2022)
        datetime.date(2022, 4, 24)
    """
    moon = (19 * (year % 19) + 15) % 30
    ahead = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + ahead + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)


def feast(one: Expression, clock: Clock, *, future: bool) -> Value:
    """Read `Christmas`, `Good Friday`, `Thanksgiving 2021`: the nearest behind, or ahead."""
    name = " ".join(one.parts["feast"].lower().replace("’", "'").split())
    country = country_of_zone(clock.zone)
    if "year" in one.parts:
        day = _feast_of(name, int(one.parts["year"]), country)
        return day_or_moment(one, day, rule="feast", inferred=False, anchor=None)
    if clock.day is None:
        return Value("date", None, rule="feast", cause="no year in the words and no date")
    if name in table("feasts")["fixed"]:
        near = nearest(clock.day, *table("feasts")["fixed"][name], future=future)
        if near is None:
            return Value("date", None, rule="feast", cause="the calendar has no such day")
        return day_or_moment(one, near, rule="feast", inferred=True, anchor=clock.anchor)
    years = (clock.day.year + step for step in ((0, 1) if future else (0, -1)))
    days = [_feast_of(name, year, country) for year in years]
    fits = (one for one in days if (one >= clock.day if future else one <= clock.day))
    day = next(fits, days[-1])
    return day_or_moment(one, day, rule="feast", inferred=True, anchor=clock.anchor)


def _feast_of(name: str, year: int, country: str) -> date:
    feasts: dict[str, dict[str, Any]] = table("feasts")
    month: int
    number: int
    which: int
    if name in feasts["fixed"]:
        month, number = feasts["fixed"][name]
        return date(year, month, number)
    for calendar_of, sunday in (("easter", easter), ("orthodox", orthodox_easter)):
        if name in feasts[calendar_of]:
            return sunday(year) + timedelta(days=feasts[calendar_of][name])
    own = feasts["nth"].get(country, {})
    month, weekday, which = own.get(name) or feasts["nth"][name]
    days = [
        day
        for one in range(1, calendar.monthrange(year, month)[1] + 1)
        if (day := date(year, month, one)).weekday() == weekday
    ]
    return days[which if which < 0 else which - 1]


def nth_of_month(one: Expression, clock: Clock, before: TimeRef | None, *, future: bool) -> Value:
    """Read `the first Monday in June`, `the last day of the month`."""
    parts = one.parts
    if "month" in parts:
        month = MONTHS[parts["month"].capitalize()]
        stated = year_of(parts, clock, before)
        if stated is None and clock.day is None:
            return Value("date", None, rule="nth", cause="no year in the words and no date")
        if stated is not None:
            return _told(one, _nth(parts, stated, month), inferred="rel" in parts, clock=clock)
        base = clock.day or date.min
        near = (_nth(parts, base.year + step, month) for step in ((0, 1) if future else (0, -1)))
        days = [day for day in near if day is not None]
        fits = (day for day in days if (day >= base if future else day <= base))
        return _told(one, next(fits, days[-1] if days else None), inferred=True, clock=clock)
    of = parts.get("of", "the").lower()
    own = of in ("this", "last", "next") or first_of(before) is None
    day = clock.day if own else first_of(before)
    if day is None:
        return Value("date", None, rule="nth", cause="no date to count from")
    months = day.year * 12 + day.month - 1 + (_STEPS.get(of, 0) if own else 0)
    return _told(one, _nth(parts, months // 12, months % 12 + 1), inferred=True, clock=clock)


def _told(one: Expression, day: date | None, *, inferred: bool, clock: Clock) -> Value:
    if day is None:
        return Value("date", None, rule="nth", cause="the calendar has no such day")
    anchor = clock.anchor if inferred else None
    return day_or_moment(one, day, rule="nth", inferred=inferred, anchor=anchor)


def _nth(parts: dict[str, str], year: int, month: int) -> date | None:
    """Give the day of a month, or None where it has none."""
    last = calendar.monthrange(year, month)[1]
    days = [date(year, month, number) for number in range(1, last + 1)]
    if parts["weekday"].lower() != "day":
        wanted = WEEKDAYS[parts["weekday"].capitalize()]
        days = [day for day in days if day.weekday() == wanted]
    if parts["nth"] in ("last", "final"):
        return days[-1]
    place = _NTH[parts["nth"]]
    found = days[place] if place < len(days) else None
    return make_day(found.year, found.month, found.day) if found else None
