"""Counts denial orders and names in the raw bytes of dpl.txt, sharing nothing with the parser.

A line is a row when its first cell holds a name and a date stands behind it, followed by a date or
nothing and by `Y`, `N` or nothing. An order is a name with both dates.
"""

import re
from collections import Counter

from proscribe.errors import SourceDamagedError
from proscribe.sources.contract import Counts, RawFile

_MOST_BYTES = 100_000_000
_CELL = re.compile(r'(?:^|(?<=\t))(?:"((?:[^"]|"")*)"|([^\t]*))(?=\t|$)')
_ONE = r'(?:"(?:[^"]|"")*"|(?!")[^\t]*)'
_SOUND = re.compile(rf"{_ONE}(?:\t{_ONE})*")
_DATES = re.compile(
    r"\x1f(\d\d?/\d\d?/\d{4})\x1f(\d\d?/\d\d?/\d{4})?\x1f[YyNn]?(?:\x1f|$)", re.ASCII
)
_MARK = re.compile(
    r"(?:^|(?<=[\s(\[,;]))(?:[afnd]\.k\.a\.|[afnd]/k/a|[afnd]\.b\.a\.|[afnd]/b/a"
    r"|(?<=[(\[])(?:[afnd]ka|dba)|^dba)(?=[\s,:])",
    re.IGNORECASE,
)
_INSIDE = re.compile(r"[(\[]([^()\[\]]*)[)\]]")


def count_rows(file: RawFile) -> Counts:
    """Count orders and names.

    Raises:
        SourceDamagedError: It is larger than the list can be, or has no row.
    """
    if file.size_bytes > _MOST_BYTES:
        raise SourceDamagedError(file=file.name, where="", reason="it is larger than the list")
    with file.open() as stream:
        lines = stream.read().removeprefix(b"\xef\xbb\xbf").split(b"\n")
    orders: set[tuple[str | tuple[int, ...], ...]] = set()
    names: Counter[str] = Counter()
    for line in lines[1:]:
        cells = _cells(line.rstrip(b"\r").replace(b"\r", b" ").decode("utf-8", "replace"))
        found = _DATES.search("\x1f".join([*cells, "", ""]))
        if not found or not cells[0]:
            continue
        dates = [tuple(int(part) for part in (date or "0").split("/")) for date in found.groups()]
        orders.add((" ".join(cells[0].split()).lower(), *dates))
        _names(cells[0], names)
    if not orders:
        raise SourceDamagedError(file=file.name, where="", reason="it has no row")
    return Counts(records=len(orders), names={kind: n for kind, n in names.items() if n})


def _cells(line: str) -> list[str]:
    if _SOUND.fullmatch(line):
        pairs = _CELL.findall(line)
        return [(plain or quoted.replace('""', '"')).strip() for quoted, plain in pairs]
    return [cell.strip(' "') for cell in line.split("\t")]


def _names(cell: str, names: Counter[str]) -> None:
    outside = cell
    for inside in _INSIDE.finditer(cell):
        mark = _MARK.match(cell, inside.start() + 1, inside.end())
        if mark:
            outside = outside.replace(inside[0], " ", 1)
            for piece in cell[mark.end() : inside.end() - 1].split(";"):
                _marked(_kind(mark[0]), piece, names)
    _marked("name", outside, names)


def _marked(kind: str, text: str, names: Counter[str]) -> None:
    at = 0
    for mark in _MARK.finditer(text):
        names[kind] += _named(text[at : mark.start()])
        kind, at = _kind(mark[0]), mark.end()
    names[kind] += _named(text[at:])


def _kind(mark: str) -> str:
    return "previousName" if mark[:1].lower() == "f" else "alias"


def _named(text: str) -> bool:
    text = " ".join(text.split()).strip(" ,;").lower()
    return text not in ("n/a", "-0-") and any(character.isalnum() for character in text)
