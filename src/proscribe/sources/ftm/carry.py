"""What FollowTheMoney can carry of a record: the definition, as a function.

`carried(record)` is the record that comes back after writing and reading; the tests hold the two
against each other. Whatever it changes is named in `docs/ftm.md` with the reason. Text is never
lost, with three exceptions: the language of a name, the publisher's wording of a value that has
a norm (a date, a country), and the verdict on check digits, which is worked out anew.

Source: this project.
"""

import msgspec

from proscribe.model import canonical
from proscribe.model.record import (
    DateFact,
    Designation,
    Fact,
    Identifier,
    Name,
    NamePart,
    Record,
)
from proscribe.sources.ftm.fit import words
from proscribe.sources.ftm.margin import line
from proscribe.sources.ftm.parts import attach
from proscribe.sources.ftm.table import FETCHED, PARTS, is_party, type_of
from proscribe.values.identifiers import check
from proscribe.values.writing.scripts import script_of


def carried(record: Record) -> Record:
    """Give the part of a record that FollowTheMoney can carry, canonical."""
    schema = record.schema if is_party(record.schema) else "LegalEntity"
    names, left = attach(
        (Name(one.kind, one.text, script_of(one.text)) for one in record.names),
        _parts(record, schema),
    )
    props = {kind: prop for prop, kind in PARTS.items()}
    facts = [Fact(props[one.kind], one.text) for one in left if one.kind in props]
    facts += [
        Fact(fact.prop, fact.value, note=fact.note)
        for fact in record.facts
        if not (fact.prop in PARTS and type_of(schema, fact.prop))
        and fact.prop not in ("notes", *FETCHED)
    ]
    listed = any(one.delisted is None for one in record.designations)
    remarks = [f"{one.kind}: {one.text}" for one in left if one.kind not in props]
    remarks += [
        f"{fact.value} ({fact.note})" if fact.note else fact.value
        for fact in record.facts
        if fact.prop == "notes"
    ]
    remarks += [  # a part of a name has no place for a note
        line(fact.prop, {"value": fact.value, "note": fact.note})
        for fact in record.facts
        if fact.note and fact.prop in PARTS and type_of(schema, fact.prop)
    ]
    remarks += record.remarks
    return canonical.canonical(
        msgspec.structs.replace(
            record,
            names=names,
            dates=tuple(_noted_dates(record)),
            facts=tuple(
                one for one in _noted_facts(facts)
                if not (listed and one.prop == "topics" and one.value == "sanction")
            ),
            identifiers=tuple(map(_identifier, record.identifiers)),
            designations=tuple(map(_designation, record.designations)),
            remarks=tuple(text for text in remarks if text.strip()),
        )
    )  # fmt: skip


def _parts(record: Record, schema: str) -> list[NamePart]:
    """Give the parts of names; a plain fact such as `firstName` is one as well."""
    parts = [part for name in record.names for part in name.parts]
    return parts + [
        NamePart(PARTS[fact.prop], fact.value)
        for fact in record.facts
        if fact.prop in PARTS and type_of(schema, fact.prop)
    ]


def _noted_dates(record: Record) -> list[DateFact]:
    """Give dates in our own words; the same date without a note is the one with it."""
    found = [DateFact(one.prop, one.date, words(one.date), one.note) for one in record.dates]
    noted = {(one.prop, one.date) for one in found if one.note}
    return [one for one in found if one.note or (one.prop, one.date) not in noted]


def _noted_facts(facts: list[Fact]) -> list[Fact]:
    noted = {(one.prop, one.value) for one in facts if one.note}
    return [one for one in facts if one.note or (one.prop, one.value) not in noted]


def _identifier(one: Identifier) -> Identifier:
    return msgspec.structs.replace(one, verdict=check(one.prop, one.value, one.issuer))


def _designation(one: Designation) -> Designation:
    """Several texts of one kind are a set there: distinct and sorted."""
    return msgspec.structs.replace(
        one,
        programs=tuple(sorted(set(one.programs))),
        legal_basis=tuple(sorted(set(one.legal_basis))),
        amended=tuple(sorted(set(one.amended))),
        measures=tuple(sorted(set(one.measures))),
        reasons=tuple(sorted(set(one.reasons))),
    )
