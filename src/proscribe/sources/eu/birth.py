"""Birth dates and places of the EU list.

`birthdate` is the full day in the Gregorian calendar, whatever `calendarType` says; day, month and
year are numbers of that calendar, so a Hijri date has both (`24/6/1402`, `1982-04-19`). A range of
years is Gregorian. A year in another calendar without its conversion is kept as text.
"""

from collections.abc import Iterator, Mapping

from proscribe.model.record import DateFact, Fact
from proscribe.sources.eu.entry import Part, told, value
from proscribe.sources.eu.places import Country, joined, read_country, read_flag
from proscribe.sources.report import Report
from proscribe.values.dates import PartialDate, between, day, month, parse_date, year

_OTHER_CALENDARS = frozenset({"islamic", "buddhist", "coptic", "ethiopic"})
_NUMBERS = ("dayOfMonth", "monthOfYear", "year")


def read_births(
    parts: tuple[Part, ...], report: Report, *, person: bool
) -> Iterator[DateFact | Fact]:
    """Read the birth dates and places; those of an enterprise, which has none, become notes."""
    for part in parts:
        country = read_country(part.values, report)
        place = _place(part.values, country.words)
        dates = list(_dates(part, report, placed=bool(place)))
        for found in (*dates, *_places(part, place, country, noted=bool(dates))):
            if person:
                yield found
            elif isinstance(found, DateFact):
                note = f" ({found.note})" if found.note else ""
                yield Fact("notes", f"Date of birth: {found.text}{note}")
            elif found.prop != "birthCountry":
                yield Fact("notes", f"Place of birth: {found.value}", note=found.note)


def _dates(part: Part, report: Report, *, placed: bool) -> Iterator[DateFact | Fact]:
    values = part.values
    circa = read_flag(values, "circa", report)
    calendar = _calendar(part, report)
    remarks = told(part.remarks)
    note = "; ".join(remarks)
    numbers = _written(values)
    other = calendar in _OTHER_CALENDARS
    if other and numbers:
        note = joined(f"{numbers} in the {calendar.capitalize()} calendar", note)
    stated = [
        (value(values, "birthdate"), _full(values)),
        ("" if other else numbers, _numbered(values)),
        (_range_words(values), _range(values)),
    ]
    found: list[PartialDate] = []
    unread = ""
    for text, date in stated:
        if text and date is None:
            report.unreadable("Date of birth", text)
        elif text and date and not any(_within(one, date) for one in found):
            found.append(date)
            about = PartialDate(date.earliest, date.latest, date.precision, circa)
            yield DateFact("birthDate", about, f"circa {text}" if circa else text, note)
        unread = unread or text
    if found:
        return
    if other and numbers:
        report.unreadable("Date of birth", note)
    elif not unread and len(remarks) == 1 and (date := parse_date(remarks[0])):
        yield DateFact("birthDate", date, remarks[0])
    elif note and not placed:
        yield Fact("notes", f"Date of birth: {note}")


def _calendar(part: Part, report: Report) -> str:
    word = value(part.values, "calendarType").casefold()
    if word and word != "gregorian" and word not in _OTHER_CALENDARS:
        report.unknown("calendarType", word)
    return word


def _full(values: Mapping[str, str]) -> PartialDate | None:
    return parse_date(value(values, "birthdate"))


def _number(values: Mapping[str, str], name: str) -> int:
    """Give a number, 0 when there is none, -1 when it is not one."""
    text = value(values, name)
    if not text:
        return 0
    return int(text) if text.isascii() and text.isdigit() and len(text) < 5 else -1


def _written(values: Mapping[str, str]) -> str:
    """Give day, month and year as far as they are stated: `24/6/1402`, `6/1402`, `1402`."""
    texts = [value(values, name) for name in _NUMBERS]
    return "/".join(text for text in texts if text not in ("", "0"))


def _numbered(values: Mapping[str, str]) -> PartialDate | None:
    numbers = [_number(values, name) for name in _NUMBERS]
    if min(numbers) < 0:
        return None
    d, m, y = numbers
    if d and m:
        return day(y, m, d)
    return None if d else month(y, m) if m else year(y)


def _range_words(values: Mapping[str, str]) -> str:
    first, last = (value(values, name) for name in ("yearRangeFrom", "yearRangeTo"))
    first, last = ("" if text == "0" else text for text in (first, last))
    if first and last:
        return f"{first} to {last}"
    return f"from {first}" if first else f"to {last}" if last else ""


def _range(values: Mapping[str, str]) -> PartialDate | None:
    first, last = (_number(values, name) for name in ("yearRangeFrom", "yearRangeTo"))
    one, other = year(first), year(last)
    return between(one, other) if one and other else None


def _within(inner: PartialDate, outer: PartialDate) -> bool:
    return outer.earliest <= inner.earliest and inner.latest <= outer.latest


def _place(values: Mapping[str, str], country: str) -> str:
    names = ("place", "zipCode", "city", "region")
    place, code, city, region = (value(values, name) for name in names)
    return joined(place, " ".join(filter(None, (code, city))), region, country)


def _places(part: Part, place: str, country: Country, *, noted: bool) -> Iterator[Fact]:
    """Give the place, with the remark unless it stands on a date already."""
    if place:
        yield Fact("birthPlace", place, note="" if noted else "; ".join(told(part.remarks)))
    if country.words:
        shown = country.code or country.words
        yield Fact("birthCountry", shown, country.words if country.words != shown else "")
