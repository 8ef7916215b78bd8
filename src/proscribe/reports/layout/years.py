"""What a dateline and the days of its page tell of each other: a year, an order of numbers.

`LONDON, Nov 3 (Example Wire) -` writes no year.

The text may write the same day in full; else the line of its house's rights has the year, or the
line that an agency signs with. That year is that of the report only where the report opens with
the weekday of its dateline, since lines at the foot of a page may have the year of a later look at
it, and in the year after the day before would fit as well. A report of the last day of a year may
be signed in the next.

Source: this project.
"""

import re
from datetime import date, timedelta

from proscribe.model.report import Block
from proscribe.reports.layout.datelines import DatelineFound
from proscribe.reports.times.clock import Clock, day_of
from proscribe.reports.times.datewords import MONTHS, WEEKDAYS
from proscribe.reports.times.expressions import Expression, find_expressions
from proscribe.reports.times.worth import resolve

_LONGEST = 60_000  # characters in which a day is looked for
_LONGEST_SIGNED = 160  # characters of a line at the foot that an agency signs with
_YEARS = re.compile(
    r"(?<!\d)(?<!\d[.,/-])(?:(?:19|20)\d\d\s?[-–—]\s?)?(?P<year>20\d\d)(?!\d|[.,/-]\d)"
)
_ONE = timedelta(days=1)
_AROUND = frozenset({"other", "feedback", "nav", "rights"})


def day_in_full(text: str, blocks: list[Block], spot: DatelineFound) -> date | None:
    """Give the day of a dateline without a year, or None where nothing tells its year."""
    day = spot.date
    if day is None or "year" in day.parts or "month" not in day.parts:
        return None
    return _written_elsewhere(text, month_and_day(day)) or _signed(text, blocks, spot, day)


def month_first_shown(text: str, blocks: list[Block], spot: DatelineFound) -> bool | None:
    """Tell whether a stamp in numbers writes the month first: that order is its dateline's day.

    `11/03/2022 14:12 GMT` above `LONDON, Nov 3`; None where both orders fit, or none does.
    """
    if spot.date is None or spot.date.kind != "day" or "month" not in spot.date.parts:
        return None
    own = _of_leap_year(*month_and_day(spot.date))
    for block in blocks:
        if block.role != "stamp" or own is None:
            continue
        for one in find_expressions(text, block.span.start, block.span.end):
            if one.kind != "numeric":
                continue
            first, second = int(one.parts["day"]), int(one.parts["month"])
            orders = {True: _of_leap_year(first, second), False: _of_leap_year(second, first)}
            fitting = [habit for habit, day in orders.items() if day and abs(day - own) <= _ONE]
            if len(fitting) == 1:
                return fitting[0]
    return None


def _of_leap_year(month: int, number: int) -> date | None:
    try:
        return date(2000, month, number)
    except ValueError:
        return None


def _written_elsewhere(text: str, wanted: tuple[int, int]) -> date | None:
    """Give the same day where the text writes it in full."""
    full = (
        one
        for one in find_expressions(text[:_LONGEST])
        if one.kind in ("day", "numeric") and "year" in one.parts
    )
    for one in full:
        for habit in (True, False):
            ref = resolve(
                text, one, Clock(zone="UTC", month_first=habit), None,
                sentence=one.start, in_quotation=False,
            )  # fmt: skip
            found = day_of(ref)
            if found is not None and (found.month, found.day) == wanted:
                return found
    return None


def _signed(text: str, blocks: list[Block], spot: DatelineFound, day: Expression) -> date | None:
    """Give the day in the one year with which the house of a report signs it."""
    agency = text[slice(*spot.agency)].casefold() if spot.agency else ""
    years = {
        int(one["year"])
        for block in blocks
        if block.role in _AROUND and block.within is None
        if block.role == "rights" or len(block.span.exact) < _LONGEST_SIGNED
        if (agency in block.span.exact.casefold() if agency else block.role == "rights")
        for one in _YEARS.finditer(block.span.exact)
    }
    month, number = month_and_day(day)
    if len(years) != 1 or (month, number) == (12, 31):
        return None
    try:
        found = date(years.pop(), month, number)
    except ValueError:
        return None
    return found if _opens_on(text, blocks, spot, found) else None


def _opens_on(text: str, blocks: list[Block], spot: DatelineFound, day: date) -> bool:
    """Tell whether the weekday of a dateline, or one of the paragraph behind it, is its day."""
    own = spot.date.parts.get("weekday") if spot.date else None
    if own is not None:
        return WEEKDAYS[own.capitalize()] == day.weekday()
    end = next((one.span.end for one in blocks if one.span.start == spot.start), spot.end)
    told = [
        one.parts["weekday"]
        for one in find_expressions(text, spot.end, end)
        if one.kind == "weekday"
    ]
    return any(WEEKDAYS[one.capitalize()] == day.weekday() for one in told)


def month_and_day(one: Expression) -> tuple[int, int]:
    """Give the month and the day of a month that a day is written with."""
    month = one.parts["month"]
    number = int(month) if month.isdigit() else MONTHS[month.capitalize()]
    return number, int(one.parts["day"])
