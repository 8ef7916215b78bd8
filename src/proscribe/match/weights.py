"""The numbers of the scoring formula, as data with a version.

Units: token weights and similarities in thousandths, scores and points in millionths. The numbers
of names are fitted on labelled pairs of the lists and on what customers who are not listed may
alert (`quality/fit.py`, record in `quality/results/fit.json`), but for `abjad_listed`, `dialect`
and `dialect_pair`, of which train has no pairs, and `known_one` and `known_two`: it has few near
names that many people bear (`Miguel`, `Manuel`). What the fit gave was then moved a little by
hand on dev, so that no slice of it falls behind: what is left over costs less, edits of names in
use count less, and so do those of words of three to five letters. Those of evidence are set by
hand, those of places, addresses and unlike numbers by counts on train
(`quality/results/facts_train.json`), held back because lists copy one another and customers do
not. Tests hold what must be true of any:

- a contradicting name part of three stays below the threshold, a missing one of three above;
- an exact match of common words ranks below one of rarer and more words, both above 0.88;
- a birth date lifts a name by less than a contradicting part lowers it.
"""

from functools import cache
from importlib.resources import files

import msgspec
import numpy as np

from proscribe.match.kernels import layout
from proscribe.values.lexicon.rarity import (
    BORNE,
    LIGHT_NUMBER,
    NUMBER_WORD,
    OF_SYLLABLES,
    SYLLABLE,
    TAGS,
)


class TokenWeights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a token weighs: words by frequency band (rare first), other kinds as they are."""

    word: tuple[int, ...]
    abjad: int
    number: int
    initial: int
    particle: int
    title: int
    form: int


class SimilarityWeights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How alike two tokens are that are not equal.

    Attributes:
        one_edit: By letters of the longer word; the entry with the largest key not above counts.
        light_edit: The same for one edit of the kind in which spellings of one name differ: a
            vowel, a letter written once or twice, two letters in the other order.
        two_edits: The same for two edits.
        known_one: What is left of one edit, thousandths, where the query's word is a name in common
            use, or both are names that lists use (`values.lexicon.rarity`: band 4, band 1).
        known_two: The same of two edits.
        borne_one: What is left of one edit where the query's word is another name that people
            bear (`lexicon.borne`), by letters of the longer word: a slip mostly makes a word that
            nobody bears, but for short ones.
        borne_two: The same of two edits.
        sound: Equal consonants, by their number.
        reading: Words read aloud alike (`values.writing.phonetics.sound`), by their consonants.
        sound_edits: How many edits words of equal consonants may be apart.
        spelling: Spellings of one name.
        syllable: Spellings of one Korean or Chinese syllable, or of two together.
        dialect: Syllables that one Chinese character may be read as in two dialects.
        dialect_pair: The same for given names of two syllables.
        nickname: Names used for one another.
        gendered: Surnames that differ in the ending that tells the gender of the bearer.
        abjad: A query in consonantal writing against a listed word of equal consonants, by their
            number.
        abjad_listed: A query word against a listed one in consonantal writing: less where
            its record is also listed in Latin letters, which say more.
        initial: What of a whole word its initial covers.
        joined: Two neighbours equal to one word.
        joined_sound: Two neighbours of equal consonants with one word.
        joined_abjad: The same, where vowels are not written.
    """

    one_edit: dict[int, int]
    light_edit: dict[int, int]
    two_edits: dict[int, int]
    known_one: int
    known_two: int
    borne_one: dict[int, int]
    borne_two: dict[int, int]
    sound: dict[int, int]
    sound_edits: int
    reading: dict[int, int]
    spelling: int
    syllable: int
    dialect: int
    dialect_pair: int
    nickname: int
    gendered: int
    abjad: dict[int, int]
    abjad_listed: dict[int, int]
    initial: int
    joined: int
    joined_sound: int
    joined_abjad: int


class NameWeights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How masses become a score; see `formula`.

    Attributes:
        contradiction: Cost of a unit left over on both sides, thousandths.
        omission: Cost of a unit left over on one side, thousandths.
        thinness: Mass at which an omission costs twice as much, thousandths, both sides added.
        floor: Score of full agreement of hardly anything, millionths.
        span: What full agreement of very much adds, millionths.
        half: Mass that gives half of `span`, thousandths, both sides added.
        number_conflict: Factor when numbers are left over on both sides, thousandths.
        crossed: Factor when one name calls the son whom the other calls the father, thousandths.
    """

    contradiction: int
    omission: int
    thinness: int
    floor: int
    span: int
    half: int
    number_conflict: int
    crossed: int


class EvidenceWeights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Points that evidence adds, millionths; see `evidence`."""

    cap: int
    birth_same_day: int
    birth_same_month: int
    birth_same_year: int
    birth_same_range: int
    birth_swapped: int
    birth_one_digit: int
    birth_near: int
    birth_same_year_other_day: int
    birth_year_off: int
    birth_other: int
    country_same: int
    country_other: int
    nationality_other: int
    gender_same: int
    gender_other: int
    number_floor: int
    number_short_floor: int
    number_same: int
    number_weak: int
    number_near: int
    number_other: int
    number_other_kept: int
    place_same: int
    place_part: int
    place_other: int
    address_same: int
    address_part: int
    address_other: int
    kind_same: int
    kind_part: int
    kind_other: int
    tonnage_same: int
    tonnage_other: int


class Weights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All numbers of the formula and their version."""

    version: str
    token: TokenWeights
    similarity: SimilarityWeights
    name: NameWeights
    evidence: EvidenceWeights


@cache
def load_weights() -> Weights:
    """Read the numbers that this release scores with."""
    raw = files("proscribe.match").joinpath("weights.json").read_bytes()
    return msgspec.json.decode(raw, type=Weights)


def weight_table(weights: Weights) -> tuple[int, ...]:
    """Give the weight of every token code (`values.lexicon.rarity.token_code`)."""
    table: list[int] = []
    for tag in TAGS:
        value = getattr(weights.token, tag)
        by_band = value if tag == "word" else (value,)
        table.extend(by_band[min(band, len(by_band) - 1)] for band in range(16))
        table[-16 + BORNE] = by_band[0]
        table[-16 + OF_SYLLABLES] = by_band[min(SYLLABLE, len(by_band) - 1)]
    table[LIGHT_NUMBER] = weights.token.title
    table[NUMBER_WORD : NUMBER_WORD + OF_SYLLABLES + 1] = table[: OF_SYLLABLES + 1]
    return tuple(table)


_GRADES = (
    "one_edit", "light_edit", "two_edits", "sound", "reading", "abjad", "abjad_listed",
    "borne_one", "borne_two",
)  # fmt: skip


def kernel_numbers(
    weights: Weights,
) -> tuple[layout.Weights, layout.NameNumbers, layout.FactNumbers]:
    """Give the numbers as the kernels read them, grades as one table."""
    similarity = weights.similarity
    grades = [
        [grade(getattr(similarity, name), size) for size in range(layout.GRADES)]
        for name in _GRADES
    ]
    plain = layout.Weights._fields[1:]
    return (
        layout.Weights(
            np.array(grades, dtype=np.int64), *(getattr(similarity, name) for name in plain)
        ),
        layout.NameNumbers(*(getattr(weights.name, name) for name in layout.NameNumbers._fields)),
        layout.FactNumbers(
            *(getattr(weights.evidence, name) for name in layout.FactNumbers._fields)
        ),
    )


def grade(grades: dict[int, int], size: int) -> int:
    """Give the entry with the largest key not above `size`, or 0 when there is none."""
    return max(((key, value) for key, value in grades.items() if key <= size), default=(0, 0))[1]
