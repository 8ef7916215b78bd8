"""Names in the scripts of India: the vowels that are written, and the one that is not.

The blocks of Unicode for these scripts have one layout, so a letter is known by its place in its
block. A consonant without a vowel sign has the vowel a; the languages of the north leave it out at
the end of a word and between two syllables (`मनमोहन`: `manmohan`), those of the south do not.

Source: The Unicode Standard, chapter 12 (South and Central Asia); ISO 15919; M. Ohala, Aspects of
Hindi Phonology (1983), for the vowel that is left out.
"""

import re

_VOWELS = {
    0x05: "a", 0x06: "a", 0x07: "i", 0x08: "i", 0x09: "u", 0x0A: "u", 0x0B: "ri", 0x0E: "e",
    0x0F: "e", 0x10: "ai", 0x11: "o", 0x12: "o", 0x13: "o", 0x14: "au", 0x60: "ri",
}  # fmt: skip
_SIGNS = {
    0x3E: "a", 0x3F: "i", 0x40: "i", 0x41: "u", 0x42: "u", 0x43: "ri", 0x46: "e", 0x47: "e",
    0x48: "ai", 0x49: "o", 0x4A: "o", 0x4B: "o", 0x4C: "au",
}  # fmt: skip
_IN_ORDER = (
    "k kh g gh ng ch chh j jh n t th d dh n t th d dh n n p ph b bh m y r r l l zh v sh sh s h"
)
_CONSONANTS = dict(enumerate(_IN_ORDER.split(), start=0x15))
_DOTTED = {"k": "q", "j": "z", "ph": "f", "d": "r", "dh": "rh", "y": "y"}
_FINAL = {0x01: "n", 0x02: "n", 0x03: "h", 0x70: "n"}
_DOT, _SILENT = 0x3C, 0x4D
_FIRST, _LAST, _BLOCK = 0x0900, 0x0D7F, 0x80
_NORTHERN = range(0x0900, 0x0B80)
# The mark A stands for a vowel that is not written; it is heard behind two consonants (`Krishna`)
# unless the first is a nasal (`Anand`).
_SOUND = "(?:chh|[kgcjtdpbsrz]h|[b-df-hj-np-tv-z])"
_LAST_A = re.compile(f"(?<=[aeiouAnm])({_SOUND})A$")
_INNER_A = re.compile(f"(?<=[aeiouA])({_SOUND})A(?={_SOUND}[aeiouA])")


def is_indic(character: str) -> bool:
    """Tell whether a character is of one of the scripts that are read here."""
    return _FIRST <= ord(character) <= _LAST


def read_indic(word: str) -> str:
    """Read one word.

    Args:
        word: Letters and signs of one script of India, Unicode NFKC.

    Returns:
        Lower-case ASCII letters; "" where no letter can be read.

    Example:
        >>> read_indic("मनमोहन"), read_indic("सिंह"), read_indic("तेंदुलकर")
        ('manmohan', 'singh', 'tendulkar')
    """
    text, inherent = "", False
    for character in word:
        place = ord(character) % _BLOCK
        if place in _CONSONANTS:
            letters = _CONSONANTS[place]
            text += "A" if inherent else ""
            # A nasal before h is heard as `ngh`.
            text += f"g{letters}" if letters == "h" and text.endswith("n") else letters
            inherent = True
        elif place in _SIGNS or place == _SILENT:
            text += _SIGNS.get(place, "")
            inherent = False
        elif place == _DOT:
            plain = next(
                (one for one in ("ph", "dh", "k", "j", "d", "y") if text.endswith(one)), ""
            )
            text = text[: len(text) - len(plain)] + _DOTTED.get(plain, plain)
        else:
            text += "A" if inherent else ""
            text += _VOWELS.get(place, _FINAL.get(place, ""))
            inherent = False
    text += "A" if inherent else ""
    text = re.sub(r"n(?=[pbm])", "m", text)
    if word and ord(word[0]) in _NORTHERN:
        text = _LAST_A.sub(r"\1", text)
        text = _INNER_A.sub(r"\1", text)
    return text.replace("A", "a")
