"""Several sources, one event: what is joined, what is kept apart, what is shown as a conflict.

Joined are events of one type by one actor whose UTC intervals overlap, when nothing that tells
events apart contradicts. Two events of one document are never one: the document tells them apart.
A list joins a document when it holds a record that the document was linked to, or exactly as many
parties as the document counts.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

import msgspec

from proscribe.ledger.timeline.draft import Draft
from proscribe.ledger.timeline.row import (
    Conflict,
    Detail,
    DocumentSource,
    Ground,
    ListSource,
    Number,
    TimelineRow,
)
from proscribe.model.passage import UtcInterval

# An event told of a longer stretch ("launched missiles in 2021") may be any of several.
_WIDEST_S = 10 * 86_400
_LISTS = "lists"
_OPEN_START, _OPEN_END = "", "~"  # before and after every instant
_STRENGTH: tuple[Ground, ...] = (
    "listed", "reported", "stated_by", "claimed_by", "implied", "proposed", "possible", "denied",
)  # fmt: skip
# Words that two names have in common without meaning one thing.
_EMPTY = frozenset(
    [
        "a",
        "an",
        "and",
        "department",
        "for",
        "in",
        "ministry",
        "new",
        "of",
        "office",
        "on",
        "the",
        "to",
    ]
)
# Details that tell one event from another when two documents state them.
_TELLING = ("agency", "object", "ordinal", "place", "instrument")


class Cluster(msgspec.Struct, frozen=True):
    """Drafts that are one event, in order of their keys, and when it was."""

    drafts: tuple[Draft, ...]
    utc: UtcInterval | None


def merged(drafts: Iterable[Draft]) -> tuple[Cluster, ...]:
    """Join the drafts that are one event; whatever their order, the result is the same."""
    found = sorted(drafts, key=lambda one: one.key)
    clusters: list[Cluster | None] = [Cluster((one,), one.utc) for one in found]
    home = list(range(len(found)))
    for left, right in _pairs(found):
        a, b = home[left], home[right]
        one, other = clusters[a], clusters[b]
        if a == b or one is None or other is None:
            continue
        joined = _joined(one, other)
        if joined is not None:
            clusters[a], clusters[b] = joined, None
            home = [a if place == b else place for place in home]
    return tuple(one for one in clusters if one is not None)


def _pairs(drafts: Sequence[Draft]) -> list[tuple[int, int]]:
    """Give the pairs that may be one event, the surest first."""
    by_kind: dict[tuple[str, str, str], list[int]] = {}
    for number, one in enumerate(drafts):
        if one.actor and one.utc is not None:
            by_kind.setdefault((one.lane, one.type, one.actor), []).append(number)
    scored = []
    for members in by_kind.values():
        for place, left in enumerate(members):
            for right in members[place + 1 :]:
                one, other = drafts[left], drafts[right]
                if _may_be_one(one, other):
                    linked = bool(one.records & other.records)
                    scored.append((not linked, _width(one.utc) + _width(other.utc), left, right))
    return [(left, right) for _, _, left, right in sorted(scored)]


def _may_be_one(one: Draft, other: Draft) -> bool:
    if one.origin == other.origin or not _overlap(one.utc, other.utc):
        return False
    if _LISTS in (one.origin, other.origin):
        if one.records and other.records:
            return bool(one.records & other.records)
        return one.count == other.count and _narrow(one) and _narrow(other)
    if one.lane == "aggregate":
        return one.utc is not None and other.utc is not None and one.utc.start == other.utc.start
    if one.utc is not None and other.utc is not None and one.utc.start is other.utc.start is None:
        return True
    return _narrow(one) and _narrow(other)


def _narrow(one: Draft) -> bool:
    return _width(one.utc) <= _WIDEST_S


def _width(utc: UtcInterval | None) -> float:
    """Give the length of an interval in seconds; endless when a side is open."""
    if utc is None or utc.start is None or utc.end is None:
        return float("inf")
    return (datetime.fromisoformat(utc.end) - datetime.fromisoformat(utc.start)).total_seconds()


def _overlap(one: UtcInterval | None, other: UtcInterval | None) -> UtcInterval | None:
    """Give what two intervals have in common, None when nothing."""
    if one is None or other is None:
        return None
    start = max(one.start or _OPEN_START, other.start or _OPEN_START)
    end = min(one.end or _OPEN_END, other.end or _OPEN_END)
    if start >= end:
        return None
    return UtcInterval(start or None, None if end == _OPEN_END else end)


def _joined(one: Cluster, other: Cluster) -> Cluster | None:
    """Join two clusters, or give None when they cannot be one event."""
    common = _overlap(one.utc, other.utc)
    if common is None:
        return None
    for left in one.drafts:
        for right in other.drafts:
            if left.origin == right.origin or contradicts(left, right):
                return None
    drafts = tuple(sorted(one.drafts + other.drafts, key=lambda each: each.key))
    return Cluster(drafts, common)


def contradicts(one: Draft, other: Draft) -> bool:
    """Say whether two tellings differ in something that tells events apart."""
    linked = bool(one.records & other.records)
    if not linked and one.targets and other.targets and not one.targets & other.targets:
        return True
    if not linked and one.count and other.count and _counts_differ(one.count, other.count):
        return True
    with_list = _LISTS in (one.origin, other.origin)
    for name in _TELLING:
        if name == "agency" and with_list:
            continue  # one agency keeps the list of what several designate
        left, right = _stated(one, name), _stated(other, name)
        if left and right and not any(_alike(a, b) for a in left for b in right):
            return True
    return False


def _counts_differ(one: Number, other: Number) -> bool:
    """Say whether two counts exclude each other; units that differ are a conflict only."""
    if one.unit != other.unit:
        return False
    low = max(one.low, other.low)
    highs = [each.high for each in (one, other) if each.high is not None]
    return bool(highs) and low > min(highs)


def _stated(one: Draft, name: str) -> list[str]:
    return [each.value for each in one.details if each.name == name and each.basis != "claimed"]


def _alike(one: str, other: str) -> bool:
    """Say whether two wordings may mean one thing: they have a telling word in common."""
    left, right = set(one.casefold().split()), set(other.casefold().split())
    return left == right or bool((left & right) - _EMPTY)


def row_of(cluster: Cluster, number: int, title: str) -> TimelineRow:
    """Make a row of what its sources say.

    Args:
        cluster: The drafts that are one event.
        number: Its place in the timeline.
        title: What happened, in words.
    """
    drafts = cluster.drafts
    best = lead(cluster)
    sources = sorted(
        (one.source for one in drafts),
        key=lambda each: (isinstance(each, ListSource), _source_key(each)),
    )
    targets = dict.fromkeys(name for one in drafts for name in one.target_names)
    return TimelineRow(
        number=number,
        lane=best.lane,
        type=best.type,
        actor=best.actor,
        actor_name=best.actor_name,
        targets=tuple(targets),
        title=title,
        utc=cluster.utc or UtcInterval(None, None),
        when=best.when,
        zone=best.zone,
        ground=_strongest(drafts).ground,
        by=_strongest(drafts).by,
        count=count_of(cluster),
        details=tuple(sorted({each for one in drafts for each in one.details})),
        sources=tuple(sources),
        conflicts=tuple(_conflicts(drafts)),
    )


def _strongest(drafts: Sequence[Draft]) -> Draft:
    return min(drafts, key=lambda one: (_STRENGTH.index(one.ground), one.key))


def lead(cluster: Cluster) -> Draft:
    """Give the draft that dates the event most closely; of equals the best vouched for."""
    return min(
        cluster.drafts,
        key=lambda one: (_width(one.utc), _STRENGTH.index(one.ground), one.key),
    )


def count_of(cluster: Cluster) -> Number | None:
    """Give how many: what documents say before what lists show, the narrowest of them."""
    counted = [one for one in cluster.drafts if one.count is not None]
    best = min(
        counted,
        key=lambda one: (one.origin == _LISTS, _spread(one.count), one.key),
        default=None,
    )
    return best.count if best else None


def _spread(number: Number | None) -> float:
    if number is None or number.high is None:
        return float("inf")
    return number.high - number.low


def _conflicts(drafts: Sequence[Draft]) -> Iterable[Conflict]:
    """Give what documents say differently; a list only shows entries and claims nothing."""
    told = [one for one in drafts if one.origin != _LISTS]
    counts = [(number_words(one.count), one) for one in told if one.count is not None]
    if len({words for words, _ in counts}) > 1:
        yield Conflict("count", tuple((words, _who(one)) for words, one in counts))
    if any(one.ground == "denied" for one in told) and any(one.ground != "denied" for one in told):
        yield Conflict("status", tuple((one.ground, _who(one)) for one in told))
    for name in sorted({each.name for one in told for each in one.details} & set(_TELLING)):
        values = [(_values(one, name), one) for one in told if _values(one, name)]
        if len({words for words, _ in values}) > 1:
            yield Conflict(name, tuple((words, _who(one)) for words, one in values))


def _values(one: Draft, name: str) -> str:
    return "; ".join(each.value for each in one.details if each.name == name)


def _who(one: Draft) -> str:
    source = one.source
    if not isinstance(source, DocumentSource):
        return source.dataset
    said = f", {one.by}" if one.by else ""
    return (source.publisher or source.title or source.document) + said


def number_words(number: Number) -> str:
    """Write a count: `6 missiles`, `5 to 6 missiles`, `at least 6 missiles`."""
    if number.high is None:
        words, many = f"at least {number.low:,}", number.low != 1
    elif number.low == number.high:
        words, many = f"{number.low:,}", number.low != 1
    else:
        words, many = f"{number.low:,} to {number.high:,}", True
    return f"{words} {plural(number.unit) if many else number.unit}"


def plural(unit: str) -> str:
    """Write the plural of a counted noun.

    Example:
        >>> plural("launch"), plural("party"), plural("missile")
        ('launches', 'parties', 'missiles')
    """
    if unit.endswith("y") and unit[-2:-1] not in ("a", "e", "o", "u"):
        return unit[:-1] + "ies"
    return unit + ("es" if unit.endswith(("s", "x", "ch", "sh")) else "s")


def _source_key(source: DocumentSource | ListSource) -> tuple[str, str]:
    if isinstance(source, DocumentSource):
        return source.document, source.event
    return source.dataset, source.ground


def listed_details(details: Sequence[Detail], name: str) -> tuple[str, ...]:
    """Give the distinct values of a detail, sorted."""
    return tuple(sorted({one.value for one in details if one.name == name}))
