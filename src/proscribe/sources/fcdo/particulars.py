"""Facts of a person, entity or ship on the UK Sanctions List, and its ties to others.

FollowTheMoney gives each kind of party its own properties; what a party's kind has no property
for (the length of a ship, the phone of a ship) is kept as a note.
"""

from collections.abc import Iterator

from proscribe.model.record import Fact, Relation, RelationSchema, Side
from proscribe.model.schemata import is_a, properties
from proscribe.sources.britain.contacts import companies, emails, phones, sites
from proscribe.sources.fcdo.papers import several
from proscribe.sources.fcdo.stated import Stated
from proscribe.sources.report import Report

_GENDERS = {"male": "male", "female": "female", "other": "other"}
# Field -> (property, words for a note).
_PLAIN = {
    "Title": ("title", "Title"),
    "Position": ("position", "Position"),
    "TypeOfEntity": ("legalForm", "Type of entity"),
    "TypeOfShip": ("type", "Type of ship"),
    "TonnageOfShip": ("tonnage", "Tonnage of ship"),
    "LengthOfShip": ("", "Length of ship"),
}
_FLAGS = {
    "CurrentBelievedFlagOfShip": ("flag", "Current believed flag of ship"),
    "PreviousFlag": ("pastFlags", "Previous flag"),
}
_CONTACTS = {
    "PhoneNumber": "Phone number",
    "EmailAddress": "Email address",
    "Website": "Website",
}
# Field -> (side of this record, role, ended).
_TIES: dict[str, tuple[Side, str, bool]] = {
    "ParentCompany": ("target", "Parent company", False),
    "Subsidiary": ("source", "Subsidiary", False),
    "CurrentOwnerOperator": ("target", "Current owner/operator", False),
    "PreviousOwnerOperator": ("target", "Previous owner/operator", True),
}


def read_facts(stated: Stated, schema: str, report: Report) -> Iterator[Fact]:
    """Give the facts that the schema has a property for; the others as notes."""
    known = properties(schema)
    for field, (prop, words) in _PLAIN.items():
        for value in _each(stated, field):
            yield Fact(prop, value) if prop in known else Fact("notes", f"{words}: {value}")
    for field, (prop, words) in _FLAGS.items():
        for value in _each(stated, field):
            if prop in known:
                yield from report.territories(prop, value)
            else:
                yield Fact("notes", f"{words}: {value}")
    for value in _each(stated, "Nationality"):
        yield from report.territories("nationality" if "nationality" in known else "country", value)
    yield from _genders(stated, report, person="gender" in known)
    yield from _birth_places(stated, report, person="birthPlace" in known)
    for field, words in _CONTACTS.items():
        for value in _each(stated, field):
            yield from _contact(field, value) if "phone" in known else ()
            if "phone" not in known:
                yield Fact("notes", f"{words}: {value}")


def _each(stated: Stated, field: str) -> Iterator[str]:
    for text in stated.of(field):
        yield from several(text)


def _genders(stated: Stated, report: Report, *, person: bool) -> Iterator[Fact]:
    for text in _each(stated, "Gender"):
        word = _GENDERS.get(text.casefold().strip(" ."))
        if word is None:
            report.unknown("Gender", text)
        if word is None or not person:
            yield Fact("notes", f"Gender: {text}")
        else:
            yield Fact("gender", word, text if text != word else "")


def _birth_places(stated: Stated, report: Report, *, person: bool) -> Iterator[Fact]:
    for town, country in stated.all("birthplace"):
        whole = ", ".join(part for part in (town, country) if part)
        if not person:
            yield Fact("notes", f"Place of birth: {whole}")
            continue
        yield Fact("birthPlace", whole)
        if country:
            yield from report.territories("birthCountry", country)


def _contact(field: str, text: str) -> Iterator[Fact]:
    """Give what a text of contacts holds; sites stand among e-mail addresses and the reverse."""
    if field == "PhoneNumber":
        found = [Fact("phone", number, note=fax) for number, fax in phones(text)]
    else:
        found = [Fact("email", address) for address in emails(text)]
        found.extend(Fact("website", address) for address in sites(text))
    yield from found or [Fact("notes", f"{_CONTACTS[field]}: {text}")]


def read_relations(stated: Stated, schema: str) -> Iterator[Relation]:
    """Give the ties to parents, subsidiaries, owners and operators, all by name only."""
    for field, (side, role, former) in _TIES.items():
        fits = is_a(schema, "Asset" if side == "target" else "LegalEntity")
        tie: RelationSchema = "Ownership" if fits else "UnknownLink"
        for text in stated.of(field):
            for part in text.split("|"):
                for name in companies(part):
                    yield Relation(tie, side, other_name=name, role=role, former=former)
