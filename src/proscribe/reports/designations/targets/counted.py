"""Names below a heading that speaks of a counted group: `Who are the officers?`, `THE SIX`.

A release tells that measures are imposed `on four of its officers` and names them further down,
below a heading with the same noun, or with the same number: each opens an item or a paragraph. They
are of the group where they are as many as it counts. So are the items below the headings of all
schedules of a paper (`Schedule to the Made Regulations`) together.

Source: this project.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from proscribe.model.report import Block
from proscribe.reports.designations.draft import SCHEMATA, Described, Measure, Named
from proscribe.reports.designations.targets.drafting import item
from proscribe.reports.parties.scene import Scene
from proscribe.reports.times.datewords import NUMBERS

_HEADING = re.compile(
    r"(?:(?:who|which)\s+(?:is|are)\s+|about\s+)?(?:(?:the(?:se)?|those)\s+)?(?P<count>\w+)?"
    r"(?:\s+(?P<noun>[a-z]+))?(?:\s+(?:designated|sanctioned|listed|named)(?:\s+today)?)?\s*[?:]?",
    re.IGNORECASE,
)
# Words for any party of a kind, whatever noun the measure has for it.
_ANY = {
    "individual": frozenset({"individuals", "persons", "people", "men", "women", "designees"}),
    "entity": frozenset({"entities", "companies", "firms", "organizations", "organisations"}),
    "vessel": frozenset({"vessels", "ships", "tankers"}),
}
_EACH = re.compile(r"(?:He|She|It|They|His|Her|Its|Their|In|On|At|Until|From|Since)\b")
_NOT_TOLD = frozenset(
    {"nav", "feedback", "rights", "credit", "stamp", "byline", "dateline", "caption"}
)
# `Schedule to the Ruritania Regulations`, `Annex II`, `Part 1 of the Schedule`
_SCHEDULE = re.compile(
    r"(?:(?:The|New)\s+)?(?:Part\s+[\dIVXA-D]{1,4}\s+of\s+the\s+)?(?:Schedules?|Annex(?:es)?|Appendix|Attachment)"
    r"(?:\s+(?:[IVX]{1,4}|\d{1,2}|[A-D]))?(?:\s+(?:to|of)\s+the\s+[^.:;]{3,120})?\s*:?",
)
_MARKED = re.compile(r"\s*(?:-{1,2}|[*•·–—]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+")
_LONGEST = 60  # characters of a heading


def named_below(scene: Scene, measures: Sequence[Measure]) -> Iterator[tuple[Measure, Named]]:
    """Give the parties that a heading with the noun of a counted group is followed by.

    Args:
        scene: The laid-out document.
        measures: Its measures.

    Returns:
        Each with its measure; nobody for a group that names of its sentence fill, and where the
        lines below the heading are not as many as the group counts.
    """
    blocks = [one for one in scene.blocks if one.within is None and one.role not in _NOT_TOLD]
    for measure in measures:
        for group in measure.groups:
            yield from ((measure, one) for one in _of_group(scene, blocks, group))


def _of_group(scene: Scene, blocks: Sequence[Block], group: Described) -> list[Named]:
    noun = scene.text[group.start : group.end].split()[-1].lower()
    nouns = _ANY.get(group.type, frozenset()) | {noun}
    for number, block in enumerate(blocks):
        if block.span.start < group.end:
            continue
        kind = _speaks_of(block.span.exact, noun, nouns, group.count)
        if kind is None:
            continue
        found: list[Named] = []
        for below in blocks[number + 1 :]:
            one = item(scene, (below.span.start, below.span.end), told=kind == "them")
            if one is not None:
                found.append(one)
            elif not found or _EACH.match(below.span.exact) is None:
                break
        if len(found) == group.count:
            return [_of_kind(one, group) for one in found]
    found = _below_schedules(scene, blocks, group.end) if (group.count or 0) > 1 else []
    return [_of_kind(one, group) for one in found] if len(found) == group.count else []


def _below_schedules(scene: Scene, blocks: Sequence[Block], start: int) -> list[Named]:
    """Give the items right below the headings of schedules; nobody where one of them names none."""
    found: list[Named] = []
    is_below = False
    for block in blocks:
        if block.span.start < start:
            continue
        if _SCHEDULE.fullmatch(block.span.exact.strip()) is not None:
            is_below = True
        elif is_below and _MARKED.match(block.span.exact) is not None:
            one = item(scene, (block.span.start, block.span.end))
            if one is None:
                return []
            found.append(one)
        else:
            is_below = False
    return found


def _speaks_of(
    heading: str, noun: str, nouns: frozenset[str], count: int | None
) -> Literal["them", "kind"] | None:
    """Tell a heading with a noun of a group and no other number, or with its number alone.

    Returns:
        `them` where it speaks of parties told of before, who have sentences below; `kind` where it
        has the noun of the group alone, as a list has (`Officials`). `People` can be any.
    """
    found = _HEADING.fullmatch(heading.strip()) if len(heading) <= _LONGEST else None
    if found is None:
        return None
    told = [(one or "").lower() for one in (found["count"], found["noun"])]
    number = NUMBERS.get(told[0]) or (int(told[0]) if told[0].isdecimal() else None)
    if told[1]:
        return "them" if told[1] in nouns and number == count else None
    if number is not None:
        return "them" if number == count else None
    if told[0] in nouns and found.start("count") > 0:
        return "them"  # `The individuals`
    return "kind" if told[0] == noun else None


def _of_kind(one: Named, group: Described) -> Named:
    wanted = SCHEMATA[group.type]
    if one.schema == "LegalEntity" and wanted:
        one.schema = wanted[0]
    return one
