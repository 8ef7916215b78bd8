"""Makes the record of one denial order from its rows, one for each address of the denied party.

Whether the party is a person or a company is not stated, so it is a `LegalEntity`.

Source: the list of September 2022.
"""

import hashlib
from collections.abc import Iterator, Sequence

from proscribe.model.issue import Issue
from proscribe.model.record import Address, Designation, Fact, Fragment, Name, Record
from proscribe.sources.bis.rows import COMPONENT, Row
from proscribe.sources.commerce import citations, lists
from proscribe.sources.commerce.naming import is_name, read_names
from proscribe.sources.commerce.states import is_state, is_zip
from proscribe.sources.report import Report
from proscribe.values.dates import PartialDate, parse_date
from proscribe.values.territories import parse_territory, territory_name
from proscribe.values.text import NAME_NULLS, clean
from proscribe.values.writing.scripts import script_of

_LIST_NAME = "Denied Persons List"
_PREFIX = "us-bis"

Key = tuple[str, str, str]  # folded name, effective date, expiration date or ""


def key_of(row: Row) -> Key:
    """Give what the rows of one order share."""
    return (
        " ".join(row.cells["Name"].split()).casefold(),
        _iso(row.cells["Effective_Date"]),
        _iso(row.cells["Expiration_Date"]),
    )


def _iso(text: str) -> str:
    """Write `mm/dd/yyyy` as `yyyy-mm-dd`, whether there is such a day or not; "" for ""."""
    month, day, year = text.split("/") if text else ("", "", "")
    return f"{year}-{month:0>2}-{day:0>2}" if text else ""


def record_id(key: Key, *, again: bool) -> str:
    """Give the id of an order.

    Args:
        key: Name and dates.
        again: An order before it in the file has the same name and effective date.

    Returns:
        `us-bis-` and the SHA-1 of name and effective date, so that a corrected expiration date is
        an amendment; with the expiration date as well where two orders differ in nothing else.
    """
    name, effective, expiration = key
    text = "\n".join((name, effective, expiration) if again else (name, effective))
    return f"{_PREFIX}-{hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()}"


def read_order(key: Key, rows: Sequence[Row], *, again: bool) -> tuple[Fragment, list[Issue]]:
    """Make the fragment of the rows with one key."""
    location = _location([row.line for row in rows])
    report = Report(record_id(key, again=again), COMPONENT, location, [], [])
    designation = _designation(rows, report)
    names, about = _names(rows, report)
    record = Record(
        id=report.record_id,
        schema="LegalEntity",
        names=tuple(names),
        facts=tuple(dict.fromkeys([*(Fact("notes", text) for text in about), *report.lost])),
        addresses=tuple(dict.fromkeys(_addresses(rows, report))),
        designations=(designation,),
        remarks=tuple(dict.fromkeys(_texts(rows, "Action"))),
    )
    return Fragment(COMPONENT, record, location), report.issues


def _location(lines: Sequence[int]) -> str:
    shown = ", ".join(str(line) for line in lines[:8])
    more = f" and {len(lines) - 8} more" if len(lines) > 8 else ""
    return f"line {shown}{more}"


def _texts(rows: Sequence[Row], column: str) -> Iterator[str]:
    for row in rows:
        text = clean(row.cells[column])
        if text:
            yield text


def _names(rows: Sequence[Row], report: Report) -> tuple[list[Name], list[str]]:
    """Give the names of every row; each row prints its party's name again."""
    names: list[Name] = []
    about: list[str] = []
    for row in rows:
        found = read_names(row.cells["Name"], "name")
        about += found.about
        for kind, published in found.names:
            text = clean(published, NAME_NULLS) or published
            names.append(Name(kind, text, script_of(text)))
    if not is_name(rows[0].cells["Name"]):
        report.add("name-empty", "error", "The row has no name", rows[0].cells["Name"])
    return names, about


def _addresses(rows: Sequence[Row], report: Report) -> Iterator[Address]:
    for row in rows:
        street, city, region, postal_code = (
            clean(row.cells[column]) or ""
            for column in ("Street_Address", "City", "State", "Postal_Code")
        )
        published = " ".join(row.cells["Country"].split())  # `NA` is Namibia
        if not region and is_state(published) and parse_territory(published) is None:
            published, region = "", published  # `NM`: the state stands in the column of the country
        country = report.code(published) if published else ""
        if not published and is_state(region) and is_zip(postal_code):
            country = "us"
        elif not published and not postal_code and not is_state(region):
            # `NICOSIA`, `CY`: the code stands in the column of the state.
            found = parse_territory(region) if len(region) == 2 else None
            if found:
                published, country, region = region, found, ""
        shown = territory_name(country) if country else published
        parts = [part for part in (street, city, region, postal_code, shown) if part]
        if parts:
            yield Address(
                full=", ".join(parts),
                street=street,
                city=city,
                region=region,
                postal_code=postal_code,
                country=country,
                country_text=published,
            )


def _designation(rows: Sequence[Row], report: Report) -> Designation:
    measures: set[str] = set()
    for flag in sorted({row.cells["Standard_Order"].upper() for row in rows}):
        measures.add(lists.denial(flag) or lists.DENIAL)
    if len(measures) > 1:
        measures.discard(lists.DENIAL)  # another row says of which kind it is
    amended = {day for text in dict.fromkeys(_texts(rows, "Last_Update"))
               if (day := _day(report, "Last_Update", text))}  # fmt: skip
    first = rows[0].cells
    return Designation(
        authority="BIS",
        list_name=_LIST_NAME,
        legal_basis=tuple(
            sorted({one for text in _texts(rows, "FR_Citation") for one in citations.split(text)})
        ),
        listed=_day(report, "Effective_Date", first["Effective_Date"]),
        amended=tuple(sorted(amended)),
        delisted=_day(report, "Expiration_Date", first["Expiration_Date"]),
        measures=tuple(sorted(measures)),
    )


def _day(report: Report, column: str, text: str) -> PartialDate | None:
    if not text:
        return None
    date = parse_date(text, month_first=True)
    if date is None:
        report.unreadable(column, text)
    return date
