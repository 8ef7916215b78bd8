"""Clocks: which zone a place or a word means, and what a local day is in UTC.

Zones come from the `tzdata` package and never from the machine, so that the same document gives
the same instants everywhere.

Source: IANA time zone database, through `tzdata`; `data/zones.toml`, `data/cities.toml`.
"""

import unicodedata
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from importlib import resources
from zoneinfo import ZoneInfo

import msgspec

from proscribe.model.report import UtcInterval
from proscribe.reports.tables import table
from proscribe.values.territories import parse_territory

_DAY = timedelta(days=1)


class City(msgspec.Struct, frozen=True):
    """A place that a dateline or a clock can name.

    Attributes:
        name: Name to show.
        country: ISO 3166-1 alpha-2 lower case.
        zone: IANA time zone.
    """

    name: str
    country: str
    zone: str


@cache
def zone(key: str) -> ZoneInfo:
    """Give a zone of the `tzdata` package.

    Raises:
        ValueError: There is no such zone.
    """
    path = resources.files("tzdata") / "zoneinfo"
    for part in key.split("/"):
        path = path / part
    try:
        with path.open("rb") as file:
            return ZoneInfo.from_file(file, key=key)
    except OSError as fault:
        raise ValueError(f"tzdata has no zone {key!r}") from fault


@cache
def _zone_table() -> tuple[tuple[str, str], ...]:
    """Give (country, zone) of every row of `zone.tab`."""
    text = (resources.files("tzdata") / "zoneinfo" / "zone.tab").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return tuple((row[0].lower(), row[2]) for row in rows)


@cache
def cities() -> dict[str, City]:
    """Give all cities by their name in lower case."""
    found: dict[str, City] = {}
    for country, key in _zone_table():
        name = key.rsplit("/", 1)[1].replace("_", " ")
        found[name.lower()] = City(name, country, key)
    for row in table("towns")["towns"]:
        for name in row["names"].split(", "):
            found.setdefault(_plain(name), City(name, row["country"], row["zone"]))
    for name, value in table("cities").items():
        if isinstance(value, list):
            found[_plain(name).strip(" .")] = City(value[0], value[1], value[2])
    return found


def _plain(text: str) -> str:
    """Give a name in lower case without accents: `Bogotá` is `bogota`."""
    bare = unicodedata.normalize("NFKD", text.lower())
    return "".join(character for character in bare if not unicodedata.combining(character))


def city_of(text: str) -> City | None:
    """Read the place of a dateline: `WASHINGTON`, `Seoul`, `VLADIVOSTOK, Russia`.

    Returns:
        The city, or None when it is not in the table.
    """
    key = " ".join(_plain(text).split()).strip(" ,.")
    table_of_cities = cities()
    for attempt in (key, key.split(",")[0].strip(), key.split("/")[0].strip()):
        if attempt in table_of_cities:
            return table_of_cities[attempt]
    return _in_region(text)


def region_zone(name: str) -> str | None:
    """Give the clock of a state or province: `Conn.`, `Ontario`; None when it is in no table."""
    regions: dict[str, str] = table("zones")["regions"]
    return regions.get(_plain(name).strip(" ."))


def _in_region(text: str) -> City | None:
    """Read a town that no table has by what stands behind it: `Bergen, Norway`, `LIMA, Ohio`.

    A country must have one clock, a state or province stands in the table of regions.
    """
    town, comma, region = text.strip(" ,").rstrip(")").replace(" (", ", ", 1).partition(", ")
    if not comma or not town[:1].isupper():
        return None
    key = region_zone(region)
    if key is not None:
        return City(town, country_of_zone(key), key)
    code = parse_territory(region)
    own = country_zone(code) if code and has_one_clock(code) else None
    return City(town, code, own) if code and own else None


@cache
def country_zone(code: str) -> str | None:
    """Give the zone of the seat of government of a country, or None when it is not known."""
    capitals: dict[str, str] = table("zones")["capitals"]
    if code in capitals:
        return capitals[code]
    rows = [key for country, key in _zone_table() if country == code]
    return rows[0] if len(rows) == 1 else None


_SEVERAL_CLOCKS = frozenset({"us", "ru", "ca", "au", "br", "mx", "id", "kz", "mn", "un", "eu"})


def has_one_clock(country: str) -> bool:
    """Tell a country whose name says enough of the clock there."""
    return country not in _SEVERAL_CLOCKS


@cache
def country_of_zone(key: str | None) -> str:
    """Give the country that a zone is named for, or ""."""
    return next((code for code, one in _zone_table() if one == key), "")


def month_first(key: str) -> bool | None:
    """Tell whether dates by a clock have the month first; None when no one country is its own."""
    country = country_of_zone(key)
    return country == "us" if country else None


def same_clock(key: str, own: str, day: date) -> bool:
    """Tell whether two zones show the same time at noon of a day."""
    noon = datetime.combine(day, time(12), tzinfo=zone(key))
    return noon.utcoffset() == noon.replace(tzinfo=zone(own)).utcoffset()


@cache
def regional_names() -> frozenset[str]:
    """Give the words for clocks of many places: `CET`, `Eastern`."""
    return frozenset(table("zones")["regional"]["names"])


def shifted(distance: timedelta | None) -> str | None:
    """Give the zone that is so far from Greenwich all year; None where there is none."""
    if distance is None:
        return None
    hours, rest = divmod(distance, timedelta(hours=1))
    if rest:
        minutes: dict[str, str] = table("zones")["minutes"]
        return minutes.get(str(distance // timedelta(minutes=1)))
    if not -12 <= hours <= 14:
        return None
    # The sign of these zones is turned round in the IANA database.
    return f"Etc/GMT{-hours:+d}" if hours else "UTC"


@cache
def abbreviations() -> dict[str, str]:
    """Give the zones of abbreviations such as `KST`; of `IST` all that it can mean, with bars."""
    return {**table("zones")["abbreviations"], **table("zones")["several"]}


@cache
def governments() -> dict[str, str]:
    """Give the capitals that stand for a government, with its country code."""
    return dict(table("cities")["governments"])


def instant(moment: datetime) -> str:
    """Write an aware moment as a UTC instant, `2022-01-13T15:34:00Z`."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def local(day: date, clock: time, key: str) -> datetime:
    """Give the moment at which a clock in a zone shows that time; the earlier of two."""
    return datetime.combine(day, clock, tzinfo=zone(key))


def day_interval(first: date, last: date, key: str) -> UtcInterval:
    """Give the UTC interval of whole days in a zone, from `first` to the end of `last`."""
    return UtcInterval(day_start(first, key), day_start(last + _DAY, key))


def day_start(day: date, key: str) -> str:
    """Give the UTC instant at which a day begins in a zone."""
    return instant(local(day, time(), key))
