"""Words that say what an organisation does, in several languages, as their English translations.

Lists translate them (`Российский национальный коммерческий банк`, `Russian National Commercial
Bank`) and leave the rest as it sounds. Words of Slavic languages are looked up in Latin letters, by
a stem and the endings it is declined with, so that a transliterated name is read like one in
Cyrillic. Words in other scripts are looked up as they are written; there both readings count, the
translated one and the one that sounds alike.

Source: organisations that OFAC, the EU and the UK list in two scripts; UN and EU glossaries of
public bodies.
"""

import re
from functools import lru_cache

from proscribe.values.translations import ARABIC, SLAVIC, UNSPACED

_ENDINGS = (
    "", "a", "aya", "ai", "am", "ami", "akh", "e", "ego", "ei", "em", "ey", "i", "ie", "ii", "im",
    "imi", "ikh", "ite", "iy", "iya", "iye", "iyu", "kh", "o", "oe", "ogo", "oi", "oy", "oye", "om",
    "omu", "oyu", "ov", "u", "uyu", "y", "ya", "yam", "ye", "yi", "yy", "ykh", "ym", "ymi", "yu",
    "ia", "nya", "uye",
)  # fmt: skip


def _plain(word: str) -> str:
    """Leave out what romanisations write or not: `obyedinyonnaya`, `obedinennaya`."""
    return word.replace("ye", "e").replace("yo", "e")


_STEMS: dict[str, str] = {
    _plain(stem): english
    for line in SLAVIC.strip().splitlines()
    for english, _, stems in (line.partition(":"),)
    for stem in stems.split()
}
_SHORTEST = min(map(len, _STEMS))


@lru_cache(maxsize=1 << 16)
def translated(word: str) -> str:
    """Translate a Slavic word in Latin letters; give it back as it is where it is not known.

    Args:
        word: Lower-case ASCII letters.

    Example:
        >>> translated("issledovatelskiy"), translated("kommercheskogo"), translated("rosneft")
        ('research', 'commercial', 'rosneft')
    """
    plain = _plain(word)
    for size in range(len(plain), _SHORTEST - 1, -1):
        english = _STEMS.get(plain[:size])
        if english and plain[size:] in _ENDINGS:
            return english
    return word


_FOLDED = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك",
                         "ة": "ه", "ۀ": "ه", "ھ": "ه", "ہ": "ه", "ؤ": "و", "ئ": "ي", "ـ": None,
                         "ء": None})  # fmt: skip
_ARABIC: dict[str, str] = {
    word: english
    for line in ARABIC.strip().splitlines()
    for english, _, words in (line.partition(":"),)
    for word in words.split()
}
# Conjunction, prepositions and article, which are written together with the word.
_PREFIXES = ("", "ال", "و", "وال", "لل", "ل", "ب", "بال")


@lru_cache(maxsize=1 << 14)
def translated_arabic(word: str) -> str:
    """Translate a word in Arabic script, with the small words it is written together with.

    Args:
        word: As written.

    Returns:
        English words; "" where it is not known.

    Example:
        >>> translated_arabic("للتجارة"), translated_arabic("دانشگاه"), translated_arabic("الكوثر")
        ('trading', 'university', '')
    """
    folded = word.translate(_FOLDED)
    for prefix in _PREFIXES:
        if folded.startswith(prefix):
            english = _ARABIC.get(folded[len(prefix) :])
            if english:
                return english
    return ""


_UNSPACED: dict[str, str] = {
    word: english
    for line in UNSPACED.strip().splitlines()
    for english, _, words in (line.partition(":"),)
    for word in words.split()
}
_WORD = re.compile("|".join(sorted(_UNSPACED, key=lambda word: (-len(word), word))))


def translated_unspaced(text: str) -> str:
    """Translate the words that a name in Chinese characters or Hangul is made of, where known.

    Example:
        >>> translated_unspaced("丹东红柳实业")
        '丹东红柳 industrial '
    """
    return _WORD.sub(lambda found: f" {_UNSPACED[found[0]]} ", text)
