"""Words of any script to lower-case ASCII words, in each way they are usually written.

Chinese is read character by character (`金正恩`: `jin zheng en`; in a person's name also as Koreans
read it, and one that opens with a Japanese family name as Japanese), Hangul syllable by syllable,
Greek by `greek`, Arabic (`arabic`), Hebrew (`hebrew`) and Thai (`thai`) by their consonants
(marked, because vowels are missing), Arabic letters that write vowels by `kurdish`, names of
persons in Burmese by `burmese`, the scripts of India by `indic`, all others by the tables of
anyascii, names of persons in Cyrillic or Azeri letters also as their language has them
(`respelled`). In a word of mixed scripts the letters of the rarer one are read as those of the
other that they look like.

Source: anyascii (ISC), pypinyin (MIT); Unicode confusables (UTS 39).
"""

import re
from functools import lru_cache
from itertools import groupby

import msgspec
from anyascii import anyascii

from proscribe.values.writing.arabic import read_arabic
from proscribe.values.writing.burmese import is_burmese, read_burmese
from proscribe.values.writing.chinese import read_chinese
from proscribe.values.writing.greek import read_greek
from proscribe.values.writing.hangul import is_syllable, northern_word, romanise_hangul
from proscribe.values.writing.hanja import read_hanja
from proscribe.values.writing.hebrew import HEBREW_WORDS, read_hebrew
from proscribe.values.writing.indic import is_indic, read_indic
from proscribe.values.writing.japanese import read_japanese
from proscribe.values.writing.kurdish import is_kurdish, read_kurdish
from proscribe.values.writing.respelled import respelled
from proscribe.values.writing.scripts import script_of_character
from proscribe.values.writing.thai import read_thai


class Romanised(msgspec.Struct, frozen=True):
    """One reading of one word.

    Attributes:
        words: Lower-case ASCII words `[a-z0-9]+`; several where the script joins syllables.
        abjad: The script writes consonants only, so vowels of `words` mean nothing.
        syllables: Each word is a syllable of a Korean or Chinese name or word.
    """

    words: tuple[str, ...]
    abjad: bool = False
    syllables: bool = False


_LOOKALIKES = str.maketrans(
    "авекмнорстухіјѕԁһӏԛԝαβεηικμνορτυχ", "abekmhopctyxijsdhlqwabenikmvoptux"
)
_LOOKALIKE = re.compile(f"[{''.join(map(chr, _LOOKALIKES))}]")
# Latin letters inside a Cyrillic word, by the look of their capitals; accents mark the stress.
_CYRILLIC = str.maketrans("abcehijkmopstxyëïáéíóýŭ", "авсеніјкморѕтхуёїаеіоуў")
_CONSONANTAL = frozenset({"Hebr", "Syrc"})
_LAST_CYRILLIC = "\u052f"  # behind Latin and Greek
FIRST_HAN = "\u2e80"  # from here on the kind of a name and the place in it matter
_LONGEST = 256  # a longer run of letters is no name; it is read without syllable analysis


def romanise(
    word: str, *, first: bool = False, person: bool = False, in_latin: bool = False
) -> tuple[Romanised, ...]:
    """Write one word in Latin letters.

    Args:
        word: Letters and digits without blanks, case-folded, Unicode NFKC.
        first: The word opens the name, where Chinese puts the family name.
        person: The word is of a person's name, which may be Korean in Chinese characters.
        in_latin: Other words of the name are in Latin letters, and this one may be to look so.

    Returns:
        One or more readings, the most usual first; none when no letter can be read.

    Example:
        >>> romanise("путин")[0].words, romanise("حسين")[0].words
        (('putin',), ('hsyn',))
    """
    if word.isascii():
        return (Romanised((word,)),)
    last = max(word)
    if last < FIRST_HAN:  # place matters to Chinese characters only, the kind to few scripts
        first = False
        person = person and (last <= _LAST_CYRILLIC or is_burmese(word))
    return _romanised(word, first, person, in_latin and passes_for_latin(word))


@lru_cache(maxsize=1 << 15)
def _romanised(word: str, first: bool, person: bool, in_latin: bool) -> tuple[Romanised, ...]:
    scripts = {script_of_character(character) for character in word} - {""}
    if scripts & {"Cyrl", "Grek"} and (in_latin or "Latn" in scripts):
        forms = _one_script(word)
        return _kept(tuple(Romanised(_latin(anyascii(form))) for form in forms))
    if len(word) <= _LONGEST:
        if scripts & {"Hani"}:
            chinese = Romanised(_chinese(word, surname=first), syllables=True)
            hangul = read_hanja(word) if person else ""
            korean = Romanised(romanise_hangul(hangul), syllables=True)
            names = read_japanese(word, first=first) if person else ()
            return _kept((chinese, korean, *(Romanised(name) for name in names)))
        if all(is_syllable(character) for character in word):
            apart = Romanised(romanise_hangul(word), syllables=True)
            # Names of firms are written as one word: `Taedonggang`.
            together = () if person or len(word) < 2 else (Romanised((northern_word(word),)),)
            return (apart, *together)
    if "Arab" in scripts:
        if is_kurdish(word):
            vowelled = (read_kurdish(word),)
            return _kept((Romanised(vowelled), Romanised(vowelled, abjad=True)))
        return _kept(tuple(Romanised(words, abjad=True) for words in read_arabic(word)))
    if scripts == {"Hebr"}:
        abjad = word not in HEBREW_WORDS
        return tuple(Romanised((one,), abjad=abjad) for one in read_hebrew(word))
    if scripts == {"Grek"}:
        greek = read_greek(word)
        if greek:
            return (Romanised((greek,)),)
    if scripts == {"Thai"}:
        return tuple(Romanised((one,), abjad=True) for one in read_thai(word))
    if all(map(is_indic, word)):
        return _kept((Romanised(_latin(read_indic(word))),))
    if person and (scripts == {"Cyrl"} or scripts == {"Latn"}):
        forms = (anyascii(word), respelled(word))
        return _kept(tuple(Romanised(_latin(form)) for form in forms))
    if person and scripts == {"Mymr"}:
        syllables = read_burmese(word)
        if syllables:
            return (Romanised(syllables),)
    if scripts & _CONSONANTAL:
        return _kept((Romanised(_latin(anyascii(word)), abjad=True),))
    return _kept((Romanised(_latin(anyascii(word))),))


def passes_for_latin(word: str) -> bool:
    """Tell whether all letters of a Greek or Cyrillic word look like Latin ones.

    Beside Latin words it may be to look like one of them.

    Args:
        word: As in `romanise`.

    Example:
        >>> passes_for_latin("рак"), passes_for_latin("путин")
        (True, False)
    """
    return not word.isascii() and word.translate(_LOOKALIKES).isascii()


def may_pass_for_latin(text: str) -> bool:
    """Tell whether a text has a letter that looks like a Latin one; without, no word passes for it.

    Args:
        text: Case-folded, Unicode NFKC.

    Example:
        >>> may_pass_for_latin("рак 12"), may_pass_for_latin("müller")
        (True, False)
    """
    return _LOOKALIKE.search(text) is not None


def _one_script(word: str) -> tuple[str, ...]:
    """Write a word of mixed scripts in the one that all of its letters look like.

    Where they look like both, in both, Latin first: the words of a name are taken alike. Where
    like neither, in the one that most of them are of.
    """
    latin, cyrillic = word.translate(_LOOKALIKES), word.translate(_CYRILLIC)
    forms = ((latin, "Latn"), (cyrillic, "Cyrl"))
    whole = tuple(form for form, script in forms if _is_of(form, script))
    if whole:
        return whole
    if _is_of(word, "Grek"):
        return (word,)
    return (cyrillic if 2 * sum(map(_is_cyrillic, word)) > len(word) else latin,)


def _is_of(word: str, script: str) -> bool:
    return {script_of_character(character) for character in word} <= {script, ""}


def _is_cyrillic(character: str) -> bool:
    return script_of_character(character) == "Cyrl"


def _kept(readings: tuple[Romanised, ...]) -> tuple[Romanised, ...]:
    return tuple(reading for reading in readings if reading.words)


def _latin(text: str) -> tuple[str, ...]:
    letters = text.lower()
    if not (letters.isascii() and letters.isalnum()):
        letters = "".join(c for c in letters if c.isascii() and c.isalnum())
    return (letters,) if letters else ()


def _chinese(word: str, *, surname: bool) -> tuple[str, ...]:
    """Read Han characters one by one and everything between them as it stands."""
    words: list[str] = []
    for han, run in groupby(word, key=lambda character: script_of_character(character) == "Hani"):
        text = "".join(run)
        parts = read_chinese(text, surname=surname and not words) if han else [text]
        for part in parts:
            words.extend(_latin(anyascii(part)))
    return tuple(words)
