"""Firms and ships that a sentence names: `the company`, `both ships` and `the vessel` are such.

Source: this project.
"""

import re

from proscribe.reports.designations.acts.stretches import without_relatives
from proscribe.reports.designations.draft import Named
from proscribe.reports.designations.targets.drafting import named
from proscribe.reports.designations.targets.naming import find_names, is_body_name
from proscribe.reports.designations.targets.ofalist import DONE_TO
from proscribe.reports.designations.targets.overand import ends_with_form
from proscribe.reports.designations.targets.subjects import subjects
from proscribe.reports.parties.scene import Passage, Scene
from proscribe.values.lexicon.borne import is_counted

NUMBER = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
BOTH = re.compile(r"[Bb]oth(?:\s+of\s+them)?\s+(?:are|were|have|had)\b")
_BODIES = re.compile(
    rf"(?:[Bb]oth|[Aa]ll|(?:[Tt]he(?:se)?|[Tt]hose)(?:\s+last)?)(?:\s+(?:{NUMBER}))?\s+(?:of\s+(?:the|these)\s+)?"
    r"(?:companies|firms|entities|banks|organi[sz]ations|vessels|ships)\b"
)
# `Two reporters, A and B, were beaten by two officers. Both officers`
BY_OTHERS = re.compile(
    rf"(?:\s*\([^()]*\))*,?\s+(?:was|were|had\s+been|have\s+been)\s+(?:\w+\s+){{0,2}}?{DONE_TO}(?:\s+\w+){{0,4}}?"
    rf"\s+by\s+(?:the\s+)?(?:{NUMBER})\b"
)
_NOUN = re.compile(
    r"[Tt]h(?:e|is|at)\s+(?:[A-Z][\w’'-]*\s+)?(?P<noun>bank|ministry|exchange|network|group)\b"
)
_FIRM = re.compile(
    r"(?P<it>[Ii]ts?\b)|[Tt]h(?:e|is|at)\s+(?:[A-Z][\w’'-]*\s+)?(?:company|firm|entity|lender|insurer|airline)\b"
)
_SAID_THAT = re.compile(r"\b(?:that|whether|if|when|before|after|because|until|unless|as|than)\s+$")
_FIRMS = frozenset({"Organization", "Company"})
_TWO = 2


def both_before(scene: Scene, passage: Passage, at: int) -> list[Named]:
    """Give the two whom the sentence before names, for a `both` that says no more of them.

    `The bank thinks of Okean Line, and of the man who made it, Rosa Lind. Both were listed`.
    """
    before = scene.passages[passage.number - 1] if passage.number else passage
    if before.block != passage.block or BOTH.match(scene.text, at) is None:
        return []
    line = (before.start, before.end)
    every = find_names(scene.text, *line, before.known)
    both = [each for each in every if not scene.is_blind(each.start)]
    if len(both) > _TWO:  # `Rosa Lind owns Okean Line, which sails to Made Port`
        own = without_relatives(scene.text, *line)
        both = [each for each in both if any(a <= each.start < b for a, b in own)]
    if len(both) != _TWO or BY_OTHERS.match(scene.text, both[-1].stop, before.end):
        return []
    return [named(scene.text, each, line) for each in both]


def bodies_before(scene: Scene, passage: Passage, at: int, number: int | None) -> list[Named]:
    """Give the bodies that the sentence or clause before names, where they are as many as counted.

    `He owns Okean Line and Made Trading. Both companies`, `...; both companies`.
    """
    text = scene.text
    if _BODIES.match(text, at) is None:
        return []
    before = scene.passages[passage.number - 1] if passage.number else passage
    line = (before.start, before.end)
    clause = text.rfind(";", passage.start, at)
    if clause >= 0:
        line, before = (passage.start, clause), passage
    elif before.block != passage.block:
        return []
    names = find_names(text, *line, before.known)
    bodies = [name for name in names if _is_body(text[name.start : name.end])]
    return [named(text, each, line) for each in bodies] if len(bodies) == number else []


def _is_body(name: str) -> bool:
    return is_body_name(name) or ends_with_form(name)


def of_noun(scene: Scene, passage: Passage, at: int) -> Named | None:
    """Give the one party that the sentence before names by a noun: `of Made Bank. The bank`.

    None where nobody or several have it in their names.
    """
    noun = _NOUN.match(scene.text, at)
    before = scene.passages[passage.number - 1] if passage.number else passage
    if noun is None or before is passage or before.block != passage.block:
        return None
    line = (before.start, before.end)
    end = before.start + len(scene.text[slice(*line)].rstrip(" .\n"))
    own = [
        each
        for each in find_names(scene.text, line[0], end, before.known, told_at_end=True)
        if noun["noun"] in scene.text[each.start : each.end].lower()
    ]
    here = (passage.start, passage.end)  # which tells of it, whatever the sentence before tells of
    return named(scene.text, own[0], here) if len(own) == 1 else None


def sole_body(scene: Scene, passage: Passage, at: int) -> Named | None:
    """Give the one firm that the clauses before name: `Rosa Lind owns Made Trading. The company`.

    That sentence or, where it names none, the one before it; None where none or several are named.
    `It` may be who does something to a firm, unless that is a person: `Hezbollah robbed Made Bank`.
    """
    text = scene.text
    stands = _FIRM.match(text, at)
    if stands is None or _SAID_THAT.search(text, passage.start, at) is not None:
        return None
    before = scene.passages[passage.number - 1] if passage.number else passage
    places = [(passage, at), (before, before.end)]
    for each, end in places[: 1 if before is passage or before.block != passage.block else 2]:
        stop = each.start + len(text[each.start : end].rstrip(" .\n"))
        names = find_names(text, each.start, stop, each.known, told_at_end=True)
        line = (passage.start, passage.end)  # which tells of it
        drafts = [named(text, one, line) for one in names if not scene.is_blind(one.start)]
        bodies = [one for one in drafts if one.schema in _FIRMS or is_body_name(one.display)]
        if bodies:
            is_one = len({one.display for one in bodies}) == 1
            spoken = subjects(scene, each, end) if stands["it"] else []
            own = bodies[-1].name
            others = [one for one in spoken if isinstance(one, Named) and one.name != own]
            return bodies[-1] if is_one and all(map(_is_person, others)) else None
    return None


def _is_person(one: Named) -> bool:
    """Tell a name of several words of which people bear one."""
    words = one.display.split()
    return one.schema == "Person" or any(is_counted(word.casefold()) for word in words[:-1])


def vessel(scene: Scene, passage: Passage, at: int) -> Named | None:
    """Give the one vessel of the nearest sentence of the paragraph that names any, or None."""
    block = [one for one in scene.passages if one.block == passage.block and one.start < at]
    for each in block[::-1]:
        line = (each.start, min(each.end, at))
        names = find_names(scene.text, *line, each.known)
        vessels = [
            one for name in names if (one := named(scene.text, name, line)).schema == "Vessel"
        ]
        if vessels:
            return vessels[0] if len(vessels) == 1 else None
    return None
