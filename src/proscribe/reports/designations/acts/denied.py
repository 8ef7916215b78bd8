"""Measures that a sentence denies: `neither Okean Line nor Hamer Bank is listed by this notice`.

Source: `acts.toml`.
"""

import re

from proscribe.reports.designations.acts.forms import pattern_of
from proscribe.reports.designations.acts.stretches import Stretch

# `Neither capital acted against A`; not `None of them spoke when the Treasury designated A`
_NOBODY_DOES = re.compile(
    r"(?:^|[;:,]\s+(?:(?:and|but|though|although|while|yet|so)\s+)?|\b(?:and|but|though|although|while)\s+)"
    r"\W{0,3}(?i:neither|none|nobody|no\s+(?:other\s+)?(?:government|country|state|capital|ally|"
    r"authority|nation|member|party|side))\b"
    r"(?:\s+(?!(?:when|who|that|which|because|after|before|until|as|if|but|and|said|says|told|knew|spoke|where|since|while)\b)"
    r"[\w’'.-]+){0,8}\s+$"
)


def is_denied(text: str, start: int, end: int) -> bool:
    """Tell a clause whose subject is nobody: `Neither A nor B`, before a verb at `end`."""
    clause = pattern_of("unreal", "aside").sub(" ", text[start:end])
    return pattern_of("unreal", "subject").search(clause) is not None


def nobody_does(before: str) -> bool:
    """Tell a verb whose subject is nobody, by the words before it: `Neither government | hit`."""
    return _NOBODY_DOES.search(before) is not None


def without_denied(text: str, regions: list[Stretch]) -> list[Stretch]:
    """Cut out those who are not: `A, but none of her firms, was added`."""
    found: list[Stretch] = []
    for start, end in regions:
        at = start
        for one in pattern_of("unreal", "aside").finditer(text, start, end):
            found.append((at, one.start()))
            at = one.end()
        found.append((at, end))
    return found


def denies(text: str, at: int) -> bool:
    """Tell targets that are nobody: `designated neither A nor B`, behind the verb."""
    return pattern_of("unreal", "targets").match(text, at) is not None
