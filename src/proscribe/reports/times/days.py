"""Days of the calendar: made, found near another day, written with their time of day.

Source: REPORTS design notes, 4.3; 31 U.S.C. 1102 for the fiscal year of the United States,
Article 11 of the Public Finance Act for that of Japan.
"""

from datetime import date, time, timedelta

from proscribe.model.report import TimeRef
from proscribe.reports.tables import table
from proscribe.reports.times.clock import Clock, Value, day_of, first_of
from proscribe.reports.times.datewords import NUMBERS
from proscribe.reports.times.expressions import Expression
from proscribe.reports.times.zones import country_of_zone

_ONE = timedelta(days=1)
YEARS = range(1000, 9000)  # of which documents tell; days of all have an instant in every zone
FAR = 5  # years ahead; a year of two digits farther off is one of the last century
_OLD_WORDS = {"inst": "this", "ult": "last", "prox": "next"}  # `the 20th instant`
_NEAR = 40  # characters between a month and the day of it
_SOON = timedelta(days=21)
_YEAR_STEPS = {"previous": -1, "preceding": -1, "following": 1, "next": 1}
_MINUTES = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}


def clock_of(one: Expression) -> time | None:
    """Give the time of day in an expression, or None."""
    if "noon" in one.parts:
        return _moved(0 if one.parts["noon"].lower() == "midnight" else 12, one.parts)
    written = one.parts.get("hour") or one.parts.get("hour_only")
    if written is None:
        return None
    hour = int(written) if written.isdigit() else NUMBERS[written.lower()]
    half = one.parts.get("half", "").lower() or _half_of(hour, one.parts.get("daypart", ""))
    if half:
        if hour > 12 and (half == "a" or "half" not in one.parts):
            return None
        if hour <= 12:  # `14:20 PM` is what it says
            hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 24 or (hour == 24 and one.parts.get("minute", "00") != "00"):
        return None
    if "minute" in one.parts:
        return time(hour % 24, int(one.parts["minute"]))
    return _moved(hour, one.parts)


def ends_day(one: Expression) -> bool:
    """Tell the hour with which a day ends: `24:00 on 5 March` is where the sixth begins."""
    return one.parts.get("hour") == "24"


def _half_of(hour: int, part: str) -> str:
    """Give the half of the day that `in the evening` puts a time in: `a`, `p` or ""."""
    if hour > 12 or not part:
        return ""
    if part == "morning":
        return "a"
    if part == "night":
        return "a" if hour in (12, 1, 2, 3, 4) else "p"
    return "p"


def _moved(hour: int, parts: dict[str, str]) -> time:
    """Give a whole hour, or the minutes before or after it that words tell: `half past`."""
    if "half_past" in parts:
        return time(hour % 24, 30)
    written = parts.get("minutes", "").lower()
    minutes = int(written) if written.isdigit() else _MINUTES.get(written, 0)
    if minutes and parts.get("side") in ("to", "before"):
        hour, minutes = hour - 1, 60 - minutes
    return time(hour % 24, minutes % 60)


def amount_of(one: Expression) -> int | None:
    """Give how many days, weeks or months are counted, 1 where no number stands; None for `few`."""
    word = " ".join(one.parts.get("amount", "one").lower().split())
    if word.isdigit():
        return int(word)
    return {"couple of": 2, "a couple of": 2}.get(word, NUMBERS.get(word))


def make_day(year: int, month: int, day: int) -> date | None:
    """Give a day, or None when the calendar has no such day, or documents tell of none such."""
    if year not in YEARS:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def day_or_moment(
    one: Expression, day: date, *, rule: str, inferred: bool, anchor: str | None
) -> Value:
    """Give a day, or a moment of it when the expression has a time of day."""
    clock = clock_of(one)
    # `until midnight on Sunday`, `at 24:00 on Sunday` are where the Monday begins
    if "ends" in one.parts or ends_day(one):
        day += _ONE
    return Value(
        "instant" if clock else "date", day.isoformat(), day, day,
        rule=rule, inferred=inferred, anchor=anchor, clock=clock,
    )  # fmt: skip


def nearest(reference: date, month: int, number: int, *, future: bool) -> date | None:
    """Give the nearest such day that is not after the reference (not before it, for the future).

    A day that comes within three weeks is that one: nobody leaves out the year of the day that was
    almost a year ago.
    """
    soon = make_day(reference.year, month, number)
    if soon is not None and not future and _ONE <= soon - reference <= _SOON:
        return soon
    for years in (0, 1, 2, 3, 4):
        day = make_day(reference.year + (years if future else -years), month, number)
        if day and (day >= reference if future else day <= reference):
            return day
    return None


def on_weekday(reference: date, month: int, number: int, weekday: int) -> date | None:
    """Give such a day that is the weekday (0 for Monday), of the year before, this one or the next.

    The nearest to the reference; None where it is another weekday in all three.
    """
    years = (make_day(reference.year + step, month, number) for step in (-1, 0, 1))
    fits = [day for day in years if day is not None and day.weekday() == weekday]
    return min(fits, key=lambda day: abs(day - reference), default=None)


def year_of(parts: dict[str, str], clock: Clock, before: TimeRef | None = None) -> int | None:
    """Give the year that the words state, by number or as `last year`; None when they do not.

    `October of that year` is in the year of the date before it.
    """
    if "year" in parts:
        return int(parts["year"])
    if "short" in parts:
        year = 2000 + int(parts["short"])
        far = clock.day is not None and year > clock.day.year + FAR
        return year - 100 if far else year
    if "back_year" in parts:
        step = _YEAR_STEPS.get(parts["back_year"].split()[-1], 0)
        base = first_of(before) or (clock.day if step else None)
        return base.year + step if base is not None else None
    if "rel" not in parts or clock.day is None:
        return None
    return clock.day.year + {"last": -1, "next": 1}.get(parts["rel"].lower(), 0)


def ordinal(one: Expression, clock: Clock, before: TimeRef | None, *, future: bool) -> Value:
    """Read `on the 5th`: the nearest such day of a month."""
    base = day_of(before) or clock.day
    if base is None:
        return Value("date", None, rule="ordinal", cause="no date to count from")
    number = int(one.parts["day"])
    if "of" in one.parts:
        return _of_month(one, clock, before, number)
    told = _month_told(one, before)
    if told is not None and before is not None:  # `In November, I think. On the 22nd`
        day = make_day(told.year, told.month, number)
        if day is None:
            return Value("date", None, rule="ordinal", cause="the calendar has no such day")
        return day_or_moment(one, day, rule="ordinal", inferred=True, anchor=before.id)
    if base.day < number and not future and day_of(before) is not None:
        future = True  # after a date the next such day is meant
    for step in range(4):
        months = base.year * 12 + base.month - 1 + (step if future else -step)
        day = make_day(months // 12, months % 12 + 1, number)
        if day and (day >= base if future else day <= base):
            anchor = before.id if before is not None and day_of(before) else clock.anchor
            return day_or_moment(one, day, rule="ordinal", inferred=True, anchor=anchor)
    return Value("date", None, rule="ordinal", cause="the calendar has no such day")


def of_month(one: Expression) -> str:
    """Give of which month a day is: `this`, `next`, `the following`; `this` where none is told."""
    word = one.parts.get("of", "this").lower()
    return next((own for short, own in _OLD_WORDS.items() if word.startswith(short)), word)


def _month_told(one: Expression, before: TimeRef | None) -> date | None:
    """Give the month told right before a day of which only the number stands, or None."""
    if before is None or before.span is None or before.rule != "times/month@1":
        return None
    if not 0 <= one.start - before.span.end <= _NEAR:
        return None
    return first_of(before)


def _of_month(one: Expression, clock: Clock, before: TimeRef | None, number: int) -> Value:
    """Read `the 30th of that month`, counted from a date before, and `the 5th of this month`."""
    word = of_month(one)
    own = word in ("this", "last", "next")
    base = clock.day if own or (word == "the" and first_of(before) is None) else first_of(before)
    if base is None:
        return Value("date", None, rule="ordinal", cause="no date to count from")
    step = {"last": -1, "next": 1, "the following": 1, "the previous": -1}.get(word, 0)
    months = base.year * 12 + base.month - 1 + step
    day = make_day(months // 12, months % 12 + 1, number)
    if day is None:
        return Value("date", None, rule="ordinal", cause="the calendar has no such day")
    anchor = clock.anchor if own or before is None else before.id
    return day_or_moment(one, day, rule="ordinal", inferred=True, anchor=anchor)


def fiscal(one: Expression, clock: Clock) -> Value:
    """Read `fiscal year 2021`: by the year of the government whose clock it is."""
    year = int(one.parts["fiscal"])
    begins: list[int] | None = table("zones")["fiscal"].get(country_of_zone(clock.zone))
    if begins is None:
        return Value("interval", None, rule="fiscal", cause="whose fiscal year is not known")
    month, away = begins
    first = date(year + away, month, 1)
    last = date(year + away + 1, month, 1) - _ONE
    return Value("interval", f"{first}/{last}", first, last, rule="fiscal", inferred=True)
