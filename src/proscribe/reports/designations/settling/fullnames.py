"""The full name of a party that its measure names by a short form only.

A release tells of `Ghassan Rida Mansouri (Mansouri)` and then designates `Mansouri`; the short form
in brackets, or a family name that ends one longer name of the text only (or stands in one, of a
person with two family names), stands for that name. So do two family names (`Lind Made` of `Rosa
Lind Made`), and a name that people bear and that begins the longer one (`Zhao` of `Zhao Minghe`).

Source: this project.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from proscribe.reports.designations.data import pattern
from proscribe.reports.designations.data import words as listed_words
from proscribe.reports.designations.draft import Named
from proscribe.reports.designations.joining import stand_beside
from proscribe.reports.designations.targets.naming import Found, find_names, is_body_name
from proscribe.reports.designations.targets.singles import target_nouns
from proscribe.reports.designations.targets.spelledout import spelled_out
from proscribe.reports.designations.targets.trimming import house_of, trimmed
from proscribe.reports.parties.scene import Passage, Scene
from proscribe.values.lexicon.borne import is_counted

_DEFINED = re.compile(
    r"(?P<name>[A-Z][\w.&’'-]*(?:\s+(?:(?:of|for|and|the|de|al)\s+){0,2}[A-Z\d][\w.&’'-]*){0,9}"
    r"(?:,\s+(?:Ltd|LTD|Inc|INC|LLC|Limited|LIMITED|Corp|PLC|S\.A)\b\.?)?)"
    r"\s+\((?:the\s+)?[“\"‘']?(?P<short>[A-Z][\w.-]{1,14})[”\"’']?\)"
)
_NUMBER = re.compile(r"\d[\w-]*\s+")
_MAY_BE_PEOPLE = frozenset({"Person", "LegalEntity"})
_MOST_FAMILY = 3  # family names by which a person is called
_TWO = 2  # family names, and people of a sentence who are called by them
_MOST_NAMES = 6  # names of a person
# `Adnan Ayad` may be the father of `Jihad Adnan Ayad`
_KIN = re.compile(
    r"\b(?:(?:grand)?(?:father|mother|son|daughter|parent)|brother|sister|uncle|aunt|nephew|niece|"
    r"cousin|namesake|relative|elder|younger|junior|senior)s?\b",
    re.IGNORECASE,
)
_NO_GIVEN = listed_words("names", "small") | {
    word.lower() for word in listed_words("names", "no_names")
}
_TELLING = frozenset({"body", "entry", "correction"})


class FullNames:
    """The longer names of a text by their short forms; read once, when first asked for."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._defined: dict[str, Found] | None = None
        self._ending: dict[str, dict[str, Found]] = {}  # last word -> name -> where it stands
        self._inside: dict[str, dict[str, Found]] = {}  # the same for words between
        self._people: dict[str, list[tuple[list[str], Found]]] = {}  # by each end: names in words

    def complete(self, named: Named) -> None:
        """Give a party named by a short form the longer name that the text has for it, if any.

        The short form stays as one of its other names.
        """
        short = named.display
        found = self._of(named) if named.entry is None else None
        if found is None or (found.start, found.end) == named.name:
            return
        text = self._scene.text
        named.display = " ".join(text[found.start : found.end].split())
        named.name = (found.start, found.end)
        named.mentions.append((found.start, found.end))
        named.aliases = list(dict.fromkeys([*named.aliases, *found.aliases, short]))
        named.countries = named.countries or found.countries
        if named.schema == "LegalEntity":
            named.schema = found.schema

    def _of(self, named: Named) -> Found | None:
        short = named.display
        if self._defined is None:
            self._defined = {}
            self._read(self._defined)
        if short in self._defined:
            return self._defined[short]
        if " " in short:
            return self._of_families(named)
        word = short.casefold()
        longer = {} if short.isupper() else self._ending.get(word, {})
        if not longer and not short.isupper() and named.schema in _MAY_BE_PEOPLE:
            # a text has the whole name of a person before it calls him by one of the names
            inside = self._inside.get(word, {})
            longer = {name: one for name, one in inside.items() if one.end <= named.name[0]}
        if not longer and named.schema in _MAY_BE_PEOPLE:
            return self._of_bearer(named)
        return _one_person([(name.split(), one) for name, one in longer.items()])

    def _of_families(self, named: Named) -> Found | None:
        """Give the person whose name ends with family names, unless it tells of relatives."""
        words = _plain(named.display)
        if (
            len(words) > _MOST_FAMILY
            or any(character.isdigit() for character in named.display)
            or named.schema not in _MAY_BE_PEOPLE
            or is_body_name(named.display)
            or _KIN.search(self._scene.text, *named.line)
        ):
            return None
        size, first = len(words), named.name[0]
        people = self._people.get(words[-1], [])
        capitals = " ".join(_unmarked(self._scene.text).split())  # what marks family names
        longer = [
            one
            for one in people
            if one[0][-size:] == words != one[0]
            and one[1].end <= first
            and _has_given_name(one[0])
            and not self._stand_beside(named, one[1])
        ]
        if not longer:
            return None
        are_families = " ".join(words).upper() in capitals or self._all_by_families(named)
        return _one_person(longer) if are_families else None

    def _all_by_families(self, named: Named) -> bool:
        """Tell a sentence that calls several by two family names: `Lind Aro and Made Holm are`."""
        found = [
            _plain(self._scene.text[one.start : one.end])
            for passage in self._scene.passages
            if passage.start <= named.name[0] < passage.end
            for one in find_names(self._scene.text, passage.start, passage.end, passage.known)
        ]
        short = [
            words
            for words in found
            if len(words) == _TWO
            and any(
                len(longer) > _TWO and longer[-_TWO:] == words and one.end <= named.line[0]
                for longer, one in self._people.get(words[-1], [])
            )
        ]
        return len(short) >= _TWO

    def _stand_beside(self, named: Named, longer: Found) -> bool:
        """Tell two people: `Jon Ode Bakari acted for Ode Bakari`."""
        text = self._scene.text
        sentences = [
            text[one.start : one.end]
            for one in self._scene.passages
            if one.start <= longer.start < one.end or one.start <= named.name[0] < one.end
        ]
        return stand_beside(named.display, text[longer.start : longer.end], sentences)

    def _of_bearer(self, named: Named) -> Found | None:
        """Give the person told of before whose name begins or ends with one that people bear.

        A name in capitals is a family name where the whole one has it in capitals as well.
        """
        word = _plain(named.display)[0]
        if named.display.isupper():
            marked = [
                one for one in self._people.get(word, [])
                if named.display in self._scene.text[one[1].start : one[1].end].split()
            ]  # fmt: skip
            return _one_person(marked)
        people = self._people.get(word, []) if is_counted(word) else []
        return _one_person([one for one in people if one[1].end <= named.name[0]])

    def _read(self, defined: dict[str, Found]) -> None:
        text = self._scene.text
        for passage in self._scene.passages:
            if passage.role not in _TELLING:
                continue
            for short, one in _definitions(text, passage):
                defined.setdefault(short, one)
            for one in find_names(text, passage.start, passage.end, passage.known):
                words = text[one.start : one.end].split()
                for alias in one.aliases:
                    if len(words) > 1:
                        defined.setdefault(alias, one)
                if len(words) < 2:
                    continue
                if one.schema in _MAY_BE_PEOPLE and len(words) <= _MOST_NAMES:
                    self._add_person(_plain(" ".join(words)), one)
                same = self._ending.setdefault(words[-1].casefold(), {})
                same.setdefault(" ".join(words).casefold(), one)
                for word in words[1:-1] if one.schema in _MAY_BE_PEOPLE else ():
                    between = self._inside.setdefault(word.casefold(), {})
                    between.setdefault(" ".join(words).casefold(), one)

    def _add_person(self, words: list[str], one: Found) -> None:
        if is_body_name(self._scene.text[one.start : one.end]):
            return
        if not all(word[0].isalpha() for word in words):
            return  # `WASHINGTON - Rosa Lind`
        for word in dict.fromkeys((words[0], words[-1])):
            self._people.setdefault(word, []).append((words, one))


def _unmarked(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text)
    return "".join(each for each in folded if not unicodedata.combining(each))


def _plain(name: str) -> list[str]:
    """Give the words of a name in lower case without marks."""
    return _unmarked(name.casefold()).split()


def _has_given_name(words: Sequence[str]) -> bool:
    """Tell a name whose first word people bear: not `on Rosa Lind`, `Minister Rosa Lind`."""
    return (
        words[0] not in _NO_GIVEN
        and any(is_counted(part) for part in words[0].split("-"))
        and pattern("names", "post").fullmatch(words[0]) is None
        and words[0] not in target_nouns()
    )


def _one_person(named: Sequence[tuple[list[str], Found]]) -> Found | None:
    """Give the longest of several names, when all of them can be of one person."""
    if not named:
        return None
    words, longest = max(named, key=lambda one: len(one[0]))
    is_one = all(one[0] == words[0] and {*one} <= {*words} for one, _ in named)
    return longest if is_one else None


def _begun(text: str, first: int, start: int, short: str) -> int:
    """Give where a name begins whose short form has the letter of a nation: `Alban Mill (AM)`."""
    before = text[first:start].split()
    if before and before[-1].partition("-")[2].islower():
        return start  # `Tarnburg-based Rosa Lind (Lind)`
    if not before or text[start : start + 1] == short[0] or before[-1][0] != short[0]:
        return start
    return text.rindex(before[-1], first, start)


def _definitions(text: str, passage: Passage) -> Iterator[tuple[str, Found]]:
    """Give the names with a short form in brackets, also where they are no targets.

    Of `three leaders of ISIS-Khorasan (ISIS-K)` the group is defined, though only the leaders are
    designated.
    """
    spelled = {end: start for start, end in spelled_out(text, passage.start, passage.end)}
    for run in _DEFINED.finditer(text, passage.start, passage.end):
        numbers = list(_NUMBER.finditer(text, run.start("name"), run.end("name")))
        others = [one.end() for one in numbers if one[0].strip() not in run["short"]]
        start, end = max([run.start("name"), *others]), run.end("name")
        house = house_of(text, start, end)
        start = house[1] if house is not None else start
        if not numbers or others:  # a month belongs to `the March 23 Movement (M23)`
            first, (start, end) = start, trimmed(text, start, end, passage.known)
            start = _begun(text, first, start, run["short"])
        start = spelled.get(end, start)
        end -= len("'s") if text[start:end].endswith(("'s", "’s")) else 0
        if start < end and any(character.isupper() for character in run["short"]):
            yield run["short"], Found(
                start=start, end=end, stop=run.end(), aliases=(run["short"],),
                schema="LegalEntity", countries=(),
            )  # fmt: skip
