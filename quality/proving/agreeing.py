"""Which listed words a word of a query agrees with, for the exhaustive screening over many names.

`tests/matchoracle.py` says when two words agree; here only those pairs are put to it that can, for
each of its reasons by itself: equal texts, an initial and its word, equal consonants, a spelling,
a short form or a stem in common, and for slips of the pen the letters: whatever lies one or two
slips apart lacks no more than that many letters of the other, on either side. Nothing is taken
from index or matcher; `tests/quality/test_remembered.py` holds it to comparing every pair.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

import matchoracle as oracle
from proscribe.values.lexicon.classes import word_classes
from proscribe.values.lexicon.tokens import Reading, Tag, Token
from proscribe.values.lexicon.variants import nickname_classes
from proscribe.values.names.whole import joined
from proscribe.values.writing.phonetics import abjad_skeletons, skeleton, stem

Word = tuple[str, Tag]
Agreeing = Sequence[tuple[int, tuple[int, int]]]  # place of a word or of neighbours, shares
_Key = tuple[str, str]
_SLIPPED = ("word", "abjad")
_CONSONANTS = {"abjad", "bare"}


def word_of(token: Token) -> Word:
    """Give what a token is compared by: it may stand in the text in another way."""
    return token.text, token.tag


def bare(word: Word) -> Token:
    """Give a word as a token that came from nowhere."""
    return Token(word[0], word[1], "")


class Words:
    """The distinct words and neighbours of some readings, by what they can agree in.

    Attributes:
        places: Number of each word.
        neighbours: Number of each two words that stand side by side.
    """

    def __init__(self, readings: Iterable[Reading]) -> None:
        """Sort the words of listed readings."""
        self.places: dict[Word, int] = {}
        self.neighbours: dict[tuple[Word, Word], int] = {}
        for reading in readings:
            words = [word_of(token) for token in reading]
            for word in words:
                self.places.setdefault(word, len(self.places))
            for pair in pairwise(words):
                self.neighbours.setdefault(pair, len(self.neighbours))
        self._tokens = [bare(word) for word in self.places]
        self._pairs = [(bare(left), bare(right)) for left, right in self.neighbours]
        self._by_key = _sorted_by(map(listed_keys, self.places))
        self._pairs_by_key = _sorted_by(joined_keys(*pair) for pair in self.neighbours)
        self._slipped = {tag: _Letters(self.places, tag) for tag in _SLIPPED}
        self._single: dict[Word, Agreeing] = {}
        self._joined: dict[Word, Agreeing] = {}
        self._together: dict[tuple[Word, Word], Agreeing] = {}

    def single(self, word: Word) -> Agreeing:
        """Give the listed words that a word of the query agrees with, and how much."""
        found = self._single.get(word)
        if found is None:
            places = {place for key in asked_keys(word) for place in self._by_key.get(key, ())}
            if word[1] in _SLIPPED and word[0].isalpha():
                places.update(self._slipped[word[1]].near(word[0]))
            one = bare(word)
            shares = ((place, oracle.single(one, self._tokens[place])) for place in places)
            found = self._single[word] = [(place, share) for place, share in shares if share]
        return found

    def joined(self, word: Word) -> Agreeing:
        """Give the listed neighbours that one word of the query agrees with."""
        found = self._joined.get(word)
        if found is None:
            keys = [("text", word[0]), ("bone", skeleton(word[0]) if word[0].isalpha() else "")]
            one = bare(word)
            places = {place for key in keys for place in self._pairs_by_key.get(key, ())}
            shares = ((place, oracle.with_joined(one, *self._pairs[place])) for place in places)
            found = self._joined[word] = [(place, share) for place, share in shares if share]
        return found

    def together(self, left: Word, right: Word) -> Agreeing:
        """Give the listed words that two neighbours of the query agree with (theirs second)."""
        found = self._together.get((left, right))
        if found is None:
            places = {
                place for key in joined_keys(left, right) for place in self._by_key.get(key, ())
            }
            both = bare(left), bare(right)
            shares = ((place, oracle.with_joined(self._tokens[place], *both)) for place in places)
            found = [(place, share) for place, share in shares if share]
            self._together[left, right] = found
        return found


def _sorted_by(keys: Iterable[Iterable[_Key]]) -> dict[_Key, list[int]]:
    found: dict[_Key, list[int]] = {}
    for place, of_one in enumerate(keys):
        for key in of_one:
            found.setdefault(key, []).append(place)
    return found


@cache
def listed_keys(word: Word) -> tuple[_Key, ...]:
    """Give what a listed word can agree in, slips of the pen left aside."""
    text, tag = word
    keys = [("text", text)]
    if tag == "initial":
        keys.append(("initial", text))
    if tag == "word":
        keys.append(("first", text[0]))
    if text.isalpha() and tag == "word":
        keys += [("bone", skeleton(text)), *_meanings(text)]
    if text.isalpha() and tag in _CONSONANTS:
        keys += [("abjad", bone) for bone in abjad_skeletons(text)]
    return tuple(keys)


def asked_keys(word: Word) -> Iterator[_Key]:
    """Give what a word of the query looks for among `listed_keys`."""
    text, tag = word
    yield "text", text
    if tag == "initial":
        yield "first", text
    if tag == "word":
        yield "initial", text[0]
    if text.isalpha() and tag == "word":
        yield "bone", skeleton(text)
        yield "abjad", skeleton(text)
        yield from _meanings(text)
    if text.isalpha() and tag == "abjad":
        for bone in abjad_skeletons(text):
            yield "bone", bone


def _meanings(text: str) -> Iterator[_Key]:
    found = word_classes(text)
    for kind, numbers in (("name", found[0]), ("syllable", found[1]), ("dialect", found[2])):
        for number in numbers:
            yield kind, str(number)
    for nickname in nickname_classes(text):
        yield "nickname", str(nickname)
    if stem(text):
        yield "stem", stem(text)


@cache
def joined_keys(left: Word, right: Word) -> tuple[_Key, ...]:
    """Give what two words written together can agree in."""
    text = joined(*left, *right)
    if not text:
        return ()
    if not text.isalpha():
        return (("text", text),)
    bones = abjad_skeletons(text) if _CONSONANTS & {left[1], right[1]} else (skeleton(text),)
    return (("text", text), *(("bone", bone) for bone in bones))


class _Letters:
    """The letters of all words of one kind."""

    def __init__(self, words: dict[Word, int], tag: str) -> None:
        fitting = [(text, place) for (text, kind), place in words.items()
                   if (kind == tag or {kind, tag} == _CONSONANTS) and text.isalpha()]  # fmt: skip
        self._places = np.array([place for _, place in fitting], dtype=np.int64)
        self._sizes = np.array([len(text) for text, _ in fitting], dtype=np.int64)
        self._letters = np.array([_letters(text) for text, _ in fitting], dtype=np.uint32)
        longest = max((len(text) for text, _ in fitting), default=0)
        self._most = np.array([_most_slips(size) for size in range(longest + 1)], dtype=np.int64)

    def near(self, text: str) -> Sequence[int]:
        """Give the words that may lie so few slips from a word that it counts."""
        if not len(self._places):
            return ()
        most = self._slips(np.maximum(self._sizes, len(text)))
        letters = np.uint32(_letters(text))
        lacking = np.bitwise_count(self._letters & ~letters)
        wanting = np.bitwise_count(letters & ~self._letters)
        longer = np.abs(self._sizes - len(text))
        fitting: NDArray[np.bool_] = (lacking <= most) & (wanting <= most) & (longer <= most)
        found: list[int] = self._places[fitting & (most > 0)].tolist()
        return found

    def _slips(self, sizes: NDArray[np.int64]) -> NDArray[np.int64]:
        if len(self._most) <= sizes.max():
            more = range(len(self._most), int(sizes.max()) + 1)
            self._most = np.append(self._most, [_most_slips(size) for size in more])
        return self._most[sizes]


def _letters(text: str) -> int:
    return sum({1 << (ord(letter) - ord("a")) for letter in text})


def _most_slips(size: int) -> int:
    """Give how many slips still count between words of which the longer one has so many letters."""
    grades = oracle.W["similarity"]
    if oracle.step(grades["two_edits"], size):
        return 2
    return int(any(oracle.step(grades[kind], size) for kind in ("light_edit", "one_edit")))
