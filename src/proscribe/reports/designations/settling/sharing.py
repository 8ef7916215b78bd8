"""Which named parties of a measure belong to which of its groups.

A group has at most as many names as it counts. Who stands in a row behind it comes first, then
whose kind and country are known to fit; who is told of beside a group is not of it.

Source: this project.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from proscribe.reports.designations.acts.stretches import NEXT_OF_ROW
from proscribe.reports.designations.draft import SCHEMATA, Described, Measure, Named
from proscribe.reports.designations.settling.twins import says_also, says_others, says_rest

_AND = re.compile(
    r"(?:\s*\([^()]*\))*(?:,\s+(?:an?|the|its|his|her|one\s+of|who|whose)\s[^,;:.]{2,80})?[,;]?\s+(?:and|as\s+well\s+as|along\s+with|together\s+with|plus)\s+"
    r"(?:(?:on|upon|against|of|to)\s+)?(?:(?:the|his|her|its|their)\s+)?"
)
# `two brokers and a judge in Homs, Rosa Lind`: what the name behind is, and the group is not
_AND_ANOTHER = re.compile(
    r",?\s+(?:and|as\s+well\s+as|along\s+with|plus)\s+(?:(?:on|upon|against|of)\s+)?(?:an?|the|his|her|its)\s+"
    r"(?:[a-z][\w’'-]*\s+){0,4}?[a-z][\w’'-]*(?:\s+(?:in|of|at|from)\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,2})?,\s+"
)
# `Also sanctioned, along with three of his sons, is Rosa Lind`
_IS = re.compile(r",\s+(?:is|are|was|were)\s+(?:(?:the|an?)\s+(?:[a-z-]+\s+){1,4})?")
# `A was listed. Two firms were listed`: a number that opens a sentence counts others.
_OPENS_SENTENCE = re.compile(r"[.!?][”\"’']?\s+(?:(?:Its|His|Her|Their)\s+)?$")
_OWNED_BY = re.compile(
    r"\b(?:owned|controlled|directed)\b[^.;:]{0,60}?\bby\s+(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*)"
)
# From a counted group to the names it counts, and from one of them to the next.
_OPENS_NAMES = re.compile(
    r"(?:\s+(?!and\b|with\b)[\w’'-]+){0,8}(?:\s*\([^()]*\))?(?:,|:|,?\s+namely,?)\s+"
    r"(?:the\s+(?:[\w’'-]+\s+){0,3}?)?"  # `the Lebanese gunrunner Noah Made`
)
_GOES_ON = re.compile(
    r"(?:\s*\([^()]*\))*(?:,\s+(?:and\s+)?|\s+and\s+)(?:the\s+(?:[\w’'-]+\s+){0,3}?)?"
)
# `a smuggling network`: what is told of below are its members
_IS_MANY = re.compile(r"\b(?:networks?|rings?|webs?|fleets?|syndicates?|schemes?)$")
# From one name of a row to the next, and from the last to what they are
_SAYS_WHAT = re.compile(r"(?:\s*\([^()]*\))*,\s+(?:the\s+)?")


def share_out(text: str, measure: Measure) -> None:
    """Give named parties to the groups that count them, first those whose kind is known."""
    left = list(measure.named)
    for group, row in _rows(measure):
        group.names += row
        left = [one for one in left if one not in row]
    starts = sorted(group.start for group in measure.groups)
    for group in (one for one in measure.groups if not one.unnamed):
        group.names += _listed_below(group, starts, left)
        left = [one for one in left if one not in group.names]
    for group in (one for one in measure.groups if not one.unnamed):
        group.names += _named_behind(text, group, left)
        left = [one for one in left if one not in group.names]
    apart = {
        (id(one), id(group)) for group, found in _all_apart(text, measure, left) for one in found
    }
    apart |= {
        (id(one), id(g)) for g in measure.groups for one in left if _is_of_another(text, one, g)
    }
    apart |= {(id(one), id(g)) for g in measure.groups if g.unnamed for one in left}
    for group in measure.groups:
        fit = [one for one in left if (id(one), id(group)) not in apart]
        group.names += _named_with(group, fit)
        left = [one for one in left if one not in group.names]
    for certain in (True, False):
        for group in measure.groups:
            room = (group.count or 0) - len(group.names)
            fit = [
                one
                for one in left
                if (id(one), id(group)) not in apart and belongs(one, group, certain=certain)
            ]
            mine = [one for one in fit if certain or _may_be(text, one, group, fit)]
            mine = mine[: max(0, room)]
            group.names += mine
            left = [one for one in left if one not in mine]
    for group in measure.groups:
        group.names.sort(key=lambda one: one.at)
        group.apart = not group.names and any(number == id(group) for _, number in apart)


def _rows(measure: Measure) -> Iterator[tuple[Described, list[Named]]]:
    """Give the only group that counts as many as a sentence names, with these.

    `A shop, its owner and four firms were listed. In Alba the names are A, B, C and D.`
    """
    rows: dict[int, list[Named]] = {}
    for one in measure.named:
        if one.row >= 0:
            rows.setdefault(one.row, []).append(one)
    for row in rows.values():
        fit = [
            group
            for group in measure.groups
            if group.count == len(row)
            and not (group.unnamed or group.names)
            and all(belongs(one, group, certain=False) for one in row)
        ]
        if len(fit) == 1:
            yield fit[0], row


def _may_be(text: str, one: Named, group: Described, fit: list[Named]) -> bool:
    """Tell whether a party of whom no kind is known may be of a group of another sentence.

    One word (`Volnabank`) is seldom a person, and of several no one is surely `the founder of it`.
    """
    if one.line[0] <= group.start < one.line[1]:
        return True
    if group.type == "individual" and " " not in one.display:
        return False
    if group.count == 1 and _IS_MANY.search(text, group.start, group.end):
        return False
    is_the_one = group.count == 1 and text[group.start : group.end].lower().startswith("the ")
    return not is_the_one or len(fit) == 1


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


def _listed_below(group: Described, starts: list[int], named: list[Named]) -> list[Named]:
    """Give the items of the list that the line with a group opens, where it counts as many.

    Args:
        group: The group; its line counts no other.
        starts: Where the groups of the measure begin, in order.
        named: Parties of the measure.
    """
    found = [
        one
        for one in named
        if one.entry is None
        and 0 <= one.of_list <= group.start < group.end <= one.name[0]
        and bisect_left(starts, one.name[0]) - bisect_left(starts, one.of_list) == 1
    ]
    fits = all(belongs(one, group, certain=False) for one in found)
    return found if fits and len(found) == group.count else []


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


def _all_apart(
    text: str, measure: Measure, named: list[Named]
) -> Iterator[tuple[Described, list[Named]]]:
    """Give for each group who is listed with it and is not of it.

    `A, together with five of its members and two hotels`: neither of these nor of those.
    """
    before: tuple[Described, list[Named]] | None = None
    for group in sorted(measure.groups, key=lambda one: one.start):
        found = _apart(text, group, named)
        if before is not None and _AND.fullmatch(text, before[0].end, group.start):
            found += [one for one in before[1] if one not in found and _is_before(one, before[0])]
        before = group, found
        yield before


def _is_of_another(text: str, one: Named, group: Described) -> bool:
    """Tell a party that is said to be owned by another than a group: `owned by Iva Lind`."""
    if group.owner is None or one.entry is not None:
        return False
    by = _OWNED_BY.search(text, *one.line)
    owner = text[slice(*group.owner)]
    return by is not None and by["name"] not in owner and owner not in by["name"]


def _is_before(one: Named, group: Described) -> bool:
    return all(end <= group.start for start, end in one.mentions if start < group.end)


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
    row = _apposed_to(text, group, before)
    if row:
        return [one for number, one in enumerate(named) if number not in row]
    found: list[int] = []
    is_others = says_others(text, (group.start, group.end)) or _is_in_list_of_others(text, group)
    is_rest = says_rest(text, (group.start, group.end))
    if before and (is_others or _AND.fullmatch(text, before[-1][0][1], group.start)):
        found += [number for _, number in before]
    # `A and her ship B. ... thirteen vessels linked to C`: who is told of before is not of it
    is_new = (
        group.owner is not None
        or _OPENS_SENTENCE.search(text, max(0, group.start - 12), group.start) is not None
    )
    if is_others or is_new or says_also(text, (group.start, group.end)):
        found += [
            number
            for number, one in enumerate(named)
            if (one.entry is None or is_rest) and max(end for _, end in one.mentions) <= group.start
        ]
    if after and any(
        one.fullmatch(text, group.end, after[0][0][0]) for one in (_AND, _AND_ANOTHER, _IS)
    ):
        found += [number for _, number in after]
    if group.of_list >= 0:
        found += [
            number for number, one in enumerate(named)
            if one.of_list == group.of_list and not one.line[0] <= group.start < one.line[1]
        ]  # fmt: skip
    return [named[number] for number in dict.fromkeys(found)]


def _is_in_list_of_others(text: str, group: Described) -> bool:
    """Tell an item of `The other listings strike at those who gave orders. They are:`."""
    if group.of_list < 0:
        return False
    end = text.find("\n", group.of_list, group.start)
    return end > group.of_list and says_others(text, (group.of_list, end))


def _apposed_to(
    text: str, group: Described, before: list[tuple[tuple[int, int], int]]
) -> list[int]:
    """Give the names right before a group that says what they are: `A, B and C, three firms of D`.

    Nobody where they are not as many as it counts.
    """
    count = group.count or 0
    row = before[-count:] if count > 1 else []
    if not row or len(row) != count:
        return []
    at = row[0][0][1]
    for (start, end), _ in row[1:]:
        if NEXT_OF_ROW.fullmatch(text, at, start) is None:
            return []
        at = end
    is_row = _SAYS_WHAT.fullmatch(text, at, group.start) is not None
    return [number for _, number in row] if is_row else []


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
