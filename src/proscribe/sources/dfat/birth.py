"""Birth dates and places of the Australian list.

A cell holds a date, a year, or text: enumerations, `or`, `alt DOB:`, notes in brackets, a Hijri
date. Years of two digits and spoilt dates (`10/061962`) are not guessed at.

Source: the 1,999 different cells of the list of December 2024.
"""

import re
from collections.abc import Iterator

from proscribe.model.record import DateFact, Fact
from proscribe.sources.dfat.items import last_territory, lettered, outside_brackets
from proscribe.sources.report import Report
from proscribe.values.dates import PartialDate, parse_date

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DATE = re.compile(
    rf"\d{{1,2}}(?:st|nd|rd|th)?\.?[ -]{_MONTH},?[ -]?\d{{4}}|\d{{1,2}}/\d{{1,2}}/ ?\d{{4}}"
    rf"|\d{{4}}-\d\d-\d\d|\b{_MONTH} \d{{4}}|(?<![\d/A-Za-z-])(?:18|19|20)\d\d(?![\d/-])",
    re.IGNORECASE,
)
_ALTERNATIVE = re.compile(
    r"\s*(?:;|>>|,?\s+or\b|\balt(?:ernative)?\.?\s+(?:DOB|POB)\s*:?)\s*", re.IGNORECASE
)
_OLDEST = "1850"  # what is earlier is no birth date but one of another calendar
_ONLY = re.compile(r"\(?\s*(?:for )?this aka only", re.IGNORECASE)


def read_births(text: str, note: str, report: Report) -> Iterator[DateFact]:
    """Read the dates of one cell; what cannot be read is kept as a note.

    Args:
        text: The cell.
        note: What to say beside each date, or "".
        report: Takes the faults.
    """
    for item in lettered(" ".join(text.split())):
        whole = _date(item)
        apart = whole is None and _ONLY.search(item) is None
        pieces = [one for one in _ALTERNATIVE.split(item) if one.strip(" ,")] if apart else [item]
        for piece in pieces:
            single = _date(piece)
            found = [(single, piece, note)] if single else list(_inside(piece, note))
            if not found:
                report.unreadable("Date of birth", piece)
            for date, words, about in found:
                yield DateFact("birthDate", date, words.strip(" ,"), about)


def _date(text: str) -> PartialDate | None:
    date = parse_date(text.strip(" ,"))
    return date if date and date.earliest[:4] >= _OLDEST else None


def _inside(piece: str, note: str) -> Iterator[tuple[PartialDate, str, str]]:
    """Find the dates in a text with words around them: date, its words, note."""
    if "hijri" in piece.casefold():
        return
    only = _ONLY.search(piece)
    for found in _DATE.finditer(piece):
        date = _date(found[0])
        if date:
            about = piece if only is None or found.start() > only.start() else note
            yield date, found[0], about


def read_places(text: str, note: str) -> Iterator[Fact]:
    """Read the birth places of one cell, and the country of each where its words end in one."""
    for item in lettered(text):
        for part in outside_brackets(_ALTERNATIVE.sub("; ", item)):
            place = " ".join(part.split())
            if place:
                yield Fact("birthPlace", place, note=note)
                code, words = last_territory(place)
                if code:
                    yield Fact("birthCountry", code, words, note)
