"""Whom a text tells not to be under a measure: `Neither is Rosa Lind`, `Ivo Made was not named`.

Such a name may stand on a list of another day; here it is nobody who came.

Source: this project.
"""

import re

from proscribe.model.report import Report, Span

# Words between what is denied and a name; none that begins what is told of somebody else.
_BETWEEN = (
    r"(?:(?!(?:but|and|which|who|whom|whose|that|when|while|though|although|as|because|since|until|"
    r"nobody|no|anyone|anybody|them|it|him|her|one)\b)[\w’'-]+,?\s+){0,5}$"
)
_NEAR = 200  # characters on either side of a name that are looked at
_BEFORE = re.compile(
    r"\b(?:[Nn]either|[Nn]or)\s+(?:is|are|was|were|has|have|had|does|did)\s+"
    rf"{_BETWEEN}|"
    r"\b(?:is|are|was|were)\s+not\s+(?:under\s+sanctions|sanctioned|listed|designated|named|blacklisted)[^.;:]{0,40}"
    rf"\b(?:nor|or)\s+(?:is|are|was|were)\s+{_BETWEEN}|"
    r"\b(?:spared|left\s+out|leaves\s+out|omitted|omits|passed\s+over|did\s+not\s+(?:name|list|sanction|touch|"
    rf"include|designate|blacklist))\s+{_BETWEEN}"
)
_BEHIND = re.compile(
    r"(?:\s*\([^()]{1,60}\))?(?:,\s[^.;:“”\"]{2,110},)?\s+(?:himself\s+|herself\s+|itself\s+)?"
    r"(?:(?:is|are|was|were|has|have|had)\s+(?:not|never)(?:\s+(?:itself|himself|herself|been)){0,3}\s+"
    r"(?:under\s+(?:\w+\s+){0,2}sanctions|sanctioned|designated|listed|named|blacklisted|targeted|included|added|hit|"
    r"among\s+(?:them|those)|a\s+target|on\s+(?:it|them|either|any|the\s+(?:new\s+)?(?:list|blacklist)))\b|"
    r"(?:is|are|was|were)\s+on\s+(?:none|neither)\s+of\b|"
    r"(?:was|were|had\s+been|has\s+been|is)\s+(?:again\s+|once\s+more\s+)?(?:spared|left\s+out|passed\s+over)\b)"
    # of another day or by another authority: now he may be
    r"(?![^.;]{0,40}\b(?:(?:19|20)\d\d|then|until|before|earlier|previously|by|last|first|"
    r"January|February|March|April|May|June|July|August|September|October|November|December)\b)"
)

# `Britain did not sanction Rosa Lind, whom Washington listed`: here what is denied is another's
_STILL = re.compile(
    r"[^.;:“”\"]{0,160}?\b(?:listed|sanctioned|designated|blacklisted|added|targeted|put|placed)\b"
)


def is_spared(report: Report, place: Span) -> bool:
    """Tell a name of which its sentence says that nothing was done to it.

    Args:
        report: The report.
        place: Where the name stands.
    """
    text = report.document.text
    before = text[max(0, place.start - _NEAR) : place.start]
    behind = place.end, place.end + _NEAR
    if _BEFORE.search(before) is not None:
        return _STILL.match(text, *behind) is None
    return _BEHIND.match(text, *behind) is not None
