"""The names that say who a number listed before is: `two banks blocked since 2007: A and B`.

As many as it counts, in one row behind a colon, a dash or the day; nobody else.

Source: this project.
"""

import re
from collections.abc import Iterator, Sequence

from proscribe.reports.designations.acts.act import Act
from proscribe.reports.designations.draft import Described, Named
from proscribe.reports.designations.targets.antecedents import row_at
from proscribe.reports.designations.targets.drafting import named
from proscribe.reports.designations.targets.naming import find_names
from proscribe.reports.parties.scene import Scene
from proscribe.reports.times.patterns import MONTH_NAMES

_FEWEST = 2
_REACH = 600  # characters in which those beside somebody are named
# from the group or the words of the measure to the first name
_LEADS_TO = re.compile(
    r"[^.:;–—“”\"]{0,120}?(?::|\s[–—]|\s--?)\s+(?:the\s+)?|"
    rf"[^.:;,–—“”\"]{{0,60}}?(?:\d|\b(?:{MONTH_NAMES})),\s+(?:(?:are|were|namely)\s+)?(?:the\s+)?(?=[A-Z])"
)
# `, together with its chief, Rosa Lind, and with Ivo Made`
_TOGETHER = re.compile(r"[^.:;“”\"]{0,60}?,\s+(?:together|along)\s+with\s+")
_KIN = re.compile(
    r"(?:(?:the|an?|its|his|her|their)\s+(?:[\w’'-]+\s+){0,5}?[a-z]+,?\s+)?(?:the\s+)?"
)
_NEXT_WITH = re.compile(
    r"(?:\s*\([^()]*\))*(?:,\s+(?:an?|the|its|his|her)\s[^.;:,]{2,60})?,?\s+(?:and\s+)?(?:with\s+)?"
    + _KIN.pattern
)
# whom they did something to, or of whom they are: `two banks listed for robbing three firms: A, B`
_OF_OTHERS = re.compile(
    r"\b(?:for|over|after|by|with|against|from|to|of)\s[^.:;]{0,80}?"
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|these|those|[a-z]{3,}(?:ers|ors|ists|ees|men))\b"
)


def named_beside(scene: Scene, act: Act) -> Iterator[Named]:
    """Give whom a clause names beside: `whom it listed in 2019, together with A, and with B`."""
    text, passage = scene.text, scene.passages[act.passage]
    lead = (
        _TOGETHER.match(text, act.end, passage.end) if act.nearest and act.subject is None else None
    )
    if lead is None:
        return
    at, line = lead.end(), (passage.start, passage.end)
    end = min(passage.end, at + _REACH)
    for number, one in enumerate(find_names(text, at, end, passage.known)):
        joint = (_NEXT_WITH if number else _KIN).fullmatch(text, at, one.start)
        if joint is None or scene.is_blind(one.start):
            return
        yield named(text, one, line)
        at = one.stop


def named_behind(scene: Scene, act: Act, groups: Sequence[Described]) -> Iterator[Named]:
    """Give who the counted groups of a sentence on what was done before are.

    Args:
        scene: The laid-out document.
        act: What it tells.
        groups: Its counted groups.
    """
    text, passage = scene.text, scene.passages[act.passage]
    for group in groups:
        if (group.count or 0) < _FEWEST:
            continue
        at = max(group.end, act.end)
        lead = _LEADS_TO.match(text, at, passage.end)
        if lead is None or _OF_OTHERS.search(lead[0]) is not None:
            continue
        yield from row_at(scene, passage, lead.end(), group.count or 0)
