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
    anyone,
    can_be_person,
    describe,
)
from proscribe.reports.speech.phrases import government, role_phrase, same_person
from proscribe.reports.text.span import strip

_PRONOUN = re.compile(r"\b(?P<word>[Hh]e|[Ss]he|[Ii]t|[Tt]hey)\s*$")
_OWN = re.compile(r"\b(?:I|[Ww]e)(?=\s*$)")
_NAME_OF = re.compile(r"[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){1,2}\s+(?:of|from|at|with)\s")
_DETERMINED = re.compile(r"\s*(?:an?|one|another)\s", re.IGNORECASE)
_REACH = 1_000  # characters back in which a person can be meant by a pronoun
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?)\s+$")


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
        return self.before(passage, first, stop, loose=True) if stop is not None else None

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
        found = self._apposed(first, stop_bare) if closed else None
        comma = -1 if closed else text.rfind(",", first, stop_bare)
        if comma >= 0 and loose is False and _DETERMINED.match(text, comma + 1, stop_bare):
            # `Their combined worth, a spokeswoman said, passes six billion`
            tail = strip(text, comma + 1, stop_bare)
            found = describe(self.cast, *tail, with_of=False, house=self.house)
            found = found or describe(self.cast, *tail, with_of=True, house=self.house)
        if found is None and closed and loose:
            found = after_office(self.cast, first, stop_bare)
        found = found or describe(self.cast, first, stop_bare, with_of=True, house=self.house)
        found = found or self._named(first, stop_bare) or self._named_of(first, stop_bare)
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
        if found is None and loose:
            subject = leads.main_subject(text, first, stop_bare)
            if subject is not None and first < subject < stop_bare:
                found = self.before(passage, first, subject, loose=True)
        return found

    def _named_of(self, start: int, end: int) -> Speaker | None:
        """`Ludmilla Reiff of the Institute`: a person and where she is from."""
        text = self.cast.scene.text
        for a, b, draft in self.cast.within(start, end):
            title = next((t for t in draft.titles if start <= t[0] and t[1] <= a), None)
            if draft.kind != "person" or (title[0] if title else a) > start:
                continue
            if leads.is_of_where(text, b, end):
                return Speaker(draft, start, b, "stated", "named")
        return None

    def after(self, start: int, end: int) -> Speaker | None:
        """Read the speaker whose words begin where a verb of saying ends (`said Ned Price`)."""
        text = self.cast.scene.text
        start, end = strip(text, start, end)
        comma = re.compile(r"[,.;:\"“]").search(text, start, end)
        for a, b, draft in self.cast.within(start, end):
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
        found = role_phrase(self.cast, self.last_person, start, stop)
        found = found or describe(self.cast, start, stop, with_of=True, house=self.house)
        found = found or describe(self.cast, start, stop, with_of=False, house=self.house)
        return found or anyone(self.cast, start, stop, closed=False)

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
            and "author" not in d.roles
            and scene.quotation_at(a) is None
        ]
        earlier = [
            d
            for _, _, d in self.cast.within(max(self._begin, at - _REACH), at)
            if d.kind == "person" and "author" not in d.roles
        ]
        candidates = [*reversed(named), self.last_person, *reversed(earlier)]
        if not named:
            spoken_of = self._spoken_of(passage)
            candidates = [spoken_of, *candidates] if spoken_of else candidates
        return next((d for d in candidates if d and d.gender in ("", gender)), None)

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
            if subject is not None and subject.draft and can_be_person(subject.draft):
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
                return draft
        return None

    def _named(self, start: int, end: int) -> Speaker | None:
        """A name that ends right before the verb."""
        text = self.cast.scene.text
        for a, b, draft in reversed(self.cast.within(start, end)):
            if b != end:
                continue
            form = draft.form_at(a, b)
            if form == "demonym" or draft.kind == "group":
                continue
            if draft.kind in ("country", "organization") and (
                leads.is_office_of(text, start, a) or _NAME_OF.match(text, start, a)
            ):
                continue  # `the Permanent Representative of Malta`, `Rosa Lind of Forum Malta`
            title = next(
                (
                    t
                    for t in draft.titles
                    if start <= t[0] and t[1] <= a and not text[t[1] : a].strip(" ,\n")
                ),
                None,
            )
            first = title[0] if title else a
            article = _ARTICLE.search(text, max(start, first - 5), first)
            if article is not None and (draft.kind in ("country", "organization") or title):
                first = article.start()
            return Speaker(
                draft,
                first,
                end,
                "inferred" if form in ("surname", "description") else "stated",
                "named",
            )
        return government(self.cast, start, end)

    def _apposed(self, start: int, end: int) -> Speaker | None:
        """`Ned Price, the department's spokesman, said`: the name before the apposition."""
        text = self.cast.scene.text
        comma = text.rfind(",", start, end)
        while comma > start:
            named = self._named(start, comma)
            if named is not None and named.draft is not None and named.draft.kind == "person":
                return Speaker(named.draft, named.start, end, "stated", "apposition")
            comma = text.rfind(",", start, comma)
        for _, b, draft in self.cast.within(start, end):
            # `the lawyer, Rosa Lind of the port, wrote`
            if draft.kind == "person" and leads.is_of_where(text, b, end):
                return Speaker(draft, start, end, "stated", "apposition")
        return None
