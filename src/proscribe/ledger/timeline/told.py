"""Events of reports as drafts of rows."""

from collections.abc import Iterator, Mapping

import msgspec

from proscribe.ledger.authorities import term_words
from proscribe.ledger.resolution.hands import hands_of
from proscribe.ledger.resolution.reasons import authority_words
from proscribe.ledger.timeline.draft import Draft
from proscribe.ledger.timeline.row import LANES, Detail, DocumentSource, Lane, Number
from proscribe.ledger.wanted import Wanted
from proscribe.model.account import Event, Party
from proscribe.model.described import DesignationDescription, NamedTarget
from proscribe.model.report import Report
from proscribe.values.territories import territory_codes, territory_name


class Told(msgspec.Struct, frozen=True):
    """What a report gives to a timeline.

    Attributes:
        drafts: Its events that are about the subject, in order of the document.
        rows_of: Key of the draft by event id, for its relations.
        left_out: Events that belong to no lane or are not about the subject.
    """

    drafts: tuple[Draft, ...]
    rows_of: Mapping[str, tuple[str, str]]
    left_out: int


def told(report: Report, wanted: Wanted) -> Told:
    """Give the events of a report that are about the subject.

    A report was chosen by the user, so for a program all its events count. For a country or a
    party those count that name it, or that designate a record asked for.
    """
    reading = _Reading(report)
    drafts, left_out = [], 0
    for event in report.events:
        lane = _lane(event)
        if lane is None or not reading.is_about(event, wanted):
            left_out += 1
        else:
            drafts.append(reading.draft(event, lane))
    return Told(tuple(drafts), {draft.key[1]: draft.key for draft in drafts}, left_out)


def _lane(event: Event) -> Lane | None:
    return next((lane for lane in LANES if lane == event.family), None)


class _Reading:
    """A report with its parties, descriptions and linked records by id."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.parties = {party.id: party for party in report.parties}
        self.descriptions = {one.event: one for one in report.descriptions}
        self.records: dict[str, frozenset[str]] = {}
        for one in report.descriptions:
            ids = _ids(one)
            self.records[one.event] = frozenset(
                link.record_id
                for link in report.links
                if link.source in ids
                and link.kind in ("designates", "delists", "amends")
                and link.status in ("complete", "short")
            )

    def is_about(self, event: Event, wanted: Wanted) -> bool:
        if not wanted.countries and not wanted.parties:
            return True
        if self.records.get(event.id, frozenset()) & set(wanted.parties):
            return True
        tied = [self.parties[one] for one in self._party_ids(event) if one in self.parties]
        listed = {name.record_id for party in tied for name in party.listed}
        if listed & set(wanted.parties):
            return True
        countries = {party.country for party in tied} | self._described(event)
        return bool(countries & set(wanted.countries))

    def _party_ids(self, event: Event) -> tuple[str, ...]:
        actor = (event.actor,) if event.actor else ()
        return (*actor, *event.targets, *event.partners)

    def _described(self, event: Event) -> set[str]:
        description = self.descriptions.get(event.id)
        groups = description.groups if description else ()
        terms = {
            term.value
            for group in groups
            for term in (*group.nationality, *group.country, *group.based_in_any)
        }
        named = {
            code
            for group in groups
            for target in group.names
            for code in (*target.nationalities, *target.countries)
        }
        return terms | named

    def draft(self, event: Event, lane: Lane) -> Draft:
        report = self.report
        actor, actor_name = self._hands(event) or self._actor(event.actor)
        targets = [self.parties[one] for one in event.targets if one in self.parties]
        return Draft(
            key=(report.document.id, event.id),
            origin=report.document.id,
            lane=lane,
            type=event.type,
            actor=actor,
            actor_name=actor_name,
            targets=frozenset(_key(party) for party in targets) - {""},
            target_names=self._designated(event) or tuple(dict.fromkeys(map(_name, targets))),
            utc=event.utc,
            when=event.when or "",
            zone=event.zone or "",
            ground=event.status,
            by=self._words(event.by),
            count=self._count(event),
            details=tuple(sorted(set(self._details(event)))),
            source=self._source(event),
            records=self.records.get(event.id, frozenset()),
        )

    def _designated(self, event: Event) -> tuple[str, ...]:
        """Give whom a measure is against: its named parties, then those that are only described."""
        description = self.descriptions.get(event.id)
        groups = description.groups if description else ()
        names = [target.name for group in groups for target in group.names]
        rest = [
            " ".join(group.span.exact.split())
            for group in groups
            if len(group.names) < (group.count or (0 if group.names else 1))
        ]
        return tuple(dict.fromkeys((*names, *rest)))

    def _hands(self, event: Event) -> tuple[str, str] | None:
        """Give who acts together, by the one named first; None where one acts alone."""
        description = self.descriptions.get(event.id)
        hands = hands_of(description) if description is not None else ()
        joint = [one for one in hands if one.acts]
        if len(joint) < 2:
            return None
        names = [authority_words(one.body).removeprefix("the ") for one in joint]
        return joint[0].body, f"{', '.join(names[:-1])} and {names[-1]}"

    def _actor(self, party_id: str | None) -> tuple[str, str]:
        party = self.parties.get(party_id or "")
        return ("", "") if party is None else (_key(party), _name(party))

    def _words(self, party_id: str | None) -> str:
        party = self.parties.get(party_id or "")
        return "" if party is None else _name(party)

    def _count(self, event: Event) -> Number | None:
        if event.count is not None:
            return Number(event.count.low, event.count.high, event.count.unit)
        description = self.descriptions.get(event.id)
        if description is None or description.total is None:
            return None
        return Number(description.total, description.total, "party")

    def _details(self, event: Event) -> Iterator[Detail]:
        for one in event.attributes:
            yield Detail(one.name, one.value, one.basis, self._words(one.by))
        party = self.parties.get(event.actor or "")
        if party is not None and party.kind == "organization" and party.country:
            yield Detail("agency", _name(party), party.basis)
        description = self.descriptions.get(event.id)
        if description is None:
            return
        for name, field in (("agency", description.agency), ("subject", description.subject)):
            if field is not None:
                yield Detail(name, field.value, field.basis)
        for hand in hands_of(description):
            if hand.kind == "coordinated":
                yield Detail("in coordination with", authority_words(hand.body), "stated")
            elif hand.kind == "decided":
                yield Detail("carries out a decision of", authority_words(hand.body), "stated")
        for name, terms in (("legal basis", description.legal), ("program", description.programs)):
            for term in terms:
                yield Detail(name, term_words(term.value), term.basis)
        for group in description.groups:
            yield Detail("against", group.span.exact, group.basis)

    def _source(self, event: Event) -> DocumentSource:
        report = self.report
        times = {time.id: time.value for time in report.times}
        metadata = report.metadata
        agency = self._words(metadata.agency)
        return DocumentSource(
            document=report.document.id,
            event=event.id,
            title=metadata.title.value if metadata.title else "",
            publisher=agency or (metadata.publisher.value if metadata.publisher else ""),
            url=report.document.url or (metadata.url.value if metadata.url else ""),
            published=times.get(metadata.published or "") or "",
            status=event.status,
            by=self._words(event.by),
            when=event.when or "",
            zone=event.zone or "",
            evidence=event.evidence,
        )


def _ids(description: DesignationDescription) -> set[str]:
    """Give all ids that a link to a record of this measure may start from."""
    found = {description.id}
    for group in description.groups:
        found.add(group.id)
        found.update(_named(group.names))
        if group.party:
            found.add(group.party)
    return found


def _named(targets: tuple[NamedTarget, ...]) -> set[str]:
    return {target.party for target in targets}


def _key(party: Party) -> str:
    """Give what a party is the same by in another document.

    An agency acts for its country; which agency it was is kept as a detail.
    """
    if party.country and party.kind in ("country", "organization"):
        return party.country
    return " ".join((party.name or "").casefold().split())


def _name(party: Party) -> str:
    if party.name:
        return party.name
    if party.kind == "country" and party.country in territory_codes():
        return territory_name(party.country)
    return party.mentions[0].span.exact if party.mentions else ""
