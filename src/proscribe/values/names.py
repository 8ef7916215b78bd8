"""Names as sequences of tagged words that can be compared, in any script.

A text gives one or more readings: several where its script is romanised in several ways, or
where it is not known whether a person or a thing is named (`V` is an initial or a number).
Punctuation parts words, an apostrophe joins them (`Ta'i`: `tai`); whether a hyphen or a blank
joins or parts is left to the comparison, which reads neighbours joined as well.

Source: the name columns of the lists of OFAC, UN, OFSI, DFAT and BIS; Unicode NFKC.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

import msgspec

from proscribe.values.arabic import COMPOUNDING, KNOWN, compound, unjoined
from proscribe.values.forms import UNSPACED, form_at, gathered, may_open_form, unglued
from proscribe.values.generic import translated, translated_arabic, translated_unspaced
from proscribe.values.particles import PARTICLES, SUN_ARTICLES, TITLES
from proscribe.values.romanise import Romanised, passes_for_latin, romanise
from proscribe.values.scripts import script_of_character
from proscribe.values.syllables import (
    Given,
    all_syllables,
    given_name_of,
    given_names,
    is_family,
    may_be_part,
)

Tag = Literal["word", "abjad", "number", "initial", "particle", "title", "form"]


class Token(msgspec.Struct, frozen=True):
    """One word of a name.

    Attributes:
        text: Its comparable form, `[a-z0-9]+`: romanised, numbers in digits, legal forms as
            their class, articles as `al`, a given name of two syllables with `qv` between them.
        tag: What kind of word it is; `abjad` is a word whose vowels are not written.
        source: The part of the name it came from, as given.
    """

    text: str
    tag: Tag
    source: str


Reading = tuple[Token, ...]

_JOINABLE: frozenset[Tag] = frozenset({"word", "abjad", "number", "initial", "particle", "title"})
_SHORTEST_JOINED = 4  # letters


class _Word(msgspec.Struct, frozen=True):
    text: str
    source: str
    abjad: bool = False
    hyphen: bool = False  # a hyphen follows
    syllable: bool = False  # of a Korean or Chinese name, where no word is an article or a title


_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼʻʿʾ`´ʹ＇′", "'"))
_ASCII_WORD = re.compile(r"[A-Za-z0-9']+")
_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_ARTICLE = re.compile("al(?!lah)..")
_CONSTRUCT = re.compile(r"(?<=\w)ة(?= \w)")  # read as t before what the word belongs to
_SMALL = {"и": "and", "і": "and", "та": "and", "для": "for", "по": "for", "у": "in", "в": "in"}
_SHIPS = frozenset({"mv", "mt", "ms", "ss", "mts", "fv", "msv", "gts"})
_FORMER = frozenset({"ex", "formerly", "previously", "fka", "aka", "nka"})
_NUMBERED = frozenset({"no", "nr", "num", "number", "nomer"})
_MISREAD = str.maketrans("015836429", "oisbeghzg")
_SUFFIXES = {"ii": "2", "iii": "3", "iv": "4"}
# Words that no neighbour changes and that change none, to stand for any such word.
_ANY_WORD, _ANY_OTHER_WORD = "Brixenhaus", "Brixenhäus"
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}


def read_name(text: str, *, person: bool | None) -> tuple[Reading, ...]:
    """Read one whole name.

    Args:
        text: A name in any script, as given; any text at all is allowed.
        person: True for a person, False for anything else, None when not known (both ways).

    Returns:
        Distinct readings, none of them empty; no reading at all only when `text` is blank.

    Example:
        >>> [[t.text for t in reading] for reading in read_name("AL-TA'I, Hasan", person=True)]
        [['al', 'tai', 'hasan']]
    """
    kinds = (True, False) if person is None else (person,)
    readings: dict[tuple[tuple[str, Tag], ...], Reading] = {}
    alternatives: list[list[_Word]] = []
    for kind in kinds:
        if not alternatives or not text.isascii():  # else both kinds are the same words
            alternatives = _alternatives(text, person=kind)
        for words in alternatives:
            for reading in _persons(words) if kind else _things(words):
                readings.setdefault(tuple((t.text, t.tag) for t in reading), reading)
    return tuple(reading for reading in readings.values() if reading)


def read_free_word(
    text: str, *, person: bool | None, apart: bool = False
) -> tuple[tuple[str, Tag], ...] | None:
    """Read one word that reads the same in every name.

    Most words are free: a name of such words, parted by blanks, has one reading, their tokens in
    order. So what a million names have in common need be read once.

    Args:
        text: A word, without blanks.
        person: As in `read_name`.
        apart: Neither of its neighbours `may_be_in_syllables`: so it is none, though it could be a
            family name.

    Returns:
        Text and tag of its tokens, none where it has no letter; None when its neighbours decide how
        it is read, or when it has several readings: then only `read_name` tells.

    Example:
        >>> read_free_word("Al-Rashid", person=True), read_free_word("Abd", person=True)
        ((('al', 'particle'), ('rashid', 'word')), None)
    """
    if not any(map(str.isalnum, text)):
        # A name without any letter is read as it stands.
        return () if unicodedata.is_normalized("NFKC", text) else None
    kinds = (True, False) if person is None else (person,)
    if text.isascii() and text.isalpha() and len(text) > 1:  # most words, so without detours
        word = _Word(text.lower(), text)
        if any(_is_bound(word, person=kind, apart=apart) for kind in kinds):
            return None
        token = _particle_or_word([word], 0)
        return ((token.text, token.tag),)
    if "`" in text or any(script_of_character(character) == "Hani" for character in text):
        return None  # an apostrophe only beside another script; a family name only at the start
    if _hides_latin(text):
        return None
    found: tuple[tuple[str, Tag], ...] | None = None
    for kind in kinds:
        alternatives = _alternatives(text, person=kind)
        words = alternatives[0]
        if len(alternatives) > 1 or words == _unreadable(text):
            return None
        if any(_is_bound(word, person=kind, apart=apart and len(words) == 1) for word in words):
            return None
        tokens = _tag_person(words) if kind else _tag_thing(words)
        tagged = tuple((token.text, token.tag) for token in tokens)
        if found is not None and tagged != found:
            return None
        found = tagged
    return found


def read_ending(
    text: str, *, person: bool | None, ascii_: bool, apart: bool = False
) -> tuple[Reading, ...] | None:
    """Read the end of a name that reads the same behind all words that are free.

    Names of companies differ in their words and end alike: `Müller Trading Ltd` is its first words
    and `Ltd`. One of the free words must not be a syllable (`is_syllable`): behind `Kwang Il` even
    a letter may make a Korean name.

    Args:
        text: The words from the first one on that is not free (`read_free_word`).
        person: As in `read_name`.
        ascii_: Whether the whole name is ASCII.
        apart: One of the free words but the first is none that `may_be_in_syllables`: so the name
            is not Korean or Chinese, though its end has what could be a family name (`d.o.o.`).

    Returns:
        The readings of the whole name in their order, without the tokens of the words before;
        None when these decide how the end is read: then only `read_name` tells.

    Example:
        >>> [[t.text for t in one] for one in read_ending("S.A.", person=False, ascii_=True)]
        [['joint stock company']]
    """
    if any(script_of_character(character) == "Hani" for character in text) or _hides_latin(text):
        return None
    if any(
        _ties(word, apart=apart) for words in _alternatives(text, person=True) for word in words
    ):
        return None
    one = _ANY_WORD if ascii_ else _ANY_OTHER_WORD
    count = 2 if apart else 1
    readings = read_name(" ".join([*[one] * count, text]), person=person)
    for reading in readings:
        if [(token.source, token.tag) for token in reading[:count]] != [(one, "word")] * count:
            return None
    return tuple(reading[count:] for reading in readings)


def _hides_latin(text: str) -> bool:
    """Tell whether some word is read otherwise where another one is in Latin letters."""
    if text.isascii():
        return False
    folded = unicodedata.normalize("NFKC", text).casefold()
    return any(passes_for_latin(source) for source, _ in _pieces(folded))


def _ties(word: _Word, *, apart: bool) -> bool:
    """Tell whether words before one may be read otherwise, or read it otherwise."""
    text = word.text
    if word.syllable or text in SUN_ARTICLES or text in COMPOUNDING or text in TITLES:
        return True
    return not apart and is_family(text)


def may_be_in_syllables(text: str) -> bool:
    """Tell whether a text has a word that can be part of a Korean or Chinese name, or none to read.

    What has no letters may be: the words on both sides of it are neighbours.

    Example:
        >>> [may_be_in_syllables(text) for text in ("Young", "Rachael", "&")]
        [True, False, True]
    """
    if not any(map(str.isalnum, text)):
        return True
    alternatives = _alternatives(text, person=True)
    return alternatives[0] == _unreadable(text) or any(
        word.syllable
        or may_be_part(word.source.lower() if word.source.isascii() else word.text)
        or may_be_part(word.text)
        for words in alternatives
        for word in words
    )


def _is_bound(word: _Word, *, person: bool, apart: bool = False) -> bool:
    """Tell whether some neighbour could change how a word is read."""
    text = word.text
    if text in SUN_ARTICLES or text in _SUFFIXES or word.syllable:
        return True
    if person:
        # A name is Korean or Chinese by its family name, or by a letter that stands for it.
        if text in COMPOUNDING or (not word.abjad and unjoined(text)):
            return True
        return text in TITLES or len(text) == 1 or (not apart and is_family(text))
    if may_open_form(text) or (not word.abjad and unglued(text) is not None):
        return True
    if text in _SHIPS or text in _FORMER or text in _NUMBERED:
        return True
    if translated(text) != text or "ة" in word.source:
        return True
    return len(text) == 1 or _ROMAN.fullmatch(text) is not None


def namesake_keys(text: str, *, person: bool | None) -> frozenset[tuple[str, ...]]:
    """Give what two names share exactly when they are namesakes: the sorted words of a reading.

    Example:
        >>> a = namesake_keys("KIM, Yong-chol", person=True)
        >>> bool(a & namesake_keys("Yong Chol Kim", person=True))
        True
    """
    return frozenset(
        tuple(sorted(token.text for token in reading)) for reading in read_name(text, person=person)
    )


def joined(left: str, left_tag: Tag, right: str, right_tag: Tag) -> str:
    """Give two neighbours written as one word, or "" when names are not written so.

    Example:
        >>> joined("kwang", "word", "chol", "word"), joined("chol", "word", "ltd", "form")
        ('kwangchol', '')
    """
    if left_tag not in _JOINABLE or right_tag not in _JOINABLE:
        return ""
    text = left + right
    return text if len(text) >= _SHORTEST_JOINED else ""


def _alternatives(text: str, *, person: bool) -> list[list[_Word]]:
    if text.isascii():
        words = [
            _Word(
                found[0].replace("'", "").lower(),
                found[0],
                hyphen=text[found.end() : found.end() + 1] == "-",
            )
            for found in _ASCII_WORD.finditer(text)
            if found[0].strip("'")
        ]
        return [words or _unreadable(text)]
    return _other_scripts(text, person=person)


def _other_scripts(text: str, *, person: bool) -> list[list[_Word]]:
    folded = "".join(c for c in text if not 0xD800 <= ord(c) <= 0xDFFF)
    folded = unicodedata.normalize("NFKC", folded.translate(_APOSTROPHES)).translate(_APOSTROPHES)
    if person:
        return _romanised(folded, person=True) or [_unreadable(text)]
    for form, name in UNSPACED:
        folded = folded.replace(form, f" {name} ")
    found = _romanised(folded, person=False) or [_unreadable(text)]
    if _CONSTRUCT.search(folded):
        found += _romanised(_CONSTRUCT.sub("ت", folded), person=False)
    whole = translated_unspaced(folded)
    if whole != folded or any(translated_arabic(source) for source, _ in _pieces(folded)):
        found += _romanised(whole, person=False, translate=True)
    return found


def _romanised(text: str, *, person: bool, translate: bool = False) -> list[list[_Word]]:
    read: list[tuple[str, bool, tuple[Romanised, ...]]] = []
    in_latin = any("a" <= character <= "z" for character in text.casefold())
    for place, (source, hyphen) in enumerate(_pieces(text)):
        english = translated_arabic(source) if translate else ""
        if english:
            read.append((source, hyphen, (Romanised(tuple(english.split())),)))
            continue
        word = source.replace("'", "").casefold()
        readings = romanise(word, first=place == 0, person=person, in_latin=in_latin)
        if readings:
            read.append((source, hyphen, readings))
    count = max((len(readings) for _, _, readings in read), default=0)
    found: list[list[_Word]] = []
    for style in range(count):
        words = [word for entry in read for word in _words(entry, style)]
        if words not in found:  # styles that differ in other words than these
            found.append(words)
    return found


def _words(entry: tuple[str, bool, tuple[Romanised, ...]], style: int) -> list[_Word]:
    source, hyphen, readings = entry
    reading = readings[min(style, len(readings) - 1)]
    texts = reading.words
    per_letter = len(texts) == len(source)
    last = len(texts) - 1
    return [
        _Word(
            word,
            source[place] if per_letter else source,
            reading.abjad and word not in KNOWN,
            hyphen and place == last,
            reading.syllables,
        )
        for place, word in enumerate(texts)
    ]


def _pieces(text: str) -> list[tuple[str, bool]]:
    """Part a text at everything that is no letter, digit or mark; say where a hyphen follows."""
    pieces: list[tuple[str, bool]] = []
    current: list[str] = []
    for character in text:
        if character.isalnum():
            current.append(character)
        elif current:
            category = unicodedata.category(character)
            if character == "'" or category[0] == "M":
                current.append(character)
                continue
            pieces.append(("".join(current), category == "Pd"))
            current = []
    if current:
        pieces.append(("".join(current), False))
    return pieces


def _unreadable(text: str) -> list[_Word]:
    """Give a word for a text without any letter, so that it can still be found as it is."""
    points = [f"u{ord(c):x}" for c in unicodedata.normalize("NFKC", text) if not c.isspace()]
    return [_Word("".join(points), text.strip())] if points else []


def _compounds(words: list[_Word]) -> list[_Word]:
    """Read `Abd al-Rahman` as `Abdul Rahman`, `Nur al-Din` as `Nuruddin`."""
    texts = [word.text for word in words]
    if COMPOUNDING.isdisjoint(texts):
        return words
    kept: list[_Word] = []
    at = 0
    for text, count in compound(texts):
        if count == 1:
            kept.append(words[at])
        else:
            part = words[at : at + count]
            source = " ".join(dict.fromkeys(word.source for word in part))
            # An Arabic word before `dyn` stays one without vowels.
            kept.append(_Word(text, source, part[0].abjad, part[-1].hyphen))
        at += count
    return kept


def _unjoined(words: list[_Word]) -> list[_Word]:
    """Part compounds that are written as one word, and the article of `Abd Alhaqq`.

    Gives the words themselves where there are none.
    """
    texts = [word.text for word in words]
    if "abd" not in texts and not any(map(unjoined, texts)):
        return words
    kept: list[_Word] = []
    for place, word in enumerate(words):
        if place > 0 and texts[place - 1] == "abd" and _ARTICLE.match(word.text):
            parts: tuple[str, ...] = ("al", word.text[2:])
        else:
            parts = () if word.abjad or word.syllable else unjoined(word.text)
        kept += [
            _Word(part, word.source, word.abjad and part != "al", word.hyphen and at == len(parts))
            for at, part in enumerate(parts, start=1)
        ] or [word]
    return kept


def _persons(words: list[_Word]) -> Iterator[Reading]:
    """Read a person's name, and again with what may be written together or apart."""
    if words and all(word.syllable for word in words):  # Han characters, Hangul
        yield _tag_person(words)
        written = given_name_of([word.text for word in words])
        if written:
            yield _tag_person(_with_given(words, written))
        return
    parts = _unjoined(words)
    if parts is not words:
        yield _tag_person(parts)
    if any(word.abjad for word in words):
        if parts is words:
            yield _tag_person(words)
        return
    texts = [word.source.lower() if word.source.isascii() else word.text for word in words]
    if all_syllables(texts):
        words = [_Word(w.text, w.source, hyphen=w.hyphen, syllable=True) for w in words]
    yield _tag_person(words)
    for given in given_names(texts):
        yield _tag_person(_with_given(words, given))


def _with_given(words: list[_Word], given: Given) -> list[_Word]:
    end = given.start + given.words
    part = words[given.start : end]
    between = "" if not part[0].source.isascii() else "-" if part[0].hyphen else " "
    source = between.join(word.source for word in part)
    one = _Word(given.text, source, hyphen=part[-1].hyphen, syllable=True)
    return [*words[: given.start], one, *words[end:]]


def _tag_person(words: list[_Word]) -> Reading:
    words = _compounds(words)
    tokens: list[Token] = []
    last = len(words) - 1
    # `Salman Shaikh` has a family name, `Shaikh Salman Rashid` a title.
    titled = sum(word.text not in TITLES and word.text not in PARTICLES for word in words) > 1
    for place, word in enumerate(words):
        text, source = word.text, word.source
        if text.isdigit():
            tokens.append(Token(text.lstrip("0") or "0", "number", source))
        elif place == last > 0 and text in _SUFFIXES:
            tokens.append(Token(_SUFFIXES[text], "number", source))
        elif _ORDINAL.fullmatch(text):  # not known to be a person, so perhaps `25th Institute`
            tokens.append(_numbered(text, source))
        elif word.abjad:
            tokens.append(Token(text, "abjad", source))
        elif not text.isalpha() and sum(map(str.isdigit, text)) * 2 <= len(text) - 1:
            # Words of a person's name have no digits: a machine read letters as digits.
            tokens.append(Token(text.translate(_MISREAD), "word", source))
        elif word.syllable and not source.isascii():
            tokens.append(Token(text, "word", source))
        elif len(text) == 1:
            tokens.append(Token(text, "initial", source))
        elif word.syllable:
            tokens.append(Token(text, "word", source))
        elif text in TITLES and titled:
            tokens.append(Token(TITLES[text], "title", source))
        else:
            tokens.append(_particle_or_word(words, place))
    return tuple(tokens)


def _particle_or_word(words: list[_Word], place: int) -> Token:
    word = words[place]
    if word.text in PARTICLES:
        return Token(PARTICLES[word.text], "particle", word.source)
    sun = SUN_ARTICLES.get(word.text)
    if sun and word.hyphen and place + 1 < len(words) and words[place + 1].text.startswith(sun):
        return Token("al", "particle", word.source)
    return Token(word.text, "word", word.source)


def _things(words: list[_Word]) -> Iterator[Reading]:
    """Read a name of a thing; translated, see `generic`; with its forms whole, see `gathered`."""
    plain = _tag_thing(words)
    yield plain
    whole = tuple(map(_in_english, plain))
    if whole != plain:
        yield whole
    texts = tuple("" if word.abjad else word.text for word in words)
    parted = gathered(texts)
    if any(text != texts[place] for text, place in parted) or _moved(parted):
        yield _tag_thing(
            [
                _Word(
                    text or words[place].text,
                    words[place].source,
                    words[place].abjad,
                    words[place].hyphen,
                )
                for text, place in parted
            ]
        )


def _moved(words: tuple[tuple[str, int], ...]) -> bool:
    return any(one[1] > other[1] for one, other in pairwise(words))


def _in_english(token: Token) -> Token:
    english = translated(token.text) if token.tag == "word" else token.text
    if english == token.text:
        return token
    form = form_at((english,), 0)
    return Token(form[0], "form", token.source) if form else Token(english, "word", token.source)


def _tag_thing(words: list[_Word]) -> Reading:
    words = _joined_letters(words)
    texts = tuple(word.text for word in words)
    tokens: list[Token] = []
    place = 0
    while place < len(words):
        found = None if words[place].abjad else form_at(texts, place)
        if found:
            name, length = found
            source = " ".join(word.source for word in words[place : place + length])
            tokens.append(Token(name, "form", source))
            place += length
            continue
        tokens.append(_tag_thing_word(words, place))
        place += 1
    return tuple(tokens)


def _tag_thing_word(words: list[_Word], place: int) -> Token:
    word = words[place]
    text, source = word.text, word.source
    if source.casefold() in _SMALL:
        return Token(_SMALL[source.casefold()], "particle", source)
    if text.isdigit():
        return Token(text.lstrip("0") or "0", "number", source)
    if _ORDINAL.fullmatch(text):
        return _numbered(text, source)
    if len(words) > 1 and _says_little(words, place):
        return Token(text, "title", source)
    if word.abjad:
        return Token(text, "abjad", source)
    if place > 0 and _ROMAN.fullmatch(text) and text not in ("i", "di", "mi"):
        return Token(str(_roman(text)), "number", source)
    if len(text) == 1:
        return Token(text, "initial", source)
    return _particle_or_word(words, place)


def _numbered(ordinal: str, source: str) -> Token:
    return Token(ordinal[:-2].lstrip("0") or "0", "number", source)


def _says_little(words: list[_Word], place: int) -> bool:
    """Tell whether a word says what a thing is or was and not how it is called.

    That is the kind of a ship before its name, `ex` before a former name, `No.` before a number.
    """
    text = words[place].text
    after = words[place + 1].text if place + 1 < len(words) else ""
    if text in _NUMBERED:
        return after.isdigit()
    return (place == 0 and text in _SHIPS) or (bool(after) and text in _FORMER)


def _roman(text: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in text]
    return sum(
        -value if value < max(values[place:]) else value for place, value in enumerate(values)
    )


def _joined_letters(words: list[_Word]) -> list[_Word]:
    """Join runs of single letters, so that `S.A.`, `S A` and `SA` are one word."""
    joined: list[_Word] = []
    run: list[_Word] = []
    for word in (*words, None):
        if word is not None and len(word.text) == 1 and word.text.isalpha() and not word.abjad:
            run.append(word)
            continue
        if len(run) > 1:
            text = "".join(letter.text for letter in run)
            joined.append(_Word(text, "".join(letter.source for letter in run)))
        else:
            joined.extend(run)
        run = []
        if word is not None:
            joined.append(word)
    return joined
