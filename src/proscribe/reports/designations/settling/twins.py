"""Which descriptions are of one group, and which words tell of other parties than before.

Source: this project.
"""

import re

from proscribe.reports.designations.acts.stretches import Stretch
from proscribe.reports.designations.draft import Described

_OTHERS = re.compile(r"\b(?:others?|another|further|more)\b", re.IGNORECASE)
_ADDED = re.compile(
    r"\b(?:also|too|as\s+well|in\s+addition|additionally|further|furthermore|moreover|besides|plus|"
    r"(?:and|along|together)\s+with\s+(?:it|him|her|them))\b",
    re.IGNORECASE,
)
_REST = re.compile(
    r"\s*(?:The|Its|Their)\s+(?:[\w-]+\s+)?(?:remaining|other|rest|remainder|others|further|additional|last)\b"
    r"(?:\s+[\w-]+){0,3}\s+(?:is|are|was|were)\s+$"
)
_THESE = re.compile(r"\b(?:[Tt]he|[Tt]hese|[Tt]hose)\s+$")
_MEASURES = re.compile(r"(?:\d+|[a-z]+)\s+(?:designations|listings|additions)\b")
_ARTICLE = 8  # characters
_STOP = re.compile(r"[.!?…]\s|\n")
_SENTENCE = 200  # characters of a sentence beside a group that are looked at
_MOST_COMPARED = 400  # groups before one among which its twin is looked for
_FEWEST_WORDS = 2  # `two men` says too little to be told again


def distinct(text: str, groups: list[Described]) -> list[Described]:
    """Keep one of several descriptions of the same group, the fullest, in order of the text."""
    kept: list[Described] = []
    stops: dict[int, int] = {}
    for one in groups:
        near = kept[-_MOST_COMPARED:]
        twins = [each for each in near if _same_group(text, each, one, stops)]
        # `Two members of Ukraine's parliament ... Two former officials ... The two former
        # Ukrainian officials`: those with the same words
        twin = next((each for each in twins if _is_fuller(text, each, one)), None)
        twin = twin or next(iter(twins), None)
        if twin is None:
            kept.append(one)
        elif _detail(one) > _detail(twin):
            kept[kept.index(twin)] = one
    return sorted(kept, key=lambda one: one.start)


def _same_group(text: str, one: Described, other: Described, stops: dict[int, int]) -> bool:
    """Tell two descriptions of the same parties; `stops` keeps the next stop behind each."""
    if one.count != other.count or one.type != other.type:
        return False
    sides = ((one.nationality, other.nationality), (one.country, other.country))
    for mine, theirs in (*sides, (one.based, other.based)):
        codes, others = {c.code for c in mine}, {c.code for c in theirs}
        if codes and others and codes != others:
            return False
    if one.start < other.end and other.start < one.end:
        return True
    first, later = sorted((one, other), key=lambda each: each.start)
    if first.end not in stops:
        stop = _STOP.search(text, first.end)
        stops[first.end] = stop.end() if stop is not None else len(text) + 1
    if stops[first.end] > later.start:
        return False  # `three Russian banks and three Russian firms`
    if _MEASURES.search(text, later.start, later.end):
        return True  # `among 22 people sanctioned today ... a package of 22 designations`
    if _THESE.search(text, max(0, later.start - _ARTICLE), later.start):
        return True  # `two Alban officials ... all property of the two men`
    return any(mine and theirs for mine, theirs in sides) or _is_fuller(text, one, other)


def _is_fuller(text: str, one: Described, other: Described) -> bool:
    """Tell a later description with all words of an earlier: `two former (Ukrainian) officials`."""
    first, later = sorted((one, other), key=lambda each: each.start)
    words = [text[each.start : each.end].lower().split() for each in (first, later)]
    is_same = len(words[0]) > _FEWEST_WORDS and words[0][-1] == words[1][-1]
    more = says_others(text, (later.start, later.end))
    more = more or is_added(text, first.end, (later.start, later.end))
    return is_same and {*words[0]} < {*words[1]} and not more


def _detail(one: Described) -> int:
    return len(one.nationality) + len(one.country) + len(one.based)


def is_added(text: str, told: int, place: Stretch) -> bool:
    """Tell parties that a text adds to those told of before: `and two firms`, `It also hit two`.

    Args:
        text: The whole text.
        told: Where the last of those before ends.
        place: Where they stand.
    """
    between = text[max(told, place[0] - _SENTENCE) : place[0]]
    return _STOP.search(between) is None or says_also(text, place)


def says_also(text: str, place: Stretch) -> bool:
    """Tell whether the sentence of a group says that there are others: `It also hit two firms`."""
    opening = _STOP.split(text[max(0, place[0] - _SENTENCE) : place[0]])[-1]
    rest = _STOP.split(text[place[1] : place[1] + _SENTENCE])[0]
    return _ADDED.search(opening) is not None or _ADDED.search(rest) is not None


def says_others(text: str, place: Stretch) -> bool:
    """Tell whether a group is said to be of others: `three other firms`, `The rest are judges`."""
    return _OTHERS.search(text, *place) is not None or says_rest(text, place)


def says_rest(text: str, place: Stretch) -> bool:
    """Tell whether a group is said to be all who are left: `The remaining listings are two`."""
    opening = _STOP.split(text[max(0, place[0] - _SENTENCE) : place[0]])[-1]
    return _REST.match(opening) is not None
