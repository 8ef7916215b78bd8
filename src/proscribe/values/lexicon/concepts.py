"""Words of organisations and places in many languages, by what they mean.

`concepts.tsv` and `placewords.tsv` beside this module hold one concept a line; what their columns
are, and the sources, stand at their head.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib.resources import files

from anyascii import anyascii

_ALSO = "~"  # before a word that has this meaning too and is read as another concept
_OR = "+"  # before one that has this meaning too, while the English words stay apart
_MARKS = _ALSO + _OR
OR = "qx"  # between English words of which one is meant, as a word to be compared
_BAR = "|"  # the same, in tables
_JOINED = "_"  # between the words of a phrase that is one of several meanings
_MOST_PHRASES = 6  # of a name, of which each is read by itself
_SEVERAL = re.compile(r"[a-z_]+(?:\|[a-z_]+)+")
_CYRILLIC, _STEMS, _WHOLE, _UNSPACED, _LATIN = 1, 2, 3, 4, 5  # columns
_SHORTEST_LATIN = 7  # letters; shorter stems are words of other languages as well
_FOLDED = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك",
                         "ة": "ه", "ۀ": "ه", "ھ": "ه", "ہ": "ه", "ؤ": "و", "ئ": "ي", "ـ": None,
                         "ء": None})  # fmt: skip


def first_meaning(english: str) -> str:
    """Give English words, of several meanings of one the first.

    Example:
        >>> first_meaning("state|national bank"), any_meaning("state|national bank")
        ('state bank', 'stateqxnational bank')
        >>> other_phrase("plant machine_building|mechanical_engineering")
        'plant mechanical engineering'
    """
    return _SEVERAL.sub(_first, english) if _BAR in english else english


def any_meaning(english: str) -> str:
    """Give English words, several meanings of one as one word, which agrees with each of them.

    Phrases among its meanings are left out (`other_phrase`); of nothing but phrases the first is
    meant.
    """
    return _SEVERAL.sub(_any, english) if _BAR in english else english


def other_phrase(english: str) -> str:
    """Give English words as `any_meaning`, but where a further meaning is a phrase, that phrase."""
    return _SEVERAL.sub(_phrase, english) if _BAR in english else english


def each_phrase(english: str) -> Iterator[str]:
    """Give English words as `any_meaning`, but one word as a phrase that is a further meaning.

    Each such word and each such phrase in turn, unless there is but one: `other_phrase` has that.

    Example:
        >>> list(each_phrase("china|china_national machine|machine_building"))
        ['china national machine', 'china machine building']
    """
    if _BAR not in english:
        return
    several = list(_SEVERAL.finditer(english))
    choices = [(one, phrase) for one in several for phrase in _phrases(one[0])]
    for one, phrase in choices[:_MOST_PHRASES] if len(choices) > 1 else ():
        before, after = english[: one.start()], english[one.end() :]
        yield any_meaning(before) + phrase.replace(_JOINED, " ") + any_meaning(after)


def _first(several: re.Match[str]) -> str:
    return several[0].split(_BAR, 1)[0].replace(_JOINED, " ")


def _any(several: re.Match[str]) -> str:
    words = [one for one in several[0].split(_BAR) if _JOINED not in one]
    return OR.join(words) or _first(several)


def _phrase(several: re.Match[str]) -> str:
    phrases = _phrases(several[0])
    return phrases[-1].replace(_JOINED, " ") if phrases else _any(several)


def _phrases(several: str) -> list[str]:
    return [one for one in several.split(_BAR)[1:] if _JOINED in one]


def folded_whole(word: str) -> str:
    """Give a word in Arabic, Greek or Hebrew script without what writers leave out.

    Example:
        >>> folded_whole("مؤسسة") == folded_whole("موسسه"), folded_whole("Τράπεζα")
        (True, 'τραπεζα')
        >>> folded_whole("אוויר") == folded_whole("אויר")
        True
    """
    word = word.translate(_FOLDED).casefold()
    parted = unicodedata.normalize("NFD", word)
    return _once("".join(c for c in parted if unicodedata.category(c) != "Mn"))


def _once(word: str) -> str:
    """Write Hebrew letters once that stand twice where vowels are not marked: `אוויר`, `אויר`."""
    return word.replace("וו", "ו").replace("יי", "י")


def slavic_stems() -> tuple[dict[str, str], dict[str, str]]:
    """Give the English words by the stem of a Slavic word, as `romanise` writes it.

    Returns:
        All stems; those looked up in names in Latin letters.
    """
    words = dict(_read(_CYRILLIC))
    native = dict(zip(_spelled(words, _in_latin), words.values(), strict=True))
    latin = dict(_read(_STEMS))
    long = {stem: english for stem, english in native.items() if len(stem) >= _SHORTEST_LATIN}
    return native | latin, long | latin


def english_words() -> frozenset[str]:
    """Give the concepts that are one English word."""
    return frozenset(row[0] for row in _rows() if " " not in row[0])


@cache
def _places() -> frozenset[str]:
    return frozenset(row[0] for row in _table("placewords.tsv"))


def is_place(word: str) -> bool:
    """Tell whether a concept is the name of a place."""
    return word in _places()


def whole_words() -> dict[tuple[str, ...], str]:
    """Give the English words by one or more words in Arabic, Greek or Hebrew script, folded."""
    words = dict(_read(_WHOLE))
    spelled = zip(_spelled(words, folded_whole), words.values(), strict=True)
    return {tuple(_once(word).split("_")): english for word, english in spelled}


def unspaced_parts() -> dict[str, str]:
    """Give the English words by a part of a name in Chinese characters, kana or Hangul."""
    return dict(_read(_UNSPACED))


def spelled_classes() -> list[tuple[str, ...]]:
    """Give the words in Latin letters that mean the same, each class once and in order.

    English words that one foreign word stands for are a class as well, so are plurals.
    """
    english = english_words()
    plurals = (
        (word, one)
        for word in english
        for one in (f"{word}s", f"{word}es", f"{word[:-1]}ies")
        if one in english
    )
    found: set[tuple[str, ...]] = set(plurals)
    meanings: defaultdict[str, set[str]] = defaultdict(set)
    for row in _rows():
        own = [] if " " in row[0] else row[:1]
        found.add(tuple(sorted({*own, *row[_LATIN].split()})))
        for word in " ".join(row[_CYRILLIC:_LATIN]).split():
            if not word.startswith(_OR):
                meanings[word.removeprefix(_ALSO)].update(own)
    shared = {frozenset(words) for words in meanings.values() if len(words) > 1}
    widest = (one for one in shared if not any(one < other for other in shared))
    return sorted(filter(None, found.union(tuple(sorted(words)) for words in widest)))


@cache
def _rows() -> list[list[str]]:
    return [*_table("concepts.tsv"), *_table("placewords.tsv")]


def _table(name: str) -> Iterator[list[str]]:
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return (line.split("\t") for line in text.splitlines() if not line.startswith("#"))


def _read(column: int) -> Iterator[tuple[str, str]]:
    """Give each word of a column with the concept that it is read as, or with several of them."""
    others: defaultdict[str, list[str]] = defaultdict(list)
    for row in _rows():
        for word in row[column].split():
            if word.startswith(_OR):
                others[word.removeprefix(_OR)].append(row[0])
    for row in _rows():
        for word in row[column].split():
            if not word.startswith(tuple(_MARKS)):
                meanings = (row[0], *others[word]) if word in others else ()
                joined = _BAR.join(one.replace(" ", _JOINED) for one in meanings)
                yield word, joined or row[0]


def _spelled(words: Iterable[str], spell: Callable[[str], str]) -> list[str]:
    """Spell words letter by letter, each letter of them once."""
    text = " ".join(words)
    letters = {ord(letter): spell(letter) for letter in set(text) - {" "}}
    return text.translate(letters).split(" ")


def _in_latin(letter: str) -> str:
    return "".join(c for c in anyascii(letter).lower() if c.isascii() and c.isalnum())
