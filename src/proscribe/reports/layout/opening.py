"""The lines that open an article beside its dateline: stamp and byline.

Source: this project.
"""

import re

import msgspec

from proscribe.reports.layout.rows import city_in
from proscribe.reports.tables import Publisher, english, pattern
from proscribe.reports.text.span import strip
from proscribe.reports.times.expressions import Expression, find_expressions
from proscribe.reports.times.zones import City, city_of

_CHANGED = re.compile(
    r"\b(?:updated?|modified|revised|edited|last (?:changed|review(?:ed)?))\b"
    r"[\s:]*(?:on|at)?[\s(|,·•-]*$"
)
_AGENCY_BEHIND = re.compile(r"^by\s+[A-Z]{2,6}\s+")
_BY = re.compile(
    r"(?:(?:Additional\s+)?(?:[Rr]eporting|[Ww]riting)\s+by|Authors?:|Written\s+by|Words\s+by|Contributors?:|By|BY|by)\s+"
)
_AUTHOR = re.compile(r"[A-Z][\w.'’-]+(?:[ ](?:[A-Z][\w.'’-]*|de|van|von|al|bin|la|del|da)){1,5}")
_AND = re.compile(r"\s*(?:,|\band\b|&)\s*")
_BEHIND = re.compile(
    r"(?:,|\s[–—-]|\s[|·•])\s(?P<place>[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3})(?=$|,\s|\s[–—|-]\s)"
)
_SENT_FROM = re.compile(r"(?:[A-Z]\w+\s+)?[Ff]rom\s+(?:the\s+)?")


class StampFound(msgspec.Struct, frozen=True):
    """A stamp line as it stands.

    Attributes:
        published: The time of publication, or None.
        modified: The time of the last change, or None.
        section: Section of the site before it, (start, end), or None.
        others: Further times in it.
        place: City at it (`Bern, 11.08.2021`, `June 21, 2019 - Ottawa`), (start, end), or None.
        city: That city, or None.
    """

    published: Expression | None
    modified: Expression | None
    section: tuple[int, int] | None
    others: tuple[Expression, ...] = ()
    place: tuple[int, int] | None = None
    city: City | None = None


def read_stamp(text: str, start: int, end: int, publisher: Publisher | None) -> StampFound:
    """Read a stamp line: `All News 00:34 January 14, 2022`, `Updated: ...`, `Posted ...`."""
    every = find_expressions(text, start, end)
    found = [
        one
        for one in every
        if one.kind == "iso"
        or (one.kind in ("day", "numeric") and ("year" in one.parts or "short" in one.parts))
    ]
    published, modified = _days_of_stamp(text, start, every, found)
    lead_end = found[0].start if found else start
    lead = _bare(text, start, lead_end)
    sent = _SENT_FROM.match(text, *lead)
    lead = (sent.end(), lead[1]) if sent else lead
    words = text[slice(*lead)]
    section = lead if words and publisher and words in publisher.sections else None
    city = city_of(words) if words and section is None else None
    place = lead if city else None
    if city is None and section is None and every:
        behind = _BEHIND.match(text, every[-1].end, end)
        city = city_of(behind["place"]) if behind else None
        place = behind.span("place") if behind and city else None
        city = city or _city_behind(text[every[-1].end : end])
    if city is None and section is None and every:
        row = city_in(text, start, end, every)
        place, city = row if row is not None else (None, None)
    others = tuple(
        one
        for one in every
        if not any(kept and kept.start <= one.start < kept.end for kept in (published, modified))
    )
    return StampFound(published, modified, section, others, place, city)


def _days_of_stamp(
    text: str, start: int, every: list[Expression], found: list[Expression]
) -> tuple[Expression | None, Expression | None]:
    """Give the times of publication and of change that a stamp line tells, each with its hour.

    The hour may stand apart from its day: `21 January 2022 | Statement | 15:00 CET`; a clock that
    stands at one of them is that of both: `Posted 3:00 PM, Jan 21, updated 4:11 PM, Jan 21 EST`.
    """
    published = modified = None
    last = start
    for one in found:
        between = text[last : one.start]
        for other in every:
            if last <= other.start and other.end <= one.start:
                between = between.replace(text[other.start : other.end], " ")
        last = one.end
        if _CHANGED.search(between.lower()):
            modified = modified or one
        else:
            published = published or one
    own = published or modified
    for one in every:
        if one.kind not in ("clock", "noon") or own is None or "hour" in own.parts:
            continue
        if any(min(own.end, one.end) <= other.start < max(own.start, one.start) for other in found):
            continue  # the hour of another day
        before = max((other.end for other in every if other.end <= one.start), default=start)
        if published is not None and _CHANGED.search(text[before : one.start].lower()):
            modified = modified or _joined(published, one, one.start, one.end)
        else:
            whole = _joined(own, one, min(own.start, one.start), max(own.end, one.end))
            published, modified = (whole, modified) if published else (None, whole)
        break
    if published is not None and modified is not None:
        published, modified = _on_clock(published, modified), _on_clock(modified, published)
    return published, modified


def _joined(day: Expression, clock: Expression, start: int, end: int) -> Expression:
    """Give a day its hour."""
    zoned = clock if clock.named else day
    return msgspec.structs.replace(
        day, start=start, end=end, parts=day.parts | clock.parts, zone=zoned.zone,
        regional=zoned.regional, named=zoned.named,
    )  # fmt: skip


def _on_clock(one: Expression, other: Expression) -> Expression:
    """Give a time of day that names no clock the one that stands at the other of its line."""
    if one.named or not other.named or "hour" not in one.parts:
        return one
    return msgspec.structs.replace(one, zone=other.zone, regional=other.regional, named=True)


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Give what stands before the day of a stamp, a day of another calendar aside."""
    other = pattern("blocks", "other_calendar").search(text, start, end)
    return strip(text, start, other.start() if other else end, " |,·•●▪–—-:(/")


def _city_behind(words: str) -> City | None:
    """Give the city behind the times of a stamp: `(IST) New Delhi`, `by PIB Delhi`."""
    bare = _AGENCY_BEHIND.sub("", words.strip(" |,·•●▪–—-:()/"))
    return city_of(bare) if bare else None


def read_authors(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Give the authors of a byline, (start, end) each."""
    by = _BY.match(text, start, end)
    at = by.end() if by else start
    found: list[tuple[int, int]] = []
    while at < end:
        name = _AUTHOR.match(text, at, end)
        if name is None:
            break
        if found and set(name[0].split()) & english("names", "no_author"):
            break  # `Rosa Lind, Department Spokesperson`
        found.append(name.span())
        gap = _AND.match(text, name.end(), end)
        if gap is None:
            break
        at = gap.end()
        more = _AND.match(text, at, end)  # the comma before `and`
        at = more.end() if more else at
    return found
