"""One row of a user's own list to one record, as the mapping says.

Source: this project; the fields are listed in `docs/own-list.md`.
"""

from collections.abc import Iterator

import msgspec

from proscribe.model.issue import Issue
from proscribe.model.record import Address, Designation, Fact, Record
from proscribe.sources.own.draft import (
    Cell,
    Draft,
    finish_names,
    read_date,
    read_fact,
    read_identifier,
    read_name,
    territory,
)
from proscribe.sources.own.ids import record_id
from proscribe.sources.own.mapping import (
    ADDRESS_FIELDS,
    DATE_FIELDS,
    LISTING_DATES,
    LISTING_FIELDS,
    NAME_FIELDS,
    PART_FIELDS,
    Mapping,
    SchemaColumn,
    field_type,
    identifier_field,
)
from proscribe.sources.own.rows import Row
from proscribe.values.text import NAME_NULLS, NULLS, clean

_ADDRESS_ORDER = ("street", "city", "region", "postalCode", "country")


def read_entry(mapping: Mapping, row: Row) -> tuple[Record | None, list[Issue]]:
    """Read one row.

    Returns:
        The record, its id not yet made unique in the file, or None when the row has neither a
        name nor an identifier; and the faults found, which name the record by its id.
    """
    draft = Draft(mapping, row)
    draft.schema = _schema(draft)
    for cell in _cells(mapping, row):
        _read(draft, cell)
    finish_names(draft)
    if not draft.names and not draft.identifiers:
        targets = mapping.targets().items()
        wanted = ("name",) if any(one.field == "name" for _, one in targets) else tuple(PART_FIELDS)
        columns = [column for column, target in targets if target.field in wanted]
        draft.fault(
            "missing-name", "error", "the row has no name; it is left out", ", ".join(columns)
        )
        return None, draft.issues
    if not draft.names:
        draft.fault("missing-name", "error", "the row has no name; its numbers are kept")
    record = _record(draft)
    return record, [msgspec.structs.replace(issue, record_id=record.id) for issue in draft.issues]


def _schema(draft: Draft) -> str:
    stated = draft.mapping.schema
    if not isinstance(stated, SchemaColumn):
        return stated
    text = next(iter(draft.row.cells.get(stated.column, ())), "")
    values = {" ".join(key.split()).casefold(): schema for key, schema in stated.values.items()}
    found = values.get(" ".join(text.split()).casefold())
    if found:
        return found
    known = ", ".join(stated.values)
    draft.fault(
        "unknown-category",
        "error",
        f"this is none of the kinds that the mapping knows ({known}); kept as LegalEntity",
        stated.column,
        text,
    )
    return "LegalEntity"


def _cells(mapping: Mapping, row: Row) -> Iterator[Cell]:
    """Give the values of the mapped columns, in the order of the mapping file."""
    for column, target in mapping.targets().items():
        nulls = NAME_NULLS if target.field in (*NAME_FIELDS, *PART_FIELDS) else NULLS
        for text in row.cells.get(column, ()):
            for piece in text.split(target.separator) if target.separator else [text]:
                value = clean(piece, nulls)
                if value is not None:
                    yield Cell(column, target, value)


def _read(draft: Draft, cell: Cell) -> None:
    field, text = cell.target.field, cell.text
    kind = field_type(draft.schema, field)
    if field in NAME_FIELDS:
        draft.names.append(read_name(draft, cell))
    elif field in PART_FIELDS:
        draft.parts.setdefault(field, []).append(text)
    elif field in ADDRESS_FIELDS:
        part = field.removeprefix("address.")
        draft.address[part] = ", ".join(filter(None, (draft.address.get(part), text)))
    elif field in LISTING_FIELDS:
        draft.listing.setdefault(field, []).append(text)
    elif field in (*DATE_FIELDS, *LISTING_DATES):
        read_date(draft, cell)
    elif field == "address":
        draft.addresses.append(text)
    elif field == "remarks":
        draft.remarks.append(text)
    elif identifier_field(draft.schema, field):
        read_identifier(draft, cell)
    elif not kind:
        draft.fault(
            "property-unknown", "warning",
            f"a {draft.schema} has no {field}; kept as a note", cell.column, text,
        )  # fmt: skip
        draft.facts.append(Fact("notes", f"{cell.column}: {text}"))
    else:
        draft.facts.append(read_fact(draft, cell, kind))


def _addresses(draft: Draft) -> Iterator[Address]:
    parts = draft.address
    if not parts:
        yield from (Address(full=text) for text in draft.addresses)
        return
    country_text = parts.get("country", "")
    column = next(
        name for name, target in draft.mapping.targets().items() if target.field in ADDRESS_FIELDS
    )
    country = (territory(draft, column, country_text) if country_text else "") or ""
    joined = ", ".join(filter(None, (parts.get(part) for part in _ADDRESS_ORDER)))
    full, *others = draft.addresses or [joined]
    yield Address(
        full=full,
        street=parts.get("street", ""),
        city=parts.get("city", ""),
        region=parts.get("region", ""),
        postal_code=parts.get("postalCode", ""),
        country=country,
        country_text=country_text,
    )
    yield from (Address(full=text) for text in others)


def _designation(draft: Draft) -> Designation:
    """Being on the list is the designation, whether or not columns say more of it."""
    about, listing, dates = draft.mapping.list, draft.listing, draft.listing_dates
    return Designation(
        authority=about.authority,
        programs=tuple(sorted(set(listing.get("program", ())))),
        list_name=about.title,
        reference="; ".join(listing.get("reference", ())),
        legal_basis=tuple(sorted(set(listing.get("legalBasis", ())))),
        listed=min(dates["listed"]) if "listed" in dates else None,
        amended=tuple(sorted(set(dates.get("amended", ())))),
        delisted=max(dates["delisted"]) if "delisted" in dates else None,
        measures=tuple(sorted(set(listing.get("measure", ())))),
        reasons=tuple(listing.get("reason", ())),
    )


def _record(draft: Draft) -> Record:
    addresses = tuple(_addresses(draft))
    return Record(
        id=record_id(draft),
        schema=draft.schema,
        names=tuple(draft.names),
        dates=tuple(draft.dates),
        facts=tuple(draft.facts),
        identifiers=tuple(draft.identifiers),
        addresses=addresses,
        designations=(_designation(draft),),
        remarks=tuple(draft.remarks),
    )
