"""Counts records and names in the raw bytes of consolidated.csv, sharing nothing with the parser.

Cells are cut out with a regular expression that knows quotes, commas and line ends.
"""

import re
from collections.abc import Iterator

from proscribe.errors import SourceDamagedError
from proscribe.sources.contract import Counts, RawFile
from proscribe.sources.csl.count_names import Tally

_MOST_BYTES = 500_000_000
_CELL = re.compile(rb'(?:"((?:[^"]|"")*)"|((?!")[^,\r\n]*))(,|\r\n|\n|\r|\Z)')
_BASICS = ("source", "name", "start_date", "federal_register_notice")


def count_rows(file: RawFile) -> Counts:
    """Count records and names.

    Raises:
        SourceDamagedError: It has no header with the columns of names.
    """
    if file.size_bytes > _MOST_BYTES:
        raise _damaged(file, "it is larger than the list can be")
    with file.open() as stream:
        raw = stream.read().removeprefix(b"\xef\xbb\xbf")
    columns: dict[str, int] = {}
    tally = Tally()
    for cells in _rows(raw):
        if not columns:
            columns = {cell.strip(): place for place, cell in enumerate(cells)}
            if not {"source", "name", "entity_number", "alt_names"} <= set(columns):
                raise _damaged(file, "it has no header with the columns of names")
            continue
        if len(cells) < len(columns) or any(cells[len(columns) :]) or not any(cells):
            continue
        row = {name: cells[place] for name, place in columns.items()}
        basics = tuple(row.get(name, "") for name in _BASICS)
        tally.row(row.get("_id", ""), row["entity_number"], [row["alt_names"]], basics)
    return Counts(records=tally.records, names={k: n for k, n in tally.names.items() if n})


def _rows(raw: bytes) -> Iterator[list[str]]:
    at, cells = 0, list[str]()
    while at < len(raw):
        found = _CELL.match(raw, at)
        if found is None:  # a quote in the wrong place; the parser refuses the row
            end = raw.find(b"\n", at)
            at, cells = (len(raw) if end < 0 else end + 1), []
            continue
        quoted, plain, sign = found.groups()
        cell = plain if quoted is None else quoted.replace(b'""', b'"')
        cells.append(_text(cell))
        at = found.end()
        if sign != b",":
            yield cells
            cells = []
    if cells:
        yield cells


def _text(cell: bytes) -> str:
    try:
        return cell.decode("utf-8")
    except UnicodeDecodeError:
        return cell.decode("cp1252", "replace")


def _damaged(file: RawFile, reason: str) -> SourceDamagedError:
    return SourceDamagedError(file=file.name, where="", reason=reason)
