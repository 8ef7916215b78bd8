"""Time expressions as they stand in a text, before anything is counted from a clock.

Pieces (a date, a weekday, a time of day, a zone) are found one by one; pieces that stand beside
each other are one expression. The month of May needs a capital and a day, a year or a preposition,
so that `they may` is no time.

Source: this project; REPORTS design notes, 4.3.
"""

import re
from functools import cache

import msgspec

from proscribe.reports.tables import any_of
from proscribe.reports.times.pieces import PIECES, TO_MONTH
from proscribe.reports.times.places import place_of
from proscribe.reports.times.zones import abbreviations, city_of, country_zone, regional_names
from proscribe.values.territories import parse_territory

# What can happen in a place that its sentence names.
_PLACED = frozenset(
    {"day", "weekday", "clock", "noon", "month", "year", "relative", "numeric", "ordinal"}
)
_WORDS = re.compile(r"[A-Za-z]+")
_GAP = re.compile(r"(?:\s*,?\s*(?:at|on|of)?\s*|\s*[(,]\s*|\s*[|/–-]\s*)")
_SINCE = re.compile(
    r"\b(?P<word>[Ss]ince|[Uu]ntil|[Bb]y|[Bb]efore|[Aa]fter|[Ff]rom)\s+(?:the\s+)?(?:last\s+)?$"
)
_ATTACH = {"month", "day", "numeric", "weekday", "clock", "noon", "zone", "relative", "ordinal"}
# Clocks named by a word that is neither a city nor one country.
_CLOCKS = {
    "Eastern": "America/New_York", "U.S. Eastern": "America/New_York",
    "US Eastern": "America/New_York", "Pacific": "America/Los_Angeles",
    "Central European": "Europe/Brussels", "Korea": "Asia/Seoul", "Korean": "Asia/Seoul",
}  # fmt: skip


# Relative days that count from another date.
_COUNTED = frozenset({"before", "after", "earlier", "later", "previous", "following", "next"})


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


class _Piece(msgspec.Struct, frozen=True):
    start: int
    end: int
    kind: str
    parts: dict[str, str]
    zone: str = ""


@cache
def _zone_pattern() -> re.Pattern[str]:
    """A zone in words: `(Seoul time)`, `U.S. time`, `GMT`, `KST`, `UTC+9`."""
    names = any_of(tuple(abbreviations()))
    return re.compile(
        r"\(?\b(?P<place>[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2}?|[Ll]ocal|eastern|pacific)\s+"
        r"(?:[Ss]tandard\s+|[Dd]aylight\s+|[Ss]ummer\s+)?"
        r"[Tt]ime\b\)?|\((?P<city>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\)|"
        rf"\(?\b(?P<name>{names})\b(?P<shift>[+-]\d{{1,2}})?\)?"
    )


def _zone_of(found: re.Match[str]) -> str:
    if found["name"]:
        if not found["shift"]:
            return abbreviations()[found["name"]]
        hours = int(found["shift"])
        # The sign of these zones is turned round in the IANA database.
        return f"Etc/GMT{-hours:+d}" if -12 <= hours <= 14 and hours else "UTC"
    place = found["place"] or found["city"]
    if place.lower() == "local":
        return "local"
    city = city_of(place)
    if city or found["city"]:
        return city.zone if city else ""
    code = parse_territory(place)
    return _CLOCKS.get(place[0].upper() + place[1:], "") or (
        country_zone(code) or "" if code else ""
    )


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
    group: list[_Piece] = []
    for piece in pieces:
        if group and _joins(text, group, piece):
            group.append(piece)
        else:
            found += _expression(text, group, bounds)
            group = [piece]
    found += _expression(text, group, bounds)
    return found


def _pieces(text: str, start: int, end: int) -> list[_Piece]:
    taken = bytearray(max(0, end - start))  # characters that belong to a piece
    pieces: list[_Piece] = []
    met: dict[re.Pattern[str], bool] = {}

    def keep(kind: str, one: re.Match[str], zone: str = "") -> None:
        first, stop = one.start() - start, one.end() - start
        if 1 not in taken[first:stop]:
            taken[first:stop] = b"\x01" * (stop - first)
            parts = {key: value for key, value in one.groupdict().items() if value}
            pieces.append(_Piece(one.start(), one.end(), kind, {} if zone else parts, zone))

    for kind, needs, pattern in PIECES:
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
            pieces.append(_Piece(second.start("month"), second.end(), "month", parts))
    if pieces:
        for one in _zone_pattern().finditer(text, start, end):
            zone = _zone_of(one)
            if zone:
                keep("zone", one, zone)
    return sorted(pieces, key=lambda one: one.start)


def _joins(text: str, group: list[_Piece], piece: _Piece) -> bool:
    """Tell whether a piece belongs to the pieces before it."""
    kinds = {one.kind for one in group} | {piece.kind}
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
    return len(gap) <= 8 and _GAP.fullmatch(gap) is not None


def _is_word(text: str, zone: _Piece, gap: str) -> bool:
    """Tell capitals after a day that may be no clock: `On Tuesday, ICT exports fell`."""
    written = text[zone.start : zone.end]
    return (
        written.isupper()
        and written[0] != "("
        and ("," in gap or text[zone.end : zone.end + 2].strip().isalpha())
    )


def _expression(text: str, group: list[_Piece], bounds: tuple[int, int]) -> list[Expression]:
    """Join pieces; `bounds` are those of the stretch, in which the place of an event is named."""
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
    if zone in ("", "local") and lead.kind in _PLACED:
        zone = place_of(text, bounds, start, end, is_local=zone == "local") or zone
    before = _SINCE.search(text, max(0, start - 24), start)
    since = before["word"].lower() if before else ""
    if since == "since" and before:
        start = before.start()
    words = [text[one.start : one.end] for one in group if one.kind == "zone"]
    regional = any(name in regional_names() for word in words for name in _WORDS.findall(word))
    return [Expression(start, end, lead.kind, parts, zone, since, regional, bool(words))]
