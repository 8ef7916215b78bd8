"""Labelled values in the free text `other-information`.

The text is kept whole as a remark by its reader; what stands behind a known label is given
besides. A value whose form is not that of its label gives nothing, since the text remains.

Source: labels that the European Union's notices use, which Switzerland takes over word for word
(`Registration number: ...; Date of registration: ...; Tax Identification Number (INN): ...`).
"""

import re
from collections.abc import Iterator

import msgspec

from proscribe.model.record import DateFact, Fact, Identifier
from proscribe.values.dates import parse_date
from proscribe.values.identifiers import check
from proscribe.values.territories import find_territories, parse_territory

_CLAUSE = 150  # characters to each side of a number, for its note
_NUMBER = r"(?:\s*(?:numbers?|nos?\b\.?|codes?))*(?:\s*\([^()]{1,40}\))?\s*[:#]?\s*"
_IMO = re.compile(rf"\bIMO{_NUMBER}(\d{{7}})\b", re.IGNORECASE)
_MMSI = re.compile(rf"\bMMSI{_NUMBER}(\d{{9}})\b", re.IGNORECASE)
_BIC = re.compile(rf"\bSWIFT(?:\s*/\s*BIC)?{_NUMBER}([A-Z]{{6}}[A-Z0-9]{{2}}(?:[A-Z0-9]{{3}})?)\b")
_MORE_BIC = re.compile(r"\s*(?:,|/|\band\b)\s*([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b")
_INN = re.compile(r"\bINN\)?(?:\s*(?:number|no\.?|code))?\s*[:#]?\s*(\d{12}|\d{10})\b")
_OGRN = re.compile(r"\bOGRN(?:IP)?\)?(?:\s*(?:number|no\.?|code))?\s*[:#]?\s*(\d{15}|\d{13})\b")
_VALUE = r"([A-Z]{0,4}[ -]?\d[\w/.-]{2,29}(?<![.-]))"
_REGISTRATION = re.compile(rf"\bregistration\s+(?:number|no\b\.?){_NUMBER}{_VALUE}", re.IGNORECASE)
_TAX = re.compile(
    rf"\btax(?:payer)?(?:\s+(?:identification|registration|payer))?(?:\s+(?:number|no\b\.?|ID|code))"
    rf"{_NUMBER}{_VALUE}",
    re.IGNORECASE,
)
_NATIONAL = re.compile(
    rf"\b(?:national|personal)\s+(?:identification|identity|ID)(?:\s+card)?{_NUMBER}{_VALUE}",
    re.IGNORECASE,
)
_PASSPORT = re.compile(
    rf"\bpassport(?:\s+(?:number|no\b\.?)|\s*[:#]){_NUMBER}{_VALUE}", re.IGNORECASE
)
_EMAIL = re.compile(r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_SITE = re.compile(r"(?:\bhttps?://|\bwww\.)[^\s;,<>()]{3,200}", re.IGNORECASE)
_PHONE = re.compile(
    r"\b(?:tel(?:ephone)?|phone|mobile|fax)(?:\s*(?:numbers?|nos?))?\s*[.:]+\s*"
    r"(\+?[\d(][\d\s()/.-]{5,28}\d)",
    re.IGNORECASE,
)
_GENDER = re.compile(r"\bgender\s*:\s*(male|female)\b", re.IGNORECASE)
_LABELLED = re.compile(
    r"\b(?P<label>positions?|functions?|nationality|date of registration|date of birth|DOB"
    r"|place of birth|POB|type of entity|principal place of business|flag(?: state)?)"
    r"(?:\s*\([^()]{1,20}\))?\s*:\s*(?P<value>[^;\n]{1,300})",
    re.IGNORECASE,
)


class Told(msgspec.Struct, frozen=True):
    """What the labels of one text give."""

    facts: tuple[Fact, ...]
    dates: tuple[DateFact, ...]
    identifiers: tuple[Identifier, ...]


def read_information(text: str, schema: str) -> Told:
    """Read the labelled values of one text, for a schema that can hold them."""
    return Told(
        facts=tuple(dict.fromkeys((*_contacts(text, schema), *_labelled_facts(text, schema)))),
        dates=tuple(_dates(text, schema)),
        identifiers=tuple(dict.fromkeys(_identifiers(text, schema))),
    )


def _identifiers(text: str, schema: str) -> Iterator[Identifier]:
    if schema == "Vessel":
        yield from _found(_IMO, "imoNumber", "IMO number", text)
        yield from _found(_MMSI, "mmsi", "MMSI", text)
        return
    if schema not in ("Person", "Organization", "LegalEntity"):
        return
    yield from _found(_INN, "innCode", "INN", text)
    yield from _found(_OGRN, "ogrnCode", "OGRN", text)
    for one in _found(_TAX, "taxNumber", "Tax identification number", text):
        if not _INN.search(text) or one.value not in _INN.findall(text):
            yield one
    yield from _found(_NATIONAL, "idNumber", "National identification number", text)
    if schema == "Person":
        yield from _found(_PASSPORT, "passportNumber", "Passport", text)
    else:
        for one in _found(_REGISTRATION, "registrationNumber", "Registration number", text):
            if one.value not in _OGRN.findall(text):
                yield one
        yield from _banks(text)


def _found(pattern: re.Pattern[str], prop: str, kind: str, text: str) -> Iterator[Identifier]:
    for found in pattern.finditer(text):
        value = found[1].strip()
        yield Identifier(
            prop, value, kind, verdict=check(prop, value), note=_clause(text, found.start())
        )


def _clause(text: str, place: int) -> str:
    """Give what stands between the semicolons around a place, 300 characters of it at most."""
    first = max(0, place - _CLAUSE)
    start = max(text.rfind(";", first, place), text.rfind("\n", first, place)) + 1 or first
    end = text.find(";", place, place + _CLAUSE)
    return text[start : end if end > 0 else place + _CLAUSE].strip()


def _banks(text: str) -> Iterator[Identifier]:
    """Give the codes behind the word SWIFT; more than one can follow it."""
    for found in _BIC.finditer(text):
        code: re.Match[str] | None = found
        while code:
            verdict = check("swiftBic", code[1])
            if verdict != "invalid":  # `SWIFT Investments` names no bank
                note = _clause(text, found.start())
                yield Identifier("swiftBic", code[1], "SWIFT/BIC", verdict=verdict, note=note)
            code = _MORE_BIC.match(text, code.end())


def _contacts(text: str, schema: str) -> Iterator[Fact]:
    if schema not in ("Person", "Organization", "LegalEntity"):
        return
    for value in _EMAIL.findall(text):
        yield Fact("email", value)
    for value in _SITE.findall(text):
        yield Fact("website", value.rstrip(".,;)"))
    for found in _PHONE.finditer(text):
        yield Fact("phone", found[1].strip(), note="fax" if "fax" in found[0].casefold() else "")
    if schema == "Person":
        for word in _GENDER.findall(text):
            yield Fact("gender", word.casefold(), word if word != word.casefold() else "")


def _labelled(text: str) -> Iterator[tuple[str, str]]:
    for found in _LABELLED.finditer(text):
        value = found["value"].strip(" .")
        if value:
            yield found["label"].casefold(), value


def _labelled_facts(text: str, schema: str) -> Iterator[Fact]:
    person, firm = schema == "Person", schema == "Organization"
    for label, value in _labelled(text):
        if label.startswith(("position", "function")) and person:
            yield Fact("position", value)
        elif label in ("place of birth", "pob") and person:
            yield Fact("birthPlace", value)
        elif label == "type of entity" and firm:
            yield Fact("legalForm", value)
        elif label == "nationality" and person:
            one = parse_territory(value)
            for each in (one,) if one else find_territories(value):
                yield Fact("nationality", each, value)
        elif label == "principal place of business" and firm:
            code = parse_territory(value.rpartition(",")[2].strip())
            if code:
                yield Fact("country", code, value, "principal place of business")
        elif label.startswith("flag") and schema == "Vessel":
            code = parse_territory(value)
            if code:
                yield Fact("flag", code, value)


def _dates(text: str, schema: str) -> Iterator[DateFact]:
    for label, value in _labelled(text):
        prop = {
            ("date of registration", "Organization"): "incorporationDate",
            ("date of birth", "Person"): "birthDate",
            ("dob", "Person"): "birthDate",
        }.get((label, schema))
        if prop:
            for piece in (value, *value.split("/")) if value.count("/") == 1 else (value,):
                date = parse_date(piece)
                if date:
                    yield DateFact(prop, date, piece.strip(), "other information")
                    break
