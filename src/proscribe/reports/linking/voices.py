"""Whose list a sentence speaks of, where a document tells of several authorities.

An authority is the sentence's that it names itself. A sentence that only points at a list (`were
put on it`, `has been designated there`) speaks of the one that was named last before it in its
paragraph or in the one before.

Source: `designations/agencies.toml`.
"""

import re
from collections.abc import Sequence

from proscribe.ledger.resolution.hands import hands_of
from proscribe.model.described import DesignationDescription, NamedTarget
from proscribe.model.report import Report, Span
from proscribe.reports.designations.acts.announcer import named_in
from proscribe.reports.parties.homes import Whose, known_in_adjectives
from proscribe.reports.parties.known import NO_NAMES, Known, find_known
from proscribe.reports.tables import publishers
from proscribe.reports.text.words import read_words

_READ = frozenset({"title", "section", "body", "entry", "correction"})
_FAR_BACK = 600  # characters in which the authority is named that a sentence points at
_POINTS = re.compile(
    r"\b(?:there|(?:on|onto|from|to|off|under)\s+(?:it|that|this)\b(?!\s+\w+ing)|"
    r"(?:[Tt]he|[Tt]hat|[Ii]ts)\s+(?:same\s+|own\s+)?(?:list|blacklist|office|department|agency|authorit(?:y|ies)|"
    r"committee|ministry|council|treasury|capital|regime|regulations|order))\b"
)
# `by the Americans`, `the Europeans' list`: a people that acts
_PEOPLE_ACT = re.compile(r"\b(?:by|from)\s+(?:the\s+)?$")

# `under U.S. and British sanctions`: measures of a people
_THEIRS = re.compile(
    r"(?:(?:\s*,|\s+and|\s+or)\s+[A-Z][\w.]*)*\s+(?:[a-z]+\s+)?(?:sanctions|(?:black)?lists?|designations?|"
    r"listings?|measures|asset\s+freezes?|travel\s+bans?)\b"
)


class Voices:
    """The authorities of the sentences of one document."""

    def __init__(self, report: Report) -> None:
        self._text = report.document.text
        places = [
            (one.span.start, one.span.end)
            for one in report.blocks
            if one.within is None and one.role in _READ
        ]
        found = [
            known
            for start, end in places
            for known in find_known(self._text, read_words(self._text, start, end), NO_NAMES)
        ]
        found += [
            known for start, end in places for known in known_in_adjectives(self._text, start, end)
        ]
        found.sort(key=lambda one: one.start)
        self._known = Whose(self._text, found, _home(report)).settled(found)

    def every(self) -> frozenset[str]:
        """Give all authorities that the document names."""
        return frozenset(self._named(0, len(self._text)))

    def of(self, place: Span) -> tuple[str, ...]:
        """Give the authorities that a sentence speaks of, the last one named first.

        Returns:
            Country codes, `eu` or `un`; nothing where the sentence says nothing of whose list.
        """
        own = self._named(place.start, place.end)
        if own or _POINTS.search(self._text, place.start, place.end) is None:
            return own
        return self._named(max(0, place.start - _FAR_BACK), place.start)[:1]

    def is_of_another(self, target: NamedTarget, description: DesignationDescription) -> bool:
        """Tell a party of whom a sentence says that it is on a list of none of those who act."""
        told = self.of(target.entry)
        acting = {*target.keepers} or {one.body for one in hands_of(description)}
        return bool(told) and not {*told} & acting

    def _named(self, start: int, end: int) -> tuple[str, ...]:
        known = [one for one in self._known if start <= one.start and one.end <= end]
        found = named_in(self._text, self._acting(known), start, end)
        return tuple(dict.fromkeys(one.body for one in reversed(found)))

    def _acting(self, known: Sequence[Known]) -> list[Known]:
        """Let a people that acts stand for its country."""
        made: list[Known] = []
        for one in known:
            acts = one.kind == "people" and self._is_of_people(one)
            made.append(Known(one.start, one.end, "country", one.key) if acts else one)
        return made

    def _is_of_people(self, one: Known) -> bool:
        """Tell a people that acts, or whose measures are spoken of."""
        if _THEIRS.match(self._text, one.end) is not None:
            return True
        begin = max(0, one.start - 12)
        return one.plural and _PEOPLE_ACT.search(self._text, begin, one.start) is not None


def _home(report: Report) -> str:
    profile = report.metadata.publisher.value if report.metadata.publisher else ""
    return next(
        (one.country for one in publishers() if one.id == profile and one.kind == "authority"), ""
    )
