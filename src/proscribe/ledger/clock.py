"""Days of an authority and windows of time, compared on one clock.

A list's day is a day where its authority sits: what OFAC did on 12 January ends at 05:00 UTC on
the 13th. Where the zone is not known a day is as long as it is anywhere on earth.

Source: seats of the authorities; time zones from the IANA database (`tzdata`).
"""

from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo

from proscribe.ledger.row import When

Fit = Literal["within", "overlaps", "outside"]

# Where the authority that publishes the list sits, by `Dataset.country`.
_SEATS = {
    "au": "Australia/Sydney",  # Canberra
    "ca": "America/Toronto",  # Ottawa
    "ch": "Europe/Zurich",
    "eu": "Europe/Brussels",
    "gb": "Europe/London",
    "jp": "Asia/Tokyo",
    "un": "America/New_York",
    "us": "America/New_York",  # Washington
}
_FIRST_ZONE, _LAST_ZONE = timezone(timedelta(hours=14)), timezone(timedelta(hours=-12))


def zone_of(country: str) -> str:
    """Give the IANA time zone of the authorities of a country, `eu` or `un`; "" when unknown."""
    return _SEATS.get(country, "")


@lru_cache(maxsize=100_000)
def start_of(moment: str, zone: str) -> str:
    """Give the first UTC instant of a day in a zone; an instant is itself; "" is "".

    Example:
        >>> start_of("2022-01-12", "America/New_York")
        '2022-01-12T05:00:00Z'
    """
    if len(moment) != 10:
        return moment
    return _midnight(date.fromisoformat(moment), ZoneInfo(zone) if zone else _FIRST_ZONE)


@lru_cache(maxsize=100_000)
def end_of(moment: str, zone: str) -> str:
    """Give the first UTC instant after a day in a zone; an instant is itself; "" is "".

    Example:
        >>> end_of("2022-01-12", "America/New_York")
        '2022-01-13T05:00:00Z'
    """
    if len(moment) != 10:
        return moment
    following = date.fromisoformat(moment) + timedelta(days=1)
    return _midnight(following, ZoneInfo(zone) if zone else _LAST_ZONE)


def _midnight(day: date, zone: tzinfo) -> str:
    local = datetime(day.year, day.month, day.day, tzinfo=zone)
    return local.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def utc_of(when: When, zone: str) -> tuple[str, str]:
    """Give the UTC interval of a date, half open: (first instant, first instant after).

    Returns:
        "" stands for an open side.
    """
    return start_of(when.earliest, zone), end_of(when.latest, zone)


def fit(when: When, zone: str, window: tuple[str, str]) -> Fit:
    """Say whether something lies in a window of time.

    Args:
        when: The date, as far as it is known.
        zone: IANA time zone of its days, or "".
        window: From and to, both included: days (taken in `zone`) or UTC instants; "" is open.

    Returns:
        `within`: it must lie in the window; `overlaps`: it can; `outside`: it cannot.
    """
    first, after = utc_of(when, zone)
    start, end = start_of(window[0], zone), end_of(window[1], zone)
    if (end and first and first >= end) or (start and after and after <= start):
        return "outside"
    starts_inside = not start or (bool(first) and first >= start)
    ends_inside = not end or (bool(after) and after <= end)
    return "within" if starts_inside and ends_inside else "overlaps"
