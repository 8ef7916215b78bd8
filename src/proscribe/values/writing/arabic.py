"""Names in Arabic script, and compound names that its bearers write in one, two or three words.

The script writes consonants and long vowels. Which Latin consonant a letter stands for depends on
the language, so a word is read in styles: Arabic (`ض` d, `ث` th, `ق` q), Dari, Pashto and Urdu
(`ض` z, `ث` s, `ق` q), Persian (the same with `ق` gh), Egyptian and Libyan (`ج` g, `ق` g), Gulf
(`ظ` dh). Small words, titles, the beginning of the "servant of" names and names that others are
written together with (`محمدجواد`) are read as the words they are.

Source: ALA-LC and BGN/PCGN romanisation tables for Arabic, Persian, Pashto and Urdu; UN guides to
the names of the 1267 list.
"""

import re
from functools import lru_cache

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
_SIBILANT = {"ث": "s", "ذ": "z", "ض": "z", "ظ": "z"}
_DARI = {**_LETTERS, **_SIBILANT}
_PERSIAN = {**_DARI, "ق": "gh"}
_EGYPTIAN = {**_LETTERS, "ج": "g", "ق": "g"}
_GULF = {**_LETTERS, "ظ": "d"}
# `Kathim`, `Munthir`; `Gul`, `Riza`; a bare j in the middle (`Fajr`).
_IRAQI = {**_LETTERS, "ذ": "t", "ض": "t", "ظ": "t"}
_TURKIC = {**_DARI, "غ": "g"}
_BARE = {**_LETTERS, "ج": "j"}
# And whether two letters that are no single sound are kept apart, as few do (`Ishaq`, `Azhar`).
_STYLES = (
    (_LETTERS, True), (_DARI, True), (_PERSIAN, True), (_EGYPTIAN, True), (_GULF, True),
    (_IRAQI, True), (_TURKIC, True), (_BARE, True),
    (_LETTERS, False), (_DARI, False), (_PERSIAN, False),
)  # fmt: skip

_FOLDED = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك",
                         "ة": "ه", "ۀ": "ه", "ھ": "ه", "ہ": "ه", "ـ": None})  # fmt: skip
_WORDS = {
    "بن": "bin", "ابن": "bin", "بنت": "bint", "ابو": "abu", "ابي": "abu", "ابا": "abu", "بو": "abu",
    "ام": "umm", "ال": "al", "عبد": "abd", "عبدالله": "abdallah", "ولد": "bin",
    "چوهدري": "chaudhry", "چودهري": "chaudhry", "گل": "gul", "كل": "gul",
    "طه": "taha", "ضياء": "zia", "ضيا": "zia", "اخوندزاده": "akhundzada",
    "شيخ": "shaykh", "الشيخ": "shaykh", "حاجي": "haji", "الحاج": "haji", "حاج": "haji",
    "ملا": "mullah", "سيد": "sayyid", "السيد": "sayyid", "دكتور": "dr", "الدكتور": "dr",
    "مولوي": "mawlawi", "قاري": "qari", "اخوند": "akhund", "مولانا": "maulana",
}  # fmt: skip
# Names of Christians and from Europe, as those who bear them write them: consonants tell little of
# them (`جورج`, `Georges`), and an `ال` that opens one is no article.
_BORROWED = {
    "جورج": "georges", "الياس": "elias", "ميشال": "michel", "ميشيل": "michel", "بيار": "pierre",
    "بيير": "pierre", "جوزيف": "joseph", "جوزف": "joseph", "طوني": "tony", "توني": "tony",
    "انطوان": "antoine", "انطون": "antoun", "شربل": "charbel", "جان": "jean", "روجيه": "roger",
    "جورجيت": "georgette", "جوزفين": "josephine", "ايلي": "elie", "سيمون": "simon",
    "فيليب": "philippe", "شارل": "charles", "كارلوس": "carlos", "البير": "albert",
    "البرت": "albert", "الكسندر": "alexander", "الكسي": "alexei", "الين": "aline",
    "الفرد": "alfred",
    "الفريد": "alfred", "اليكسندر": "alexander", "ادوار": "edouard", "ادوارد": "edward",
    "هنري": "henri", "جاك": "jacques", "فرانسوا": "francois", "كلود": "claude", "اندريه": "andre",
    "رينيه": "rene", "غسطين": "augustin", "كريستيان": "christian", "جيرار": "gerard",
    "اميل": "emile", "ريمون": "raymond", "موريس": "maurice", "رولان": "roland", "مارون": "maroun",
    "جبران": "gebran", "بطرس": "boutros", "بولس": "boulos", "حنا": "hanna", "جرجس": "girgis",
    "ديفيد": "david", "مايكل": "michael", "روبير": "robert", "روبرت": "robert", "وليم": "william",
}  # fmt: skip
KNOWN = frozenset({*_WORDS.values(), *_BORROWED.values(), "abdul"})
_SERVANT = "عبدال"
_RELIGION = "الدين"
_PROTHESIS = re.compile("^ا(?=س[تپف])")
# Names that others are written together with, in front and behind, longest first.
_FIRST_NAMES = (
    "بن",
    "محمد",
    "خداي",
    "غلام",
    "حاجي",
    "امير",
    "ابو",
    "علي",
    "سيد",
    "نور",
    "شاه",
    "مير",
)
_LAST_NAMES = ("اصغر", "اكبر", "الله", "جواد", "حسين", "عباس", "محمد", "باقر", "حسن", "رضا", "علي")
_SHORTEST_PART = 3
_Styles = tuple[tuple[str, ...], ...]


def read_arabic(word: str) -> tuple[tuple[str, ...], ...]:
    """Read one word in Arabic script in its styles.

    Args:
        word: Letters, case-folded, Unicode NFKC.

    Returns:
        For each style the same number of lower-case ASCII words; one style alone where all read
        alike; none where no letter can be read.

    Example:
        >>> read_arabic("عبدالرحمن"), read_arabic("بن")
        ((('abdul', 'rhmn'),), (('bin',),))
        >>> sorted({words for words, in read_arabic("قاسم")})
        ['gasm', 'ghasm', 'qasm']
    """
    folded = word.translate(_FOLDED)
    known = _WORDS.get(folded)
    if known:
        return ((known,),)
    if folded == "الله":
        return (("allah",),)
    if folded in _BORROWED:
        return (*_in_styles(word), (_BORROWED[folded],))
    before: tuple[str, ...] = ()
    if folded.startswith(_SERVANT) and len(folded) > len(_SERVANT) + 1:
        before, word = ("abdul",), word[len(_SERVANT) :]
        word = "لطيف" if folded.endswith("الطيف") else word  # often written with one l
    elif folded.startswith(("وال", "لل")) and len(folded) > 5:
        before, word = ("al",), word[3 if folded[0] == "و" else 2 :]
    elif folded.startswith("ال") and len(folded) > 4:
        before, word = ("al",), word[2:]
    elif folded.endswith(_RELIGION) and len(folded) > len(_RELIGION) + 1:
        word = word[: -len(_RELIGION)] + "دين"
    else:
        both = _together(folded)
        if both:
            return _side_by_side(*map(read_arabic, both))
    found = _in_styles(word, before)
    return found if len(set(found)) > 1 else found[:1]


def _in_styles(word: str, before: tuple[str, ...] = ()) -> _Styles:
    """Romanise a word in each style, with what stands before it."""
    bare = _PROTHESIS.sub("", word)  # `استانکزی` has a vowel in front that few write
    found = []
    texts: dict[tuple[bool, tuple[str, ...]], str] = {}  # most styles spell most words alike
    for letters, apart in _STYLES:
        spelled = word if apart else bare
        pieces = [letters[c] if c in letters else _in_latin(c) for c in spelled]
        if len(pieces) > 1 and spelled[-1] == "ج" and pieces[-1] == "ja":
            pieces[-1] = "j"  # `Basij`: at the end it is bare in Latin too
        key = apart, tuple(pieces)
        if key not in texts:
            texts[key] = _apart(pieces) if apart else "".join(pieces)
        if not texts[key]:
            return (before,) if before else ()
        found.append((*before, texts[key]))
    return tuple(found)


def _together(folded: str) -> tuple[str, str] | None:
    """Part two names that are written as one word."""
    for name in _FIRST_NAMES:
        shortest = _SHORTEST_PART + (name == "بن")  # `بنان` is a name
        if folded.startswith(name) and len(folded) >= len(name) + shortest:
            return name, folded[len(name) :]
    for name in _LAST_NAMES:
        if folded.endswith(name) and len(folded) >= len(name) + _SHORTEST_PART:
            return folded[: -len(name)], name
    return None


def _side_by_side(one: _Styles, other: _Styles) -> _Styles:
    count = max(len(one), len(other))
    return tuple(
        one[min(style, len(one) - 1)] + other[min(style, len(other) - 1)] for style in range(count)
    )


_DIGRAPHS = frozenset(
    {"th", "sh", "kh", "gh", "dh", "zh", "ch", "ph", "ts", "tz", "dj", "ck", "cz"}
)


@lru_cache(maxsize=1 << 12)
def _in_latin(character: str) -> str:
    """Spell a character that is no letter of these languages."""
    return "".join(c for c in anyascii(character).lower() if c.isascii() and c.isalnum())


def _apart(pieces: list[str]) -> str:
    """Join letters so that no two of them read as one sound."""
    text = ""
    for piece in pieces:
        text += f"a{piece}" if text[-1:] + piece[:1] in _DIGRAPHS else piece
    return text


ARTICLES = frozenset(
    {"al", "el", "ul", "il", "ar", "ur", "as", "us", "ud", "ed", "ad", "id", "eddin", "udd", "l"}
)
_DIN = frozenset({"din", "deen", "dine", "dyn", "dean"})
_SERVANTS = frozenset({"abd", "abdul", "abdel", "abdal", "abdol", "abdoul"})
_ALLAH = frozenset({"allah", "lah", "ullah", "ollah", "alah"})
_WHOLE_DIN = frozenset({"uddin", "eddin", "eddine", "aldin", "aldeen", "uddeen", "adin", "aldine"})


_CHILDREN = {"son": "bin", "daughter": "bint"}
_ABU_AL = re.compile(r"ab[ou]u?l([b-df-hj-km-np-tv-xz][a-z]{3,})")
_ABD_AL = re.compile(
    r"abd(?:[aeiou]|ou)(?:r(?=r)|s(?=s)|n(?=n)|t(?=t)|z(?=z)|d(?=d)|(?=r))([a-z]{4,})"
)
_SUN = re.compile(r"e(?:s(?=s)|n(?=n)|r(?=r)|t(?=t)|d(?=d))(?!s?sam)([snrtd][aeiou][a-z]{3,})")
# `Anwarulhaq`, `Qamaruzzaman`: names of two with what the first one is of.
_OF_WHOM = re.compile(
    r"([a-z]{3,}?)(?:u|o|ou)(?:l(ha[qk]|haqq|haque|hass?an|huss?ain|husein|islam|aziz|azam|amin"
    r"|alam|an[uw]ar|hadi|huda|k[ae]rim|kareem|abidin|abideen)|zz?(aman))"
)
_OWNERS = frozenset({"dh", "th"})  # first letters of `_OWNER_OF`
_OWNER_OF = re.compile(r"(?:dh|th)o?ul([bcdfghjkmnpqrstvwxyz][a-z]{3,})")
_RAHMAN = re.compile(r"([a-z]{3,}?)(?:[uo]|ou)r+([ae]h?m[ae]n+e?)")
_AL_DIN = re.compile(
    r"([a-z]{3,}?)(?:ou|u)d(?:in|een|ine)|([a-z]{2,}?)(?:ou?|u|e)dd(?:in|een|ine?)"
    r"|([a-z]{3,}?)(?:ed(?=ine)|[aeu]l-?d)(?:in|een|ine)"
)


# The last three letters of words that `_OF_WHOM`, `_RAHMAN` and `_AL_DIN` match.
UNJOINED_ENDS = frozenset(
    {"man", "men", "ann", "enn", "nnn", "ane", "ene", "nne", "din", "een", "ine"}
    | {"haq", "hak", "aqq", "que", "san", "ain", "ein", "lam", "ziz", "zam", "min", "war", "uar"}
    | {"adi", "uda", "rim", "eem"}
)


@lru_cache(maxsize=1 << 14)
def unjoined(word: str) -> tuple[str, ...]:
    """Part a Latin word that is a compound name written together with an article that is not seen.

    Args:
        word: Lower-case ASCII.

    Returns:
        The words of the compound; none where it is no compound.

    Example:
        >>> unjoined("abderrahmane"), unjoined("abolghasem"), unjoined("shamsurrahman")
        (('abdul', 'rahmane'), ('abu', 'al', 'ghasem'), ('shams', 'al', 'rahman'))
        >>> unjoined("salahaldin"), unjoined("essaadi"), unjoined("karim")
        (('salahuddin',), ('al', 'saadi'), ())
        >>> unjoined("anwarulhaq"), unjoined("qamaruzzaman"), unjoined("dhulfiqar")
        (('anwar', 'al', 'haq'), ('qamar', 'al', 'zaman'), ('zulfiqar',))
    """
    if word[:2] == "ab":
        found = _ABD_AL.fullmatch(word)
        if found:
            return "abdul", found[1]
        found = _ABU_AL.fullmatch(word)
        return ("abu", "al", found[1]) if found else ()
    if word[:2] in _OWNERS:
        found = _OWNER_OF.fullmatch(word)
        if found:
            return (f"zul{found[1]}",)
    found = _SUN.fullmatch(word)
    if found:
        return "al", found[1]
    found = _OF_WHOM.fullmatch(word)
    if found:
        return found[1], "al", found[2] or f"z{found[3]}"
    found = _RAHMAN.fullmatch(word)
    if found:
        return found[1], "al", f"r{found[2]}"
    found = _AL_DIN.fullmatch(word)
    return (f"{found[1] or found[2] or found[3]}uddin",) if found else ()


# `Abdur Rahman`, `Abdus Salam`: the article as it is read before a sun letter.
_BEFORE_SUN = frozenset(f"abd{vowel}{letter}" for vowel in "aeu" for letter in "dnrstz")

_ZADA = frozenset({"zadah", "zada", "zadeh", "zadh"})  # the last one without vowels

_OWNER = frozenset({"dhu", "dhul", "zul", "dhoul"})  # of something: `Dhu al-Fiqar`, `Zulfiqar`

# Words without which no name is a compound.
COMPOUNDING = _SERVANTS | _BEFORE_SUN | _DIN | _WHOLE_DIN | _CHILDREN.keys() | {"akhund"} | _OWNER


def compound(texts: list[str]) -> list[tuple[str, int]]:
    """Read compound names as one word, however they were parted.

    Args:
        texts: Comparable words of a name, in order.

    Returns:
        (word, how many of `texts` it stands for), in order.

    Example:
        >>> compound(["abd", "al", "rahman"]), compound(["nur", "al", "din"])
        ([('abdul', 2), ('rahman', 1)], [('nuruddin', 3)])
        >>> compound(["dhu", "al", "fiqar"]), compound(["zul", "fikar"])
        ([('zulfiqar', 3)], [('zulfikar', 2)])
    """
    found: list[tuple[str, int]] = []
    at, end = 0, len(texts)
    while at < end:
        text = texts[at]
        after = texts[at + 1] if at + 1 < end else ""
        third = texts[at + 2] if at + 2 < end else ""
        if text in _SERVANTS and after in _ALLAH:
            found.append(("abdallah", 2))
        elif text in _CHILDREN and after == "of":
            found.append((_CHILDREN[text], 2))
        elif text in _BEFORE_SUN and after.startswith(text[4]) and len(after) > 2:
            found.append(("abdul", 1))
        elif text == "akhund" and after in _ZADA:
            found.append(("akhundzada", 2))
        elif text in _OWNER and after in ARTICLES and len(third) > 2:
            found.append((f"zul{third}", 3))
        elif text in _OWNER and text != "dhu" and len(after) > 2 and after not in ARTICLES:
            found.append((f"zul{after}", 2))
        elif text == "abd" and after in ARTICLES and third:
            found.append(("abdul", 2))
        elif (len(text) > 2 or third == "dyn") and after in ARTICLES and third in _DIN:
            # A bare j would be mute before a consonant; `Sirajuddin` has a vowel there.
            dyn = "adyn" if text[-1] == "j" else "dyn"
            found.append((f"{text}uddin" if third != "dyn" else f"{text}{dyn}", 3))
        elif len(text) > 2 and after in _WHOLE_DIN:
            found.append((f"{text}uddin", 2))
        else:
            found.append((text, 1))
        at += found[-1][1]
    return found
