"""Stems of Slavic words, as `romanise` writes them, and the endings that they are declined with.

Source: the tables of `concepts`; grammars of Russian, Ukrainian, Belarusian, Bulgarian and Serbian.
"""

from functools import cache
from typing import NamedTuple

from proscribe.values.lexicon.concepts import english_words, slavic_stems

_ENDING_LINES = """
a ae aga ai aia akh am ami amu aya aye e ego ei em ey i ia iaia ie ii iia iie ikh im imi ite
iv iy iya iye iyu ka kh na
ne nii niy noe noy nya o oe ogo oho oi oie oii om omu ov oy oye oyi oyu u uye uyu v y ya
yakh yam yami ye
yi ykh ym ymi yu yy yya yye
"""
_ENDINGS = frozenset({"", *_ENDING_LINES.split()})
# Those of Belarusian and Serbian, and Bulgarian articles: behind short stems they make other words.
_LONG_ENDING_LINES = """
ama at ata au ay eg em eto ev evi ija ije iji iju ima ite iyat ja je ji jom ju og oga oj ome
ota oto ou ta te to ut yat yata yau
"""
LONG_ENDINGS = _ENDINGS | frozenset(_LONG_ENDING_LINES.split())
_LONG_STEM = 5  # letters
NATIVE = 3  # letters that tell of most words that they have no stem
# Of the genitive plural: `перевозок`, `перевозка`; `волокон`, `волокно`.
FLEETING = ("ok", "ek", "on", "en", "ol", "el", "er", "em")


def plain_letters(word: str) -> str:
    """Leave out what romanisations write or not: `obyedinyonnaya`, `obedinennaya`."""
    return word.replace("ye", "e").replace("yo", "e")


class Stems(NamedTuple):
    """The stems, and what tells soon that a word has none.

    Attributes:
        native: English words by the stem of a word in Cyrillic.
        latin: The same of those that are looked up in names in Latin letters.
        shortest: Letters of the shortest of `native`.
        openings: The first letters of `native`, as many.
        shortest_latin: Letters of the shortest of `latin`.
        latin_openings: The first letters of `latin`, as many.
        native_openings: The first `NATIVE` letters of `native`, or all of a shorter one.
        english: What they mean, which may look like one of them.
    """

    native: dict[str, str]
    latin: dict[str, str]
    shortest: int
    openings: frozenset[str]
    shortest_latin: int
    latin_openings: frozenset[str]
    native_openings: frozenset[str]
    english: frozenset[str]


@cache
def known_stems() -> Stems:
    """Give the stems of the tables."""
    native, latin = (
        {plain_letters(stem): english for stem, english in _with_oblique(stems).items()}
        for stems in slavic_stems()
    )
    shortest = min(map(len, native))
    openings = frozenset(stem[:shortest] for stem in native)
    size = min(map(len, latin))
    of_latin = frozenset(stem[:size] for stem in latin)
    of_native = frozenset(stem[:NATIVE] for stem in native)
    return Stems(native, latin, shortest, openings, size, of_latin, of_native, english_words())


def _with_oblique(stems: dict[str, str]) -> dict[str, str]:
    """Add the stems that change when they are declined.

    They lose a vowel (`доброволец`, `добровольцев`) or have another one (`промисловість`,
    `промисловості`). Bulgarian and Serbian write one `н` where Russian has two (`следствена`).
    """
    oblique = {
        stem[: -len(end)] + other: english
        for stem, english in stems.items()
        for end, other in (("ets", "ts"), ("ist", "ost"), ("venn", "ven"))
        if stem.endswith(end) and len(stem) > _LONG_STEM
    }
    return oblique | stems


def by_stem(plain: str, known: dict[str, str], *, fleeting: bool) -> str:
    """Translate what a known stem and an ending make; "" where there is none.

    Args:
        plain: A word, see `plain_letters`.
        known: `Stems.native` or `Stems.latin`.
        fleeting: It may be a genitive plural with a vowel that the stem has not.
    """
    stems = known_stems()
    if plain[: stems.shortest] not in stems.openings:
        return ""
    for size in range(len(plain), stems.shortest - 1, -1):
        english = known.get(plain[:size])
        if english and plain[size:] in (LONG_ENDINGS if size >= _LONG_STEM else _ENDINGS):
            return english
    if fleeting and plain.endswith(FLEETING):
        return known.get(plain[:-2] + plain[-1], "")
    return ""
