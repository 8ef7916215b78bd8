"""How long before a document a day lies: what it announces is not weeks old.

Source: this project.
"""

import re
from datetime import UTC, date, datetime, timedelta

from proscribe.model.report import TimeRef

LONG_BEFORE = timedelta(days=21)  # a measure older than that is not what a document announces
NEWS = timedelta(days=4)  # what others announced before that is no news any more
_SHORT = re.compile(r"\d{4}(?:-\d\d)?")  # a year or a month
_FORM = "%Y-%m-%dT%H:%M:%SZ"


def bounds(time: TimeRef | None) -> tuple[str, str] | None:
    """Give the first instant of a time and the first after it, "" for an open side.

    A day, month or year without a clock is taken as it is in Greenwich: near enough to count days.

    Returns:
        None where the time is none of these.
    """
    if time is None:
        return None
    if time.utc is not None:
        return time.utc.start or "", time.utc.end or ""
    value = (time.value or "").partition("T")[0]
    first = f"{value}-01-01"[:10] if _SHORT.fullmatch(value) else value
    try:
        day = date.fromisoformat(first)
    except ValueError:
        return None
    days = {4: 366, 7: 31}.get(len(value), 1)
    after = day + timedelta(days=days)
    after = after.replace(day=1) if days > 1 else after
    return f"{day}T00:00:00Z", f"{after}T00:00:00Z"


def moment(instant: str) -> datetime:
    """Read an instant in UTC as reports write it (`2022-01-13T15:34:00Z`)."""
    return datetime.strptime(instant, _FORM).replace(tzinfo=UTC)
