"""A document laid out for the rules: its parts, sentences, quotations and known names.

Built once, then read by the rules for times, speakers and events, so that each of them sees the
same text in the same pieces.

Source: this project.
"""

from bisect import bisect_left, bisect_right

import msgspec

from proscribe.model.report import Block
from proscribe.reports.parties.groups import Group, find_groups
from proscribe.reports.parties.homes import Whose
from proscribe.reports.parties.known import NO_NAMES, Known, find_known, table_of_short
from proscribe.reports.parties.people import Person, find_people, words_alone
from proscribe.reports.text.quotations import Quoted, find_quotations
from proscribe.reports.text.sentences import sentences
from proscribe.reports.text.words import Word, read_words

# Roles whose words say something about the world.
TELLING = frozenset({"title", "section", "body", "entry", "caption", "correction", "quote_box"})
_RUNNING = frozenset({"body", "entry"})
_LONGEST_READ = 4_000  # sentences; a longer document is read up to there


class Passage(msgspec.Struct, frozen=True):
    """One sentence with what stands in it.

    Attributes:
        number: Its place among the sentences of the document.
        start: First character.
        end: One past the last.
        block: Number of its block among all blocks.
        role: Role of its block.
        words: Its words.
        known: Known names, longest first where they overlap.
        people: People named.
        groups: Described groups.
    """

    number: int
    start: int
    end: int
    block: int
    role: str
    words: tuple[Word, ...]
    known: tuple[Known, ...]
    people: tuple[Person, ...]
    groups: tuple[Group, ...]


class Scene:
    """The laid-out document.

    Attributes:
        text: The text that all positions count in.
        blocks: Its blocks.
        passages: Its sentences, furniture left out, in order.
        quotations: Its quotations in running text, in order.
        alone: Words with a capital that the text also uses alone.
        whose: Tells whose Treasury is meant.
        cut: There were more sentences or quotations than are read.
    """

    def __init__(
        self,
        text: str,
        blocks: list[Block],
        blind: tuple[tuple[int, int], ...] = (),
        home: str = "",
    ) -> None:
        """Lay out a document.

        Args:
            text: The reading text.
            blocks: Its blocks, without those inside others.
            blind: Stretches in which nobody is named as a party: rights notices, credits,
                datelines.
            home: Country whose document it is, or "".
        """
        self.blind = blind
        self.text = text
        self.blocks = blocks
        running = [(b.span.start, b.span.end) for b in blocks if b.role in _RUNNING]
        self.quotations, self.cut = find_quotations(text, running)
        other = [
            (b.span.start, b.span.end)
            for b in blocks
            if b.role in TELLING and b.role not in _RUNNING
        ]
        more: list[Quoted] = []
        for bounds in other:
            found, cut = find_quotations(text, [bounds])
            more += found
            self.cut = self.cut or cut
        self.quotations = sorted([*self.quotations, *more], key=lambda one: one.start)
        self._starts = [one.start for one in self.quotations]
        self.alone = words_alone(text)
        read = self._read()
        self.whose = Whose(text, (known for one in read for known in one.known), home)
        self.passages = [
            msgspec.structs.replace(one, known=self.whose.settled(one.known)) for one in read
        ]
        self._firsts = [one.start for one in self.passages]

    def _read(self) -> list[Passage]:
        found: list[Passage] = []
        for number, block in enumerate(self.blocks):
            if block.role not in TELLING:
                continue
            start, end = block.span.start, block.span.end
            inside = tuple((q.start, q.end) for q in self.quoted_in(start, end))
            for sentence in sentences(self.text, start, end, inside):
                if len(found) >= _LONGEST_READ:
                    self.cut = True
                    return found
                found.append(self._passage(len(found), sentence.start, sentence.end, number))
        return self._settle(found)

    def _passage(self, number: int, start: int, end: int, block: int) -> Passage:
        words = read_words(self.text, start, end)
        known = [
            one
            for one in find_known(self.text, words, NO_NAMES)
            if not any(a <= one.start < b for a, b in self.blind)
        ]
        return Passage(
            number, start, end, block, self.blocks[block].role, tuple(words), tuple(known),
            tuple(find_people(self.text, start, end, known, self.alone)),
            tuple(find_groups(self.text, start, end, known)),
        )  # fmt: skip

    def _settle(self, passages: list[Passage]) -> list[Passage]:
        """Drop short names such as `the North` where the text has not made clear which is meant."""
        short = {(keys, code): needs for keys, code, needs in table_of_short()}
        named = {
            known.key
            for passage in passages
            for known in passage.known
            if known.kind in ("country", "people") and not self._is_short(known)
        }
        unclear = {
            (keys, code)
            for (keys, code), needs in short.items()
            if needs and not named & set(needs)
        }
        if not unclear:
            return passages
        codes = {code for _, code in unclear}
        return [
            msgspec.structs.replace(
                one, known=tuple(k for k in one.known if not (k.key in codes and self._is_short(k)))
            )
            for one in passages
        ]

    def _is_short(self, known: Known) -> bool:
        written = self.text[known.start : known.end].lower()
        return known.kind == "country" and written.startswith("the ")

    def quoted_in(self, start: int, end: int) -> list[Quoted]:
        """Give the quotations that begin in a stretch of text."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end)
        return self.quotations[first:last]

    def quotation_at(self, at: int) -> Quoted | None:
        """Give the quotation that holds a place, marks included, or None."""
        number = bisect_right(self._starts, at) - 1
        if number < 0:
            return None
        one = self.quotations[number]
        return one if one.start <= at < one.end else None

    def is_blind(self, at: int) -> bool:
        """Tell whether a place is in a dateline, credit or rights notice."""
        return any(start <= at < end for start, end in self.blind)

    def passages_around(self, at: int) -> list[Passage]:
        """Give the passage that holds a place, as a list of one; empty in furniture."""
        number = bisect_right(self._firsts, at - 1) - 1
        if number < 0 or self.passages[number].end < at:
            return []
        return [self.passages[number]]

    def block_of(self, passage: Passage) -> Block:
        """Give the block of a passage."""
        return self.blocks[passage.block]
