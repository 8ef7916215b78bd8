"""One designation of the UK Sanctions List to a record.

Source: `NOTES.md` of this folder, which says what each field was found to hold.
"""

import re
from collections.abc import Iterator

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
from proscribe.model.schemata import properties
from proscribe.sources.britain.regimes import PREFIXES
from proscribe.sources.fcdo.naming import read_names
from proscribe.sources.fcdo.papers import read_identifiers, several
from proscribe.sources.fcdo.particulars import read_facts, read_relations
from proscribe.sources.fcdo.stated import Stated
from proscribe.sources.report import Report
from proscribe.values.dates import PartialDate, parse_date

COMPONENT = "uk-sanctions-list"
_SCHEMATA = {"individual": "Person", "entity": "Organization", "ship": "Vessel"}
_OWNED = ("ParentCompany", "CurrentOwnerOperator", "PreviousOwnerOperator")
_SOURCES = frozenset({"UK", "UN"})
_ID = re.compile(r"[\w./ -]{1,40}", re.ASCII)
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_UK_REFERENCE = re.compile(r"([A-Za-z]{3})\s?(\d{4,5})", re.ASCII)
_GROUP = re.compile(r"\d{3,8}(?:\.0)?", re.ASCII)
_UN_REFERENCE = re.compile(r"\b([A-Za-z]{2})\s?([iev])\.\s?(\d{3,4})\b", re.ASCII | re.IGNORECASE)
_UN_SEPARATOR = re.compile(r"[\s,;|&]|and", re.IGNORECASE)
# `The Iran (Sanctions) (Nuclear) (EU Exit) Regulations 2019` is the regime `Iran (Nuclear)`.
_ACT_WORDS = re.compile(
    r"^The\s+|\s*\((?:EU Exit|(?:United Nations )?Sanctions)\)"
    r"|\s+(?:Sanctions\s+)?Regulations(?:\s+\d{4})?$",
    re.IGNORECASE,
)


def record_id(unique_id: str) -> str | None:
    """Give the id of a record as OpenSanctions forms it, or None when it is no usable id.

    Example:
        >>> record_id("RUS0123")
        'gb-fcdo-rus0123'
    """
    slug = _NOT_SLUG.sub("-", unique_id.lower()).strip("-") if _ID.fullmatch(unique_id) else ""
    return f"gb-fcdo-{slug}" if slug else None


def read_designation(stated: Stated, key: str, location: str) -> tuple[Record, list[Issue]]:
    """Read one designation.

    Args:
        stated: Its fields.
        key: Id of its record.
        location: Where it stands.

    Returns:
        The record with one `Name` for each name, and its faults.
    """
    report = Report(key, COMPONENT, location)
    schema = _schema(stated, report)
    names = tuple(read_names(stated, report, person=schema == "Person"))
    numbers = tuple(read_identifiers(stated, schema))
    dates = tuple(_dates(stated, schema, report))
    facts = (
        *read_facts(stated, schema, report),
        *(one for one in numbers if isinstance(one, Fact)),
        *_source(stated, report),
    )
    record = Record(
        id=key,
        schema=schema,
        names=names,
        dates=dates,
        identifiers=tuple(one for one in numbers if isinstance(one, Identifier)),
        addresses=tuple(_addresses(stated, report)),
        designations=tuple(_designations(stated, report)),
        relations=tuple(read_relations(stated, schema)),
        references=tuple(_references(stated, report)),
        remarks=tuple(stated.of("OtherInformation")),
        facts=(*facts, *report.lost),  # last: reading the others may have lost something
    )
    if not names:
        report.add("name-missing", "error", "The designation has no name")
    elif not any(name.kind == "name" for name in names):
        report.add("name-missing", "warning", "The designation has no primary name")
    return record, report.issues


def _schema(stated: Stated, report: Report) -> str:
    types = list(dict.fromkeys(text.casefold() for text in stated.of("IndividualEntityShip")))
    for text in types or [""]:
        if text not in _SCHEMATA:
            report.unknown("The type of the designation", text)
    known = [_SCHEMATA[text] for text in types if text in _SCHEMATA]
    if len(known) > 1:
        report.add("type-varies", "error", "The designation has several types")
    schema = known[0] if known else "LegalEntity"
    if schema == "Organization" and any(stated.of(field) for field in _OWNED):
        return "Company"  # FollowTheMoney: what is owned is an Asset; an Organization is none
    return schema


def _dates(stated: Stated, schema: str, report: Report) -> Iterator[DateFact]:
    known = properties(schema)
    for field, prop, words in (
        ("DOB", "birthDate", "D.O.B"),
        ("YearBuilt", "buildDate", "Year built"),
    ):
        for text in stated.of(field):
            for value in several(text):
                date = parse_date(value)
                if date is None:
                    report.unreadable(words, value)
                elif prop in known:
                    yield DateFact(prop, date, value)
                else:
                    report.lost.append(Fact("notes", f"{words}: {value}"))


def _source(stated: Stated, report: Report) -> Iterator[Fact]:
    words = list(dict.fromkeys(
        word.strip() for text in stated.of("DesignationSource") for word in text.split("|")
    ))  # fmt: skip
    for word in words:
        if word.upper() not in _SOURCES:
            report.unknown("The source of the designation", word)
    if not words:
        report.add("source-missing", "warning", "The designation does not say who designated")
    if any(words):
        yield Fact("notes", f"Designation source: {', '.join(sorted(filter(None, words)))}")


def _addresses(stated: Stated, report: Report) -> Iterator[Address]:
    for *lines, code, country in stated.all("address"):
        yield Address(
            full=", ".join(part for part in (*lines, code, country) if part),
            postal_code=code,
            country=report.code(country) if country else "",
            country_text=country,
        )


def _designations(stated: Stated, report: Report) -> Iterator[Designation]:
    listed = _days(stated, "DateDesignated", report)
    if len(listed) > 1:
        report.add("dates-differ", "warning", "The designation has several dates; the first counts")
        report.lost.extend(Fact("notes", f"Date designated: {day.iso}") for day in listed[1:])
    amended = tuple(_days(stated, "LastUpdated", report))
    measures = tuple(sorted(_measures(stated, report)))
    reference = _uk_reference(stated.first("UniqueID"))
    for regime in stated.of("RegimeName") or [""]:
        yield Designation(
            authority="FCDO",
            programs=(_program(reference, regime),) if regime else (),
            list_name="UK Sanctions List",
            reference=reference,
            legal_basis=(regime,) if regime else (),
            listed=listed[0] if listed else None,
            amended=amended,
            measures=measures,
            reasons=tuple(stated.of("UKStatementofReasons")),
        )


def _days(stated: Stated, field: str, report: Report) -> list[PartialDate]:
    days: dict[PartialDate, None] = {}
    for text in stated.of(field):
        day = parse_date(text)
        if day is None:
            report.unreadable("A date of the listing", text)
        else:
            days[day] = None
    return sorted(days)


def _program(reference: str, regime: str) -> str:
    """Give the regime by the name that HM Treasury's list has for it, else by that of its act."""
    known = PREFIXES.get(reference[:3])
    return known or _ACT_WORDS.sub("", regime).strip() or regime


def _measures(stated: Stated, report: Report) -> set[str]:
    """Give the measures in words, and those that only the indicators of the XML state."""
    found = {
        word: words.strip()
        for text in stated.of("SanctionsImposed")
        for words in text.split("|")
        if (word := _letters(words))
    }
    for name, value in stated.indicators:
        word, state = _letters(name), value.casefold()
        if state not in ("true", "false"):
            report.unknown("An indicator of measures", f"{name}: {value}")
        elif (state == "true") != (word in found):
            report.add(
                "measures-differ",
                "warning",
                "The measures in words and the indicators differ",
                name,
            )
            if state == "true":
                found[word] = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)
    return set(found.values())


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text)).casefold()


def _uk_reference(unique_id: str) -> str:
    found = _UK_REFERENCE.fullmatch(unique_id)
    return f"{found[1].upper()}{found[2]}" if found else unique_id


def _references(stated: Stated, report: Report) -> Iterator[Reference]:
    yield Reference("uk-reference", _uk_reference(stated.first("UniqueID")))
    for text in stated.of("OFSIGroupID"):
        groups = re.split(r"[\s,;|]+", text)
        if all(map(_GROUP.fullmatch, groups)):
            yield from (Reference("ofsi-group", one.removesuffix(".0")) for one in groups)
        else:
            _unknown_form("OFSI Group ID", text, report)
    for text in stated.of("UNReferenceNumber"):
        if _UN_SEPARATOR.sub("", _UN_REFERENCE.sub("", text)):
            _unknown_form("UN Reference Number", text, report)
        for committee, kind, number in _UN_REFERENCE.findall(text):
            yield Reference("un-reference", f"{committee.upper()}{kind.lower()}.{number}")


def _unknown_form(what: str, text: str, report: Report) -> None:
    report.add("reference-form", "warning", f"{what} has an unknown form; kept as text", text)
    report.lost.append(Fact("notes", f"{what}: {text}"))
