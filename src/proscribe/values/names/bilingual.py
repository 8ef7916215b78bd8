"""Names that are written twice in one field, in Latin letters and in those of their own script.

`Ivan Petrov (Иван Петров)` and `WANG Wei 王伟` are one name each. Each half is a whole name, and is
asked for beside the text as given: the other half would stand against every listed name. A place
or an everyday word (`Acme Trading (Москва)`) is no name beside one, nor is one word beside several
of a person.

Source: this project; how customer files and registers of firms give names in two scripts.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from proscribe.values.lexicon.concepts import is_place
from proscribe.values.lexicon.lone import says_little
from proscribe.values.names.whole import read_name
from proscribe.values.territories import parse_territory
from proscribe.values.writing.scripts import script_of_character

_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff\uff21-\uff3a\uff41-\uff5a]")
_OTHER = re.compile(
    "[\u0370-\u1cff\u1f00-\u1fff\u2e80-\ua69f\uac00-\ufaff\ufb1d-\ufefc\uff66-\uff9f"
    "\U00020000-\U0003ffff]"
)
_UNSPACED = frozenset({"Hani", "Hira", "Kana", "Hang", "Thai", "Laoo", "Khmr", "Mymr"})
_PARTS = re.compile(r"\s*[/|;()\[\]（）／、–—]\s*|\s+-\s+|,\s+")
_SHORTEST = 4  # letters of one word that is a name by itself
_SHORTEST_UNSPACED = 2
_LONGEST_PLACE = 3  # characters of a script without blanks that may be no more than a place


class _Half(NamedTuple):
    """Words of one script, one behind the other.

    Attributes:
        is_latin: They are in Latin letters.
        start: First character.
        end: One past the last.
    """

    is_latin: bool
    start: int
    end: int


def may_be_twice(name: str) -> bool:
    """Say quickly whether a name has letters of two scripts, one of them Latin."""
    return not name.isascii() and all(scripts_beside(name))


def scripts_beside(text: str) -> tuple[bool, bool]:
    """Tell whether a text has letters of which two scripts are told: Latin ones, others."""
    return _LATIN.search(text) is not None, _OTHER.search(text) is not None


@lru_cache(maxsize=1 << 14)
def written_twice(name: str, *, person: bool) -> tuple[str, ...]:
    """Give the two names of a text that has one name in two scripts; none for nearly all.

    Args:
        name: As given.
        person: It is a person's: then nothing need stand between its halves.

    Example:
        >>> written_twice("Ivan Petrov (Иван Петров)", person=True)
        ('Ivan Petrov', 'Иван Петров')
        >>> written_twice("WANG Wei 王伟", person=True)
        ('WANG Wei', '王伟')
        >>> written_twice("ООО Ромашка LLC", person=False)
        ()
    """
    if not may_be_twice(name) or not (person or _PARTS.search(name)):
        return ()
    halves = list(_halves(name))
    if len(halves) != 2 or halves[0].is_latin == halves[1].is_latin:
        return ()
    one, other = halves
    between = name[one.end : other.start]
    is_parted = _PARTS.search(between) is not None
    if not (is_parted or person):
        return ()
    texts = name[one.start : one.end], name[other.start : other.end]
    if person and not any(map(_is_unspaced, texts)) and len(set(map(_is_word, texts))) > 1:
        return ()
    return texts if all(_is_name(text, is_parted=is_parted) for text in texts) else ()


def _halves(name: str) -> Iterator[_Half]:
    """Give runs of words that are in Latin letters, or in no Latin letters."""
    half: _Half | None = None
    for place, letter in enumerate(name):
        script = script_of_character(letter)
        if not script:
            continue
        is_latin = script == "Latn"
        if half is not None and half.is_latin == is_latin:
            half = half._replace(end=place + 1)
            continue
        if half is not None:
            yield half
        half = _Half(is_latin, place, place + 1)
    if half is not None:
        yield half


def _is_name(text: str, *, is_parted: bool) -> bool:
    """Tell what may be a whole name: several words, or one that something parts from the rest."""
    if parse_territory(text) is not None:
        return False
    size = sum(map(str.isalpha, text))
    if _is_unspaced(text):
        return size >= _SHORTEST_UNSPACED and not (size <= _LONGEST_PLACE and _says(text, is_place))
    return not _is_word(text) or (is_parted and size >= _SHORTEST and not _says(text, says_little))


def _is_unspaced(text: str) -> bool:
    return script_of_character(next(filter(str.isalpha, text))) in _UNSPACED


def _is_word(text: str) -> bool:
    """Tell a name of one word, of a script that has blanks between them."""
    words = [word for word in text.split() if any(map(str.isalpha, word))]
    return len(words) == 1 and not _is_unspaced(text)


def _says(text: str, no_more: Callable[[str], bool]) -> bool:
    """Tell whether all words of a text can be read as those of which something holds."""
    readings = read_name(text, person=False)
    return any(all(no_more(token.text) for token in reading) for reading in readings)
