"""Events: verb frames met in a sentence.

What may, will or should happen is no event, and the words of a headline are left to the text below
it.

Source: `data/frames.toml`.
"""

import re

from proscribe.reports.events.actors import find_actor
from proscribe.reports.events.details import find_details
from proscribe.reports.events.frames import Compiled, maybe, sieve
from proscribe.reports.events.happening import END_MARKS, Ground, Happening, Hit
from proscribe.reports.events.targets import find_targets
from proscribe.reports.parties.cast import Cast, Draft
from proscribe.reports.parties.scene import Passage
from proscribe.reports.speech.hearing import Said
from proscribe.reports.text.span import strip

_TELLING = frozenset({"body", "caption", "entry", "correction"})
_BEFORE = 70  # characters before a trigger in which `may`, `not` and the like are looked for
_CLAUSE_BREAK = re.compile(r",\s+(?:but\s+|and\s+)?|[.?!;]\s+|[\"“]")
_CLAUSE_END = re.compile(r",\s+(?:but|and)\s|[.?!;]\s")
_UNSURE = ("possible", "conditional")


def find_events(cast: Cast, said: list[Said], house: Draft | None) -> list[Happening]:
    """Find the events of a document.

    Args:
        cast: The parties; their roles are noted.
        said: The statements.
        house: The authority that publishes the document itself, or None.

    Returns:
        Events in order of their triggers, not yet dated or merged.
    """
    ground = Ground(cast, said, house, [])
    for passage in cast.scene.passages:
        if passage.role in _TELLING:
            ground.found.extend(_read(ground, passage))
    return sorted(ground.found, key=lambda one: (one.at, one.rule))


def _read(ground: Ground, passage: Passage) -> list[Happening]:
    made: list[Happening] = []
    taken: list[tuple[int, int]] = []
    for one in sieve().pick(ground.text[passage.start : passage.end]):
        if one.needs and not one.needs.search(ground.text, passage.start, passage.end):
            continue
        for trigger in one.trigger.finditer(ground.text, passage.start, passage.end):
            place = trigger.span()
            if any(a < place[1] and b > place[0] for a, b in taken):
                continue
            event = _event(ground, passage, one, trigger)
            if event is not None:
                taken.append(place)
                made.append(event)
    return made


def _event(
    ground: Ground, passage: Passage, one: Compiled, trigger: re.Match[str]
) -> Happening | None:
    frame = one.frame
    before = ground.text[max(passage.start, trigger.start() - _BEFORE) : trigger.start()]
    if not frame.certain and maybe().search(before):
        return None
    if one.unless and (one.unless.search(before) or re.search(frame.unless, trigger[0])):
        return None
    said = _statement_at(ground, trigger.start())
    if said is not None and said.modality in _UNSURE and not frame.certain:
        return None
    hit = Hit(frame, passage, trigger, said)
    actor = find_actor(ground, hit)
    official = ground.house is not None and frame.type.startswith("sanctions_")
    if actor is None and frame.actor in ("subject", "conduct", "other") and not official:
        return None
    made = Happening(
        frame.type,
        f"events/{frame.id}@1",
        *trigger.span(),
        passage.role,
        [_evidence(ground, hit)],
        actor=actor,
        said=said,
    )
    find_targets(ground, hit, made)
    if frame.partners and not made.partners:
        return None
    find_details(ground, hit, made)
    if actor is not None:
        actor.roles.add("actor")
    return made


def _statement_at(ground: Ground, at: int) -> Said | None:
    """Give the innermost statement that holds a place, headlines and claimed things left out."""
    holding = [
        one
        for one in ground.said
        if one.start <= at < one.end and one.kind != "headline" and one.rule != "claim"
    ]
    return min(holding, key=lambda one: one.end - one.start, default=None)


def _evidence(ground: Ground, hit: Hit) -> tuple[int, int]:
    """Give the clause of a quotation, the content of a reported clause, else the sentence."""
    said, passage = hit.said, hit.passage
    if said is None:
        return passage.start, passage.end
    if said.kind != "direct":
        return said.start, said.end
    first = said.start
    for one in _CLAUSE_BREAK.finditer(ground.text, said.start, hit.trigger.start()):
        first = one.end()
    end = min(said.end, max(passage.end, hit.trigger.end()))
    close = _CLAUSE_END.search(ground.text, hit.trigger.end(), end)
    return strip(ground.text, first, close.start() if close else end, END_MARKS)
