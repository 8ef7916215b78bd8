"""Claims inside a sentence (`what it claims to be a new missile`) and headlines with a speaker.

Source: this project.
"""

import re

from proscribe.model.report import Basis
from proscribe.reports.parties.scene import Passage
from proscribe.reports.speech import cues
from proscribe.reports.speech.described import Speaker
from proscribe.reports.speech.hearing import END_MARKS, WORD, Hearing, Said
from proscribe.reports.text.span import strip

_FEWEST_WORDS = 3
_OF = re.compile(
    r"\b(?:of|on|concerning|regarding|about|for|in|against|to|with|from|over|at|by|and)\s"
)
# Words of somebody who speaks, which a list of what happened lacks.
_SAYS = re.compile(
    r"\b(?:will|won[’']t|must|should|would|can|cannot|can[’']t|may|might|is|are|isn[’']t|aren[’']t|has|have|had|was|"
    r"were|not|no|never|we|our)\b|\x01",
    re.IGNORECASE,
)
_MOST_WORDS = 6  # of the name of a speaker in a headline


def read_claims(hearing: Hearing, passage: Passage, start: int) -> list[tuple[int, int]]:
    """Read what a party only claims something to be.

    Returns:
        The verbs of claiming, which are no verbs of saying for the rest of the sentence.
    """
    used: list[tuple[int, int]] = []
    for one in cues.claim_inside().finditer(hearing.masked, start, passage.end):
        used.append(one.span("verb"))
        speaker = hearing.speakers.before(passage, *one.span("who"))
        first, last = one.span("content")
        cut = cues.CLAIM_END.search(hearing.text, first, last)
        content = strip(hearing.text, first, cut.start() if cut else last)
        if speaker is None or content[1] - content[0] < _FEWEST_WORDS:
            continue
        _keep(
            hearing,
            Said("claim", *content, passage.number, [], one.span("verb"), speaker, "claim"),
        )
    return used


def read_headline(hearing: Hearing, passage: Passage) -> None:
    """Read the forms `CLAIM: SPEAKER` and `SPEAKER: CLAIM`."""
    first = hearing.masked.find(": ", passage.start, passage.end)
    if first < 0:
        return
    last = hearing.masked.rfind(": ", passage.start, passage.end)
    tail = _speaker(hearing, last + 2, passage.end)
    head = _speaker(hearing, passage.start, first)
    if head is not None and _is_topic(hearing, head, first + 2, passage.end):
        head = None
    if tail is not None:
        content, sign, speaker = (passage.start, last), last, tail
    elif head is not None:
        content, sign, speaker = (first + 2, passage.end), first, head
    else:
        return
    content = strip(hearing.text, *content, END_MARKS)
    if len(WORD.findall(hearing.text[content[0] : content[1]])) >= _FEWEST_WORDS:
        quotes = hearing.quotes(*content)
        cue = (sign, sign + 1)
        _keep(
            hearing,
            Said("headline", *content, passage.number, quotes, cue, speaker, "headline"),
        )


def _is_topic(hearing: Hearing, head: Speaker, start: int, end: int) -> bool:
    """Tell `Nowhere: EU lists nine people` from a country that says what follows it."""
    draft, house = head.draft, hearing.speakers.house
    if draft is None or draft.kind != "country":
        return False
    is_foreign = house is not None and house.country != draft.country
    return is_foreign or _SAYS.search(hearing.masked, start, end) is None


def _keep(hearing: Hearing, said: Said) -> None:
    """Keep a statement that is no speech: it does not change who spoke last."""
    hearing.shade(said)
    if said.speaker is not None and said.speaker.draft is not None:
        said.speaker.draft.roles.add("speaker")
    hearing.found.append(said)


def _speaker(hearing: Hearing, start: int, end: int) -> Speaker | None:
    start, end = strip(hearing.text, start, end)
    if len(WORD.findall(hearing.text[start:end])) > _MOST_WORDS:
        return None
    for a, b, draft in hearing.cast.within(start, end):
        form = draft.form_at(a, b)
        if _OF.search(hearing.text, start, a):
            continue  # `Measures concerning Myanmar: ...` is no word of Myanmar's
        if b == end and draft.kind in ("person", "organization", "country") and form != "demonym":
            basis: Basis = "inferred" if form == "surname" else "stated"
            return Speaker(draft, start, end, basis, "headline")
    return None
