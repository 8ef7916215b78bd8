"""Makes the record of one row, or of the rows of one party, of the Consolidated Screening List.

What the Treasury's rows say goes through the vocabulary of the OFAC sources, so that the values
are those of OFAC's own files. Rows of the other lists say neither person nor company.
"""

from collections.abc import Iterable, Sequence

import msgspec

from proscribe.model.issue import Issue
from proscribe.model.record import Address, Designation, Fragment, Record, Reference
from proscribe.sources.commerce import citations, lists
from proscribe.sources.commerce.naming import is_name, read_names
from proscribe.sources.csl import birth, documents
from proscribe.sources.csl.addresses import read_place
from proscribe.sources.csl.listing import Listing, is_treasury, record_id, uid_of
from proscribe.sources.treasury import vocabulary
from proscribe.sources.treasury.entry import Draft
from proscribe.values.dates import PartialDate, parse_date
from proscribe.values.territories import territory_name
from proscribe.values.text import clean

COMPONENT = "csl"
_LISTED = (
    ("citizenships", "citizen"),
    ("dates_of_birth", "DOB"),
    ("nationalities", "nationality"),
    ("places_of_birth", "POB"),
)
_TYPED = (
    ("title", "Title"),
    ("call_sign", "Vessel Call Sign"),
    ("vessel_type", "Vessel Type"),
    ("gross_tonnage", "Vessel Tonnage"),
    ("gross_registered_tonnage", "Vessel Gross Registered Tonnage"),
    ("vessel_flag", "Vessel Flag"),
    ("vessel_owner", "Vessel Owner"),
)
_UNSTATED = "LegalEntity"
_NAMIBIA = "NA"
_LINKED = "Linked To: "
# The mark that is left of a letter that a list could not print: `China?s`, `?Taman?`.
_LOST = "?"
_TUPLES = (
    "names", "dates", "facts", "identifiers", "addresses", "designations", "relations",
    "references", "remarks",
)  # fmt: skip


def read_rows(rows: Sequence[Listing]) -> tuple[Fragment, list[Issue]]:
    """Make the fragment of the rows of one party: it stands once for each list that has it.

    Args:
        rows: Rows with one record id, at least one.
    """
    issues: list[Issue] = []
    records: list[Record] = []
    seen: set[str] = set()
    for row in rows:
        record, found = _read_row(row)
        records.append(record)
        issues += found
        source = row.cell("source")
        if source in seen:
            message = "Two rows of one list have this id; they are one record"
            issues.append(_issue(row, "duplicate-id", message))
        seen.add(source)
    location = "; ".join(row.location for row in rows[:8])
    if len(rows) > 8:
        location += f" and {len(rows) - 8} more"
    return Fragment(COMPONENT, _joined(records), location), issues


def _joined(records: Sequence[Record]) -> Record:
    """Put rows together: every name of every row, all other values once."""
    if len(records) == 1:
        return records[0]
    changes: dict[str, object] = {}
    for field in _TUPLES:
        values = [value for record in records for value in getattr(record, field)]
        changes[field] = tuple(values if field == "names" else dict.fromkeys(values))
    changes["schema"] = next((one.schema for one in records if one.schema != _UNSTATED), _UNSTATED)
    return msgspec.structs.replace(records[0], **changes)


def _issue(row: Listing, kind: str, message: str) -> Issue:
    return Issue(
        kind=kind,
        severity="warning",
        message=message,
        record_id=record_id(row),
        component=COMPONENT,
        location=row.location,
        value=row.cell("source"),
    )


def _read_row(row: Listing) -> tuple[Record, list[Issue]]:
    source = lists.read_source(row.cell("source"))
    uid = uid_of(row.cell("source"), row.cell("entity_number"))
    is_ofac = is_treasury(row.cell("source"))
    draft = Draft(uid, schema=_UNSTATED, component=COMPONENT, location=row.location)
    draft.record_id = record_id(row)
    if uid:
        draft.references = (Reference("ofac-uid", uid),)
    elif clean(row.cell("entity_number")):
        draft.note("entity_number", row.cell("entity_number"))
    if not source.known:
        draft.report("unknown-category", "error", "The list is not known", row.cell("source"))
    if is_ofac and not uid:
        message = "A row of OFAC has no number, so it joins no record of OFAC's own lists"
        draft.report("id-missing", "error", message, row.cell("entity_number"))
    elif not uid and not row.id.strip():
        message = "The row has no id; one was made of its list, name, date and notice"
        draft.report("id-missing", "error", message, row.cell("name"))
    draft.schema = _schema(draft, row, is_ofac=is_ofac)
    _names(draft, row, is_ofac=is_ofac)
    for column, word in _TYPED:
        if clean(row.cell(column)):
            _take(draft, word, row.cell(column))
    for column, word in _LISTED:
        for value in row.lists.get(column, ()):
            _listed(draft, word, value)
    _documents(draft, row)
    _remarks(draft, row, is_ofac=is_ofac)
    measures = draft.fragment(programs=("",)).record.designations[0].measures
    designation = _designation(draft, row, source, measures)
    for address in _addresses(draft, row):
        draft.address(address)
    record = msgspec.structs.replace(draft.fragment().record, designations=(designation,))
    return record, draft.issues


def _schema(draft: Draft, row: Listing, *, is_ofac: bool) -> str:
    kind = clean(row.cell("type")) or ""
    schema = vocabulary.schema_of(kind) if kind else None
    if schema is None and (kind or is_ofac):
        draft.report("unknown-category", "error", "The type of the party is not known", kind)
    return schema or _UNSTATED


def _names(draft: Draft, row: Listing, *, is_ofac: bool) -> None:
    if not is_name(row.cell("name")):
        draft.report("name-empty", "error", "The row has no name", row.cell("name"))
    others = [piece for cell in row.lists.get("alt_names", ()) for piece in cell.split("; ")]
    if is_ofac:
        if is_name(row.cell("name")):
            draft.name("name", row.cell("name"))
        for piece in others:
            if is_name(piece):
                draft.name("alias", piece)
        return
    first = read_names(row.cell("name"), "name")
    if draft.schema == _UNSTATED and any("individual" in about.casefold() for about in first.about):
        draft.schema = "Person"
    found = [first, *(read_names(_without_and(piece), "alias") for piece in others)]
    for one in found:
        for kind, text in one.names:
            # A comma in these lists stands before a legal form or a place, never behind a surname.
            schema, draft.schema = draft.schema, _UNSTATED
            draft.name(kind, text)
            draft.schema = schema
            if _LOST in text:
                message = "A name has lost letters or quotes, which are printed as `?`"
                draft.report("character-lost", "info", message, text)
        for about in one.about:
            draft.note("in the name", about)


def _without_and(piece: str) -> str:
    """Drop the `and` before the last of several names: `A; B; and C`."""
    piece = piece.strip()
    return piece.removeprefix("and ")


def _take(draft: Draft, word: str, value: str) -> None:
    """Add a typed value; a party of no stated kind has no properties for numbers."""
    rule = vocabulary.lookup(word)
    if (
        draft.schema == _UNSTATED
        and rule is not None
        and rule.becomes in ("identifier", "relation")
    ):
        draft.note(word, value)
    else:
        draft.take(word, value)


def _listed(draft: Draft, word: str, value: str) -> None:
    """Add one of several values; `NA` is the code of Namibia here."""
    rule = vocabulary.lookup(word)
    known = birth.first_day(value) if word == "DOB" else None
    if known is not None and rule is not None and draft.schema != _UNSTATED:
        draft.date(rule, word, value.strip(), birth.NOTE, known=known)
    elif value.strip() == _NAMIBIA and rule is not None and rule.form == "country":
        draft.take(word, territory_name("na"))
    elif clean(value):
        _take(draft, word, value)


def _documents(draft: Draft, row: Listing) -> None:
    for published in row.documents:
        one, note = documents.read_document(published)
        if not one.type:
            message = "The type of a number is not known; the number is kept as a note"
            draft.report("unknown-category", "error", message, published.text or one.number)
            draft.note("ids", published.text or one.number)
        elif draft.schema == _UNSTATED:
            _take(draft, one.type, one.number)
        else:
            draft.take(
                one.type,
                one.number,
                country=territory_name("na") if one.country == _NAMIBIA else one.country,
                issued=one.issued,
                expires=one.expires,
                note=note,
            )


def _remarks(draft: Draft, row: Listing, *, is_ofac: bool) -> None:
    text = row.cell("remarks")
    draft.remark(text)
    for segment in text.split("; ") if is_ofac else ():
        _, mark, name = segment.strip().lstrip("(").partition(_LINKED)
        if mark and segment.strip().lstrip("(").startswith(_LINKED):
            name = name.strip().rstrip(".") if name.endswith(").") else name.strip()
            if name.count(")") > name.count("("):
                name = name.removesuffix(")")
            draft.take("Linked To", name)


def _addresses(draft: Draft, row: Listing) -> Iterable[Address]:
    for place in row.places:
        for address in read_place(place):
            if not address.country and address.country_text:
                draft.report(
                    "territory-unknown", "warning", "Not the name of one territory",
                    address.country_text,
                )  # fmt: skip
            yield address


def _designation(
    draft: Draft, row: Listing, source: lists.SourceList, measures: Iterable[str]
) -> Designation:
    imposed = list(measures)
    order = clean(row.cell("standard_order")) or ""
    if lists.is_denial(source.name):
        denial = lists.denial(order)
        if denial is None:
            draft.report("unknown-category", "error", "Neither a standard order nor not", order)
        imposed.append(denial or f"{lists.DENIAL} ({order})")
    elif order:
        imposed.append(f"Standard order: {order}")
    for column, word in (
        ("license_requirement", "License requirement"),
        ("license_policy", "License policy"),
    ):
        text = clean(row.cell(column))
        if text:
            imposed.append(f"{word}: {text}")
    programs = {
        tag
        for cell in row.lists.get("programs", ())
        for text in cell.split("; ")
        if (tag := clean(text))
    }
    return Designation(
        authority=source.authority,
        programs=tuple(sorted(programs)),
        list_name=source.name,
        legal_basis=citations.split(row.cell("federal_register_notice")),
        listed=_day(draft, row, "start_date"),
        delisted=_day(draft, row, "end_date"),
        measures=tuple(sorted(set(imposed))),
    )


def _day(draft: Draft, row: Listing, column: str) -> PartialDate | None:
    text = clean(row.cell(column))
    if text is None:
        return None
    date = parse_date(text, month_first=True)
    if date is None:
        message = f"{column} is not a readable date; kept as text"
        draft.report("date-unreadable", "warning", message, text)
        draft.note(column, text)
    return date
