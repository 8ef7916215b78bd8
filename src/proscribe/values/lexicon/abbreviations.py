"""Abbreviations in names of Russian organisations, and what lists write for them.

`НПП «Заря»` is listed as `Scientific Production Enterprise Zarya` or as `NPP Zarya`. Short ones are
told by their capitals, for many are syllables of names as well. In Latin letters only those are
read that are no word and hardly ever an abbreviation of another language.

Source: `abbreviations.tsv` beside this module.
"""

from functools import cache
from importlib.resources import files

_LONG = 6  # letters: told in small letters too (`Минобороны`)

# As people write them in Latin letters.
_IN_LATIN = {
    "акб": "akb", "вч": "vch", "гок": "gok", "нии": "nii", "нпк": "npk", "нпо": "npo", "нпп": "npp",
    "нпф": "npf", "нпц": "npts", "нтц": "ntts", "окб": "okb", "скб": "skb", "цкб": "tskb",
    "цнии": "tsnii", "внии": "vnii", "гнц": "gnts", "пкб": "pkb", "мвд": "mvd", "фсб": "fsb",
    "гру": "gru", "чвк": "chvk",
}  # fmt: skip


@cache
def _meanings() -> dict[str, tuple[str, ...]]:
    text = files(__package__).joinpath("abbreviations.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {short: tuple(english.split("|")) for short, english in rows}


def spelled_out(source: str, *, first: bool = True) -> str:
    """Give the English words that an abbreviation stands for; "" for any other word.

    Args:
        source: A word as it was written.
        first: Of two meanings the first is meant, else the second.

    Example:
        >>> spelled_out("НПП"), spelled_out("Минобороны"), spelled_out("тк")
        ('scientific production enterprise', 'ministry defence', '')
    """
    if not ("\u0400" <= source[:1] <= "\u04ff") or not (source.isupper() or len(source) >= _LONG):
        return ""
    found = _meanings().get(source.casefold())
    if not found:
        return ""
    return found[0] if first else found[-1]


@cache
def latin_abbreviations() -> dict[str, tuple[str, ...]]:
    """Give the meanings of the abbreviations that are read in Latin letters.

    Example:
        >>> latin_abbreviations()["npo"]
        ('scientific production association', 'research production association')
    """
    return {latin: _meanings()[short] for short, latin in _IN_LATIN.items()}
