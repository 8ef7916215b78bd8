"""Turns of a transcript: `QUESTION: ...`, `MR. QUENNELL: ...`, with whose turn it is.

A document is a transcript when several of its paragraphs open with the label of a speaker and at
least one of them can be nothing else: `Q`, `QUESTION`, `MODERATOR`, or a title with a name in
capitals. Labels of notices (`SUMMARY:`, `DOB:`) are none. A paragraph without a label goes on with
the turn before it.

Source: this project; `data/cues.toml`.
"""

import re
from collections import Counter
from functools import cache

import msgspec

from proscribe.model.report import Block
from proscribe.reports.layout.looks import is_bracketed
from proscribe.reports.tables import any_of, table

_FEWEST = 3  # labelled paragraphs of a transcript
_LONGEST = 200  # characters in which a label stands
_ASIDE = r"(?:\s+\([^()]{2,60}\))?"
_CAPS = r"[A-Z][A-Z.'’-]*(?:\s+(?:[A-Z][A-Z.'’-]*|de|al|van|von)){0,4}"
_NAMED = r"[A-Z][\w.'’-]+(?:\s+(?:[A-Z][\w.'’-]*|de|al|van|von|bin)){0,4}"


class Turn(msgspec.Struct, frozen=True):
    """One turn, or a further paragraph of it.

    Attributes:
        label: The label as it stands where the turn began, (start, end).
        name: The name in it without title, (start, end); the whole label for `QUESTION`.
        named: The label names a person; `QUESTION` does not.
        begins: Where the words of this paragraph begin.
    """

    label: tuple[int, int]
    name: tuple[int, int]
    named: bool
    begins: int


@cache
def _label() -> re.Pattern[str]:
    asked = any_of(tuple(table("cues")["turns"]["roles"]))
    titles = any_of(tuple(table("cues")["turns"]["titles"]))
    return re.compile(
        rf"(?P<label>(?P<role>(?i:{asked})(?:\s+\d{{1,2}})?)|"
        rf"(?:(?P<title>(?i:{titles})\.?)\s+)(?P<titled>{_NAMED})|"
        rf"(?P<caps>{_CAPS})|(?P<plain>{_NAMED})){_ASIDE}:\s+(?=\S)"
    )


def labelled(text: str, places: dict[int, tuple[int, int]]) -> dict[int, re.Match[str]]:
    """Find the paragraphs that open with the label of a speaker.

    Args:
        text: The reading text.
        places: Number of a paragraph -> (start, end).

    Returns:
        Number -> its label; empty when the document is no transcript.
    """
    no_label = frozenset(table("cues")["turns"]["no_label"])
    found: dict[int, re.Match[str]] = {}
    for number, place in places.items():
        label = _label().match(text, place[0], min(place[1], place[0] + _LONGEST))
        if label is not None and label["label"].casefold() not in no_label:
            found[number] = label
    counts = Counter(one["label"] for one in found.values())
    kept = {
        number: one
        for number, one in found.items()
        if one["role"] or one["title"] or one["caps"] or counts[one["label"]] > 1
    }
    sure = any(one["role"] or one["title"] for one in kept.values())
    # names alone: they take turns, and somebody asks
    taking = sum(1 for count in counts.values() if count > 1) > 1
    asked = any("?" in text[slice(*places[number])] for number in kept)
    sure = sure or (taking and asked and len(kept) > _FEWEST)
    if not sure or len(kept) < _FEWEST or len({one["label"] for one in kept.values()}) < 2:
        return {}
    return kept


def find_turns(text: str, blocks: list[Block]) -> dict[int, Turn]:
    """Give the turn of each block of a transcript, by the number of the block; else nothing."""
    places = {
        number: (one.span.start, one.span.end)
        for number, one in enumerate(blocks)
        if one.role == "body" and one.within is None
    }
    kept = labelled(text, places)
    return _with_further(blocks, kept) if kept else {}


def _with_further(blocks: list[Block], kept: dict[int, re.Match[str]]) -> dict[int, Turn]:
    """Give each labelled paragraph its turn, and those that go on with it."""
    turns: dict[int, Turn] = {}
    last: Turn | None = None
    for number, block in enumerate(blocks):
        label = kept.get(number)
        if label is not None:
            group = next(one for one in ("titled", "caps", "plain", "role") if label[one])
            last = Turn(label.span("label"), label.span(group), group != "role", label.end())
            turns[number] = last
        elif block.role == "section":
            last = None  # a heading ends the talk
        elif last is not None and block.role == "body" and not is_bracketed(block.span.exact):
            turns[number] = msgspec.structs.replace(last, begins=block.span.start)
    return turns
