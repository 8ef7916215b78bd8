"""Counts designations and names of the UK Sanctions List in the raw bytes.

Shares no code with the parsers: the XML is read with regular expressions, the CSV cut by hand.
In XML every `Name` and `NonLatinName` that holds a letter or digit is a name; in CSV every
distinct combination, within a Unique ID, of Names 1 to 6, type and strength, and of a text in its
own script and its language. An Arabic comma in such a text parts two names.
"""

import codecs
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from html import unescape

from proscribe.errors import SourceDamagedError
from proscribe.sources.contract import Counts, RawFile

_NS = r"(?:[\w.-]+:)?"
_ENTRY = re.compile(rf"<{_NS}Designation(?:\s[^>]*)?>(.*?)</{_NS}Designation\s*>", re.DOTALL)
_CLOSE = re.compile(rf"</{_NS}Designation\s*>")
_END = re.compile(rf"</{_NS}Designations\s*>\s*$")
_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_UNSEEN = re.compile(r"<!--.*?-->|<\?.*?\?>", re.DOTALL)
# Of these the last must be closed where the text is parted: else the cut is not where it seems.
_PAIRS = (("<!--", "-->"), ("<![CDATA[", "]]>"))
_PIECE = 1_000_000  # bytes
_LONGEST = 50_000_000  # characters of one designation
_MOST = 500_000_000  # bytes of the CSV
_BLOCKS = {
    outer: (
        re.compile(rf"<{_NS}{outer}(?:\s[^>]*)?>(.*?)</{_NS}{outer}\s*>", re.DOTALL),
        re.compile(rf"<{_NS}{inner}(?:\s[^>]*)?>(.*?)</{_NS}{inner}\s*>", re.DOTALL),
    )
    for outer, inner in (("Names", "Name"), ("NonLatinNames", "NonLatinName"))
}
_LEAF = re.compile(
    rf"<{_NS}(UniqueID|Name[1-6]|NameType|AliasStrength|NameNonLatinScript)(?:\s[^>/]*)?>([^<]*)</"
)
_REFERENCE = re.compile(r"&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));")
_LEFT_OVER = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ID = re.compile(r"[A-Za-z0-9_./ -]{1,40}")
_PARTS = ("Name1", "Name2", "Name3", "Name4", "Name5", "Name6")
_NOTHING = ("", "-", "--", "-0-", "n/a")
_NO_WORD = (*_NOTHING, "na", "n.a.", "none", "null", "nil")
_CELL = re.compile(r'"([^"]*(?:""[^"]*)*)"|([^,\r\n]*)')
_LINE_END = re.compile(r"[\r\n]")
_COLUMNS = (
    "Unique ID", "Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6", "Name type",
    "Alias strength", "Name non-latin script", "Non-latin script language",
)  # fmt: skip


def count_xml(file: RawFile) -> Counts:
    """Count the designations of the XML and their names.

    Raises:
        SourceDamagedError: The bytes are not UTF-8, or do not end as the list does.
    """
    names: Counter[str] = Counter()
    n_records = 0
    rest = ""
    for piece in _pieces(file):
        rest = _UNSEEN.sub("", _CDATA.sub(lambda found: _escape(found[1]), piece))
        for entry in _ENTRY.finditer(rest):
            n_records += _count_entry(entry[1], names)
    if not _END.search(rest[-200:]):
        raise _damaged(file, "its end", "it does not end with Designations")
    return Counts(records=n_records, names=dict(names))


def _count_entry(body: str, names: Counter[str]) -> int:
    unique_id = next((text for name, text in _leaves(body) if name == "UniqueID" and text), "")
    if not _slug(unique_id):
        return 0
    for name in _blocks(body, "Names"):
        cells = _cells(name)
        if _is_name(" ".join(cells.get(part, "") for part in _PARTS)):
            names[_kind(cells.get("NameType", ""), cells.get("AliasStrength", ""))] += 1
    for name in _blocks(body, "NonLatinNames"):
        names["name"] += _own_script(_cells(name).get("NameNonLatinScript", ""))
    return 1


def count_csv(file: RawFile) -> Counts:
    """Count the designations of the CSV and their names.

    Raises:
        SourceDamagedError: The bytes are not UTF-8, or not this table.
    """
    places: dict[str, int] = {}
    width = 0
    names: Counter[str] = Counter()
    found: dict[str, set[tuple[str, ...]]] = {}
    for row in _rows(file, _decode(file)):
        if not places:
            header = [" ".join(cell.split()) for cell in row]
            if "Unique ID" in header and "Name 6" in header:
                places = {name: place for place, name in enumerate(header) if name}
                width = max(places.values()) + 1
            continue
        slug = _slug(_fold(row[places["Unique ID"]], _NO_WORD)) if len(row) >= width else ""
        if not slug or any(cell.strip() for cell in row[width:]):
            continue
        seen = found.setdefault(slug, set())
        cells = [row[places[name]] if name in places else "" for name in _COLUMNS]
        key = (
            *(_fold(cell, _NOTHING) for cell in cells[1:7]),
            _fold(cells[7], _NO_WORD), _fold(cells[8], _NO_WORD),
        )  # fmt: skip
        if key not in seen and _is_name(" ".join(key[:6])):
            names[_kind(key[6], key[7])] += 1
        own = (_fold(cells[9], _NOTHING), _fold(cells[10], _NO_WORD))
        if own not in seen:
            names["name"] += _own_script(own[0])
        seen |= {key, own}
    if not found:
        raise _damaged(file, "", "it has no header with Unique ID and Name 6, or no row")
    return Counts(records=len(found), names=dict(names))


def _pieces(file: RawFile) -> Iterator[str]:
    """Give the text in pieces that end behind a designation, and what is left at the end."""
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    kept, line = "", 1
    with file.open() as stream:
        raw = None
        while raw != b"":
            raw = stream.read(_PIECE)
            try:
                new = decoder.decode(raw, final=not raw)
            except UnicodeDecodeError as fault:
                raise _damaged(file, f"line {line} or later", "it is not UTF-8") from fault
            line += new.count("\n")
            start = max(0, len(kept) - 200)
            kept += new
            ends = [found.end() for found in _CLOSE.finditer(kept, start)]
            head = kept[: ends[-1]] if ends else ""
            if head and all(head.rfind(a) <= head.rfind(b) for a, b in _PAIRS):
                yield head
                kept = kept[len(head) :]
            elif len(kept) > _LONGEST:
                raise _damaged(file, f"before line {line}", "a designation has no end")
    yield kept


def _decode(file: RawFile) -> str:
    if file.size_bytes > _MOST:
        raise _damaged(file, "", "it is larger than the list can be")
    with file.open() as stream:
        raw = stream.read()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = raw.count(b"\n", 0, fault.start) + 1
        raise _damaged(file, f"line {line}", "it is not UTF-8") from fault


def _damaged(file: RawFile, where: str, reason: str) -> SourceDamagedError:
    return SourceDamagedError(file=file.name, where=where, reason=reason)


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _leaves(body: str) -> Iterator[tuple[str, str]]:
    for found in _LEAF.finditer(body):
        words = _NOTHING if found[1] in (*_PARTS, "NameNonLatinScript") else _NO_WORD
        yield found[1], _fold(_REFERENCE.sub(_resolved, found[2]), words)


def _resolved(found: "re.Match[str]") -> str:
    if found[3]:
        return {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}[found[3]]
    point = int(found[1]) if found[1] else int(found[2], 16)
    return chr(point) if point < 0x110000 else "\ufffd"


def _cells(body: str) -> dict[str, str]:
    cells: dict[str, str] = {}
    for name, text in _leaves(body):
        cells[name] = f"{cells[name]} {text}".strip() if name in cells else text
    return cells


def _blocks(body: str, name: str) -> Iterator[str]:
    outer, inner = _BLOCKS[name]
    for block in outer.finditer(body):
        yield from inner.findall(block[1])


def _fold(text: str, nothing: tuple[str, ...]) -> str:
    text = _LEFT_OVER.sub(lambda found: unescape(found[0]), text)
    text = re.sub("[\x00-\x08\x0e-\x1b\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text)
    text = unicodedata.normalize("NFC", re.sub("_x000[dD]_", " ", text))
    text = re.sub("[\\s\u00a0\u200b\ufeff]+", " ", text).strip()
    return "" if text.lower() in nothing else text


def _slug(unique_id: str) -> str:
    if not _ID.fullmatch(unique_id):
        return ""
    return re.sub("[^a-z0-9]+", "-", unique_id.lower()).strip("-")


def _is_name(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _own_script(text: str) -> int:
    return sum(_is_name(part) for part in text.split("،"))


def _kind(name_type: str, strength: str) -> str:
    if name_type.lower() == "primary name":
        return "name"
    letters = re.sub(r"[\W\d_]", "", strength.lower())
    return "weakAlias" if letters in ("lowquality", "lowqualityaka") else "alias"


def _rows(file: RawFile, text: str) -> Iterator[list[str]]:
    """Cut the text into rows; a line without quotes is cut at its commas."""
    at, end = 0, len(text)
    while at < end:
        found = _LINE_END.search(text, at)
        stop = found.start() if found else end
        line = text[at:stop]
        if '"' not in line:
            row = line.split(",")
        else:
            row, stop = _quoted_row(file, text, at)
        if any(row):
            yield row
        at = stop + (2 if text[stop : stop + 2] == "\r\n" else 1)


def _quoted_row(file: RawFile, text: str, at: int) -> tuple[list[str], int]:
    """Give the cells of a row that has quotes, and where it stops."""
    row: list[str] = []
    while True:
        found = _CELL.match(text, at)
        if found is not None:  # it always is: the pattern takes an empty cell too
            row.append(found[2] if found[1] is None else found[1].replace('""', '"'))
            at = found.end()
        if at >= len(text) or text[at] in "\r\n":
            return row, at
        if text[at] != ",":
            raise _damaged(file, f"character {at}", "it is not readable CSV")
        at += 1
