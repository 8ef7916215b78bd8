"""Short forms under which a text goes on to speak of whom it has named in full.

The family name of a person (`Lind`), the capitals in brackets behind a name (`the Made Bank (MB)`),
the name of a body without the word for what it is (`Okean` of `Okean Group`). A short form means
the one name before it that it fits; of several, none.

Source: this project.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from proscribe.model.report import Report, Span
from proscribe.reports.designations.targets.naming import is_body_name
from proscribe.reports.linking.listednames import listed_names
from proscribe.reports.linking.names import stands_alone
from proscribe.reports.parties.known import Gazetteer
from proscribe.reports.text.span import span
from proscribe.reports.text.words import Word, in_name, keys_of
from proscribe.values.territories import parse_territory

_BRACKETS = re.compile(
    r"\s+\((?:the\s+)?[“\"‘']?(?P<short>(?:[a-z]{1,4}[-’'])?[A-Z][\w.-]{1,14})[”\"’']?\)"
)
_LONGEST_NAME = 140  # characters before a short form in brackets
_SHORTEST = 3  # letters of a family name
_FEWEST_WITH_TWO = 3  # words of a name with two family names
_MOST_WORDS = 5  # of a person's name
_HONORIFIC = frozenset(
    {"mr", "mrs", "ms", "dr", "gen", "general", "col", "colonel", "prof", "senator", "minister"}
)


class Naming(msgspec.Struct, frozen=True):
    """A name as it stands in full.

    Attributes:
        name: The name.
        start: Where it stands.
    """

    name: str
    start: int


class ShortForms:
    """The short forms of the names of one text."""

    def __init__(self, names: Iterable[Naming], defined: Iterable[tuple[str, Naming]]) -> None:
        """Take the names.

        Args:
            names: Names in full, where each stands.
            defined: Short forms that the text itself gives, with the name of each.
        """
        self._found: dict[str, list[Naming]] = {}
        self._inner: dict[str, list[Naming]] = {}
        self._defined = dict(defined)
        names = list(names)
        self._keyed = [(keys_of(one.name.replace(",", " ")), one) for one in names]
        for one in names:
            for short in short_forms(one.name):
                self._found.setdefault(short, []).append(one)
            for short in _first_family(one.name):
                self._inner.setdefault(short, []).append(one)

    def of(self, short: str, at: int) -> Naming | None:
        """Give the name in full that a short form at a place stands for, None of several."""
        if short in self._defined:
            return self._defined[short]
        every = self._found.get(short) or self._inner.get(short, [])
        found = {one.name.casefold(): one for one in reversed(every) if one.start < at}
        if not found:
            found = {one.name.casefold(): one for one in reversed(every)}
        return next(iter(found.values())) if len(found) == 1 else None

    def is_defined(self, short: str) -> bool:
        """Tell a short form that the text itself gives in brackets behind a name."""
        return short in self._defined

    def part_of(self, short: str) -> Naming | None:
        """Give the one name of which some words are a part: `Barrientos Salas`, `Made` of a body.

        A given name and the family names stand for a person, any words in a row for a body but
        those that only say what it is (`Bank`).

        Returns:
            None where no name has these words, or more than one that is not a form of the longest.
        """
        wanted = keys_of(short)
        if not wanted or all(is_body_name(one.title()) for one in wanted):
            return None
        found = [one for keys, one in self._keyed if _is_part(wanted, keys, one.name)]
        longest = max(found, key=lambda one: len(one.name), default=None)
        if longest is None or any(
            one.name.casefold() not in longest.name.casefold() for one in found
        ):
            return None
        return longest

    def with_people(self, short: str, at: int) -> Naming | None:
        """Give the one name before a place that is the same with whose people it is in front.

        `Islamic Jihad` behind `Palestinian Islamic Jihad`, though another bears the short name.
        """
        wanted = keys_of(short)
        found = {
            one.name.casefold(): one
            for keys, one in self._keyed
            if one.start < at
            and keys[1:] == wanted
            and len(wanted) > 1
            and parse_territory(one.name.split()[0])
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def within(
        self, text: str, place: Span, words: Sequence[Word]
    ) -> Iterator[tuple[Word, Naming]]:
        """Give the short forms that stand alone in a stretch of text, with their names."""
        for at, one in enumerate(words):
            if not in_name(text, one):
                continue
            naming = self.of(text[one.start : one.end], place.start)
            if naming is not None and (
                stands_alone(text, one.start, one.end, words) or _is_addressed(words, at)
            ):
                yield one, naming


def _is_part(wanted: Sequence[str], keys: Sequence[str], name: str) -> bool:
    count = len(wanted)
    if count >= len(keys):
        return False
    if is_body_name(name):
        return any(keys[at : at + count] == wanted for at in range(len(keys) - count + 1))
    return keys[-count:] == wanted or keys[:1] == wanted


def _is_addressed(words: Sequence[Word], at: int) -> bool:
    """Tell `Mr Lind`: nothing but an honorific stands before it, and no name goes on."""
    if at == 0 or words[at - 1].key not in _HONORIFIC:
        return False
    following = words[at + 1] if at + 1 < len(words) else None
    return following is None or not following.capital or following.start - words[at].end > 1


def short_forms(name: str) -> Iterator[str]:
    """Give the words that can stand for a name.

    Example:
        >>> list(short_forms("Okean Group")), list(short_forms("Rosa Lind"))
        (['Okean'], ['Lind'])
    """
    words = name.replace(",", " ").split()
    if not 1 < len(words) <= _MOST_WORDS:
        return
    if is_body_name(name):
        if len(words) == 2 and is_body_name(words[1]) and not is_body_name(words[0]):
            yield words[0]
        return
    last = words[-1]
    if len(last) >= _SHORTEST and re.fullmatch(r"[^\W\d_][\w’'-]+", last):
        yield last


def _first_family(name: str) -> Iterator[str]:
    """Give the first of two family names: `Porras` of `Gustavo Eduardo Porras Cortes`."""
    words = name.replace(",", " ").split()
    if not _FEWEST_WITH_TWO <= len(words) <= _MOST_WORDS or is_body_name(name):
        return
    if len(words[-2]) > _SHORTEST and re.fullmatch(r"[^\W\d_a-z][\w’'-]+", words[-2]):
        yield words[-2]


def forms_in(report: Report, places: Sequence[Span], gazetteer: Gazetteer) -> ShortForms:
    """Give the short forms of the listed names of a document and of its parties.

    Args:
        report: What was read of the document.
        places: Where listed names are looked for.
        gazetteer: Listed names.
    """
    text = report.document.text
    names = [
        Naming(" ".join(text[known.start : known.end].split()), known.start)
        for place in places
        for known in listed_names(text, place, gazetteer)
    ]
    names += [
        Naming(one.name, one.span.start)
        for each in report.descriptions
        for group in each.groups
        for one in group.names
    ]
    return ShortForms(names, _defined(text, gazetteer))


def _defined(text: str, gazetteer: Gazetteer) -> Iterator[tuple[str, Naming]]:
    """Give short form and listed name that stands right before its brackets."""
    for one in _BRACKETS.finditer(text):
        before = span(text, max(0, one.start() - _LONGEST_NAME), one.start())
        for known in listed_names(text, before, gazetteer):
            if known.end == one.start():
                name = " ".join(text[known.start : known.end].split())
                yield one["short"], Naming(name, known.start)
