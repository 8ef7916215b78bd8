"""Places and addresses as sets of numbers, so that many can be compared without reading them.

A word stands for its consonants where it has three or more, for spellings of one town differ in
vowels (`Pyongyang`, `P'yŏngyang`; `Fallujah`, `al-Falluja`); shorter words and words with digits
stand for themselves. Words of any address (`street`, `district`) and countries are left out:
countries are compared by themselves.

Source: words of address in `_ANY_ADDRESS` are those that published lists write most often.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from proscribe.values.numberkeys import number_hash
from proscribe.values.territories import parse_territory
from proscribe.values.writing.phonetics import skeleton
from proscribe.values.writing.romanise import romanise

_LONGEST = 500  # characters read of one text
_MOST_COUNTRY_WORDS = 4
_SHORTEST_BONE = 3
_PART = re.compile(r"[,;()\n|/]+")
_WORD = re.compile(r"[^\W_]+(?:['\u2019\u02bc`][^\W_]+)*")
_ANY_ADDRESS = """
a al an and apt apartment area at ave avenue b bld bldg blvd block boulevard box building by
calle capital carretera centre center city close co col colonia cnr corner d da das de del den
der di dist district do dom dos du e east eastern el entrance et etage flat floor fl from g
general gorod governate governorate great h head highway hill house hq hse i ii in industrial int
interior island k km known la lane las le les level local locality lot los lower main mansion
municipality n near new no north northern nr num number o obl oblast of off office old on opp
opposite or p plaza plot po pob pobox pos post postal prefecture prospekt prov province q quarter
r raion rayon rd region rep republic respublika road rm room rte rue s section sector shop sokak
south southern sq square st state street str strasse subdistrict suite ste t territory the to
town township tower u ul ulitsa unit upper v vil village vul w ward way west western wilayat y z
zip zone
"""
_SMALL = frozenset(_ANY_ADDRESS.split())


@lru_cache(maxsize=1 << 16)
def place_words(text: str) -> tuple[int, ...]:
    """Give the words of a place or an address as numbers.

    Args:
        text: As published, in one line, any script.

    Returns:
        Distinct numbers of 63 bits, ascending; none where nothing but a country is named.

    Example:
        >>> place_words("P'yŏngyang, North Korea") == place_words("Pyongyang City")
        True
        >>> place_words("Iraq")
        ()
    """
    found: set[int] = set()
    for part in _PART.split(text[:_LONGEST]):
        if not part.strip(" .-") or _is_country(part.strip(" .-")):
            continue
        for word in _without_country(_WORD.findall(unicodedata.normalize("NFKC", part))):
            found.update(map(number_hash, _keys(word.casefold())))
    return tuple(sorted(found))


def words_agree(one: tuple[int, ...], other: tuple[int, ...]) -> tuple[int, int]:
    """Give how many words two places share, and how many the one of fewer words has."""
    return len(set(one) & set(other)), min(len(one), len(other))


@lru_cache(maxsize=1 << 14)
def _is_country(text: str) -> bool:
    return parse_territory(text) is not None


def _without_country(words: list[str]) -> list[str]:
    """Leave out a country at the end of what is not set apart by commas."""
    for size in range(min(_MOST_COUNTRY_WORDS, len(words)), 0, -1):
        if _is_country(" ".join(words[-size:])):
            return words[:-size]
    return words


@lru_cache(maxsize=1 << 16)
def _keys(word: str) -> tuple[str, ...]:
    return tuple(_iter_keys(word))


def _iter_keys(word: str) -> Iterator[str]:
    readings = romanise(word)
    for text in readings[0].words if readings else ():
        if text in _SMALL:
            continue
        bone = skeleton(text) if text.isascii() and text.isalpha() else ""
        yield f"~{bone}" if len(bone) >= _SHORTEST_BONE else text
