"""Names in Arabic script, and compound names that its bearers write in one, two or three words.

The script writes consonants and long vowels. Which Latin consonant a letter stands for depends on
the language, so a word is read in three styles: Arabic (`ض` d, `ق` q), Persian and its neighbours
(`ض` z, `ق` gh), Egyptian and Libyan (`ج` g, `ق` g). Small words, titles and the beginning of the
"servant of" names are read as the words they are.

Source: ALA-LC and BGN/PCGN romanisation tables for Arabic, Persian, Pashto and Urdu; UN guides to
the names of the 1267 list.
"""

from collections.abc import Mapping

from anyascii import anyascii

# `ja`: before a consonant a bare j would be read as y, see `phonetics`.
_LETTERS = {
    "ا": "a", "آ": "a", "أ": "a", "إ": "i", "ٱ": "a", "ب": "b", "ت": "t", "ث": "th",
    "ج": "ja", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "س": "s",
    "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f",
    "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y",
    "ى": "a", "ة": "h", "ء": "", "ؤ": "w", "ئ": "y", "پ": "p", "چ": "ch", "ژ": "zh",
    "گ": "g", "ک": "k", "ی": "y", "ې": "y", "ۀ": "h", "ہ": "h", "ھ": "h", "ە": "h",
    "ے": "y", "ٹ": "t", "ڈ": "d", "ڑ": "r", "ں": "n", "ـ": "", "ڤ": "v", "ۍ": "y",
    "ټ": "t", "ډ": "d", "ړ": "r", "ږ": "zh", "ښ": "sh", "ڼ": "n", "څ": "ts", "ځ": "z",
    "ګ": "g", "ۆ": "w", "ۇ": "w",
}  # fmt: skip
_ARABIC = str.maketrans(_LETTERS)
_PERSIAN = str.maketrans({**_LETTERS, "ث": "s", "ذ": "z", "ض": "z", "ظ": "z", "ق": "gh"})
_EGYPTIAN = str.maketrans({**_LETTERS, "ج": "g", "ق": "g", "ظ": "d"})
_STYLES = (_ARABIC, _PERSIAN, _EGYPTIAN)

_FOLDED = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك",
                         "ة": "ه", "ۀ": "ه", "ھ": "ه", "ہ": "ه", "ـ": None})  # fmt: skip
_WORDS = {
    "بن": "bin", "ابن": "bin", "بنت": "bint", "ابو": "abu", "ابي": "abu", "ابا": "abu", "بو": "abu",
    "ام": "umm", "ال": "al", "عبد": "abd", "عبدالله": "abdallah", "ولد": "walad",
    "شيخ": "shaykh", "الشيخ": "shaykh", "حاجي": "haji", "الحاج": "hajj", "حاج": "hajj",
    "ملا": "mullah", "سيد": "sayyid", "السيد": "sayyid", "دكتور": "dr", "الدكتور": "dr",
    "مولوي": "mawlawi", "قاري": "qari", "آخوند": "akhund", "مولانا": "maulana",
}  # fmt: skip
KNOWN = frozenset({*_WORDS.values(), "abdul"})
_SERVANT = "عبدال"
_RELIGION = "الدين"


def read_arabic(word: str) -> tuple[tuple[str, ...], ...]:
    """Read one word in Arabic script in its styles.

    Args:
        word: Letters, case-folded, Unicode NFKC.

    Returns:
        For each style the same number of lower-case ASCII words; one style alone where all read
        alike; none where no letter can be read.

    Example:
        >>> read_arabic("عبدالرحمن"), read_arabic("بن"), read_arabic("قاسم")
        ((('abdul', 'rhmn'),), (('bin',),), (('qasm',), ('ghasm',), ('gasm',)))
    """
    folded = word.translate(_FOLDED)
    known = _WORDS.get(folded)
    if known:
        return ((known,),)
    if folded == "الله":
        return (("allah",),)
    before: tuple[str, ...] = ()
    if folded.startswith(_SERVANT) and len(folded) > len(_SERVANT) + 1:
        before, word = ("abdul",), word[len(_SERVANT) :]
    elif folded.startswith("ال") and len(folded) > 4:
        before, word = ("al",), word[2:]
    elif folded.endswith(_RELIGION) and len(folded) > len(_RELIGION) + 1:
        word = word[: -len(_RELIGION)] + "دين"
    found = []
    for style in _STYLES:
        text = _spelled(word, style)
        if not text:
            return (before,) if before else ()
        found.append((*before, text))
    return tuple(found) if len(set(found)) > 1 else (found[0],)


_DIGRAPHS = frozenset(
    {"th", "sh", "kh", "gh", "dh", "zh", "ch", "ph", "ts", "tz", "dj", "ck", "cz"}
)


def _spelled(word: str, style: Mapping[int, str | int | None]) -> str:
    """Spell a word letter by letter; two letters that would read as one sound are kept apart."""
    text = ""
    for character in word:
        letters = anyascii(character.translate(style)).lower()
        piece = "".join(c for c in letters if c.isascii() and c.isalnum())
        apart = text[-1:] + piece[:1] in _DIGRAPHS
        text += f"a{piece}" if apart else piece
    return text


_ARTICLES = frozenset(
    {"al", "el", "ul", "il", "ar", "ur", "as", "us", "ud", "ed", "ad", "id", "eddin", "udd", "l"}
)
_DIN = frozenset({"din", "deen", "dine", "dyn", "dean"})
_SERVANTS = frozenset({"abd", "abdul", "abdel", "abdal", "abdol", "abdoul"})
_ALLAH = frozenset({"allah", "lah", "ullah", "ollah", "alah"})
_WHOLE_DIN = frozenset({"uddin", "eddin", "eddine", "aldin", "aldeen", "uddeen", "adin", "aldine"})


# Words without which no name is a compound.
COMPOUNDING = _SERVANTS | _DIN | _WHOLE_DIN


def compound(texts: list[str]) -> list[tuple[str, int]]:
    """Read compound names as one word, however they were parted.

    Args:
        texts: Comparable words of a name, in order.

    Returns:
        (word, how many of `texts` it stands for), in order.

    Example:
        >>> compound(["abd", "al", "rahman"]), compound(["nur", "al", "din"])
        ([('abdul', 2), ('rahman', 1)], [('nuruddin', 3)])
    """
    found: list[tuple[str, int]] = []
    at, end = 0, len(texts)
    while at < end:
        text = texts[at]
        after = texts[at + 1] if at + 1 < end else ""
        third = texts[at + 2] if at + 2 < end else ""
        if text in _SERVANTS and after in _ALLAH:
            found.append(("abdallah", 2))
        elif text == "abd" and after in _ARTICLES and third:
            found.append(("abdul", 2))
        elif len(text) > 2 and after in _ARTICLES and third in _DIN:
            found.append((f"{text}uddin" if third != "dyn" else f"{text}dyn", 3))
        elif len(text) > 2 and after in _WHOLE_DIN:
            found.append((f"{text}uddin", 2))
        else:
            found.append((text, 1))
        at += found[-1][1]
    return found
