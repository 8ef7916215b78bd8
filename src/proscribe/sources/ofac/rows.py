"""Reads the rows of a headerless OFAC CSV file, whatever happened to it on the way.

As published: ASCII, comma, strings in double quotes, CRLF, one line a row, null as `-0- `, the last
line a single Ctrl-Z (0x1A). Copies in circulation lost the Ctrl-Z, have LF ends, a byte order mark,
cp1252 or UTF-8 bytes, broken quotes, line breaks inside cells. One bad row leaves the others alone;
what it says would be lost, so it refuses the version. Memory is bounded by one row.

Source: https://ofac.treasury.gov/specially-designated-nationals-list-data-formats-data-schemas.
"""

import csv
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from proscribe.errors import SourceDamagedError
from proscribe.model.issue import Issue, Severity
from proscribe.sources.contract import RawFile

END = b"\x1a"
_MARK = b"\xef\xbb\xbf"
_MAX_LINE_BYTES = 1_000_000
_MAX_JOINED = 20  # lines that one row with line breaks inside its cells may have


class Row(msgspec.Struct, frozen=True):
    """One row: its line (of its start) and its cells, as published."""

    line: int
    cells: tuple[str, ...]


class RowReader:
    """Reads one file once.

    Not thread-safe: one reader for one reading.

    Attributes:
        lines: Number of lines read so far.
    """

    def __init__(self, file: RawFile, *, columns: int, component: str) -> None:
        """Prepare to read a file whose rows have this number of columns, or more."""
        self.lines = 0
        self._file = file
        self._columns = columns
        self._component = component
        self._foreign: tuple[int, int] = (0, 0)  # lines with non-ASCII bytes: number, first

    def read(self) -> Iterator[Row | Issue]:
        """Give the rows in order, and an issue for each that cannot be read.

        Raises:
            SourceDamagedError: The file is not text.
        """
        with self._file.open() as stream:
            lines = self._lines(stream)
            for start, line in lines:
                if line is None:
                    yield self._issue(
                        "cell-too-large",
                        "refusal",
                        "A row is longer than 1 MB, and what it says would be lost",
                        start,
                    )
                    continue
                yield from self._row(start, line, lines)
        if self._foreign[0]:
            count, first = self._foreign
            message = f"{count} line(s) hold bytes that are not ASCII; they were read as UTF-8"
            yield self._issue("encoding", "warning", f"{message} or Windows-1252", first)

    def _lines(self, stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
        """Give each non-blank line without its end; None for one that is too long."""
        while raw := stream.readline(_MAX_LINE_BYTES):
            self.lines += 1
            start = self.lines
            if len(raw) == _MAX_LINE_BYTES and not raw.endswith(b"\n"):
                while raw and not raw.endswith(b"\n"):
                    raw = stream.readline(_MAX_LINE_BYTES)
                yield start, None
                continue
            if start == 1 and raw.startswith(_MARK):
                raw = raw[len(_MARK) :]
            if b"\0" in raw:
                raise SourceDamagedError(
                    file=self._file.name, where=f"line {start}", reason="it holds NUL bytes"
                )
            line = raw.rstrip(b"\r\n")
            if line.endswith(END):
                line = line.rstrip(END)
            if line.strip():
                yield start, line

    def _row(
        self, start: int, line: bytes, lines: Iterator[tuple[int, bytes | None]]
    ) -> Iterator[Row | Issue]:
        text = self._text(line, start)
        cells = _strict(text)
        if cells is not None:
            yield self._checked(start, cells, text)
            return
        joined = self._joined(text, lines) if text.count('"') % 2 else [(start, text)]
        whole = "\n".join(part for _, part in joined)
        cells = _strict(whole)
        if cells is not None and len(cells) == self._columns:
            yield Row(start, cells)
            return
        for number, part in joined:
            yield from self._damaged(number, part)

    def _joined(
        self, text: str, lines: Iterator[tuple[int, bytes | None]]
    ) -> list[tuple[int, str]]:
        """Take the lines that may belong to a row whose quotes are open."""
        taken = [(self.lines, text)]
        size = len(text)
        for number, more in lines:
            if more is None:
                break
            part = self._text(more, number)
            taken.append((number, part))
            size += len(part)
            if part.count('"') % 2 or len(taken) >= _MAX_JOINED or size > _MAX_LINE_BYTES:
                break
        return taken

    def _damaged(self, line: int, text: str) -> Iterator[Row | Issue]:
        """Read one line by itself; quotes that are broken inside one cell can be healed."""
        cells = _strict(text)
        if cells is not None:
            yield self._checked(line, cells, text)
            return
        cells = _lenient(text)
        if len(cells) == self._columns and text.count('"') % 2 == 0:
            yield Row(line, cells)
            yield self._issue(
                "quotes", "warning", "The quotes of a row are broken; it was read as it looks", line
            )
        else:
            yield self._issue(
                "row-damaged", "refusal", "A row cannot be read and would be lost", line, text
            )

    def _checked(self, line: int, cells: tuple[str, ...], text: str) -> Row | Issue:
        if len(cells) >= self._columns:
            return Row(line, cells)
        return self._issue(
            "row-damaged",
            "refusal",
            f"A row has {len(cells)} columns instead of {self._columns} and would be lost",
            line,
            text,
        )

    def _text(self, line: bytes, number: int) -> str:
        if line.isascii():
            return line.decode("ascii")
        count, first = self._foreign
        self._foreign = count + 1, first or number
        for encoding in ("utf-8", "cp1252"):
            try:
                return line.decode(encoding)
            except UnicodeDecodeError:
                continue
        return line.decode("latin-1")

    def _issue(
        self, kind: str, severity: Severity, message: str, line: int, value: str = ""
    ) -> Issue:
        return Issue(
            kind=kind,
            severity=severity,
            message=message,
            component=self._component,
            location=f"line {line}",
            value=value[:200],
        )


def _strict(text: str) -> tuple[str, ...] | None:
    """Give the cells of a row whose quotes are in order, else None."""
    if '"' not in text:
        return tuple(text.split(","))
    try:
        rows = list(csv.reader(text.splitlines(keepends=True), strict=True))
    except csv.Error:
        return None
    return tuple(rows[0]) if len(rows) == 1 else None


def _lenient(text: str) -> tuple[str, ...]:
    try:
        rows = list(csv.reader([text], strict=False))
    except csv.Error:
        return ()
    return tuple(rows[0]) if rows else ()
