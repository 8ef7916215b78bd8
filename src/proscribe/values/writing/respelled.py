"""A second way to write a word of one script in Latin letters, as its own language does.

Cyrillic is romanised as Russian is; a Serb or Macedonian of whose name no letter tells it writes
`Жарко Чеканац` as `Zarko Cekanac`, a Ukrainian his `г` as h, a Bulgarian `ъ` as a. Azeri Latin
letters are otherwise left as they look: `Həsənli` is `Hasanli`. So are those of Kurds (`Berzencî`)
and of Turkmens, whose family names Russian documents spell (`Ataýew`, `Ataev`).

Source: the Serbo-Croatian and Macedonian alphabets in both scripts; BGN/PCGN romanisation of
Bulgarian and Ukrainian; how English writes Azeri names.
"""

import re

from anyascii import anyascii

_FIRST_CYRILLIC = "\u0400"
_SERBIAN_LETTERS = frozenset("абвгдђежзијклљмнњопрстћуфхцчџшѓќѕ")
_SERBIAN_TELLS = frozenset("жчшхцђћџ")
_SERBIAN = str.maketrans(
    {"ж": "z", "ч": "c", "ш": "s", "х": "h", "ц": "c", "ђ": "dj", "ћ": "c", "џ": "dz"}
)
# Ends of names that nobody but East Slavs and Bulgarians bears: these write them by sound.
_RUSSIAN_ENDS = (
    "ов", "ова", "ев", "ева", "кин", "кина", "шин", "шина", "чин", "вич", "вна", "енко", "чук",
    "чик", "ник", "их", "ха",
)  # fmt: skip
_SERBIAN_ONLY = frozenset("ђјљњћџѓќѕ")
_VOWELS, _FEWEST_VOWELS = frozenset("аеиоу"), 2  # `Хан`, `Чен`, `Жан` are of all peoples
_UKRAINIAN_TELLS = frozenset("іїєґ")
_BULGARIAN_A = re.compile("ъ(?![еёюя])")

_AZERI_A = "ə"
_AZERI = str.maketrans({"ə": "a", "x": "kh", "c": "j", "q": "g", "ç": "ch", "ş": "sh"})


# Kurds: a circumflex marks a long vowel, which French writes too, mostly without these letters.
_KURDISH_TELLS, _KURDISH_LETTERS = frozenset("êîû"), frozenset("cçşx")
_KURDISH = str.maketrans({"x": "kh", "c": "j", "ç": "ch", "ş": "sh"})
# Turkmens: what ends in `-ow` in their alphabet ends in `-ov` in that of passports before.
_TURKMEN_TELLS = frozenset("ýňž")
_TURKMEN = str.maketrans(
    {"ý": "y", "ň": "n", "ž": "zh", "ä": "a", "j": "dzh", "ç": "ch", "ş": "sh"}
)
_TURKMEN_END = re.compile(r"ý?([eo])w(a?)$")


def respelled(word: str) -> str:
    """Write a word in Latin letters as its own language may; "" where there is no other way.

    Args:
        word: Letters of one script, case-folded, Unicode NFKC, not ASCII.

    Returns:
        Lower-case ASCII letters.

    Example:
        >>> respelled("чеканац"), respelled("къндзиев"), respelled("чехов")
        ('cekanac', 'kandziev', '')
        >>> respelled("cəfərov"), respelled("şükrü"), respelled("berzencî"), respelled("ataýew")
        ('jafarov', '', 'berzenji', 'ataev')
    """
    letters = set(word)
    if max(letters) >= _FIRST_CYRILLIC:
        return _cyrillic(word, letters)
    if _AZERI_A in letters:
        return _ascii(word.translate(_AZERI))
    if not letters.isdisjoint(_TURKMEN_TELLS) and (end := _TURKMEN_END.search(word)):
        return _ascii(f"{word[: end.start()].translate(_TURKMEN)}{end[1]}v{end[2]}")
    kurdish = not (letters.isdisjoint(_KURDISH_TELLS) or letters.isdisjoint(_KURDISH_LETTERS))
    return _ascii(word.translate(_KURDISH)) if kurdish else ""


def _cyrillic(word: str, letters: set[str]) -> str:
    if "ъ" in letters:
        spelled = _BULGARIAN_A.sub("а", word)
        return "" if spelled == word else _ascii(spelled)
    if "г" in letters and not letters.isdisjoint(_UKRAINIAN_TELLS):
        return _ascii(word.replace("г", "h"))
    if letters.isdisjoint(_SERBIAN_TELLS) or not letters <= _SERBIAN_LETTERS:
        return ""
    if letters.isdisjoint(_SERBIAN_ONLY):
        short = sum(letter in _VOWELS for letter in word) < _FEWEST_VOWELS
        if short or word.endswith(_RUSSIAN_ENDS):
            return ""
    return _ascii(word.translate(_SERBIAN))


def _ascii(text: str) -> str:
    return "".join(c for c in anyascii(text).lower() if c.isascii() and c.isalnum())
