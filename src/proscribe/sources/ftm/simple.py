"""Format `ftm-simple-csv`: `targets.simple.csv` of OpenSanctions to records.

One row a party; values of one cell are parted by semicolons, a value with a semicolon in it is
quoted. The table is a summary: it does not say of what kind a number is, by whom a sanction is
or which name is weak. Those who need that take `entities.ftm.json`.

Source: OpenSanctions, "targets.simple.csv".
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from proscribe.errors import SourceDamagedError
from proscribe.model.issue import Issue, Severity
from proscribe.model.record import (
    Address,
    DateFact,
    Designation,
    Fact,
    Fragment,
    Identifier,
    Name,
    Record,
)
from proscribe.model.schemata import is_a
from proscribe.sources.contract import Component, Counts, Files, Inspection, Leaf, RawFile
from proscribe.sources.ftm.count import count_simple
from proscribe.sources.ftm.table import is_party, type_of
from proscribe.sources.leaves import LeafWatch
from proscribe.values.dates import parse_date
from proscribe.values.identifiers import check, parse_imo
from proscribe.values.territories import parse_territory
from proscribe.values.text import NAME_NULLS, clean
from proscribe.values.writing.scripts import script_of

NAME = "ftm-simple-csv"
_LEAVES = {
    "id": Leaf("used", "id of the record"),
    "schema": Leaf("used", "schema"),
    "name": Leaf("used", "primary name"),
    "aliases": Leaf("used", "aliases"),
    "birth_date": Leaf("used", "date of birth, incorporation or build"),
    "countries": Leaf("used", "countries"),
    "addresses": Leaf("used", "addresses"),
    "identifiers": Leaf("used", "numbers of a kind that the table does not state"),
    "sanctions": Leaf("used", "reasons of the designation"),
    "phones": Leaf("used", "phone numbers"),
    "emails": Leaf("used", "e-mail addresses"),
    "program_ids": Leaf("used", "programs of the designation"),
    "dataset": Leaf("used", "name of the list"),
    "first_seen": Leaf("ignored", "when OpenSanctions first saw it, not content"),
    "last_seen": Leaf("ignored", "when OpenSanctions last saw it, not content"),
    "last_change": Leaf("ignored", "when OpenSanctions last changed it, not content"),
}
_HEADER = re.compile(rb'\A(?:\xef\xbb\xbf)?"?id"?,"?schema"?,"?name"?,"?aliases"?,')
_MAX_FIELD = 16_000_000
_WALLET = re.compile(r"0x[0-9a-fA-F]{40}|[13][1-9A-HJ-NP-Za-km-z]{25,34}|bc1[0-9a-z]{20,70}")


class SimpleTable:
    """The format `ftm-simple-csv`; see `sources.contract.Format`."""

    name = NAME
    parser = f"{NAME}/1"
    components = (Component(name=NAME, title="targets.simple.csv"),)
    leaves: Mapping[str, Leaf] = MappingProxyType(_LEAVES)

    def recognise(self, name: str, head: bytes) -> str | None:
        """Know the file by its name or its first columns."""
        return NAME if name.lower() == "targets.simple.csv" or _HEADER.match(head) else None

    def inspect(self, files: Files) -> Inspection:
        """Say when the newest row was last seen; the table names datasets by title only."""
        newest = ""
        for _, cells in _rows(files[NAME]):
            if isinstance(cells, dict):
                newest = max(newest, cells.get("last_seen", "")[:10])
        return Inspection(
            dataset="", published=newest if re.fullmatch(r"\d{4}-\d\d-\d\d", newest) else ""
        )

    def parse(self, files: Files) -> Iterator[Fragment | Issue]:
        """Read the rows.

        Raises:
            SourceDamagedError: The file is empty, is no such table or ends inside a cell.
        """
        watch = LeafWatch(_LEAVES, component=NAME)
        seen: set[str] = set()
        for where, cells in _rows(files[NAME]):
            if isinstance(cells, str):
                yield _issue("row-unreadable", "error", f"{cells}; the row is left out", where)
                continue
            for column, value in cells.items():
                if value.strip():
                    watch.see(column, value, where)
            record_id = cells.get("id", "").strip()
            if not record_id:
                yield _issue("missing-id", "error", "the row has no id; it is left out", where)
                continue
            if record_id in seen:
                message = f"{record_id} stands in an earlier row already; both are one record"
                yield _issue("duplicate-id", "error", message, where, record_id)
            seen.add(record_id)
            record, issues = _record(record_id, cells, where)
            yield Fragment(NAME, record, where)
            yield from issues
        yield from watch.issues()

    def count(self, files: Files) -> Counts:
        """Count records and names with a reader of its own."""
        return count_simple(files[NAME])


def _issue(
    kind: str, severity: Severity, message: str, where: str, record_id: str = "", value: str = ""
) -> Issue:
    return Issue(
        kind=kind, severity=severity, message=message, record_id=record_id, component=NAME,
        location=where, value=value[:200],
    )  # fmt: skip


def _rows(file: RawFile) -> Iterator[tuple[str, dict[str, str] | str]]:
    """Give the rows as column -> cell, or, for one that is no CSV, what is wrong with it."""
    csv.field_size_limit(max(csv.field_size_limit(), _MAX_FIELD))
    with file.open() as content:
        text = io.TextIOWrapper(content, encoding="utf-8-sig", errors="replace", newline="")
        reader = csv.reader((line.replace("\x00", "") for line in text), strict=True)
        header: list[str] = []
        number = 0
        while True:
            number += 1
            try:
                row = next(reader)
            except StopIteration:
                break
            except csv.Error as error:
                if "unexpected end" in str(error) or "field larger" in str(error):
                    reason = "a quoted cell opens here and does not close"
                    raise SourceDamagedError(
                        file=file.name, where=f"row {number}", reason=reason
                    ) from error
                yield f"row {number}", f"it is no valid CSV ({error})"
                continue
            if not header:
                header = row
                if row[:3] != ["id", "schema", "name"]:
                    reason = "the first row is not the header of targets.simple.csv"
                    raise SourceDamagedError(file=file.name, where="row 1", reason=reason)
            elif len(row) != len(header) and row:
                yield f"row {number}", f"it has {len(row)} cells, the header {len(header)}"
            elif any(row):
                yield f"row {number}", dict(zip(header, row, strict=True))
    if not header:
        raise SourceDamagedError(file=file.name, where="", reason="the file is empty")


def items(cell: str) -> list[str]:
    """Give the values of a cell.

    Example:
        >>> items('one;"two; three"')
        ['one', 'two; three']
    """
    if not cell:
        return []
    try:
        return next(csv.reader([cell], delimiter=";", strict=True))
    except (csv.Error, StopIteration):
        return cell.split(";")


def _record(record_id: str, cells: dict[str, str], where: str) -> tuple[Record, list[Issue]]:
    issues: list[Issue] = []
    schema = cells.get("schema", "")
    if not is_party(schema):
        message = f"the schema {schema!r} is not known; read as LegalEntity"
        issues.append(_issue("unknown-category", "error", message, where, record_id, schema))
        schema = "LegalEntity"
    names = []
    for kind, texts in (("name", [cells["name"]]), ("alias", items(cells.get("aliases", "")))):
        for text in texts:
            whole = clean(text, NAME_NULLS)
            if whole:
                script = script_of(whole)
                names.append(Name("alias" if kind == "alias" else "name", whole, script))
    dates, facts = _dates(record_id, schema, cells, where, issues)
    for text in items(cells.get("countries", "")):
        code = parse_territory(text)
        if code is None:
            message = "this is no country that is known; it is kept as it stands"
            issues.append(_issue("territory-unknown", "warning", message, where, record_id, text))
        facts.append(Fact("country", code or text, "" if code == text else text if code else ""))
    facts += [
        Fact(prop if type_of(schema, prop) else "notes", text)
        for column, prop in (("phones", "phone"), ("emails", "email"))
        for text in items(cells.get(column, ""))
    ]
    programs, reasons = items(cells.get("program_ids", "")), items(cells.get("sanctions", ""))
    designation = Designation(
        authority="", programs=tuple(sorted(set(programs))),
        list_name=cells.get("dataset", ""), reasons=tuple(reasons),
    )  # fmt: skip
    record = Record(
        id=record_id,
        schema=schema,
        names=tuple(names),
        dates=tuple(dates),
        facts=tuple(facts),
        identifiers=tuple(
            _identifier(schema, text) for text in items(cells.get("identifiers", "")) if text
        ),
        addresses=tuple(Address(full=text) for text in items(cells.get("addresses", "")) if text),
        designations=(designation,) if programs or reasons else (),
    )
    return record, issues


def _dates(
    record_id: str, schema: str, cells: dict[str, str], where: str, issues: list[Issue]
) -> tuple[list[DateFact], list[Fact]]:
    prop = next(
        (one for one in ("birthDate", "buildDate", "incorporationDate") if type_of(schema, one)), ""
    )
    dates, facts = [], []
    for text in items(cells.get("birth_date", "")):
        found = parse_date(text)
        if found and prop:
            dates.append(DateFact(prop, found, text))
            continue
        facts.append(Fact("notes", f"birth_date: {text}"))
        if found is None:
            message = "this is no date that can be read; its text is kept as a note"
            issues.append(_issue("date-unreadable", "warning", message, where, record_id, text))
    return dates, facts


def _identifier(schema: str, text: str) -> Identifier:
    """Give a number the kind that its form shows, else the most general of the schema."""
    prop = "registrationNumber"
    if schema == "CryptoWallet" or _WALLET.fullmatch(text):
        prop = "publicKey"
    elif type_of(schema, "imoNumber") and text.startswith("IMO") and parse_imo(text):
        prop, text = "imoNumber", text.removeprefix("IMO")
    elif type_of(schema, "leiCode") and check("leiCode", text) == "valid" and len(text) == 20:
        prop = "leiCode"
    elif is_a(schema, "Person"):
        prop = "idNumber"
    elif schema == "Security":
        prop = "isin"
    return Identifier(prop, text, verdict=check(prop, text))
