"""Records to rows: each reading of each listed name is one row of tokens."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

import msgspec

from proscribe.model.facts import listed_facts
from proscribe.model.listed import LENT, Entry, ListedRecord, names_aircraft, names_person
from proscribe.model.record import Name
from proscribe.values.lexicon.tokens import Reading
from proscribe.values.names.listednames import listed_readings

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
    listed = [Listed(*listed_facts(entry)) for entry in entries]
    listed.sort(key=_key)
    for one, next_one in pairwise(listed):
        if _key(one) == _key(next_one):
            raise ValueError(f"two entries are {one.facts.record_id} of {one.facts.dataset}")
    return _completed(listed)


def _completed(listed: list[Listed]) -> list[Listed]:
    """Let a record that leaves out birth dates, countries, places ... have those of its party.

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
                for field in LENT
                if not getattr(one.facts, field)
            }
            if "countries" in missing:
                missing["nationalities"] = tuple(
                    sorted({code for other in others for code in other.nationalities})
                )
            facts = msgspec.structs.replace(one.facts, **missing)
            one = msgspec.structs.replace(one, facts=facts)
        result.append(one)
    return result


def _key(listed: Listed) -> tuple[str, str]:
    return listed.facts.dataset, listed.facts.record_id


def rows_of(listed: Listed) -> Iterator[tuple[int, Reading]]:
    """Give (place of the name in the record, reading) for each reading of each name."""
    schema = listed.facts.schema
    person, aircraft = names_person(schema), names_aircraft(schema)
    texts = (name.text for name in listed.names)
    for place, readings in enumerate(listed_readings(texts, person=person, aircraft=aircraft)):
        for reading in readings:
            yield place, reading
