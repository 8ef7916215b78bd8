"""Which words can be a syllable of a Korean or Chinese name at all, by their vowels.

The vowels of a syllable stand together in every system of writing them in Latin letters, but for a
mute e (`June`, `Loke`); so most words of other names need not be looked up.
"""

import re

_ONE = "[^aeiou]*(?:[aeiou][aeiouyw]*)?[^aeiou]*e?"
_ONE_VOWEL = re.compile(_ONE)
_TWO_VOWELS = re.compile(_ONE * 2)


def may_be_syllable(word: str) -> bool:
    """Tell whether a word can be one syllable; never wrong with "no".

    Args:
        word: Lower-case ASCII letters.

    Example:
        >>> may_be_syllable("kwang"), may_be_syllable("martin")
        (True, False)
    """
    return _ONE_VOWEL.fullmatch(word) is not None


def may_be_pair(word: str) -> bool:
    """Tell whether a word can be two syllables written together; never wrong with "no".

    Args:
        word: Lower-case ASCII letters.

    Example:
        >>> may_be_pair("xiaoping"), may_be_pair("alexander")
        (True, False)
    """
    return _TWO_VOWELS.fullmatch(word) is not None
