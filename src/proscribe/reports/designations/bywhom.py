"""Who acts, by the words of a sentence with a trigger.

Source: `agencies.toml`.
"""

import re

from proscribe.reports.designations.announcer import Announcer, best, keeper_of, named_in
from proscribe.reports.designations.stretches import Stretch
from proscribe.reports.designations.together import is_agent
from proscribe.reports.parties.scene import Passage

# `OFAC, in consultation with the Department of State, blocked the property`
_CONSULTED = re.compile(
    r"\b(?:consultation|coordination|co-ordination|cooperation|co-operation|concert|conjunction|"
    r"concurrence|partnership)\s+with\b[^,;]*|"
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
            or (_ASIDE_OF.search(text, one.end(), who.start) and _TELLS.match(text, who.end))
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
