"""One row of the Japanese list to a record.

Source: `NOTES.md` of this folder, which says what each column holds.
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
    Identifier,
    Record,
    Reference,
)
from proscribe.sources.mof.cells import split_values, tidy
from proscribe.sources.mof.countries import find_countries, parse_country
from proscribe.sources.mof.dates import Days, read_births, read_listing, read_notice
from proscribe.sources.mof.information import read_gender, read_wallets
from proscribe.sources.mof.naming import PROSE, read_names
from proscribe.sources.mof.papers import read_paper
from proscribe.sources.report import Report
from proscribe.values.territories import parse_territory
from proscribe.values.text import clean

_SCHEMATA = {"個人": "Person", "団体": "Organization", "船舶": "Vessel"}
_UN = re.compile(r"([A-Za-z]{2})\s?([ievIEV])\s?\.\s?(\d{3,4})", re.ASCII)
_AUTHORITY = "MOF"
_LIST = "資産凍結等対象者一覧"
_JAPANESE, _ENGLISH = "（日本語）", "（英語）"


def read_entry(cells: dict[str, str], record_id: str, report: Report) -> tuple[Record, list[Issue]]:
    """Read one row.

    Args:
        cells: Its cells by heading as in `LEAVES`.
        record_id: Id of the record.
        report: Takes the faults.

    Returns:
        The record with one `Name` for each name in the row, and its faults.
    """
    word = tidy(cells["個人・団体"])
    if word not in _SCHEMATA:
        report.unknown("個人・団体", word)
    schema = _SCHEMATA.get(word, "LegalEntity")
    person = schema == "Person"
    names, notes = read_names(cells, person=person)
    prose = [text for column in PROSE if (text := clean(cells[column]))]
    papers, unread = _papers(cells, schema)
    references = _references(cells, report)
    council = [one.value for one in references]
    listing = read_listing(cells["リスト掲載日"])
    record = Record(
        id=record_id,
        schema=schema,
        names=tuple(names),
        dates=tuple(_births(cells, report, person=person)),
        facts=(
            *_words(cells, person=person),
            *_birth_places(cells, person=person),
            *_nationalities(cells, report, person=person),
            *(fact for text in prose if person for fact in read_gender(tidy(text))),
            *(Fact("notes", note) for note in (*notes, *unread)),
            *_listing_notes(cells, listing, known=bool(council)),
        ),
        identifiers=(
            *papers,
            *dict.fromkeys(
                one for text in prose if schema != "Vessel" for one in read_wallets(text)
            ),
        ),
        addresses=tuple(_addresses(cells, report)),
        designations=(
            _designation(cells, report),
            *(_council_designation(one, listing) for one in council),
        ),
        references=references,
        remarks=tuple(prose),
    )
    if not any(name.kind == "name" for name in names):
        report.add("name-missing", "error", "The row has no primary name")
    if report.lost:
        record = msgspec.structs.replace(record, facts=(*record.facts, *report.lost))
    return record, report.issues


def _both(cells: dict[str, str], column: str) -> Iterator[tuple[str, list[str]]]:
    """Give a column's language and values, Japanese first."""
    for language in (_JAPANESE, _ENGLISH):
        yield language, split_values(cells[column + language])


def _words(cells: dict[str, str], *, person: bool) -> Iterator[Fact]:
    for column, prop in (("称号", "title"), ("役職", "position")):
        for _, values in _both(cells, column):
            for value in values:
                yield Fact(prop, value) if person else Fact("notes", f"{column}: {value}")


def _births(cells: dict[str, str], report: Report, *, person: bool) -> Iterator[DateFact]:
    for birth in read_births(cells["生年月日"]):
        if birth.date is None:
            report.unreadable("生年月日", birth.text)
        elif person:
            yield DateFact("birthDate", birth.date, birth.text, birth.note)
        else:
            report.lost.append(Fact("notes", f"生年月日: {birth.text}"))


def _birth_places(cells: dict[str, str], *, person: bool) -> Iterator[Fact]:
    for language, values in _both(cells, "出生地"):
        for value in values:
            if not person:
                yield Fact("notes", f"出生地: {value}")
                continue
            yield Fact("birthPlace", value)
            last = value.rpartition(",")[2].strip()
            code = parse_territory(last) if language == _ENGLISH else parse_country(value)
            if code:
                yield Fact("birthCountry", code, last if language == _ENGLISH else value)


def _nationalities(cells: dict[str, str], report: Report, *, person: bool) -> Iterator[Fact]:
    """Give the nationalities; one that only the other language makes clear takes its code."""
    prop = "nationality" if person else "country"
    columns = dict(_both(cells, "国籍"))
    found = {
        language: [find_countries(value) for value in values]
        for language, values in columns.items()
    }
    for language, other in ((_JAPANESE, _ENGLISH), (_ENGLISH, _JAPANESE)):
        aligned = len(columns[language]) == len(columns[other])
        for place, value in enumerate(columns[language]):
            codes = found[language][place] or (found[other][place] if aligned else [])
            for code in codes:
                yield Fact(prop, code, value)
            if not codes:
                report.code(value)
                yield Fact(prop, value)


def _papers(cells: dict[str, str], schema: str) -> tuple[list[Identifier], list[str]]:
    """Give the papers, and the words of those without a number."""
    found: list[Identifier] = []
    unread: list[str] = []
    for column, prop in (("旅券番号", "passportNumber"), ("身分証番号", "idNumber")):
        for value in split_values(cells[column]):
            paper = read_paper(value, prop, person=schema == "Person")
            if paper is None or schema == "Vessel":
                unread.append(f"{column}: {value}")
            else:
                found.append(paper)
    return found, unread


def _addresses(cells: dict[str, str], report: Report) -> Iterator[Address]:
    """Join countries and towns of one language by their places in the two cells."""
    for language in (_JAPANESE, _ENGLISH):
        states = split_values(cells[f"住所・所在地（国）{language}"])
        towns = split_values(cells[f"住所・所在地（都市その他の情報）{language}"])
        if len(states) == len(towns):
            pairs = list(zip(towns, states, strict=True))
        elif len(states) == 1:
            pairs = [(town, states[0]) for town in towns]
        else:
            pairs = [*((town, "") for town in towns), *(("", state) for state in states)]
        for town, state in pairs:
            code = parse_country(state) if state else None
            if state and code is None:
                report.code(state)
            yield Address(
                full=", ".join(part for part in (town, state) if part),
                street=town,
                country=code or "",
                country_text=state,
            )


def _references(cells: dict[str, str], report: Report) -> tuple[Reference, ...]:
    found: list[Reference] = []
    for value in split_values(cells["国連参照番号"]):
        numbers = list(_UN.finditer(value))
        found.extend(
            Reference("un-reference", f"{one[1].upper()}{one[2].lower()}.{one[3]}")
            for one in numbers
        )
        if not numbers:
            report.add("reference-form", "warning", "国連参照番号 has an unknown form", value)
            report.lost.append(Fact("notes", f"国連参照番号: {value}"))
    return tuple(dict.fromkeys(found))


def _designation(cells: dict[str, str], report: Report) -> Designation:
    notice, section = tidy(cells["告示日付"]), tidy(cells["区分"])
    number = tidy(cells["告示番号"])
    days = read_notice(notice)
    if days.rest:
        report.unreadable("告示日付", notice)
    first = days.listed.iso if days.listed else notice
    basis = ", ".join(
        f"{label} {value}" for label, value in (("告示", first), ("告示番号", number)) if value
    )
    return Designation(
        authority=_AUTHORITY,
        programs=(f"区分{section}",) if section else (),
        list_name=_LIST,
        reference=tidy(cells["番号"]),
        legal_basis=(basis,) if basis else (),
        listed=days.listed,
        amended=days.amended,
    )


def _council_designation(reference: str, listing: Days) -> Designation:
    return Designation(
        authority="UN Security Council",
        reference=reference,
        listed=listing.listed,
        amended=listing.amended,
    )


def _listing_notes(cells: dict[str, str], listing: Days, *, known: bool) -> Iterator[Fact]:
    """Keep the words of the listing where its days do not say all of them."""
    text = tidy(cells["リスト掲載日"])
    if text and (not known or listing.rest or listing.listed is None):
        yield Fact("notes", f"リスト掲載日: {text}")
