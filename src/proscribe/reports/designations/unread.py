"""A document that speaks of measures in sentences of which the rules read no target.

Headlines and leads put it in ever new ways (`woke up without a bank`). That there is a measure, by
whom and when, is still told; who it is against, the lists of the day can tell by the names in the
text (`reports.spotting`).

Source: `acts.toml`.
"""

import re
from functools import cache

from proscribe.reports.designations.announcer import Announcer, best, named_in
from proscribe.reports.designations.data import table
from proscribe.reports.designations.draft import Measure
from proscribe.reports.scene import Passage, Scene

RULE = "designations/unread@1"
_LOOKED_AT = 14  # sentences of the text, after the headline


@cache
def _speaks() -> re.Pattern[str]:
    return re.compile(table("acts")["speaks"]["words"])


def unread(scene: Scene, house: Announcer | None) -> Measure | None:
    """Give the measure that a document speaks of, without targets.

    Args:
        scene: The laid-out document.
        house: The authority whose document it is, or None.

    Returns:
        None when neither headline nor lead speaks of one, or nobody who designates is named there.
    """
    titles = [one for one in scene.passages if one.role == "title"]
    body = [one for one in scene.passages if one.role in ("body", "entry")][:_LOOKED_AT]
    telling = [one for one in (*titles, *body) if _tells(scene, one)]
    if not telling:
        return None
    found = [best(named_in(scene.text, one.known, one.start, one.end)) for one in telling]
    announcer = next((one for one in found if one is not None), None)
    if announcer is None and house is None:
        return None
    first = next((one for one in telling if one.role != "title"), telling[0])
    spot = (first.start, first.end)
    return Measure(
        announcer=announcer if house is None else None,
        action="add", spots=[spot], triggers=[spot], time=None, rule=RULE,
    )  # fmt: skip


def _tells(scene: Scene, one: Passage) -> bool:
    spoken = _speaks().search(scene.text, one.start, one.end)
    return spoken is not None and scene.quotation_at(spoken.start()) is None
