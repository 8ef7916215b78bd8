"""Words in Thai letters by their consonants.

Thai writes some vowels before and around the consonant that they follow and leaves others out, and
a consonant that ends a syllable is said otherwise than one that begins it; people write their names
in Latin letters by either. So a word is read by its consonants, at the head of a syllable or at the
end of the word.

Source: Royal Thai General System of Transcription (1999); the usual spellings of names beside it.
"""

import re
from collections.abc import Mapping

_LETTERS = {
    "ก": "k", "ข": "k", "ฃ": "k", "ค": "k", "ฅ": "k", "ฆ": "k", "ง": "ng", "จ": "ch", "ฉ": "ch",
    "ช": "ch", "ซ": "s", "ฌ": "ch", "ญ": "y", "ฎ": "d", "ฏ": "t", "ฐ": "t", "ฑ": "t", "ฒ": "t",
    "ณ": "n", "ด": "d", "ต": "t", "ถ": "t", "ท": "t", "ธ": "t", "น": "n", "บ": "b", "ป": "p",
    "ผ": "p", "ฝ": "f", "พ": "p", "ฟ": "f", "ภ": "p", "ม": "m", "ย": "y", "ร": "r", "ฤ": "r",
    "ล": "l", "ฦ": "l", "ว": "w", "ศ": "s", "ษ": "s", "ส": "s", "ห": "h", "ฬ": "l", "ฮ": "h",
}  # fmt: skip
_ENDING = {
    "จ": "t", "ช": "t", "ซ": "t", "ฎ": "t", "ด": "t", "ศ": "t", "ษ": "t", "ส": "t", "ญ": "n",
    "ร": "n", "ล": "n", "ฬ": "n", "บ": "p", "ฟ": "p",
}  # fmt: skip
# As Pali and Sanskrit words are often written: `Sondhi`, `Vejjajiva`, `Abhisit`.
_LEARNED = {"จ": "j", "ช": "j", "ธ": "d", "ภ": "bh", "ท": "d", "ฑ": "d", "ฒ": "d"}
_SILENT = re.compile("(?:ษณ|ทร|ตร|ดร)์|[ก-ฮ][ิุ]?์")  # under the sign that silences them
_LEADING = re.compile("ห(?=[งญนมยรลว])")  # changes the tone only
_DOUBLE_R = re.compile("รร(?=[ก-ฮ])")  # is an a
_CLUSTER = re.compile("[ษศส](?=[ฐฏ])|(?<=[ก-ฮ])[ิุ](?=$)")
_LONG = re.compile("(?<=[ก-ฮ])([าอ])น")  # `Charn`, `Thanathorn`


def read_thai(word: str) -> tuple[str, ...]:
    """Read one word by its consonants.

    Args:
        word: Letters, vowels and tone marks.

    Returns:
        Lower-case ASCII letters: consonants as at the head of a syllable; where it is otherwise,
        the last one as at its end; as learned words are written; with the r that marks a long
        vowel; once where all read alike. None where no consonant is written.

    Example:
        >>> read_thai("สมชาย"), read_thai("สวัสดิ์")
        (('smchy', 'smchy', 'smjy', 'smchy'), ('sws', 'swt', 'sws', 'sws'))
    """
    spoken = _SILENT.sub("", word)
    for form in (_LEADING, _DOUBLE_R, _CLUSTER):
        spoken = form.sub("", spoken)
    opening = "a" if spoken.lstrip("เแโใไ").startswith("อ") else ""
    long = _LONG.sub(r"\1รน", spoken)
    found = [_written(spoken, _LETTERS), _written(spoken, _LETTERS, ended=True)]
    found += [_written(spoken, _LETTERS | _LEARNED), _written(long, _LETTERS)]
    if not opening + found[0]:
        return ()
    read = tuple(opening + one for one in found)
    return read if len(set(read)) > 1 else read[:1]


def _written(word: str, letters: Mapping[str, str], *, ended: bool = False) -> str:
    last = _ENDING.get(word[-1:], "") if ended else ""
    body = word[:-1] if last else word
    return "".join(letters.get(letter, "") for letter in body) + last
