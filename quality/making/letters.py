"""Rough letter values of other scripts, only to see whether two names can be the same words.

Source: the usual values of the letters in the alphabets' own descriptions (one Latin letter each,
no rules). Far too crude to match with; enough to tell a transliteration from a translation.
"""

import re
import unicodedata

from rapidfuzz import fuzz

from quality.making.folding import LEGAL, fold


def _table(pairs: str) -> dict[str, str]:
    found = {}
    for pair in pairs.split():
        letter, _, value = pair.partition("=")
        found[letter] = value
    return found


_CYRILLIC = _table(
    "а=a б=b в=v г=g ґ=g д=d ђ=d е=e є=e ж=z з=z и=i і=i ї=i й=y ј=y к=k л=l љ=l м=m н=n њ=n о=o "
    "п=p р=r с=s т=t ћ=c у=u ў=u ф=f х=h ц=c ч=c џ=d ш=s щ=s ы=y э=e ю=u я=a ё=e қ=k ғ=g ҳ=h ө=o "
    "ү=u "
)
_ARABIC = _table(
    "ب=b ت=t ث=t ج=j ح=h خ=h د=d ذ=d ر=r ز=z س=s ش=s ص=s ض=d ط=t ظ=z غ=g ف=f ق=k ك=k ل=l م=m ن=n "
    "ه=h و=w ي=y ى=y پ=p چ=c ژ=z گ=g ک=k ټ=t ډ=d ړ=r ږ=z ښ=s ګ=g ڼ=n ې=y ی=y ۍ=y ہ=h ھ=h ے=y ں=n "
    "ٹ=t ڈ=d ڑ=r "
)
_GREEK = _table(
    "α=a β=v γ=g δ=d ε=e ζ=z η=i θ=t ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=i φ=f χ=h "
    "ψ=p ω=o "
)
_HEBREW = _table(
    "ב=b ג=g ד=d ה=h ו=v ז=z ח=h ט=t י=y כ=k ך=k ל=l מ=m ם=m נ=n ן=n ס=s ע=a פ=p ף=p צ=s ץ=s ק=k "
    "ר=r ש=s ת=t "
)
_TABLES = {"Cyrl": _CYRILLIC, "Arab": _ARABIC, "Grek": _GREEK, "Hebr": _HEBREW}
_FORM_WORDS = """
ооо ао пао оао зао акционерное общество публичное открытое закрытое с ограниченной ответственностью
شرکت شركة مؤسسة адкрытае акцыянернае таварыства
"""
_FORMS = frozenset(_FORM_WORDS.split())
_ARTICLE = re.compile(r"\b(?:a[dlnrstz]|as?h|e[dlnrstz]|ul|ud|ur)\b")
_DIGRAPHS = (
    ("kh", "h"), ("sh", "s"), ("ch", "c"), ("th", "t"), ("dh", "d"), ("gh", "g"), ("ph", "f"),
    ("zh", "z"), ("ts", "c"), ("ck", "k"),
)  # fmt: skip
_VOICED = str.maketrans({"v": "f", "b": "p", "g": "k", "q": "k", "c": "k", "d": "t", "z": "s",
                         "j": "s", "x": "k"})  # fmt: skip


def script_likeness(text: str, latin: str, script: str, *, person: bool) -> float:
    """Compare a name in another script with a Latin one, in any order of words.

    Args:
        text: The name in the other script.
        latin: The Latin name.
        script: ISO 15924 code of `text`.
        person: Whose the name is; a thing's name is a translation unless most words agree.

    Returns:
        0.0 (nothing in common) to 1.0; 1.0 for scripts that are not written letter by letter,
        which are not judged.
    """
    table = _TABLES.get(script)
    if table is None:
        return 1.0
    plain = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text.casefold()))
    plain = "".join(c for c in plain if c not in "ـ'’ʼ\u0301")
    plain = "".join(c if c.isalpha() else " " for c in plain)
    words = [word for word in plain.split() if person or word not in _FORMS]
    others = _ARTICLE.sub(" ", fold(latin)) if script == "Arab" else fold(latin)
    left = [_consonants(_read(word, table, script)) for word in words]
    right = [_consonants(word) for word in others.split() if person or word not in LEGAL]
    left, right = [one for one in left if one], [one for one in right if one]
    together = fuzz.ratio("".join(left), "".join(right))
    whole = max(fuzz.token_sort_ratio(" ".join(left), " ".join(right)), together) / 100
    if person or together >= 90 or not left or not right:
        return whole
    met = sum(max(fuzz.ratio(one, other) for other in right) >= 60 for one in left)
    return min(whole, met / max(len(left), len(right)))


def _read(word: str, table: dict[str, str], script: str) -> str:
    """Write a word in Latin letters, an Arabic one without its article."""
    bare = word[2:] if script == "Arab" and word.startswith("ال") and len(word) > 4 else word
    return "".join(table.get(c, "") for c in bare)


def _consonants(text: str) -> str:
    reduced = []
    for word in text.split():
        for pair, single in _DIGRAPHS:
            word = word.replace(pair, single)
        word = "".join(c for c in word if c not in "aeiouwy").translate(_VOICED)
        reduced.append("".join(c for n, c in enumerate(word) if n == 0 or c != word[n - 1]))
    return " ".join(reduced)
