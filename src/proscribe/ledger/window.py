"""The days in which a list may show what was announced on one day.

A measure can be announced in the evening and be on the list the next working day, so the window
goes on for some working days after the day of the event: Saturdays and Sundays do not count.
Public holidays differ from place to place and do count.

Source: this project.
"""

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo

import msgspec

from proscribe.ledger.clock import fit
from proscribe.ledger.row import LedgerRow, When, known_from
from proscribe.model.described import Action
from proscribe.model.passage import UtcInterval

How = Literal["listed", "dated", "put under", "lifted", "amended"]
_SATURDAY = 5
_INSTANT = "%Y-%m-%dT%H:%M:%SZ"


class Window(msgspec.Struct, frozen=True, kw_only=True):
    """The time of an event, and how far a list may be from it.

    Attributes:
        utc: When it was; an open side is None.
        zone: IANA time zone in which days are counted, or "" for UTC.
        before: Working days before it.
        after: Working days after it.
        words: The time for a reader, for example `2022-01-12 (America/New_York)`.
    """

    utc: UtcInterval
    zone: str
    before: int
    after: int
    words: str


class Moment(msgspec.Struct, frozen=True):
    """What happened to a row, and when.

    Attributes:
        how: It came on the list, stands there since a day of which the list only says that it was
            its last change (`dated`), was put under one more program, was changed, or was lifted.
        when: The time; None when nothing dates it.
    """

    how: How
    when: When | None


@lru_cache(maxsize=64)
def edges(window: Window) -> tuple[str, str]:
    """Give the first UTC instant of a window and the first after it; "" for an open side.

    Example:
        >>> day = UtcInterval("2022-01-14T05:00:00Z", "2022-01-15T05:00:00Z")
        >>> edges(Window(utc=day, zone="America/New_York", before=0, after=1, words=""))
        ('2022-01-14T05:00:00Z', '2022-01-18T05:00:00Z')
    """
    zone = ZoneInfo(window.zone) if window.zone else ZoneInfo("UTC")
    start, end = window.utc.start or "", window.utc.end or ""
    if start:
        start = _shift(start, zone, -window.before)
    if end:
        end = _shift(end, zone, window.after)
    return start, end


def _shift(instant: str, zone: ZoneInfo, days: int) -> str:
    moment = datetime.strptime(instant, _INSTANT).replace(tzinfo=UTC).astimezone(zone)
    step = timedelta(days=1 if days > 0 else -1)
    # A day ends with the first instant of the next, so the day that was added lies before it.
    inside = timedelta(seconds=1) if days > 0 else timedelta(0)
    for _ in range(abs(days)):
        moment += step
        while (moment - inside).weekday() >= _SATURDAY:
            moment += step
    return moment.astimezone(UTC).strftime(_INSTANT)


def moments(row: LedgerRow, action: Action) -> tuple[Moment, ...]:
    """Give what an action can have been in the life of a row, the plainest reading first."""
    if action == "add":
        gained = [one for one in row.amended if one.programs_added]
        came = known_from(row)
        return (
            Moment("listed", came),
            *(Moment("dated", when) for when in (_first_stated(row),) if when and came is None),
            *(Moment("put under", one.when) for one in gained),
        )
    if action == "remove":
        lost = [one for one in row.amended if one.programs_removed]
        ends = (Moment("lifted", row.lifted),) if row.lifted else ()
        return (*ends, *(Moment("amended", one.when) for one in lost))
    return tuple(Moment("amended", one.when) for one in row.amended)


def _first_stated(row: LedgerRow) -> When | None:
    """Give the first day that a list states of an entry that it does not date otherwise.

    Australia's list has one day for each entry, that of its last change, and for most that never
    changed it is the day of listing.
    """
    stated = (one.when for one in row.amended if one.when.basis == "effective:list")
    return min(stated, key=lambda when: when.latest, default=None)


def moment_in(row: LedgerRow, action: Action, window: Window) -> Moment | None:
    """Give the first thing that happened to a row in a window, as an action wants it.

    Returns:
        None when nothing that is dated did. A time between two versions counts when it touches
        the window.
    """
    start, end = edges(window)
    for one in moments(row, action):
        if one.when is not None and fit(one.when, row.zone, (start, _last(end))) != "outside":
            return one
    return None


def before(row: LedgerRow, window: Window) -> bool:
    """Tell whether a row stood on its list before a window, for certain."""
    start, _ = edges(window)
    when = row.effective or (known_from(row) is None and _first_stated(row)) or row.first_seen
    return bool(start) and fit(when, row.zone, (start, "")) == "outside"


@lru_cache(maxsize=1 << 10)  # asked of every row for one window
def _last(end: str) -> str:
    """Turn the first instant after a window into its last second, as `clock.fit` includes it."""
    if not end:
        return ""
    moment = datetime.strptime(end, _INSTANT).replace(tzinfo=UTC) - timedelta(seconds=1)
    return moment.strftime(_INSTANT)
