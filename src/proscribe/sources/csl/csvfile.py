"""The Consolidated Screening List as CSV, the format `csl-csv`: bytes to records.

UTF-8 with a header, LF, one row a party and list; several values in one cell joined with `; `. The
file states neither a date nor a number of rows; a cut shows by a last row that is not whole.

Source: https://data.trade.gov/downloadable_consolidated_screening_list/v1/consolidated.csv, as it
was on 22 April 2022.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from proscribe.errors import SourceDamagedError
from proscribe.model.issue import Issue, Severity
from proscribe.model.record import Fragment
from proscribe.sources.contract import Component, Counts, Files, Inspection, Leaf, RawFile, Removal
from proscribe.sources.csl.count_csv import count_rows
from proscribe.sources.csl.entry import COMPONENT, read_rows
from proscribe.sources.csl.grouping import grouped
from proscribe.sources.csl.leaves import COLUMNS, ESSENTIAL, SEVERAL
from proscribe.sources.csl.listing import Document, Listing, Place, published
from proscribe.sources.leaves import LeafWatch

_FILE_NAME = re.compile(r"(?:consolidated|csl).*\.csv", re.IGNORECASE)
_OFAC_NAME = re.compile(r"cons_|consolidated\.xml", re.IGNORECASE)
_LINE_BYTES = 4_000_000
_HEADER_BYTES = 16_384
_INVALID = re.compile("[\udc80-\udcff]+")


class CsvFormat:
    """The format `csl-csv`."""

    name = "csl-csv"
    parser = "csl-csv/1"
    components = (Component(name=COMPONENT, title="consolidated.csv"),)
    leaves: Mapping[str, Leaf] = COLUMNS

    def recognise(self, name: str, head: bytes) -> str | None:
        """Say whether a file is the list: by its header, else by its name."""
        first = head[:_HEADER_BYTES].partition(b"\n")[0]
        if b"federal_register_notice" in first and b"entity_number" in first:
            return COMPONENT
        if not head.strip() and _FILE_NAME.fullmatch(name) and not _OFAC_NAME.match(name):
            return COMPONENT
        return None

    def inspect(self, files: Files) -> Inspection:  # noqa: ARG002 (nothing is stated)
        """Say what the file is; it states no date and no number of rows."""
        return Inspection(dataset="us_trade_csl")

    def parse(self, files: Files) -> Iterator[Fragment | Removal | Issue]:
        """Read the parties, each when its last row is read.

        Raises:
            SourceDamagedError: It is not this table, or not readable to its end.
        """
        file = files[COMPONENT]
        for one in grouped(lambda: _Rows(file).read()):
            if isinstance(one, Issue):
                yield one
                continue
            fragment, issues = read_rows(one)
            yield fragment
            yield from issues

    def count(self, files: Files) -> Counts:
        """Count records and names with `count_csv`."""
        return count_rows(files[COMPONENT])


class _Rows:
    """One reading of the rows."""

    def __init__(self, file: RawFile) -> None:
        self._file = file
        self._watch = LeafWatch(COLUMNS, component=COMPONENT)
        self._line = 0
        self._ended = True

    def read(self) -> Iterator[Listing | Issue]:
        """Give the rows; a row that cannot be read is a refusal and stops no other."""
        with self._file.open() as stream:
            reader = csv.reader(self._lines(stream), strict=True)
            header = self._header(reader)
            for column in sorted(set(COLUMNS) - set(header)):
                message = f"The column {column} is missing; its values would be lost"
                yield self._issue("missing-column", "refusal", message, column)
            number, short = 0, ""
            while True:
                line = self._line + 1
                try:
                    cells = next(reader, None)
                except csv.Error as fault:
                    message = f"A row is not readable CSV ({fault}) and was left out"
                    yield self._issue("row-damaged", "refusal", message)
                    continue
                if cells is None:
                    break
                if not any(cells):
                    continue
                number += 1
                short = f"line {line}" if len(cells) < len(header) else ""
                if not short and not any(cells[len(header) :]):
                    yield from self._row(header, cells, line)
                else:
                    message = f"A row has {len(cells)} columns instead of {len(header)}"
                    yield self._issue("row-damaged", "refusal", message, ",".join(cells))
        if short or not number:
            reason = "it ends inside a row" if short else "it has no row"
            raise self._damaged(reason, short)
        if not self._ended:
            message = "The last line has no end, so the file may be cut"
            yield self._issue("truncated", "refusal", message)
        yield from self._watch.issues()

    def _row(self, header: list[str], cells: list[str], line: int) -> Iterator[Listing | Issue]:
        location = f"line {line}" if line == self._line else f"line {line}-{self._line}"
        row: dict[str, str] = {}
        foreign = False
        for name, raw in zip(header, cells, strict=False):
            foreign = foreign or _INVALID.search(raw) is not None
            cell = published(_INVALID.sub(_windows, raw))
            row[name] = cell
            if name not in COLUMNS and cell.strip():
                self._watch.see(name or "a column without name", cell, location)
        if foreign:
            message = "A row is not UTF-8; it was read as Windows-1252"
            yield self._issue("encoding", "warning", message)
        yield Listing(
            location=location,
            id=row.get("_id", ""),
            cells=row,
            lists={column: tuple(_split(row.get(column, ""))) for column in SEVERAL},
            places=tuple(Place(text=text) for text in [row.get("addresses", "")] if text.strip()),
            documents=tuple(Document(text=text) for text in _split(row.get("ids", ""))),
        )

    def _header(self, reader: "Iterator[list[str]]") -> list[str]:
        try:
            header = [cell.strip() for cell in next(reader, [])]
        except csv.Error as fault:
            raise self._damaged(f"its header is not readable CSV ({fault})", "line 1") from fault
        if not any(header):
            raise self._damaged("it is empty", "")
        missing = sorted(ESSENTIAL - set(header))
        if missing:
            raise self._damaged(f"its header lacks {', '.join(missing)}", "line 1")
        if len(set(header)) < len(header):
            raise self._damaged("a column stands twice in its header", "line 1")
        return header

    def _lines(self, stream: BinaryIO) -> Iterator[str]:
        while raw := stream.readline(_LINE_BYTES):
            self._line += 1
            where = f"line {self._line}"
            self._ended = raw.endswith(b"\n")
            if len(raw) == _LINE_BYTES and not self._ended:
                raise self._damaged("a line has no end for 4 MB", where)
            if b"\0" in raw:
                raise self._damaged("it holds NUL bytes", where)
            if self._line == 1:
                raw = raw.removeprefix(b"\xef\xbb\xbf")
            yield raw.decode("utf-8", "surrogateescape")

    def _issue(self, kind: str, severity: Severity, message: str, value: str = "") -> Issue:
        return Issue(
            kind=kind,
            severity=severity,
            message=message,
            component=COMPONENT,
            location=f"line {self._line}",
            value=value[:200],
        )

    def _damaged(self, reason: str, where: str) -> SourceDamagedError:
        return SourceDamagedError(file=self._file.name, where=where, reason=reason)


def _split(cell: str) -> list[str]:
    return [text for piece in cell.split("; ") if (text := piece.strip())]


def _windows(found: re.Match[str]) -> str:
    raw = found[0].encode("utf-8", "surrogateescape")
    return raw.decode("cp1252", "replace")
