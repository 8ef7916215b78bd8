"""Values after labels: dates, nationalities, addresses, numbers, names in a list.

Items of a value can be numbered (`a) X b) Y`, `(1) X (2) Y`); marks of an amendment (`>>`, `[[`)
are no part of them.

Source: press releases of the Security Council, notices of OFSI.
"""

import re
from collections.abc import Iterator

from proscribe.model.record import Address, Identifier
from proscribe.values.dates import PartialDate, parse_date
from proscribe.values.territories import find_territories, parse_territory

# What says that there is nothing to say. As an alias of two parties it would make one of them.
NOTHING = frozenset(
    {"", "na", "n/a", "n.a", "-", "--", "–", "—", "nil", "none", "not applicable", "not available",
     "not known", "unknown"}
)  # fmt: skip
_ITEM = re.compile(r"(?:(?<=\s)|^)(?:\(\d{1,2}\)|\(?[a-z]\))\s+")
_EDIT_MARKS = re.compile(r"\[\[.*?\]\]|>>|<<")
# `"Lydia" when he served there`, `"Romeo" (call sign)`: what is said of another name
_NO_ALIAS = re.compile(
    r"\s+(?:when|while|used\s+by)\s+[a-z].*$|"
    r"\s*\((?:call[\s-]?sign|nickname|radio\s+name)\)\s*$"
)
_DAY = re.compile(
    r"--/--/(?P<year>\d{4})|--/(?P<month>\d{1,2}/\d{4})|\d{1,2}[./]\d{1,2}[./]\d{4}"
    r"|\d{1,2}\s[A-Z][a-z]{2,8}\.?\s\d{4}|[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4}"
    r"|(?i:approximately|circa|about)\s\d{4}|[A-Z][a-z]{2,8}\.?\s\d{4}|\d{4}-\d\d-\d\d"
    r"|\b(?:19|20)\d\d\b"
)
_DOCUMENT = re.compile(
    r"(?P<value>[A-Za-z0-9][A-Za-z0-9/. -]{2,30}?)"
    r"(?=[,;()]|\s(?:issued|expires|valid|in)\b|$)"
)

Values = dict[str, list[str]]


def plain(words: str) -> str:
    """Give a value without the marks of an amendment and what it takes away."""
    return " ".join(_EDIT_MARKS.sub(" ", words).split()).rstrip(" .,;")


def items(values: Values, name: str) -> list[str]:
    """Give the items of a field: `a) X b) Y` and `(1) X (2) Y` are two."""
    found = [part.strip(" ,;.") for said in values.get(name, ()) for part in _ITEM.split(said)]
    return [part for part in found if part.lower() not in NOTHING]


def turned(name: str) -> str:
    """Turn `SURNAME, Given` round; other names stay as they are.

    Example:
        >>> turned("AZAM, Sultan Aziz")
        'Sultan Aziz AZAM'
    """
    surname, comma, given = name.partition(", ")
    if not comma or "," in given or not surname.isupper() or given.isupper():
        return " ".join(name.split())
    return f"{given.strip()} {surname.strip()}"


def aliases(values: Values) -> Iterator[str]:
    """Give the other names, original scripts first."""
    for name in ("script", "alias", "weak", "previous"):
        for one in items(values, name):
            parts = (_NO_ALIAS.sub("", part).strip(' "“”‘’') for part in one.split(";"))
            yield from (turned(part) for part in parts if part)


def births(values: Values) -> Iterator[PartialDate]:
    """Give the dates of birth."""
    for one in items(values, "birth"):
        for found in _DAY.finditer(one):
            date = parse_date(found["year"] or found["month"] or found[0])
            if date is not None:
                yield date


def nationalities(values: Values) -> tuple[str, ...]:
    """Give the nationalities, ISO 3166-1 alpha-2 lower case, sorted."""
    found = {code for one in items(values, "nationality") for code in _codes(one)}
    return tuple(sorted(found))


def _codes(words: str) -> tuple[str, ...]:
    one = parse_territory(words)
    return (one,) if one else find_territories(words)


def addresses(values: Values) -> tuple[Address, ...]:
    """Give the addresses with their countries."""
    return tuple(_address(one.strip("() ")) for one in items(values, "address"))


def _address(words: str) -> Address:
    last = parse_territory(words.rsplit(",", 1)[-1].strip())
    return Address(full=words, country=last or next(iter(find_territories(words)), ""))


def identifiers(values: Values) -> Iterator[Identifier]:
    """Give the numbers of papers."""
    for name, prop in (("passport", "passportNumber"), ("number", "idNumber")):
        for one in items(values, name):
            found = _DOCUMENT.search(one)
            if found and any(c.isdigit() for c in found["value"]):
                issuer = next(iter(find_territories(one[found.end() :])), "")
                yield Identifier(prop, found["value"].strip(), issuer=issuer)
