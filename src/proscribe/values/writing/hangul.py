"""Hangul: syllables and their letters, and one exact Latin spelling of each.

The spelling is Revised Romanization with what other ways of spelling leave open made plain (`oh`
for ㅗ, `oo` for ㅜ, `th` for ㅌ ...): a Latin word that stands for this syllable and for no other.
So a name in Hangul is read in one way, and `writing.korean` says which Latin spellings meet it.

Source: The Unicode Standard, section 3.12 (Hangul syllables); Revised Romanization of Korean
(Ministry of Culture notice 2000-8).
"""

from functools import lru_cache

_FIRST, _LAST = 0xAC00, 0xD7A3
_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"

_TABLES = """
g kk n d tt r m b pp s ss - j jj tch kh th ph h
a ae ya yae eo e yeo ye oh wa wae oe yoh oo wo we wi yoo eu eui i
- k k k n n n t l k m l l l p l m p p t t ng t t k t p t
k kk n t tt r m p pp s ss - j jj ch k t p h
a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i
"""
_EXACT_INITIALS, _EXACT_VOWELS, _LATIN_FINALS, _NORTH_INITIALS, _NORTH_VOWELS = (
    [letters.strip("-") for letters in line.split()] for line in _TABLES.strip().splitlines()
)
# One letter alone would be taken for an initial.
_SHORT = {"a": "ah", "e": "eh", "i": "yi"}


def is_syllable(character: str) -> bool:
    """Tell whether a character is one composed Hangul syllable."""
    return _FIRST <= ord(character) <= _LAST


def parts(syllable: str) -> tuple[str, str, str]:
    """Give the first consonant, the vowel and the last consonant (a blank when there is none).

    Example:
        >>> parts("정"), parts("이")
        (('ㅈ', 'ㅓ', 'ㅇ'), ('ㅇ', 'ㅣ', ' '))
    """
    place = ord(syllable) - _FIRST
    return _INITIALS[place // 588], _VOWELS[place % 588 // 28], _FINALS[place % 28]


def composed(initial: str, vowel: str, final: str) -> str:
    """Give the syllable of three letters; the inverse of `parts`."""
    place = _INITIALS.index(initial) * 588 + _VOWELS.index(vowel) * 28 + _FINALS.index(final)
    return chr(_FIRST + place)


def romanise_hangul(word: str) -> tuple[str, ...]:
    """Write composed Hangul syllables in Latin letters, one word a syllable.

    Sound changes between syllables are not written, as in names they usually are not.

    Example:
        >>> romanise_hangul("최명현"), romanise_hangul("이수정")
        (('tchoe', 'myeong', 'hyeon'), ('yi', 'soo', 'jeong'))
    """
    return tuple(
        _SHORT.get(latin, latin)
        for latin in (_latin(one, _EXACT_INITIALS, _EXACT_VOWELS) for one in word)
    )


def northern_spelling(syllable: str) -> str:
    """Write a syllable as the DPRK does.

    Example:
        >>> northern_spelling("철"), northern_spelling("정")
        ('chol', 'jong')
    """
    return _latin(syllable, _NORTH_INITIALS, _NORTH_VOWELS)


def northern_word(word: str) -> str:
    """Write Hangul syllables as one word as the DPRK does, voiced where they are spoken so.

    Example:
        >>> northern_word("대동강"), northern_word("금강"), northern_word("련봉")
        ('taedonggang', 'kumgang', 'ryonbong')
    """
    spelled = ""
    for syllable in word:
        latin, voiced = _in_word(syllable)
        spelled += voiced if spelled[-1:] in _SONOROUS else latin
    return spelled


@lru_cache(maxsize=1 << 12)
def _in_word(syllable: str) -> tuple[str, str]:
    """Give a syllable as the DPRK writes it at the beginning of a word, and behind a sonorant."""
    latin = northern_spelling(syllable)
    voiced = _VOICED.get(latin[0]) if parts(syllable)[0] in _VOICEABLE else None
    return latin, voiced + latin[1:] if voiced else latin


_VOICED = {"k": "g", "t": "d", "p": "b"}
_VOICEABLE = frozenset("ㄱㄷㅂ")
_SONOROUS = frozenset("aeiouynlmg")  # ends of a syllable behind which a consonant is voiced


def _latin(syllable: str, initials: list[str], vowels: list[str]) -> str:
    place = ord(syllable) - _FIRST
    return initials[place // 588] + vowels[place % 588 // 28] + _LATIN_FINALS[place % 28]
