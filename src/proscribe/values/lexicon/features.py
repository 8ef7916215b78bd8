"""What of a name token is compared: consonants, sound, stem and word classes, as numbers.

Two tokens that agree in anything but their letters one by one share one of the keys given here,
or a remainder of their letters after deletions; so an index finds all tokens that can agree with
a given one. Hashes of 62 bits stand for consonants and sounds: equal ones are taken as equal.
"""

from functools import lru_cache
from typing import NamedTuple

from proscribe.values.lexicon.classes import class_numbers
from proscribe.values.lexicon.neighbours import key_of
from proscribe.values.lexicon.tokens import Tag
from proscribe.values.writing.phonetics import abjad_skeletons, skeleton, sound, stem


class Features(NamedTuple):
    """The features of one token; 0 stands for "has none".

    Attributes:
        alpha: 1 when it has letters only.
        bone: Hash of its consonants.
        bone_other: Hash of the other reading of a word in consonantal script, else that of `bone`.
        bone_size: Number of its consonants.
        sound: Hash of how it is read aloud.
        stem: Hash of a surname without the ending that tells the gender of its bearer.
        classes: Its classes with their kinds, see `values.lexicon.classes.class_numbers`.
        keys: Keys of all of these and of the token itself, distinct.
    """

    alpha: int
    bone: int
    bone_other: int
    bone_size: int
    sound: int
    stem: int
    classes: tuple[int, ...]
    keys: tuple[int, ...]


def _long_hash(text: str) -> int:
    return key_of(text) << 31 | key_of("." + text)


def class_key(number: int) -> int:
    """Give the key of a word class."""
    return key_of("#" + "".join(chr(number >> shift & 255) for shift in (0, 8, 16)))


@lru_cache(maxsize=1 << 16)
def features(text: str, tag: Tag) -> Features:
    """Give the features of one token.

    Args:
        text: Its comparable form.
        tag: What kind of word it is.
    """
    alpha = int(text.isalpha())
    keys = [key_of(text)]
    if not alpha or tag not in ("word", "abjad", "bare"):
        return Features(alpha, 0, 0, 0, 0, 0, (), tuple(keys))
    if tag != "word":
        bones = abjad_skeletons(text)
        classes: tuple[int, ...] = ()
        heard = ending = ""
    else:
        bones = (skeleton(text),)
        heard, ending = sound(text), stem(text)
        classes = class_numbers(text)
    keys += [key_of("~" + bone) for bone in bones]
    keys += [class_key(one) for one in classes]
    if ending:
        keys.append(key_of(ending + "^"))
    return Features(
        alpha,
        _long_hash(bones[0]),
        _long_hash(bones[-1]),
        len(bones[0]),
        _long_hash(heard) if heard else 0,
        _long_hash(ending) if ending else 0,
        classes,
        tuple(dict.fromkeys(keys)),
    )


@lru_cache(maxsize=1 << 16)
def joined_features(text: str, *, abjad: bool = False) -> Features:
    """Give the features of two neighbours read as one word: its letters and consonants only.

    Args:
        text: Both, written together.
        abjad: One of them is written in consonants.
    """
    keys = [key_of(text)]
    if not text.isalpha():
        return Features(0, 0, 0, 0, 0, 0, (), tuple(keys))
    bones = abjad_skeletons(text) if abjad else (skeleton(text),)
    keys += [key_of("~" + bone) for bone in bones]
    first, last = _long_hash(bones[0]), _long_hash(bones[-1])
    return Features(1, first, last, len(bones[0]), 0, 0, (), tuple(keys))
