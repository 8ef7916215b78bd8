"""Who is only told of beside a party: `Okean Line, a rival of the Izmir broker Made Trading`.

Source: `names.toml`.
"""

import re

from proscribe.reports.designations.data import pattern
from proscribe.reports.designations.targets.singles import target_nouns

_REACH = 140  # characters in which what somebody is to another is said
_AND = re.compile(r"\s+and\s+(?:(?:the|an?|its|his|her|their)\s+)?(?:[a-z-]+\s+){0,3}")
# `Okean Line, the minister for the economy Rosa Lind`: an office, who has it is the next
_OFFICE = re.compile(
    r",\s+(?:and\s+)?(?:(?:the|its|his|her|their|an?)\s+)?(?:[a-z-]+\s+){0,3}?"
    r"(?:minister|secretary|head|chief|commander|director|governor|deputy|envoy|manager|president|chairman|"
    r"chairwoman|officer|commissioner|ambassador)\s+(?:of|for|at|in|to)\s+(?:the|its|his|her)\s+"
    r"(?:[a-z-]+\s+){0,2}?(?P<last>[a-z-]+)\s+$"
)
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
    if pattern("names", "stranger_before").search(text, start, first) is None:
        return False
    office = _OFFICE.search(text, start, first)
    return office is None or office["last"] in target_nouns()


def is_next_stranger(text: str, end: int, begin: int, stop: int) -> bool:
    """Tell one whom an `and` without a comma joins to a stranger: `a rival of A and B`."""
    is_joined = _AND.fullmatch(text, end, begin) is not None
    return is_joined and _APPOSED_PARTY.match(text, stop) is None
