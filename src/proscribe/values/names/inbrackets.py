"""Names in brackets behind a name in one field: the former, other or own one.

`Pelagora Energy (formerly Astrolis Petrochem)` and `Movement of X (Harakat X)` are two names each,
asked for or listed. A bracket without a word that tells so holds a name only where it looks like a
whole one: of persons words that people bear, of things one that says what it is. An acronym, a
place, a branch or an owner in it stays what it is.

Source: this project; how lists, registers and customer files put several names into one field.
"""

import re
from functools import lru_cache

from proscribe.values.lexicon.borne import is_borne
from proscribe.values.lexicon.concepts import is_place
from proscribe.values.lexicon.lone import says_little
from proscribe.values.names.othernames import STRIPPED, may_be_name
from proscribe.values.names.whole import read_name
from proscribe.values.territories import parse_territory

_TOLD = r"[fan][/.]?k[/.]?a\.?|(?:formerly|previously|also|now)(?:\s+(?:known\s+as|called|named))?"
_FORMER = r"ex-?|née|nee|geb\.?|geborene"
_IN_BRACKET = re.compile(
    rf"(?:(?P<told>(?:{_TOLD}|alias|known\s+as)[\s:]+)|(?P<former>(?:{_FORMER})[\s:.]*))(?=\w)",
    re.IGNORECASE,
)
_FORMERLY = re.compile(r"f|prev|ex|n[ée]e|geb", re.IGNORECASE)
_BRACKET = re.compile(r"(?P<name>[^()\[\]（）]+)[(\[（](?P<other>[^()\[\]（）]+)[)\]）]\W*")
# What is said of a name and is none.
_SAYS = re.compile(
    r"\b(?:branch|office|division|department|district|region|province|zone|street|subsidiary|part"
    r"|member|unit|owned|controlled|owner|affiliate|wing|arm|in|near|by|under|see|imo|born|dob"
    r"|client|customer|supplier|agent|tenant|not|brother|sister|son|daughter|wife|husband|spouse"
    r"|port|airport|terminal|island|market|building|tower|floor|village)\b|:"
    r"|^(?:an?|for|to|with|via|through)\b",
    re.IGNORECASE,
)
_KUNYA = frozenset({"abu", "abou", "umm", "oum", "abd", "al", "el", "bin", "ibn"})


def may_have_brackets(name: str) -> bool:
    """Say quickly whether a name may have another one in brackets."""
    return "(" in name or "[" in name or "（" in name


@lru_cache(maxsize=1 << 14)
def names_in_brackets(name: str, *, person: bool | None) -> tuple[str, ...]:
    """Give a name and the one in brackets behind it; none for nearly all.

    Args:
        name: As given.
        person: It is a person's, a thing's, or not known.

    Example:
        >>> names_in_brackets("Pelagora Energy (formerly Astrolis Petrochem)", person=False)
        ('Pelagora Energy', 'Astrolis Petrochem')
        >>> names_in_brackets("Rosa Hall (formerly Lind)", person=True)
        ('Rosa Hall', 'Rosa Lind')
        >>> names_in_brackets("Acme Trading (Hong Kong)", person=False)
        ()
    """
    found = _BRACKET.fullmatch(name) if may_have_brackets(name) else None
    if found is not None:
        return _in_bracket(found["name"].strip(STRIPPED), found["other"].strip(), person)
    return ()


def _in_bracket(name: str, other: str, person: bool | None) -> tuple[str, ...]:
    """Give a name and that in the bracket behind it, or nothing."""
    told = _IN_BRACKET.match(other)
    if told is None:
        is_whole = _is_person(other) if person else _is_body(other)
        return (name, other) if is_whole and may_be_name(name, person=person) else ()
    other = other[told.end() :].strip(STRIPPED)
    given = name.split()[:-1]
    if person and len(other.split()) == 1:
        if not given or not _FORMERLY.match(told[0]):
            return ()
        other = " ".join((*given, other))
    both = may_be_name(name, person=person) and may_be_name(other, person=person)
    return (name, other) if both else ()


def _is_person(text: str) -> bool:
    """Tell a whole name of a person: words that people bear, none that says what somebody does."""
    words = text.replace("-", " ").split()
    if len(text.split()) < 2 or not text.isascii() or _SAYS.search(text):
        return False
    if parse_territory(text) is not None or not all(word[:1].isupper() for word in text.split()):
        return False
    plain = [word.casefold().strip(".'") for word in words]
    if any(map(says_little, plain)):  # `Prime Minister`
        return False
    own = [word for word in plain if word not in _KUNYA]
    return bool(own) and all(word.isalpha() and is_borne(word) for word in own)


def _is_body(text: str) -> bool:
    """Tell a whole name of a thing: it says what it is, and how it is called."""
    if len(text.split()) < 2 or _SAYS.search(text) or parse_territory(text) is not None:
        return False
    reading = next(iter(read_name(text, person=False)), ())
    kind = [one for one in reading if one.tag == "form" or _says_what(one.text)]
    own = [one for one in reading if one.tag == "word" and not says_little(one.text)]
    return bool(kind) and bool(own)


def _says_what(word: str) -> bool:
    return says_little(word) and not is_place(word)
