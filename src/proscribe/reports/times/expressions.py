"""Time expressions as they stand in a text, before anything is counted from a clock.

Pieces (a date, a weekday, a time of day, a zone) are found one by one; pieces that stand beside
each other are one expression. The month of May needs a capital and a day, a year or a preposition,
so that `they may` is no time.

Source: this project; REPORTS design notes, 4.3.
"""

import re
from functools import cache

import msgspec

from proscribe.reports.text.needed import Sieve
from proscribe.reports.times.datewords import ORDINALS
from proscribe.reports.times.dayforms import TO_MONTH
from proscribe.reports.times.hourforms import NEAR_NOON
from proscribe.reports.times.officeforms import as_numbers
from proscribe.reports.times.passedon import passed_back, passed_on
from proscribe.reports.times.patterns import PART, Form
from proscribe.reports.times.pieces import PIECES
from proscribe.reports.times.places import place_of
from proscribe.reports.times.sharing import Piece, further, parted, share_years
from proscribe.reports.times.zones import abbreviations, regional_names
from proscribe.reports.times.zonewords import zone_of_words, zone_pattern

# What can happen in a place that its sentence names.
_PLACED = frozenset(
    {
        "calendar", "clock", "day", "feast", "month", "noon", "nth", "numeric", "offset", "ordinal",
        "quarter", "range", "relative", "weekday", "year",
    }
)  # fmt: skip
_WORDS = re.compile(r"[A-Za-z]+")
_GAP = re.compile(
    rf"(?:\s*,?\s*(?:(?:in\s+the\s+)?{PART}\s*,?\s*)?(?:at|on|of)?\s*|"
    r"\s*[(,]\s*|,\s+an?\s+|\s*[|/–—·•●▪-]\s*)"
)
_SINCE = re.compile(
    r"\b(?P<word>[Ss]ince|[Uu]ntil|[Bb]y|[Bb]efore|[Aa]fter|[Ff]rom)\s+(?:the\s+)?(?:last\s+)?$"
)
_WEEK_OF = re.compile(
    r"\b(?:the\s+)?week\s+(?:(?P<of>of)|(?P<end>ending)|beginning|starting|commencing)\s+"
    r"(?:(?:on\s+)?[A-Z][a-z]+day,?\s+)?(?:the\s+)?$"
)
# `shortly before midnight on Sunday`: the midnight that ends the day
_ENDS = re.compile(r"[Mm]idnight\s+on\s")
_UP_TO = re.compile(r"\b(?:before|until|till|by)\s+$")
_ATTACH = {
    "month",
    "day",
    "numeric",
    "weekday",
    "clock",
    "noon",
    "zone",
    "relative",
    "ordinal",
    "nth",
}
_AT_COUNTED = frozenset({"clock", "noon", "zone", "offset"})
_DATED = frozenset({"day", "numeric", "weekday", "relative", "ordinal", "feast"})
_OF_HOUR = frozenset(
    {"hour", "hour_only", "minute", "half", "noon", "minutes", "side", "half_past", "daypart"}
)
# Between two times of day of one row: `9 a.m. in Washington, 3 p.m.`, `at 9 and left at 5 p.m.`
_ROW = re.compile(
    r"(?:\s+in\s+[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2})?"
    r"(?:(?:,|,?\s+(?:and|or))(?:\s+(?:[a-z]+\s+){0,2}?(?:at|by|until))?\s+|\s*[(/–-]\s*|\s+(?:to|until|till)\s+)"
)
_OF_PLACE = re.compile(r",?\s+in\s+[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2},?\s+(?:on\s+)?")
_NOON_REACH = 24  # characters before a noon or midnight that say it was only near
_LONGEST_GAP = 24  # characters between the pieces of one expression
# `at 7.15 on Tuesday evening`: which half of the day a time of day is in
_DAYPART = re.compile(rf"\b(?P<daypart>{PART}|tonight)\b")
_DAYPART_AFTER = re.compile(rf"\s+(?:(?:in|of)\s+the\s+)?(?P<daypart>{PART})\b")

# Relative days that count from another date.
_COUNTED = frozenset(
    {"before", "after", "earlier", "later", "previous", "preceding", "following", "next"}
)


class Expression(msgspec.Struct, frozen=True):
    """A time expression.

    Attributes:
        start: First character in the text.
        end: One past the last.
        kind: Of its leading piece: `day`, `numeric`, `month`, `year`, `weekday`, `clock`,
            `noon`, `relative`, `offset`, `calendar`, `window`, `duration`, `vague`, `range`,
            `filed`, `ordinal`, `fiscal`, `iso`.
        parts: Named parts of all its pieces, for example `month`, `day`, `weekday`, `hour`.
        zone: IANA zone that the words name, `local` for "local time", or "".
        since: `since`, `until`, `by`, `before`, `after` or `from` before it, or "".
        regional: The zone is a clock of many places: `CET`, `Eastern time`.
        named: The zone stands at the time itself, and is not that of a place of the sentence.
    """

    start: int
    end: int
    kind: str
    parts: dict[str, str]
    zone: str = ""
    since: str = ""
    regional: bool = False
    named: bool = False


def find_expressions(text: str, start: int = 0, end: int | None = None) -> list[Expression]:
    """Find the time expressions of a stretch of text.

    Args:
        text: The whole text; positions count in it.
        start: Where to begin.
        end: Where to stop, None for the end.

    Returns:
        Expressions in order, without overlap.
    """
    stop = len(text) if end is None else end
    pieces = _pieces(text, start, stop)
    bounds = (start, stop)
    found: list[Expression] = []
    group: list[Piece] = []
    for piece in pieces:
        if group and _joins(text, group, piece):
            group.append(piece)
        else:
            found += _expression(text, group, bounds)
            group = [piece]
    found += _expression(text, group, bounds)
    return _with_places(text, _with_days(text, found))


def _with_places(text: str, found: list[Expression]) -> list[Expression]:
    """Give times the place that others of their sentence have for them."""
    made = list(found)
    for number in range(1, len(made)):
        zone = passed_on(text, made[number - 1], made[number])
        if zone:
            made[number] = msgspec.structs.replace(made[number], zone=zone)
    for number in range(len(made) - 2, -1, -1):
        zone = passed_back(text, made[number], made[number + 1])
        if zone:
            made[number] = msgspec.structs.replace(made[number], zone=zone)
    return made


def _with_days(text: str, found: list[Expression]) -> list[Expression]:
    """Give times of day the day that stands at the last of their row.

    `At 9 a.m. in Washington, 3 p.m. in Brussels and 11 p.m. in Tokyo on Wednesday`.
    """
    made = list(found)
    for number in range(len(found) - 2, -1, -1):
        one, later = made[number], made[number + 1]
        if one.kind not in ("clock", "noon") or later.kind not in _DATED or one.since == "since":
            continue
        timed = not {"hour", "noon"}.isdisjoint(later.parts)
        if (_ROW if timed else _OF_PLACE).fullmatch(text, one.end, later.start) is None:
            continue
        day = {key: word for key, word in later.parts.items() if key not in _OF_HOUR}
        made[number] = msgspec.structs.replace(one, kind=later.kind, parts=day | one.parts)
    return made


@cache
def _sieve() -> Sieve[Form]:
    return Sieve((one, one[2]) for one in PIECES)


def _pieces(text: str, start: int, end: int) -> list[Piece]:
    taken = bytearray(max(0, end - start))  # characters that belong to a piece
    pieces: list[Piece] = []

    def keep(kind: str, one: re.Match[str], zone: str = "") -> None:
        first, stop = one.start() - start, one.end() - start
        if 1 not in taken[first:stop]:
            taken[first:stop] = b"\x01" * (stop - first)
            parts = {key: value for key, value in one.groupdict().items() if value}
            if "dayword" in parts:
                parts["day"] = str(ORDINALS[parts.pop("dayword")])
            parts = {} if zone else as_numbers(parts)
            pieces.append(Piece(one.start(), one.end(), kind, parts, zone))

    met: dict[re.Pattern[str], bool] = {}
    for kind, needs, pattern in _sieve().pick(text[start:end]):
        if needs not in met:
            met[needs] = needs.search(text, start, end) is not None
        if met[needs]:
            for one in pattern.finditer(text, start, end):
                keep(kind, one)
    for first in [one for one in pieces if one.kind == "month"]:
        # `from January to November`: the second month has no lead of its own
        second = TO_MONTH.match(text, first.end, end)
        place = (second.start("month") - start, second.end() - start) if second else (0, 0)
        if second is not None and 1 not in taken[slice(*place)]:
            taken[slice(*place)] = b"\x01" * (place[1] - place[0])
            parts = {"month": second["month"]}
            pieces.append(Piece(second.start("month"), second.end(), "month", parts))
    for first in [one for one in pieces if one.kind == "day" and "month" in one.parts]:
        behind = further(text, first, end)
        if behind and 1 not in taken[first.end - start : behind[-1].end - start]:
            pieces[pieces.index(first) : pieces.index(first) + 1] = behind
            taken[first.end - start : behind[-1].end - start] = b"\x01" * (
                behind[-1].end - first.end
            )
    share_years(text, pieces)
    for late in [one for one in pieces if one.kind in ("day", "range") and "month" in one.parts]:
        listed = parted(text, late, start)
        if listed:
            pieces.remove(late)
            pieces += [
                one
                for one in listed
                if one.end > late.start or 1 not in taken[one.start - start : one.end - start]
            ]
    if pieces:
        for one in zone_pattern().finditer(text, start, end):
            zone = zone_of_words(one)
            if zone:
                keep("zone", one, zone)
    return sorted(pieces, key=lambda one: one.start)


def _joins(text: str, group: list[Piece], piece: Piece) -> bool:
    """Tell whether a piece belongs to the pieces before it."""
    kinds = {one.kind for one in group} | {piece.kind}
    if piece.kind == "offset" and _is_counted_day(piece) and kinds <= _AT_COUNTED:
        return piece.start - group[-1].end <= 1  # `at 17:00 GMT two days ago`
    if not kinds <= _ATTACH or len(kinds) != len(group) + 1:
        return False
    if "month" in kinds and kinds != {"month", "zone"}:
        return False
    if len(kinds & {"day", "numeric", "relative"}) > 1 or {"clock", "noon"} <= kinds:
        return False
    counted = any(one.parts.get("word", "").lower() in _COUNTED for one in (*group, piece))
    if counted and "weekday" in kinds:
        return False  # `Friday, a day later` are two days
    gap = text[group[-1].end : piece.start]
    if piece.kind == "zone" and not kinds & {"clock", "noon"} and _is_word(text, piece, gap):
        return False
    return len(gap) <= _LONGEST_GAP and _GAP.fullmatch(gap) is not None


def _is_counted_day(piece: Piece) -> bool:
    """Tell what counts to one day: `two days ago`, `exactly a month ago`."""
    is_day = piece.parts.get("unit", "").lower().startswith("day") and "bound" not in piece.parts
    return piece.parts.get("word") == "ago" and (is_day or "exact" in piece.parts)


def _is_word(text: str, zone: Piece, gap: str) -> bool:
    """Tell capitals after a day that may be no clock: `On Tuesday, ICT exports fell`."""
    written = text[zone.start : zone.end]
    return (
        written.isupper()
        and written[0] != "("
        and ("," in gap or text[zone.end : zone.end + 2].strip().isalpha())
    )


def _expression(text: str, group: list[Piece], bounds: tuple[int, int]) -> list[Expression]:
    """Join pieces; `bounds` are those of the stretch, in which the place of an event is named."""
    if len(group) > 1 and group[0].kind == "noon":
        first = max(bounds[0], group[0].start - _NOON_REACH)
        if NEAR_NOON.search(text, first, group[0].start) is not None:
            group = group[1:]  # `shortly before midnight on Sunday` tells the day and no minute
    pieces = [one for one in group if one.kind != "zone"]
    if not pieces:
        return []
    lead = next((one for one in pieces if one.kind not in ("weekday", "clock", "noon")), None)
    lead = lead or next((one for one in pieces if one.kind == "weekday"), pieces[0])
    parts: dict[str, str] = {}
    for one in pieces:
        parts |= one.parts
    start, end = group[0].start, group[-1].end
    if group[0].kind == "zone":
        start = pieces[0].start  # a zone before a time is no part of it
    zone = next((one.zone for one in group if one.kind == "zone"), "")
    zone = zone or abbreviations().get(parts.get("inner", ""), "")
    if zone in ("", "local") and lead.kind in _PLACED:
        zone = place_of(text, bounds, start, end, is_local=zone == "local") or zone
    before = _SINCE.search(text, max(0, start - 24), start)
    since = before["word"].lower() if before else ""
    if "hour" in parts and "half" not in parts:
        after = _DAYPART_AFTER.match(text, end, bounds[1])
        part = after or _DAYPART.search(text, start, end)
        if part is not None:
            parts["daypart"] = part["daypart"].replace("tonight", "night")
        end = after.end() if after is not None else end
    if _ENDS.match(text, start, end) and _UP_TO.search(text, max(0, start - 12), start):
        parts["ends"] = "midnight"
    week = _WEEK_OF.search(text, max(bounds[0], start - 40), start)
    if lead.kind == "day" and week is not None:
        start, parts["week_of"] = week.start(), "ending" if week["end"] else week["of"] or "from"
    if since == "since" and before:
        start = before.start()
    words = [text[one.start : one.end] for one in group if one.kind == "zone"]
    regional = any(name in regional_names() for word in words for name in _WORDS.findall(word))
    return [Expression(start, end, lead.kind, parts, zone, since, regional, bool(words))]
