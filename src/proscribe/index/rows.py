"""Records to rows: each reading of each listed name is one row of tokens."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

import msgspec

from proscribe.model.canonical import canonical, caption
from proscribe.model.listed import Entry, ListedNumber, ListedRecord, names_person
from proscribe.model.record import Name, Record
from proscribe.values.names import Reading, read_name
from proscribe.values.numberkeys import number_key

_BIRTHS = frozenset({"birthDate", "incorporationDate", "buildDate"})
_COUNTRIES = frozenset(
    {
        "nationality", "citizenship", "country", "jurisdiction", "flag", "mainCountry",
        "registrationCountry", "pastFlags", "birthCountry",
    }
)  # fmt: skip
KINDS = ("name", "alias", "previousName", "weakAlias")


class Listed(msgspec.Struct, frozen=True):
    """A record as an index keeps it.

    Attributes:
        facts: What scoring needs.
        names: Its names, distinct in kind and text, in canonical order.
    """

    facts: ListedRecord
    names: tuple[Name, ...]


def in_order(entries: Iterable[Entry]) -> list[Listed]:
    """Give the records in an order that does not depend on that of the entries.

    Raises:
        ValueError: One dataset has two records of one id.
    """
    listed = [_listed(entry) for entry in entries]
    listed.sort(key=_key)
    for one, next_one in pairwise(listed):
        if _key(one) == _key(next_one):
            raise ValueError(f"two entries are {one.facts.record_id} of {one.facts.dataset}")
    return _completed(listed)


def _completed(listed: list[Listed]) -> list[Listed]:
    """Let a record without birth dates, countries or genders have those of its party.

    Records are one party by published references only, so what one list leaves out another one
    says of the same man. What a record says itself is never mixed with what others say.
    """
    by_party: dict[str, list[ListedRecord]] = {}
    for one in listed:
        by_party.setdefault(one.facts.party_id, []).append(one.facts)
    result = []
    for one in listed:
        others = by_party[one.facts.party_id]
        if len(others) > 1:
            missing = {
                field: tuple(sorted({value for other in others for value in getattr(other, field)}))
                for field in ("births", "countries", "genders")
                if not getattr(one.facts, field)
            }
            facts = msgspec.structs.replace(one.facts, **missing)
            one = msgspec.structs.replace(one, facts=facts)
        result.append(one)
    return result


def _key(listed: Listed) -> tuple[str, str]:
    return listed.facts.dataset, listed.facts.record_id


def _listed(entry: Entry) -> Listed:
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
        births=tuple(sorted({fact.date for fact in record.dates if fact.prop in _BIRTHS})),
        countries=tuple(sorted(set(_countries(record)))),
        genders=tuple(sorted({f.value for f in record.facts if f.prop == "gender"})),
        numbers=_numbers(record),
    )
    return Listed(facts, tuple(distinct.values()))


def _countries(record: Record) -> Iterator[str]:
    """Give codes only: words that were not recognised cannot be compared."""
    for fact in record.facts:
        if fact.prop in _COUNTRIES and len(fact.value) == 2:
            yield fact.value.lower()
    for address in record.addresses:
        if address.country:
            yield address.country


def _numbers(record: Record) -> tuple[ListedNumber, ...]:
    found = {}
    for number in record.identifiers:
        key = number_key(number.value)
        if key:
            found[number.prop, key, number.issuer] = ListedNumber(
                number.prop, key, number.value, number.issuer
            )
    return tuple(found[place] for place in sorted(found))


def rows_of(listed: Listed) -> Iterator[tuple[int, Reading]]:
    """Give (place of the name in the record, reading) for each reading of each name."""
    person = names_person(listed.facts.schema)
    for place, name in enumerate(listed.names):
        for reading in read_name(name.text, person=person):
            yield place, reading
