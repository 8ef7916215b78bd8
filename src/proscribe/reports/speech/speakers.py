"""Who speaks: the words before a verb of saying, joined to a party.

In this order: a pronoun means the last speaker of the run that it can mean; a name or a body means
itself; a role phrase (`the top U.S. diplomat`) means the one person whose title in the document
has that office; a description (`a senior official`) is somebody without a name. What fits several
is left open.

Source: `data/offices.toml`, `data/cues.toml`.
"""

import re

from proscribe.reports.parties.cast import Cast, Draft
from proscribe.reports.parties.personal import honorifics
from proscribe.reports.parties.scene import Passage
from proscribe.reports.speech import leads
from proscribe.reports.speech.described import (
    Speaker,
    after_office,
    after_title,
    anyone,
    can_be_person,
    describe,
    reads_human,
)
from proscribe.reports.speech.named import apposed, named, named_of
from proscribe.reports.speech.phrases import by_apposition, role_phrase, same_person
from proscribe.reports.text.span import strip

_PRONOUN = re.compile(r"\b(?P<word>[Hh]e|[Ss]he|[Ii]t|[Tt]hey)\s*$")
_OWN = re.compile(r"\b(?:I|[Ww]e)(?=\s*$)")
_DETERMINED = re.compile(r"\s*(?:an?|one|another)\s", re.IGNORECASE)
# Where a name after the verb ends: not at the point of `Rosa Lind Jr.`
_AFTER_NAME = re.compile(r"[,;:\"“]|(?<!\bJr)(?<!\bSr)\.")
_REACH = 1_000  # characters back in which a person can be meant by a pronoun


def _can_be_meant(draft: Draft) -> bool:
    """Tell whom `he` or `she` can mean: no body, country or group, and no thing."""
    return can_be_person(draft) or (draft.kind == "unknown" and reads_human(draft))


class Speakers:
    """Finds speakers; remembers who spoke last.

    Attributes:
        cast: The parties of the document.
        last_person: The person who spoke last, or None.
        last_body: The body or country that spoke last, or None.
        last: Whoever spoke last, or None.
        house: The publisher's own party in an announcement of its own, or None.
        turn: Whose turn it is in a transcript, or None.
        other: Whose turn was before, or None.
    """

    def __init__(self, cast: Cast, house: Draft | None) -> None:
        self.cast = cast
        self.house = house
        self.last_person: Draft | None = None
        self.last_body: Draft | None = None
        self.last: Draft | None = None
        self.turn: Speaker | None = None
        self.other: Speaker | None = None
        self._begin = 0  # of the story; what stands before it was said elsewhere
        # number of a sentence -> the person whom its paragraph is about up to there
        self._about: dict[int, Draft | None] = {}

    def begin(self, at: int) -> None:
        """Forget who spoke: at a dateline another story begins."""
        self.last_person = self.last_body = self.last = None
        self._begin = at

    def take_turn(self, speaker: Speaker) -> None:
        """Give the word in a transcript to a speaker: `I` and `we` mean him from here."""
        if self.turn is None or self.turn.draft is not speaker.draft:
            self.other, self.turn = self.turn, speaker
        self.heard(speaker.draft)

    def subject(self, passage: Passage, start: int, end: int) -> Speaker | None:
        """Read the subject of a sentence as a speaker, where a verb of a table follows it."""
        text = self.cast.scene.text
        first = leads.after_front(text, *strip(text, start, end))
        stop = leads.main_subject(text, first, end)
        if stop is not None:
            return self.before(passage, first, stop, loose=True)
        name = leads.about(text, first, end)
        return self.after(*name) if name is not None else None

    def heard(self, speaker: Draft | None) -> None:
        """Remember who spoke."""
        if speaker is None:
            return
        speaker.roles.add("speaker")
        self.last = speaker
        if speaker.kind in ("person", "unknown"):
            self.last_person = speaker
        else:
            self.last_body = speaker

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
        subject = leads.first_subject(text, first, stop_bare)
        if subject is not None:
            return self.before(passage, first, subject, loose=loose)
        stop_bare = leads.before_participle(text, first, stop_bare) if closed else stop_bare
        found = apposed(self.cast, first, stop_bare) if closed else None
        clause = leads.after_clause(text, first, stop_bare)
        if clause > first:
            return self.before(passage, clause, end, loose=loose)
        comma = -1 if closed else text.rfind(",", first, stop_bare)
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
        if found is not None and found.draft is not None and found.draft.key[0] == "described":
            found = same_person(self.cast, self.last_person, found)
            found = by_apposition(self.cast, found)
        if found is None and loose:
            subject = leads.main_subject(text, first, stop_bare)
            if subject is not None and first < subject < stop_bare:
                found = self.before(passage, first, subject, loose=True)
        return found

    def after(self, start: int, end: int) -> Speaker | None:
        """Read the speaker whose words begin where a verb of saying ends (`said Ned Price`)."""
        text = self.cast.scene.text
        start, end = strip(text, start, end)
        comma = _AFTER_NAME.search(text, start, end)
        for a, b, draft in self.cast.within(start, end):
            if draft.kind in ("country", "organization") and leads.is_before_office(text, b, end):
                continue  # `said Treasury Deputy Secretary Rosa Lind`
            title = next((t for t in draft.titles if t[1] <= a and start <= t[0] < a), None)
            first = title[0] if title else a
            lead = text[start:first].strip()
            if (
                lead in ("", "the", "The", "a", "an", *honorifics())
                and draft.kind != "group"
                and draft.form_at(a, b) != "demonym"
            ):
                if draft.kind in ("country", "organization") and text[b : b + 2] in ("'s", "’s"):
                    continue
                return Speaker(draft, first, b, "stated", "named")
            if draft.kind == "person" and comma is not None and a <= comma.start() + 2:
                # `added the commissioner, Rosa Lind`
                return Speaker(draft, start, b, "stated", "named")
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
        return found or anyone(self.cast, start, stop, closed=False)

    def titled(self, start: int, end: int) -> Speaker | None:
        """Read a line that is an office and a name, or a name and what it is: `Mayor Rosa Lind`."""
        return after_title(self.cast, *strip(self.cast.scene.text, start, end))

    def owner(self, passage: Passage, start: int, end: int) -> Speaker:
        """Read whose view it is: `his`, `her`, `its`, `their`."""
        return self._pronoun(passage, start, end)

    def _pronoun(self, passage: Passage, start: int, end: int) -> Speaker:
        word = self.cast.scene.text[start:end].lower()
        word = {"his": "he", "her": "she", "its": "it", "their": "they"}.get(word, word)
        draft: Draft | None
        if word in ("he", "she"):
            draft = self._person(passage, start, "male" if word == "he" else "female")
        elif word == "it":
            draft = self._thing_before(passage, start)
            text = self.cast.scene.text
            if draft is not None and leads.is_put_between(text, passage.start, start):
                draft = None  # `An answer came: Malta, it said, "has no part in it"`
            subject = self.subject(passage, passage.start, start) if draft is None else None
            draft = draft or (subject.draft if subject else None)
            draft = draft or self._thing_spoken_of(passage) or self.last_body
        else:
            draft = (
                self.last
                if self.last is not None and self.last.kind != "person"
                else self._thing_before(passage, start)
            )
        if draft is None:
            return Speaker(
                None, start, end, "inferred", "pronoun", f"nobody before it whom `{word}` can mean"
            )
        self.cast.mention(draft, start, end, "pronoun", basis="inferred", rule="pronoun")
        return Speaker(draft, start, end, "inferred", "pronoun")

    def _person(self, passage: Passage, at: int, gender: str) -> Draft | None:
        """Give whom `he` or `she` means: the person named last in its paragraph, else who spoke.

        A table of given names may exclude somebody; it never chooses.
        """
        scene = self.cast.scene
        paragraph = scene.block_of(passage).span.start
        named = [
            d
            for a, b, d in self.cast.within(paragraph, at)
            if d.kind in ("person", "unknown")
            and reads_human(d)
            and "author" not in d.roles
            and scene.quotation_at(a) is None
        ]
        earlier = [
            d
            for _, _, d in self.cast.within(max(self._begin, at - _REACH), at)
            if d.kind == "person" and "author" not in d.roles
        ]
        if self.turn is not None:
            # who has the word says `I` of himself
            own = self.turn.draft
            named = [d for d in named if d is not own]
            earlier = [d for d in earlier if d is not own]
        candidates = [*reversed(named), self.last_person, *reversed(earlier)]
        if not named:
            spoken_of = self._spoken_of(passage)
            candidates = [spoken_of, *candidates] if spoken_of else candidates
        found = next((d for d in candidates if d and d.gender in ("", gender)), None)
        return found or self._told_before(passage, gender)

    def _told_before(self, passage: Passage, gender: str) -> Draft | None:
        """Give whom the paragraph before told of: `Rosa Lind had seen it.` and then `she said`."""
        passages = self.cast.scene.passages
        for one in reversed(passages[max(0, passage.number - 12) : passage.number]):
            if one.block < passage.block - 1 or one.start < self._begin:
                break
            if one.block == passage.block:
                continue
            subject = self.subject(one, one.start, one.end)
            draft = subject.draft if subject is not None else None
            if draft is not None and _can_be_meant(draft) and draft.gender in ("", gender):
                return draft
        return None

    def _thing_spoken_of(self, passage: Passage) -> Draft | None:
        """Give the body that the sentence before was about: `The Authority had ... It wrote`."""
        number = passage.number - 1
        passages = self.cast.scene.passages
        if number < 0 or passages[number].block != passage.block:
            return None
        subject = self.subject(passages[number], passages[number].start, passages[number].end)
        draft = subject.draft if subject is not None else None
        if subject is None or draft is None or draft.kind in ("person", "group"):
            return None
        is_plural = self.cast.scene.text[subject.start : subject.end].endswith("s")
        return None if is_plural and draft.kind == "unknown" else draft

    def _spoken_of(self, passage: Passage) -> Draft | None:
        """Give the person whom the paragraph was about so far: `A retired officer disagreed.`."""
        passages = self.cast.scene.passages
        number, found, walked = passage.number - 1, None, []
        while number >= 0 and passages[number].block == passage.block:
            if number in self._about:
                found = self._about[number]
                break
            walked.append(number)
            subject = self.subject(passages[number], passages[number].start, passages[number].end)
            if subject is not None and subject.draft and _can_be_meant(subject.draft):
                found = subject.draft
                break
            number -= 1
        self._about |= dict.fromkeys(walked, found)
        return found

    def _thing_before(self, passage: Passage, at: int) -> Draft | None:
        """Give the country or body that is the subject so far of the sentence, or None."""
        for a, b, draft in self.cast.within(passage.start, at):
            form = draft.form_at(a, b)
            if draft.kind in ("country", "organization") and form != "demonym":
                if draft.kind == "country" and leads.is_owner(self.cast.scene.text, b, at):
                    continue  # `the US embassy, in which it had written`
                return draft
        return None
