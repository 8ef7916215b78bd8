"""Zones in the words beside a time: `(Seoul time)`, `GMT`, `12:01 a.m. Eastern`, `17:00Z`, `UTC+9`.

Source: this project; `data/zones.toml`, `data/cities.toml`.
"""

import re
from datetime import timedelta
from functools import cache

from proscribe.reports.tables import any_of
from proscribe.reports.times.zones import abbreviations, city_of, country_zone, shifted
from proscribe.values.territories import parse_territory

# Clocks named by a word that is neither a city nor one country.
_CLOCKS = {
    "Eastern": "America/New_York", "U.S. Eastern": "America/New_York",
    "US Eastern": "America/New_York", "Pacific": "America/Los_Angeles",
    "Australian Eastern": "Australia/Sydney", "Australian Central": "Australia/Adelaide",
    "Australian Western": "Australia/Perth", "Greenwich Mean": "UTC", "Gulf": "Asia/Dubai",
    "Arabian": "Asia/Riyadh", "Japan": "Asia/Tokyo", "Indian": "Asia/Kolkata",
    "India": "Asia/Kolkata", "British": "Europe/London", "Moscow": "Europe/Moscow",
    "East Africa": "Africa/Nairobi", "West Africa": "Africa/Lagos",
    "Central Africa": "Africa/Maputo", "Central": "America/Chicago",
    "Mountain": "America/Denver", "Eastern European": "Europe/Kyiv",
    "Hong Kong": "Asia/Hong_Kong", "Singapore": "Asia/Singapore",
    "Central European": "Europe/Brussels", "Korea": "Asia/Seoul", "Korean": "Asia/Seoul",
}  # fmt: skip


@cache
def zone_pattern() -> re.Pattern[str]:
    """A zone in words: `(Seoul time)`, `U.S. time`, `GMT`, `KST`, `UTC+9`."""
    names = any_of(tuple(abbreviations()))
    bare = any_of(tuple(_CLOCKS))
    # `GMT+8`, `UTC +05:30`, but not `10:00 GMT-11:00 GMT`
    shift = r"(?:\s?[+-](?:0?\d|1[0-4])(?::?[0-5]\d)?\b(?![-:/.]?\d|\s*(?:GMT|UTC)))"
    return re.compile(
        r"\(?\b(?P<place>[A-Z][\w.]{0,40}+(?:\s[A-Z][\w.]{0,40}+){0,2}?|[Ll]ocal|eastern|pacific)\s+"
        r"(?:[Ss]tandard\s+|[Dd]aylight\s+|[Ss]ummer\s+)?"
        r"[Tt]ime\b\)?|\((?P<city>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\)|"
        # glued to its hour: `1412GMT`
        rf"\(?(?:\b|(?<=\d\d\d\d)(?=GMT|UTC))(?P<name>{names})\b(?P<shift>(?<=GMT){shift}|(?<=UTC){shift})?\)?|"
        # `12:01 a.m. Eastern` without the word `time`, `17:00Z`
        rf"(?:(?<=[ap]\.m\. )|(?<=[ap]m )|(?<=[AP]M ))(?P<bare>{bare})\b|"
        r"(?P<zulu>(?<=[\d:]\d\d)Z)\b|"
        # `11:55 +0100`, `11:55:00+05:30`, `(+0430)`
        r"(?:(?<=:\d\d )|(?<=:\d\d:\d\d))"
        r"(?P<ahead>\(?[+-](?:0\d|1[0-4]):?(?:[034][05])\)?)(?![\d:])"
    )


def zone_of_words(found: re.Match[str]) -> str:
    """Give the zone that such words name, `local` for "local time", or ""."""
    if found["name"]:
        return _so_far(found["shift"]) if found["shift"] else abbreviations()[found["name"]]
    if found["ahead"]:
        return _so_far(found["ahead"])
    if found["zulu"]:
        return "UTC"
    if found["bare"]:
        return _CLOCKS[found["bare"]]
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


def _so_far(written: str) -> str:
    """Give the zone so far from Greenwich: `+8`, `-05:00`, `(+0530)`; "" where none always is."""
    sign, *digits = (one for one in written if one in "+-" or one.isdigit())
    hours = int("".join(digits if len(digits) < 3 else digits[:-2]))
    minutes = int("".join(digits[-2:])) if len(digits) > 2 else 0
    distance = timedelta(hours=hours, minutes=minutes)
    return shifted(-distance if sign == "-" else distance) or ""
