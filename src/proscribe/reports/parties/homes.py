"""Whose Treasury is meant: names that bodies of several countries have.

In the document of an authority, or one that cites the acts of one country only, it is the body of
that country; elsewhere the one that the document names in full as well, or of whose country alone
it names the state, its people, its capital or a body, else the first that the table has. In the
document of an authority whose country has no such body here, only one that is named in full is
meant.

Behind the name of a country (`the United States Treasury`) it is that country's.

Source: `data/bodies.toml`.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

import msgspec

from proscribe.reports.parties.known import NO_NAMES, Known, find_known
from proscribe.reports.tables import Body, bodies
from proscribe.reports.text.words import read_words
from proscribe.reports.times.zones import governments

_OF = re.compile(r"(?:['’]s?)?\s+")
# `the UN-listed Okean Line`: who lists is one word with what he does
_ADJECTIVE = re.compile(
    r"\b(?P<who>[A-Z][\w.]*)(?:-\s+and\s+(?P<other>[A-Z][\w.]*))?"
    r"-(?:designated|sanctioned|listed|blacklisted|proscribed)\b"
)
# `The Americans also named Rosa Lind`: a people that acts stands for its state
_LIST_KEEPERS = frozenset(["us", "gb", "ca", "au", "eu", "ch", "jp", "nz", "ua"])
_ARTICLE = re.compile(r"\b[Tt]he\s+$")
_ACTS = re.compile(
    r"\s+(?:(?:on|late|early|last|this|that)\s+(?:\w+\s+)?)?(?:(?:\w+ly|also|then|too|alone|in\s+turn|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s+)*(?:(?:have|had)\s+)?(?:(?:also|already|since)\s+)?(?:named|sanctioned|"
    r"blacklisted|listed|designated|imposed|froze|frozen|added|put|placed|hit|targeted|penali[sz]ed|"
    r"slapped|followed|announced|unveiled)\b"
)
_WORD = re.compile(r"\b[A-Z][A-Za-z]+\b")
_COUNTRY = ("country", "people", "government")


@cache
def shared_names() -> dict[str, tuple[Body, ...]]:
    """Give name -> the bodies that go by it at home."""
    names = dict.fromkeys(name for body in bodies() for name in body.at_home)
    return {name: tuple(one for one in bodies() if name in one.at_home) for name in names}


def known_in_adjectives(text: str, start: int, end: int) -> Iterator[Known]:
    """Give the bodies and countries in words such as `UN-listed`, `U.S.- and EU-sanctioned`."""
    for one in _ADJECTIVE.finditer(text, start, end):
        for part in ("who", "other"):
            if one[part]:
                yield from find_known(text, read_words(text, *one.span(part)), NO_NAMES)


class Whose:
    """Tells which body a shared name means in one document."""

    def __init__(self, text: str, known: Iterable[Known], home: str) -> None:
        """Take what the document says.

        Args:
            text: The text.
            known: All known names in it.
            home: Country whose document it is, or "".
        """
        self._text = text
        self._home = home
        every = list(known)
        self._in_full = {one.key for one in every if one.kind == "body" and not self._choice(one)}
        self._countries = {one.key for one in every if one.kind in _COUNTRY}
        self._countries |= {one.country for one in bodies() if one.name in self._in_full}
        words = {word.title() for word in _WORD.findall(text)}
        self._countries |= {code for city, code in governments().items() if city in words}

    def settled(self, known: Iterable[Known]) -> tuple[Known, ...]:
        """Give known names, each shared one as the body that it means, or left out."""
        found: list[Known] = []
        before: Known | None = None
        for one in known:
            choice = self._choice(one)
            body = self._meant(choice, self._owner(before, one)) if choice else None
            before = one
            if body is not None:
                found.append(msgspec.structs.replace(one, key=body.name))
            elif not choice:
                found.append(self._acting(one))
        return tuple(found)

    def _acting(self, one: Known) -> Known:
        """Let a people that acts stand for its state."""
        acts = (
            one.kind == "people"
            and one.plural
            and one.key in _LIST_KEEPERS
            and _ARTICLE.search(self._text, max(0, one.start - 5), one.start)
            and _ACTS.match(self._text, one.end)
        )
        return msgspec.structs.replace(one, kind="country", plural=False) if acts else one

    def _choice(self, known: Known) -> tuple[Body, ...]:
        if known.kind != "body":
            return ()
        written = " ".join(self._text[known.start : known.end].split())
        return shared_names().get(written, ())

    def _owner(self, before: Known | None, one: Known) -> str:
        """Give the country that stands right before a name, or ""."""
        if before is None or before.kind not in _COUNTRY or before.end > one.start:
            return ""
        is_beside = _OF.fullmatch(self._text, before.end, one.start) is not None
        return before.key if is_beside else ""

    def _meant(self, choice: tuple[Body, ...], owner: str) -> Body | None:
        if owner:
            return next((one for one in choice if one.country == owner), None)
        if self._home:
            at_home = [one for one in choice if one.country == self._home]
            return next(iter(at_home or self._in_full_of(choice)), None)
        found = self._in_full_of(choice) or [
            one for one in choice if one.country in self._countries
        ]
        return found[0] if len(found) == 1 else choice[0]

    def _in_full_of(self, choice: tuple[Body, ...]) -> list[Body]:
        return [one for one in choice if one.name in self._in_full]
