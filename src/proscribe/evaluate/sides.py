"""The two sides of a pair: what is asked, and the record it is held against.

A side is a name with a schema, a JSON object with the fields of a query, a FollowTheMoney entity,
or one of our own records.
"""

from typing import Any

import msgspec

from proscribe.model.facts import BIRTHS, listed_facts
from proscribe.model.listed import Entry
from proscribe.model.record import Address, DateFact, Fact, Identifier, Name, Record
from proscribe.model.schemata import schemata
from proscribe.model.screening import Query, QueryIdentifier
from proscribe.screen.customers.kinds import read_countries, read_gender, read_schema
from proscribe.sources.ftm.one import read_entity
from proscribe.values.dates import PartialDate, parse_date
from proscribe.values.ships import parse_tonnage
from proscribe.values.text import NAME_NULLS, clean
from proscribe.values.writing.scripts import script_of

UNKNOWN = "Thing"
_DATASET = "pairs"
_PLURALS = {
    "name": "names", "birth_date": "birth_dates", "country": "countries",
    "identifier": "identifiers", "address": "addresses", "birth_place": "birth_places",
    "nationality": "nationalities", "tonnage": "tonnages",
}  # fmt: skip
_FIELDS = frozenset(Query.__struct_fields__)


class SideError(ValueError):
    """A side cannot be read; never leaves the room: it becomes the issue of a row.

    Attributes:
        field: The field that is wrong, or "".
        reason: What is wrong with it, in words.
    """

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(reason)
        self.field = field
        self.reason = reason


def read_kind(text: str) -> str | None:
    """Read a schema: a name of FollowTheMoney in any case, or a usual word.

    Returns:
        The schema, `Thing` for an empty text, None when it is not known.

    Example:
        >>> read_kind("person"), read_kind(""), read_kind("PUBLICBODY"), read_kind("planet")
        ('Person', 'Thing', 'PublicBody', None)
    """
    text = text.strip()
    if not text:
        return UNKNOWN
    by_case = {name.casefold(): name for name in schemata()}
    return by_case.get(text.casefold()) or read_schema(text) or None


def named_query(name: str, schema: str) -> Query:
    """Give a query of one name."""
    return Query(schema=schema, names=(name,))


def named_entry(name: str, schema: str) -> Entry:
    """Give a record of one name."""
    return entry_of(Record(id=_DATASET, schema=schema, names=(_name(name),)))


def entry_of(record: Record) -> Entry:
    """Put a record on a list of its own, whose weak aliases count as other names do."""
    return Entry(record.id, _DATASET, record, "counts")


def query_as_record(query: Query, record_id: str = _DATASET) -> Record:
    """Give what a query says as a record, so that two queries can be held against each other."""
    facts = [Fact("country", code) for code in query.countries]
    facts += [Fact("nationality", code) for code in query.nationalities]
    facts += [Fact("gender", query.gender)] if query.gender else []
    facts += [Fact("birthPlace", text) for text in query.birth_places]
    facts += [Fact("type", text) for text in query.kinds]
    facts += [Fact("tonnage", str(tons)) for tons in query.tonnages]
    return Record(
        id=record_id,
        schema=query.schema,
        names=tuple(_name(name) for name in query.names),
        dates=tuple(DateFact("birthDate", date, date.iso) for date in query.birth_dates),
        facts=tuple(facts),
        # A number of no stated kind stands for any kind, as it does on the query's side.
        identifiers=tuple(
            Identifier(one.prop or "idNumber", one.value, issuer=one.issuer)
            for one in query.identifiers
        ),
        addresses=tuple(Address(text) for text in query.addresses),
    )


def record_as_query(record: Record) -> Query:
    """Give what a record says as a query."""
    facts = listed_facts(entry_of(record))[0]
    return Query(
        id=record.id,
        schema=record.schema or UNKNOWN,
        names=tuple(dict.fromkeys(name.text for name in record.names)),
        birth_dates=tuple(fact.date for fact in record.dates if fact.prop in BIRTHS),
        countries=facts.countries,
        gender=facts.genders[0] if len(facts.genders) == 1 else "",
        identifiers=tuple(
            QueryIdentifier(one.value, one.prop, one.issuer) for one in record.identifiers
        ),
        addresses=tuple(one.full for one in record.addresses),
        nationalities=facts.nationalities,
        birth_places=facts.birth_places,
        kinds=facts.kinds,
        tonnages=facts.tonnages,
    )


def read_query(value: Any) -> Query:
    """Read the query of a JSON line: the fields of `Query`, or a FollowTheMoney entity.

    A single value may stand for a list of one (`name` for `names`); dates, countries and genders
    may be written as in a file of customers.

    Raises:
        SideError: Something in it cannot be read.
    """
    if not isinstance(value, dict):
        raise SideError("", "it is no JSON object")
    if "properties" in value:
        return record_as_query(_entity(value))
    found: dict[str, Any] = {}
    for key, content in value.items():
        field = _PLURALS.get(key, key)
        if field not in _FIELDS:
            raise SideError(key, f"there is no such field; known are {', '.join(sorted(_FIELDS))}")
        if content is not None:
            found[field] = content
    return Query(
        id=_text("id", found.get("id", "")),
        schema=_kind(_text("schema", found.get("schema", ""))),
        names=tuple(name for name in map(_clean, _texts("names", found)) if name),
        birth_dates=tuple(_date(one) for one in _list(found.get("birth_dates", ()))),
        countries=tuple(c for text in _texts("countries", found) for c in _codes(text)),
        gender=_gender(_text("gender", found.get("gender", ""))),
        identifiers=tuple(_number(one) for one in _list(found.get("identifiers", ()))),
        addresses=_texts("addresses", found),
        nationalities=tuple(c for text in _texts("nationalities", found) for c in _codes(text)),
        birth_places=_texts("birth_places", found),
        kinds=_texts("kinds", found),
        tonnages=tuple(_tons(one) for one in _list(found.get("tonnages", ()))),
    )


def _tons(value: Any) -> int:
    tons = parse_tonnage(str(value))
    if tons is None:
        raise SideError("tonnages", f"{value!r} is no tonnage")
    return tons


def read_candidate(value: Any) -> Entry:
    """Read the candidate of a JSON line: an entity, a record, or the fields of a query.

    Raises:
        SideError: Something in it cannot be read.
    """
    if not isinstance(value, dict):
        raise SideError("", "it is no JSON object")
    if "properties" in value:
        return entry_of(_entity(value))
    names = value.get("names")
    if isinstance(names, list) and any(isinstance(name, dict) for name in names):
        try:
            return entry_of(msgspec.convert({"id": _DATASET, **value}, Record))
        except msgspec.ValidationError as fault:
            raise SideError("", str(fault)) from None
    query = read_query(value)
    return entry_of(query_as_record(query, query.id or _DATASET))


def _entity(value: dict[str, Any]) -> Record:
    try:
        record = read_entity(value, record_id=_DATASET)
    except ValueError as fault:
        raise SideError("properties", str(fault)) from None
    return msgspec.structs.replace(record, schema=_kind(record.schema))


def _name(text: str) -> Name:
    return Name("name", text, script_of(text))


def _clean(text: str) -> str:
    return clean(text, NAME_NULLS) or ""


def _list(value: Any) -> tuple[Any, ...]:
    return tuple(value) if isinstance(value, list | tuple) else (value,)


def _texts(field: str, found: dict[str, Any]) -> tuple[str, ...]:
    return tuple(_text(field, one) for one in _list(found.get(field, ())))


def _text(field: str, value: Any) -> str:
    if not isinstance(value, str):
        raise SideError(field, "this is not a text")
    return value


def _kind(text: str) -> str:
    found = read_kind(text)
    if found is None:
        raise SideError("schema", f"{text[:60]!r} is no schema of FollowTheMoney")
    return found


def _date(value: Any) -> PartialDate:
    if isinstance(value, dict):
        try:
            return msgspec.convert(value, PartialDate)
        except msgspec.ValidationError:
            raise SideError("birth_dates", "this is not a date") from None
    found = parse_date(str(value))
    if found is None:
        raise SideError("birth_dates", "this is not a date; write 1961-12-25, 1961 or circa 1960")
    return found


def _codes(text: str) -> tuple[str, ...]:
    found, whole = read_countries(text)
    if not whole:
        raise SideError("countries", f"{text[:60]!r} is no country that is known")
    return found


def _gender(text: str) -> str:
    found = read_gender(text)
    if found is None:
        raise SideError("gender", f"{text[:60]!r} is not read as a gender")
    return found


def _number(value: Any) -> QueryIdentifier:
    if isinstance(value, str | int):
        return QueryIdentifier(str(value))
    try:
        return msgspec.convert(value, QueryIdentifier)
    except msgspec.ValidationError as fault:
        raise SideError("identifiers", str(fault)) from None
