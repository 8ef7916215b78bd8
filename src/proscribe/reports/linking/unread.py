"""Measures of which the rules read no target, or read them on another day than the lists have.

Headlines and leads put it in ever new ways (`woke up without a bank`). By whom and when is told;
against whom, the lists of the day can tell by the names in the text (`spotting`): what came on a
list on that very day and is named in that document is meant. Each authority that a document
without a measure names where it speaks of measures, and each day that it tells shortly before its
own, is a supposition; `weighing` keeps those of which the lists know somebody. So is that entries
were changed, or that somebody came off a list, on the day of a document whose paragraphs speak of
it. A measure of which they know nobody is no measure: then nothing is added.

Source: `designations/acts.toml`.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta

import msgspec

from proscribe.model.described import Action, DesignationDescription
from proscribe.model.report import Absence, Basis, Block, Field, Report, Span
from proscribe.reports.designations.acts.announcer import Announcer, best, named_in
from proscribe.reports.designations.acts.forms import pattern_of
from proscribe.reports.designations.acts.timing import opening_day
from proscribe.reports.designations.draft import BEFORE, Measure
from proscribe.reports.designations.frame import is_whole_day
from proscribe.reports.designations.settling.roll import Roll
from proscribe.reports.parties.known import NO_NAMES, find_known
from proscribe.reports.tables import publishers
from proscribe.reports.text.sentences import sentences
from proscribe.reports.text.span import span
from proscribe.reports.text.words import read_words
from proscribe.reports.times.nearby import bounds, moment

RULE = "designations/unread@1"
_NAME = "description-unread"
_LOOKED_AT = 14  # blocks of the text, after the headline
_PRINTED = 15  # working days from a measure to its notice in the Federal Register
_MOST_HANDS = 4
_LONGEST_ITEM = 120  # characters
_MOST_DAYS = 5
_NEAR = timedelta(days=10)  # from a measure to a page that still announces it
_AGENCIES = {"treasury": "OFAC", "ofac": "OFAC", "state": "US State"}


def _speaks(words: str) -> bool:
    return pattern_of("speaks", "words").search(words) is not None


def _tells_of(action: Action, words: str) -> bool:
    """Tell whether a paragraph tells that entries were changed, or that somebody came off a list.

    The words for the second are many and have other uses (`the tag came off`): their sentence must
    speak of a list as well.
    """
    if action == "amend":
        return pattern_of("speaks", "changes").search(words) is not None
    each = (words[one.start : one.end] for one in sentences(words, 0, len(words)))
    return any(
        pattern_of("speaks", "removes").search(one) is not None
        and (_speaks(one) or pattern_of("speaks", "registers").search(one) is not None)
        for one in each
    )


def speaks_of_measures(report: Report) -> bool:
    """Tell whether a document speaks of measures, in whatever words."""
    return bool(report.descriptions) or next(_of_measures(report), None) is not None


def with_unread(report: Report) -> Report:
    """Add suppositions, descriptions without targets, to a report that speaks of measures.

    Args:
        report: A report as it was read.

    Returns:
        The report itself when it is of no day, names nobody who designates, or was weighed before.
    """
    telling = list(_of_measures(report))
    own_day = day_of_document(report)
    is_done = any(one.rule == RULE for one in report.descriptions)
    if is_done or not telling or own_day is None or report.document.language not in (None, "en"):
        return report
    told = [one for one in report.descriptions if one.rule != BEFORE]
    hands = (_hands_told(told) if told else _hands(report, telling))[:_MOST_HANDS]
    days = list(_days_before(report, own_day))[:_MOST_DAYS]
    opening = opening_day(report.times)
    own = (own_day, *([opening.id] if opening is not None else []))
    read = {one.effective for one in told if one.action == "add"}
    new_on = [*(one for one in own if one not in read), *days]
    made = [*_supposed(report, "add", hands, new_on, tuple(one.span for one in telling))]
    if not any(one.action == "amend" for one in told):
        made += _supposed(report, "amend", hands[:1], (own_day,), tuple(_telling(report, "amend")))
    if not any(one.action == "remove" for one in told):
        made += _supposed(report, "remove", hands, (*own, *days), tuple(_telling(report, "remove")))
    return msgspec.structs.replace(report, descriptions=(*report.descriptions, *made))


def without_unread(report: Report) -> Report:
    """Drop suppositions of which no list knows anybody; give the others an event."""
    roll = Roll(report)
    made: list[DesignationDescription] = []
    for one in report.descriptions:
        if one.rule == RULE and one.groups:
            spots = [(each.start, each.end) for each in one.evidence]
            measure = Measure(
                announcer=None, action=one.action, spots=spots, triggers=spots, time=one.effective,
                rule=RULE,
            )  # fmt: skip
            time = next((each for each in report.times if each.id == one.effective), None)
            made.append(msgspec.structs.replace(one, event=roll.event(one.id, measure, time, None)))
        elif one.rule != RULE:
            made.append(one)
    return msgspec.structs.replace(report, descriptions=tuple(made), events=roll.events())


def _supposed(
    report: Report,
    action: Action,
    hands: Sequence[Announcer],
    days: Sequence[str],
    evidence: tuple[Span, ...],
) -> Iterator[DesignationDescription]:
    """Suppose that each hand did something on each day, where something tells of it."""
    if not evidence:
        return
    each = ((hand, day) for hand in hands for day in dict.fromkeys(days))
    stem = _NAME + {"add": "", "amend": "-changed", "remove": "-removed"}[action]
    for number, (hand, day) in enumerate(each, 1):
        name = f"{stem}-{number}" if number > 1 else stem
        yield _description(report, hand, day, evidence, name, action)


def _of_measures(report: Report) -> Iterator[Block]:
    for one in _leads(report):
        if _speaks(one.span.exact) or _tells_of("remove", one.span.exact):
            yield one


def _telling(report: Report, action: Action) -> Iterator[Span]:
    """Give the paragraphs that tell of changes or removals, with the items below such a line."""
    is_open = False
    for one in _leads(report):
        if _tells_of(action, one.span.exact):
            is_open = one.span.exact.rstrip().endswith(":")
            yield one.span
        elif is_open and len(one.span.exact) <= _LONGEST_ITEM:
            yield one.span
        else:
            is_open = False


def _leads(report: Report) -> Iterator[Block]:
    whole = [one for one in report.blocks if one.within is None]
    yield from (one for one in whole if one.role == "title")
    yield from [one for one in whole if one.role in ("body", "entry", "other")][:_LOOKED_AT]


def day_of_document(report: Report) -> str | None:
    """Give the id of the day that the document speaks on, None without one."""
    dateline = report.metadata.dateline
    days = ((dateline.time if dateline else None), report.metadata.published)
    known = {one.id: one for one in report.times if one.value}
    opening = opening_day(report.times)
    return next((day for day in days if day in known), opening.id if opening else None)


def _days_before(report: Report, own_day: str) -> Iterator[str]:
    """Give the ids of the days told of shortly before that of the document, latest first."""
    own = bounds(next(one for one in report.times if one.id == own_day))
    found: dict[str, str] = {}
    for one in report.times:
        told = bounds(one)
        if (
            own is None
            or not own[0]
            or told is None
            or not told[0]
            or one.in_quotation
            or one.rule == "times/since@1"
            or not is_whole_day(one)
        ):
            continue
        if timedelta(0) < moment(own[0]) - moment(told[0]) <= _NEAR:
            found.setdefault(told[0][:10], one.id)
    yield from (found[day] for day in sorted(found, reverse=True))


def _hands_told(told: Sequence[DesignationDescription]) -> list[Announcer]:
    """Give who acts in the measures that were read, each authority once."""
    found: dict[str, Announcer] = {}
    for one in told:
        if one.authority is not None:
            place = one.authority.span
            agency = one.agency.value if one.agency else ""
            spot = (place.start, place.end) if place else (-1, -1)
            found.setdefault(one.authority.value, Announcer(one.authority.value, agency, *spot))
    return list(found.values())


def _hands(report: Report, telling: list[Block]) -> list[Announcer]:
    """Give whose document it is when an authority's, else who is named where it tells."""
    profile = report.metadata.publisher.value if report.metadata.publisher else ""
    house = next((one for one in publishers() if one.id == profile and one.authority), None)
    if house is not None and house.id != "federal-register":
        return [Announcer(house.authority, _AGENCIES.get(house.id, ""))]
    text = report.document.text
    found: dict[str, Announcer] = {}
    for one in telling:
        start, end = one.span.start, one.span.end
        known = find_known(text, read_words(text, start, end), NO_NAMES)
        named = named_in(text, known, start, end)
        first = best(named)
        for who in (*([first] if first else []), *named):
            found.setdefault(who.body, who)
    return list(found.values()) or ([Announcer(house.authority)] if house is not None else [])


def _description(
    report: Report,
    hand: Announcer,
    day: str,
    evidence: tuple[Span, ...],
    name: str,
    action: Action = "add",
) -> DesignationDescription:
    publisher = report.metadata.publisher.value if report.metadata.publisher else ""
    before = _PRINTED if publisher == "federal-register" else 1
    place = span(report.document.text, hand.start, hand.end) if hand.start >= 0 else None
    stated: Basis = "stated" if place is not None else "inferred"
    return DesignationDescription(
        id=name, event="", legal=(), programs=(), subject=None, action=action,
        authority=Field(hand.body, place, stated, RULE),
        agency=Field(hand.agency, place, stated, RULE) if hand.agency else None,
        effective=day, window=(before, 1), groups=(), total=None, total_basis=None, disjoint=True,
        previously_designated=(), reason=None, evidence=evidence, basis="inferred", rule=RULE,
        absent=(Absence("groups", "no sentence says it in a way that is read"),),
    )  # fmt: skip
