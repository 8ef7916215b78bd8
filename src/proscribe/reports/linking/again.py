"""New parties of a document that it tells to have been listed before as well.

Who comes on one list can have stood for years on another (`All eight were already on the Entity
List`), or under another order on the same one. The sentence names such a party, speaks of all of
them (`all three`, `both`), or of the one that the sentence before it in its paragraph names. The
lists decide: a party counts of which they have, besides the new entry, one that stood there before
the measure for certain.

Source: `data/earlier.toml`.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from proscribe.ledger.parties.names import bearers_among, namesakes_among
from proscribe.ledger.parties.shortened import without_form
from proscribe.ledger.resolution.answers import Lists
from proscribe.ledger.resolution.hands import hands_of
from proscribe.ledger.window import Window, before
from proscribe.model.described import DesignationDescription, NamedTarget
from proscribe.model.report import Report, Span
from proscribe.reports.designations.draft import BEFORE
from proscribe.reports.linking.bearers import can_be_of
from proscribe.reports.linking.earlier import Telling
from proscribe.reports.linking.finder import Finder, Told
from proscribe.reports.linking.saidof import is_alone
from proscribe.reports.linking.shortforms import short_forms
from proscribe.reports.tables import table
from proscribe.reports.text.span import span

_TABLE = table("earlier")
_THEY = re.compile(_TABLE["they"])
_ONE = re.compile(_TABLE["one"])
_DENIED = re.compile(_TABLE["denied"])
_ORDERED = re.compile(_TABLE["ordered"])
_NUMBERS = tuple(_TABLE["numbers"].split())
_OPENS_WITH_ONE = re.compile(r"\s*(?:(?:In|On|By)\s+[^,;]{3,40},\s+)?(?:He|She|It|he|she|it)\b")
_BRACKETS = re.compile(r"\s+\((?:the\s+)?[“\"‘']?([A-Z][\w .&’'-]{1,40})[”\"’']?\)")


class _New(msgspec.Struct, frozen=True):
    """A party of a measure, with the forms in which a text can name it."""

    target: NamedTarget
    home: DesignationDescription
    window: Window
    forms: re.Pattern[str]


class Again:
    """Looks for new parties that stood on a list before."""

    def __init__(
        self, report: Report, lists: Lists, windows: dict[str, Window | None], finder: Finder
    ) -> None:
        self._text = report.document.text
        self._lists = lists
        self._finder = finder
        self._paragraphs = [one.span for one in report.blocks if one.within is None]
        self._new = [
            _New(target, one, window, _forms(self._text, target))
            for one in report.descriptions
            if one.action == "add"
            and one.rule != BEFORE
            and (window := windows.get(one.id)) is not None
            for group in one.groups
            for target in group.names
        ]
        self._new.sort(key=lambda each: -len(each.target.name))  # the longest name of a party first
        self._ids = {one.id for one in report.parties}
        self._known: set[tuple[str, tuple[str, ...]]] = set()

    def found(self, places: Iterable[Telling], others: Sequence[Told]) -> Iterator[Told]:
        """Give the parties, each with whose list the sentence speaks of.

        Args:
            places: The sentences.
            others: Parties told to have been listed before: a sentence of theirs speaks of others
                only by name.
        """
        theirs = Counter(each.target.entry.start for each in others)
        for one in places if self._new else ():
            until = self._until(one.place, others)
            named = [each for each in self._named(one.place) if each[1].start >= until]
            they = _THEY.search(self._text, one.place.start, one.place.end) if not named else None
            if _DENIED.search(one.place.exact) is not None:
                continue
            bodies = self._finder.bodies_of(one.place)
            if _is_of_others(one, they, theirs) and not (named and bodies):
                continue
            meant = named or self._meant(one, they)
            each_list: list[tuple[str, ...]] = [(body,) for body in bodies]
            for asked in each_list or [()]:
                older = self._older_of(one, meant, asked, they, others)
                if they is not None and len(older) > _most(they):
                    continue
                self._known |= {(party, asked) for party in older}
                yield from (Told(target, asked) for target in older.values())

    def _older_of(
        self,
        one: Telling,
        meant: Sequence[tuple[_New, Span]],
        bodies: Sequence[str],
        they: re.Match[str] | None,
        others: Sequence[Told],
    ) -> dict[str, NamedTarget]:
        """Give the parties meant that stood on the lists asked, by the ids of the older ones."""
        known = _names_told(others, bodies)
        older: dict[str, NamedTarget] = {}
        for new, at in meant:
            if new.target.name not in known:
                for party, target in self._older(one, new, at, bodies, they):
                    older.setdefault(party, target)
        return older

    def _meant(self, one: Telling, they: re.Match[str] | None) -> list[tuple[_New, Span]]:
        """Give the new parties of which a sentence speaks that names none of them."""
        ordered = _ORDERED.search(self._text, one.place.start, one.place.end)
        if ordered is not None:
            return self._in_order(one.place, ordered)
        if they is not None:
            earlier = [each for each in self._new if each.target.span.start < one.place.start]
            meant = earlier or self._new  # `All were listed already. The following were named:`
            home = max(meant, key=lambda each: each.target.span.start if earlier else 0).home
            return [(each, each.target.span) for each in meant if each.home is home]
        if _ONE.search(one.place.exact) is None:
            return []
        if len({each.target.name for each in self._new}) == 1 and _OPENS_WITH_ONE.match(
            one.place.exact
        ):
            return [(each, each.target.span) for each in self._new]
        if one.before is None or not self._is_of_one_paragraph(one.before, one.place):
            return []
        named = self._named(one.before)
        return named if len({each.target.name for each, _ in named}) == 1 else []

    def _until(self, place: Span, others: Sequence[Told]) -> int:
        """Give where a name stands of which alone a sentence goes on: `..., a bank which was`.

        Returns:
            The place of the sentence where there is none: whoever it names is meant.
        """
        return max(
            (
                each.target.span.start
                for each in others
                if place.start <= each.target.span.start < place.end
                and is_alone(self._text, place, (each.target.span.start, each.target.span.end))
            ),
            default=place.start,
        )

    def _in_order(self, place: Span, ordered: re.Match[str]) -> list[tuple[_New, Span]]:
        """Give the first or the last so many of those named before a sentence."""
        earlier = [each for each in self._new if each.target.span.start < place.start]
        inorder = sorted(earlier, key=lambda each: each.target.span.start)
        names = list(dict.fromkeys(each.target.name for each in inorder))
        count = _NUMBERS.index(ordered["count"] or ordered["last"] or ordered["named"]) + 1
        meant = names[:count] if ordered["first"] or ordered["ahead"] else names[-count:]
        return [(each, each.target.span) for each in inorder if each.target.name in meant]

    def _named(self, place: Span) -> list[tuple[_New, Span]]:
        """Give the new parties that a sentence names, each with where; none inside a longer one."""
        found = [
            (new, span(self._text, at.start(), at.end()))
            for new in self._new
            if (at := new.forms.search(self._text, place.start, place.end)) is not None
        ]
        return [
            (new, at)
            for new, at in found
            if not any(
                other.start <= at.start and at.end <= other.end and len(other.exact) > len(at.exact)
                for _, other in found
            )
        ]

    def _is_of_one_paragraph(self, one: Span, other: Span) -> bool:
        return any(each.start <= one.start and other.end <= each.end for each in self._paragraphs)

    def _older(
        self,
        one: Telling,
        new: _New,
        at: Span,
        bodies: Sequence[str],
        they: re.Match[str] | None,
    ) -> Iterator[tuple[str, NamedTarget]]:
        """Give the party of an older entry, by its id, where the lists have just one."""
        asked = frozenset().union(*(self._finder.bearers.lists_of(body) for body in bodies))
        # on the list of somebody else he is not new: one that does not date its entries answers too
        is_elsewhere = bool(bodies) and not {*bodies} & {hand.body for hand in hands_of(new.home)}
        rows = [
            row
            for row in self._lists.rows
            if (not bodies or row.dataset in asked)
            and (before(row, new.window) or is_elsewhere)
            and can_be_of(row, one.told)
            and (they is None or _is_of_kind(row.schema, they))
        ]
        bare = (*new.target.aliases, *without_form(new.target.name))
        target = msgspec.structs.replace(new.target, aliases=tuple(dict.fromkeys(bare)))
        found = namesakes_among(target, rows, self._lists.record_of) or bearers_among(
            target, rows, self._lists.record_of
        )
        if len(found) == 1 and (found[0].unit.party_id, tuple(bodies)) not in self._known:
            name = self._finder.id_of(at, one.place, self._ids)  # the same words name it as new
            yield (
                found[0].unit.party_id,
                msgspec.structs.replace(
                    target, party=name, span=at, entry=one.place, keepers=tuple(bodies)
                ),
            )


def _is_of_others(one: Telling, they: re.Match[str] | None, theirs: Mapping[int, int]) -> bool:
    """Tell whether a sentence speaks of others, whom it or the one before it names.

    `They` and `both` are those whom the sentence before names, where these are several.
    """
    if theirs.get(one.place.start, 0):
        return True
    before = theirs.get(one.before.start, 0) if one.before is not None else 0
    return before > (1 if they is not None else 0)


def _names_told(others: Iterable[Told], bodies: Sequence[str]) -> set[str]:
    """Give the names of those who are told already to stand on one of the lists asked."""
    return {
        one.target.name
        for one in others
        if not bodies or not one.bodies or {*bodies} & {*one.bodies}
    }


def _most(they: re.Match[str]) -> int:
    """Give how many `the three` can be; any number where none is told."""
    told = (they["count"] or they["some"] or "").casefold()
    if told.isdigit():
        return int(told)
    return _NUMBERS.index(told) + 1 if told in _NUMBERS else len(they.string)


def _is_of_kind(schema: str, they: re.Match[str]) -> bool:
    """Tell whether an entry can be one of `the three tankers`, `both men`."""
    if they["persons"]:
        return schema == "Person"
    if they["vessels"]:
        return schema == "Vessel"
    return not they["bodies"] or schema not in ("Person", "Vessel")


def _forms(text: str, target: NamedTarget) -> re.Pattern[str]:
    """Give the forms in which a text can name a party, its short form in brackets among them."""
    bracket = _BRACKETS.match(text, target.span.end)
    own = (target.name, target.span.exact, *target.aliases)
    forms = {*own, *short_forms(target.name), *((bracket[1],) if bracket else ())}
    longest = sorted(forms, key=len, reverse=True)
    return re.compile("|".join(rf"(?<!\w){re.escape(one)}(?!\w)" for one in longest))
