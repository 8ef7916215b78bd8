"""Names put together from their words, each read once, as places of tokens in a vocabulary.

What is put together here is what `values.names.read_name` reads, in its order; where it may not be,
there is no answer.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from proscribe.match.places import Places, TokenPlaces
from proscribe.values.lexicon.forms import has_form
from proscribe.values.lexicon.particles import INITIALS
from proscribe.values.names.wordwise import Part, Tokens
from proscribe.values.writing.syllables import given_name_of, is_family, seen_in

_MOST_LETTERS = 3  # of a name; more that stand apart may be one word
# What a part is that makes a difference to names that have it, see `Part` and `Known`.
_OPENING, _OPENS, _SYLLABLES, _ABJAD, _FAMILY = 1, 2, 4, 8, 16
_ENGLISH, _EITHER, _PHRASED, _SOUNDED, _SPELLED = 32, 64, 128, 256, 512
_TRANSLATED = _ENGLISH | _EITHER | _PHRASED | _SOUNDED | _SPELLED


class Known(NamedTuple):
    """A part of names of one kind with its tokens as places; see `Part`.

    Attributes:
        part: What was read.
        binds: How far its reading hangs on others.
        places: In its first style.
        styles: In each style.
        english: The same, translated; the very same where nothing is.
        either: With all meanings of words that have several.
        phrased: With the phrases that words mean too.
        sounded: As `either`, but for the words that organisations are called by.
        spelled: As `sounded`, with abbreviations spelled out.
        kinds: All at once of what it is that makes a difference.
    """

    part: Part
    binds: int
    places: Places
    styles: tuple[Places, ...]
    english: tuple[Places, ...]
    either: tuple[Places, ...]
    phrased: tuple[Places, ...]
    sounded: tuple[Places, ...]
    spelled: tuple[Places, ...]
    kinds: int


def known(part: Part, tokens: TokenPlaces) -> Known:
    """Put the tokens of a part into a vocabulary."""
    styles = _put(part.styles, tokens)
    english = styles if part.english == part.styles else _put(part.english, tokens)
    each = (
        (_OPENING, part.opening),
        (_OPENS, part.opens),
        (_SYLLABLES, part.syllables),
        (_ABJAD, part.abjad),
        (_FAMILY, part.family),
        (_ENGLISH, english is not styles),
        (_EITHER, part.either),
        (_PHRASED, part.phrased),
        (_SOUNDED, part.sounded),
        (_SPELLED, part.spelled),
    )
    return Known(
        part,
        part.binds,
        styles[0],
        styles,
        english,
        _put(part.either, tokens),
        _put(part.phrased, tokens),
        _put(part.sounded, tokens),
        _put(part.spelled, tokens),
        sum(kind for kind, has_it in each if has_it),
    )


def _put(styles: tuple[Tokens, ...], tokens: TokenPlaces) -> tuple[Places, ...]:
    return tuple(map(tokens.put, styles))


def things(parts: Sequence[Known]) -> list[Places] | None:
    """Give the readings of the name of a thing of some parts.

    Args:
        parts: In order, at least one, as they are in names of things.

    Returns:
        Places of the tokens of each reading, in the order of `read_name`; readings may occur again.
        None where only `read_name` tells.
    """
    kinds, count = 0, 1
    for one in parts:
        kinds |= one.kinds
        count = max(count, len(one.styles))
    if kinds & _OPENING and any(one.kinds & _OPENING for one in parts[1:]):
        return None
    if kinds & _OPENS and _may_have_form(parts):
        return None
    found = [_in_styles([one.styles for one in parts], count)]
    if not kinds & _TRANSLATED:
        return found[0]
    if kinds & _ENGLISH:
        found.append(_in_styles([one.english for one in parts], count))
    if kinds & _EITHER:
        found.append(_in_styles([one.either or one.english for one in parts], count))
    if kinds & _PHRASED:
        each = [one.phrased or one.either or one.english for one in parts]
        found.append(_in_styles(each, count))
    if kinds & _SOUNDED:
        each = [one.sounded or one.either or one.english for one in parts]
        found.append(_in_styles(each, count))
    if kinds & _SPELLED:
        each = [one.spelled or one.sounded or one.either or one.english for one in parts]
        found.append(_in_styles(each, count))
    return list(chain.from_iterable(zip(*found, strict=True)))


def _may_have_form(parts: Sequence[Known]) -> bool:
    if any(len(one.part.texts) < len(one.places) or len(one.styles) > 1 for one in parts):
        return True
    return has_form(tuple([text for one in parts for text in one.part.texts]))


def persons(parts: Sequence[Known], tokens: TokenPlaces) -> list[Places] | None:
    """Give the readings of the name of a person of some parts, as `things`.

    Args:
        parts: In order, at least one, as they are in names of persons.
        tokens: Where they are put, and what is made of them.
    """
    kinds, shared, count, letters = 0, -1, 1, 0
    for one in parts:
        kinds |= one.kinds
        shared &= one.kinds
        count = max(count, len(one.styles))
        letters += one.part.letters
    if kinds & _OPENING and any(one.kinds & _OPENING for one in parts[1:]):
        return None
    styles = _in_styles([one.styles for one in parts], count)
    if kinds & _SYLLABLES:
        if not shared & _SYLLABLES:
            return None
        return [one for places in styles for one in _in_syllables(places, tokens)]
    if kinds & _ABJAD or not (letters or kinds & _FAMILY):
        return styles
    if count > 1 or letters > _MOST_LETTERS:
        return None
    texts = [text for one in parts for text in one.part.texts]
    if letters and not INITIALS.isdisjoint(texts):
        return None
    return with_given(texts, styles[0], tokens)


def _in_styles(parts: Sequence[tuple[Places, ...]], count: int) -> list[Places]:
    """Give all parts in each style, one that has fewer in its last."""
    if count == 1:
        return [tuple([place for (one,) in parts for place in one])]
    first, *others = [
        one if len(one) == count else one + (one[-1],) * (count - len(one)) for one in parts
    ]
    found = list(first)
    for other in others:
        found = [one + places for one, places in zip(found, other, strict=True)]
    return found


def _in_syllables(places: Places, tokens: TokenPlaces) -> Iterator[Places]:
    """Read syllables of a name in Hangul or Chinese characters, and the given name as one word."""
    yield places
    given = given_name_of([tokens[place][0] for place in places])
    if given:
        end = given.start + given.words
        yield (*places[: given.start], tokens.place(given.text), *places[end:])


def with_given(texts: Sequence[str], places: Places, tokens: TokenPlaces) -> list[Places]:
    """Read a person's name, and the given name that it may have as a Korean or Chinese one.

    Args:
        texts: As `seen_in` takes them.
        places: Of the token of each.
        tokens: Where they are put, and what is made of them.
    """
    seen = seen_in(texts)
    if not (seen.all_syllables or seen.given_names or seen.odd_one >= 0):
        return [places]
    words = [text.replace("'", "") for text in texts]
    if seen.all_syllables:
        places = tuple(
            [
                place if len(word) == 1 else tokens.place(word)
                for word, place in zip(words, places, strict=True)
            ]
        )
    found = [places]
    odd = seen.odd_one
    if odd >= 0:
        both = enumerate(zip(words, places, strict=True))
        found.append(
            tuple([place if at == odd else tokens.place(word) for at, (word, place) in both])
        )
    if not seen.given_names:
        return found
    # A particle beside a given name is the family name that it may be.
    places = tuple(
        [
            tokens.place(word) if tokens[place][1] == "particle" and is_family(word) else place
            for word, place in zip(words, places, strict=True)
        ]
    )
    for given in seen.given_names:
        end = given.start + given.words
        whole = (*places[: given.start], tokens.place(given.text), *places[end:])
        found.append(whole)
        found.append(tuple([tokens.lighter(place) for place in whole]))
    return found
