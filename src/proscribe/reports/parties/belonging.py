"""Whose people, or of where, a group is: what follows its noun.

`officials of Iran's courts`, `a former minister of Moldova`, `officers of the Haitian police`,
`people from Russia and Ukraine`. An office of a state says of which nationality somebody is; of a
firm only a country itself says where it is.

Source: this project.
"""

import re
from collections.abc import Sequence
from typing import Literal

import msgspec

from proscribe.reports.parties.known import Known
from proscribe.reports.parties.nouns import people_nouns
from proscribe.reports.times.zones import city_of


class Criterion(msgspec.Struct, frozen=True):
    """A country with its words."""

    code: str
    start: int
    end: int


_TAIL = re.compile(
    r"-(?P<how>based|headquartered|registered|flagged|incorporated|linked|owned|backed|born|led|controlled|trained|"
    r"aligned|affiliated|allied|run|speaking|sponsored|funded|supported)\b\s*"
)
_SEATS = frozenset({"based", "headquartered"})
_HOMES = frozenset({"registered", "flagged", "incorporated"})
# `in mainland China`, `in eastern Congo`
REGION = (
    r"(?:(?:mainland|central|occupied|rebel-held|neighbou?ring|(?:north|south|east|west)"
    r"(?:-?(?:east|west))?(?:ern)?)\s+)?"
)
_SECOND = re.compile(
    r"\s+and\s+(?:former\s+|senior\s+)?[a-z][a-z-]*"
    r"(?:ers|ors|ists|ants|ents|ives|ians|ees|als|ads|men|women)(?=\s+(?:of|at|for|from|in)\b)"
)
_OF = re.compile(rf"\s+(?:of|from)\s+(?:the\s+)?{REGION}")
_WITHIN = re.compile(r"\s+(?:of|from|in|at|with|for|inside|within)\s+(?:the\s+)?")
_WHOSE = re.compile(r"(?:['’]s?)?\s+")
PHRASE_STOPS = (
    r"(?:and|or|on|in|for|over|who|whom|whose|that|which|was|were|is|are|has|have|had|by|after|as|"
    r"with|to|from|at|based|living|accused|suspected|linked|involved|under|because|amid|including|"
    r"late(?=\s+(?:on\b|in\b|last\b|[A-Z]))|early(?=\s+(?:on\b|in\b|[A-Z]))|today|yesterday|were|along|together|plus|while|but|whose|when|where|into|"
    r"responsible|said|also|being|it|they|he|she)\b"
)
# What is said next: `women of Chinese nationality helped him`, `the Haitian police killed two men`
_DID = (
    r"(?:(?!armed\b)[a-z]{3,}ed|hurt|shot|beat|sold|stole|hid|held|ran|sent|gave|made|fed|brought|bought|led|paid|lent)\s+(?:him|her|them|it|us|the|an?|his|their|its|these|those|at|"
    r"two|three|four|five|several|many|some)\b"
)
# What somebody serves in: `courts and prisons`, `National Police`, `90th Tank Division`
_WORDS = re.compile(
    r"(?:nationality|citizenship|descent|origin|birth)\b|"
    rf"(?!{PHRASE_STOPS})[\w-]+(?:\s+(?!{PHRASE_STOPS}|of\b|{_DID})[\w’-]+(?!['’]s\b)){{0,4}}"
)
_JOINED = re.compile(rf"\s+and\s+(?!{PHRASE_STOPS})[a-z]+(?=\s+{PHRASE_STOPS}|\s*[,.;:)]|\s*$)")
# `the People's Republic of China (PRC), Russia, and Türkiye`
_LIST = re.compile(
    r"(?:\s+\([A-Z][A-Za-z.]{1,7}\))?\s*(?:,\s*(?:and|or)?|and|or)\s*(?:in\s+|from\s+)?(?:the\s+)?"
)
_CITY = re.compile(r"[A-Z][\w’-]+(?:\s[A-Z][\w’-]+){0,2}")


def called_end(text: str, at: int, end: int) -> int:
    """Give where the words end that call people by two nouns: `editors and writers of`.

    Args:
        text: The whole text.
        at: Where the first noun ends, a plural.
        end: Where to stop.
    """
    second = _SECOND.match(text, at, end)
    return second.end() if second is not None else at


def belonging(
    text: str, at: int, end: int, known: Sequence[Known], *, is_person: bool
) -> tuple[int, tuple[Criterion, ...]]:
    """Read whose people, or of which country, parties are.

    Args:
        text: The whole text.
        at: Where their noun ends.
        end: Where to stop.
        known: Known names in it.
        is_person: They are people.

    Returns:
        Where it ends, and the countries; `at` and nothing where nothing says so.
    """
    lead = _OF.match(text, at, end)
    if lead is not None:
        stop, found = places_at(text, lead.end(), end, known)
        if found:
            return stop, found
    lead = _WITHIN.match(text, at, end) if is_person else None
    if lead is None:
        return at, ()
    one = country_at(text, lead.end(), known)
    if one is None:
        return at, ()
    # `Iran's courts`, `the Haitian police`
    whose = _WHOSE.match(text, one.end, end)
    words = _WORDS.match(text, whose.end(), end) if whose is not None else None
    if words is None or not people_nouns().isdisjoint(words[0].split()):
        return at, ()  # `the sons of the Russian banker`
    more = _JOINED.match(text, words.end(), end)
    return (more or words).end(), (one,)


def tied(text: str, at: int, end: int) -> tuple[int, Literal["home", "seat", "other"]]:
    """Tell what a country before a noun says: `Panama-flagged`, `China-based`, `Iran-linked`.

    Returns:
        Where the word ends, and whether the country is theirs, or only where they are, or neither.
    """
    tail = _TAIL.match(text, at, end)
    if tail is None or tail["how"] in _HOMES:
        return (tail.end() if tail else at), "home"
    return tail.end(), "seat" if tail["how"] in _SEATS else "other"


def places_at(
    text: str, at: int, end: int, known: Sequence[Known], *, towns: bool = False
) -> tuple[int, tuple[Criterion, ...]]:
    """Read `Russia, China and Türkiye`, with `towns` also `Istanbul`.

    Returns:
        Where it ends and the countries; `at` and nothing where no place stands there.
    """
    found: list[Criterion] = []
    stop, place = at, at
    while True:
        one = _country_at(text, place, known) or (_town_at(text, place, end) if towns else None)
        if one is None:
            break
        found.append(one)
        stop = one.end
        more = _LIST.match(text, stop, end)
        if more is None or not more[0].strip():
            break
        place = more.end()
    return stop, tuple(found)


def _country_at(text: str, at: int, known: Sequence[Known]) -> Criterion | None:
    """Give the country that begins at a place: not that of `Iran's courts`, `UAE-based`."""
    for one in known:
        if one.start == at and one.kind in ("country", "government") and one.key:
            is_whole = text[one.end : one.end + 1] not in ("'", "’", "-")
            return Criterion(one.key, one.start, one.end) if is_whole else None
    return None


def country_at(text: str, at: int, known: Sequence[Known]) -> Criterion | None:
    """Give the country or its people that begin at a place: `Iran's`, `Somali`; not `US-backed`."""
    for one in known:
        if one.start == at and one.kind in ("country", "government", "people") and one.key:
            is_tied = one.plural or text[one.end : one.end + 1] == "-"
            return None if is_tied else Criterion(one.key, one.start, one.end)
    return None


def _town_at(text: str, at: int, end: int) -> Criterion | None:
    run = _CITY.match(text, at, end)
    while run is not None:
        city = city_of(run[0])
        if city is not None and text[run.end() : run.end() + 1] not in ("'", "’", "-"):
            return Criterion(city.country, *run.span())
        shorter = run[0].rfind(" ")
        run = _CITY.match(text, at, at + shorter) if shorter > 0 else None
    return None
