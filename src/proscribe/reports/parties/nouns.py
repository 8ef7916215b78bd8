"""Nouns for parties, singular and plural, and what they are nouns for.

Source: `data/groups.toml`; `designations/targets.toml` has further ones of the same form.
"""

from collections.abc import Mapping, Sequence
from functools import cache

import msgspec

from proscribe.model.described import TargetType
from proscribe.reports.tables import table


class Noun(msgspec.Struct, frozen=True):
    """One form of a noun.

    Attributes:
        type: What it is a noun for.
        singular: Its singular.
        is_plural: It can be its plural: `aircraft` is both.
    """

    type: TargetType
    singular: str
    is_plural: bool


def read_nouns(rows: Mapping[str, Sequence[str]]) -> dict[str, Noun]:
    """Give form -> noun.

    Args:
        rows: Type -> nouns: `singular`, or `singular/plural` where the plural is not singular + s.
    """
    found: dict[str, Noun] = {}
    for name, nouns in rows.items():
        type_ = msgspec.convert(name, TargetType)
        for one in nouns:
            singular, _, plural = one.partition("/")
            found[singular] = Noun(type_, singular, is_plural=False)
            found[plural or f"{singular}s"] = Noun(type_, singular, is_plural=True)
    return found


def noun_at(nouns: Mapping[str, Noun], written: str) -> Noun:
    """Give the noun that a form means where it stands, its words maybe parted by a line break."""
    return nouns[" ".join(written.split())]


@cache
def counted_nouns() -> dict[str, Noun]:
    """Give form -> noun of those that are counted in running text."""
    return read_nouns(table("groups")["nouns"])
