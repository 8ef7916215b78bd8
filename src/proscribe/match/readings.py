"""What names stand for: their readings as places of tokens in a vocabulary.

Names of a million customers share their words. Each distinct word is read once, and a name is put
together from its words wherever none of them is read otherwise beside others. Of the rest many
differ only in words that change nothing (`Mayer Trading Ltd`, `Huber Foods Ltd`): these are read
alike, as a `Form` with gaps; only what is left is read whole.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from proscribe.values.characters import in_characters, read_characters
from proscribe.values.freewords import read_ending
from proscribe.values.lone import asked_alone
from proscribe.values.names import kind_asked, read_name
from proscribe.values.ordinary import ordinary
from proscribe.values.syllables import may_be_part
from proscribe.values.tokens import Reading, Tag
from proscribe.values.wordwise import (
    Part,
    Tokens,
    has_latin,
    is_western,
    read_by_parts,
    read_part,
    stand_alone,
)

Places = tuple[int, ...]


class _Known(NamedTuple):
    """A part of names, and what is asked of it in every name: see `Part`."""

    part: Part
    places: Places  # in its first style
    binds: int
    n_syllabic: int
    hides_latin: bool  # see `values.wordwise.Parts`


# How a name looks to those of its words that are not ordinary: these as they are, and of each
# ordinary word all that may matter to them, as a number.
Form = tuple[str | int, ...]
# Its readings: places of tokens; `~n` stands for the one of the nth word.
Gapped = tuple[tuple[int, ...], ...]
_ASCII, _LATIN, _WESTERN = 1, 2, 4


class NameReader:
    """Reads names for one vocabulary, which grows by what is new.

    Attributes:
        n_words: How many words, endings and forms are kept with what they stand for.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self._places: dict[tuple[str, Tag], int] = {}
        self._tokens: list[tuple[str, Tag]] = []  # by place
        self._n_taken = 0
        self._words: dict[bool | None, dict[str, Places | None]] = {True: {}, False: {}, None: {}}
        self._parts: dict[bool, dict[str, _Known | None]] = {True: {}, False: {}}
        self._endings: dict[tuple[str, bool], list[Places] | None] = {}
        self._looks: dict[str, str | int] = {}
        self._ordinary: dict[str, int] = {}  # tokens of ordinary words
        self._forms: dict[bool | None, dict[Form, Gapped]] = {True: {}, False: {}, None: {}}

    @property
    def n_words(self) -> int:
        """How many words, endings and forms are kept with what they stand for."""
        forms = sum(len(one) for one in self._forms.values())
        return max(len(one) for one in self._words.values()) + len(self._endings) + forms

    def take_new(self) -> list[tuple[str, Tag]]:
        """Give the tokens that were met for the first time since this was last asked, by place."""
        new = self._tokens[self._n_taken :]
        self._n_taken = len(self._tokens)
        return new

    def readings(self, name: str, person: bool | None) -> list[tuple[int, Places]]:
        """Give the readings of a name as places of its tokens.

        Returns:
            For each reading its place among those of `values.names.read_asked`, and its tokens;
            nothing for a blank name.
        """
        words = self._words[person]
        found: Places = ()
        parts = name.split()
        for word in parts:
            places = words[word] if word in words else self.free_word(word, person)
            if places is None:
                break
            found += places
        else:
            if found:
                return [(0, found)] if person or len(found) > 1 else self._listed([found])
        asked, person = person, kind_asked(name, person)
        looks, plain = self._looks, self._ordinary
        form = tuple([looks[word] if word in looks else self._look(word) for word in parts])
        gapped = self._forms[person].get(form)
        if gapped:
            readings = [
                tuple([place if place >= 0 else plain[parts[~place]] for place in one])
                for one in gapped
            ]
        else:
            readings = self._whole(name, parts, form, person)
        return list(enumerate(dict.fromkeys(readings))) if asked else self._listed(readings)

    def _listed(self, readings: list[Places]) -> list[tuple[int, Places]]:
        """Give the readings of what may be no person, behind them its one word alone."""
        tokens = self._tokens
        alone = [
            self._put(asked_alone([tokens[place] for place in one]))
            for one in readings
            if len(one) == 1 or "form" in (tokens[one[0]][1], tokens[one[-1]][1])
        ]
        return list(enumerate(dict.fromkeys([*readings, *filter(None, alone)])))

    def _whole(
        self, name: str, parts: Sequence[str], form: Form, person: bool | None
    ) -> list[Places]:
        """Give the readings of a name in order, some may occur again; learn from it for others."""
        whole = read_characters(name) if in_characters(name) else None
        if whole is not None:
            kinds = whole if person is None else (whole.persons if person else whole.things,)
            return list(filter(None, (self._put(one) for kind in kinds for one in kind)))
        found: list[Places] = []
        alike = True
        for kind in (True, False) if person is None else (person,):
            readings, by_parts = self._of_kind(name, parts, form, kind)
            found += filter(None, readings)
            alike = alike and by_parts
        if alike:
            self._learn(parts, form, found, person)
        return found

    def _learn(
        self, parts: Sequence[str], form: Form, found: list[Places], person: bool | None
    ) -> None:
        """Keep what a form reads, where it is plain which token is that of which ordinary word."""
        plain = self._ordinary
        gap_of = {plain[part]: ~at for at, part in enumerate(parts) if isinstance(form[at], int)}
        n_gaps = len(parts) - sum(isinstance(one, str) for one in form)
        if n_gaps == 0 or len(gap_of) < n_gaps:
            return
        for one in found:
            if sum(place in gap_of for place in one) != n_gaps or not gap_of.keys() <= set(one):
                return
        self._forms[person][form] = tuple(
            tuple(gap_of.get(place, place) for place in one) for one in dict.fromkeys(found)
        )

    def _look(self, word: str) -> str | int:
        """Give what a form has of a word."""
        plain = ordinary(word)
        look: str | int = word
        if plain and not may_be_part(plain):
            look = _WESTERN if is_western(plain, "word") else 0
            look |= _ASCII | _LATIN if word.isascii() else _LATIN * has_latin(word)
            self._ordinary[word] = self._place((plain, "word"))
        self._looks[word] = look
        return look

    def free_word(self, word: str, person: bool | None) -> Places | None:
        """Give the tokens of a word that reads the same in every name, or None.

        A name of such words, parted by blanks, has one reading: their tokens in order.
        """
        words = self._words[person]
        if word not in words:
            plain = ordinary(word)
            if plain:
                words[word] = found = (self._place((plain, "word")),)
                return found
            if in_characters(word):
                words[word] = None
                return None
            kinds = (True, False) if person is None else (person,)
            tokens_of = {self._free(word, kind) for kind in kinds}
            tokens = tokens_of.pop()
            words[word] = None if tokens_of or tokens is None else self._put(tokens)
        return words[word]

    def _free(self, word: str, person: bool) -> Tokens | None:
        """Give the tokens of a word that is free in names of one kind, or None."""
        both = read_part(word)
        part = both.person if person else both.thing
        if part is None or both.hides_latin or not part.is_free:
            return None
        return part.styles[0]

    def place(self, text: str, tag: Tag) -> int:
        """Give the place of a token."""
        return self._place((text, tag))

    def _parts_of(self, words: Sequence[str], person: bool, in_latin: bool) -> list[_Known]:
        """Give the parts of a name, up to the first that is not read by itself."""
        known = self._parts[person]
        parts: list[_Known] = []
        for word in words:
            if word not in known:
                known[word] = self._known(word, person)
            one = known[word]
            if one is None or (in_latin and one.hides_latin):
                break
            parts.append(one)
        return parts

    def _known(self, word: str, person: bool) -> _Known | None:
        both = read_part(word)
        part = both.person if person else both.thing
        if part is None:
            return None
        places = self._put(part.styles[0])
        return _Known(part, places, part.binds, part.n_syllabic, both.hides_latin)

    def _of_kind(
        self, name: str, words: Sequence[str], form: Form, person: bool
    ) -> tuple[list[Places], bool]:
        """Give the readings of a name of one kind, in order; some may occur again.

        Returns:
            The readings, and whether names of the same form are read alike.
        """
        parts = self._parts_of(words, person, True)
        if len(parts) < len(words) and not (name.isascii() or has_latin(name)):
            parts = self._parts_of(words, person, False)
        binds, n_syllabic, places = 0, 0, Places()
        for one in parts:
            binds = max(binds, one.binds)
            n_syllabic += one.n_syllabic
            places += one.places
        if parts and len(parts) == len(words):
            if places and stand_alone(binds, n_syllabic):
                return [places], True
            found = read_by_parts([one.part for one in parts], person=person)
            if found is not None and any(found):
                return list(map(self._put, found)), True
        if places and not (person or binds):
            ends = self._ending(" ".join(words[len(parts) :]), name.isascii())
            if ends is not None:
                alike = all(isinstance(look, str) for look in form[len(parts) :])
                return [places + end for end in ends], alike
        return [self._placed(one) for one in read_name(name, person=person)], False

    def _ending(self, ending: str, ascii_: bool) -> list[Places] | None:
        """Give the readings of the end of the name of a thing (`Trading Ltd`), or None."""
        key = ending, ascii_
        if key not in self._endings:
            found = read_ending(ending, ascii_=ascii_)
            self._endings[key] = None if found is None else list(map(self._placed, found))
        return self._endings[key]

    def _placed(self, reading: Reading) -> Places:
        return tuple(self._place((token.text, token.tag)) for token in reading)

    def _put(self, tokens: Iterable[tuple[str, Tag]]) -> Places:
        return tuple(map(self._place, tokens))

    def _place(self, key: tuple[str, Tag]) -> int:
        found = self._places.get(key)
        if found is None:
            found = self._places[key] = len(self._places)
            self._tokens.append(key)
        return found
