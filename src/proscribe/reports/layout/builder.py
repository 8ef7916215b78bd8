"""Collects the reading text of a page while its tokens go by.

White space is folded, references are resolved, and each character keeps where it stands in the
source.

Source: this project.
"""

import html
import re

import msgspec

from proscribe.model.report import Stretch
from proscribe.reports.layout.grids import Tables
from proscribe.reports.layout.markup import REFERENCE
from proscribe.reports.layout.paragraphs import MOST_CHARACTERS, Paragraph

_WORD = re.compile(r"\S+")


class OpenElement(msgspec.Struct):
    """An element that is open.

    Attributes:
        name: Its name, lower case.
        hints: What its tag says of what is in it.
        moment: Its `datetime`, or "".
    """

    name: str
    hints: frozenset[str]
    moment: str = ""


class Builder:
    """Collects the text of a page."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.text: list[str] = []
        self.length = 0
        self.runs: list[Stretch] = []  # raw counts characters of the source here
        self.paragraphs: list[Paragraph] = []
        self.open: list[OpenElement] = []
        self.start = -1
        self.glue = False  # a blank is due before the next word
        self.last_source = -1
        self.hints: frozenset[str] = frozenset()
        self.n_linked = 0
        self.moment = ""
        self.tables = Tables()

    @property
    def full(self) -> bool:
        """Tell whether no more text is taken."""
        return self.length >= MOST_CHARACTERS

    def flush(self) -> None:
        """End the paragraph."""
        if self.start >= 0:
            self.paragraphs.append(
                Paragraph(
                    self.start,
                    self.length,
                    self.hints,
                    self.n_linked,
                    self.moment,
                    self.tables.cell,
                )
            )
        self.start, self.n_linked, self.moment, self.glue = -1, 0, "", False

    def add_text(self, start: int, end: int) -> None:
        """Add a text token of the source."""
        at = start
        for reference in REFERENCE.finditer(self.source, start, end):
            self._add_words(at, reference.start())
            self._add_reference(reference)
            at = reference.end()
        self._add_words(at, end)

    def _add_words(self, start: int, end: int) -> None:
        at = start
        for word in _WORD.finditer(self.source, start, end):
            if word.start() > at:
                self.glue = True
            self._append(word[0], word.start(), 1)
            at = word.end()
        if at < end:
            self.glue = True

    def _add_reference(self, reference: re.Match[str]) -> None:
        characters = html.unescape(reference[0])
        if characters.isspace():
            self.glue = True
        elif characters == reference[0]:
            self._append(characters, reference.start(), 1)
        else:
            self._append(characters, reference.start(), 0)

    def _append(self, word: str, source: int, width: int) -> None:
        if self.full:
            return
        if self.start < 0:
            if self.length:
                self.text.append("\n\n")
                self.length += 2
            self.start = self.length
            self.hints = frozenset().union(*(one.hints for one in self.open))
            if {"blockquote", "footer"} <= self.hints:
                self.hints -= {"footer", "furniture"}  # whose words the block quotes
        elif self.glue:
            self.text.append(" ")
            self.length += 1
        blank = self.glue and source == self.last_source + 1
        self._run(word, source, width, blank=blank)
        self.text.append(word)
        self.length += len(word)
        self.glue = False
        self.last_source = source + len(word)
        if self.open and any(one.name == "a" for one in self.open[-4:]):
            self.n_linked += len(word)
        self.moment = self.moment or next(
            (one.moment for one in reversed(self.open[-4:]) if one.moment), ""
        )

    def _run(self, word: str, source: int, width: int, *, blank: bool) -> None:
        """Note where the word stands; words with one blank between them are one run."""
        if self.runs and width and self.runs[-1].width:
            last = self.runs[-1]
            gap = self.length - (last.text + last.length)
            if source - (last.raw + last.length) == gap and gap <= (1 if blank else 0):
                length = last.length + gap + len(word)
                self.runs[-1] = Stretch(last.text, last.raw, length, 1)
                return
        self.runs.append(Stretch(self.length, source, len(word), width))
