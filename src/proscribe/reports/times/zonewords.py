"""Zones in the words beside a time: `(Seoul time)`, `GMT`, `12:01 a.m. Eastern`, `17:00Z`, `UTC+9`.

Source: this project; `data/zones.toml`, `data/cities.toml`.
"""

import re
from functools import cache

from proscribe.reports.tables import any_of
from proscribe.reports.times.zones import abbreviations, city_of, country_zone
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
    return re.compile(
        r"\(?\b(?P<place>[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2}?|[Ll]ocal|eastern|pacific)\s+"
        r"(?:[Ss]tandard\s+|[Dd]aylight\s+|[Ss]ummer\s+)?"
        r"[Tt]ime\b\)?|\((?P<city>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\)|"
        rf"\(?\b(?P<name>{names})\b(?P<shift>[+-]\d{{1,2}})?\)?|"
        # `12:01 a.m. Eastern` without the word `time`, `17:00Z`
        rf"(?:(?<=[ap]\.m\. )|(?<=[ap]m ))(?P<bare>{bare})\b|(?P<zulu>(?<=[\d:]\d\d)Z)\b|"
        r"(?<=:\d\d )(?P<sign>[+-])(?P<hours>0\d|1[0-4]):?00\b"
    )


def zone_of_words(found: re.Match[str]) -> str:
    """Give the zone that such words name, `local` for "local time", or ""."""
    if found["name"]:
        if not found["shift"]:
            return abbreviations()[found["name"]]
        hours = int(found["shift"])
        # The sign of these zones is turned round in the IANA database.
        return f"Etc/GMT{-hours:+d}" if -12 <= hours <= 14 and hours else "UTC"
    if found["sign"]:
        hours = int(found["sign"] + found["hours"])
        return f"Etc/GMT{-hours:+d}" if hours else "UTC"
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
