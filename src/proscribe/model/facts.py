"""A record as scoring sees it: the facts that can speak for or against it, and its names.

Source: the properties of FollowTheMoney that hold dates of origin and ties to countries.
"""

from collections.abc import Iterator

from proscribe.model.canonical import canonical, caption
from proscribe.model.listed import Entry, ListedNumber, ListedRecord
from proscribe.model.record import Name, Record
from proscribe.values.numberkeys import number_key
from proscribe.values.ties import is_territory, ties_of

BIRTHS = frozenset({"birthDate", "incorporationDate", "buildDate"})
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


def _numbers(record: Record) -> tuple[ListedNumber, ...]:
    found = {}
    for number in record.identifiers:
        key = number_key(number.value)
        if key:
            found[number.prop, key, number.issuer] = ListedNumber(
                number.prop, key, number.value, number.issuer
            )
    return tuple(found[place] for place in sorted(found))
