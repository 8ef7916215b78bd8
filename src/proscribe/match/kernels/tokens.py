"""Kernels over two tokens: how alike they are; `similarity` says the rules in words."""

from typing import Final

from proscribe.match.kernels.layout import (
    ABJAD,
    ALPHA,
    BARE,
    BONE,
    BONE_OTHER,
    BONE_SIZE,
    BORNE_BAND,
    CLASS_START,
    CODE,
    COMMON_BAND,
    FULL,
    GRADE_ABJAD,
    GRADE_ABJAD_LISTED,
    GRADE_BORNE_ONE,
    GRADE_BORNE_TWO,
    GRADE_LIGHT_EDIT,
    GRADE_ONE_EDIT,
    GRADE_READING,
    GRADE_SOUND,
    GRADE_TWO_EDITS,
    GRADES,
    INITIAL,
    LETTERS_START,
    LONG_SLIP,
    SHORTEST_JOINED,
    SHORTEST_SLIPPED,
    SHORTEST_TWO,
    SOUND,
    STEM,
    USED_BAND,
    WORD,
    Table,
    Tokens,
    Vector,
    Weights,
)  # fmt: skip
from proscribe.match.kernels.letters import (
    are_apart,
    is_light,
    is_of_either,
    osa,
    same_letters,
)  # fmt: skip
from proscribe.values.lexicon.classes import (
    DIALECT,
    DIALECT_PAIR,
    KINDS,
    NICKNAME,
    SPELLING,
    STRUNG,
    SYLLABLE,
)  # fmt: skip

# How far a query word is a name in use: as `similarity` says, or it is no word.
NONE: Final = 0
BORNE: Final = 1
KNOWN: Final = 2
OTHER: Final = 3


def likeness(w: Weights, q: Tokens, i: int, o: Tokens, j: int, work: Vector) -> int:
    """Compare two tokens; `similarity` says the rules in words.

    Returns:
        1024 times the share of the query's weight that agrees plus that of the listed token's,
        thousandths; 0 when they do not agree.
    """
    a, b = q.table[i, LETTERS_START], o.table[j, LETTERS_START]
    n, m = q.table[i + 1, LETTERS_START] - a, o.table[j + 1, LETTERS_START] - b
    if n == m and same_letters(q.letters, a, o.letters, b, n):
        return FULL
    q_tag, o_tag = q.table[i, CODE] >> 4, o.table[j, CODE] >> 4
    if q_tag == INITIAL or o_tag == INITIAL:
        if q.letters[a] != o.letters[b]:
            return 0
        if q_tag == INITIAL and o_tag == WORD:
            return 1000 * 1024 + w.initial
        if o_tag == INITIAL and q_tag == WORD:
            return w.initial * 1024 + 1000
        return 0
    if q_tag > ABJAD or o_tag > ABJAD or q.table[i, ALPHA] == 0 or o.table[j, ALPHA] == 0:
        return 0
    grade = shared = 0
    if q_tag != o_tag:
        if q_tag == WORD:
            row = GRADE_ABJAD if o.table[j, CODE] == BARE else GRADE_ABJAD_LISTED
            grade = abjad_grade(w.grades, row, q.table, i, o.table, j)
        else:
            grade = abjad_grade(w.grades, GRADE_ABJAD, o.table, j, q.table, i)
        return grade * 1024 + grade
    if q_tag == WORD:
        shared = shared_classes(q, i, o, j)
        if shared & 4:
            return w.spelling * 1024 + w.spelling
        if shared & 32:
            return w.syllable * 1024 + w.syllable
        if shared & 8:
            return w.dialect * 1024 + w.dialect
        if shared & 16:
            return w.dialect_pair * 1024 + w.dialect_pair
        if shared & 64:
            return 0
        if shared & 2:
            band = q.table[i, CODE] & 15
            grade = 0
            servants = is_servant(q.letters, a, n) and is_servant(o.letters, b, m)
            if q.letters[a] == o.letters[b] and not servants:
                grade = between_names(w, band, q.letters, a, n, o.letters, b, m, work)
            if shared & 1:
                grade = max(grade, w.nickname)
            return grade * 1024 + grade
        if shared & 1:
            grade = w.nickname
        if q.table[i, STEM] != 0 and q.table[i, STEM] == o.table[j, STEM]:
            grade = max(grade, w.gendered)
        if (
            n == m
            and n >= LONG_SLIP
            and grade == 0
            and q.table[i, SOUND] != o.table[j, SOUND]
            and are_two(q.table[i, CODE] & 15, o.table[j, CODE] & 15, q.letters, a, o.letters, b, n)
        ):
            return 0
        if q.table[i, BONE] == o.table[j, BONE] and (n >= 4 or m >= 4):
            size = min(q.table[i, BONE_SIZE], GRADES - 1)
            if q.table[i, SOUND] == o.table[j, SOUND]:
                grade = max(grade, 0 + w.grades[GRADE_READING, size])
            elif osa(q.letters, a, n, o.letters, b, m, w.sound_edits, work) <= w.sound_edits:
                grade = max(grade, 0 + w.grades[GRADE_SOUND, size])
    use, slips = OTHER, 2
    if q_tag == WORD:
        borne = q.table[i, CODE] & 15 == BORNE_BAND and o.table[j, CODE] & 15 == BORNE_BAND
        short = borne and max(n, m) < SHORTEST_SLIPPED and shared & 256 == 0
        slips = 1 if shared & 128 or short else 2
        use = use_of(q.table[i, CODE] & 15, o.table[j, CODE] & 15)
    grade = max(grade, edit_grade(w, use, slips, q.letters, a, n, o.letters, b, m, work))
    return grade * 1024 + grade


def is_servant(letters: Vector, start: int, size: int) -> bool:
    """Tell whether a word begins as `Abdullah` does: of two such names none is a slip."""
    if size < 3:
        return False
    return letters[start] == 97 and letters[start + 1] == 98 and letters[start + 2] == 100


def are_two(q_band: int, o_band: int, a: Vector, a0: int, b: Vector, b0: int, size: int) -> bool:
    """Tell whether two words of one length are two names that people bear; see `similarity`."""
    if q_band == BORNE_BAND and o_band == BORNE_BAND:
        return is_of_either(a, a0, b, b0, size) or are_apart(a, a0, b, b0, size)
    if min(q_band, o_band) < USED_BAND or max(q_band, o_band) != BORNE_BAND:
        return False
    return is_of_either(a, a0, b, b0, size)


def use_of(q_band: int, o_band: int) -> int:
    """Tell how far a query word is a name in use; see `similarity`."""
    if q_band == 0:
        return NONE
    if q_band >= BORNE_BAND or (q_band < COMMON_BAND and o_band % BORNE_BAND == 0):
        return BORNE
    return KNOWN


def abjad_grade(grades: Table, row: int, word: Table, i: int, abjad: Table, j: int) -> int:
    """Grade a word against one written in consonants."""
    if word[i, BONE] == abjad[j, BONE] or word[i, BONE] == abjad[j, BONE_OTHER]:
        return 0 + grades[row, min(word[i, BONE_SIZE], GRADES - 1)]
    return 0


def shared_classes(q: Tokens, i: int, o: Tokens, j: int) -> int:
    """Compare the classes of two words; `lexicon.classes` says what the low bits of each are.

    Returns:
        Bits: 4 a shared spelling, 32 a shared syllable, 8 a shared reading in dialects, 16 one of
        two syllables, 2 both are names by hand, 64 both syllables, 128 both syllables written
        together, 256 one of them is, 1 a shared nickname class.
    """
    found = one_has = other_has = 0
    for x in range(q.table[i, CLASS_START], q.table[i + 1, CLASS_START]):
        kind = q.classes[x] % KINDS
        one_has |= 1 if kind == SPELLING else 4 if kind == STRUNG else 2 if kind > NICKNAME else 0
    for y in range(o.table[j, CLASS_START], o.table[j + 1, CLASS_START]):
        kind = o.classes[y] % KINDS
        other_has |= 1 if kind == SPELLING else 4 if kind == STRUNG else 2 if kind > NICKNAME else 0
        for x in range(q.table[i, CLASS_START], q.table[i + 1, CLASS_START]):
            if q.classes[x] == o.classes[y]:
                if kind == NICKNAME:
                    found |= 1
                elif kind == DIALECT:
                    found |= 8
                elif kind == DIALECT_PAIR:
                    found |= 16
                elif kind == SYLLABLE:
                    found |= 32
                elif kind == SPELLING:
                    found |= 4
    both = one_has & other_has
    unlike = (one_has ^ other_has) & 4
    return found | (both & 1) << 1 | (both & 2) << 5 | (both & 4) << 5 | unlike << 6


def between_names(
    w: Weights, band: int, a: Vector, a0: int, n: int, b: Vector, b0: int, m: int, work: Vector
) -> int:
    """Grade two words that are spellings of different names: one may be a slip in the other.

    `band` is that of the query word; see `similarity`.
    """
    longer = max(n, m)
    if band < BORNE_BAND or longer < LONG_SLIP or osa(a, a0, n, b, b0, m, 1, work) > 1:
        return 0
    return w.grades[GRADE_ONE_EDIT, min(longer, GRADES - 1)] * w.known_one // 1000


def edit_grade(
    w: Weights, use: int, most: int, a: Vector, a0: int, n: int, b: Vector, b0: int, m: int,
    work: Vector,
) -> int:  # fmt: skip
    """Grade words one or two edits apart, and no more than `most`, by the length of the longer one.

    `use`, as `use_of` gives it, lowers it unless the edit is one of spelling. Two edits of so short
    a word count only where nobody bears it.
    """
    grades = w.grades
    size = min(max(n, m), GRADES - 1)
    if grades[GRADE_ONE_EDIT, size] == 0 and grades[GRADE_LIGHT_EDIT, size] == 0:
        return 0
    distance = osa(a, a0, n, b, b0, m, most, work)
    if distance == 1 and is_light(a, a0, n, b, b0, m):
        return 0 + grades[GRADE_LIGHT_EDIT, size]
    if distance > most or (
        distance == 2 and size < SHORTEST_TWO and (use != NONE or min(n, m) < 3)
    ):
        return 0
    share = 1000
    if use == BORNE:
        share = 0 + grades[GRADE_BORNE_ONE if distance == 1 else GRADE_BORNE_TWO, size]
    elif use == KNOWN:
        share = w.known_one if distance == 1 else w.known_two
    return grades[GRADE_ONE_EDIT if distance == 1 else GRADE_TWO_EDITS, size] * share // 1000


def joined_likeness(
    w: Weights, word: Tokens, i: int, letters: Vector, size: int, bone: int, other: int,
    abjad: bool, work: Vector,
) -> int:  # fmt: skip
    """Compare a word with two neighbours written together; gives one share, thousandths.

    The letters of both neighbours stand at the start of `letters`; `bone` is 0 where they are not
    letters only, `other` that of their other reading, `abjad` where vowels are missing.
    """
    a = word.table[i, LETTERS_START]
    n = word.table[i + 1, LETTERS_START] - a
    if n == size and same_letters(word.letters, a, letters, 0, n):
        return w.joined
    if word.table[i, ALPHA] == 0 or bone == 0 or word.table[i, BONE_SIZE] < 3:
        return 0
    if word.table[i, BONE] != bone and word.table[i, BONE] != other:
        return 0
    if abjad:
        return w.joined_abjad
    if n < SHORTEST_JOINED:
        return 0
    near = osa(word.letters, a, n, letters, 0, size, w.sound_edits, work) <= w.sound_edits
    return w.joined_sound if near else 0


def stands_for(listed: Tokens, token: int) -> bool:
    """Tell whether a listed token is a word that an initial can stand for."""
    size = listed.table[token + 1, LETTERS_START] - listed.table[token, LETTERS_START]
    return listed.table[token, CODE] >> 4 == WORD and size > 1
