"""Direct quotations and who is named as their speaker.

The verb of saying stands after the quotation (`"...," he said`; `"...," said Ned Price`), or before
it (`He said: "..."`). A quotation without one goes on from the statement before it in the same
paragraph, or from a quotation that ended the paragraph before.

Source: this project.
"""

import re

from proscribe.reports.parties.scene import Passage
from proscribe.reports.speech import cues
from proscribe.reports.speech.beside import PLAIN, SAYS_SO, TELLS_WHOSE, further, interrupting
from proscribe.reports.speech.described import Speaker
from proscribe.reports.speech.hearing import HIDDEN, WORD, Hearing, Said, again
from proscribe.reports.speech.introduced import follows, introduced, without_verb
from proscribe.reports.speech.signed import (
    MOST_BETWEEN,
    Attribution,
    announced,
    as_a_saying,
    quoted_as_saying,
)
from proscribe.reports.tables import english
from proscribe.reports.text.quotations import Quoted
from proscribe.reports.text.span import strip

_SHORTEST_ALONE = 20  # characters of a quotation that counts without a verb of saying
_STOP = re.compile(r";|[.!?](?=\s+[A-Z“\"\x01])")
_LAST_WORD = re.compile(r"\b(?P<word>\w+)$")
_MONTHS = frozenset({"Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec"})
_LONGEST_SHORT = 12  # characters of a word written short
_OPEN_LEAD = (",", ":")
_ADDRESSED = frozenset({"told", "tells", "asked", "assured", "reminded", "informed"})  # `told us,`
# `asked at 11.40 this morning: "..."`
_ASKED_WHEN = re.compile(
    r"(?:\s+(?:at|on|in|by|from|to|over|after|this|last|yesterday|today|us|me|reporters)\b[^:;\x01]{0,60})?\s*[,:]\s*"
)
# `In her view the government "has ..."`
_IN_VIEW = re.compile(
    r"\b[Ii]n\s+(?P<who>his|her|their|its)\s+(?:own\s+)?(?P<sign>view|words|opinion|reading|account|telling|eyes|phrase)\b"
)
# `..., adding that "..."`: who spoke last in the sentence
_ADDING = re.compile(
    r",\s+(?:and\s+)?(?P<verb>adding|noting|saying|warning|explaining|insisting|stressing|arguing|concluding)(?:\s+that)?\s*,?\s*$"
)

_SO = re.compile(r"\s*(?:So|Thus)\s+[a-z]+\s")
_AS = re.compile(r"as\s+")  # `"...", as the notice has it`
# between a verb of naming and the words: `the two calls, made within a day of each other,`
_OBJECT_AND_ASIDE = re.compile(
    r"\s+(?:the|an?|his|her|its|their|this|that|these|those|all|both|[A-Z])[^,;:.]{2,80},\s+"
    r"(?:(?:which|who|whom|whose|that)\s|[a-z]+(?:ed|de|ld|wn|nt|ing)\s|(?:an?|the|one)\s|in\s|on\s)[^;:.]{2,120},\s+(?:as\s+)?"
)
# `a reversal that one lawyer called ...`
_THAT_SUBJECT = re.compile(r"\b(?:that|which|what)\s+(?P<who>(?:\w[\w.’'-]*\s+){1,6})$")


def read_quotation(
    hearing: Hearing, passage: Passage, quote: Quoted, before: int, after: int
) -> tuple[int, int] | None:
    """Read one quotation.

    Args:
        hearing: What was heard so far; the statement is added to it.
        passage: The sentence.
        quote: The quotation.
        before: End of what precedes it in the sentence (another quotation or the beginning).
        after: Where what follows it ends.

    Returns:
        The verb of saying that it used, or None.
    """
    closing = passage
    if quote.end > passage.end:  # it runs over paragraphs: its verb stands after the last
        closing = next(iter(hearing.scene.passages_around(quote.end)), passage)
        after = closing.end
    after = max(after, quote.end)
    whose = further(hearing, closing, quote, after, TELLS_WHOSE)
    behind = further(hearing, closing, quote, after, SAYS_SO)
    last = hearing.found[-1] if hearing.found else None
    adding = _ADDING.search(hearing.masked, before, quote.start)
    if adding is not None and last is not None and last.passage == passage.number and last.speaker:
        said = Said(
            "direct", quote.start, quote.end, passage.number, [quote], adding.span("verb"),
            again(last.speaker), "quotation", continues=last,
        )  # fmt: skip
        hearing.add(said, passage)
        return adding.span("verb")
    found = quoted_as_saying(hearing, quote, before, after)
    found = found or interrupting(hearing, quote, before)
    if found is None and _runs_on(hearing, quote, before):
        return _in_view(hearing, passage, quote, before)
    found = (
        found or _after(hearing, closing, quote, behind) or _before(hearing, passage, quote, before)
    )
    found = found or as_a_saying(hearing, quote, before, whose)
    found = found or without_verb(hearing, passage, quote, before, whose)
    found = found or announced(hearing, passage, before)
    found = found or _named_so(hearing, passage, quote, before)
    if found is not None:
        verb, speaker = found
        said = Said(
            "direct", quote.start, quote.end, passage.number, [quote], verb, speaker, "quotation"
        )
        if last is not None and _same_run(hearing, last, quote, speaker):
            said.continues = last
        hearing.add(said, passage)
        return verb
    short = quote.end - quote.start < _SHORTEST_ALONE and not _is_sentence(hearing.text, quote)
    if short or not _stands_alone(hearing, quote, before) or _is_title(hearing.text, quote):
        return None
    said = Said(
        "direct", quote.start, quote.end, passage.number, [quote], None, None, "unattributed"
    )
    turn = hearing.speakers.turn
    if turn is not None:
        said.speaker, said.rule = turn, "turn"
    elif (teller := introduced(hearing, passage, before)) is not None:
        said.speaker, said.rule = teller, "introduced"
    elif last is not None and last.speaker is not None and follows(hearing, last, quote):
        said.speaker, said.continues, said.rule = again(last.speaker), last, "continued"
    hearing.add(said, passage)
    return None


def _in_view(
    hearing: Hearing, passage: Passage, quote: Quoted, before: int
) -> tuple[int, int] | None:
    """Read `In her view the government "has announced the same courage six times"`."""
    found = _IN_VIEW.search(hearing.masked, before, quote.start)
    if found is None or cues.verb().search(hearing.masked, found.end(), quote.start):
        return None
    speaker = hearing.speakers.owner(passage, *found.span("who"))
    if speaker.draft is None:
        return None
    place = (quote.start, quote.end)
    hearing.add(
        Said("mixed", *place, passage.number, [quote], found.span("sign"), speaker, "view"), passage
    )
    return found.span("sign")


def _runs_on(hearing: Hearing, quote: Quoted, before: int) -> bool:
    """Tell words that belong to the writer's clause: `said it was "deeply troubling and wrong"`."""
    lead = hearing.masked[before : quote.start].rstrip()
    first = hearing.text[quote.parts[0][0] : quote.parts[0][0] + 1]
    return bool(lead) and first.islower() and not lead.endswith((*_OPEN_LEAD, ";"))


def _is_sentence(text: str, quote: Quoted) -> bool:
    """Tell a short sentence (`"I believed him."`) from words set apart."""
    first, last = quote.parts[0][0], quote.parts[-1][1]
    return text[first : first + 1].isupper() and text[last - 1 : last] in (".", "!", "?")


def _is_title(text: str, quote: Quoted) -> bool:
    """Tell the title of a licence or order: `"Authorizing Certain Transactions With Nowhere"`."""
    words = [one for one in WORD.findall(text[slice(*quote.parts[0])]) if len(one) > 3]
    return len(words) > 2 and all(one[0].isupper() or one[0].isdigit() for one in words)


def _stands_alone(hearing: Hearing, quote: Quoted, before: int) -> bool:
    lead = hearing.masked[before : quote.start].strip(" \n\r\t" + HIDDEN)
    return not lead or lead.endswith((":", ",", ".", "?", "!", ";"))


def _same_run(hearing: Hearing, last: Said, quote: Quoted, speaker: Speaker) -> bool:
    """Tell the second part of a quotation that its verb of saying interrupts."""
    if last.kind != "direct" or last.speaker is None or speaker.draft is not last.speaker.draft:
        return False
    return "\n\n" not in hearing.text[last.end : quote.start]


def _after(hearing: Hearing, passage: Passage, quote: Quoted, after: int) -> Attribution | None:
    end = stop(hearing, quote.end, after)
    if _SO.match(hearing.masked, quote.end, after) is not None:
        return None  # `So said Rosa Lind`: read as a saying
    verbs = [one for kind in (cues.verb(), cues.beside())
             for one in kind.finditer(hearing.masked, quote.end, end)]  # fmt: skip
    for verb in verbs:
        first, last = strip(hearing.masked, quote.end, verb.start(), " ,\n\r\t")
        lead = _AS.match(hearing.masked, first, last)
        first = lead.end() if lead else first
        if first < last:
            speaker = hearing.speakers.before(passage, first, verb.start(), loose=True)
        else:
            speaker = hearing.speakers.after(verb.end(), end)
        if speaker is not None:
            return verb.span("verb"), speaker
    told = cues.according().search(hearing.masked, quote.end, end)
    if told is not None:
        speaker = hearing.speakers.after(told.end(), end)
        if speaker is not None:
            return told.span("verb"), speaker
    return None


def stop(hearing: Hearing, start: int, end: int) -> int:
    """Give where an attribution ends: at the stop of its sentence or a semicolon."""
    found = _STOP.search(hearing.masked, start, end)
    while found is not None and found[0] == ".":
        if not _is_short(hearing.masked, start, found.start()):
            break
        found = _STOP.search(hearing.masked, found.end(), end)
    return found.start() if found else end


def _is_short(text: str, start: int, end: int) -> bool:
    """Tell a short word or an initial, whose stop at `end` closes nothing: `Det.`, `J.`."""
    word = _LAST_WORD.search(text, max(start, end - _LONGEST_SHORT), end)
    if word is None:
        return False
    initial = len(word["word"]) == 1 and word["word"].isupper()
    return initial or word["word"] in _MONTHS | english("sentences", "before_names")


def _before(hearing: Hearing, passage: Passage, quote: Quoted, before: int) -> Attribution | None:
    lead = hearing.masked[before : quote.start].rstrip()
    low = hearing.text[quote.parts[0][0] : quote.parts[0][0] + 1].islower()
    for verb in reversed(list(cues.verb().finditer(hearing.masked, before, quote.start))):
        between = hearing.masked[verb.end() : quote.start].strip()
        if len(WORD.findall(between)) > MOST_BETWEEN:
            continue
        if between and not between.endswith((*_OPEN_LEAD, "that")):
            continue
        if not between and low and not lead.endswith(_OPEN_LEAD):
            continue
        start = subject_start(hearing, before, verb.start())
        ends = (",", ":") if verb["verb"] in PLAIN else (",",)
        closed = hearing.masked[start : verb.start()].rstrip().endswith(",")
        is_turned = verb["verb"] not in _ADDRESSED and between.endswith(ends) and closed
        if between[:-1].strip() and is_turned:
            # `The measures, said a professor, "are the invoice for that"`
            behind = hearing.speakers.after(verb.end(), quote.start)
            if behind is not None and behind.draft is not None:
                return verb.span("verb"), behind
        speaker = hearing.speakers.before(passage, start, verb.start(), loose=True)
        if speaker is not None:
            return verb.span("verb"), speaker
    for verb in cues.beside().finditer(hearing.masked, before, quote.start):
        if _ASKED_WHEN.fullmatch(hearing.masked, verb.end(), quote.start):
            start = subject_start(hearing, before, verb.start())
            speaker = hearing.speakers.before(passage, start, verb.start(), loose=True)
            if speaker is not None:
                return verb.span("verb"), speaker
    return None


def _named_so(hearing: Hearing, passage: Passage, quote: Quoted, before: int) -> Attribution | None:
    """Read `Rosa Lind called the list, which came on Monday, "a late and idle gift"`."""
    for verb in reversed(list(cues.naming().finditer(hearing.masked, before, quote.start))):
        if _OBJECT_AND_ASIDE.fullmatch(hearing.masked, verb.end(), quote.start) is None:
            continue
        start = subject_start(hearing, before, verb.start())
        speaker = hearing.speakers.before(passage, start, verb.start(), loose=True)
        if speaker is not None:
            return verb.span(), speaker
    return None


def read_naming(hearing: Hearing, passage: Passage, quote: Quoted, before: int) -> None:
    """Read what a speaker calls a thing: `Rosa Lind called it "the way it was done"`."""
    for verb in reversed(list(cues.naming().finditer(hearing.masked, before, quote.start))):
        start = subject_start(hearing, before, verb.start())
        clause = _THAT_SUBJECT.search(hearing.masked, start, verb.start())
        start = clause.start("who") if clause else start
        speaker = hearing.speakers.before(passage, start, verb.start(), loose=True)
        if speaker is not None:
            place = (quote.start, quote.end)
            hearing.add(
                Said("mixed", *place, passage.number, [quote], verb.span(), speaker, "naming"),
                passage,
            )
            return


def subject_start(hearing: Hearing, start: int, end: int) -> int:
    """Give where the subject of a verb can begin: after a quotation or semicolon."""
    hidden = hearing.masked.rfind(HIDDEN, start, end)
    semicolon = hearing.masked.rfind(";", start, end)
    return max(start, hidden + 1, semicolon + 1)
