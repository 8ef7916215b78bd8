"""What one side did not say, and what would have changed the score: scored anew, fact by fact."""

from collections.abc import Callable, Iterator

import msgspec

from proscribe.model.explanation import WhatIf
from proscribe.model.facts import listed_facts
from proscribe.model.listed import Entry, ListedRecord
from proscribe.model.schemata import is_a, schemata
from proscribe.model.screening import Hit, Query, QueryIdentifier
from proscribe.values.dates import PartialDate, year
from proscribe.values.territories import territory_name

WORDS = {
    "birth_date": "birth date",
    "country": "country",
    "gender": "gender",
    "identifier": "number",
    "birth_place": "place of birth",
    "address": "address",
    "kind": "kind of vessel",
    "tonnage": "tonnage",
}
_TEXTS = (
    ("birth_place", "birth_places"), ("address", "addresses"), ("kind", "kinds"),
    ("tonnage", "tonnages"),
)  # fmt: skip
_FAR_YEARS = 10  # a year that far from all listed ones contradicts, whatever the precision
_OTHER_COUNTRIES = ("nz", "uy", "is")  # one that is not listed stands for "another"
_DATED = {"Vessel": "build date", "Vehicle": "build date", "Organization": "founding date"}


def date_words(schema: str) -> str:
    """Give what the date of origin of a schema is called."""
    if schema in schemata():
        for kind, words in _DATED.items():
            if is_a(schema, kind):
                return words
    return WORDS["birth_date"]


def missing_facts(query: Query, entry: Entry) -> tuple[str, ...]:
    """Say in sentences what could not be compared because a side does not state it."""
    record = listed_facts(entry)[0]
    label = date_words(record.schema)
    sides = (
        (label, bool(query.birth_dates), bool(record.births)),
        ("country", bool(query.countries), bool(record.countries)),
        ("gender", bool(query.gender), bool(record.genders)),
        ("number", bool(query.identifiers), bool(record.numbers)),
    )
    rarer = (
        ("place of birth", bool(query.birth_places), bool(record.birth_places)),
        ("address", bool(query.addresses), bool(record.addresses)),
        ("kind of vessel", bool(query.kinds), bool(record.kinds)),
        ("tonnage", bool(query.tonnages), bool(record.tonnages)),
    )
    # What many records leave out is said only where one side states it.
    told = (*sides, *(side for side in rarer if side[1] or side[2]))
    return tuple(_missing(what, asked, listed) for what, asked, listed in told
                 if not (asked and listed))  # fmt: skip


def _missing(what: str, asked: bool, listed: bool) -> str:
    if asked:
        return f"The record states no {what}, so the one given could not count."
    if listed:
        return f"The query gives no {what}, though the record states one."
    return f"Neither side states a {what}."


def what_ifs(
    query: Query,
    entry: Entry,
    hit: Hit,
    *,
    score: Callable[[Query], Hit],
    is_hit: Callable[[Hit], bool],
) -> tuple[WhatIf, ...]:
    """Give what would change the score, the largest change first.

    Args:
        query: What was asked.
        entry: The record.
        hit: What it scored.
        score: Scores a changed query against the same record.
        is_hit: Tells whether that is a hit.
    """
    found = []
    for feature, change, changed in _changes(query, listed_facts(entry)[0], hit):
        other = score(changed)
        if other.score != hit.score or is_hit(other) != is_hit(hit):
            found.append(
                WhatIf(feature=feature, change=change, score=other.score, hit=is_hit(other))
            )
    found.sort(key=lambda one: (-abs(one.score - hit.score), one.feature, one.change))
    return tuple(found)


def _changes(query: Query, record: ListedRecord, hit: Hit) -> Iterator[tuple[str, str, Query]]:
    """Give (feature, the change in words, the changed query)."""
    replace = msgspec.structs.replace
    if hit.matched and query.names != (hit.matched,):
        yield "name", f"with the name as listed, {hit.matched}", replace(
            query, names=(hit.matched,)
        )  # fmt: skip
    yield from _date_changes(query, record)
    if query.countries:
        yield "country", "without the country", replace(query, countries=(), nationalities=())
    if record.countries:
        code = record.countries[0]
        yield "country", f"with the listed country {territory_name(code)}", replace(
            query, countries=(code,)
        )  # fmt: skip
        other = next(code for code in _OTHER_COUNTRIES if code not in record.countries)
        yield "country", "with another country", replace(
            query, countries=(other,), nationalities=()
        )  # fmt: skip
    for feature, field in _TEXTS:
        if getattr(query, field):
            yield feature, f"without the {WORDS[feature]}", replace(query, **{field: ()})
        if getattr(record, field):
            text = getattr(record, field)[0]
            yield feature, f"with the listed {WORDS[feature]} {text}", replace(
                query, **{field: (text,)}
            )  # fmt: skip
    if query.gender:
        yield "gender", "without the gender", replace(query, gender="")
    for gender in ("male", "female") if record.genders else ():
        if gender != query.gender:
            yield "gender", f"with the gender {gender}", replace(query, gender=gender)
    if query.identifiers:
        yield "identifier", "without the number", replace(query, identifiers=())
    if record.numbers:
        one = record.numbers[0]
        given = QueryIdentifier(one.value, one.prop, one.issuer)
        yield "identifier", f"with the listed number {one.value}", replace(
            query, identifiers=(given,)
        )  # fmt: skip


def _date_changes(query: Query, record: ListedRecord) -> Iterator[tuple[str, str, Query]]:
    replace, label = msgspec.structs.replace, date_words(record.schema)
    if query.birth_dates:
        yield "birth_date", f"without the {label}", replace(query, birth_dates=())
    if not record.births:
        return
    listed = record.births[0]
    yield "birth_date", f"with the listed {label} {_words(listed)}", replace(
        query, birth_dates=(listed,)
    )  # fmt: skip
    far = year(int(min(date.earliest for date in record.births)[:4]) - _FAR_YEARS)
    if far is not None:
        yield "birth_date", f"with a {label} in another year, such as {far.iso}", replace(
            query, birth_dates=(far,)
        )  # fmt: skip


def _words(date: PartialDate) -> str:
    return f"circa {date.iso}" if date.circa else date.iso
