"""Which mentions name one party, which descriptions are of one group, and who belongs to which.

Source: this project.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from proscribe.model.described import TargetType
from proscribe.model.record import Reference
from proscribe.reports.designations.draft import Described, Measure, Named
from proscribe.reports.designations.stretches import Stretch
from proscribe.values.names import namesake_keys

_AND = re.compile(
    r"(?:\s*\([^()]*\))*[,;]?\s+(?:and|as\s+well\s+as|along\s+with|together\s+with|plus)\s+"
    r"(?:(?:on|upon|against|of)\s+)?(?:the\s+)?"
)
# From a counted group to the names it counts, and from one of them to the next.
_OPENS_NAMES = re.compile(
    r"(?:\s+(?!and\b|with\b)[\w’'-]+){0,8}(?:\s*\([^()]*\))?(?:,|:|,?\s+namely,?)\s+"
    r"(?:the\s+(?:[\w’'-]+\s+){0,3}?)?"  # `the Lebanese gunrunner Noah Made`
)
_GOES_ON = re.compile(
    r"(?:\s*\([^()]*\))*(?:,\s+(?:and\s+)?|\s+and\s+)(?:the\s+(?:[\w’'-]+\s+){0,3}?)?"
)
_FAMILY = re.compile(r"(?:(?i:al|el|bin|ibn|de|van|von|da|la)[\s-])?[A-Z][\w’'-]+")
_OTHERS = re.compile(r"\b(?:others?|another|further|more)\b", re.IGNORECASE)
_ADDED = re.compile(
    r"\b(?:also|too|as\s+well|in\s+addition|additionally|further|furthermore|besides|plus)\b",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?…]\s|\n")
_SENTENCE = 200  # characters of a sentence beside a group that are looked at
_NONE: frozenset[Reference] = frozenset()
_FEWEST_WORDS = 2  # `two men` says too little to be told again
SCHEMATA: dict[TargetType, tuple[str, ...]] = {
    "individual": ("Person",),
    "entity": ("Organization", "Company"),
    "vessel": ("Vessel",),
    "aircraft": ("Airplane",),
    "unknown": (),
    "address": (),
}


@lru_cache(maxsize=1 << 15)
def keys_of(name: str) -> frozenset[tuple[str, ...]]:
    """Give the keys of a name, which every other name of the document is held against."""
    return frozenset(namesake_keys(name, person=None))


def same_party(one: Named, other: Named) -> bool:
    """Tell whether two mentions name one party: a shared name, or one name inside the other."""
    if _are_two_entries(one, other):
        return False
    if _keys(one) & _keys(other):
        return True
    if one.entry is not None and other.entry is not None:
        return bool({*one.entry.references} & {*other.entry.references})
    short, long = sorted((one, other), key=lambda each: len(each.display))
    if len(short.display.split()) < 2:
        return False
    if not {short.schema, long.schema} & {"Organization", "Company", "Vessel"}:
        opening = keys_of(short.display.split()[0])
        if not any(opening & keys_of(word) for name in _forms(long) for word in _ends(name)):
            return False  # `Adnan Ayad` is the father of `Jihad Adnan Ayad`
    words = set(min(keys_of(short.display), default=()))
    fits = short.schema == long.schema or "LegalEntity" in (short.schema, long.schema)
    return fits and any(words <= set(key) and len(key) - len(words) <= 1 for key in _keys(long))


def _are_two_entries(one: Named, other: Named) -> bool:
    """Tell two entries whose names differ in their legal form and that have no number in common."""
    if one.entry is None or other.entry is None or one.display == other.display:
        return False
    mine, theirs = (
        {each.value for each in named.identifiers} for named in (one.entry, other.entry)
    )
    return bool(mine and theirs) and not mine & theirs


def same_name(one: Named, other: Named) -> bool:
    """Tell whether two parties share a whole name: a father's may stand inside his son's."""
    return not _keys(one).isdisjoint(_keys(other))


def _forms(one: Named) -> tuple[str, ...]:
    return (one.display, *one.aliases)


def _words(one: Named) -> frozenset[str]:
    """Give the words of all names of a party, as they are compared."""
    return _words_of(one.display, tuple(one.aliases))


@lru_cache(maxsize=1 << 15)
def _words_of(display: str, aliases: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for key in _keys_of(display, aliases) for word in key)


def _references(one: Named) -> frozenset[Reference]:
    entry = one.entry
    return frozenset(entry.references) if entry is not None and entry.references else _NONE


def _ends(name: str) -> tuple[str, str]:
    """Give the words that a name of a person can begin with: the given or the family name."""
    words = name.split()
    return words[0], words[-1]


def _keys(one: Named) -> frozenset[tuple[str, ...]]:
    return _keys_of(one.display, tuple(one.aliases))


@lru_cache(maxsize=1 << 15)
def _keys_of(display: str, aliases: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    return frozenset().union(*(keys_of(name) for name in (display, *aliases)))


def beside(text: str, one: Named, other: Named) -> bool:
    """Tell two parties whose longer name holds the shorter: a sentence has both beside each other.

    `Jihad Adnan Ayad acted for Adnan Ayad` names a son and his father.
    """
    sentences = (text[slice(*each.line)] for each in (one, other))
    return stand_beside(text[slice(*one.name)], text[slice(*other.name)], sentences)


def stand_beside(one: str, other: str, sentences: Iterable[str]) -> bool:
    """Tell whether some sentence has two names, the shorter one outside the longer as well.

    Not where it says that one stands for the other: `Made Trading LLC (Made Trading), a firm`.
    """
    names = (" ".join(name.split()) for name in (one, other))
    short, long = sorted(names, key=lambda name: (len(name), name))
    folded = (" ".join(words.split()) for words in sentences)
    defined = f"{long} ({short})"
    return any(
        long in words and defined not in words and short in words.replace(long, "")
        for words in folded
    )


def add(text: str, named: list[Named], one: Named) -> None:
    """Add a party, or join it to the one it is."""
    words, references = _words(one), _references(one)
    for other in named:
        # a notice may have thousands of entries: nearly all have nothing in common
        if words.isdisjoint(_words(other)) and references.isdisjoint(_references(other)):
            continue
        if same_party(other, one) and (same_name(other, one) or not beside(text, other, one)):
            other.mentions += [place for place in one.mentions if place not in other.mentions]
            known = {name.casefold() for name in (other.display, *other.aliases)}
            other.aliases += [
                name for name in (one.display, *one.aliases) if name.casefold() not in known
            ]
            if other.entry is None and one.entry is not None:
                other.entry, other.line = one.entry, one.line
            if other.schema == "LegalEntity":
                other.schema = one.schema
            other.countries = other.countries or one.countries
            other.spoken = other.spoken and one.spoken
            return
    named.append(one)


def by_family_name(named: list[Named]) -> list[Named]:
    """Join a person named by the family name alone to the one of the list who bears it.

    `Saleh`, `al Hakim` are `Ali Abdullah Saleh` and `Abdullah Yahya al Hakim`; of a father and a
    son who both are of the list the family name tells neither.
    """
    kept: list[Named] = []
    for one in named:
        bearers = [other for other in named if other is not one and _ends_with(other, one)]
        if one.entry is not None or len(bearers) != 1:
            kept.append(one)
            continue
        bearers[0].mentions += [spot for spot in one.mentions if spot not in bearers[0].mentions]
    return kept


def _ends_with(full: Named, short: Named) -> bool:
    """Tell a person whose name ends with a family name."""
    if full.schema != "Person" or short.schema not in ("Person", "LegalEntity"):
        return False
    return _FAMILY.fullmatch(short.display) is not None and any(
        len(name.split()) > len(short.display.split())
        and name.casefold().endswith(f" {short.display.casefold()}")
        for name in (full.display, *full.aliases)
    )


def distinct(text: str, groups: list[Described]) -> list[Described]:
    """Keep one of several descriptions of the same group, the fullest, in order of the text."""
    kept: list[Described] = []
    for one in groups:
        twins = [each for each in kept if _same_group(text, each, one)]
        # `Two members of Ukraine's parliament ... Two former officials ... The two former
        # Ukrainian officials`: those with the same words
        twin = next((each for each in twins if _is_fuller(text, each, one)), None)
        twin = twin or next(iter(twins), None)
        if twin is None:
            kept.append(one)
        elif _detail(one) > _detail(twin):
            kept[kept.index(twin)] = one
    return sorted(kept, key=lambda one: one.start)


def _same_group(text: str, one: Described, other: Described) -> bool:
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
    if _STOP.search(text, first.end, later.start) is None:
        return False  # `three Russian banks and three Russian firms`
    return any(mine and theirs for mine, theirs in sides) or _is_fuller(text, one, other)


def _is_fuller(text: str, one: Described, other: Described) -> bool:
    """Tell a later description with all words of an earlier: `two former (Ukrainian) officials`."""
    first, later = sorted((one, other), key=lambda each: each.start)
    words = [text[each.start : each.end].lower().split() for each in (first, later)]
    is_same = len(words[0]) > _FEWEST_WORDS and words[0][-1] == words[1][-1]
    more = _OTHERS.search(text, later.start, later.end) is not None
    more = more or is_added(text, first.end, (later.start, later.end))
    return is_same and {*words[0]} < {*words[1]} and not more


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


def _detail(one: Described) -> int:
    return len(one.nationality) + len(one.country) + len(one.based)


def share_out(text: str, measure: Measure) -> None:
    """Give named parties to the groups that count them, first those whose kind is known."""
    left = list(measure.named)
    for group in measure.groups:
        group.names += _named_behind(text, group, left)
        left = [one for one in left if one not in group.names]
    apart = {(id(one), id(group)) for group in measure.groups for one in _apart(text, group, left)}
    for group in measure.groups:
        fit = [one for one in left if (id(one), id(group)) not in apart]
        group.names += _named_with(group, fit)
        left = [one for one in left if one not in group.names]
    for certain in (True, False):
        for group in measure.groups:
            room = (group.count or 0) - len(group.names)
            mine = [
                one
                for one in left
                if (id(one), id(group)) not in apart and belongs(one, group, certain=certain)
            ][: max(0, room)]
            group.names += mine
            left = [one for one in left if one not in mine]
    for group in measure.groups:
        group.names.sort(key=lambda one: one.at)
        group.apart = not group.names and any(number == id(group) for _, number in apart)


def _named_behind(text: str, group: Described, named: list[Named]) -> list[Named]:
    """Give the parties that a group is followed by, where they are as many as it counts.

    `on A, the former president, and on two commanders of the movement, B and C`: B and C.
    """
    places = sorted(
        (place, number)
        for number, one in enumerate(named)
        for place in one.mentions
        if group.end <= place[0]
    )
    row: list[int] = []
    at, joint = group.end, _OPENS_NAMES
    for (start, end), number in places:
        if joint.fullmatch(text, at, start) is None:
            break
        row.append(number)
        at, joint = end, _GOES_ON
    if len(row) != group.count or len(set(row)) != len(row):
        return []
    found = [named[number] for number in row]
    return found if all(belongs(one, group, certain=False) for one in found) else []


def _named_with(group: Described, named: list[Named]) -> list[Named]:
    """Give the parties behind a group in its sentence, where they are as many as it lacks.

    `four members of the squad that held her: its commander, A, and B, C and D`: not one of those
    whose kind is known elsewhere.
    """
    found = [
        one
        for one in named
        if one.line[0] <= group.start < one.line[1]
        and any(group.end <= place[0] < one.line[1] for place in one.mentions)
        and belongs(one, group, certain=False)
    ]
    return found if found and len(found) == (group.count or 0) - len(group.names) else []


def _apart(text: str, group: Described, named: list[Named]) -> list[Named]:
    """Give the parties that are listed with a group and not of it: `A, B and three firms`.

    Of `A, a broker, B, and six others, most of them abroad` all who stand before the others, and of
    `A and B were listed. Three firms were listed as well` both.
    """
    places = sorted(
        (place, number)
        for number, one in enumerate(named)
        if one.entry is None and one.line[0] <= group.start < one.line[1]
        for place in one.mentions
        if one.line[0] <= place[0] < one.line[1]
    )
    before = [one for one in places if one[0][1] <= group.start]
    after = [one for one in places if one[0][0] >= group.end]
    found: list[int] = []
    is_others = _OTHERS.search(text, group.start, group.end) is not None
    if before and (is_others or _AND.fullmatch(text, before[-1][0][1], group.start)):
        found += [number for _, number in before]
    if is_others or says_also(text, (group.start, group.end)):
        found += [
            number
            for number, one in enumerate(named)
            if one.entry is None and max(end for _, end in one.mentions) <= group.start
        ]
    if after and _AND.fullmatch(text, group.end, after[0][0][0]):
        found += [number for _, number in after]
    return [named[number] for number in dict.fromkeys(found)]


def belongs(one: Named, group: Described, *, certain: bool) -> bool:
    """Tell whether a named party can be of a group; `certain`: kind and country are known."""
    wanted = SCHEMATA[group.type]
    if wanted and one.schema != "LegalEntity" and one.schema not in wanted:
        return False
    codes = {c.code for c in (*group.nationality, *group.country)}
    own = {*one.countries, *(one.entry.nationalities if one.entry else ())}
    if codes and own and not codes & own:
        return False
    if not certain:
        return True
    return bool(wanted and one.schema in wanted) and (not codes or bool(codes & own))
