"""Captions: what a picture shows, who released it and when, its credit and its rights notice.

A rights notice is kept word for word with the picture it stands at. A country named in it says
where the picture may be used; it is no party to anything.

Source: this project.
"""

import re

import msgspec

from proscribe.model.report import Absence, Block, Field, Media, Rights, TimeRef
from proscribe.reports.parties.cast import Cast, party_ids
from proscribe.reports.parties.scene import Passage
from proscribe.reports.text.span import span, span_id, strip
from proscribe.values.territories import find_territories

_NOTICE = re.compile(
    r"[\(\[][^()\[\]]{0,200}\b(?:[Uu]se [Oo]nly|[Rr]edistribution|[Rr]ights [Rr]eserved|"
    r"[Nn]o (?:[Ss]ales|[Aa]rchives|[Rr]esale)|[Nn][Oo][Tt] [Ff][Oo][Rr] [Ss][Aa][Ll][Ee]|"
    r"[Ee]ditorial [Uu]se|[Cc]opyright|©)[^()\[\]]{0,200}[\)\]]"
)
_CREDIT = re.compile(
    r"[\(\[](?P<who>[A-Z][\w./&-]*(?:[ /][\w./&'’-]+){0,6})[\)\]]\s*$|"
    r"(?P<line>(?:Photograph|Photo|Image|Picture|Credit)s?(?: by|:| courtesy of)\s+"
    r"[^.]{2,60})\.?\s*$|"
    r"(?P<slash>(?:AP|AFP|EPA|Reuters|REUTERS)(?: Photo)?/[A-Z][\w .-]{2,40})\.?\s*$"
)
_ONLY_IN = re.compile(
    r"[Uu]se\s+[Oo]nly\s+in\s+(?:the\s+)?(?P<place>[^.;)\]]{2,60})", re.IGNORECASE
)
_FORBIDDEN = re.compile(
    r"\b[Nn]o\s+[Rr]edistribution|redistribution\s+(?:is\s+)?(?:prohibited|forbidden|not\s+(?:allowed|permitted))|"
    r"(?:may|must)\s+not\s+be\s+(?:\w+,?\s+){0,4}redistributed|reproduction\s+or\s+redistribution\s+prohibited",
    re.IGNORECASE,
)
_ALLOWED = re.compile(r"\bmay\s+be\s+(?:freely\s+)?redistributed\b", re.IGNORECASE)
_SHOWS = re.compile(r"\b(?P<verb>shows?|depicts?|showing|depicting)\s+")
_RELEASED = re.compile(
    r"\b(?:released|provided|distributed|supplied|published|broadcast|aired)\s+by\s+"
)
_TAKEN = re.compile(r"\b(?:taken|captured|shot|photographed|filmed)\b")
_KINDS = (
    ("video", re.compile(r"\b(?:video|footage|frame grab|screenshot|still)\b", re.IGNORECASE)),
    ("graphic", re.compile(r"\b(?:graphic|illustration|map|chart)\b", re.IGNORECASE)),
)


class Parts(msgspec.Struct, frozen=True):
    """The parts of a caption that are no description.

    Attributes:
        notices: Rights notices, (start, end) with their brackets.
        credit: The credit, (start, end), or None.
    """

    notices: tuple[tuple[int, int], ...]
    credit: tuple[int, int] | None


def caption_parts(text: str, block: Block) -> Parts:
    """Find the rights notices and the credit in a caption."""
    start, end = block.span.start, block.span.end
    notices = tuple(one.span() for one in _NOTICE.finditer(text, start, end))
    found = _CREDIT.search(text, max(start, end - 120), end)
    credit = None
    if found is not None:
        place = strip(text, *found.span())
        if not any(a < place[1] and b > place[0] for a, b in notices):
            credit = place
    return Parts(notices, credit)


def read_rights(text: str, start: int, end: int, scope: str) -> Rights:
    """Read a rights notice: where use is allowed, whether it may be passed on."""
    shown = text[start:end]
    only = _ONLY_IN.search(shown)
    allowed: bool | None = None
    if _FORBIDDEN.search(shown):
        allowed = False
    elif _ALLOWED.search(shown):
        allowed = True
    return Rights(
        span=span(text, start, end),
        scope=msgspec.convert(scope, Rights.__annotations__["scope"]),
        use_allowed_in=find_territories(only["place"]) if only else (),
        redistribution=allowed,
        rule="captions/rights@1",
    )


def read_media(cast: Cast, blocks: list[Block], times: list[TimeRef]) -> list[Media]:
    """Read all captions.

    Args:
        cast: The parties; who released a picture gets the role `releaser`.
        blocks: Blocks of the document.
        times: Times of the document.
    """
    found: list[Media] = []
    for number, block in enumerate(blocks):
        if block.role == "caption" and block.within is None:
            passages = [one for one in cast.scene.passages if one.block == number]
            found.append(_media(cast, block, passages, times))
    return found


def _media(cast: Cast, block: Block, passages: list[Passage], times: list[TimeRef]) -> Media:
    text = cast.scene.text
    parts = caption_parts(text, block)
    start, end = block.span.start, block.span.end
    kind = next(
        (name for name, pattern in _KINDS if pattern.search(text, start, min(end, start + 60))),
        "photo",
    )
    inside = [
        ref
        for ref in times
        if ref.span and start <= ref.span.start < end and ref.kind in ("date", "instant")
    ]
    shows = _SHOWS.search(text, start, end)
    depicts = None
    if shows is not None:
        stop = min(
            [a for a, _ in parts.notices] + ([parts.credit[0]] if parts.credit else []) + [end]
        )
        sentence = next((one.end for one in passages if one.start <= shows.start() < one.end), stop)
        first, last = strip(text, shows.end(), min(stop, sentence), " .\n\r\t")
        depicts = span(text, first, last) if last > first else None
    cue = _RELEASED.search(text, start, end)
    releaser = released = None
    if cue is not None:
        # the body itself, not the country whose body it is
        after = cast.within(cue.end(), min(end, cue.end() + 120))
        bodies = [d for _, _, d in after if d.kind in ("organization", "person")]
        states = [d for _, _, d in after if d.kind == "country"]
        releaser = next(iter(bodies or states), None)
        released = next((ref for ref in inside if ref.span and ref.span.start > cue.end()), None)
        if releaser is not None:
            releaser.roles.add("releaser")
    taken_cue = _TAKEN.search(text, start, end)
    taken = next(
        (ref for ref in inside if ref.span and taken_cue and ref.span.start > taken_cue.end()), None
    )
    absent = [Absence("asset", "the picture is not in the file")]
    if depicts is None:
        absent.append(Absence("depicts", "no verb of showing"))
    ids = party_ids(cast)
    return Media(
        id=span_id("media", start, end),
        kind=msgspec.convert(kind, Media.__annotations__["kind"]),
        caption=block.id,
        asset_present=False,
        depicts=depicts,
        released_by=ids[releaser.key] if releaser else None,
        released=released.id if released else None,
        taken=taken.id if taken else None,
        credit=Field(
            text[parts.credit[0] : parts.credit[1]].strip("()[]"),
            span(text, *parts.credit),
            "stated",
            "captions/credit@1",
        )
        if parts.credit
        else None,
        rights=tuple(read_rights(text, a, b, kind) for a, b in parts.notices),
        rule="captions/caption@1",
        absent=tuple(absent),
    )
