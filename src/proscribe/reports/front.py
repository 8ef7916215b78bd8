"""The front of a document: when it was published, from where, by whom; and the clocks that follow.

A stamp that the reader sees comes first; what the data of a page says can give it its zone. A
dateline has the day of its city, and its year from the publication.

Source: this project; schema.org `datePublished`, `dateModified`; Open Graph `article:*`.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import msgspec

from proscribe.model.report import Absence, Block, Dateline, TimeRef
from proscribe.reports.expressions import Expression
from proscribe.reports.opening import DatelineFound, find_dateline, read_stamp
from proscribe.reports.page import PageFacts
from proscribe.reports.reckon import Clock
from proscribe.reports.span import span
from proscribe.reports.tables import Publisher
from proscribe.reports.times import resolve
from proscribe.reports.zones import zone

_ONE = timedelta(days=1)
_PUBLISHED = ("datePublished", "dateCreated", "uploadDate")
_META_PUBLISHED = (
    "article:published_time", "datepublished", "date", "dc.date", "dcterms.date", "pubdate",
    "publish-date", "dc.date.issued", "dcterms.created", "parsely-pub-date",
)  # fmt: skip
_META_MODIFIED = ("article:modified_time", "datemodified", "last-modified", "dcterms.modified")
_MOST_NODES = 2_000  # of a JSON-LD block


class Front(msgspec.Struct, frozen=True):
    """What the front of a document says of time and place.

    Attributes:
        published: Time of publication, or None.
        modified: Time of the last change, or None.
        section: Section of the site, (start, end), or None.
        dateline: The first dateline, or None.
        dateline_spots: All datelines, (number of their block, as found).
        times: All times read here, in order.
        clock: Clock of the text before any dateline.
        clocks: Clock from a block on, by its number; for each dateline.
        day_fits: False when stamp and dateline cannot both be right.
    """

    published: TimeRef | None
    modified: TimeRef | None
    section: tuple[int, int] | None
    dateline: Dateline | None
    dateline_spots: tuple[tuple[int, DatelineFound], ...]
    times: tuple[TimeRef, ...]
    clock: Clock
    clocks: dict[int, Clock]
    day_fits: bool


def data_nodes(facts: PageFacts | None) -> Iterator[dict[str, Any]]:
    """Give the objects of the JSON-LD blocks of a page, breadth first; damaged blocks give none."""
    queue: list[Any] = []
    for block in facts.data if facts else ():
        try:
            queue.append(msgspec.json.decode(block.strip().encode()))
        except (msgspec.DecodeError, UnicodeError, RecursionError):
            continue
    for number in range(_MOST_NODES):
        if number >= len(queue):
            return
        node = queue[number]
        if isinstance(node, dict):
            yield node
            queue += [value for value in node.values() if isinstance(value, (dict, list))]
        elif isinstance(node, list):
            queue += node[:200]


def page_moment(facts: PageFacts | None, names: tuple[str, ...], meta: tuple[str, ...]) -> str:
    """Give a date or time that the data of a page states, ISO 8601, or ""."""
    for node in data_nodes(facts):
        for name in names:
            if isinstance(node.get(name), str) and _iso(node[name]):
                return str(node[name]).strip()
    for name in meta:
        value = facts.meta.get(name, "") if facts else ""
        if _iso(value):
            return value.strip()
    return ""


def _iso(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text.strip())
    except ValueError:
        return None


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
    published, modified, section = _stamps(text, blocks, publisher, house)
    stated = page_moment(facts, _PUBLISHED, _META_PUBLISHED)
    published = _with_page(published, stated, house) or _external(told, house)
    changed = page_moment(facts, ("dateModified",), _META_MODIFIED)
    modified = modified or _from_page(changed, house, "modified")
    clock = _clock(published, house)
    spots = _datelines(text, blocks)
    times = [one for one in (published, modified) if one is not None]
    clocks: dict[int, Clock] = {}
    dateline: Dateline | None = None
    day_fits = True
    for number, spot in spots:
        ref, own = _dateline_clock(text, spot, published, house, clock)
        if ref is not None:
            times.append(ref)
        clocks[number] = own
        if dateline is None:
            dateline = _dateline(text, spot, ref)
            day_fits = _fits(published, own)
    return Front(
        published, modified, section, dateline, tuple(spots), tuple(times), clock, clocks, day_fits
    )


def _stamps(
    text: str, blocks: list[Block], publisher: Publisher | None, house: Clock
) -> tuple[TimeRef | None, TimeRef | None, tuple[int, int] | None]:
    """Read the stamp lines: the one with a time of day wins over one with a day only."""
    published: list[TimeRef] = []
    modified: TimeRef | None = None
    section: tuple[int, int] | None = None
    for block in blocks:
        if block.role != "stamp":
            continue
        found = read_stamp(text, block.span.start, block.span.end, publisher)
        section = section or found.section
        if found.published is not None:
            published.append(_stamp_time(text, found.published, house))
        if found.modified is not None and modified is None:
            modified = _stamp_time(text, found.modified, house)
    published = [one for one in published if one.value]
    exact = [one for one in published if one.kind == "instant"]
    return next(iter(exact or published), None), modified, section


def _stamp_time(text: str, one: Expression, house: Clock) -> TimeRef:
    return resolve(text, one, house, None, sentence=one.start, in_quotation=False)


def _with_page(seen: TimeRef | None, stated: str, house: Clock) -> TimeRef | None:
    """Let the data of a page give a visible stamp its zone, or stand in for it."""
    moment = _iso(stated) if stated else None
    if seen is None or moment is None:
        return seen or _from_page(stated, house, "published")
    same_day = (seen.value or "")[:10] == moment.date().isoformat()
    same_minute = seen.kind == "instant" and (seen.value or "")[:16] == moment.isoformat()[:16]
    if moment.tzinfo is None or not same_day or (seen.kind == "instant" and not same_minute):
        return seen
    exact = _from_page(stated, house, "published")
    if exact is None:
        return seen
    return msgspec.structs.replace(exact, id=seen.id, span=seen.span, rule="times/page-data@1")


def _from_page(stated: str, house: Clock, which: str) -> TimeRef | None:
    """Give a time that only the data of the page states."""
    if not stated:
        return None
    whole = len(stated) > 10
    kind = "iso" if whole else "day"
    parts = {} if whole else dict(zip(("year", "month", "day"), stated.split("-"), strict=False))
    ref = resolve(
        stated, Expression(0, len(stated), kind, parts), house, None, sentence=0, in_quotation=False
    )
    if ref.value is None:
        return None
    return msgspec.structs.replace(
        ref, id=f"time-page-{which}", span=None, rule="times/page-data@1"
    )


def _external(told: str, house: Clock) -> TimeRef | None:
    ref = _from_page(told, house, "told") if told else None
    return msgspec.structs.replace(ref, basis="external", rule="times/told@1") if ref else None


def local_day(ref: TimeRef | None, key: str | None) -> date | None:
    """Give the day that a time falls on in a zone; its own local day without one."""
    if ref is None or ref.value is None or ref.kind not in ("instant", "date"):
        return None
    if ref.kind == "instant" and key:
        moment = _iso(ref.value)
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
    own = msgspec.structs.replace(house, day=local_day(published, house.zone), anchor=published.id)
    if house.zone is None and published.zone and published.zone_basis == "stated":
        own = msgspec.structs.replace(own, zone=published.zone, basis="stated")
    return own


def _datelines(text: str, blocks: list[Block]) -> list[tuple[int, DatelineFound]]:
    found: list[tuple[int, DatelineFound]] = []
    for number, block in enumerate(blocks):
        if block.role == "body":
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
    ref = resolve(text, spot.date, own, None, sentence=spot.start, in_quotation=False)
    ref = msgspec.structs.replace(ref, rule="times/dateline@1")
    day = local_day(ref, None)
    return ref, msgspec.structs.replace(own, day=day, anchor=ref.id)


def _dateline(text: str, spot: DatelineFound, ref: TimeRef | None) -> Dateline:
    city = spot.city
    absent = [] if city else [Absence("zone", "the place is not in the table of cities")]
    if ref is None:
        absent.append(Absence("time", "not stated"))
    return Dateline(
        span=span(text, spot.start, spot.end),
        place=span(text, *spot.place),
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
