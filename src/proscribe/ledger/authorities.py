"""Which lists answer for an authority, and which program tags the words of announcements mean.

The tables are `authorities.toml` and `regimes.toml`; sources stand there.
"""

import tomllib
from functools import cache
from importlib import resources
from typing import Any

import msgspec

from proscribe.values.territories import territory_name


class Place(msgspec.Struct, frozen=True, order=True):
    """A list, or what one authority has on a list that carries several.

    Attributes:
        dataset: Dataset name.
        authority: Only designations of this authority, as the ledger names it; "" for all.
    """

    dataset: str
    authority: str = ""


class StandIn(msgspec.Struct, frozen=True):
    """A list of another authority that carried the measures of one until a day.

    Attributes:
        dataset: Dataset name.
        until: First day, ISO 8601, on which it did not any more.
    """

    dataset: str
    until: str


class Regime(msgspec.Struct, frozen=True):
    """A subject of measures and the program tags it can stand for.

    Attributes:
        id: Stable word, used as `regime:ID` in descriptions.
        country: ISO 3166-1 alpha-2 lower case.
        subjects: Words that make a phrase about the country one about this subject.
        codes: Tags that count by themselves.
        tied: Tags that count only with a tie to the country.
    """

    id: str
    country: str
    subjects: tuple[str, ...]
    codes: tuple[str, ...]
    tied: tuple[str, ...]


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((resources.files(__package__) / name).read_text(encoding="utf-8"))


@cache
def _tiers() -> dict[tuple[str, str], tuple[tuple[Place, ...], ...]]:
    found = {}
    for one in _read("authorities.toml")["authority"]:
        key = (one["body"], one.get("agency", ""))
        found[key] = tuple(
            tuple(Place(*place.split("@", 1)) for place in tier) for tier in one["tiers"]
        )
    return found


def tiers_of(body: str, agency: str = "") -> tuple[tuple[Place, ...], ...]:
    """Give the lists of an authority, those to ask first in the first tier.

    Args:
        body: Country code, `eu` or `un`.
        agency: Agency as descriptions name it (`OFAC`, `US State`, `BIS`), or "".

    Returns:
        Nothing when no list of such an authority is known.

    Example:
        >>> tiers_of("un")
        ((Place(dataset='un_sc_sanctions', authority=''),),)
    """
    tiers = _tiers()
    return tiers.get((body, agency)) or tiers.get((body, "")) or ()


@cache
def _stand_ins() -> dict[str, StandIn]:
    return {
        one["body"]: msgspec.convert(one["stand_in"], StandIn)
        for one in _read("authorities.toml")["authority"]
        if "stand_in" in one
    }


def stand_in_of(body: str) -> StandIn | None:
    """Give the list that stands in for those of an authority, None for most.

    Example:
        >>> stand_in_of("eu")
        StandIn(dataset='gb_hmt_sanctions', until='2021-01-01')
    """
    return _stand_ins().get(body)


@cache
def published() -> frozenset[str]:
    """Give the names of all lists that answer for an authority by the table."""
    return frozenset(
        place.dataset for tiers in _tiers().values() for tier in tiers for place in tier
    )


@cache
def _orders() -> dict[str, tuple[str, ...]]:
    table = _read("regimes.toml")
    orders = {f"E.O. {number}": tuple(tags) for number, tags in table["orders"].items()}
    return orders | {name: tuple(tags) for name, tags in table["acts"].items()}


def tags_of(legal: str) -> tuple[str, ...]:
    """Give the program tags of an order or act; nothing when it is not in the table.

    Example:
        >>> tags_of("E.O. 13551")
        ('DPRK',)
    """
    return _orders().get(legal, ())


@cache
def regimes() -> tuple[Regime, ...]:
    """Give the table of regimes."""
    return tuple(msgspec.convert(one, Regime) for one in _read("regimes.toml")["regime"])


def regime_of(term: str) -> Regime | None:
    """Give the regime that a term of a description (`regime:ID`) means, or None."""
    return next((one for one in regimes() if term == f"regime:{one.id}"), None)


def term_words(term: str) -> str:
    """Give a term of a description in words: `regime:north-korea` is about North Korea."""
    regime = regime_of(term)
    return term if regime is None else f"about {territory_name(regime.country)}"
