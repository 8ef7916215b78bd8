"""The clock of a house that names no place of its own, by the country that it shows to be its own.

A house calls the bodies of its own state without their country (`the Home Office`), and those of
others with it (`the US Treasury`); it names towns and regions as to readers who know them; its
address or telephone number stands beside the text. Two of these three must agree: two bodies, two
towns, an address. A body of another state without its country, one of its own that is said with it
(`Britain's Home Office`), or an address elsewhere speaks against it. Money is no evidence, since a
report from abroad on a country's measures has its money as well. Only a country of one clock is
given.

Source: this project; `data/homelands.toml`.
"""

import re
from functools import cache

import msgspec

from proscribe.model.report import Block
from proscribe.reports.tables import any_of, table
from proscribe.reports.times.zones import country_zone, has_one_clock
from proscribe.values.territories import parse_territory

_LONGEST = 60_000  # characters in which evidence is looked for
_FEWEST = 2  # bodies, or towns and regions
_LEAD = 40  # characters before a name in which its country can stand
# What stands before the name of a body: `Britain's`, `the UK`, `Kenyan`
_COUNTRY_BEFORE = re.compile(
    r"(?P<two>\b[A-Z][\w.]*\s)?\b(?P<one>[A-Z][\w.]*)(?:[’']s?)?\s+(?:own\s+|former\s+)?$"
)
# `Bradford, England`: told to readers abroad
_REGION_BEHIND = re.compile(r",\s+(?P<name>[A-Z][\w.]+(?:\s[A-Z]\w+)?)")
_DOMAIN = re.compile(r"[\w-]\.(?:(?:co|com|org|net|gov|ac)\.)?(?P<end>[a-z]{2})\b(?![.\w@])")
_CALLING = re.compile(r"(?<![\w+])(?:\+|00)(?P<code>\d{2,3})(?=[\s(.-])")


class _Homeland(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What shows that a house is at home in a country; as in `data/homelands.toml`."""

    bodies: tuple[str, ...]
    regions: tuple[str, ...] = ()
    domain: str = ""
    calling: str = ""


@cache
def _homelands() -> dict[str, _Homeland]:
    return {key: msgspec.convert(one, _Homeland) for key, one in table("homelands").items()}


@cache
def _bodies() -> re.Pattern[str]:
    every = {name for one in _homelands().values() for name in one.bodies}
    return re.compile(rf"(?<![\w-])(?P<name>{any_of(tuple(sorted(every)))})(?![\w-])")


@cache
def _places() -> dict[str, str]:
    """Give town or region -> country."""
    return {name: key for key, one in _homelands().items() for name in one.regions}


@cache
def _place_names() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?P<name>{any_of(tuple(_places()))})(?![\w-])")


def own_country(text: str, blocks: list[Block]) -> str | None:
    """Give the zone of the country that a house shows to be its own, or None.

    Args:
        text: The reading text.
        blocks: Its blocks.
    """
    shown = text[:_LONGEST]
    bare, told = _called(shown)
    away = _addresses(blocks)
    found = [
        key
        for key, one in _homelands().items()
        if has_one_clock(key) and _is_home(shown, key, one, bare, told, away)
    ]
    return country_zone(found[0]) if len(found) == 1 else None


def _is_home(
    text: str, key: str, own: _Homeland, bare: set[str], told: set[str], away: set[str]
) -> bool:
    """Weigh the evidence for one country."""
    if bare - set(own.bodies) or key in told or away - {key}:
        return False
    kinds = [len(bare) >= _FEWEST, key in away, _has_own_places(text, key)]
    return sum(kinds) > 1


def _called(text: str) -> tuple[set[str], set[str]]:
    """Give the bodies that stand without a country, and the countries said with their own."""
    bare: set[str] = set()
    told: set[str] = set()
    for one in _bodies().finditer(text):
        name = " ".join(one["name"].split())
        country = _country_before(text, one.start())
        if country == "":
            bare.add(name)
        elif country in _homelands() and name in _homelands()[country].bodies:
            told.add(country)
    return bare, told


def _country_before(text: str, start: int) -> str:
    """Give the country that is named right before a body, or ""."""
    found = _COUNTRY_BEFORE.search(text[max(0, start - _LEAD) : start])
    if found is None:
        return ""
    two = parse_territory(f"{found['two'] or ''}{found['one']}".strip()) if found["two"] else None
    return two or parse_territory(found["one"]) or ""


def _has_own_places(text: str, key: str) -> bool:
    """Tell two towns or regions of a country, named as to readers who know them."""
    met: set[str] = set()
    for one in _place_names().finditer(text):
        name = " ".join(one["name"].split())
        if _places()[name] != key:
            continue
        behind = _REGION_BEHIND.match(text, one.end())
        if behind is not None and parse_territory(behind["name"]) == key:
            return False
        met.add(name)
    return len(met) >= _FEWEST


def _addresses(blocks: list[Block]) -> set[str]:
    """Give the countries of the addresses and telephone numbers beside the text."""
    domains = {one.domain: key for key, one in _homelands().items() if one.domain}
    codes = {one.calling: key for key, one in _homelands().items() if one.calling}
    found: set[str] = set()
    for block in blocks:
        if block.role in ("body", "entry", "caption", "quote_box") or block.within is not None:
            continue
        line = block.span.exact
        found |= {domains[one["end"]] for one in _DOMAIN.finditer(line) if one["end"] in domains}
        found |= {codes[one["code"]] for one in _CALLING.finditer(line) if one["code"] in codes}
    return found
