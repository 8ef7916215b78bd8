"""What tells one listed party from another when it is described instead of named.

Announcements say "six nationals of X based in Y and Z": type, nationality, place, gender, ties.
"""

from collections.abc import Iterable

import msgspec

from proscribe.model.canonical import caption
from proscribe.model.record import Address, Name, Record, Relation
from proscribe.values.territories import parse_territory

_NATIONALITY = frozenset({"nationality", "citizenship"})
_COUNTRY = frozenset({"country", "jurisdiction", "mainCountry", "registrationCountry", "flag"})
_REGIONS = frozenset({"hk", "mo"})
_BIRTH = frozenset({"birthCountry"})


class Traits(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a party for telling it from others; see `LedgerRow` for the fields."""

    caption: str
    schema: str
    names: tuple[Name, ...]
    nationalities: tuple[str, ...]
    countries: tuple[str, ...]
    address_countries: tuple[str, ...]
    birth_countries: tuple[str, ...]
    relations: tuple[Relation, ...]
    gender: str


def traits_of(record: Record) -> Traits:
    """Gather what tells a party from others."""
    genders = {fact.value for fact in record.facts if fact.prop == "gender"}
    return Traits(
        caption=caption(record),
        schema=record.schema,
        names=record.names,
        nationalities=_values(record, _NATIONALITY),
        countries=_values(record, _COUNTRY),
        address_countries=_sorted(
            code for one in record.addresses for code in (one.country, _region_of(one))
        ),
        birth_countries=_values(record, _BIRTH),
        relations=record.relations,
        gender=genders.pop() if len(genders) == 1 else "",
    )


def _region_of(address: Address) -> str:
    """Give the region of China that has a code of its own and that lists give as a town, or "".

    OFAC writes both `Hong Kong, Hong Kong` and `Hong Kong, China`.
    """
    if address.country != "cn":
        return ""
    code = parse_territory(address.city) or parse_territory(address.region) or ""
    return code if code in _REGIONS else ""


def _values(record: Record, props: frozenset[str]) -> tuple[str, ...]:
    return _sorted(fact.value for fact in record.facts if fact.prop in props)


def _sorted(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({value for value in values if value}))
