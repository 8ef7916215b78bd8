"""Who speaks: the words before a verb of saying, joined to a party.

In this order: a pronoun means the last speaker of the run that it can mean; a name or a body means
itself; a role phrase (`the top U.S. diplomat`) means the one person whose title in the document
has that office; a description (`a senior official`) is somebody without a name. What fits several
is left open.

Source: `data/offices.toml`, `data/cues.toml`.
"""

import re

from proscribe.reports.parties.personal import honorifics
from proscribe.reports.parties.scene import Passage
from proscribe.reports.speech import leads
from proscribe.reports.speech.described import (
    AGED,
    Speaker,
    after_office,
    after_title,
    anyone,
    as_written,
    describe,
)
from proscribe.reports.speech.given import name_of_member
from proscribe.reports.speech.human import reads_human
from proscribe.reports.speech.inverted import name_of_firm, name_of_kin, name_told_of, past_asides
from proscribe.reports.speech.named import apposed, named, named_of
from proscribe.reports.speech.ofbodies import of_body
from proscribe.reports.speech.papers import before_paper
from proscribe.reports.speech.phrases import by_apposition, role_phrase, same_person
from proscribe.reports.speech.remembered import Remembered
from proscribe.reports.speech.titled import holder_at_unit, is_own_unit
from proscribe.reports.text.span import strip

_PRONOUN = re.compile(r"\b(?P<word>[Hh]e|[Ss]he|[Ii]t|[Tt]hey)\s*$")
_OWN = re.compile(r"\b(?:I|[Ww]e)(?=\s*$)")
_DETERMINED = re.compile(r"\s*(?:an?|one|another)\s", re.IGNORECASE)
# Where a name after the verb ends: not at the point of `Rosa Lind Jr.`
_AFTER_NAME = re.compile(r"[,;:\"“]|(?<!\bJr)(?<!\bSr)(?<!\b[A-Z])\.")
_ONE_OF = re.compile(r"\b[Aa]n?\s+$")
_OWNER = re.compile(r"['’]s\s+[a-z]")
_SMALL = re.compile(r"\s+[a-z]")
_DEEPEST = 3  # sentences that are looked into, one for the pronoun of the next


class Speakers(Remembered):
    """Finds speakers; remembers who spoke last."""

    def take_turn(self, speaker: Speaker) -> None:
        """Give the word in a transcript to a speaker: `I` and `we` mean him from here."""
        if self.turn is None or self.turn.draft is not speaker.draft:
            self.other, self.turn = self.turn, speaker
        self.heard(speaker.draft)

    def subject(self, passage: Passage, start: int, end: int) -> Speaker | None:
        """Read the subject of a sentence as a speaker, where a verb of a table follows it."""
        if self.depth >= _DEEPEST:
            return None  # `It said it said it said ...`
        text = self.cast.scene.text
        first = leads.after_front(text, *strip(text, start, end))
        stop = leads.main_subject(text, first, end)
        self.depth += 1
        try:
            if stop is not None:
                return self.before(passage, first, stop, loose=True)
            name = leads.about(text, first, end)
            return self.after(*name) if name is not None else None
        finally:
            self.depth -= 1

    def before(
        self, passage: Passage, start: int, end: int, *, loose: bool = False
    ) -> Speaker | None:
        """Read the speaker whose words end where a verb of saying begins.

        Args:
            passage: The sentence.
            start: Where the words can begin.
            end: Where the verb (with its adverbs) begins.
            loose: Only a speaker can stand there (beside a quotation): any noun will do.

        Returns:
            The speaker, or None when the words before the verb name nobody who can speak.
        """
        text = self.cast.scene.text
        first, stop = strip(text, start, leads.before_tail(text, start, end))
        closed = stop > first and text[stop - 1] == ","
        stop_bare = leads.before_aside(text, first, strip(text, first, stop, " ,\n\r\t")[1])
        pronoun = _PRONOUN.search(text, max(first, stop_bare - 8), stop_bare)
        if self.turn is not None:
            own = _OWN.search(text, max(first, stop_bare - 6), stop_bare)
            said_to = text[first:stop_bare].lower() == "you"  # `You said, "..."`, no question
            whose = self.other if said_to else self.turn
            if (own is not None or said_to) and whose is not None:
                return Speaker(whose.draft, whose.start, whose.end, "inferred", "turn")
            if text[first:stop_bare].lower().endswith(" you"):
                return None  # `Will you tell them ...`: a question says nothing of `you`
        if pronoun is not None and not closed:
            return self._pronoun(passage, pronoun.start("word"), pronoun.end("word"))
        first = leads.after_front(text, first, stop_bare)
        put = of_body(text, first, stop_bare) or name_of_firm(text, first, stop_bare)
        if put is not None:
            return as_written(self.cast, *put)
        subject = leads.first_subject(text, first, stop_bare)
        if subject is not None:
            return self.before(passage, first, subject, loose=loose)
        stop_bare = leads.before_participle(text, first, stop_bare) if closed else stop_bare
        kin = name_of_kin(text, first, stop_bare) if closed else None
        if kin is not None and kin[1] == stop_bare:
            return as_written(self.cast, *kin)
        found = apposed(self.cast, first, stop_bare) if closed else None
        if found is None and closed:
            found = self._with_more(first, stop_bare)
        clause = leads.after_clause(text, first, stop_bare)
        if clause > first:
            return self.before(passage, clause, end, loose=loose)
        comma = -1 if closed else text.rfind(",", first, stop_bare)
        if comma >= 0 and leads.JOINT_COMMA.match(text, comma, stop_bare):
            comma = -1  # `a spokesperson for the Ministry of Trade, Ports and Energy`
        if loose and comma >= 0 and leads.is_own_subject(text, comma + 1, stop_bare):
            # `Such reviews, the Committee said, "are not a road"`
            between = self.before(passage, comma + 1, end, loose=True)
            if between is not None and between.draft is not None:
                return between
        if comma >= 0 and loose is False and _DETERMINED.match(text, comma + 1, stop_bare):
            # `Their combined worth, a spokeswoman said, passes six billion`
            tail = strip(text, comma + 1, stop_bare)
            found = describe(self.cast, *tail, with_of=False, house=self.house)
            found = found or describe(self.cast, *tail, with_of=True, house=self.house)
        if found is None and closed and loose:
            found = after_office(self.cast, first, stop_bare)
        if found is None and is_own_unit(text, first, stop_bare):
            # cut at the institution it would be `OFAC's Office`
            found = named(self.cast, first, stop_bare)
            if found is None or found.draft is None or found.draft.kind != "organization":
                found = as_written(self.cast, first, stop_bare)
        stop_bare = before_paper(text, first, stop_bare)
        found = found or describe(self.cast, first, stop_bare, with_of=True, house=self.house)
        found = found or named(self.cast, first, stop_bare) or named_of(self.cast, first, stop_bare)
        found = found or role_phrase(self.cast, self.last_person, first, stop_bare)
        found = found or describe(self.cast, first, stop_bare, with_of=False, house=self.house)
        if found is None and comma >= 0:
            # `The talks had ended, a senior official told reporters`
            tail = strip(text, leads.after_joint(text, comma + 1, stop_bare), stop_bare)
            found = describe(self.cast, *tail, with_of=True, house=self.house)
            found = found or role_phrase(self.cast, self.last_person, *tail)
            found = found or describe(self.cast, *tail, with_of=False, house=self.house)
            found = found or (anyone(self.cast, *tail, closed=False) if loose else None)
        if found is None and loose:
            found = anyone(self.cast, first, stop_bare, closed=closed)
        found = self._joined(found)
        if found is None and loose:
            subject = leads.main_subject(text, first, stop_bare)
            if subject is not None and first < subject < stop_bare:
                found = self.before(passage, first, subject, loose=True)
        return found

    def after(self, start: int, end: int) -> Speaker | None:
        """Read the speaker whose words begin where a verb of saying ends (`said Ned Price`)."""
        text = self.cast.scene.text
        start, end = strip(text, past_asides(self.cast, start, end), end)
        named_last = name_of_kin(text, start, end) or name_told_of(text, start, end)
        if named_last is not None:
            return as_written(self.cast, *named_last)
        aged = AGED.match(text, start, end)
        start = aged.end() if aged else start
        comma = _AFTER_NAME.search(text, start, end)
        while comma is not None and leads.JOINT_COMMA.match(text, comma.start(), end):
            comma = _AFTER_NAME.search(text, comma.end(), end)
        for a, b, draft in self.cast.within(start, end):
            if draft.kind in ("country", "organization") and leads.is_before_office(text, b, end):
                continue  # `said Treasury Deputy Secretary Rosa Lind`
            is_body = draft.kind in ("country", "organization")
            if is_body and _ONE_OF.search(text, start, a) and _SMALL.match(text, b, end):
                continue  # `according to an EU diplomat`
            title = next((t for t in draft.titles if t[1] <= a and start <= t[0] < a), None)
            first = title[0] if title else a
            lead = text[start:first].strip()
            if (
                lead in ("", "the", "The", "a", "an", *honorifics())
                and draft.kind != "group"
                and draft.form_at(a, b) != "demonym"
            ):
                if text[b : b + 2] in ("'s", "’s") or _OWNER.match(text, b - 2, end):
                    continue  # `said Rosa Lind's lawyer`
                return Speaker(draft, first, b, "stated", "named")
            if draft.kind == "person" and comma is not None and a <= comma.start() + 2:
                # `added the commissioner, Rosa Lind`
                return Speaker(draft, start, b, "stated", "named")
        member = name_of_member(text, start, end)
        if member is not None:
            return as_written(self.cast, *member)
        whole = holder_at_unit(text, start, end)
        if whole > start:
            return as_written(self.cast, start, whole)
        stop = leads.before_where(text, start, comma.start() if comma else end)
        apposed_name = leads.name_after(text, stop, end)
        if apposed_name is not None:
            # `protested a lawyer of the house, Rosa Lind`
            told = anyone(self.cast, start, stop, closed=False)
            if told is not None and told.draft is not None and reads_human(told.draft):
                return anyone(self.cast, *apposed_name, closed=False)
        found = role_phrase(self.cast, self.last_person, start, stop)
        found = found or describe(self.cast, start, stop, with_of=True, house=self.house)
        found = found or describe(self.cast, start, stop, with_of=False, house=self.house)
        return self._joined(found or anyone(self.cast, start, stop, closed=False))

    def _with_more(self, start: int, end: int) -> Speaker | None:
        """Read what a comma parts: `the Director, Trade Controls Division`, `One of them, Made`."""
        text = self.cast.scene.text
        if holder_at_unit(text, start, end) == end > start:
            return as_written(self.cast, start, end)
        member = name_of_member(text, start, end)
        return as_written(self.cast, *member) if member is not None else None

    def _joined(self, found: Speaker | None) -> Speaker | None:
        """Join somebody described to whom the document names with that description."""
        if found is None or found.draft is None or found.draft.key[0] != "described":
            return found
        return by_apposition(self.cast, same_person(self.cast, self.last_person, found))

    def titled(self, start: int, end: int) -> Speaker | None:
        """Read a line that is an office and a name, or a name and what it is: `Mayor Rosa Lind`."""
        return after_title(self.cast, *strip(self.cast.scene.text, start, end))

    def owner(self, passage: Passage, start: int, end: int) -> Speaker:
        """Read whose view it is: `his`, `her`, `its`, `their`."""
        return self._pronoun(passage, start, end)
