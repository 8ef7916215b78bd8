"""The consonants of a romanised word: what stays when spellings of one name differ.

`Mohammed`, `Muhamad` and the consonantal script behind them all give `mhmd`. The classes join only
letters that the usual romanisations of one sound write differently (kh/h, q/k, w/v, sh/sch/ch ...);
they never join sounds that tell names apart (b/p, d/t, s/z). Polish sz, Dutch and Swedish sj and
zj are read as such; in a word with a tsch or the ending that German and Polish give Russian names
(`Chodorkowski`, `Janukowytsch`) a ch is a kh and a j a y. `gh` goes with q and k: in Persian the
letters for both are one sound (`Ghasemi`, `Qasemi`), and it is hardly ever written for a plain g.

Source: ALA-LC, BGN/PCGN and ISO 233/9 romanisation tables compared with each other.
"""

import re
from functools import lru_cache

_SOUNDS = {
    "shch": "S", "tsch": "C", "tsj": "C", "szh": "sj", "tch": "C", "sch": "S", "dzh": "j",
    "sz": "S", "sj": "S", "zj": "j", "sh": "S", "ch": "C", "cz": "C", "kh": "h", "gh": "k",
    "ph": "f", "th": "t", "dh": "d", "zh": "j", "dj": "j", "ck": "k", "tz": "c", "ts": "c",
    "ce": "se", "ci": "si", "cy": "sy", "c": "k", "q": "k", "x": "ks", "w": "v",
}  # fmt: skip
_SOUND = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)))
_MUTE_J = re.compile(r"j(?!j*[aeiouy])")
# As French writes a w: `Oualid`, `Alaoui`, `Redouane`.
_FRENCH_W = re.compile(r"^ou(?=[aei])|(?<=a)ou(?=[aei])|(?<=[dfrz])ou(?=ane?$)")
_WESTERN = re.compile(r"tsch|[eo]w(?:a|sk[aiy]|icz)?$")
_WESTERN_SIZE = 6  # letters of the shortest such word: `Chow` and `Jew` are none
_WESTERN_KH = re.compile(r"(?<![st])(?<!sh)ch")
_REPEATED = re.compile(r"(.)\1+")
_VOWEL_CLASSES = str.maketrans("eyo", "iiu")
_VOWELS = re.compile(r"[aeiouy]+")


@lru_cache(maxsize=1 << 16)
def skeleton(text: str) -> str:
    """Give the consonant skeleton of one romanised word.

    Args:
        text: Lower-case ASCII letters.

    Returns:
        Consonant classes in order, doubled ones once, a leading vowel as `a`; may be empty.

    Example:
        >>> skeleton("mohammed"), skeleton("muhamad"), skeleton("yousef")
        ('mhmd', 'mhmd', 'ysf')
    """
    sounds = _sounds(text)
    first, rest = sounds[:1], sounds[1:]
    start = "a" if first in "aeiou" else first
    bone = (start if first else "") + _VOWELS.sub("", rest)
    return _REPEATED.sub(r"\1", bone.replace("C", "S"))


def sound(text: str) -> str:
    """Give a word as it is read aloud: consonants as in `skeleton`, vowels as `a`, `i` or `u`.

    Romanisations of one name waver between e, i and y, between o and u, and double letters;
    `Jamil` and `Jamal` stay apart.

    Example:
        >>> sound("osama") == sound("usama"), sound("jamil") == sound("jamal")
        (True, False)
    """
    return _REPEATED.sub(r"\1", _sounds(text).translate(_VOWEL_CLASSES))


def is_western(text: str) -> bool:
    """Tell a word in which a ch is read as a kh, and a j as a y: `Chodorkowski`."""
    return len(text) >= _WESTERN_SIZE and _WESTERN.search(text) is not None


def _sounds(text: str) -> str:
    if is_western(text):
        text = _WESTERN_KH.sub("kh", text).replace("j", "y")
    if "ou" in text:
        text = _FRENCH_W.sub("w", text)
    sounds = _SOUND.sub(lambda found: _SOUNDS[found[0]], _MUTE_J.sub("y", text))
    return sounds[:-1] if len(sounds) > 2 and sounds[-1] == "h" else sounds


_BEFORE_NO_Y = re.compile("w(?!y)")


@lru_cache(maxsize=1 << 14)
def abjad_skeletons(text: str) -> tuple[str, ...]:
    """Give the skeletons that a word from a consonantal script can stand for.

    Arabic and Hebrew write long vowels with the letters for w and y; a skeleton drops an inner y
    by itself, so the two readings differ in w only. Of several w one before y is mostly no vowel
    (`mwswy`: `Musavi`).

    Returns:
        One or two skeletons, that with every w first.

    Example:
        >>> abjad_skeletons("hsyn"), abjad_skeletons("mhmwd"), abjad_skeletons("mwswy")
        (('hsn',), ('mhmvd', 'mhmd'), ('mvsv', 'msv'))
    """
    plain = skeleton(text)
    inner = text[1:]
    vowels = _BEFORE_NO_Y.sub("u", inner) if inner.count("w") > 1 else inner.replace("w", "u")
    vocal = skeleton(text[:1] + vowels)
    return tuple(dict.fromkeys((plain, vocal)))


_STEMS = (
    ("ouskaya", "ovski"), ("auskaya", "ovski"), ("ouski", "ovski"), ("auski", "ovski"),
    ("ousky", "ovski"), ("ausky", "ovski"), ("ouskiy", "ovski"), ("euski", "evski"),
    ("skaya", "ski"), ("skaia", "ski"), ("skaja", "ski"), ("skiy", "ski"), ("skij", "ski"),
    ("skyy", "ski"), ("sky", "ski"), ("skii", "ski"), ("ska", "ski"), ("cka", "cki"),
    ("ova", "ov"), ("owa", "ov"), ("ow", "ov"), ("off", "ov"),
    ("eva", "ev"), ("ewa", "ev"), ("ew", "ev"), ("eff", "ev"),
    ("iau", "ev"), ("yau", "ev"), ("eu", "ev"), ("au", "ov"),
    ("ina", "in"), ("yna", "yn"), ("aya", "i"), ("aia", "i"),
    ("ovna", "ovich"), ("evna", "evich"), ("iene", "as"), ("yte", "as"), ("ute", "us"),
    ("aite", "as"), ("iski", "iski"),
)  # fmt: skip
_SHORTEST_STEM = 3


def stem(text: str) -> str:
    """Give a surname without what its ending says of the gender of its bearer.

    Returns:
        The masculine form, folded; "" where the word has no such ending, in either gender.

    Example:
        >>> stem("ivanova"), stem("ivanov"), stem("kowalska") == stem("kowalski"), stem("smith")
        ('ivanov', 'ivanov', True, '')
    """
    if not text.endswith(_ALL_ENDINGS):
        return ""
    for ending, masculine in ENDINGS:
        if text.endswith(ending) and len(text) - len(ending) >= _SHORTEST_STEM:
            return text[: -len(ending)] + masculine
    return ""


ENDINGS = sorted(
    {*_STEMS, *((masculine, masculine) for _, masculine in _STEMS if len(masculine) > 1)},
    key=lambda pair: (-len(pair[0]), pair),
)
_ALL_ENDINGS = tuple(ending for ending, _ in ENDINGS)
