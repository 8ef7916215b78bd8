"""Format `proscribe-records`: one record a line, as JSON, in the shape of `model.record.Record`.

It loses nothing, so it is the format to move records between two stores of proscribe
(`export --format records`), and the one the built-in example list is kept in. Decoding is
strict: a key that a record does not have, or a value of another type, is an issue of that line;
the other lines go on. The field `sources` (where the author of a line took it from) is allowed
and ignored.

Source: this project; the shape is that of `model/record.py`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

import msgspec

from proscribe.errors import SourceDamagedError
from proscribe.model import canonical
from proscribe.model.issue import Issue
from proscribe.model.record import (
    Address,
    DateFact,
    Designation,
    Fact,
    Fragment,
    Identifier,
    Name,
    NamePart,
    Record,
    Reference,
    Relation,
)
from proscribe.model.schemata import is_a
from proscribe.sources.contract import Component, Counts, Files, Inspection, Leaf, RawFile
from proscribe.sources.lines import iter_lines
from proscribe.sources.own.count import count_records
from proscribe.values.dates import PartialDate

NAME = "proscribe-records"
_SHAPES: dict[str, type[msgspec.Struct]] = {
    "names": Name,
    "parts": NamePart,
    "dates": DateFact,
    "date": PartialDate,
    "facts": Fact,
    "identifiers": Identifier,
    "issued": PartialDate,
    "expires": PartialDate,
    "addresses": Address,
    "designations": Designation,
    "listed": PartialDate,
    "amended": PartialDate,
    "delisted": PartialDate,
    "relations": Relation,
    "references": Reference,
}
_HEAD = re.compile(rb'\A(?:\xef\xbb\xbf)?\s*\{(?=[^\n]*"id"\s*:)(?=[^\n]*"names"\s*:\s*\[)')
_decoder = msgspec.json.Decoder(dict[str, Any])


def encode(record: Record) -> bytes:
    """Give one line of the format, with its line end.

    The record is made canonical first, so equal records give equal lines.
    """
    return canonical.encode(canonical.canonical(record)) + b"\n"


class RecordLines:
    """The format `proscribe-records`; see `sources.contract.Format`."""

    name = NAME
    parser = f"{NAME}/1"
    components = (Component(name=NAME, title="file of records"),)

    @property
    def leaves(self) -> Mapping[str, Leaf]:
        """Every field of a record, and the one that is ignored."""
        used = {field: Leaf("used", "the field of the record") for field in _fields(Record)}
        ignored = Leaf("ignored", "where the author of a line took it from; not content")
        return MappingProxyType(used | {"sources": ignored})

    def recognise(self, name: str, head: bytes) -> str | None:
        """Know the file by its name `*.records.jsonl` or by the shape of its first line."""
        if name.lower().endswith(".records.jsonl"):
            return NAME
        first = head.split(b"\n", 1)[0]
        return NAME if _HEAD.match(first) and b'"properties"' not in first else None

    def inspect(self, files: Files) -> Inspection:
        """Say that the lines name no dataset: the user does."""
        for _ in iter_lines(files[NAME]):
            break
        return Inspection(dataset="")

    def parse(self, files: Files) -> Iterator[Fragment | Issue]:
        """Read the lines.

        Raises:
            SourceDamagedError: The file is empty, has no lines, or no line is a record.
        """
        yield from _read(files[NAME])

    def count(self, files: Files) -> Counts:
        """Count records and names with a reader of its own."""
        return count_records(files[NAME])


def _read(file: RawFile) -> Iterator[Fragment | Issue]:
    seen: dict[str, int] = {}
    bad: tuple[int, str] | None = None
    for line in iter_lines(file):
        number = line.number
        try:
            record = decode(line.data)
        except ValueError as error:
            if not line.ended:
                raise SourceDamagedError(
                    file=file.name, where=f"line {number}", reason="the file ends inside this line"
                ) from error
            bad = bad or (number, str(error))
            yield _issue("row-unreadable", number, f"the line is no record: {error}; left out")
            continue
        if record.id in seen:
            message = (
                f"{record.id} stands in line {seen[record.id]} already; both lines are one record"
            )
            yield _issue("duplicate-id", number, message, record.id)
        seen.setdefault(record.id, number)
        yield Fragment(NAME, record, f"line {number}")
    if not seen:
        number, reason = bad or (0, "there is no line")
        raise SourceDamagedError(
            file=file.name,
            where=f"line {number}" if number else "",
            reason=f"no line is a record; the first fault: {reason}",
        )


def _issue(kind: str, number: int, message: str, record_id: str = "") -> Issue:
    return Issue(
        kind=kind,
        severity="error",
        message=message,
        record_id=record_id,
        component=NAME,
        location=f"line {number}",
    )


def decode(line: bytes) -> Record:
    """Read one line.

    Raises:
        ValueError: It is not exactly a record; the message says what is wrong in it.
    """
    try:
        raw = _decoder.decode(line)
        raw.pop("sources", None)
        record = msgspec.convert(raw, Record)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise ValueError(str(error)) from error
    unknown = next(_unknown_keys(raw, Record, ""), "")
    if unknown:
        raise ValueError(f"unknown key `{unknown}`")
    fault = _fault(record)
    if fault:
        raise ValueError(fault)
    return record


def _fields(shape: type[msgspec.Struct]) -> tuple[str, ...]:
    return shape.__struct_fields__


def _unknown_keys(raw: Mapping[str, Any], shape: type[msgspec.Struct], path: str) -> Iterator[str]:
    known = _fields(shape)
    for key, value in raw.items():
        if key not in known:
            yield path + key
        elif key in _SHAPES:
            for one in value if isinstance(value, list) else [value]:
                if isinstance(one, dict):
                    yield from _unknown_keys(one, _SHAPES[key], f"{path}{key}.")


def _fault(record: Record) -> str:
    """Say what a record of the right shape has wrong in its values, "" for nothing."""
    if not record.id.strip():
        return "`id` is empty"
    if not record.schema:
        return "`schema` is empty"
    if not is_a(record.schema, "Thing"):
        return f"`schema` is {record.schema!r}, which is no schema of a party"
    if any(not name.text.strip() for name in record.names):
        return "a name has an empty `text`"
    if not record.names and not record.identifiers:
        return "it has neither names nor identifiers, so nothing could find it"
    bad = next((one for one in _dates(record) if not _is_interval(one)), None)
    return f"{bad.earliest} to {bad.latest} is no interval of two ISO days" if bad else ""


def _dates(record: Record) -> Iterable[PartialDate]:
    yield from (fact.date for fact in record.dates)
    for identifier in record.identifiers:
        yield from filter(None, (identifier.issued, identifier.expires))
    for one in record.designations:
        yield from filter(None, (one.listed, one.delisted, *one.amended))


def _is_interval(one: PartialDate) -> bool:
    try:
        return date.fromisoformat(one.earliest) <= date.fromisoformat(one.latest)
    except ValueError:
        return False
