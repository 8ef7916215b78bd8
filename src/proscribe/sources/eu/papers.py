"""Identifications of the EU list, to identifiers.

The type is a code (`passport`, `id`, `regnumber` ...) with a description; what the number is more
exactly stands in the remark (`INN`, `OGRN`). A number can have words around it, and a field several
numbers as `(a) ... (b) ...`.
"""

import re
from collections.abc import Iterator, Mapping

from proscribe.model.record import Fact, Identifier
from proscribe.model.schemata import properties
from proscribe.sources.eu.entry import Part, told, value
from proscribe.sources.eu.enumeration import items
from proscribe.sources.eu.places import read_country, read_flag
from proscribe.sources.papers import issue_and_expiry, issuing_state, take_number
from proscribe.sources.report import Report
from proscribe.values.dates import PartialDate, parse_date
from proscribe.values.identifiers import check

# Code of the type -> property of FollowTheMoney. Where the schema lacks it: `idNumber`.
_TYPES = {
    "passport": "passportNumber",
    "id": "idNumber",
    "nrn": "idNumber",
    "ssn": "socialSecurityNumber",
    "fiscalcode": "taxNumber",
    "regnumber": "registrationNumber",
    "tradelic": "licenseNumber",
    "swiftbic": "swiftBic",
    "imo": "imoNumber",
    "birthcert": "idNumber",
    "nationcert": "idNumber",
    "travelcardid": "idNumber",
    "electionid": "idNumber",
    "residentperm": "idNumber",
    "drivinglicence": "idNumber",
    "other": "idNumber",
}
_FLAGS = {
    "diplomatic": "diplomatic",
    "knownExpired": "expired",
    "knownFalse": "false",
    "reportedLost": "reported lost",
    "revokedByIssuer": "revoked by the issuer",
}
_INN = re.compile(r"\b(?:INN|ИНН)\b", re.IGNORECASE)
_OGRN = re.compile(r"\b(?:OGRN(?:IP)?|ОГРН(?:ИП)?)\b", re.IGNORECASE)
_IMO = re.compile(r"^IMO[\s:.#-]*(?=\d)", re.IGNORECASE)
_RUSSIAN = ((_INN, (10, 12), "innCode"), (_OGRN, (13, 15), "ogrnCode"))
_OF_STATES = frozenset({"passportNumber", "idNumber"})


def read_documents(
    parts: tuple[Part, ...], schema: str, report: Report
) -> Iterator[Identifier | Fact]:
    """Read the identifications; one without a number becomes a fact `notes`."""
    for part in parts:
        kind = value(part.values, "identificationTypeDescription")
        code = value(part.values, "identificationTypeCode")
        prop = _TYPES.get(code.casefold())
        if prop is None:
            report.unknown("identificationTypeCode", code)
        numbers = list(dict.fromkeys(_numbers(part.values)))
        shared = _Shared(part, report)
        for number, latin in numbers:
            yield shared.identifier(number, latin, prop or "idNumber", kind or code, schema)
        if not numbers and (shared.note or shared.authority):
            words = filter(None, (kind or code, shared.country, shared.authority, shared.note))
            yield Fact("notes", "Document: " + "; ".join(words))


def _numbers(values: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Give each number with "" or the words that say it is the Latin form of another."""
    own, latin = value(values, "number"), value(values, "latinNumber")
    yield from ((number, "") for number in items(own))
    if latin and latin != own:
        yield from ((number, "in Latin letters" if own else "") for number in items(latin))


class _Shared:
    """What all numbers of one identification have in common."""

    def __init__(self, part: Part, report: Report) -> None:
        values = part.values
        country = read_country(values, report)
        self.country = country.words
        self.issuer = country.code
        self.authority = value(values, "issuedBy")
        self.remark = "; ".join(told(part.remarks))
        told_dates = issue_and_expiry(self.remark)
        self.issued = _day(values, "issueDate", report) or told_dates[0]
        self.expires = _day(values, "validTo", report) or told_dates[1]
        named, start = value(values, "nameOnDocument"), value(values, "validFrom")
        notes = [word for name, word in _FLAGS.items() if read_flag(values, name, report)]
        notes += [
            f"name on the document: {named}" if named else "",
            f"valid from {start}" if start else "",
            value(values, "region"),
            self.remark,
        ]
        self.note = "; ".join(filter(None, notes))

    def identifier(self, text: str, latin: str, prop: str, kind: str, schema: str) -> Identifier:
        taken = take_number(_IMO.sub("", text) if prop == "imoNumber" else text)
        said = f"{kind} {taken.words} {self.remark}"
        prop = _finer(prop, taken.number, said)
        prop = prop if prop in properties(schema) else "idNumber"
        issuer = self.issuer
        if not issuer and prop in _OF_STATES:
            issuer = issuing_state(taken.words) or issuing_state(self.remark)
        return Identifier(
            prop=prop,
            value=taken.number,
            type=kind,
            issuer=issuer,
            authority=self.authority,
            issued=self.issued,
            expires=self.expires,
            verdict=check(prop, taken.number, issuer),
            note="; ".join(filter(None, (latin, taken.words, self.note))),
        )


def _finer(prop: str, number: str, said: str) -> str:
    """Tell the Russian tax and registration numbers, whose form and word both fit."""
    if number.isascii() and number.isdigit():
        for word, lengths, finer in _RUSSIAN:
            if len(number) in lengths and word.search(said):
                return finer
    return prop


def _day(values: Mapping[str, str], name: str, report: Report) -> PartialDate | None:
    text = value(values, name)
    date = parse_date(text) if text else None
    if text and date is None:
        report.unreadable(name, text)
    return date
