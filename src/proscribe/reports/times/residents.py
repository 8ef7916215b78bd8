"""Who is told of with the place where he is: `Users in Made Town said on Thursday`.

What people of a town say is on its clock, and so is what befell a firm that is based there (`a firm
based in Made Town that was registered in May`), and what a body that sits in a town is to do by the
words of people there (`Diplomats in Brussels said the Union would not follow next week`).

Source: this project.
"""

import re

from proscribe.reports.times.placeforms import NAME
from proscribe.reports.times.placenames import zone_of_name

_PLACE = rf"(?P<name>{NAME})(?:(?:,\s+{NAME})?\s+and\s+(?:in\s+)?(?P<second>{NAME}))?"
_WHEN = r"(?:(?:on|in|late|early|last|over|at|by|again|this)\s+){0,3}$"
# People in the plural who say something; bodies have a pattern of their own
_PEOPLE_SAY = re.compile(
    r"(?:(?<=[.;:]\s)|(?<=^)|(?<=\n)|(?<=,\s)|\b(?:[Ss]ome|[Mm]any|[Ss]everal|[Tt]wo|[Tt]hree|[Oo]ther|[Tt]he|[Aa]nd|[Bb]ut)\s)"
    # not `whom sources in Made Town said on Friday`: told in passing
    rf"(?:(?!(?:whom?|which|that|what)\b)[A-Za-z][a-z-]+\s+){{0,2}}(?P<noun>(?![Ss]ources\b)[A-Za-z][a-z]+(?:s|men|women|people))\s+(?:in|at|near)\s+{_PLACE}\s+"
    r"(?:(?:also|later|then|first|[a-z]+ly)\s+)?"
    r"(?:said|reported|complained|wrote|warned|confirmed|noticed|told\s+(?:[\w’'-]+\s+){0,3}?[\w’'-]+)\s+"
    + _WHEN
)
_BASED = re.compile(
    rf"\b(?:based|located|situated|headquartered)\s+in\s+(?P<name>{NAME}),?\s+(?:that|which|and)\s+"
    r"(?:(?:was|were|had\s+been|has\s+been)\s+)?(?:only\s+|first\s+)?(?:registered|founded|set\s+up|established|incorporated|"
    r"opened|formed|created|closed|dissolved|licensed|renamed|raided|searched|shut)\s+(?:there\s+)?(?:only\s+)?"
    + _WHEN
)
_BODY_FROM_THERE = re.compile(
    rf"\b(?:[Dd]iplomats|[Oo]fficials|[Ll]awmakers|[Ee]nvoys|[Ll]awyers|[Pp]eople)\s+in\s+(?P<name>{NAME})\s+(?:said|say|expect|expected)\s+(?:that\s+)?"
    r"(?:[Tt]he\s+)?(?:European\s+(?:Union|Commission|Council)|EU|[Uu]nion|bloc|[Cc]ouncil|[Cc]ommission|[Pp]arliament|[Gg]overnment|[Cc]ourt|[Cc]ommittee)\b"
    r"(?:,\s+which\s+[^,;:.“”\"]{3,80},)?(?:\s+(?!(?:in|at|near|from)\b)[a-z’'-]+){1,8}\s+(?:on\s+|in\s+|by\s+)?$"
)
_SAYS = (_BODY_FROM_THERE, _BASED, _PEOPLE_SAY)


def resident(text: str, first: int, start: int) -> str:
    """Give the zone of the place where who is told of is, or "".

    Args:
        text: The whole text.
        first: Where the words before the time begin.
        start: Where the time begins.
    """
    words = text[first:start]
    if " in " not in words and " at " not in words and " near " not in words:
        return ""
    for pattern in _SAYS:
        found = pattern.search(words)
        if found is None:
            continue
        zone = zone_of_name(found["name"])
        second = found.groupdict().get("second")
        if second and zone_of_name(second) != zone:
            return ""  # `in Made Town and Washington`: no one clock
        if zone:
            return zone
    return ""
