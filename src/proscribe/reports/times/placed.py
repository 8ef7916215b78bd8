"""Places that a stretch of text names, each with the clock that it is on.

`in the Kherson region`, `in Made Town, Ruritania,`, `through the streets of Made Hamlet and Made
Town`: where the first name of a row is in no table, the row is where the first known one is.

Source: this project.
"""

import re
from functools import lru_cache

import msgspec

from proscribe.reports.times.placeforms import DEEDS, NAME, NAMED_AFTER, PART_NOUN, PLACE
from proscribe.reports.times.placenames import zone_of_name
from proscribe.reports.times.zones import country_of_zone, region_zone
from proscribe.values.territories import parse_territory

_LONGEST_ROW = 4  # names of a row that are tried
_LONGEST_CODE = 3  # letters
_WORD = re.compile(r"\S+")
_NEXT_NAME = re.compile(rf",\s+(?:and\s+)?(?P<name>{NAME})")
_BETWEEN_NAMES = re.compile(r",?\s+and\s+(?:in\s+)?|,\s+(?:in\s+)?")
_ROW = re.compile(
    rf"(?:,\s+{NAME}){{0,4}},?\s+and\s+(?:in\s+)?{NAME}(?=\s+(?:on|in|since|last|from|between|until)\b)"
)
# `in Sabratha, Libya, on`: the country that a town is in
_COUNTRY = re.compile(
    r",\s+(?P<name>(?:the\s+)?[A-Z][\w.’'-]*(?:\s+(?:of\s+(?:the\s+)?|and\s+)?[A-Z][\w.’'-]*){0,4})(?=,|\s)"
)
# `Made Town’s central station` is there
_OWNED = re.compile(rf"\s+(?:[\w-]+\s+){{0,2}}?(?:{NAMED_AFTER}|{PART_NOUN})\b")
_DEED = re.compile(DEEDS, re.IGNORECASE)
# `The Treasury hit Iran on Friday with sanctions`, `took Ruritania to court`
_NO_DEED = re.compile(
    r"(?:\s+to\b|[^.;:\n]{0,80}?\b(?:sanctions?|measures|tariffs|penalties|fines|designations?|embargo|"
    r"responsible|accountable)\b)"
)


class Place(msgspec.Struct, frozen=True):
    """A place that a text names.

    Attributes:
        lead: The words before it, in small letters: `in`, `streets of`, `entered`.
        zone: IANA zone, or "" where no table has it.
        start: Where its lead begins.
        end: Behind its name, and the country that it is said to be in.
        is_owner: Something of it follows that is no place: `in Made Town’s view`.
    """

    lead: str
    zone: str
    start: int
    end: int
    is_owner: bool


@lru_cache(maxsize=16)  # several questions on one time look at the same words
def places(text: str, first: int, last: int) -> tuple[Place, ...]:
    """Give the places that words for where something is introduce, in order.

    Args:
        text: The whole text.
        first: Where to begin.
        last: Where to stop.
    """
    return tuple(place_at(one, last) for one in PLACE.finditer(text, first, last))


def place_at(one: re.Match[str], last: int) -> Place:
    """Give the place of a match of `PLACE`; its country may stand up to `last`."""
    text, end = one.string, one.end()
    lead = " ".join(one["lead"].lower().split())
    zone = zone_of_name(_bare(one), is_part=bool(one["part"]))
    for _ in range(_LONGEST_ROW - 1):
        further = _NEXT_NAME.match(text, end, last) if not zone and not one["owner"] else None
        if further is None:
            break
        zone, end = zone_of_name(further["name"]), further.end()
    end = _behind_row(text, end, last, zone) if zone else one.end()
    if zone and _DEED.fullmatch(lead) and _NO_DEED.match(text, end):
        zone = ""
    owned = _OWNED.match(text, end, last) if one["owner"] else None
    is_owner = bool(one["owner"]) and owned is None
    end = owned.end() if owned is not None else _behind_country(text, end, last, zone)
    return Place(lead, zone, one.start(), end, is_owner)


def _behind_row(text: str, end: int, last: int, zone: str) -> int:
    """Skip further towns on the same clock: `in Made Town, Made Hamlet and Made Port on`."""
    row = _ROW.match(text, end, last)
    if row is None:
        return end
    named = [zone_of_name(one) for one in re.split(_BETWEEN_NAMES, row[0]) if one]
    is_known = zone in named or len(named) > 1
    return row.end() if is_known and {*named} <= {zone, ""} else end


def _bare(one: re.Match[str]) -> str:
    """Give the name as tables have it: `the Kherson region` is named after a town."""
    name = one["name"]
    part = (one["part"] or "").strip()
    return name.removeprefix("the ") if part and name.startswith("the ") else name


def _behind_country(text: str, end: int, last: int, zone: str) -> int:
    """Skip the country or state behind a town: `in Sabratha, Libya, on 3 May`."""
    found = _COUNTRY.match(text, end, last) if zone else None
    if found is None:
        return end
    first = found.start("name")
    stops = [first + one.end() for one in _WORD.finditer(found["name"])]
    for stop in reversed(stops):
        name = text[first:stop]
        code = parse_territory(name) if len(name) > _LONGEST_CODE or name.isupper() else None
        is_there = code is not None and code[:2] == country_of_zone(zone)
        if is_there or region_zone(name) == zone:
            return stop
    return end
