"""When a page says at its foot that it was published: `Published 3 May 2022, 10:05`.

Source: this project.
"""

import re

from proscribe.model.report import Block, TimeRef
from proscribe.reports.times.clock import Clock, day_of
from proscribe.reports.times.expressions import find_expressions
from proscribe.reports.times.worth import resolve

_PUBLISHED = re.compile(
    r"(?:^|(?<=[.|·•–—-]\s)|(?<=\())(?:(?:This\s+(?:page|notice|release)\s+was\s+)?(?:[Ff]irst\s+)?"
    r"(?:[Pp]ublished|[Pp]osted|[Ii]ssued|[Rr]eleased))(?:\s+on)?:?\s+"
)
_AROUND = frozenset({"other", "feedback", "nav", "rights"})
_LONGEST = 300  # characters of a line at the foot


def moment_at_foot(text: str, blocks: list[Block], clock: Clock) -> TimeRef | None:
    """Give the time of day at which a line around the text says that the page was published.

    Returns:
        None where no such line tells day and hour, or where several tell different ones.
    """
    found: dict[str, TimeRef] = {}
    for block in blocks:
        if block.role not in _AROUND or block.within or len(block.span.exact) > _LONGEST:
            continue
        for cue in _PUBLISHED.finditer(block.span.exact):
            first = block.span.start + cue.end()
            told = find_expressions(text, first, block.span.end)
            if not told or told[0].start != first or "hour" not in told[0].parts:
                continue
            ref = resolve(text, told[0], clock, None, sentence=first, in_quotation=False)
            if ref.kind == "instant" and ref.value is not None:
                found.setdefault(ref.value, ref)
    return next(iter(found.values())) if len(found) == 1 else None


def day_at_foot(text: str, blocks: list[Block], clock: Clock) -> TimeRef | None:
    """Give the day on which the last line of a text says that it was published.

    Returns:
        None where its last line tells no day with its year.
    """
    last = max(
        (one for one in blocks if one.within is None), key=lambda one: one.span.start, default=None
    )
    if last is None or last.role not in _AROUND | {"byline"} or len(last.span.exact) > _LONGEST:
        return None
    for cue in _PUBLISHED.finditer(last.span.exact):
        first = last.span.start + cue.end()
        told = find_expressions(text, first, last.span.end)
        if told and told[0].start == first and "year" in told[0].parts:
            ref = resolve(text, told[0], clock, None, sentence=first, in_quotation=False)
            return ref if ref.value is not None and ref.kind in ("date", "instant") else None
    return None


def with_foot(seen: TimeRef | None, foot: TimeRef | None) -> TimeRef | None:
    """Give a stamp that is only a day the hour at which the foot says it was published."""
    if foot is None or (seen is not None and seen.kind != "date"):
        return seen
    return foot if seen is None or day_of(seen) == day_of(foot) else seen
