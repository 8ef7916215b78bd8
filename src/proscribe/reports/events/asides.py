"""Relative clauses in a sentence: what stands in one belongs to it.

`Choe is being designated for supporting the Academy, which was listed on August 30, 2010`: the date
is that of the Academy's listing and not of Choe's.

Source: this project.
"""

import re

Place = tuple[int, int]

_OPENS = re.compile(
    r",?\s+(?:which|who|whom|whose|where)\s|"
    # `Choe is designated following the listing of the Academy in March`
    r",?\s+(?:following|after)\s+the\s+(?:designation|listing|blacklisting|sanctioning)\s+of\s"
)
# The comma that ends it is not the one inside `August 30, 2010`.
_ENDS = re.compile(r",(?!\s*(?:19|20)\d\d\b)(?!\d)|;")


def asides(text: str, start: int, end: int) -> list[Place]:
    """Give the relative clauses of a sentence, each up to its comma or the end."""
    found: list[Place] = []
    at = start
    while (opening := _OPENS.search(text, at, end)) is not None:
        close = _ENDS.search(text, opening.end(), end)
        at = close.start() if close else end
        found.append((opening.start(), at))
    return found


def is_apart(places: list[Place], one: int, other: int) -> bool:
    """Tell whether one of two places of a sentence stands in a clause that the other is not in."""
    return any((a <= one < b) != (a <= other < b) for a, b in places)
