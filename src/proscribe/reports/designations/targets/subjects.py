"""Whom a sentence speaks of: names and counted groups that open a clause, or that somebody is.

What a clause only speaks of besides is none.

Source: this project.
"""

import re

from proscribe.reports.designations.acts.stretches import Stretch
from proscribe.reports.designations.draft import Described, Named
from proscribe.reports.designations.targets.drafting import described, is_rank, named
from proscribe.reports.designations.targets.naming import Found, find_names
from proscribe.reports.parties.nouns import counted_nouns
from proscribe.reports.parties.scene import Passage, Scene

CLAUSES = re.compile(
    r"\b(?:said|says|stated|reported|wrote|claimed)\s+that\s+|;\s+|:\s+|\s[–—-]{1,2}\s+|,\s+(?:and|but|while|whereas|as)\s+|\.\s+"
)
# What may stand before the name that a clause speaks of.
_KIND = re.compile(
    r"(?:[A-Z][a-z]+,\s+)?(?:(?:The|A|An|Its|Their|His|Her|the|a|an|its|their|his|her|Also|Another|One)\s+)?"
    r"(?:(?!(?:in|of|by|with|for|to|from|that|who|which|is|are|was|were|has|have|had|the|an?|its|their|his|her|all|both)\b)"
    r"[\w’'-]+\s+){0,5}?(?P<noun>[a-z-]+)\s+$"
)
# `Their chief of staff, Rosa Lind, is ...`
_ROLE = re.compile(
    r"(?:The|Its|Their|His|Her|A|An|the|its|their|his|her|a|an)\s+[^,;:]{2,70},\s+"
    r"(?:(?:an?|the)\s+(?:(?!(?:of|in|to|for|by|at|from|with|and|who)\b)[a-z-]+\s+){0,3})?$"
)
_FRONT = re.compile(
    r"(?:As|In|On|At|For|From|Under|After|Before|With|Since|Through|Together|Like|Alongside|Besides|Based|Born|Working|Acting|Using|According)\s"
    r"[^,;:.]{2,120},\s+"
)
_IS = re.compile(
    r"[^,;:]{2,70}\s(?:is|are|was|were|includes?|named|called)\s+(?:(?:that|those|the\s+names?)\s+of\s+)?(?:the\s+|one\s+|an?\s+(?:certain\s+)?)?$"
)
_BESIDE = re.compile(
    r"(?:,\s+(?:an?|the|his|her|its|their|who|which|both|born|also|head|chief)\s[^;:]{2,90}?)?"
    r"(?:,?\s+(?:and|as\s+well\s+as|or|along\s+with|together\s+with)|,)\s+(?:(?:the|his|her|its|their)\s+)?(?:[a-z]+\s+){0,2}$"
)
_DATELINE = re.compile(r",?\s+(?:[—–-]|\(|[A-Z][a-z]+\.?\s+\d{1,2}\b)")
Party = Named | Described


def subjects(scene: Scene, passage: Passage, end: int) -> list[Party]:
    """Give the parties that a sentence speaks of, up to a place in it."""
    text = scene.text
    names = [
        one
        for one in find_names(text, passage.start, end, passage.known)
        if not scene.is_blind(one.start)
    ]
    head = max((b for a, b in scene.blind if a == passage.start), default=passage.start)
    starts = [
        passage.start,
        head,
        *(one.end() for one in CLAUSES.finditer(text, passage.start, end)),
    ]
    starts += [front.end() for at in starts if (front := _FRONT.match(text, at, end)) is not None]
    found: list[Party] = []
    chosen: list[Found] = []
    for number, name in enumerate(names):
        if number == 0 and name.start == passage.start and text[name.stop : name.stop + 1] == ":":
            starts.append(name.stop + 1)  # whose turn it is in a transcript
            continue
        if number == 0 and _is_dateline(text, name):
            starts.append(name.stop)
            continue
        begin = max(start for start in starts if start <= name.start)
        before = text[begin : name.start]
        is_beside = (
            bool(chosen)
            and chosen[-1] is names[number - 1]
            and bool(_BESIDE.fullmatch(text, chosen[-1].stop, name.start))
        )
        if is_beside or leads_to_name(before):
            chosen.append(name)
    line: Stretch = (passage.start, passage.end)
    found += [named(text, one, line) for one in chosen]
    found += [
        described(text, group)
        for group in passage.groups
        if group.end <= end and any(group.start - 8 <= start <= group.start for start in starts)
    ]
    return sorted(found, key=lambda one: one.at if isinstance(one, Named) else one.start)


def leads_to_name(before: str) -> bool:
    """Tell whether words at the start of a clause lead to the name that it speaks of."""
    if is_rank(before) or _IS.fullmatch(before) or _ROLE.fullmatch(before):
        return True
    kind = _KIND.fullmatch(before)
    return kind is not None and kind["noun"].lower() in counted_nouns()


def _is_dateline(text: str, one: Found) -> bool:
    """Tell the city of a dateline: capitals before a dash or a date."""
    is_city = text[one.start : one.end].isupper()
    return is_city and _DATELINE.match(text, one.stop) is not None
