"""A report as FollowTheMoney entities, JSON lines.

`Article` is the document (without its text, which may be somebody's), `Person`, `Organization` and
the like its named parties, `Mention` each party in it, `Event` what happened, `Sanction` what a
linked record was put under or taken off. A `Sanction` points at the record of the list, not at a
party of the document; parties that are merely mentioned carry no topic and no sanction.

Source: FollowTheMoney 3.8.2, schemata Article, Mention, Event, Sanction.
"""

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from proscribe.ledger.resolution.hands import ActingHand, own_description
from proscribe.model.described import DesignationDescription, Link
from proscribe.model.report import Event, Party, Report, TimeRef
from proscribe.model.schemata import is_a
from proscribe.reports.brief.words import hand_words
from proscribe.reports.linking.resolved import Answers, answers_of, hand_of

# FollowTheMoney writes languages by ISO 639-3; those that the reader tells apart.
_LANGUAGES = {
    "ar": "ara", "de": "deu", "en": "eng", "es": "spa", "fa": "fas", "fr": "fra", "it": "ita",
    "ja": "jpn", "ko": "kor", "pt": "por", "ru": "rus", "uk": "ukr", "zh": "zho",
}  # fmt: skip
_SCHEMATA = {
    "person": "Person",
    "organization": "Organization",
    "vessel": "Vessel",
    "aircraft": "Airplane",
    "unknown": "LegalEntity",
}
_STATUSES = {"designates": "announced", "delists": "lifted", "amends": "amended"}
_DAY = len("2022-01-12")
_encoder = msgspec.json.Encoder(order="deterministic")


def to_ftm(report: Report) -> bytes:
    """Give the entities of a report as JSON lines, the article first; the same report, the same.

    Only links that are `complete` become sanctions: what is ambiguous is nobody's.
    """
    return b"".join(_encoder.encode(one) + b"\n" for one in _entities(report))


def _entities(report: Report) -> Iterator[dict[str, Any]]:
    yield _article(report)
    for party in report.parties:
        if party.kind in _SCHEMATA and party.name:
            yield from _party(report, party)
    for event in report.events:
        yield _event(report, event)
    times = {one.id: one for one in report.times}
    answers = answers_of(report)
    for description in report.descriptions:
        time = times.get(description.effective or "")
        for link in _certain(report, description, answers):
            hand = hand_of(description, link, answers)
            yield _sanction(report, description, hand, link, time)


def _certain(
    report: Report, description: DesignationDescription, answers: Answers
) -> Iterator[Link]:
    """Give the links of a measure that leave nothing open."""
    sources = {group.id for group in description.groups}
    sources |= {name.party for group in description.groups for name in group.names}
    for link in report.links:
        if link.source in sources and link.kind in _STATUSES and link.status == "complete":
            answer = answers.get((description.id, link.source))
            if answer is None or link.id in answer.links:  # else it is of another measure
                yield link


def _article(report: Report) -> dict[str, Any]:
    data = report.metadata
    names = {one.id: one.name for one in report.parties}
    times = {one.id: one for one in report.times}
    published = times.get(data.published or "")
    return _entity(
        report.document.id,
        "Article",
        title=[data.title.value if data.title else None],
        author=[names.get(one) for one in data.authors],
        publisher=[names.get(data.agency or "")],
        publishedAt=[_moment(published)],
        language=[_LANGUAGES.get(report.document.language or "")],
        sourceUrl=[report.document.url],
        retrievedAt=[report.document.retrieved_at],
        fileSize=[str(report.document.size_bytes)],
        mimeType=[report.document.media_type],
    )


def _party(report: Report, party: Party) -> Iterator[dict[str, Any]]:
    schema = _SCHEMATA[party.kind]
    name = party.name or ""
    own = _id(report, party.id)
    # a mention can be resolved to somebody, and a vessel is nobody: its name and schema tell
    is_somebody = is_a(schema, "LegalEntity")
    yield _entity(own, schema, name=[name], country=[party.country], proof=[report.document.id])
    yield _entity(
        _id(report, "mention", party.id),
        "Mention",
        document=[report.document.id],
        resolved=[own if is_somebody else None],
        name=[name, *(m.span.exact for m in party.mentions if m.form == "name")],
        detectedSchema=[schema],
        contextCountry=[party.country],
    )


def _event(report: Report, event: Event) -> dict[str, Any]:
    involved = [one for one in (event.actor, *event.targets, *event.partners) if one]
    known = {one.id for one in report.parties if one.kind in _SCHEMATA and one.name}
    start, _, end = (event.when or "").partition("/")
    interval = bool(end)
    return _entity(
        _id(report, event.id),
        "Event",
        name=[event.type.replace("_", " ")],
        summary=[" ".join(event.evidence[0].exact.split())],
        date=[None if interval else start[:_DAY]],
        startDate=[start[:_DAY] if interval and start != ".." else None],
        endDate=[end[:_DAY] if interval and end != ".." else None],
        involved=[_id(report, one) for one in involved if one in known],
        proof=[report.document.id],
    )


def _sanction(
    report: Report,
    description: DesignationDescription,
    hand: ActingHand,
    link: Link,
    time: TimeRef | None,
) -> dict[str, Any]:
    day = (time.value or "")[:_DAY] if time else ""
    own = own_description(description, hand)  # orders are those of the one named first
    lifted = link.kind == "delists"
    return _entity(
        _id(report, description.id, link.dataset, link.record_id),
        "Sanction",
        entity=[link.record_id],
        authority=[hand_words(hand.body, hand.agency) if hand.body else None],
        country=[hand.body if len(hand.body) == 2 and hand.body not in ("un", "eu") else None],
        program=[
            *(one.value for one in own.legal),
            *(one.value for one in own.programs if not one.value.startswith("regime:")),
        ],
        startDate=[None if lifted else day],
        endDate=[day if lifted else None],
        reason=[description.reason.exact if description.reason else None],
        status=[_STATUSES[link.kind]],
        summary=[" ".join(description.evidence[0].exact.split())],
        sourceUrl=[report.document.url],
    )


def _moment(time: TimeRef | None) -> str | None:
    if time is None or time.value is None:
        return None
    start = time.utc.start if time.utc else None
    return start if time.kind == "instant" and start else time.value[:_DAY]


def _id(report: Report, *parts: str) -> str:
    digest = hashlib.sha1("\x1f".join((report.document.id, *parts)).encode(), usedforsecurity=False)
    return f"{report.document.id}-{digest.hexdigest()[:16]}"


def _entity(entity_id: str, schema: str, **properties: Iterable[str | None]) -> dict[str, Any]:
    """Give an entity; empty properties are left out, values are sorted, each once."""
    kept = {
        name: sorted({value for value in values if value}) for name, values in properties.items()
    }
    return {
        "id": entity_id,
        "schema": schema,
        "properties": {name: values for name, values in kept.items() if values},
    }
