"""Names folded to plain tokens, for labelling cases.

Shares no code with the matcher: what labels the cases must not be what they judge. Knows Unicode's
decompositions, a few letters that have none, and short lists of particles and legal forms.

Source: Unicode NFKD; the particles and forms are those that occur in the official lists.
"""

import re
import unicodedata
from functools import cache

_LETTERS = str.maketrans(
    {
        "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l",
        "ı": "i", "ŋ": "ng", "ħ": "h", "ə": "a", "&": " and ", "№": " no ", "@": "a",
    }
)  # fmt: skip
_SILENT = re.compile(r"['’‘ʼʻʾʿ`´ʹʺ\"“”]")
_BRACKETS = re.compile(r"[(\[](.*?)[)\]]")
_PLACES = frozenset(
    ("UK", "HK", "UAE", "USA", "US", "EU", "PTY", "PVT", "PLC", "PRC", "DPRK", "RSA")
)
_GAP = re.compile(r"[^\w]+|_")
_DOTTED = re.compile(r"\b(?:\w\.){2,}\w?\b\.?")

_PARTICLES = """
al el ul as ash ad at ar az il bin ibn ben bint binti bn ould uld van von der den de da di do dos du
la le y e i zu ter ad-din d a
"""
PARTICLES = frozenset(_PARTICLES.split())
_HONORIFICS = """
abu abou abo umm um haji hajji haj hajj hadji mullah mulla mawlawi maulvi maulawi moulavi sheikh
shaikh shaykh sheik cheikh sayyid syed seyed sayed said qari mufti imam dr general gen colonel
commander comandante mr mrs professor prof
"""
HONORIFICS = frozenset(_HONORIFICS.split())
_SERVANT = re.compile(r"^abd(?:[aeou]l|oul)?$")
_LEGAL = """
ltd limited llc l inc incorporated corp corporation co company companies cia compania gmbh ag sa sas
sarl srl spa sl bv nv plc pjsc jsc ojsc cjsc ooo oao zao pao ao tov tzov zat pat at doo dd ad ood
eood kg kft zrt oy ab as pte pty pt bhd sdn fze fzc fzco fz dmcc llp lp est establishment joint
stock public open closed private pvt liability with partnership ltda limitada sociedad anonima de cv
c v s r psc ka mchj too obshchestvo ogranichennoi ogranichennoy otvetstvennostyu aktsionernoe
otkrytoe zakrytoe publichnoe
"""
LEGAL = frozenset(_LEGAL.split())
_SMALL = """
the of and for in de la le les des du el los las y e et al und der die das di do da dos to on ul fi
bi a an i v na
"""
SMALL = frozenset(_SMALL.split())
_ROMAN = re.compile(r"^(?:x{0,3})(?:ix|iv|v?i{0,3})$")
_NUMBER_WORDS = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "ten": "10", "first": "1", "second": "2", "third": "3",
    "fourth": "4", "fifth": "5",
}  # fmt: skip
_ROMANS = {"i": 1, "v": 5, "x": 10}


@cache
def fold(text: str) -> str:
    """Give a name in small plain letters and digits, tokens parted by one blank.

    Example:
        >>> fold("AL-ʿALĪ, Ḥusayn (Dr.)")
        'al ali husayn'
        >>> fold("S.I.S. d.o.o.")
        'sis doo'
    """
    text = _BRACKETS.sub(lambda found: _aside(found[1], text), text)
    text = _DOTTED.sub(lambda found: found[0].replace(".", "") + " ", text)
    text = unicodedata.normalize("NFKD", _SILENT.sub("", text.casefold()).translate(_LETTERS))
    text = "".join(c for c in text if not unicodedata.combining(c))
    return " ".join(_GAP.sub(" ", text).split())


def _aside(inside: str, text: str) -> str:
    """Keep what stands in brackets (a branch, a place) unless it is the name's own short form."""
    word = inside.strip()
    short = word.isupper() and " " not in word and word not in _PLACES
    return " " if short or text.casefold().count(word.casefold()) > 1 else f" {word} "


def is_latin(text: str) -> bool:
    """Tell whether a name has Latin letters and no letters of another script."""
    letters = [c for c in text if c.isalpha()]
    return bool(letters) and all(unicodedata.name(c, "").startswith("LATIN") for c in letters)


def person_parts(text: str) -> tuple[str, ...]:
    """Give the folded tokens of a person's name without particles, in order."""
    tokens = fold(text).split()
    parts = [token for token in tokens if token not in PARTICLES]
    if len(parts) < 2 <= len(tokens):
        return tuple(tokens)
    joined: list[str] = []
    for token in parts:
        if joined and _SERVANT.match(joined[-1]):  # `Abd al-Rahman` is one name
            joined[-1] = f"abdul{token}"
        else:
            joined.append(token)
    return tuple(joined)


def thing_parts(text: str) -> tuple[str, ...]:
    """Give the folded tokens of another name without legal forms and small words, in order."""
    tokens = _thing_tokens(text)
    parts = tuple(token for token in tokens if token not in LEGAL and token not in SMALL)
    return parts or tuple(tokens)


def _thing_tokens(text: str) -> list[str]:
    """Give the folded tokens, a last `I`, `V` or `X` as the number it is."""
    tokens = fold(text).split()
    if len(tokens) > 1 and tokens[-1] in _ROMANS:
        tokens[-1] = str(_ROMANS[tokens[-1]])
    return tokens


def parts_of(text: str, *, person: bool) -> tuple[str, ...]:
    """Give the tokens that carry a name."""
    return person_parts(text) if person else thing_parts(text)


def number_of(token: str) -> str:
    """Give what a token counts, as digits (`II`, `two` and `2` are `2`), or "" for a word."""
    if any(c.isdigit() for c in token):
        return token.lstrip("0") or "0"
    if token in _NUMBER_WORDS:
        return _NUMBER_WORDS[token]
    if len(token) > 1 and _ROMAN.match(token):
        values = [_ROMANS[c] for c in token]
        later = [*values[1:], 0]
        return str(sum(-a if a < b else a for a, b in zip(values, later, strict=True)))
    return ""


def numbers_of(text: str) -> tuple[str, ...]:
    """Give all numbers and series of a name, sorted."""
    return tuple(sorted(found for token in _thing_tokens(text) if (found := number_of(token))))
