"""Parts and runs of years: quarters, halves, decades, `2018-2020`.

Source: this project.
"""

import calendar
from datetime import date

from proscribe.reports.times.clock import Clock, Value
from proscribe.reports.times.expressions import Expression

_NUMBERS = {
    "first": 1, "1st": 1, "1": 1, "second": 2, "2nd": 2, "2": 2, "third": 3, "3rd": 3, "3": 3,
    "fourth": 4, "4th": 4, "4": 4,
}  # fmt: skip


def period(one: Expression, clock: Clock) -> Value:
    """Read `the 1990s`, `2018-2020`, `2022-W39`, `the third quarter of 2021`, `H1 2020`.

    Args:
        one: The expression.
        clock: The clock of its passage; a quarter without a year is the last that is over on it.
    """
    if one.kind == "decade":
        year = int(one.parts["decade"]) * 10
        return _days(date(year, 1, 1), date(year + 9, 12, 31), f"{year}/{year + 9}", "decade")
    if one.kind == "years":
        first, written = int(one.parts["year"]), one.parts["to"]
        last = int(written) if len(written) == 4 else first // 100 * 100 + int(written)
        if last <= first:
            return Value("interval", None, rule="years", cause="the years are not in order")
        return _days(date(first, 1, 1), date(last, 12, 31), f"{first}/{last}", "years")
    if one.kind == "isoweek":
        return _iso_week(int(one.parts["isoyear"]), int(one.parts["isoweek"]))
    return _quarter(one, clock)


def _iso_week(year: int, week: int) -> Value:
    try:
        first = date.fromisocalendar(year, week, 1)
    except ValueError:
        return Value("interval", None, rule="week", cause="the year has no such week")
    last = date.fromisocalendar(year, week, 7)
    return _days(first, last, f"{first}/{last}", "week")


def _quarter(one: Expression, clock: Clock) -> Value:
    parts = one.parts
    is_half = parts.get("stretch") == "half" or parts.get("letter") == "H"
    months = 6 if is_half else 3
    number = _NUMBERS.get(parts["nth"].lower(), 12 // months)
    if number > 12 // months:
        return Value("interval", None, rule="quarter", cause="a year has no such part")
    stated = "year" in parts
    year = int(parts["year"]) if stated else None
    if year is None and clock.day is not None:
        year = clock.day.year + {"last": -1, "next": 1}.get(parts.get("rel", "").lower(), 0)
        if "rel" not in parts and "rel_now" not in parts and number * months > clock.day.month:
            year -= 1
    if year is None:
        return Value("interval", None, rule="quarter", cause="no date to count from")
    first = date(year, (number - 1) * months + 1, 1)
    last = date(year, number * months, calendar.monthrange(year, number * months)[1])
    found = _days(first, last, f"{first}/{last}", "quarter")
    if stated:
        return found
    return Value(
        found.kind, found.value, first, last, rule="quarter", inferred=True, anchor=clock.anchor
    )


def _days(first: date, last: date, written: str, rule: str) -> Value:
    return Value("interval", written, first, last, rule=rule)
