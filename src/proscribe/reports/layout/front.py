"""The front of a document: from where and when it speaks, and the clocks that follow.

A dateline has the day of its city, and its year from the publication. Without one the clock is the
publication's; a publisher without a profile keeps the zone that its own stamp states.

Source: this project.
"""

from datetime import date, timedelta

import msgspec

from proscribe.model.account import ZoneBasis
from proscribe.model.report import Absence, Block, Dateline, TimeRef
from proscribe.reports.layout.datelines import DatelineFound, find_dateline
from proscribe.reports.layout.home import (
    at_home,
    at_house,
    greenwich_at_home,
    of_authors,
    own_zone,
    placed_day,
    placed_stamp,
    told_beside,
)
from proscribe.reports.layout.homeland import own_country
from proscribe.reports.layout.moments import iso_moment
from proscribe.reports.layout.page import PageFacts
from proscribe.reports.layout.stamps import Stamps, read_stamps
from proscribe.reports.layout.years import day_in_full, month_first_shown
from proscribe.reports.tables import Publisher
from proscribe.reports.text.span import span
from proscribe.reports.times.clock import Clock
from proscribe.reports.times.worth import resolve
from proscribe.reports.times.zones import (
    City,
    month_first,
    zone,
)

_ONE = timedelta(days=1)


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
    stamps = read_stamps(
        text, blocks, publisher, facts, _spoken_from(text, blocks, house, spots), told
    )
    # a page that shows only when it was changed speaks on that day
    published = stamps.published or stamps.modified
    house = own_zone(house, published, facts)
    stamps = greenwich_at_home(stamps, house, facts)
    published = stamps.published or stamps.modified
    if house.zone is None or house.zone.startswith("Etc/") or house.zone == "UTC":
        home = at_home(blocks, facts)
        if home is None and house.zone is None and stamps.placed is not None:
            home = stamps.placed[1].city.zone if stamps.placed[1].city else None
        if home is None and house.zone is None:
            home = told_beside(text, published, [spot for _, spot in spots])
        basis: ZoneBasis = "publisher"
        if home is None and house.zone is None and not spots:
            home, basis = of_authors(blocks), "inferred"
        if home is None and house.zone is None and all(spot.city is None for _, spot in spots):
            home, basis = own_country(text, blocks), "inferred"
        house = at_house(house, home, published, basis)
        if published is not None and house.zone is not None and house.basis == basis:
            for seen in dict.fromkeys((*stamps.refs, published)):
                stamps = placed_stamp(stamps, seen, house.zone, basis)
                stamps = placed_day(stamps, seen, house.zone, None, basis)
            published = stamps.published or stamps.modified
    clock = _clock(published, house)
    times: list[TimeRef] = []
    clocks: dict[int, Clock] = {}
    dateline: Dateline | None = None
    day_fits = True
    for number, spot in spots:
        ref, own = _dateline_clock(
            text, blocks, spot, published, house, clock, is_page=facts is not None
        )
        if ref is not None:
            times.append(ref)
        clocks[number] = own
        if dateline is None:
            dateline = _dateline(text, (spot.start, spot.end), spot.place, spot.city, ref)
            day_fits = _fits(published, own)
            if stamps.published is None and stamps.modified is None and _is_day(ref):
                # a text whose only date is that of its dateline is of that day
                stamps = msgspec.structs.replace(stamps, published=ref)
            elif spot.city is not None:
                for seen in stamps.refs:
                    stamps = placed_stamp(stamps, seen, spot.city.zone, "dateline")
                    if seen is not published and (spot.agency is None or spot.date is None):
                        # `Amended: 2008.6.25` in a notice
                        stamps = placed_day(stamps, seen, spot.city.zone, None, "dateline")
                    elif spot.agency is None and spot.date is None:  # that of a release
                        stamps = placed_day(stamps, seen, spot.city.zone, None, "dateline")
    if (
        stamps.published is None
        and stamps.modified is not None
        and stamps.modified.span
        and day_fits
    ):
        # the only stamp tells when this text of the page appeared
        stamps = msgspec.structs.replace(stamps, published=stamps.modified)
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


def _spoken_from(
    text: str, blocks: list[Block], house: Clock, spots: list[tuple[int, DatelineFound]]
) -> Clock:
    """Give the clock that stamps are read by; day and place of a dateline tell how they write."""
    if spots and house.month_first is None:
        shown = month_first_shown(text, blocks, spots[0][1])
        house = msgspec.structs.replace(house, month_first=shown)
    near = next((spot.city.zone for _, spot in spots if spot.city is not None), None)
    if near is None or house.zone is not None:
        return house
    habit = house.month_first if house.month_first is not None else month_first(near)
    return msgspec.structs.replace(house, near=near, month_first=habit)


def _is_day(ref: TimeRef | None) -> bool:
    return ref is not None and ref.value is not None and ref.kind in ("instant", "date")


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
    told = False  # a paragraph stands before it
    for number, block in enumerate(blocks):
        if block.role in ("body", "dateline") and block.within is None:
            one = find_dateline(text, block.span.start, block.span.end)
            if one is not None and one.date is not None and one.date.start < one.place[0] and told:
                one = None  # a day of a list: `4 March 2022 - Brussels: ...`
            told = True
            if one is not None:
                found.append((number, one))
    return found


def _dateline_clock(
    text: str,
    blocks: list[Block],
    spot: DatelineFound,
    published: TimeRef | None,
    house: Clock,
    clock: Clock,
    *,
    is_page: bool,
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
        own = msgspec.structs.replace(own, day=day_in_full(text, blocks, spot, is_page=is_page))
    habit = month_first(key) if key and own.month_first is None else own.month_first
    there = msgspec.structs.replace(own, month_first=habit)
    ref = resolve(text, spot.date, there, None, sentence=spot.start, in_quotation=False)
    ref = msgspec.structs.replace(ref, rule="times/dateline@1")
    day = local_day(ref, None)
    return ref, msgspec.structs.replace(own, day=day, anchor=ref.id)


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
