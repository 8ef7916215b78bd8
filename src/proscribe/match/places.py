"""The distinct tokens of names, each known by its place in a vocabulary."""

from collections.abc import Iterable

from proscribe.values.lexicon.tokens import Tag
from proscribe.values.lexicon.variants import nickname_classes
from proscribe.values.writing.syllables import is_syllable

Places = tuple[int, ...]


class TokenPlaces:
    """Gives each token that it meets the next place.

    Attributes:
        forms: Places of legal forms.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self._places: dict[tuple[str, Tag], int] = {}
        self._tokens: list[tuple[str, Tag]] = []  # by place
        self._n_taken = 0
        self._lighter: dict[int, int] = {}
        self.forms: set[int] = set()

    def take_new(self) -> list[tuple[str, Tag]]:
        """Give the tokens that were met for the first time since this was last asked, by place."""
        new = self._tokens[self._n_taken :]
        self._n_taken = len(self._tokens)
        return new

    def __getitem__(self, place: int) -> tuple[str, Tag]:
        return self._tokens[place]

    def place(self, text: str, tag: Tag = "word") -> int:
        """Give the place of a token."""
        key = text, tag
        found = self._places.get(key)
        if found is None:
            found = self._places[key] = len(self._tokens)
            self._tokens.append(key)
            if tag == "form":
                self.forms.add(found)
        return found

    def put(self, tokens: Iterable[tuple[str, Tag]]) -> Places:
        """Give the places of the tokens of a reading."""
        places = self._places
        return tuple([places[one] if one in places else self.place(*one) for one in tokens])

    def lighter(self, place: int) -> int:
        """Give what a token is beside a Korean or Chinese name, where a Western one says little."""
        if place not in self._lighter:
            text, tag = self._tokens[place]
            western = tag == "word" and nickname_classes(text) and not is_syllable(text)
            self._lighter[place] = self.place(text, "particle") if western else place
        return self._lighter[place]
