"""One row of the Consolidated Screening List, the same for CSV and JSON, and its record id.

Rows of the Treasury come from OFAC and bear its number: their record id is OFAC's, so that they
join the records of OFAC's own files. All others have the `_id` of the file, as OpenSanctions has.

Source: the list of 22 April 2022.
"""

import hashlib
from collections.abc import Mapping

import msgspec

from proscribe.values.text import clean

PREFIX = "trade-csl"
_TREASURY = "treasury"
# Cells saved with a Windows code page and read as Latin-1: `\x92` is an apostrophe.
_WINDOWS = {
    code: character
    for code in range(0x80, 0xA0)
    if (character := bytes([code]).decode("cp1252", "ignore"))
}


class Place(msgspec.Struct, frozen=True):
    """An address: in one text (CSV), or in parts (JSON)."""

    text: str = ""
    street: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""


class Document(msgspec.Struct, frozen=True):
    """A typed number: a text with all of it (CSV), or its parts (JSON)."""

    text: str = ""
    type: str = ""
    number: str = ""
    country: str = ""
    issued: str = ""
    expires: str = ""


class Listing(msgspec.Struct, frozen=True, kw_only=True):
    """One row.

    Attributes:
        location: Where it stands in the raw file.
        id: The `_id` of the file, or "".
        cells: The cells that hold one value, by column.
        lists: The cells that hold several values, by column.
        places: Addresses.
        documents: Typed numbers.
    """

    location: str
    id: str
    cells: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]]
    places: tuple[Place, ...] = ()
    documents: tuple[Document, ...] = ()

    def cell(self, column: str) -> str:
        """Give a cell with one value, "" when it is empty or not there."""
        return self.cells.get(column, "")


def published(text: str) -> str:
    """Give a text with the letters that its Windows code page meant."""
    return text if text.isascii() else text.translate(_WINDOWS)


def is_treasury(source: str) -> bool:
    """Say whether a row comes from the Treasury, which means from OFAC."""
    return _TREASURY in source.casefold()


def uid_of(source: str, number: str) -> str:
    """Give the OFAC number of a row of the Treasury without leading zeros, "" for all others."""
    number = number.strip()
    if is_treasury(source) and number.isascii() and number.isdigit():
        return str(int(number)) if len(number) <= 9 else ""
    return ""


def record_id(one: Listing) -> str:
    """Give the record id of a row.

    Returns:
        `ofac-<number>` for a row of the Treasury, else `trade-csl-<_id>`; for a row with neither
        `trade-csl-` and the SHA-1 of source, name, start date and Federal Register notice.
    """
    uid = uid_of(one.cell("source"), one.cell("entity_number"))
    if uid:
        return f"ofac-{uid}"
    given = one.id.strip()
    if given.isascii() and given.isalnum() and len(given) <= 64:
        return f"{PREFIX}-{given.lower()}"
    parts = [
        clean(one.cell(column)) or ""
        for column in ("source", "name", "start_date", "federal_register_notice")
    ]
    return (
        f"{PREFIX}-{hashlib.sha1(chr(10).join(parts).encode(), usedforsecurity=False).hexdigest()}"
    )
