"""The same event told twice becomes one.

Two tellings are one event when type and actor are the same, targets and counts do not contradict,
and their UTC intervals overlap; an undated telling belongs to the dated event that it can mean.
Totals and implied events are merged only with their equals.

Source: REPORTS design notes, 4.6.
"""

from proscribe.model.report import UtcInterval
from proscribe.reports.events.happening import Happening
from proscribe.reports.parties.cast import Draft
from proscribe.reports.times.nearby import LONG_BEFORE, moment


def merged(found: list[Happening]) -> list[Happening]:
    """Merge tellings of the same event; the dated, reported one with most said leads."""
    kept: list[Happening] = []
    for event in sorted(found, key=_rank):
        same = next((one for one in kept if _same(one, event)), None)
        if same is None:
            kept.append(event)
            continue
        same.evidence += [one for one in event.evidence if one not in same.evidence]
        same.details += [one for one in event.details if one not in same.details]
        same.targets = same.targets or event.targets
        same.count = same.count or event.count
        same.reason = same.reason or event.reason
        same.forum = same.forum or event.forum
        same.partners = list({d.key: d for d in [*same.partners, *event.partners]}.values())
    return sorted(kept, key=lambda one: (one.evidence[0], one.type))


def _rank(one: Happening) -> tuple[bool, bool, bool, int]:
    """Order tellings: the dated first, then the reported, then those of the running text."""
    return one.time is None, one.status != "reported", one.role == "caption", one.at


def _same(one: Happening, other: Happening) -> bool:
    if one.type != other.type or one.actor is not other.actor:
        return False
    if "implied" in (one.status, other.status) or one.type == "launch_total":
        return one.status == other.status and one.utc == other.utc and one.count == other.count
    if not _targets_fit(one.targets, other.targets):
        return False
    if one.count and other.count and not _overlap_counts(one, other):
        return False
    if one.time is None or other.time is None:
        # an undated telling belongs to the dated one that it can mean
        return other.time is None and _before(one, other)
    return overlap(one.utc, other.utc)


def _targets_fit(left: list[Draft], right: list[Draft]) -> bool:
    """Targets agree, or one side gives none, or a country whose people the other side counts."""
    if not left or not right:
        return True
    keys = {one.key for one in left}
    if keys & {one.key for one in right}:
        return True
    countries = {one.country for one in left if one.country} & {
        one.country for one in right if one.country
    }
    groups = any(one.kind in ("group", "country") for one in [*left, *right])
    return bool(countries) and groups


def _overlap_counts(one: Happening, other: Happening) -> bool:
    if one.count is None or other.count is None:
        return True
    low = max(one.count[0], other.count[0])
    highs = [c for c in (one.count[1], other.count[1]) if c is not None]
    return not highs or low <= min(highs)


def _before(dated: Happening, undated: Happening) -> bool:
    """Tell whether a dated event can be the one an undated telling means."""
    if (
        dated.utc is None
        or undated.utc is None
        or dated.utc.start is None
        or undated.utc.end is None
    ):
        return True
    if dated.type.startswith("sanctions_") and _is_long_before(dated.utc.end, undated.utc.end):
        return False  # `which the Department designated in 2010` is not what is announced
    return dated.utc.start < undated.utc.end


def _is_long_before(one: str | None, other: str) -> bool:
    return bool(one) and moment(one or other) < moment(other) - LONG_BEFORE


def overlap(left: UtcInterval | None, right: UtcInterval | None) -> bool:
    """Tell whether two intervals share an instant; False when one is not known."""
    if left is None or right is None:
        return False
    starts = [one.start for one in (left, right) if one.start]
    ends = [one.end for one in (left, right) if one.end]
    return not starts or not ends or max(starts) < min(ends)
