"""Weekdays: which one is meant, by the words around it and the day on which they are told.

Source: REPORTS design notes, 4.3, rule 2.
"""

from datetime import timedelta

from proscribe.model.report import TimeRef
from proscribe.reports.times.clock import Clock, Value, day_of
from proscribe.reports.times.datewords import WEEKDAYS
from proscribe.reports.times.days import amount_of, day_or_moment
from proscribe.reports.times.expressions import Expression

_WEEK = timedelta(days=7)


def weekday(one: Expression, clock: Clock, before: TimeRef | None, *, future: bool) -> Value:
    """Read `Tuesday`, `last Tuesday`, `a week ago Tuesday`, `the following Tuesday`.

    Args:
        one: The expression.
        clock: The clock of its passage.
        before: The date that `the following` counts from, or None.
        future: The words speak of what is to come.
    """
    which = one.parts.get("which", "").strip().lower()
    wanted = WEEKDAYS[one.parts["weekday"].capitalize()]
    if which.startswith("that") and (told := day_of(before)) is not None:
        day = told + timedelta(days=(wanted - told.weekday()) % 7)
        day -= _WEEK if clock.day is not None and told <= clock.day < day else timedelta()
        anchor = before.id if before is not None else clock.anchor
        return day_or_moment(one, day, rule="anchored", inferred=True, anchor=anchor)
    if which.startswith("the "):
        base = day_of(before)
        if which == "the previous" and base is None and clock.day is not None:
            base = clock.day
        if base is None:
            return Value("date", None, rule="anchored", cause="no date before it to count from")
        step = (wanted - base.weekday()) % 7 or 7
        day = base + timedelta(
            days=step if which in ("the following", "the next") else (step - 7 or -7)
        )
        anchor = before.id if before is not None else clock.anchor
        return day_or_moment(one, day, rule="anchored", inferred=True, anchor=anchor)
    if clock.day is None:
        return Value("date", None, rule="weekday", cause="no date to count from")
    back = (clock.day.weekday() - wanted) % 7
    ahead = (wanted - clock.day.weekday()) % 7
    weeks = amount_of(one) if "amount" in one.parts else 1
    if weeks is None:
        return Value("date", None, rule="weekday", cause="the words do not say how many weeks")
    if "weeks_back" in one.parts:  # `three weeks ago on Tuesday`, `the Tuesday before last`
        day = clock.day - timedelta(days=back + 7 * weeks)
    elif "weeks_on" in one.parts:  # `a week from Tuesday`
        day = clock.day + timedelta(days=(ahead or 7) + 7 * weeks)
    elif "week" in one.parts:
        monday = clock.day - timedelta(days=clock.day.weekday())
        step = {"last": -1, "next": 1}.get(one.parts["week"].lower(), 0)
        day = monday + timedelta(days=wanted + 7 * step)
    elif "later" in one.parts:  # `Friday week`
        day = clock.day + timedelta(days=(ahead or 7) + 7)
    elif which == "this past":
        day = clock.day - timedelta(days=back or 7)
    elif which == "this coming":
        day = clock.day + timedelta(days=ahead or 7)
    elif which == "last" or "past" in one.parts:
        # the day before would be `yesterday`
        day = clock.day - timedelta(days=back + 7 if back < 2 else back)
    elif which == "next":
        day = clock.day + timedelta(days=ahead or 7)
        if day.isocalendar()[:2] == clock.day.isocalendar()[:2]:
            day += _WEEK  # a day of this week is `this Friday`, not `next Friday`
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
    return day_or_moment(one, day, rule="weekday", inferred=True, anchor=clock.anchor)
