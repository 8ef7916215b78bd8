"""Whom a text tells not to be under a measure: `Neither is Rosa Lind`, `Ivo Made was not named`.

Such a name may stand on a list of another day; here it is nobody who came.

Source: this project.
"""

import re

from proscribe.model.report import Report, Span

_NEAR = 200  # characters on either side of a name that are looked at
_BEFORE = re.compile(
    r"\b(?:[Nn]either|[Nn]or)\s+(?:is|are|was|were|has|have|had|does|did)\s+(?:[\w’'-]+,?\s+){0,5}$|"
    r"\b(?:is|are|was|were)\s+not\s+(?:under\s+sanctions|sanctioned|listed|designated|named|blacklisted)[^.;:]{0,40}"
    r"\b(?:nor|or)\s+(?:is|are|was|were)\s+(?:[\w’'-]+\s+){0,5}$|"
    r"\b(?:spared|left\s+out|leaves\s+out|omitted|omits|passed\s+over|did\s+not\s+(?:name|list|sanction|touch|"
    r"include|designate|blacklist))\s+(?:[\w’'-]+,?\s+){0,5}$"
)
_BEHIND = re.compile(
    r"(?:\s*\([^()]{1,60}\))?(?:,\s[^.;:“”\"]{2,110},)?\s+(?:himself\s+|herself\s+|itself\s+)?"
    r"(?:(?:is|are|was|were|has|have|had)\s+(?:not|never)(?:\s+(?:yet|itself|himself|herself|been|so\s+far)){0,3}\s+"
    r"(?:under\s+(?:\w+\s+){0,2}sanctions|sanctioned|designated|listed|named|blacklisted|targeted|included|added|hit|"
    r"among\s+(?:them|those)|a\s+target|on\s+(?:it|them|either|any|the\s+(?:new\s+)?(?:list|blacklist)))\b|"
    r"(?:is|are|was|were)\s+on\s+(?:none|neither)\s+of\b|"
    r"(?:was|were|had\s+been|has\s+been|is)\s+(?:again\s+|once\s+more\s+)?(?:spared|left\s+out|passed\s+over)\b)"
    r"(?![^.;]{0,40}\b(?:(?:19|20)\d\d|then|until)\b)"  # he may be by now
)


def is_spared(report: Report, place: Span) -> bool:
    """Tell a name of which its sentence says that nothing was done to it.

    Args:
        report: The report.
        place: Where the name stands.
    """
    text = report.document.text
    before = text[max(0, place.start - _NEAR) : place.start]
    return (
        _BEFORE.search(before) is not None
        or _BEHIND.match(text, place.end, place.end + _NEAR) is not None
    )
