"""An authority that speaks in its own voice, in a document without any of the lines of its house.

A name of the authority alone on a line of the head, the host of its pages in a line of the foot, or
a first sentence in which it acts today (`The Department of the Treasury is today ...`). A document
that is signed by a reporter or an agency is none of these.

Source: `data/publishers/`, `data/bodies.toml`.
"""

import re
from collections.abc import Sequence
from functools import cache

from proscribe.reports.tables import Publisher, any_of, bodies, pattern, publishers

_HEAD = 8  # paragraphs
_LONGEST_LINE = 120  # characters of a line of the head or foot
_LEAD = 400  # characters of a first sentence that are looked at
_AFTER = r"(?:\s*[|/>·»:,–—-].{0,60}|\s+(?i:press release|news|notice|statement).{0,40})?"
_SAID_BY = re.compile(r"\b(?:said|told|according\s+to|reported)\b")


@cache
def _houses() -> dict[str, Publisher]:
    """Give name in lower case -> profile of the authority that goes by it."""
    own = [one for one in publishers() if one.kind == "authority" and one.authority]
    found: dict[str, Publisher] = {}
    for one in own:
        names = [one.name, *(name for name in one.sites if " " in name)]
        names += [name for body in bodies() if body.name == one.name for name in body.names]
        for name in names:
            found.setdefault(name.casefold(), one)
    for body in bodies():
        first = next((one for one in own if one.authority == body.authority), None)
        if first is not None and body.country == first.country:
            for name in body.names:
                found.setdefault(name.casefold(), first)
    return found


@cache
def _line() -> re.Pattern[str]:
    names = any_of(tuple(name for name in _houses() if len(name) > 5))
    return re.compile(rf"(?:the\s+)?(?P<name>{names}){_AFTER}\.?$", re.IGNORECASE)


@cache
def _acting() -> re.Pattern[str]:
    names = any_of(tuple(_houses()))
    return re.compile(
        rf"(?:[A-Z][A-Z .,]+\s+[–—-]{{1,2}}\s+)?"
        rf"(?:(?:[^.]{{0,200}}[.;]\s+)?Today,?\s+(?:the\s+)?(?P<first>{names})\b|"
        rf"(?:[^“”\"]{{0,200}}[.;]\s+)?(?:the\s+)?(?P<name>{names})(?:['’]s?\s+[^,.;]{{4,60}}?)?(?:\s+\([^()]*\))?,?"
        r"\s+(?:(?:is|has|are|have)\s+)?(?:today|this\s+(?:morning|afternoon|evening)|hereby)\b)",
        re.IGNORECASE,
    )


@cache
def _hosts() -> dict[str, Publisher]:
    return {
        host.removeprefix("www."): one
        for one in publishers()
        if one.kind == "authority"
        for host in one.hosts
    }


def speaking(text: str, bounds: Sequence[tuple[int, int]]) -> tuple[Publisher, int, int] | None:
    """Find the authority whose document it is by what it says of itself.

    Args:
        text: The reading text.
        bounds: Paragraphs at the head and the foot, (start, end) each.

    Returns:
        The profile and where it is shown, or None.
    """
    head = bounds[:_HEAD]
    if any(_is_signed(text[start:end]) for start, end in bounds):
        return None
    for start, end in head:
        found = _line().match(text, start, end) if end - start <= _LONGEST_LINE else None
        if found is not None:
            return _houses()[" ".join(found["name"].casefold().split())], *found.span("name")
    for start, end in bounds:
        if end - start > _LONGEST_LINE:
            found = _acting().match(text, start, min(end, start + _LEAD))
            if found is not None and _SAID_BY.search(text, start, found.end() + 80) is None:
                which = "name" if found["name"] else "first"
                key = " ".join(found[which].casefold().split())
                return _houses()[key], *found.span(which)
            break
    for start, end in reversed(bounds):
        if end - start <= _LONGEST_LINE:
            for word in re.finditer(r"[\w.-]+\.[a-z]{2,}", text[start:end].casefold()):
                house = _hosts().get(word[0].removeprefix("www."))
                if house is not None:
                    return house, start + word.start(), start + word.end()
    return None


def _is_signed(shown: str) -> bool:
    """Tell a line that a reporter or agency signs with."""
    return len(shown) <= _LONGEST_LINE and pattern("blocks", "byline").match(shown) is not None
