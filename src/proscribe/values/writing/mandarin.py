"""Mandarin syllables in Latin letters: which ones a Latin word can stand for.

`Xiao` is written in pinyin, `Hsiao` after Wade and Giles (whose apostrophes are lost on the way),
`Siao` in Tongyong pinyin, `Shiao` or `Hsiau` by those who choose for themselves.

Source: ISO 7098:2015 (pinyin); H. A. Giles, A Chinese-English Dictionary (1912); Tongyong Pinyin as
published by the Ministry of Education in Taipei (2002).
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from proscribe.values.writing.chinese import mandarin_readings

_INITIALS = (
    "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r",
    "z", "c", "s", "y", "w", "",
)  # fmt: skip
_LONGEST = 7  # letters of a syllable
_NONE: frozenset[str] = frozenset()
_MOST_STRUNG = 4  # syllables of one word
_MAY_BE_STRUNG = re.compile(
    rf"(?=.{{6,}})(?:(?:[zcs]h|[b-df-hj-np-tw-z])?[aeiou]{{1,3}}(?:ng?)?){{2,{_MOST_STRUNG}}}"
)

_GILES_INITIALS = {
    "zh": "ch", "b": "p", "d": "t", "g": "k", "j": "ch", "q": "ch", "x": "hs", "r": "j", "z": "ts",
    "c": "ts",
}  # fmt: skip
_GILES_FINALS = {
    "ie": "ieh", "ian": "ien", "ong": "ung", "iong": "iung", "ve": "ueh", "van": "uan", "vn": "un",
    "v": "u",
}  # fmt: skip
_GILES_WHOLE = {
    "zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tzu",
    "si": "ssu szu", "ge": "ko", "ke": "ko", "he": "ho", "gui": "kuei kui", "kui": "kuei kui",
    "er": "erh", "e": "o", "yan": "yen", "ye": "yeh", "yue": "yueh", "you": "yu", "yong": "yung",
    "duo": "to", "tuo": "to", "nuo": "no", "luo": "lo", "zuo": "tso", "cuo": "tso", "suo": "so",
    "zhuo": "cho", "chuo": "cho", "ruo": "jo", "yi": "i", "lve": "lueh lio",
}  # fmt: skip

# How people write what is not pinyin: Latin letters, and the pinyin ones they can stand for.
_LOOSE_INITIALS = {
    "zh": "zh", "ch": "zh ch j q", "jh": "zh", "j": "zh j r", "sh": "sh x", "hs": "x", "x": "x",
    "s": "s x", "sz": "s", "ss": "s", "ts": "z c", "tz": "z c", "tj": "zh j", "z": "z",
    "c": "c q", "q": "q", "r": "r", "b": "b", "p": "p b", "m": "m", "f": "f", "d": "d",
    "t": "t d", "n": "n", "l": "l", "g": "g", "k": "k g", "h": "h", "hw": "h", "y": "y", "w": "w",
    "kw": "k g", "": "",
}  # fmt: skip
_LOOSE_FINALS = {
    "a": "a ia", "ah": "a", "ai": "ai", "ay": "ai", "ao": "ao iao", "au": "ao iao", "aw": "ao",
    "an": "an ian", "ann": "an", "ang": "ang", "arng": "ang", "e": "e", "eh": "e ie",
    "er": "er e", "ei": "ei ui", "ey": "ei", "en": "en", "enn": "en", "ern": "en", "eng": "eng",
    "erng": "eng", "ih": "i", "i": "i", "ee": "i", "ii": "i", "yi": "i", "yh": "i", "r": "i",
    "u": "u v", "y": "i", "oo": "u", "wu": "u", "yu": "v u", "eu": "v u", "iu": "v u iu",
    "iou": "iu", "ieu": "iu", "eou": "iu", "ou": "ou iu", "ow": "ou", "o": "uo", "uo": "uo",
    "wo": "uo", "ia": "ia", "ya": "ia", "iao": "iao", "iau": "iao", "yao": "iao", "yau": "iao",
    "ie": "ie", "ieh": "ie", "yeh": "ie", "ian": "ian", "ien": "ian", "yen": "ian", "yan": "ian",
    "iang": "iang", "yang": "iang", "in": "in", "inn": "in", "yn": "in", "ing": "ing",
    "yng": "ing", "iong": "iong", "iung": "iong", "yung": "iong", "yong": "iong",
    "ong": "ong eng", "oong": "ong", "ung": "ong eng", "orng": "ong", "ua": "ua", "wa": "ua a",
    "uai": "uai", "wai": "uai", "uan": "uan van", "wan": "uan", "yuan": "van uan",
    "iuan": "van uan", "uang": "uang", "wang": "uang", "ui": "ui", "uei": "ui", "wei": "ui",
    "uay": "ui", "un": "un vn", "uen": "un", "unn": "un", "iun": "vn un", "yun": "vn un",
    "iunn": "vn un", "ue": "ve ue", "ueh": "ve ue", "yue": "ve ue", "iue": "ve ue",
    "iueh": "ve ue",
}  # fmt: skip


def mandarin_syllables(word: str) -> frozenset[str]:
    """Give the syllables of Chinese names that a Latin word can stand for.

    Args:
        word: Lower-case ASCII letters.

    Returns:
        Pinyin without tones, `v` for ü; none when the word is no syllable of pinyin or of Wade
        and Giles.

    Example:
        >>> sorted(mandarin_syllables("hsiao")), sorted(mandarin_syllables("chang"))
        (['xiao'], ['chang', 'zhang'])
        >>> mandarin_syllables("smith")
        frozenset()
    """
    return _spelled().get(word, _NONE)


def loose_syllables(word: str) -> frozenset[str]:
    """Give the syllables that a word in nobody's system may stand for, as `mandarin_syllables`.

    Example:
        >>> sorted(loose_syllables("shiao"))
        ['xiao']
    """
    return _loosely(word) if word in loose_spellings() else _NONE


@lru_cache(maxsize=1 << 13)
def _loosely(word: str) -> frozenset[str]:
    return frozenset(_loose(word))


@cache
def loose_spellings() -> frozenset[str]:
    """Give all that can be put together from parts of syllables, whether or not it is one."""
    spelled = (first + last for first in _LOOSE_INITIALS for last in _LOOSE_FINALS)
    return frozenset(one for one in spelled if len(one) <= _LONGEST)


def are_syllables(word: str) -> bool:
    """Tell whether a word is two to four syllables of pinyin written together.

    Example:
        >>> [are_syllables(word) for word in ("xinhaiyang", "ping", "xinhaiyagn", "alexander")]
        [True, False, False, False]
    """
    return _MAY_BE_STRUNG.fullmatch(word) is not None and _in_syllables(word, _MOST_STRUNG)


def _in_syllables(word: str, most: int) -> bool:
    known = _pinyin()
    if word in known:
        return most < _MOST_STRUNG
    return most > 1 and any(
        word[:at] in known and _in_syllables(word[at:], most - 1)
        for at in range(1, min(len(word), _LONGEST))
    )


@cache
def _pinyin() -> frozenset[str]:
    return frozenset(one.replace("v", "u") for one in mandarin_readings())


@cache
def mandarin_spellings() -> frozenset[str]:
    """Give the words of which `mandarin_syllables` has a syllable."""
    return frozenset(_spelled())


@cache
def mandarin_places() -> dict[str, int]:
    """Give a number below 512 for each syllable of Chinese names."""
    return {syllable: place for place, syllable in enumerate(sorted(mandarin_readings()))}


def _loose(word: str) -> Iterator[str]:
    known = mandarin_readings()
    for size in (0, 1, 2):
        for initial in _LOOSE_INITIALS.get(word[:size], "").split() or ([""] if size == 0 else []):
            for final in _LOOSE_FINALS.get(word[size:], "").split():
                if initial + final in known:
                    yield initial + final
                if (
                    initial in "jqx"
                    and final.startswith("v")
                    and initial + "u" + final[1:] in known
                ):
                    yield initial + "u" + final[1:]


@cache
def _spelled() -> dict[str, frozenset[str]]:
    """Give the syllables by their spelling in pinyin and after Wade and Giles."""
    found: dict[str, set[str]] = {}
    for syllable in mandarin_readings():
        # The ü of passports is `yu`, that of the press `u`.
        plain = {syllable, syllable.replace("v", "u"), syllable.replace("v", "yu")}
        for spelling in (*plain, *_giles(syllable)):
            found.setdefault(spelling, set()).add(syllable)
    return {spelling: frozenset(syllables) for spelling, syllables in found.items()}


def _giles(syllable: str) -> tuple[str, ...]:
    whole = _GILES_WHOLE.get(syllable)
    if whole:
        return tuple(whole.split())
    initial = next(one for one in _INITIALS if syllable.startswith(one))
    final = syllable[len(initial) :]
    if initial in ("j", "q", "x", "y") and final.startswith("u"):
        final = "v" + final[1:]
    return (_GILES_INITIALS.get(initial, initial) + _GILES_FINALS.get(final, final),)
