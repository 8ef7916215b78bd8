"""Words in Greek letters as they are written in passports and on maps.

Digraphs are one sound (`ου` u, `ευ` ev, `γγ` ng; at the head of a word `μπ` b, `ντ` d, `γκ` g); a
diaeresis parts them.

Source: ELOT 743 / ISO 843 type 2, and the usual spellings of names beside it.
"""

import re
import unicodedata

_PAIRS = {
    "ου": "ou", "αυ": "av", "ευ": "ev", "ηυ": "iv", "γγ": "ng", "γχ": "nch", "γξ": "nx",
    "μπ": "mp", "ντ": "nt", "γκ": "gk", "τζ": "tz", "τσ": "ts", "αι": "ai", "ει": "ei",
    "οι": "oi", "υι": "yi",
}  # fmt: skip
_OPENING = {"μπ": "b", "ντ": "d", "γκ": "g", "γι": "yi"}
_LETTERS = {
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i",
    "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s",
    "ς": "s", "τ": "t", "υ": "y", "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o",
}  # fmt: skip
_VOICELESS = re.compile("(?<=[αεη])υ(?=[θκξπσςτφχψ]|$)")
_DIAERESIS = "\u0308"


def read_greek(word: str) -> str | None:
    """Write one word in Latin letters.

    Args:
        word: Case-folded, Unicode NFKC, accents or none.

    Returns:
        Lower-case ASCII letters; None where a letter is not of the modern Greek alphabet.

    Example:
        >>> read_greek("μπουτάρης"), read_greek("ευάγγελος"), read_greek("παπαδόπουλος")
        ('boutaris', 'evangelos', 'papadopoulos')
    """
    plain, parted = "", ""
    for mark in unicodedata.normalize("NFD", word):
        if unicodedata.category(mark) != "Mn":
            plain += mark
            parted += " "
        elif mark == _DIAERESIS:
            parted = parted[:-1] + "!"
    plain = _VOICELESS.sub("φ", plain)
    written = []
    at = 0
    while at < len(plain):
        pair = plain[at : at + 2]
        read = None if parted[at + 1 : at + 2] == "!" else _PAIRS.get(pair)
        if at == 0:
            read = _OPENING.get(pair, read)
        if read is None:
            read, pair = _LETTERS.get(plain[at]), plain[at]
        if read is None:
            return None
        written.append(read)
        at += len(pair)
    return "".join(written)
