"""Parties that a document tells to have been listed before, in whatever words.

Of measures of long ago texts speak in ever new ways (`In December 2019 it was used on Rosa Lind`, a
line of a table with a day and a name). The lists know who stood on them then: a name that stands
whole in such a sentence, and that one listed party bears and no other, is such a party; so is one
that the sentence names by a short form (`the Made Bank (MB)`, `Lind`), and one of the sentence
before where it names nobody itself. A sentence that says whose list it speaks of (`the American
list`) is held against that list: who is new on another one can have stood there for years. A party
is shown as listed already and never as new.

Source: this project.
"""

from collections.abc import Sequence

import msgspec

from proscribe.ledger.resolution.answers import Lists
from proscribe.ledger.resolution.hands import hands_of
from proscribe.ledger.window import Window
from proscribe.model.described import DesignationDescription, NamedTarget
from proscribe.model.report import Absence, Field, Mention, Party, Report
from proscribe.reports.designations.draft import BEFORE, Measure
from proscribe.reports.designations.settling.roll import Roll
from proscribe.reports.linking.again import Again
from proscribe.reports.linking.earlier import first_day, tellings
from proscribe.reports.linking.finder import Finder, Told
from proscribe.reports.linking.unread import day_of_document
from proscribe.reports.times.nearby import bounds

RULE = "link/before@1"


def with_listed_before(report: Report, lists: Lists, windows: dict[str, Window | None]) -> Report:
    """Add parties that are told to have been listed before to the descriptions of a report.

    Args:
        report: A report whose new parties have been read and spotted.
        lists: What the loaded lists have.
        windows: By id of a description its window.
    """
    told = [one for one in report.descriptions if windows.get(one.id) is not None]
    if not lists.rows:
        return report
    places = list(tellings(report, first_day(_of_news(report, windows)) or _own_day(report)))
    if not places:
        return report
    finder = Finder(report, lists, places)
    found, pieces = finder.found()
    if not report.descriptions:
        kept = [Told(one.target, one.bodies or finder.keeper_of(one.target)) for one in found]
        return _told_only(report, [one for one in kept if one.bodies])
    if not told:
        return report
    others = found + [
        Told(each, tuple(hand.body for hand in hands_of(one)))
        for one in report.descriptions
        for each in one.previously_designated
    ]
    found += Again(report, lists, windows, finder).found(places, others)
    loaded = [
        one for one in told if any(finder.bearers.lists_of(hand.body) for hand in hands_of(one))
    ]
    return _with(_without(report, pieces), loaded or told, found) if found else report


def _of_news(report: Report, windows: dict[str, Window | None]) -> dict[str, Window | None]:
    """Give the windows of the measures that a document announces, not of those it remembers."""
    return {one.id: windows.get(one.id) for one in report.descriptions if one.rule != BEFORE}


def _own_day(report: Report) -> str:
    """Give the first instant of the day on which a document speaks, "" when it is not known."""
    day = day_of_document(report)
    time = next((one for one in report.times if one.id == day), None)
    return (bounds(time) or ("", ""))[0]


def _told_only(report: Report, found: Sequence[Told]) -> Report:
    """Give a report that tells of no measure of its own those of which it tells, by authority."""
    roll = Roll(report)
    made: dict[str, DesignationDescription] = {}
    for one in found:
        body = one.bodies[0]
        place = one.target.entry
        if body not in made:
            spots = [(place.start, place.end)]
            measure = Measure(
                announcer=None, action="add", spots=spots, triggers=spots, time=None, rule=BEFORE
            )
            name = f"description-before-{body}"
            made[body] = DesignationDescription(
                id=name, event=roll.event(name, measure, None, None), legal=(), programs=(),
                subject=None, action="add", authority=Field(body, None, "inferred", RULE),
                agency=None, effective=None, window=(0, 1), groups=(), total=None,
                total_basis=None, disjoint=True, previously_designated=(), reason=None,
                evidence=(place,), basis="inferred", rule=BEFORE,
                absent=(Absence("groups", "the document tells of no measure of its own"),),
            )  # fmt: skip
    report = msgspec.structs.replace(
        report, descriptions=tuple(made.values()), events=roll.events()
    )
    return _with(report, report.descriptions, found) if found else report


def _without(report: Report, pieces: Sequence[NamedTarget]) -> Report:
    """Drop parties that are but a piece of a name."""
    if not pieces:
        return report
    return msgspec.structs.replace(
        report,
        descriptions=tuple(
            msgspec.structs.replace(
                one,
                previously_designated=tuple(
                    each for each in one.previously_designated if each not in pieces
                ),
            )
            for one in report.descriptions
        ),
    )


def _with(report: Report, told: Sequence[DesignationDescription], found: Sequence[Told]) -> Report:
    """Add the parties to the last measure of that authority that stands before each of them."""
    made = {one.id: one for one in report.descriptions}
    known = {one.id for one in report.parties}
    for one in found:
        home = made[_home(told, one).id]
        made[home.id] = msgspec.structs.replace(
            home, previously_designated=(*home.previously_designated, one.target)
        )
    parties = [
        Party(
            id=one.party,
            kind="unknown",
            name=one.name,
            roles=("previously_designated",),
            mentions=(Mention(span=one.span, form="name", basis="external", rule=RULE),),
            basis="external",
            rule=RULE,
        )
        for one in (each.target for each in found)
        if one.party not in known
    ]
    return msgspec.structs.replace(
        report,
        descriptions=tuple(made[one.id] for one in report.descriptions),
        parties=(*report.parties, *parties),
    )


def _home(told: Sequence[DesignationDescription], one: Told) -> DesignationDescription:
    theirs = [
        each for each in told if {*one.bodies} & {hand.body for hand in hands_of(each)}
    ] or told
    earlier = [
        each for each in theirs
        if each.evidence and each.evidence[0].start <= one.target.span.start
    ]  # fmt: skip
    return (earlier or theirs[:1])[-1]
