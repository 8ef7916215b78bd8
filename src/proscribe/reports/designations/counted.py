"""Names below a heading that speaks of a counted group: `Who are the officers?`.

A release tells that measures are imposed `on four of its officers` and names them further down,
below a heading with the same noun. They are of the group where they are as many as it counts.

Source: this project.
"""

import re
from collections.abc import Iterator, Sequence

from proscribe.model.report import Block
from proscribe.reports.designations.draft import Described, Measure, Named
from proscribe.reports.designations.drafting import item
from proscribe.reports.designations.joining import SCHEMATA
from proscribe.reports.parties.scene import Scene
from proscribe.reports.times.datewords import NUMBERS

_HEADING = re.compile(
    r"(?:Who\s+(?:is|are)\s+|Which\s+(?:is|are)\s+|About\s+)?(?:[Tt]he(?:se)?\s+)?(?P<count>\w+\s+)?"
    r"(?P<noun>[A-Za-z]+)\s*[?:]?",
)
_NOT_TOLD = frozenset(
    {"nav", "feedback", "rights", "credit", "stamp", "byline", "dateline", "caption"}
)
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
    for number, block in enumerate(blocks):
        if block.span.start < group.end or not _speaks_of(block.span.exact, noun, group.count):
            continue
        found: list[Named] = []
        for below in blocks[number + 1 :]:
            one = item(scene, (below.span.start, below.span.end))
            if one is None:
                break
            found.append(one)
        if len(found) == group.count:
            return [_of_kind(one, group) for one in found]
    return []


def _speaks_of(heading: str, noun: str, count: int | None) -> bool:
    found = _HEADING.fullmatch(heading.strip()) if len(heading) <= _LONGEST else None
    if found is None or found["noun"].lower() != noun:
        return False
    number = (found["count"] or "").strip().lower()
    return not number or number in ("the", "these") or NUMBERS.get(number, -1) == count


def _of_kind(one: Named, group: Described) -> Named:
    wanted = SCHEMATA[group.type]
    if one.schema == "LegalEntity" and wanted:
        one.schema = wanted[0]
    return one
