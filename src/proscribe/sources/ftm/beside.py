"""Entities that belong to a party: sanctions, addresses, documents, wallets, ties.

Each becomes a piece of the record of its holder, so that the lines of a file can come in any
order and be put together afterwards (`canonical.merge` joins pieces).

Source: FollowTheMoney 3.8.2; `docs/ftm.md` is the table.
"""

from collections.abc import Iterable, Iterator
from typing import Any, cast

import msgspec

from proscribe.model.record import (
    Address,
    Designation,
    Identifier,
    Record,
    Reference,
    Relation,
    RelationSchema,
)
from proscribe.sources.ftm.fit import nearest, original, words
from proscribe.sources.ftm.margin import Margin
from proscribe.sources.ftm.table import DOCUMENTS, EDGES, PROVENANCE
from proscribe.values.dates import PartialDate, parse_date

_ENDED = frozenset({"former", "past", "ended", "inactive", "dissolved", "terminated", "historic"})


class Entity(msgspec.Struct):
    """One line of a file: an entity, in nested files with other entities inside it.

    Attributes:
        id: Its id.
        schema: FollowTheMoney schema.
        properties: Property -> values; in nested files a value can be an entity.
        caption: Name to show, or "".
        datasets: Names of the datasets that it comes from.
        referents: Ids under which it was known before it was merged.
        last_seen: When it was last seen, or None.
    """

    id: str
    schema: str
    properties: dict[str, list[Any]] = {}
    caption: str | None = None
    datasets: list[str] = []
    referents: list[str] = []
    last_seen: str | None = None


class Taken:
    """The properties of one entity, taken one by one; what is left was not understood."""

    def __init__(self, entity: Entity, notes: str) -> None:
        self._left = {
            prop: [value for value in values if isinstance(value, str) and value]
            for prop, values in entity.properties.items()
        }
        self.margin = Margin(self._left.pop(notes, ()))

    def take(self, prop: str, kind: str) -> list[str]:
        """Take the values of a property, those that did not fit there in their own form."""
        noted = self.margin.strings(prop)
        if not noted and prop not in self._left:
            return []
        stand_ins = {form for value in noted for form in nearest(kind, prop, value)}
        held = [
            original(kind, prop, value)
            for value in self._left.pop(prop, ())
            if value not in stand_ins
        ]
        return list(dict.fromkeys(held + noted))

    def first(self, prop: str, kind: str) -> str:
        """Take a property that has one value with us; several are joined."""
        return "; ".join(sorted(self.take(prop, kind)))

    def dates(self, prop: str) -> list[PartialDate]:
        """Take dates, sorted; what is none goes to the texts."""
        found = []
        for text in self.take(prop, "date"):
            date = parse_date(text)
            if date is None:
                self.margin.texts.append(f"{prop}: {text}")
            else:
                found.append(date)
        return sorted(found)

    def drop(self, *props: str) -> None:
        """Leave properties out that say nothing of their own."""
        for prop in props:
            self._left.pop(prop, None)

    def props(self) -> tuple[str, ...]:
        """Give the properties that nobody has taken."""
        return tuple(self._left)

    def left(self) -> Iterator[tuple[str, str]]:
        """Give what nobody has taken and what is not mere provenance."""
        for prop, values in self._left.items():
            if prop not in PROVENANCE:
                yield from ((prop, value) for value in values)


def _rest(schema: str, taken: Taken) -> list[str]:
    return [f"{schema} {prop}: {value}" for prop, value in taken.left()]


def address(entity: Entity) -> Address:
    """Give an address."""
    taken = Taken(entity, "notes")
    street = [taken.first(prop, "string") for prop in ("street", "street2", "postOfficeBox")]
    region = [taken.first(prop, "string") for prop in ("region", "state")]
    country = taken.take("country", "country")
    text = taken.first("summary", "string")
    full = taken.first("full", "address") or taken.first("name", "name")
    parts = [", ".join(filter(None, one)) for one in (street, region)]
    found = Address(
        full=full,
        street=parts[0],
        city=taken.first("city", "string"),
        region=parts[1],
        postal_code=taken.first("postalCode", "string"),
        country=country[0] if country else "",
        country_text=text,
        note=taken.first("remarks", "string"),
    )
    if found.full:
        return found
    whole = (found.street, found.postal_code, found.city, found.region, text or found.country)
    return msgspec.structs.replace(found, full=", ".join(filter(None, whole)))


def pieces(entity: Entity, captions: dict[str, str]) -> Iterator[Record]:
    """Give what an entity says of its holders: for each a piece of its record.

    Args:
        entity: A sanction, document, wallet with a holder, or tie.
        captions: Id -> name, as far as known (nested files).
    """
    if entity.schema == "Sanction":
        yield from _sanction(entity)
    elif entity.schema in DOCUMENTS:
        yield from _document(entity)
    elif entity.schema == "CryptoWallet":
        yield from _wallet(entity)
    elif entity.schema in EDGES:
        yield from _edge(entity, captions)


def _holders(taken: Taken, prop: str) -> list[str]:
    return taken.take(prop, "entity")


def _sanction(entity: Entity) -> Iterator[Record]:
    taken = Taken(entity, "description")
    holders = _holders(taken, "entity")
    listed, started = taken.dates("listingDate"), taken.dates("startDate")
    own, council = taken.first("authorityId", "string"), taken.take("unscId", "string")
    ended = taken.dates("endDate")
    found = Designation(
        authority=taken.first("authority", "string"),
        programs=tuple(
            sorted({*taken.take("program", "string"), *taken.take("programId", "string")})
        ),
        list_name=taken.first("summary", "text"),
        reference=own or "; ".join(council),
        listed=min(listed or started, default=None),
        amended=tuple(taken.dates("modifiedAt")),
        delisted=max(ended, default=None),
        measures=tuple(sorted(taken.take("provisions", "string"))),
        reasons=tuple(sorted(taken.take("reason", "text"))),
    )
    taken.drop("country")
    rest = _rest("Sanction", taken)
    rest += [
        f"Sanction startDate: {words(date)}"
        for date in started
        if listed and words(date) not in {form for one in listed for form in _forms(one)}
    ]
    found = msgspec.structs.replace(found, legal_basis=tuple(sorted(taken.margin.rest())))
    references = tuple(Reference("un-reference", value) for value in council)
    for holder in holders:
        yield Record(id=holder, designations=(found,), references=references, remarks=tuple(rest))


def _forms(date: PartialDate) -> tuple[str, ...]:
    return nearest("date", "startDate", words(date))


def _document(entity: Entity) -> Iterator[Record]:
    taken = Taken(entity, "description")
    holders = _holders(taken, "holder")
    stated = taken.margin.strings("property")
    prop = "passportNumber" if entity.schema == "Passport" else (stated[0] if stated else "")
    numbers = taken.take("number", "string") or taken.take("passportNumber", "string")
    taken.drop("passportNumber")
    issuers = taken.take("country", "country")
    shared = Identifier(
        prop=prop,
        value="",
        type=taken.first("type", "string"),
        issuer=issuers[0] if issuers else "",
        authority=taken.first("authority", "string"),
        issued=min(taken.dates("startDate"), default=None),
        expires=max(taken.dates("endDate"), default=None),
    )
    note = "; ".join(taken.take("summary", "text") + taken.margin.rest())
    rest = tuple(_rest(entity.schema, taken))
    for holder in holders:
        found = tuple(
            msgspec.structs.replace(shared, value=number, note=note) for number in numbers
        )
        yield Record(id=holder, identifiers=found, remarks=rest)


def _wallet(entity: Entity) -> Iterator[Record]:
    taken = Taken(entity, "notes")
    holders = _holders(taken, "holder")
    exact = taken.margin.objects("identifier", Identifier)
    keys = taken.take("publicKey", "string")
    currency = taken.first("currencySymbol", "string")
    found = tuple(exact) or tuple(Identifier("publicKey", key, type=currency) for key in keys)
    taken.drop("topics", "name")
    rest = tuple(_rest("CryptoWallet", taken) + taken.margin.rest())
    for holder in holders:
        yield Record(id=holder, identifiers=found, remarks=rest)


def _edge(entity: Entity, captions: dict[str, str]) -> Iterator[Record]:
    names = EDGES[entity.schema]
    taken = Taken(entity, "description")
    real = {prop: taken.margin.strings(prop) for prop in (names.source, names.target)}
    sources, targets = _holders(taken, names.source), _holders(taken, names.target)
    other = taken.first("namesMentioned", "name")
    role = [taken.first(names.role, "string")]
    status = set(taken.take("status", "string")) | set(taken.take("summary", "text"))
    ended = {one for one in status if one.casefold() in _ENDED}
    role += sorted(status - ended)
    role += [taken.first(prop, "string") for prop in ("ownershipType", "percentage")]
    started, stopped = taken.dates("startDate"), taken.dates("endDate")
    role += [f"from {words(date)}" for date in started] + [f"to {words(date)}" for date in stopped]
    rest = tuple(_rest(entity.schema, taken) + taken.margin.rest())
    for source in sources:
        for target in targets:
            for side, holder, far in (("source", source, target), ("target", target, source)):
                far_prop = names.target if side == "source" else names.source
                yield Record(
                    id=holder,
                    relations=(
                        Relation(
                            schema=cast(RelationSchema, entity.schema),
                            side="source" if side == "source" else "target",
                            other_id=(real[far_prop] or [far])[0],
                            other_name=other or captions.get(far, ""),
                            role="; ".join(filter(None, role)),
                            former=bool(ended or stopped),
                        ),
                    ),
                    remarks=rest,
                )


def joined(parts: Iterable[Record]) -> dict[str, Any]:
    """Give the pieces of one record as lists by field."""
    found: dict[str, list[Any]] = {}
    for part in parts:
        for field in ("designations", "identifiers", "relations", "references", "remarks"):
            values = getattr(part, field)
            if values:
                found.setdefault(field, []).extend(values)
    return found
