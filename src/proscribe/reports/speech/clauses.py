"""Reported clauses: `He said that ...`, `..., he said Thursday`, `According to KCNA, ...`.

What stands before the speaker decides: nothing or an adverbial means that the content follows the
verb; a clause with a comma is the content itself.

Source: this project.
"""

import re

from proscribe.reports.parties.personal import honorifics
from proscribe.reports.parties.scene import Passage
from proscribe.reports.speech import cues
from proscribe.reports.speech.attribution import stop, subject_start
from proscribe.reports.speech.hearing import END_MARKS, HIDDEN, WORD, Hearing, Said, again
from proscribe.reports.text.span import strip
from proscribe.reports.times.expressions import find_expressions

_FEWEST_WORDS = 3
_HIDDEN_COUNTS = 5  # words that a hidden quotation counts as
_FIRST_WORDS = 14
_GAP = re.compile(r"[\s,]*")
_TIME_LEAD = re.compile(r"[\s,]*(?:on\s+|late\s+|early\s+|earlier\s+)?")
_THAT = re.compile(r"[\s,:]*(?:that\s+)?")
_TOLD = re.compile(
    r"\s+(?:(?:to\s+)?(?:reporters|journalists|lawmakers|the\s+press)"
    r"(?:\s+(?:afterwards?|later|earlier|beforehand|\w+ly)\b)?|"
    r"(?:an?|the)\s+[\w\s’'-]{3,60}?(?=\s+that\b)|"
    r"(?:the\s+)?[A-Z][\w.&’'-]+(?:\s+[A-Z][\w.&’'-]+){0,4}"
    r"(?=\s+(?:that|on|in|at|the|it|he|she|they|[A-Z])))"
)
# `reported to the Council last Tuesday that ...`
_TO = re.compile(
    r"\s+to\s+(?:(?:the|its|his|her|an?)\s+)?[\w.’'-]+(?:\s+[\w.’'-]+){0,3}?"
    r"(?=\s+(?:(?:on|last|late|early|earlier|this)\s+)?(?:[A-Z][a-z]+day\s+)?that\s)"
)
_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|may|might|could|can|should|must|did|does|do)\b"
)

_ENTERED = re.compile(
    r"(?!that\b)[^,;:]{2,160}?\s(?:to|on|onto)\s+(?:the|its|their|his|her|an?)\s+(?:[\w.’'-]+\s+){0,4}?"
    r"(?i:list|register|annex|schedule|roll)\b"
)
_OFFICE = re.compile(
    r"(?:(?:The|An?|Its|Their|His|Her)|[A-Z][\w.-]*['’]s?|The\s+[A-Z][\w .-]{1,40}['’]s?)"
    r"\s[^,;:]{2,90},"
)
_OFFICE_TAIL = re.compile(
    r"(?<=,)\s+(?:(?:the|an?|its|their|his|her)\s+)?[A-Z][\w.’'&-]*(?:\s+(?:[A-Z][\w.’'&-]*|of|for|the)){0,9}$"
)
_WHERE = re.compile(
    r"[\s,]*(?:in|at)\s+[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?(?=\s+(?:on|late|early|that|[A-Z][a-z]+day)\b)"
)
# Words after which a clause of its own begins: `it came hours after North Korea said ...`.
_INSIDE = re.compile(r"\b(?:after|as|when|while|because|though|although|and|but|where|since)$")
# Verbs whose subject can only be a speaker, whatever noun it is.
_PLAIN = frozenset({"said", "says", "told", "tells", "added", "adds", "warned", "warns"})

Place = tuple[int, int]


def read_clauses(hearing: Hearing, passage: Passage, start: int, used: list[Place]) -> None:
    """Read the reported clause of a sentence, and what the same speaker adds to it.

    Args:
        hearing: What was heard so far; statements are added to it.
        passage: The sentence.
        start: Where its text begins (after a dateline).
        used: Verbs that belong to quotations or claims already.
    """
    told = cues.according().search(hearing.masked, start, passage.end)
    free = told is not None and not _overlaps(used, told.span("verb"))
    if told is not None and free and _according(hearing, passage, start, told):
        return
    for verb in cues.verb().finditer(hearing.masked, start, passage.end):
        if _overlaps(used, verb.span("verb")):
            continue
        said = _clause(hearing, passage, start, verb)
        if said is not None:
            _go_on(hearing, passage, said)
            return


def _overlaps(used: list[Place], place: Place) -> bool:
    return any(a < place[1] and b > place[0] for a, b in used)


def _clause(hearing: Hearing, passage: Passage, start: int, verb: re.Match[str]) -> Said | None:
    first = subject_start(hearing, start, verb.start())
    loose = not cues.takes_nouns(verb["verb"]) and verb["verb"] in _PLAIN
    speaker = hearing.speakers.before(passage, first, verb.start(), loose=loose)
    if speaker is None:
        return None
    before = strip(hearing.text, start, speaker.start)
    lead = hearing.masked[before[0] : before[1]]
    office = _OFFICE_TAIL.search(lead)
    if office is not None:  # `It is unfounded, Deputy | Director Rosa Lind told reporters`
        before, lead = (before[0], before[0] + office.start()), lead[: office.start()]
    sort = cues.kinds()[verb["verb"]]
    is_lead = not lead or hearing.is_lead(lead) or _is_office(lead) or lead in honorifics()
    broken = lead.endswith(HIDDEN) and hearing.text[before[1] - 2] in ",!?"
    if (
        not is_lead
        and (lead.endswith(",") or broken)
        and hearing.is_clause(before[0], before[1] - 1)
    ):
        content = strip(hearing.text, *before, " ,\n\r\t")
        rule = "clause-before"
    elif is_lead or _INSIDE.search(lead):
        content = _content_after(hearing, passage, verb)
        rule = "clause-after"
        if not _is_content(hearing, content, verb["verb"]):
            return None
    else:
        return None
    said = Said(
        "claim" if sort == "claim" else hearing.reported(content),
        *content,
        passage.number,
        hearing.quotes(*content),
        verb.span("verb"),
        speaker,
        rule,
        negated=sort == "deny",
    )
    return hearing.add(said, passage)


def _is_office(lead: str) -> bool:
    """Tell `The minister,` before the name of who says something."""
    return _OFFICE.fullmatch(lead) is not None and cues.FINITE.search(lead) is None


def _content_after(hearing: Hearing, passage: Passage, verb: re.Match[str]) -> Place:
    """Give the clause after a verb, without whom it was said to, when, where, and `that`."""
    text, at, end = hearing.text, verb.end(), passage.end
    if verb["verb"] in ("told", "tells"):
        whom = _TOLD.match(text, at, end)
        at = whom.end() if whom else at
    to = _TO.match(text, at, end)
    at = to.end() if to else at
    for _ in range(3):
        at = _skip_venue(text, _skip_time(text, at, end), end)
    that = _THAT.match(text, at, end)
    at = that.end() if that else at
    end = strip(text, at, end, END_MARKS)[1]
    more = cues.participle().search(hearing.masked, at, end)
    return at, more.start() if more else end


def _skip_time(text: str, at: int, end: int) -> int:
    """Skip `Thursday`, `on Wednesday` after a verb."""
    lead = _TIME_LEAD.match(text, at, end)
    begin = lead.end() if lead else at
    for one in find_expressions(text, begin, min(end, begin + 60)):
        if one.start == begin and one.kind in ("weekday", "day", "relative", "clock"):
            return one.end
    return at


def _skip_venue(text: str, at: int, end: int) -> int:
    """Skip `in a statement`, `in an interview with MSNBC` after a verb."""
    gap = _GAP.match(text, at, end)
    begin = gap.end() if gap else at
    for pattern, _ in cues.venues():
        venue = pattern.match(text, begin, end)
        if venue is not None:
            return venue.end()
    where = _WHERE.match(text, at, end)  # `told reporters in Vienna on Thursday that ...`
    return where.end() if where is not None else at


def _is_content(hearing: Hearing, content: Place, verb: str) -> bool:
    """Tell a clause from the object of a verb: `announced sanctions` says nothing."""
    shown = hearing.masked[content[0] : content[1]]
    hidden = _HIDDEN_COUNTS if HIDDEN in shown else 0
    if len(WORD.findall(shown)) + hidden < _FEWEST_WORDS:
        return False
    if verb in ("added", "adds") and _ENTERED.match(hearing.masked, *content) is not None:
        return False  # `added eleven firms to the list`
    if verb in ("saying", "told", "tells") and not hidden and not cues.FINITE.search(shown):
        return False
    if cues.takes_nouns(verb):
        lead = hearing.text[max(0, content[0] - 6) : content[0]]
        first = " ".join(shown.split()[:_FIRST_WORDS])
        return lead.rstrip().endswith("that") or _AUXILIARY.search(first) is not None
    return True


def _according(hearing: Hearing, passage: Passage, start: int, told: re.Match[str]) -> bool:
    """Read `According to KCNA, ...` or `..., according to KCNA`; False when nobody is named."""
    before = hearing.masked[start : told.start()].strip()
    leads = not hearing.is_clause(start, told.start()) and hearing.is_lead(before)
    comma = hearing.masked.find(",", told.end(), passage.end) if leads else -1
    close = comma if comma > 0 else stop(hearing, told.end(), passage.end)
    close = strip(hearing.text, told.end(), close, END_MARKS)[1]
    speaker = hearing.speakers.after(told.end(), close)
    if speaker is None:
        return False
    if comma > 0:
        content = strip(hearing.text, comma + 1, passage.end, END_MARKS)
        content = strip(hearing.text, *content)
    else:
        content = strip(hearing.text, start, told.start(), " ,\n\r\t")
    if not hearing.is_clause(*content):
        return False
    said = Said(
        hearing.reported(content),
        *content,
        passage.number,
        hearing.quotes(*content),
        told.span("verb"),
        speaker,
        "according",
    )
    hearing.add(said, passage)
    return True


def _go_on(hearing: Hearing, passage: Passage, last: Said) -> None:
    """Read `..., adding that ...`: the same speaker in the same sentence."""
    at = last.end if last.rule == "clause-after" else passage.start
    more = cues.participle().search(hearing.masked, at, passage.end)
    if more is None or last.speaker is None:
        return
    content = (more.end(), strip(hearing.text, more.end(), passage.end, END_MARKS)[1])
    if not hearing.is_clause(*content):
        return
    said = Said(
        hearing.reported(content),
        *content,
        passage.number,
        hearing.quotes(*content),
        more.span("verb"),
        again(last.speaker),
        "participle",
        continues=last,
    )
    hearing.add(said, passage)
