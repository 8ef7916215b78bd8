"""The clock of a house that has no profile: what its pages say of where it is.

The zone of its own stamp; the one city in its names, its address or under its reports; the one
clock that it sets beside times of day. A stamp that no zone stands at is on the clock of the house,
else on that of the dateline.

Source: this project.
"""

import re
from datetime import date, timedelta

import msgspec

from proscribe.model.account import ZoneBasis
from proscribe.model.report import Block, TimeRef, UtcInterval
from proscribe.reports.layout.datelines import DatelineFound
from proscribe.reports.layout.moments import PAGE_MINUTE, iso_moment, stated_publication
from proscribe.reports.layout.page import PageFacts
from proscribe.reports.layout.rows import is_house, parts_of
from proscribe.reports.layout.stamps import Stamps
from proscribe.reports.times.clock import Clock
from proscribe.reports.times.expressions import find_expressions
from proscribe.reports.times.zones import (
    city_of,
    country_zone,
    day_interval,
    instant,
    shifted,
    zone,
)

_SITE = re.compile(r"\s+[|–—-]\s+")
_CAPITALS = re.compile(r"(?=\b((?:(?:[A-Z]\w+\s)?[A-Z]\w+)))")  # words and pairs of words
_PARTS = re.compile(r"\s*[|·•]\s*")
_ADDRESS = re.compile(
    r"\b(?:Ltd|Limited|LLP|LLC|Inc|PLC|plc|GmbH|AG|SA|Pty|Street|St|Road|Rd|Lane|Avenue|Ave|Square|House|"
    r"Building|Floor|P\.?O\.? Box)\b.*,"
)
_LONGEST_FOOT = 240  # characters of a line at the foot in which an address can stand
# `(Reporting from New York; editing in Accra)`: where people were, not where the house is
_CREDITS = re.compile(
    r"\W{0,2}(?:(?:Additional|Further)\s+)?(?:[Rr]eport(?:ing|ed)|[Ww]riting|[Ww]ritten|[Ee]dit(?:ing|ed)|[Cc]ompiled|"
    r"[Tt]ranslated|[Pp]roduced|[Ff]ilmed|[Pp]hoto\w*)\s+(?:from|in|by|at|for)\b"
)
_ABBREVIATED = re.compile(r"\b[A-Z]{2,4}\b(?!\s+time)")
_LONGEST = 60_000  # characters in which clocks are looked for
_LONGEST_NAME = 100  # characters of a line that can be the name of a house
_MOST_LINES = 6
_HEAD = 12  # blocks in which a stamp can name the house
_MOST_LAST = 4
_SIGNED = re.compile(r"[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){1,3},\s+(?:in\s+)?[A-Z][\w -]{2,30}\.?")
# `Rosa Lind in Beirut and Ivo Made in Washington`
_AUTHOR = r"[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){1,3}"
_AUTHORS = re.compile(
    rf"(?:By\s+)?{_AUTHOR}(?:(?:,|,?\sand)\s{_AUTHOR})*\sin\s(?P<city>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){{0,2}})"
    rf"(?:(?:,|,?\sand)\s{_AUTHOR}\sin\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){{0,2}})*"
)


def own_zone(house: Clock, published: TimeRef | None, facts: PageFacts | None) -> Clock:
    """Give a publisher without a profile the zone of its own stamp.

    Greenwich time in a stamp is the clock of a page whose language names a country (`en-GB`)
    when that country's clock agrees with it on that day. Of a stamp that only gives its distance
    from Greenwich (`+01:00`) that distance is the clock.
    """
    if house.zone is not None or published is None:
        return house
    region = facts.lang.partition("-")[2].lower() if facts else ""
    home = country_zone(region) if len(region) == 2 else None
    moment = iso_moment(published.value or "")
    shift = moment.utcoffset() if moment is not None else None
    if published.zone is None and shift is None:
        return house
    if (
        published.zone in ("UTC", None)
        and home is not None
        and moment is not None
        and moment.tzinfo
    ):
        agrees = moment.astimezone(zone(home)).utcoffset() == moment.utcoffset()
        if agrees:
            return msgspec.structs.replace(house, zone=home, basis="publisher")
    own = published.zone or shifted(shift)
    if own is None:
        return house
    return msgspec.structs.replace(house, zone=own, basis=published.zone_basis)


def greenwich_at_home(stamps: Stamps, house: Clock, facts: PageFacts | None) -> Stamps:
    """Put stamps in Greenwich time on the clock of the house: `06.05 GMT` of a page in `en-GB`.

    Only where the house keeps that time on that day, and where the data of the page do not give
    the moment in universal time themselves (`2021-12-03T06:05:00Z`).
    """
    if house.zone in (None, "UTC") or stated_publication(facts).endswith("Z"):
        return stamps
    for seen in stamps.refs:
        moment = iso_moment(seen.value or "")
        if seen.span is None or not seen.span.exact.endswith("GMT") or moment is None:
            continue
        there = moment.astimezone(zone(house.zone))
        if seen.zone != "UTC" or there.utcoffset() != moment.utcoffset():
            continue
        placed = msgspec.structs.replace(
            seen, zone=house.zone, zone_basis=house.basis, value=there.isoformat()
        )
        stamps = _with_placed(stamps, seen, placed)
    return stamps


def at_house(
    house: Clock, home: str | None, published: TimeRef | None, basis: ZoneBasis = "publisher"
) -> Clock:
    """Give a house the clock of where it is, if its stamp does not speak against it."""
    moment = iso_moment(published.value or "") if published is not None else None
    if home is None:
        return house
    if moment is not None and moment.tzinfo is not None:
        there = moment.replace(tzinfo=None).replace(tzinfo=zone(home))
        if moment.utcoffset() != there.utcoffset():
            return house
    return msgspec.structs.replace(house, zone=home, basis=basis)


def at_home(blocks: list[Block], facts: PageFacts | None) -> str | None:
    """Give the zone of the one city that a house has in its name: `The Dhaka Standard`.

    Names of a house are what the page calls its site, lines of furniture at its head and notices
    of rights.
    """
    lines = [one.span.exact for one in blocks if one.role in ("rights", "nav", "other", "feedback")]
    lines = [line for line in lines if len(line) < _LONGEST_NAME and not _CREDITS.match(line)]
    lines = lines[:_MOST_LINES]
    for one in blocks[-_MOST_LAST:]:
        if _SIGNED.fullmatch(one.span.exact):
            lines.append(one.span.exact)
        elif len(one.span.exact) < _LONGEST_FOOT:
            # `Unsubscribe | Update preferences | Example Ltd, 9 Cope Lane, London`
            lines += [part for part in _PARTS.split(one.span.exact) if _ADDRESS.search(part)]
    for one in (block for block in blocks[:_HEAD] if block.role == "stamp"):
        shown = one.span.exact  # `Kampala Monitor, Tuesday, 3 October 2023`
        parts = parts_of(shown, 0, len(shown), find_expressions(shown))
        lines += [shown[slice(*part)] for part in parts if is_house(shown[slice(*part)])]
    if facts is not None:
        lines += [facts.meta.get("og:site_name", ""), *_SITE.split(facts.title)[1:]]
    found = {
        city.zone
        for line in lines
        for pair in _CAPITALS.findall(line)
        for name in {pair, *pair.split()}
        if (city := city_of(name)) is not None
    }
    return found.pop() if len(found) == 1 else None


def placed_stamp(stamps: Stamps, seen: TimeRef, key: str, basis: ZoneBasis) -> Stamps:
    """Give a visible stamp whose zone nothing names that of the dateline's city, or of the house.

    A distance from Greenwich that the page states must be the city's on that day.
    """
    moment = iso_moment(seen.value or "")
    is_open = seen.zone is None or seen.rule == PAGE_MINUTE
    if seen.kind != "instant" or not is_open or seen.span is None or moment is None:
        return stamps
    there = moment.replace(tzinfo=None).replace(tzinfo=zone(key))
    if moment.tzinfo is not None and moment.utcoffset() != there.utcoffset():
        return stamps
    step = timedelta(seconds=1) if seen.span.exact.count(":") > 1 else timedelta(minutes=1)
    placed = msgspec.structs.replace(
        seen, value=there.isoformat(), zone=key, zone_basis=basis,
        utc=UtcInterval(instant(there), instant(there + step)),
        absent=tuple(one for one in seen.absent if one.field != "zone"),
    )  # fmt: skip
    if seen.rule == "times/page-data@1":
        # the page states the second, the reader sees the minute
        refs = tuple(placed if one.id == seen.id else one for one in stamps.refs)
        seen = msgspec.structs.replace(
            seen, id="time-page-published", span=None, zone=key, zone_basis=basis
        )
        return msgspec.structs.replace(stamps, published=seen, refs=(*refs, seen))
    return _with_placed(stamps, seen, placed)


def _with_placed(stamps: Stamps, seen: TimeRef, placed: TimeRef) -> Stamps:
    """Put a stamp in the place of what it was before its clock was known."""
    refs = tuple(placed if one.id == seen.id else one for one in stamps.refs)
    if stamps.modified is not None and stamps.modified.id == seen.id:
        stamps = msgspec.structs.replace(stamps, modified=placed)
    if stamps.published is not None and stamps.published.id == seen.id:
        stamps = msgspec.structs.replace(stamps, published=placed)
    return msgspec.structs.replace(stamps, refs=refs)


def of_authors(blocks: list[Block]) -> str | None:
    """Give the zone of the first city that the authors write from: `Rosa Lind in Beirut`."""
    for one in blocks[:_HEAD]:
        found = _AUTHORS.fullmatch(one.span.exact)
        city = city_of(found["city"]) if found is not None else None
        if city is not None:
            return city.zone
    return None


def told_beside(text: str, published: TimeRef | None, spots: list[DatelineFound]) -> str | None:
    """Give the one clock that a house sets beside times of day, or None.

    Under a dateline abroad that clock is the house's own when its stamp, read on it, falls on the
    day of the dateline. Without a dateline only an abbreviation counts (`12:30 p.m. ET`): who
    writes `Washington time` contrasts it with his own.
    """
    found: set[str] = set()
    for one in find_expressions(text[:_LONGEST]):
        if not one.named or one.zone in ("", "local", "UTC") or "|" in one.zone:
            continue
        if "hour" not in one.parts and "noon" not in one.parts:
            continue
        if spots or _ABBREVIATED.search(text, one.start, one.end + 1):
            found.add(one.zone)
    if len(found) != 1:
        return None
    key = found.pop()
    if not spots:
        return key
    moment = iso_moment(published.value or "") if published is not None else None
    if moment is None or published is None or published.kind != "instant" or moment.tzinfo:
        return None
    place = spots[0].city
    if place is None or spots[0].date is None or place.zone == key:
        return None
    parts = spots[0].date.parts
    there = moment.replace(tzinfo=zone(key)).astimezone(zone(place.zone))
    return key if there.day == int(parts.get("day", "0")) else None


def placed_day(
    stamps: Stamps, seen: TimeRef, key: str, day: date | None, basis: ZoneBasis
) -> Stamps:
    """Give a stamp that is only a day the clock of the house, or of a dateline of no other day."""
    if seen.kind != "date" or seen.zone is not None or seen.span is None or seen.value is None:
        return stamps
    own = iso_moment(seen.value)
    if own is None or (day is not None and day != own.date()):
        return stamps
    placed = msgspec.structs.replace(
        seen, zone=key, zone_basis=basis, utc=day_interval(own.date(), own.date(), key),
        absent=tuple(one for one in seen.absent if one.field != "zone"),
    )  # fmt: skip
    refs = tuple(placed if one.id == seen.id else one for one in stamps.refs)
    if stamps.published is not None and stamps.published.id == seen.id:
        stamps = msgspec.structs.replace(stamps, published=placed)
    return msgspec.structs.replace(stamps, refs=refs)
