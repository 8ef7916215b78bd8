"""The data files that the rules read: loaded once, checked as they are loaded.

Source: `data/` beside this module; zones and their cities from the `tzdata` package.
"""

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any, Literal

import msgspec


class Publisher(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A publisher profile: what is known of one house, and nothing of one page.

    Attributes:
        id: Name of the profile.
        name: The publisher's name.
        kind: `agency` (news) or `authority` (what it says of its own measures is first hand).
        country: ISO 3166-1 alpha-2 lower case, `un` or `eu`.
        zone: Zone of its stamps, or "" when it has no one clock.
        authority: Code of the authority whose measures it announces, or "".
        agency: The agency that speaks in it, or "".
        hosts: Host names of its pages.
        tokens: How it signs a dateline or credit.
        sites: Names its pages give themselves.
        signatures: Patterns of lines that only its documents have.
        together: Patterns of lines that only its documents have all of.
        unless: Patterns of lines that none of its documents has: another house is at their head.
        habits: Patterns that others use as well; they count beside a signature.
        sections: Section names before a stamp.
        furniture: Lines of its pages that are no part of an article.
        stamps: Patterns of lines that date its documents in a form of their own.
        month_first: `01/12/2022` is 12 January; None when the house has no such habit.
    """

    id: str
    name: str
    kind: Literal["agency", "authority"]
    country: str
    zone: str = ""
    authority: str = ""
    agency: str = ""
    hosts: tuple[str, ...] = ()
    tokens: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    signatures: tuple[str, ...] = ()
    together: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    habits: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()
    stamps: tuple[str, ...] = ()
    month_first: bool | None = None


class Body(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A known organisation.

    Attributes:
        name: Its name.
        kind: What it is.
        names: The names that mean it everywhere.
        at_home: Names that bodies of other countries have as well: `Treasury`.
        country: ISO 3166-1 alpha-2 lower case, `un`, `eu`, or "".
        authority: Code of the authority it designates for, or "".
    """

    name: str
    kind: str
    names: tuple[str, ...]
    at_home: tuple[str, ...] = ()
    country: str = ""
    authority: str = ""


class Office(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An office by which speakers are named.

    Attributes:
        id: Its name here.
        titles: Titles at a name.
        phrases: Words that stand for its holder, `{country}` for an adjective.
    """

    id: str
    titles: tuple[str, ...]
    phrases: tuple[str, ...]


@cache
def table(name: str) -> dict[str, Any]:
    """Give a data file as it stands, by its name without `.toml`. Do not change it."""
    path = resources.files(__package__) / "data" / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def publishers() -> tuple[Publisher, ...]:
    """Give all publisher profiles, sorted by id."""
    folder = resources.files(__package__) / "data" / "publishers"
    found = [
        msgspec.convert(tomllib.loads(one.read_text(encoding="utf-8")), Publisher)
        for one in folder.iterdir()
        if one.name.endswith(".toml")
    ]
    return tuple(sorted(found, key=lambda one: one.id))


@cache
def bodies() -> tuple[Body, ...]:
    """Give all known organisations."""
    return tuple(msgspec.convert(table("bodies")["body"], list[Body]))


@cache
def offices() -> tuple[Office, ...]:
    """Give all offices."""
    return tuple(msgspec.convert(table("offices")["office"], list[Office]))


@cache
def words(name: str, section: str) -> dict[str, tuple[str, ...]]:
    """Give the word lists of one section of a data file."""
    return {
        key: tuple(value) for key, value in table(name)[section].items() if isinstance(value, list)
    }


@cache
def english(section: str, key: str) -> frozenset[str]:
    """Give a word list of `data/english.toml`."""
    return frozenset(table("english")[section][key].split())


@cache
def pattern(name: str, key: str, flags: int = 0) -> re.Pattern[str]:
    """Give a pattern of the section `patterns` of a data file."""
    return re.compile(table(name)["patterns"][key], flags)


_MANY = 8  # words


@cache
def any_of(choice: tuple[str, ...]) -> str:
    """Give a pattern for any of these words, the longest first, blanks as any white space.

    Words that begin alike stand together, so that few of many are tried at a place of a text.
    """
    ordered = sorted(set(choice), key=lambda one: (-len(one), one))
    if len(ordered) < _MANY:
        return f"(?:{'|'.join(map(_written, ordered))})"
    openings = {one[0] for one in ordered}
    groups: dict[str, list[str]] = {}
    for one in ordered:
        in_both = one[0].swapcase() != one[0] and one[0].swapcase() in openings
        groups.setdefault(one[0].lower() * 2 if in_both else one[0], []).append(one)
    parts: list[str] = []
    for first, alike in groups.items():
        written = list(map(_written, alike))
        if len(first) > 1 or len(alike) == 1 or not first.isalpha():
            parts += written  # `Order`, `order`: where case is not looked at the longest is first
        else:
            parts.append(f"{first}(?:{'|'.join(one[1:] for one in written)})")
    return f"(?:{'|'.join(parts)})"


def _written(word: str) -> str:
    return re.escape(word).replace(r"\ ", r"\s+")
