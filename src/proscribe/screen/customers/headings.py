"""Headings that customer files use, by what they mean.

The phrases are in `headings.txt`, written by the authors from what exports of banking, ERP and
CRM systems and forms of registries call their fields, in some thirty languages. The property
names of FollowTheMoney are included, so that its JSON lines are read as they are.
"""

import re
import unicodedata
from functools import cache
from importlib import resources
from typing import Literal

import msgspec

Field = Literal[
    "id", "name", "continued_name", "alias", "fallback_name", "first_name", "middle_name",
    "last_name", "second_last_name", "maiden_name", "birth_date", "birth_year", "birth_month",
    "birth_day", "nationality", "country", "issuer", "gender", "salutation", "type", "passport",
    "id_number", "tax_number", "registration_number", "vat", "ssn", "imo", "mmsi", "call_sign",
    "lei", "swift", "inn", "ogrn", "isin", "duns", "wallet", "identifier", "address", "street",
    "house_number", "city", "region", "postal_code", "birth_place", "ship_kind",
    "tonnage", "unused",
]  # fmt: skip

# FollowTheMoney property of each identifier field; "" means "of no known kind".
IDENTIFIERS: dict[Field, str] = {
    "passport": "passportNumber", "id_number": "idNumber", "tax_number": "taxNumber",
    "registration_number": "registrationNumber", "vat": "vatCode", "ssn": "socialSecurityNumber",
    "imo": "imoNumber", "mmsi": "mmsi", "call_sign": "callSign", "lei": "leiCode",
    "swift": "swiftBic", "inn": "innCode", "ogrn": "ogrnCode", "isin": "isinCode",
    "duns": "dunsCode", "wallet": "publicKey", "identifier": "",
}  # fmt: skip
# Of these a row has one; a second column of the kind would contradict the first.
SINGLE: frozenset[str] = frozenset({
    "id", "first_name", "middle_name", "last_name", "second_last_name", "maiden_name",
    "birth_year", "birth_month", "birth_day", "issuer", "gender", "salutation", "type",
})  # fmt: skip

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_BRACKETS = re.compile(r"[(\[{<][^)\]}>]*[)\]}>]?")
_MARKS = re.compile("[\u0300-\u036f]")
_GENITIVE = re.compile("['’]s\\b")
_NOT_WORD = re.compile(r"[\W_]+")
_LETTERS = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "أ": "ا", "إ": "ا", "آ": "ا"}
)


def fold(heading: str) -> str:
    """Give what all spellings of one heading share.

    Case, accents, punctuation and what stands in brackets do not count; `dateOfBirth` and
    `DATE_OF_BIRTH` are `date of birth`.

    Example:
        >>> fold("Geb.-Datum (TT.MM.JJJJ)")
        'geb datum'
    """
    text = heading.strip()[:200]
    text = _BRACKETS.sub(" ", text) if _BRACKETS.sub("", text).strip() else text
    text = _HUMP.sub(" ", _GENITIVE.sub("", text))
    text = _MARKS.sub("", unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS))
    return " ".join(_NOT_WORD.sub(" ", unicodedata.normalize("NFC", text)).split())


class _Table(msgspec.Struct, frozen=True):
    """The data file, folded."""

    phrases: dict[str, Field]
    many: frozenset[str]
    own_ids: frozenset[str]
    party: frozenset[str]
    others: frozenset[str]


@cache
def _table() -> _Table:
    raw = (resources.files(__package__) / "headings.txt").read_text(encoding="utf-8")
    blocks: dict[str, list[str]] = {}
    for line in raw.splitlines():
        if line.startswith("["):
            block = blocks.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            block.extend(fold(phrase) for phrase in line.split(" | "))
    many, own, party, others = (
        frozenset(blocks.pop(name)) for name in ("many", "own-id", "party", "others")
    )
    table: dict[str, Field] = dict.fromkeys(own, "id")
    for field, found in blocks.items():
        for phrase in found:
            table.setdefault(phrase, field)  # type: ignore[arg-type]
    return _Table(table, many, own, party, others)


def phrases() -> dict[str, Field]:
    """Give the field of every known phrase, folded."""
    return _table().phrases


def plural_phrases() -> frozenset[str]:
    """Give the folded phrases that announce several values in one cell."""
    return _table().many


def own_ids() -> frozenset[str]:
    """Give the folded phrases that name a customer's own number, before any other `id`."""
    return _table().own_ids


def party_words() -> frozenset[str]:
    """Give the words for the one whose row it is; they add nothing to what a column means."""
    return _table().party


def other_words() -> frozenset[str]:
    """Give the words for somebody or something else: a name beside one is not the customer's."""
    return _table().others
