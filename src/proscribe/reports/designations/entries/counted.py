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
# `Natural persons` where `two natural persons and one company` are told of
_KINDS = (
    r"(?:(?:natural\s+)?persons?|individuals?|people|m[ae]n|wom[ae]n)",
    r"(?:entit(?:y|ies)|legal\s+persons?|compan(?:y|ies)|firms?|banks?|organi[sz]ations?|bod(?:y|ies)|groups?)",
    r"(?:vessels?|ships?|tankers?)",
)
_KIND_HEADS = tuple(
    re.compile(
        rf"\s*(?:[A-Z\d]{{1,2}}\.\s+)?{one}(?:\s+(?:and|or)\s+(?:other\s+)?[a-z]+)?\s*:?\s*",
        re.IGNORECASE,
    )
    for one in _KINDS
)
_NAMED_THERE = re.compile(
    r"\b(?:persons?|individuals?|entities|those|people|names|parties|companies|nationals)\b[^.;:]{0,60}?"
    r"\b(?:named|listed|set\s+out|shown|given|identified)\s+in\s+(?:the|its|this|an?)\s+(?:attached\s+)?"
    r"(?:schedule|annex|appendix|list)\b",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"\s*[^\W\d_a-z][\w.’'-]*\s+(?:[^\W\d_][\w.’'-]*\s+){0,5}?[^\W\d_a-z][^:;?!]*(?:[.;,](?:\s+and)?)?\s*"
)
_NEW_LINE = re.compile(r"\n\s*")
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
        return _below_kind(text, lines, number, told)
    items, n_lines = _items(text, lines[number + 1 : number + 2 + _MOST])
    if items not in wanted or not _is_counted(text[:start], items):
        return None
    return Part(start, end, told, "", opens_list=True), n_lines


def _below_kind(
    text: str, lines: Sequence[Line], number: int, told: Kind
) -> tuple[Part, int] | None:
    """Give the part of a heading that says of what kind those below it are, as many as counted."""
    start, end = lines[number]
    nouns = [
        noun
        for noun, head in zip(_KINDS, _KIND_HEADS, strict=True)
        if head.fullmatch(text, start, end)
    ]
    if not nouns:
        return None
    items, n_lines = _items(text, lines[number + 1 : number + 2 + _MOST])
    if not items:
        return None
    counts = "|".join([str(items), *(word for word, value in NUMBERS.items() if value == items)])
    form = rf"\b(?:{counts})\s+(?:(?!of\b|and\b)[\w-]+\s+){{0,3}}?{nouns[0]}\b"
    if re.search(form, text[:start], re.IGNORECASE) is None:
        return None
    return Part(start, end, told, "", opens_list=True), n_lines


def _items(text: str, lines: Sequence[Line]) -> tuple[int, int]:
    """Count the items of one list, and the lines that they are; of some a line holds several.

    Of items parted by marks a stop ends the last.
    """
    marked = bool(lines) and _has_mark(text, lines[0])
    items = 0
    ends = [text[slice(*line)].rstrip()[-1:] for line in lines]
    for number, line in enumerate(lines):
        if number and ends[0] != "." and ends[number - 1] == ".":
            return items, number
        each = _parts(text, line) if marked else [line]
        is_item = all(b - a <= _LONGEST and _has_mark(text, (a, b)) == marked for a, b in each)
        if not is_item or not (marked or _BARE.fullmatch(text, *line)):
            return items, number
        items += len(each)
    return items, len(lines)


def _parts(text: str, line: Line) -> list[Line]:
    """Part a paragraph whose lines are items each."""
    starts = [line[0], *(one.end() for one in _NEW_LINE.finditer(text, *line))]
    return list(zip(starts, [*starts[1:], line[1]], strict=True))


def _has_mark(text: str, line: Line) -> bool:
    return pattern("parts", "item_lead").match(text, *line) is not None


def _is_counted(text: str, number: int) -> bool:
    words = [str(number), *(word for word, value in NUMBERS.items() if value == number)]
    return re.search(rf"\b(?:{'|'.join(words)})\b", text, re.IGNORECASE) is not None
