"""Documents of the UN list, to identifiers.

Half of the document elements are empty. The number can stand in `NUMBER` with words around it, in
`TYPE_OF_DOCUMENT2` or in `NOTE`; types are English, French and Spanish.
"""

import re
from collections.abc import Iterator

import msgspec

from proscribe.model.record import Fact, Identifier
from proscribe.sources.papers import (
    PaperProp,
    issue_and_expiry,
    issuing_state,
    number_in_note,
    paper_prop,
    take_number,
)
from proscribe.sources.report import Report
from proscribe.sources.un.element import Element, value_of
from proscribe.values.dates import PartialDate, parse_date
from proscribe.values.identifiers import check
from proscribe.values.territories import parse_territory

_TYPES: dict[str, PaperProp] = {
    "passport": "passportNumber",
    "numéro de passeport": "passportNumber",
    "número de pasaporte": "passportNumber",
    "national identification number": "idNumber",
    "national identification no.": "idNumber",
    "numéro d'identification nationale": "idNumber",
    "número nacional de identidad": "idNumber",
}
_LEAVES = (
    "TYPE_OF_DOCUMENT", "TYPE_OF_DOCUMENT2", "NUMBER", "ISSUING_COUNTRY", "COUNTRY_OF_ISSUE",
    "CITY_OF_ISSUE", "DATE_OF_ISSUE", "NOTE",
)  # fmt: skip
_ALIAS_PASSPORT = re.compile(
    r"passport (?:number|no\.?)\s*:?\s*([A-Z]{0,3} ?\d[\w/-]*)", re.IGNORECASE
)


class Papers(msgspec.Struct, frozen=True):
    """What the documents of one entry give.

    Attributes:
        identifiers: Documents with a number.
        facts: Documents without one, in words.
    """

    identifiers: tuple[Identifier, ...]
    facts: tuple[Fact, ...]


def read_documents(elements: list[Element], report: Report) -> Papers:
    """Read the document elements of one entry; empty ones are placeholders."""
    identifiers: list[Identifier] = []
    facts: list[Fact] = []
    for element in elements:
        cells = {name: value_of(element, name) or "" for name in _LEAVES}
        if not any(cells.values()):
            continue
        found = _document(cells, report)
        if found is None:
            facts.append(Fact("notes", "Document: " + "; ".join(filter(None, cells.values()))))
        else:
            identifiers.append(found)
    return Papers(tuple(identifiers), tuple(facts))


def read_passport_in_note(aliases: list[Element]) -> Iterator[Identifier]:
    """Read passport numbers from the notes of aliases."""
    for alias in aliases:
        note = value_of(alias, "NOTE") or ""
        for found in _ALIAS_PASSPORT.finditer(note):
            issued, expires = issue_and_expiry(note[found.end() :])
            yield Identifier(
                "passportNumber", found[1].strip(), "Passport", issued=issued, expires=expires,
                note=f"with the alias {value_of(alias, 'ALIAS_NAME') or ''}: {note}",
            )  # fmt: skip


def _document(cells: dict[str, str], report: Report) -> Identifier | None:
    first, finer, note = cells["TYPE_OF_DOCUMENT"], cells["TYPE_OF_DOCUMENT2"], cells["NOTE"]
    default = _default(first, report)
    taken = take_number(cells["NUMBER"])
    number = taken.number or number_in_note(finer) or number_in_note(note)
    if not number:
        return None
    kind = finer.rstrip(" :") or first
    prop = paper_prop(f"{finer} {taken.words}", default)
    if prop == default and not cells["NUMBER"]:
        prop = paper_prop(note, default)
    issued, expires = issue_and_expiry(f"{note} {taken.words}")
    issuer = _issuer(cells, taken.words, report)
    return Identifier(
        prop=prop,
        value=number,
        type=kind,
        issuer=issuer,
        authority=cells["CITY_OF_ISSUE"],
        issued=_issued(cells["DATE_OF_ISSUE"], report) or issued,
        expires=expires,
        verdict=check(prop, number, issuer),
        note="; ".join(filter(None, (taken.words, note))),
    )


def _default(text: str, report: Report) -> PaperProp:
    known = _TYPES.get(text.casefold())
    if known is None and text:
        report.unknown("TYPE_OF_DOCUMENT", text)
    return known or "idNumber"


def _issuer(cells: dict[str, str], words: str, report: Report) -> str:
    for name in ("ISSUING_COUNTRY", "COUNTRY_OF_ISSUE"):
        text = cells[name]
        if text:
            code = parse_territory(text)
            if code:
                return code
            report.code(text)
    for text in (words, cells["TYPE_OF_DOCUMENT2"], cells["NOTE"]):
        code = issuing_state(text)
        if code:
            return code
    return ""


def _issued(text: str, report: Report) -> PartialDate | None:
    if not text:
        return None
    date = parse_date(text)
    if date is None:
        report.unreadable("DATE_OF_ISSUE", text)
    return date
