"""Measures that a sentence denies: `neither Okean Line nor Hamer Bank is listed by this notice`.

Source: `acts.toml`.
"""

from proscribe.reports.designations.forms import pattern_of


def is_denied(text: str, start: int, end: int) -> bool:
    """Tell a clause whose subject is nobody: `Neither A nor B`, before a verb at `end`."""
    return pattern_of("unreal", "subject").search(text[start:end]) is not None


def denies(text: str, at: int) -> bool:
    """Tell targets that are nobody: `designated neither A nor B`, behind the verb."""
    return pattern_of("unreal", "targets").match(text, at) is not None
