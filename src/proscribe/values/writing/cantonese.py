"""Cantonese syllables in the Latin letters of Hong Kong, Macau and Malaysia.

No system is in force for names: a syllable is written by habit, in a few ways for each of its two
parts (`Tsui` and `Chui`, `Cheung` and `Cheong`, `Chow` and `Chau`).

Source: spellings of the Hong Kong government's street and place names; Jyutping of the Linguistic
Society of Hong Kong (1993).
"""

from functools import cache, lru_cache

# Latin letters, and the Jyutping ones they can stand for; `-` is no consonant.
_INITIALS = {
    "": "-", "b": "b", "p": "b p", "m": "m", "f": "f", "d": "d", "t": "d t", "n": "n", "l": "l",
    "g": "g", "k": "g k", "ng": "ng -", "h": "h", "gw": "gw", "kw": "gw kw g", "qu": "gw kw",
    "w": "w", "v": "w", "ts": "z c", "tz": "z", "ch": "z c", "z": "z", "s": "s", "sh": "s",
    "y": "j", "i": "j",
}  # fmt: skip
_FINALS = {
    "a": "aa", "ah": "aa", "ar": "aa", "ai": "aai ai", "ay": "ai ei", "aai": "aai",
    "au": "aau au", "ao": "aau au", "ow": "au ou", "am": "aam am", "um": "am", "om": "am",
    "an": "aan an", "ang": "aang ang", "ap": "aap ap", "up": "ap", "at": "aat at",
    "ut": "at eot ut yut", "ak": "aak ak", "ack": "aak ak", "e": "e", "eh": "e", "eng": "eng",
    "ek": "ek", "ei": "ei", "ee": "ei i", "i": "ei i", "ey": "ei", "iu": "iu", "iew": "iu",
    "ew": "iu", "io": "iu", "im": "im", "in": "in", "een": "in", "ing": "ing", "ip": "ip",
    "it": "it", "ik": "ik", "ick": "ik", "o": "o ou", "or": "o", "aw": "o", "oh": "o ou",
    "ou": "ou", "oo": "u", "u": "u yu", "oi": "oi", "oy": "oi", "ui": "ui eoi", "on": "on",
    "ong": "ong", "ok": "ok", "ot": "ot", "oon": "un", "un": "un eon yun", "oong": "ung",
    "ung": "ung", "uk": "uk", "ook": "uk", "oke": "uk", "oot": "ut", "eung": "oeng",
    "eong": "oeng", "euk": "oek", "eok": "oek", "ue": "yu", "uen": "yun", "uet": "yut", "z": "i",
    "ze": "i", "uok": "ok", "uong": "ong",
}  # fmt: skip
_WHOLE = {"ng": "ng", "eng": "ng", "ing": "ng", "m": "m", "ip": "jip", "ho": "ho hou"}
_LONGEST = 7  # letters of a syllable
_NONE: frozenset[str] = frozenset()


def cantonese_syllables(word: str) -> frozenset[str]:
    """Give the Cantonese syllables that a Latin word can stand for.

    Args:
        word: Lower-case ASCII letters.

    Returns:
        Jyutping without tones, whether or not a name has that syllable.

    Example:
        >>> "zoeng" in cantonese_syllables("cheung"), "can" in cantonese_syllables("chan")
        (True, True)
    """
    return _syllables(word) if word in cantonese_spellings() else _NONE


@cache
def cantonese_spellings() -> frozenset[str]:
    """Give all that can be put together from parts of syllables, whether or not it is one."""
    spelled = {first + last for first in _INITIALS for last in _FINALS}
    return frozenset(one for one in spelled | _WHOLE.keys() if len(one) <= _LONGEST)


@lru_cache(maxsize=1 << 13)
def _syllables(word: str) -> frozenset[str]:
    found = set(_WHOLE.get(word, "").split())
    for size in (0, 1, 2):
        finals = _FINALS.get(word[size:], "").split()
        for initial in _INITIALS.get(word[:size], "").split() if finals else ():
            found.update(initial.strip("-") + final for final in finals)
    return frozenset(found)
