"""Counts the rows of the Japanese list and their names in the raw bytes.

Shares no code with the parser: the CSV is taken apart by hand, character class by character class,
and the cells of names are cut with masks and partitions where the parser walks. The two must agree
for every list and every kind of name.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from proscribe.errors import SourceDamagedError
from proscribe.sources.contract import Counts, RawFile

_FIELD = re.compile(r'"((?:[^"]|"")*+)"(?=[,\r\n]|\Z)|([^",\r\n][^,\r\n]*+|)')
_COLUMNS = {
    "氏名": "name",
    "別名・別称": "alias",
    "旧称": "previousName",
    "確定に十分でない別名": "weakAlias",
}
_PROSE = ("その他の情報", "外務省告示情報")
_NONE = ("", "-", "--", "-0-", "n/a", "不明", "なし", "該当なし", "無し", "―", "ー", "‐")
_SAID_NOTHING = (*_NONE, "na", "n.a.", "none", "null", "nil")
_SERIES = (
    list("abcdefghijklmnopqrstuvwxyz"),
    [str(number) for number in range(1, 60)],
    ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv"],
)
_DESCRIBES = re.compile(
    r"(?i)生年|出生|生まれ|国籍|旅券|偽名|名義|死亡|改訂|passport|\bdob\b|\bpob\b|\bborn\b|\bbirth\b"
    r"|nationality|[0-9]{4}\s*年|[0-9]{4}/[0-9]"
)
_LABEL = re.compile(
    r"(?i)(?:([an]\.k\.a\b\.?|aka:|別名:|別称:|通称:)|f\.k\.a\b\.?|fka:|旧称:|以前の呼称:)[\s:]*"
)
_SCRIPT = re.compile(r"(?i)original\s*(?:scri?|sci)pt\s*:?\s*")
_NATIVE = re.compile("[\u3005-\u3007\u3041-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
_NOT_LATIN = re.compile(
    "[\u0370-\u1cff\u1f00-\u1fff\u3041-\u30fa\u3105-\u318f\u3400-\u9fff\uac00-\ud7a3\ufb1d-\ufdff\ufe70-\ufefc]"
)
_AFTER_SCRIPT = re.compile(
    r"[();。]|称号|役職|生年|出生|国籍|旅券|身分|住所|所在地|別名|別称|旧称|その他|国連|[anf]\.k\.a"
)
_EDGES = " ,;、"


def count_names(file: RawFile) -> Counts:
    """Count the rows and their names.

    Raises:
        SourceDamagedError: The bytes are neither UTF-8 nor Windows-31J, or have no header.
    """
    with file.open() as stream:
        raw = stream.read()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            text = raw.decode("cp932")
        except UnicodeDecodeError as fault:
            raise _damaged(file, "it is neither UTF-8 nor Windows-31J") from fault
    rows = _rows(file, text)
    header = ["".join(unicodedata.normalize("NFKC", cell).split()) for cell in next(rows, [])]
    if "番号" not in header:
        raise _damaged(file, "it has no column 番号")
    ids: set[str] = set()
    names: Counter[str] = Counter()
    for row in rows:
        cells = dict(zip(header, row, strict=False))
        number = unicodedata.normalize("NFKC", cells.get("番号", "")).strip()
        if re.fullmatch("[A-Za-z0-9_.-]{1,40}", number):
            ids.add(number)
            _count_row(cells, names)
    return Counts(records=len(ids), names=dict(names))


def _rows(file: RawFile, text: str) -> Iterator[list[str]]:
    """Cut the text into fields one after the other."""
    row: list[str] = []
    place, end = 0, len(text)
    while place < end:
        found = _FIELD.match(text, place)
        if found is None:
            raise _damaged(file, f"a quote is not closed at character {place}")
        value = found[1].replace('""', '"') if found[1] is not None else found[2]
        row.append(value.strip())
        place = found.end()
        sign = text[place : place + 1]
        if sign == ",":
            place += 1
            if place < end:
                continue
            row.append("")
        elif sign not in ("\r", "\n", ""):
            raise _damaged(file, f"a quote stands inside a field at character {place}")
        place += 2 if text[place : place + 2] == "\r\n" else 1
        if any(row):
            yield row
        row = []


def _count_row(cells: dict[str, str], names: Counter[str]) -> None:
    for column, kind in _COLUMNS.items():
        for language in ("日本語", "英語"):
            for value in _values(_fold(cells.get(f"{column}({language})", ""), _NONE)):
                names.update(_kinds(value, kind))
    for column in _PROSE:
        names["name"] += _scripts(_fold(cells.get(column, ""), _SAID_NOTHING))


def _fold(text: str, empty: tuple[str, ...]) -> str:
    text = re.sub("[\r\n]+", ";", unicodedata.normalize("NFKC", text).strip())
    text = re.sub("[\x00-\x08\x0e-\x1b\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text)
    text = re.sub("_x000[dD]_", " ", unicodedata.normalize("NFC", text))
    text = re.sub("[\\s\u00a0\u200b\ufeff]+", " ", text).strip()
    return "" if text.casefold() in empty else text


def _values(text: str) -> Iterator[str]:
    for item in _items(text):
        for piece in _split(item):
            piece = piece.strip(_EDGES)
            if piece.casefold() not in _NONE:
                yield piece


def _items(text: str) -> list[str]:
    for series in _SERIES:
        if text.startswith(f"({series[0]})"):
            rest, found = text, []
            for word in series:
                head, mark, tail = rest.partition(f"({word})")
                if not mark:
                    break
                found.append(head)
                rest = tail
            return [*found[1:], rest]
    return [text]


def _split(text: str) -> list[str]:
    """Cut at semicolons outside brackets: what is in brackets is masked first."""
    if ";" not in text:
        return [text]
    masked, before = text, ""
    if text.count("(") <= 200:
        while masked != before:
            before = masked
            masked = re.sub(r"\([^()]*\)", lambda found: "\0" * len(found[0]), masked)
    if "(" in masked:
        return text.split(";")
    pieces, start = [], 0
    for found in re.finditer(";", masked):
        pieces.append(text[start : found.start()])
        start = found.end()
    return [*pieces, text[start:]]


def _kinds(value: str, kind: str) -> Iterator[str]:
    """Give the kind of each name in a value."""
    parts = [value] if "(" in value else re.split(r"(?i)[,、]?\s+(?=[anf]\.k\.a\b)", value)
    for part in parts:
        part = part.strip(_EDGES)
        own, part = _labelled(part, kind)
        yield from _bracketed(part, own)


def _labelled(text: str, kind: str) -> tuple[str, str]:
    found = _LABEL.match(text)
    if found is None:
        return kind, text
    if found[1] is None:
        kind = "previousName"
    elif kind == "name":
        kind = "alias"
    return kind, text[found.end() :]


def _bracketed(text: str, kind: str) -> Iterator[str]:
    for _ in range(20):
        found = re.match(r"(.*)\(([^()]*)(\)?)\Z", text, re.DOTALL)
        if found is None:
            break
        outer, inner = found[1].strip(_EDGES), found[2].strip()
        described = _DESCRIBES.search(found[2])
        script = _SCRIPT.match(inner)
        if not found[3] and not described and not _SCRIPT.match(found[2]):
            break
        if not any(sign.isalnum() for sign in outer):
            break
        if inner and script:
            yield from [kind] * _scripts(_fold(inner, _SAID_NOTHING))
        elif inner and _LABEL.match(inner) and not _DESCRIBES.search(inner):
            for part in inner.split(";"):
                own, name = _labelled(part.strip(), kind)
                if any(sign.isalnum() for sign in name):
                    yield own
        elif (
            inner
            and _NATIVE.search(outer)
            and not _NATIVE.search(inner)
            and any(sign.isalpha() for sign in inner)
            and not _DESCRIBES.search(inner)
        ):
            yield kind
        elif inner and not _DESCRIBES.search(inner):
            break
        text = outer
    if any(sign.isalnum() for sign in text) and text.casefold() not in _NONE:
        yield kind


def _scripts(text: str) -> int:
    """Count the names in original script behind those words."""
    total = 0
    for found in _SCRIPT.finditer(text):
        rest = text[found.end() : found.end() + 400].lstrip("( ")
        value = _AFTER_SCRIPT.split(rest, maxsplit=1)[0]
        if len(value) <= 200 and not _SCRIPT.match(value):
            total += sum(bool(_NOT_LATIN.search(part)) for part in re.split("[؛،]", value))
    return total


def _damaged(file: RawFile, reason: str) -> SourceDamagedError:
    return SourceDamagedError(file=file.name, where="", reason=reason)
