"""Whose the parties of a group are, as the words behind it say: `three firms owned by Rosa Lind`.

Source: this project.
"""

import re

from proscribe.reports.designations.acts.stretches import Stretch
from proscribe.values.territories import parse_territory

_HOW = (
    r",?\s+(?:(?:which|that|who|all|both|each)\s+(?:(?:is|are|were)\s+)?)?(?:(?:allegedly|closely|directly|jointly|wholly|majority)[\s-])?"
    r"(?:(?:linked|tied|connected|related|affiliated|associated)\s+(?:to|with)|belong(?:s|ing)?\s+to|"
    r"(?:owned|controlled|run|headed|led|managed|operated|directed)(?:\s+(?:and|or)\s+(?:owned|controlled|run|managed|operated|directed))?\s+by)\s+"
)
# What a thing is of a party, and not of a place: `two subsidiaries of Made Bank`
_PARTS = re.compile(
    r"\b(?:subsidiar(?:y|ies)|affiliates?|offshoots?|front\s+companies|fronts|branches|arms|units|"
    r"associates|aides|relatives|brothers|sons|daughters|sisters|children|companies|firms|"
    r"businesses|vessels|ships|tankers)$",
    re.IGNORECASE,
)
_WORD = r"[A-Z][\w’'&-]*"
_SMALL = rf"(?:al|bin|de|of|for|el|and)\s+(?={_WORD})"
_NAME = rf"(?:the\s+)?(?P<name>{_WORD}(?:\s+(?:{_WORD}|{_SMALL}))*)"
_TIED = re.compile(_HOW + _NAME)
_OF = re.compile(r"\s+of\s+" + _NAME)
_POSSESSIVE = re.compile(r"['’]s?$")
_AND = re.compile(r"\s+and\s+")


def owner_behind(text: str, start: int, end: int) -> Stretch | None:
    """Give the party to which a group is said to belong, None where no name of one follows.

    Args:
        text: The whole text.
        start: Where the description begins.
        end: Where it ends.
    """
    found = _TIED.match(text, end)
    if found is None and _PARTS.search(text, start, end):
        found = _OF.match(text, end)
    if found is None:
        return None
    at, stop = found.span("name")
    if _AND.search(found["name"]) or _POSSESSIVE.search(found["name"]):
        return None  # `linked to Rosa Lind and Odo Brandt`: of each or of both
    return None if parse_territory(found["name"]) else (at, stop)
