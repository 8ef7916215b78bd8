"""The Consolidated Screening List as JSON, the format `csl-json`: bytes to records.

The answer of the search service and the file for download have the same shape, one object `{total,
results: [...]}`: keys as the columns of the CSV, several values as arrays, addresses and numbers as
objects. The file has some 100 MB, so its results are cut out of the bytes and decoded one by one.

Source: the description of the service at https://developer.trade.gov; no file was at hand.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from proscribe.errors import SourceDamagedError
from proscribe.model.issue import Issue
from proscribe.model.record import Fragment
from proscribe.sources.contract import Component, Counts, Files, Inspection, Leaf, RawFile, Removal
from proscribe.sources.csl.count_json import count_results
from proscribe.sources.csl.entry import COMPONENT, read_rows
from proscribe.sources.csl.grouping import grouped
from proscribe.sources.csl.leaves import COLUMNS, JSON_LEAVES, SEVERAL
from proscribe.sources.csl.listing import Document, Listing, Place, published
from proscribe.sources.csl.slices import Member, iter_members
from proscribe.sources.leaves import LeafWatch

_FILE_NAME = re.compile(r"(?:consolidated|csl).*\.json", re.IGNORECASE)
_RESULTS = "results"
_NOTHING: tuple[object, ...] = (None, "", [], {})
_MARKS = (b'"results"', b'"source"', b'"federal_register_notice"', b'"entity_number"')
_PLAIN = tuple(name for name in COLUMNS if name not in (*SEVERAL, "addresses", "ids", "_id"))


class JsonFormat:
    """The format `csl-json`."""

    name = "csl-json"
    parser = "csl-json/1"
    components = (Component(name=COMPONENT, title="consolidated.json"),)
    leaves: Mapping[str, Leaf] = JSON_LEAVES

    def recognise(self, name: str, head: bytes) -> str | None:
        """Say whether a file is the list: by its keys, else by its name."""
        start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
        if start.startswith(b"{") and all(mark in start for mark in _MARKS):
            return COMPONENT
        if not start and _FILE_NAME.fullmatch(name):
            return COMPONENT
        return None

    def inspect(self, files: Files) -> Inspection:  # noqa: ARG002 (nothing is stated)
        """Say what the file is; its `total` is held against its rows by `parse`."""
        return Inspection(dataset="us_trade_csl")

    def parse(self, files: Files) -> Iterator[Fragment | Removal | Issue]:
        """Read the parties, each when its last result is read.

        Raises:
            SourceDamagedError: It is not such a document, or not readable to its end.
        """
        file = files[COMPONENT]
        for one in grouped(lambda: _Results(file).read()):
            if isinstance(one, Issue):
                yield one
                continue
            fragment, issues = read_rows(one)
            yield fragment
            yield from issues

    def count(self, files: Files) -> Counts:
        """Count records and names with `count_json`."""
        return count_results(files[COMPONENT])


class _Results:
    """One reading of the results."""

    def __init__(self, file: RawFile) -> None:
        self._file = file
        self._watch = LeafWatch(JSON_LEAVES, component=COMPONENT)

    def read(self) -> Iterator[Listing | Issue]:
        """Give the rows, and at the end what does not add up."""
        number, total = 0, ""
        for member in iter_members(self._file, _RESULTS):
            value = self._decode(member)
            if member.number:
                number = member.number
                yield self._row(value, f"result {number}")
            elif member.key == "total":
                total = _text(value)
            elif value not in _NOTHING:
                self._watch.see(member.key, _text(value), "the document")
        if not number:
            raise SourceDamagedError(file=self._file.name, where="", reason="it has no result")
        if total and total != str(number):
            yield Issue(
                kind="count-mismatch",
                severity="refusal",
                message=f"The file says that it holds {total} results and holds {number}",
                component=COMPONENT,
            )
        yield from self._watch.issues()

    def _decode(self, member: Member) -> Any:
        try:
            return msgspec.json.decode(member.raw)
        except (msgspec.MsgspecError, ValueError, RecursionError) as fault:
            where = f"result {member.number}" if member.number else member.key
            reason = f"it is not readable JSON ({str(fault)[:100]})"
            raise SourceDamagedError(file=self._file.name, where=where, reason=reason) from fault

    def _row(self, value: Any, location: str) -> Listing:
        if not isinstance(value, dict):
            reason = "a result is not an object"
            raise SourceDamagedError(file=self._file.name, where=location, reason=reason)
        for key, content in value.items():
            if key not in ("addresses", "ids") and content not in _NOTHING:
                self._watch.see(f"results.{key}", _text(content), location)
        cells = {name: published(_text(value.get(name))) for name in _PLAIN}
        country = _text(value.get("country"))
        places = [self._place(one, location) for one in _items(value.get("addresses"))]
        if country and not places:
            places = [Place(country=country)]
        return Listing(
            location=location,
            id=_text(value.get("id")) or _text(value.get("_id")),
            cells=cells,
            lists={
                name: tuple(published(_text(one)) for one in _items(value.get(name)) if one)
                for name in SEVERAL
            },
            places=tuple(places),
            documents=tuple(self._document(one, location) for one in _items(value.get("ids"))),
        )

    def _place(self, value: Any, location: str) -> Place:
        if not isinstance(value, dict):
            return Place(text=published(_text(value)))
        self._see("addresses", value, location)
        street, city, region, postal_code, country = (
            published(_text(value.get(key)))
            for key in ("address", "city", "state", "postal_code", "country")
        )
        return Place("", street, city, region, postal_code, country)

    def _document(self, value: Any, location: str) -> Document:
        if not isinstance(value, dict):
            return Document(text=published(_text(value)))
        self._see("ids", value, location)
        kind, number, country, issued, expires = (
            published(_text(value.get(key)))
            for key in ("type", "number", "country", "issue_date", "expiration_date")
        )
        return Document("", kind, number, country, issued, expires)

    def _see(self, group: str, value: dict[str, Any], location: str) -> None:
        for key, content in value.items():
            if content not in _NOTHING:
                self._watch.see(f"results.{group}.{key}", _text(content), location)


def _items(value: Any) -> list[Any]:
    """Give the values of an array; a value that stands alone is the only one."""
    if isinstance(value, list):
        return [one for one in value if one not in (None, "")]
    return [] if value in (None, "") else [value]


def _text(value: Any) -> str:
    """Give a value as text: "" for null, members of an array joined as the CSV joins them."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "; ".join(filter(None, map(_text, value)))
    if isinstance(value, dict):
        return ", ".join(filter(None, map(_text, value.values())))
    return str(value)
