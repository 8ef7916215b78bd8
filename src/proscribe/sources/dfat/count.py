"""Counts entries and names of the Australian list in the raw bytes.

Shares no code with the parser: the workbook's XML is read with regular expressions, CSV with a
pattern for one cell. Entries are counted as pairs of number and primary name, names as rows, with
one more for each second script in a cell.
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

_MOST = 300_000_000
_ROW = re.compile(r"<(?:\w+:)?row\b[^>]*?(?:/>|>(.*?)</(?:\w+:)?row>)", re.DOTALL)
_CELL = re.compile(r"<(?:\w+:)?c\b([^>]*?)(?:/>|>(.*?)</(?:\w+:)?c>)", re.DOTALL)
_VALUE = re.compile(r"<(?:\w+:)?v\b[^>]*>(.*?)</(?:\w+:)?v>", re.DOTALL)
_STRING = re.compile(r"<(?:\w+:)?si\b[^>]*?(?:/>|>(.*?)</(?:\w+:)?si>)", re.DOTALL)
_TEXT = re.compile(r"<(?:\w+:)?t\b[^>]*?(?:/>|>(.*?)</(?:\w+:)?t>)", re.DOTALL)
_PHONETIC = re.compile(r"<(?:\w+:)?rPh\b.*?</(?:\w+:)?rPh>", re.DOTALL)
_PLACE = re.compile(r'\br="([A-Z]{1,3})\d+"')
_CSV_CELL = re.compile(r'(?:"((?:[^"]|"")*)"|((?!")[^,\r\n]*))(,|\r\n|\n|\r|$)')
_NEEDED = ("reference", "nameofindividualorentity", "type", "nametype")
_WIDEST = 200  # columns that are looked at
_VOID = ("", "-", "--", "-0-", "n/a")
_BEFORE = ("formerly known as", "fka", "f.k.a.", "previously known as", "previously listed as",
           "formerly listed as", "former name")  # fmt: skip
_LISTED_AS = re.compile(
    r"\s*\((?:previously|formerly) listed as\s*[.,;]?\s*(?:in \w+:([^()]+))?\)\s*$", re.IGNORECASE
)
_BRACKETS = re.compile(r"\([^()]*\)")
_OUTSIDE = re.compile(r"(?:\([^()]*\)|[^;؛،])+")
_ANYWHERE = re.compile("[^;؛،]+")
_ABOUT = re.compile(
    r"(?<=.)\s*\((?:combat name|call sign|initials|birth name|nom de guerre|tigrinya"
    r"|when s?he [^()]+|(?:previously|formerly) listed as)\)$",
    re.IGNORECASE,
)


def count_names(file: RawFile) -> Counts:
    """Count the entries and their names.

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
    started: dict[str, set[str]] = {}
    others: set[str] = set()
    for cells in rows:
        if not columns:
            heads = [re.sub("[^a-z0-9]", "", cell.lower()) for cell in cells]
            if set(_NEEDED) <= set(heads):
                columns = {head: place for place, head in enumerate(heads) if head}
                width = max(columns.values()) + 1
            continue
        if len(cells) < width or not any(cells):
            continue
        reference = re.match(
            r"0*([0-9]{1,7})(?:\.0)?\s*([a-z]{0,3}\s*[0-9]{0,3})$",
            cells[columns["reference"]].strip(), re.IGNORECASE,
        )  # fmt: skip
        if reference is None:
            continue
        kind = " ".join(cells[columns["nametype"]].lower().split())
        name = cells[columns["nameofindividualorentity"]]
        if kind == "primary name" and not reference[2]:
            started.setdefault(reference[1], set()).add(_key(name))
        others.add(reference[1])
        strength = columns.get("aliasstrength")
        weak = strength is not None and cells[strength].lower() in ("weak", "low", "low quality")
        nested = re.search("[a-z] *[0-9]", reference[2], re.IGNORECASE) is not None
        names.update(_names_of(name, _kind(kind, nested=nested), weak=weak))
    if not others:
        raise _damaged(file, "it has no header of this list, or no row")
    records = sum(map(len, started.values())) + len(others - set(started))
    return Counts(records=records, names=dict(names))


def _kind(word: str, *, nested: bool) -> str:
    if word in _BEFORE:
        return "previousName"
    return (
        "name" if word == "primary name" or (word == "original script" and not nested) else "alias"
    )


def _names_of(text: str, kind: str, *, weak: bool) -> Counter[str]:
    text = _fold(text).strip(" ,;")
    if text.lower() in _VOID:
        return Counter()
    kind = "weakAlias" if weak and kind == "alias" else kind
    former = "previousName" if kind == "alias" else kind
    listed = _LISTED_AS.search(text)
    if listed and listed[1] and listed.start():
        return Counter({former: 2})
    shorter = text[: listed.start()] if listed and not listed[1] else text
    shorter = re.sub(r"(?i)^formerly known as\s+", "", shorter)
    if shorter != text:
        kind = former
    return Counter({kind: _scripts(_ABOUT.sub("", shorter))})


def _scripts(text: str) -> int:
    """Count the names of a cell: a bracket or a run of words in another script is one more."""
    if len(text) > 10_000 or text.count("(") > 40:
        return 1 if any(map(str.isalnum, text)) else 0
    closed = _BRACKETS.sub("", text) if "(" in text else ""
    pieces = (_OUTSIDE if "(" not in closed else _ANYWHERE).findall(text)
    return sum(_in_piece(piece.strip(" ,;").lstrip(") ").strip(" ,")) for piece in pieces)


def _in_piece(text: str) -> int:
    text = _ABOUT.sub("", text).rstrip(" ,")
    if text.lower() in _VOID:
        return 0
    bracket = re.match(r"(.*\S)\s*\(([^()]*)\)$", text, re.DOTALL)
    if bracket:
        outer, inner = bracket[1].strip(" ,"), bracket[2]
        sides = _most(outer), _most(inner)
        if re.search("[;؛،]", inner) or (all(sides) and sides[0] != sides[1]):
            return _scripts(outer) + _scripts(inner)
    if not any(map(str.isalnum, text)):
        return 0
    marks = ["".join(map(_mark, word)) for word in text.split(" ")]
    if any("L" in one and one.strip("L") for one in marks):
        return 1  # two scripts in one word: nothing says where a name ends
    runs = re.sub(r"(.)\1+", r"\1", "".join(one[:1] for one in marks))
    return 2 if len(runs) == 2 and "L" in runs else 1


def _mark(character: str) -> str:
    """Give one letter for the script of a letter, by its Unicode name."""
    word = unicodedata.name(character, "").split(" ")[0]
    if not character.isalpha() or word in ("MODIFIER", ""):
        return ""
    return {"LATIN": "L", "ARABIC": "A", "CYRILLIC": "C", "CJK": "H"}.get(word, "X")


def _most(text: str) -> str:
    marks = Counter(filter(None, map(_mark, text)))
    return marks.most_common(1)[0][0] if marks else ""


def _fold(text: str) -> str:
    text = re.sub("[\x00-\x08\x0e-\x1b\x7f]", "", text)
    text = re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text)
    text = re.sub("_x000[dD]_", " ", unicodedata.normalize("NFC", text))
    return re.sub("[\\s\u00a0\u200b\ufeff]+", " ", text).strip()


def _key(text: str) -> str:
    flat = unicodedata.normalize("NFKD", _fold(text)).casefold()
    flat = "".join(c for c in flat if not unicodedata.combining(c))
    return "-".join(re.findall(r"[^\W_]+", flat))


def _tidy(text: str) -> str:
    text = re.sub("_x000[dD]_", "\n", text).replace("\u00a0", " ").strip()
    return "" if text.lower() in ("-", "--", "na", "n/a", "n/a.", "null") else text


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
        cells: list[str] = [""] * _WIDEST
        for at, cell in enumerate(_CELL.finditer(row[1] or "")):
            place = _PLACE.search(cell[1])
            column = _column(place[1]) if place else at
            if column < _WIDEST:
                cells[column] = _tidy(_cell_text(cell[1], cell[2] or "", strings))
        yield cells


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
