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
_JOINED = re.compile(r",?\s+and\s+|,\s+|\s*&\s*")
_NEAR = 60  # characters before a name


def share_family_name(text: str, named: Sequence[Named]) -> None:
    """Give kin who are named by a given name alone the family name of the last one of them.

    Args:
        text: The text of the document.
        named: Parties of one announcement, in order; their names are changed in place.
    """
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
