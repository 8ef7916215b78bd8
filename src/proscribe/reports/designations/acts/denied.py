"""Measures that a sentence denies: `neither Okean Line nor Hamer Bank is listed by this notice`.

Source: `acts.toml`.
"""

from proscribe.reports.designations.acts.forms import pattern_of
from proscribe.reports.designations.acts.stretches import Stretch


def is_denied(text: str, start: int, end: int) -> bool:
    """Tell a clause whose subject is nobody: `Neither A nor B`, before a verb at `end`."""
    clause = pattern_of("unreal", "aside").sub(" ", text[start:end])
    return pattern_of("unreal", "subject").search(clause) is not None


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
