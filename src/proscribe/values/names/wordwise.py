"""Words of names read by themselves, for all names that have them.

`freewords` has the words that read in one way in every name; here are also those that are romanised
in several styles (Arabic, Hebrew), that are translated in names of things, and that may be Korean
or Chinese syllables. What is read here is what `names.read_name` reads, in its order; where it may
not be, there is no answer.
"""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from proscribe.values.lexicon.forms import FORMS
from proscribe.values.lexicon.particles import PARTICLES
from proscribe.values.lexicon.slips import in_compound
from proscribe.values.lexicon.tokens import Reading, Tag, Token, Word
from proscribe.values.names.freewords import (
    binds_but_for_forms,
    binds_person,
    binds_thing,
    hides_latin,
    is_translated,
)
from proscribe.values.names.ordinary import ordinary
from proscribe.values.names.persons import SUFFIXES, is_initial, tag_person
from proscribe.values.names.things import as_called, in_english, in_phrases, tag_thing
from proscribe.values.names.words import styles_of
from proscribe.values.writing.arabic import COMPOUNDING
from proscribe.values.writing.scripts import has_chinese
from proscribe.values.writing.syllables import is_family

Tokens = tuple[tuple[str, Tag], ...]


class Part(NamedTuple):
    """What a part of a name between blanks gives to any name of one kind.

    Attributes:
        styles: Its tokens in each style of romanisation, at least one.
        english: The same, translated.
        either: The same, with all meanings of words that have several.
        phrased: The same, with the phrases that words mean too.
        sounded: As `either`, but for the words that organisations are called by.
        spelled: As `sounded`, but with abbreviations spelled out.
        texts: Its words as `seen_in` takes them, in a person's name; as `forms.has_form` does
            in that of a thing; none where it has several styles, nor in a thing where vowels are
            missing.
        family: One of them may be the family name of a Korean or Chinese name.
        letters: How many of them are single letters.
        abjad: It has a word without vowels in every style.
        syllables: All are syllables of a name in Hangul or Chinese characters.
        opening: It has Chinese characters, and was read as the beginning of a name.
        opens: A legal form may begin at one of its words; it was read as if none does.
    """

    styles: tuple[Tokens, ...]
    english: tuple[Tokens, ...]
    texts: tuple[str, ...] = ()
    family: bool = False
    letters: int = 0
    abjad: bool = False
    syllables: bool = False
    opening: bool = False
    either: tuple[Tokens, ...] = ()
    phrased: tuple[Tokens, ...] = ()
    sounded: tuple[Tokens, ...] = ()
    spelled: tuple[Tokens, ...] = ()
    opens: bool = False

    @property
    def is_free(self) -> bool:
        """Whether it reads in one way in every name: a name of such parts is their tokens."""
        return self.binds == 0

    @property
    def binds(self) -> int:
        """How far its reading hangs on others: 0 not, 1 on syllables beside a family name, 2 else.

        Only a part that reads in one way by itself is 0 or 1.
        """
        if self.syllables or self.opening or self.letters or self.opens or len(self.styles) > 1:
            return 2
        if (
            self.either
            or self.phrased
            or self.sounded
            or self.spelled
            or (self.styles is not self.english and self.styles != self.english)
        ):
            return 2
        return 1 if self.family else 0


class Parts(NamedTuple):
    """A part of a name as one of each kind of names; see `Part`.

    Attributes:
        person: In names of persons; None where only `read_name` tells how a name with it is read.
        thing: The same in names of things.
        hides_latin: It may be to look like a word in Latin letters, so that of a name that has such
            letters beside it (see `words.has_latin`) only `read_name` tells.
    """

    person: Part | None
    thing: Part | None
    hides_latin: bool = False


_NOTHING = Part(((),), ((),))


@lru_cache(maxsize=1 << 14)
def read_part(text: str) -> Parts:
    """Read a part of a name, without blanks, for all names that have it.

    Args:
        text: As given. One with Chinese characters is read as the beginning of a name.
    """
    plain = ordinary(text)
    if plain:
        alone = ((_as_word(plain),),)
        part = Part(alone, alone, texts=(plain,))
        return Parts(part, part)
    if not text.isalpha() or not text.isascii():
        if not any(map(str.isalnum, text)):
            nothing = _NOTHING if unicodedata.is_normalized("NFKC", text) else None
            return Parts(nothing, nothing)
        if "`" in text:
            return Parts(None, None)
    persons, things = styles_of(text)
    person = _person(persons) if persons else None
    thing = _thing(things) if things else None
    if has_chinese(text):
        person = person and person._replace(opening=True)
        thing = thing and thing._replace(opening=True)
    return Parts(person, thing, hides_latin(text))


def _person(styles: list[list[Word]]) -> Part | None:
    words = [word for style in styles for word in style]
    if all(word.syllable for word in words):
        if not all(map(is_plain_syllable, words)):
            return None
        plain = tuple(tuple(_as_word(word.text) for word in style) for style in styles)
        return Part(plain, plain, syllables=True)
    if any(word.syllable or binds_person(word) for word in words):
        return None
    if any(map(in_compound, styles)):
        return None
    if any(is_initial(word) and not word.source.isascii() for word in words):
        return None  # beside syllables no initial
    tagged = tuple(tuple(tagged_alone(word, person=True) for word in style) for style in styles)
    first = styles[0] if len(styles) == 1 else []
    return Part(
        tagged,
        tagged,
        texts=tuple(w.source.lower() if w.source.isascii() else w.text for w in first),
        family=any(is_family(word.text) for word in words),
        letters=max(sum(len(word.text) == 1 for word in style) for style in styles),
        abjad=all(any(word.abjad for word in style) for style in styles),
    )


def _thing(styles: list[list[Word]]) -> Part | None:
    words = [word for style in styles for word in style]
    if any(map(binds_thing, words)):
        return _opening_form(words) if len(styles) == 1 else None
    plain = tuple(tuple(tagged_alone(word, person=False) for word in style) for style in styles)
    texts = tuple(word.text for word in words)
    if len(styles) > 1 or any(word.abjad for word in words):
        texts = ()
    if not any(map(is_translated, words)):
        return Part(plain, plain, texts=texts)
    tagged = [tag_thing(style) for style in styles]
    english = tuple(_translated(style) for style in tagged)
    either = tuple(_translated(style, first=False) for style in tagged)
    phrased = tuple(_told(map(in_phrases, style)) for style in tagged)
    sounded = tuple(_told(map(as_called, style)) for style in tagged)
    spelled = tuple(_told(as_called(one, spelled=True) for one in style) for style in tagged)
    return Part(
        plain,
        english,
        texts=texts,
        either=() if either == english else either,
        phrased=() if phrased == either else phrased,
        sounded=() if sounded == either else sounded,
        spelled=() if spelled == sounded else spelled,
    )


def _opening_form(words: list[Word]) -> Part | None:
    """Read words of which one may open a legal form as if it does not."""
    texts = tuple(word.text for word in words)
    if any(map(binds_but_for_forms, words)) or any(map(is_translated, words)):
        return None
    if any(word.abjad for word in words) or any((text,) in FORMS for text in texts):
        return None
    plain = (tuple(tagged_alone(word, person=False) for word in words),)
    return Part(plain, plain, texts=texts, opens=True)


def _translated(reading: Reading, *, first: bool = True) -> Tokens:
    return _told(in_english(token, first=first) for token in reading)


def _told(words: Iterable[tuple[Token, ...]]) -> Tokens:
    return tuple((one.text, one.tag) for tokens in words for one in tokens)


def tagged_alone(word: Word, *, person: bool) -> tuple[str, Tag]:
    """Tell what a word is that no neighbour changes."""
    text = word.text
    if text.isalpha() and len(text) > 1 and (person or word.source.isascii()):
        if word.abjad:
            return text, "abjad"
        return (PARTICLES[text], "particle") if text in PARTICLES else _as_word(text)
    (token,) = tag_person([word]) if person else tag_thing([word])
    return token.text, token.tag


def is_plain_syllable(word: Word) -> bool:
    """Tell whether a syllable is one in any name: it is no number, and nothing is put together."""
    text = word.text
    in_characters = text.isalpha() and not word.source.isascii()
    return in_characters and text not in SUFFIXES and text not in COMPOUNDING


def is_plain_thing(word: Word) -> bool:
    """Tell whether a word is one in any name of a thing, and is not translated."""
    return word.text.isalpha() and not (binds_thing(word) or is_translated(word))


def _as_word(text: str) -> tuple[str, Tag]:
    return text, "word"
