"""Countries and territories: read the many ways of writing one, give its code and its name.

Codes are those of FollowTheMoney: ISO 3166-1 alpha-2 in lower case; for states that are no more
`suhh`, `yucs`, `csxx`, `cshh`, `dd`, `zr`, `an`; for disputed places `xk`, `ua-cri`, `ge-ab` and
the like; `eu` and `un`. Only `an` (Netherlands Antilles) is a code that FollowTheMoney 3.8.2
does not hold: it has none for it. A republic of the Soviet Union is given as the state of today;
a British, American or other overseas territory has its own code.

Source: `territories.tsv` beside this module, made by `tools/territories.py` from the Unicode
CLDR (territory names in English, French, German, Spanish, the other languages of the lists and
the official languages of each territory; ISO codes), Unicode License v3, copyright Unicode, Inc.;
and from a table of our own with official names, nationality adjectives, former names and the
spellings of published lists (`tools/territories.txt`).
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import resources

import msgspec

_FORMER = frozenset({"suhh", "yucs", "csxx", "cshh", "dd", "zr", "an"})
_LONGEST = 160  # characters; no name of a territory is longer
_MOST_WORDS = 8

_APOSTROPHE = re.compile("['’‘ʼ`´ʹ′]s\\b", re.IGNORECASE)
_NOT_WORD_ASCII = re.compile(r"[^a-z0-9]+")
_DROPPED = frozenset({"the", "of", "and"})
_SHORT = {"st": "saint", "rep": "republic", "dem": "democratic", "is": "islands"}
_LETTERS = str.maketrans(
    {"ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ـ": None}
    | {"ı": "i", "ə": "e", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe"}
)
_ACRONYM = re.compile(r"\b[A-Z](?:\.?[A-Z])+\b")
_CLAUSE = re.compile(r"[,;:()/|]|(?<=\w{3})\.\s")

_SOVIET = "soviet socialist republic"

_PREFIX = re.compile(r"^(?:region|country|nationality|citizen(?:ship)?)\s*:\s*", re.IGNORECASE)
_COLON = re.compile(r"^[^:()]{1,40}:\s*([^:]+)$")
_WAS = re.compile(r"^\(?\s*(?:the\s+)?(?:former(?:ly)?|ex|previously)\b[\s-]*", re.IGNORECASE)
_DOUBT = re.compile(r"^(?:possibly|probably|presumably|believed(?:\s+to\s+be)?)\s+", re.IGNORECASE)
_AFTER = re.compile(
    r"\s+(?:by\s+birth|passport|nationals?|nationality|citizens?|citizenship)"
    r"(?:\s+(?:revoked|withdrawn|renounced)\b.*)?$",
    re.IGNORECASE,
)
# Words that mark a bracket as a note on the territory before it.
_NOTE = re.compile(
    r"\(\s*(?:as\s+(?:at|of)|in\s+custody|until|since|previous\s+address|citizenship\s|"
    r"nationality\s|revoked|withdrawn|unconfirmed|suspected|reportedly|deceased)[^()]*\)?$",
    re.IGNORECASE,
)
_UNKNOWN = frozenset({"", "unknown", "undetermined", "not known", "unclear"})
_NOW = re.compile(r"[\s(,;]+(?:now|currently|today|present-day)\s+", re.IGNORECASE)
_ITEM = re.compile(r"\(\s*\d{1,2}\s*\)|(?:(?<=\s)|^)\(?[a-h]\)\s", re.IGNORECASE)
_EITHER = re.compile(r"[/;|()]|\.\s+|\s+(?:previously|formerly|also)\s+", re.IGNORECASE)


class _Table(msgspec.Struct, frozen=True):
    """The data file, ready for look-up.

    Attributes:
        names: Code to English short name.
        codes: Spelling key to code.
        english: Spelling keys that may be looked for inside a longer text, to their code; ""
            for phrases that hold the name of a territory and do not mean it.
    """

    names: dict[str, str]
    codes: dict[str, str]
    english: dict[str, str]


def territory_key(text: str) -> str:
    """Give what all spellings of one name share: no case, accents, punctuation, small words.

    Args:
        text: A name or code.

    Returns:
        Words joined by single blanks; "" when `text` has no letter or digit.

    Example:
        >>> territory_key("St. Kitts & Nevis") == territory_key("Saint Kitts and Nevis")
        True
    """
    text = _APOSTROPHE.sub("s", text)
    if text.isascii():
        words = _NOT_WORD_ASCII.sub(" ", text.lower()).split()
    else:
        folded = unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS)
        words = "".join(_kept(character) for character in folded).split()
    if len(words) > 1:
        words = _join_initials(words)
        words = [_SHORT.get(word, word) for word in words if word not in _DROPPED] or words
    key = " ".join(words)
    return key.replace(_SOVIET, "ssr") if _SOVIET in key else key


def _join_initials(words: list[str]) -> list[str]:
    """Join single letters that stand together: `u s citizen` is `us citizen`."""
    joined: list[str] = []
    run = False
    for word in words:
        single = len(word) == 1 and word.isascii()
        if single and run:
            joined[-1] += word
        else:
            joined.append(word)
        run = single
    return joined


def _kept(character: str) -> str:
    if character.isalnum():
        return character
    if "\u0300" <= character <= "\u036f" or "\u064b" <= character <= "\u0670":
        return ""
    return character if unicodedata.category(character).startswith("M") else " "


# How nationality adjectives end, and names of countries that end alike.
_ADJECTIVES = ("an", "ian", "ean", "ese", "ish", "ch", "ek", "ic", "i", "ss")
_NO_ADJECTIVES = ("stan", "iran", "republic", "federation", "mali", "haiti", "fiji")


@cache
def _table() -> _Table:
    raw = (resources.files(__package__) / "territories.tsv").read_text(encoding="utf-8")
    names: dict[str, str] = {}
    codes: dict[str, str] = {}
    english: dict[str, str] = {}
    for line in raw.splitlines():
        if line.startswith("#"):
            continue
        code, name, plain, others = line.split("\t")
        names[code] = name
        english |= dict.fromkeys(plain.split("|"), code)
        codes |= dict.fromkeys(filter(None, others.split("|")), code)
    codes |= {key: code for key, code in english.items() if code}
    del names[""]
    return _Table(names, codes, english)


def territory_codes() -> frozenset[str]:
    """Give all codes that `parse_territory` can give."""
    return frozenset(_table().names)


def territory_name(code: str) -> str:
    """Give the English short name of a code, for display; the code itself when it is unknown.

    Example:
        >>> territory_name("kp")
        'North Korea'
    """
    return _table().names.get(code, code)


def running_text_keys() -> dict[str, str]:
    """Give the spelling keys that may be looked for in running English text, with their codes.

    Returns:
        Key (see `territory_key`) -> code; "" for phrases that hold the name of a territory and do
        not mean it, or could mean several. Do not change it.
    """
    return _table().english


def is_adjective(key: str, code: str) -> bool:
    """Tell `north korean` from `north korea`: an adjective's ending, and not the country's name.

    Args:
        key: A spelling key (see `territory_key`) of a territory.
        code: Its code.
    """
    return (
        key.endswith(_ADJECTIVES)
        and key != territory_key(territory_name(code))
        and not key.endswith(_NO_ADJECTIVES)
    )


def parse_territory(text: str) -> str | None:
    """Read the one country or territory that a text names.

    Args:
        text: A cell as published: a name in a common language or the territory's own, an
            official name, a nationality adjective, an ISO 3166-1 code of two or three letters,
            with or without case, accents, punctuation, an inversion (`Korea, North`), a qualifier
            (`former USSR`, `possibly Palestinian`, `Ukrainian SSR (now Ukraine)`). The text must
            have been through `values.text.clean`: `NA` is Namibia here.

    Returns:
        The code, or None when the text names no territory, several (`Iran/Iraq`), or could mean
        several (`Korea`, `Congo`). What is said to be now or former counts as the state of now.

    Example:
        >>> parse_territory("Congo, Democratic Republic of the")
        'cd'
        >>> parse_territory("Iran/Iraq") is None
        True
    """
    return None if len(text) > _LONGEST else _parse(text)


@lru_cache(maxsize=8192)
def _parse(text: str) -> str | None:
    text = _PREFIX.sub("", text.strip(" .;,\t\r\n"))
    return _one(text) or _qualified(text)


def _one(text: str) -> str | None:
    """Look up one plain name, as it is or turned round at its only comma."""
    codes = _table().codes
    if "/" not in text and ";" not in text and "|" not in text:
        found = codes.get(territory_key(text))
        if found:
            return found
    if text.count(",") == 1:
        last, first = text.split(",")
        return codes.get(territory_key(f"{first} {last}")) if first.strip() else None
    return None


def _qualified(text: str) -> str | None:
    """Read a name with words around it, or several spellings of one territory."""
    items = _ITEM.split(text)
    if len(items) > 1:
        named = {
            parse_territory(item) if _is_word(item) else None
            for item in items
            if item.strip(" .,;-")
        }
        return named.pop() if len(named) == 1 else None
    noted = _NOTE.search(text)
    if noted:
        return None if any(_mentioned(noted[0])) else _bare(text[: noted.start()])
    now = _NOW.split(text)
    if len(now) == 2:
        old = territory_key(now[0])
        return _one(now[1].strip(" ().,;")) if _bare(now[0]) or old.endswith("ssr") else None
    colon = _COLON.match(text)
    if colon:
        return _one(colon[1])
    codes = {
        _bare(part) for part in _EITHER.split(text) if part.strip(" .,;-").lower() not in _UNKNOWN
    }
    if len(codes) == 2 and ("(" in text or "ormer" in text):
        codes -= _FORMER  # `Azerbaijan (former USSR)`: the state of today
    return codes.pop() if len(codes) == 1 else None


def _bare(part: str) -> str | None:
    """Look up a name after taking words of time, doubt and document from its ends."""
    part = part.strip(" ().,;-")
    for text in (part, _AFTER.sub("", _DOUBT.sub("", _WAS.sub("", part)))):
        found = _one(text) if _is_word(text) else None
        if found:
            return found
    return None


def _is_word(part: str) -> bool:
    """Tell `and`, `in`, `are` inside a text from the codes of Andorra, India, the Emirates."""
    part = part.strip(" ().,;-")
    return len(part) > 3 or not part.isascii() or part.isupper()


def find_territories(text: str) -> tuple[str, ...]:
    """Find the territories that a short English note names, each once, in order.

    Made for cells that hold several (`(1) Russia (2) Ukraine`, `Russian and Ukrainian`) and for
    document details (`Syrian Arab Republic passport, issued in Damascus`), not for prose: a
    surname such as `Jordan` would be found too.

    Args:
        text: The note as published.

    Returns:
        Codes in order of first mention; empty when none is named. Words that could mean several
        territories are passed over; of abbreviations only common ones in capitals (`UK`, `USA`,
        `DRC`) are read.

    Example:
        >>> find_territories("a) French b) Tunisian")
        ('fr', 'tn')
    """
    found: dict[str, None] = {}
    for item in _ITEM.split(text):
        one = parse_territory(item) if _is_word(item) else None
        for code in (one,) if one else _mentioned(item):
            found[code] = None
    return tuple(code for code in found if code)


def _mentioned(text: str) -> Iterator[str]:
    """Give the codes of the longest keys found word by word; "" for phrases to pass over."""
    english = _table().english
    for clause in _CLAUSE.split(text):
        capitals = {territory_key(word) for word in _ACRONYM.findall(clause)}
        words = territory_key(clause).split()
        at = 0
        while at < len(words):
            for size in range(min(_MOST_WORDS, len(words) - at), 0, -1):
                code = english.get(" ".join(words[at : at + size]))
                if code is not None and (size > 1 or len(words[at]) > 3 or words[at] in capitals):
                    yield code
                    break
            else:
                size = 1
            at += size
