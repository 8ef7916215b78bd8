"""The front of a document: from where and when it speaks, and the clocks that follow.

A dateline has the day of its city, and its year from the publication. Without one the clock is the
publication's; a publisher without a profile keeps the zone that its own stamp states.

Source: this project.
"""

import re
from datetime import date, timedelta

import msgspec

from proscribe.model.account import ZoneBasis
from proscribe.model.report import Absence, Block, Dateline, TimeRef, UtcInterval
from proscribe.reports.layout.opening import DatelineFound, find_dateline
from proscribe.reports.layout.page import PageFacts
from proscribe.reports.layout.stamps import Stamps, iso_moment, read_stamps
from proscribe.reports.tables import Publisher
from proscribe.reports.text.span import span
from proscribe.reports.times.clock import Clock
from proscribe.reports.times.datewords import MONTHS
from proscribe.reports.times.expressions import Expression, find_expressions
from proscribe.reports.times.worth import resolve
from proscribe.reports.times.zones import (
    City,
    city_of,
    country_zone,
    instant,
    month_first,
    shifted,
    zone,
)

_ONE = timedelta(days=1)
_SITE = re.compile(r"\s+[|–—-]\s+")
_CAPITALS = re.compile(r"(?=\b((?:(?:[A-Z]\w+\s)?[A-Z]\w+)))")  # words and pairs of words
_LONGEST_NAME = 100  # characters of a line that can be the name of a house
_MOST_LINES = 6
_MOST_LAST = 4
_SIGNED = re.compile(r"[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){1,3},\s+(?:in\s+)?[A-Z][\w -]{2,30}\.?")
_LONGEST = 60_000  # characters in which a day is looked for


class Front(msgspec.Struct, frozen=True):
    """What the front of a document says of time and place.

    Attributes:
        stamps: Publication and last change.
        dateline: The first dateline, or None.
        dateline_spots: All datelines, (number of their block, as found).
        times: All times read here, in order.
        clock: Clock of the text before any dateline.
        clocks: Clock from a block on, by its number; for each dateline.
        day_fits: False when stamp and dateline cannot both be right.
    """

    stamps: Stamps
    dateline: Dateline | None
    dateline_spots: tuple[tuple[int, DatelineFound], ...]
    times: tuple[TimeRef, ...]
    clock: Clock
    clocks: dict[int, Clock]
    day_fits: bool

    @property
    def published(self) -> TimeRef | None:
        """Time of publication, or None."""
        return self.stamps.published


def read_front(
    text: str,
    blocks: list[Block],
    publisher: Publisher | None,
    facts: PageFacts | None,
    told: str = "",
) -> Front:
    """Read publication, dateline and clocks.

    Args:
        text: The reading text.
        blocks: Its blocks.
        publisher: Profile of the publisher, or None.
        facts: What the page says of itself, or None for plain text.
        told: Date or time of publication that the caller knows, ISO 8601, or "".
    """
    house = Clock(
        zone=publisher.zone if publisher and publisher.zone else None,
        basis="publisher" if publisher and publisher.zone else "none",
        month_first=publisher.month_first if publisher else None,
    )
    spots = _datelines(text, blocks)
    stamps = read_stamps(text, blocks, publisher, facts, _spoken_from(house, spots), told)
    # a page that shows only when it was changed speaks on that day
    published = stamps.published or stamps.modified
    house = _own_zone(house, published, facts)
    if house.zone is None or house.zone.startswith("Etc/") or house.zone == "UTC":
        house = _at_house(house, _at_home(blocks, facts), published)
        if published is not None and house.zone is not None and house.basis == "publisher":
            stamps = _placed_stamp(stamps, published, house.zone, "publisher")
            published = stamps.published or stamps.modified
    clock = _clock(published, house)
    times: list[TimeRef] = []
    clocks: dict[int, Clock] = {}
    dateline: Dateline | None = None
    day_fits = True
    for number, spot in spots:
        ref, own = _dateline_clock(text, spot, published, house, clock)
        if ref is not None:
            times.append(ref)
        clocks[number] = own
        if dateline is None:
            dateline = _dateline(text, (spot.start, spot.end), spot.place, spot.city, ref)
            day_fits = _fits(published, own)
            dated = spot.date is not None and "year" in spot.date.parts
            if stamps.published is None and ref is not None and dated and _is_authority(publisher):
                # a release whose only date is that of its dateline is of that day
                stamps = msgspec.structs.replace(stamps, published=ref)
            elif spot.city is not None:
                for seen in stamps.refs:
                    stamps = _placed_stamp(stamps, seen, spot.city.zone, "dateline")
    told_late = (
        resolve(text, one, clock, None, sentence=one.start, in_quotation=False)
        for one in stamps.late
    )
    times = [*stamps.refs, *times, *told_late]
    if dateline is None and stamps.placed is not None:
        block, stamp = stamps.placed
        if stamp.place is not None:
            whole = (block.span.start, block.span.end)
            dateline = _dateline(text, whole, stamp.place, stamp.city, published)
    return Front(stamps, dateline, tuple(spots), tuple(times), clock, clocks, day_fits)


def _spoken_from(house: Clock, spots: list[tuple[int, DatelineFound]]) -> Clock:
    """Give the clock that stamps are read by; the place of a dateline tells habits of writing."""
    near = next((spot.city.zone for _, spot in spots if spot.city is not None), None)
    if near is None or house.zone is not None:
        return house
    habit = house.month_first if house.month_first is not None else month_first(near)
    return msgspec.structs.replace(house, near=near, month_first=habit)


def _own_zone(house: Clock, published: TimeRef | None, facts: PageFacts | None) -> Clock:
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


def _at_house(house: Clock, home: str | None, published: TimeRef | None) -> Clock:
    """Give a house the clock of the city in its name, where its stamp does not speak against it."""
    moment = iso_moment(published.value or "") if published is not None else None
    if home is None:
        return house
    if moment is not None and moment.tzinfo is not None:
        there = moment.replace(tzinfo=None).replace(tzinfo=zone(home))
        if moment.utcoffset() != there.utcoffset():
            return house
    return msgspec.structs.replace(house, zone=home, basis="publisher")


def _at_home(blocks: list[Block], facts: PageFacts | None) -> str | None:
    """Give the zone of the one city that a house has in its name: `The Dhaka Standard`.

    Names of a house are what the page calls its site, lines of furniture at its head and notices
    of rights.
    """
    lines = [one.span.exact for one in blocks if one.role in ("rights", "nav", "other", "feedback")]
    lines = [line for line in lines if len(line) < _LONGEST_NAME][:_MOST_LINES]
    lines += [one.span.exact for one in blocks[-_MOST_LAST:] if _SIGNED.fullmatch(one.span.exact)]
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


def _is_authority(publisher: Publisher | None) -> bool:
    return publisher is not None and publisher.kind == "authority"


def _placed_stamp(stamps: Stamps, seen: TimeRef, key: str, basis: ZoneBasis) -> Stamps:
    """Give a visible stamp whose zone nothing names that of the dateline's city, or of the house.

    A distance from Greenwich that the page states must be the city's on that day.
    """
    moment = iso_moment(seen.value or "")
    if seen.kind != "instant" or seen.zone is not None or seen.span is None or moment is None:
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
    refs = tuple(placed if one.id == seen.id else one for one in stamps.refs)
    if seen.rule == "times/page-data@1":
        # the page states the second, the reader sees the minute
        seen = msgspec.structs.replace(
            seen, id="time-page-published", span=None, zone=key, zone_basis=basis
        )
        return msgspec.structs.replace(stamps, published=seen, refs=(*refs, seen))
    if stamps.modified is not None and stamps.modified.id == seen.id:
        stamps = msgspec.structs.replace(stamps, modified=placed)
    if stamps.published is not None and stamps.published.id == seen.id:
        stamps = msgspec.structs.replace(stamps, published=placed)
    return msgspec.structs.replace(stamps, refs=refs)


def local_day(ref: TimeRef | None, key: str | None) -> date | None:
    """Give the day that a time falls on in a zone; its own local day without one."""
    if ref is None or ref.value is None or ref.kind not in ("instant", "date"):
        return None
    if ref.kind == "instant" and key:
        moment = iso_moment(ref.value)
        if moment is not None and moment.tzinfo is not None:
            return moment.astimezone(zone(key)).date()
    try:
        return date.fromisoformat(ref.value[:10])
    except ValueError:
        return None


def _clock(published: TimeRef | None, house: Clock) -> Clock:
    """The clock of a text without a dateline: the publication's."""
    if published is None:
        return house
    return msgspec.structs.replace(house, day=local_day(published, house.zone), anchor=published.id)


def _datelines(text: str, blocks: list[Block]) -> list[tuple[int, DatelineFound]]:
    found: list[tuple[int, DatelineFound]] = []
    for number, block in enumerate(blocks):
        if block.role in ("body", "dateline") and block.within is None:
            one = find_dateline(text, block.span.start, block.span.end)
            if one is not None:
                found.append((number, one))
    return found


def _dateline_clock(
    text: str, spot: DatelineFound, published: TimeRef | None, house: Clock, clock: Clock
) -> tuple[TimeRef | None, Clock]:
    """Give the time of a dateline, and the clock of what follows it."""
    key = spot.city.zone if spot.city else None
    near = local_day(published, key)
    own = Clock(
        # a dateline may be a day ahead of a stamp farther west
        day=near + _ONE if near else None,
        zone=key or house.zone,
        basis="dateline" if key else house.basis,
        anchor=published.id if published else None,
        month_first=house.month_first,
    )
    if spot.date is None:
        return None, msgspec.structs.replace(own, day=near or clock.day)
    if own.day is None:
        own = msgspec.structs.replace(own, day=_same_day_elsewhere(text, spot.date))
    ref = resolve(text, spot.date, own, None, sentence=spot.start, in_quotation=False)
    ref = msgspec.structs.replace(ref, rule="times/dateline@1")
    day = local_day(ref, None)
    return ref, msgspec.structs.replace(own, day=day, anchor=ref.id)


def _same_day_elsewhere(text: str, day: Expression) -> date | None:
    """Give the day of a dateline without a year where the text writes the same day in full."""
    if "year" in day.parts or "month" not in day.parts:
        return None
    wanted = _month_and_day(day)
    full = (
        one
        for one in find_expressions(text[:_LONGEST])
        if one.kind in ("day", "numeric") and "year" in one.parts
    )
    for one in full:
        for habit in (True, False):
            ref = resolve(
                text, one, Clock(zone="UTC", month_first=habit), None,
                sentence=one.start, in_quotation=False,
            )  # fmt: skip
            found = local_day(ref, None)
            if found is not None and (found.month, found.day) == wanted:
                return found
    return None


def _month_and_day(one: Expression) -> tuple[int, int]:
    month = one.parts["month"]
    number = int(month) if month.isdigit() else MONTHS[month.capitalize()]
    return number, int(one.parts["day"])


def _dateline(
    text: str,
    whole: tuple[int, int],
    place: tuple[int, int],
    city: City | None,
    ref: TimeRef | None,
) -> Dateline:
    absent = [] if city else [Absence("zone", "the place is not in the table of cities")]
    if ref is None:
        absent.append(Absence("time", "not stated"))
    return Dateline(
        span=span(text, *whole),
        place=span(text, *place),
        place_name=city.name if city else None,
        country=city.country if city else None,
        zone=city.zone if city else None,
        time=ref.id if ref else None,
        basis="stated",
        rule="front/dateline@1",
        absent=tuple(absent),
    )


def _fits(published: TimeRef | None, own: Clock) -> bool:
    """Tell whether a dateline's day is the publication's, or the day before or after it."""
    day = local_day(published, own.zone)
    return day is None or own.day is None or abs((day - own.day).days) <= 1
