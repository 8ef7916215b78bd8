"""What the rules for statements share: the text without the words of speakers, and what was heard.

Source: this project.
"""

import re

import msgspec

from proscribe.model.account import Modality, StatementKind
from proscribe.model.report import Basis
from proscribe.reports.parties.cast import Cast, Draft
from proscribe.reports.parties.scene import Passage
from proscribe.reports.speech import cues
from proscribe.reports.speech.described import Speaker
from proscribe.reports.speech.shades import shade
from proscribe.reports.speech.speakers import Speakers
from proscribe.reports.tables import english
from proscribe.reports.text.quotations import Quoted
from proscribe.reports.text.span import strip

HIDDEN = "\x01"
END_MARKS = " \t\r\n.!?…"
WORD = re.compile(r"\w+")
_LEAD_WORDS = 14
_FEWEST_WORDS = 3
_CONNECTIVE = re.compile(
    r"(?:But|And|So|Yet|Still|However|Meanwhile|Also|Separately|Later|Then|Now),?\s+"
)
_TOPIC = re.compile(
    r"\b(?:referring|in reference|apparently referring)\s+to\s+(?P<topic>[^,.;\"“”]{3,160})"
)


class Said(msgspec.Struct):
    """A statement while it is put together.

    Attributes:
        kind: As in `Statement`.
        start: First character of the content.
        end: One past its last.
        passage: Number of its sentence.
        quotes: Quotations in it.
        cue: The verb, (start, end), or None.
        speaker: Who, or None.
        rule: The rule that found it.
        venue: Party at which, or None.
        venue_at: Words for it, or None.
        venue_basis: `stated`, `inferred` or None.
        topic: (start, end), or None.
        modality: How it is said to be.
        negated: The clause is negated.
        continues: The statement that it continues, or None.
    """

    kind: StatementKind
    start: int
    end: int
    passage: int
    quotes: list[Quoted]
    cue: tuple[int, int] | None
    speaker: Speaker | None
    rule: str
    venue: Draft | None = None
    venue_at: tuple[int, int] | None = None
    venue_basis: Basis | None = None
    topic: tuple[int, int] | None = None
    modality: Modality = "asserted"
    negated: bool = False
    continues: "Said | None" = None


class Hearing:
    """The statements so far, and what is needed to find the next.

    Attributes:
        cast: The parties.
        text: The text.
        masked: The text with the words of speakers hidden, so that no verb in them is met; a few
            words set apart stay visible.
        speakers: Finds who speaks.
        found: Statements so far.
    """

    def __init__(self, cast: Cast, house: Draft | None) -> None:
        self.cast = cast
        self.scene = cast.scene
        self.text = cast.scene.text
        self.speakers = Speakers(cast, house)
        self.found: list[Said] = []
        self.masked = self._mask()

    def _mask(self) -> str:
        parts: list[str] = []
        at = 0
        for one in self.scene.quotations:
            if one.closed and one.is_fragment(self.text):
                continue
            parts += [self.text[at : one.start], HIDDEN * (one.end - one.start)]
            at = one.end
        parts.append(self.text[at:])
        return "".join(parts)

    def add(self, said: Said, passage: Passage) -> Said:
        """Keep a statement: how sure it is, where it was said, who spoke last."""
        self.shade(said)
        self._venue(said, passage)
        if said.speaker is not None:
            self.speakers.heard(said.speaker.draft)
        self.found.append(said)
        return said

    def shade(self, said: Said) -> None:
        """Read how sure the content is and whether it is negated."""
        said.modality, negated = shade(self.text, said.start, said.end)
        said.negated = said.negated or negated

    def quotes(self, start: int, end: int) -> list[Quoted]:
        """Give the quotations inside a stretch."""
        return [one for one in self.scene.quoted_in(start, end) if one.end <= end + 1]

    def reported(self, content: tuple[int, int]) -> StatementKind:
        """Give the kind of a reported clause: `mixed` when it holds quoted words."""
        return "mixed" if self.quotes(*content) else "indirect"

    def is_clause(self, start: int, end: int) -> bool:
        """Tell a clause from a few words: some words, one of them a finite verb."""
        shown = self.text[start:end]
        if len(WORD.findall(shown)) < _FEWEST_WORDS:
            return False
        return HIDDEN in self.masked[start:end] or cues.FINITE.search(shown) is not None

    def is_lead(self, lead: str) -> bool:
        """Tell `On Wednesday,` or `In a statement,` or `But` before a speaker from a clause."""
        bare = _CONNECTIVE.sub("", lead + " ").strip()
        if not bare:
            return True
        opens = bare.split(" ", 1)[0].rstrip(",") in english("leads", "openers")
        return bare.endswith(",") and opens and len(WORD.findall(bare)) <= _LEAD_WORDS

    def _venue(self, said: Said, passage: Passage) -> None:
        """Find where it was said, and what it refers to, in the sentence outside the content."""
        topic = _TOPIC.search(self.masked, passage.start, passage.end)
        said.topic = strip(self.text, *topic.span("topic"), END_MARKS) if topic else None
        for pattern, named in cues.venues():
            for place in pattern.finditer(self.masked, passage.start, passage.end):
                if said.start <= place.start() < said.end:
                    continue
                end = place.end()
                if named:
                    inside = self.cast.within(*place.span("name"))
                    body = next(((b, d) for _, b, d in inside if d.kind == "organization"), None)
                    if body is None:
                        continue
                    end, said.venue = body
                    said.venue.roles.add("venue")
                said.venue_at, said.venue_basis = (place.start(), end), "stated"
                return

    def carry_venues(self) -> None:
        """A quotation without a place of its own was said where its speaker's last one was."""
        places: dict[tuple[str, str], Draft] = {}
        for said in sorted(self.found, key=lambda one: (one.start, one.end)):
            draft = said.speaker.draft if said.speaker else None
            if draft is None:
                continue
            if said.venue is not None:
                places[draft.key] = said.venue
            elif said.venue_at is None and said.kind == "direct" and draft.key in places:
                said.venue, said.venue_basis = places[draft.key], "inferred"


def again(speaker: Speaker) -> Speaker:
    """Give a speaker who goes on speaking without being named again."""
    return msgspec.structs.replace(speaker, basis="inferred", rule="continued")
