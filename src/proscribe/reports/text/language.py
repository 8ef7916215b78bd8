"""The language of a document, by its most frequent small words and its script.

Source: this project; the words are the commonest function words of each language.
"""

import re
from typing import Literal

_WORDS = {
    "en": "the of and to in that is was for on with as by said has from it at",
    "fr": "le la les des et de du en que une est dans pour sur par au aux pas",
    "de": "der die das und ist von den mit für auf nicht ein eine des im zu dem",
    "es": "el la los las de y en que un una por con para del se es al su",
    "it": "il la di che e un una per con del della sono nel gli le non si",
    "pt": "o a os as de e em que um uma para com do da no na por se não",
    "nl": "de het een van en in op dat te met voor zijn is niet aan door",
    "pl": "w i na z do nie się że jest o przez od po dla jak",
    "tr": "ve bir bu için ile olarak da de olan daha çok",
    "ru": "в и на не что с по из к от для как это о за",
    "uk": "в і на не що з у до та від для як це про за",
}  # fmt: skip
_SETS = {code: frozenset(words.split()) for code, words in _WORDS.items()}
_SCRIPTS = (
    ("ko", re.compile(
        "[가-힣]")), ("ja", re.compile("[ぁ-んァ-ヶ]")), ("zh", re.compile("[一-鿿]")),
    ("ar", re.compile("[ء-ي]")), ("fa", re.compile("[پچژگ]")), ("he", re.compile("[א-ת]")),
    ("el", re.compile("[α-ω]")), ("th", re.compile("[ก-๛]")),
)  # fmt: skip
_SHORT = re.compile(r"\b(?:[a-z]\.){2,}")
_WORD = re.compile(r"[^\W\d_]+")
_LOOKED_AT = 20_000  # characters
_LAST_LATIN = 0x024F
_FEWEST = 3  # small words that must speak for a language


def is_foreign(text: str) -> bool:
    """Tell a text most of whose letters are not Latin, whatever its language is."""
    if text.isascii():
        return False
    letters = [one for one in text[:_LOOKED_AT] if one.isalpha()]
    return sum(ord(one) > _LAST_LATIN for one in letters) * 2 > len(letters)


def language_of(
    text: str, declared: str
) -> tuple[str | None, Literal["declared", "inferred"] | None]:
    """Tell the language of a text.

    Args:
        text: The reading text.
        declared: What the page says (`en-US`), or "".

    Returns:
        (ISO 639-1 code, basis), or (None, None) when too few words tell. The words win over the
        declaration: templates of pages are often in another language than the text.
    """
    shown = text[:_LOOKED_AT]
    letters = sum(map(str.isalpha, shown)) or 1
    for code, pattern in () if shown.isascii() else _SCRIPTS:
        if len(pattern.findall(shown)) > 0.2 * letters:
            return code, "inferred"
    # names of lists are in capitals, and `a.k.a.` is no word
    words = [word for word in _WORD.findall(_SHORT.sub(" ", shown)) if not word.isupper()]
    words = [word.lower() for word in words] or [word.lower() for word in _WORD.findall(shown)]
    counts = {code: sum(word in known for word in words) for code, known in _SETS.items()}
    best = max(sorted(counts), key=lambda code: counts[code])
    if counts[best] >= _FEWEST and counts[best] >= 0.08 * len(words):
        return best, "inferred"
    stated = re.match(r"[a-z]{2}", declared)
    return (stated[0], "declared") if stated else (None, None)
