"""The sentences of a document that tell of measures before its own.

A sentence does so that speaks of lists or measures and has a day before the document's, or a word
such as `already`; so does what stands under a line that is nothing but such a day, and a sentence
that says the same of somebody else (`So has Rosa Lind`).

Source: this project.
"""

import re
from collections.abc import Iterator
from datetime import timedelta

import msgspec

from proscribe.ledger.window import Window, edges
from proscribe.model.report import Block, Report, Span
from proscribe.reports.text.sentences import Sentence, sentences
from proscribe.reports.text.span import span
from proscribe.reports.times.nearby import bounds, moment

_RUNNING = frozenset({"body", "entry", "correction", "section"})
_LONGEST_DAY = 30  # characters of a cell or line that is nothing but a day
_FEWEST_WORDS = 2
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)")
_MEASURE = re.compile(
    r"(?i)\b(?:SDNs?|(?:re-?|de-?)?(?:listed|designat\w+|sanction\w*|blacklist\w*)|listings?|lists?|added|put|"
    r"placed|named|measures|used\s+(?:on|against)|hit|blocked|frozen|froze|fr(?:ee|o)zes?|penali[sz]ed|"
    r"names?\s+went\s+up|ha(?:s|ve|d)\s+had|targeted|identified|under|turn|removed|struck|on\s+(?:it|them))\b"
)
_BEFORE = re.compile(
    r"(?i:\b(?:already|previously|earlier|formerly|before|since|remains?|stays?|still|long|first|(?:last|past|only\s+last)\s+"
    r"(?:month|year|week|autumn|spring|summer|winter)|(?:years?|months?|weeks?)\s+(?:ago|before|earlier)|"
    r"for\s+(?:(?:more|less|well|over|at|almost|nearly|about|some|many|several|the|past|than|least|a)\s+)*"
    r"(?:\w+\s+)?(?:years?|decades?|months?)|(?:an?|the)\s+(?:old|earlier|previous|existing)|"
    r"the\s+turn\s+of|unchanged|not\s+(?:\w+\s+)?new|no\s+(?:stranger|newcomer)|(?:him|her|it|them)sel(?:f|ves)|"
    r"the\s+same\s+(?:\w+\s+)?(?:lists?|measures|sanctions|restrictions|freeze|status|ban))\b)"
    r"|\b(?:[Tt]he|[Aa]n?)\s+(?:[\w.-]+-)?(?:sanctioned|listed|designated|blacklisted)\s+[A-Z\d]"
)

# A sentence that says the same of somebody else, or says who they are whom the one before counts.
_LIKEWISE = re.compile(
    r"(?:And\s+)?(?:So\s+(?:has|have|is|are|was|were|did|does|do|had)|As\s+(?:has|have|is|are|was|were)|Nor\s+|"
    r"Neither\s+(?:has|have|is|are)|Likewise|Similarly|The\s+same\s+(?:goes|holds|is\s+true|applies|was|has)|"
    r"(?:One|Another|The\s+(?:others?|first|second|third|last|rest|two|three|four))\s+(?:of\s+(?:them|these|those)\s+)?"
    r"(?:is|was|are|were|being)|(?:Among|One\s+of)\s+(?:them|these|those)|They\s+(?:are|were|include)|With\s+(?:him|her|it|them))\b"
)

_ONE_OF_THEM = re.compile(
    r"\b(?:is|was|are|were)\s+(?:one|two|among|the\s+(?:first|second|third|others?|last|rest))\b"
)


class Telling(msgspec.Struct, frozen=True):
    """A sentence that tells of an earlier measure.

    Attributes:
        place: The sentence.
        before: The one before it, of whom it speaks where it names nobody; or None.
        told: Last instant of the latest day before the measures that it tells, or "".
    """

    place: Span
    before: Span | None
    told: str = ""


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
    is_so = False
    for block in whole:
        dated = (
            before is not None
            and len(before.span.exact) <= _LONGEST_DAY
            and _is_past(report, before.span.start, before.span.end, first)
        )
        before, is_so = block, False
        if block.role not in _RUNNING:
            continue
        for one in sentences(text, block.span.start, block.span.end):
            said = _MEASURE.search(text, one.start, one.end) is not None and (
                dated
                or _is_past(report, one.start, one.end, first)
                or _BEFORE.search(text, one.start, one.end) is not None
            )
            is_so = said or (is_so and _goes_on(text, one))
            if is_so:
                earlier = span(text, last.start, last.end) if last is not None else None
                yield Telling(
                    span(text, one.start, one.end), earlier,
                    max(_past(report, one.start, one.end, first), default=""),
                )  # fmt: skip
            if len(text[one.start : one.end].split()) >= _FEWEST_WORDS:
                last = one


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
