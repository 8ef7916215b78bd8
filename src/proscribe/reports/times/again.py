"""The same day of another year: `on the same day in 2018`, `the same month a year earlier`.

Source: this project.
"""

import calendar
import re
from datetime import date

from proscribe.model.report import TimeRef
from proscribe.reports.times.clock import Clock, Value, day_of, first_of
from proscribe.reports.times.days import YEARS, day_or_moment, make_day
from proscribe.reports.times.expressions import Expression

_LATER = re.compile(r"\b(?:later|following|next|after)\b")
_OWN_YEAR = re.compile(r"\b(?:last\s+year|ago)\b")


def again(one: Expression, clock: Clock, before: TimeRef | None) -> Value:
    """Give the day or month named before in another year.

    Args:
        one: An expression of the kind `again`.
        clock: The clock of its passage.
        before: What was named before; where nothing was, the whole year is meant.
    """
    is_own = "own" in one.parts
    unit = one.parts["unit"].lower()
    base = clock.day if is_own else day_of(before) if unit != "month" else first_of(before)
    anchor = clock.anchor if is_own or before is None else before.id
    year = year_again(one, clock, base)
    if year is None or year not in YEARS:
        return Value("date", None, rule="anchored", cause="no date before it to count from")
    if unit == "month" and base is not None and (is_own or len(before_value(before)) > len("2018")):
        last = calendar.monthrange(year, base.month)[1]
        return Value(
            "date", f"{year:04d}-{base.month:02d}", date(year, base.month, 1),
            date(year, base.month, last), rule="anchored", inferred=True, anchor=anchor,
        )  # fmt: skip
    day = make_day(year, base.month, base.day) if base is not None and unit != "month" else None
    if day is not None:
        return day_or_moment(one, day, rule="anchored", inferred=True, anchor=anchor)
    return Value(
        "date", f"{year:04d}", date(year, 1, 1), date(year, 12, 31), rule="year", inferred=True
    )


def before_value(before: TimeRef | None) -> str:
    """Give how exactly a time is written: `2018`, `2018-04`, `2018-04-06`; "" for none."""
    return (before.value or "").partition("/")[0] if before is not None else ""


def year_again(one: Expression, clock: Clock, base: date | None) -> int | None:
    """Give the year that an expression speaks of, None where nothing tells it.

    Args:
        one: An expression of the kind `again`.
        clock: The clock of its passage.
        base: The day from which it counts, or None.
    """
    if "year" in one.parts:
        return int(one.parts["year"])
    other = one.parts["other"].lower()
    if _OWN_YEAR.search(other) is not None:
        if clock.day is None:
            return None
        is_of_it = base is not None and base.year == clock.day.year - 1
        return clock.day.year - (2 if is_of_it else 1)  # another one than the year told of
    if base is None:
        return None
    return base.year + (1 if _LATER.search(other) is not None else -1)
