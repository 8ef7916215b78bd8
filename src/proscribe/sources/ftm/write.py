"""Records to FollowTheMoney entities: JSON lines as OpenSanctions publishes them.

One record becomes one main entity and, beside it, a `Sanction` for each designation, an `Address`
for each address, a `Passport` or `Identification` for each number of which more than the number
is known, a `CryptoWallet` for each wallet of a holder and an edge for each tie to another record.
A party that is named in words only does not become an entity: it is on no list, and a screener
that loads the file would alert on it; the tie stays in the notes (`margin.py`). Ids of entities
that have none are hashes of what they are made of, so the same record gives the same lines.

Source: `entities.ftm.json` of OpenSanctions; FollowTheMoney 3.8.2. `docs/ftm.md` is the table.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from proscribe.model import canonical
from proscribe.model.record import (
    Designation,
    Identifier,
    Record,
    Reference,
    Relation,
)
from proscribe.sources.ftm.draft import Draft, fits
from proscribe.sources.ftm.fit import entity_id, made_id, nearest, plain, words
from proscribe.sources.ftm.margin import line
from proscribe.sources.ftm.table import EDGES, FETCHED, PARTS, is_legal, is_party, type_of

REFERENT_PREFIX = {"ofac-uid": "ofac-", "ofsi-group": "gb-hmt-"}
_PROGRAM_ID = re.compile(r"[A-Z0-9][A-Z0-9.-]{1,30}")
_CURRENCY = re.compile(r"\b([A-Z]{3,5})$")
_encoder = msgspec.json.Encoder(order="deterministic")


def to_entities(
    record: Record,
    dataset: str,
    *,
    first_seen: str | None = None,
    last_seen: str | None = None,
    last_change: str | None = None,
) -> Iterator[dict[str, Any]]:
    """Give the entities of one record, the main one first, the others by schema and id.

    Args:
        record: Any record; it is made canonical first.
        dataset: Name of its dataset.
        first_seen: When the record was first seen, ISO 8601, or None when not known.
        last_seen: When it was last seen.
        last_change: When its content last changed.

    Yields:
        Entities in the JSON shape of OpenSanctions; values of a property are sorted.
    """
    record = canonical.canonical(record)
    main = _main(record)
    main_id = main.id
    listed = any(one.delisted is None for one in record.designations)
    beside: dict[str, Draft] = {}
    for draft in (
        *_addresses(record, main),
        *_numbers(record, main, listed=listed),
        *_sanctions(record, main_id),
        *_edges(record, main),
    ):
        beside[draft.id] = draft
    if listed:
        main.hold("topics", ["sanction"])
    times = {"first_seen": first_seen, "last_seen": last_seen, "last_change": last_change}
    yield _finished(
        main, plain(canonical.caption(record)), dataset, times,
        referents=_referents(record), target=listed,
    )  # fmt: skip
    for draft in sorted(beside.values(), key=lambda one: (one.schema, one.id)):
        yield _finished(draft, _caption(draft), dataset, times)


def _referents(record: Record) -> list[str]:
    return sorted(
        REFERENT_PREFIX[one.scheme] + one.value
        for one in record.references
        if one.scheme in REFERENT_PREFIX
    )


def to_lines(record: Record, dataset: str) -> bytes:
    """Give the entities of one record as JSON lines, with line ends."""
    return b"".join(_encoder.encode(one) + b"\n" for one in to_entities(record, dataset))


def _finished(
    draft: Draft,
    caption: str,
    dataset: str,
    times: dict[str, str | None],
    *,
    referents: Iterable[str] = (),
    target: bool = False,
) -> dict[str, Any]:
    return {
        "id": draft.id,
        "caption": caption,
        "schema": draft.schema,
        "properties": {prop: sorted(draft.properties[prop]) for prop in sorted(draft.properties)},
        "datasets": [dataset] if dataset else [],
        "referents": list(referents),
        "target": target,
        **times,
    }


def _caption(draft: Draft) -> str:
    for prop in ("full", "number", "publicKey", "program", "authority", "role", "relationship"):
        if prop in draft.properties:
            return min(draft.properties[prop])
    return draft.schema


def _main(record: Record) -> Draft:
    schema = record.schema if is_party(record.schema) else "LegalEntity"
    main = Draft(entity_id(record.id), schema, "notes")
    if main.id != record.id:
        main.note(line("id", record.id))
    if schema != record.schema:
        main.note(line("schema", record.schema))
    for kind in ("name", "alias", "weakAlias", "previousName"):
        main.add(kind, "name", (name.text for name in record.names if name.kind == kind))
    _parts(record, main)
    for prop in dict.fromkeys(one.prop for one in record.dates):
        main.add(
            prop,
            "date" if type_of(schema, prop) else "",
            (words(one.date) for one in record.dates if one.prop == prop),
        )
    _facts(record, main)
    for one in record.dates:
        if one.note:
            main.note(line(one.prop, {"value": words(one.date), "note": one.note}))
    main.texts(record.remarks)
    scheme = _un_reference(record)
    for reference in record.references:
        if reference.scheme not in REFERENT_PREFIX and reference not in scheme:
            main.note(line("reference", reference))
    return main


def _un_reference(record: Record) -> set[Reference]:
    """Give the references that a sanction carries in `unscId`."""
    found = {Reference("un-reference", one.reference) for one in record.designations}
    return found & set(record.references)


def _parts(record: Record, main: Draft) -> None:
    props = {kind: prop for prop, kind in PARTS.items()}
    for part in dict.fromkeys(part for name in record.names for part in name.parts):
        prop = props.get(part.kind, "")
        if type_of(main.schema, prop):
            main.add(prop, "string", [part.text])
        else:
            main.note(line("part", part))


def _facts(record: Record, main: Draft) -> None:
    for prop in dict.fromkeys(fact.prop for fact in record.facts):
        if prop in FETCHED:
            continue
        facts = [fact for fact in record.facts if fact.prop == prop]
        if prop == "notes":
            main.texts(f"{one.value} ({one.note})" if one.note else one.value for one in facts)
            continue
        kind = type_of(main.schema, prop)
        main.add(prop, "" if kind == "entity" else kind, (fact.value for fact in facts))
        for fact in facts:
            if fact.note:
                main.note(line(prop, {"value": fact.value, "note": fact.note}))


def _addresses(record: Record, main: Draft) -> Iterator[Draft]:
    for address in record.addresses:
        content = _encoder.encode(address).decode()
        draft = Draft(made_id("Address", content), "Address", "notes")
        draft.add("full", "address", [address.full])
        for prop, value in (
            ("street", address.street),
            ("city", address.city),
            ("region", address.region),
            ("postalCode", address.postal_code),
            ("summary", address.country_text),
            ("remarks", address.note),
        ):
            draft.add(prop, "string", [value])
        draft.add("country", "country", [address.country])
        main.hold("address", draft.properties.get("full", ()))
        main.hold("addressEntity", [draft.id])
        yield draft


def _is_bare(one: Identifier) -> bool:
    """Whether a number is all that is known of an identifier."""
    return one == Identifier(prop=one.prop, value=one.value, verdict=one.verdict)


def _numbers(record: Record, main: Draft, *, listed: bool) -> Iterator[Draft]:
    legal = is_legal(main.schema)
    by_prop: dict[str, list[Identifier]] = {}
    for one in record.identifiers:
        by_prop.setdefault(one.prop, []).append(one)
    for prop, ones in by_prop.items():
        kind = type_of(main.schema, prop)
        forms = {one: nearest(kind, prop, one.value) if kind else () for one in ones}
        fuller = [
            one for one in ones if not _is_bare(one) or not fits(kind, prop, one.value, forms[one])
        ]
        taken = {form for one in fuller for form in forms[one]}
        main.hold(prop, (form for one in ones for form in forms[one]))
        for one in ones:
            if one in fuller or taken & set(forms[one]):
                if not legal:
                    main.note(line("identifier", one))
                elif prop == "publicKey":
                    yield _wallet(one, main.id, listed=listed)
                else:
                    yield _document(one, main.id)


def _document(one: Identifier, holder: str) -> Draft:
    schema = "Passport" if one.prop == "passportNumber" else "Identification"
    draft = Draft(made_id(schema, holder, _encoder.encode(one).decode()), schema, "description")
    draft.hold("holder", [holder])
    draft.add("number", "string", [one.value])
    draft.add("type", "string", [one.type])
    draft.add("authority", "string", [one.authority])
    draft.add("summary", "text", [one.note])
    draft.add("country", "country", [one.issuer])
    draft.date("startDate", [one.issued])
    draft.date("endDate", [one.expires])
    if schema == "Identification":
        draft.note(line("property", one.prop))
    return draft


def _wallet(one: Identifier, holder: str, *, listed: bool) -> Draft:
    key = made_id("CryptoWallet", holder, _encoder.encode(one).decode())
    draft = Draft(key, "CryptoWallet", "notes")
    draft.hold("holder", [holder])
    draft.add("publicKey", "string", [one.value])
    currency = _CURRENCY.search(one.type)
    draft.hold("currencySymbol", [currency[1]] if currency else [])
    if not _is_bare(one):
        draft.note(line("identifier", one))
    if listed:
        draft.hold("topics", ["sanction"])
    return draft


def _sanctions(record: Record, main_id: str) -> Iterator[Draft]:
    taken: set[str] = set()
    known = _un_reference(record)
    for one in record.designations:
        key = made_id(
            "Sanction", main_id, one.authority, one.list_name, one.reference, *one.programs,
            one.listed.iso if one.listed else "",
        )  # fmt: skip
        while key in taken:
            key = made_id(key)
        taken.add(key)
        draft = Draft(key, "Sanction", "description")
        draft.hold("entity", [main_id])
        _sanction(draft, one)
        if Reference("un-reference", one.reference) in known:
            draft.add("unscId", "string", [one.reference])
        yield draft


def _sanction(draft: Draft, one: Designation) -> None:
    draft.add("authority", "string", [one.authority])
    draft.add("program", "string", one.programs)
    draft.hold("programId", (tag for tag in one.programs if _PROGRAM_ID.fullmatch(tag)))
    draft.add("summary", "text", [one.list_name])
    draft.add("authorityId", "string", [one.reference])
    draft.add("provisions", "string", one.measures)
    draft.add("reason", "text", one.reasons)
    draft.texts(one.legal_basis)
    draft.date("listingDate", [one.listed])
    draft.hold("startDate", draft.properties.get("listingDate", ()))
    draft.date("modifiedAt", one.amended)
    draft.date("endDate", [one.delisted])


def _edges(record: Record, main: Draft) -> Iterator[Draft]:
    for one in record.relations:
        if not one.other_id:
            main.note(line("relation", one))
            continue
        yield _edge(one, main.id)


def _edge(one: Relation, main_id: str) -> Draft:
    names = EDGES[one.schema]
    other = entity_id(one.other_id)
    near, far = (
        (names.source, names.target) if one.side == "source" else (names.target, names.source)
    )
    source, target = (main_id, other) if one.side == "source" else (other, main_id)
    key = made_id(one.schema, source, target, one.role, str(one.former), one.other_name)
    draft = Draft(key, one.schema, "description")
    draft.hold(near, [main_id])
    draft.hold(far, [other])
    if other != one.other_id:
        draft.note(line(far, one.other_id))
    draft.add(names.role, "string", [one.role])
    draft.add("namesMentioned", "name", [one.other_name])
    if one.former:
        draft.hold("summary", ["former"])
    return draft
