"""Writes the brief of a report.

Source: this project.
"""

from collections.abc import Iterator, Mapping

import msgspec

from proscribe.ledger.authorities import term_words
from proscribe.ledger.resolution.hands import hands_of
from proscribe.model.described import (
    DesignationDescription,
    Link,
    NamedTarget,
    Resolution,
    TargetGroup,
    Term,
)
from proscribe.model.passage import Span
from proscribe.model.record import Record
from proscribe.model.report import Event, Party, Report, TimeRef
from proscribe.reports.brief import words
from proscribe.reports.brief.called import called
from proscribe.reports.brief.nouns import Brief, Entry, Fact, Measure, Mentioned, Notice, Target
from proscribe.reports.brief.open import open_questions
from proscribe.reports.brief.particulars import criteria, particulars, partners, spelling
from proscribe.reports.designations.settling.roll import EVENTS
from proscribe.reports.linking.mentioning import TARGETS, query_of
from proscribe.reports.linking.resolved import answers_of

Records = Mapping[tuple[str, str], Record]

_MISSING = {"agency": "the agency", "legal": "the order or act"}
_BY_STATUS = {
    "stated_by": "as {by} says",
    "claimed_by": "as {by} claims",
    "implied": "implied by the words",
    "proposed": "only proposed",
    "possible": "only possible",
    "denied": "denied",
}


def brief_of(report: Report, records: Records) -> Brief:
    """Write the brief of a report.

    Args:
        report: A report, linked to the lists or not.
        records: The records of its links, by (dataset, record id); those missing are named only.
    """
    return _Writer(report, records).brief()


class _Writer:
    """One report while its brief is written."""

    def __init__(self, report: Report, records: Records) -> None:
        self._report = report
        self._records = records
        self._times = {one.id: one for one in report.times}
        self._parties = {one.id: one for one in report.parties}
        self._answers = answers_of(report)
        self._links: dict[str, list[Link]] = {}
        for link in report.links:
            self._links.setdefault(link.source, []).append(link)

    def brief(self) -> Brief:
        """Give the brief."""
        report = self._report
        measures = tuple(map(self._measure, report.descriptions))
        title = report.metadata.title.value if report.metadata.title else _first_words(report)
        return Brief(
            title=title,
            source=tuple(self._source()),
            measures=measures,
            told=tuple(self._told()),
            mentioned=tuple(self._mentioned()),
            open=tuple(self._open(measures)),
            rights=tuple(
                Notice(words=one.span.exact, meaning=words.rights_words(one), span=one.span)
                for media in report.media
                for one in media.rights
            )
            + tuple(
                Notice(words=one.span.exact, meaning="of the document", span=one.span)
                for one in report.blocks
                if one.role == "rights" and one.within is None
            ),
            datasets=tuple(sorted({d for one in report.resolutions for d in one.datasets})),
        )

    def _source(self) -> Iterator[Fact]:
        data = self._report.metadata
        agency = self._parties.get(data.agency or "")
        if agency is not None and agency.name:
            yield Fact(label="publisher", value=agency.name, span=_first(agency))
        elif data.publisher is not None:
            yield Fact(label="publisher", value=data.publisher.value, basis="inferred")
        names = [self._parties[one] for one in data.authors if one in self._parties]
        for author in names:
            if author.name:
                yield Fact(label="author", value=author.name, span=_first(author))
        published = self._times.get(data.published or "")
        if published is not None:
            yield _time_fact("published", published)
        modified = self._times.get(data.modified or "")
        if modified is not None:
            yield _time_fact("changed", modified)
        if data.dateline is not None:
            place = data.dateline.place_name or data.dateline.place.exact
            yield Fact(label="from", value=place, span=data.dateline.span)
            placed = self._times.get(data.dateline.time or "")
            if published is None and placed is not None:
                yield _time_fact("dated", placed)
        if data.reference is not None:
            yield Fact(label="number", value=data.reference.value, span=data.reference.span)

    # -- measures ---------------------------------------------------------------------------

    def _measure(self, one: DesignationDescription) -> Measure:
        time = self._times.get(one.effective or "")
        day = (
            f" on {words.day_words(time)}" if time else ", on a day that the document does not give"
        )
        hands = hands_of(one)
        several = sum(hand.acts for hand in hands) > 1
        done = words.done_words(one.action, one.total, several=several)
        answer = self._answers.get((one.id, one.id))
        targets = [target for group in one.groups for target in self._targets(one.id, group)]
        return Measure(
            id=one.id,
            headline=f"{words.hands_words(hands)} {done}{day}.",
            span=one.evidence[0],
            facts=tuple(self._facts(one, time)),
            targets=tuple(targets),
            previous=(
                *(self._named(one.id, target) for target in one.previously_designated),
                *(self._described(one.id, before.group) for before in one.previous_groups),
            ),
            status=answer.status if answer else None,
            reason=answer.reason if answer else "",
            answers=answer.by_authority if answer else (),
        )

    def _facts(self, one: DesignationDescription, time: TimeRef | None) -> Iterator[Fact]:
        if time is not None:
            yield _time_fact("day", time)
        yield from partners(one)
        yield from _terms("ground", one.legal)
        yield from _terms("program", one.programs)
        if one.reason is not None:
            yield Fact(label="reason", value=one.reason.exact, span=one.reason)
        missing = [each.field for each in one.absent if each.field in ("agency", "legal")]
        if missing:
            yield Fact(label="not stated", value=" and ".join(_MISSING[name] for name in missing))

    def _targets(self, measure: str, group: TargetGroup) -> Iterator[Target]:
        if group.count is not None or not group.names:
            yield self._described(measure, group)
        yield from (self._named(measure, one) for one in group.names)

    def _described(self, measure: str, group: TargetGroup) -> Target:
        answer = self._answers.get((measure, group.id))
        own = self._entries(group.id, answer)
        return Target(
            id=group.id,
            words=group.span.exact,
            span=group.span,
            is_named=False,
            said=tuple(criteria(group)),
            status=answer.status if answer else None,
            wanted=group.count,
            found=answer.found if answer else 0,
            reason=answer.reason if answer else "",
            entries=own if len(group.names) < (group.count or 1) else (),
            answers=answer.by_authority if answer else (),
        )

    def _named(self, measure: str, one: NamedTarget) -> Target:
        answer = self._answers.get((measure, one.party))
        return Target(
            id=one.party,
            words=one.name,
            span=one.span,
            is_named=True,
            said=(*particulars(one), *self._spelling(one)),
            status=answer.status if answer else None,
            wanted=1,
            found=answer.found if answer else 0,
            reason=answer.reason if answer else "",
            entries=self._entries(one.party, answer),
            answers=answer.by_authority if answer else (),
        )

    def _spelling(self, one: NamedTarget) -> Iterator[Fact]:
        links = self._links.get(one.party, ())
        if len({link.record_id for link in links}) == 1:
            found = [self._records.get((link.dataset, link.record_id)) for link in links]
            yield from spelling(one, [record for record in found if record is not None])

    def _entries(self, source: str, answer: Resolution | None = None) -> tuple[Entry, ...]:
        links = self._links.get(source, ())
        if answer is not None:  # a party of two measures has records of each
            links = [link for link in links if link.id in answer.links]
        return tuple(self._entry(link) for link in links)

    def _entry(self, link: Link) -> Entry:
        entry = words.entry_of(
            self._records.get((link.dataset, link.record_id)),
            record_id=link.record_id,
            dataset=link.dataset,
            caption=link.caption,
        )
        return msgspec.structs.replace(entry, criteria=link.criteria)

    # -- the rest ---------------------------------------------------------------------------

    def _told(self) -> Iterator[Fact]:
        for event in self._report.events:
            if event.description is not None or self._repeats(event):
                continue
            yield Fact(
                label=event.type.replace("_", " "), value=self._event_words(event),
                span=event.evidence[0], basis=event.basis,
            )  # fmt: skip

    def _repeats(self, event: Event) -> bool:
        """Tell an event that only says once more that the measures above were taken."""
        actions = {EVENTS[one.action] for one in self._report.descriptions}
        return event.type in actions and not event.targets and event.count is None

    def _event_words(self, event: Event) -> str:
        actor = self._parties.get(event.actor or "")
        by = self._parties.get(event.by or "")
        parts = [called(actor)]
        if event.count is not None:
            low, high = event.count.low, event.count.high
            number = str(low) if high == low else f"{low} or more"
            parts.append(f"{number} {event.count.unit}{'' if low == high == 1 else 's'}")
        if event.when:
            parts.append(words.when_words(event.when))
        how = _BY_STATUS.get(event.status, "")
        if how:
            parts.append(how.format(by=called(by)))
        return ", ".join(parts)

    def _mentioned(self) -> Iterator[Mentioned]:
        """Give who is only mentioned; not whose every record is shown at a measure already."""
        answered = self._answered()
        for party in self._report.parties:
            if party.kind in ("country", "place", "group") or not party.name:
                continue
            if TARGETS & {*party.roles}:
                continue
            entries = self._entries(party.id)
            if entries and {one.record_id for one in entries} <= answered:
                continue
            yield Mentioned(
                name=party.name,
                roles=tuple(role.replace("_", " ") for role in party.roles if role != "mentioned"),
                span=_first(party),
                is_screened=bool(self._report.resolutions or self._report.links)
                and query_of(party) is not None,
                entries=entries,
            )

    def _answered(self) -> frozenset[str]:
        """Give the records that are shown at a measure."""
        targets = {one.source for one in self._report.resolutions}
        return frozenset(one.record_id for one in self._report.links if one.source in targets)

    def _open(self, measures: tuple[Measure, ...]) -> Iterator[Fact]:
        if not measures:
            yield Fact(
                label="nothing announced",
                value="No sentence of the document says that somebody was put under measures, "
                "taken off a list, or changed on one, in words that are known here.",
            )
        yield from open_questions(measures)
        for caveat in self._report.caveats:
            yield Fact(label="not read" if caveat.code == "truncated" else "note",
                       value=caveat.message, span=caveat.span)  # fmt: skip


def _first_words(report: Report) -> str:
    line = next((one for one in report.document.text.splitlines() if one.strip()), "")
    return line.strip()[:120]


def _first(party: Party) -> Span | None:
    return party.mentions[0].span if party.mentions else None


def _time_fact(label: str, time: TimeRef) -> Fact:
    return Fact(label=label, value=words.day_words(time), span=time.span, basis=time.basis)


def _terms(label: str, terms: tuple[Term, ...]) -> Iterator[Fact]:
    for term in terms:
        yield Fact(label=label, value=term_words(term.value), span=term.span, basis=term.basis)
