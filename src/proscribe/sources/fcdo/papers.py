"""Passports, national identifiers and numbers of registers and ships, to identifiers.

The number has a field of its own and its details (kind, issuing state, dates) another one beside
it; now and then words stand with the number, or a number with the details only.
"""

import re
from collections.abc import Iterator

from proscribe.model.record import Fact, Identifier
from proscribe.model.schemata import properties
from proscribe.sources.britain.enumeration import distinct
from proscribe.sources.britain.registration import read_registration
from proscribe.sources.fcdo.stated import Cells, Stated
from proscribe.sources.papers import (
    PaperProp,
    issue_and_expiry,
    issuing_state,
    number_in_note,
    paper_prop,
    take_number,
)
from proscribe.values.identifiers import check
from proscribe.values.territories import parse_territory

_IMO_PREFIX = re.compile(r"^IMO(?:\s*(?:number|no\.?))?[\s:.#-]*(?=\d)", re.IGNORECASE)


def read_identifiers(stated: Stated, schema: str) -> Iterator[Identifier | Fact]:
    """Give the numbers of a designation.

    Args:
        stated: The designation.
        schema: Schema of its record.

    Yields:
        Identifiers that the schema can hold; a fact `notes` for what it cannot, and for a
        document without a number.
    """
    known = properties(schema)
    for one in _all(stated):
        if isinstance(one, Identifier) and one.prop not in known:
            yield Fact("notes", f"{one.type or 'Number'}: {one.value}", note=one.note)
        else:
            yield one


def _all(stated: Stated) -> Iterator[Identifier | Fact]:
    for cells in stated.all("passport"):
        yield _paper(cells, "Passport", "passportNumber")
    for cells in stated.all("national"):
        yield _paper(cells, "National identifier", "idNumber")
    for text in stated.of("BusinessRegistrationNumber"):
        found: list[Identifier | Fact] = list(read_registration(text))
        yield from found or [_unread(text)]
    for text in stated.of("IMONumber"):
        for value in several(text):
            number = _IMO_PREFIX.sub("", value)
            yield Identifier("imoNumber", number, "IMO number", verdict=check("imoNumber", number))
    for text in stated.of("HullIdentificationNumber"):
        for value in several(text):
            yield Identifier("registrationNumber", value, "Hull identification number")


def _unread(text: str) -> Identifier | Fact:
    if any(map(str.isdigit, text)):
        return Identifier("registrationNumber", text, "Business registration number")
    return Fact("notes", f"Business registration number: {text}")


def _paper(cells: Cells, kind: str, default: PaperProp) -> Identifier | Fact:
    text, detail = cells
    taken = take_number(text) if text else None
    number = taken.number if taken else number_in_note(detail)
    if not any(map(str.isdigit, number)):
        return Fact("notes", f"{kind}: {'; '.join(filter(None, cells))}")
    words = taken.words if taken else ""
    note = "; ".join(part for part in (words, detail) if part)
    prop = default if default == "passportNumber" else paper_prop(note, default)
    issued, expires = issue_and_expiry(note)
    issuer = parse_territory(words) or issuing_state(detail) or issuing_state(words)
    return Identifier(
        prop=prop,
        value=number,
        type=kind,
        issuer=issuer,
        issued=issued,
        expires=expires,
        verdict=check(prop, number, issuer),
        note=note,
    )


def several(text: str) -> list[str]:
    """Give the values of one text: parted by `|`, or numbered `(1) A (2) B`; most hold one.

    Example:
        >>> several("Asset freeze|Travel Ban")
        ['Asset freeze', 'Travel Ban']
    """
    found = (value for part in text.split("|") for value in distinct(part))
    return list(dict.fromkeys(found))
