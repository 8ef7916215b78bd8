"""Names in the Arabic letters of Kurds and Uyghurs, who write all vowels but one.

Source: Kurdish Academy, unified alphabet (2008); ALA-LC romanisation table for Kurdish.
"""

import re
from functools import lru_cache

_VOWELS = {
    "ا": "a", "ە": "a", "ێ": "e", "ې": "e", "ۆ": "o", "ۇ": "u", "ۈ": "u", "ى": "i", "آ": "a",
}  # fmt: skip
_CONSONANTS = {
    "ب": "b", "پ": "p", "ت": "t", "ج": "j", "چ": "ch", "ح": "h", "خ": "kh", "د": "d", "ر": "r",
    "ڕ": "r", "ز": "z", "ژ": "zh", "س": "s", "ش": "sh", "ع": "", "غ": "gh", "ف": "f", "ڤ": "v",
    "ق": "q", "ک": "k", "ك": "k", "گ": "g", "ل": "l", "ڵ": "l", "م": "m", "ن": "n", "ه": "h",
    "ھ": "h", "ئ": "", "ۋ": "w", "ص": "s", "ط": "t", "ڭ": "ng", "ء": "",
}  # fmt: skip
_HALF = {"و": ("w", "u"), "ی": ("y", "i"), "ي": ("y", "i")}  # beside a vowel, and elsewhere
_LETTERS = _VOWELS.keys() | _CONSONANTS.keys() | _HALF.keys()
# A last `ە` is in other languages an h as some keyboards have it.
_TELLS = re.compile("[ێڕڵۆ]|ە(?=.)")


def is_kurdish(word: str) -> bool:
    """Tell a word with letters that only those who write vowels have."""
    return _TELLS.search(word) is not None and set(word) <= _LETTERS


@lru_cache(maxsize=1 << 12)
def read_kurdish(word: str) -> str:
    """Read a word for which `is_kurdish` holds.

    Example:
        >>> read_kurdish("ڕێبەر"), read_kurdish("ئەحمەد"), read_kurdish("شێخۆ")
        ('rebar', 'ahmad', 'shekho')
    """
    text = ""
    was_vowel = False
    for at, letter in enumerate(word):
        after = word[at + 1 : at + 2]
        if letter in _VOWELS:
            text, was_vowel = text + _VOWELS[letter], True
        elif letter in _HALF:
            beside, alone = _HALF[letter]
            opens = at == 0 and after != letter
            if letter == "و" and word[at - 1 : at] == "و" and at:
                continue  # `وو` is one long vowel
            consonant = opens or was_vowel or after in _VOWELS
            text, was_vowel = text + (beside if consonant else alone), not consonant
        else:
            text, was_vowel = text + _CONSONANTS[letter], False
    return text
