"""How events belong together: what is stated, what a speaker asserts, what follows from counting.

Being near in time is no cause: a measure answers an act only where somebody says so.

Source: REPORTS design notes, 4.6.
"""

import re
from collections.abc import Iterator

import msgspec

from proscribe.reports.events.chronicle import REPEATED
from proscribe.reports.events.happening import Happening
from proscribe.reports.events.merging import overlap
from proscribe.reports.parties.cast import Draft
from proscribe.reports.parties.scene import Scene
from proscribe.reports.speech.hearing import Said

_MEASURES = frozenset({"sanctions_imposed", "sanctions_proposed", "export_control"})
_ACTS = r"(?:tests?|launch(?:es)?|actions?|provocations?)"
_ANSWERS = re.compile(
    r"\b(?:consequences|repercussions|price|costs?)\b[^.;]{0,40}?\bfor\s+"
    r"(?:(?:its|their|his|these|those|the|[A-Z][\w’']+(?:\s+[A-Z][\w’']+)?['’]s)\s+)?"
    rf"(?:[\w-]+\s+){{0,3}}?{_ACTS}\b|"
    rf"\bin\s+(?:response|retaliation|reaction)\s+to\b[^.;]{{0,60}}?\b{_ACTS}\b"
)


class Tie(msgspec.Struct, frozen=True, kw_only=True):
    """A relation of two events while it is put together; fields as in `EventRelation`."""

    kind: str
    source: Happening
    target: Happening
    basis: str
    by: Draft | None = None
    certain: bool = True
    evidence: tuple[tuple[int, int], ...] = ()
    rule: str


def find_ties(scene: Scene, found: list[Happening], said: list[Said]) -> list[Tie]:
    """Give how the events of a document belong together, in order of their events."""
    made: list[Tie] = []
    for event in found:
        if event.type == "talks_no_response":
            made += _no_reply(event, found)
        if event.status == "implied":
            made += _precedes(event, found)
        if event.type in REPEATED:
            made += _within_totals(event, found)
    return [*made, *_responses(scene, found, said)]


def _no_reply(event: Happening, found: list[Happening]) -> Iterator[Tie]:
    for one in found:
        if one.type == "talks_offered" and event.actor in one.targets:
            yield Tie(
                kind="no_reply_to",
                source=event,
                target=one,
                basis="claimed" if event.by is not None else "stated",
                by=event.by,
                evidence=(event.evidence[0],),
                rule="events/no-reply@1",
            )
            return


def _precedes(event: Happening, found: list[Happening]) -> Iterator[Tie]:
    for one in found:
        same = one is not event and one.type == event.type and one.actor is event.actor
        if same and one.utc and event.utc and one.utc.start == event.utc.end:
            yield Tie(
                kind="precedes",
                source=event,
                target=one,
                basis="stated",
                evidence=(event.evidence[0],),
                rule="events/ordinal@1",
            )
            return


def _within_totals(event: Happening, found: list[Happening]) -> Iterator[Tie]:
    for one in found:
        total = one.type == "launch_total" and one.actor is event.actor
        if total and overlap(one.utc, event.utc):
            yield Tie(
                kind="member_of",
                source=event,
                target=one,
                basis="inferred",
                certain=False,
                rule="events/within-total@1",
            )


def _responses(scene: Scene, found: list[Happening], said: list[Said]) -> Iterator[Tie]:
    """Tie measures to the acts they answer, where somebody says that they do.

    A proposed measure is tied as inferred: what was said speaks of consequences in general.
    """
    asserted = _assertion(scene, said)
    if asserted is None:
        return
    place, by = asserted
    acts = [one for one in found if one.type in REPEATED or one.type == "launch_total"]
    for measure in found:
        if measure.type not in _MEASURES or measure.actor is None:
            continue
        if by is not None and by.country and measure.actor.country not in ("", by.country):
            continue
        proposed = measure.type == "sanctions_proposed"
        for act in acts:
            yield Tie(
                kind="response_to",
                source=measure,
                target=act,
                basis="inferred" if proposed else ("claimed" if by else "stated"),
                by=by,
                certain=not proposed,
                evidence=(place,),
                rule="events/response@1",
            )


def _assertion(scene: Scene, said: list[Said]) -> tuple[tuple[int, int], Draft | None] | None:
    """Give where a measure is said to answer acts, and who says so."""
    for passage in scene.passages:
        found = _ANSWERS.search(scene.text, passage.start, passage.end)
        if found is None or passage.role != "body":
            continue
        for one in said:
            if one.start <= found.start() < one.end and one.kind not in ("headline", "claim"):
                return found.span(), one.speaker.draft if one.speaker else None
        return found.span(), None
    return None
