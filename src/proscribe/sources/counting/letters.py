"""In which script a word or a text is, by the Unicode names of its letters; for counters only.

The parsers ask `values.writing.scripts`, which has tables of ranges.
"""

import re
import unicodedata
from collections import Counter

_LETTERS = {"LATIN": "L", "ARABIC": "A", "CYRILLIC": "C", "CJK": "H"}


def mark(character: str) -> str:
    """Give one letter for the script of a letter: L, A, C, H or X for another; "" for no letter."""
    word = unicodedata.name(character, "").split(" ")[0]
    if not character.isalpha() or word in ("MODIFIER", ""):
        return ""
    return _LETTERS.get(word, "X")


def most(text: str) -> str:
    """Give the mark that most letters of a text have, or ""."""
    marks = Counter(filter(None, map(mark, text)))
    return marks.most_common(1)[0][0] if marks else ""


def runs(text: str) -> int:
    """Say how many names a text in one or two scripts holds: words of one, then of the other."""
    words = ["".join(map(mark, word)) for word in text.split(" ")]
    if any("L" in word and word.strip("L") for word in words):
        return 1  # two scripts in one word: nothing says where a name ends
    changes = re.sub(r"(.)\1+", r"\1", "".join(word[:1] for word in words))
    return 2 if len(changes) == 2 and "L" in changes else 1


def fold(text: str) -> str:
    """Drop what is not seen, and write blanks and letters in one way."""
    text = re.sub("[\x00-\x08\x0e-\x1b\x7f]", "", text)
    text = re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text)
    text = re.sub("_x000[dD]_", " ", unicodedata.normalize("NFC", text))
    return re.sub("[\\s\u00a0\u200b\ufeff]+", " ", text).strip()
