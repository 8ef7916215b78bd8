"""What names stand for: their readings as places of tokens in a vocabulary.

Names of a million customers share their words. Each distinct word is read once, and a name is put
together from the places of its words (`assembly`) wherever none of them is read otherwise beside
others. Of firms the ends are shared as well (`Mayer Trading Ltd`, `Huber Trading Ltd`); only what
is left is read whole.
"""

from collections.abc import Sequence
from typing import NamedTuple

from proscribe.match.assembly import Known, known, persons, things, with_given
from proscribe.match.places import Places, TokenPlaces
from proscribe.values.lexicon.generic import may_be_torn
from proscribe.values.lexicon.lone import asked_alone
from proscribe.values.lexicon.tokens import Reading, Tag
from proscribe.values.names.characters import in_characters, read_characters
from proscribe.values.names.freewords import read_ending
from proscribe.values.names.ordinary import ordinary
from proscribe.values.names.whole import kind_asked, read_name
from proscribe.values.names.words import has_latin
from proscribe.values.names.wordwise import Tokens, read_part

_ALIKE, _SYLLABIC, _BOUND = 0, 1, 2


class _Word(NamedTuple):
    """A word of names of any kind.

    Attributes:
        hangs: Whether it reads the same in names of both kinds, whatever stands beside it; or but
            for syllables beside a family name; or how only `person` and `thing` tell.
        texts: As `Part` has them.
        abjad: In a name with it no given name is looked for, because its vowels are missing.
        places: What it reads in names of both kinds, where it does.
        person: In names of persons; None where only `read_name` tells.
        thing: The same in names of things.
        hides_latin: See `values.names.wordwise.Parts`.
    """

    hangs: int
    texts: tuple[str, ...]
    abjad: bool
    places: Places
    person: Known | None
    thing: Known | None
    hides_latin: bool


class NameReader:
    """Reads names for one vocabulary, which grows by what is new.

    Attributes:
        n_words: How many words and endings are kept with what they stand for.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self._tokens = TokenPlaces()
        self._free_words: dict[bool | None, dict[str, Places | None]] = {
            True: {}, False: {}, None: {},
        }  # fmt: skip
        self._words: dict[str, _Word] = {}
        self._endings: dict[tuple[str, bool], list[Places] | None] = {}

    @property
    def n_words(self) -> int:
        """How many words and endings are kept with what they stand for."""
        free = max(len(one) for one in self._free_words.values())
        return max(free, len(self._words)) + len(self._endings)

    def take_new(self) -> list[tuple[str, Tag]]:
        """Give the tokens that were met for the first time since this was last asked, by place."""
        return self._tokens.take_new()

    def place(self, text: str, tag: Tag) -> int:
        """Give the place of a token."""
        return self._tokens.place(text, tag)

    def readings(self, name: str, person: bool | None) -> list[tuple[int, Places]]:
        """Give the readings of a name as places of its tokens.

        Returns:
            For each reading its place among those of `values.names.read_asked`, and its tokens;
            nothing for a blank name.
        """
        free = self._free_words[person]
        found: Places = ()
        parts = name.split()
        if not person and not name.isascii() and may_be_torn(parts):
            whole = read_name(name, person=kind_asked(name, person))
            return self._listed(list(map(self._placed, whole)))
        for word in parts:
            places = free[word] if word in free else self.free_word(word, person)
            if places is None:
                break
            found += places
        else:
            if found:
                return [(0, found)] if person or len(found) > 1 else self._listed([found])
        kind = kind_asked(name, person)
        readings = self._ending_alike(name, parts) if kind is False else None
        if readings is None:
            readings = self._read(name, parts, kind)
        return list(enumerate(dict.fromkeys(readings))) if person else self._listed(readings)

    def _listed(self, readings: list[Places]) -> list[tuple[int, Places]]:
        """Give the readings of what may be no person, behind them its one word alone."""
        tokens, forms = self._tokens, self._tokens.forms
        of_one_word = [
            one
            for one in readings
            if len(one) == 1 or not forms.isdisjoint(one)  # most names are neither
            if len(one) - sum(map(forms.__contains__, one)) == 1
        ]
        if of_one_word:
            alone = [tokens.put(asked_alone([tokens[at] for at in one])) for one in of_one_word]
            readings = [*readings, *filter(None, alone)]
        return list(enumerate(dict.fromkeys(readings)))

    def _read(self, name: str, parts: Sequence[str], person: bool | None) -> list[Places]:
        """Give the readings of a name in order; some may occur again."""
        if in_characters(name):
            whole = read_characters(name)
            if whole is not None:
                kinds = whole if person is None else (whole.persons if person else whole.things,)
                return [self._tokens.put(one) for kind in kinds for one in kind if one]
        known, words = self._words, list[_Word]()
        hangs, places, hides, abjad = _ALIKE, Places(), False, False
        for part in parts:
            one = known[part] if part in known else self._word(part)
            words.append(one)
            hangs = max(hangs, one.hangs)
            places += one.places
            hides = hides or one.hides_latin
            abjad = abjad or one.abjad
        if places and hangs != _BOUND:
            if hangs == _ALIKE or person is False or abjad:
                return [places]
            texts = [text for one in words for text in one.texts]
            as_person = with_given(texts, places, self._tokens)
            return as_person if person else [*as_person, places]
        hides = hides and has_latin(name)
        found: list[Places] = []
        for kind in (True, False) if person is None else (person,):
            of_kind = [one.person if kind else one.thing for one in words]
            if hides:
                pairs = zip(of_kind, words, strict=True)
                of_kind = [None if word.hides_latin else one for one, word in pairs]
            found += filter(None, self._of_kind(name, parts, of_kind, kind))
        return found

    def _of_kind(
        self, name: str, parts: Sequence[str], words: Sequence[Known | None], person: bool
    ) -> list[Places]:
        """Give the readings of a name of one kind, in order; some may occur again."""
        sound: list[Known] = []
        for word in words:
            if word is None:
                break
            sound.append(word)
        if sound and len(sound) == len(words):
            found = persons(sound, self._tokens) if person else things(sound)
            if found is not None and any(found):
                return found
        if not person:
            found = self._with_ending(name, parts, sound)
            if found is not None:
                return found
        return [self._placed(one) for one in read_name(name, person=person)]

    def _with_ending(
        self, name: str, parts: Sequence[str], words: Sequence[Known]
    ) -> list[Places] | None:
        """Give the readings of a thing by its end, where only that is not read by itself."""
        n_head = 0
        while n_head < len(words) and not words[n_head].part.opens:
            n_head += 1
        head, end = words[:n_head], parts[n_head:]
        places = sum([one.places for one in head], Places())
        if not places or not end:
            return None
        if not any(one.binds for one in head):
            ends = self._ending(" ".join(end), name.isascii())
            return None if ends is None else [places + one for one in ends]
        # Two words that are not in Latin letters may be one that is torn apart.
        apart = sum([not part.isascii() for part in parts[:n_head]]) < 2
        if not apart or not parts[n_head - 1][-1].isalnum() or not all(map(str.isascii, end)):
            return None
        found, ends = things(head), self._ending(" ".join(end), name.isascii())
        if not found or not all(found) or ends is None or len(set(ends)) > 1:
            return None
        return [one + ends[0] for one in found]

    def _ending_alike(self, name: str, parts: Sequence[str]) -> list[Places] | None:
        """Give the readings of a thing of free words and an end that others share, or None."""
        free, found = self._free_words[False], Places()
        for at, word in enumerate(parts):
            places = free[word] if word in free else self.free_word(word, False)
            if places is not None:
                found += places
            elif not found or self._reads_as_thing(word):
                return None
            else:
                ends = self._ending(" ".join(parts[at:]), name.isascii())
                return None if ends is None else [found + end for end in ends]
        return [found] if found else None

    def _reads_as_thing(self, word: str) -> bool:
        thing = self._word(word).thing
        return thing is not None and not thing.part.opens

    def _ending(self, ending: str, ascii_: bool) -> list[Places] | None:
        """Give the readings of the end of the name of a thing (`Trading Ltd`), or None."""
        key = ending, ascii_
        if key not in self._endings:
            found = read_ending(ending, ascii_=ascii_)
            self._endings[key] = None if found is None else list(map(self._placed, found))
        return self._endings[key]

    def free_word(self, word: str, person: bool | None) -> Places | None:
        """Give the tokens of a word that reads the same in every name, or None.

        A name of such words, parted by blanks, has one reading: their tokens in order.
        """
        words = self._free_words[person]
        if word not in words:
            plain = ordinary(word)
            if plain:
                words[word] = found = (self._tokens.place(plain),)
                return found
            if in_characters(word):
                words[word] = None
                return None
            kinds = (True, False) if person is None else (person,)
            tokens_of = {_free(word, kind) for kind in kinds}
            tokens = tokens_of.pop()
            words[word] = None if tokens_of or tokens is None else self._tokens.put(tokens)
        return words[word]

    def _word(self, word: str) -> _Word:
        """Give what a word is in names of any kind."""
        if word in self._words:
            return self._words[word]
        both = read_part(word)
        person = both.person and known(both.person, self._tokens)
        if both.thing is both.person:
            thing = person
        else:
            thing = both.thing and known(both.thing, self._tokens)
        hangs, places = _BOUND, Places()
        texts, abjad = (person.part.texts, person.part.abjad) if person else ((), False)
        if person and thing and person.places == thing.places and not both.hides_latin:
            places = person.places
            hangs = _BOUND if thing.binds else person.binds
        found = _Word(hangs, texts, abjad, places, person, thing, both.hides_latin)
        self._words[word] = found
        return found

    def _placed(self, reading: Reading) -> Places:
        return self._tokens.put((token.text, token.tag) for token in reading)


def _free(word: str, person: bool) -> Tokens | None:
    """Give the tokens of a word that is free in names of one kind, or None."""
    both = read_part(word)
    part = both.person if person else both.thing
    if part is None or both.hides_latin or not part.is_free:
        return None
    return part.styles[0]
