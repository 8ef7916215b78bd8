"""Result files: CSV for spreadsheets, JSON lines for programs, Parquet for tables.

A result file appears whole or not at all: a run that is stopped leaves nothing that could be
taken for the answers of all customers. Rows are written as they come; memory stays bounded.
"""

import csv
import io
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Literal, Self

import msgspec

from proscribe.atomic import Replacement
from proscribe.errors import InputError
from proscribe.model.screening import Answer
from proscribe.screen.results import Programs, ResultRow, Searched, answer_line, guard, iter_rows

Form = Literal["csv", "jsonl", "parquet"]

_SUFFIXES: dict[str, Form] = {
    ".csv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "jsonl", ".parquet": "parquet",
    ".pq": "parquet",
}  # fmt: skip


def form_of(path: Path) -> Form:
    """Give the form that the suffix of a file name means.

    Raises:
        InputError: It means none.
    """
    form = _SUFFIXES.get(path.suffix.lower())
    if form is None:
        raise InputError(
            where=path.name,
            reason=f"the suffix {path.suffix!r} is no form of results",
            remedy="Use .csv, .jsonl or .parquet.",
        )
    return form


def head_of(form: Form) -> bytes:
    """Give what stands before the first answer."""
    if form != "csv":
        return b""
    return (",".join(ResultRow.__struct_fields__) + "\r\n").encode()


def open_writer(
    target: Path | BinaryIO,
    *,
    form: Form | None = None,
    clear: bool = False,
    programs: Programs | None = None,
    lists: tuple[Searched, ...] = (),
) -> "Writer":
    """Open a file of results.

    Args:
        target: Where to write; a file appears, or is replaced, only when it is complete. A stream
            (standard output) is written as it comes and not closed.
        form: What to write, None to take it from the suffix (`jsonl` for a stream).
        clear: Write customers without a hit too.
        programs: Gives the programs of a hit, None to leave them out.
        lists: What is searched; written with every answer.

    Raises:
        InputError: The suffix means no form, or the file cannot be made.
    """
    if form is None:
        form = form_of(target) if isinstance(target, Path) else "jsonl"
    try:
        return _kind(form)(target, clear=clear, programs=programs, lists=lists)
    except OSError as fault:
        raise unwritable(target, fault) from fault


def unwritable(target: Path | BinaryIO, fault: OSError) -> InputError:
    """Give the error for results that cannot be written."""
    return InputError(
        where=str(target),
        reason=f"it cannot be written: {fault.strerror or type(fault).__name__}",
        remedy="Choose another place for the results.",
    )


def _kind(form: Form) -> "type[Writer]":
    if form == "parquet":
        # Imported here: pyarrow takes longer to start than most answers take to find.
        from proscribe.screen.tables import ParquetWriter

        return ParquetWriter
    return CsvWriter if form == "csv" else JsonLinesWriter


class Writer:
    """Writes answers; as a context, completes the file only when no exception ends it."""

    def __init__(
        self,
        target: Path | BinaryIO,
        *,
        clear: bool,
        programs: Programs | None,
        lists: tuple[Searched, ...],
        first: bool = True,
    ) -> None:
        """Begin; `first` is false for a part that goes behind another one."""
        self._new: Replacement | None = None
        if isinstance(target, Path):
            self._new = Replacement(target)
            self._file = self._new.file
        else:
            self._file = target
        self._clear = clear
        self._programs = programs
        self._lists = lists
        self._first = first
        self._open = True
        try:
            self._start()
        except BaseException:
            self.abandon()
            raise

    def close(self) -> None:
        """Complete the file; a second call does nothing."""
        if not self._open:
            return
        try:
            self._finish()
            if self._new:
                self._new.commit()
            else:
                self._file.flush()
            self._open = False
        except BaseException:
            self.abandon()
            raise

    def abandon(self) -> None:
        """Leave no file; what went to a stream is there."""
        if not self._open:
            return
        self._open = False
        self._drop()
        if self._new:
            self._new.abandon()

    def __enter__(self) -> Self:
        """Give the writer itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Complete the file, or leave none after an exception."""
        if kind is None:
            self.close()
        else:
            self.abandon()

    def write(self, number: int, answer: Answer) -> None:
        """Write one answer."""
        for row in iter_rows(
            number, answer, clear=self._clear, programs=self._programs, lists=self._lists
        ):
            self._put(row)

    def _start(self) -> None:
        """Begin the file."""

    def _put(self, row: ResultRow) -> None:
        """Write one row."""

    def _finish(self) -> None:
        """Write what is held back."""

    def _drop(self) -> None:
        """Let go of the file without completing it."""


class CsvWriter(Writer):
    """Writes a row for each hit, in UTF-8; cells are guarded against formulas."""

    def _start(self) -> None:
        self._text = io.TextIOWrapper(self._file, encoding="utf-8", errors="replace", newline="")
        # The line ends of RFC 4180: with others the module leaves a lone CR unquoted.
        self._csv = csv.writer(self._text, lineterminator="\r\n")
        if self._first:
            self._csv.writerow(ResultRow.__struct_fields__)

    def _put(self, row: ResultRow) -> None:
        cells = msgspec.structs.astuple(row)
        self._csv.writerow([guard(cell) if isinstance(cell, str) else cell for cell in cells])

    def _finish(self) -> None:
        self._text.flush()
        self._text.detach()

    def _drop(self) -> None:
        with suppress(ValueError, OSError):
            self._text.detach()


class JsonLinesWriter(Writer):
    """Writes an object for each customer, its hits nested with all their evidence."""

    _encoder = msgspec.json.Encoder()

    def write(self, number: int, answer: Answer) -> None:
        """Write one answer."""
        if answer.hits or self._clear:
            line = answer_line(number, answer, programs=self._programs, lists=self._lists)
            self._file.write(self._encoder.encode(line) + b"\n")
