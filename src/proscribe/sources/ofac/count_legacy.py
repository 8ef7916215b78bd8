"""Counts entries and names in the raw bytes of the OFAC CSV files, sharing nothing with the parser.

A row is a line, or lines joined while a quote is open, that a regular expression splits into cells.

Source: the same files; what a name is: sdn one for each row, alt one for each row, remarks one for
each `a.k.a. '...'`, `f.k.a. '...'`, `n.k.a. '...'` that is not behind the cut of a remark.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from proscribe.errors import SourceDamagedError
from proscribe.sources.contract import Counts, Files, RawFile

_LINE_BYTES = 1_000_000
_CELL = re.compile(rb'(?:^|,)(?:"((?:[^"]|"")*)"(?=,|$)|([^,]*))')
_WEAK = re.compile(rb"(?:^|; )[afn]\.k\.a\. '(.+?)'(?=;|\.?$)", re.IGNORECASE)
_FORMER = re.compile(rb"f\.?k\.?a\.?\s*", re.IGNORECASE)
_NOTHING = (b"", b"-", b"--", b"-0-", b"n/a")


def count(files: Files) -> Counts:
    """Count entries and names.

    Raises:
        SourceDamagedError: A file is not text.
    """
    names: Counter[str] = Counter()
    known: set[int] = set()
    cut: dict[int, bytes] = {}
    for uid, cells in _rows(files.get("sdn"), 12):
        known.add(uid)
        if cells[1].strip().lower() not in _NOTHING:
            names["name"] += 1
        remark = cells[11]
        if len(remark.decode("utf-8", "replace")) > 998:
            cut[uid] = remark
            remark = remark[: max(remark.rfind(b"; "), 0)]
        names["weakAlias"] += _weak(remark)
    for uid, cells in _rows(files.get("alt"), 5):
        if uid in known and cells[3].strip().lower() not in _NOTHING:
            former = _FORMER.fullmatch(cells[2].strip())
            names["previousName" if former else "alias"] += 1
    spilled: defaultdict[int, bytes] = defaultdict(bytes)
    for uid, cells in _rows(files.get("comments"), 2):
        if uid in known:
            spilled[uid] += cells[1]
    for uid, rest in spilled.items():
        begun = cut.get(uid, b"")
        names["weakAlias"] += _weak(begun[begun.rfind(b"; ") + 2 if b"; " in begun else 0 :] + rest)
    return Counts(records=len(known), names={kind: n for kind, n in names.items() if n})


def _weak(remark: bytes) -> int:
    return len(_WEAK.findall(remark.strip()))


def _rows(file: RawFile | None, width: int) -> Iterator[tuple[int, list[bytes]]]:
    """Give number and cells of each row that has enough cells and a number."""
    if file is None:
        return
    pending = b""
    with file.open() as stream:
        while line := stream.readline(_LINE_BYTES):
            if b"\0" in line:
                raise SourceDamagedError(file=file.name, where="", reason="it holds NUL bytes")
            pending += line.rstrip(b"\r\n\x1a").removeprefix(b"\xef\xbb\xbf")
            if pending.count(b'"') % 2 and len(pending) < _LINE_BYTES and pending.count(b"\n") < 19:
                pending += b"\n"
                continue
            cells = [quoted.replace(b'""', b'"') or bare for quoted, bare in _CELL.findall(pending)]
            number = cells[0].strip() if cells else b""
            if len(cells) >= width and number.isdigit() and len(number) <= 9:
                yield int(number), cells
            pending = b""
