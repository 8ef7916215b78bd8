"""Names as people and systems change them: one change of each kind, the same for the same name.

A published set with a version, so that rates of one certificate can be held against those of
another. Where in a name a change falls is taken from the name itself (its CRC-32) and from nothing
else: without chance, and over many names everywhere in them. Words here are what blanks part.

A change that alters a rate alters `VERSION`.

Source: this project. Neighbours on the keyboard: the US layout. Spellings: pairs that romanisations
of the same letters differ in (BGN/PCGN, ALA-LC, ISO 9, French and English usage for Arabic).
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from types import MappingProxyType
from zlib import crc32

from proscribe.values.writing.scripts import script_of

VERSION = "manipulations/1"
Manipulation = Callable[[str], str | None]

_LETTERS = re.compile(r"[^\W\d_]+")
_APOSTROPHES = re.compile("['`´ʻʼʿ‘’]")
_VOWELS = frozenset("aeiouAEIOU")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEIGHBOURS = str.maketrans(
    {one: row[at + 1] if at + 1 < len(row) else row[at - 1]
     for part in _ROWS for row in (part, part.upper()) for at, one in enumerate(row)}
)  # fmt: skip
_SPELLINGS = (
    ("kh", "h"), ("gh", "g"), ("dh", "d"), ("zh", "j"), ("ph", "f"), ("ou", "u"), ("oo", "u"),
    ("ee", "i"), ("aa", "a"), ("ay", "ai"), ("ey", "ei"), ("iy", "i"), ("yu", "iu"), ("ya", "ia"),
    ("q", "k"), ("mm", "m"), ("ss", "s"), ("dd", "d"), ("ll", "l"), ("rr", "r"),
)  # fmt: skip
_SLIP_LETTERS = 5  # of a word in which a slip is made: a slip makes another name of a shorter one
_SPLIT_LETTERS = 6


def case(name: str) -> str | None:
    """Write it in capitals; in small letters where it stands in capitals."""
    return _other(name, name.lower() if name == name.upper() else name.upper())


def punctuation(name: str) -> str | None:
    """Take apostrophes out and put a blank for every other mark."""
    bare = _APOSTROPHES.sub("", name)
    bare = "".join(" " if unicodedata.category(one)[0] == "P" else one for one in bare)
    return _other(name, " ".join(bare.split()))


def diacritics(name: str) -> str | None:
    """Take the marks off Latin letters."""
    if script_of(name) != "Latn":
        return None
    parts = unicodedata.normalize("NFD", name)
    bare = "".join(one for one in parts if not unicodedata.combining(one))
    return _other(unicodedata.normalize("NFC", name), bare)


def order(name: str) -> str | None:
    """Put the last word first; turn `PETROV, Ivan` round."""
    before, comma, after = name.partition(",")
    if comma and after.strip() and "," not in after:
        return f"{after.strip()} {before.strip()}"
    words = name.replace(",", " ").split()
    return _other(name, " ".join([words[-1], *words[:-1]])) if len(words) > 1 else None


def joined(name: str) -> str | None:
    """Write two neighbouring words as one."""
    words = name.replace(",", " ").split()
    if len(words) < 2:
        return None
    at = _pick(name, range(len(words) - 1))
    return " ".join([*words[:at], words[at] + words[at + 1], *words[at + 2 :]])


def split(name: str) -> str | None:
    """Write a word of six letters or more as two."""

    def cut(word: str) -> str:
        middle = len(word) // 2
        return f"{word[:middle]} {word[middle:]}"

    return _in_word(name, _SPLIT_LETTERS, cut)


def omitted(name: str) -> str | None:
    """Leave out one word of three or more, neither the first nor the last."""
    words = name.split()
    if len(words) < 3:
        return None
    at = _pick(name, range(1, len(words) - 1))
    return " ".join([*words[:at], *words[at + 1 :]])


def typo(name: str) -> str | None:
    """Strike the key beside a letter, not the first of a word."""

    def slip(word: str) -> str | None:
        at = _pick(name, range(1, len(word)))
        return word[:at] + word[at].translate(_NEIGHBOURS) + word[at + 1 :]

    return _in_word(name, _SLIP_LETTERS, slip)


def transposition(name: str) -> str | None:
    """Change places of two neighbouring letters, behind the first of a word."""

    def slip(word: str) -> str | None:
        places = [at for at in range(1, len(word) - 1) if word[at] != word[at + 1]]
        if not places:
            return None
        at = _pick(name, places)
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]

    return _in_word(name, _SLIP_LETTERS, slip)


def dropped_vowel(name: str) -> str | None:
    """Leave out a vowel, not the first letter of a word."""

    def slip(word: str) -> str | None:
        places = [at for at in range(1, len(word)) if word[at] in _VOWELS]
        if not places:
            return None
        at = _pick(name, places)
        return word[:at] + word[at + 1 :]

    return _in_word(name, _SLIP_LETTERS, slip)


def spelling(name: str) -> str | None:
    """Write letters of one word as another romanisation does."""
    found = [
        (word.start() + at.start(), pair)
        for word in _LETTERS.finditer(name)
        for pair in _SPELLINGS
        for at in re.finditer(pair[0], word[0].lower())
    ]
    if not found or len(name.lower()) != len(name):
        return None
    at, (old, new) = found[_pick(name, range(len(found)))]
    was = name[at : at + len(old)]
    written = new.upper() if was.isupper() else new.capitalize() if was[0].isupper() else new
    return name[:at] + written + name[at + len(old) :]


# Those of persons only: a firm is not written with its last word first.
OF_ALL: MappingProxyType[str, Manipulation] = MappingProxyType(
    {
        "case": case, "punctuation": punctuation, "diacritics": diacritics, "joined": joined,
        "split": split, "typo": typo, "transposition": transposition,
        "dropped-vowel": dropped_vowel,
    }
)  # fmt: skip
OF_PERSONS: MappingProxyType[str, Manipulation] = MappingProxyType(
    {"order": order, "omitted-word": omitted, "spelling": spelling}
)
NAMES = (*OF_ALL, *OF_PERSONS)


def manipulate(name: str, manipulation: str, *, person: bool) -> str | None:
    """Change a name in one way.

    Args:
        name: A name as listed.
        manipulation: One of `NAMES`.
        person: Whether it is a person's.

    Returns:
        The changed name; None where this change does not apply to it.

    Example:
        >>> manipulate("PETROV, Ivan", "order", person=True)
        'Ivan PETROV'
        >>> manipulate("Kim Il", "split", person=True) is None
        True
    """
    change = OF_ALL.get(manipulation) or (OF_PERSONS[manipulation] if person else None)
    return change(name) if change else None


def _other(name: str, changed: str) -> str | None:
    return changed if changed and changed != name else None


def _pick(name: str, places: Sequence[int]) -> int:
    return places[crc32(name.encode("utf-8", "replace")) % len(places)]


def _in_word(name: str, least: int, change: Callable[[str], str | None]) -> str | None:
    """Change one Latin word of so many letters."""
    words = [
        found
        for found in _LETTERS.finditer(name)
        if len(found[0]) >= least and script_of(found[0]) == "Latn"
    ]
    if not words:
        return None
    word = words[_pick(name[::-1], range(len(words)))]
    changed = change(word[0])
    if changed is None:
        return None
    return _other(name, name[: word.start()] + changed + name[word.end() :])
