"""One given name behind what somebody is: `said a Syrian nurse, Maryam, who now cleans offices`.

Source: this project.
"""

import re

from proscribe.reports.speech.human import is_calling
from proscribe.reports.times.datewords import MONTHS, WEEKDAYS
from proscribe.reports.times.zones import city_of
from proscribe.values.territories import parse_territory

_GIVEN = re.compile(
    r",\s+(?P<name>(?!(?:In|On|At|But|And|The|He|She|They|It)\b)[A-Z][^\W\d_A-Z][\w’'-]*)"
    r"(?=,|\s*[.]?\s*$)"
)
_SOMEBODY = re.compile(
    r"(?:an?|one|another|his|her|their)\s+(?:[\w’'-]+\s+){0,4}?(?P<noun>[a-z][a-z’'-]+)",
    re.IGNORECASE,
)


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
