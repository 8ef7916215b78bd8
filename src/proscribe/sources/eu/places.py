"""Countries, addresses and citizenships of the EU list.

A country is a code and a description. `00` and `UNKNOWN` mean none; the code `CS` (Serbia and
Montenegro, which is no more) is still given to Serbia. The description decides, the code helps
where it is not recognised.
"""

from collections.abc import Iterator, Mapping

import msgspec

from proscribe.model.record import Address, Fact
from proscribe.sources.eu.entry import Part, told, value
from proscribe.sources.report import Report
from proscribe.values.territories import parse_territory

_NO_CODE = frozenset({"", "00", "-"})
_OWN_CODES = {"CS": "rs"}
_TRUE, _FALSE = frozenset({"true", "1", "yes"}), frozenset({"", "false", "0", "no"})


class Country(msgspec.Struct, frozen=True):
    """A country of a detail.

    Attributes:
        code: As `values.territories` gives it, or "" when none is stated or recognised.
        words: The publisher's words, or the code where there are none; "" when none is stated.
    """

    code: str
    words: str


def read_country(values: Mapping[str, str], report: Report) -> Country:
    """Read the country of a detail; one that is not recognised is noted."""
    words = value(values, "countryDescription")
    words = "" if words.casefold() in ("unknown", "00") else words
    # Not by `clean`: NA is Namibia.
    code = values.get("countryIso2Code", "").strip().upper()
    code = "" if code in _NO_CODE else code
    if not words and not code:
        return Country("", "")
    by_words = parse_territory(words) if words else None
    by_code = (_OWN_CODES.get(code) or parse_territory(code)) if code else None
    if by_words is None and by_code is None:
        report.add("territory-unknown", "warning", "Not the name of one territory", words or code)
    elif by_words and by_code and by_words != by_code and code not in _OWN_CODES:
        message = f"The code {code[:9]} is not that of the country named; the name was taken"
        report.add("territory-differs", "warning", message, words)
    return Country(by_words or by_code or "", words or code)


def read_flag(values: Mapping[str, str], name: str, report: Report) -> bool:
    """Read a yes or no; any other word is an error and counts as no."""
    word = values.get(name, "").strip().casefold()
    if word not in _TRUE and word not in _FALSE:
        report.unknown(name, word)
    return word in _TRUE


def read_citizenships(parts: tuple[Part, ...], report: Report, *, person: bool) -> Iterator[Fact]:
    """Read the citizenships; those of an enterprise are its countries."""
    for part in parts:
        country = read_country(part.values, report)
        acquired, lost, region = (
            value(part.values, name)
            for name in ("acquisitionDate", "disenfranchisementDate", "region")
        )
        notes = (
            region,
            f"acquired {acquired}" if acquired else "",
            f"lost {lost}" if lost else "",
            *told(part.remarks),
        )
        note = "; ".join(filter(None, notes))
        shown = country.code or country.words
        if shown:
            text = country.words if country.words != shown else ""
            yield Fact("citizenship" if person else "country", shown, text, note)
        elif note:
            yield Fact("notes", f"Citizenship: {note}")


def read_addresses(parts: tuple[Part, ...], report: Report) -> Iterator[Address]:
    """Read the addresses; many are a country alone."""
    for part in parts:
        country = read_country(part.values, report)
        street, box, code, city, place, region = (
            value(part.values, name)
            for name in ("street", "poBox", "zipCode", "city", "place", "region")
        )
        first = joined(street, f"P.O. Box {box}" if box and not _is_box(box) else box)
        town = " ".join(filter(None, (code, city or place)))
        other = place if city else ""
        full = joined(first, other, town, region, country.words)
        notes = told(part.remarks)
        if read_flag(part.values, "asAtListingTime", report):
            notes.insert(0, "at the time of listing")
        if full or told(part.remarks):
            yield Address(
                full=full or "; ".join(notes),
                street=joined(first, other),
                city=city or place,
                region=region,
                postal_code=code,
                country=country.code,
                country_text=country.words,
                note="; ".join(notes) if full else "",
            )


def joined(*pieces: str) -> str:
    """Join the pieces that say something with commas."""
    return ", ".join(piece for piece in pieces if piece)


def _is_box(text: str) -> bool:
    return "box" in text.casefold()
