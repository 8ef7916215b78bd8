"""Endings of words in Arabic, Hebrew and Greek script, and Chinese ordinals: forms of known words.

Source: grammars of Arabic, Persian, Hebrew and Modern Greek.
"""

import re
from collections.abc import Iterator

_SHORTEST = 4  # letters of a word that may have an ending
_SHORTEST_HEBREW = 3
_ARABIC = ("ه", "يه", "ي", "يي", "ييه", "ات", "ين", "ون", "ها", "هاي", "ان")
# Plurals, adjectives, and the construct state, which has `ת` where the word ends in `ה`.
_HEBREW = ("ה", "ת", "י", "ים", "ות", "ית", "יים", "יות", "תי", "תית")
_GREEK = re.compile("(?:ματοσ|ματων|ματα|μα|εωσ|εων|εισ|ουσ|ασ|εσ|ησ|οσ|οι|ου|ων|α|ε|η|ι|ο|ω|υ|σ)$")
_FIRST_HEBREW, _LAST_HEBREW = "\u0590", "\u05ff"
_LAST_GREEK = "\u03ff"


def in_greek(word: str) -> bool:
    """Tell whether a word, folded, is in Greek script."""
    return "\u0370" <= word[:1] <= _LAST_GREEK


def greek_stem(word: str) -> str:
    """Give a word in Greek script, folded, without the ending that it is declined with.

    Example:
        >>> greek_stem("τραπεζησ") == greek_stem("τραπεζα"), greek_stem("και")
        (True, 'και')
    """
    stem = _GREEK.sub("", word.replace("ς", "σ"))
    return stem if len(stem) >= _SHORTEST else word


def without_endings(word: str) -> Iterator[str]:
    """Give a word in Arabic or Hebrew script, folded, without each ending that it may have.

    Example:
        >>> list(without_endings("صناعات"))
        ['صناع']
    """
    hebrew = _FIRST_HEBREW <= word[:1] <= _LAST_HEBREW
    shortest = _SHORTEST_HEBREW if hebrew else _SHORTEST
    for end in _HEBREW if hebrew else _ARABIC:
        if word.endswith(end) and len(word) - len(end) >= shortest:
            yield word[: len(word) - len(end)]


ORDINAL = re.compile("第([〇零一二三四五六七八九十百]{1,6})")
_DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {"零": 0}
_UNITS = {"十": 10, "百": 100}


def chinese_number(text: str) -> int:
    """Read a Chinese number under 1,000, or its digits one by one.

    Example:
        >>> [chinese_number(text) for text in ("七", "十四", "二百零三", "五〇一")]
        [7, 14, 203, 501]
    """
    if not _UNITS.keys() & set(text):
        return int("".join(str(_DIGITS[character]) for character in text))
    total, digit = 0, 0
    for character in text:
        if character in _UNITS:
            total += max(digit, 1) * _UNITS[character]
            digit = 0
        else:
            digit = _DIGITS[character]
    return total + digit
