"""A record as scoring sees it: the facts that can speak for or against it, and its names.

Source: the properties of FollowTheMoney that hold dates of origin and ties to countries.
"""

from collections.abc import Iterator

from proscribe.model.canonical import canonical, caption
from proscribe.model.listed import Entry, ListedNumber, ListedRecord
from proscribe.model.record import Name, Record
from proscribe.model.schemata import is_a, schemata
from proscribe.values.numberkeys import number_key
from proscribe.values.places import place_words
from proscribe.values.ships import parse_tonnage
from proscribe.values.ties import is_territory, ties_of

_TONNAGES = frozenset({"tonnage", "grossRegisteredTonnage"})
BIRTHS = frozenset({"birthDate", "incorporationDate", "buildDate"})
NATIONALITIES = frozenset({"nationality", "citizenship"})
COUNTRIES = frozenset(
    {
        "nationality", "citizenship", "country", "jurisdiction", "flag", "mainCountry",
        "registrationCountry", "pastFlags", "birthCountry",
    }
)  # fmt: skip


def listed_facts(entry: Entry) -> tuple[ListedRecord, tuple[Name, ...]]:
    """Give what scoring needs of one record, by itself: nothing of other records of its party.

    Returns:
        The facts, and the names, distinct in kind and text, in canonical order.
    """
    record = canonical(entry.record)
    distinct: dict[tuple[str, str], Name] = {}
    for name in record.names:
        distinct.setdefault((name.kind, name.text), name)
    facts = ListedRecord(
        party_id=entry.party_id,
        dataset=entry.dataset,
        record_id=record.id,
        schema=record.schema,
        caption=caption(record),
        weak_alias=entry.weak_alias,
        births=tuple(sorted({fact.date for fact in record.dates if fact.prop in BIRTHS})),
        countries=tuple(sorted(set(_countries(record)))),
        genders=tuple(sorted({f.value for f in record.facts if f.prop == "gender"})),
        numbers=_numbers(record),
        programs=tuple(sorted({name for one in record.designations for name in one.programs})),
        nationalities=tuple(sorted(set(_nationalities(record)))),
        birth_places=_values(record, "birthPlace"),
        addresses=tuple(sorted({one.full for one in record.addresses if place_words(one.full)})),
        kinds=_values(record, "type") if _is_vehicle(record.schema) else (),
        tonnages=tuple(
            sorted(
                {
                    tons
                    for fact in record.facts
                    if fact.prop in _TONNAGES and (tons := parse_tonnage(fact.value))
                }
            )
        ),
    )
    return facts, tuple(distinct.values())


def _countries(record: Record) -> Iterator[str]:
    """Give codes only: words that were not recognised cannot be compared."""
    for fact in record.facts:
        if fact.prop in COUNTRIES and is_territory(fact.value.lower()):
            yield from ties_of(fact.value.lower())
    for address in record.addresses:
        if address.country:
            yield from ties_of(address.country)


def _nationalities(record: Record) -> Iterator[str]:
    for fact in record.facts:
        if fact.prop in NATIONALITIES and is_territory(fact.value.lower()):
            yield from ties_of(fact.value.lower())


def _is_vehicle(schema: str) -> bool:
    return schema in schemata() and is_a(schema, "Vehicle")


def _values(record: Record, prop: str) -> tuple[str, ...]:
    """Give the values of a property that say something to compare."""
    return tuple(
        sorted(
            {fact.value for fact in record.facts if fact.prop == prop and place_words(fact.value)}
        )
    )


def _numbers(record: Record) -> tuple[ListedNumber, ...]:
    found = {}
    for number in record.identifiers:
        key = number_key(number.value)
        if key:
            found[number.prop, key, number.issuer] = ListedNumber(
                number.prop, key, number.value, number.issuer
            )
    return tuple(found[place] for place in sorted(found))
