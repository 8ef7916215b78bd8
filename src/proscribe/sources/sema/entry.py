"""One record element of the Canadian list to a record."""

import re
from collections.abc import Iterator, Mapping

import msgspec

from proscribe.model.issue import Issue
from proscribe.model.record import DateFact, Designation, Fact, Identifier, Record
from proscribe.sources.report import Report
from proscribe.sources.sema.dates import read_dates
from proscribe.sources.sema.identity import record_id
from proscribe.sources.sema.names import Names, read_person, read_thing
from proscribe.sources.sema.regimes import Regime, read_regime
from proscribe.values.dates import PartialDate
from proscribe.values.identifiers import check
from proscribe.values.text import clean

_AUTHORITY = "Global Affairs Canada"
_LIST = "Consolidated Canadian Autonomous Sanctions List"
_SHIP = frozenset({"ship", "navire", "vessel", "ships", "bâtiment"})
_BETWEEN = re.compile(r"[;,\n]|\s+and\s+")


def read_entry(cells: Mapping[str, str], location: str) -> tuple[Record | None, list[Issue]]:
    """Read one entry.

    Args:
        cells: Meaning of an element (see `leaves.MEANINGS`) to its text; absent ones left out.
        location: Where it stands.

    Returns:
        The record with one `Name` for each name in the entry, None when it has no primary name
        at all and so cannot be told from others; and its faults.
    """
    report = Report("", "sema", location)
    regime = read_regime(cells.get("country", ""), report)
    schema, names = _names(cells, report)
    schedule, item = (clean(cells.get(key)) or "" for key in ("schedule", "item"))
    if not names.first:
        report.add("id-missing", "refusal", "An entry has no name, so it has no id")
        return None, report.issues
    number = record_id(regime.key, schedule, item, names.first)
    report.record_id = number
    report.issues[:] = [msgspec.structs.replace(one, record_id=number) for one in report.issues]
    for label in names.unknown_labels:
        report.unknown("A label in Aliases", label)
    aliases = clean(cells.get("aliases"))
    record = Record(
        id=number,
        schema=schema,
        names=names.names,
        dates=tuple(_dates(cells, schema, report)),
        facts=tuple(_facts(cells, schema)),
        identifiers=tuple(_numbers(cells)) if schema != "Person" else (),
        designations=(_designation(cells, regime, schedule, item, report),),
        remarks=(f"Aliases: {aliases}",) if aliases else (),
    )
    if report.lost:
        record = msgspec.structs.replace(record, facts=(*record.facts, *report.lost))
    return record, report.issues


def _names(cells: Mapping[str, str], report: Report) -> tuple[str, Names]:
    """Give the schema and the names; a record is a person when it has the parts of a name."""
    entity, aliases = cells.get("entity", ""), cells.get("aliases", "")
    family, given = cells.get("family", ""), cells.get("given", "")
    person = clean(family) is not None or clean(given) is not None
    if not person:
        return "Vessel" if _is_ship(cells) else "Organization", read_thing(entity, aliases)
    names = read_person(family, given, aliases)
    if clean(entity) is not None:
        report.add(
            "type-varies", "error",
            "An entry has the name of a person and of an entity; taken as a person", entity,
        )  # fmt: skip
        more = tuple(
            msgspec.structs.replace(one, kind="alias") for one in read_thing(entity, "").names
        )
        names = msgspec.structs.replace(names, names=(*names.names, *more))
    return "Person", names


def _is_ship(cells: Mapping[str, str]) -> bool:
    if clean(cells.get("imo")) is not None:
        return True
    words = (clean(cells.get("title")) or "").casefold().split("/")
    return any(word.strip() in _SHIP for word in words)


def _dates(cells: Mapping[str, str], schema: str, report: Report) -> Iterator[DateFact]:
    text = clean(cells.get("date"))
    if text is None:
        return
    prop = {"Person": "birthDate", "Vessel": "buildDate"}.get(schema, "incorporationDate")
    what = "Date of birth" if schema == "Person" else "Build date"
    found = read_dates(text)
    if not found:
        report.unreadable(what, text)
    elif prop == "incorporationDate":
        report.lost.append(Fact("notes", f"Date of birth or ship build date: {text}"))
    else:
        yield from (DateFact(prop, date, text, note) for date, note in found)


def _facts(cells: Mapping[str, str], schema: str) -> Iterator[Fact]:
    text = clean(cells.get("title"))
    for part in (text or "").split("/"):
        title = part.strip()
        if not title:
            continue
        if schema == "Person":
            yield Fact("title", title)
        elif schema == "Vessel" and title.casefold() not in _SHIP:
            yield Fact("type", title)
        elif schema != "Vessel":
            yield Fact("notes", f"Title: {title}")
    imo = clean(cells.get("imo"))
    if imo and schema == "Person":
        yield Fact("notes", f"Ship IMO number: {imo}")


def _numbers(cells: Mapping[str, str]) -> Iterator[Identifier]:
    text = clean(cells.get("imo")) or ""
    for part in _BETWEEN.split(text):
        number = part.strip().removesuffix(".0")
        if number:
            yield Identifier(
                "imoNumber", number, "IMO number", verdict=check("imoNumber", number)
            )  # fmt: skip


def _designation(
    cells: Mapping[str, str], regime: Regime, schedule: str, item: str, report: Report
) -> Designation:
    text = clean(cells.get("listed"))
    listed: PartialDate | None = None
    if text:
        found = read_dates(text)
        listed = found[0][0] if len(found) == 1 else None
        if listed is None:
            report.unreadable("Date of listing", text)
    parts = (f"Schedule {schedule}" if schedule else "", f"Item {item}" if item else "")
    return Designation(
        authority=_AUTHORITY,
        programs=(regime.program,) if regime.program else (),
        list_name=_LIST,
        reference=", ".join(part for part in parts if part),
        legal_basis=regime.legal_basis,
        listed=listed,
    )
