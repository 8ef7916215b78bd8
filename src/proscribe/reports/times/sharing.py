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
