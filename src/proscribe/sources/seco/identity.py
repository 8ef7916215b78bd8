"""One identity of a target: names, dates, places, nationalities, addresses, documents.

A target has a main identity; the others are its aliases, with dates and documents of their own.
"""

from collections.abc import Iterator

import msgspec

from proscribe.model.record import Address, DateFact, Fact, Identifier, Name
from proscribe.sources.papers import take_number
from proscribe.sources.report import Report
from proscribe.sources.seco.catalogue import Catalogue, Place
from proscribe.sources.seco.document import Element
from proscribe.sources.seco.naming import read_names
from proscribe.values.dates import PartialDate, day, month, parse_date, year
from proscribe.values.identifiers import check
from proscribe.values.territories import parse_territory
from proscribe.values.text import clean

_DATES = {"Person": "birthDate", "Organization": "incorporationDate", "Vessel": "buildDate",
          "Airplane": "buildDate", "LegalEntity": "incorporationDate"}  # fmt: skip
_WORDS = {
    "birthDate": "Date of birth",
    "incorporationDate": "Date of registration",
    "buildDate": "Date of build",
}
_CALENDARS = frozenset({"", "gregorian"})
_OTHER_CALENDARS = frozenset({
    "hijri", "hijra", "islamic", "solar hijri", "jalali", "persian", "julian", "hebrew",
})  # fmt: skip
_QUALITIES = frozenset({"", "good", "low", "not-defined"})
_PAPERS = {
    "passport": "passportNumber",
    "diplomatic-passport": "passportNumber",
    "service-passport": "passportNumber",
    "id-card": "idNumber",
    "residence-permit": "idNumber",
    "driving-license": "idNumber",
    "travel-document": "idNumber",
    "other": "idNumber",
}
_NO_COUNTRY = frozenset({"", "00", "-"})


class Identity(msgspec.Struct, frozen=True):
    """What one identity gives to its record."""

    names: tuple[Name, ...]
    dates: tuple[DateFact, ...]
    facts: tuple[Fact, ...]
    identifiers: tuple[Identifier, ...]
    addresses: tuple[Address, ...]


def read_identity(identity: Element, schema: str, catalogue: Catalogue, report: Report) -> Identity:
    """Read one identity of a target whose record has a schema."""
    found = read_names(identity, report)
    main = identity.get("main").casefold() != "false"
    about = f"with the alias {found.names[0].text}" if found.names and not main else ""
    person = schema == "Person"
    identifiers: list[Identifier] = []
    facts = [Fact("title", t) if person else Fact("notes", f"Title: {t}") for t in found.titles]
    facts.extend(_birth_places(identity, catalogue, about, report, person=person))
    facts.extend(_nationalities(identity, about, report, person=person))
    for element in identity.all("identification-document"):
        paper = _paper(element, schema, about, report)
        if isinstance(paper, Identifier):
            identifiers.append(paper)
        elif paper is not None:
            facts.append(paper)
    return Identity(
        names=found.names,
        dates=tuple(_dates(identity, schema, about, report)),
        facts=tuple(facts),
        identifiers=tuple(identifiers),
        addresses=tuple(
            address
            for element in identity.all("address")
            if (address := _address(element, catalogue, about, report))
        ),
    )


def _dates(identity: Element, schema: str, about: str, report: Report) -> Iterator[DateFact]:
    for element in identity.all("day-month-year"):
        numbers = [element.get(part) for part in ("day", "month", "year")]
        text = ".".join(number for number in numbers if number)
        if not text:
            continue
        low = _low(element, report)
        calendar = element.get("calendar").casefold()
        if calendar not in _CALENDARS | _OTHER_CALENDARS:
            report.unknown("calendar", element.get("calendar"))
        date = _day(*numbers, circa=low) if calendar in _CALENDARS else None
        if date is None:
            words = f"{text} ({element.get('calendar')})" if calendar not in _CALENDARS else text
            report.unreadable(_WORDS[_DATES[schema]], words)
        else:
            note = "; ".join(filter(None, (about, "of low quality" if low else "")))
            yield DateFact(_DATES[schema], date, text, note)


def _day(day_text: str, month_text: str, year_text: str, *, circa: bool) -> PartialDate | None:
    numbers = [int(t) if t.isascii() and t.isdigit() and len(t) < 5 else 0 if not t else -1
               for t in (day_text, month_text, year_text)]  # fmt: skip
    days, months, years = numbers
    if min(numbers) < 0:
        return None
    if days and months:
        return day(years, months, days, circa=circa)
    if days:
        return None
    return month(years, months, circa=circa) if months else year(years, circa=circa)


def _low(element: Element, report: Report) -> bool:
    quality = element.get("quality")
    if quality not in _QUALITIES:
        report.unknown(f"quality of {element.name}", quality)
    return quality == "low"


def _place(element: Element, catalogue: Catalogue, report: Report) -> Place:
    number = element.get("place-id")
    found = catalogue.places.get(number)
    if number and found is None:
        report.add("place-missing", "warning", "The list has no place of this number", number)
    return found or Place()


def _code(place_code: str, words: str, report: Report) -> str:
    """Give the code of a territory from the ISO code or the words of the publisher."""
    if place_code not in _NO_COUNTRY:
        code = parse_territory(place_code)
        if code:
            return code
    return report.code(words or place_code) if words or place_code not in _NO_COUNTRY else ""


def _notes(element: Element, place: Place, about: str, report: Report) -> str:
    remarks = [
        text for one in element.all("remarks", "remark") if (text := clean(one.text)) is not None
    ]
    low = "of low quality" if _low(element, report) else ""
    also = f"also written {', '.join(place.variants)}" if place.variants else ""
    return "; ".join(part for part in (about, *remarks, low, also) if part)


def _birth_places(
    identity: Element, catalogue: Catalogue, about: str, report: Report, *, person: bool
) -> Iterator[Fact]:
    for element in identity.all("place-of-birth"):
        place = _place(element, catalogue, report)
        note = _notes(element, place, about, report)
        whole = ", ".join(part for part in (place.location, place.area, place.country) if part)
        if not person:
            if whole or note:
                text = f"Place: {whole or note}"
                report.lost.append(Fact("notes", text, note=note if whole else ""))
            continue
        if whole or note:
            yield Fact("birthPlace", whole or note, note=note if whole else "")
        code = _code(place.code, place.country, report)
        if code:
            yield Fact("birthCountry", code, place.country, about)


def _nationalities(
    identity: Element, about: str, report: Report, *, person: bool
) -> Iterator[Fact]:
    prop = "nationality" if person else "country"
    for element in identity.all("nationality"):
        note = "; ".join(filter(None, (about, "of low quality" if _low(element, report) else "")))
        for country in element.all("country"):
            words, iso = clean(country.text) or "", country.get("iso-code")
            code = _code(iso, words, report)
            if code or words or iso not in _NO_COUNTRY:
                yield Fact(prop, code or words or iso, words if code else "", note)


def _address(element: Element, catalogue: Catalogue, about: str, report: Report) -> Address | None:
    place = _place(element, catalogue, report)
    care, details, box, postal = (
        clean(element.word(name)) or ""
        for name in ("c-o", "address-details", "p-o-box", "zip-code")
    )
    if care and not care.casefold().startswith("c/o"):
        care = f"c/o {care}"
    if box and not any(character.isalpha() for character in box):
        box = f"P.O. Box {box}"
    street = ", ".join(part for part in (care, details, box) if part)
    town = " ".join(part for part in (postal, place.location) if part)
    full = ", ".join(part for part in (street, town, place.area, place.country) if part)
    note = _notes(element, place, about, report)
    if not full and (not note or note == about):
        return None
    return Address(
        full=full or note,
        street=street,
        city=place.location,
        region=place.area,
        postal_code=postal,
        country=_code(place.code, place.country, report),
        country_text=place.country,
        note=note if full else "",
    )


def _paper(element: Element, schema: str, about: str, report: Report) -> Identifier | Fact | None:
    kind = element.get("document-type")
    number, remark = clean(element.word("number")), clean(element.word("remark"))
    issuer = next(iter(element.all("issuer")), None)
    words = (clean(issuer.text) or "") if issuer else ""
    iso = (issuer.get("iso-code") or issuer.get("code")) if issuer else ""
    if kind not in _PAPERS and (number or remark or words):
        report.unknown("document-type", kind)
    if not number:
        said = [text for text in (kind, words, remark) if text] if remark or words else []
        return Fact("notes", "Document: " + ", ".join(said), note=about) if said else None
    taken = take_number(number)
    prop = _PAPERS.get(kind, "idNumber")
    if schema != "Person" and prop == "passportNumber":
        prop = "idNumber"
    if schema in ("Vessel", "Airplane"):
        prop = "registrationNumber"
    code = _code(iso, words, report)
    low = "of low quality" if _low(element, report) else ""
    return Identifier(
        prop=prop,
        value=taken.number,
        type=kind,
        issuer=code,
        authority="" if code and parse_territory(words) else words,
        issued=_paper_day(element.word("date-of-issue"), "date-of-issue", report),
        expires=_paper_day(element.word("expiry-date"), "expiry-date", report),
        verdict=check(prop, taken.number, code),
        note="; ".join(part for part in (about, taken.words, remark, low) if part),
    )


def _paper_day(text: str, label: str, report: Report) -> PartialDate | None:
    date = parse_date(text) if text else None
    if text and date is None:
        report.unreadable(f"{label} of a document", text)
    return date
