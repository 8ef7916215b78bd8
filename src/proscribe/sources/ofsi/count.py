"""Counts groups and names of the OFSI list in the raw bytes.

Shares no code with the parser: the workbook's XML is read with regular expressions, CSV with a
pattern for one cell. A name is one distinct combination, within a Group ID, of Names 1 to 6,
`Alias Type` and `Alias Quality`; a name in its own script one of that text, type and quality, and
an Arabic comma in it parts two names.
"""

import io
import re
import unicodedata
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from html import unescape

from proscribe.errors import SourceDamagedError
from proscribe.sources.contract import Counts, RawFile

_MOST = 500_000_000
_ROW = re.compile(r"<(?:\w+:)?row\b[^>]*?(?:/>|>(.*?)</(?:\w+:)?row>)", re.DOTALL)
_CELL = re.compile(r"<(?:\w+:)?c\b([^>]*?)(?:/>|>(.*?)</(?:\w+:)?c>)", re.DOTALL)
_VALUE = re.compile(r"<(?:\w+:)?v\b[^>]*>(.*?)</(?:\w+:)?v>", re.DOTALL)
_STRING = re.compile(r"<(?:\w+:)?si\b[^>]*?(?:/>|>(.*?)</(?:\w+:)?si>)", re.DOTALL)
_TEXT = re.compile(r"<(?:\w+:)?t\b[^>]*?(?:/>|>(.*?)</(?:\w+:)?t>)", re.DOTALL)
_PHONETIC = re.compile(r"<(?:\w+:)?rPh\b.*?</(?:\w+:)?rPh>", re.DOTALL)
_PLACE = re.compile(r'\br="([A-Z]{1,3})\d+"')
_CSV_CELL = re.compile(r'(?:"((?:[^"]|"")*)"|((?!")[^,\r\n]*))(,|\r\n|\n|\r|$)')
_WANTED = ("Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6")
_NEEDED = (*_WANTED, "Alias Type", "Alias Quality", "Group ID")
_EMPTY = ("", "-", "--", "-0-", "n/a", "null")


def count_names(file: RawFile) -> Counts:
    """Count the groups and their names.

    Raises:
        SourceDamagedError: The file cannot be read to its end, or is not this table.
    """
    if file.size_bytes > _MOST:
        raise _damaged(file, "it is larger than the list can be")
    with file.open() as stream:
        raw = stream.read()
    rows = _workbook_rows(file, raw) if raw[:2] == b"PK" else _csv_rows(file, raw)
    columns: dict[str, int] = {}
    width = 0
    names: Counter[str] = Counter()
    groups: dict[str, set[tuple[str, ...]]] = {}
    for cells in rows:
        if not columns:
            if "Name 6" in cells and "Group ID" in cells:
                columns = {name: place for place, name in enumerate(cells) if name}
                width = max(columns.values()) + 1
                if not set(_NEEDED) <= set(columns):
                    raise _damaged(file, "a column of names or groups is missing")
            continue
        if len(cells) < width or any(cells[width:]):
            continue
        group = re.fullmatch(r"([0-9]{1,8})(\.0)?", cells[columns["Group ID"]])
        if group:
            seen = groups.setdefault(group[1], set())
            for kind, many in _names_of(cells, columns, seen):
                names[kind] += many
    if not columns or not groups:
        raise _damaged(file, "it has no header with Name 6 and Group ID, or no row")
    return Counts(records=len(groups), names=dict(names))


def _names_of(
    cells: list[str], columns: dict[str, int], seen: set[tuple[str, ...]]
) -> Iterator[tuple[str, int]]:
    """Give kind and number of the names of a row that its group does not have yet."""
    kind = cells[columns["Alias Type"]].lower()
    quality = cells[columns["Alias Quality"]].lower()
    stated = {"primary name": "name", "fka": "previousName"}.get(kind, "alias")
    if stated == "alias" and quality == "low quality":
        stated = "weakAlias"
    name = tuple(_fold(cells[columns[column]]) for column in _WANTED)
    place = columns.get("Name Non-Latin Script")
    script = _fold(cells[place]) if place is not None else ""
    for key in ((kind, quality, *name), (kind, quality, script)):
        if any(key[2:]) and key not in seen:
            seen.add(key)
            parts = [part for part in script.split("،") if part.strip()]
            yield stated, 1 if len(key) > 3 else max(1, len(parts))


def _fold(text: str) -> str:
    text = re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text)
    text = re.sub("[\\s\u00a0\u200b\ufeff]+", " ", unicodedata.normalize("NFC", text)).strip()
    return "" if text.lower() in _EMPTY else text


def _tidy(text: str) -> str:
    text = re.sub("_x000D_", "\n", text).strip()
    return "" if text.lower() in ("-", "--", "n/a", "null") else text


def _csv_rows(file: RawFile, raw: bytes) -> Iterator[list[str]]:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="replace")
    text = text.removeprefix("\ufeff")
    at, cells = 0, []
    while at < len(text):
        found = _CSV_CELL.match(text, at)
        if found is None or (found.end() == at and not found[3]):
            raise _damaged(file, "it is not readable CSV", f"character {at}")
        quoted, plain, end = found.groups()
        cells.append(_tidy(plain if quoted is None else quoted.replace('""', '"')))
        at = found.end()
        if end != ",":
            yield cells
            cells = []
    if cells:
        yield cells


def _workbook_rows(file: RawFile, raw: bytes) -> Iterator[list[str]]:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            size = sum(member.file_size for member in archive.infolist())
            if size > _MOST or size > max(1_000_000, 100 * len(raw)):
                raise _damaged(file, "it would unpack to more than a list can have")
            parts = {name.lower(): name for name in archive.namelist()}
            strings = _strings(_part(archive, parts.get("xl/sharedstrings.xml", "")))
            sheet = _part(archive, parts.get("xl/worksheets/sheet1.xml", ""))
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError) as fault:
        raise _damaged(file, f"it is not a readable workbook ({str(fault)[:100]})") from fault
    for row in _ROW.finditer(sheet):
        cells: list[str] = []
        for cell in _CELL.finditer(row[1] or ""):
            place = _PLACE.search(cell[1])
            column = _column(place[1]) if place else len(cells)
            if column > 1_000:
                raise _damaged(file, "a cell lies outside any list", f"column {column}")
            cells.extend([""] * (column + 1 - len(cells)))
            cells[column] = _tidy(_cell_text(cell[1], cell[2] or "", strings))
        # A workbook leaves empty cells at the end of a row away; no row is short because of that.
        yield cells + [""] * (64 - len(cells))


def _part(archive: zipfile.ZipFile, name: str) -> str:
    if not name:
        return ""
    with archive.open(name) as stream:
        return stream.read(_MOST + 1).decode("utf-8")


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
