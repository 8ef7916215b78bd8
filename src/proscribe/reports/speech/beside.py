"""Who is put between commas before a quotation, and the sentence behind it that says whose it was.

`His papers, says a clerk, have "a name with a G"`; `"..." That is how Rosa Lind sees it.`

Source: this project.
"""

import re

from proscribe.reports.parties.scene import Passage
from proscribe.reports.speech import cues
from proscribe.reports.speech.hearing import HIDDEN, Hearing
from proscribe.reports.speech.signed import Attribution
from proscribe.reports.text.quotations import Quoted

PLAIN = frozenset({"says", "said", "writes", "explains"})
# `Her accounts, according to a teller, "had been empty"`
_BY_ACCOUNT = re.compile(
    r"(?<=,\s)(?P<sign>[Aa]ccording\s+to|[Bb]y\s+the\s+(?:account|reckoning|estimate|telling)\s+of|"
    r"[Ii]n\s+the\s+(?:words|view|opinion|eyes|account|reading|phrase)\s+of)\s+"
    r"(?P<who>[^,:;\x01]{3,100}),\s+(?:[a-z]+\s+){0,4}$"
)
# The sentence behind a quotation that says whose it was.
TELLS_WHOSE = re.compile(
    r"\([^()]{3,120}\)\.?\s*$|(?:That|This|Those|These|Such|Thus)\s+(?:is|was|are|were)\s|"
    r"(?:So|Thus)\s+(?:said|says|spoke|wrote|argued|concluded|ended)\s|"
    r"(?:So|Thus)\s+(?:(?:an?|the|one|his|her|its|their)\s|[A-Z])[^.:;\"“”\x01]{2,100}?\s"
    r"(?:answered|replied|responded|said|says|put\s+it|spoke|wrote|argued|concluded|explained|told)\b"
)
# `"..." Rosa Lind says.`
SAYS_SO = re.compile(
    r"(?!(?:He|She|They|It)\b)(?:[\w.’'-]+\s+){1,7}(?:said|says|argues|explains|recalls|remembers|adds|added)\.\s*$"
)
# `a clerk at the registry, have`
_GOES_ON = re.compile(r"[^,]{3,80},\s+(?:[a-z]+\s+){0,3}(?:[a-z]+)")


def interrupting(hearing: Hearing, quote: Quoted, before: int) -> Attribution | None:
    """Read a speaker put between commas: `His papers, says a clerk, have "a name with a G"`."""
    told = _BY_ACCOUNT.search(hearing.masked, before, quote.start)
    if told is not None:
        speaker = hearing.speakers.after(*told.span("who"))
        if speaker is not None and speaker.draft is not None:
            return told.span("sign"), speaker
    for verb in reversed(list(cues.verb().finditer(hearing.masked, before, quote.start))):
        lead = hearing.masked[before : verb.start()].rstrip()
        between = hearing.masked[verb.end() : quote.start].strip()
        if verb["verb"] not in PLAIN or not lead.endswith(","):
            continue
        if _GOES_ON.fullmatch(between) is None:
            continue
        speaker = hearing.speakers.after(verb.end(), quote.start)
        if speaker is not None and speaker.draft is not None:
            return verb.span("verb"), speaker
    return None


def further(
    hearing: Hearing, closing: Passage, quote: Quoted, after: int, telling: re.Pattern[str]
) -> int:
    """Give where the words end that can say whose a quotation is (`"..." That is how he sees it`).

    That is the end of its sentence, or of the next where that one is of the form `telling`.
    """
    passages = hearing.scene.passages
    number = closing.number + 1
    if quote.end < closing.end - 1 or number >= len(passages):
        return after
    behind = passages[number]
    if behind.block != closing.block or HIDDEN in hearing.masked[behind.start : behind.end]:
        return after
    tells = telling.match(hearing.masked, behind.start, behind.end)
    return behind.end if tells is not None else after
