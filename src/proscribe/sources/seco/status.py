"""Whether a target is listed, and since when: its modifications, read by date.

A target that was taken off the list stays in the file. Its modifications say `listed`, `amended`
or `de-listed`, the newest first as a rule, yet not always: public readers of the list of September
2026 report targets with an older amendment before their de-listing. So the latest effective date
decides; between equal dates the one that stands first. A de-listing whose effective date is after
the date of the list has not happened yet, and the target stays listed.
"""

import re
from collections.abc import Iterable

import msgspec

from proscribe.sources.report import Report
from proscribe.sources.seco.document import Element
from proscribe.values.dates import PartialDate, day

_KINDS = frozenset({"listed", "amended", "de-listed"})
_DATES = ("effective-date", "publication-date", "enactment-date")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:Z|[+-]\d\d:\d\d)?", re.ASCII)


class Change(msgspec.Struct, frozen=True):
    """One modification.

    Attributes:
        kind: Its type, as published.
        date: The day it takes effect, None when none is stated.
    """

    kind: str
    date: PartialDate | None

    @property
    def key(self) -> str:
        """What orders changes in time; "" when the date is not known."""
        return self.date.iso if self.date else ""


class Status(msgspec.Struct, frozen=True):
    """What the modifications say.

    Attributes:
        delisted: When the target was taken off the list, as ISO 8601 day or "unknown"; "" while
            it is listed.
        ahead: Day of a de-listing that is still to come, or "".
        listed: Day of the present listing, None when not stated.
        amended: Days of amendments of the present listing, sorted.
    """

    delisted: str
    ahead: str
    listed: PartialDate | None
    amended: tuple[PartialDate, ...]


def read_day(text: str) -> PartialDate | None:
    """Read an XML schema date; its zone is left aside.

    Example:
        >>> read_day("2016-03-01Z").iso
        '2016-03-01'
    """
    found = _DAY.fullmatch(text.strip())
    return day(int(found[1]), int(found[2]), int(found[3])) if found else None


def read_status(modifications: Iterable[Element], as_of: str, report: Report) -> Status:
    """Read the modifications of one target.

    Args:
        modifications: They, in order of the file.
        as_of: Day of the list, ISO 8601, or "" when it is not stated.
        report: Takes the faults.
    """
    changes = [_change(one, report) for one in modifications]
    if not changes:
        report.add("modification-missing", "warning", "The target has no modification")
    past = [one for one in changes if not (one.kind == "de-listed" and as_of and one.key > as_of)]
    ahead = min((one.key for one in changes if one not in past), default="")
    latest: Change | None = None
    for one in past:
        if latest is None or one.key > latest.key:
            latest = one
    delisted = latest is not None and latest.kind == "de-listed"
    ended = max((one.key for one in past if one.kind == "de-listed"), default="")
    present = [one for one in past if one.key >= ended] or past
    listed = sorted(one.date for one in present if one.kind == "listed" and one.date)
    amended = {one.date for one in present if one.kind == "amended" and one.date}
    return Status(
        delisted=(latest.key or "unknown") if delisted and latest else "",
        ahead=ahead,
        listed=listed[0] if listed else None,
        amended=tuple(sorted(amended)),
    )


def _change(element: Element, report: Report) -> Change:
    kind = element.get("modification-type")
    if kind not in _KINDS:
        report.unknown("modification-type", kind)
    date: PartialDate | None = None
    for name in _DATES:
        text = element.get(name)
        found = read_day(text) if text else None
        if text and found is None:
            report.unreadable(f"{name} of a modification", text)
        date = date or found
    return Change(kind, date)
