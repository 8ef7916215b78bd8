"""Words that say what an organisation does, in several languages, as their English translations.

Lists translate them (`Российский национальный коммерческий банк`, `Russian National Commercial
Bank`) and leave the rest as it sounds. Words of Slavic languages are looked up in Latin letters, by
a stem and the endings it is declined with, so that a transliterated name is read like one in
Cyrillic. Words in other scripts are looked up as they are written; there both readings count, the
translated one and the one that sounds alike.

Source: the tables of `concepts`.
"""

import re
from functools import lru_cache

from proscribe.values.concepts import folded_whole, slavic_stems, unspaced_parts, whole_words

_ENDING_LINES = """
a ai aia akh am ami aya aye e ego ei em ey i ia iaia ie ii iia iie ikh im imi ite iv iy iya iye iyu
ka kh na
ne nii niy noe noy nya o oe ogo oho oi oie oii om omu ov oy oye oyi oyu u uye uyu v y ya yam ye
yi ykh ym ymi yu yy yya yye
"""
_ENDINGS = frozenset({"", *_ENDING_LINES.split()})


def in_cyrillic(source: str) -> bool:
    """Tell whether a word was written in Cyrillic."""
    return "Ѐ" <= source[:1] <= "ӿ"


def _plain(word: str) -> str:
    """Leave out what romanisations write or not: `obyedinyonnaya`, `obedinennaya`."""
    return word.replace("ye", "e").replace("yo", "e")


_NATIVE, _LATIN = (
    {_plain(stem): english for stem, english in stems.items()} for stems in slavic_stems()
)
_SHORTEST = min(map(len, _NATIVE))
_OPENINGS = {stem[:_SHORTEST] for stem in _NATIVE}


@lru_cache(maxsize=1 << 16)
def translated(word: str, *, cyrillic: bool = False) -> str:
    """Translate a Slavic word in Latin letters; give it back as it is where it is not known.

    Args:
        word: Lower-case ASCII letters.
        cyrillic: It was written in Cyrillic: short words are looked up too.

    Returns:
        One or more English words.

    Example:
        >>> translated("issledovatelskiy"), translated("kommercheskogo"), translated("rosneft")
        ('research', 'commercial', 'rosneft')
    """
    plain = _plain(word)
    if plain[:_SHORTEST] not in _OPENINGS:
        return word
    stems = _NATIVE if cyrillic else _LATIN
    for size in range(len(plain), _SHORTEST - 1, -1):
        english = stems.get(plain[:size])
        if english and plain[size:] in _ENDINGS:
            return english
    return word


# How parts of words are written in English that come from the same Greek, Latin or English ones.
_REBUILT = {
    "tekh": "tech", "elektr": "electr", "avto": "auto", "inzhiniring": "engineering",
    "servis": "service", "treyding": "trading", "treyd": "trade", "eksport": "export",
    "ekspress": "express", "ekspo": "expo", "kapital": "capital", "kompleks": "complex",
    "konsalt": "consult", "lizing": "leasing", "kholding": "holding", "khim": "chem",
    "mikro": "micro", "makro": "macro", "gidro": "hydro", "krio": "cryo", "optik": "optic",
    "maks": "max", "luks": "lux", "sistem": "system", "sintez": "synthesis", "kart": "card",
    "grupp": "group", "shipping": "shipping", "fizik": "physic", "kvant": "quant",
    "komp": "comp", "korp": "corp", "kontrol": "control", "kosm": "cosm", "fabrik": "fabric",
    "tsentr": "center", "finans": "finance", "mashin": "machin", "farm": "pharm", "foto": "photo",
    "energo": "energo", "indastri": "industry", "solyushn": "solution", "sinerg": "synerg",
    "atlantik": "atlantic", "pasifik": "pacific", "arktik": "arctic", "baltik": "baltic",
}  # fmt: skip
_PIECE = re.compile("|".join(sorted(_REBUILT, key=len, reverse=True)))


@lru_cache(maxsize=1 << 14)
def rebuilt(word: str) -> str:
    """Write the parts of a romanised Cyrillic word that English shares as English does.

    Example:
        >>> rebuilt("promtekh"), rebuilt("mikroelektronika")
        ('promtech', 'microelectronika')
    """
    return _PIECE.sub(lambda found: _REBUILT[found[0]], word)


# Conjunction, prepositions and article, which are written together with the word.
_PREFIXES = ("", "ال", "و", "وال", "لل", "ل", "ب", "بال", "ה", "ל", "ב", "ו", "וה")
_ENDS = ("", "ه", "يه", "ي", "يي", "ييه", "ات", "ين", "ون", "ها", "هاي")
_SHORTEST_WHOLE = 4  # letters of a word that may have an ending
WHOLE = whole_words()
_LONGEST = max(map(len, WHOLE))


def translated_whole(words: tuple[str, ...]) -> tuple[str, int]:
    """Translate the first words in Arabic, Greek or Hebrew script, with what is joined to them.

    Args:
        words: As written, in order.

    Returns:
        English words and how many of `words` they stand for; "" and 0 where these are not known.

    Example:
        >>> translated_whole(("للتجارة",)), translated_whole(("الكوثر", "للتجارة"))
        (('trading', 1), ('', 0))
    """
    folded = tuple(map(_folded, words[:_LONGEST]))
    if not folded or folded[0].isascii():
        return "", 0
    for count in range(len(folded), 0, -1):
        for prefix in _PREFIXES:
            if folded[0].startswith(prefix):
                english = WHOLE.get((folded[0][len(prefix) :], *folded[1:count]))
                if english:
                    return english, count
    return _translated_ended(folded[0])


_OPENERS = frozenset(phrase[0] for phrase in WHOLE if len(phrase) > 1)


def may_open_phrase(word: str) -> bool:
    """Tell whether words after this one may make a phrase with it that is translated as a whole."""
    folded = _folded(word)
    return any(
        folded[len(prefix) :] in _OPENERS for prefix in _PREFIXES if folded.startswith(prefix)
    )


def _translated_ended(word: str) -> tuple[str, int]:
    """Translate a word by what is before its ending: an adjective, a plural."""
    for prefix in _PREFIXES:
        for end in _ENDS:
            last = len(word) - len(end)
            if last - len(prefix) >= _SHORTEST_WHOLE and word.startswith(prefix):
                english = WHOLE.get((word[len(prefix) : last],)) if word.endswith(end) else None
                if english:
                    return english, 1
    return "", 0


_folded = lru_cache(maxsize=1 << 14)(folded_whole)
PARTS = unspaced_parts()
_PART = re.compile("|".join(sorted(PARTS, key=lambda word: (-len(word), word))))


def translated_unspaced(text: str) -> str:
    """Translate the words that a name in Chinese characters or Hangul is made of, where known.

    Example:
        >>> translated_unspaced("丹东红柳实业")
        '丹东红柳 industrial '
    """
    return _PART.sub(lambda found: f" {PARTS[found[0]]} ", text)
