"""What a dateline and the days of its page tell of each other: a year, an order of numbers.

`LONDON, Nov 3 (Example Wire) -` writes no year.

The text may write the same day in full; else the line of its house's rights has the year, or the
line that an agency signs with. On a page that year is that of the report only where the report
opens with the weekday of its dateline, since lines at the foot of a page may have the year of a
later look at it, and in the year after the day before would fit as well. The line of a text without
a page stays as it was sent, so that its year counts unless the text speaks against it: by a weekday
in its first paragraph that is neither its own nor that of the day before, or by a later month of
that year that it tells of, as a house does that has not yet changed its line in January. A report
of the last day of a year may be signed in the next.

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
_TO_COME = frozenset({"until", "by", "before"})
_AROUND = frozenset({"other", "feedback", "nav", "rights"})


def day_in_full(
    text: str, blocks: list[Block], spot: DatelineFound, *, is_page: bool
) -> date | None:
    """Give the day of a dateline without a year, or None where nothing tells its year.

    Args:
        text: The reading text.
        blocks: Its blocks.
        spot: The dateline.
        is_page: It is a page, whose foot may be newer than the report.
    """
    day = spot.date
    if day is None or "year" in day.parts or "month" not in day.parts:
        return None
    return _written_elsewhere(text, month_and_day(day)) or _signed(
        text, blocks, spot, day, is_page=is_page
    )


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


def _signed(
    text: str, blocks: list[Block], spot: DatelineFound, day: Expression, *, is_page: bool
) -> date | None:
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
    told = _weekdays(text, blocks, spot)
    if found.weekday() in told:
        return found
    return None if is_page or _is_against(text, blocks, spot, found, told) else found


def _is_against(
    text: str, blocks: list[Block], spot: DatelineFound, day: date, told: set[int]
) -> bool:
    """Tell that a text without a page does not bear out the year of its rights.

    A report opens with its own weekday or with that of the day before.
    """
    if spot.date is not None and "weekday" in spot.date.parts:
        return True  # it is the weekday of another year
    if told and (day - _ONE).weekday() not in told:
        return True
    if not any(one.role == "rights" and one.within is None for one in blocks):
        return True
    return any(
        one.parts["year"] == str(day.year) and month_of(one) > day.month
        for one in find_expressions(text[:_LONGEST])
        if one.kind in ("day", "month") and {"year", "month"} <= one.parts.keys()
        if one.since not in _TO_COME
    )


def _weekdays(text: str, blocks: list[Block], spot: DatelineFound) -> set[int]:
    """Give the weekday of a dateline, else those of the paragraph behind it; Monday is 0."""
    own = spot.date.parts.get("weekday") if spot.date else None
    if own is not None:
        return {WEEKDAYS[own.capitalize()]}
    end = next((one.span.end for one in blocks if one.span.start == spot.start), spot.end)
    return {
        WEEKDAYS[one.parts["weekday"].capitalize()]
        for one in find_expressions(text, spot.end, end)
        if one.kind == "weekday"
    }


def month_and_day(one: Expression) -> tuple[int, int]:
    """Give the month and the day of a month that a day is written with."""
    return month_of(one), int(one.parts["day"])


def month_of(one: Expression) -> int:
    """Give the number of the month that a day or month is written with."""
    month = one.parts["month"]
    return int(month) if month.isdigit() else MONTHS[month.capitalize()]
