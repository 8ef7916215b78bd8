"""What the names of plain rows stand for, looked up word by word.

Most names are a few words that read the same in every name, parted by blanks: such a name is one
look into a table for each word, and nothing of its own is kept. Any other name is read whole; what
a cell may hold beside a name need be looked for only where a word may be a part of it.
"""

from collections.abc import Iterable, Sequence
from itertools import chain

from proscribe.match.places import Places
from proscribe.match.sieve import Plans, Sieve
from proscribe.screen.customers.people import may_be_several
from proscribe.screen.customers.rows import LONG, Builder
from proscribe.screen.customers.sound import fault_of_name
from proscribe.values.names.askednames import may_be_more, may_part
from proscribe.values.text import NAME_NULLS, clean

_KEPT = 60_000  # names that are read whole

Columns = Sequence[Sequence[str]]  # for each column of the file its cells


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
        self._words: dict[str, Places | None] = {}
        self._sounds: dict[str, Plans] = {}
        self._wholes: dict[tuple[str, ...], Plans | None] = {}

    def read(self, columns: Columns) -> list[Plans | None]:
        """Give what the name of each row stands for, None where a row is not plain."""
        if len(self._sounds) + len(self._wholes) > _KEPT:
            self._sounds, self._wholes = {}, {}
        rows = zip(*(columns[place] for place in self._places), strict=True)
        if not self._in_words:
            return [self._whole(cells) for cells in rows]
        texts = list(self._texts(columns))
        parted = [text.split(" ") for text in texts]
        self._learn(parted)
        words, found = self._words, list[Plans | None]()
        person, aircraft = self._sieve.person, self._sieve.aircraft
        for cells, text, parts in zip(rows, texts, parted, strict=True):
            if may_be_more(text, person=person, aircraft=aircraft):
                found.append(self._whole(cells))
                continue
            places: Places = ()
            is_free = True
            for part in parts:
                one = words[part]
                if one:
                    places += one
                elif one is None:
                    break
                else:
                    is_free = False
            else:
                if len(text) <= LONG:
                    alone = len(places) == 1  # what may be no person has another reading then
                    found.append((places,) if is_free and not alone else self._sound(text))
                    continue
            found.append(self._whole(cells))
        return found

    def _learn(self, parted: Sequence[Sequence[str]]) -> None:
        """Read the words that were not met before, all one after the other."""
        words = self._words
        for word in dict.fromkeys(chain.from_iterable(parted)):
            if word not in words:
                words[word] = self._word(word)

    def _texts(self, columns: Columns) -> Iterable[str]:
        """Give the names of all rows as far as they are so many words, "" where they are not."""
        first, *others = (columns[place] for place in self._in_words)
        return map(_both, first, *others) if others else first

    def _word(self, word: str) -> Places | None:
        """Give what a word stands for in every name; nothing where names with it are read whole.

        None where there may be more to be said of such a name, or names inside it.
        """
        is_plain = word.isascii() and word.isalpha()
        if not is_plain and (clean(word, NAME_NULLS) != word or not any(map(str.isalpha, word))):
            return None
        if fault_of_name(word) or may_be_several(word) or may_part(word):
            return None
        return self._sieve.free_word(word) or ()

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


def _both(given: str, family: str) -> str:
    """Give given and family name as one; "" where one may be empty, or a part of the other."""
    if not given or not family:
        return ""
    one, other = given.casefold().replace(",", " "), family.casefold().replace(",", " ")
    return f"{given} {family}" if set(one.split()).isdisjoint(other.split()) else ""
