"""Turns what the rules put together into the nouns of a report.

Source: `proscribe.model.report`.
"""

from typing import Literal

import msgspec

from proscribe.model.report import (
    Absence,
    Attribute,
    Count,
    Event,
    EventRelation,
    Media,
    Mention,
    Party,
    Quotation,
    Statement,
    TimeRef,
)
from proscribe.reports.events.frames import family_of
from proscribe.reports.events.happening import Happening
from proscribe.reports.events.ties import Tie
from proscribe.reports.parties.cast import Cast, Draft, party_ids
from proscribe.reports.parties.scene import Scene
from proscribe.reports.speech.hearing import Said
from proscribe.reports.text.span import span, span_id

Ids = dict[tuple[str, str], str]


def releases(
    cast: Cast, media: list[Media], times: list[TimeRef]
) -> list[tuple[Draft, TimeRef, tuple[int, int]]]:
    """Give (who, when, words) of each picture that somebody released on a stated day."""
    by_id = {ref.id: ref for ref in times}
    drafts = {party_id: cast.drafts[key] for key, party_id in party_ids(cast).items()}
    captions = {one.id: one for one in cast.scene.blocks}
    found: list[tuple[Draft, TimeRef, tuple[int, int]]] = []
    for one in media:
        ref = by_id.get(one.released or "")
        draft = drafts.get(one.released_by or "")
        if ref is not None and ref.span is not None and draft is not None:
            found.append((draft, ref, (captions[one.caption].span.start, ref.span.end)))
    return found


def statements(
    scene: Scene, said: list[Said], ids: Ids, times: list[TimeRef]
) -> tuple[tuple[Quotation, ...], tuple[Statement, ...]]:
    """Give the finished quotations and statements."""
    text = scene.text
    names = _statement_ids(said)
    # `"...," Rosa Lind said, an agency reported`: the words are hers
    order = sorted(said, key=lambda one: one.kind == "direct")
    owner = {(quote.start, quote.end): names[id(one)] for one in order for quote in one.quotes}
    quotations = tuple(
        Quotation(
            id=span_id("quotation", one.start, one.end),
            span=span(text, one.start, one.end),
            parts=tuple(span(text, *part) for part in one.parts if part[1] > part[0]),
            kind="unclosed"
            if not one.closed
            else ("fragment" if one.is_fragment(text) else "full"),
            statement=owner.get((one.start, one.end)),
            rule="quotations/marks@1",
        )
        for one in scene.quotations
    )
    made = tuple(_statement(scene, one, names, ids, times) for one in said)
    return quotations, made


def _statement_ids(said: list[Said]) -> dict[int, str]:
    """Give each statement an id; a second one over the same words gets its number."""
    found: dict[int, str] = {}
    seen: dict[str, int] = {}
    for one in said:
        name = span_id("statement", one.start, one.end)
        seen[name] = seen.get(name, 0) + 1
        found[id(one)] = name if seen[name] == 1 else f"{name}-{seen[name]}"
    return found


def _statement(
    scene: Scene, one: Said, names: dict[int, str], ids: Ids, times: list[TimeRef]
) -> Statement:
    text = scene.text
    speaker = one.speaker
    draft = speaker.draft if speaker is not None else None
    absent: list[Absence] = []
    if draft is None:
        absent.append(
            Absence(
                "speaker",
                speaker.cause if speaker and speaker.cause else "nobody is named as its speaker",
            )
        )
    if one.venue is None:
        absent.append(Absence("venue", "not stated"))
    time = _time_of(scene, one, times)
    if time is None:
        absent.append(Absence("time", "not stated"))
    return Statement(
        id=names[id(one)],
        kind=one.kind,
        content=span(text, one.start, one.end),
        quotations=tuple(span_id("quotation", quote.start, quote.end) for quote in one.quotes),
        cue=span(text, *one.cue) if one.cue else None,
        speaker=ids[draft.key] if draft is not None else None,
        speaker_span=span(text, speaker.start, speaker.end) if speaker is not None else None,
        speaker_basis=speaker.basis if speaker is not None and draft is not None else None,
        venue=ids[one.venue.key] if one.venue is not None else None,
        venue_span=span(text, *one.venue_at) if one.venue_at else None,
        venue_basis=one.venue_basis,
        time=time,
        topic=span(text, *one.topic) if one.topic else None,
        modality=one.modality,
        negated=one.negated,
        continues=names.get(id(one.continues)) if one.continues is not None else None,
        basis="claimed" if one.kind == "claim" else "stated",
        rule=f"speech/{one.rule}@1",
        absent=tuple(absent),
    )


def _time_of(scene: Scene, one: Said, times: list[TimeRef]) -> str | None:
    """Give the time in the sentence outside of what is said."""
    passage = scene.passages[one.passage]
    if one.rule == "claim":
        return None
    outside = [
        ref for ref in times
        if ref.span is not None
        and passage.start <= ref.span.start < max(passage.end, one.end)
        and not one.start <= ref.span.start < one.end
        and not ref.in_quotation
        and ref.kind in ("date", "instant") and ref.value
        and ref.rule != "times/dateline@1"
    ]  # fmt: skip
    if one.cue is None:
        return None
    cue = one.cue
    near = min(
        outside, key=lambda ref: abs((ref.span.start if ref.span else 0) - cue[0]), default=None
    )
    return near.id if near is not None else None


def events(
    text: str, found: list[Happening], ids: Ids, made: tuple[Statement, ...]
) -> tuple[Event, ...]:
    """Give the finished events."""
    names = _event_ids(found)
    spans = {(one.content.start, one.content.end): one.id for one in made}
    return tuple(_event(text, one, names[id(one)], ids, spans) for one in found)


def _event_ids(found: list[Happening]) -> dict[int, str]:
    seen: dict[str, int] = {}
    names: dict[int, str] = {}
    for one in found:
        name = f"event-{one.type.replace('_', '-')}-{one.at}"
        seen[name] = seen.get(name, 0) + 1
        names[id(one)] = name if seen[name] == 1 else f"{name}-{seen[name]}"
    return names


def _event(
    text: str, one: Happening, name: str, ids: Ids, spans: dict[tuple[int, int], str]
) -> Event:
    family, plover = family_of(one.type)
    absent: list[Absence] = []
    if one.actor is None:
        absent.append(Absence("actor", "not named in the sentence"))
    if one.when is None:
        absent.append(Absence("when", "no date in the sentence and none to bound it"))
    elif one.time is None:
        absent.append(Absence("time", "no date in the words; only bounded"))
    return Event(
        id=name,
        type=one.type,
        family=family,
        plover=plover or None,
        actor=ids[one.actor.key] if one.actor is not None else None,
        targets=tuple(ids[draft.key] for draft in one.targets),
        partners=tuple(ids[draft.key] for draft in one.partners),
        forum=ids[one.forum.key] if one.forum is not None else None,
        time=one.time.id if one.time is not None else None,
        when=one.when,
        zone=one.zone,
        utc=one.utc,
        when_basis=one.when_basis,
        count=Count(one.count[0], one.count[1], one.count[2], span(text, *one.count[3:]))
        if one.count
        else None,
        status=one.status,
        by=ids[one.by.key] if one.by is not None and one.status != "reported" else None,
        statement=spans.get((one.said.start, one.said.end)) if one.said is not None else None,
        reason=span(text, *one.reason) if one.reason else None,
        attributes=tuple(
            Attribute(key, value, basis, ids[by.key] if by is not None else None, span(text, a, b))
            for key, value, basis, by, a, b in one.details
        ),
        evidence=tuple(span(text, *place) for place in one.evidence),
        description=None,
        basis="inferred"
        if one.status == "implied"
        else ("claimed" if one.status == "claimed_by" else "stated"),
        rule=one.rule,
        absent=tuple(absent),
    )


def relations(
    text: str, bound: list[Tie], found: list[Happening], ids: Ids
) -> tuple[EventRelation, ...]:
    """Give the finished relations between events."""
    names = _event_ids(found)
    kinds = Literal["response_to", "no_reply_to", "member_of", "precedes", "same_as"]
    return tuple(
        EventRelation(
            kind=msgspec.convert(one.kind, kinds),
            source=names[id(one.source)],
            target=names[id(one.target)],
            basis=msgspec.convert(one.basis, EventRelation.__annotations__["basis"]),
            by=ids[one.by.key] if one.by is not None else None,
            certain=one.certain,
            evidence=tuple(span(text, *place) for place in one.evidence),
            rule=one.rule,
        )
        for one in bound
        if id(one.source) in names and id(one.target) in names
    )


def parties(cast: Cast, ids: Ids) -> tuple[Party, ...]:
    """Give the finished parties, in order of their first mention."""
    text = cast.scene.text
    found: list[Party] = []
    for draft in cast.drafts.values():
        if not draft.mentions and not draft.roles:
            continue
        absent: list[Absence] = []
        if draft.name is None:
            absent.append(Absence("name", "described by number and kind, not named"))
        found.append(
            Party(
                id=ids[draft.key],
                kind=draft.kind,
                name=draft.name,
                family=draft.family or None,
                given=draft.given or None,
                titles=tuple(span(text, *one) for one in dict.fromkeys(draft.titles)),
                country=draft.country or None,
                count=draft.count,
                roles=tuple(sorted(draft.roles)),
                mentions=tuple(
                    Mention(span=span(text, *place), form=form, basis=basis, rule=rule)
                    for place, (form, basis, rule) in sorted(
                        draft.mentions.items(), key=lambda one: (one[0][0], -one[0][1])
                    )  # of two that begin together the wider first
                ),
                basis="stated",
                rule=draft.rule,
                absent=tuple(absent),
            )
        )
    return tuple(
        sorted(found, key=lambda one: (one.mentions[0].span.start if one.mentions else -1, one.id))
    )


def makers(cast: Cast, ids: Ids) -> tuple[tuple[str, ...], str | None]:
    """Give the ids of the authors, in order, and of the publishing party (None without one)."""
    authors = [one for one in cast.drafts.values() if "author" in one.roles]
    agency = next((one for one in cast.drafts.values() if "agency" in one.roles), None)
    ordered = sorted(authors, key=lambda one: min(one.mentions))
    return tuple(ids[one.key] for one in ordered), ids[agency.key] if agency else None
