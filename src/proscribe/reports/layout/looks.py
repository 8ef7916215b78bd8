"""What a paragraph is by itself: by its tags and classes, else by how it looks.

Source: this project; patterns in `data/blocks.toml`, lines of one house in its profile.
"""

import re

import msgspec

from proscribe.reports.layout.datelines import is_dateline
from proscribe.reports.layout.paragraphs import Paragraph
from proscribe.reports.layout.rows import is_row
from proscribe.reports.tables import Publisher, pattern
from proscribe.reports.times.expressions import Expression, find_expressions

STOP = re.compile(r"[.!?…。][\"”’')\]]*(?:\s+(?:Enditem|ENDS|Ends))?$")
# A row of a table as text: `296. Rosa Lind | Gender: female | Minister | 16.10.2020`
_DIGIT = re.compile(r"\d")
_ROW = re.compile(r"\(?\d{1,4}[.)]\s+[^|]{2,120}\s\|\s[^|]+\|")
_CHANGED = re.compile(r"(?:Last|last) (?:updated?|review(?:ed)?|modified|changed)\b")
_BY_PART = re.compile(
    r"\b[Bb]y\s+(?:[Tt]he\s+)?[A-Z][\w.'’-]+(?:\s+(?:[A-Z][\w.'’-]+|staff|and|de|van|von)){0,5}"
    r"(?:\s+(?:in|for|at)\s+[A-Z]\w+)?\s*(?:[|–—-]|$)"
)
# `MADE BANK, Minsk, Belarus; Organization Established Date 07 Apr 2000 [BELARUS-EO14038].`
_TAGGED = re.compile(r"\[[A-Z][A-Z0-9 -]{1,29}\]\s*\.?$")
_KIND = re.compile(
    r"(?:(?:Press|News|Media)\s+[Rr]elease|Statements?(?:\s+and\s+remarks)?|News)[:,]?\s+"
)
_ERA = re.compile(r"\([A-Z][a-z]+ \d{1,4}\)")  # `March 27, 2012 (Heisei 24)`
_MOST_BESIDE = 60  # characters that a site glues to a time of day that opens its line
_LEAD_WORDS = re.compile(r"[A-Z][\w&’']*(?:\s+(?:[A-Z][\w&’']*|and|of|the|&)){0,3}")
_LONGEST_LEAD = 40  # characters beside the times of a stamp that any name may have
# `11.08.2021 – constructed for tests`, `5 January 2022 (text as sent out)`: a note at a day
_NOTE_BEHIND = re.compile(
    r"\s*(?:\s[–—-]{1,2}\s|[|·•/,;])\s*[a-z][^.!?:;]{2,60}|\s*[(\[][^()\[\]]{2,60}[)\]]"
)
_NOTE_BEFORE = re.compile(r"[a-z][^.!?:;]{2,60}(?:\s[–—-]{1,2}\s|[|·•/,;])\s*")
_BARS = re.compile(r"\s*[|·•●▪»›]\s*")
_CLOCK_ONLY = re.compile(
    r"(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s*[ap]\.?m\.?)?(?:\s*\(?[A-Z]{2,5}\)?)?"
)
_CLOCK_LABEL = re.compile(r"(?:(?:Local|Release)\s+)?(?:[Tt]ime|TIME)(?:\s+of\s+\w+)?\s*:\s*")
_LONGEST_CLOCK = 48  # characters of a line that only tells a time of day
_BRACKETS = {"(": ")", "[": "]"}
_SHOWING = re.compile(r"\b(?:released|provided|taken|supplied|distributed|captured|shows|shown)\b")
# `File photo: a vessel ...`, `The building is seen in this photo ...`
_SEEN = re.compile(
    r"(?:FILE|File)\s+(?:PHOTO|photo|IMAGE|image|picture)\s*[:–—-]|"
    r"[^.!?]{3,120}\s(?:is|are|was|were)\s+(?:seen|pictured|shown)\s+(?:here\s+)?in\s+(?:this|an?)\s+"
    r"(?:[\w-]+\s+){0,3}?(?:photo|photograph|picture|image|still|frame|footage)\b"
)
# `A guard walks past the bank on Monday. (AP Photo)`, `... File photo by Rosa Lind/UPI`
_CREDITED = re.compile(
    r"\((?:(?:AP|AFP|EPA|EPA-EFE|Reuters|REUTERS|Xinhua|Yonhap|Kyodo|TASS|Getty)(?:\s+(?:Photo|photo|Images))?"
    r"(?:\s*/\s*[^()]{2,40})?|(?:[\w/ ]{1,30}\s)?[Ff]ile(?:\s+[Pp]hoto)?|"
    r"Photo(?:\s+by)?:?\s[^()]{2,60}|[Hh]andout)\)$|"
    r"\b(?:[Ff]ile\s+)?[Pp]hoto\s+(?:by|courtesy\s+of)\s+[A-Z][\w.’' -]{2,40}(?:/[A-Z][\w ]{1,20})?"
    r"(?:\s*\|\s*[\w ]{2,30})?$"
)
_SAYS = re.compile(r"[“”\"]|\b(?:said|says|told|announced|according)\b")
_SESSION = re.compile(r"\b(?:concluded|ended|adjourned|began|opened|closed)\s+at\s+\d")
_LINKED = 0.6  # share of link text from which a paragraph is navigation
_FEWEST_SHOWN = 5  # words before a credit: `SEOUL, Jan. 13 (Agency)` shows nothing
_LONGEST_CAPTION = 600  # characters of one that only its credit tells
_SHORT = 200  # characters; stamps, bylines and credits are shorter


class Rough(msgspec.Struct):
    """A paragraph with the role it has so far.

    Attributes:
        paragraph: The paragraph.
        role: Role, or "text" while it is only known to be words.
        rule: What gave the role.
    """

    paragraph: Paragraph
    role: str
    rule: str


def look(text: str, one: Paragraph, publisher: Publisher | None) -> Rough:
    """Give the role that a paragraph has by itself.

    Returns:
        A role of `Block`, or `text` (words, nothing known yet), `furniture` (of the page, at its
        head or foot).
    """
    shown = text[one.start : min(one.end, one.start + 8_000)]
    if publisher and shown in publisher.furniture:
        return Rough(one, "furniture", "profile")
    return _marked(one, shown) or _shaped(text, one, shown, publisher)


def _marked(one: Paragraph, shown: str) -> Rough | None:
    """By tags and classes; None when they say nothing."""
    size, hints = one.end - one.start, one.hints
    if "hidden" in hints:
        return Rough(one, "other", "hidden")
    linked = one.n_linked > _LINKED * size and size < 120 and "h1" not in hints
    if hints & {"nav", "form"} or linked:
        return Rough(one, "nav", "marked")
    if size < 600 and pattern("blocks", "rights").match(shown) and not _is_caption(shown):
        return Rough(one, "rights", "rights")
    if hints & {"furniture", "footer"} and not (size < _SHORT and _CHANGED.match(shown)):
        return Rough(one, "furniture", "marked")
    if "caption" in hints or ("figure" in hints and size < 1_200):
        return Rough(one, "caption", "marked")
    if "quote_box" in hints or ("aside" in hints and shown[0] in '"“'):
        return Rough(one, "quote_box", "marked")
    if "correction" in hints:
        return Rough(one, "correction", "correction")
    if "aside" in hints:
        return Rough(one, "other", "marked")
    if "h1" in hints:
        return Rough(one, "title", "marked")
    if size < _SHORT and "credit" in hints:
        return Rough(one, "credit", "credit")
    if size < _SHORT and "byline" in hints and not is_stamp(shown, None):
        return Rough(one, "byline", "byline")
    return None


def _shaped(text: str, one: Paragraph, shown: str, publisher: Publisher | None) -> Rough:
    """By the words themselves."""
    size = one.end - one.start
    if _is_caption(shown):
        return Rough(one, "caption", "caption")
    if pattern("blocks", "correction").match(shown) and STOP.search(shown[-8:]):
        return Rough(one, "correction", "correction")
    if pattern("blocks", "credit").match(shown):
        return Rough(one, "credit", "credit")
    if size < _SHORT and not _ROW.match(shown) and is_stamp(shown, publisher):
        return Rough(one, "stamp", "cell" if one.cell and not one.cell.is_term else "stamp")
    if size < _SHORT and is_dateline(text, one.start, one.end):
        return Rough(one, "dateline", "dateline")
    whole = shown[-1] not in ".!?" or shown.count(" ") < 6
    if size < _SHORT and whole and pattern("blocks", "byline").match(shown):
        return Rough(one, "byline", "byline")
    if pattern("blocks", "entry").match(shown):
        return Rough(one, "entry", "entry")
    if size < 80 and pattern("blocks", "feedback").match(shown):
        return Rough(one, "feedback", "feedback")
    if size < 60 and pattern("blocks", "nav").match(shown) and not shown.endswith("."):
        return Rough(one, "nav", "nav")
    for name in ("marker", "for_release", "contact", "credits", "reference"):
        if size < _SHORT and pattern("blocks", name).match(shown):
            return Rough(one, "other", name.replace("_", "-"))
    if is_bracketed(shown):
        if size < _SHORT and _SESSION.search(shown):
            return Rough(one, "stamp", "clock")  # `(The briefing was concluded at 2:51 p.m.)`
        return Rough(one, "other", "bracketed")
    return Rough(one, "text", "text")


def is_noted(line: str) -> bool:
    """Tell a day with a note at it and nothing else: `(5 January 2022 – sent out again)`.

    Such a line dates a document at whose head no other stamp stands.
    """
    bare = line[1:-1].strip() if is_bracketed(line) else line
    every = find_expressions(bare)
    if len(every) != 1 or not is_full_day(every[0]) or every[0].since:
        return False
    if pattern("blocks", "other_day").search(bare):
        return False
    before, behind = bare[: every[0].start], bare[every[0].end :]
    if not before:
        return _NOTE_BEHIND.fullmatch(behind) is not None
    return not behind and _NOTE_BEFORE.fullmatch(before) is not None


def is_bracketed(shown: str) -> bool:
    """Tell a paragraph that stands in one pair of brackets: a note on the document."""
    close = _BRACKETS.get(shown[0])
    return close is not None and shown[-1] == close and shown.find(close) == len(shown) - 1


def _is_caption(shown: str) -> bool:
    """Tell a caption in plain text: it speaks of a picture, and is credited or says who made it."""
    if _SEEN.match(shown) is not None:
        return True
    if len(shown) < _LONGEST_CAPTION and " " in shown[:40] and shown[0].isupper():
        credited = _CREDITED.search(shown)
        told = shown[: credited.start()] if credited is not None else ""
        if len(told.split()) > _FEWEST_SHOWN and not _SAYS.search(told):
            return True
    if pattern("blocks", "caption").match(shown) is None:
        return False
    return bool(
        pattern("blocks", "caption_end").search(shown[-80:])
        or pattern("blocks", "rights").search(shown)
        or _SHOWING.search(shown[:200])
    )


def is_clock(line: str) -> bool:
    """Tell a line that is a time of day and nothing else, its label aside: `Time: 10:00 EST`."""
    label = _CLOCK_LABEL.match(line)
    if label is None or len(line) > _LONGEST_CLOCK:
        return _CLOCK_ONLY.fullmatch(line) is not None
    told = find_expressions(line, label.end())
    alone = len(told) == 1 and told[0].kind == "clock"
    return alone and (told[0].start, told[0].end) == (label.end(), len(line))


def is_full_day(one: Expression) -> bool:
    """Tell a day with its year, or a machine's time stamp."""
    return one.kind == "iso" or (
        one.kind in ("day", "numeric") and ("year" in one.parts or "short" in one.parts)
    )


def is_stamp(line: str, publisher: Publisher | None) -> bool:
    """Tell a line that says when the document was published, and little else."""
    if publisher and any(re.match(one, line) for one in publisher.stamps):
        return True
    if _DIGIT.search(line) is None or _TAGGED.search(line) is not None:
        return False  # no full day is without one, and an entry of OFAC has days of its own
    every = find_expressions(line)
    if not any(is_full_day(one) for one in every) or pattern("blocks", "other_day").match(line):
        return False
    parts = _BARS.split(line)
    if len(parts) > 1 and STOP.search(line) is None and any(is_stamp(one, None) for one in parts):
        return True  # `Council of the EU | Press release | 17 October 2023 11:40`
    if _CHANGED.match(line):
        return True
    first = every[0]
    kind = _KIND.match(line)
    begins = kind.end() if kind is not None else 0
    opens = first.start == begins and is_full_day(first) and "hour" in first.parts
    if opens and not STOP.search(line) and len(line) - first.end <= _MOST_BESIDE:
        # `2019-03-05 08:12:44Example Wire Editor : Rosa`, `Press release 3 May 2018 12:05 Trade`
        return True
    rest = line
    for one in reversed(every):
        rest = rest[: one.start] + rest[one.end :]
    rest = _ERA.sub(" ", _BY_PART.sub(" ", rest))
    rest = pattern("blocks", "other_calendar").sub(" ", rest)
    if _is_head_of_journal(line, every, rest):
        return True
    rest = pattern("blocks", "stamp_words").sub(" ", rest).strip(" .")
    if not rest or (publisher and rest in publisher.sections):
        return True
    rest = rest.strip(" \"“”‘’'")
    if len(rest) <= _LONGEST_LEAD and _LEAD_WORDS.fullmatch(rest) is not None:
        return True
    return is_row(line, every)


def _is_head_of_journal(line: str, every: list[Expression], rest: str) -> bool:
    """Tell the running head of an official journal: its name, a day at one end, numbers.

    `1.4.2011 EN Official Journal of the European Union L 86/1`; strokes part the head of a register
    with its day between them. A sentence or a footnote that
    cites it has other words, or its day between numbers.
    """
    if every[0].start > 0 and every[-1].end < len(line) and " / " not in line:
        return False
    bare, n_names = pattern("blocks", "journal_name").subn(" ", rest)
    return n_names == 1 and pattern("blocks", "journal_numbers").fullmatch(bare) is not None
