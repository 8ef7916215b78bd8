"""Quotations whose speaker stands on a line of its own: above them with a colon, or below.

`Quotes attributable to the chair:` comes before the quotations of a release; `— Rosa Lind` or
`Rosa Lind, Minister of Ports` under one that is a paragraph.

Source: this project.
"""

import re

from proscribe.reports.parties.scene import Passage
from proscribe.reports.speech import cues
from proscribe.reports.speech.described import Speaker, as_written
from proscribe.reports.speech.hearing import WORD, Hearing
from proscribe.reports.text.quotations import Quoted

MOST_BETWEEN = 12  # words between the verb and the quotation it opens
DASH = re.compile(r"\s*(?P<sign>[–—-]{1,2})\s*(?=[A-Z]|(?:the|an?)\s)")
# `“Yes.” (an official on the Syria desk, Monday, 16:30)`
_BRACKETED = re.compile(
    r"[\s.,]*(?P<sign>\()(?P<who>(?:an?|the|one)\s[^(),]{3,80}|[A-Z][^(),]{3,80})(?:,[^()]{2,80})?\)"
)
# `CLIP: ROSA LIND, WHO TEACHES LAW` in the script of a broadcast
_CLIP = re.compile(
    r"(?:CLIP|SOT|SOUNDBITE|SOUND|ACTUALITY|ACT|INSERT|SYNC|TAPE|GRAB|AUDIO|VOX)\b[\s\d]*(?P<sign>[:–—-])\s*(?P<who>.{3,120})"
)
_SHOUTED = re.compile(r"(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){1,3}),\s")
_SIGNED_LONGEST = 160  # characters of a line that only signs a quotation
# `Rosa Lind, Minister of Ports` on the line below a quotation.
_SIGNATURE = re.compile(
    r"(?:\(?[Ss]igned\)?:?\s+)?(?P<name>[A-Z][\w.’'-]+(?:\s+(?:[A-Z][\w.’'-]*|de|van|von|al|bin|la|del|da)){1,4})(?P<sign>,)\s+"
    r"[^.;:!?\"“”]{3,120}$"
)
_ATTRIBUTED = re.compile(
    r"\b(?:attribut(?:able|ed)\s+to|(?:[Ss]tatement|[Rr]emarks|[Cc]omments?|[Qq]uotes?)\s+(?:by|from|of))"
    r"\s+(?P<who>[^:]{3,140}):$"
)

# `Quote attributable to a spokesperson for the Department`, a heading without a colon
_HEADS = re.compile(
    r"(?:The\s+following\s+)?(?:[Qq]uotes?|[Qq]uotations?|[Ss]tatements?|[Rr]emarks|[Cc]omments?|[Ll]ines)\s+"
    r"(?:(?:is|are|may\s+be|can\s+be|to\s+be)\s+)?(?P<verb>attribut(?:able|ed))\s+to\s+(?P<who>[^:]{3,140}?)\.?"
)
# `The agency quoted a ministry spokesman as saying`: who was quoted speaks.
_QUOTED = re.compile(
    r"\b(?P<verb>quot(?:ed|es|ing)|cit(?:ed|es|ing))\s+(?P<who>[^,:;\"“\x01]{3,100}?)\s+as\s+"
    r"(?:saying|telling|writing|adding|warning)\b"
)

_SAYINGS = (
    r"(?:advice|answer|verdict|comment|reply|view|warning|summary|response|judge?ment|message|words?|conclusion|"
    r"opinion|assessment|counsel|explanation|reaction|description|phrase|motto|assurance|plea|appeal|retort|"
    r"complaint|estimate|prediction|recommendation|statement|formula|line|remark|question|account|hope)"
)
# `"...," was the advice of an officer`, `"...," is how a clerk put it`, `"...," in the words of`.
_WAS_SAID = re.compile(
    r"[\s,]*(?:(?:[Tt]hat|[Tt]his|[Tt]hese|[Tt]hose|[Ss]uch|so)\s+)?(?:(?:was|is|were|are|ran|went|runs|goes|came|read|reads|comes)\s+|in\s+)"
    rf"(?:(?:the|one|an?|his|her|their|its)\s+)?(?:[\w-]+\s+){{0,2}}?(?P<verb>{_SAYINGS})\s+"
    r"(?:(?:given|offered|sent|made)\s+)?(?:of|from|by)\s+(?P<who>[^:;\"“”\x01]{3,140})"
)
_HOW_PUT = re.compile(
    r"[\s,]*(?:(?:[Tt]hat|[Tt]his|[Ss]uch|[Tt]hus)\s+)?(?:was|is)\s+how\s+(?P<who>[^:;\"“”\x01]{3,140}?)\s+"
    r"(?P<verb>put|puts|phrased|described|describes|summed|sums|saw|sees|explained|explains)\b"
)
# `"..." So said Rosa Lind, the envoy.`
_SO_SAID = re.compile(
    r"\s*(?:So|Thus)\s+(?P<verb>said|says|spoke|wrote|argued|concluded|ended)\s+(?P<who>[^:;\"“”\x01]{3,140})"
)
# `"..." So a spokesperson answered on Friday.`
_SO_ANSWERED = re.compile(
    r"\s*(?:So|Thus)\s+(?P<who>(?:(?:an?|the|one|his|her|its|their)\s+|[A-Z][\w.’'-]*\s)[^.:;\"“”\x01]{2,100}?)\s+"
    r"(?P<verb>answered|replied|responded|said|says|put\s+it|spoke|wrote|argued|concluded|explained|told)\b"
)
# `From the ministry came one line: "..."`
_CAME_FROM = re.compile(
    r"(?:But\s+|And\s+)?From\s+(?P<who>[^,:;\"“”\x01]{3,100}?)\s+(?P<verb>came|comes|arrived|followed)\s+[^:\"“”\x01]{2,80}:\s*$"
)
# `"...": with these words Rosa Lind closed the meeting`
_WITH_THESE = re.compile(
    r"[\s,:–—-]*(?P<verb>[Ww]ith\s+(?:these|those|such)\s+words)\s+"
    r"(?P<who>[^:;\"“”\x01]{3,100}?)\s+(?:[a-z]+(?:ed|s)|began|left|took|put|went|gave)\b"
)
# `"..." was Ms Lind's reply`
_WAS_HERS = re.compile(
    r"[\s,]*(?:was|is|came|ran)\s+(?P<who>[^,:;\"“”\x01]{3,60}?)['’]s?\s+(?:[\w-]+\s+){0,2}?"
    rf"(?P<verb>{_SAYINGS})\b"
)
# `The advice of an officer at the fair: "..."`, `The answer from the clerk was "..."`.
_ITS_SAYING = re.compile(
    rf"(?:[Tt]he|[Aa]n?|[Oo]ne)\s+(?:[\w-]+\s+){{0,2}}?(?P<verb>{_SAYINGS})\s+(?:of|from|by)\s+"
    r"(?P<who>[^:;\"“”\x01]{3,140}?)(?:,?\s+(?:was|is|were|are|ran|went|read|came)(?:\s+(?:short|simple|plain|this|brief))?)?\s*[:,]?\s*$"
)

# `The company's answer, sent on Thursday, was one line: "..."`
_OWN_SAYING = re.compile(
    r"(?P<who>[A-Z][^:;\"“”\x01]{2,80}?)['’]s?\s+(?:[\w-]+\s+){0,2}?"
    rf"(?P<verb>{_SAYINGS})(?:,\s[^,:;]{{3,60}},)?\s+(?:was|is|ran|read|came|reads|runs)(?:\s+[\w-]+){{0,3}}\s*[:,]\s*$"
)
# `Written question by Rosa Lind: "..."`, `Answered by Omar Haddad on 2 March: "..."`
_BY_WHOM = re.compile(
    r"(?:[A-Z][\w-]+\s+)?(?:[a-z-]+\s+)?(?P<verb>(?i:question|answer|reply|statement|remarks|comment|message|letter|intervention|"
    r"answered|asked|tabled|written|posted|signed|moved))\s+(?:by|from)\s+"
    r"(?P<who>[A-Z][\w.’'-]+(?:\s+[A-Z][\w.’'-]*){1,4})(?:,?\s+[^:;\"“”\x01]{2,60})?:\s*$"
)
# `It was Rosa Lind who put it best: "..."`
_IT_WAS = re.compile(
    r"It\s+(?:was|is)\s+(?P<who>[^:;\"“”\x01]{3,80}?),?\s+who\s+(?P<verb>[a-z]+)\b[^:;\"“”\x01]{0,60}:\s*$"
)

# `The Minister, Rosa Lind, made the following statement today.`
_STATES = re.compile(
    r"\b(?P<verb>(?:has\s+|have\s+)?(?:issued|made|gave|given|released|read|published|delivered|sent|put)(?:\s+out)?)\s+"
    r"(?:the\s+following|this|these)\s+(?:[\w-]+\s+){0,2}?(?:statement|comment|comments|remarks|declaration|message|"
    r"answer|reply|words|note|response)\b[^:\"“”\x01]{0,60}[:.]\s*$"
)

Attribution = tuple[tuple[int, int], Speaker]


def quoted_as_saying(
    hearing: Hearing, quote: Quoted, before: int, after: int
) -> Attribution | None:
    """Read whom somebody else quotes: `KCNA quoted the minister as saying`."""
    found = _QUOTED.search(hearing.masked, quote.end, after)
    found = found or _QUOTED.search(hearing.masked, before, quote.start)
    speaker = hearing.speakers.after(*found.span("who")) if found else None
    return (found.span("verb"), speaker) if found and speaker is not None else None


def as_a_saying(hearing: Hearing, quote: Quoted, before: int, after: int) -> Attribution | None:
    """Read whose advice, answer or verdict a quotation is said to be."""
    found = _WAS_SAID.match(hearing.masked, quote.end, after)
    found = found or _HOW_PUT.match(hearing.masked, quote.end, after)
    found = found or _SO_SAID.match(hearing.masked, quote.end, after)
    found = found or _SO_ANSWERED.match(hearing.masked, quote.end, after)
    found = found or _WITH_THESE.match(hearing.masked, quote.end, after)
    found = found or _WAS_HERS.match(hearing.masked, quote.end, after)
    for form in (_ITS_SAYING, _OWN_SAYING, _BY_WHOM, _IT_WAS, _CAME_FROM):
        found = found or form.match(hearing.masked, before, quote.start)
    speaker = hearing.speakers.after(*found.span("who")) if found else None
    return (found.span("verb"), speaker) if found and speaker is not None else None


def announced(hearing: Hearing, passage: Passage, before: int) -> Attribution | None:
    """Read the speaker of a paragraph from the line before: `Quotes attributable to the chair:`."""
    if before != passage.start or passage.number == 0 or hearing.text[before] not in '"“„«':
        return None
    line = hearing.scene.passages[passage.number - 1]
    clip = _CLIP.fullmatch(hearing.text, line.start, line.end)
    if clip is not None and line.block == passage.block - 1:
        name = _SHOUTED.match(hearing.text, *clip.span("who"))
        place = name.span("name") if name is not None else clip.span("who")
        return clip.span("sign"), as_written(hearing.cast, *place)
    if line.block != passage.block - 1:
        return None
    paper = _STATES.search(hearing.masked, line.start, line.end)
    if paper is not None:
        speaker = hearing.speakers.before(line, line.start, paper.start("verb"), loose=True)
        if speaker is not None and speaker.draft is not None:
            return paper.span("verb"), speaker
    heading = _HEADS.fullmatch(hearing.text, line.start, line.end)
    if heading is not None:
        speaker = hearing.speakers.after(*heading.span("who"))
        return (heading.span("verb"), speaker) if speaker is not None else None
    if not hearing.text[line.start : line.end].endswith(":"):
        return None
    sign = (line.end - 1, line.end)
    words = _ATTRIBUTED.search(hearing.text, line.start, line.end)
    if words is not None:
        speaker = hearing.speakers.after(*words.span("who"))
        return (sign, speaker) if speaker is not None else None
    titled = hearing.speakers.titled(line.start, line.end - 1)
    if titled is not None:
        return sign, titled  # `Governor Rosa Lind:`
    verbs = [
        *cues.beside().finditer(hearing.masked, line.start, line.end),
        *cues.verb().finditer(hearing.masked, line.start, line.end),
    ]
    verb = verbs[-1] if verbs else None
    if verb is None or len(WORD.findall(hearing.masked[verb.end() : line.end])) > MOST_BETWEEN:
        return None
    speaker = hearing.speakers.before(line, line.start, verb.start(), loose=True)
    return (verb.span("verb"), speaker) if speaker is not None else None


def bracketed(hearing: Hearing, quote: Quoted, after: int) -> Attribution | None:
    """Read who stands in brackets after a quotation of whole sentences."""
    last = hearing.text[quote.parts[-1][1] - 1 : quote.parts[-1][1]]
    found = _BRACKETED.match(hearing.masked, quote.end, after)
    if found is None or last not in (".", "!", "?"):
        return None
    speaker = hearing.speakers.after(*found.span("who"))
    return (found.span("sign"), speaker) if speaker is not None else None


def line_below(hearing: Hearing, passage: Passage, quote: Quoted) -> Attribution | None:
    """Read the line under a quotation that is a paragraph: `— the Director`."""
    if hearing.text[passage.start] not in '"“„«' or quote.end < passage.end - 1:
        return None
    closing = next(iter(hearing.scene.passages_around(quote.end)), passage)
    if closing.number + 1 >= len(hearing.scene.passages):
        return None
    line = hearing.scene.passages[closing.number + 1]
    if line.block != closing.block + 1 or line.end - line.start > _SIGNED_LONGEST:
        return None
    dash = DASH.match(hearing.text, line.start, line.end)
    if dash is None:
        whole = hearing.scene.block_of(line).span
        name = _SIGNATURE.match(hearing.text, whole.start, whole.end)
        if name is None or line.start != whole.start:
            return None
        speaker = hearing.speakers.after(*name.span("name"))
        return (name.span("sign"), speaker) if speaker is not None else None
    speaker = hearing.speakers.after(dash.end(), line.end)
    return (dash.span("sign"), speaker) if speaker is not None else None
