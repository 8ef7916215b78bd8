"""One target of the Swiss list to a record.

Source: `NOTES.md` of this folder, which says what each element holds.
"""

import re
from collections.abc import Iterator

import msgspec

from proscribe.model.issue import Issue
from proscribe.model.record import Designation, Fact, Record, Reference, Relation
from proscribe.sources.report import Report
from proscribe.sources.seco.catalogue import Catalogue, Measure
from proscribe.sources.seco.document import Element
from proscribe.sources.seco.identity import read_identity
from proscribe.sources.seco.information import read_information
from proscribe.sources.seco.leaves import BODIES
from proscribe.sources.seco.status import Status
from proscribe.values.text import clean

_AUTHORITY = "SECO"
_LIST = "Swiss sanctions list"
_OBJECTS = {"vessel": "Vessel", "aircraft": "Airplane"}
_GENDERS = {"male": "male", "female": "female"}
_UNSTATED = frozenset({"", "unknown", "not-defined", "not defined"})
_RELATIONS = frozenset({"related-to"})
_UN = re.compile(r"([A-Za-z]{2})\s?([ievIEV])\.\s?(\d{3,4})", re.ASCII)
_EU = re.compile(r"EU\.(\d{1,6}\.\d{1,4})", re.ASCII | re.IGNORECASE)


def read_target(
    target: Element, record_id: str, status: Status, catalogue: Catalogue, report: Report
) -> tuple[Record, list[Issue]]:
    """Read one listed target.

    Args:
        target: The element.
        record_id: Id of the record.
        status: What its modifications say.
        catalogue: Places and programs of the list.
        report: The faults so far.

    Returns:
        The record with one `Name` for each name and each combination of its spelling variants,
        and its faults.
    """
    bodies = target.all(*BODIES)
    if len(bodies) != 1:
        report.add("body-missing", "error", f"The target has {len(bodies)} descriptions, not one")
    schema = _schema(bodies, report)
    identities = [
        read_identity(one, schema, catalogue, report)
        for body in bodies
        for one in body.all("identity")
    ]
    remarks = _texts(bodies, "other-information")
    told = [read_information(text, schema) for text in remarks]
    foreign, references = _foreign(target)
    record = Record(
        id=record_id,
        schema=schema,
        names=tuple(name for one in identities for name in one.names),
        dates=(
            *(date for one in identities for date in one.dates),
            *(date for one in told for date in one.dates),
        ),
        facts=(
            *_gender(bodies, schema, report),
            *(fact for one in identities for fact in one.facts),
            *(fact for one in told for fact in one.facts),
            *_attributes(bodies),
            *foreign,
            *_origins(target, catalogue),
        ),
        identifiers=(
            *(number for one in identities for number in one.identifiers),
            *(number for one in told for number in one.identifiers),
        ),
        addresses=tuple(address for one in identities for address in one.addresses),
        designations=tuple(
            _designations(target, status, catalogue, _texts(bodies, "justification"), report)
        ),
        relations=tuple(_relations(bodies, report)),
        references=references,
        remarks=remarks,
    )
    if not any(name.kind == "name" for name in record.names):
        report.add("name-missing", "error", "The target has no primary name")
    if report.lost:
        record = msgspec.structs.replace(record, facts=(*record.facts, *report.lost))
    return record, report.issues


def _schema(bodies: list[Element], report: Report) -> str:
    if not bodies:
        return "LegalEntity"
    body = bodies[0]
    if body.name == "individual":
        return "Person"
    if body.name == "entity":
        return "Organization"
    kind = body.get("object-type")
    if kind not in _OBJECTS:
        report.unknown("object-type", kind)
    return _OBJECTS.get(kind, "LegalEntity")


def _texts(bodies: list[Element], name: str) -> tuple[str, ...]:
    found = [clean(one.text) for body in bodies for one in body.all(name)]
    return tuple(dict.fromkeys(text for text in found if text))


def _gender(bodies: list[Element], schema: str, report: Report) -> Iterator[Fact]:
    for body in bodies:
        word = body.get("sex").casefold()
        if word in _GENDERS and schema == "Person":
            yield Fact("gender", _GENDERS[word])
        elif word not in _UNSTATED and word not in _GENDERS:
            report.unknown("sex", body.get("sex"))


def _attributes(bodies: list[Element]) -> Iterator[Fact]:
    for body in bodies:
        for one in body.all("generic-attribute"):
            text, label = clean(one.text), one.get("name")
            if text:
                yield Fact("notes", f"{label}: {text}" if label else text)


def _foreign(target: Element) -> tuple[list[Fact], tuple[Reference, ...]]:
    """Read the number that the UN or the EU gave; another number is kept as a note."""
    facts: list[Fact] = []
    references: list[Reference] = []
    for one in target.all("foreign-identifier"):
        text = clean(one.text)
        if not text:
            continue
        council, union = _UN.fullmatch(text), _EU.fullmatch(text)
        if council:
            value = f"{council[1].upper()}{council[2].lower()}.{council[3]}"
            references.append(Reference("un-reference", value))
        elif union:
            references.append(Reference("eu-reference", f"EU.{union[1]}"))
        else:
            facts.append(Fact("notes", f"Foreign identifier: {text}"))
    return facts, tuple(references)


def _sets(target: Element) -> list[str]:
    stated = [target.get("sanctions-set-id"), *(e.text for e in target.all("sanctions-set-id"))]
    return list(dict.fromkeys(number for number in stated if number))


def _origins(target: Element, catalogue: Catalogue) -> Iterator[Fact]:
    found = [catalogue.measures[one] for one in _sets(target) if one in catalogue.measures]
    for origin in dict.fromkeys(origin for one in found for origin in one.origins):
        yield Fact("notes", f"Origin of the measures: {origin}")


def _designations(
    target: Element,
    status: Status,
    catalogue: Catalogue,
    reasons: tuple[str, ...],
    report: Report,
) -> Iterator[Designation]:
    """Give one designation for each program, or one without when none is known."""
    programs: dict[str, list[Measure]] = {}
    for number in _sets(target):
        one = catalogue.measures.get(number)
        if one is None:
            report.add("program-unknown", "error", "No program has this sanctions set", number)
        else:
            programs.setdefault(one.program, []).append(one)
    if not _sets(target):
        report.add("program-unknown", "error", "The target names no sanctions set")
    if status.ahead:
        message = f"The target is listed until its de-listing takes effect on {status.ahead}"
        report.add("de-listing-ahead", "info", message, status.ahead)
        report.lost.append(Fact("notes", f"De-listing takes effect on {status.ahead}"))
    for program, measures in (programs or {"": []}).items():
        yield Designation(
            authority=_AUTHORITY,
            programs=(program,) if program else (),
            list_name=_LIST,
            reference=target.get("ssid"),
            legal_basis=tuple(sorted({basis for one in measures if (basis := _basis(one))})),
            listed=status.listed,
            amended=status.amended,
            measures=tuple(sorted({words for one in measures if (words := _measure(one))})),
            reasons=reasons,
        )


def _basis(measure: Measure) -> str:
    articles = measure.articles.partition(" -- ")[0]
    return ", ".join(part for part in (measure.ordinance, articles) if part)


def _measure(measure: Measure) -> str:
    return measure.articles.partition(" -- ")[2].strip()


def _relations(bodies: list[Element], report: Report) -> Iterator[Relation]:
    for body in bodies:
        for one in body.all("relation"):
            kind, other, words = one.get("relation-type"), one.get("target-id"), clean(one.text)
            if kind not in _RELATIONS:
                report.unknown("relation-type", kind)
            if not other and not words:
                report.add("relation-open", "warning", "A relation names no target", kind)
                continue
            yield Relation(
                schema="UnknownLink",
                side="source",
                other_id=f"ch-seco-{other}" if other else "",
                other_name="" if other else words or "",
                role=f"{kind}: {words}" if other and words else kind,
            )
