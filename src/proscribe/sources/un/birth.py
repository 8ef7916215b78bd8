"""Birth dates and places of the UN list.

`TYPE_OF_DATE` says how to read the date: `EXACT` with DATE or YEAR, `APPROXIMATELY` likewise,
`BETWEEN` with FROM_YEAR and TO_YEAR. Some dates stand in NOTE alone (`Nov. 1973`), some notes
narrow a year (`Sep.`).
"""

from collections.abc import Iterator

from proscribe.model.record import DateFact, Fact
from proscribe.sources.report import Report
from proscribe.sources.un.element import Element, value_of
from proscribe.values.dates import PartialDate, parse_date

_CIRCA = {"EXACT": False, "BETWEEN": False, "APPROXIMATELY": True}


def read_birth_dates(elements: list[Element], report: Report) -> Iterator[DateFact]:
    """Read the birth dates; what cannot be read is kept as a note."""
    for element in elements:
        kind = value_of(element, "TYPE_OF_DATE") or ""
        note = value_of(element, "NOTE") or ""
        text = _text(element)
        if not text and not note:
            continue
        if kind and kind.upper() not in _CIRCA:
            report.unknown("TYPE_OF_DATE", kind)
        circa = _CIRCA.get(kind.upper(), False) or note.casefold().startswith("approx")
        date = _date(text, note, circa=circa)
        if date is None:
            report.unreadable("Date of birth", f"{text} {note}".strip())
        else:
            told = f"approximately {text}" if circa and text else text
            yield DateFact("birthDate", date, told or note, note if text else "")


def _text(element: Element) -> str:
    """Give the words of the date: a day, a year, or two years."""
    first, last = value_of(element, "FROM_YEAR"), value_of(element, "TO_YEAR")
    if first and last:
        return f"{first} to {last}"
    return value_of(element, "DATE") or value_of(element, "YEAR") or first or last or ""


def _date(text: str, note: str, *, circa: bool) -> PartialDate | None:
    words = text or note
    narrowed = parse_date(f"{note} {text}") if text.isdigit() and note else None
    date = narrowed or parse_date(words)
    if date is None and not text and note.casefold().startswith("between "):
        date = _months(note)
    if date is None or not circa:
        return date
    return PartialDate(date.earliest, date.latest, date.precision, circa=True)


def _months(note: str) -> PartialDate | None:
    """Read `Between Aug. and Sep. 1977`, where the year stands once."""
    first, _, last = note[len("between ") :].partition(" and ")
    year = last.strip().rpartition(" ")[2]
    return parse_date(f"{first.strip()} {year} to {last.strip()}")


def read_birth_places(elements: list[Element], report: Report) -> Iterator[Fact]:
    """Read the birth places, and the country of each as a fact of its own."""
    for element in elements:
        parts = [value_of(element, name) for name in ("STREET", "CITY", "STATE_PROVINCE")]
        country = value_of(element, "COUNTRY")
        note = value_of(element, "NOTE") or ""
        whole = ", ".join(part for part in (*parts, country) if part)
        if whole or note:
            yield Fact("birthPlace", whole or note, note=note if whole else "")
        if country:
            yield report.territory("birthCountry", country)
