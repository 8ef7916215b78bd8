"""Who spoke last and of whom was told: whom `he`, `she`, `it` and `they` mean.

A table of given names may exclude somebody; it never chooses.

Source: this project.
"""

import re
from abc import ABC, abstractmethod

from proscribe.reports.parties.cast import Cast, Draft
from proscribe.reports.parties.scene import Passage
from proscribe.reports.speech import leads
from proscribe.reports.speech.answering import answering
from proscribe.reports.speech.described import Speaker, as_written, called_by
from proscribe.reports.speech.human import can_speak, reads_human
from proscribe.reports.tables import words

# `Asked by the clerk, Omar Haddad, why it took so long, she replied`
_ASKED_BY = re.compile(r"\b(?:[Aa]sked|[Pp]ressed|[Qq]uestioned)\s+by\s+[^.;:“”\"]{0,60}$")
_ASKED = re.compile(
    r"(?:(?:When|Once|If)\s+)?(?:[Aa]sked|[Pp]ressed|[Qq]uestioned|[Qq]uizzed|[Cc]hallenged|[Cc]ontacted|"
    r"[Rr]eached|[Aa]pproached)\b"
)
_SEVERAL = re.compile(r"(?:s|\b(?:two|three|four|five|six|seven|eight|nine|ten|both|others))$")
_AS_OBJECT = re.compile(r"\b(?:by|with|from|against|via|than)\s+(?:the\s+)?$")
_HE, _SHE = re.compile(r"(?:He|His)\b"), re.compile(r"(?:She|Her)\b")
_FULL_NAME = re.compile(
    r"\b[A-Z][\w’'-]+(?:\s+(?:[A-Z]\.|[A-Z][\w’'-]+|de|la|van|von|al|bin|el)){0,3}\s+[A-Z][\w-]+"
)
# `The lawyer of the bank is Rosa Lind.`
_IS_NAMED = re.compile(
    r"\s+(?:is|was|remains|became)\s+(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){1,3})(?=[,.;])"
)
_BACK = 20  # sentences back in which somebody was told of
_REACH = 1_000  # characters back in which a person can be meant by a pronoun


class Remembered(ABC):
    """Who spoke, and whom pronouns mean after that.

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
        self.depth = 0  # of sentences that are looked into for a pronoun
        self._begin = 0  # of the story; what stands before it was said elsewhere
        # number of a sentence -> the person whom its paragraph is about up to there
        self._about: dict[int, Draft | None] = {}

    @abstractmethod
    def subject(self, passage: Passage, start: int, end: int) -> Speaker | None:
        """Read the subject of a sentence as a speaker, where a verb of a table follows it."""

    def begin(self, at: int) -> None:
        """Forget who spoke: at a dateline another story begins."""
        self.last_person = self.last_body = self.last = None
        self._begin = at

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
            is_asked = _ASKED.match(text, passage.start, start) is not None
            subject = None
            if draft is None and not is_asked:  # `Asked whether more would follow, it said`
                subject = self.subject(passage, passage.start, start)
            if subject is not None and _SEVERAL.search(text, subject.start, subject.end):
                subject = None  # `The three had been named in April, it noted`
            draft = draft or (subject.draft if subject else None)
            draft = draft or self._thing_spoken_of(passage) or self._no_person() or self.last_body
        elif (several := self._several_before(passage)) is not None:
            draft = several  # `Eleven senators wrote to it. They urge it to ...`
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

    def _no_person(self) -> Draft | None:
        """Give who spoke last where that is nobody's name: `the secretariat of the Committee`."""
        last = self.last
        return (
            last if last is not None and last.kind == "unknown" and not reads_human(last) else None
        )

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
            and not _ASKED_BY.search(scene.text, max(paragraph, a - 80), a)
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
        brought = self._brought_in(passage, at)
        candidates = [brought, *candidates] if brought else candidates
        told: Speaker | None = None
        if not named and at > passage.start:
            # `A woman picked up: "He is in the mountains," she said`
            told = self.subject(passage, passage.start, at)
            if told is not None and told.draft and told.end < at and can_speak(told.draft):
                candidates = [told.draft, *candidates]
        if not named and (told is None or candidates[:1] != [told.draft]):
            spoken_of = self._spoken_of(passage)
            candidates = [spoken_of, *candidates] if spoken_of else candidates
        found = next((d for d in candidates if d and d.gender in ("", gender)), None)
        return found or self._told_before(passage, gender) or self._only_name(passage, at, gender)

    def _brought_in(self, passage: Passage, at: int) -> Draft | None:
        """Give whom the sentence before brings in: `Its delegate, Rosa Lind, was less measured`."""
        if passage.number == 0:
            return None
        scene, one = self.cast.scene, self.cast.scene.passages[passage.number - 1]
        if one.start < self._begin or one.role != passage.role:
            return None
        if one.block == passage.block:
            shown = leads.presented(scene.text, one.start, one.end)
        else:
            shown = answering(scene.text, one.start, one.end)
        if shown is None or scene.quotation_at(shown[0]) is not None:
            return None
        later = (d for a, _, d in self.cast.within(shown[1], at) if d.kind == "person")
        return None if next(later, None) else as_written(self.cast, *shown).draft

    def _only_name(self, passage: Passage, at: int, gender: str) -> Draft | None:
        """Give the one person with a name in this paragraph or the one before who spoke nowhere.

        `For years Rosa Lind sold fish.` and then `she said`: a full name with a given name that is
        known and that the pronoun does not exclude; two such names leave it open.
        """
        scene = self.cast.scene
        tables = words("offices", "given")
        given = {*tables["male"], *tables["female"]} - {
            *tables["female" if gender == "male" else "male"]
        }
        near = scene.passages[max(0, passage.number - _BACK) : passage.number + 1]
        starts = [one.start for one in near if one.block >= passage.block - 1]
        first = max(self._begin, min(starts, default=at))
        met: dict[str, tuple[int, int]] = {}
        for one in _FULL_NAME.finditer(scene.text, first, at):
            if one[0].split()[0] in given and scene.quotation_at(one.start()) is None:
                met.setdefault(one[0], one.span())
        if len(met) != 1:
            return None
        return as_written(self.cast, *met.popitem()[1]).draft

    def _told_before(self, passage: Passage, gender: str) -> Draft | None:
        """Give whom the paragraph before told of: `Rosa Lind had seen it.` and then `she said`."""
        passages = self.cast.scene.passages
        farthest = passage.block - 1
        own = _HE if gender == "male" else _SHE
        for one in reversed(passages[max(0, passage.number - _BACK) : passage.number]):
            if one.block < farthest or one.start < self._begin:
                break
            if one.block == passage.block:
                continue
            if one.block == farthest and own.match(self.cast.scene.text, one.start, one.end):
                farthest = one.block - 1  # `She grew up in Narvik.`: of whom it told before
                continue
            subject = self.subject(one, one.start, one.end)
            draft = subject.draft if subject is not None else None
            if draft is not None and can_speak(draft) and draft.gender in ("", gender):
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
        is_plural = _SEVERAL.search(self.cast.scene.text, subject.start, subject.end) is not None
        return None if is_plural and draft.kind == "unknown" else draft

    def _several_before(self, passage: Passage) -> Draft | None:
        """Give the people whom the sentence before in the paragraph was about, or None."""
        number = passage.number - 1
        passages = self.cast.scene.passages
        if number < 0 or passages[number].block != passage.block:
            return None
        subject = self.subject(passages[number], passages[number].start, passages[number].end)
        if subject is None or subject.draft is None or subject.draft.name is not None:
            return None
        text = self.cast.scene.text
        return subject.draft if _SEVERAL.search(text, subject.start, subject.end) else None

    def _spoken_of(self, passage: Passage) -> Draft | None:
        """Give the person whom the paragraph was about so far: `A retired officer disagreed.`."""
        passages = self.cast.scene.passages
        number, found, walked = passage.number - 1, None, []
        while number >= 0 and passages[number].block == passage.block:
            if number in self._about:
                found = self._about[number]
                break
            walked.append(number)
            called = leads.who_is_called(
                self.cast.scene.text, passages[number].start, passages[number].end
            )
            if called is not None:
                found = called_by(self.cast, *called).draft
                break
            shown = leads.presented(
                self.cast.scene.text, passages[number].start, passages[number].end
            )
            if shown is not None:
                found = as_written(self.cast, *shown).draft
                break
            subject = self.subject(passages[number], passages[number].start, passages[number].end)
            if subject is not None and subject.draft and can_speak(subject.draft):
                found = subject.draft
                name = _IS_NAMED.match(self.cast.scene.text, subject.end, passages[number].end)
                if name is not None and found.name is None:
                    found = as_written(self.cast, *name.span("name")).draft
                break
            number -= 1
        self._about |= dict.fromkeys(walked, found)
        return found

    def _thing_before(self, passage: Passage, at: int) -> Draft | None:
        """Give the country or body that is the subject so far of the sentence, or None."""
        for a, b, draft in self.cast.within(passage.start, at):
            form = draft.form_at(a, b)
            if draft.kind in ("country", "organization") and form != "demonym":
                if self.cast.scene.quotation_at(a) is not None:
                    continue  # `"... of the Republic," it added`: named by the speaker
                if _AS_OBJECT.search(self.cast.scene.text, max(passage.start, a - 20), a):
                    continue  # `They had been listed by the Union in April, it noted`
                if draft.kind == "country" and leads.is_owner(self.cast.scene.text, b, at):
                    continue  # `the US embassy, in which it had written`
                return draft
        return None
