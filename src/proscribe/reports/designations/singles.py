"""Parties that are described in a list of targets: `a company that they own together`.

Elsewhere a company is only a company, and `two makers` are anything; in a list of targets they are
of them. What the rules for counted groups have read is left alone.

Source: this project; nouns in `targets.toml` and `reports/data/groups.toml`.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from proscribe.model.described import TargetType
from proscribe.reports.designations.data import pattern, table
from proscribe.reports.designations.draft import Described
from proscribe.reports.designations.stretches import Stretch
from proscribe.reports.parties.groups import Criterion, places_at
from proscribe.reports.parties.known import Known
from proscribe.reports.parties.nouns import Noun, counted_nouns, noun_at, read_nouns
from proscribe.reports.tables import any_of
from proscribe.reports.times.datewords import NUMBERS
from proscribe.reports.times.zones import city_of

_ONE = r"(?:an?|one|another|its|their|his|her|one\s+of\s+(?:their|his|her|its|the))"
_WHOSE = r"(?:the\s+)?(?P<owner>(?:[A-Z][\w-]*\s+){0,3}[A-Z][\w-]*)['’]s?\s+"
_NO_MODIFIER = (
    r"(?:and|or|of|in|by|for|with|to|from|on|at|that|who|which|whose|is|are|was|were|its|their)"
)
_OF = re.compile(
    r"\b(?:members?|parts?|leaders?|associates?|employees|owners?|units?|elements)\s+of\s+$"
)
_BASED = re.compile(r"\b([A-Z][\w’.]*(?:\s[A-Z]\w+)?)-(?:based|registered|headquartered)\b")
_PLACED = re.compile(
    r",?\s+(?:(?:who|which|that|both|all|each)\s+(?:is|are)?\s*)?(?:(?:based|located|living|residing|registered|headquartered|operating|incorporated)?\s*in|from)\s+(?:the\s+)?"
)


@cache
def target_nouns() -> dict[str, Noun]:
    """Give form -> noun of those that name parties in a list of targets."""
    return {**read_nouns(table("targets")["nouns"]), **counted_nouns()}


@cache
def _pattern() -> re.Pattern[str]:
    numbers = any_of(tuple(NUMBERS))
    return re.compile(
        rf"\b(?P<count>{_ONE}|\d{{1,4}}|(?i:{numbers}))\s+(?:(?:of\s+)?(?:its|their|his|her|the)\s+|of\s+{_WHOSE})?(?P<modifiers>(?:(?!{_NO_MODIFIER}\b)[A-Za-z][\w’'-]*\s+(?:(?<![s\d]\s)and\s+(?!{_NO_MODIFIER}\b|an?\b|the\b|one\b|(?i:{numbers})\b)[a-z][\w’'-]*\s+(?=[a-z]))?){{0,4}})(?P<noun>{any_of(tuple(target_nouns()))})\b"
        r"(?!\s*[’']s\b)(?!\s+(?:partners?|associates?|owners?|managers?|leaders?|executives?|magnates?|tycoons?|officials?|agents?|manager|accounts?)\b)(?!\s+(?:called|named)\s+[A-Z])(?!,?\s+[A-Z][a-z]+(?:\s+[A-Z])?)"
    )


def single_groups(
    text: str, start: int, end: int, known: Sequence[Known], taken: Sequence[Stretch]
) -> Iterator[Described]:
    """Give described parties in a stretch of targets.

    Args:
        text: The whole text.
        start: Where the stretch begins.
        end: Where it ends.
        known: Known names in it.
        taken: Stretches that are read already.
    """
    for one in _pattern().finditer(text, start, end):
        if any(a < one.end() and one.start() < b for a, b in taken):
            continue
        if _OF.search(text, start, one.start()):
            continue  # `other members of an international network`: who is meant is the members
        noun = noun_at(target_nouns(), one["noun"])
        type_ = noun.type
        word = " ".join(one["count"].lower().split())
        count = int(word) if word.isdigit() else NUMBERS.get(word, 1)
        if type_ in ("unknown", "address") and not (word.isdigit() or word in NUMBERS):
            continue
        if count > 1 and not noun.is_plural:
            continue
        is_open = noun.is_plural and not (word.isdigit() or word in NUMBERS)  # `their owners`
        codes = tuple(
            Criterion(name.key, name.start, name.end)
            for name in known
            if name.kind in ("people", "country")
            and one.start("modifiers") <= name.start < one.start("noun")
        )
        is_person = type_ == "individual"
        stop, based = _based(text, one.end("noun"), end, known)
        based = based or _city(text, one)
        yield Described(
            start=one.start(), end=stop,
            count=None if is_open or is_rough(text, one.start()) else count,
            type=type_,
            nationality=codes if is_person else (), country=() if is_person else codes,
            based=based,
            kind=None if is_person or type_ == "unknown" else (noun.singular, *one.span("noun")),
            owner=one.span("owner") if one["owner"] else None,
        )  # fmt: skip


def is_rough(text: str, start: int) -> bool:
    """Tell whether words before a number say that it is not the number: `more than 200`."""
    return (
        pattern("targets", "rough", ignore_case=True).search(text, max(0, start - 24), start)
        is not None
    )


def _city(text: str, one: re.Match[str]) -> tuple[Criterion, ...]:
    """Give the country of `Dubai-based`."""
    found = _BASED.search(text, one.start("modifiers"), one.end("modifiers"))
    city = city_of(found[1]) if found else None
    return (Criterion(city.country, *found.span(1)),) if found and city else ()


def plural_nouns() -> dict[str, TargetType]:
    """Give noun in the plural -> type."""
    return {form: one.type for form, one in target_nouns().items() if form != one.singular}


def _based(
    text: str, at: int, end: int, known: Sequence[Known]
) -> tuple[int, tuple[Criterion, ...]]:
    lead = _PLACED.match(text, at, end)
    if lead is None:
        return at, ()
    stop, found = places_at(text, lead.end(), end, known)
    return (stop, found) if found else (at, ())
