"""The sentences of a document that tell of measures before its own.

A sentence does so that speaks of lists or measures and has a day before the document's, or a word
such as `already`; so do the heads of a list that one opens (`leaders of groups already listed:`),
what stands under a line that is nothing but such a day, and a sentence that says the same of
somebody else (`So has Rosa Lind`).

Source: `data/earlier.toml`.
"""

import re
from collections.abc import Iterator
from datetime import timedelta

import msgspec

from proscribe.ledger.window import Window, edges
from proscribe.model.report import Block, Report, Span
from proscribe.reports.tables import table
from proscribe.reports.text.sentences import Sentence, sentences
from proscribe.reports.text.span import span
from proscribe.reports.times.nearby import bounds, moment

_RUNNING = frozenset({"body", "entry", "correction", "section"})
_LONGEST_DAY = 30  # characters of a cell or line that is nothing but a day
_FEWEST_WORDS = 2
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)")
# `the Made Front (QDe.937)`: an entry names another one with its permanent reference
NUMBERED = re.compile(r"(?<=[^\W\d_])\s+\([A-Z]{2}[ie]\.\d{3}\)")
_ABOUT = re.compile(r"\bOther\s+information\s*:", re.IGNORECASE)
_TABLE = table("earlier")
_MEASURE = re.compile(_TABLE["measure"])
_STATUS = re.compile(_TABLE["status"])
_BEFORE = re.compile(_TABLE["before"])
_LIKEWISE = re.compile(_TABLE["likewise"])
_ONE_OF_THEM = re.compile(_TABLE["one_of_them"])
_OPENS = re.compile(_TABLE["opens"])
_HEAD = re.compile(_TABLE["head"])


class Telling(msgspec.Struct, frozen=True):
    """A sentence that tells of an earlier measure.

    Attributes:
        place: The sentence.
        before: The one before it, of whom it speaks where it names nobody; or None.
        told: Last instant of the latest day before the measures that it tells, or "".
        source: The sentence that tells of the measure where this one only goes on about it.
        is_numbered: It tells of those only whom it names with a permanent reference.
    """

    place: Span
    before: Span | None
    told: str = ""
    source: Span | None = None
    is_numbered: bool = False


def first_day(windows: dict[str, Window | None]) -> str:
    """Give the first instant of the measures of a document, "" when none is known."""
    return min((edges(one)[0] for one in windows.values() if one is not None), default="")


def tellings(report: Report, first: str) -> Iterator[Telling]:
    """Give the sentences that tell of measures before a time, in order.

    Args:
        report: A report.
        first: The time, a UTC instant, or "".
    """
    text = report.document.text
    whole = [one for one in report.blocks if one.within is None]
    before: Block | None = None
    last: Sentence | None = None
    source: Span | None = None
    is_so = is_headed = False
    for block in whole:
        dated = (
            before is not None
            and len(before.span.exact) <= _LONGEST_DAY
            and _is_past(report, before.span.start, before.span.end, first)
        )
        before, is_so = block, False
        if block.role not in _RUNNING:
            continue
        head = _HEAD.match(text, block.span.start, block.span.end) if is_headed else None
        if head is not None:
            yield Telling(span(text, head.start(1), head.end(1)), None)
        for one in sentences(text, block.span.start, block.span.end):
            said = tells_of_measures(text, one.start, one.end) and (
                dated
                or _is_past(report, one.start, one.end, first)
                or _BEFORE.search(text, one.start, one.end) is not None
            )
            is_numbered = not said and (
                NUMBERED.search(text, one.start, one.end) is not None
                and _ABOUT.search(text, block.span.start, one.end) is not None
            )
            is_so = said or is_numbered or (is_so and _goes_on(text, one))
            if is_so:
                place = span(text, one.start, one.end)
                earlier = span(text, last.start, last.end) if last is not None else None
                if earlier is not None and _tells_in_quotation(report, one):
                    earlier = None  # what somebody says of lists is not of whom the text named
                source = place if said else source
                yield Telling(
                    place, earlier, max(_past(report, one.start, one.end, first), default=""),
                    None if said else source, is_numbered,
                )  # fmt: skip
            if _OPENS.search(text, one.start, one.end) is not None:
                is_headed = True
            elif head is None and text[one.start : one.end].rstrip().endswith("."):
                is_headed = False
            if len(text[one.start : one.end].split()) >= _FEWEST_WORDS:
                last = one


def tells_of_measures(text: str, start: int, end: int) -> bool:
    """Tell a stretch that speaks of lists or measures, or of what only the listed are."""
    return any(one.search(text, start, end) is not None for one in (_MEASURE, _STATUS))


def _tells_in_quotation(report: Report, line: Sentence) -> bool:
    """Tell a sentence that speaks of lists and measures only in the words of a quotation."""
    parts = [
        part
        for one in report.quotations
        for part in one.parts
        if part.start < line.end and line.start < part.end
    ]
    if not parts:
        return False
    own = list(report.document.text[line.start : line.end])
    for one in parts:
        begin, end = max(one.start, line.start), min(one.end, line.end)
        own[begin - line.start : end - line.start] = " " * (end - begin)
    return not tells_of_measures("".join(own), 0, len(own))


def _goes_on(text: str, line: Sentence) -> bool:
    """Tell a sentence that goes on about those whom the one before tells of."""
    return (
        _LIKEWISE.match(text, line.start, line.end) is not None
        or _ONE_OF_THEM.search(text, line.start, line.end) is not None
    )


def _later(start: str, words: str) -> str:
    """Give the last instant at which a time that words tell by its beginning can begin.

    `since 2013` is of some day of that year, `since May` of one of that month.
    """
    if not start:
        return start
    days = 2 if _DAY.search(words) else 32 if _MONTH.search(words) else 367
    return (moment(start) + timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")


def _is_past(report: Report, start: int, end: int, first: str) -> bool:
    return any(True for _ in _past(report, start, end, first))


def _past(report: Report, start: int, end: int, first: str) -> Iterator[str]:
    """Give the days in a stretch of text that lie before a time, each by its last instant."""
    for one in report.times:
        if not first or one.span is None or not start <= one.span.start < end:
            continue
        told = bounds(one)
        if told is None:
            continue
        if one.rule == "times/since@1" and (told[0] or "~") < first:
            yield _later(told[0], one.span.exact)
        elif (told[1] or "~") <= first:
            yield told[1]
