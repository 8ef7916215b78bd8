"""What a time takes from the one told before it: its year, its week, its day.

`On 4 May 2020 and again on 6 August`, `from Monday through Wednesday`, `8 pm (0000 GMT)`, `since
then`. The day of an act (`E.O. 13687 of January 2, 2015`) gives nothing to others.

Source: this project; REPORTS design notes, 4.3.
"""

import re
from datetime import datetime, timedelta

import msgspec

from proscribe.model.report import Span, TimeRef, UtcInterval
from proscribe.reports.parties.scene import Passage
from proscribe.reports.spokendays import Read
from proscribe.reports.times.clock import Clock, first_of
from proscribe.reports.times.datewords import MONTHS
from proscribe.reports.times.expressions import Expression
from proscribe.reports.times.nearby import moment
from proscribe.reports.times.pastwords import PASSIVE, PAST
from proscribe.reports.times.tense import is_ahead
from proscribe.reports.times.zones import instant

_DAY = timedelta(days=1)
_MOST_BACK = 100  # times among which that of `since then` is looked for
_YEAR = 4  # characters of a year
_WHOLE = 10  # characters of a day with its year
_VERB = re.compile(r"\b[a-z]{3,}ed\b")
_TIME_OF_DAY = "times/time-of-day@1"
_ACT_OF = re.compile(
    r"\b(?:Orders?|E\.\s?O\.|EO|(?i:regulations?|decisions?|directives?|resolutions?|act|law|decrees?|ordinances?|"
    r"proclamations?|memorandum|statute|rules|convention|treaty|instrument|code|position|circular|constitution|edict))"
    r"(?:,?\s+(?:\([\w/ ]{1,12}\)|"
    r"No\.?|Nos\.?|[\w]*\d[\w()./-]*|[A-Z]{2,6}|and|on\s+[a-z ]{3,30})){0,6},?\s+"
    r"(?:of|dated|adopted\s+on|signed\s+on|from)\s+(?:[A-Z][a-z]+day,?\s+)?(?:the\s+)?$"
)
_THAT = re.compile(r"\b[Tt]hat\s+[A-Z][a-z]+$")  # `that September`, of a year told before it
_MONTH = "times/month@1"
_BETWEEN = re.compile(r"\b[Bb]etween\s+(?:(?:mid|early|late)[\s-])?$")
_DATED = frozenset({"day", "month", "year"})
_MIDNIGHT = re.compile(r"\bmidnight\b", re.IGNORECASE)
_THROUGH = re.compile(r"\s+(?:to|through|until|till)\s+|\s?[–—-]\s?")


def is_of_act(text: str, sentence: int, one: Expression) -> bool:
    """Tell a day that is part of what an act is called: `E.O. 13687 of January 2, 2015`."""
    if "year" not in one.parts:
        return False
    return _ACT_OF.search(text, max(sentence, one.start - 90), one.start) is not None


def in_year_told(
    text: str, passage: Passage, before: TimeRef | None, one: Expression, clock: Clock
) -> Expression:
    """Give a day or month the year told just before it: `on 4 May 2020 and again on 6 August`."""
    told = before.value if before is not None else None
    if before is None or before.span is None or told is None or clock.day is None:
        return one
    if one.kind not in ("day", "month") or "month" not in one.parts or one.since:
        return one
    if not {"year", "rel", "back_year", "short"}.isdisjoint(one.parts) or len(told) < 7:
        return one
    is_told = before.basis == "stated" or _THAT.search(text, passage.start, before.span.end)
    if not is_told or not told[:4].isdigit() or int(told[:4]) >= clock.day.year:
        return one
    month = one.parts["month"]
    number = int(month) if month.isdigit() else MONTHS[month.capitalize()]
    if number < int(told[5:7]) or "weekday" in one.parts:
        return one
    if is_ahead(text, one.start, one.end, sentence=passage.start, in_quotation=False):
        return one
    return msgspec.structs.replace(one, parts=one.parts | {"back_year": "that"})


def then_of(text: str, every: list[Read], clock: Clock) -> TimeRef | None:
    """Give the time that `since then` speaks of: the last one told that is over, or None.

    A day or month of the same paragraph tells more than a year. `Thursday's statement` only says
    which statement it is.
    """
    chosen: TimeRef | None = None
    near = -1
    for passage, one, _, ref in reversed(every[-_MOST_BACK:]):
        if chosen is not None and passage.block != near:
            break
        first = first_of(ref)
        if first is None or ref.in_quotation or (clock.day is not None and first >= clock.day):
            continue
        if is_of_act(text, passage.start, one) or text[one.end : one.end + 2] in ("'s", "’s"):
            continue
        if len((ref.value or "").partition("/")[0]) > _YEAR:
            return ref
        chosen, near = chosen or ref, passage.block
    return chosen


def again_of(
    text: str, every: list[Read], passage: Passage, one: Expression, near: TimeRef | None
) -> TimeRef | None:
    """Give the time that `the same day in 2018` speaks of, or None.

    That is a day of that very year of which the text says the same (`designated`), else the one
    told last in its paragraph, whatever its year, else the only day of that year.

    Args:
        text: The whole text.
        every: The times read before, in order.
        passage: The sentence.
        one: The expression.
        near: The date told last in its sentence or paragraph, or None.
    """
    year = one.parts.get("year", "")
    told = [
        (where, ref)
        for where, words, _, ref in every
        if year and len(ref.value or "") >= _WHOLE and (ref.value or "").startswith(year)
        and not ref.in_quotation and not is_of_act(text, where.start, words)
    ]  # fmt: skip
    own = {*_VERB.findall(text, passage.start, one.start)}
    alike = [
        ref for where, ref in told
        if where is not passage and own & {*_VERB.findall(text, where.start, where.end)}
    ]  # fmt: skip
    if alike:
        return alike[-1]
    if near is not None and not near.in_quotation:
        return near
    days = {(ref.value or "")[:_WHOLE]: ref for _, ref in told}
    return next(iter(days.values())) if len(days) == 1 else None


def later_one(text: str, before: TimeRef | None, one: Expression) -> Expression:
    """Give the second weekday of `from Monday through Wednesday` as the one after the first.

    So is the second month of `the boats fish from November to April`.
    """
    if before is None or before.span is None:
        return one
    one = _on_its_clock(text, before, before.span, one)
    if before.rule == _MONTH:
        return _later_month(text, before, before.span, one)
    if before.rule != "times/weekday@1":
        return one
    if one.kind != "weekday" or "hour" in one.parts or not one.parts.keys() <= {"weekday"}:
        return one
    if _THROUGH.fullmatch(text, before.span.end, one.start) is None:
        return one
    return msgspec.structs.replace(one, parts=one.parts | {"which": "the following "})


def _on_its_clock(text: str, before: TimeRef, told: Span, one: Expression) -> Expression:
    """Give the second day, month or year of a pair the place told at the first.

    `In Made Town between February and May 2022`.
    """
    if one.zone or before.zone is None or before.zone_basis != "stated":
        return one
    if one.kind not in _DATED or before.kind != "date":
        return one
    gap = text[told.end : one.start]
    is_pair = gap.strip() == "and" and _BETWEEN.search(text, max(0, told.start - 24), told.start)
    if not is_pair and _THROUGH.fullmatch(gap) is None:
        return one
    return msgspec.structs.replace(one, zone=before.zone)


def _later_month(text: str, before: TimeRef, told: Span, one: Expression) -> Expression:
    """Give the second month of `between December and May` as the one after the first.

    What is told as over (`were held between October and March`) ended before the document.
    """
    first = first_of(before)
    if first is None or one.kind != "month" or one.parts.keys() != {"month"} or one.since:
        return one
    gap = text[told.end : one.start]
    is_pair = gap.strip() == "and" and _BETWEEN.search(text, max(0, told.start - 24), told.start)
    if not is_pair and _THROUGH.fullmatch(gap) is None:
        return one
    number = MONTHS[one.parts["month"].capitalize()]
    cut = max(text.rfind(mark, 0, told.start) for mark in (". ", "\n", "; "))
    lead = text[max(cut, told.start - 160, 0) : told.start]
    if before.basis != "stated" and PAST.search(PASSIVE.sub(" ", lead)):
        return one
    which = "the following" if number < first.month else "that"
    return msgspec.structs.replace(one, parts=one.parts | {"back_year": which})


def is_midnight(text: str, ref: TimeRef) -> bool:
    """Tell `it was close to midnight`, which belongs to two days and gives its day to no other."""
    if ref.rule != _TIME_OF_DAY or ref.span is None:
        return False
    return _MIDNIGHT.search(text[ref.span.start : ref.span.end]) is not None


def same_moment(text: str, before: TimeRef | None, ref: TimeRef) -> TimeRef:
    """Give a time in brackets the day on which it is the moment before it: `8:00 pm (0000 GMT)`.

    So is one on another clock of the same sentence: `at 8 p.m. in Washington, 2 a.m. in Brussels`.
    """
    if before is None or before.span is None or ref.span is None or ref.rule != _TIME_OF_DAY:
        return ref
    is_elsewhere = before.zone != ref.zone and {before.zone_basis, ref.zone_basis} == {"stated"}
    in_brackets = text[before.span.end : ref.span.start].strip() == "("
    if before.kind != "instant" or not (in_brackets or is_elsewhere):
        return ref
    if before.utc is None or ref.utc is None or not (before.utc.start and ref.utc.start):
        return ref
    own, other = moment(before.utc.start), moment(ref.utc.start)
    days = round((own - other) / _DAY)
    if not days or ref.value is None or ref.utc.end is None:
        return ref
    shift = days * _DAY
    value = (datetime.fromisoformat(ref.value) + shift).isoformat()
    utc = UtcInterval(instant(other + shift), instant(moment(ref.utc.end) + shift))
    return msgspec.structs.replace(ref, value=value, utc=utc)
