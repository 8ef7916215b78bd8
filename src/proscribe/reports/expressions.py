"""Time expressions as they stand in a text, before anything is counted from a clock.

Pieces (a date, a weekday, a time of day, a zone) are found one by one; pieces that stand beside
each other are one expression. The month of May needs a capital and a day, a year or a preposition,
so that `they may` is no time.

Source: this project; REPORTS design notes, 4.3.
"""

import re
from functools import cache

import msgspec

from proscribe.reports.pieces import PIECES, TO_MONTH
from proscribe.reports.tables import any_of
from proscribe.reports.zones import abbreviations, city_of, country_zone
from proscribe.values.territories import parse_territory

# A city right before a time says whose clock it is on.
_PLACED = {"day", "weekday", "clock", "month"}
_PLACE_REACH = 48  # characters
_IN_PLACE = re.compile(
    r"\bin\s+(?P<city>[A-Z][\w.]+(?:\s[A-Z][\w.]+)?),?\s+(?:(?:on|late|early|last|this|next)\s+){0,2}$"
)
_IN_FRONT = re.compile(r"In\s+(?P<city>[A-Z][\w.]+(?:\s[A-Z][\w.]+)?),\s")
_PLACE_NEXT = re.compile(
    r"\s+in\s+(?P<city>[A-Z][\w]+(?:\s[A-Z][\w]+)?)(?=[.,;)]|\s+[a-z]|$)(?!['’])"
)
# `on April 15 with a parade in Pyongyang`
_PLACE_BESIDE = re.compile(
    r"\s+(?:with|at|for|by)\s+(?:an?|the|its)\s+(?:[a-z-]+\s+){1,3}in\s+(?P<city>[A-Z]\w+(?:\s[A-Z]\w+)?)(?=[.,;)]|$)"
)
_IN_CITY = re.compile(r"\b[Ii]n\s+(?P<city>[A-Z][\w]+(?:\s[A-Z][\w]+)?)(?!['’]s)")
_CLAUSE_REACH = 80  # characters
_LOCAL_REACH = 160
# What is done from elsewhere, or told: `a bank in Nairobi was sanctioned in January`.
_ELSEWHERE = re.compile(
    r"\b(?:designat|sanction|blacklist|list(?:ed|s)\b|add(?:ed|s)\b|impos|froze|said|says|told|report|confirm|announc|"
    r"warn|quoted|according|wrote|nam(?:ed|es)\b|remov|indict|charg|trad(?:ed|es)|based|living|born|office)\w*"
)
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
    """

    start: int
    end: int
    kind: str
    parts: dict[str, str]
    zone: str = ""
    since: str = ""


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
    lead = _IN_FRONT.match(text, start, stop) if pieces else None
    city = city_of(lead["city"]) if lead else None
    front = city.zone if city else ""
    found: list[Expression] = []
    group: list[_Piece] = []
    for piece in pieces:
        if group and _joins(text, group, piece):
            group.append(piece)
        else:
            found += _expression(text, group, front)
            group = [piece]
    found += _expression(text, group, front)
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


def _expression(text: str, group: list[_Piece], front: str) -> list[Expression]:
    """Join pieces; `front` is the zone of the city that the stretch begins with, or ""."""
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
        zone = (
            _place_before(text, start) or _place_after(text, end) or front
            or _place_in_clause(text, start, is_local=zone == "local") or zone
        )  # fmt: skip
    before = _SINCE.search(text, max(0, start - 24), start)
    since = before["word"].lower() if before else ""
    if since == "since" and before:
        start = before.start()
    return [Expression(start, end, lead.kind, parts, zone, since)]


def _place_before(text: str, start: int) -> str:
    """Give the zone of a city that the words name for the event: `in Washington on Friday`."""
    found = _IN_PLACE.search(text, max(0, start - _PLACE_REACH), start)
    city = city_of(found["city"]) if found else None
    return city.zone if city else ""


def _place_in_clause(text: str, start: int, *, is_local: bool) -> str:
    """Give the zone of the place that a clause speaks of before a time in it.

    `A court in Nairobi is to rule in January`; `in New York it was still 8 November`; of `announced
    in Seoul and Tokyo on December 1 local time` the first.
    """
    reach = _LOCAL_REACH if is_local else _CLAUSE_REACH
    lead = text[max(0, start - reach) : start]
    lead = lead[max(lead.rfind(mark) for mark in (";", ":", ". ", "\n", "“", "”", '"')) + 1 :]
    if not is_local:
        lead = lead[lead.rfind(",") + 1 :]
        if _ELSEWHERE.search(lead):
            return ""
    for found in _IN_CITY.finditer(lead):
        city = city_of(found["city"])
        if city is not None:
            return city.zone
    return ""


def _place_after(text: str, end: int) -> str:
    """Give the zone of a city right after a time: `due on May 22 in Washington`."""
    found = _PLACE_NEXT.match(text, end, end + _PLACE_REACH)
    found = found or _PLACE_BESIDE.match(text, end, end + _PLACE_REACH)
    city = city_of(found["city"]) if found else None
    return city.zone if city else ""
