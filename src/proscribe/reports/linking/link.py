"""Links a report to the lists: descriptions to records, and parties that are merely mentioned.

Pure: the lists come in, the report goes out. What a document describes is resolved as
`ledger.resolve` says.

Source: REPORTS design notes, 4.5.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import msgspec

from proscribe.ledger.clock import zone_of
from proscribe.ledger.resolution.answers import Lists
from proscribe.ledger.resolve import resolve
from proscribe.ledger.window import Window
from proscribe.model.described import DesignationDescription, Link, Resolution
from proscribe.model.report import Report, TimeRef, UtcInterval
from proscribe.reports.linking.before import with_listed_before
from proscribe.reports.linking.countedbefore import resolved_before
from proscribe.reports.linking.employers import without_employers
from proscribe.reports.linking.mentioning import Screen, mentions
from proscribe.reports.linking.settled import with_settled
from proscribe.reports.linking.spotting import with_spotted
from proscribe.reports.linking.unread import with_unread, without_unread
from proscribe.reports.linking.weighing import weighed
from proscribe.reports.times.zones import day_interval


def link(report: Report, lists: Lists, screen: Screen | None = None) -> Report:
    """Give a report with its resolutions and links.

    Args:
        report: A report with descriptions.
        lists: What the loaded lists have; see `ledger.resolve`.
        screen: Screens one query against the lists in force; None when nothing is loaded or
            mentions are not to be screened.

    Returns:
        The report with `resolutions` and `links`; a mention that meets a listed party is a link of
        kind `mentions`, never of a designation.
    """
    report = weighed(with_unread(report), lists, window_of)
    windows = {one.id: window_of(report, one) for one in report.descriptions}
    report = with_spotted(report, lists, windows)
    report = without_unread(with_settled(report, lists, windows))
    report = with_listed_before(report, lists, windows)
    resolutions: list[Resolution] = []
    links: list[Link] = []
    asked = without_employers(report, lists)
    for one in report.descriptions:
        found = resolve(one, asked, windows.get(one.id))
        resolutions += found.resolutions
        links += found.links
        for group in one.previous_groups:
            told = resolved_before(report, one, group, lists, window_of)
            resolutions.append(told.resolutions[0])
            links += told.links
    if screen is not None:
        links += mentions(report, screen)
    return msgspec.structs.replace(
        report, resolutions=tuple(resolutions), links=tuple(_once(links))
    )


def _once(links: Iterable[Link]) -> list[Link]:
    found: dict[str, Link] = {}
    for one in links:
        found.setdefault(one.id, one)
    return list(found.values())


def window_of(report: Report, description: DesignationDescription) -> Window | None:
    """Give the time of a description and how far the lists may be from it.

    A day without a zone is a day where the authority sits.

    Returns:
        None when the document gives no day.
    """
    time = next((one for one in report.times if one.id == description.effective), None)
    if time is None:
        return None
    before, after = description.window
    utc, zone = time.utc, time.zone or ""
    if utc is None or not zone:
        body = description.authority.value if description.authority else ""
        zone = zone_of(body) or "UTC"
        utc = utc or _day(time.value or "", zone)
    if utc is None or (utc.start is None and utc.end is None):
        return None
    return Window(utc=_whole_day(time, utc, zone), zone=zone, before=before, after=after,
                  words=_words(time, zone))  # fmt: skip


def _whole_day(time: TimeRef, utc: UtcInterval, zone: str) -> UtcInterval:
    """Widen an instant to its day: lists are dated by days."""
    if time.kind != "instant" or utc.start is None:
        return utc
    return _day(utc.start, zone) or utc


def _day(value: str, zone: str) -> UtcInterval | None:
    """Give the day that a date is, or that an instant lies in, as it is in a zone."""
    try:
        if len(value) == 10:
            day = date.fromisoformat(value)
        else:
            moment = datetime.fromisoformat(value)
            moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
            day = moment.astimezone(ZoneInfo(zone)).date()
    except (ValueError, OverflowError):
        return None
    return day_interval(day, day, zone)


def _words(time: TimeRef, zone: str) -> str:
    value = (time.value or "")[:10] if time.kind == "instant" else time.value or ""
    return f"{value} ({zone})"
