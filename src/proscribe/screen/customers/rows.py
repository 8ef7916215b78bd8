"""From the cells of one row to one query; what cannot be read is said, and the row is kept.

A customer that is lost is the worst fault a reader can have, so only a row without any name is
skipped. Cells are looked up in bounded tables of what was read before: a million customers have
some 25,000 birth dates and 200 countries.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from proscribe.model.screening import Query, QueryIdentifier
from proscribe.screen.customers.addresses import AddressReader
from proscribe.screen.customers.cells import (
    MANY,
    Reading,
    read_dates,
    split_many,
)
from proscribe.screen.customers.columns import Mapping as ColumnMapping
from proscribe.screen.customers.columns import place_of, places_of
from proscribe.screen.customers.headings import IDENTIFIERS
from proscribe.screen.customers.kinds import read_countries, read_gender, read_schema
from proscribe.screen.customers.names import NameReader
from proscribe.screen.customers.people import may_be_several, split_people
from proscribe.screen.customers.problems import TOLD_SIZE, IssueKind, RowIssue, issue
from proscribe.screen.customers.sound import fault_of_name, fault_of_number
from proscribe.values.dates import PartialDate
from proscribe.values.ships import parse_tonnage
from proscribe.values.size import FREE_TEXT, count_words, oversize
from proscribe.values.text import NULLS, clean

_CACHE_SIZE = 200_000
LONG = 40  # characters; a name of fewer is not counted in words
_PEOPLE = ("Person", "Thing", "LegalEntity")  # kinds of customers whose name may be of several


class Row(msgspec.Struct, frozen=True):
    """One customer of a file.

    Attributes:
        number: Row as a spreadsheet shows it (the headings are row 1), line of JSON lines, or
            row of Parquet from 1.
        query: What to screen.
        raw_id: The customer's id as in the file, "" without one.
        person: 0 for the customer as the row gives it; 1, 2 ... for the people whom its name may
            name, where that may be several.
    """

    number: int
    query: Query
    raw_id: str
    person: int = 0


class Fields(NamedTuple):
    """Which columns of a file say what.

    Attributes:
        names: Those that a name is read from.
        births: Those that a birth date is read from.
        countries: Countries and nationalities.
        genders: Genders and salutations.
        others: All others that say something of a customer, its id apart.
    """

    names: tuple[int, ...]
    births: tuple[int, ...]
    countries: tuple[int, ...]
    genders: tuple[int, ...]
    others: tuple[int, ...]


class Recipe(msgspec.Struct, frozen=True, kw_only=True):
    """How the rows of one file become queries.

    Attributes:
        file: Name of the file, for messages.
        mapping: What its columns mean.
        readings: How the dates of a column are read, by its place; absent means day first.
        spanish: See `read_gender`.
        blank_rows: A row without any text is no customer.
    """

    file: str
    mapping: ColumnMapping
    readings: dict[int, Reading]
    spanish: bool = False
    blank_rows: bool = True


class Builder:
    """Builds the queries of one reading of one file; not thread-safe.

    Attributes:
        issues: What the last rows gave; the caller takes and clears them.
        width: Columns of the file.
    """

    def __init__(self, recipe: Recipe) -> None:
        """Prepare."""
        mapping, readings = recipe.mapping, recipe.readings
        self.issues: list[RowIssue] = []
        self._file = recipe.file
        self._schema = mapping.schema
        self._spanish = recipe.spanish
        self._blank_rows = recipe.blank_rows
        self.width = len(mapping.columns)
        self._used = {one.index for one in mapping.columns if one.field != "unused"}
        columns = mapping.columns
        self._headings = [column.heading or f"#{column.index + 1}" for column in columns]
        self._id = place_of(columns, "id")
        self._names = NameReader(columns)
        dates = places_of(columns, "birth_date")
        self._dates = [(index, readings.get(index, Reading())) for index, _ in dates]
        self._read_dates: dict[tuple[int, str], tuple[PartialDate, ...] | None] = {}
        self._date_parts = [
            place_of(columns, field) for field in ("birth_day", "birth_month", "birth_year")
        ]
        self._countries = [index for index, _ in places_of(columns, "nationality", "country")]
        self._read_countries: dict[str, tuple[tuple[str, ...], bool]] = {}
        self._genders = [i for i, _ in places_of(columns, "gender", "salutation")]
        self._type = place_of(columns, "type")
        self._issuer = place_of(columns, "issuer")
        self._numbers = [
            (column.index, IDENTIFIERS[column.field], column.field in ("passport", "id_number"))
            for column in columns
            if column.field in IDENTIFIERS
        ]
        self._addresses = AddressReader(columns)
        self._nations = [index for index, _ in places_of(columns, "nationality")]
        self._places = [index for index, _ in places_of(columns, "birth_place")]
        self._ship_kinds = [index for index, _ in places_of(columns, "ship_kind")]
        self._tonnages = [index for index, _ in places_of(columns, "tonnage")]
        self._told: set[tuple[int, str]] = set()

    def begin(self) -> None:
        """Begin a chunk: what is told once is told once more in each."""
        self._told.clear()

    def build(self, number: int, cells: list[str]) -> Row | None:
        """Build one row.

        Args:
            number: Its number.
            cells: Its cells; missing ones at the end are empty.

        Returns:
            The row; None when it is blank or has no name (then there is an issue).
        """
        if len(cells) != self.width:
            cells = self._fit(number, cells)
        names = self._sound(number, self._names.read(cells))
        if not names:
            if not self._blank_rows or any(cell.strip() for cell in cells):
                self._tell("row-without-name", number, -1, kept=False)
            return None
        raw_id = _id_in(cells[self._id]) if self._id >= 0 else ""
        query = Query(
            id=raw_id,
            schema=self._kind(number, cells) if self._type >= 0 else self._schema,
            names=tuple(names),
            birth_dates=self.birth_dates(number, cells),
            countries=self.countries(number, cells),
            gender=self.gender(number, cells) if self._genders else "",
            identifiers=self._identifiers(number, cells) if self._numbers else (),
            addresses=self._addresses.read(cells),
            nationalities=self.nationalities(number, cells),
            birth_places=_texts(cells, self._places) if self._places else (),
            kinds=_texts(cells, self._ship_kinds) if self._ship_kinds else (),
            tonnages=_tonnages(cells, self._tonnages) if self._tonnages else (),
        )
        return Row(number, query, raw_id)

    @property
    def fields(self) -> Fields:
        """Which columns say what."""
        names = self._names.places
        births = tuple(index for index in self._date_parts if index >= 0)
        births += tuple(index for index, _ in self._dates)
        of_kind = names, births, tuple(self._countries), tuple(self._genders)
        known = {*(index for places in of_kind for index in places), self._id, self._issuer}
        return Fields(*of_kind, tuple(sorted(self._used - known)))

    @property
    def names_in_words(self) -> tuple[int, ...]:
        """See `NameReader.in_words`."""
        return self._names.in_words

    def sole_name(self, cells: list[str]) -> str | None:
        """Give the name of a row that has one, and nothing to be said of it; else None."""
        names = self._names.read(cells)
        if len(names) != 1:
            return None
        name = names[0]
        if len(name) > LONG and (oversize(name) or count_words(name) > FREE_TEXT):
            return None
        if fault_of_name(name) or (self._schema in _PEOPLE and may_be_several(name)):
            return None
        return name

    def ids(
        self, numbers: Sequence[int], columns: Sequence[Sequence[str]], wanted: Sequence[bool]
    ) -> list[tuple[int, str]]:
        """Give number and id of the rows wanted, from the columns of many."""
        cells = columns[self._id] if self._id >= 0 else [""] * len(numbers)
        found = zip(numbers, map(_id_in, cells), wanted, strict=True)
        return [(number, raw_id) for number, raw_id, one in found if one]

    def _fit(self, number: int, cells: list[str]) -> list[str]:
        missing = self.width - len(cells)
        if missing > 0:
            return cells + [""] * missing
        if any(cell.strip() for cell in cells[self.width :]):
            self._tell("row-too-long", number, -1)
        return cells[: self.width]

    def people(self, row: Row) -> Iterator[Row]:
        """Give a row for each of several people whom the names of a row may name.

        Birth date and place, gender and numbers are one person's, and nobody says whose; so they do
        not speak for or against any of them.
        """
        query = row.query
        if query.schema not in _PEOPLE or not any(map(may_be_several, query.names)):
            return
        found = {name: None for whole in query.names for name in split_people(whole)}
        for place, name in enumerate(found, start=1):
            alone = Query(
                id=query.id,
                schema="Person",
                names=(name,),
                countries=query.countries,
                nationalities=query.nationalities,
                addresses=query.addresses,
            )
            yield Row(row.number, alone, row.raw_id, place)

    def _sound(self, number: int, names: list[str]) -> list[str]:
        """Leave out what a spreadsheet has put in place of a name; tell what is doubtful."""
        kept: list[str] = []
        for name in names:
            if len(name) > LONG and self._too_long(number, name):
                continue
            fault = fault_of_name(name)
            if fault:
                self._tell(fault, number, -1, value=name)
            if fault != "spreadsheet-error":
                kept.append(name)
        return kept

    def _too_long(self, number: int, name: str) -> bool:
        size = oversize(name)
        if size:
            self._tell("name-too-long", number, -1, value=size)
        elif (words := count_words(name)) > FREE_TEXT:
            self._tell("name-long", number, -1, value=str(words))
        return bool(size)

    def birth_dates(self, number: int, cells: list[str]) -> tuple[PartialDate, ...]:
        """Give the birth dates of a row."""
        found: tuple[PartialDate, ...] = ()
        for index, reading in self._dates:
            cell = cells[index]
            if not cell:
                continue
            key = (index, cell)
            if key in self._read_dates:
                dates = self._read_dates[key]
            else:
                _bound(self._read_dates)
                dates = self._read_dates[key] = read_dates(cell, reading)
            if dates is None:
                self._tell("date-unreadable", number, index)
            elif dates:
                found = found + dates if found else dates
        if not found and self._date_parts[2] >= 0:
            found = self._date_from_parts(number, cells)
        return found

    def _date_from_parts(self, number: int, cells: list[str]) -> tuple[PartialDate, ...]:
        texts = [clean(cells[i], NULLS) or "" if i >= 0 else "" for i in self._date_parts]
        texts = [text.partition(".")[0] if text[:1].isdigit() else text for text in texts]
        if not texts[2]:
            return ()
        numeric = texts[1].isdigit() or not texts[1]
        joined = "/".join(text or "00" for text in texts) if numeric else " ".join(texts)
        dates = read_dates(joined, Reading())
        if not dates:
            self._tell("date-unreadable", number, self._date_parts[2])
        return dates or ()

    def countries(self, number: int, cells: list[str]) -> tuple[str, ...]:
        """Give the countries of a row, nationalities among them."""
        return self._codes(number, cells, self._countries) if self._countries else ()

    def nationalities(self, number: int, cells: list[str]) -> tuple[str, ...]:
        """Give the nationalities of a row."""
        return self._codes(number, cells, self._nations) if self._nations else ()

    def _codes(self, number: int, cells: list[str], places: list[int]) -> tuple[str, ...]:
        found: tuple[str, ...] = ()
        for index in places:
            cell = cells[index]
            if cell:
                codes = self._read_country(number, index, cell)
                found = found + tuple(c for c in codes if c not in found) if found else codes
        return found

    def _read_country(self, number: int, index: int, cell: str) -> tuple[str, ...]:
        known = self._read_countries.get(cell)
        if known is None:
            _bound(self._read_countries)
            known = self._read_countries[cell] = read_countries(cell)
        if not known[1]:
            self._tell_once("country-unknown", number, index, cell)
        return known[0]

    def gender(self, number: int, cells: list[str]) -> str:
        """Give the gender of a row."""
        for index in self._genders:
            if cells[index]:
                gender = read_gender(cells[index], spanish=self._spanish)
                if gender is None:
                    self._tell_once("gender-unknown", number, index, cells[index])
                elif gender:
                    return gender
        return ""

    def _kind(self, number: int, cells: list[str]) -> str:
        schema = read_schema(cells[self._type])
        if schema is None:
            self._tell_once("type-unknown", number, self._type, cells[self._type])
        return schema or self._schema

    def _identifiers(self, number: int, cells: list[str]) -> tuple[QueryIdentifier, ...]:
        found: list[QueryIdentifier] = []
        for index, prop, issued in self._numbers:
            if not cells[index]:
                continue
            issuer = ""
            if issued and self._issuer >= 0 and cells[self._issuer]:
                issuer = next(
                    iter(self._read_country(number, self._issuer, cells[self._issuer])), ""
                )
            cell = cells[index]
            for part in split_many(cell) if ";" in cell or MANY in cell else (cell,):
                value = clean(part, NULLS)
                fault = fault_of_number(value) if value else None
                if fault:
                    self._tell(fault, number, index, value=value or "")
                elif value:
                    found.append(QueryIdentifier(value, prop, issuer))
        return tuple(found)

    def _tell_once(self, kind: IssueKind, number: int, index: int, cell: str) -> None:
        key = (index, cell)
        if key not in self._told:
            if len(self._told) < TOLD_SIZE:  # what is not remembered is told again, never left out
                self._told.add(key)
            self._tell(kind, number, index, value=" ".join(cell.split())[:40], once=cell)

    def _tell(
        self,
        kind: IssueKind,
        number: int,
        index: int,
        *,
        kept: bool = True,
        value: str = "",
        once: str = "",
    ) -> None:
        heading = self._headings[index] if index >= 0 else ""
        found = issue(self._file, kind, number, column=heading, kept=kept, value=value)
        self.issues.append(msgspec.structs.replace(found, once=once) if once else found)


def _id_in(cell: str) -> str:
    return cell.partition(MANY)[0].strip()


def _texts(cells: list[str], places: list[int]) -> tuple[str, ...]:
    found = [
        text
        for index in places
        if cells[index]
        for part in split_many(cells[index])
        if (text := clean(part, NULLS))
    ]
    return tuple(dict.fromkeys(found))


def _tonnages(cells: list[str], places: list[int]) -> tuple[int, ...]:
    read = [parse_tonnage(cells[index]) for index in places if cells[index]]
    return tuple(dict.fromkeys(tons for tons in read if tons))


def _bound(table: dict) -> None:  # type: ignore[type-arg]
    if len(table) >= _CACHE_SIZE:
        table.clear()
