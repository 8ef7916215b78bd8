"""Names of places: on which clock a city, a part of a country or a country is.

`in Made Town`, `the Kerch Strait` (named after a town), `southern Israel`; a country only where its
name says enough of its clock, and no word that is merely a code in small letters (`La Guaira`).

Source: this project; `data/cities.toml`, `data/towns.toml`, the `tzdata` package.
"""

import re
from functools import cache

from proscribe.reports.times.zones import city_of, country_zone, has_one_clock, region_zone
from proscribe.values.territories import is_adjective, parse_territory, territory_key

# `in southern Israel`, `in the north-eastern Congo`
PART_OF = r"(?:(?:(?:north|south)[\s-]?)?(?:north|south|east|west)ern|central|rural|mainland)"
# `in the Southern District of California`: a court of a state
COURT_OF = r"(?:(?:North|South|East|West)ern|Middle|Central)\s+District\s+of"
_COURT = re.compile(rf"(?:the\s+)?{COURT_OF}\s+(?P<state>.+)", re.DOTALL)
_DIRECTION = re.compile(rf"(?:the\s+)?{PART_OF}\s+")
_CODE = re.compile(r"(?:the\s+)?(?!UK\b|UAE\b|DRC\b|DPRK\b)[A-Z]{2,4}")
# `the Kerch Strait`, `the Odesa region`: named after a town
_AFTER_TOWN = re.compile(
    r"(?:the\s+)?(?P<town>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)\s+"
    r"(?:Straits?|Bay|Peninsula|Canal|Harbou?r|Airport|Governorate|Oblast|Province|District|Region)"
)
_LONGEST_CODE = 3  # letters
_LINKS = frozenset({"de", "del", "do", "da", "dos", "la", "las", "los", "au", "aux"})


@cache
def zone_of_name(name: str, *, is_part: bool = False) -> str:
    """Give the zone of a city, or of a country that has one clock, or "".

    Args:
        name: As written, with an article or a word behind that is no part of it.
        is_part: What follows says which part of it: `the Ruritanian capital` is there, `Ruritanian
            banks` may be anywhere.
    """
    court = _COURT.fullmatch(name)
    if court is not None:
        return region_zone(" ".join(court["state"].split())) or ""
    after = _AFTER_TOWN.fullmatch(name)
    part = _DIRECTION.match(name)
    if part is not None and city_of(name.removeprefix("the ")) is None:
        return zone_of_name(name[part.end() :], is_part=is_part)
    words = (after["town"] if after is not None else name).split()
    every = tuple(words)
    while words:
        shown = " ".join(words)
        if _CODE.fullmatch(shown):
            return ""  # `the SDN List` is not in the Sudan
        city = city_of(shown)
        if city is not None:
            return city.zone
        # of `La Guaira` the first word is no code of a country
        code = parse_territory(shown) if len(shown) > _LONGEST_CODE or shown.isupper() else None
        if code and not is_part and is_adjective(territory_key(shown), code):
            return ""
        if code:
            return (country_zone(code) or "") if has_one_clock(code) else ""
        region = region_zone(shown) if len(shown) > _LONGEST_CODE + 1 else None
        if region is not None:
            return region
        if words.pop() in _LINKS and not parse_territory(" ".join(every[len(words) + 1 :])):
            return ""  # `San Antonio de los Baños` is not San Antonio
    return ""
