"""The parties and events of a report, with what descriptions add to them.

A designated party is the one that the reader has of that name or place, with a role more; only one
that the reader does not have is new. Likewise an event.

Source: this project.
"""

import msgspec

from proscribe.model.account import PartyKind, PartyRole
from proscribe.model.report import Absence, Event, Mention, Party, Report, Span, TimeRef
from proscribe.reports.designations.draft import CRAFT, Described, Measure, Named
from proscribe.reports.designations.joining import keys_of
from proscribe.reports.events.frames import family_of
from proscribe.reports.text.span import span, span_id

RULE = "designations/describe@1"
ROLES: dict[str, PartyRole] = {"add": "designated", "remove": "delisted", "amend": "amended"}
EVENTS = {"add": "sanctions_imposed", "remove": "sanctions_lifted", "amend": "sanctions_amended"}
_KINDS: dict[str, PartyKind] = {
    "Person": "person",
    "Organization": "organization",
    "Company": "organization",
    "Vessel": "vessel",
    "Airplane": "aircraft",
}
_NOT_NAMED = frozenset({"country", "place", "group"})


class Roll:
    """Parties and events while descriptions are written."""

    def __init__(self, report: Report) -> None:
        self._text = report.document.text
        self._parties = {one.id: one for one in report.parties}
        self._numbers: dict[str, frozenset[str]] = {}  # of the entry of a party
        self._events = {one.id: one for one in report.events}

    def parties(self) -> tuple[Party, ...]:
        """Give all parties in order of their first mention."""
        return tuple(sorted(self._parties.values(), key=_first_mention))

    def events(self) -> tuple[Event, ...]:
        """Give all events, new ones last."""
        return tuple(self._events.values())

    def group(self, group: Described, role: PartyRole) -> str:
        """Give the id of the unnamed party that a group is."""
        for one in self._parties.values():
            if one.kind == "group" and any(
                m.span.start < group.end and group.start < m.span.end for m in one.mentions
            ):
                self._play(one.id, role)
                return one.id
        name = span_id("party", group.start, group.end)
        place = span(self._text, group.start, group.end)
        self._parties[name] = Party(
            id=name,
            kind="group",
            name=None,
            count=group.count,
            roles=(role,),
            mentions=(Mention(span=place, form="description", basis="stated", rule=RULE),),
            basis="stated",
            rule=RULE,
            absent=(Absence("name", "described, not named"),),
        )
        return name

    def named(self, one: Named, role: PartyRole) -> str:
        """Give the id of the party that a name is."""
        keys = keys_of(one.display)
        for party in self._parties.values():
            if party.kind in _NOT_NAMED:
                continue
            here = any((m.span.start, m.span.end) == one.name for m in party.mentions)
            alike = bool(party.name) and bool(keys & keys_of(party.name or ""))
            if here or (alike and not self._is_another_entry(party, one)):
                self._mention(party, one)
                self._play(party.id, role)
                return party.id
        name = span_id("party", *one.name)
        self._numbers[name] = _numbers(one)
        self._parties[name] = Party(
            id=name,
            kind=_KINDS.get(one.schema, "unknown"),
            name=one.display,
            country=one.countries[0] if len(one.countries) == 1 else None,
            roles=(role,),
            mentions=tuple(self._mentions(one)),
            basis="stated",
            rule=RULE,
        )
        return name

    def _is_another_entry(self, party: Party, one: Named) -> bool:
        """Tell two entries of one notice: other legal form, and other numbers; or two craft."""
        mine, theirs = _numbers(one), self._numbers.get(party.id, frozenset())
        is_other = bool(mine and theirs) and mine.isdisjoint(theirs)
        return is_other and (one.schema in CRAFT or party.name != one.display)

    def _mentions(self, one: Named) -> list[Mention]:
        return [
            Mention(span=span(self._text, *place), form="name", basis="stated", rule=RULE)
            for place in sorted(one.mentions)
        ]

    def _mention(self, party: Party, one: Named) -> None:
        known = {(m.span.start, m.span.end) for m in party.mentions}
        more = [m for m in self._mentions(one) if (m.span.start, m.span.end) not in known]
        mentions = sorted(
            (*party.mentions, *more), key=lambda each: (each.span.start, -each.span.end)
        )
        self._parties[party.id] = msgspec.structs.replace(party, mentions=tuple(mentions))

    def _play(self, party_id: str, role: PartyRole) -> None:
        """Give a party a role; who is designated is not merely mentioned."""
        party = self._parties[party_id]
        roles = {*party.roles, role}
        if len(roles) > 1:
            roles.discard("mentioned")
        self._parties[party_id] = msgspec.structs.replace(party, roles=tuple(sorted(roles)))

    def event(
        self, description: str, measure: Measure, time: TimeRef | None, reason: Span | None
    ) -> str:
        """Give the id of the event that a measure is, bound to its description."""
        type_ = EVENTS.get(measure.action, EVENTS["add"])
        for event in self._events.values():
            inside = any(
                a < one.end and one.start < b for one in event.evidence for a, b in measure.spots
            )
            if event.type == type_ and event.description is None and inside:
                bound = msgspec.structs.replace(event, description=description)
                self._events[event.id] = bound
                return event.id
        family, plover = family_of(type_)
        name = f"event-{type_.replace('_', '-')}-{measure.triggers[0][0]}"
        self._events[name] = Event(
            id=name,
            type=type_,
            family=family,
            plover=plover or None,
            actor=None,
            targets=(),
            partners=(),
            forum=None,
            time=time.id if time else None,
            when=time.value if time else None,
            zone=time.zone if time else None,
            utc=time.utc if time else None,
            when_basis="inferred" if time else None,
            count=None,
            status="reported",
            by=None,
            statement=None,
            reason=reason,
            attributes=(),
            evidence=tuple(span(self._text, *spot) for spot in dict.fromkeys(measure.spots)),
            description=description,
            basis="stated",
            rule=measure.rule or RULE,
            absent=(Absence("actor", "see the description"),),
        )
        return name


def _numbers(one: Named) -> frozenset[str]:
    return frozenset(each.value for each in one.numbers)


def _first_mention(party: Party) -> tuple[int, str]:
    return (party.mentions[0].span.start if party.mentions else -1, party.id)
