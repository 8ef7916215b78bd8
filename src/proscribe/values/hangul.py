"""Hangul to Latin: the three ways in which Korean names are usually written.

Revised Romanization (passports since 2000), the practice of the DPRK, and the habit of older
Southern passports. Syllables stay apart; sound changes between syllables are not written, as in
names they usually are not.

Source: Revised Romanization of Korean (Ministry of Culture notice 2000-8); DPRK system, UNGEGN
working paper 46 (1992); family names as the Korean Statistical Information Service lists them.
"""

_FIRST, _LAST = 0xAC00, 0xD7A3
_TABLES = """
g kk n d tt r m b pp s ss - j jj ch k t p h
k kk n t tt r m p pp s ss - j jj ch k t p h
a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i
a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i
a ae ya yae u e yu ye o wa wae oi yo oo wo we wi yu eu ui i
- k k k n n n t l k m l l l p l m p p t t ng t t k t p t
"""
(
    _REVISED_INITIALS, _NORTH_INITIALS, _REVISED_VOWELS, _NORTH_VOWELS, _HABIT_VOWELS, _FINALS,
) = (line.split() for line in _TABLES.strip().splitlines())  # fmt: skip

_STYLES = (
    (_REVISED_INITIALS, _REVISED_VOWELS),
    (_NORTH_INITIALS, _NORTH_VOWELS),
    (_REVISED_INITIALS, _HABIT_VOWELS),
)
# Family names: Revised as in passports, DPRK practice, Southern habit.
_SURNAMES = {
    "김": ("kim", "kim", "kim"), "이": ("lee", "ri", "lee"), "리": ("ri", "ri", "lee"),
    "박": ("park", "pak", "park"), "최": ("choi", "choe", "choi"), "정": ("jeong", "jong", "jung"),
    "강": ("kang", "kang", "kang"), "조": ("cho", "jo", "cho"), "윤": ("yoon", "yun", "yoon"),
    "장": ("jang", "jang", "chang"), "임": ("lim", "im", "lim"), "림": ("rim", "rim", "lim"),
    "오": ("oh", "o", "oh"), "신": ("shin", "sin", "shin"), "권": ("kwon", "kwon", "kwon"),
    "안": ("ahn", "an", "ahn"), "류": ("ryu", "ryu", "ryu"), "유": ("yoo", "yu", "yoo"),
    "노": ("noh", "no", "roh"), "로": ("ro", "ro", "roh"), "우": ("woo", "u", "woo"),
    "고": ("ko", "ko", "koh"), "구": ("koo", "ku", "koo"), "백": ("baek", "paek", "paik"),
    "문": ("moon", "mun", "moon"), "전": ("jeon", "jon", "chun"), "주": ("joo", "ju", "joo"),
    "심": ("shim", "sim", "shim"), "허": ("heo", "ho", "huh"), "성": ("sung", "song", "sung"),
}  # fmt: skip


def is_syllable(character: str) -> bool:
    """Tell whether a character is one composed Hangul syllable."""
    return _FIRST <= ord(character) <= _LAST


def romanise_hangul(word: str, *, surname: bool) -> tuple[tuple[str, ...], ...]:
    """Write one Hangul word in Latin letters, syllable by syllable.

    Args:
        word: Composed Hangul syllables only.
        surname: The first syllable is a family name, which has spellings of its own.

    Returns:
        The distinct readings (Revised, DPRK, Southern habit), each a tuple of syllables.

    Example:
        >>> romanise_hangul("최명현", surname=True)
        (('choi', 'myeong', 'hyeon'), ('choe', 'myong', 'hyon'), ('choi', 'myung', 'hyun'))
    """
    readings = []
    for style, (initials, vowels) in enumerate(_STYLES):
        syllables = [_syllable(character, initials, vowels) for character in word]
        if surname and word[0] in _SURNAMES:
            syllables[0] = _SURNAMES[word[0]][style]
        readings.append(tuple(syllables))
    return tuple(dict.fromkeys(readings))


def _syllable(character: str, initials: list[str], vowels: list[str]) -> str:
    place = ord(character) - _FIRST
    parts = (initials[place // 588], vowels[place % 588 // 28], _FINALS[place % 28])
    return "".join(part for part in parts if part != "-")
