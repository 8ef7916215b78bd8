"""What a time expression is worth on a clock: days, and how they are written.

The rules 2 to 6 of `times`: weekdays, relative days, months without a year, windows, vague words.

Source: REPORTS design notes, 4.3.
"""

import calendar
import re
from datetime import date, time, timedelta

import msgspec

from proscribe.model.report import TimeRef
from proscribe.reports.clock import Clock, Value, day_of
from proscribe.reports.expressions import Expression
from proscribe.reports.pieces import FOREIGN_MONTHS, MONTHS, WEEKDAYS
from proscribe.reports.windows import counted, duration, vague

# Words of the future in the same clause, with no comma between them and the time.
_FUTURE = re.compile(
    r"\b(?:(?:will|shall|would|scheduled|slated|due|set|plans? to|planned|expects?|expected|"
    r"hopes? to|is to|are to|"
    r"upcoming|going to|deadline|expires?|through)\b(?:\s+[^\s,;:\"”]+){0,12}|"
    r"(?:is|are)\s+(?:\w+\s+){0,4}from|(?:is|are|falls?)\s+on|(?:until|by|next|before)(?:\s+the)?)\s+(?:(?:mid|early|late)[\s-])?$"
)
_COMING = re.compile(
    r",?\s+(?:(?!(?:said|says|told|was|were|had|has|did)\b)[\w.’'-]+\s+){1,6}?"
    r"(?:will|plans?\s+to|intends?\s+to|expects?\s+to|hopes?\s+to|(?:is|are)\s+(?:to|due|set|expected)\b)"
)
_WITHIN = re.compile(r"\b(?:in|within)\s+$", re.IGNORECASE)
_WEEK = timedelta(days=7)
_ONE = timedelta(days=1)


def reckon(
    text: str, one: Expression, clock: Clock, before: TimeRef | None, sentence: int
) -> Value:
    """Give what an expression is worth; arguments as in `times.resolve`.

    After `since` it is the interval from there to the day of the clock.
    """
    return _with_since(one, _reckoned(text, one, clock, before, sentence), clock)


def _is_fronted(text: str, one: Expression, sentence: int) -> bool:
    """Tell `On Friday, the firms plan to reopen`: the words of the future stand after the time."""
    lead = text[sentence : one.start].strip()
    return (
        lead in ("On", "In", "By", "") and _COMING.match(text, one.end, one.end + 120) is not None
    )


def _reckoned(
    text: str, one: Expression, clock: Clock, before: TimeRef | None, sentence: int
) -> Value:
    future = _FUTURE.search(text, max(sentence, one.start - 160), one.start) is not None
    future = future or _is_fronted(text, one, sentence)
    if one.kind in ("day", "numeric", "filed"):
        return _day(one, clock, future=future)
    if one.kind == "weekday":
        return _weekday(one, clock, before, future=future)
    if one.kind == "relative":
        return _relative(one, clock, before)
    if one.kind in ("clock", "noon"):
        return _clock_only(one, clock, before)
    if one.kind in ("month", "year"):
        return _month(one, clock, future=future)
    if one.kind == "range":
        return _range(one, clock, future=future)
    if one.kind in ("offset", "calendar", "window"):
        return counted(one, clock, before)
    if one.kind == "duration":
        within = _WITHIN.search(text, max(0, one.start - 8), one.start) is not None
        return duration(one, day_of(before) if within else None, before)
    return vague(one, clock)


def clock_of(one: Expression) -> time | None:
    """Give the time of day in an expression, or None."""
    if "noon" in one.parts:
        return time(12 if one.parts["noon"].lower() == "noon" else 0)
    if "hour" not in one.parts:
        return None
    hour, minute = int(one.parts["hour"]), int(one.parts.get("minute", "0"))
    half = one.parts.get("half", "").lower()
    if half:
        if hour > 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour % 24, minute) if hour <= 24 else None


def _make(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _at(one: Expression, day: date, *, rule: str, inferred: bool, anchor: str | None) -> Value:
    """Give a day, or a moment of it when the expression has a time of day."""
    clock = clock_of(one)
    return Value(
        "instant" if clock else "date", day.isoformat(), day, day,
        rule=rule, inferred=inferred, anchor=anchor, clock=clock,
    )  # fmt: skip


def _month_number(word: str) -> int:
    return int(word) if word.isdigit() else MONTHS[word.capitalize()]


def _day(one: Expression, clock: Clock, *, future: bool) -> Value:
    parts = one.parts
    if one.kind == "numeric":
        return _numeric(one, clock)
    if one.kind == "filed":  # the form of the Federal Register: month, day, year of two digits
        filed = _make(2000 + int(parts["short"]), int(parts["month"]), int(parts["day"]))
        if filed is None:
            return Value("date", None, cause="the calendar has no such day")
        return _at(one, filed, rule="filed", inferred=False, anchor=None)
    if "foreign" in parts:
        month = FOREIGN_MONTHS[parts["foreign"].lower()]
    else:
        month = _month_number(parts["month"])
    number = int(parts["day"])
    if "year" in parts:
        day = _make(int(parts["year"]), month, number)
        if day is None:
            return Value("date", None, cause="the calendar has no such day")
        return _at(one, day, rule="full-date", inferred=False, anchor=None)
    if clock.day is None:
        return Value(
            "date", None, rule="no-year", cause="no year in the words and no date to count from"
        )
    day = _nearest(clock.day, month, number, future=future)
    if day is None:
        return Value("date", None, cause="the calendar has no such day")
    return _at(one, day, rule="no-year", inferred=True, anchor=clock.anchor)


def _nearest(reference: date, month: int, number: int, *, future: bool) -> date | None:
    """Give the nearest such day that is not after the reference (not before it, for the future)."""
    for years in (0, 1, 2, 3, 4):
        day = _make(reference.year + (years if future else -years), month, number)
        if day and (day >= reference if future else day <= reference):
            return day
    return None


def _numeric(one: Expression, clock: Clock) -> Value:
    first, second, year = int(one.parts["day"]), int(one.parts["month"]), int(one.parts["year"])
    if first > 12 or second > 12 or first == second:
        month, number = (second, first) if first > 12 or first == second else (first, second)
    elif one.parts["sep"] == ".":  # written with dots where the day comes first
        month, number = second, first
    elif clock.month_first is None:
        return Value("date", None, rule="numeric", cause="day and month could be exchanged")
    else:
        month, number = (first, second) if clock.month_first else (second, first)
    day = _make(year, month, number)
    if day is None:
        return Value("date", None, rule="numeric", cause="the calendar has no such day")
    return _at(one, day, rule="numeric", inferred=False, anchor=None)


def _with_since(one: Expression, found: Value, clock: Clock) -> Value:
    """Turn a date after `since` into the interval up to the day of the clock."""
    if one.since != "since" or found.first is None:
        return found
    written = found.value or ""
    if not written or "/" in written:
        written = found.first.isoformat()
    if clock.day is None:
        return Value(
            "interval", f"{written}/..", found.first, None, rule="since", anchor=found.anchor
        )
    return Value(
        "interval", f"{written}/{clock.day.isoformat()}", found.first, clock.day,
        rule="since", inferred=True, anchor=clock.anchor,
    )  # fmt: skip


def _weekday(one: Expression, clock: Clock, before: TimeRef | None, *, future: bool) -> Value:
    which = one.parts.get("which", "").strip().lower()
    wanted = WEEKDAYS[one.parts["weekday"].capitalize()]
    if which.startswith("the "):
        base = day_of(before)
        if base is None or before is None:
            return Value("date", None, rule="anchored", cause="no date before it to count from")
        step = (wanted - base.weekday()) % 7 or 7
        day = base + timedelta(days=step if which == "the following" else (step - 7 or -7))
        return _at(one, day, rule="anchored", inferred=True, anchor=before.id)
    if clock.day is None:
        return Value("date", None, rule="weekday", cause="no date to count from")
    back = (clock.day.weekday() - wanted) % 7
    ahead = (wanted - clock.day.weekday()) % 7
    if which == "last":
        day = clock.day - timedelta(days=back or 7)
    elif which == "next":
        day = clock.day + timedelta(days=ahead or 7)
        if day.isocalendar()[:2] == clock.day.isocalendar()[:2]:
            day += timedelta(days=7)  # a day of this week is `this Friday`, not `next Friday`
    elif which == "this":
        day = (
            clock.day + timedelta(days=ahead)
            if future or back > 3
            else clock.day - timedelta(days=back)
        )
    elif future:
        day = clock.day + timedelta(days=ahead)
    else:
        day = clock.day - timedelta(days=back)
    return _at(one, day, rule="weekday", inferred=True, anchor=clock.anchor)


def _relative(one: Expression, clock: Clock, before: TimeRef | None) -> Value:
    word = " ".join(one.parts["word"].lower().split())
    if word in ("today", "tonight", "yesterday", "tomorrow", "day before yesterday"):
        if clock.day is None:
            return Value("date", None, rule="relative", cause="no date to count from")
        day = clock.day + {
            "yesterday": -_ONE,
            "tomorrow": _ONE,
            "day before yesterday": -2 * _ONE,
        }.get(word, timedelta())
        if word == "tonight" and one.parts.get("noon", "").lower() == "midnight":
            day += _ONE  # midnight tonight is where the next day begins
        return _at(one, day, rule="relative", inferred=True, anchor=clock.anchor)
    base = day_of(before)
    if base is None or before is None:
        return Value("date", None, rule="anchored", cause="no date before it to count from")
    step = {"previous": -1, "before": -1, "earlier": -1, "same": 0}.get(word, 1)
    return _at(one, base + step * _ONE, rule="anchored", inferred=True, anchor=before.id)


def _clock_only(one: Expression, clock: Clock, before: TimeRef | None) -> Value:
    base = day_of(before) or clock.day
    anchor = before.id if before is not None and day_of(before) else clock.anchor
    at = clock_of(one)
    if base is None or at is None:
        return Value("instant", None, rule="time-of-day", cause="no date to which it belongs")
    return Value(
        "instant", None, base, base, rule="time-of-day", inferred=True, anchor=anchor, clock=at
    )


def _month(one: Expression, clock: Clock, *, future: bool) -> Value:
    parts = one.parts
    if one.kind == "year":
        year = int(parts["year"])
        return Value("date", f"{year:04d}", date(year, 1, 1), date(year, 12, 31), rule="year")
    month = _month_number(parts["month"])
    if "year" in parts:
        year = int(parts["year"])
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


def _range(one: Expression, clock: Clock, *, future: bool) -> Value:
    """Read `Jan. 5-11, 2022`."""
    low = _day(msgspec.structs.replace(one, kind="day", since=""), clock, future=future).first
    high = low and _make(low.year, low.month, int(one.parts["last"]))
    if low is None or high is None or high < low:
        return Value("interval", None, rule="range", cause="the ends of it are not known")
    return Value(
        "interval", f"{low}/{high}", low, high, rule="range", inferred="year" not in one.parts
    )
