"""Who speaks: the words before a verb of saying, joined to a party.

In this order: a pronoun means the last speaker of the run that it can mean; a name or a body means
itself; a role phrase (`the top U.S. diplomat`) means the one person whose title in the document
has that office; a description (`a senior official`) is somebody without a name. What fits several
is left open.

Source: `data/offices.toml`, `data/cues.toml`.
"""

import re
from functools import cache

import msgspec

from proscribe.model.account import PartyKind
from proscribe.model.report import Basis
from proscribe.reports.cast import Cast, Draft
from proscribe.reports.scene import Passage
from proscribe.reports.span import strip
from proscribe.reports.tables import any_of, english, offices, table

_PRONOUN = re.compile(r"\b(?P<word>[Hh]e|[Ss]he|[Ii]t|[Tt]hey)\s*$")
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?)\s+$")
_LEAD = re.compile(
    r"(?:But|And|So|Yet|Still|However|Meanwhile|Also|Separately|Earlier|Later|Then|Now),?\s+"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|may|might|could|can|should|did|does|do|to|said|says|who|which|because|after|before|as|while|if|when)\b"
)


def _holds(draft: Draft, office: str, country: str) -> bool:
    """Tell whether a person's titles name an office, of that country where one is meant."""
    return any(o == office and (not country or c in ("", country)) for o, c in draft.offices)


class Speaker(msgspec.Struct, frozen=True):
    """A speaker and the words for it.

    Attributes:
        draft: The party, or None when the words could not be joined to one.
        start: First character of the words.
        end: One past the last.
        basis: `stated` for a name, `inferred` for what was joined.
        rule: The rule that joined.
        cause: Why there is no party, or "".
    """

    draft: Draft | None
    start: int
    end: int
    basis: Basis
    rule: str
    cause: str = ""


@cache
def _unnamed() -> re.Pattern[str]:
    nouns = any_of(tuple(table("offices")["unnamed"]["nouns"]))
    return re.compile(
        rf"(?P<head>(?:[\w.’'-]+,?\s+){{0,7}}?)(?P<noun>{nouns})(?P<of>\s+(?:at|for|from|of|with|in|on|familiar)\s+[^,.;:\"”]{{2,70}})?",
        re.IGNORECASE,
    )


@cache
def _phrases() -> tuple[tuple[str, str], ...]:
    """Give (phrase in lower case, office), the longest first."""
    found = {(phrase.lower(), office.id) for office in offices() for phrase in office.phrases}
    return tuple(sorted(found, key=lambda one: (-len(one[0]), one)))


class Speakers:
    """Finds speakers; remembers who spoke last.

    Attributes:
        cast: The parties of the document.
        last_person: The person who spoke last, or None.
        last_body: The body or country that spoke last, or None.
        last: Whoever spoke last, or None.
        house: The publisher's own party in an announcement of its own, or None.
    """

    def __init__(self, cast: Cast, house: Draft | None) -> None:
        self.cast = cast
        self.house = house
        self.last_person: Draft | None = None
        self.last_body: Draft | None = None
        self.last: Draft | None = None

    def heard(self, speaker: Draft | None) -> None:
        """Remember who spoke."""
        if speaker is None:
            return
        speaker.roles.add("speaker")
        self.last = speaker
        if speaker.kind == "person":
            self.last_person = speaker
        else:
            self.last_body = speaker

    def before(self, passage: Passage, start: int, end: int) -> Speaker | None:
        """Read the speaker whose words end where a verb of saying begins.

        Args:
            passage: The sentence.
            start: Where the words can begin.
            end: Where the verb (with its adverbs) begins.

        Returns:
            The speaker, or None when the words before the verb name nobody who can speak.
        """
        text = self.cast.scene.text
        first, stop = strip(text, start, end)
        closed = stop > first and text[stop - 1] == ","
        stop_bare = strip(text, first, stop, " ,\n\r\t")[1]
        pronoun = _PRONOUN.search(text, max(first, stop_bare - 8), stop_bare)
        if pronoun is not None and not closed:
            return self._pronoun(passage, pronoun.start("word"), pronoun.end("word"))
        found = self._described(passage, first, stop_bare, with_of=True)
        found = found or self._named(first, stop_bare)
        if found is None and closed:
            found = self._apposed(passage, first, stop_bare)
        return (
            found
            or self._phrase(first, stop_bare)
            or self._described(passage, first, stop_bare, with_of=False)
        )

    def after(self, passage: Passage, start: int, end: int) -> Speaker | None:
        """Read the speaker whose words begin where a verb of saying ends (`said Ned Price`)."""
        text = self.cast.scene.text
        start, end = strip(text, start, end)
        comma = re.compile(r"[,.;:\"“]").search(text, start, end)
        for a, b, draft in self.cast.within(start, end):
            title = next((t for t in draft.titles if t[1] <= a and start <= t[0] < a), None)
            first = title[0] if title else a
            lead = text[start:first].strip()
            if (
                lead in ("", "the", "The", "a", "an")
                and draft.kind != "group"
                and draft.form_at(a, b) != "demonym"
            ):
                if draft.kind == "country" and text[b : b + 2] in ("'s", "’s"):
                    continue
                return Speaker(draft, first, b, "stated", "named")
            if draft.kind == "person" and comma is not None and a <= comma.start() + 2:
                break
        stop = comma.start() if comma else end
        return (
            self._phrase(start, stop)
            or self._described(passage, start, stop, with_of=True)
            or self._described(passage, start, stop, with_of=False)
        )

    def _pronoun(self, passage: Passage, start: int, end: int) -> Speaker:
        word = self.cast.scene.text[start:end].lower()
        draft: Draft | None
        if word in ("he", "she"):
            wanted = "male" if word == "he" else "female"
            draft = self.last_person or self._person_before(passage.start)
            if draft is not None and draft.gender not in ("", wanted):
                others = [
                    one for one in self.cast.drafts.values()
                    if one.kind == "person"
                    and one.gender in ("", wanted)
                    and "speaker" in one.roles
                ]  # fmt: skip
                draft = others[0] if len(others) == 1 else None
        elif word == "it":
            draft = self._thing_before(passage, start) or self.last_body
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

    def _person_before(self, at: int) -> Draft | None:
        """Give the person named last in the thousand characters before a place, or None."""
        people = [
            d
            for _, _, d in self.cast.within(max(0, at - 1_000), at)
            if d.kind == "person" and "author" not in d.roles
        ]
        return people[-1] if people else None

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
                draft, first, end, "stated" if form != "surname" else "inferred", "named"
            )
        return self._government(start, end)

    def _government(self, start: int, end: int) -> Speaker | None:
        """A capital that stands for its government: `Pyongyang said`."""
        for passage_known in self._known_ending(end):
            if passage_known[0] >= start:
                draft = self.cast.country(passage_known[1], rule="government")
                self.cast.mention(
                    draft, passage_known[0], end, "description", basis="inferred", rule="government"
                )
                return Speaker(draft, passage_known[0], end, "inferred", "government")
        return None

    def _known_ending(self, end: int) -> list[tuple[int, str]]:
        return [
            (one.start, one.key)
            for passage in self.cast.scene.passages_around(end)
            for one in passage.known
            if one.kind == "government" and one.end == end
        ]

    def _apposed(self, passage: Passage, start: int, end: int) -> Speaker | None:
        """`Ned Price, the department's spokesman, said`: the name before the apposition."""
        text = self.cast.scene.text
        comma = text.rfind(",", start, end)
        while comma > start:
            named = self._named(start, comma)
            if named is not None and named.draft is not None and named.draft.kind == "person":
                return Speaker(named.draft, named.start, end, "stated", "apposition")
            comma = text.rfind(",", start, comma)
        del passage
        return None

    def _phrase(self, start: int, end: int) -> Speaker | None:
        """A role phrase: `the top U.S. diplomat`."""
        text = self.cast.scene.text
        lead = _LEAD.match(text, start, end)
        start = lead.end() if lead else start
        if end - start > 80:
            return None
        key, country = self._phrase_key(start, end)
        bare = re.sub(r"^(?:the|that)\s+", "", key)
        for phrase, office in _phrases():
            if bare not in (phrase, phrase.replace("{country} ", "")) and not (
                country and bare == "{country} " + phrase
            ):
                continue
            fitting = [
                one for one in self.cast.drafts.values()
                if one.kind == "person" and _holds(one, office, country)
            ]  # fmt: skip
            if len(fitting) > 1 and self.last_person in fitting:
                fitting = [one for one in fitting if one is self.last_person]
            if len(fitting) == 1:
                self.cast.mention(
                    fitting[0], start, end, "title", basis="inferred", rule="role-phrase"
                )
                return Speaker(fitting[0], start, end, "inferred", "role-phrase")
            if len(fitting) > 1:
                return Speaker(
                    None,
                    start,
                    end,
                    "inferred",
                    "role-phrase",
                    "several people have that office here",
                )
        return None

    def _phrase_key(self, start: int, end: int) -> tuple[str, str]:
        """Give a phrase in lower case with its country as `{country}`, and the country."""
        text = self.cast.scene.text
        key, country, at = "", "", start
        for a, b, draft in self.cast.within(start, end):
            if draft.kind == "country" and a >= at:
                key += text[at:a].lower() + "{country}"
                country, at = draft.country, b
        key += text[at:end].lower()
        return " ".join(
            key.replace("{country}'s", "{country}").replace("{country}’s", "{country}").split()
        ), country

    def _described(
        self, passage: Passage, start: int, end: int, *, with_of: bool
    ) -> Speaker | None:
        """Somebody without a name: `a senior official`, `a spokesman for the ministry`."""
        text = self.cast.scene.text
        lead = _LEAD.match(text, start, end)
        start = lead.end() if lead else start
        found = _unnamed().fullmatch(text, start, end)
        if found is None or bool(found["of"]) != with_of or _FINITE.search(found["head"]):
            return None
        if found["head"] and found["head"][0].islower() and start == passage.start:
            return None
        noun = found["noun"].lower()
        if noun in english("speakers", "papers") and self.house is not None and not with_of:
            return Speaker(self.house, start, end, "inferred", "house")
        kind: PartyKind = (
            "organization"
            if noun in english("speakers", "bodies")
            else ("group" if noun.endswith("s") else "person")
        )
        country = next((d.country for _, _, d in self.cast.within(start, end) if d.country), "")
        draft = self.cast.draft(
            "described",
            text[start:end].lower(),
            kind,
            shown=None,
            country=country,
            rule="described",
        )
        self.cast.mention(draft, start, end, "description", rule="described")
        return Speaker(draft, start, end, "stated", "described")
