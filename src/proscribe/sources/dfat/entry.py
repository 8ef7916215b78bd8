"""One entry of the Australian list, all its rows, to a record."""

import re
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from proscribe.model.issue import Issue
from proscribe.model.record import (
    Address,
    DateFact,
    Designation,
    Fact,
    Identifier,
    Name,
    Record,
    Reference,
    Relation,
)
from proscribe.model.schemata import properties
from proscribe.sources.dfat.birth import read_births, read_places
from proscribe.sources.dfat.entries import Entry, Part, is_primary
from proscribe.sources.dfat.information import (
    own_reference,
    read_contacts,
    read_measures,
    read_person,
    read_ties,
)
from proscribe.sources.dfat.items import last_territory, lettered, outside_brackets, with_note
from proscribe.sources.dfat.leaves import MEASURES, NAME, TYPE
from proscribe.sources.dfat.listing import read_listing
from proscribe.sources.dfat.names import read_names
from proscribe.sources.dfat.papers import read_documents, read_registers
from proscribe.sources.report import Report
from proscribe.values.dates import PartialDate, parse_date
from proscribe.values.identifiers import check
from proscribe.values.text import clean

_AUTHORITY = "DFAT"
_LIST = "Consolidated List"
_SCHEMATA = {
    "individual": "Person",
    "entity": "Organization",
    "vessel": "Vessel",
    "ship": "Vessel",
}
_YES = frozenset({"yes", "y", "true", "1", "x", "applies"})
_NO = frozenset({"", "no", "n", "false", "0", "not applicable", "does not apply"})
_COMMITTEES = re.compile(r"(?<=\)) (?=\d{3,4} \()")
_ALSO = re.compile(r"\s*(?:;|/|\band\b)\s*")
_NOT_AN_ADDRESS = re.compile(r"^(?:Company Number )?IMO \d{7}$|^(?:tel|fax|phone)\b", re.IGNORECASE)


def read_entry(
    entry: Entry, location: str, ids: Mapping[str, tuple[str, ...]]
) -> tuple[Record, list[Issue]]:
    """Read the rows of one entry.

    Args:
        entry: Its rows.
        location: Where they stand.
        ids: Number of a reference to the record ids of its entries.

    Returns:
        The record with one `Name` for each name in the rows, and its faults.
    """
    report = Report(entry.id, "dfat", location)
    parts = sorted(entry.parts, key=lambda part: not is_primary(part.row))
    schema = _schema(parts, report)
    person = schema == "Person"
    names, notes = _names(entry.parts, report, person=person)
    told = _once(parts, "additional_information")
    listings = _once(parts, "listing_information")
    own = {own_reference(text, person=person) for text in (*told, *listings)} - {""}
    places = list(_birth_places(parts))
    record = Record(
        id=entry.id,
        schema=schema,
        names=names,
        dates=tuple(_births(parts, report, schema)),
        facts=(
            *(places if person else _as_notes(places)),
            *_citizenships(parts, report, person=person),
            *(fact for text in told if person for fact in read_person(text)),
            *_contacts(told, parts, schema),
            *notes,
        ),
        identifiers=tuple(_numbers(parts, told, schema)),
        addresses=tuple(_addresses(parts)),
        designations=tuple(_designations(entry.number, parts, listings, told, report)),
        relations=tuple(_ties(told, own, ids)),
        references=tuple(Reference("un-reference", one) for one in sorted(own)),
        remarks=tuple(" ".join(text.split()) for text in (*told, *listings)),
    )
    if report.lost:
        record = msgspec.structs.replace(record, facts=(*record.facts, *report.lost))
    _check(entry, record, report)
    return record, report.issues


def _check(entry: Entry, record: Record, report: Report) -> None:
    if not any(name.kind == "name" for name in record.names):
        report.add("name-missing", "error", "The entry has no primary name")
    if entry.shared:
        message = "Another entry has the same number; the rows were parted at the primary names"
        report.add("reference-reused", "warning", message, entry.number)


def _schema(parts: list[Part], report: Report) -> str:
    words = dict.fromkeys(part.row[TYPE] for part in parts)
    found: dict[str, None] = {}
    for text in words:
        schema = _SCHEMATA.get(" ".join(text.casefold().split()))
        if schema is None:
            report.unknown("Type", text)
        else:
            found[schema] = None
    if len(found) > 1:
        report.add("type-varies", "error", "The rows of the entry differ in Type")
    return next(iter(found), "LegalEntity")


def _names(
    parts: list[Part], report: Report, *, person: bool
) -> tuple[tuple[Name, ...], list[Fact]]:
    names: list[Name] = []
    notes: list[Fact] = []
    for part in parts:
        found = read_names(part, report, person=person)
        names.extend(found.names)
        notes.extend(found.notes)
    return tuple(names), notes


def _once(parts: Iterable[Part], column: str) -> list[str]:
    """Give the values of a column over all rows, each once but for blanks, in order."""
    found = {" ".join(part.row[column].split()): part.row[column] for part in reversed(list(parts))}
    return [found[key] for key in reversed(found) if key]


def _with_alias(parts: list[Part], column: str) -> Iterator[tuple[str, str]]:
    """Give each value with a note on the alias when only rows of aliases have it."""
    stated = {" ".join(p.row[column].split()).casefold() for p in parts if is_primary(p.row)}
    seen: set[str] = set()
    for part in parts:
        key = " ".join(part.row[column].split()).casefold()
        if key and key not in seen:
            seen.add(key)
            alias = clean(part.row[NAME]) or ""
            yield part.row[column], "" if key in stated or not stated else f"with the alias {alias}"


def _births(parts: list[Part], report: Report, schema: str) -> Iterator[DateFact]:
    for text, note in _with_alias(parts, "date_of_birth"):
        if schema == "Person":
            yield from read_births(text, note, report)
        else:
            report.lost.append(Fact("notes", f"Date of birth: {' '.join(text.split())}"))


def _birth_places(parts: list[Part]) -> Iterator[Fact]:
    for text, note in _with_alias(parts, "place_of_birth"):
        yield from read_places(text, note)


def _as_notes(places: list[Fact]) -> Iterator[Fact]:
    """Keep what FollowTheMoney has for persons only."""
    for fact in places:
        if fact.prop == "birthPlace":
            yield Fact("notes", f"Place of birth: {fact.value}")


def _citizenships(parts: list[Part], report: Report, *, person: bool) -> Iterator[Fact]:
    prop = "citizenship" if person else "country"
    for text, alias in _with_alias(parts, "citizenship"):
        for item in lettered(" ".join(text.split())):
            for piece in _ALSO.split(item) if "(" not in item else [item]:
                words, note = with_note(piece)
                if words:
                    facts = report.territories(prop, words)
                    about = "; ".join(filter(None, (note, alias)))
                    yield from (msgspec.structs.replace(one, note=about) for one in facts)


def _contacts(told: list[str], parts: list[Part], schema: str) -> Iterator[Fact]:
    for text in (*told, *_once(parts, "address")):
        for fact in read_contacts(text):
            if fact.prop in properties(schema):
                yield fact
            else:
                yield Fact("notes", f"{fact.prop}: {fact.value}")


def _numbers(parts: list[Part], told: list[str], schema: str) -> Iterator[Identifier]:
    found: list[Identifier] = []
    for text in told:
        if schema == "Person":
            found.extend(read_documents(text))
        found.extend(read_registers(text))
    for text in _once(parts, "address"):
        found.extend(one for one in read_registers(text) if one.prop == "imoNumber")
    for text in _once(parts, "imo_number"):
        for number in re.findall(r"\d{7}", text) or [text]:
            verdict = check("imoNumber", number)
            found.append(Identifier("imoNumber", number, "IMO number", verdict=verdict))
    known = properties(schema)
    yield from (one for one in found if one.prop in known)


def _addresses(parts: list[Part]) -> Iterator[Address]:
    for text in _once(parts, "address"):
        for item in lettered(text):
            for part in outside_brackets(item):
                words, note = with_note(" ".join(part.split()))
                if words and not _NOT_AN_ADDRESS.match(words):
                    code, country = last_territory(words)
                    yield Address(full=words, country=code, country_text=country, note=note)


def _designations(
    number: str, parts: list[Part], listings: list[str], told: list[str], report: Report
) -> Iterator[Designation]:
    found = [read_listing(text) for text in listings]
    basis = {title for one in found for title in one.legal_basis}
    for column in ("instrument_of_designation", "instrument_of_first_designation"):
        basis |= {" ".join(text.split()) for text in _once(parts, column)}
    listed = sorted(one.listed for one in found if one.listed)
    amended = {day for one in found for day in one.amended} | set(listed[1:])
    amended |= set(filter(None, (_day(t, report) for t in _once(parts, "control_date"))))
    amended -= set(listed[:1])
    measures = {measure for text in told for measure in read_measures(text)}
    measures |= set(_measures(parts, report))
    committees = [" ".join(text.split()) for text in _once(parts, "committees")]
    programs = {one for text in committees for one in _COMMITTEES.split(text)}
    yield Designation(
        authority=_AUTHORITY,
        programs=tuple(sorted(programs)),
        list_name=_LIST,
        reference=number,
        legal_basis=tuple(sorted(basis)),
        listed=listed[0] if listed else None,
        amended=tuple(sorted(amended)),
        measures=tuple(sorted(measures)),
    )


def _measures(parts: list[Part], report: Report) -> Iterator[str]:
    for column, measure in MEASURES.items():
        for text in _once(parts, column):
            word = text.casefold()
            if word in _YES:
                yield measure
            elif word not in _NO:
                report.unknown(measure, text)
                report.lost.append(Fact("notes", f"{measure}: {text}"))


def _day(text: str, report: Report) -> PartialDate | None:
    date = parse_date(text)
    if date is None:
        report.unreadable("Control Date", text)
    return date


def _ties(told: list[str], own: set[str], ids: Mapping[str, tuple[str, ...]]) -> Iterator[Relation]:
    seen: dict[Relation, None] = {}
    for text in told:
        for relation in read_ties(" ".join(text.split()), next(iter(own), ""), ids):
            seen[relation] = None
    yield from seen
