"""Nouns for parties, singular and plural, what they are nouns for, and words that count them.

Source: `data/groups.toml`; `designations/targets.toml` has further ones of the same form.
"""

from collections.abc import Mapping, Sequence
from functools import cache

import msgspec

from proscribe.model.described import TargetType
from proscribe.reports.tables import any_of, table
from proscribe.reports.times.datewords import NUMBERS

# `twenty-two men`; who is counted in words is seldom more than sixty
_TENS = ("twenty", "thirty", "forty", "fifty")
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


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


@cache
def count_words() -> dict[str, int | None]:
    """Give word that counts parties -> how many, None for one that gives no number (`several`)."""
    rows = table("groups")["counts"]
    numbers = {word: number for word, number in rows.items() if word != "open"}
    joined = {
        f"{ten}-{one}": numbers[ten] + NUMBERS[one]
        for ten in _TENS
        for one in _ONES
        if ten in numbers
    }
    return {**NUMBERS, **numbers, **joined, **dict.fromkeys(rows["open"])}


@cache
def no_number() -> str:
    """Give a pattern that no number stands here: in `a group of nine men` that counts them.

    Nor a time: `In one week the commissar sent buses`.
    """
    exact = (word for word, number in count_words().items() if number and word not in ("a", "an"))
    times = r"(?:hours?|days?|weeks?|months?|years?|decades?)\s+(?:the|an?|his|her|its|their)\s"
    return rf"(?!(?i:{any_of(tuple(exact))}|\d+)\s|{times})"


def count_of(written: str) -> int | None:
    """Give the number that figures or words tell; None where they give none."""
    word = " ".join(written.lower().split())
    return int(word) if word.isdigit() else count_words().get(word)


@cache
def people_nouns() -> frozenset[str]:
    """Give the forms of nouns for people that are counted in running text."""
    return frozenset(form for form, one in counted_nouns().items() if one.type == "individual")
