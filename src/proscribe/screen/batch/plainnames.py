"""What the names of plain rows stand for, looked up word by word.

Most names are a few words that read the same in every name, parted by blanks: what such names stand
for is taken from a table of words, for all rows of a chunk at once. Any other name is read whole;
what a cell may hold beside a name need be looked for only where a word may be a part of it.
"""

from array import array
from collections.abc import Iterable, Sequence
from itertools import chain

import numpy as np

from proscribe.match.sieve import Names, Plans, Sieve, Spans, names_of
from proscribe.screen.customers.people import may_be_several
from proscribe.screen.customers.rows import LONG, Builder
from proscribe.screen.customers.sound import fault_of_name
from proscribe.values.lexicon.generic import may_be_half, may_be_torn
from proscribe.values.names.askednames import may_be_more, may_part, signs_of_more, tell_more
from proscribe.values.text import NAME_NULLS, clean

_KEPT = 60_000  # names that are read whole

Columns = Sequence[Sequence[str]]  # for each column of the file its cells


class _Words(dict[str, int]):
    """Words by their codes, each read when it is first asked for.

    Attributes:
        places: What each stands for in every name; nothing where that hangs on others.
        binds: 0 for such a word that stands for something, 1 where names with it are read by
            themselves, 2 where there may be more to be said of such a name, or names inside it.
        halves: 1 for what may be half of a word that is torn apart, see `may_be_half`.
        signs: See `signs_of_more`.
        short: The same.
    """

    def __init__(self, sieve: Sieve) -> None:
        super().__init__()
        self._sieve = sieve
        self.places = Spans()
        self.binds, self.halves = array("b"), array("b")
        self.signs, self.short = array("b"), array("h")

    def __missing__(self, word: str) -> int:
        may_be_inside = _may_be_inside(word)
        places = () if may_be_inside else self._sieve.free_word(word) or ()
        signs, n_short = signs_of_more(word, person=self._sieve.person)
        self.binds.append(2 if may_be_inside else 0 if places else 1)
        self.halves.append(not self._sieve.person and may_be_half(word))
        self.signs.append(signs)
        self.short.append(n_short)
        self[word] = code = self.places.add(places)
        return code


class PlainNames:
    """Reads the names of the rows of one file for a sieve."""

    def __init__(self, builder: Builder, sieve: Sieve) -> None:
        """Prepare."""
        self._builder = builder
        self._sieve = sieve
        self._places = builder.fields.names
        self._in_words = () if sieve.aircraft else builder.names_in_words
        self.forget()

    def forget(self) -> None:
        """Forget all names and words, because the sieve begins anew."""
        self._words = _Words(self._sieve)
        self._sounds: dict[str, Plans] = {}
        self._wholes: dict[tuple[str, ...], Plans | None] = {}

    def read(self, columns: Columns) -> Names:
        """Give what the name of each row stands for, nothing where a row is not plain."""
        if len(self._sounds) + len(self._wholes) > _KEPT:
            self._sounds, self._wholes = {}, {}
        rows = list(zip(*(columns[place] for place in self._places), strict=True))
        if not self._in_words:
            return names_of([self._whole(cells) or () for cells in rows])
        texts = list(self._texts(columns))
        parted = [text.split(" ") for text in texts]
        words = self._words
        codes = np.fromiter(map(words.__getitem__, chain.from_iterable(parted)), dtype=np.int64)
        n_words = np.fromiter(map(len, parted), dtype=np.int64, count=len(parted))
        starts = np.cumsum(n_words) - n_words
        binds = np.maximum.reduceat(np.frombuffer(words.binds, dtype=np.int8)[codes], starts)
        signs = np.bitwise_or.reduceat(np.frombuffer(words.signs, dtype=np.int8)[codes], starts)
        n_short = np.add.reduceat(np.frombuffer(words.short, dtype=np.int16)[codes], starts)
        lengths = np.fromiter(map(len, texts), dtype=np.int64, count=len(texts))
        binds[lengths > LONG] = 2
        person, aircraft = self._sieve.person, self._sieve.aircraft
        for row in np.flatnonzero(tell_more(signs, n_short) & (binds < 2)).tolist():
            if may_be_more(texts[row], person=person, aircraft=aircraft):
                binds[row] = 2
        n_halves = np.add.reduceat(np.frombuffer(words.halves, dtype=np.int8)[codes], starts)
        for row in np.flatnonzero((n_halves > 1) & (binds == 0)).tolist():
            binds[row] = may_be_torn(parted[row])
        word_start, tokens = words.places.take(codes)
        begins = word_start[np.concatenate((starts, [len(codes)]))]
        each = Names(np.arange(len(texts) + 1), begins, tokens)
        # What may be no person has another reading where it is one word alone.
        rest = np.flatnonzero((binds > 0) | (np.diff(begins) == 1))
        others = [
            (self._whole(rows[row]) if binds[row] > 1 else self._sound(texts[row])) or ()
            for row in rest.tolist()
        ]
        return each.but_for(rest, names_of(others))

    def _texts(self, columns: Columns) -> Iterable[str]:
        """Give the names of all rows as far as they are so many words, "" where they are not."""
        first, *others = (columns[place] for place in self._in_words)
        return map(_both, first, *others) if others else first

    def _sound(self, text: str) -> Plans:
        if text not in self._sounds:
            self._sounds[text] = self._sieve.plans(text, inside=False)
        return self._sounds[text]

    def _whole(self, cells: tuple[str, ...]) -> Plans | None:
        if cells not in self._wholes:
            row = [""] * self._builder.width
            for place, cell in zip(self._places, cells, strict=True):
                row[place] = cell
            name = self._builder.sole_name(row)
            self._wholes[cells] = None if name is None else self._sieve.plans(name)
        return self._wholes[cells]


def _may_be_inside(word: str) -> bool:
    """Tell whether there may be more to be said of a name with a word, or names inside it."""
    is_plain = word.isascii() and word.isalpha()
    if not is_plain and (clean(word, NAME_NULLS) != word or not any(map(str.isalpha, word))):
        return True
    return bool(fault_of_name(word)) or may_be_several(word) or may_part(word)


def _both(given: str, family: str) -> str:
    """Give given and family name as one; "" where one may be empty, or a part of the other."""
    if not given or not family:
        return ""
    one, other = given.casefold().replace(",", " "), family.casefold().replace(",", " ")
    return f"{given} {family}" if set(one.split()).isdisjoint(other.split()) else ""
