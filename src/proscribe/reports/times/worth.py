"""What time expressions mean, on three clocks.

The publication clock is the publisher's, the dateline clock that of its city, the event clock the
one named in the words. The order of the rules:

1. A zone in the words wins. "Local time" is the dateline's city.
2. A weekday is the dateline day itself when that is one, else the nearest before it; words of the
   future turn it forward; "last Wednesday" said on a Wednesday is seven days before.
3. "The previous day" counts from the last date in its sentence, else in its block, never from the
   stamp.
4. A month or day without a year is the nearest past one; words of the future turn it.
5. A duration stays a duration, a window ends on the day of the clock.
6. Vague words stay vague.

Every value is given with its zone and its UTC interval; without a zone there is no UTC interval.

Source: REPORTS design notes, 4.3.
"""

from datetime import date, datetime, time, timedelta

import msgspec

from proscribe.model.account import ZoneBasis
from proscribe.model.report import Absence, TimeRef, UtcInterval
from proscribe.reports.text.span import span, span_id
from proscribe.reports.times.clock import Clock, Value
from proscribe.reports.times.days import YEARS, clock_of, of_month
from proscribe.reports.times.expressions import Expression
from proscribe.reports.times.reckon import reckon
from proscribe.reports.times.tense import is_ahead, is_bound
from proscribe.reports.times.zones import (
    day_interval,
    day_start,
    instant,
    local,
    month_first,
    same_clock,
)
from proscribe.reports.times.zones import zone as zone_of

_OWN_DAY = frozenset(
    {"day before yesterday", "day after tomorrow", "today", "tonight", "yesterday", "tomorrow"}
)
_CLOCKS = frozenset({"clock", "noon"})
_YEARLESS = frozenset({"day", "month"})
_ONE = timedelta(days=1)


def resolve(
    text: str,
    one: Expression,
    clock: Clock,
    before: TimeRef | None,
    *,
    sentence: int,
    in_quotation: bool,
) -> TimeRef:
    """Give an expression its value.

    Args:
        text: The whole text.
        one: The expression.
        clock: The clock of its passage.
        before: The last dated expression of its sentence, else of its block, or None.
        sentence: Where its sentence begins.
        in_quotation: It stands inside a quotation.
    """
    zone, basis = clock.zone, clock.basis
    own = _one_of(one, clock)
    if one.zone == "local":
        basis = "stated" if zone else "none"
    elif "|" in one.zone:
        zone, basis = own, "stated" if own else "none"
    elif one.zone:
        zone, basis = one.zone, "stated"
        if one.kind in _CLOCKS:
            clock = _on_day(clock, one)
        elif one.kind != "relative":
            clock = _seen_from(clock, one.zone)  # `this morning (Korea time)` is the teller's
    elif before is not None and before.zone and is_anchored(one):
        zone, basis = before.zone, before.zone_basis
    if clock.month_first is None and one.zone and zone is not None:
        clock = msgspec.structs.replace(clock, month_first=month_first(zone))
    ahead = is_ahead(text, one.start, one.end, sentence=sentence, in_quotation=in_quotation)
    found = reckon(text, one, clock, before, ahead=ahead)
    if ahead and one.kind in _YEARLESS and is_bound(text, one.start, sentence=sentence):
        found = _nearer(found, reckon(text, one, clock, before, ahead=False), clock)
    if one.regional:
        zone = _here(one, clock, found.first)
    if one.kind == "iso":
        return _iso(text, one, clock, in_quotation=in_quotation)
    value, utc = _written(found, zone)
    absent: list[Absence] = []
    if value is None:
        absent.append(Absence("value", found.cause or "vague"))
    if zone is None and found.kind not in ("duration", "vague"):
        absent.append(Absence("zone", "no zone in the words, no dateline, publisher unknown"))
    if found.kind == "vague" or (found.kind == "duration" and found.first is None):
        zone = None
    return TimeRef(
        id=span_id("time", one.start, one.end),
        span=span(text, one.start, one.end),
        kind=found.kind,
        value=value,
        comparison=found.comparison,  # type: ignore[arg-type]
        zone=zone,
        zone_basis=basis if zone else "none",
        utc=utc,
        anchor=found.anchor,
        in_quotation=in_quotation,
        basis="inferred" if found.inferred else "stated",
        rule=f"times/{found.rule or one.kind}@1",
        absent=tuple(absent),
    )


def _one_of(one: Expression, clock: Clock) -> str | None:
    """Give which clock `IST` means: the one of the place spoken from, None where it is none."""
    if "|" not in one.zone:
        return None
    choice = one.zone.split("|")
    return next((own for own in (clock.zone, clock.near) if own in choice), None)


def _nearer(ahead: Value, past: Value, clock: Clock) -> Value:
    """Give the value that is nearer to the day of the clock."""
    if clock.day is None or ahead.first is None or past.last is None:
        return ahead
    return ahead if ahead.first - clock.day <= clock.day - past.last else past


def _here(one: Expression, clock: Clock, day: date | None) -> str:
    """Give the zone that words name; of a clock of many places that of the place spoken from."""
    day = day or clock.day
    for own in (clock.zone, clock.near):
        if own is not None and day is not None and same_clock(one.zone, own, day):
            return own
    return one.zone


def is_anchored(one: Expression) -> bool:
    """Tell what counts from the date before it, and so stands on its clock."""
    word = one.parts.get("word", "").lower()
    which = one.parts.get("which", "").lower()
    if one.kind == "relative":
        return word not in _OWN_DAY and not word.startswith(("this ", "last "))
    if "back_year" in one.parts or one.kind == "again":
        return "own" not in one.parts
    if one.kind == "ordinal":
        return of_month(one) not in ("this", "last", "next")
    if one.kind == "calendar":
        return not {"back", "counted", "in_the"}.isdisjoint(one.parts)
    return one.kind == "duration" or which.startswith(("the ", "that "))


def _on_day(clock: Clock, one: Expression) -> Clock:
    """Give the clock with the day on which a time of another zone falls on the clock's own day.

    `At 1830 GMT`, told on the 12th in Washington, is on the 12th there; `0200 GMT` on the 13th.
    """
    at = clock_of(one)
    if clock.day is None or clock.zone is None or at is None:
        return clock
    for day in (clock.day, clock.day + _ONE, clock.day - _ONE):
        if local(day, at, one.zone).astimezone(zone_of(clock.zone)).date() == clock.day:
            return msgspec.structs.replace(clock, day=day)
    return clock


def _seen_from(clock: Clock, key: str) -> Clock:
    """Give the clock with the day that it is in another zone when its own day ends.

    On the evening of the 13th in Washington "Friday (Seoul time)" is the 14th, not the 7th.
    """
    if clock.day is None or clock.zone is None or clock.zone == key:
        return clock
    last = local(clock.day, time(23, 59), clock.zone)
    return msgspec.structs.replace(clock, day=last.astimezone(zone_of(key)).date())


def _written(found: Value, zone: str | None) -> tuple[str | None, UtcInterval | None]:
    """Give the value as it is written, with its UTC interval."""
    value = found.value
    if found.clock is not None and found.first is not None:
        if zone is None:
            return f"{found.first.isoformat()}T{found.clock.isoformat()}", None
        moment = local(found.first, found.clock, zone)
        step = timedelta(seconds=1) if found.seconds else timedelta(minutes=1)
        return moment.isoformat(), UtcInterval(instant(moment), instant(moment + step))
    if zone is None:
        return value, None
    if found.since is not None and found.first is not None:
        opened = instant(local(found.first, found.since, zone))
        return value, UtcInterval(opened, day_start((found.last or found.first) + _ONE, zone))
    if found.open_start and found.last is not None:
        return value, UtcInterval(None, day_start(found.last + _ONE, zone))
    if found.first is not None and found.last is not None:
        return value, day_interval(found.first, found.last, zone)
    if found.first is not None:
        return value, UtcInterval(day_start(found.first, zone), None)
    return value, None


def _iso(text: str, one: Expression, clock: Clock, *, in_quotation: bool) -> TimeRef:
    """Read a machine's time stamp, which carries its own shift."""
    written = text[one.start : one.end]
    moment = _from_iso(written)
    zone: str | None = None
    basis: ZoneBasis = "none"
    value, utc = None, None
    if moment is not None and moment.tzinfo is not None:
        zone, basis = ("UTC", "stated") if not moment.utcoffset() else (None, "stated")
        value, utc = (
            moment.isoformat(),
            UtcInterval(instant(moment), instant(moment + timedelta(seconds=1))),
        )
    elif moment is not None:
        zone, basis = clock.zone, clock.basis
        found = Value("instant", None, moment.date(), clock=moment.time(), seconds=True)
        value, utc = _written(found, zone)
    return TimeRef(
        id=span_id("time", one.start, one.end), span=span(text, one.start, one.end), kind="instant",
        value=value, comparison=None, zone=zone, zone_basis=basis, utc=utc, anchor=None,
        in_quotation=in_quotation, basis="stated", rule="times/iso@1",
        absent=() if value else (Absence("value", "no such time"),),
    )  # fmt: skip


def _from_iso(written: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return None
    return moment if moment.year in YEARS else None
