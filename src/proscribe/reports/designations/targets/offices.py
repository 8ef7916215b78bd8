"""Parties that are told by their office: `the head of Syria's navy`, `Iran's interior minister`.

The article says that there is one of them; whose office it is says of which state they are. A name
right behind makes it no description. Relatives and owners can be of any state.

Source: this project; nouns and words in `targets.toml`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from proscribe.model.described import TargetType
from proscribe.reports.designations.acts.stretches import Stretch
from proscribe.reports.designations.data import pattern, table
from proscribe.reports.designations.draft import Described
from proscribe.reports.designations.targets.singles import target_nouns
from proscribe.reports.parties.belonging import (
    PHRASE_STOPS,
    REGION,
    Criterion,
    belonging,
    country_at,
    places_at,
)
from proscribe.reports.parties.known import Known
from proscribe.reports.parties.nouns import count_of, count_words
from proscribe.reports.tables import any_of

_LOWER = rf"(?!{PHRASE_STOPS}|of\b)[a-z][\w’-]*"
_ARTICLE = re.compile(r"(?:the|an?)\s+")
_THEIRS = re.compile(r"(?:its|their)\s+")
# What is headed: `Syria's navy`, `a Russian oil tycoon`, `the Made Front's wing in the north`
_PHRASE = re.compile(
    r"(?:the\s+(?:(?:late|former|then)\s+)?)?"
    rf"(?!{PHRASE_STOPS}|the\b)[\w’'&.-]*[\w’'](?:\s+(?:of\s+(?:the\s+)?)?(?!{PHRASE_STOPS}|the\b)[\w’'&-]+){{0,7}}"
)
_OWNER = re.compile(
    r"(?:[Tt]he\s+)?(?:(?!of\b|and\b)[\w-]+\s+){0,3}?(?P<last>[\w-]+)(?:['’]s|(?<=s)['’])\s+|(?P<own>its|their)\s+"
)
_NATIONAL = re.compile(r"[Tt]he\s+(?:(?:former|late|ousted|deposed|outgoing|acting)\s+)?(?=[A-Z])")
_NATIONS = frozenset({"country", "nation", "kingdom", "republic", "state", "government", "regime"})
_IN = re.compile(rf"\s+in\s+(?:the\s+)?{REGION}")
_OF = re.compile(r"\s+of\s+(?:an?\s+)?")
_THE = re.compile(r"[Tt]he\s+")
_CLAUSE = re.compile(r"\s+(?:who|whom|whose)\b")
_AMONG = re.compile(r"\s+(?:is\s+|was\s+)?among\s+(?:them|those)\b")
_NEAR = 120  # characters from an office to the next one of that state


@cache
def _one_person() -> str:
    return any_of(tuple(_forms("individual")))


def _forms(type_: TargetType, *, plural: bool = False) -> Iterator[str]:
    for form, noun in target_nouns().items():
        if noun.type == type_ and (form != noun.singular) == plural:
            yield form


@cache
def _headed() -> re.Pattern[str]:
    """Give `the head of`, `the wife and the daughter of`, `the governors of four`."""
    number = any_of(tuple(word for word in count_words() if word not in ("a", "an")))
    many = any_of(tuple(_forms("individual", plural=True)))
    return re.compile(
        rf"[Tt]he\s+(?:{_LOWER}\s+){{0,3}}?(?:"
        rf"(?:(?P<first>{_one_person()})\s+and\s+(?:the\s+)?(?:{_LOWER}\s+){{0,2}}?)?(?P<noun>{_one_person()})\s+(?:of|at)\s+|"
        rf"(?P<many>{many})\s+of\s+(?P<count>{number}|\d{{1,3}})\s+)"
    )


@cache
def _office() -> re.Pattern[str]:
    """Give `interior minister`, `morality police`: what follows a state."""
    bodies = any_of((*table("targets")["offices"]["bodies"], *_forms("entity")))
    every = any_of(tuple(target_nouns()))
    return re.compile(
        rf"(?P<modifiers>(?:(?:{_LOWER}|\d+th|\d+st|\d+nd|\d+rd)\s+){{0,4}})(?:(?P<person>{_one_person()})|(?P<body>{bodies}))"
        rf"\b(?!\s*['’-])(?!,?\s+[A-Z])(?!\s+{every}\b)"
    )


def office_groups(text: str, start: int, end: int, known: Sequence[Known]) -> Iterator[Described]:
    """Give the parties of a stretch of targets that are told by their office.

    Args:
        text: The whole text.
        start: Where the stretch begins.
        end: Where it ends.
        known: Known names in it and before it.
    """
    at = start
    state: tuple[Criterion, ...] = ()  # whose office was told of last
    for place in _places(text, start, end):
        if place < at:
            continue
        carried = state if place - at <= _NEAR else ()
        found = list(_at(text, place, end, known, carried))
        if not found or _AMONG.match(text, found[-1].end, end):
            continue
        at = found[-1].end
        state = (*found[-1].nationality, *found[-1].country) or state
        yield from found


def _places(text: str, start: int, end: int) -> Iterable[int]:
    """Give where the items of a list can begin."""
    lead = pattern("targets", "opening").match(text, start, end)
    first = lead.end() if lead is not None else start
    return (first, *(one.end() for one in pattern("targets", "item").finditer(text, first, end)))


def headed_end(text: str, at: int, end: int, known: Sequence[Known]) -> int:
    """Give where the words end that say whose people are: `of a Putin ally`, `of the court`."""
    of = _OF.match(text, at, end)
    phrase = _PHRASE.match(text, of.end(), end) if of is not None else None
    return _place_behind(text, phrase.end(), end, known) if phrase is not None else at


def _at(
    text: str, at: int, end: int, known: Sequence[Known], state: tuple[Criterion, ...]
) -> Iterator[Described]:
    head = _headed().match(text, at, end)
    if head is not None:
        yield from _of_head(text, head, end, known, state)
        return
    whose = _OWNER.match(text, at, end)
    owner: Stretch | None = None
    if whose is not None and whose["own"]:
        if not state:
            return
        stop, codes = whose.end(), state
    elif whose is not None:
        stop, codes = whose.end(), _of_owner(text, whose, known)
        named = re.sub(r"['’]s?\s+$", "", whose[0])
        is_name = not codes and whose["last"][0].isupper()
        owner = (whose.start(), whose.start() + len(named)) if is_name else None
    else:
        lead = _NATIONAL.match(text, at, end)
        one = country_at(text, lead.end(), known) if lead is not None else None
        if one is not None and text[one.end : one.end + 1] == " ":
            stop, codes = one.end + 1, (one,)
        else:
            yield from _told_by_clause(text, at, end)
            return
    what = _office().match(text, stop, end)
    if what is None:
        return
    if what["person"] in table("targets")["offices"]["personal"]:
        codes = ()
    yield _described(text, (at, what.end()), what, codes, end, known, owner)


def _told_by_clause(text: str, at: int, end: int) -> Iterator[Described]:
    """Read `the air force general who oversees them`."""
    article = _THE.match(text, at, end)
    what = _office().match(text, article.end(), end) if article is not None else None
    if what is not None and what["person"] and _CLAUSE.match(text, what.end()):
        yield _person((at, what.end()), 1, ())


def _described(
    text: str,
    place: Stretch,
    what: re.Match[str],
    codes: tuple[Criterion, ...],
    end: int,
    known: Sequence[Known],
    owner: Stretch | None = None,
) -> Described:
    is_person = what["person"] is not None
    stop, homes = belonging(text, place[1], end, known, is_person=is_person)
    codes = codes or homes
    kind = None if is_person else (what["body"], *what.span("body"))
    return Described(
        start=place[0], end=stop, count=1, type="individual" if is_person else "entity",
        nationality=codes if is_person else (), country=() if is_person else codes,
        based=(), kind=kind, owner=owner,
    )  # fmt: skip


def _of_head(
    text: str,
    head: re.Match[str],
    end: int,
    known: Sequence[Known],
    state: tuple[Criterion, ...],
) -> Iterator[Described]:
    """Give those of `the head of Syria's navy`, one for each noun."""
    phrase = _PHRASE.match(text, head.end(), end)
    if phrase is None:
        return
    end = _place_behind(text, phrase.end(), end, known)
    personal = table("targets")["offices"]["personal"]
    codes = _of_phrase(text, phrase, known, state)
    if head["many"]:
        yield _person((head.start(), end), count_of(head["count"]), codes)
        return
    nouns = [one for one in ("first", "noun") if head[one]]
    cut = head.end("first") if head["first"] else head.start()
    for name in nouns:
        start = head.start() if name == nouns[0] else cut
        stop = cut if name == "first" else end
        start += len(text[start:stop]) - len(re.sub(r"^\s+and\s+", "", text[start:stop]))
        yield _person((start, stop), 1, () if head[name] in personal else codes)


def _place_behind(text: str, at: int, end: int, known: Sequence[Known]) -> int:
    """Give where the place ends that what is headed has: `an Islamist militia in eastern Congo`."""
    lead = _IN.match(text, at, end)
    if lead is None:
        return at
    stop, found = places_at(text, lead.end(), end, known, towns=True)
    return stop if found else at


def _person(place: Stretch, count: int | None, codes: tuple[Criterion, ...]) -> Described:
    return Described(
        start=place[0], end=place[1], count=count, type="individual", nationality=codes,
        country=(), based=(), kind=None,
    )  # fmt: skip


def _of_phrase(
    text: str, phrase: re.Match[str], known: Sequence[Known], state: tuple[Criterion, ...]
) -> tuple[Criterion, ...]:
    """Give the state of what is headed: `Syria's navy`, `the Syrian navy`, `Haiti`."""
    if _THEIRS.match(phrase[0]):
        return state
    article = _ARTICLE.match(phrase[0])
    at = phrase.start() + (article.end() if article else 0)
    one = country_at(text, at, known)
    return (one,) if one is not None else ()


def _of_owner(text: str, whose: re.Match[str], known: Sequence[Known]) -> tuple[Criterion, ...]:
    """Give the state of an owner: `Syria's`, `the Somali militants'`, `the country's`."""
    if whose["last"] in _NATIONS:
        before = [k for k in known if k.end <= whose.start() and k.kind in ("country", "people")]
        return tuple(Criterion(k.key, k.start, k.end) for k in before[-1:])
    lead = re.compile(r"(?:[Tt]he\s+)?").match(text, whose.start())
    at = lead.end() if lead is not None else whose.start()
    one = country_at(text, at, known)
    return (one,) if one is not None else ()
