"""What names stand for: their readings as places of tokens in a vocabulary.

Names of a million customers share their words. Each distinct word is read once, and a name is put
together from its words wherever none of them is read otherwise beside others; only what is left is
read whole.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from proscribe.values.characters import in_characters, read_characters
from proscribe.values.freewords import read_ending
from proscribe.values.names import read_name
from proscribe.values.ordinary import ordinary
from proscribe.values.tokens import Reading, Tag
from proscribe.values.wordwise import (
    Part,
    Tokens,
    has_latin,
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


class NameReader:
    """Reads names for one vocabulary, which grows by what is new.

    Attributes:
        n_words: How many words and endings are kept with what they stand for.
        n_tokens: How many distinct tokens have a place.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self._places: dict[tuple[str, Tag], int] = {}
        self._new: list[tuple[str, Tag]] = []
        self._words: dict[bool | None, dict[str, Places | None]] = {True: {}, False: {}, None: {}}
        # By whether they are parts of a person's name, and of a name that may be in Latin letters.
        self._parts: dict[tuple[bool, bool], dict[str, _Known | None]] = {
            (person, in_latin): {} for person in (True, False) for in_latin in (True, False)
        }
        self._endings: dict[tuple[str, bool], list[Places] | None] = {}

    @property
    def n_words(self) -> int:
        """How many words and endings are kept with what they stand for."""
        return max(map(len, self._words.values())) + len(self._endings)

    def take_new(self) -> list[tuple[str, Tag]]:
        """Give the tokens that were met for the first time since this was last asked, by place."""
        new, self._new = self._new, []
        return new

    def readings(self, name: str, person: bool | None) -> list[tuple[int, Places]]:
        """Give the readings of a name as places of its tokens.

        Returns:
            For each reading its place among those of `values.names.read_name`, and its tokens;
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
                return [(0, found)]
        whole = read_characters(name) if in_characters(name) else None
        if whole is not None:
            kinds = whole if person is None else (whole.persons if person else whole.things,)
            readings = [self._put(one) for kind in kinds for one in kind]
        elif person is None:
            readings = [*self._of_kind(name, parts, True), *self._of_kind(name, parts, False)]
        else:
            readings = self._of_kind(name, parts, person)
        return list(enumerate(filter(None, dict.fromkeys(readings))))

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
        parts = self._parts[person, True]
        if word in parts:
            known = parts[word]
            part = known and known.part
        else:
            part = read_part(word, person=person)
        if part is not None and part.is_free:  # not kept: most words are needed no more
            return part.styles[0]
        parts[word] = part and self._known(part)
        return None

    def place(self, text: str, tag: Tag) -> int:
        """Give the place of a token."""
        return self._place((text, tag))

    def _known(self, part: Part) -> _Known:
        return _Known(part, self._put(part.styles[0]), part.binds, part.n_syllabic)

    def _parts_of(self, words: Sequence[str], person: bool, in_latin: bool) -> list[_Known]:
        """Give the parts of a name, up to the first that is not read by itself."""
        known = self._parts[person, in_latin]
        parts: list[_Known] = []
        for word in words:
            if word not in known:
                part = read_part(word, person=person, in_latin=in_latin)
                known[word] = part and self._known(part)
            one = known[word]
            if one is None:
                break
            parts.append(one)
        return parts

    def _of_kind(self, name: str, words: Sequence[str], person: bool) -> list[Places]:
        """Give the readings of a name of one kind, in order; some may occur again."""
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
                return [places]
            found = read_by_parts([one.part for one in parts], person=person)
            if found is not None and any(found):
                return list(map(self._put, found))
        if places and not (person or binds):
            ends = self._ending(" ".join(words[len(parts) :]), name.isascii())
            if ends is not None:
                return [places + end for end in ends]
        return [self._placed(one) for one in read_name(name, person=person)]

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
            self._new.append(key)
        return found
