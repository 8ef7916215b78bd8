"""Lists below a line that does not say what was done, of as many items as the measure counted.

`The Council added seven officials to the list.` and below it `The seven bear responsibility for the
repression:`, or the bare heading `Schedule` where the text speaks of those named in it.

Source: this project.
"""

import re
from collections.abc import Sequence

from proscribe.reports.designations.acts.forms import Kind
from proscribe.reports.designations.data import pattern
from proscribe.reports.designations.entries.opening import Part
from proscribe.reports.designations.targets.ofalist import HURT
from proscribe.reports.times.datewords import NUMBERS

Line = tuple[int, int]
_FEWEST, _MOST = 2, 60  # items
_LONGEST = 240  # characters of an item
_COUNTS = re.compile(
    rf"\s*(?:The|All|These|Those)\s+(?P<count>{'|'.join(NUMBERS)}|\d{{1,2}})(?:\s+[a-z-]+){{1,4}}\b"
    r"[^:]{2,300}:\s*"
)
_HEADS = re.compile(r"\s*(?:The\s+)?(?:Schedule|Annex|Appendix|List|Names)\s*:?\s*", re.IGNORECASE)
_NAMED_THERE = re.compile(
    r"\b(?:persons?|individuals?|entities|those|people|names|parties|companies|nationals)\b[^.;:]{0,60}?"
    r"\b(?:named|listed|set\s+out|shown|given|identified)\s+in\s+(?:the|its|this|an?)\s+(?:attached\s+)?"
    r"(?:schedule|annex|appendix|list)\b",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"\s*[^\W\d_a-z][\w.’'-]*\s+(?:[^\W\d_][\w.’'-]*\s+){0,5}?[^\W\d_a-z][^:;?!]*(?:[.;,](?:\s+and)?)?\s*"
)
_SPEAKS = re.compile(r"\b(?:said|says|told|stated|asked|quoted|victims?)\b")


def opens_counted(
    text: str, lines: Sequence[Line], number: int, told: Kind | None
) -> tuple[Part, int] | None:
    """Give the part of a line whose list is as long as the number that the measure counts, or None.

    With it goes of how many lines the list is.

    Args:
        text: The document.
        lines: Its lines in order.
        number: Which of them.
        told: What its sentences tell of, where it is one thing only.
    """
    if told not in ("add", "remove"):
        return None
    start, end = lines[number]
    counted = _COUNTS.fullmatch(text, start, end)
    if counted is not None:
        said = counted["count"]
        wanted = {NUMBERS.get(said, 0) or int(said)}
        if HURT.search(text, start, end) or _SPEAKS.search(text, start, end):
            return None
    elif _HEADS.fullmatch(text, start, end) and _NAMED_THERE.search(text, 0, start):
        wanted = set(range(_FEWEST, _MOST + 1))
    else:
        return None
    items = _items(text, lines[number + 1 : number + 2 + _MOST])
    if items not in wanted or not _is_counted(text[:start], items):
        return None
    return Part(start, end, told, "", opens_list=True), items


def _items(text: str, lines: Sequence[Line]) -> int:
    """Count the lines that are items of one list; of items parted by marks a stop ends the last."""
    marked = bool(lines) and _has_mark(text, lines[0])
    ends = [text[slice(*line)].rstrip()[-1:] for line in lines]
    for number, line in enumerate(lines):
        if number and ends[0] != "." and ends[number - 1] == ".":
            return number
        is_item = line[1] - line[0] <= _LONGEST and _has_mark(text, line) == marked
        if not is_item or not (marked or _BARE.fullmatch(text, *line)):
            return number
    return len(lines)


def _has_mark(text: str, line: Line) -> bool:
    return pattern("parts", "item_lead").match(text, *line) is not None


def _is_counted(text: str, number: int) -> bool:
    words = [str(number), *(word for word, value in NUMBERS.items() if value == number)]
    return re.search(rf"\b(?:{'|'.join(words)})\b", text, re.IGNORECASE) is not None
