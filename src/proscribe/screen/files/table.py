"""A user's file of customers as queries: CSV, Excel, JSON lines, Parquet.

What the columns mean is guessed and shown (`Table.columns`, `Table.notes`) before anything is
screened, and can be set by the user. The order of day and month is decided from the whole column
of dates; so such files are read twice, which also gives the number of rows for a progress bar.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from proscribe.errors import InputError
from proscribe.screen.customers.cells import MANY, Reading, day_order
from proscribe.screen.customers.columns import Column, Mapping, guess, read_mapping
from proscribe.screen.customers.ids import IdWatch
from proscribe.screen.customers.kinds import SCHEMATA
from proscribe.screen.customers.problems import RowIssue
from proscribe.screen.customers.rows import Builder, Recipe, Row
from proscribe.screen.files.delimited import DelimitedReader
from proscribe.screen.files.headingrow import no_name_column
from proscribe.screen.files.jsonlines import JsonLinesReader
from proscribe.screen.files.misnamed import read_misnamed
from proscribe.screen.files.readers import Cells, PackingReader, Reader, Rows
from proscribe.screen.files.workbook import WorkbookReader

_SUFFIXES = {
    ".csv": "csv", ".tsv": "csv", ".txt": "csv", ".jsonl": "json", ".ndjson": "json",
    ".json": "json", ".parquet": "parquet", ".pq": "parquet", ".xlsx": "excel", ".xlsm": "excel",
    ".xls": "excel",
}  # fmt: skip
_MONTH_HINT = re.compile(r"m{1,2}[-/. ]?d{1,2}[-/. ]?y", re.IGNORECASE)
_DAY_HINT = re.compile(r"[dtj]{1,2}[-/. ]?m{1,2}[-/. ]?[yja]", re.IGNORECASE)
_SEEN_SIZE = 200_000


class Table:
    """A file of customers, opened and understood; its rows can be read any number of times.

    Attributes:
        path: The file.
        mapping: What its columns mean.
        columns: The same as rows to show: heading, field, why.
        n_rows: Number of rows, None where only reading would tell.
        notes: Sentences on how the file is read: encoding, sheet, order of dates.
        n_sheets: Sheets of a workbook that look like customers too, and are not read.
        recipe: How its rows become queries.
    """

    def __init__(self, path: Path, reader: Reader, mapping: Mapping, *, once: bool = False) -> None:
        """Decide how to read the dates.

        Args:
            path: The file, or what to call it.
            reader: Gives its cells.
            mapping: What its columns mean.
            once: The cells can be read once only, so that nothing is counted before: a date that
                can be two days is read as both unless the mapping says the order.
        """
        self.path = path
        self.mapping = mapping
        self.columns: tuple[Column, ...] = mapping.columns
        self._reader = reader
        self._used = frozenset(c.index for c in mapping.columns if c.field != "unused")
        census = _Census(mapping, reader.dated)
        self.n_rows = reader.n_rows
        if census.needed and not once:
            counted = census.take(reader)
            self.n_rows = counted if self.n_rows is None else self.n_rows
        readings, said = census.decide(mapping, serial=reader.serial_dates)
        if once and not mapping.dates:
            both = {place: Reading(both=True, serial=reader.serial_dates) for place in readings}
            readings, said = both, []
        self.n_sheets = len(reader.others) if isinstance(reader, WorkbookReader) else 0
        self.recipe = Recipe(
            file=path.name,
            mapping=mapping,
            readings=readings,
            spanish=census.spanish,
            blank_rows=reader.has_blank_rows,
        )
        self.notes: tuple[str, ...] = (*reader.notes, *said)

    def cells(self) -> Iterator[Cells | RowIssue]:
        """Read the text cells in the order of the file, in bounded memory.

        Raises:
            InputError: The file cannot be read to the end.
        """
        return self._reader.rows(self._used)

    def chunks(self, size: int) -> Iterator[Rows]:
        """Cut the rows into pieces of one size, the last one apart; see `cells`."""
        if isinstance(self._reader, PackingReader):
            yield from self._reader.batches(self._used, size)
            return
        rest = self.cells()
        while rows := list(islice(rest, size)):
            yield rows

    def rows(self) -> Iterator[Row | RowIssue]:
        """Read the customers in the order of the file, in bounded memory.

        Yields:
            A row for each customer with a name, followed by one for each of the people whom its
            name may name; before it, or instead of it, its issues.

        Raises:
            InputError: The file cannot be read to the end.
        """
        builder = Builder(self.recipe)
        build, issues = builder.build, builder.issues
        ids = IdWatch(self.path.name)
        for found in self.cells():
            if isinstance(found, RowIssue):
                yield found
                continue
            row = build(found[0], found[1])
            if issues:
                yield from issues
                issues.clear()
            if row is not None:
                ids.see(row)
                yield row
                yield from builder.people(row)
        yield from ids.repeated()


def open_table(path: Path, *, mapping: Mapping | str | None = None, encoding: str = "") -> Table:
    """Open a file of customers and say what its columns mean.

    Args:
        path: `.csv`, `.tsv`, `.txt`, `.xlsx`, `.xls`, `.jsonl`, `.parquet`; packed files must be
            unpacked first (`ingest.unpack`).
        mapping: What the columns mean: the user's words (`name=Kunde,birth_date=Geb.`), a whole
            mapping, or None to guess.
        encoding: Encoding of a text file, "" to find out.

    Raises:
        InputError: The file cannot be read, or no column gives a name.
    """
    words = mapping if isinstance(mapping, str) else ""
    try:
        reader = _reader(path, words, encoding)
        headings = reader.headings
        return Table(path, reader, choose_mapping(path, headings, mapping))
    except OSError as fault:
        raise InputError(
            where=str(path),
            reason=f"it cannot be read: {fault.strerror or type(fault).__name__}",
            remedy="Check its name and whether you may read it.",
        ) from fault


def choose_mapping(path: Path, headings: Sequence[str], mapping: Mapping | str | None) -> Mapping:
    """Decide what columns mean; see `open_table`.

    Raises:
        InputError: No column gives a name, or the mapping does not fit.
    """
    if isinstance(mapping, Mapping):
        chosen = mapping
        _check_fit(path, chosen, headings)
    else:
        chosen = read_mapping(mapping, headings) if mapping else guess(headings)
    if not chosen.has_name or (not mapping and _only_values(chosen)):
        raise no_name_column(path.name, headings)
    if chosen.schema not in SCHEMATA:
        raise InputError(
            where="mapping",
            reason=f"there is no schema {chosen.schema!r} for customers",
            remedy=f"Known: {', '.join(sorted(SCHEMATA))}.",
        )
    return chosen


def _only_values(mapping: Mapping) -> bool:
    """Say whether the "headings" are no more than words such as `Person` and `Client`.

    These are values as often as headings, so a file without headings would lose its first
    customer and have the wrong words screened for all others.
    """
    fields = {column.field for column in mapping.columns} - {"unused"}
    return fields == {"fallback_name"} and len(mapping.columns) > 1


def _reader(path: Path, mapping: str, encoding: str) -> Reader:
    """Choose the reader by the first bytes; by the suffix where these do not tell."""
    with path.open("rb") as file:
        head = file.read(4096)
    if head.startswith(b"PAR1"):
        # Imported here: pyarrow takes longer to start than a small file takes to screen.
        from proscribe.screen.files.parquet import ParquetReader

        return ParquetReader(path)
    if head.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        return WorkbookReader(path, mapping=mapping)
    kind = _SUFFIXES.get(path.suffix.lower(), "")
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if head and kind == "excel" and not head.startswith((b"\x1f\x8b", b"%PDF")):
        return read_misnamed(path, head, mapping=mapping, encoding=encoding)
    strange = {
        b"\x1f\x8b": "it is packed with gzip",
        b"%PDF": "it is a PDF document",
        b"<": "it is XML or a web page",
    }
    for mark, words in strange.items():
        if head.startswith(mark) or (mark == b"<" and text.startswith(mark)):
            raise _unfit(path, words)
    if not head or kind == "parquet":
        raise _unfit(path, "it is not what its name says" if head else "the file is empty")
    if text.startswith(b"[") and kind == "json":
        raise _unfit(path, "it is one JSON array and not one object a line")
    if kind == "json" or (text.startswith(b"{") and kind != "csv"):
        return JsonLinesReader(path, encoding=encoding)
    return DelimitedReader(path, mapping=mapping, encoding=encoding)


def _unfit(path: Path, reason: str) -> InputError:
    return InputError(
        where=path.name,
        reason=reason,
        remedy="Give CSV, Excel (.xlsx), JSON lines (one object a line) or Parquet.",
    )


def _check_fit(path: Path, mapping: Mapping, headings: Sequence[str]) -> None:
    if tuple(column.heading for column in mapping.columns) != tuple(headings):
        raise InputError(
            where=path.name,
            reason="its headings are not those of the mapping",
            remedy="Make the mapping for this file.",
        )


class _Census:
    """Counts over a whole file what one cell cannot tell: the order of dates, Spanish genders."""

    def __init__(self, mapping: Mapping, dated: frozenset[int]) -> None:
        self._dates = [c for c in mapping.columns if c.field == "birth_date"]
        self._genders = [c.index for c in mapping.columns if c.field == "gender"]
        self._orders: dict[int, dict[str, int]] = {c.index: {} for c in self._dates}
        self._gender_words: set[str] = set()
        self._open = [column.index for column in self._dates if column.index not in dated]
        self.needed = bool(self._open or self._genders)

    @property
    def spanish(self) -> bool:
        """Whether genders are H (hombre) and M (mujer)."""
        return "h" in self._gender_words and not self._gender_words & {"f", "v", "w"}

    def take(self, reader: Reader) -> int:
        """Read the file; give its number of rows."""
        dates = self._open
        used = frozenset([*dates, *self._genders])
        last = max(used)
        kinds: dict[str, str] = {}
        n_rows = 0
        for found in reader.rows(used):
            if isinstance(found, RowIssue):
                continue
            n_rows += 1
            cells = found[1]
            if len(cells) <= last:
                cells = cells + [""] * (last + 1 - len(cells))
            for index in dates:
                cell = cells[index]
                kind = kinds.get(cell)
                if kind is None:
                    if len(kinds) >= _SEEN_SIZE:
                        kinds.clear()
                    first, _, _ = cell.partition(MANY)
                    kind = kinds[cell] = day_order(first)
                if kind:
                    counts = self._orders[index]
                    counts[kind] = counts.get(kind, 0) + 1
            for index in self._genders:
                if len(self._gender_words) < 100:
                    self._gender_words.add(cells[index].strip().casefold())
        return n_rows

    def decide(self, mapping: Mapping, *, serial: bool) -> tuple[dict[int, Reading], list[str]]:
        """Give how each column of dates is read, and a sentence for each that needed deciding."""
        readings: dict[int, Reading] = {}
        notes: list[str] = []
        for column in self._dates:
            counts = self._orders[column.index]
            month_first, both, why = _decide(column.heading, counts, mapping.dates)
            readings[column.index] = Reading(month_first, both, serial)
            if counts:
                order = "month first" if month_first else "day first"
                notes.append(f"Dates in {column.heading!r} are read {order}: {why}.")
        return readings, notes


def _decide(heading: str, counts: dict[str, int], chosen: str) -> tuple[bool, bool, str]:
    """Decide whether the month comes first, whether orders are mixed, and say why."""
    days, months = counts.get("day", 0), counts.get("month", 0)
    if days and months:
        why = (
            f"{days:,} of them can only be so and {months:,} only the other way; "
            "one that can be both is searched as both"
        )
        if months > days:
            why = why.replace(f"{days:,} of", f"{months:,} of").replace(
                f"and {months:,} only", f"and {days:,} only"
            )
        return months > days, True, why
    if days or months:
        number = days or months
        return months > 0, False, f"{number:,} of them can only be read so"
    if chosen:
        return chosen == "month-first", False, "you said so"
    if counts.get("dots"):
        return False, False, "they are written with dots"
    if _MONTH_HINT.search(heading):
        return True, False, "the heading says so"
    if _DAY_HINT.search(heading):
        return False, False, "the heading says so"
    return False, False, "no date decides it; if that is wrong, say --map dates=month-first"
