"""One given name behind what somebody is: `said a Syrian nurse, Maryam, who now cleans offices`.

Source: this project.
"""

import re

from proscribe.reports.speech.human import is_calling
from proscribe.reports.times.datewords import MONTHS, WEEKDAYS
from proscribe.reports.times.zones import city_of
from proscribe.values.territories import parse_territory

# `One of them, Halde & Furrer`, `Another of the banks, Made Bank Ltd.`
_MEMBER = re.compile(
    r"(?:[Oo]ne|[Aa]nother|[Tt]he\s+(?:other|first|second|third|last|\w+est))(?:\s+of\s+(?:them|(?:the|these|those|its|his|her|their)\s+(?:[\w-]+\s+){0,4}"
    r"[a-z-]+)|\s+of\s+[a-z-]+s)?,\s+(?P<name>[A-Z][\w.’'-]*(?:\s+(?:(?:&|and|de|van|von|al|bin|of)\s+)?[A-Z][\w.’'-]*){0,5})"
)

_GIVEN = re.compile(
    r",\s+(?P<name>(?!(?:In|On|At|But|And|The|He|She|They|It)\b)[A-Z][^\W\d_A-Z][\w’'-]*)"
    r"(?=,|\s*[.]?\s*$)"
)
_SOMEBODY = re.compile(
    r"(?:an?|one|another|his|her|their)\s+(?:[\w’'-]+\s+){0,4}?(?P<noun>[a-z][a-z’'-]+)",
    re.IGNORECASE,
)


def name_of_member(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Give the name behind a member of some: `One of them, Halde & Furrer`; None where none is."""
    found = _MEMBER.match(text, start, end)
    if found is None or (found.end() < end and text[found.end()] != ","):
        return None
    opens = found["name"].split()[0]
    is_day = opens in WEEKDAYS or opens in MONTHS or found["name"].endswith(("'s", "’s"))
    first, last = found.span("name")
    last -= last == end and text[last - 1] == "."  # the stop of the sentence
    return None if is_day else (first, last)


def given_behind(text: str, start: int, end: int, stop: int) -> tuple[int, int] | None:
    """Give where the one name stands of somebody whom words describe: `a Syrian nurse, Maryam,`.

    Args:
        text: The whole text.
        start: Where the words begin.
        end: Where they end.
        stop: Where the sentence ends.

    Returns:
        None where a place or day stands behind, or the words are of no one person.
    """
    name = _GIVEN.match(text, end, stop)
    who = _SOMEBODY.fullmatch(text, start, end)
    if name is None or who is None or not is_calling(who["noun"].lower()):
        return None
    written = name["name"]
    is_place = city_of(written) is not None or parse_territory(written) is not None
    return None if is_place or written in WEEKDAYS or written in MONTHS else name.span("name")
