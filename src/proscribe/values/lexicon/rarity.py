"""How rare a word is in names, from a frozen table.

The table holds hashes and frequency bands, not words. It does not move with list updates, so a
score means the same before and after one; a new table is a new version.

Source: `tools/rarity.py`, run over the full lists of OFAC (2023-12-28), UN (2026-02-27) and OFSI
(2023-06-05); the frequency of a word is the largest number of entries on one of them that bear it.
"""

import zlib
from functools import cache, lru_cache
from importlib.resources import files

import msgspec

from proscribe.values.lexicon.borne import is_borne
from proscribe.values.lexicon.concepts import OR
from proscribe.values.lexicon.particles import (
    GENERATIONS,
    GENERATIONS_LAST,
    VIETNAMESE_MIDDLES,
)
from proscribe.values.lexicon.tokens import SHIP_NUMBER, Tag
from proscribe.values.lexicon.variants import is_patronymic
from proscribe.values.writing.dialects import latin_readings
from proscribe.values.writing.korean import northern_spellings
from proscribe.values.writing.syllables import BETWEEN
from proscribe.values.writing.vowels import may_be_syllable

# Bands, for `token_code`, of a rare word that is a name in use, and of a word that is as common as
# it is only as a Chinese syllable.
BORNE, OF_SYLLABLES = 9, 10
BOUNDS = (3, 5, 9, 17, 33, 65, 129, 257)  # fewest entries of the bands 1 to 8; band 0 is rarer


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    version: str
    bands: dict[str, list[str]]


@cache
def _load() -> tuple[str, dict[int, int]]:
    raw = files(__package__).joinpath("rarity.json").read_bytes()
    table = msgspec.json.decode(raw, type=_Table)
    places = {
        int(line[at : at + 8], 16): int(band)
        for band, lines in table.bands.items()
        for line in lines
        for at in range(0, len(line), 8)
    }
    return table.version, places


def rarity_version() -> str:
    """Give the version of the table; part of every matcher version."""
    return _load()[0]


def rarity_hash(word: str) -> int:
    """Give the 32-bit hash under which the table knows a word."""
    return zlib.crc32(word.encode("utf-8"))


def band_of_hash(hashed: int) -> int:
    """Give the frequency band that the table has under a hash, 0 where it has none."""
    return _load()[1].get(hashed, 0)


@lru_cache(maxsize=1 << 14)
def rarity_band(word: str) -> int:
    """Give the frequency band of a comparable word: 0 rare or unknown, 8 very common.

    A word that stands for one Korean syllable is as common as that is in the spelling that the
    lists use (`Choi` as `Choe`), a given name of two syllables as both together. A word that
    stands for Chinese syllables is not rare: each is written for many characters. A patronymic is
    never rare: it is left out more often than not.

    Example:
        >>> rarity_band("muhammad") > rarity_band("zarqawi")
        True
    """
    left, between, right = word.partition(BETWEEN)
    if between:
        return max(0, rarity_band(left) + rarity_band(right) - _OF_TWO)
    if OR in word:
        return max(map(rarity_band, word.split(OR)))
    bands = _load()[1]
    if not may_be_syllable(word):
        least = _PATRONYMIC if is_patronymic(word) else 0
        return max(least, bands.get(rarity_hash(word), 0))
    least = _PATRONYMIC if is_patronymic(word) else SYLLABLE if latin_readings(word) else 0
    return max(
        least, *(bands.get(rarity_hash(one), 0) for one in (word, *northern_spellings(word)))
    )


_PATRONYMIC = 6
SYLLABLE = 4
_OF_TWO = 10  # some 4,000 Korean and Chinese names are on the lists; bands are powers of two
TAGS: tuple[Tag, ...] = ("word", "abjad", "number", "initial", "particle", "title", "form")
BARE = TAGS.index("abjad") * 16 + 1  # a kind of `abjad`
# Kinds of `number`: words for generations or genders and numbers of ships, which weigh as titles,
# and from here on words for generations that weigh as the words that they are.
LIGHT_NUMBER = TAGS.index("number") * 16 + 1
NUMBER_WORD = LIGHT_NUMBER + 1
_LIGHT = GENERATIONS | VIETNAMESE_MIDDLES


def token_code(text: str, tag: Tag) -> int:
    """Give what a word weighs by, as one byte: its kind (high half) and frequency band (low).

    A word that is rare on the lists and yet a name that people bear has a band of its own, `BORNE`;
    it weighs as much as other rare ones. So has a Chinese syllable, `OF_SYLLABLES`: it weighs as
    much as a word of the band `SYLLABLE`, but is no name that is common elsewhere.
    """
    if tag == "bare":
        return BARE
    if tag == "number" and (text in _LIGHT or text.startswith(SHIP_NUMBER)):
        return LIGHT_NUMBER
    if tag == "number" and text in GENERATIONS_LAST:
        return NUMBER_WORD + use_band(text)
    if tag != "word":
        return TAGS.index(tag) * 16
    return use_band(text)


def use_band(word: str) -> int:
    """Give the band of a comparable word by which its use is judged; see `token_code`."""
    band = rarity_band(word)
    if band == SYLLABLE and _load()[1].get(rarity_hash(word), 0) < band:
        return OF_SYLLABLES
    return band or (BORNE if is_borne(word) else 0)


def tag_of(code: int) -> Tag:
    """Give the kind of word that a code stands for."""
    return "bare" if code == BARE else TAGS[code >> 4]
