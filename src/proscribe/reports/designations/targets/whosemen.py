"""Whose man somebody is: of one body, or of two that an `and` joins.

Source: `names.toml`.
"""

import re
from collections.abc import Sequence

from proscribe.reports.designations.data import pattern, words

# `officials of the Made Guard and of the Oslo Court`: neither is meant
_AND_OF = re.compile(r",?\s+(?:and|or|,)\s+(?:of|in|at|from|within)\s+(?:the\s+)?")
# `the daughters of Rosa Lind and Ivo Made`: of both; but `the daughters of Rosa Lind, and Ivo Made`
_KIN_OF_BOTH = re.compile(
    r"\b(?:sons|daughters|children|wives|husbands|widows|brothers|sisters|parents|relatives|family|families|"
    r"grandchildren|nephews|nieces|cousins)\s+of\s+[^,;]{2,80}$"
)
_APPOSED = re.compile(r",\s+(?:[a-z-]+\s+){0,4}$")  # `Made Bank, a client of`: of a party before
# `the fixers of Rosa Lind and Ivo Made`
_MEN_OF_BOTH = re.compile(
    r"\b[a-z]+(?:ers|ors|ists|ants|ees|aides|associates|allies|cronies|friends|agents|backers)\s+(?:of|for|to)\s+"
    r"(?!the\s+[A-Z])[^,;]{2,80}$"
)
_AND = re.compile(r"\s+and\s+(?:the\s+)?")
_ITEM_OF = re.compile(
    r"\b(?:assets|funds|accounts|property|names?|entr(?:y|ies)|[Ll]istings?|[Dd]esignations?|"
    r"[Aa]ddition|[Rr]emoval|[Dd]eletion)\s+of\s+(?:the\s+)?$"
)
_APPOSED_PARTY = re.compile(r",\s+(?:an?|the|his|her|its|their|who|whose)\s")
# `the head of Okean Line and Hamer Bank, and Rosa Lind`: she is the next of the list
_LIST_GOES_ON = re.compile(r",\s+(?:and|as\s+well\s+as|along\s+with|together\s+with)\s")
_WHOSE_OFFICE = re.compile(
    r"\b(?:chiefs?|heads?|directors?|ministers?|master|secretar(?:y|ies)|commissioners?)\s+of\s+"
    r"(?:staff|police|protocol|security|intelligence|cabinet|operations|finance|state|defen[cs]e|justice|logistics|procurement)\s+$"
)
_OFFICE = 60  # characters before a name in which the office of somebody stands


def is_role(text: str, start: int, first: int, begin: int) -> bool:
    """Tell a body whose man is meant: `a member of the Made Court`, `of the National Assembly`."""
    if _WHOSE_OFFICE.search(text, max(start, begin - _OFFICE), begin) is not None:
        return False  # `his chief of staff Rosa Lind`
    places = [begin]
    before = set(text[first:begin].split())
    if before and before <= words("names", "opening") | words("names", "ranks"):
        places.append(first)  # `the daughters of President Made`
    role, circle = pattern("names", "role_before"), pattern("names", "circle_before")
    for at in places:
        if role.search(text, max(start, at - _OFFICE), at):
            return True
        found = circle.search(text, max(start, at - _OFFICE), at)
        if found is not None and _APPOSED.search(text, start, found.start()) is None:
            return True
    return False


def goes_on_with(
    text: str,
    told: tuple[int, int],
    begins: tuple[int, int],
    stop: int,
    spans: Sequence[tuple[int, int]],
    *,
    is_alike: bool,
) -> bool:
    """Tell another one whose man somebody is: `officials of A and of B`, `the sons of A and B`.

    Where the parties themselves stand behind an `of` (`the assets of A, the wife of B, and of C`),
    a comma goes back to them.

    Args:
        text: The whole text.
        told: Where the list of targets begins, and where the one before ends.
        begins: Where the capitals begin, and where the name does behind its titles.
        stop: Where it ends.
        spans: Where the parties before it stand.
        is_alike: It is a body as the one before is, or no body as that is none.
    """
    (start, end), (first, begin) = told, begins
    if _AND_OF.fullmatch(text, end, first) or _AND_OF.fullmatch(text, end, begin):
        is_list_of = spans and _ITEM_OF.search(text, max(0, start - _OFFICE), spans[0][0])
        return not (is_list_of and "," in text[end:begin])
    if _AND.fullmatch(text, end, first) is None:
        return False
    if _is_trade(text[begin:stop]) or (is_alike and _LIST_GOES_ON.match(text, stop)):
        return True
    if _APPOSED_PARTY.match(text, stop):
        return False
    of_both = (_KIN_OF_BOTH, _MEN_OF_BOTH) if is_alike else (_KIN_OF_BOTH,)
    return any(one.search(text, max(start, end - 2 * _OFFICE), end) for one in of_both)


def _is_trade(word: str) -> bool:
    """Tell the rest of a name, which says only what a body does: `Made Oil and Gas`."""
    keys = ("trade", "line_of_trade", "portfolio", "subject")
    return any(pattern("names", one).fullmatch(word) for one in keys)
