"""A document that speaks of measures in sentences of which the rules read no target.

Headlines and leads put it in ever new ways (`woke up without a bank`). By whom and when is told;
against whom, the lists of the day can tell by the names in the text (`spotting`): what came on a
list on that very day and is named in that document is meant. A measure of which the lists know
nobody is no measure: then nothing is added.

Source: `designations/acts.toml`.
"""

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from proscribe.model.described import DesignationDescription
from proscribe.model.report import Absence, Basis, Block, Field, Report, Span
from proscribe.reports.designations.announcer import Announcer, best, named_in
from proscribe.reports.designations.data import table
from proscribe.reports.designations.draft import Measure
from proscribe.reports.designations.gathering import BEFORE
from proscribe.reports.designations.roll import Roll
from proscribe.reports.parties.known import NO_NAMES, find_known
from proscribe.reports.tables import publishers
from proscribe.reports.text.span import span
from proscribe.reports.text.words import read_words

RULE = "designations/unread@1"
_NAME = "description-unread"
_LOOKED_AT = 14  # blocks of the text, after the headline
_PRINTED = 15  # working days from a measure to its notice in the Federal Register
_AGENCIES = {"treasury": "OFAC", "ofac": "OFAC", "state": "US State"}


@cache
def _speaks() -> re.Pattern[str]:
    return re.compile(table("acts")["speaks"]["words"])


def with_unread(report: Report) -> Report:
    """Add a description without targets to a report that speaks of measures and has none.

    Args:
        report: A report as it was read.

    Returns:
        The report itself when it has a measure, is of no day, or names nobody who designates.
    """
    if any(one.rule != BEFORE for one in report.descriptions) or report.document.language not in (
        None,
        "en",
    ):
        return report
    telling = [one for one in _leads(report) if _speaks().search(one.span.exact)]
    day = _day(report)
    hand = _hand(report, telling)
    if not telling or day is None or hand is None:
        return report
    evidence = tuple(one.span for one in telling)
    return msgspec.structs.replace(
        report, descriptions=(*report.descriptions, _description(report, hand, day, evidence))
    )


def without_unread(report: Report) -> Report:
    """Drop a description that was added if no list knows anybody of it; else give it an event."""
    added = next((one for one in report.descriptions if one.rule == RULE), None)
    if added is None:
        return report
    if not added.groups:
        left = tuple(one for one in report.descriptions if one.rule != RULE)
        return msgspec.structs.replace(report, descriptions=left)
    roll = Roll(report)
    spots = [(one.start, one.end) for one in added.evidence]
    measure = Measure(
        announcer=None, action="add", spots=spots, triggers=spots, time=added.effective, rule=RULE
    )
    time = next((one for one in report.times if one.id == added.effective), None)
    event = roll.event(_NAME, measure, time, None)
    made = msgspec.structs.replace(added, event=event)
    left = tuple(one for one in report.descriptions if one.rule != RULE)
    return msgspec.structs.replace(report, descriptions=(*left, made), events=roll.events())


def _leads(report: Report) -> Iterator[Block]:
    whole = [one for one in report.blocks if one.within is None]
    yield from (one for one in whole if one.role == "title")
    yield from [one for one in whole if one.role in ("body", "entry")][:_LOOKED_AT]


def _day(report: Report) -> str | None:
    """Give the id of the day that the document speaks on, None without one."""
    dateline = report.metadata.dateline
    days = ((dateline.time if dateline else None), report.metadata.published)
    known = {one.id: one for one in report.times if one.value}
    return next((day for day in days if day in known), None)


def _hand(report: Report, telling: list[Block]) -> Announcer | None:
    """Give whose document it is when an authority's, else who is named where it tells."""
    profile = report.metadata.publisher.value if report.metadata.publisher else ""
    house = next((one for one in publishers() if one.id == profile and one.authority), None)
    if house is not None and house.id != "federal-register":
        return Announcer(house.authority, _AGENCIES.get(house.id, ""))
    text = report.document.text
    for one in telling:
        start, end = one.span.start, one.span.end
        known = find_known(text, read_words(text, start, end), NO_NAMES)
        found = best(named_in(text, known, start, end))
        if found is not None:
            return found
    return Announcer(house.authority) if house is not None else None


def _description(
    report: Report, hand: Announcer, day: str, evidence: tuple[Span, ...]
) -> DesignationDescription:
    publisher = report.metadata.publisher.value if report.metadata.publisher else ""
    before = _PRINTED if publisher == "federal-register" else 1
    place = span(report.document.text, hand.start, hand.end) if hand.start >= 0 else None
    stated: Basis = "stated" if place is not None else "inferred"
    return DesignationDescription(
        id=_NAME, event="", legal=(), programs=(), subject=None, action="add",
        authority=Field(hand.body, place, stated, RULE),
        agency=Field(hand.agency, place, stated, RULE) if hand.agency else None,
        effective=day, window=(before, 1), groups=(), total=None, total_basis=None, disjoint=True,
        previously_designated=(), reason=None, evidence=evidence, basis="inferred", rule=RULE,
        absent=(Absence("groups", "no sentence says it in a way that is read"),),
    )  # fmt: skip
