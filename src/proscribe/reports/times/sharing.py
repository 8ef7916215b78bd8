"""Pieces of times that share a month or a year: `5, 9 and 14 March`, `June and July 2021`.

Source: this project.
"""

import re
from itertools import pairwise

import msgspec

from proscribe.reports.times.datewords import MONTHS

_TO = re.compile(r"\s*(?:,\s*)?(?:and|to|or|until|through|[-–—])\s+|[-–—]")
# `on 5, 9 and 14 March`: days that share a month
_LISTED = re.compile(
    r"(?<![\w./-])(?P<day>\d{1,2})(?:st|nd|rd|th)?(?P<gap>,\s*(?:and\s+)?|\s+and\s+)$"
)
# `May 3, 9 and 14, 2021`: what follows the first day as Americans write it, the year last
_FURTHER = re.compile(
    r"(?:(?:,\s*(?:and\s+)?|\s+and\s+)\d{1,2}(?![\w:/.-]\w)){1,9},?\s+(?P<year>(?:19|20)\d\d)\b"
)
# `on February 26 and 27.`: the same without a year, and nothing that is counted behind
_FURTHER_BARE = re.compile(
    r"(?:,\s*\d{1,2}(?![\w:/.-]\w)){0,8},?\s+and\s+(?:\d{1,2})(?P<year>)"
    r"(?=[,;)]|\.(?:\s|$)|\s+(?:in|at|by|to|when|after|before|were|was|had|as|that|which)\b)"
)
_NUMBER = re.compile(r"\d{1,2}(?!\d)")
_LAST_DAY = 31


class Piece(msgspec.Struct, frozen=True):
    """A date, a weekday, a time of day or a zone.

    Attributes:
        start: First character in the text.
        end: One past the last.
        kind: As of an `Expression`, or `zone`.
        parts: Its named parts.
        zone: IANA zone of a `zone`, else "".
    """

    start: int
    end: int
    kind: str
    parts: dict[str, str]
    zone: str = ""


def share_years(text: str, pieces: list[Piece]) -> None:
    """Give `June` in `between June and September 2021` the year that stands after the second."""
    dated = sorted((one for one in pieces if one.kind in ("day", "month")), key=lambda p: p.start)
    for one, after in pairwise(dated):
        if (
            one.kind != after.kind
            or {"year", "rel", "back_year"} & one.parts.keys()
            or not {"year", "back_year", "rel"} & after.parts.keys()
        ):
            continue
        if not {"month"} <= one.parts.keys() & after.parts.keys():
            continue
        if _TO.fullmatch(text, one.end, after.start) is None:
            continue
        order = [_month_and_day(part) for part in (one.parts, after.parts)]
        if "year" not in after.parts:  # `June through August of that year`
            shared = {key: after.parts[key] for key in ("back_year", "rel") if key in after.parts}
            pieces[pieces.index(one)] = msgspec.structs.replace(one, parts=one.parts | shared)
            continue
        year = int(after.parts["year"]) - (order[0] > order[1])
        pieces[pieces.index(one)] = msgspec.structs.replace(
            one, parts=one.parts | {"year": str(year)}
        )


def _month_and_day(parts: dict[str, str]) -> tuple[int, int]:
    month = parts["month"]
    number = int(month) if month.isdigit() else MONTHS[month.capitalize()]
    return number, int(parts.get("day", "1"))


def further(text: str, first: Piece, end: int) -> list[Piece]:
    """Give the days of `May 3, 9 and 14, 2021`, or without a year; [] where there is no list.

    Args:
        text: The text.
        first: The first day, with its month.
        end: Where the search ends.
    """
    if first.kind != "day" or "year" in first.parts or text[first.start].isdigit():
        return []
    if not first.parts.keys() <= {"month", "day"}:
        return []
    behind = _FURTHER.match(text, first.end, end) or _FURTHER_BARE.match(text, first.end, end)
    if behind is None:
        return []
    parts = first.parts | ({"year": behind["year"]} if behind["year"] else {})
    days = list(_NUMBER.finditer(text, first.end, behind.start("year")))
    if any(not 1 <= int(one[0]) <= _LAST_DAY for one in days):
        return []
    found = [msgspec.structs.replace(first, parts=parts)]
    found += [Piece(*one.span(), "day", parts | {"day": one[0]}) for one in days]
    found[-1] = msgspec.structs.replace(found[-1], end=behind.end())
    return found


def parted(text: str, late: Piece, start: int) -> list[Piece]:
    """Part `5, 9 and 14 March` into its days, the whole date last; [] where there is no list.

    Two days in a row (`5 and 6 March`) stay one range.
    """
    parts, found = late.parts, [late]
    if late.kind == "range":
        if " and " not in text[late.start : late.end]:
            return []
        if int(parts["last"]) - int(parts["day"]) == 1:
            return []
        after = late.start + len(parts["day"])
        number = text.index(parts["last"], after)
        found = [
            Piece(late.start, after, "day", parts),
            Piece(number, late.end, "day", parts | {"day": parts["last"]}),
        ]
    elif not text[late.start].isdigit() or "by" in parts:
        return []
    before = _LISTED.search(text, max(start, late.start - 12), late.start)
    gaps: list[str] = []
    while before is not None:
        gaps.append(before["gap"])
        found.insert(0, Piece(*before.span("day"), "day", parts | {"day": before["day"]}))
        first = before.start()
        before = _LISTED.search(text, max(start, first - 12), first)
    if gaps == [", "] and late.kind == "day":
        return []  # `Version 3, 21 January 2022` tells one day
    return found if len(found) > 1 else []
