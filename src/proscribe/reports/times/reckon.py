"""What a time expression is worth on a clock: days, and how they are written.

The rules 2 to 6 of `times`: weekdays, relative days, months without a year, windows, vague words.

Source: REPORTS design notes, 4.3.
"""

import calendar
import re
from datetime import date, timedelta

import msgspec

from proscribe.model.report import TimeRef
from proscribe.reports.times.again import again
from proscribe.reports.times.clock import Clock, Value, day_of, first_of
from proscribe.reports.times.datewords import FOREIGN_MONTHS, MONTHS, WEEKDAYS
from proscribe.reports.times.days import (
    FAR,
    amount_of,
    clock_of,
    day_or_moment,
    ends_day,
    fiscal,
    make_day,
    nearest,
    on_weekday,
    ordinal,
    year_of,
)
from proscribe.reports.times.expressions import Expression
from proscribe.reports.times.feasts import feast, nth_of_month
from proscribe.reports.times.periods import period
from proscribe.reports.times.weekdays import weekday as read_weekday
from proscribe.reports.times.windows import counted, duration, vague

_SET_AT = re.compile(r"\b(?:at|from|until|by|before)\s+$")
_WITHIN = re.compile(r"\b(?:in|within)\s+$", re.IGNORECASE)
_WEEK = timedelta(days=7)
_ONE = timedelta(days=1)
_SUNDAY = 6  # a week of a Sunday begins with it


def reckon(
    text: str, one: Expression, clock: Clock, before: TimeRef | None, *, ahead: bool
) -> Value:
    """Give what an expression is worth; arguments as in `times.resolve`.

    After `since` it is the interval from there to the day of the clock; `ahead` tells that the
    words speak of what is to come.
    """
    return _with_since(one, _reckoned(text, one, clock, before, future=ahead), clock)


def _reckoned(
    text: str, one: Expression, clock: Clock, before: TimeRef | None, *, future: bool
) -> Value:
    if one.kind == "again":
        return again(one, clock, before)
    if one.kind == "feast":
        return feast(one, clock, future=future)
    if one.kind in ("day", "numeric", "filed"):
        return _day(one, clock, before, future=future)
    if one.kind == "weekday":
        return read_weekday(one, clock, before, future=future)
    if one.kind == "relative":
        return _relative(one, clock, before)
    if one.kind in ("clock", "noon"):
        is_set = future and _SET_AT.search(text, max(0, one.start - 8), one.start) is not None
        return _clock_only(one, clock, before, future=is_set)
    if one.kind in ("month", "year"):
        return _month(one, clock, before, future=future)
    if one.kind == "range":
        return _range(one, clock, before, future=future)
    if one.kind == "ordinal":
        return ordinal(one, clock, before, future=future)
    if one.kind == "nth":
        return nth_of_month(one, clock, before, future=future)
    if one.kind == "fiscal":
        return fiscal(one, clock)
    if one.kind in ("decade", "years", "quarter", "isoweek"):
        return period(one, clock)
    if one.kind in ("offset", "calendar", "window"):
        return counted(one, clock, before, ahead=future)
    if one.kind == "duration":
        within = _WITHIN.search(text, max(0, one.start - 8), one.start) is not None
        return duration(one, day_of(before) if within else None, before)
    return vague(one, clock)


def _month_number(word: str) -> int:
    return int(word) if word.isdigit() else MONTHS[word.capitalize()]


def _day(one: Expression, clock: Clock, before: TimeRef | None, *, future: bool) -> Value:
    parts = one.parts
    if one.kind == "numeric":
        return _numeric(one, clock, future=future)
    if one.kind == "filed":  # the form of the Federal Register: month, day, year of two digits
        filed = make_day(2000 + int(parts["short"]), int(parts["month"]), int(parts["day"]))
        if filed is None:
            return Value("date", None, cause="the calendar has no such day")
        return day_or_moment(one, filed, rule="filed", inferred=False, anchor=None)
    if "foreign" in parts:
        month, number = FOREIGN_MONTHS[parts["foreign"].lower()], int(parts["day"])
    else:
        month, number = _month_number(parts["month"]), int(parts["day"])
    year = year_of(parts, clock, before)
    if year is not None:
        day = make_day(year, month, number)
        if day is None:
            return Value("date", None, cause="the calendar has no such day")
        if "week_of" in parts:
            return _week_of(day, parts["week_of"], inferred=False, anchor=None)
        return day_or_moment(one, day, rule="full-date", inferred=False, anchor=None)
    if clock.day is None:
        return Value(
            "date", None, rule="no-year", cause="no year in the words and no date to count from"
        )
    day = nearest(clock.day, month, number, future=future)
    if "weekday" in parts:  # `Friday, December 9`: in the year in which it is a Friday
        weekday = WEEKDAYS[parts["weekday"].capitalize()]
        day = on_weekday(clock.day, month, number, weekday) or day
    if day is None:
        return Value("date", None, cause="the calendar has no such day")
    if "week_of" in parts:
        return _week_of(day, parts["week_of"], inferred=True, anchor=clock.anchor)
    return day_or_moment(one, day, rule="no-year", inferred=True, anchor=clock.anchor)


def _week_of(day: date, which: str, *, inferred: bool, anchor: str | None) -> Value:
    """Read `the week of 4 September`, `the week ending 9 January`: seven days."""
    first = day - timedelta(days=6) if which == "ending" else day
    if which == "of" and day.weekday() != _SUNDAY:
        first = day - timedelta(days=day.weekday())
    last = first + timedelta(days=6)
    return Value(
        "interval", f"{first}/{last}", first, last, rule="week", inferred=inferred, anchor=anchor
    )


def _numeric(one: Expression, clock: Clock, *, future: bool) -> Value:
    first, second = int(one.parts["day"]), int(one.parts["month"])
    if first > 12 or second > 12 or first == second:
        month, number = (second, first) if first > 12 or first == second else (first, second)
    elif one.parts["sep"] == ".":  # written with dots where the day comes first
        month, number = second, first
    elif clock.month_first is None:
        return Value("date", None, rule="numeric", cause="day and month could be exchanged")
    else:
        month, number = (first, second) if clock.month_first else (second, first)
    is_told = "year" in one.parts or "short" in one.parts
    if not is_told and clock.day is None:
        return Value("date", None, rule="no-year", cause="no year in the words and no date")
    if is_told:
        year = int(one.parts.get("year") or f"20{one.parts['short']}")
        if "short" in one.parts and clock.day is not None and year > clock.day.year + FAR:
            return Value("date", None, rule="numeric", cause="the century is not known")
        day = make_day(year, month, number)
    else:
        day = nearest(clock.day or date.min, month, number, future=future)
    if day is None:
        return Value("date", None, rule="numeric", cause="the calendar has no such day")
    if is_told:
        return day_or_moment(one, day, rule="numeric", inferred=False, anchor=None)
    return day_or_moment(one, day, rule="no-year", inferred=True, anchor=clock.anchor)


def _with_since(one: Expression, found: Value, clock: Clock) -> Value:
    """Turn a date after `since` into the interval up to the day of the clock."""
    if one.since != "since" or found.first is None:
        return found
    found_at = found.clock  # `since 11pm on 31 December`
    written = found.value or ""
    if not written or "/" in written:
        written = found.first.isoformat()
    if clock.day is None:
        return Value(
            "interval", f"{written}/..", found.first, None, rule="since", anchor=found.anchor
        )
    return Value(
        "interval", f"{written}/{clock.day.isoformat()}", found.first, clock.day,
        rule="since", inferred=True, anchor=clock.anchor, since=found_at,
    )  # fmt: skip


def _relative(one: Expression, clock: Clock, before: TimeRef | None) -> Value:
    word = " ".join(one.parts["word"].lower().split())
    if word in ("last night", "last evening"):
        word = "yesterday"
    if word.startswith("this ") or word in (
        "today", "tonight", "yesterday", "tomorrow", "day before yesterday", "day after tomorrow"
    ):  # fmt: skip
        if clock.day is None:
            return Value("date", None, rule="relative", cause="no date to count from")
        day = clock.day + {
            "yesterday": -_ONE,
            "tomorrow": _ONE,
            "day before yesterday": -2 * _ONE,
            "day after tomorrow": 2 * _ONE,
        }.get(word, timedelta())
        day += _WEEK * (amount_of(one) or 0) if "amount" in one.parts else timedelta()
        if word == "tonight" and one.parts.get("noon", "").lower() == "midnight":
            day += _ONE  # midnight tonight is where the next day begins
        return day_or_moment(one, day, rule="relative", inferred=True, anchor=clock.anchor)
    base, anchor = day_of(before), before.id if before is not None else clock.anchor
    if word == "then":  # `since then`: since it began, if it was a month or year
        base = first_of(before)
    if base is None and "in_the" in one.parts:
        base, anchor = clock.day, clock.anchor
    if base is None:
        return Value("date", None, rule="anchored", cause="no date before it to count from")
    if word.startswith(("that ", "same ", "very ")):
        word = "same"
    step = {
        "previous": -1,
        "preceding": -1,
        "before": -1,
        "earlier": -1,
        "same": 0,
        "day": 0,
        "then": 0,
    }.get(word, 1)
    return day_or_moment(one, base + step * _ONE, rule="anchored", inferred=True, anchor=anchor)


def _clock_only(one: Expression, clock: Clock, before: TimeRef | None, *, future: bool) -> Value:
    base = day_of(before) or clock.day
    is_midnight = one.parts.get("noon", "").lower() == "midnight"
    if base is not None and base == clock.day and future and is_midnight:
        base += _ONE  # `takes effect at midnight`: where the next day begins
    if base is not None and ends_day(one):
        base += _ONE
    anchor = before.id if before is not None and day_of(before) else clock.anchor
    at = clock_of(one)
    if base is None or at is None:
        return Value("instant", None, rule="time-of-day", cause="no date to which it belongs")
    return Value(
        "instant", None, base, base, rule="time-of-day", inferred=True, anchor=anchor, clock=at
    )


def _month(one: Expression, clock: Clock, before: TimeRef | None, *, future: bool) -> Value:
    parts = one.parts
    if one.kind == "year":
        year = int(parts["year"])
        return Value("date", f"{year:04d}", date(year, 1, 1), date(year, 12, 31), rule="year")
    month = _month_number(parts["month"])
    stated = year_of(parts, clock, before)
    if stated is not None:
        year = stated
    elif clock.day is None:
        return Value(
            "date", None, rule="no-year", cause="no year in the words and no date to count from"
        )
    else:
        passed = month <= clock.day.month if not future else month < clock.day.month
        year = (
            clock.day.year - (0 if passed else 1)
            if not future
            else clock.day.year + (1 if passed else 0)
        )
    last = calendar.monthrange(year, month)[1]
    return Value(
        "date", f"{year:04d}-{month:02d}", date(year, month, 1), date(year, month, last),
        rule="month", inferred="year" not in parts,
        anchor=None if "year" in parts else clock.anchor,
    )  # fmt: skip


def _range(one: Expression, clock: Clock, before: TimeRef | None, *, future: bool) -> Value:
    """Read `Jan. 5-11, 2022`."""
    low = _day(
        msgspec.structs.replace(one, kind="day", since=""), clock, before, future=future
    ).first
    high = low and make_day(low.year, low.month, int(one.parts["last"]))
    if low is None or high is None or high < low:
        return Value("interval", None, rule="range", cause="the ends of it are not known")
    return Value(
        "interval", f"{low}/{high}", low, high, rule="range", inferred="year" not in one.parts
    )
