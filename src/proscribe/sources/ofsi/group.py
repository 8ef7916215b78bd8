"""One group of rows of the OFSI list to a record.

Source: `NOTES.md` of this folder, which says what each column was found to hold.
"""

import re
from collections.abc import Iterable, Iterator

import msgspec

from proscribe.model.issue import Issue
from proscribe.model.record import (
    Address,
    DateFact,
    Designation,
    Fact,
    Identifier,
    Record,
    Reference,
)
from proscribe.sources.britain.enumeration import distinct, enumerated
from proscribe.sources.britain.regimes import reference_for
from proscribe.sources.britain.registration import read_registration
from proscribe.sources.ofsi.information import (
    Information,
    extra_measures,
    read_information,
)
from proscribe.sources.ofsi.leaves import ADDRESS_COLUMNS
from proscribe.sources.ofsi.naming import Row, read_names
from proscribe.sources.ofsi.parts import read_dates, read_facts, read_numbers, read_relations
from proscribe.sources.papers import PaperProp, issue_and_expiry, issuing_state, paper_prop
from proscribe.sources.report import Report
from proscribe.values.dates import PartialDate, parse_date
from proscribe.values.identifiers import check

_SCHEMATA = {"individual": "Person", "entity": "Organization", "ship": "Vessel"}
_LABELLED = re.compile(r"[A-Z]{3,8}:")
_QUALIFIED = re.compile(
    r"^(.+?)\s*\(([^()]*\b(?:address|as at|previous|former)[^()]*)\)$", re.IGNORECASE
)


def read_group(group: str, rows: list[Row], location: str) -> tuple[Record, list[Issue]]:
    """Read the rows of one Group ID.

    Args:
        group: The Group ID.
        rows: Its rows, cells trimmed, in order of the file; at least one.
        location: Where they stand.

    Returns:
        The record with one `Name` for each name of the group, and its faults.
    """
    report = Report(f"gb-hmt-{group}", "conlist", location)
    told = [read_information(text) for text in _once(rows, "Other Information")]
    schema = _schema(rows, report)
    if schema == "Organization" and _of(told, "parent"):
        schema = "Company"  # FollowTheMoney: what is owned is an Asset; an Organization is none
    person = schema == "Person"
    for part in told:
        for label in part.unknown:
            report.unknown("A label in Other Information", label)
    uk, un = (_of(told, f"{owner}-reference") for owner in ("uk", "un"))
    record = Record(
        id=f"gb-hmt-{group}",
        schema=schema,
        names=tuple(read_names(rows, report, person=person)),
        dates=(*_births(rows, report, person=person), *read_dates(told, schema, report)),
        facts=(
            *_facts(rows, report, person=person),
            *_birth_places(rows, report),
            *read_facts(told, schema, report),
        ),
        identifiers=(
            *_papers(rows, "Passport", "passportNumber"),
            *_papers(rows, "National Identification", "idNumber"),
            *read_numbers(told),
        ),
        addresses=tuple(_addresses(rows, report)),
        designations=tuple(_designations(rows, told, uk, report)),
        relations=tuple(read_relations(told, schema)),
        references=(
            Reference("ofsi-group", group),
            *(Reference("uk-reference", one) for one in uk),
            *(Reference("un-reference", one) for one in un),
        ),
        remarks=tuple(remark for part in told for remark in part.remarks),
    )
    if report.lost:
        record = msgspec.structs.replace(record, facts=(*record.facts, *report.lost))
    if not any(name.kind == "name" for name in record.names):
        report.add("name-missing", "error", "The group has no primary name")
    return record, report.issues


def _schema(rows: list[Row], report: Report) -> str:
    types = _once(rows, "Group Type")
    known = [_SCHEMATA[text.casefold()] for text in types if text.casefold() in _SCHEMATA]
    for text in types or [""]:
        if text.casefold() not in _SCHEMATA:
            report.unknown("Group Type", text)
    if len(set(known)) > 1:
        report.add("type-varies", "error", "The rows of the group differ in Group Type")
    return known[0] if known else "LegalEntity"


def _once(rows: Iterable[Row], *columns: str) -> list[str]:
    """Give the values of columns over all rows, each once, in order; empty ones left out."""
    return list(dict.fromkeys(row[c] for c in columns for row in rows if row[c]))


def _of(told: list[Information], meaning: str) -> list[str]:
    return list(dict.fromkeys(value for part in told for value in part.of(meaning)))


def _births(rows: list[Row], report: Report, *, person: bool) -> Iterator[DateFact]:
    for text in _once(rows, "DOB"):
        date = parse_date(text)
        if date is None:
            report.unreadable("DOB", text)
        elif person:
            yield DateFact("birthDate", date, text)
        else:
            report.lost.append(Fact("notes", f"DOB: {text}"))


def _facts(rows: list[Row], report: Report, *, person: bool) -> Iterator[Fact]:
    for prop, column in (("title", "Title"), ("position", "Position")):
        for text in _once(rows, column):
            for value in distinct(text):
                yield Fact(prop, value) if person else Fact("notes", f"{column}: {value}")
    for text in _once(rows, "Nationality"):
        for value in distinct(text):
            yield from report.territories("nationality" if person else "country", value)


def _birth_places(rows: list[Row], report: Report) -> Iterator[Fact]:
    """Join towns and countries of birth by their numbers; give each country once more alone."""
    pairs = dict.fromkeys((row["Town of Birth"], row["Country of Birth"]) for row in rows)
    countries: dict[str, None] = {}
    for town_text, country_text in pairs:
        towns, states = enumerated(town_text), enumerated(country_text)
        for number in sorted({*towns, *states}):
            parts = (towns.get(number), states.get(number))
            if 0 in towns and number and len(towns) == 1:
                parts = (towns[0], states.get(number))
            elif 0 in states and number and len(states) == 1:
                parts = (towns.get(number), states[0])
            elif not number and (len(towns) > 1 or len(states) > 1):
                continue
            yield Fact("birthPlace", ", ".join(part for part in parts if part))
        countries |= dict.fromkeys(states.values())
    for country in countries:
        yield from report.territories("birthCountry", country)


def _papers(rows: list[Row], kind: str, default: PaperProp) -> Iterator[Identifier]:
    """Join numbers and details of documents by their numbers in the two cells."""
    columns = (f"{kind} Number", f"{kind} Details")
    for numbers_text, details_text in dict.fromkeys(
        (row[columns[0]], row[columns[1]]) for row in rows
    ):
        numbers, details = enumerated(numbers_text), enumerated(details_text)
        for place, number in _each_number(numbers):
            if _LABELLED.match(number):
                yield from read_registration(number)
                continue
            detail = details.get(place) or details.get(0, "")
            if not place and not detail and details:
                detail = details_text
            prop = paper_prop(detail, default)
            prop = default if default == "passportNumber" else prop
            issued, expires = issue_and_expiry(detail)
            issuer = issuing_state(detail)
            yield Identifier(
                prop=prop,
                value=number,
                type="Passport" if kind == "Passport" else kind,
                issuer=issuer,
                issued=issued,
                expires=expires,
                verdict=check(prop, number, issuer),
                note=detail,
            )


def _each_number(numbers: dict[int, str]) -> Iterator[tuple[int, str]]:
    """Give the numbers with their places; a cell without places may hold `7128. 7531. 7370`."""
    for place, text in numbers.items():
        pieces = text.split(". ")
        if place == 0 and all(piece.isascii() and piece.isalnum() for piece in pieces):
            yield from ((0, piece) for piece in pieces)
        else:
            yield place, text


def _addresses(rows: list[Row], report: Report) -> Iterator[Address]:
    columns = (*ADDRESS_COLUMNS, "Post/Zip Code", "Country")
    for cells in dict.fromkeys(tuple(row[column] for column in columns) for row in rows):
        if not any(cells):
            continue
        *lines, code, country = cells
        qualified = _QUALIFIED.match(country)
        name, note = (qualified[1], qualified[2]) if qualified else (country, "")
        full = ", ".join(part for part in (*lines, code, name) if part)
        yield Address(
            full=full,
            postal_code=code,
            country=report.code(name) if name else "",
            country_text=country,
            note=note,
        )


def _designations(
    rows: list[Row], told: list[Information], uk: list[str], report: Report
) -> Iterator[Designation]:
    """Two lists speak in each row: HM Treasury's own and the UK Sanctions List behind it."""
    measures = extra_measures(tuple(remark for part in told for remark in part.remarks))
    reasons = tuple(_of(told, "reasons"))
    columns = ("Regime", "Listed On", "UK Sanctions List Date Designated")
    amended = tuple(sorted(filter(None, (_day(t, report) for t in _once(rows, "Last Updated")))))
    for regime, listed, designated in dict.fromkeys(
        tuple(row[column] for column in columns) for row in rows
    ):
        programs = (regime,) if regime else ()
        yield Designation(
            authority="HM Treasury",
            programs=programs,
            list_name="OFSI Consolidated List",
            listed=_day(listed, report),
            amended=amended,
            measures=measures,
        )
        reference = reference_for(regime, uk)
        if designated or reference or reasons:
            yield Designation(
                authority="FCDO",
                programs=programs,
                list_name="UK Sanctions List",
                reference=reference,
                listed=_day(designated, report),
                reasons=reasons,
            )


def _day(text: str, report: Report) -> PartialDate | None:
    date = parse_date(text) if text else None
    if text and date is None:
        report.unreadable("A date of the listing", text)
    return date
