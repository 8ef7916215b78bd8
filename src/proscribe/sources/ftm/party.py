"""A main entity of FollowTheMoney to a record.

Source: FollowTheMoney 3.8.2; `docs/ftm.md` is the table.
"""

from collections.abc import Iterable, Iterator

import msgspec

from proscribe.model.record import (
    Address,
    DateFact,
    Fact,
    Identifier,
    Name,
    NameKind,
    NamePart,
    Record,
    Reference,
    Relation,
)
from proscribe.model.schemata import properties, schemata
from proscribe.sources.ftm.beside import Entity, Taken, joined
from proscribe.sources.ftm.fit import nearest, words
from proscribe.sources.ftm.margin import line
from proscribe.sources.ftm.parts import attach
from proscribe.sources.ftm.table import (
    DATES,
    FETCHED,
    PARTS,
    PLAIN,
    is_party,
    type_of,
)
from proscribe.sources.ftm.write import REFERENT_PREFIX
from proscribe.values.dates import parse_date
from proscribe.values.identifiers import check
from proscribe.values.text import NAME_NULLS, clean
from proscribe.values.writing.scripts import script_of

_KINDS: tuple[NameKind, ...] = ("name", "alias", "weakAlias", "previousName")
_PLAIN_PROPS = frozenset(
    prop for name in schemata() for prop, kind in properties(name).items() if kind in PLAIN
)
_ADDRESS_PROPS = ("address", "addressEntity")


class Noted(msgspec.Struct):
    """A value with what the publisher adds to it, as the margin holds it."""

    value: str
    note: str


def party(
    entity: Entity,
    parts: Iterable[Record],
    addresses: Iterable[Address],
    captions: dict[str, str],
) -> tuple[Record, list[str]]:
    """Give the record of a main entity.

    Args:
        entity: The main entity.
        parts: What other entities say of it (`beside.pieces`).
        addresses: The addresses that it points at.
        captions: Id -> name of other entities, as far as known.

    Returns:
        The record, one name for each name in the entity; and the properties that its schema does
        not have, whose values are kept as remarks.
    """
    taken = Taken(entity, "notes")
    beside = joined(parts)
    record_id = (taken.margin.strings("id") or [entity.id])[0]
    schema = (taken.margin.strings("schema") or [entity.schema])[0]
    type_schema = entity.schema if is_party(entity.schema) else "LegalEntity"
    names = _names(taken)
    named, left = attach(names, _parts(taken, type_schema))
    props = {kind: prop for prop, kind in PARTS.items()}
    facts = [Fact(props[one.kind], one.text) for one in left if one.kind in props]
    remarks = [f"{one.kind}: {one.text}" for one in left if one.kind not in props]
    identifiers = _identifiers(taken, type_schema, beside.pop("identifiers", []))
    dates = _dates(taken, type_schema)
    relations = [*taken.margin.objects("relation", Relation), *_ties(taken, type_schema, captions)]
    found_addresses = _addresses(taken, list(addresses))
    numbered = {(one.prop, one.value) for one in identifiers}
    listed = any(one.delisted is None for one in beside.get("designations", ()))
    facts += [
        fact
        for fact in _facts(taken, type_schema, listed=listed)
        if (fact.prop, fact.value) not in numbered
    ]
    references = _references(entity) + taken.margin.objects("reference", Reference)
    unknown, rest = _unknown(taken, type_schema)
    record = Record(
        id=record_id,
        schema=schema,
        names=named,
        dates=tuple(dates),
        facts=tuple(facts),
        identifiers=tuple(identifiers),
        addresses=tuple(found_addresses),
        designations=tuple(beside.get("designations", ())),
        relations=tuple(relations) + tuple(beside.get("relations", ())),
        references=tuple(references) + tuple(beside.get("references", ())),
        remarks=tuple(remarks) + tuple(beside.get("remarks", ())) + tuple(rest)
        + tuple(taken.margin.rest()),
    )  # fmt: skip
    return record, unknown


def _parts(taken: Taken, schema: str) -> list[NamePart]:
    stated = [
        NamePart(kind, text)
        for prop, kind in PARTS.items()
        if type_of(schema, prop)
        for text in taken.take(prop, "string")
    ]
    return stated + taken.margin.objects("part", NamePart)


def _names(taken: Taken) -> list[Name]:
    found = []
    for kind in _KINDS:
        for text in taken.take(kind, "name"):
            whole = clean(text, NAME_NULLS)
            if whole is not None:
                found.append(Name(kind=kind, text=whole, script=script_of(whole)))
    return found


def _noted(taken: Taken, prop: str, values: list[str]) -> Iterator[tuple[str, str]]:
    """Give values with their notes; a value with several notes comes once for each.

    A note on a value that is not there (it became a part of a name) stays among the texts.
    """
    notes = taken.margin.objects(prop, Noted)
    taken.margin.texts.extend(line(prop, one) for one in notes if one.value not in values)
    for value in values:
        own = [one.note for one in notes if one.value == value]
        yield from ((value, note) for note in own or [""])


def _dates(taken: Taken, schema: str) -> Iterator[DateFact]:
    for prop in DATES:
        for text, note in _noted(
            taken, prop, taken.take(prop, "date" if type_of(schema, prop) else "")
        ):
            date = parse_date(text)
            if date is None:
                taken.margin.texts.append(f"{prop}: {text}")
            else:
                yield DateFact(prop, date, words(date), note)


def _facts(taken: Taken, schema: str, *, listed: bool) -> Iterator[Fact]:
    """Give the plain properties: those of the schema, and those that the margin names."""
    noted = (prop for prop in taken.margin.labels() if prop in _PLAIN_PROPS)
    props = dict.fromkeys((*taken.props(), *noted))
    for prop in props:
        kind = type_of(schema, prop)
        if prop in _ADDRESS_PROPS or prop in DATES or prop in FETCHED:
            continue
        if kind and kind not in PLAIN:
            continue
        if not kind and prop in taken.props():
            continue
        for value, note in _noted(taken, prop, taken.take(prop, kind)):
            if prop == "topics" and value == "sanction" and listed:
                continue
            yield Fact(prop, value, note=note)


def _identifiers(taken: Taken, schema: str, documents: list[Identifier]) -> list[Identifier]:
    """Put numbers together: plain ones, and those of documents, wallets and the margin."""
    exact = documents + taken.margin.objects("identifier", Identifier)
    stated: dict[str, list[str]] = {}
    for prop in taken.props():
        if type_of(schema, prop) in ("identifier", "iban"):
            stated[prop] = taken.take(prop, type_of(schema, prop))
    placed = [_placed(one, stated) for one in exact]
    found = []
    for prop, values in stated.items():
        kind = type_of(schema, prop)
        ours = [one.value for one in placed if one.prop == prop]
        forms = {form for value in ours for form in nearest(kind, prop, value)}
        found += [
            Identifier(prop, value)
            for value in values
            if value not in ours and not forms & set(nearest(kind, prop, value))
        ]
    return [
        msgspec.structs.replace(one, verdict=check(one.prop, one.value, one.issuer))
        for one in (*found, *placed)
    ]


def _placed(one: Identifier, stated: dict[str, list[str]]) -> Identifier:
    """Find the property of a document's number: the one that states the same number."""
    if one.prop:
        return one
    prop = next((prop for prop, values in stated.items() if one.value in values), "idNumber")
    return msgspec.structs.replace(one, prop=prop)


def _addresses(taken: Taken, addresses: list[Address]) -> list[Address]:
    fulls = {form for one in addresses for form in nearest("address", "full", one.full)}
    plain = [text for text in taken.take("address", "address") if text not in fulls]
    taken.drop("addressEntity")
    return addresses + [Address(full=text) for text in plain]


def _ties(taken: Taken, schema: str, captions: dict[str, str]) -> Iterator[Relation]:
    """Give ties that are plain properties, as `owner` of a vessel or `parent` of a company."""
    for prop in taken.props():
        if type_of(schema, prop) == "entity" and prop not in _ADDRESS_PROPS:
            for other in taken.take(prop, "entity"):
                yield Relation(
                    schema="Ownership" if prop in ("owner", "parent") else "UnknownLink",
                    side="target",
                    other_id=other,
                    other_name=captions.get(other, ""),
                    role=prop,
                )


def _references(entity: Entity) -> list[Reference]:
    return [
        Reference(scheme, referent.removeprefix(prefix))
        for referent in entity.referents
        for scheme, prefix in REFERENT_PREFIX.items()
        if referent.startswith(prefix)
    ]


def _unknown(taken: Taken, schema: str) -> tuple[list[str], list[str]]:
    left = [(prop, value) for prop, value in taken.left() if not type_of(schema, prop)]
    unknown = list(dict.fromkeys(prop for prop, _ in left))
    return unknown, [f"{prop}: {value}" for prop, value in left]
