"""The words of `vocabulary` and `placewords`, told apart by their script.

Source: as for these.
"""

import re
import unicodedata
from collections import defaultdict

from anyascii import anyascii

from proscribe.values.placewords import PLACES
from proscribe.values.scripts import script_of
from proscribe.values.translations import ARABIC, SLAVIC, UNSPACED
from proscribe.values.vocabulary import CONCEPTS

_UNSPACED = frozenset({"Hani", "Hang", "Kana", "Hira", "Jpan"})
_FOLDED = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك",
                         "ة": "ه", "ۀ": "ه", "ھ": "ه", "ہ": "ه", "ؤ": "و", "ئ": "ي", "ـ": None,
                         "ء": None})  # fmt: skip


def folded_whole(word: str) -> str:
    """Give a word in Arabic, Greek or Hebrew script without what writers leave out.

    Example:
        >>> folded_whole("مؤسسة") == folded_whole("موسسه"), folded_whole("Τράπεζα")
        (True, 'τραπεζα')
    """
    word = word.translate(_FOLDED).casefold()
    parted = unicodedata.normalize("NFD", word)
    return "".join(c for c in parted if unicodedata.category(c) != "Mn")


def in_latin(word: str) -> str:
    """Write a Cyrillic word as `romanise` does."""
    return "".join(c for c in anyascii(word).lower() if c.isascii() and c.isalnum())


def read_lines(lines: str) -> list[tuple[str, list[str]]]:
    """Read a table: the English words of each concept, and those of other languages for it."""
    found = []
    for line in lines.strip().replace("+\n", " ").splitlines():
        english, _, words = line.partition(":")
        found.append((english, words.split()))
    return found


_CONCEPTS = [entry for table in (ARABIC, UNSPACED, CONCEPTS, PLACES) for entry in read_lines(table)]

# Stems of Slavic words, in Latin letters; those looked up in names in Latin letters too.
LATIN_STEMS: dict[str, str] = {stem: head for head, stems in read_lines(SLAVIC) for stem in stems}
STEMS: dict[str, str] = dict(LATIN_STEMS)
_SHORTEST_LATIN = 7  # letters; shorter stems are words of other languages as well
WHOLE: dict[tuple[str, ...], str] = {}  # words in Arabic, Greek and Hebrew script, folded
PARTS: dict[str, str] = {}  # of names without blanks
_LATIN: list[set[str]] = []
_SHARED: dict[str, set[str]] = defaultdict(set)  # English words by a foreign one for all of them

for _english, _words in _CONCEPTS:
    _own = {_english} if " " not in _english else set()
    for _word in _words:
        _script = script_of(_word)
        if _script == "Latn":
            _own.add(_word.replace("_", ""))
            continue
        if _own and " " not in _english:
            _SHARED[_word].add(_english)
        if _script == "Cyrl":
            _stem = in_latin(_word)
            STEMS.setdefault(_stem, _english)
            if len(_stem) >= _SHORTEST_LATIN:
                LATIN_STEMS.setdefault(_stem, _english)
        elif _script in _UNSPACED:
            PARTS.setdefault(_word, _english)
        else:
            WHOLE.setdefault(tuple(re.split("_", folded_whole(_word))), _english)
    if _own:
        _LATIN.append(_own)


_LATIN += [{head} for head, _ in read_lines(SLAVIC)]


def spelled_lines() -> str:
    """Give the words in Latin letters that mean the same, one class a line.

    English words that one foreign word stands for are a class as well.
    """
    shared = {frozenset(words) for words in _SHARED.values() if len(words) > 1}
    widest = [one for one in shared if not any(one < other for other in shared)]
    lines = {" ".join(sorted(words)) for words in (*_LATIN, *widest)}
    return "\n".join(sorted(lines))
