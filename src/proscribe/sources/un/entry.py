"""One INDIVIDUAL or ENTITY of the UN list to a record.

Source: `NOTES.md` of this folder, which says what each field was found to hold.
"""

import re
from collections.abc import Iterator

import msgspec

from proscribe.model.issue import Issue
from proscribe.model.record import (
    Address,
    DateFact,
    Designation,
    Fact,
    Name,
    NamePart,
    Record,
    Reference,
)
from proscribe.sources.council.names import names_in_note, split_names, turn, variants
from proscribe.sources.council.programs import Committee, committee, parse_reference
from proscribe.sources.report import Report
from proscribe.sources.un.birth import read_birth_dates, read_birth_places
from proscribe.sources.un.element import Element, children_of, value_of, values_of
from proscribe.sources.un.papers import read_documents, read_passport_in_note
from proscribe.values.dates import PartialDate, parse_date
from proscribe.values.text import NAME_NULLS, clean
from proscribe.values.writing.scripts import script_of

_AUTHORITY = "UN Security Council"
_KINDS = {"good": "alias", "a.k.a.": "alias", "low": "weakAlias", "f.k.a.": "previousName"}
_PARTS = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
_GENDERS = {"male": "male", "female": "female"}
_UNSTATED = frozenset({"unknown", "not stated"})
_LANGUAGES = {"tigrinya": "ti"}
_LINK = re.compile(r"INTERPOL-UN Security Council Special Notice web link:\s*(https?://[^\s,;]+)")
_GENDER = re.compile(r"\bGender\s*(?::|\[)\s*(male|female)\b", re.IGNORECASE)
_PARENT = re.compile(
    r"\b(Father|Mother)[’']s name\s*(?:is|:)\s*((?:[^.;()]|(?<=\b[A-Z])\.)+)", re.IGNORECASE
)


def read_entry(entry: Element, record_id: str, *, person: bool) -> tuple[Record, list[Issue]]:
    """Read one entry.

    Args:
        entry: The element.
        record_id: Id of the record.
        person: Whether it is an INDIVIDUAL.

    Returns:
        The record with one `Name` for each name in the entry, and its faults.
    """
    report = Report(record_id, "consolidated", f"line {entry.line}")
    kind = "INDIVIDUAL" if person else "ENTITY"
    aliases = children_of(entry, f"{kind}_ALIAS")
    alias_names, alias_facts, alias_dates = _aliases(aliases, report, person=person)
    papers = read_documents(children_of(entry, f"{kind}_DOCUMENT"), report)
    comments = tuple(values_of(entry, "COMMENTS1"))
    reference = _reference(entry, report)
    record = Record(
        id=record_id,
        schema="Person" if person else "Organization",
        names=(*_primary(entry), *alias_names),
        dates=(
            *read_birth_dates(children_of(entry, f"{kind}_DATE_OF_BIRTH"), report),
            *alias_dates,
        ),
        facts=(
            *_facts(entry, report, person=person),
            *read_birth_places(children_of(entry, f"{kind}_PLACE_OF_BIRTH"), report),
            *(fact for text in comments for fact in _said(text, person=person)),
            *alias_facts,
            *papers.facts,
        ),
        identifiers=(*papers.identifiers, *read_passport_in_note(aliases)),
        addresses=tuple(_addresses(children_of(entry, f"{kind}_ADDRESS"), report)),
        designations=(_designation(entry, reference, report),),
        references=(Reference("un-reference", reference),) if reference else (),
        remarks=comments,
    )
    if report.lost:
        record = msgspec.structs.replace(record, facts=(*record.facts, *report.lost))
    if not any(name.kind == "name" for name in record.names):
        report.add("name-missing", "error", "The entry has no primary name")
    return record, report.issues


def _primary(entry: Element) -> Iterator[Name]:
    words = []
    for place, part in enumerate(_PARTS):
        for child in children_of(entry, part):
            word = clean(child.text, NAME_NULLS)
            # The schema gives `na` as the default of the parts after the first; `Na` is a name.
            if word is not None and not (place and word == "na"):
                words.append(word)
    if words:
        text = " ".join(words)
        yield Name("name", text, script_of(text))
    for child in children_of(entry, "NAME_ORIGINAL_SCRIPT"):
        for text, note in split_names(child.text):
            yield Name("name", text, script_of(text), lang=_LANGUAGES.get(note.casefold(), ""))


def _aliases(
    aliases: list[Element], report: Report, *, person: bool
) -> tuple[list[Name], list[Fact], list[DateFact]]:
    names: list[Name] = []
    facts: list[Fact] = []
    dates: list[DateFact] = []
    for alias in aliases:
        field = " ".join(child.text for child in children_of(alias, "ALIAS_NAME"))
        note = value_of(alias, "NOTE")
        found = split_names(field)
        more = [(text, "") for text in names_in_note(note)]
        if found or more:
            kind = _kind(alias, report)
        for text, remark in (*found, *more):
            names.extend(_alias(kind, text, person=person))
            if remark and remark.casefold() != "original script":
                facts.append(Fact("notes", f"Alias {text}: {remark}"))
        label = found[0][0] if found else ""
        if note:
            facts.append(Fact("notes", f"Alias {label}: {note}" if label else note))
        about = f"with the alias {label}" if label else "with an alias"
        dates.extend(_alias_birth(alias, about, report))
        facts.extend(_alias_place(alias, about, report))
    return names, facts, dates


def _kind(alias: Element, report: Report) -> str:
    quality = value_of(alias, "QUALITY")
    if quality is None:
        report.add("quality-missing", "warning", "An alias has no QUALITY; taken as an alias")
        return "alias"
    kind = _KINDS.get(quality.casefold())
    if kind is None:
        report.unknown("QUALITY of an alias", quality)
        return "alias"
    return kind


def _alias(kind: str, text: str, *, person: bool) -> Iterator[Name]:
    for spelling in variants(text) if person else [text]:
        parts: tuple[NamePart, ...] = ()
        shown = spelling
        if person:
            shown, turned = turn(spelling)
            if turned:
                parts = (NamePart("given", turned[0]), NamePart("family", turned[1]))
        yield Name(kind, shown, script_of(shown), parts=parts)  # type: ignore[arg-type]


def _alias_birth(alias: Element, about: str, report: Report) -> Iterator[DateFact]:
    for text in values_of(alias, "DATE_OF_BIRTH"):
        date = parse_date(text)
        if date is None:
            report.unreadable("DATE_OF_BIRTH of an alias", text)
        else:
            yield DateFact("birthDate", date, text, about)


def _alias_place(alias: Element, about: str, report: Report) -> Iterator[Fact]:
    city = value_of(alias, "CITY_OF_BIRTH")
    country = value_of(alias, "COUNTRY_OF_BIRTH")
    whole = ", ".join(part for part in (city, country) if part)
    if whole:
        yield Fact("birthPlace", whole, note=about)
    if country:
        yield report.territory("birthCountry", country, note=about)


def _facts(entry: Element, report: Report, *, person: bool) -> Iterator[Fact]:
    for prop, name in (("title", "TITLE"), ("position", "DESIGNATION")):
        for text in values_of(entry, name):
            yield Fact(prop, text) if person else Fact("notes", f"{name.title()}: {text}")
    for name in ("NATIONALITY", "NATIONALITY2"):
        for text in values_of(entry, name):
            yield from report.territories("nationality" if person else "country", text)
    for text in values_of(entry, "GENDER"):
        word = _GENDERS.get(text.casefold())
        if word is None and text.casefold() not in _UNSTATED:
            report.unknown("GENDER", text)
        elif word and person:
            yield Fact("gender", word, text if text != word else "")
    for name, words in (("SUBMITTED_BY", "Submitted by"), ("SUBMITTED_ON", "Submitted on")):
        for text in values_of(entry, name):
            yield Fact("notes", f"{words} {text}")


def _said(text: str, *, person: bool) -> Iterator[Fact]:
    """Facts in the comments; the comments themselves are kept whole as a remark."""
    for link in _LINK.findall(text):
        yield Fact("sourceUrl", link.rstrip("."), note="INTERPOL-UN Special Notice")
    if not person:
        return
    gender = _GENDER.search(text)
    if gender:
        yield Fact("gender", gender[1].lower(), gender[0].rstrip("]"), note="said in the comments")
    for parent, name in _PARENT.findall(text):
        yield Fact(f"{parent.lower()}Name", name.strip(), note="said in the comments")


def _addresses(elements: list[Element], report: Report) -> Iterator[Address]:
    for element in elements:
        street, city, region, code, country, note = (
            value_of(element, name) or ""
            for name in ("STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY", "NOTE")
        )
        town = " ".join(part for part in (code, city) if part)
        full = ", ".join(part for part in (street, town, region, country) if part)
        if full or note:
            yield Address(
                full=full or note,
                street=street,
                city=city,
                region=region,
                postal_code=code,
                country=report.code(country) if country else "",
                country_text=country,
                note=note if full else "",
            )


def _reference(entry: Element, report: Report) -> str:
    text = value_of(entry, "REFERENCE_NUMBER") or ""
    number = parse_reference(text)
    if number is None:
        report.add("reference-form", "warning", "REFERENCE_NUMBER has an unknown form", text)
    return number or text


def _designation(entry: Element, reference: str, report: Report) -> Designation:
    list_type = value_of(entry, "UN_LIST_TYPE") or ""
    body: Committee | None = committee(list_type)
    if body is None:
        report.unknown("UN_LIST_TYPE", list_type)
    elif not reference.startswith(body.prefix):
        report.add(
            "reference-prefix",
            "warning",
            f"The reference does not start with {body.prefix} as those of its list do",
            reference,
        )
    return Designation(
        authority=_AUTHORITY,
        programs=(body.program,) if body else (f"UN-{list_type}",) if list_type else (),
        list_name=list_type,
        reference=reference,
        legal_basis=body.legal_basis if body else (),
        listed=next(iter(_days(entry, "LISTED_ON", report)), None),
        amended=tuple(sorted(set(_days(entry, "LAST_DAY_UPDATED", report)))),
        delisted=next(iter(_days(entry, "DELISTED_ON", report)), None),
    )


def _days(entry: Element, name: str, report: Report) -> list[PartialDate]:
    days = []
    for text in values_of(entry, name):
        day = parse_date(text)
        if day is None:
            report.unreadable(name, text)
        else:
            days.append(day)
    return days
