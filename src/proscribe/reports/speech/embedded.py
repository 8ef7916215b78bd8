"""Quoted words inside the writer's own sentence: whose words they are.

`Kenya "welcomes the decision", said Wambui Ode.`; `The group spoke of "a badge of honour"`; `In
the words of the experts, he "paid and fed them"`. The verb may stand after the words, at the
beginning of the sentence or far before them; where there is none, the subject of a verb that is
only used of speaking and writing says them.

Source: this project; `data/cues.toml`.
"""

import re
from functools import cache

from proscribe.reports.parties.scene import Passage
from proscribe.reports.speech import cues
from proscribe.reports.speech.attribution import stop, subject_start
from proscribe.reports.speech.described import Speaker
from proscribe.reports.speech.hearing import Hearing, Said
from proscribe.reports.tables import any_of, table
from proscribe.reports.text.quotations import Quoted
from proscribe.reports.text.span import strip

_IN_WORDS = re.compile(
    r"(?P<sign>[Ii]n\s+the\s+words\s+of|[Tt]o\s+quote|[Qq]uoting|[Cc]iting)\s+(?P<who>[^,:\"“]{2,140}?),"
)
# `The list is "a warning", in the words of a trader`
_BEHIND = re.compile(
    r"[\s,]*(?P<sign>in\s+the\s+(?:words|phrase|view)\s+of|to\s+quote)\s+(?P<who>[^,:;\"“]{2,140}?)(?=[.,;]|\s*$)"
)
_NEXT = re.compile(r"[\s,]*")
_MOST_BEFORE = 12  # words of a speaker between a quotation and the verb after it
_WORD = re.compile(r"\w+")

Place = tuple[int, int]


@cache
def _speaking() -> re.Pattern[str]:
    """Verbs that only what speaks or is written can have: `spoke of`, `demands`."""
    verbs = any_of(tuple(table("cues")["verbs"]["embedded"]))
    return re.compile(rf"(?<![\w-])(?P<verb>{verbs})(?![\w-])")


@cache
def _paper() -> re.Pattern[str]:
    """A subject that is written and so says what it holds."""
    nouns = any_of(tuple(table("cues")["papers"]["nouns"]))
    return re.compile(rf"\b{nouns}\b", re.IGNORECASE)


def read_embedded(hearing: Hearing, passage: Passage, quote: Quoted, start: int) -> None:
    """Read the speaker of quoted words that no verb of saying beside them claims.

    Args:
        hearing: What was heard so far; the statement is added to it.
        passage: The sentence.
        quote: The quotation.
        start: Where the text of the sentence begins.
    """
    found = (
        _right_after(hearing, passage, quote)
        or _named_source(hearing, passage, quote, start)
        or _verb_before(hearing, passage, quote, start)
        or _paper_before(hearing, passage, quote, start)
    )
    if found is None and hearing.speakers.turn is not None:
        found = (hearing.speakers.turn.start, hearing.speakers.turn.end), hearing.speakers.turn
    if found is None:
        return
    verb, speaker = found
    said = Said("mixed", quote.start, quote.end, passage.number, [quote], verb, speaker, "embedded")
    hearing.add(said, passage)


def _right_after(hearing: Hearing, passage: Passage, quote: Quoted) -> tuple[Place, Speaker] | None:
    """`"welcomes it", said Wambui Ode` and `"welcomes it", the ministry said`."""
    gap = _NEXT.match(hearing.masked, quote.end, passage.end)
    at = gap.end() if gap else quote.end
    close = stop(hearing, at, passage.end)
    for verb in cues.verb().finditer(hearing.masked, at, close):
        between = strip(hearing.masked, at, verb.start())
        words = _WORD.findall(hearing.masked[between[0] : between[1]])
        if not words:
            speaker = hearing.speakers.after(verb.end(), close)
        elif len(words) <= _MOST_BEFORE and "," in hearing.masked[quote.end - 2 : at]:
            speaker = hearing.speakers.before(passage, at, verb.start(), loose=True)
        else:
            return None
        if speaker is not None:
            return verb.span("verb"), speaker
    return None


def _named_source(
    hearing: Hearing, passage: Passage, quote: Quoted, start: int
) -> tuple[Place, Speaker] | None:
    """`According to the notice, ...`, `In the words of the experts, ...`."""
    told = cues.according().search(hearing.masked, start, passage.end)
    if told is not None:
        speaker = hearing.speakers.after(told.end(), stop(hearing, told.end(), passage.end))
        if speaker is not None:
            return told.span("verb"), speaker
    words = _IN_WORDS.search(hearing.masked, start, passage.end)
    words = words or _BEHIND.match(hearing.masked, quote.end, passage.end)
    if words is not None:
        speaker = hearing.speakers.after(*words.span("who"))
        if speaker is not None:
            return words.span("sign"), speaker
    return None


def _verb_before(
    hearing: Hearing, passage: Passage, quote: Quoted, start: int
) -> tuple[Place, Speaker] | None:
    """The last verb of saying or speaking before the words whose subject can speak."""
    verbs = [
        one
        for kind in (cues.verb(), _speaking())
        for one in kind.finditer(hearing.masked, start, quote.start)
    ]
    for verb in sorted(verbs, key=lambda one: one.start(), reverse=True):
        first = subject_start(hearing, start, verb.start())
        speaker = hearing.speakers.before(passage, first, verb.start(), loose=True)
        if speaker is not None:
            return verb.span("verb"), speaker
    return None


def _paper_before(
    hearing: Hearing, passage: Passage, quote: Quoted, start: int
) -> tuple[Place, Speaker] | None:
    """A notice, circular or letter that is the subject of the sentence."""
    speaker = hearing.speakers.subject(passage, start, quote.start)
    if speaker is None or _paper().search(hearing.text, speaker.start, speaker.end) is None:
        return None
    return (speaker.start, speaker.end), speaker
