"""Japanese names in kanji: `山口太郎` is `yamaguchi taro`.

A name opens with a family name that is known as one; the given name is known as a whole or read
part by part. Which nation a name belongs to cannot be seen from its characters, so this is read
beside the Chinese reading, and only where a Japanese family name opens the name: one of a single
character (`林`) only before a given name that is known as a whole.

Source: `japanese.tsv`; Hepburn romanisation without marks of length, as in passports.
"""

from functools import cache
from importlib.resources import files
from itertools import product
from typing import NamedTuple

_MOST = 3  # readings
_LONGEST_FAMILY = 3
_LONGEST_GIVEN = 3


class _Tables(NamedTuple):
    family: dict[str, tuple[str, ...]]
    given: dict[str, tuple[str, ...]]
    part: dict[str, tuple[str, ...]]


def read_japanese(characters: str, *, first: bool) -> tuple[tuple[str, ...], ...]:
    """Read a name, or one word of it.

    Args:
        characters: Han characters.
        first: The word opens the name.

    Returns:
        Readings as words, the most usual first, three at most: family and given name, or one of
        them where the word is no more; none where it is no Japanese name that is known.

    Example:
        >>> read_japanese("山口太郎", first=True), read_japanese("文雄", first=False)
        ((('yamaguchi', 'taro'),), (('fumio',),))
    """
    tables = _load()
    if not first:
        return tuple((one,) for one in _given(characters)[:_MOST])
    for size in range(min(_LONGEST_FAMILY, len(characters)), 0, -1):
        family, rest = tables.family.get(characters[:size]), characters[size:]
        if family and not rest:
            return tuple((one,) for one in family)
        given = _given(rest) if size > 1 else tables.given.get(rest, ())
        if family and given:
            return tuple(product(family, given))[:_MOST]
    return ()


def _given(characters: str) -> tuple[str, ...]:
    tables = _load()
    whole = tables.given.get(characters, ())
    if whole or not 1 < len(characters) <= _LONGEST_GIVEN:
        return whole
    parts = [tables.part.get(character, ()) for character in characters]
    return tuple("".join(read) for read in product(*parts))


@cache
def _load() -> _Tables:
    tables = _Tables({}, {}, {})
    text = files(__package__).joinpath("japanese.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            kind, characters, readings = line.split("\t")
            getattr(tables, kind)[characters] = tuple(readings.split(" "))
    return tables
