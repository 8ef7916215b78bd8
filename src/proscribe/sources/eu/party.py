"""One entry of the EU list to a record.

Source: `NOTES.md` of this folder, which says what each field holds.
"""

import re
from collections.abc import Iterator

from proscribe.model.issue import Issue
from proscribe.model.record import DateFact, Fact, Identifier, Record, Reference
from proscribe.sources.eu.acts import read_designations, read_links
from proscribe.sources.eu.birth import read_births
from proscribe.sources.eu.contacts import read_contacts
from proscribe.sources.eu.entry import COMPONENT, Entry, told, value
from proscribe.sources.eu.names import read_name_facts, read_names
from proscribe.sources.eu.papers import read_documents
from proscribe.sources.eu.places import read_addresses, read_citizenships
from proscribe.sources.report import Report
from proscribe.values.text import clean

_SCHEMATA = {"person": "Person", "enterprise": "Organization"}
# What the schema of the files says of the classification: a physical person, an enterprise.
_CLASSES = {"p": "Person", "e": "Organization"}
_UN_REFERENCE = re.compile(r"\b([A-Za-z]{2})\s?([ievIEV])\.\s?(\d{3,4})\b")
_EU_REFERENCE = re.compile(r"EU\.\d+\.\d+")
# The number at the end of the address stands behind a blank: `.../notice/search/un/ 4678353`.
_INTERPOL = re.compile(r"https?://(?:www\.)?interpol\.int/[^\s,;]*(?:(?<=/)\s\d{4,9}\b)?")


def read_party(entry: Entry, record_id: str) -> tuple[Record, list[Issue]]:
    """Read one entry.

    Args:
        entry: Its values.
        record_id: Id of the record.

    Returns:
        The record with one `Name` for each name in the entry, and its faults.
    """
    report = Report(record_id, COMPONENT, entry.location)
    schema = _schema(entry, report)
    person = schema == "Person"
    births = list(read_births(entry.births, report, person=person))
    papers = list(read_documents(entry.documents, schema, report))
    facts: list[Fact] = [
        *read_name_facts(entry.names, report, person=person),
        *read_citizenships(entry.citizenships, report, person=person),
        *(one for one in births if isinstance(one, Fact)),
        *(one for one in papers if isinstance(one, Fact)),
        *(fact for part in entry.addresses for fact in read_contacts(part.contacts, report)),
        *read_links(entry),
        *_said(entry),
    ]
    record = Record(  # facts last: what the others could not read is among them
        id=record_id,
        schema=schema,
        names=tuple(read_names(entry.names, report, person=person)),
        dates=tuple(one for one in births if isinstance(one, DateFact)),
        identifiers=tuple(one for one in papers if isinstance(one, Identifier)),
        addresses=tuple(read_addresses(entry.addresses, report)),
        designations=tuple(read_designations(entry, report)),
        references=tuple(_references(entry, report)),
        remarks=tuple(told(entry.remarks)),
        facts=tuple(dict.fromkeys((*facts, *report.lost))),
    )
    return record, report.issues


def _schema(entry: Entry, report: Report) -> str:
    """Tell a person from an enterprise by the code, which stands in either field of the CSV."""
    words = [word.strip().casefold() for word in entry.subject if word.strip()]
    for word in words:
        if word in _SCHEMATA:
            return _SCHEMATA[word]
    unknown = [word for word in words if word not in _CLASSES]
    for word in words:
        if word in _CLASSES:
            if unknown:
                report.unknown("subjectType", unknown[0])
            return _CLASSES[word]
    report.unknown("subjectType", unknown[0] if unknown else "")
    return "LegalEntity"


def _said(entry: Entry) -> Iterator[Fact]:
    """Facts that stand on the entry itself, in words."""
    details = value(entry.values, "designationDetails")
    if details:
        yield Fact("notes", f"Designation: {details}")
    pairs = (*entry.extra, *(pair for part in entry.parts for pair in part.extra))
    for key, text in pairs:
        words = clean(text)
        if words:
            yield Fact("notes", f"{clean(key) or 'Additional information'}: {words}")
    for remark in told(entry.remarks):
        for link in _INTERPOL.findall(remark):
            yield Fact(
                "sourceUrl", "".join(link.split()).rstrip("."), note="INTERPOL-UN Special Notice"
            )


def _references(entry: Entry, report: Report) -> Iterator[Reference]:
    own = value(entry.values, "euReferenceNumber")
    if own:
        text = "".join(own.split()).upper()
        if not _EU_REFERENCE.fullmatch(text):
            report.add("reference-form", "warning", "euReferenceNumber has an unknown form", own)
        yield Reference("eu-reference", text)
    stated = value(entry.values, "unitedNationId")
    found = _UN_REFERENCE.findall(stated)
    for committee, kind, number in dict.fromkeys(found):
        yield Reference("un-reference", f"{committee.upper()}{kind.lower()}.{number}")
    if stated and not found:
        report.add("reference-form", "warning", "unitedNationId has an unknown form", stated)
        report.lost.append(Fact("notes", f"United Nations id: {stated}"))
