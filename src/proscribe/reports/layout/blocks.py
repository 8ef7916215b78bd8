"""What each paragraph of a document is: article, caption, byline, page furniture ...

First what the page itself says of a paragraph (tags and classes), then what a paragraph looks like,
then where it stands: the body begins with the first and ends with the last paragraph of running
text; what stands before is heading matter, what stands after is furniture unless it reads on.

Source: this project; patterns in `data/blocks.toml`, lines of one house in its profile.
"""

import re
from itertools import pairwise
from typing import cast

from proscribe.model.document import BlockRole
from proscribe.model.report import Block
from proscribe.reports.layout.headline import find_headline
from proscribe.reports.layout.looks import STOP, Rough, is_clock, is_noted, look
from proscribe.reports.layout.paragraphs import Flow, Paragraph
from proscribe.reports.layout.turns import labelled
from proscribe.reports.tables import Publisher, pattern, table
from proscribe.reports.text.span import span, span_id

_RULE = "blocks/{}@1"
_LOWER_WORD = re.compile(r"\b[a-z]{2,}\b|[^\x00-\x7f]{2,}")
_BULLET = re.compile(r"(?:[-*•·–—▪●◦‣]|o(?=\s{2,}[A-Z\d])|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")
# `— Rosa Lind`, `(Signed) Rosa Lind, Minister of Ports` below a quotation
_SIGNS = re.compile(
    r"(?:[–—]|--?)\s?[A-Z][^.!?]{2,100}$|"
    r"(?:\(?[Ss]igned\)?:?\s+)?[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]*){1,4},\s[^.;:!?\"“”]{3,100}$"
)
# What can stand between the last long paragraph and the end of the body.
_GOES_ON = frozenset({"body", "entry", "section", "caption", "credit", "quote_box", "correction"})
_LONGEST_NOTED = 120  # characters of a line that is a day and a note
_CLUSTER = 200  # characters of text from which the marked content of a page counts


def find_blocks(flow: Flow, publisher: Publisher | None, title: str = "") -> list[Block]:
    """Give every paragraph its role.

    Args:
        flow: The reading text.
        publisher: Profile of the publisher, or None.
        title: Headline as the head of the page gives it, or "".

    Returns:
        Blocks in order, without overlap; together they hold all that is not blank.
    """
    rough = [look(flow.text, one, publisher) for one in flow.paragraphs]
    _clocks(flow.text, rough)
    _narrow(rough)
    for number in labelled(flow.text, _words(rough)):
        rough[number].role, rough[number].rule = "body", "turn"
    first, last = _body(flow.text, rough)
    _noted(flow.text, rough, first)
    _place(flow.text, rough, first, last, authority=bool(publisher and publisher.authority))
    find_headline(flow.text, rough, first, title)
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


def _words(rough: list[Rough]) -> dict[int, tuple[int, int]]:
    """Give the paragraphs of which only is known that they are words, by number."""
    return {
        number: (one.paragraph.start, one.paragraph.end)
        for number, one in enumerate(rough)
        if one.role == "text"
    }


def _role(name: str) -> BlockRole:
    return "other" if name == "text" else cast(BlockRole, name)


def _clocks(text: str, rough: list[Rough]) -> None:
    """A time of day alone on the line after a stamp belongs to it."""
    for upper, lower in pairwise(rough):
        shown = text[lower.paragraph.start : lower.paragraph.end]
        if upper.role == "stamp" and lower.role == "text" and is_clock(shown):
            lower.role, lower.rule = "stamp", "clock"


def _noted(text: str, rough: list[Rough], first: int) -> None:
    """A day with a note at the head dates a document in which no other line does."""
    if any(one.role == "stamp" for one in rough):
        return
    for one in rough[: max(first, 0)]:
        size = one.paragraph.end - one.paragraph.start
        shown = text[one.paragraph.start : one.paragraph.end]
        if one.role in ("text", "other") and size <= _LONGEST_NOTED and is_noted(shown):
            one.role, one.rule = "stamp", "noted"
            return


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
            if one.role in ("entry", "body")
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
    return bool(STOP.search(shown)) or size > 300 or shortest == 1 or shown[-1] in ";:,"


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
            sentence = STOP.search(shown) is not None and len(_LOWER_WORD.findall(shown)) > 1
            listed = shown[-1] in ".;)" or "," in shown or _BULLET.match(shown) is not None
            leads = shown[-1] == ":" and one.paragraph.hints.isdisjoint({"li", "heading"})
            signs = (
                _SIGNS.match(shown) is not None
                and text[rough[number - 1].paragraph.end - 1] in '"”»'
            )
            reads_on = (
                sentence
                or leads
                or signs
                or ((listed or "li" in one.paragraph.hints) and (authority or len(shown) > 30))
            )
            between = rough[last + 1 : number]
            near = all(
                other.role in _GOES_ON or "heading" in other.paragraph.hints for other in between
            )
            if reads_on and near:
                one.role, one.rule = "body", "tail"
                for other in between:
                    if other.role == "text":
                        other.role, other.rule = "section", "heading"


def _is_heading(shown: str) -> bool:
    if len(shown) > 120 or STOP.search(shown) or shown[-1] in ",;:" or _BULLET.match(shown):
        return False
    small = _LOWER_WORD.findall(shown)
    return shown.isupper() or len(small) <= max(2, len(shown.split()) // 3)


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
