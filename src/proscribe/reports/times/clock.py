"""What a passage counts its time from, and what an expression is worth on it.

Source: REPORTS design notes, 4.3.
"""

from datetime import date, time

import msgspec

from proscribe.model.account import TimeKind, ZoneBasis
from proscribe.model.report import TimeRef


class Clock(msgspec.Struct, frozen=True):
    """What a passage counts its time from.

    Attributes:
        day: The day it is, or None when it is not known.
        zone: IANA zone, or None.
        basis: Where the zone comes from.
        anchor: Id of the `TimeRef` that gave the day, or None.
        month_first: `01/12/2022` is 12 January; None when it is not known.
        near: Zone of the place that the document speaks from, where `zone` is not known yet.
    """

    day: date | None = None
    zone: str | None = None
    basis: ZoneBasis = "none"
    anchor: str | None = None
    month_first: bool | None = None
    near: str | None = None


class Value(msgspec.Struct, frozen=True):
    """What an expression means: days, and how it is written."""

    kind: TimeKind
    value: str | None
    first: date | None = None
    last: date | None = None
    open_start: bool = False
    rule: str = ""
    anchor: str | None = None
    inferred: bool = False
    comparison: str | None = None
    cause: str = ""
    clock: time | None = None
    seconds: bool = False
    since: time | None = None


def day_of(ref: TimeRef | None) -> date | None:
    """Give the local day of a dated expression, of `since 27 September` its start; or None."""
    if ref is None or ref.value is None or not is_dated(ref):
        return None
    try:
        return date.fromisoformat(ref.value[:10])
    except ValueError:
        return None


def is_dated(ref: TimeRef) -> bool:
    """Tell an expression from which others can count."""
    return ref.kind in ("date", "instant") or ref.rule == "times/since@1"


def first_of(ref: TimeRef | None) -> date | None:
    """Give the first local day of a dated expression, also of `2016` or `March 2021`; or None."""
    if ref is None or ref.value is None or not is_dated(ref):
        return None
    written = ref.value.partition("/")[0]
    try:
        return date.fromisoformat(written[:10] + {4: "-01-01", 7: "-01"}.get(len(written), ""))
    except ValueError:
        return None
