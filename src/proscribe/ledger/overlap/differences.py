"""Where two lists differ about one party.

A value that one side does not give is no difference. Lists of one authority (its own and a
compilation that repeats it) are held to the same programs and days of designation; those of two
authorities are not, since each has its own.
"""

import re
from collections.abc import Iterator
from datetime import date

from proscribe.ledger.overlap.finding import Entry, Finding, Kind, side
from proscribe.model.canonical import caption
from proscribe.model.listed import compatible, names_person
from proscribe.model.record import Record
from proscribe.values.dates import PartialDate
from proscribe.values.names.whole import namesake_keys

_WORDS: dict[Kind, str] = {
    "birth-date": "birth dates that cannot both be right",
    "gender": "different genders",
    "nationality": "nationalities without any in common",
    "type": "different kinds of thing",
    "name": "no name in common",
    "program": "different programs of {}",
    "listed": "different days of designation by {}",
}
_BRACKET = re.compile(r"\s*\([^()]*\)\s*$")


def differences(one: Entry, other: Entry) -> Iterator[Finding]:
    """Give where two entries of one party differ.

    Args:
        one: Entry of one list.
        other: Entry of another list.
    """
    left, right = one.record, other.record
    if not compatible(left.schema, right.schema):
        yield _found("type", one, other, left.schema, right.schema)
        return
    births = _births(left), _births(right)
    if all(births) and not any(_meet(a, b) for a in births[0] for b in births[1]):
        yield _found("birth-date", one, other, _dates(left), _dates(right), _how(*births))
    if values := _apart(left, right, "gender"):
        yield _found("gender", one, other, *values)
    if values := _apart(left, right, "nationality"):
        yield _found("nationality", one, other, *values)
    if not _names(left) & _names(right):
        yield _found("name", one, other, caption(left), caption(right))
    yield from _designations(one, other)


def _births(record: Record) -> list[PartialDate]:
    """Give the birth dates that are claims; an approximate one is none."""
    return [fact.date for fact in record.dates if fact.prop == "birthDate" and not fact.date.circa]


def _meet(one: PartialDate, other: PartialDate) -> bool:
    return one.earliest <= other.latest and other.earliest <= one.latest


def _dates(record: Record) -> str:
    return ", ".join(one.text or one.date.iso for one in record.dates if one.prop == "birthDate")


def _how(left: list[PartialDate], right: list[PartialDate]) -> str:
    """Say how two single days differ where that tells a mistake; else ""."""
    days = [date.fromisoformat(one.earliest) for one in (*left, *right) if one.precision == "day"]
    if len(left) + len(right) != 2 or len(days) != 2:
        return ""
    if abs((days[0] - days[1]).days) == 1:
        return "one day apart"
    if (days[0].year, days[0].day, days[0].month) == (days[1].year, days[1].month, days[1].day):
        return "day and month exchanged"
    if (days[0].month, days[0].day) == (days[1].month, days[1].day):
        return "of another year"
    return ""


def _apart(left: Record, right: Record, prop: str) -> tuple[str, str] | None:
    values = [
        {fact.value for fact in record.facts if fact.prop == prop} for record in (left, right)
    ]
    if all(values) and not values[0] & values[1]:
        return ", ".join(sorted(values[0])), ", ".join(sorted(values[1]))
    return None


def _names(record: Record) -> set[tuple[str, ...]]:
    """Give the keys of all names, with and without an acronym or a place in brackets behind."""
    person = names_person(record.schema)
    texts = {name.text for name in record.names}
    texts.update([shorter for text in texts if (shorter := _BRACKET.sub("", text))])
    return {key for text in texts for key in namesake_keys(text, person=person)}


def _designations(one: Entry, other: Entry) -> Iterator[Finding]:
    programs = _programs(one.record), _programs(other.record)
    days = _days(one.record), _days(other.record)
    for authority in sorted(programs[0].keys() & programs[1].keys()):
        left, right = programs[0][authority], programs[1][authority]
        if left != right:
            told = ", ".join(sorted(left)), ", ".join(sorted(right))
            yield _found("program", one, other, *told, authority=authority)
    for authority in sorted(days[0].keys() & days[1].keys()):
        left, right = days[0][authority], days[1][authority]
        if not left & right:
            told = ", ".join(sorted(left)), ", ".join(sorted(right))
            yield _found("listed", one, other, *told, authority=authority)


def _programs(record: Record) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one in record.designations:
        if one.programs:
            found.setdefault(one.authority, set()).update(one.programs)
    return found


def _days(record: Record) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one in record.designations:
        if one.listed and one.listed.precision == "day":
            found.setdefault(one.authority, set()).add(one.listed.iso)
    return found


def _found(
    kind: Kind,
    one: Entry,
    other: Entry,
    left: str,
    right: str,
    how: str = "",
    *,
    authority: str = "",
) -> Finding:
    sides = side(one, left), side(other, right)
    words = _WORDS[kind].format(authority)
    first, second = (
        f"{each.dataset} ({each.number or each.record_id}): {each.says}" for each in sides
    )
    return Finding(
        kind=kind,
        sides=sides,
        sentence=f"{sides[0].caption} has {words}{f', {how}' if how else ''}. {first}; {second}.",
    )
