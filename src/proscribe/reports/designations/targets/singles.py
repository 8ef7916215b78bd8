"""Parties that are described in a list of targets: `a company that they own together`.

Elsewhere a company is only a company, and `two makers` are anything; in a list of targets they are
of them. What the rules for counted groups have read is left alone.

Source: this project; nouns in `targets.toml` and `reports/data/groups.toml`.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from proscribe.model.described import TargetType
from proscribe.reports.designations.acts.stretches import Stretch
from proscribe.reports.designations.data import pattern, table
from proscribe.reports.designations.draft import Described
from proscribe.reports.parties.belonging import (
    REGION,
    Criterion,
    belonging,
    called_end,
    places_at,
    tied,
)
from proscribe.reports.parties.known import Known
from proscribe.reports.parties.nouns import (
    Noun,
    count_of,
    count_words,
    counted_nouns,
    no_number,
    noun_at,
    read_nouns,
)
from proscribe.reports.tables import any_of
from proscribe.reports.times.zones import city_of

_ONE = r"(?:an?|one|another|its|their|his|her|one\s+of\s+(?:their|his|her|its|the))"
_THEIRS = r"(?!(?:its|their|his|her)\s+(?:\d|two|three|four|five|six|seven|eight|nine|ten)\b)"
_WHOSE = r"(?:the\s+)?(?P<owner>(?:[A-Z][\w-]*\s+){0,3}[A-Z][\w-]*)['’]s?\s+"
_NO_MODIFIER = (
    r"(?:and|or|of|in|by|for|with|to|from|on|at|that|who|which|whose|is|are|was|were|"
    r"its|their|his|her)"
)
_OF = re.compile(
    r"\b(?:members?|parts?|leaders?|associates?|employees|owners?|units?|elements|wardens?|heads?|directors?|"
    r"chiefs?|governors?|managers?|founders?|chairm[ae]n|chairwoman|presidents?|secretar(?:y|ies)|"
    r"commanders?|captains?|officers?|officials?|clerks?|operators?|representatives?|spokes\w+|agents?)\s+of\s+$|"
    r"\bor\s+$"  # `the head of a bank, or a person doing the same`
)
_BASED = re.compile(r"\b([A-Z][\w’.]*(?:\s[A-Z]\w+)?)-(?:based|registered|headquartered)\b")
_PLACED = re.compile(
    r",?\s+(?:(?:who|which|that|both|all|each)\s+(?:is|are)?\s*)?(?:(?:based|located|living|residing|registered|headquartered|operating|incorporated)?\s*in|from)\s+(?:the\s+)?"
    + REGION
)
_NAMED = re.compile(r",\s+[A-Z][a-z]+(?:\s+[A-Z])?")
_OPEN = re.compile(
    r"(?i:several|some|many|various|numerous|dozens|scores|hundreds|few|a\s+few|a\s+number|other|others)\b"
)
_FAR = 60  # characters from a number to the next one that shares its noun


@cache
def target_nouns() -> dict[str, Noun]:
    """Give form -> noun of those that name parties in a list of targets."""
    return {**read_nouns(table("targets")["nouns"]), **counted_nouns()}


@cache
def _pattern() -> re.Pattern[str]:
    numbers = any_of(tuple(count_words()))
    return re.compile(
        rf"(?<!\d[.,])\b(?P<count>{_THEIRS}{_ONE}|\d{{1,4}}|(?i:{numbers}))\s+{no_number()}(?:(?:of\s+)?(?:its|their|his|her|the)\s+|of\s+{_WHOSE})?(?P<modifiers>(?:(?!{_NO_MODIFIER}\b)[A-Za-z][\w’'-]*\s+(?:(?<![s\d]\s)and\s+(?!{_NO_MODIFIER}\b|an?\b|the\b|one\b|(?i:{numbers})\b)[a-z][\w’'-]*\s+(?=[a-z]))?){{0,4}})(?P<noun>{any_of(tuple(target_nouns()))})\b"
        r"(?!\s*[’']s\b)(?!\s+(?:partners?|associates?|owners?|managers?|leaders?|executives?|magnates?|tycoons?|officials?|agents?|manager|accounts?)\b)(?!\s+(?:called|named)\s+[A-Z])(?!\s+[A-Z][a-z]+(?:\s+[A-Z])?)"
    )


@cache
def _shared() -> re.Pattern[str]:
    """Give a number whose noun stands behind the next one: `two current and` three officials."""
    numbers = any_of(tuple(count_words()))
    return re.compile(
        rf"(?<!\d[.,])\b(?P<count>\d{{1,3}}|(?i:one|{numbers}))\s+(?:current|serving|sitting|active|acting|former|retired|"
        r"senior|junior|male|female|local|foreign|state|private)\s+and\s+$"
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
        is_number = word.isdigit() or word in count_words()
        count = count_of(word) if is_number else 1
        if type_ in ("unknown", "address") and not is_number:
            continue
        if count != 1 and not noun.is_plural:
            continue
        if (count == 1 or not is_number) and _NAMED.match(text, one.end()):
            continue  # `a broker, Rosa Lind`; but `two of his sons, Ivo Made and Karl Made`
        first, count = with_shared(text, start, one.start(), count)
        is_open = noun.is_plural and not is_number  # `their owners`
        is_person = type_ == "individual"
        codes, seats = _modifying(text, one, known)
        is_official = is_person and noun.singular not in table("targets")["offices"]["personal"]
        stop = one.end("noun")
        if is_person and noun.is_plural:
            stop = called_end(text, stop, end)
        stop, homes = belonging(text, stop, end, known, is_person=is_official)
        codes = codes or homes
        stop, based = based_at(text, stop, end, known)
        based = based or seats
        yield Described(
            start=first, end=stop,
            count=None if is_open or is_rough(text, first) else count,
            type=type_,
            nationality=codes if is_person else (), country=() if is_person else codes,
            based=based,
            kind=None if is_person or type_ == "unknown" else (noun.singular, *one.span("noun")),
            owner=one.span("owner") if one["owner"] else None,
        )  # fmt: skip


def with_shared(text: str, start: int, at: int, count: int | None) -> tuple[int, int | None]:
    """Give where a group begins and how many it counts, the number before its own with it.

    `one current and one former official` are two.

    Args:
        text: The whole text.
        start: Where the stretch of targets begins.
        at: Where the group begins.
        count: How many it counts, or None.
    """
    shared = _shared().search(text, max(start, at - _FAR), at)
    if shared is None or (count is None and _OPEN.match(text, at)):
        return at, count  # `two current and several former officials` are no two
    return shared.start(), (count or 0) + (count_of(shared["count"]) or 1)


def is_rough(text: str, start: int) -> bool:
    """Tell whether words before a number say that it is not the number: `more than 200`."""
    return (
        pattern("targets", "rough", ignore_case=True).search(text, max(0, start - 24), start)
        is not None
    )


def _modifying(
    text: str, one: re.Match[str], known: Sequence[Known]
) -> tuple[tuple[Criterion, ...], tuple[Criterion, ...]]:
    """Give the countries before a noun: whose they are, and where they are (`Dubai-based`)."""
    start, end = one.span("modifiers")
    codes: list[Criterion] = []
    seats: list[Criterion] = []
    for name in known:
        if name.kind in ("people", "country") and start <= name.start < end:
            _, how = tied(text, name.end, end)
            place = Criterion(name.key, name.start, name.end)
            codes += [place] if how == "home" else []
            seats += [place] if how == "seat" else []
    based = _BASED.search(text, start, end)
    city = city_of(based[1]) if based and not codes and not seats else None
    if based is not None and city is not None:
        seats.append(Criterion(city.country, *based.span(1)))
    return tuple(codes), tuple(seats)


@cache
def plural_nouns() -> dict[str, TargetType]:
    """Give noun in the plural -> type."""
    return {form: one.type for form, one in target_nouns().items() if form != one.singular}


def based_at(
    text: str, at: int, end: int, known: Sequence[Known]
) -> tuple[int, tuple[Criterion, ...]]:
    """Read `based in Istanbul`, `from Russia and China`; `at` and nothing where nothing says it."""
    lead = _PLACED.match(text, at, end)
    if lead is None:
        return at, ()
    stop, found = places_at(text, lead.end(), end, known, towns=True)
    return (stop, found) if found else (at, ())
