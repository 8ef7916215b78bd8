"""Slavic words made of two: `электромонтажный` is `electric` and `installation`.

The first part is a word without its ending, or short for one, mostly joined by `о` or `е` to what
it belongs to; the second is declined. Adjectives are made so, and nouns for what is done. Names of
firms are made of two as well (`Промбанк`), but without a vowel between, and are written in English
as they sound.

Source: grammars of Russian and Ukrainian (word formation).
"""

import re
from collections.abc import Callable, Mapping

_SHORTEST = 9  # letters of a word of two
_SHORTEST_PART = 3
_LONGEST_PART = 14
_SHORTEST_LAST = 5  # letters of the second part and its ending
_JOINING = ("o", "e")
_ADJECTIVE = re.compile(
    r".+(?:n|sk|ts|ch|shch|v)(?:[iy]{1,2}|[ao]ya|aia|[oe]e|a|i?ya|[oe]go|ie|ye|[oe]mu|[oeiy]{1,2}[yi]"
    r"|[iy]?kh|[iy]?mi?|oyu)"
)


def of_two(word: str, stems: Mapping[str, str], translated: Callable[[str], str]) -> str:
    """Translate a word made of two known ones.

    Args:
        word: As `romanise` writes a word in Cyrillic, that is not known as a whole.
        stems: English words by the first parts that are known.
        translated: Translates a whole word; gives back one that is not known.

    Returns:
        The words of both in English; `word` itself where its parts are not known.

    Example:
        >>> of_two("teploprovod", {"tepl": "heat"}, {"provod": "conduit"}.get)
        'heat conduit'
    """
    if len(word) < _SHORTEST:
        return word
    joined_only = _ADJECTIVE.fullmatch(word) is None
    last = min(len(word) - _SHORTEST_LAST, _LONGEST_PART)
    for size in range(last, _SHORTEST_PART - 1, -1):
        first = stems.get(word[:size])
        if not first:
            continue
        rests = [word[size + 1 :]] if word[size] in _JOINING else []
        if not joined_only or word[size - 1] in _JOINING:
            rests.append(word[size:])
        for rest in rests:
            second = translated(rest) if len(rest) >= _SHORTEST_LAST else rest
            if second and second != rest:
                return f"{first} {second}"
    return word


def is_noun(word: str) -> bool:
    """Tell whether a word may be a noun of two parts, by its length and ending."""
    return len(word) >= _SHORTEST and _ADJECTIVE.fullmatch(word) is None
