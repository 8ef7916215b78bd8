"""What each paragraph of a document is: article, caption, byline, page furniture ...

First what the page itself says of a paragraph (tags and classes), then what a paragraph looks like,
then where it stands: the body begins with the first and ends with the last paragraph of running
text; what stands before is heading matter, what stands after is furniture unless it reads on.

Source: this project; patterns in `data/blocks.toml`, lines of one house in its profile.
"""

import re
from typing import cast

import msgspec

from proscribe.model.document import BlockRole
from proscribe.model.report import Block
from proscribe.reports.expressions import find_expressions
from proscribe.reports.paragraphs import Flow, Paragraph
from proscribe.reports.span import span, span_id
from proscribe.reports.tables import Publisher, bodies, pattern, table

_RULE = "blocks/{}@1"
_STOP = re.compile(r"[.!?…][\"”’')\]]*$")
_LOWER_WORD = re.compile(r"\b[a-z]{2,}\b")
_BULLET = re.compile(r"(?:[-*•·–—]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")
_STAMP_WORDS = re.compile(
    r"(?i:\b(?:last\s+)?(?:updated?|published|posted|modified|released?|release\s+date|issued|date|on|at|press|"
    r"media|statement|news)\b)|[:|,•·–—()\[\]/-]"
)
_LEAD_WORDS = re.compile(r"[A-Z][\w&’']*(?:\s+(?:[A-Z][\w&’']*|and|of|the|&)){0,3}")
_LINKED = 0.6  # share of link text from which a paragraph is navigation
_CLUSTER = 200  # characters of text from which the marked content of a page counts


class Rough(msgspec.Struct):
    """A paragraph with the role it has so far.

    Attributes:
        paragraph: The paragraph.
        role: Role, or "text" while it is only known to be words.
        rule: What gave the role.
    """

    paragraph: Paragraph
    role: str
    rule: str


def find_blocks(flow: Flow, publisher: Publisher | None, title: str = "") -> list[Block]:
    """Give every paragraph its role.

    Args:
        flow: The reading text.
        publisher: Profile of the publisher, or None.
        title: Headline as the head of the page gives it, or "".

    Returns:
        Blocks in order, without overlap; together they hold all that is not blank.
    """
    rough = [_look(flow.text, one, publisher) for one in flow.paragraphs]
    _narrow(rough)
    first, last = _body(flow.text, rough)
    _place(flow.text, rough, first, last, authority=bool(publisher and publisher.authority))
    _title(flow.text, rough, first, title)
    _repeated(flow.text, rough)
    return [
        Block(
            id=span_id("block", one.paragraph.start, one.paragraph.end),
            role=_role(one.role),
            span=span(flow.text, one.paragraph.start, one.paragraph.end),
            within=None,
            rule=_RULE.format(one.rule),
        )
        for one in rough
    ]


def _role(name: str) -> BlockRole:
    return "other" if name == "text" else cast(BlockRole, name)


def _look(text: str, one: Paragraph, publisher: Publisher | None) -> Rough:
    """Give the role that a paragraph has by itself."""
    start, end = one.start, one.end
    size = end - start
    shown = text[start : min(end, start + 8_000)]
    hints = one.hints
    if publisher and shown in publisher.furniture:
        return Rough(one, "furniture", "profile")
    if "hidden" in hints:
        return Rough(one, "other", "hidden")
    if hints & {"nav", "form"} or (
        one.n_linked > _LINKED * size and size < 120 and "h1" not in hints
    ):
        return Rough(one, "nav", "marked")
    if size < 600 and pattern("blocks", "rights").match(shown):
        return Rough(one, "rights", "rights")
    if hints & {"furniture", "footer"}:
        return Rough(one, "furniture", "marked")
    if "caption" in hints or ("figure" in hints and size < 1_200):
        return Rough(one, "caption", "marked")
    if _is_caption(shown):
        return Rough(one, "caption", "caption")
    if "quote_box" in hints or ("aside" in hints and shown[0] in '"“'):
        return Rough(one, "quote_box", "marked")
    if "correction" in hints or pattern("blocks", "correction").match(shown):
        return Rough(one, "correction", "correction")
    if "aside" in hints:
        return Rough(one, "other", "marked")
    if "h1" in hints:
        return Rough(one, "title", "marked")
    if (size < 200 and "credit" in hints) or pattern("blocks", "credit").match(shown):
        return Rough(one, "credit", "credit")
    if (
        size < 200
        and ("byline" in hints or pattern("blocks", "byline").match(shown))
        and not _STOP.search(shown[:-1] + "x")
    ):
        return Rough(one, "byline", "byline")
    if size < 200 and is_stamp(shown, publisher):
        return Rough(one, "stamp", "stamp")
    if pattern("blocks", "entry").match(shown):
        return Rough(one, "entry", "entry")
    if size < 80 and pattern("blocks", "feedback").match(shown):
        return Rough(one, "feedback", "feedback")
    if size < 60 and pattern("blocks", "nav").match(shown) and not shown.endswith("."):
        return Rough(one, "nav", "nav")
    for name in ("marker", "for_release", "contact", "reference"):
        if size < 200 and pattern("blocks", name).match(shown):
            return Rough(one, "other", name.replace("_", "-"))
    return Rough(one, "text", "text")


def _is_caption(shown: str) -> bool:
    """Tell a caption in plain text: it speaks of a picture and ends with a credit."""
    if pattern("blocks", "caption").match(shown) is None:
        return False
    return bool(
        pattern("blocks", "caption_end").search(shown[-80:])
        or pattern("blocks", "rights").search(shown)
        or re.search(
            r"\b(?:released|provided|taken|supplied|distributed|captured|shows|shown)\b",
            shown[:200],
        )
    )


def is_stamp(line: str, publisher: Publisher | None) -> bool:
    """Tell a line that says when the document was published, and little else."""
    found = [
        one
        for one in find_expressions(line)
        if one.kind in ("day", "numeric", "iso") and ("year" in one.parts or one.kind == "iso")
    ]
    if not found:
        return False
    rest = line
    for one in reversed(found):
        rest = rest[: one.start] + rest[one.end :]
    rest = _STAMP_WORDS.sub(" ", rest).strip(" .")
    if not rest or (publisher and rest in publisher.sections):
        return True
    return len(rest) <= 40 and _LEAD_WORDS.fullmatch(rest) is not None


def _narrow(rough: list[Rough]) -> None:
    """Where the page marks its content, text outside of it is no body."""
    for mark in ("content", "article"):
        inside = [
            one for one in rough if mark in one.paragraph.hints and one.role in ("text", "entry")
        ]
        size = sum(one.paragraph.end - one.paragraph.start for one in inside)
        if size >= _CLUSTER:
            for one in rough:
                if mark not in one.paragraph.hints and one.role in ("text", "entry"):
                    one.role, one.rule = "outside", "marked"
            return


def _body(text: str, rough: list[Rough]) -> tuple[int, int]:
    """Give the numbers of the first and the last paragraph of running text; (-1, -1) for none."""
    sizes = table("blocks")["sizes"]
    for shortest in (sizes["shortest_body"], 30, 1):
        numbers = [
            number
            for number, one in enumerate(rough)
            if one.role == "entry"
            or (one.role == "text" and _is_running(text, one.paragraph, shortest))
        ]
        if numbers:
            return numbers[0], numbers[-1]
    return -1, -1


def _is_running(text: str, one: Paragraph, shortest: int) -> bool:
    shown = text[max(one.start, one.end - 60) : one.end]
    size = one.end - one.start
    if size < shortest or "heading" in one.hints:
        return False
    return bool(_STOP.search(shown)) or size > 300 or shortest == 1 or shown[-1] in ";:,"


def _place(text: str, rough: list[Rough], first: int, last: int, *, authority: bool) -> None:
    """Give paragraphs their role by where they stand."""
    for number, one in enumerate(rough):
        shown = text[one.paragraph.start : one.paragraph.end]
        if one.role == "furniture":
            one.role = (
                "feedback"
                if number > last >= 0 and pattern("blocks", "feedback").match(shown)
                else ("nav" if number < first or first < 0 else "feedback")
            )
        elif one.role == "outside":
            one.role = "other"
        elif one.role == "text" and first <= number <= last:
            heading = "heading" in one.paragraph.hints or _is_heading(shown)
            one.role, one.rule = ("section", "heading") if heading else ("body", "body")
        elif one.role == "text" and number > last >= 0:
            reads_on = (
                shown[-1] in ".;)"
                or "," in shown
                or _BULLET.match(shown) is not None
                or "li" in one.paragraph.hints
            )
            near = all(
                other.role in ("body", "entry", "section") for other in rough[last + 1 : number]
            )
            if reads_on and near and (authority or len(shown) > 30):
                one.role, one.rule = "body", "tail"


def _is_heading(shown: str) -> bool:
    if len(shown) > 120 or _STOP.search(shown) or shown[-1] in ",;:" or _BULLET.match(shown):
        return False
    small = _LOWER_WORD.findall(shown)
    return shown.isupper() or len(small) <= max(2, len(shown.split()) // 3)


def _title(text: str, rough: list[Rough], first: int, title: str) -> None:
    """Find the headline among what stands before the body."""
    head = rough[: first if first >= 0 else len(rough)]
    marked = [one for one in rough if one.role == "title"]
    if len(marked) > 1:
        # several marked headlines: the one that the head of the page repeats, else the longest
        best = max(
            marked,
            key=lambda one: (_agrees(text, one, title), one.paragraph.end - one.paragraph.start),
        )
        for one in marked:
            if one is not best:
                one.role = "section"
    known = {name for body in bodies() for name in body.names}
    plain = [one for one in head if one.role == "text"]
    chosen = next((one for one in marked if one.role == "title"), None)
    if chosen is None:
        agreed = [one for one in plain if title and _agrees(text, one, title)]
        able = [
            one
            for one in plain
            if 15 <= one.paragraph.end - one.paragraph.start <= 300
            and len(text[one.paragraph.start : one.paragraph.end].split()) >= 3
            and text[one.paragraph.start : one.paragraph.end] not in known
            and not text[one.paragraph.start : one.paragraph.end]
            .lower()
            .startswith(("office of", "department of", "u.s. department"))
        ]
        chosen = next(iter(agreed or able), None)
        if chosen is None and plain and first > 0:
            chosen = plain[-1]
        if chosen is not None:
            chosen.role, chosen.rule = "title", "headline"
    after = False
    for one in head:
        if one is chosen:
            after = True
        elif one.role == "text":
            one.role, one.rule = ("section", "deck") if after else ("nav", "head")


def _agrees(text: str, one: Rough, title: str) -> bool:
    shown = " ".join(text[one.paragraph.start : one.paragraph.end].split()).casefold()
    return (
        bool(title) and len(shown) > 8 and (shown in title.casefold() or title.casefold() in shown)
    )


def _repeated(text: str, rough: list[Rough]) -> None:
    """A paragraph that only repeats words of another is a quotation set apart."""
    whole = [one for one in rough if one.role == "body"]
    for one in whole:
        shown = text[one.paragraph.start : one.paragraph.end]
        if not (40 <= len(shown) <= 400 and shown[0] in '"“'):
            continue
        inner = shown.strip('"“” ,.')
        spot = text.find(inner)
        other = text.find(inner, spot + 1)
        outside = [
            at
            for at in (spot, other)
            if at >= 0 and not one.paragraph.start <= at < one.paragraph.end
        ]
        if outside and any(b.paragraph.start <= outside[0] < b.paragraph.end for b in whole):
            one.role, one.rule = "quote_box", "repeated"
