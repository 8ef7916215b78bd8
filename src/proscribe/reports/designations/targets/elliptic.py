"""What a list of described parties leaves out, and what it says of some of them only.

`two firms in Turkey and one in Oman` counts three firms; `six men, two of them ministers` counts
six; of `a network of 16 people` the sixteen are meant; `four men of other countries` are of none
that the list names.

Source: this project; words in `targets.toml`.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from proscribe.reports.designations.acts.stretches import Stretch
from proscribe.reports.designations.data import pattern, words
from proscribe.reports.designations.draft import Described
from proscribe.reports.designations.targets.offices import headed_end
from proscribe.reports.parties.belonging import REGION, Criterion, country_at, places_at
from proscribe.reports.parties.known import Known
from proscribe.reports.parties.nouns import count_of, count_words
from proscribe.reports.tables import any_of

_PLACED = re.compile(
    r"(?:(?:that|which|who)\s+(?:is|are)\s+)?(?:(?:based|located|registered|headquartered|living|operating|incorporated)\s+)?"
    rf"(?P<how>(?:at|near)\s+[A-Z][\w’'-]+\s+in|in|from)\s+(?:the\s+)?{REGION}"
)
_ONES = re.compile(r"\s+ones?\b")
_PART_OF = re.compile(r"\s+of\s+(?:(?:more\s+than|over|about|some|nearly|at\s+least)\s+)?")
_ALL = re.compile(
    r",\s+(?:(?:all|both|each)(?:\s+of\s+(?:them|whom|which))?)\s+(?:(?:is|are|were)\s+)?(?:said\s+to\s+be\s+)?"
)
_WHOSE = re.compile(r"['’]s?\s+")
_OF = re.compile(r"\s+of\s+")
_ADJECTIVE = re.compile(r"(?:one|another)\s+")


@cache
def _more() -> re.Pattern[str]:
    number = any_of(tuple(word for word in count_words() if word not in ("a", "an")))
    return re.compile(
        rf"(?:,|,?\s+(?:and|plus|as\s+well\s+as|along\s+with))\s+(?P<count>{number}|\d{{1,3}})"
        r"(?:\s+(?:more|others?|ones?))?\s+"
    )


def without_some(text: str, start: int, end: int) -> Iterator[Stretch]:
    """Give a stretch of targets without what it says of some of them.

    `five people, including two ministers, and four firms`: the five and the four. A list of names
    behind `including` goes on to the end.
    """
    at = start
    while at < end:
        aside = pattern("targets", "some").search(text, at, end)
        if aside is None:
            yield at, end
            return
        yield at, aside.start()
        resumed = pattern("targets", "resumed").search(text, aside.end(), end)
        if resumed is None or "," in text[aside.end() : resumed.start()]:
            return
        at = resumed.end()


def completed(
    text: str, end: int, groups: Sequence[Described], known: Sequence[Known]
) -> list[Described]:
    """Give groups with those that a list tells of by their number alone, in order.

    Args:
        text: The whole text.
        end: Where the stretch of targets ends.
        groups: The groups of the stretch.
        known: Known names in it.
    """
    ordered = sorted(groups, key=lambda one: one.start)
    for one, other in pairwise(ordered):
        if _PART_OF.fullmatch(text, one.end, other.start):
            ordered.remove(one if _is_collective(one) else other)
            return completed(text, end, ordered, known)
    made: list[Described] = []
    for one in ordered:
        before = made[-1] if made else None
        if before is not None and one.start < before.end:
            continue
        if before is not None and _is_another(text, before, one):
            one = _like(before, (one.start, one.end), one.count, one.nationality, ())
        _owned(text, one, end, known)
        if one.type == "individual" and not pattern("targets", "elsewhere").match(text, one.end):
            one.end = headed_end(text, one.end, end, known)
        made.append(_of_all(text, one, known))
        first = len(made)
        while (more := _next(text, made[-1], end, known)) is not None:
            made.append(more)
        _join_parts(text, made, first)
    return made


def _join_parts(text: str, made: list[Described], first: int) -> None:
    """Let a group have the places of its parts: `two firms, one in Turkey and one in Oman`.

    Args:
        text: The whole text.
        made: Groups, the last ones told by their number alone; changed in place.
        first: Where those begin, behind the group.
    """
    parts = made[first:]
    if not parts or not text.startswith(",", made[first - 1].end):
        return
    whole, counts = made[first - 1], [one.count or 0 for one in parts]
    told = (whole.nationality, whole.country, whole.based)
    if any(told) or not all(counts) or sum(counts) != whole.count:
        return
    whole.end = parts[-1].end
    whole.nationality = tuple(code for one in parts for code in one.nationality)
    whole.country = tuple(code for one in parts for code in one.country)
    whole.based = tuple(code for one in parts for code in one.based)
    del made[first:]


def _owned(text: str, one: Described, end: int, known: Sequence[Known]) -> None:
    """Read whose a counted group is: `Russia's two largest banks`, `two units of Iran's army`."""
    if not one.nationality and not one.country and one.owner is None:
        whose = next((k for k in known if _WHOSE.fullmatch(text, k.end, one.start)), None)
        state = country_at(text, whose.start, known) if whose is not None else None
        codes = (state,) if state is not None else ()
        one.nationality, one.country = (codes, ()) if one.type == "individual" else ((), codes)
    of = _OF.match(text, one.end, end) if one.type == "entity" else None
    state = country_at(text, of.end(), known) if of is not None else None
    if state is not None and text[state.end : state.end + 1] in ("'", "’"):
        one.end = headed_end(text, one.end, end, known)
        is_organ = one.kind is not None and one.kind[0] in words("targets", "organs")
        one.country = one.country or ((state,) if is_organ else ())


def _is_collective(one: Described) -> bool:
    return one.kind is not None and one.kind[0] in words("targets", "collectives")


def _of_all(text: str, one: Described, known: Sequence[Known]) -> Described:
    """Read what is said of all of a group: `ten people, all of them Iranians`, `both in Dubai`."""
    told = _ALL.match(text, one.end)
    if told is None:
        return one
    state = next((k for k in known if k.start == told.end() and k.kind == "people"), None)
    if state is not None and not one.nationality and not one.country:
        code = (Criterion(state.key, state.start, state.end),)
        is_person = one.type == "individual"
        one.nationality, one.country = (code, ()) if is_person else ((), code)
        one.end = state.end
    elif state is None and not one.based:
        place = _PLACED.match(text, told.end())
        stop, found = (
            places_at(text, place.end(), len(text), known, towns=True) if place else (0, ())
        )
        if found:
            one.end, one.based = stop, found
    return one


def _next(text: str, one: Described, end: int, known: Sequence[Known]) -> Described | None:
    """Read `and one in Oman`, `and two Syrian ones` behind a group."""
    told = _more().match(text, one.end, end)
    if told is None:
        return None
    count = count_of(told["count"])
    place = _PLACED.match(text, told.end(), end)
    start = told.start("count")
    if place is not None:
        stop, found = places_at(text, place.end(), end, known, towns=True)
        is_home = place["how"] == "from"
        if not found:
            return None
        return _like(one, (start, stop), count, found if is_home else (), () if is_home else found)
    state = country_at(text, told.end(), known)
    ones = _ONES.match(text, state.end, end) if state is not None else None
    if state is None or ones is None:
        return None
    return _like(one, (start, ones.end()), count, (state,), ())


def _like(
    one: Described, place: Stretch, count: int | None,
    codes: tuple[Criterion, ...], based: tuple[Criterion, ...],
) -> Described:  # fmt: skip
    """Give a group of the same things as another."""
    is_person = one.type == "individual"
    return Described(
        start=place[0], end=place[1], count=count, type=one.type,
        nationality=codes if is_person else (), country=() if is_person else codes, based=based,
        kind=one.kind,
    )  # fmt: skip


def _is_another(text: str, before: Described, one: Described) -> bool:
    """Tell `one Russian` behind `three Iranian banks`: a bank, for all that the words say."""
    codes = one.nationality
    return (
        before.type != "individual"
        and bool(before.country)
        and len(codes) == 1
        and one.end == codes[0].end
        and _ADJECTIVE.fullmatch(text, one.start, codes[0].start) is not None
        and not text[codes[0].start : codes[0].end].endswith("s")
        and re.fullmatch(r",?\s+and\s+|,\s+", text[before.end : one.start]) is not None
    )


def elsewhere(text: str, groups: Sequence[Described]) -> None:
    """Let groups that are said to be of other countries be of none that the list names before."""
    for number, one in enumerate(groups):
        words = pattern("targets", "elsewhere").match(text, one.end)
        if words is None:
            continue
        one.end = words.end()
        told = {
            code.code: code
            for other in groups[:number]
            for code in (*other.nationality, *other.country, *other.based)
        }
        one.other_than = tuple(told.values())
