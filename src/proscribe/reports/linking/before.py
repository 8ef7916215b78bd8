"""Parties that a document tells to have been listed before, in whatever words.

Of measures of long ago texts speak in ever new ways (`In December 2019 it was used on Rosa Lind`, a
line of a table with a day and a name). The lists know who stood on them then: a name that stands
whole in such a sentence, and that one listed party bears and no other, is such a party; so is one
that the sentence names by the short form that the document gives it (`the Made Bank (MB)`), and
one of the sentence before where it names nobody itself. A party is shown as listed already and
never as new.

Source: this project.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from proscribe.ledger.answers import Lists
from proscribe.ledger.row import LedgerRow
from proscribe.ledger.window import Window
from proscribe.model.described import DesignationDescription, NamedTarget
from proscribe.model.report import Mention, Party, Report, Span
from proscribe.reports.linking.earlier import Telling, first_day, tellings
from proscribe.reports.linking.names import (
    Keys,
    gazetteer_of,
    is_as_listed,
    keys_of_names,
    stands_alone,
)
from proscribe.reports.parties.known import Gazetteer, find_known
from proscribe.reports.text.span import span, span_id
from proscribe.reports.text.words import read_words

RULE = "link/before@1"
_MARKS = str.maketrans(dict.fromkeys(".'’"))
_BRACKETS = re.compile(r"\s+\((?:the\s+)?[“\"‘']?(?P<short>[A-Z][\w.-]{1,14})[”\"’']?\)")
_LONGEST_NAME = 140  # characters before a short form in brackets
# `the Made State, listed as Made Front`, `..., on the list under the name of Made Front`
_CALLED = re.compile(
    r"(?P<name>[A-Z][\w’'-]+(?:\s+(?:(?:of|in|and|the|for|de|al|la)\s+){0,3}[A-Z][\w’'-]+)*),?\s+"
    r"(?:(?:which|who|that|has|have|is|was|been|stands?|appears?|figures?|entered|carried|kept|known|"
    r"listed|registered|designated|on|in|the|its|list|there|also|still|by\s+the\s+\w+|now|better|"
    r"formerly|officially)\s+){1,9}(?:as|under\s+(?:the|its)(?:\s+\w+)?\s+name(?:\s+of)?)\s+(?:the\s+)?$"
)


def with_listed_before(report: Report, lists: Lists, windows: dict[str, Window | None]) -> Report:
    """Add parties that are told to have been listed before to the descriptions of a report.

    Args:
        report: A report whose new parties have been read and spotted.
        lists: What the loaded lists have.
        windows: By id of a description its window.
    """
    told = [one for one in report.descriptions if windows.get(one.id) is not None]
    if not told or not lists.rows:
        return report
    places = list(tellings(report, first_day(windows)))
    if not places:
        return report
    found, pieces = _Finder(report, lists, places).found()
    return _with(_without(report, pieces), told, found) if found else report


class _Finder:
    """Looks for listed names in the sentences that tell of earlier measures."""

    def __init__(self, report: Report, lists: Lists, places: Sequence[Telling]) -> None:
        self._text = report.document.text
        self._places = places
        self._taken, self._closed = _taken(report)
        self._previous = [
            target for one in report.descriptions for target in one.previously_designated
        ]
        self._brackets = list(_BRACKETS.finditer(self._text))
        looked_at = [each for one in places for each in (one.place, one.before) if each]
        looked_at += [
            span(self._text, max(0, one.start() - _LONGEST_NAME), one.start())
            for one in self._brackets
        ]
        rows = _worded(lists.rows, self._text, looked_at)
        self._gazetteer = gazetteer_of(rows, singles=True, briefly=True)
        self._short = dict(self._short_forms())

    def found(self) -> tuple[list[NamedTarget], list[NamedTarget]]:
        """Give the parties, and those read already that are but a piece of one of them."""
        found: list[NamedTarget] = []
        pieces: list[NamedTarget] = []
        for one in self._places:
            names = list(self._names(one.place, pieces))
            if not names and not self._read_in(one.place):
                names = list(self._by_short(one.place))
            if not names and one.before is not None and not self._read_in(one.place):
                names = list(self._names(one.before, pieces))
            found += names
        return found, pieces

    def _read_in(self, place: Span) -> bool:
        return any(place.start <= one.start < place.end for one in self._closed)

    def _names(self, place: Span, pieces: list[NamedTarget]) -> Iterator[NamedTarget]:
        for start, end in _listed(self._text, place, self._gazetteer):
            written = self._text[start:end]
            keys = keys_of_names((written,))
            inside = [
                one
                for one in self._previous
                if start <= one.span.start
                and one.span.end <= end
                and (one.span.start, one.span.end) != (start, end)
            ]
            closed = [one for one in self._closed if one.start < end and start < one.end]
            if keys & self._taken or len(closed) > len(inside):
                continue
            pieces += inside
            self._taken |= keys
            aliases = tuple(self._called(place, start))
            yield self._target(start, end, place, " ".join(written.split()), aliases)

    def _called(self, place: Span, start: int) -> Iterator[str]:
        """Give the other name under which a party stands in a sentence: `X, listed as Y`."""
        other = _CALLED.search(self._text, place.start, start)
        if other is not None:
            yield " ".join(other["name"].split())

    def _by_short(self, place: Span) -> Iterator[NamedTarget]:
        for short, name in self._short.items():
            at = re.search(rf"(?<![\w-]){re.escape(short)}(?![\w-])", place.exact)
            keys = keys_of_names((name,))
            if at is not None and not keys & self._taken:
                self._taken |= keys
                start = place.start + at.start()
                yield self._target(start, start + len(short), place, name, (short,))

    def _short_forms(self) -> Iterator[tuple[str, str]]:
        """Give short form -> listed name that stands right before its brackets."""
        for one in self._brackets:
            before = span(self._text, max(0, one.start() - _LONGEST_NAME), one.start())
            for start, end in _listed(self._text, before, self._gazetteer):
                if end == one.start():
                    yield one["short"], " ".join(self._text[start:end].split())

    def _target(
        self, start: int, end: int, place: Span, name: str, aliases: tuple[str, ...]
    ) -> NamedTarget:
        return NamedTarget(
            party=span_id("party", start, end),
            name=name,
            span=span(self._text, start, end),
            entry=place,
            aliases=aliases,
        )


def _listed(text: str, place: Span, gazetteer: Gazetteer) -> Iterator[tuple[int, int]]:
    """Give where names stand that one listed party bears and that can be no other words."""
    words = read_words(text, place.start, place.end)
    names = find_known(text, words, gazetteer)
    others = {(one.start, one.end) for one in names if one.kind != "listed"}
    for known in names:
        written = text[known.start : known.end]
        if (
            known.kind == "listed"
            and len(known.records) == 1
            and (known.start, known.end) not in others
            and _is_telling(written, known.start == place.start)
            and stands_alone(text, known.start, known.end, words)
            and ("," not in written or is_as_listed(written, known.key))
        ):
            yield known.start, known.end


def _is_telling(written: str, opens: bool) -> bool:
    """Tell a name of several words, or one of one word that can be no other word."""
    if " " in written:
        return True
    return written.isupper() or any(c in ".-" or c.isdigit() for c in written[:-1]) or not opens


def _taken(report: Report) -> tuple[Keys, list[Span]]:
    """Give the names of parties that are read already or speak, and where names stand."""
    targets = [
        one
        for each in report.descriptions
        for one in (
            *(name for group in each.groups for name in group.names),
            *each.previously_designated,
        )
    ]
    others = [
        one.name for one in report.parties if one.name and {"speaker", "author"} & {*one.roles}
    ]
    names = [name for one in targets for name in (one.name, *one.aliases)]
    return keys_of_names([*names, *others]), [one.span for one in targets]


def _worded(rows: Sequence[LedgerRow], text: str, places: Iterable[Span]) -> list[LedgerRow]:
    """Give the rows of which some name has one of its two longest words in the sentences."""
    words = {
        part
        for one in places
        for word in read_words(text, one.start, one.end)
        for part in (word.key, *word.key.split("-"))
    }
    return [row for row in rows if any(words & _longest(name.text) for name in row.names)]


def _longest(name: str) -> set[str]:
    parts = name.casefold().translate(_MARKS).replace("-", " ").replace(",", " ").split()
    return set(sorted(parts, key=len)[-2:])


def _without(report: Report, pieces: Sequence[NamedTarget]) -> Report:
    """Drop parties that are but a piece of a name."""
    if not pieces:
        return report
    return msgspec.structs.replace(
        report,
        descriptions=tuple(
            msgspec.structs.replace(
                one,
                previously_designated=tuple(
                    each for each in one.previously_designated if each not in pieces
                ),
            )
            for one in report.descriptions
        ),
    )


def _with(
    report: Report, told: Sequence[DesignationDescription], found: Sequence[NamedTarget]
) -> Report:
    """Add the parties to the last measure that stands before each of them."""
    made = {one.id: one for one in report.descriptions}
    for target in found:
        earlier = [
            one for one in told if one.evidence and one.evidence[0].start <= target.span.start
        ]
        home = made[(earlier or told[:1])[-1].id]
        made[home.id] = msgspec.structs.replace(
            home, previously_designated=(*home.previously_designated, target)
        )
    parties = [
        Party(
            id=one.party,
            kind="unknown",
            name=one.name,
            roles=("previously_designated",),
            mentions=(Mention(span=one.span, form="name", basis="external", rule=RULE),),
            basis="external",
            rule=RULE,
        )
        for one in found
    ]
    return msgspec.structs.replace(
        report,
        descriptions=tuple(made[one.id] for one in report.descriptions),
        parties=(*report.parties, *parties),
    )
