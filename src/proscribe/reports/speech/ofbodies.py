"""Somebody of a body told by what it is: `a spokeswoman for the relief charity Made Aid`.

Source: this project.
"""

import re

_OF_BODY = re.compile(
    r"(?P<who>(?:[Aa]n?|[Tt]he|[Aa]nother|[Oo]ne)\s+(?:[a-z-]+\s+){0,4}?"
    r"(?:spokes\w+|lawyer|representative|advis[eo]r|official|member|director|head|chief|manager|researcher|"
    r"analyst|economist|trader|broker|captain|officer|employee|partner|engineer|editor|secretary|president|"
    r"chair\w*|founder|co-founder|owner|source|executive|worker|volunteer|driver)\s+"
    r"(?:for|of|at|with|from)\s+(?:the|an?)\s+(?:[a-z-]+\s+){0,3}?"
    r"(?:charity|firm|company|group|union|bank|organi[sz]ation|party|agency|association|carrier|airline|refiner|"
    r"maker|newspaper|magazine|tank|institute|foundation|insurer|shipper|brokerage|port|operator|consultancy|"
    r"network|monitor|club|federation|retailer|exchange|lender|producer|manufacturer|shipyard|watchdog|platform)\s+"
    r"[A-Z][\w.&’'-]*(?:\s+(?:[A-Z&][\w.&’'-]*|of|and|for|the|de)){0,7})"
    r"(?:,\s+(?:which|who|whose|that)\s[^;:“”\"]{2,120})?,?\s*"
)


def of_body(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Give where somebody of a named body is told of, where a stretch holds nothing else.

    A clause on him or on the body may follow.

    Example:
        >>> of_body("A lawyer for the firm Made Line, which denies it", 0, 48)
        (0, 31)
    """
    found = _OF_BODY.fullmatch(text, start, end)
    return found.span("who") if found is not None else None
