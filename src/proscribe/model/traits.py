"""Places, addresses, particulars of vessels and kinds of numbers of many parties, as flat arrays.

The same layout serves listed records (an index) and queries (a batch): groups of words, one a
place, address or kind of vessel, lie one behind the other, party by party.
"""

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from proscribe.model.listed import claim_number
from proscribe.values.places import place_words


class Stated(Protocol):
    """What a query and a listed record have alike."""

    @property
    def birth_places(self) -> tuple[str, ...]:
        """Places of birth."""

    @property
    def addresses(self) -> tuple[str, ...]:
        """Addresses in one line each."""

    @property
    def kinds(self) -> tuple[str, ...]:
        """Kinds of vessel or aircraft."""

    @property
    def tonnages(self) -> tuple[int, ...]:
        """Tons."""


class Traits(NamedTuple):
    """Facts of parties as lists of numbers.

    Attributes:
        place_start: Where the places of birth of each party begin in `text_start`.
        address_start: Where its addresses begin, and its places end.
        kind_start: Where its kinds of vessel begin, and its addresses end.
        text_start: Where the words of each group begin.
        words: Numbers of words, ascending in a group; see `values.places`.
        tonnage_start: Where the tonnages of each party begin.
        tonnages: Tons.
        claim_start: Where the claims of each party begin.
        claims: Kinds of numbers that it states, see `model.listed.claim_number`.
    """

    place_start: list[int]
    address_start: list[int]
    kind_start: list[int]
    text_start: list[int]
    words: list[int]
    tonnage_start: list[int]
    tonnages: list[int]
    claim_start: list[int]
    claims: list[int]


def no_traits() -> Traits:
    """Give the arrays of no party; `add_traits` adds one after the other."""
    return Traits([0], [0], [0], [0], [], [0], [], [0], [])


def add_traits(to: Traits, party: Stated, claims: Iterable[tuple[str, str]]) -> None:
    """Add a party.

    Args:
        to: Arrays that grow.
        party: What it states.
        claims: Property and issuer of each of its numbers that can be compared.
    """
    starts = to.place_start, to.address_start, to.kind_start
    for start, texts in zip(
        starts, (party.birth_places, party.addresses, party.kinds), strict=True
    ):
        start[-1] = len(to.text_start) - 1
        for text in texts:
            words = place_words(text)
            if words:
                to.words.extend(words)
                to.text_start.append(len(to.words))
    for start in starts:
        start.append(len(to.text_start) - 1)
    to.tonnages.extend(party.tonnages)
    to.tonnage_start.append(len(to.tonnages))
    numbers = {claim_number(prop, issuer) for prop, issuer in claims}
    to.claims.extend(sorted(number for number in numbers if number >= 0))
    to.claim_start.append(len(to.claims))
