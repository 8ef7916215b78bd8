"""Days that a rule of the calendar gives: Easter, the first Monday in June, the month's last day.

Source: the computus of J.-M. Oudin (1940), as in the Explanatory Supplement to the Astronomical
Almanac.
"""

import calendar
from datetime import date, timedelta

from proscribe.model.report import TimeRef
from proscribe.reports.times.clock import Clock, Value, first_of
from proscribe.reports.times.datewords import MONTHS, WEEKDAYS
from proscribe.reports.times.days import day_or_moment, make_day, year_of
from proscribe.reports.times.expressions import Expression

# days from Easter Sunday
MOVABLE = {"easter": 0, "easter sunday": 0, "easter monday": 1, "good friday": -2}
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


def movable(one: Expression, clock: Clock, *, future: bool) -> Value:
    """Read `Easter`, `Good Friday`: the nearest one behind, or ahead for the future."""
    away = timedelta(days=MOVABLE[" ".join(one.parts["feast"].lower().split())])
    if "year" in one.parts:
        day = easter(int(one.parts["year"])) + away
        return day_or_moment(one, day, rule="feast", inferred=False, anchor=None)
    if clock.day is None:
        return Value("date", None, rule="feast", cause="no year in the words and no date")
    years = (clock.day.year + step for step in ((0, 1) if future else (0, -1)))
    days = [easter(year) + away for year in years]
    fits = (one for one in days if (one >= clock.day if future else one <= clock.day))
    day = next(fits, days[-1])
    return day_or_moment(one, day, rule="feast", inferred=True, anchor=clock.anchor)


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
