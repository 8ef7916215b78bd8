"""How alike two tokens are: the only fuzzy judgement of the formula.

In this order, the first that applies:

1. equal texts agree in full;
2. an initial agrees in full with a word that it starts, and covers part of that word;
3. spellings of one name nearly agree, those of one Korean or Chinese syllable less, for it is
   written for many characters, those of one character in two dialects still less; two words of
   names by hand, or two syllables, that are neither do not agree, unless people use the one for
   the other (`Sasha`); nor do two words of syllables written together that are two edits apart,
   unless they are read aloud alike, nor two short words that people bear (`Juris`, `Janis`); nor
   two long words that people bear and that differ as two
   names do (`Rakesh`, `Rajesh`);
4. otherwise the best of: nickname class, edit distance graded by length, words read aloud alike,
   equal consonants within a few edits (consonants alone where one side has no vowels).

Numbers, legal forms, titles and words with digits agree only when equal: a number that is one
digit off is another number.

Source: optimal string alignment distance as in rapidfuzz.
"""

from typing import Literal

import msgspec
from rapidfuzz.distance import OSA

from proscribe.match.kernels.layout import (
    ALIKE_LETTERS,
    COMMON_BAND,
    LONG_SLIP,
    SHORTEST_JOINED,
    SHORTEST_SLIPPED,
    SHORTEST_TWO,
    USED_BAND,
)
from proscribe.match.weights import SimilarityWeights, grade
from proscribe.values.lexicon.classes import word_classes
from proscribe.values.lexicon.rarity import BORNE, rarity_band, use_band
from proscribe.values.lexicon.tokens import Tag
from proscribe.values.lexicon.variants import nickname_classes
from proscribe.values.writing.phonetics import abjad_skeletons, skeleton, sound, stem

How = Literal[
    "equal", "initial", "spelling", "dialect", "nickname", "edit", "aloud", "sound", "gendered",
    "joined",
]  # fmt: skip

_Use = Literal["known", "borne", "none", "other"]


class Likeness(msgspec.Struct, frozen=True):
    """How two tokens, or a token and two joined ones, agree.

    Attributes:
        query: Share of the query's weight that agrees, thousandths.
        listed: Share of the listed token's weight that agrees, thousandths.
        how: The rule that applied.
    """

    query: int
    listed: int
    how: How


EQUAL = Likeness(1000, 1000, "equal")
_VOWELS = "aeiouy"
_NEAR_VOWELS = [set(pair) for pair in ("ae", "ei", "ey", "iy", "ao", "ou")]
_SERVANT = "abd"
_STEM = 3  # letters that every stem has of its word
_SHORTEST_SOUND = 4  # letters of the longer word; consonants of shorter words say too little


def likeness(
    query: str, query_tag: Tag, listed: str, listed_tag: Tag, weights: SimilarityWeights
) -> Likeness | None:
    """Compare two tokens.

    Returns:
        How they agree, or None when they do not.
    """
    if query == listed:
        return EQUAL
    if query_tag == "initial" or listed_tag == "initial":
        return _initial(query, query_tag, listed, listed_tag, weights)
    vowels_unknown = listed_tag == "bare"
    tags = {query_tag, "abjad" if vowels_unknown else listed_tag}
    if not tags <= {"word", "abjad"} or not (query.isalpha() and listed.isalpha()):
        return None
    if tags == {"word", "abjad"}:
        if query_tag == "word":
            grades = weights.abjad if vowels_unknown else weights.abjad_listed
            return _abjad(query, listed, grades)
        return _abjad(listed, query, weights.abjad)
    if tags == {"word"}:
        return _words(query, listed, weights)
    return _graded(_edit_grade(query, listed, weights, names=False), "edit")


def joined_likeness(
    word: str, joined: str, weights: SimilarityWeights, *, abjad: bool = False
) -> Likeness | None:
    """Compare a word with two neighbours written together, `abjad` when vowels are missing."""
    if word == joined:
        return _graded(weights.joined, "joined")
    if not (word.isalpha() and joined.isalpha()):
        return None
    bone = skeleton(word)
    if len(bone) < 3 or bone not in (abjad_skeletons(joined) if abjad else (skeleton(joined),)):
        return None
    if abjad:
        return _graded(weights.joined_abjad, "joined")
    limit = weights.sound_edits
    near = OSA.distance(word, joined, score_cutoff=limit) <= limit
    near = near and len(word) >= SHORTEST_JOINED
    return _graded(weights.joined_sound, "joined") if near else None


def _graded(grade_found: int, how: How) -> Likeness | None:
    return Likeness(grade_found, grade_found, how) if grade_found else None


def _initial(
    query: str, query_tag: Tag, listed: str, listed_tag: Tag, weights: SimilarityWeights
) -> Likeness | None:
    if query_tag == "initial" and listed_tag == "word" and listed.startswith(query):
        return Likeness(1000, weights.initial, "initial")
    if listed_tag == "initial" and query_tag == "word" and query.startswith(listed):
        return Likeness(weights.initial, 1000, "initial")
    return None


def _abjad(word: str, abjad: str, grades: dict[int, int]) -> Likeness | None:
    bone = skeleton(word)
    if bone not in abjad_skeletons(abjad):
        return None
    return _graded(grade(grades, len(bone)), "sound")


def _words(query: str, listed: str, weights: SimilarityWeights) -> Likeness | None:
    one, other = word_classes(query), word_classes(listed)
    if one.names & other.names:
        return _graded(weights.spelling, "spelling")
    if one.syllables & other.syllables:
        return _graded(weights.syllable, "spelling")
    if one.pair == other.pair and one.dialects & other.dialects:
        return _graded(weights.dialect_pair if one.pair else weights.dialect, "dialect")
    if one.any_syllable and other.any_syllable:
        return None
    nick = nickname_classes(query) & nickname_classes(listed)
    if one.names and other.names:
        between = _between_names(query, listed, weights)
        if nick and weights.nickname >= between:
            return _graded(weights.nickname, "nickname")
        return _graded(between, "edit")
    alike = one.strung == other.strung  # `Xiling` may be written for `Sailing`
    once = alike and (one.strung or _are_short_names(query, listed))
    two = once and OSA.distance(query, listed, score_cutoff=1) > 1
    surname = stem(query) if query[:_STEM] == listed[:_STEM] else ""
    gendered = surname and surname == stem(listed)
    if _are_two(query, listed) and not (nick or gendered or sound(query) == sound(listed)):
        return None
    options: tuple[tuple[int, How], ...] = (
        (weights.nickname if nick else 0, "nickname"),
        (weights.gendered if gendered else 0, "gendered"),
        (0 if two else _edit_grade(query, listed, weights, names=True), "edit"),
        _sound_grade(query, listed, weights),
    )
    return _graded(*max(options))


def _between_names(query: str, listed: str, weights: SimilarityWeights) -> int:
    """Grade two words that are spellings of different names: one may be a slip in the other.

    That is a long word, hardly borne, one letter beside the other: `Tikrit` for `Tikriti`. The
    first letter is seldom wrong (`Amadou`, `Mamadou`).
    """
    longer = max(len(query), len(listed))
    if use_band(query) < BORNE or longer < LONG_SLIP:
        return 0
    if query.startswith(_SERVANT) and listed.startswith(_SERVANT):  # of another attribute of God
        return 0
    if query[0] != listed[0] or OSA.distance(query, listed, score_cutoff=1) > 1:
        return 0
    return grade(weights.one_edit, longer) * weights.known_one // 1000


def _are_two(query: str, listed: str) -> bool:
    """Tell whether two words are names that people bear, and differ as two names do, not by a slip.

    Words on the lists may be slipped in; of short ones a slip gives another name too often.
    """
    if len(query) != len(listed) or len(query) < LONG_SLIP:
        return False
    one, other = use_band(query), use_band(listed)
    if one == other == BORNE:
        return is_of_either(query, listed) or are_apart(query, listed)
    both = min(one, other) >= USED_BAND and max(one, other) == BORNE
    return both and is_of_either(query, listed)


def _are_short_names(query: str, listed: str) -> bool:
    """Tell whether two short words are names that people bear: no two slips make one the other."""
    short = max(len(query), len(listed)) < SHORTEST_SLIPPED
    return short and use_band(query) == use_band(listed) == BORNE


def is_of_either(one: str, other: str) -> bool:
    """Tell whether one word is the name of a man and the other the same name of a woman.

    Example:
        >>> is_of_either("francisco", "francisca"), is_of_either("rosario", "rosarie")
        (True, False)
    """
    return one[:-1] == other[:-1] and {one[-1], other[-1]} == {"a", "o"}


def are_apart(one: str, other: str) -> bool:
    """Tell whether words of one length differ in letters that are not written for one another.

    That is one consonant that neither sounds nor looks alike, the last vowel, or two vowels.

    Example:
        >>> are_apart("rakesh", "rajesh"), are_apart("otsuka", "otsuki")
        (True, True)
        >>> are_apart("maruyama", "murayama"), are_apart("jibran", "gibran")
        (True, False)
    """
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if any((a in _VOWELS) != (b in _VOWELS) for a, b in pairs):
        return False
    if all({a, b} in _NEAR_VOWELS or _are_alike(a, b) for a, b in pairs):
        return False
    if len(pairs) == 1:
        return pairs[0][0] not in _VOWELS or one[-1] != other[-1]
    return len(pairs) == 2 and pairs[0][0] in _VOWELS and pairs[1][0] in _VOWELS


def _are_alike(one: str, other: str) -> bool:
    return any(one in letters and other in letters for letters in ALIKE_LETTERS)


def _use(query: str, listed: str) -> _Use:
    """Tell how far a query word is a name in use: a slip mostly gives a word that nobody bears."""
    band = use_band(query)
    if COMMON_BAND <= band < BORNE or (0 < band < COMMON_BAND and rarity_band(listed)):
        return "known"
    return "borne" if band else "none"


def _edit_grade(one: str, other: str, weights: SimilarityWeights, *, names: bool) -> int:
    distance = OSA.distance(one, other, score_cutoff=2)
    longer = max(len(one), len(other))
    if distance == 1 and is_light(one, other):
        return grade(weights.light_edit, longer)
    if distance > 2:
        return 0
    use = _use(one, other) if names else "other"
    if distance == 2 and longer < SHORTEST_TWO and (use != "none" or len(one) + len(other) < 7):
        return 0
    found = grade(weights.one_edit if distance == 1 else weights.two_edits, longer)
    if use == "known":
        return found * (weights.known_one if distance == 1 else weights.known_two) // 1000
    if use == "borne":
        borne = weights.borne_one if distance == 1 else weights.borne_two
        return found * grade(borne, longer) // 1000
    return found


def is_light(one: str, other: str) -> bool:
    """Tell whether two words one edit apart differ as spellings of one name do.

    Example:
        >>> is_light("omar", "omer"), is_light("hassan", "hasan"), is_light("karim", "karin")
        (True, True, False)
    """
    pairs = zip(one, other, strict=False)
    at = next((k for k, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
    if len(one) == len(other):
        swapped = one[at + 1 :] != other[at + 1 :]  # only a transposition differs in two places
        return swapped or {one[at], other[at]} in _NEAR_VOWELS
    longer = max(one, other, key=len)
    return longer[at] in _VOWELS or (at > 0 and longer[at - 1] == longer[at])


def _sound_grade(one: str, other: str, weights: SimilarityWeights) -> tuple[int, How]:
    bone = skeleton(one)
    if max(len(one), len(other)) < _SHORTEST_SOUND or bone != skeleton(other):
        return 0, "sound"
    if sound(one) == sound(other):
        return grade(weights.reading, len(bone)), "aloud"
    limit = weights.sound_edits
    near = OSA.distance(one, other, score_cutoff=limit) <= limit
    return (grade(weights.sound, len(bone)) if near else 0), "sound"
