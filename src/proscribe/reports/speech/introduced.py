"""Quotations that no verb of saying claims: signed, labelled, or told of in the sentence before.

`"..." – Rosa Lind`, `Rosa Lind: "..."`, `For her, "..."`, `The last: "..."`; `Rosa Lind, who runs
it, disagrees. "..."`.

Source: this project.
"""

import re

import msgspec

from proscribe.reports.parties.scene import Passage
from proscribe.reports.speech import cues, leads
from proscribe.reports.speech.described import Speaker, as_written
from proscribe.reports.speech.hearing import Hearing, Said, again
from proscribe.reports.speech.human import has_calling
from proscribe.reports.speech.phrases import first_in
from proscribe.reports.speech.signed import DASH, Attribution, bracketed, line_below
from proscribe.reports.text.quotations import Quoted
from proscribe.reports.text.span import strip
from proscribe.reports.times.zones import city_of

_SAID_FIRST = re.compile(r"\s*(?P<verb>Said|Says|Added)\s+(?P<who>[^:,]{3,80})[:,]\s*$")
_IN_WORDS = re.compile(
    r"\s*(?P<sign>To\s+quote|For|To|[Aa]ccording\s+to|[Ii]n\s+the\s+(?:words|view|opinion|eyes|account|reading|phrase)\s+of)\s+"
    r"(?P<who>[^:\"“]{2,140}?)[,:]\s*$"
)
# `The first: "..."`, `Then came another: "..."`: of whom the sentence before spoke
_LABEL = re.compile(
    r"(?:(?:The|His|Her|Their|Its|One|And|Then|Another|A)\s+)?(?:(?:came|followed|ran|went|read)\s+)?"
    r"(?:(?:the|an?|his|her|their)\s+)?(?:first|second|third|fourth|last|next|other|another|rest|text|answer|reply|response|message|quote|quotation|one)"
    r"(?:\s+(?:line|sentence|message|part|one|page|ran|read|went|came|was|said))?\s*$",
    re.IGNORECASE,
)
_DESCRIBED = re.compile(r"(?:An?|One|Another|The)\s+(?:[\w’'-]+\s+){0,5}?[\w’'-]+\s*(?P<sign>[,:])")
_NAMED = re.compile(
    r"(?!(?:In|On|At|From|To|For|By|With|Near|Outside|Inside|After|Before)\s)"
    r"(?P<name>[A-Z][\w’'-]+(?:\s+(?:[A-Z][\w.’'-]*|de|van|von|al|bin)){1,4}),\s+(?!who\b|which\b|and\b)"
    r"(?:(?!\b(?:was|were|had|has|is|said|says|when|after|as)\b)[^:;.\"“”]){3,100}:$"
)
_GOES_ON = re.compile(r"(?:He|She|They)\s")
_TWO_NAMES = re.compile(r"[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){1,3}")
_OWN = re.compile(r"(?:My|Our|I|We)\b")


def introduced(hearing: Hearing, passage: Passage, before: int) -> Speaker | None:
    """Read whom the sentence before is about: `Rosa Lind, who runs it, disagrees. "..."`."""
    if before != passage.start or passage.number == 0:
        return None
    lead = hearing.scene.passages[passage.number - 1]
    if lead.block != passage.block or any(one.passage == lead.number for one in hearing.found[-4:]):
        return None
    if _GOES_ON.match(hearing.text, lead.start) and lead.number:
        # `A, whose brother ..., was asked. He thought for a long time. "..."`
        further = hearing.scene.passages[lead.number - 1]
        lead = further if further.block == passage.block else lead
    about = leads.about(hearing.text, lead.start, lead.end)
    shown = leads.presented(hearing.text, lead.start, lead.end)
    speaker = as_written(hearing.cast, *shown) if shown else _put_in(hearing, lead)
    speaker = speaker or hearing.speakers.subject(lead, lead.start, lead.end)
    if about is not None and (speaker is None or speaker.end > about[1]):
        speaker = hearing.speakers.after(*about)
    if speaker is None or speaker.draft is None:
        return None
    named = _TWO_NAMES.fullmatch(hearing.text, speaker.start, speaker.end) is not None
    known = speaker.draft.kind == "person" or has_calling(speaker.draft)
    if not known and not (named and speaker.draft.kind == "unknown"):
        return None
    return msgspec.structs.replace(speaker, basis="inferred", rule="introduced")


def _put_in(hearing: Hearing, lead: Passage) -> Speaker | None:
    """Read `That, Rosa Lind said, was the point.`: who speaks stands between two commas."""
    for verb in cues.verb().finditer(hearing.masked, lead.start, lead.end):
        comma = hearing.masked.rfind(",", lead.start, verb.start())
        if comma >= 0 and hearing.masked[verb.end() : verb.end() + 1] == ",":
            return hearing.speakers.before(lead, comma + 1, verb.start())
    return None


def follows(hearing: Hearing, last: Said, quote: Quoted) -> bool:
    """Tell whether a quotation without a speaker goes on from the last statement."""
    if last.kind not in ("direct", "mixed", "indirect"):
        return False
    here = hearing.scene.passages_around(quote.start + 1)
    block = here[0].block if here else -1
    there = hearing.scene.passages[last.passage].block
    return block == there or (last.kind == "direct" and block == there + 1)


def without_verb(
    hearing: Hearing, passage: Passage, quote: Quoted, before: int, after: int
) -> Attribution | None:
    """Read a speaker without a verb: `"..." – Rosa Lind`, `Rosa Lind: "..."`, `For her, "..."`."""
    dash = DASH.match(hearing.masked, quote.end, after)
    if dash is not None:
        speaker = hearing.speakers.after(dash.end(), after)
        if speaker is not None:
            return dash.span("sign"), speaker
    behind = bracketed(hearing, quote, after)
    if behind is not None:
        return behind
    signed = line_below(hearing, passage, quote)
    if signed is not None:
        return signed
    said = _SAID_FIRST.match(hearing.masked, before, quote.start)
    if said is not None:
        speaker = hearing.speakers.after(*said.span("who"))
        if speaker is not None:
            return said.span("verb"), speaker
    lead = strip(hearing.text, before, quote.start)
    if lead[1] > lead[0] and hearing.text[lead[1] - 1] == ":":
        sign = (lead[1] - 1, lead[1])
        words = _IN_WORDS.match(hearing.masked, before, quote.start)
        if words is not None:
            speaker = hearing.speakers.after(*words.span("who"))
            if speaker is not None:
                return words.span("sign"), speaker
        if _LABEL.match(hearing.text, lead[0], sign[0]) is not None:
            speaker = _spoken_of_before(hearing, passage)
            if speaker is not None:
                return sign, speaker
        if hearing.speakers.turn is not None and _OWN.match(hearing.text, *lead):
            return sign, hearing.speakers.turn  # `My advice: ...`
        labelled = _NAMED.match(hearing.text, *lead)
        if labelled is not None and city_of(labelled["name"]) is None:
            # `Rosa Lind, port director: "..."`
            speaker = hearing.speakers.after(*labelled.span("name"))
            if speaker is not None:
                return sign, speaker
        shown = leads.presented(hearing.text, *lead)
        if shown is not None:
            return sign, hearing.speakers.after(*shown) or as_written(hearing.cast, *shown)
        described = _DESCRIBED.match(hearing.text, *lead)
        if described is not None and described["sign"] == ",":
            # `A Treasury official, on background: "..."`
            speaker = hearing.speakers.before(passage, lead[0], described.start("sign"), loose=True)
            if speaker is not None and speaker.draft is not None:
                return sign, speaker
        speaker = hearing.speakers.before(passage, lead[0], sign[0])
        if speaker is None and described is not None:
            speaker = hearing.speakers.before(passage, lead[0], sign[0], loose=True)
        speaker = speaker or first_in(hearing.cast, lead[0], sign[0])
        speaker = speaker or hearing.speakers.subject(passage, *lead)
        speaker = speaker or hearing.speakers.before(passage, lead[0], sign[0], loose=True)
        return (sign, speaker) if speaker is not None else None
    words = _IN_WORDS.match(hearing.masked, before, quote.start)
    if words is not None:
        speaker = hearing.speakers.after(*words.span("who"))
        if speaker is not None:
            return words.span("sign"), speaker
    return None


def _spoken_of_before(hearing: Hearing, passage: Passage) -> Speaker | None:
    """Give whom the sentences before a label such as `The last:` are about, nearest first."""
    heard = hearing.found[-1] if hearing.found else None
    if heard is not None and heard.speaker is not None and passage.block == _block(hearing, heard):
        return again(heard.speaker)
    for back in range(1, 4):
        number = passage.number - back
        if number < 0 or hearing.scene.passages[number].block != passage.block:
            break
        lead = hearing.scene.passages[number]
        if _LABEL.match(hearing.text, lead.start, lead.end) or hearing.text[lead.start] in '"“':
            continue
        speaker = hearing.speakers.subject(lead, lead.start, lead.end)
        if speaker is not None and speaker.draft is not None:
            return msgspec.structs.replace(speaker, basis="inferred", rule="label")
    return None


def _block(hearing: Hearing, said: Said) -> int:
    return hearing.scene.passages[said.passage].block
