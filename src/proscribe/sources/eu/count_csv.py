"""Counts entries and names of the CSV form of the EU list in the raw bytes.

Shares no code with the parser: cells are taken with a pattern from a buffer. Rows of one
`Entity_LogicalId` (or, without it, one `Entity_EU_ReferenceNumber`) are one entry; rows that agree
in all cells of a name but its remark and act are one name.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

from proscribe.errors import SourceDamagedError
from proscribe.sources.contract import Counts, RawFile
from proscribe.sources.eu.count import Tally, is_name, is_weak

_CHUNK = 1_000_000
_LONGEST = 20_000_000  # characters of one cell
_CELL = re.compile(r'(?:"((?:[^"]|"")*)"|((?!")[^;\r\n]*))(;|\r\n|\r|\n|\Z)')
_NAME = (
    "LastName", "FirstName", "MiddleName", "WholeName", "NameLanguage", "Gender", "Title",
    "Function", "LogicalId", "RegulationLanguage",
)  # fmt: skip
_REMARK = "NameAlias_Remark"
_NUMBER, _REFERENCE = "Entity_LogicalId", "Entity_EU_ReferenceNumber"


class _Group:
    def __init__(self) -> None:
        self.number = ""
        self.reference = ""
        self.names: dict[tuple[str, ...], bool] = {}


def count_table(file: RawFile) -> Counts:
    """Count the entries and their names.

    Raises:
        SourceDamagedError: The file cannot be read to its end, or is not this table.
    """
    header: list[str] = []
    groups: dict[str, _Group] = {}
    for cells, ended in _rows(file):
        if not header:
            header = [cell.strip() for cell in cells]
            while header and header[-1] == "":
                header.pop()
            continue
        if len(cells) < len(header) and not ended:
            raise _damaged(file, "it ends inside a row")
        if len(cells) < len(header) or "".join(cells[len(header) :]).strip():
            continue
        _take(dict(zip(header, cells, strict=False)), groups)
    if not header:
        raise _damaged(file, "it is empty")
    if not {_NUMBER, _REFERENCE, "NameAlias_WholeName"} <= set(header):
        raise _damaged(file, "columns of entries or names are missing")
    tally = Tally()
    for group in groups.values():
        tally.entry(group.reference, group.number, list(group.names.values()))
    return tally.counts()


def _take(row: dict[str, str], groups: dict[str, _Group]) -> None:
    number, reference = row.get(_NUMBER, ""), row.get(_REFERENCE, "")
    key = "#" + number.strip() if number.strip() else reference.strip()
    if not key:
        return
    group = groups.setdefault(key, _Group())
    group.number = group.number or number.strip()
    group.reference = group.reference or reference.strip()
    name = tuple(row.get(f"NameAlias_{column}", "") for column in _NAME)
    last, first, middle, whole = name[:4]
    if is_name(whole, [first, middle, last]):
        group.names[name] = group.names.get(name, False) or is_weak([row.get(_REMARK, "")])


def _rows(file: RawFile) -> Iterator[tuple[list[str], bool]]:
    """Give the cells of each row that is not blank, and whether it has an end."""
    cells: list[str] = []
    end = ""
    for cell, end in _cells(file):
        cells.append(cell)
        if end != ";":
            if cells != [""]:
                yield cells, end != ""
            cells = []


def _cells(file: RawFile) -> Iterator[tuple[str, str]]:
    """Give each cell and what ends it: `;`, a line end, or "" at the end of the file."""
    with file.open() as stream:
        buffer, at, more, end = "", 0, True, ""
        texts = _texts(file, stream)
        while more or at < len(buffer):
            found = _CELL.match(buffer, at)
            # A cell that reaches the end of the buffer may go on in the next piece.
            if more and (found is None or found.end() >= len(buffer) - 1):
                piece = next(texts, "")
                more = bool(piece)
                buffer, at = buffer[at:] + piece, 0
                if len(buffer) > _LONGEST:
                    raise _damaged(file, "a cell has no end")
                continue
            if found is None:
                raise _damaged(file, "it is not readable CSV")
            quoted, plain, end = found.groups()
            at = found.end()
            yield (plain if quoted is None else quoted.replace('""', '"')), end
        if end == ";":
            yield "", ""  # the last cell of the file is empty


def _texts(file: RawFile, stream: BinaryIO) -> Iterator[str]:
    rest = b""
    first = True
    while chunk := stream.read(_CHUNK):
        # Cut behind the last byte of ASCII, so that no character is taken apart.
        cut = max(chunk.rfind(b"\n"), chunk.rfind(b";")) + 1
        raw, rest = rest + chunk[:cut], (rest if not cut else b"") + chunk[cut:]
        raw = raw if cut else b""
        if first and raw:
            raw, first = raw.removeprefix(b"\xef\xbb\xbf"), False
        if raw:
            yield _decoded(file, raw)
        if len(rest) > _LONGEST:
            raise _damaged(file, "a cell has no end")
    if rest:
        yield _decoded(file, rest.removeprefix(b"\xef\xbb\xbf") if first else rest)


def _decoded(file: RawFile, raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as fault:
        raise _damaged(file, "it is not UTF-8") from fault


def _damaged(file: RawFile, reason: str, where: str = "") -> SourceDamagedError:
    return SourceDamagedError(file=file.name, where=where, reason=reason)
