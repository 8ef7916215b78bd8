"""Small questions about announcements and measures: whose, of what kind, of the same hand.

Source: this project.
"""

import re
from collections.abc import Sequence

import msgspec

from proscribe.reports.designations.act import Act
from proscribe.reports.designations.announcer import Announcer
from proscribe.reports.designations.draft import Described, Measure, Named
from proscribe.reports.designations.joining import SCHEMATA, is_added
from proscribe.reports.designations.singles import plural_nouns
from proscribe.reports.parties.scene import Passage

# `All seven men`, `property of the two persons described above`: those that were told
_ALL = re.compile(r"\b(?:[Aa]ll(?:\s+(?:of\s+)?(?:the|these|those))?|[Tt]he|[Tt]hese|[Tt]hose)\s+$")
_TOLD_ABOVE = re.compile(
    r"\s+(?:of|on|in)\s+(?:this|that|the\s+above)\s+list\b|"
    r"\s+(?:named|listed|described|mentioned|shown)\s+(?:above|here)\b|\s+above\b"
)
_NEAR = 24  # characters before a description


def is_state(act: Act) -> bool:
    """Tell words of what somebody is under from words of what is done."""
    return act.subject is not None or act.aside or act.action == "previous"


def is_at(one: Named, other: Named) -> bool:
    """Tell whether two mentions are of one place."""
    return one.entry is None and one.name == other.name


def schema_of(text: str, start: int, end: int, passage: Passage) -> str:
    """Give what `The officials are` says of those it names; `The Koreans are` speaks of people."""
    nouns = plural_nouns()
    types = [nouns[word] for word in text[start:end].lower().split() if word in nouns]
    if types and SCHEMATA[types[-1]]:
        return SCHEMATA[types[-1]][0]
    is_people = any(one.kind == "people" and start <= one.start < end for one in passage.known)
    return "Person" if is_people and not types else "LegalEntity"


def without_asides(measure: Measure) -> list[Described]:
    """Leave out what only says what named parties are: `two leaders of the front, A and B`.

    So it is when one group has as many names as it counts, no name is left over, and the other
    stands among these names.
    """
    full = [one for one in measure.groups if one.count and len(one.names) == one.count]
    if not any(len(one.names) == len(measure.named) for one in full):
        return measure.groups
    spots = [(a, b) for a, b in measure.spots if any(a <= one.name[0] < b for one in measure.named)]
    return [
        one
        for one in measure.groups
        if one in full
        or one.names
        or all(one.type != each.type for each in full)
        or not any(a <= one.start < b for a, b in spots)
    ]


def without_totals(text: str, measure: Measure) -> list[Described]:
    """Leave out groups that only count those again who are told of before or above.

    `A, B and two Russians were listed. All four men may not travel.`
    """
    kept: list[Described] = []
    for one in measure.groups:
        every = _ALL.search(text, max(0, one.start - _NEAR), one.start)
        if every is not None and (
            _TOLD_ABOVE.match(text, one.end) is not None
            or (
                every[0].lower().startswith(("all", "these", "those"))
                and _is_total(text, one, kept, measure)
            )
        ):
            continue
        kept.append(one)
    return kept


def _is_total(text: str, one: Described, before: Sequence[Described], measure: Measure) -> bool:
    counted = sum(each.count or 0 for each in before)
    named = [each.name[1] for each in measure.named if each.at < one.start]
    told = [each.end for each in before] + [end for end in named if end <= one.start]
    if not told or is_added(text, max(told), one):
        return False
    return one.count in (counted, counted + len(named), len(named))


def has_room(measure: Measure) -> bool:
    """Tell whether the document counts more parties than it has named so far."""
    return sum(one.count or 0 for one in measure.groups) > len(measure.named)


def clipped(acts: list[Act]) -> list[Act]:
    """End the region of an announcement where the next one of the sentence begins."""
    found: list[Act] = []
    for number, one in enumerate(acts):
        # an aside ends no region: `designated A, who was listed in 2019, and B`
        following = next((other for other in acts[number + 1 :] if not other.aside), None)
        if following is None or following.passage != one.passage:
            found.append(one)
            continue
        regions = tuple(
            (a, min(b, following.start)) if a < following.start else (a, b)
            for a, b in one.regions
            if not a >= following.start > one.end
        )
        found.append(msgspec.structs.replace(one, regions=regions))
    return found


def same_hand(one: Announcer | None, other: Announcer | None, house: Announcer | None) -> bool:
    """Tell whether two announcements are of one authority; one not named is the house's."""
    one, other = one or house, other or house
    if one is None or other is None:
        return True
    agencies = {one.agency, other.agency} - {""}
    return one.body == other.body and len(agencies) < 2
