"""When the data of a page say that it was published and changed: JSON-LD and meta elements.

Source: this project; schema.org `datePublished`, `dateModified`; Open Graph `article:*`.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import msgspec

from proscribe.model.report import TimeRef, UtcInterval
from proscribe.reports.layout.page import PageFacts
from proscribe.reports.times.clock import Clock
from proscribe.reports.times.expressions import Expression
from proscribe.reports.times.worth import resolve
from proscribe.reports.times.zones import instant

PAGE_MINUTE = "times/page-minute@1"  # rule of a stamp whose minute the data of its page fix
_PUBLISHED = ("datePublished", "dateCreated", "uploadDate")
_META_PUBLISHED = (
    "article:published_time", "datepublished", "date", "dc.date", "dcterms.date", "pubdate",
    "publish-date", "dc.date.issued", "dcterms.created", "parsely-pub-date",
)  # fmt: skip
_MODIFIED = ("dateModified",)
_META_MODIFIED = ("article:modified_time", "datemodified", "last-modified", "dcterms.modified")
_MOST_NODES = 2_000  # of a JSON-LD block


def stated_publication(facts: PageFacts | None) -> str:
    """Give when a page says that it was published, ISO 8601, or ""."""
    return _page_moment(facts, _PUBLISHED, _META_PUBLISHED)


def stated_change(facts: PageFacts | None) -> str:
    """Give when a page says that it was last changed, ISO 8601, or ""."""
    return _page_moment(facts, _MODIFIED, _META_MODIFIED)


def with_page(seen: TimeRef | None, stated: str, house: Clock) -> TimeRef | None:
    """Let the data of a page give a visible stamp its zone, or its day a time; either can lack."""
    moment = iso_moment(stated) if stated else None
    if seen is None or moment is None:
        return seen or from_page(stated, house, "published")
    if (seen.value or "")[:10] != moment.date().isoformat() or moment.tzinfo is None:
        return seen
    exact = from_page(stated, house, "published")
    if exact is None or seen.kind != "instant":
        return exact or seen
    if seen.zone is not None or (seen.value or "")[:16] != moment.isoformat()[:16]:
        return seen
    if not moment.utcoffset() and seen.span is not None:
        # Greenwich time of a machine says which minute is meant, and not on whose clock
        minute = moment.replace(second=0, microsecond=0)
        utc = UtcInterval(instant(minute), instant(minute + timedelta(minutes=1)))
        return msgspec.structs.replace(
            seen, value=minute.isoformat(), zone="UTC", zone_basis="stated", utc=utc,
            rule=PAGE_MINUTE, absent=tuple(one for one in seen.absent if one.field != "zone"),
        )  # fmt: skip
    return msgspec.structs.replace(exact, id=seen.id, span=seen.span)


def from_page(stated: str, house: Clock, which: str) -> TimeRef | None:
    """Give a time that only the data of the page states; None where that is "" or no time."""
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


def told_outside(told: str, house: Clock) -> TimeRef | None:
    """Give the time of publication that the caller knows, ISO 8601; None for ""."""
    ref = from_page(told, house, "told") if told else None
    return msgspec.structs.replace(ref, basis="external", rule="times/told@1") if ref else None


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


def _page_moment(facts: PageFacts | None, names: tuple[str, ...], meta: tuple[str, ...]) -> str:
    """Give a date or time that the data of a page states, ISO 8601, or ""."""
    for node in data_nodes(facts):
        for name in names:
            if isinstance(node.get(name), str) and iso_moment(node[name]):
                return str(node[name]).strip()
    for name in meta:
        value = facts.meta.get(name, "") if facts else ""
        if iso_moment(value):
            return value.strip()
    return ""


def iso_moment(text: str) -> datetime | None:
    """Read an ISO 8601 date or time, or None."""
    try:
        return datetime.fromisoformat(text.strip())
    except ValueError:
        return None
