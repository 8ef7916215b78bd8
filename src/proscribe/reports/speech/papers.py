"""Whose a statement, release or report is that a text lets speak: `"...," the statement said`.

Source: this project.
"""

import re

from proscribe.reports.parties.cast import Cast, Draft

_ISSUER = 60  # characters between a paper and who issued it
_REACH = 3_000  # characters back in which it was told of

_PAPER = re.compile(
    r"['’]s\s+(?:fact\s+sheet|(?:(?:press|written|own|latest|weekly|internal)\s+)?"
    r"(?:statement|release|report|notice|reply|answer|note|letter|circular|memo|bulletin|newsletter|"
    r"guidance|advisory|alert|brochure|briefing\s+note|message|communiqu[ée]))$"
)
# `the note that the Office of Controls sent to subscribers`
_THAT = re.compile(r"\b(?:that|which)\s+$")
_SENT = re.compile(
    r"\s+(?:had\s+)?(?:sent|circulated|issued|wrote|published|posted|gave|distributed|put\s+out)(?:\s+[^,;:]{1,60})?$"
)
PAPER_BY = re.compile(
    r"(?:From\s+|In\s+)?(?:[Aa]n?|[Tt]he)\s+(?:\w+\s+){0,2}?(?:statement|release|report|notice|letter|note|memo|circular|message|"
    r"e-?mail|post|reply|answer|response|tweet|dispatch|telegram|text|remark|comment|line|footnote|posting|briefing)\s+"
    r"(?:(?:(?:sent|written|circulated|posted)\s+)?(?:by|from)\s+|of\s+(?=(?:the\s+)?[A-Z])|"
    r"(?<=note )(?:that|which)\s+(?=the\s+[A-Z]|[A-Z]))"
)


def before_paper(text: str, start: int, end: int) -> int:
    """Give where a speaker ends before its paper: `the Committee's fact sheet` speaks for it."""
    is_sent = _THAT.search(text, max(0, start - 8), start) is not None
    paper = (_SENT if is_sent else _PAPER).search(text, start, end)
    return paper.start() if paper is not None and paper.start() > start else end


def issuer_of(cast: Cast, noun: str, start: int) -> Draft | None:
    """Give whose `the statement` is: `issued by a ministry`, `it said in a statement`.

    Args:
        cast: The parties.
        noun: The paper, one word in small letters.
        start: Where it is spoken of; what stands before tells whose it is.

    Returns:
        The party told of last as its author, or None.
    """
    text = cast.scene.text
    first = max(0, start - _REACH)
    issued = re.compile(
        rf"\b{noun}\s+(?:(?:issued|released|published|made|put\s+out|sent)\s+)?"
        r"(?:\w+day\s+)?by\s+"
    )
    said = re.compile(
        r"\s(?:said|says|announced)\s+(?:(?:on\s+)?\w+day\s+)?in\s+an?\s+"
        rf"(?:[\w-]+\s+){{0,3}}?{noun}\b"
    )
    found: list[tuple[int, Draft]] = []
    for one in issued.finditer(text, first, start):
        named = cast.within(one.end(), min(start, one.end() + _ISSUER))
        found += [(a, d) for a, _, d in named[:1] if d.kind == "organization"]
    for one in said.finditer(text, first, start):
        named = cast.within(max(first, one.start() - _ISSUER), one.start())
        found += [
            (a, d)
            for a, b, d in named[-1:]
            if (d.kind in ("organization", "person") or "speaker" in d.roles) and b == one.start()
        ]
    return max(found, key=lambda each: each[0])[1] if found else None
