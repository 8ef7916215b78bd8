"""Names behind an office that no table knows: `Governor Rosa Lind`, `her colleague Rosa Lind`.

Source: this project; `data/english.toml` (`speakers.offices`).
"""

import re
from functools import cache

from proscribe.reports.parties.officewords import behind_office
from proscribe.reports.tables import any_of, english

_FULL_NAME = (
    r"[A-Z][\w.’'-]+(?:\s+(?:[A-Z][\w.’'-]*|de|van|von|al|el|bin|la|del|da|der)){0,2}"
    r"\s+[A-Z][\w’'-]+(?:,?\s+(?:Jr|Sr)\.?)?"
)
# `the Assistant Secretary, Made Sanctions Office`: an office-holder without a name, and where
_UNIT = (
    r"(?:Office|Department|Division|Directorate|Ministry|Bureau|Unit|Branch|Agency|Service|Commission|"
    r"Committee|Section|Secretariat|Authority|Taskforce|Command)"
)
_HOLDER = re.compile(r"(?:[Tt]he|[Aa]n?)\s+(?:[A-Z][\w’'-]*\s+){0,4}(?P<noun>[A-Z][\w’'-]*),\s+")
_OF_UNIT = re.compile(
    rf"(?:the\s+)?(?:(?:[A-Z][\w&’'-]*|of|for|and)\s+){{0,6}}?{_UNIT}"
    r"(?:\s+(?:of|for)\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+(?:and\s+|of\s+)?[A-Z][\w’'-]*){0,4})?(?=\s*(?:[.,;:]|$))"
)


def holder_at_unit(text: str, start: int, end: int) -> int:
    """Give where `the Assistant Secretary, Made Sanctions Office` ends, or `start`.

    Who has an office and where are one speaker; a name behind the comma is another matter.
    """
    holder = _HOLDER.match(text, start, end)
    if holder is None or holder["noun"].lower() not in english("speakers", "offices"):
        return start
    unit = _OF_UNIT.match(text, holder.end(), end)
    return unit.end() if unit is not None else start


# `OFAC's Office of Global Targeting`, `the Council's Working Party on Restrictive Measures`
_OWN_UNIT = re.compile(
    r"(?:[Tt]he\s+)?[A-Z][\w&.-]*(?:\s+(?:of\s+(?:the\s+)?)?[A-Z][\w&.-]*){0,4}[’']s\s+(?:[A-Z][\w-]*\s+){0,3}"
    rf"(?:{_UNIT}|Desk|Group|Team|Panel|Party|Centre|Center|Board)\s+(?:of|for|on)\s+"
    r"(?:the\s+)?[A-Z][\w-]*(?:,?\s+(?:and\s+|of\s+|for\s+)?(?:the\s+)?[A-Z][\w-]*){0,5}"
)


def is_own_unit(text: str, start: int, end: int) -> bool:
    """Tell a unit with the institution that it belongs to: `OFAC's Office of Global Targeting`."""
    return _OWN_UNIT.fullmatch(text, start, end) is not None


def name_after_office(text: str, start: int, end: int) -> int:
    """Give where the name begins after an office that no table knows, or `start`.

    `Governor Rosa Lind`, `Minister of Ports Rosa Lind`, `Her colleague Rosa Lind`.
    """
    title = _title().fullmatch(text, start, end)
    if title is None:
        return start
    words = set(title["name"].lower().replace(",", " ").split())
    if words & english("speakers", "offices"):
        further = name_after_office(text, title.start("name"), end)  # `Chief Executive Officer ...`
        return further if further > title.start("name") else start
    if title["name"].split()[-1] in english("names", "no_author"):
        return start  # `a spokesperson for the Made Sanctions Office`
    return behind_office(text, *title.span("name"), title["of"]) or start


@cache
def _title() -> re.Pattern[str]:
    nouns = any_of(tuple(sorted(english("speakers", "offices"))))
    return re.compile(
        rf"(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s+)?(?:[\w.’'-]+\s+){{0,6}}?(?i:{nouns})"
        r"(?:-at-[Ll]arge|-[Dd]esignate|-[Ee]lect|-[Nn]ominate|\s+ad\s+interim|\s+\(ad\s+interim\))?"
        r"(?P<of>(?:\s+(?:of|for)\s+(?:the\s+)?[A-Z][\w-]+(?:\s+(?:and\s+)?[A-Z][\w-]+){0,3}?){0,2}|"
        # `spokesperson for foreign affairs and security policy Rosa Lind`
        r"\s+(?:of|for)\s+(?:the\s+)?(?!the\b)[a-z]+(?:,?\s+(?:and\s+)?(?!(?:the|of|for|in|at|on|to|from)\b)[a-z]+){0,5}?)\s+"
        rf"(?P<name>{_FULL_NAME})"
    )
