"""Times beside the story: days in the lines around it, the hours of the posts of a live page.

A link to what a paper gives beside its text (`the persons sanctioned today`) is of the paper's day.

They date nothing else, and nothing is counted from them.

Source: REPORTS design notes, 4.3.
"""

import re

import msgspec

from proscribe.model.report import Block, TimeRef
from proscribe.reports.layout.front import Front
from proscribe.reports.layout.looks import is_clock
from proscribe.reports.parties.scene import Scene
from proscribe.reports.tables import pattern
from proscribe.reports.times.expressions import Expression, find_expressions
from proscribe.reports.times.worth import resolve

_CLOCK_ALONE = re.compile(
    r"(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?:\s*(?P<half>[ap])\.?m\.?)?"
)
_LONGEST_CLOCK = 24  # characters of a time of day
_AROUND = frozenset({"nav", "other", "feedback", "rights"})
_LONGEST_AROUND = 400  # characters of a line around the story


def beside_story(scene: Scene, front: Front, taken: set[int], read: list[TimeRef]) -> list[TimeRef]:
    """Read the days that lines around the story state in full: `Related: ... (4 March 2022)`.

    Args:
        scene: The laid-out document.
        front: Its front.
        taken: Where times begin that are read already.
        read: The times of the story.
    """
    found: list[TimeRef] = []
    clock = front.clock
    if clock.zone is None and front.clocks:
        clock = front.clocks[min(front.clocks)]
    for block in scene.blocks:
        post = _time_alone(scene.text, block) if clock.day is not None else None
        if post is not None and block.span.start not in taken:
            at = resolve(scene.text, post, clock, None, sentence=post.start, in_quotation=False)
            told = {ref.span.start for ref in read if ref.span is not None}
            found += [at] if at.span is not None and at.span.start not in told else []
            continue
        if block.role not in _AROUND or block.within is not None:
            continue
        first, last = block.span.start, min(block.span.end, block.span.start + _LONGEST_AROUND)
        for one in find_expressions(scene.text, first, last):
            is_paper = _is_of_paper(block, one) and clock.day is not None
            if one.start in taken or not ("year" in one.parts or is_paper):
                continue
            if block.role == "rights" and one.kind not in ("day", "numeric"):
                continue  # the year of the rights
            if scene.text[one.start - 1 : one.start] == "/":
                continue  # part of an address
            if not one.named:  # `Statement on the attack in Made Town (4 March 2022)`: the page's
                one = msgspec.structs.replace(one, zone="")
            ref = resolve(scene.text, one, clock, None, sentence=first, in_quotation=False)
            if ref.value is not None:
                found.append(ref)
    return found


def _is_of_paper(block: Block, one: Expression) -> bool:
    """Tell `today` in a link to what the paper gives beside: `the persons sanctioned today`."""
    told = one.kind == "relative" and one.parts.get("word", "").lower() == "today"
    return told and pattern("blocks", "of_the_paper").match(block.span.exact) is not None


def _time_alone(text: str, block: Block) -> Expression | None:
    """Read a time of day that is a paragraph: a post of a page written as things happen."""
    start, end = block.span.start, block.span.end
    if block.within is not None or end - start > _LONGEST_CLOCK:
        return None
    if is_clock(block.span.exact):
        told = find_expressions(text, start, end)
        if len(told) == 1 and told[0].kind == "clock":
            return told[0]
    alone = _CLOCK_ALONE.fullmatch(block.span.exact)
    if alone is None:
        return None
    parts = {key: value for key, value in alone.groupdict().items() if value}
    return Expression(start, end, "clock", parts)
