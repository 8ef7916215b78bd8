"""Two readings of names compared by themselves: the score, and the alignment in words.

This is the formula for one pair, as `pair` and the explanation of hits use it; the kernels compute
the same numbers for many. What was found of tokens is kept in bounded caches.
"""

from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from proscribe.match.align import Link, best_alignment
from proscribe.match.fathers import are_crossed
from proscribe.match.formula import name_score, numbers_conflict
from proscribe.match.similarity import Likeness, joined_likeness, likeness
from proscribe.match.weights import load_weights, weight_table
from proscribe.values.lexicon.rarity import token_code
from proscribe.values.lexicon.tokens import Reading, Tag, Token
from proscribe.values.names.listednames import iter_listed, read_listed
from proscribe.values.names.whole import iter_asked, joined, read_asked

_READINGS = 1 << 14
_LIKENESSES = 1 << 17


class Read(NamedTuple):
    """A reading with what scoring needs of it."""

    tokens: Reading
    weights: tuple[int, ...]
    total: int
    numbers: dict[str, int]


@lru_cache(maxsize=_READINGS)
def readings(text: str, person: bool | None) -> tuple[Read, ...]:
    """Give the readings of a name that is asked for, see `values.names.read_asked`."""
    return tuple(read(tokens) for tokens in read_asked(text, person=person))


@lru_cache(maxsize=_READINGS)
def reading_asked(text: str, person: bool | None, place: int) -> Read:
    """Give one of `readings`, without those behind it."""
    return read(_at(place, iter_asked(text, person=person)))


@lru_cache(maxsize=_READINGS)
def reading_listed(
    text: str, person: bool | None, vowelless: bool, place: int, aircraft: bool | None
) -> Read:
    """Give one of `listed_readings`, without those behind it."""
    found = iter_listed(text, person=person, vowelless=vowelless, aircraft=aircraft)
    return read(_at(place, found))


def _at(place: int, found: Iterator[Reading]) -> Reading:
    return next(islice(found, place, None))


@lru_cache(maxsize=_READINGS)
def listed_readings(
    text: str, person: bool | None, vowelless: bool, aircraft: bool | None = False
) -> tuple[Read, ...]:
    """Give the readings of a listed name, see `values.names.read_listed`."""
    found = read_listed(text, person=person, vowelless=vowelless, aircraft=aircraft)
    return tuple(map(read, found))


def read(tokens: Reading) -> Read:
    """Weigh a reading."""
    weights = tuple(map(token_weight, tokens))
    numbers = Counter(token.text for token in tokens if token.tag == "number")
    return Read(tokens, weights, sum(weights), dict(numbers))


def token_weight(token: Token) -> int:
    """Give the weight of a token, thousandths."""
    return _weight_table()[token_code(token.text, token.tag)]


@cache
def _weight_table() -> tuple[int, ...]:
    return weight_table(load_weights())


@lru_cache(maxsize=_LIKENESSES)
def alike(query: str, query_tag: Tag, listed: str, listed_tag: Tag) -> Likeness | None:
    """Compare two tokens, see `similarity.likeness`."""
    return likeness(query, query_tag, listed, listed_tag, load_weights().similarity)


@lru_cache(maxsize=_LIKENESSES)
def _joined_alike(
    word: str, left: str, left_tag: Tag, right: str, right_tag: Tag
) -> Likeness | None:
    text = joined(left, left_tag, right, right_tag)
    abjad = not {"abjad", "bare"}.isdisjoint((left_tag, right_tag))
    return joined_likeness(word, text, load_weights().similarity, abjad=abjad) if text else None


def compare_readings(query: Read, listed: Read) -> tuple[int, list[Link]]:
    """Give the score of two readings, millionths, and the best alignment, by the query's parts."""
    links = _links(query, listed)
    if not links:
        return 0, []
    weights = load_weights().name
    chosen = best_alignment(links)
    score = name_score(
        sum(link.agreed_q for link in chosen),
        sum(link.agreed_l for link in chosen),
        query.total,
        listed.total,
        weights,
    )
    if query.numbers and numbers_conflict(query.numbers, listed.numbers):
        score = score * weights.number_conflict // 1000
    if are_crossed(query.tokens, listed.tokens, _agree):
        score = score * weights.crossed // 1000
    return score, chosen


def _agree(query: Token, listed: Token) -> bool:
    return alike(query.text, query.tag, listed.text, listed.tag) is not None


def _links(query: Read, listed: Read) -> list[Link]:
    """Give every agreement: single tokens, and two neighbours of a side read as one word."""
    links = []
    for place, one in enumerate(query.tokens):
        weight = query.weights[place]
        for at, other in enumerate(listed.tokens):
            found = alike(one.text, one.tag, other.text, other.tag)
            if found:
                links.append(_link(place, 1, at, 1, found, weight, listed.weights[at]))
        if one.tag == "word":
            for at in range(len(listed.tokens) - 1):
                found = pair_alike(one.text, listed.tokens, at)
                if found:
                    both = listed.weights[at] + listed.weights[at + 1]
                    links.append(_link(place, 1, at, 2, found, weight, both))
    for place in range(len(query.tokens) - 1):
        weight = query.weights[place] + query.weights[place + 1]
        for at, other in enumerate(listed.tokens):
            found = pair_alike(other.text, query.tokens, place) if other.tag == "word" else None
            if found:
                links.append(_link(place, 2, at, 1, found, weight, listed.weights[at]))
    return links


def pair_alike(word: str, tokens: Reading, at: int) -> Likeness | None:
    """Compare a word with the two neighbours that begin at a place, read as one word."""
    left, right = tokens[at], tokens[at + 1]
    return _joined_alike(word, left.text, left.tag, right.text, right.tag)


def _link(
    place: int, count: int, at: int, listed_count: int, alike: Likeness, weight: int, listed: int
) -> Link:
    agreed_q, agreed_l = alike.query * weight // 1000, alike.listed * listed // 1000
    return Link(place, count, at, listed_count, agreed_q, agreed_l, alike.how)
