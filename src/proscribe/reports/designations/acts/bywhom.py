"""Who acts, by the words of a sentence with a trigger.

Source: `agencies.toml`.
"""

import re
from typing import NamedTuple

from proscribe.reports.designations.acts.announcer import Announcer, best, keeper_of, named_in
from proscribe.reports.designations.acts.cue import Cue
from proscribe.reports.designations.acts.stretches import Stretch
from proscribe.reports.designations.acts.together import Beside, Chain, is_agent
from proscribe.reports.parties.homes import known_in_adjectives
from proscribe.reports.parties.scene import Passage

UNDER_HEADING = "following-are-added"  # its countries are headings of a list, nobody who acts
_ADJECTIVE = "us-designated"
_WHO_INSIDE = frozenset(
    {"names-of-whom", "follows-with", "is-hit-by"}
)  # `and Canada with a freeze on A`
_ALREADY_UNDER = "already-under-sanctions"
_FOLLOWS = frozenset({"follows-with", "follows-with-many"})
_CLAUSE = re.compile(r",\s+(?:and|while|but)\s+|;\s+")
# `OFAC, in consultation with the Department of State, blocked the property`
_CONSULTED = re.compile(
    r"\b(?:consultation|coordination|co-ordination|cooperation|co-operation|concert|conjunction|"
    r"concurrence|partnership)\s+with\b[^,;]*|"
    r",\s+(?:again\s+|once\s+more\s+)?in\s+(?:lock)?step\s+with\b[^,;]*(?=,)|"
    # `the committee, at the wish of Paris and Washington, listed A`
    r"\bat\s+the\s+(?:wish|request|proposal|urging|behest|initiative|insistence|suggestion)\s+of\b[^,;]*"
)
# `announced, together with Canada, sanctions`
_BESIDE_VERB = re.compile(
    r",\s+(?:in\s+[\w\s-]{3,30}?\s+with|(?:together|along|jointly)\s+with|alongside)\s"
)
# `Among those hit were A and B, the U.S. Treasury said`
_ASIDE_OF = re.compile(r",\s+(?:the\s+)?$")
_TELLS = re.compile(r"\s+(?:said|says|announced|confirmed|disclosed|stated)\b")
# `were among those put on the UN list`
_ONTO = re.compile(r"\s(?:on|onto|under)\s*$")
_THE = re.compile(r"\s*(?:the\s+)?")
# `, which also kept offices in London,`
_CLAUSE_ON = re.compile(r",?\s*(?:which|who|whose|where)\s")
_IN_PLACE = re.compile(r"(?:\b(?:in|at|from|to|near|between|of)\s+|,\s+|\band\s+)(?:the\s+)?$")
# `London said that nobody but Paris had listed A`: Paris did
_NOBODY_BUT = re.compile(
    r"[^;:]*?\b(?:nobody|no\s+one|none|no\s+(?:other\s+)?(?:country|state|government|authority|ally|capital|partner))\s+"
    r"(?:but|except|save|besides|other\s+than|apart\s+from)\s+(?:for\s+)?(?:the\s+)?"
    r"(?P<who>(?-i:[A-Z])[\w.’'-]*(?:\s+(?:of\s+|the\s+)*(?-i:[A-Z])[\w.’'-]*){0,6})"
    r"(?:\s+(?:has|have|had|ever|yet|also|so\s+far|itself))*\s*$",
    re.IGNORECASE,
)


def announcer_of(
    text: str, passage: Passage, one: re.Match[str], regions: list[Stretch], here: int
) -> Announcer | None:
    """Give who acts: named before the trigger, else after `by`, else the keeper of the list.

    Who is named in the clause of the trigger, which begins `here`, is surer.
    """
    keeper = keeper_of(text, one.start(), passage.end)
    start = passage.start
    asides = [aside.span() for aside in _CONSULTED.finditer(text, start, one.start())]
    asides += [(aside.start(), one.end()) for aside in _BESIDE_VERB.finditer(text, *one.span())]
    before = [
        who
        for who in named_in(text, passage.known, start, one.start())
        if not any(a <= who.start < b for a, b in regions)
    ]
    after = [
        who
        for who in named_in(text, passage.known, one.start(), passage.end)
        if not any(a <= who.start < b for a, b in regions)
        and (
            (who.start < one.end() and not any(a <= who.start < b for a, b in asides))
            or is_agent(text, one.end(), who.start)
            or (_ONTO.search(one[0]) and _THE.fullmatch(text, one.end(), who.start))
            or (_ASIDE_OF.search(text, one.end(), who.start) and _TELLS.match(text, who.end))
        )
    ]
    if regions and regions[0][1] <= one.start():  # `The bank, which had offices in London, is`
        before = [
            who
            for who in before
            if not (
                _IN_PLACE.search(text, start, who.start)
                and _CLAUSE_ON.match(text, regions[0][1], who.start)
            )
        ]
    own = [who for who in before if not any(a <= who.start < b for a, b in asides)]
    found = best([who for who in own if who.start >= here])
    found = found or best(own) or best(before) or best(after)
    if found is None:
        return keeper
    if keeper is not None and keeper.body == found.body and not found.agency:
        return keeper
    return found


class Hand(NamedTuple):
    """Who acts, None where the sentence does not say, and who acts with him."""

    announcer: Announcer | None
    beside: tuple[Beside, ...]


def hand_of(
    cue: Cue, chain: Chain | None, regions: list[Stretch], here: int, *, is_aside: bool
) -> Hand:
    """Give who acts in an announcement.

    Args:
        cue: Its trigger.
        chain: Authorities that the sentence names together, or None.
        regions: Where its targets stand: who is named there does not act.
        here: Where the clause of the trigger begins.
        is_aside: The trigger stands in a relative clause, which has a subject of its own.
    """
    text, known, form = cue.text, cue.passage.known, cue.form.id
    only = None if cue.is_of_subject else _NOBODY_BUT.match(text, cue.passage.start, cue.start)
    if only is not None:
        return Hand(_alone(cue, *only.span("who")), ())
    is_told_inside = form in _WHO_INSIDE
    if form == UNDER_HEADING or is_told_inside or is_aside:
        chain = None
    if chain is not None and any(a <= chain.first.start < b for a, b in regions):
        chain = None  # `China's Made Line was hit`: whose the target is
    announcer = None
    if form in _FOLLOWS:  # `blacklisted A, and London followed with sanctions on B`
        joined = [each.end() for each in _CLAUSE.finditer(text, here, cue.start)]
        here = joined[-1] if joined else here
    if form != UNDER_HEADING:
        announcer = announcer_of(text, cue.passage, cue.match, regions, here)
    if form == _ADJECTIVE or is_told_inside:
        inside = known if is_told_inside else known_in_adjectives(text, cue.start, cue.end)
        announcer = best(named_in(text, list(inside), cue.start, cue.end)) or announcer
    if form == _ALREADY_UNDER:  # `already under EU sanctions`: of one only where one is named
        told = named_in(text, known, cue.start, cue.end)
        if told:
            announcer = best(told) if len({who.body for who in told}) == 1 else None
    is_other = chain is not None and announcer is not None and announcer.body != chain.first.body
    if chain is not None and is_other and not chain.is_theirs:
        chain = None  # what stands after `by` may belong to another verb
    if chain is not None and (announcer is None or is_other):
        announcer = chain.first
    return Hand(announcer, chain.beside if chain is not None else ())


def _alone(cue: Cue, start: int, end: int) -> Announcer | None:
    """Give the one beside whom nobody acts, None where that is none whose lists are known."""
    return next(iter(named_in(cue.text, cue.passage.known, start, end)), None)
