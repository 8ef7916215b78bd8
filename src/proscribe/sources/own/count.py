"""Counts records and names in the raw bytes of an own list, by readers of its own.

The second opinion on `rows.py`, `entry.py` and `records.py`: it shares the mapping with them,
which is the user's word, and no code. CSV is taken apart by one regular expression, a workbook
by its XML, JSON by the standard library. A row is a record when a column mapped to a name, a
part of a name or an identifier holds something.

Source: RFC 4180; ECMA-376 part 1, section 18.3 (worksheets) and 18.4 (shared strings).
"""

import html
import io
import json
import re
import zipfile
from collections import Counter
from collections.abc import Iterator

from proscribe.errors import SourceDamagedError
from proscribe.sources.contract import Counts, RawFile
from proscribe.sources.own.mapping import Mapping, Target, identifier_field
from proscribe.zips import UNREADABLE

_KINDS = ("name", "alias", "weakAlias", "previousName")
_PARTS = ("firstName", "middleName", "lastName")
_NOTHING = {"", "-", "--", "-0-", "n/a"}
_NO_NUMBER = _NOTHING | {"na", "n.a.", "none", "null", "nil"}
_FORMAT = "".join(map(chr, (0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))))
_BLANKS = str.maketrans({0x200B: " ", 0xFEFF: " ", 0xA0: " "} | dict.fromkeys(map(ord, _FORMAT)))
_UNSEEN = re.compile(  # signs that show nothing
    "[\\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064"
    "\u2066-\u2069\u3164\ufe00-\ufe0f\ufeff\uffa0]*"
)
_ROUNDED = re.compile(r"\d([.,]\d+)?[eE]\+\d+")
_QUOTED = re.compile(r'"(?:[^"]|"")*+"')
_TOO_LONG = 100_000

_SHEET = re.compile(r"<(?:\w+:)?sheet\s([^>]*)>")
_ATTRIBUTE = re.compile(r'([\w:]+)="([^"]*)"')
_STRING = re.compile(r"<(?:\w+:)?si>(.*?)</(?:\w+:)?si>|<(?:\w+:)?si/>", re.DOTALL)
_PHONETIC = re.compile(r"<(?:\w+:)?rPh\b.*?</(?:\w+:)?rPh>", re.DOTALL)
_TEXT = re.compile(r"<(?:\w+:)?t(?:\s[^>]*)?>(.*?)</(?:\w+:)?t>", re.DOTALL)
_ROW = re.compile(r"<(?:\w+:)?row\b[^>]*?(?:/>|>(.*?)</(?:\w+:)?row>)", re.DOTALL)
_CELL = re.compile(r"<(?:\w+:)?c\b([^>]*?)(?:/>|>(.*?)</(?:\w+:)?c>)", re.DOTALL)
_VALUE = re.compile(r"<(?:\w+:)?v(?:\s[^>]*)?>(.*?)</(?:\w+:)?v>", re.DOTALL)

Cells = dict[str, list[str]]


def count_records(file: RawFile) -> Counts:
    """Count the lines of format `proscribe-records` that hold a record, and their names."""
    records, names = 0, Counter[str]()
    with file.open() as content:
        for line in content:
            try:
                found = json.loads(line.decode("utf-8-sig"))
            except (ValueError, RecursionError):
                continue
            if not isinstance(found, dict) or not isinstance(found.get("id"), str):
                continue
            records += 1
            listed = found.get("names")
            for name in listed if isinstance(listed, list) else ():
                if isinstance(name, dict) and isinstance(name.get("kind"), str):
                    names[name["kind"]] += 1
    return Counts(records=records, names=dict(names))


def count_rows(file: RawFile, mapping: Mapping) -> Counts:
    """Count the rows of an own list that hold an entry, and their names by kind."""
    records, names = 0, Counter[str]()
    for cells in _rows(file, mapping):
        found, has_number = _names(cells, mapping)
        names.update(found)
        records += bool(found) or has_number
    return Counts(records=records, names=dict(names))


def _names(cells: Cells, mapping: Mapping) -> tuple[Counter[str], bool]:
    found, has_part, has_number = Counter[str](), False, False
    for column, target in mapping.targets().items():
        values = [
            piece
            for cell in cells.get(column, ())
            for piece in (cell.split(target.separator) if target.separator else [cell])
        ]
        if target.field in _KINDS:
            found[target.field] += sum(map(_is_something, values))
        elif target.field in _PARTS:
            has_part = has_part or any(map(_is_something, values))
        elif _is_identifier(cells, mapping, target):
            has_number = has_number or any(map(_is_number, values))
    if has_part and not found["name"]:
        found["name"] = 1
    return +found, has_number


def _is_identifier(cells: Cells, mapping: Mapping, target: Target) -> bool:
    stated = mapping.schema
    if isinstance(stated, str):
        return identifier_field(stated, target.field)
    word = next(iter(cells.get(stated.column, ())), "").split()
    schema = {tuple(k.casefold().split()): v for k, v in stated.values.items()}.get(
        tuple(" ".join(word).casefold().split()), "LegalEntity"
    )
    return identifier_field(schema, target.field)


def _plain(text: str) -> str:
    return " ".join(text.translate(_BLANKS).split()).casefold()


def _is_something(text: str) -> bool:
    return _plain(text) not in _NOTHING and not _UNSEEN.fullmatch(text)


def _is_number(text: str) -> bool:
    plain = _plain(text)
    return plain not in _NO_NUMBER and not _ROUNDED.fullmatch(plain)


def _rows(file: RawFile, mapping: Mapping) -> Iterator[Cells]:
    with file.open() as content:
        data = content.read()
    if data[:4] == b"PK\x03\x04":
        yield from _with_header(_workbook(file.name, data, mapping.sheet))
    elif data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"["):
        yield from _json_lines(data)
    else:
        yield from _with_header(_csv(data, mapping))


def _with_header(table: Iterator[list[str]]) -> Iterator[Cells]:
    header: list[str] = []
    for row in table:
        if not header:
            header = [" ".join(cell.split()) for cell in row] if any(map(str.strip, row)) else []
            continue
        cells: Cells = {}
        for column, cell in zip(header, row, strict=False):
            if column and len(cell) <= _TOO_LONG:
                cells.setdefault(column, []).append(cell)
        yield cells


def _csv(data: bytes, mapping: Mapping) -> Iterator[list[str]]:
    if data[:4] in (b"\xff\xfe\0\0", b"\0\0\xfe\xff"):
        text = data.decode("utf-32", "replace")
    elif data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = data.decode("utf-16", "replace")
    else:
        try:
            marked = data.startswith(b"\xef\xbb\xbf")
            text = data.decode("utf-8-sig" if marked else mapping.encoding or "utf-8")
        except UnicodeDecodeError:
            text = data.decode("cp1252", "replace")
    first = re.split("[\r\n]", text, maxsplit=1)[0]
    names = mapping.declared()
    delimiter = max(",;\t|", key=lambda one: (_known(first, one, names), first.count(one)))
    other = re.escape(delimiter)
    cell = re.compile(rf'(?:"((?:[^"]|"")*+)"|((?!")[^{other}\r\n]*))({other}|\r\n|\r|\n|\Z)')
    row: list[str] = []
    at = 0
    while at < len(text) or row:
        found = cell.match(text, at)
        if found is None:  # text behind a closing quote: the row is no CSV
            at, row = _next_line(text, at), []
            continue
        row.append(found[2] if found[1] is None else found[1].replace('""', '"'))
        if found[3] != delimiter:
            yield row
            row = []
        if found.end() == at:
            return
        at = found.end()


def _known(line: str, delimiter: str, names: frozenset[str]) -> int:
    return len(names & {" ".join(one.strip('"').split()) for one in line.split(delimiter)})


def _next_line(text: str, at: int) -> int:
    quoted = _QUOTED.match(text, at)
    at = quoted.end() if quoted else at
    ends = [end for end in (text.find("\n", at), text.find("\r", at)) if end >= 0]
    return min(ends) + 1 if ends else len(text)


def _json_lines(data: bytes) -> Iterator[Cells]:
    for line in data.splitlines():
        try:
            found = json.loads(line.decode("utf-8-sig"))
        except (ValueError, RecursionError):
            continue
        if isinstance(found, dict):
            cells: Cells = {}
            for key, value in found.items():
                given = value if isinstance(value, list) else [value]
                cells[" ".join(key.split())] = [
                    str(one) for one in given
                    if isinstance(one, (str, int, float)) and len(str(one)) <= _TOO_LONG
                ]  # fmt: skip
            yield cells


def _workbook(name: str, data: bytes, wanted: str) -> Iterator[list[str]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {member: member for member in archive.namelist()}
            shared = (
                _part(archive, "xl/sharedStrings.xml") if "xl/sharedStrings.xml" in parts else ""
            )
            sheet = _part(archive, _sheet_path(archive, wanted))
    except UNREADABLE as error:
        reason = f"the workbook cannot be read ({error})"
        raise SourceDamagedError(file=name, where="", reason=reason) from error
    strings = [_inline(found[1] or "") for found in _STRING.finditer(shared)]
    for row in _ROW.finditer(sheet):
        cells: dict[int, str] = {}
        for cell in _CELL.finditer(row[1] or ""):
            attributes = dict(_ATTRIBUTE.findall(cell[1]))
            place = _column(attributes.get("r", ""), len(cells))
            cells[place] = _cell(attributes.get("t", "n"), cell[2] or "", strings)
        yield [cells.get(at, "") for at in range(max(cells, default=-1) + 1)]


def _part(archive: zipfile.ZipFile, name: str) -> str:
    return archive.read(name).decode("utf-8-sig")


def _sheet_path(archive: zipfile.ZipFile, wanted: str) -> str:
    sheets = [
        dict(_ATTRIBUTE.findall(tag)) for tag in _SHEET.findall(_part(archive, "xl/workbook.xml"))
    ]
    chosen = next(
        (one for one in sheets if not wanted or html.unescape(one.get("name", "")) == wanted), {}
    )
    key = next((value for name, value in chosen.items() if name.endswith(":id")), "")
    links = _part(archive, "xl/_rels/workbook.xml.rels")
    for tag in re.findall(r"<(?:\w+:)?Relationship\s([^>]*)>", links):
        link = dict(_ATTRIBUTE.findall(tag))
        if link.get("Id") == key:
            target = link["Target"]
            return target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
    raise KeyError(wanted or "first sheet")


def _inline(xml: str) -> str:
    return html.unescape("".join(_TEXT.findall(_PHONETIC.sub("", xml))))


def _column(reference: str, after: int) -> int:
    letters = re.match("[A-Z]+", reference)
    if letters is None:
        return after
    place = 0
    for letter in letters[0]:
        place = place * 26 + ord(letter) - 64
    return place - 1


def _cell(kind: str, xml: str, strings: list[str]) -> str:
    if kind == "inlineStr":
        return _inline(xml)
    found = _VALUE.search(xml)
    value = html.unescape(found[1]) if found else ""
    if kind == "s":
        at = int(value) if value.isdigit() else len(strings)
        return strings[at] if at < len(strings) else ""
    if kind == "n" and value:
        try:
            number = float(value)
        except ValueError:
            return value
        return "1E+15" if abs(number) >= 1e15 else value
    return value
