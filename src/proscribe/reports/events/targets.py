"""To whom and with whom something is done, and at which body.

Described groups win over names. A country is a target only where it stands right after the verb:
where people are based, or whose nationals they are, is no target.

Source: `data/frames.toml`, fields `target`, `partners`, `forum`.
"""

import re

from proscribe.reports.events.happening import Ground, Happening, Hit
from proscribe.reports.parties.cast import Draft

_FORUMS = frozenset(
    {
        "United Nations Security Council",
        "United Nations",
        "European Union",
        "Council of the European Union",
    }
)
_CLAUSE_END = re.compile(
    r"[;:]|,\s+(?:after|as|while|but|which|who|when|because|amid|saying|adding)\s|"
    r"\s(?:after|because|amid|when|over|for)\s|"
    r",\s+[^,;]{2,80}\s(?:said|says|announced|confirmed|reported|stated|told)\b"  # who tells it
)
_RIGHT_AFTER = 12  # characters between a verb and a country that is its target


def find_targets(ground: Ground, hit: Hit, made: Happening) -> None:
    """Fill in targets, partners and forum of an event."""
    passage, trigger = hit.passage, hit.trigger
    if hit.frame.target == "offerer":
        offer = ground.last("talks_offered")
        made.targets = [offer.actor] if offer is not None and offer.actor is not None else []
        return
    if hit.frame.partners:
        named = [
            d
            for _, _, d in ground.cast.within(trigger.end(), passage.end)
            if d.kind in ("country", "organization") and d is not made.actor
        ]
        made.partners = list({d.key: d for d in named}.values())
    if hit.frame.forum:
        made.forum = _forum(ground, hit)
    made.targets = _targets(ground, hit, made.actor)
    for draft in made.partners:
        draft.roles.add("partner")
    for draft in made.targets:
        draft.roles.add("target")


def _targets(ground: Ground, hit: Hit, actor: Draft | None) -> list[Draft]:
    passage, trigger = hit.passage, hit.trigger
    before = (passage.start, trigger.start())
    if hit.frame.target == "after":
        close = _CLAUSE_END.search(ground.text, trigger.end(), passage.end)
        stop = close.start() if close else passage.end
        return _named(ground, trigger.end(), passage.end, stop, actor)
    if hit.frame.target == "object":
        inside = trigger.span("object") if trigger["object"] else before
        bounds = inside if ground.cast.within(*inside) else before
        return _named(ground, *bounds, bounds[1], actor)
    if hit.frame.target == "inside":
        return _named(ground, *trigger.span(), trigger.end(), actor)
    if hit.frame.target == "subject":
        return _named(ground, *before, before[1], actor)
    return []


def _named(ground: Ground, start: int, end: int, stop: int, actor: Draft | None) -> list[Draft]:
    inside = ground.cast.within(start, end)
    groups = [d for _, _, d in inside if d.key[0] == "group"]
    if groups:
        return groups
    near = [(a, d) for a, b, d in inside if a < stop and d is not actor and not ground.possessor(b)]
    countries = [d for a, d in near if d.kind == "country" and a - start <= _RIGHT_AFTER]
    if countries:
        return countries[:1]
    people = [d for _, d in near if d.kind in ("person", "unknown", "organization", "vessel")]
    return list({d.key: d for d in people}.values())


def _forum(ground: Ground, hit: Hit) -> Draft | None:
    named = [
        d
        for _, _, d in ground.cast.within(hit.passage.start, hit.passage.end)
        if d.key[0] == "body" and d.key[1] in _FORUMS
    ]
    chosen = next((d for d in named if "Council" in d.key[1]), None) or next(iter(named), None)
    if chosen is not None:
        chosen.roles.add("forum")
    return chosen
