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
_LONG = re.compile("(?<=[ก-ฮ])([าอ])(?=[นตทญณ])")  # `Charn`, `Thanathorn`
_LAST_R = _ENDING | {"ร": "rn"}  # `Kraisorn`
_ASPIRATED = {"ข": "kh", "ค": "kh", "ฅ": "kh", "ฆ": "kh", "ผ": "ph", "พ": "ph", "ภ": "ph"}
_LAST_N = re.compile("ญ(?=[ก-ฮ]|$)")  # ends a syllable there: `Bunmi`
_NONE: Mapping[str, str] = {}
_SOUNDS_OF_TWO = frozenset({"ts", "tz", "th", "sh", "kh", "ph", "ch", "gh", "ck"})


def read_thai(word: str) -> tuple[str, ...]:
    """Read one word by its consonants.

    Args:
        word: Letters, vowels and tone marks.

    Returns:
        Lower-case ASCII letters: consonants as at the head of a syllable; where it is otherwise,
        the last one as at its end; as learned words are written; with the r that marks a long
        vowel; with an h behind aspirated ones, and an r before the n that ends it; once where all
        read alike. None where no consonant is written.

    Example:
        >>> list(dict.fromkeys(read_thai("สมชาย"))), list(dict.fromkeys(read_thai("ไกรสร")))
        (['smchy', 'smjy'], ['krsr', 'krsn', 'krsrn'])
    """
    spoken = _SILENT.sub("", word)
    for form in (_LEADING, _DOUBLE_R, _CLUSTER):
        spoken = form.sub("", spoken)
    spoken = _LAST_N.sub("น", spoken)
    opening = "a" if spoken.lstrip("เแโใไ").startswith("อ") else ""
    long = _LONG.sub(r"\1ร", spoken)
    aspirated = _LETTERS | _ASPIRATED
    found = [_written(spoken, _LETTERS), _written(spoken, _LETTERS, _ENDING)]
    found += [_written(spoken, _LETTERS | _LEARNED), _written(long, _LETTERS)]
    found += [_written(spoken, aspirated), _written(spoken, aspirated, _ENDING)]
    found += [_written(one, aspirated, _LAST_R) for one in (spoken, long)]
    found += [_written(spoken, _LETTERS, _LAST_R)]
    if not opening + found[0]:
        return ()
    read = tuple(opening + one for one in found)
    return read if len(set(read)) > 1 else read[:1]


def _written(word: str, letters: Mapping[str, str], ends: Mapping[str, str] = _NONE) -> str:
    last = ends.get(word[-1:], "")
    body = word[:-1] if last else word
    text = ""
    for piece in (*(letters.get(letter, "") for letter in body), last):
        text += f"a{piece}" if text[-1:] + piece[:1] in _SOUNDS_OF_TWO else piece
    return text
