"""Small questions about announcements and measures: whose, of what kind, of the same hand.

Source: this project.
"""

from collections.abc import Iterable, Iterator

import msgspec

from proscribe.reports.designations.acts.act import Act
from proscribe.reports.designations.acts.announcer import Announcer
from proscribe.reports.designations.draft import SCHEMATA, Described, Measure, Named
from proscribe.reports.designations.targets.singles import plural_nouns
from proscribe.reports.parties.scene import Passage, Scene

_NEAR_COUNT = 6  # sentences behind a count, in which those who are counted are named


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


def has_room(measure: Measure) -> bool:
    """Tell whether the document counts more parties than it has named so far."""
    return sum(one.count or 0 for one in measure.groups) > len(measure.named)


def clipped(acts: list[Act]) -> list[Act]:
    """End the region of an announcement where the next one of the sentence begins.

    What is only said of a party ends none, and its words are cut out: `designated A, a partner of
    B, sanctioned in 2019, and C`.
    """
    found: list[Act] = []
    for number, one in enumerate(acts):
        later = [other for other in acts[number + 1 :] if other.passage == one.passage]
        for other in later:
            if one.end <= other.start and _is_said_of_party(other):
                one = msgspec.structs.replace(one, regions=tuple(_without(one.regions, other)))
        # an aside ends no region: `designated A, who was listed in 2019, and B`
        following = next(
            (other for other in later if not other.aside and not _is_said_of_party(other)), None
        )
        if following is None:
            found.append(one)
            continue
        regions = tuple(
            (a, min(b, following.start)) if a < following.start else (a, b)
            for a, b in one.regions
            if not a >= following.start > one.end
        )
        found.append(msgspec.structs.replace(one, regions=regions))
    return found


def _is_said_of_party(one: Act) -> bool:
    """Tell what stands at a party, between commas: `, sanctioned in 2019`."""
    return one.nearest and one.action == "previous" and not one.aside


def _without(regions: Iterable[tuple[int, int]], hole: Act) -> Iterator[tuple[int, int]]:
    """Give stretches without the words of an announcement."""
    for a, b in regions:
        if a < hole.start < b:
            yield a, hole.start
            if hole.end < b:
                yield hole.end, b
        else:
            yield a, b


def same_hand(one: Announcer | None, other: Announcer | None, house: Announcer | None) -> bool:
    """Tell whether two announcements are of one authority; one not named is the house's."""
    one, other = one or house, other or house
    if one is None or other is None:
        return True
    agencies = {one.agency, other.agency} - {""}
    return one.body == other.body and len(agencies) < 2


def counts_near(scene: Scene, measure: Measure, act: Act, number: int) -> bool:
    """Tell a measure of the sentences right before that counts so many and more.

    Whoever it names is named behind its count.
    """
    first = scene.passages[max(0, act.passage - _NEAR_COUNT)].start
    return any(
        (one.count or 0) >= number and one.start >= first and one.type != "vessel"
        for one in measure.groups
    ) and all(one.name[0] >= first for one in measure.named)
