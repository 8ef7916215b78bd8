"""Rows of a table, cut out of the raw bytes of a workbook or of CSV by regular expressions.

For counters only: a workbook's XML is not parsed as XML and CSV not read by a CSV reader, which is
what the parsers do.
"""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from html import unescape

from proscribe.errors import SourceDamagedError
from proscribe.sources.contract import RawFile
from proscribe.zips import UNREADABLE

_WIDEST = 400  # columns that are looked at; no list has fifty
_ROW = re.compile(r"<(?:\w+:)?row\b[^>]*?(?:/>|>(.*?)</(?:\w+:)?row>)", re.DOTALL)
_CELL = re.compile(r"<(?:\w+:)?c\b([^>]*?)(?:/>|>(.*?)</(?:\w+:)?c>)", re.DOTALL)
_VALUE = re.compile(r"<(?:\w+:)?v\b[^>]*>(.*?)</(?:\w+:)?v>", re.DOTALL)
_STRING = re.compile(r"<(?:\w+:)?si\b[^>]*?(?:/>|>(.*?)</(?:\w+:)?si>)", re.DOTALL)
_TEXT = re.compile(r"<(?:\w+:)?t\b[^>]*?(?:/>|>(.*?)</(?:\w+:)?t>)", re.DOTALL)
_PHONETIC = re.compile(r"<(?:\w+:)?rPh\b.*?</(?:\w+:)?rPh>", re.DOTALL)
_PLACE = re.compile(r'\br="([A-Z]{1,3})\d+"')
_CSV_CELL = re.compile(r'(?:"((?:[^"]|"")*)"|((?!")[^,\r\n]*))(,|\r\n|\n|\r|$)')


def iter_rows(file: RawFile, tidy: Callable[[str], str], *, most: int) -> Iterator[list[str]]:
    """Give the cells of every row; those of a workbook are filled up with empty ones.

    Args:
        file: The raw file.
        tidy: Makes a cell of the text that stands in the file.
        most: Bytes that the list can have, packed or unpacked.

    Raises:
        SourceDamagedError: It cannot be read to its end, or is larger than the list can be.
    """
    if file.size_bytes > most:
        raise _damaged(file, "it is larger than the list can be")
    with file.open() as stream:
        raw = stream.read()
    if raw[:2] == b"PK":
        return _workbook_rows(file, raw, tidy, most)
    return _csv_rows(file, raw, tidy)


def _csv_rows(file: RawFile, raw: bytes, tidy: Callable[[str], str]) -> Iterator[list[str]]:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="replace")
    text = text.removeprefix("\ufeff")
    at, cells = 0, list[str]()
    while at < len(text):
        found = _CSV_CELL.match(text, at)
        if found is None or (found.end() == at and not found[3]):
            raise _damaged(file, "it is not readable CSV", f"character {at}")
        quoted, plain, end = found.groups()
        cells.append(tidy(plain if quoted is None else quoted.replace('""', '"')))
        at = found.end()
        if end != ",":
            yield cells
            cells = []
    if cells:
        yield cells


def _workbook_rows(
    file: RawFile, raw: bytes, tidy: Callable[[str], str], most: int
) -> Iterator[list[str]]:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            size = sum(member.file_size for member in archive.infolist())
            if size > most or size > max(1_000_000, 100 * len(raw)):
                raise _damaged(file, "it would unpack to more than a list can have")
            parts = {name.lower(): name for name in archive.namelist()}
            strings = _strings(_part(archive, parts.get("xl/sharedstrings.xml", ""), most))
            sheet = _part(archive, parts.get("xl/worksheets/sheet1.xml", ""), most)
    except UNREADABLE as fault:
        raise _damaged(file, f"it is not a readable workbook ({str(fault)[:100]})") from fault
    for row in _ROW.finditer(sheet):
        cells = [""] * _WIDEST
        for at, cell in enumerate(_CELL.finditer(row[1] or "")):
            place = _PLACE.search(cell[1])
            column = _column(place[1]) if place else at
            text = tidy(_cell_text(cell[1], cell[2] or "", strings))
            if column < _WIDEST:
                cells[column] = text
            elif text:
                raise _damaged(file, "a cell lies outside any list", f"column {column}")
        yield cells


def _part(archive: zipfile.ZipFile, name: str, most: int) -> str:
    if not name:
        return ""
    with archive.open(name) as stream:
        return stream.read(most + 1).decode("utf-8")


def _strings(text: str) -> list[str]:
    return [_joined(found[1] or "") for found in _STRING.finditer(text)]


def _joined(body: str) -> str:
    runs = _TEXT.finditer(_PHONETIC.sub("", body))
    return unescape("".join(found[1] or "" for found in runs)).replace("\r\n", "\n")


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _cell_text(attributes: str, body: str, strings: list[str]) -> str:
    if 't="inlineStr"' in attributes:
        return _joined(body)
    found = _VALUE.search(body)
    value = unescape(found[1]) if found else ""
    if 't="s"' not in attributes:
        return value
    return strings[int(value)] if value.isdigit() and int(value) < len(strings) else ""


def _damaged(file: RawFile, reason: str, where: str = "") -> SourceDamagedError:
    return SourceDamagedError(file=file.name, where=where, reason=reason)
