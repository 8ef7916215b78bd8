"""What a certificate asks an index: the names and numbers of every record, as a user would.

Equal questions are asked once, for all records that raise them.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from proscribe.model.certificate import Kind
from proscribe.model.facts import listed_facts
from proscribe.model.listed import Entry, ListedRecord
from proscribe.model.record import Name
from proscribe.model.screening import Query, QueryIdentifier
from proscribe.values.dates import PartialDate


class Target(NamedTuple):
    """What a question must find.

    Attributes:
        entry: The record.
        kind: Kind of question.
        value: The name or number asked for.
        fact: The fact given beside a weak alias, or "".
        alone: A weak alias with nothing beside it.
        may_be_muted: Being found as a muted hit is enough.
        in_front: None but namesakes may stand before the party.
    """

    entry: Entry
    kind: Kind
    value: str
    fact: str = ""
    alone: bool = False
    may_be_muted: bool = False
    in_front: bool = False


def questions(entries: Iterable[Entry]) -> dict[Query, list[Target]]:
    """Give every distinct question with what it must find, in order of first appearance."""
    found: dict[Query, list[Target]] = {}
    for entry in entries:
        for query, target in _of_record(entry):
            found.setdefault(query, []).append(target)
    return found


def _of_record(entry: Entry) -> Iterator[tuple[Query, Target]]:
    facts, names = listed_facts(entry)
    for name in names:
        if name.kind == "weakAlias":
            yield from _of_weak_alias(entry, name, facts)
        else:
            kind: Kind = "name" if name.script in ("Latn", "") else "original-script"
            query = Query(schema=facts.schema, names=(name.text,))
            yield query, Target(entry, kind, name.text, in_front=True)
    # Not those of `facts`, which leave out numbers that cannot be compared: they must be seen.
    given = {QueryIdentifier(one.value, one.prop, one.issuer) for one in entry.record.identifiers}
    for number in sorted(given, key=_number_key):
        query = Query(schema=facts.schema, identifiers=(number,))
        yield query, Target(entry, "identifier", number.value)


def _number_key(one: QueryIdentifier) -> tuple[str, str, str]:
    return one.prop, one.value, one.issuer


def _of_weak_alias(entry: Entry, name: Name, facts: ListedRecord) -> Iterator[tuple[Query, Target]]:
    confirms = facts.weak_alias == "confirms"
    schema, names = facts.schema, (name.text,)
    alone = True
    for date in facts.births:
        alone = False
        query = Query(schema=schema, names=names, birth_dates=(date,))
        yield query, Target(entry, "weak", name.text, _words(date))
    for country in facts.countries:
        alone = False
        query = Query(schema=schema, names=names, countries=(country,))
        # A country is shared by millions: it lifts the score, it does not confirm an alias.
        yield query, Target(entry, "weak", name.text, country, may_be_muted=confirms)
    for number in facts.numbers:
        alone = False
        given = QueryIdentifier(number.value, number.prop, number.issuer)
        query = Query(schema=schema, names=names, identifiers=(given,))
        yield query, Target(entry, "weak", name.text, number.value)
    if alone:
        query = Query(schema=schema, names=names)
        yield query, Target(entry, "weak", name.text, alone=True, may_be_muted=confirms)


def _words(date: PartialDate) -> str:
    return f"circa {date.iso}" if date.circa else date.iso
