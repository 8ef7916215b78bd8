"""The values of one row of a user's own list, read one by one.

Nothing is guessed: a date whose order of day and month is not declared, a country that is not
known, a number that a spreadsheet has rounded, is an issue that names row and column; its text
stays in the record as a note.

Source: this project; the fields are listed in `docs/own-list.md`.
"""

import re

import msgspec

from proscribe.model.issue import Issue, Severity
from proscribe.model.record import DateFact, Fact, Identifier, Name, NameKind, NamePart, PartKind
from proscribe.sources.own.mapping import (
    LISTING_DATES,
    DayOrder,
    Mapping,
    Target,
    field_type,
)
from proscribe.sources.own.rows import Row
from proscribe.values.dates import PartialDate, parse_date
from proscribe.values.identifiers import check
from proscribe.values.territories import parse_territory
from proscribe.values.text import clean
from proscribe.values.writing.scripts import script_of

ROUNDED = re.compile(r"\d(?:[.,]\d+)?E\+\d+", re.IGNORECASE)
NAME_KINDS: tuple[NameKind, ...] = ("name", "alias", "weakAlias", "previousName")
_PART_KINDS: tuple[tuple[str, PartKind], ...] = (
    ("firstName", "given"),
    ("middleName", "middle"),
    ("lastName", "family"),
)
_NUMERIC = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-]\d{4}")
_GENDERS = {"m": "male", "male": "male", "man": "male", "f": "female", "female": "female",
            "w": "female", "woman": "female", "other": "other", "x": "other"}  # fmt: skip


class Cell(msgspec.Struct, frozen=True):
    """One value of one column."""

    column: str
    target: Target
    text: str


class Draft:
    """A record in the making, and what was wrong with its row."""

    def __init__(self, mapping: Mapping, row: Row) -> None:
        self.mapping = mapping
        self.row = row
        self.schema = ""
        self.names: list[Name] = []
        self.dates: list[DateFact] = []
        self.facts: list[Fact] = []
        self.identifiers: list[Identifier] = []
        self.addresses: list[str] = []
        self.parts: dict[str, list[str]] = {}
        self.address: dict[str, str] = {}
        self.listing: dict[str, list[str]] = {}
        self.listing_dates: dict[str, list[PartialDate]] = {}
        self.remarks: list[str] = []
        self.issues: list[Issue] = []

    def fault(
        self, kind: str, severity: Severity, message: str, column: str = "", value: str = ""
    ) -> None:
        """Note a fault with its row and column."""
        where = f"{self.row.location}, column {column}" if column else self.row.location
        self.issues.append(
            Issue(kind=kind, severity=severity, message=message, location=where, value=value[:200])
        )


def read_name(draft: Draft, cell: Cell) -> Name:
    """Read one name; with the form `family, given` the family name goes to the end."""
    kind: NameKind = next(one for one in NAME_KINDS if one == cell.target.field)
    text = cell.text
    parts: tuple[NamePart, ...] = ()
    if cell.target.form and text.count(",") == 1:
        family, given = (part.strip() for part in text.split(","))
        if family and given:
            text = f"{given} {family}"
            if draft.schema == "Person":
                parts = (NamePart("given", given), NamePart("family", family))
    elif "," in text and draft.schema == "Person" and not cell.target.form:
        draft.fault(
            "name-order",
            "warning",
            "a comma in the name of a person; is it `family, given`? Then say so with `form`",
            cell.column,
            text,
        )
    return Name(kind=kind, text=text, script=script_of(text), parts=parts)


def finish_names(draft: Draft) -> None:
    """Use the columns of name parts: as the name, or as parts of the name that a column gives."""
    parts = [
        (field, kind, text) for field, kind in _PART_KINDS for text in draft.parts.get(field, ())
    ]
    if not parts:
        return
    made = tuple(NamePart(kind, text) for _, kind, text in parts)
    at = next((n for n, name in enumerate(draft.names) if name.kind == "name"), None)
    if at is None:
        text = " ".join(part.text for part in made)
        draft.names.insert(0, Name(kind="name", text=text, script=script_of(text), parts=made))
        return
    name = draft.names[at]
    padded = f" {name.text.casefold()} "
    if not name.parts and all(f" {part.text.casefold()} " in padded for part in made):
        order = sorted(made, key=lambda part: padded.index(f" {part.text.casefold()} "))
        draft.names[at] = msgspec.structs.replace(name, parts=tuple(order))
    elif not name.parts:
        draft.facts.extend(Fact(field, text) for field, _, text in parts)


def _order(draft: Draft, cell: Cell) -> DayOrder | None:
    return cell.target.dates or draft.mapping.dates


def _parse(draft: Draft, cell: Cell) -> PartialDate | None:
    """Read a date; when it cannot be read for certain, note why."""
    order = _order(draft, cell)
    numeric = _NUMERIC.fullmatch(cell.text)
    if numeric and order is None:
        first, second = int(numeric[1]), int(numeric[2])
        if first <= 12 and second <= 12 and first != second:
            draft.fault(
                "date-ambiguous",
                "warning",
                "day and month could be either; say `dates: day-first` or `dates: month-first`",
                cell.column,
                cell.text,
            )
            return None
        return parse_date(cell.text, month_first=second > 12)
    found = parse_date(cell.text, month_first=order == "month-first")
    if found is None:
        draft.fault(
            "date-unreadable",
            "warning",
            "this is no date that can be read; its text is kept as a note",
            cell.column,
            cell.text,
        )
    return found


def read_date(draft: Draft, cell: Cell) -> None:
    """Read a date of the party or of the listing; one that is neither becomes a note."""
    found = _parse(draft, cell)
    if found is None:
        draft.facts.append(Fact("notes", f"{cell.column}: {cell.text}"))
    elif cell.target.field in LISTING_DATES:
        draft.listing_dates.setdefault(cell.target.field, []).append(found)
    elif not field_type(draft.schema, cell.target.field):
        draft.facts.append(Fact("notes", f"{cell.column}: {cell.text}"))
    else:
        draft.dates.append(DateFact(cell.target.field, found, cell.text))


def territory(draft: Draft, column: str, text: str) -> str | None:
    """Read a country; None, and an issue, when it is not known."""
    code = parse_territory(text)
    if code is None:
        draft.fault(
            "territory-unknown",
            "warning",
            "this is no country that is known; it is kept as it stands",
            column,
            text,
        )
    return code


def read_identifier(draft: Draft, cell: Cell) -> None:
    """Read a number of the party with what the mapping says of its kind and issuer."""
    target = cell.target
    if ROUNDED.fullmatch(cell.text):
        draft.fault(
            "number-rounded", "error",
            "a spreadsheet has rounded this number, its digits are lost; kept as a note",
            cell.column, cell.text,
        )  # fmt: skip
        draft.facts.append(Fact("notes", f"{cell.column}: {cell.text}"))
        return
    issuer, authority = target.issuer, ""
    stated = clean(next(iter(draft.row.cells.get(target.issuer_column, ())), None))
    if stated:
        code = territory(draft, target.issuer_column, stated)
        issuer, authority = (code, "") if code else ("", stated)
    verdict = check(target.field, cell.text, issuer)
    if verdict == "invalid":
        draft.fault("check-digit", "warning", "the check digit is wrong", cell.column, cell.text)
    draft.identifiers.append(
        Identifier(
            prop=target.field, value=cell.text, type=target.type, issuer=issuer,
            authority=authority, verdict=verdict,
        )
    )  # fmt: skip


def read_fact(draft: Draft, cell: Cell, kind: str) -> Fact:
    """Read any other property, by its FollowTheMoney type."""
    field, text = cell.target.field, cell.text
    if kind == "country":
        value = territory(draft, cell.column, text) or text
    elif kind == "gender":
        value = _GENDERS.get(text.casefold(), "")
        if not value:
            draft.fault(
                "unknown-category", "error", "this is no gender that is known; kept as a note",
                cell.column, text,
            )  # fmt: skip
            return Fact("notes", f"{cell.column}: {text}")
    elif kind == "date":
        found = _parse(draft, cell)
        value = found.iso if found else text
    else:
        value = text
    return Fact(field, value, text if text != value else "")
