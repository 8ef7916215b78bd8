"""Kin who share the family name that stands once: `the brothers Ezequiel and Saúl Barrientos Luna`.

Source: this project.
"""

import re
from collections.abc import Sequence

from proscribe.reports.designations.draft import Named

_KIN = (
    r"(?:brothers|sisters|siblings|twins|cousins|spouses|couple|sons|daughters|children|"
    r"husband\s+and\s+wife|father\s+and\s+son|brother\s+and\s+sister)"
)
_BEFORE = re.compile(rf"\b{_KIN},?\s+(?:[\w’'-]+(?:\s+[\w’'-]+)?,\s+)?$")
_AFTER = re.compile(
    rf",\s+(?:both\s+|two\s+|who\s+are\s+|his\s+|her\s+|their\s+)(?:\w+\s+)?{_KIN}\b"
)
_ONE_OF_KIN = (
    r"(?:daughter|son|wife|husband|brother|sister|father|mother|nephew|niece|"
    r"grandson|granddaughter)s?"
)
# `the lawmaker's daughter Rosa`, `Lind's sons Ivo and Karl`, `his wife Rosa`
_OF = re.compile(
    r"(?:\b[Tt]he\s+(?P<what>[a-z][\w-]*)['’]s|(?P<who>[A-Z][\w’'-]*?)['’]s?|\b(?P<his>[Hh]is|[Hh]er))\s+"
    rf"(?:[a-z-]+\s+){{0,2}}?{_ONE_OF_KIN},?\s+(?:[A-Z][\w’'-]+\s+and\s+)?$"
)
_FAR = 600  # characters before a name in which the one whose kin it is stands
_JOINED = re.compile(r",?\s+and\s+|,\s+|\s*&\s*")
_NEAR = 60  # characters before a name


def share_family_name(text: str, named: Sequence[Named]) -> None:
    """Give kin who are named by a given name alone the family name of the last one of them.

    Args:
        text: The text of the document.
        named: Parties of one announcement, in order; their names are changed in place. Of who is
            somebody's kin the family name is that of whom the words before name.
    """
    for number, one in enumerate(named):
        if " " not in one.display and one.display[1:].islower():
            theirs = _family_of(text, one, named[:number])
            one.display = f"{one.display} {theirs}" if theirs else one.display
    for number in range(len(named) - 2, -1, -1):
        one, following = named[number], named[number + 1]
        family = following.display.split()[1:]
        if " " in one.display or not family or one.display in family:
            continue
        if not _JOINED.fullmatch(text, one.name[1], following.name[0]):
            continue
        start = one.name[0]
        if _BEFORE.search(text, max(0, start - _NEAR), start) or _AFTER.match(
            text, following.name[1]
        ):
            one.display = " ".join((one.display, *family))


def _family_of(text: str, one: Named, before: Sequence[Named]) -> str:
    """Give the family name of somebody told as another's kin by a given name alone, or ""."""
    start = one.name[0]
    kin = _OF.search(text, max(0, start - _NEAR), start)
    if kin is None:
        return ""
    if kin["who"]:
        return str(kin["who"])
    if kin["his"]:
        names = before[-1].display.split() if before else []
        is_person = len(names) > 1 and before[-1].schema in ("Person", "LegalEntity")
        return names[-1] if is_person and text[before[-1].name[1] : start].count(",") <= 1 else ""
    told = re.compile(
        rf"\b{re.escape(kin['what'])}\s+(?:[A-Z][\w’'-]+\s+){{1,3}}?(?P<family>[A-Z][\w’'-]+)(?=[\s,.;)])(?!\s+[A-Z])"
    )
    found = list(told.finditer(text, max(0, start - _FAR), kin.start()))
    return str(found[-1]["family"]) if len({each["family"] for each in found}) == 1 else ""
