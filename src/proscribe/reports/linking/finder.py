"""Finds whom the sentences of a document tell to have been listed before.

The lists say who stood on them by then: a name in such a sentence counts where one party of each
list that is asked bears it, and where that party can have come by the day that is told.

Source: this project.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, count

import msgspec

from proscribe.ledger.resolution.answers import Lists
from proscribe.model.described import NamedTarget
from proscribe.model.report import Report, Span
from proscribe.reports.linking.bearers import Bearers
from proscribe.reports.linking.bynoun import by_noun
from proscribe.reports.linking.earlier import NUMBERED, Telling
from proscribe.reports.linking.listednames import listed_names
from proscribe.reports.linking.saidof import is_denied, is_said_of
from proscribe.reports.linking.shortforms import Naming, forms_in
from proscribe.reports.linking.taken import Taken
from proscribe.reports.linking.voices import Voices
from proscribe.reports.parties.known import Known
from proscribe.reports.tables import table
from proscribe.reports.text.span import span, span_id
from proscribe.reports.text.words import read_words

# `the Made State, listed as Made Front`, `..., on the list under the name of Made Front`
_CALLED = re.compile(
    r"(?P<name>[A-Z][\w’'-]+(?:\s+(?:(?:of|in|and|the|for|de|al|la)\s+){0,3}[A-Z][\w’'-]+)*),?\s+"
    r"(?:(?:which|who|that|has|have|is|was|been|stands?|appears?|figures?|entered|carried|kept|known|"
    r"listed|registered|designated|on|in|the|its|list|there|also|still|by\s+the\s+\w+|now|better|"
    r"formerly|officially)\s+){1,9}(?:as|under\s+(?:the|its)(?:\s+\w+)?\s+name(?:\s+of)?)\s+(?:the\s+)?$"
)
_ONE = re.compile(r"\b(?:[Hh]e|[Ss]he|[Ii]t|him|her|it|[Tt]he\s+(?:latter|second))\b")
_FORMER = re.compile(r"\b[Tt]he\s+(?:former|first)\b")
_ORDERED = re.compile(table("earlier")["ordered"])  # speaks of others than the one before it
_READ = frozenset({"body", "entry", "correction", "section", "caption"})


class Told(msgspec.Struct, frozen=True):
    """A party that is told to have been listed before, with whose list the sentence speaks of."""

    target: NamedTarget
    bodies: tuple[str, ...]


class Finder:
    """Looks for listed names in the sentences that tell of earlier measures.

    Attributes:
        bearers: The listed parties whose names can stand in the document.
    """

    def __init__(self, report: Report, lists: Lists, places: Sequence[Telling]) -> None:
        self._text = report.document.text
        self._places = places
        self._told = report.descriptions
        self._previous = [
            target for one in report.descriptions for target in one.previously_designated
        ]
        self._ids = {target.party for target in self._previous}
        self._voices = Voices(report)
        self._taken = Taken(report)
        looked_at = [one.span for one in report.blocks if one.within is None and one.role in _READ]
        self.bearers = Bearers(lists, self._text, looked_at)
        self._short = forms_in(report, looked_at, self.bearers.gazetteer)

    def found(self) -> tuple[list[Told], list[NamedTarget]]:
        """Give the parties, and those read already that are but a piece of one of them."""
        found: list[Told] = []
        pieces: list[NamedTarget] = []
        for one in self._places:
            for target, better in self._put_right(one):
                pieces.append(target)
                found.append(better)
            asked = [(body,) for body in self._bodies(one) if self.bearers.lists_of(body)]
            told = [each for bodies in asked for each in self._on(one, bodies, pieces)]
            found += told or self._on(one, (), pieces)
        return found, pieces

    def _on(self, one: Telling, bodies: tuple[str, ...], pieces: list[NamedTarget]) -> list[Told]:
        """Give whom a sentence tells to stand on the lists of one authority, or on any list."""
        return [
            Told(msgspec.structs.replace(target, keepers=bodies), bodies)
            for target in self._of(one, bodies, pieces)
        ]

    def _put_right(self, one: Telling) -> Iterator[tuple[NamedTarget, Told]]:
        """Give parties read as listed before that stand for a longer name, or on other lists."""
        bodies = self._bodies(one)
        for home in self._told:
            for each in home.previously_designated:
                if not one.place.start <= each.entry.start < one.place.end:
                    continue
                longer = self._longer(one, each)
                if longer is None and not self._voices.is_of_another(each, home):
                    continue
                better = each
                if longer is not None:
                    names = (*each.aliases, each.name)
                    better = msgspec.structs.replace(each, name=longer.name, aliases=names)
                keepers = self._keepers(one, better, bodies)
                yield each, Told(msgspec.structs.replace(better, keepers=keepers), keepers)

    def _longer(self, one: Telling, each: NamedTarget) -> Naming | None:
        """Give the name in full of a party that is read by a short form.

        No list has the short form, or another than the one named before bears it.
        """
        asked = each.keepers or self._voices.of(one.place)
        whose = self._short.with_people(each.name, each.span.start)
        if whose is not None and self.bearers.is_one(
            self.bearers.parties(whose.name), asked, one.told
        ):
            return whose
        if self.bearers.parties(each.name):
            return None
        naming = self._short.of(each.span.exact, one.place.start)
        if naming is not None and len(naming.name) > len(each.name):
            return naming
        part = self._short.part_of(each.name)
        is_old = part is not None and self.bearers.is_one(
            self.bearers.parties(part.name), asked, one.told
        )
        return part if is_old else None

    def _keepers(
        self, one: Telling, target: NamedTarget, bodies: tuple[str, ...]
    ) -> tuple[str, ...]:
        """Give on whose lists a party is told to stand: whom its own words name, before others."""
        if target.keepers and {*target.keepers} <= {*bodies}:
            return target.keepers
        parties = self.bearers.parties(target.name)
        return next(
            ((body,) for body in bodies if self.bearers.is_one(parties, (body,), one.told)), bodies
        )

    def keeper_of(self, target: NamedTarget) -> tuple[str, ...]:
        """Give the one authority named in the document on whose lists a party stands, if any."""
        on = self.bearers.datasets(self.bearers.parties(target.name))
        found = [body for body in sorted(self._voices.every()) if self.bearers.lists_of(body) & on]
        return tuple(found) if len(found) == 1 else ()

    def bodies_of(self, place: Span) -> tuple[str, ...]:
        """Give the authorities that a sentence speaks of, the last one named first."""
        return self._voices.of(place)

    def _bodies(self, one: Telling) -> tuple[str, ...]:
        """Give the authorities of a sentence, or of the one whose measure it goes on about."""
        own = self._voices.of(one.place)
        return own or (self._voices.of(one.source) if one.source is not None else ())

    def _of(
        self, one: Telling, bodies: tuple[str, ...], pieces: list[NamedTarget]
    ) -> Iterator[NamedTarget]:
        names = list(self._names(one, one.place, bodies, pieces))
        if one.is_numbered:
            yield from names
            return
        is_full = any(place.exact.count(" ") for place in self._taken.within(one.place))
        names += self._by_short(one, one.place, bodies, defined=is_full)
        yield from names
        if (
            names
            or self._taken.within(one.place)
            or one.before is None
            or _ORDERED.search(one.place.exact)
            or self._is_denied(one.place)
        ):
            return
        spoken = by_noun(self._text, one.place, self.bearers.gazetteer)
        if spoken is not None:
            if self._may_be(one, spoken, bodies):
                yield self._named_before(one, spoken, bodies)
            return
        before = list(self._names(one, one.before, bodies, pieces))
        before += self._by_short(one, one.before, bodies)
        is_former = _FORMER.search(one.place.exact) is not None
        if is_former or _ONE.search(one.place.exact) is not None:
            told = [each.span.start for each in before] + [
                each.start for each in self._taken.within(one.before)
            ]
            wanted = min(told, default=-1) if is_former else max(told, default=-1)
            before = [each for each in before if each.span.start == wanted]
        yield from before

    def _is_denied(self, place: Span) -> bool:
        """Tell a sentence that says of somebody that he is not listed: it speaks of nobody else."""
        return any(
            is_denied(self._text, place, (known.start, known.end))
            for known in listed_names(self._text, place, self.bearers.gazetteer)
        )

    def _may_be(self, one: Telling, known: Known, bodies: tuple[str, ...]) -> bool:
        written = self._text[known.start : known.end]
        return not self._taken.has(written, bodies) and self.bearers.is_one(
            known.records, bodies, one.told
        )

    def _named_before(self, one: Telling, known: Known, bodies: tuple[str, ...]) -> NamedTarget:
        """Give the party that a sentence names by a noun: it stands where it was named."""
        written = " ".join(self._text[known.start : known.end].split())
        self._taken.take(written, bodies)
        return self._target(known.start, known.end, one.place, written, ())

    def _is_told_of(self, place: Span, known: Known, names: Sequence[Known] = ()) -> bool:
        """Tell whether a sentence can say of a name in it that it is listed.

        Args:
            place: The sentence.
            known: The name.
            names: All listed names of the sentence.
        """
        kinds = self.bearers.kinds(known.records)
        ends = [(one.start, one.end) for one in names]
        return is_said_of(self._text, place, (known.start, known.end), kinds, ends)

    def _is_meant(self, one: Telling, place: Span, known: Known, names: Sequence[Known]) -> bool:
        """Tell a name that has its reference behind it, or of which its sentence can speak."""
        if NUMBERED.match(self._text, known.end, place.end):
            return True
        return not one.is_numbered and self._is_told_of(place, known, names)

    def _names(
        self, one: Telling, place: Span, bodies: tuple[str, ...], pieces: list[NamedTarget]
    ) -> Iterator[NamedTarget]:
        taken = self._taken.closed_on(bodies)
        names = list(listed_names(self._text, place, self.bearers.gazetteer))
        for known in names:
            start, end = known.start, known.end
            written = self._text[start:end]
            inside = [
                each
                for each in self._previous
                if start <= each.span.start
                and each.span.end <= end
                and (each.span.start, each.span.end) != (start, end)
            ]
            closed = [each for each in taken if each.start < end and start < each.end]
            if (
                len(closed) > len(inside)
                or self._taken.has(written, bodies)
                or not self.bearers.is_one(known.records, bodies, one.told)
                or not (inside or self._is_meant(one, place, known, names))
            ):
                continue
            pieces += inside
            self._taken.take(written, bodies)
            aliases = tuple(self._called(place, start))
            yield self._target(start, end, place, " ".join(written.split()), aliases)

    def _called(self, place: Span, start: int) -> Iterator[str]:
        """Give the other name under which a party stands in a sentence: `X, listed as Y`."""
        other = _CALLED.search(self._text, place.start, start)
        if other is not None:
            yield " ".join(other["name"].split())

    def _by_short(
        self, one: Telling, place: Span, bodies: tuple[str, ...], *, defined: bool = False
    ) -> Iterator[NamedTarget]:
        """Give whom a sentence names by a short form, or only by one `defined` in brackets."""
        words = read_words(self._text, place.start, place.end)
        taken = self._taken.closed_on(bodies)
        for word, naming in self._short.within(self._text, place, words):
            if defined and not self._short.is_defined(self._text[word.start : word.end]):
                continue
            parties = self.bearers.parties(naming.name)
            if (
                any(each.start < word.end and word.start < each.end for each in taken)
                or self._taken.has(naming.name, bodies)
                or not self.bearers.is_one(parties, bodies, one.told)
                or not self._is_told_of(
                    place, Known(word.start, word.end, "listed", "", records=parties)
                )
            ):
                continue
            self._taken.take(naming.name, bodies)
            short = self._text[word.start : word.end]
            yield self._target(word.start, word.end, place, naming.name, (short,))

    def id_of(self, at: Span, place: Span, taken: AbstractSet[str]) -> str:
        """Give an id to a party that is told of; one for each list on which the same words name it.

        Args:
            at: Its name.
            place: The sentence that tells of it.
            taken: Ids that others have.
        """
        told = span_id("before", at.start, place.end)
        ids = chain((span_id("party", at.start, at.end), told), (f"{told}-{n}" for n in count(2)))
        party = next(one for one in ids if one not in taken and one not in self._ids)
        self._ids.add(party)
        return party

    def _target(
        self, start: int, end: int, place: Span, name: str, aliases: tuple[str, ...]
    ) -> NamedTarget:
        return NamedTarget(
            party=self.id_of(span(self._text, start, end), place, self._ids),
            name=name,
            span=span(self._text, start, end),
            entry=place,
            aliases=aliases,
        )
