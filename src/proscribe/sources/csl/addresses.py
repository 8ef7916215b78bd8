"""Addresses of the lists of Commerce: what one line of text shows of its parts.

The CSV joins street, city, state, postal code and country code with commas and leaves out what is
empty, so that city and state cannot be told apart; country and postal code can. BIS leaves the
country out for the United States: a state of the union with a ZIP code says it.

Source: the Consolidated Screening List of 22 April 2022, the Denied Persons List of September 2022.
"""

import re
from collections.abc import Iterator

from proscribe.model.record import Address
from proscribe.sources.commerce.states import is_state, is_zip
from proscribe.sources.csl.listing import Place
from proscribe.sources.treasury.places import split_place
from proscribe.values.territories import parse_territory, territory_name
from proscribe.values.text import clean

_CODE = re.compile(r"[A-Z]{2}")
_LED = re.compile(r"and (?=[A-Z0-9(])")


def read_place(place: Place) -> Iterator[Address]:
    """Give the addresses that one cell or object holds; most hold one.

    A country that is not known stays in the text; the caller sees it by `country` being "".
    """
    parts = (place.street, place.city, place.region, place.postal_code, place.country)
    given = [text for part in parts[:-1] if (text := clean(part))]
    land = " ".join(place.country.split())  # `NA` is Namibia
    given += [land] if land else []
    text = clean(place.text) or place.text.strip() or ", ".join(given)
    pieces = [_LED.sub("", piece.strip(), count=1) for piece in text.split("; ")]
    pieces = [piece for piece in pieces if any(map(str.isalnum, piece))]
    for piece in pieces:
        one = _read(piece)
        if len(pieces) == 1 and given:
            one = Address(
                full=one.full,
                street=clean(place.street) or "",
                city=clean(place.city) or "",
                region=clean(place.region) or "",
                postal_code=clean(place.postal_code) or "",
                country=one.country or parse_territory(land) or "",
                country_text=land or one.country_text,
            )
        yield one


def _read(text: str) -> Address:
    parts = [part for piece in text.split(", ") if (part := piece.strip(" ,"))]
    text, last = ", ".join(parts), parts[-1]
    country = (parse_territory(last) or "") if last[:2].isalpha() else ""
    if not country:
        if len(parts) > 2 and is_state(parts[-2]) and is_zip(last):
            return Address(full=text, region=parts[-2], postal_code=last, country="us")
        return Address(full=text, postal_code=_postal(last) if len(parts) > 1 else "")
    before = parts[:-1]
    shown = territory_name(country) if _CODE.fullmatch(last) else last
    if before and parse_territory(before[-1]) == country and len(before[-1]) > 2:
        shown = ""  # `Lahore, Pakistan, PK`
    region, postal_code = "", _postal(before[-1]) if len(before) > 1 else ""
    if country == "us" and len(before) > 1:
        state = before[-2] if postal_code else before[-1]
        region = state if is_state(state) else ""
    full = ", ".join([*before, shown] if shown else before)
    return Address(
        full=full, region=region, postal_code=postal_code, country=country, country_text=last
    )


def _postal(text: str) -> str:
    """Give the text when it is a postal code and nothing else, else ""."""
    return text if text and len(text) <= 12 and split_place(text)[2] == text else ""
