"""Reads who is designated in a document and writes it into its report, as criteria with spans.

Nothing is looked up in a list here: the same document gives the same descriptions whatever is
loaded.

Source: REPORTS design notes, 4.5.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from proscribe.model.account import PartyRole
from proscribe.model.described import (
    DesignationDescription,
    EarlierGroup,
    NamedTarget,
    Partner,
    TargetGroup,
    TargetType,
    Term,
    is_part_of,
)
from proscribe.model.report import Absence, Caveat, Field, Report, Span, TimeRef
from proscribe.reports.designations import frame
from proscribe.reports.designations.acts.announcer import (
    Announcer,
    of_document,
    of_telling,
    of_title,
)
from proscribe.reports.designations.acts.carriedout import decided_elsewhere
from proscribe.reports.designations.acts.finding import MOST_TRIGGERS
from proscribe.reports.designations.acts.forms import pattern_of
from proscribe.reports.designations.acts.legal import Ground, find_grounds
from proscribe.reports.designations.acts.stretches import Stretch
from proscribe.reports.designations.acts.together import coordinated_in
from proscribe.reports.designations.draft import Described, Measure, Named
from proscribe.reports.designations.entries.tabular import read_tables
from proscribe.reports.designations.gathering import Gathered
from proscribe.reports.designations.settling.roll import ROLES, RULE, Roll
from proscribe.reports.designations.targets.naming import is_body_name
from proscribe.reports.layout.grids import Grid
from proscribe.reports.parties.belonging import Criterion
from proscribe.reports.parties.scene import Scene
from proscribe.reports.tables import publishers
from proscribe.reports.text.span import span
from proscribe.values.lexicon.borne import is_borne, is_counted
from proscribe.values.territories import parse_territory

_TYPES: dict[str, TargetType] = {
    "Person": "individual",
    "Organization": "entity",
    "Company": "entity",
    "Vessel": "vessel",
    "Airplane": "aircraft",
}
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_POWER = re.compile(r"\b(?:State|Republic|Emirate|Government|Army|Union)\b")
_OF_HOUSE = re.compile(r"(?P<name>\w+(?:[ -]\w+){1,4}) of (?:the )?[A-Z].*")
_OF_STATE = re.compile(
    r"(?P<office>(?:\w+\s+){0,4}(?:Ministry|Department|Bureau|Office|Directorate|Academy|Committee|Agency)\s+(?:of|for)\s+.+?)"
    r"\s+of\s+(?:the\s+)?(?P<state>[A-Z].+)"
)
_REGISTER = "federal-register"
_SHOWN = 80  # characters of a sentence
_PRINTED = 15  # working days from a measure to its notice in the register
_SILENT = frozenset({"nav", "feedback"})


def describe(report: Report, scene: Scene, grids: Sequence[Grid] = ()) -> Report:
    """Give a report with its descriptions, and with the parties and events that they need.

    Args:
        report: What else was read of the document.
        scene: The laid-out document.
        grids: The tables of the page.
    """
    if report.document.language not in (None, "en"):
        return report
    return _Writer(report, scene, grids).write()


class _Writer:
    """Turns the measures of one document into the nouns of its report."""

    def __init__(self, report: Report, scene: Scene, grids: Sequence[Grid]) -> None:
        self._report = report
        self._scene = scene
        self._text = report.document.text
        profile = report.metadata.publisher.value if report.metadata.publisher else ""
        self._publisher = next((one for one in publishers() if one.id == profile), None)
        dateline = report.metadata.dateline
        shown = report.metadata
        days = (shown.published, dateline.time if dateline else None, shown.modified)
        published = next((one for day in days for one in report.times if one.id == day), None)
        self._published = published
        self._house = of_document(scene, self._publisher)
        own = self._publisher
        self._is_notice = self._house is not None or (own is not None and own.kind == "authority")
        title = report.metadata.title.value if report.metadata.title else ""
        tables = read_tables(self._text, scene.blocks, grids)
        self._gathered = Gathered(scene, report.times, self._house, published, title, tables)
        self._grounds = [
            ground
            for one in report.blocks
            if one.within is None and one.role not in _SILENT
            for ground in find_grounds(self._text, one.span.start, one.span.end)
        ]
        self._coordinated = [
            one
            for passage in scene.passages
            if passage.role == "body"
            for one in coordinated_in(self._text, passage.known, passage.start, passage.end)
        ]
        self._decided = decided_elsewhere(scene)
        self._roll = Roll(report)

    def write(self) -> Report:
        """Give the report with everything in it."""
        made = tuple(
            self._description(number, one)
            for number, one in enumerate(self._gathered.measures, start=1)
        )
        return msgspec.structs.replace(
            self._report,
            descriptions=made,
            parties=self._roll.parties(),
            events=self._roll.events(),
            caveats=(*self._report.caveats, *self._cut()),
        )

    def _cut(self) -> Iterator[Caveat]:
        """Say which sentences were not read to their end."""
        for one in self._gathered.cut:
            yield Caveat(
                "truncated",
                f"A sentence has more than the {MOST_TRIGGERS} verbs of measures that are looked "
                "at; whom its others name is not in this report.",
                span(self._text, one.start, min(one.end, one.start + _SHOWN)),
            )

    def _description(self, number: int, measure: Measure) -> DesignationDescription:
        name = f"description-{number}"
        grounds = frame.legal(measure, self._grounds, self._gathered.measures)
        hand = frame.hand(self._text, measure, self._gathered.hands(), self._house, grounds)
        hand = hand or of_title(self._scene)
        if hand is None and measure.announcer is None:
            hand = of_telling(self._scene, measure.spots[0][0], pattern_of("speaks", "words"))
        measures = self._gathered.measures
        time = frame.time_of(
            self._report, measure, self._house, measures, is_notice=self._is_notice
        )
        reason = frame.reason_of(self._text, measure)
        groups = self._groups(name, measure)
        total = total_of(groups)
        return DesignationDescription(
            id=name,
            event=self._roll.event(name, measure, time, reason),
            authority=self._field(hand.body, hand) if hand else None,
            agency=self._field(hand.agency, hand) if hand and hand.agency else None,
            legal=tuple(self._term(one.value, one.start, one.end, "legal") for one in grounds),
            programs=tuple(frame.programs(self._text, measure, reason, self._scene)),
            subject=Field(reason.exact, reason, "stated", RULE)
            if reason is not None and frame.is_subject(reason)
            else None,
            action="add" if measure.action == "previous" else measure.action,
            effective=time.id if time else None,
            window=self._window(measure, time),
            groups=groups,
            total=total,
            total_basis="inferred" if total is not None else None,
            disjoint=True,
            previously_designated=self._previous(number, measure),
            reason=reason,
            evidence=tuple(self._span(spot) for spot in dict.fromkeys(measure.spots)),
            basis="stated",
            rule=measure.rule or RULE,
            absent=tuple(_lacking(hand, time, grounds)),
            partners=tuple(self._partners(measure, hand)),
            previous_groups=tuple(self._earlier(name, number)),
        )

    def _window(self, measure: Measure, time: TimeRef | None) -> tuple[int, int]:
        """Give the window of a measure; a register prints it some weeks after it took effect."""
        is_register = self._publisher is not None and self._publisher.id == _REGISTER
        if is_register and measure.time is None and time is self._published:
            return _PRINTED, 1
        return frame.window(measure, time, self._house, self._published)

    def _partners(self, measure: Measure, hand: Announcer | None) -> Iterator[Partner]:
        """Give the authorities that act with a hand, and those that it says it coordinated with."""
        if hand is None:
            return
        own, taken = list(measure.beside), {hand.body}
        hands = {one.announcer.body for one in self._gathered.measures if one.announcer}
        if hands <= {hand.body}:
            own += self._coordinated
        for one in own:
            if one.who.body not in taken:
                taken.add(one.who.body)
                yield Partner(
                    authority=self._field(one.who.body, one.who),
                    agency=self._field(one.who.agency, one.who) if one.who.agency else None,
                    kind="coordinated" if measure.alone else one.kind,
                )
        if self._decided is not None and self._decided.body not in taken:
            yield Partner(
                authority=self._field(self._decided.body, self._decided),
                agency=None,
                kind="decided",
            )

    def _groups(self, name: str, measure: Measure) -> tuple[TargetGroup, ...]:
        found = [
            self._group(f"{name}-{number}", measure, group)
            for number, group in enumerate(measure.groups, start=1)
        ]
        grouped = {id(one) for group in measure.groups for one in group.names}
        rest = [one for one in measure.named if id(one) not in grouped]
        if rest:
            found.append(self._rest(f"{name}-{len(found) + 1}", measure, rest))
        return tuple(found)

    def _rest(self, name: str, measure: Measure, rest: list[Named]) -> TargetGroup:
        """Give the group of the named parties that no description counts."""
        rest = sorted(rest, key=lambda one: one.at)
        kinds = {_TYPES.get(one.schema, "unknown") for one in rest}
        start, end = min(one.name[0] for one in rest), max(one.name[1] for one in rest)
        return TargetGroup(
            id=name,
            party=None,
            count=None,
            type=next(iter(kinds)) if len(kinds) == 1 else "unknown",
            names=tuple(self._target(one, measure) for one in rest),
            span=self._span((start, end)),
            basis="stated",
            rule=RULE,
            absent=(Absence("count", "the parties are named"),),
        )

    def _group(self, name: str, measure: Measure, group: Described) -> TargetGroup:
        made = self._described(name, group, ROLES[measure.action])
        names = tuple(self._target(one, measure) for one in group.names)
        return msgspec.structs.replace(made, names=names)

    def _described(self, name: str, group: Described, role: PartyRole) -> TargetGroup:
        return TargetGroup(
            id=name,
            party=self._roll.group(group, role),
            count=group.count,
            type=group.type,
            nationality=self._places(group.nationality),
            country=self._places(group.country),
            based_in_any=self._places(group.based),
            other_than=self._places(group.other_than),
            kind=self._term(*group.kind, "kind") if group.kind else None,
            linked_to=(self._owner(*group.owner),) if group.owner else (),
            span=self._span((group.start, group.end)),
            basis="stated",
            rule=RULE,
            absent=tuple(_unsaid(group)),
        )

    def _target(self, one: Named, measure: Measure) -> NamedTarget:
        role: PartyRole = "previously_designated" if one.previous else ROLES[measure.action]
        entry = one.entry
        return NamedTarget(
            party=self._roll.named(one, role),
            name=one.display,
            span=self._span(one.name),
            entry=self._span(one.line),
            aliases=tuple(dict.fromkeys([*one.aliases, *_shorter(one.display)])),
            schema=one.schema,
            birth_dates=entry.births if entry else (),
            nationalities=entry.nationalities if entry else (),
            countries=one.countries,
            addresses=entry.addresses if entry else (),
            identifiers=one.numbers,
            references=entry.references if entry else (),
            programs=entry.programs if entry else (),
            linked_to=entry.linked_to if entry else (),
            gender=entry.gender if entry else "",
            reason=self._span(entry.reason) if entry and entry.reason else None,
            remarks=entry.remarks if entry else (),
            keepers=(one.keeper,) if one.keeper else (),
        )

    def _previous(self, number: int, measure: Measure) -> tuple[NamedTarget, ...]:
        """Give the parties listed before that stand after this measure, before the next one."""
        return tuple(
            self._target(one, measure)
            for one in self._gathered.previous
            if self._is_behind(number, one.line[0])
        )

    def _earlier(self, name: str, number: int) -> Iterator[EarlierGroup]:
        """Give the counted groups listed before that stand there."""
        told = [
            one for one in self._gathered.earlier_groups if self._is_behind(number, one.line[0])
        ]
        for count, one in enumerate(told, start=1):
            group = self._described(f"{name}-before-{count}", one.group, "previously_designated")
            yield EarlierGroup(group=group, authority=one.who, listed=one.time)

    def _is_behind(self, number: int, at: int) -> bool:
        """Tell a place after a measure and before the next one."""
        starts = [one.spots[0][0] for one in self._gathered.measures]
        own = starts[number - 1] if number > 1 else -1
        following = min((start for start in starts[number:] if start > own), default=None)
        return own <= at and (following is None or at < following)

    def _span(self, place: Stretch) -> Span:
        return span(self._text, *place)

    def _term(self, value: str, start: int, end: int, rule: str) -> Term:
        return Term(value, "stated", span(self._text, start, end), f"designations/{rule}@1")

    def _owner(self, start: int, end: int) -> Term:
        return self._term(self._text[start:end], start, end, "owner")

    def _places(self, found: Sequence[Criterion]) -> tuple[Term, ...]:
        return tuple(self._term(one.code, one.start, one.end, "territory") for one in found)

    def _field(self, value: str, hand: Announcer) -> Field:
        if hand.start < 0:
            return Field(value, None, "inferred", "designations/publisher@1")
        return Field(value, self._span((hand.start, hand.end)), "stated", "designations/actor@1")


def total_of(groups: Sequence[TargetGroup]) -> int | None:
    """Sum up what is counted and named; None when a group has no number, or none that is exact."""
    total = 0
    for group in groups:
        if any(is_part_of(group, other) for other in groups):
            continue
        if group.count is None and (group.party is not None or not group.names):
            return None
        total += max(group.count or 0, len(group.names))
    return total or None


def _lacking(
    hand: Announcer | None, time: TimeRef | None, grounds: Sequence[Ground]
) -> Iterator[Absence]:
    if hand is None:
        yield Absence("authority", "the document does not say who acts")
    if hand is None or not hand.agency:
        yield Absence("agency", "not stated")
    if time is None:
        yield Absence("effective", "the document does not say on which day")
    if not grounds:
        yield Absence("legal", "not stated")


def _unsaid(group: Described) -> Iterator[Absence]:
    if group.count is None:
        yield Absence("count", "the document does not say how many")
    if not group.based:
        yield Absence("based_in_any", "not stated")
    if group.apart:
        yield Absence("names", "those named beside it are others")


def _is_person(name: str) -> bool:
    """Tell names that people bear from those of bodies: not `Islamic State`."""
    words = name.lower().split()
    is_body = is_body_name(name) or _POWER.search(name) is not None
    return not is_body and all(map(is_borne, words)) and any(map(is_counted, words))


def _shorter(name: str) -> tuple[str, ...]:
    """Give a name without its short form in brackets and without whose ministry it is.

    Lists leave out both: of `Ministry of Rocket Industry of North Korea` the country, and the
    body that somebody is of (`Rosa Lind of the Made`). A country in brackets is of the name.
    """
    held = _BRACKETS.search(name)
    place = held[0].strip(" ()") if held is not None else ""
    if not place.isupper() and parse_territory(place):
        return ()  # `Made Line (Panama), S.A.` is another firm than `Made Line, S.A.`
    bare = " ".join(_BRACKETS.sub(" ", name).split()).replace(" ,", ",")
    office = _OF_STATE.fullmatch(bare)
    if office is not None and parse_territory(office["state"]):
        bare = office["office"]
    of_house = _OF_HOUSE.fullmatch(bare)
    if of_house is not None and _is_person(of_house["name"]):
        bare = of_house["name"]
    return (bare,) if bare and bare != name else ()
