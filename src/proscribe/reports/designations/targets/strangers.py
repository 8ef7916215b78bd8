"""Who is only told of beside a party: `Okean Line, a rival of the Izmir broker Made Trading`.

Source: `names.toml`.
"""

import re

from proscribe.reports.designations.data import pattern

_REACH = 140  # characters in which what somebody is to another is said
_AND = re.compile(r"\s+and\s+(?:(?:the|an?|its|his|her|their)\s+)?(?:[a-z-]+\s+){0,3}")
_APPOSED_PARTY = re.compile(
    r"(?:\s*\([^()]*\))*,\s+(?:an?|the|his|her|its|their|who|whose|which)\s"
)


def is_stranger(text: str, told: int, first: int) -> bool:
    """Tell one who stands in what is said of the party before.

    Args:
        text: The whole text.
        told: Where the party before ends.
        first: Where the name begins.
    """
    start = max(told, first - _REACH)
    return pattern("names", "stranger_before").search(text, start, first) is not None


def is_next_stranger(text: str, end: int, begin: int, stop: int) -> bool:
    """Tell one whom an `and` without a comma joins to a stranger: `a rival of A and B`."""
    is_joined = _AND.fullmatch(text, end, begin) is not None
    return is_joined and _APPOSED_PARTY.match(text, stop) is None
