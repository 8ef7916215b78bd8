"""What changed between two versions of a list: added, removed, amended, field by field.

Only what both sides can say is compared. A record that goes and comes back in the same version
under another id but with the same published reference was renumbered, not delisted.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal

import msgspec

from proscribe.model.canonical import caption
from proscribe.model.record import (
    Address,
    DateFact,
    Designation,
    Fact,
    Identifier,
    Name,
    Record,
    Relation,
)
from proscribe.values.territories import territory_name

Kind = Literal["added", "removed", "amended", "renumbered"]
# References that an authority gives to one entry of its own list.
_OWN = frozenset({"un-reference", "ofsi-group", "uk-reference", "eu-reference"})


class FieldChange(msgspec.Struct, frozen=True):
    """One value that came or went.

    Attributes:
        field: In words, for example `weak alias`, `birth date`, `passport`.
        before: The value before, "" when it is new.
        after: The value after, "" when it went.
    """

    field: str
    before: str
    after: str


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """What happened to one record.

    Attributes:
        kind: `added`, `removed`, `amended` or `renumbered`.
        record_id: Record id; for `renumbered` the new one.
        schema: FollowTheMoney schema.
        caption: Name to show.
        programs: Programs it is (or was) listed under.
        fields: For `amended` and `renumbered` what differs, in words.
        former_id: For `renumbered` the id before, else "".
    """

    kind: Kind
    record_id: str
    schema: str
    caption: str
    programs: tuple[str, ...]
    fields: tuple[FieldChange, ...] = ()
    former_id: str = ""


def compare(before: Mapping[str, Record], after: Mapping[str, Record]) -> tuple[Change, ...]:
    """Compare two states of one list.

    Args:
        before: Records by id, over the components that both sides have.
        after: The same, later.

    Returns:
        Additions, then removals, renumberings and amendments, each in order of record id.
    """
    added = {record_id: after[record_id] for record_id in after.keys() - before.keys()}
    removed = {record_id: before[record_id] for record_id in before.keys() - after.keys()}
    changes: list[Change] = []
    for old_id, new_id in _renumbered(removed, added):
        old, new = removed.pop(old_id), added.pop(new_id)
        changes.append(
            _change("renumbered", new, fields=tuple(_fields(old, new)), former_id=old_id)
        )
    changes += [_change("added", record) for record in added.values()]
    changes += [_change("removed", record) for record in removed.values()]
    for record_id in after.keys() & before.keys():
        if before[record_id] != after[record_id]:
            fields = tuple(_fields(before[record_id], after[record_id]))
            if fields:
                changes.append(_change("amended", after[record_id], fields=fields))
    order = {"added": 0, "removed": 1, "renumbered": 2, "amended": 3}
    return tuple(sorted(changes, key=lambda one: (order[one.kind], _natural(one.record_id))))


def _natural(record_id: str) -> tuple[str, int, str]:
    stem, _, tail = record_id.rpartition("-")
    return (stem, int(tail), "") if tail.isascii() and tail.isdigit() else (record_id, 0, "")


def _renumbered(
    removed: Mapping[str, Record], added: Mapping[str, Record]
) -> Iterator[tuple[str, str]]:
    by_reference = {
        reference: record_id
        for record_id, record in sorted(removed.items())
        for reference in record.references
        if reference.scheme in _OWN
    }
    taken: set[str] = set()
    for new_id, record in sorted(added.items()):
        for reference in record.references:
            old_id = by_reference.get(reference)
            if old_id is not None and old_id not in taken:
                taken.add(old_id)
                yield old_id, new_id
                break


def _change(
    kind: Kind, record: Record, *, fields: tuple[FieldChange, ...] = (), former_id: str = ""
) -> Change:
    return Change(
        kind=kind,
        record_id=record.id,
        schema=record.schema,
        caption=caption(record),
        programs=tuple(
            sorted({program for one in record.designations for program in one.programs})
        ),
        fields=fields,
        former_id=former_id,
    )


def _fields(before: Record, after: Record) -> Iterator[FieldChange]:
    if before.schema != after.schema:
        yield FieldChange("type", before.schema, after.schema)
    yield from _names(before.names, after.names)
    for old, new in (
        (before.dates, after.dates),
        (before.facts, after.facts),
        (before.identifiers, after.identifiers),
        (before.addresses, after.addresses),
        (before.relations, after.relations),
    ):
        yield from _values(map(_words, old), map(_words, new))
    yield from designation_changes(before.designations, after.designations)
    yield from _values(
        ((f"{one.scheme}", one.value) for one in before.references),
        ((f"{one.scheme}", one.value) for one in after.references),
    )
    yield from _remarks(before, after)


def _remarks(before: Record, after: Record) -> Iterator[FieldChange]:
    """Give the parts of the remarks that differ and that no other change tells already.

    Some lists (OFAC's legacy formats) write everything into remarks, in parts joined by `; `.
    """
    old = {part for text in before.remarks for part in _parts(text)}
    new = {part for text in after.remarks for part in _parts(text)}
    told = _raw_values(before) ^ _raw_values(after)
    for part in sorted(old - new):
        if not any(value in part for value in told):
            yield FieldChange("remark", part, "")
    for part in sorted(new - old):
        if not any(value in part for value in told):
            yield FieldChange("remark", "", part)


def _parts(text: str) -> list[str]:
    return text.removesuffix(".").split("; ")


def _raw_values(record: Record) -> set[str]:
    """Give the published words of all values that have a field of their own."""
    values = {name.text for name in record.names}
    for name in record.names:
        values.update(part.text for part in name.parts)
    values.update(one.text for one in record.dates)
    values.update(one.text or one.value for one in record.facts)
    values.update(one.value for one in record.identifiers)
    values.update(one.other_name for one in record.relations)
    values.update(measure for one in record.designations for measure in one.measures)
    return values - {""}


_NAME_WORDS = {
    "name": "name",
    "alias": "alias",
    "weakAlias": "weak alias",
    "previousName": "previous name",
}


def _names(before: Iterable[Name], after: Iterable[Name]) -> Iterator[FieldChange]:
    old = {(name.text, name.kind) for name in before}
    new = {(name.text, name.kind) for name in after}
    gone, come = dict(sorted(old - new)), dict(sorted(new - old))
    for text in sorted(gone.keys() & come.keys()):
        yield FieldChange(
            f"kind of the name {text!r}", _NAME_WORDS[gone[text]], _NAME_WORDS[come[text]]
        )
    yield from _values(
        ((_NAME_WORDS[kind], text) for text, kind in old - new if text not in come),
        ((_NAME_WORDS[kind], text) for text, kind in new - old if text not in gone),
    )


def _values(
    before: Iterable[tuple[str, str]], after: Iterable[tuple[str, str]]
) -> Iterator[FieldChange]:
    """Pair what went with what came in the same field, when each is one value."""
    old, new = set(before), set(after)
    gone, come = sorted(old - new), sorted(new - old)
    for field in sorted({one for one, _ in gone} | {one for one, _ in come}):
        left = [value for one, value in gone if one == field]
        right = [value for one, value in come if one == field]
        if len(left) == len(right) == 1:
            yield FieldChange(field, left[0], right[0])
        else:
            yield from (FieldChange(field, value, "") for value in left)
            yield from (FieldChange(field, "", value) for value in right)


_PROP_WORDS = {
    "birthDate": "birth date",
    "birthPlace": "place of birth",
    "incorporationDate": "date of incorporation",
    "buildDate": "year of build",
    "deathDate": "date of death",
    "idNumber": "identity number",
    "imoNumber": "IMO number",
    "innCode": "INN",
    "leiCode": "LEI",
    "mmsi": "MMSI",
    "ogrnCode": "OGRN",
    "passportNumber": "passport",
    "publicKey": "digital currency address",
    "registrationNumber": "registration number",
    "swiftBic": "SWIFT/BIC",
    "taxNumber": "tax number",
}


def field_words(prop: str) -> str:
    """Give the words for a FollowTheMoney property."""
    return _PROP_WORDS.get(prop, prop)


def _words(value: Any) -> tuple[str, str]:
    """Give (field, value) in words for one value of a record."""
    match value:
        case DateFact():
            return field_words(value.prop), value.text or value.date.iso
        case Fact():
            return field_words(value.prop), value.text or value.value
        case Identifier():
            return field_words(value.prop), identifier_words(value)
        case Address():
            return "address", value.full + (f" ({value.note})" if value.note else "")
        case Relation():
            other = value.other_name or value.other_id
            return "relation", f"{value.role or value.schema}: {other}"
        case _:
            raise TypeError(f"no words for {type(value).__name__}")


def identifier_words(one: Identifier) -> str:
    """Write a number as a person would: its kind, itself, who issued it, when."""
    text = f"{one.type} {one.value}".strip() if one.type else one.value
    if one.issuer:
        text += f" ({territory_name(one.issuer)})"
    if one.issued:
        text += f", issued {one.issued.iso}"
    if one.expires:
        text += f", expires {one.expires.iso}"
    return text + (f", {one.note}" if one.note else "")


def designation_changes(
    before: Iterable[Designation], after: Iterable[Designation]
) -> Iterator[FieldChange]:
    """Give what differs between the designations of an entry, in words."""
    yield from _values(
        (pair for one in before for pair in _designation_words(one)),
        (pair for one in after for pair in _designation_words(one)),
    )


_DESIGNATION_FIELDS = frozenset(
    {
        "program", "list", "reference", "listed on", "delisted on", "amended on", "legal basis",
        "measure", "reason",
    }
)  # fmt: skip


def is_of_designation(change: FieldChange) -> bool:
    """Say whether a change is one of a designation and not of the party."""
    return change.field in _DESIGNATION_FIELDS


def _designation_words(one: Designation) -> Iterator[tuple[str, str]]:
    for program in one.programs:
        yield "program", program
    if one.list_name:
        yield "list", one.list_name
    if one.reference:
        yield "reference", one.reference
    if one.listed:
        yield "listed on", one.listed.iso
    if one.delisted:
        yield "delisted on", one.delisted.iso
    for amended in one.amended:
        yield "amended on", amended.iso
    for basis in one.legal_basis:
        yield "legal basis", basis
    for measure in one.measures:
        yield "measure", measure
    for reason in one.reasons:
        yield "reason", reason
