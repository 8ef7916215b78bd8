"""Slavic words that English has too, from Greek, Latin or French, by how they are made.

`Коммуникаций` is `communication` and `стратегического` `strategic` by their endings: whoever knows
how such words are made needs no table of them. Only endings that names seldom have are told.

Source: usual correspondences of Russian, Ukrainian and Belarusian endings to English ones.
"""

import re
from functools import lru_cache

_ADJECTIVE = (
    "(?:[iy]{1,2}|[ao]ya|aia|[oe]e|a|i?ya|[oe]go|ie|ye|[oe]mu|[oeiy]{1,2}[yi]|[iy]?kh"
    "|[iy]?mi?|oyu|u)"
)
_NOUN = "(?:y?[iy]|[iy]?ya|iia|[iy]?yu|[iy]?ey|[iy]{1,2}|[iy]?yami?|[iy]?yakh|e|ii)"
# Ending of a romanised word, and what English writes for it; the first that fits.
_ENDINGS = tuple(
    (re.compile(rf"([a-z]{{3,}}){ending}"), english)
    for ending, english in (
        (f"izirovann{_ADJECTIVE}", "ized"),
        (f"(?:tsionn|tsi[iy]n|tsyyn|tsyynn){_ADJECTIVE}", "tion"),
        (f"(?<=[ei])zionn{_ADJECTIVE}", "sion"),
        (f"(?<=[akpuo])ts[iy]{_NOUN}", "tion"),
        (f"logi{_NOUN}", "logy"),
        (f"logi(?:che|ch)s?[kn]{_ADJECTIVE}", "logical"),
        (f"(?<=khn|han|lin|fiz|him|lit)ich(?:esk|n){_ADJECTIVE}", "ical"),
        (f"ich(?:esk|n){_ADJECTIVE}", "ic"),
        (f"(?<=[bdgkmnprstvuie])aln{_ADJECTIVE}", "al"),
        (f"(?<=[st]t|ra|[kp]t|si|ti|at)ivn{_ADJECTIVE}", "ive"),
        (f"(?<=nit|tar|nta)arn{_ADJECTIVE}", "ary"),
    )
)  # fmt: skip
_MAY_END = re.compile(r"tsi|tsy|zionn|logi|ich|aln|ivn|arn|izirovann")
_STEMS = (
    ("kts", "ct"), ("tsion", "tion"), ("komun", "commun"), ("kommun", "commun"),
    ("analit", "analyt"), ("sistem", "system"), ("khim", "chem"), ("tekh", "tech"),
    ("gidr", "hydr"), ("mekh", "mech"), ("arkh", "arch"), ("fiz", "phys"), ("graf", "graph"),
    ("sfer", "spher"), ("farm", "pharm"), ("foto", "photo"), ("tsykl", "cycl"),
    ("tsikl", "cycl"), ("ks", "x"), ("yu", "u"), ("kv", "qu"), ("avt", "aut"),
)  # fmt: skip
_SOFT = re.compile(r"ts(?=[eiy])")
_HARD = re.compile(r"k(?=[aorultscmn]|$)")


@lru_cache(maxsize=1 << 14)
def cognate(word: str) -> str:
    """Give the English word that a Slavic one is made as.

    Args:
        word: As `romanise` writes a word in Cyrillic.

    Returns:
        Lower-case ASCII letters; `word` itself where its ending tells nothing.

    Example:
        >>> cognate("kommunikatsiy"), cognate("klinicheskaya"), cognate("mayak")
        ('communication', 'clinical', 'mayak')
    """
    if not _MAY_END.search(word):
        return word
    for ending, english in _ENDINGS:
        found = ending.fullmatch(word)
        if found:
            return _in_english(found[1]) + english
    return word


def _in_english(stem: str) -> str:
    for slavic, latin in _STEMS:
        stem = stem.replace(slavic, latin)
    return _HARD.sub("c", _SOFT.sub("c", stem))
