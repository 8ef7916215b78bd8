"""When a measure was taken: the time in its sentence, or that of the document.

Source: this project.
"""

import re
from collections.abc import Sequence
from datetime import timedelta

from proscribe.model.report import TimeRef
from proscribe.reports.designations.acts.stretches import opening_when
from proscribe.reports.events.asides import asides, is_apart
from proscribe.reports.parties.scene import Passage
from proscribe.reports.times.nearby import LONG_BEFORE, bounds, moment

# `On June 1, four firms were listed`: the day opens the stretch of the targets and is none of them
_OPENING = re.compile(
    r"\s*(?:(?:[Bb]y|[Oo]n|[Ii]n|[Ss]ince|[Aa]s\s+of|[Ll]ate|[Ee]arly|[Aa]lready|[Bb]ack)\s+){0,3}"
)
# also `A in 2013, and on 16 November it listed B`
_CLOSING = re.compile(
    r"[^A-Z,;]{0,20}[.]?\s*|(?:,\s+(?:and|but|while)|\s+and,)\s+(?:then\s+)?(?:on|in|by|since|last)\s[^;]*"
)
_WHEN = re.compile(r",?\s+(?:when|on\s+which)\s")
# `for the arrest of his chief of staff on March 21`
_DEED = (
    r"\bfor\s+(?:the|his|her|their|its|an?)\s+(?:\w+\s+){0,5}?(?:attempts?|arrests?|murders?|killings?|"
    r"attacks?|detentions?|jailing|trials?|case|shootings?|abductions?|poisoning|deaths?|crackdown|raids?|"
    r"strikes?|bombings?|coup|rulings?|massacres?|assaults?|assassinations?|"
    # `for the part they played in the vote of September 8`
    r"elections?|votes?|voting|referend(?:um|ums|a)|polls?|invasion|annexation|seizure|occupation|downing|launch(?:es)?|"
    r"tests?|clashes|fighting|fire)\b"
)
# `said to be tied to the death of a lawyer in November 2009`
_DONE = (
    r"\b(?:the|his|her|their)\s+(?:deaths?|killings?|murders?|poisonings?|torture|abductions?|disappearances?|"
    r"assassinations?|massacres?|shootings?|downing|bombings?)\s+of\b"
)
_CAUSE = re.compile(
    rf"\b(?:after|over|following|in\s+response\s+to|because\s+of)\b|{_DEED}|{_DONE}"
)
_ANSWER = re.compile(
    r"\b(?:in\s+response\s+to|in\s+retaliation\s+for|because\s+of|over\s+(?:the|its|their|his|her|an?))\b"
    rf"|{_DEED}|{_DONE}"
)
# `the first such step since Ruritania resumed its tests last week`: of what another clause tells
_CLAUSE = re.compile(
    r"\b(?:since|until|before)\s+(?:(?:the|a|an|its?|their|his|her|he|she|they|[A-Z][\w’'-]*)\s+)(?:[\w’'-]+\s+){1,8}"
    r"(?:(?:on|in|at|early|late)\s+){0,2}$"
    # `is itself sanctioned; the club had suspended its seat in February`
    r"|;\s[^;]{0,160}?\bhad\s[^;]{0,80}$"
    r"|,\s+(?:while|whereas|where|but|though|although)\s[^,;]{2,100}?\bhad\s[^;]{0,80}$"
)
# `the Energy Security Act of 2019`, `Order 13694 of April 1, 2015`, `Regulations 2019`: a name.
_OF_ACT = re.compile(
    r"\b(?:Acts?|Orders?|Laws?|Regulations?|Decisions?|Resolutions?|Decrees?|Charter|Instrument|Rules|Code|Positions?|Amendment|Notice|Proclamation)"
    r"(?:\s+(?:No\.?\s*)?[\d/]+)?(?:\s+\([^()]{1,30}\))?\s+(?:of\s+|\()?$"
)
_EARLIER = re.compile(
    r",\s+(?:(?:an?|the|whom?|which|that)\s+)[^,;]{0,60}?\b(?:designated|sanctioned|listed|blacklisted)\b"
    r"[^,;]{0,60}$|\b(?:previously|already|originally|earlier)\s+(?:designated|sanctioned|listed|"
    r"blacklisted)\b[^;]{0,60}$"
    r"|\b(?:had|has|have)\s+(?:\w+\s+)?(?:sanctioned|designated|listed|blacklisted)\s+(?:\w+\s+){0,2}$"
    r"|,\s+(?:(?:it|him|her)self\s+|both\s+|first\s+)?(?:designated|sanctioned|listed|blacklisted)\s+(?:\w+\s+)?$"
)

# `to the list that it set up on May 3, 1999`, `under the regime established in 2011`: of the list
_OF_LIST = re.compile(
    r"\b(?:[Ll]ists?|[Rr]egimes?|[Aa]nnex|[Rr]egister|[Pp]rogram(?:me)?s?)(?:\s+[IVX]+)?,?\s+"
    r"(?:of\s+$|(?:(?:that|which|first|originally)\s+(?:[\w’'-]+\s+){0,4}?)?"
    r"(?:set\s+up|established|created|introduced|adopted|drawn\s+up|opened|begun|published|kept)\s+"
    r"(?:[^,;]{0,60}\s)?(?:on|in|since|of)\s+$)"
)
# `the following entry is replaced:` and below it the entry, which has days of its own
_BELOW = re.compile(r":\s*\n")
# `which took the cargo over, some as late as January`, `that loaded coal up to September 2017`
_HOW_LONG = re.compile(r"\b(?:as\s+(?:late|early|recently|far\s+back)\s+as|up\s+to)\s+(?:in\s+)?$")
# `is designated for acting for Okean Line, which has been on the list since 2018`: of Okean Line
_OTHERS = re.compile(r"[;:]|,\s+(?:which|who)\s+(?:has|have|had)\b")
# `sanctioned three ministers of a cabinet that Ivo Made formed on 30 August`: of the cabinet
_OF_RELATIVE = re.compile(
    r"[a-z\d]\s+(?:who|that|which|whom|whose|where)\s(?:[^,;:“”\"]|,\s+(?:an?|the|its|his|her|their|then|former)\s[^,;:“”\"]{2,60},){3,120}$"
    r"|,\s+(?:blamed\s+for|accused\s+of|suspected\s+of)\s[^,;:“”\"]{3,120}$"
)

# `diplomats said on Thursday`: the day of telling
_SAID_ON = re.compile(
    r"\b(?:said|confirmed|told\s+\w+|reported|added|noted|stated|disclosed)\s+(?:on\s+|late\s+|early\s+)?$"
)
# `designated A on 6 April 2020, together with three of its guards`: of both
_BESIDE = re.compile(r",\s+(?:(?:together|along)\s+with|alongside|as\s+well\s+as)\s")
_HEAD = 400  # characters in which a page tells its day


def day_of(
    text: str,
    times: Sequence[TimeRef],
    passage: Passage,
    trigger: tuple[int, int],
    regions: Sequence[tuple[int, int]],
) -> TimeRef | None:
    """Give the time in a sentence that belongs to a trigger: the nearest one outside the targets.

    A time in a relative clause belongs to that clause.

    Returns:
        None when the sentence has none that is a day, a month or a year in the past or present.
    """
    pointed = _pointed_at(text, times, passage, trigger)
    if pointed is not None:
        return pointed
    clauses = asides(text, passage.start, passage.end)
    found = [
        one
        for one in times
        if one.span is not None
        and passage.start <= one.span.start < passage.end
        and bounds(one) is not None
        and one.kind in ("date", "instant", "interval")
        and not one.in_quotation
        and one.rule != "times/dateline@1"
        and not _is_other_span(text, one, trigger)
        and not is_apart(clauses, trigger[0], one.span.start)
        and not _is_of_earlier(text, one, trigger)
        and not _is_of_clause(text, one, trigger)
        and not _OF_LIST.search(text, passage.start, one.span.start)
        and not _HOW_LONG.search(text, passage.start, one.span.start)
        and not _BELOW.search(text, trigger[1], max(trigger[1], one.span.start))
        and _OF_ACT.search(text, passage.start, one.span.start) is None
    ]
    outside = [
        one for one in found
        if one.span is not None
        and not any(
            a <= one.span.start < b
            and _OPENING.fullmatch(text, a, one.span.start) is None
            and not _closes(text, one.span.start, one.span.end, b)
            for a, b in regions
        )
    ]  # fmt: skip
    own = [one for one in outside if not _is_of_cause(text, one, trigger)]
    if not own and outside:
        # `On Tuesday ..., which freezes ..., after the launch of May 3`: the day of the sentence
        own = [
            one for one in _of_sentence(times, passage)
            if one.span is not None and one.span.end <= trigger[0]
        ]  # fmt: skip
    own = own or [one for one in outside if not _answers(text, one, trigger)]
    return min(own, key=lambda one: _distance(one, trigger), default=_opening(text, times, passage))


def _opening(text: str, times: Sequence[TimeRef], passage: Passage) -> TimeRef | None:
    """Give the day that opens a sentence: `With effect from March 8, four bodies on which ...`."""
    lead = opening_when(text, passage.start, passage.end)
    if lead is None:
        return None
    inside = (one for one in times if one.span and passage.start <= one.span.start < lead)
    return next((one for one in inside if bounds(one) is not None), None)


def _closes(text: str, start: int, end: int, stop: int) -> bool:
    """Tell a day that closes the stretch of the targets: `A and B on March 25 this year`."""
    return text[max(0, start - 4) : start].endswith((" on ", " in ")) and (
        _CLOSING.fullmatch(text, end, stop) is not None
        or _BESIDE.match(text, end, stop) is not None
    )


def _pointed_at(
    text: str, times: Sequence[TimeRef], passage: Passage, trigger: tuple[int, int]
) -> TimeRef | None:
    """Give the time to which a clause points back: `on Dec. 1, when three men were listed`."""
    return next(
        (
            one
            for one in _of_sentence(times, passage)
            if one.span is not None
            and one.span.end <= trigger[0]
            and _WHEN.match(text, one.span.end, trigger[0])
        ),
        None,
    )


def _is_of_earlier(text: str, one: TimeRef, trigger: tuple[int, int]) -> bool:
    """Tell the day of another measure: `for supporting X, an entity designated on May 3, 2005`."""
    if one.span is None or one.span.start < trigger[1]:
        return False
    return _EARLIER.search(text, trigger[1], one.span.start) is not None


def _is_of_clause(text: str, one: TimeRef, trigger: tuple[int, int]) -> bool:
    """Tell a time of a clause after the measure that has a verb of its own."""
    if one.span is None or one.span.start < trigger[1]:
        return False
    return _CLAUSE.search(text, trigger[1], one.span.start) is not None


def is_of_relative(text: str, one: TimeRef, end: int) -> bool:
    """Tell a time of a clause about the parties, behind a verb that ends at `end`."""
    if one.span is None or one.span.start < end:
        return False
    return _OF_RELATIVE.search(text, end, one.span.start) is not None


def _is_other_span(text: str, one: TimeRef, trigger: tuple[int, int]) -> bool:
    """Tell a `since 2018` of another clause: only after its verb it says how long that has been."""
    if one.rule != "times/since@1" or one.span is None:
        return False
    if one.span.start < trigger[1]:
        return True
    return _OTHERS.search(text, trigger[1], one.span.start) is not None


def _of_sentence(times: Sequence[TimeRef], passage: Passage) -> list[TimeRef]:
    return [
        one
        for one in times
        if one.span is not None
        and passage.start <= one.span.start < passage.end
        and bounds(one) is not None
        and one.kind in ("date", "instant")
        and not one.in_quotation
        and one.rule != "times/dateline@1"
    ]


def _is_of_cause(text: str, one: TimeRef, trigger: tuple[int, int]) -> bool:
    """Tell a time that follows `after`, `over`: of what the measure answers."""
    if one.span is None or one.span.start < trigger[1]:
        return False
    return _CAUSE.search(text, trigger[1], one.span.start) is not None


def _answers(text: str, one: TimeRef, trigger: tuple[int, int]) -> bool:
    """Tell the time of what a measure answers, which need not be near: `in response to`."""
    if one.span is None or one.span.start < trigger[1]:
        return False
    return _ANSWER.search(text, trigger[1], one.span.start) is not None


def _distance(one: TimeRef, trigger: tuple[int, int]) -> tuple[int, int]:
    assert one.span is not None  # noqa: S101 - the caller has looked
    if one.span.end <= trigger[0]:
        return trigger[0] - one.span.end, 0
    return max(0, one.span.start - trigger[1]), 1


def is_long_before(
    time: TimeRef | None, published: TimeRef | None, least: timedelta = LONG_BEFORE
) -> bool:
    """Tell a time that ends well before the document was published."""
    one, other = bounds(time), bounds(published)
    if time is None or one is None or other is None:
        return False
    end = one[0] if time.rule == "times/since@1" else one[1]  # it has been so from then on
    if not end or not other[0]:
        return False
    return moment(end) < moment(other[0]) - least


def is_told(text: str, time: TimeRef) -> bool:
    """Tell the day of telling, which can be later: `..., an official confirmed on Wednesday`."""
    start = time.span.start if time.span else 0
    return _SAID_ON.search(text, max(0, start - 40), start) is not None


def opening_day(times: Sequence[TimeRef]) -> TimeRef | None:
    """Give the first day that the head of a page without a date tells, or None."""
    return next(
        (
            one
            for one in times
            if one.span is not None and one.span.start < _HEAD and one.kind in ("date", "instant")
            and one.utc is not None and len(one.value or "") >= len("2022-01-12")
        ),
        None,
    )  # fmt: skip
