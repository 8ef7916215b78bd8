"""Labelled parts of `Other Information` to facts, dates, numbers and relations."""

from collections.abc import Iterator

from proscribe.model.record import (
    DateFact,
    Fact,
    Identifier,
    Relation,
    RelationSchema,
    Side,
)
from proscribe.sources.britain.contacts import companies, emails, phones, sites
from proscribe.sources.britain.enumeration import distinct
from proscribe.sources.britain.registration import read_registration
from proscribe.sources.ofsi.information import Information, owners_by_group
from proscribe.sources.report import Report
from proscribe.values.dates import parse_date
from proscribe.values.identifiers import check

_GENDERS = {"male": "male", "female": "female"}
# FollowTheMoney knows these of ships; of other parties they are kept as notes.
_SHIP = {"type": "type", "tonnage": "tonnage"}
_FLAGS = {"flag": "flag", "pastFlags": "pastFlags"}
_WORDS = {
    "type": "Type of ship",
    "tonnage": "Tonnage of ship",
    "length": "Length of ship",
    "legalForm": "Type of entity",
    "flag": "Flag of ship",
    "pastFlags": "Previous flags",
    "phone": "Phone number",
    "fax": "Fax",
    "email": "Email address",
    "website": "Website",
}
# Meaning -> (side of this record, role, ended).
_OWNERSHIP: dict[str, tuple[Side, str, bool]] = {
    "parent": ("target", "Parent company", False),
    "subsidiary": ("source", "Subsidiary", False),
    "owner": ("target", "Current owner", False),
    "previous-owner": ("target", "Previous owner", True),
}


def read_facts(told: list[Information], schema: str, report: Report) -> Iterator[Fact]:
    """Give the facts of the parts, for a schema that has them; else as notes."""
    for part in told:
        for meaning, text in part.parts:
            if meaning == "gender":
                yield from _gender(text, schema, report)
            elif meaning in _FLAGS and schema == "Vessel":
                for value in _several(text):
                    yield report.territory(_FLAGS[meaning], value)
            elif meaning in _SHIP and schema == "Vessel":
                yield Fact(_SHIP[meaning], text)
            elif meaning in ("phone", "fax", "email", "website") and schema != "Vessel":
                yield from _contact(meaning, text)
            elif meaning == "legalForm" and schema in ("Organization", "Company"):
                for value in distinct(text):
                    yield Fact("legalForm", value)
            elif meaning in _WORDS:
                yield Fact("notes", f"{_WORDS[meaning]}: {text}")


def _gender(text: str, schema: str, report: Report) -> Iterator[Fact]:
    word = _GENDERS.get(text.casefold().strip(" ."))
    if word is None:
        report.unknown("Gender", text)
    elif schema == "Person":
        yield Fact("gender", word, text if text != word else "")


def _contact(meaning: str, text: str) -> Iterator[Fact]:
    """Give what a part of contacts holds; sites stand among e-mail addresses and the reverse."""
    found: list[Fact] = []
    if meaning in ("phone", "fax"):
        label = "fax" if meaning == "fax" else ""
        found.extend(Fact("phone", number, note=label or fax) for number, fax in phones(text))
    else:
        found.extend(Fact("email", address) for address in emails(text))
        found.extend(Fact("website", address) for address in sites(text))
    yield from found or [Fact("notes", f"{_WORDS[meaning]}: {text}")]


def _several(text: str) -> list[str]:
    return [piece.strip() for value in distinct(text) for piece in value.split(". ") if piece]


def read_dates(told: list[Information], schema: str, report: Report) -> Iterator[DateFact]:
    """Give the year in which a ship was built."""
    for part in told:
        for text in part.of("built"):
            date = parse_date(text)
            if date is None:
                report.unreadable("Year built", text)
            elif schema == "Vessel":
                yield DateFact("buildDate", date, text)
            else:
                report.lost.append(Fact("notes", f"Year built: {text}"))


def read_numbers(told: list[Information]) -> Iterator[Identifier]:
    """Give the numbers of registers, ships and hulls."""
    for part in told:
        for text in part.of("registration"):
            found = list(read_registration(text))
            yield from found or [Identifier("registrationNumber", text, "Business Reg No")]
        for text in part.of("imo"):
            for value in distinct(text):
                number = value.removeprefix("IMO").strip()
                verdict = check("imoNumber", number)
                yield Identifier("imoNumber", number, "IMO number", verdict=verdict)
        for text in part.of("hull"):
            for value in distinct(text):
                yield Identifier("registrationNumber", value, "Hull identification number")


def read_relations(told: list[Information], schema: str) -> Iterator[Relation]:
    """Give the ties to parents, subsidiaries and owners, most of them by name only."""
    owned: RelationSchema = "Ownership" if schema in ("Company", "Vessel") else "UnknownLink"
    for part in told:
        for meaning, (side, role, former) in _OWNERSHIP.items():
            for text in part.of(meaning):
                for name in companies(text):
                    group = name if name.isascii() and name.isdigit() and len(name) >= 4 else ""
                    yield Relation(
                        schema=owned if side == "target" else "Ownership",
                        side=side,
                        other_id=f"gb-hmt-{group}" if group else "",
                        other_name="" if group else name,
                        role=role,
                        former=former,
                    )
        for group, name in owners_by_group(part.remarks):
            yield Relation(owned, "target", f"gb-hmt-{group}", name, "Listed as asset of")
