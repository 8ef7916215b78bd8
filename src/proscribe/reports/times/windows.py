"""Counted times: `two weeks ago`, `last month`, `in less than a week`, and vague words.

Source: REPORTS design notes, 4.3, rules 5 and 6.
"""

import calendar
from datetime import date, timedelta

from proscribe.model.account import TimeKind
from proscribe.model.report import TimeRef
from proscribe.reports.times.clock import Clock, Value, day_of, first_of
from proscribe.reports.times.datewords import NUMBERS
from proscribe.reports.times.days import amount_of, day_or_moment
from proscribe.reports.times.expressions import Expression

_WEEK = timedelta(days=7)
_ONE = timedelta(days=1)
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_AS_EXACT = {"week": 10, "month": 7, "year": 4}  # characters of a date that is exact enough
_MONTHS = {"month": 1, "year": 12, "decade": 120}


def _shift(day: date, unit: str, amount: int) -> date | None:
    if unit in _DAYS:
        return day + timedelta(days=amount * _DAYS[unit])
    months = day.year * 12 + day.month - 1 + amount * _MONTHS[unit]
    year, month = divmod(months, 12)
    if not 1 <= year <= 9998:
        return None
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def counted(one: Expression, clock: Clock, before: TimeRef | None, *, ahead: bool = False) -> Value:
    """Count `two weeks ago`, `last month` from the clock, `two days later` from a date before."""
    unit, parts = one.parts["unit"].lower(), one.parts
    amount = amount_of(one)
    if unit == "hour" or amount is None:
        return Value("vague", None, rule=one.kind)
    if one.kind == "offset":
        word = parts["word"].split()[0]
        own = word in ("ago", "from", "time")
        # `founded in 2016 and sold two years later` counts from the year
        whole = unit in _MONTHS
        base = clock.day if own else (first_of(before) if whole else day_of(before))
        anchor = clock.anchor if own else before.id if before else None
        if base is None:
            return Value("date", None, rule="offset", cause="no date to count from")
        sign = -1 if word in ("ago", "earlier") else 1
        day = _shift(base, unit, sign * amount)
        if day is not None and "and_half" in parts:
            if unit != "year":
                return Value(
                    "vague", None, rule="offset"
                )  # half a week or month is no count of days
            day, unit = _shift(day, "month", 6 * sign), "month"
        elif day is not None and "more" in parts:
            further = parts["more"].lower()
            count = int(further) if further.isdigit() else NUMBERS[further]
            unit = parts["more_of"]
            day = _shift(day, unit, count * sign)
        if day is None or "bound" in parts:
            return Value("vague", None, rule="offset")
        if not own and unit == "month" and before is not None and len(before.value or "") == 4:
            return Value("vague", None, rule="offset")  # five months after `2016` is no month
        if "exact" in parts:
            unit = "day"  # `a year ago to the day`
        if unit == "day" and not {"hour", "hour_only", "noon"}.isdisjoint(parts):
            # `at 17:00 GMT two days ago`
            return day_or_moment(one, day, rule="offset", inferred=True, anchor=anchor)
        return _whole(day, unit, rule="offset", anchor=anchor)
    if "back" in parts or "counted" in parts:
        return _counted_from(one, clock, before)
    if "in_the" in parts:  # `later in the year`: the one told of, else that of the document
        exact = len((before.value or "").partition("/")[0]) if before is not None else 0
        base, anchor = first_of(before), before.id if before is not None else None
        if base is None or exact < _AS_EXACT[unit]:
            base, anchor = clock.day, clock.anchor
        if base is None:
            return Value("interval", None, rule="calendar", cause="no date to count from")
        return _whole(base, "week of" if unit == "week" else unit, rule="calendar", anchor=anchor)
    if clock.day is None:
        return Value("interval", None, rule=one.kind, cause="no date to count from")
    if one.kind == "window":
        start = _shift(clock.day, unit, -amount)
        if start is None:
            return Value("vague", None, rule="window")
        return Value("interval", f"{start.isoformat()}/{clock.day.isoformat()}", start, clock.day,
                      rule="window", inferred=True, anchor=clock.anchor)  # fmt: skip
    word = " ".join(parts.get("word", "last").lower().split())
    step = {"last": -1, "next": 1, "before last": -2, "after next": 2}.get(word, 0)
    if unit == "weekend":
        saturday = clock.day + timedelta(days=(5 - clock.day.weekday()) % 7) + step * _WEEK
        is_told_after = step == 0 and clock.day.weekday() in (6, 0)
        if step < 0 or (is_told_after and not ahead):
            saturday = clock.day - timedelta(days=(clock.day.weekday() - 5) % 7)
        return Value(
            "interval", f"{saturday}/{saturday + _ONE}", saturday, saturday + _ONE,
            rule="calendar", inferred=True, anchor=clock.anchor,
        )  # fmt: skip
    day = _shift(clock.day, unit, step)
    if day is not None and "begin" in parts:  # `since the start of the year`
        day = _whole(day, "week of" if unit == "week" else unit, rule="", anchor=None).first or day
        unit = "day"
    return (
        _whole(day, "week of" if unit == "week" else unit, rule="calendar", anchor=clock.anchor)
        if day
        else Value("vague", None)
    )


def _counted_from(one: Expression, clock: Clock, before: TimeRef | None) -> Value:
    """Read `later that year`, `the following month`: counted from a date before."""
    word = one.parts.get("counted", "same").lower()
    base, anchor = first_of(before), before.id if before else None
    if base is None and word == "next":
        base, anchor = clock.day, clock.anchor
    if base is None:
        return Value("interval", None, rule="anchored", cause="no date before it to count from")
    step = {"following": 1, "next": 1, "previous": -1, "preceding": -1}.get(word, 0)
    unit = one.parts["unit"]
    if unit == "weekend":
        saturday = base + timedelta(days=(5 - base.weekday()) % 7) + step * _WEEK
        return Value(
            "interval", f"{saturday}/{saturday + _ONE}", saturday, saturday + _ONE,
            rule="anchored", inferred=True, anchor=anchor,
        )  # fmt: skip
    day = _shift(base, unit, step)
    if day is None:
        return Value("vague", None, rule="anchored")
    return _whole(day, "week of" if unit == "week" else unit, rule="anchored", anchor=anchor)


def _whole(day: date, unit: str, *, rule: str, anchor: str | None) -> Value:
    """Give the day, or the calendar week, month or year that holds it, as exact as the unit is."""
    first = last = day
    kind: TimeKind = "date"
    value = day.isoformat()
    if unit == "week of":
        first = day - timedelta(days=day.weekday())
        last = first + timedelta(days=6)
        kind, value = "interval", f"{first.isoformat()}/{last.isoformat()}"
    elif unit == "month":
        first, last = (
            day.replace(day=1),
            day.replace(day=calendar.monthrange(day.year, day.month)[1]),
        )
        value = value[:7]
    elif unit in ("year", "decade"):
        first, last = date(day.year, 1, 1), date(day.year, 12, 31)
        value = value[:4]
    return Value(kind, value, first, last, rule=rule, inferred=True, anchor=anchor)


def duration(one: Expression, end: date | None, before: TimeRef | None) -> Value:
    """Give a duration; `in less than a week` after a date is the window that ends on that day."""
    amount = amount_of(one)
    sign = {"less than": "<", "under": "<", "more than": ">", "over": ">", "at least": ">"}
    bound = one.parts.get("bound", "").lower()
    comparison = sign.get(bound, "~" if bound else "=")
    if amount is None:
        return Value("vague", None, rule="duration")
    unit = one.parts["unit"]
    if unit == "hour":
        value = f"PT{amount}H"
    elif unit in _DAYS:
        value = f"P{amount * _DAYS[unit]}D"
    else:
        value = f"P{amount}M" if unit == "month" else f"P{amount * _MONTHS[unit] // 12}Y"
    start = _shift(end, unit, -amount) if end and unit != "hour" else None
    if start is None or end is None or before is None:
        return Value("duration", value, rule="duration", comparison=comparison)
    first = start + _ONE if comparison == "<" else start
    return Value(
        "duration", value, first, end, rule="window", comparison=comparison, anchor=before.id
    )


def vague(one: Expression, clock: Clock) -> Value:
    """Give a vague word its open interval: it ends, or begins, on the day of the clock."""
    word = one.parts.get("word", "").lower()
    ahead = "future" in word or "coming" in word or word == "soon"
    if clock.day is None:
        return Value("vague", None, rule="vague")
    if ahead:
        return Value(
            "vague",
            f"{clock.day.isoformat()}/..",
            clock.day,
            None,
            rule="vague",
            anchor=clock.anchor,
        )
    return Value(
        "vague",
        f"../{clock.day.isoformat()}",
        None,
        clock.day,
        open_start=True,
        rule="vague",
        anchor=clock.anchor,
    )
