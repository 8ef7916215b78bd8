"""Parties that are described and not named: `six North Koreans based in Russia and China`.

Each part of the description is given with its own words, so that it can serve as a criterion.

Source: this project; nouns in `data/groups.toml`.
"""

import re
from functools import cache

import msgspec

from proscribe.model.described import TargetType
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
)
from proscribe.reports.tables import any_of

_BASED = re.compile(
    r"(?:,?\s+(?:(?:who|which|that)\s+(?:is|are)\s+|both\s+|all\s+|each\s+)?(?P<verb>based|located|living|residing|resident|operating|"
    r"headquartered|registered|incorporated|working)\s+(?:in|out\s+of)|\s+in)\s+(?:both\s+|either\s+)?(?:the\s+)?"
    + REGION
)
_ALONE = re.compile(
    r"\s*(?:[,.;)]|(?:and|or|who|whom|whose|that|based|in|living|for|on|over|by|from|under|accused|"
    r"were|was|are|have|with|linked|as)\b|$)"
)
# `two Lebanese`: the adjective is the plural as well
_AS_PLURAL = ("ese", "Swiss", "gyz")
_NUMBER = (
    r"(?:\d|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|"
    r"another)\b)"
)
_MODIFIER = re.compile(
    # `78 persons and seven entities`: the second number begins another group
    rf"(?!(?:and|or|plus)\s+{_NUMBER}|(?:of|at|in|from|with|near|who|whom|whose|which|that)\s)(?:[a-z][\w-]*[\w]|[A-Z]{{2,6}}|[A-Z][A-Za-z]{{0,2}}-\d{{2,3}})\s+"
)
_GAP = re.compile(rf"\s*(?:-|,|and\b(?!\s+{_NUMBER}))?\s*")
_MOST_MODIFIERS = 4
# `two North Koreans`, `another North Korean`: the people itself is the noun.
_PEOPLE = Noun("individual", "", is_plural=True)
_PERSON = Noun("individual", "", is_plural=False)

# `seven members of a network`: its firms are such members, too
_OF_NETWORK = re.compile(
    r"(?<=\bmembers)\s+of\s+(?:an?|the|its|this|that|his|her|their|one)\s+(?:[\w’'-]+\s+){0,5}?"
    r"(?:network|ring|syndicate|web|conglomerate|scheme)s?\b"
)


class Group(msgspec.Struct, frozen=True):
    """A described group where it stands.

    Attributes:
        start: First character of the description.
        end: One past its last.
        count: How many, or None (`several`, `companies`).
        type: What they are.
        noun: The noun, (start, end).
        kind: The noun in the singular, for entities (`company`, `bank`) and ships; else "".
        nationality: Nationality or country of the members.
        based: Where they are based.
    """

    start: int
    end: int
    count: int | None
    type: TargetType
    noun: tuple[int, int]
    kind: str
    nationality: tuple[Criterion, ...]
    based: tuple[Criterion, ...]


@cache
def _noun_pattern() -> re.Pattern[str]:
    # `a bank executive` is a man, `a militant group` a group
    nouns = any_of(tuple(counted_nouns()))
    return re.compile(rf"(?P<noun>{nouns})\b(?!\s*['’]s\b)(?!\s+{nouns}\b)")


@cache
def _count_pattern() -> re.Pattern[str]:
    numbers = any_of(tuple(count_words()))
    return re.compile(
        rf"(?<!\d[.,])(?<![A-Za-z]-)\b(?:(?:another|other|additional)\s+)?(?P<count>\d{{1,4}}|(?i:{numbers}))\s+{no_number()}(?:(?:other|additional|more|further|new)\s+)?"
    )


def find_groups(text: str, start: int, end: int, known: list[Known]) -> list[Group]:
    """Find described groups in a sentence.

    Args:
        text: The whole text.
        start: Where the sentence begins.
        end: Where it ends.
        known: Known names in it.

    Returns:
        Groups in order, without overlap. A single thing counts only with a country at it
        (`a Russian company`, not `a company`).
    """
    found: list[Group] = []
    at = start
    for one in _count_pattern().finditer(text, start, end):
        if one.start() < at:
            continue
        group = _group(text, one, end, known)
        if group is not None:
            found.append(group)
            at = group.end
    return found


def _group(text: str, counted: re.Match[str], end: int, known: list[Known]) -> Group | None:
    at = counted.end()
    nationality: list[Criterion] = []
    before: list[Criterion] = []  # `China-based`
    for _ in range(_MOST_MODIFIERS + 1):
        people = next((k for k in known if k.start == at and k.kind in ("people", "country")), None)
        if people is not None:
            nationality.append(Criterion(people.key, people.start, people.end))
            if people.plural:
                return _finished(
                    text,
                    counted,
                    (people.start, people.end),
                    _PEOPLE,
                    end,
                    known,
                    nationality,
                    before,
                )
            at = people.end
            at, how = tied(text, at, end)
            if how != "home":
                taken = nationality.pop()
                before += [taken] if how == "seat" else []
            gap = _GAP.match(text, at, end)
            at = gap.end() if gap else at
            noun = _noun_pattern().match(text, at, end)
            is_alone = noun is None and people.kind == "people" and bool(nationality)
            if is_alone and _ALONE.match(text, people.end, end):
                # `another North Korean, a Russian man`; `an address in Turkey` is nobody
                place = (people.start, people.end)
                are_many = text[slice(*place)].endswith(_AS_PLURAL) and not _is_one(counted)
                what = _PEOPLE if are_many else _PERSON
                return _finished(text, counted, place, what, end, known, nationality, before)
        else:
            noun = _noun_pattern().match(text, at, end)
        if noun is not None:
            return _finished(
                text,
                counted,
                noun.span("noun"),
                noun_at(counted_nouns(), noun["noun"]),
                end,
                known,
                nationality,
                before,
            )
        if people is None:
            more = _MODIFIER.match(text, at, end)
            if more is None:
                return None
            at = more.end()
    return None


def _finished(
    text: str, counted: re.Match[str], noun: tuple[int, int], what: Noun,
    end: int, known: list[Known], nationality: list[Criterion],
    before: list[Criterion],
) -> Group | None:  # fmt: skip
    count = count_of(counted["count"])
    is_person = what.type == "individual"
    called = called_end(text, noun[1], end) if is_person and what.is_plural else noun[1]
    stop, homes = belonging(text, called, end, known, is_person=is_person)
    # `said a trader in Mombasa`: of running text, and no group that a country tells
    towns = count != 1 or bool(nationality)
    stop, based = _based(text, stop, end, known, towns=towns)
    based = (*before, *based)
    if count == 1 and what.is_plural:
        return None
    if count != 1 and not what.is_plural and what.singular not in ("aircraft", "personnel"):
        return None
    if not nationality and not based and (count == 1 or (what.type == "unknown" and not homes)):
        return None
    kind = what.singular if what.type != "individual" else ""
    start = counted.start("count")
    type_ = "unknown" if is_person and _OF_NETWORK.match(text, noun[1], end) else what.type
    return Group(start, stop, count, type_, noun, kind, tuple(nationality) or homes, based)


def _is_one(counted: re.Match[str]) -> bool:
    return count_of(counted["count"]) == 1


def _based(
    text: str, at: int, end: int, known: list[Known], *, towns: bool
) -> tuple[int, tuple[Criterion, ...]]:
    """Read `based in Russia and China` after a noun."""
    lead = _BASED.match(text, at, end)
    stop, found = places_at(text, lead.end(), end, known, towns=towns) if lead else (at, ())
    return (stop, found) if found else (at, ())
