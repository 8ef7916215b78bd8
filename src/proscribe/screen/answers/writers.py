"""Results as bytes: CSV for spreadsheets, JSON lines for programs, Parquet for tables.

Each chunk of a file of customers has a writer of its own; what it writes goes behind what the
chunk before wrote. Where the bytes go, and that a file appears whole or not at all: `batch.sinks`.
"""

import csv
import io
from typing import BinaryIO

import msgspec

from proscribe.model.screening import Answer
from proscribe.screen.answers.results import (
    Programs,
    ResultRow,
    Searched,
    answer_line,
    guard,
    iter_rows,
)


class Writer:
    """Writes the answers of a chunk to a stream, without what stands before the first answer."""

    def __init__(
        self,
        file: BinaryIO,
        *,
        clear: bool,
        programs: Programs | None,
        lists: tuple[Searched, ...],
    ) -> None:
        """Begin.

        Args:
            file: Where to write; it is not closed.
            clear: Write customers without a hit too.
            programs: Gives the programs of a hit, None to leave them out.
            lists: What is searched; written with every answer.
        """
        self._file = file
        self._clear = clear
        self._programs = programs
        self._lists = lists
        self._start()

    def write(self, number: int, answer: Answer) -> None:
        """Write one answer."""
        for row in iter_rows(
            number, answer, clear=self._clear, programs=self._programs, lists=self._lists
        ):
            self._put(row)

    def finish(self) -> None:
        """Write what is held back."""

    def _start(self) -> None:
        """Prepare."""

    def _put(self, row: ResultRow) -> None:
        """Write one row."""


class CsvWriter(Writer):
    """Writes a row for each hit, in UTF-8; cells are guarded against formulas."""

    def finish(self) -> None:
        """Write what is held back."""
        self._text.flush()
        self._text.detach()

    def _start(self) -> None:
        self._text = io.TextIOWrapper(self._file, encoding="utf-8", errors="replace", newline="")
        # The line ends of RFC 4180: with others the module leaves a lone CR unquoted.
        self._csv = csv.writer(self._text, lineterminator="\r\n")

    def _put(self, row: ResultRow) -> None:
        cells = msgspec.structs.astuple(row)
        self._csv.writerow([guard(cell) if isinstance(cell, str) else cell for cell in cells])


class JsonLinesWriter(Writer):
    """Writes an object for each customer, its hits nested with all their evidence."""

    _encoder = msgspec.json.Encoder()

    def write(self, number: int, answer: Answer) -> None:
        """Write one answer."""
        if answer.hits or self._clear:
            line = answer_line(number, answer, programs=self._programs, lists=self._lists)
            self._file.write(self._encoder.encode(line) + b"\n")
