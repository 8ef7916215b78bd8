"""The forms of a name that a document and a list are compared in.

Lists put several names into one: a short form in brackets, two bodies joined by `AND`.

Source: this project.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

import msgspec

from proscribe.model.record import Name
from proscribe.values.lexicon.forms import form_at
from proscribe.values.lexicon.particles import TITLES
from proscribe.values.lexicon.variants import is_patronymic, spelling_classes
from proscribe.values.names.whole import namesake_keys

SHORTEST = 4  # letters of a name in brackets
_BRACKETS = re.compile(r"\(([^()]{3,120})\)")
_PARTS = re.compile(r"[,;/]|\s+or\s+")
_SMALL = frozenset({"of", "the", "and", "for", "in"})
_PAIRED = re.compile(r"\s+and\s+", re.IGNORECASE)
# One organisation under the names that lists and releases give it by turns.
_SAME = re.compile(r"\b(?:ISIS|Daesh|Da['’]esh|DAESH)\b")
_APOSTROPHES = str.maketrans(dict.fromkeys("'’‘ʼʻʿʾ`´ʹ＇′"))


def as_one(name: str) -> str:
    """Give a name with one word for an organisation that has several."""
    return _SAME.sub("ISIL", name)


def keys_of(names: Iterable[str]) -> frozenset[tuple[str, ...]]:
    """Give the keys under which names are equal, whatever the order and the legal form."""
    return frozenset().union(*(_keys_of(name) for name in names))


@lru_cache(maxsize=1 << 16)
def _keys_of(name: str) -> frozenset[tuple[str, ...]]:
    return namesake_keys(as_one(name), person=None)


def words_of(text: str) -> list[str]:
    """Give the plain words of a name, initials left out."""
    return [word for word in re.findall(r"\w+", plain(text)) if len(word) > 1]


def openings(name: str) -> tuple[str, ...]:
    """Give the words that a name of a person can begin with: the given or the family name.

    Example:
        >>> openings("SALEH, Ahmed Ali"), openings("Ahmed Ali SALEH")
        (('saleh', 'ahmed'), ('ahmed', 'saleh'))
        >>> openings("LIND, Seyed Ivo")
        ('lind', 'seyed', 'ivo')
    """
    _, comma, given = name.partition(",")
    words = words_of(name)
    other = words_of(given) if comma else words
    bare = [word for word in other if word not in TITLES]  # a text leaves `Seyed` out
    untitled = bare[:1] if other and other[0] in TITLES else []
    return (*words[:1], *(other[:1] if comma else words[-1:]), *untitled)


def is_respelled(name: str, listed: str) -> bool:
    """Tell the same person with the given name spelled otherwise, and a father's name more.

    The family name, which stands last or before a comma, is the same word for word.

    Example:
        >>> is_respelled("Yevgeny Made", "MADE, Yevgeniy Viktorovich")
        True
        >>> is_respelled("Dmitri Made", "Dmitriy MADE")
        True
        >>> is_respelled("Yevgeny Made", "MADE, Yegor Viktorovich")
        False
    """
    head, comma, rest = listed.partition(",")
    words, every = words_of(name), words_of(head)
    family, given = (every, words_of(rest)) if comma else (every[-1:], every[:-1])
    if len(words) < 2 or words[1:] != family or not given:
        return False
    same = spelling_classes(words[0]) & spelling_classes(given[0])
    more = given[1:]
    return bool(same) and len(more) <= 1 and all(map(is_patronymic, more))


@lru_cache(maxsize=1 << 16)
def plain(text: str) -> str:
    """Give a name in lower case without marks and apostrophes."""
    if not text.isascii():
        folded = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in folded if not unicodedata.combining(c))
    return text.casefold().translate(_APOSTROPHES)


def letters(text: str) -> tuple[str, ...]:
    """Give all words of a name, legal form included, sorted."""
    return tuple(sorted(re.findall(r"\w+", plain(text).replace(".", ""))))


def inner(names: Iterable[Name]) -> tuple[Name, ...]:
    """Give the names inside others: `... (ISIL-SEA, ISIL-South East Asia)`, `A AND A ABROAD`."""
    return tuple(
        msgspec.structs.replace(name, kind="alias", text=part)
        for name in names
        for part in (*_bracketed(name.text), *_halves(name.text))
    )


def _bracketed(text: str) -> list[str]:
    found = [one for one in _BRACKETS.finditer(text) if not _shortens_part(text, one)]
    parts = (part for one in found for part in _PARTS.split(one[1]))
    return [part.strip() for part in parts if len(part.strip()) >= SHORTEST]


def _shortens_part(text: str, found: re.Match[str]) -> bool:
    """Tell initials of what stands before them where a name goes on: `MADE GUARD (MG) NAVY`."""
    behind = tuple(words_of(text[found.end() :]))
    if not behind or form_at(behind, 0) is not None:
        return False
    words = words_of(text[: found.start()])
    every, main = ("".join(word[0] for word in part) for part in (words, _without_small(words)))
    return plain(found[1]) in (every, main)


def _without_small(words: Iterable[str]) -> list[str]:
    return [word for word in words if word not in _SMALL]


def _halves(text: str) -> tuple[str, ...]:
    """Give both names where a list has two as one: `BANK SEPAH AND BANK SEPAH INTERNATIONAL`."""
    first, *rest = _PAIRED.split(text, maxsplit=1)
    second = rest[0] if rest else ""
    opening, words = first.casefold().split(), second.casefold().split()
    return (first, second) if len(opening) > 1 and words[: len(opening)] == opening else ()


def with_inner(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """Give the names inside others, and these others without brackets."""
    bare = tuple(
        msgspec.structs.replace(name, text=" ".join(_BRACKETS.sub(" ", name.text).split()))
        for name in names
        if "(" in name.text
    )
    return (*inner(names), *(name for name in bare if len(name.text) >= SHORTEST))
