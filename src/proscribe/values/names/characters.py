"""Whole names in Chinese characters or in Hangul, without blanks, read character by character.

What is read here is what `names.read_name` reads; where a word for a trade, a legal form or
anything else than names of people stands in such a name, there is no answer.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii

from proscribe.values.lexicon.forms import UNSPACED
from proscribe.values.lexicon.generic import may_be_unspaced, may_open_unspaced, translated_unspaced
from proscribe.values.lexicon.tokens import Word
from proscribe.values.names.persons import person_readings
from proscribe.values.names.wordwise import (
    Tokens,
    is_plain_syllable,
    is_plain_thing,
    tagged_alone,
)
from proscribe.values.writing.chinese import read_chinese
from proscribe.values.writing.hangul import northern_word, romanise_hangul
from proscribe.values.writing.hanja import read_hanja
from proscribe.values.writing.japanese import read_japanese
from proscribe.values.writing.syllables import given_name_of

_CHINESE, _HANGUL = re.compile("[\u4e00-\u9fff]{2,6}"), re.compile("[\uac00-\ud7a3]{2,6}")
_FORM_OPENINGS = frozenset(form[0] for form, _ in UNSPACED)
_FORM_PAIRS = frozenset(form[:2] for form, _ in UNSPACED)


class Readings(NamedTuple):
    """Text and tag of the tokens of each reading, in the order of `read_name`.

    Attributes:
        persons: As a person's name; readings may occur again.
        things: As any other.
    """

    persons: list[Tokens]
    things: list[Tokens]


class _Character(NamedTuple):
    """A character.

    Attributes:
        tokens: As it is read in Mandarin, or in Korean where it is Hangul.
        opening: The same at the beginning of a name.
        named: What `tokens` are in the name of a thing.
        named_opening: The same at the beginning of a name.
        korean: As Koreans read the Chinese character, none where they do not.
        is_plain: Nothing but a syllable in names of persons, and of things in Mandarin.
        may_open: A word that is translated or a legal form may begin with it.
    """

    tokens: Tokens
    opening: Tokens
    named: Tokens
    named_opening: Tokens
    korean: Tokens
    is_plain: bool
    may_open: bool


def in_characters(text: str) -> bool:
    """Tell whether a name is one that `read_characters` may read.

    Example:
        >>> [in_characters(text) for text in ("金正恩", "김정은", "金", "Kim")]
        [True, True, False, False]
    """
    return bool(_CHINESE.fullmatch(text) or _HANGUL.fullmatch(text))


def read_characters(name: str) -> Readings | None:
    """Read a name in Chinese characters or in Hangul.

    Args:
        name: Of which `in_characters` is true.

    Returns:
        Its readings; None where only `read_name` tells.

    Example:
        >>> [[text for text, _ in one] for one in read_characters("김정은").things]
        [['gim', 'jeong', 'eun'], ['kimjongun']]
    """
    first, *others = map(_character, name)
    tokens, named, korean = first.opening, first.named_opening, first.korean
    is_plain, may_open, in_korean = first.is_plain, first.may_open, bool(korean)
    for one in others:
        tokens += one.tokens
        named += one.named
        korean += one.korean
        is_plain = is_plain and one.is_plain
        may_open = may_open or one.may_open
        in_korean = in_korean and bool(one.korean)
    if not is_plain or (may_open and not _has_no_words(name)):
        return None
    if name[0] >= "\uac00":
        together = northern_word(name)
        if not is_plain_thing(Word(together, name)):
            return None
        whole = tagged_alone(Word(together, name), person=False)
        return Readings(_with_given(tokens), [named, (whole,)])
    persons = _with_given(tokens)
    if in_korean:
        persons += _with_given(korean)
    for japanese in read_japanese(name, first=True):
        words = [Word(text, name) for text in japanese]
        persons += [tuple((t.text, t.tag) for t in one) for one in person_readings(words)]
    return Readings(persons, [named])


def _with_given(tokens: Tokens) -> list[Tokens]:
    given = given_name_of([text for text, _ in tokens])
    if given is None:
        return [tokens]
    return [tokens, (*tokens[: given.start], (given.text, "word"))]


def _has_no_words(name: str) -> bool:
    if may_be_unspaced(name) and translated_unspaced(name) != name:
        return False
    pairs = (name[at : at + 2] for at in range(len(name)))
    return _FORM_PAIRS.isdisjoint(pairs) or not any(form in name for form, _ in UNSPACED)


@lru_cache(maxsize=1 << 14)
def _character(character: str) -> _Character:
    korean: tuple[str, ...] = ()
    if character >= "\uac00":
        plain = opening = romanise_hangul(character)
    else:
        plain = _latin(read_chinese(character, surname=False))
        opening = _latin(read_chinese(character * 2, surname=True)[:1])
        hangul = read_hanja(character)
        korean = romanise_hangul(hangul) if hangul else ()
    words = [Word(text, character) for text in (*plain, *opening, *korean)]
    in_mandarin = [Word(text, character) for text in (*plain, *opening)]
    return _Character(
        _words(plain),
        _words(opening),
        tuple(tagged_alone(Word(text, character), person=False) for text in plain),
        tuple(tagged_alone(Word(text, character), person=False) for text in opening),
        _words(korean),
        len(plain) == len(opening) == 1
        and all(map(is_plain_syllable, words))
        and all(map(is_plain_thing, in_mandarin)),
        character in _FORM_OPENINGS or may_open_unspaced(character),
    )


def _latin(parts: list[str]) -> tuple[str, ...]:
    found = (
        "".join(c for c in anyascii(part).lower() if c.isascii() and c.isalnum()) for part in parts
    )
    return tuple(filter(None, found))


def _words(texts: tuple[str, ...]) -> Tokens:
    return tuple((text, "word") for text in texts)
