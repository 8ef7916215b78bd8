"""Rows of the tab-separated Denied Persons List, whatever its tabs have done.

A tab inside a cell that is not quoted shifts all cells behind it. What does not come apart is the
group of dates: effective date, expiration date or nothing, `Y` or `N` or nothing. It shows where
the row must be mended: cells too many in front of it belong to the street, those behind it to the
citation.

Source: the list of September 2022, all of whose cells are quoted; older copies are not.
"""

import csv
import re
from collections.abc import Iterator

import msgspec

from proscribe.errors import SourceDamagedError
from proscribe.model.issue import Issue, Severity
from proscribe.sources.bis.leaves import COLUMNS, LEAVES
from proscribe.sources.contract import RawFile
from proscribe.sources.leaves import LeafWatch

COMPONENT = "dpl"
_LINE_BYTES = 100_000
_DATE = re.compile(r"\d{1,2}/\d{1,2}/\d{4}", re.ASCII)
_FLAG = re.compile(r"[YN]?", re.IGNORECASE)
_WIDTH = len(COLUMNS)
_DATES_AT = COLUMNS.index("Effective_Date")


class Row(msgspec.Struct, frozen=True):
    """One row: its line and its cells by column, trimmed."""

    line: int
    cells: dict[str, str]


def read_rows(file: RawFile) -> Iterator[Row | Issue]:
    """Give the rows; a row without a name or without the group of dates is a refusal.

    Raises:
        SourceDamagedError: It is not this table, or ends inside a row.
    """
    watch = LeafWatch(LEAVES, component=COMPONENT)
    header: list[str] = []
    cells: list[str] = []
    number, ended, rows = 0, True, 0
    for number, has_end, text in _lines(file):
        ended = has_end
        cells, broken = _cells(text)
        if not header:
            header = _header(file, cells)
        elif any(cells):
            rows += 1
            if broken:
                message = "The quotes of a row are broken; it was read without them"
                yield _issue("quotes", "warning", message, number, text)
            if len(header) > _WIDTH and len(cells) == len(header):
                for name, cell in zip(header[_WIDTH:], cells[_WIDTH:], strict=True):
                    if cell:
                        watch.see(name or "a column without name", cell, f"line {number}")
                cells = cells[:_WIDTH]
            yield from _row(number, cells)
    if not rows:
        raise _damaged(file, "it is empty" if not number else "it has no row", "")
    if not ended:
        if _mended(cells) is None or len(cells) < _WIDTH:
            raise _damaged(file, "it ends inside a row", f"line {number}")
        message = "The last line has no end, so the file may be cut"
        yield _issue("truncated", "refusal", message, number)
    yield from watch.issues()


def _row(number: int, cells: list[str]) -> Iterator[Row | Issue]:
    mended = _mended(cells)
    if mended is None or not mended[0]:
        message = "A row has no name or no dates that can be found, and was left out"
        yield _issue("row-damaged", "refusal", message, number, "\t".join(cells))
        return
    if mended != cells:
        message = f"A row has {len(cells)} cells instead of {_WIDTH}; it was mended at its dates"
        yield _issue("columns-shifted", "warning", message, number, "\t".join(cells))
    yield Row(number, dict(zip(COLUMNS, mended, strict=True)))


def _mended(cells: list[str]) -> list[str] | None:
    """Give the row with twelve cells, or None when its dates cannot be found."""
    if len(cells) == _WIDTH and _is_group(cells, _DATES_AT):
        return cells
    at = next((place for place in range(1, len(cells)) if _is_group(cells, place)), None)
    if at is None:
        return None
    front, back = cells[:at], cells[at:]
    if len(front) >= _DATES_AT:
        street = " ".join(filter(None, front[1 : at - 4]))
        front = [front[0], street, *front[at - 4 :]]
    else:
        front = [front[0], ", ".join(filter(None, front[1:])), "", "", "", ""]
    back += [""] * (_WIDTH - _DATES_AT - len(back))
    return [*front, *back[:5], " ".join(filter(None, back[5:]))]


def _is_group(cells: list[str], at: int) -> bool:
    group = [*cells[at : at + 3], "", ""][:3]
    return bool(
        _DATE.fullmatch(group[0])
        and (not group[1] or _DATE.fullmatch(group[1]))
        and _FLAG.fullmatch(group[2])
    )


def _header(file: RawFile, cells: list[str]) -> list[str]:
    if tuple(cells[:_WIDTH]) != COLUMNS:
        missing = sorted(set(COLUMNS) - set(cells))
        reason = f"its header lacks {', '.join(missing)}" if missing else "its columns are moved"
        raise _damaged(file, reason, "line 1")
    return cells


def _lines(file: RawFile) -> Iterator[tuple[int, bool, str]]:
    """Give number, whether it has an end, and text of each line that is not blank."""
    with file.open() as stream:
        number = 0
        while raw := stream.readline(_LINE_BYTES):
            number += 1
            ended = raw.endswith(b"\n")
            where = f"line {number}"
            if len(raw) == _LINE_BYTES and not ended:
                raise _damaged(file, f"a line has no end for {_LINE_BYTES:,} bytes", where)
            if b"\0" in raw:
                raise _damaged(file, "it holds NUL bytes", where)
            if number == 1:
                raw = raw.removeprefix(b"\xef\xbb\xbf")
            if raw.strip():
                yield number, ended, _text(raw)


def _text(raw: bytes) -> str:
    """Decode a line: the list is Latin-1, and what a Windows program or the web made of it."""
    for encoding in ("utf-8", "cp1252"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("latin-1")


def _cells(text: str) -> tuple[list[str], bool]:
    """Give the cells of a line, and whether its quotes are broken."""
    line = text.rstrip("\r\n").replace("\r", " ")
    try:
        rows = list(csv.reader([line], delimiter="\t", strict=True))
    except csv.Error:  # a quote is lost or in the wrong place: none is taken as one
        return [cell.strip(' "') for cell in line.split("\t")], True
    return [cell.strip() for cell in rows[0]] if rows else [], False


def _issue(kind: str, severity: Severity, message: str, number: int, value: str = "") -> Issue:
    return Issue(
        kind=kind,
        severity=severity,
        message=message,
        component=COMPONENT,
        location=f"line {number}",
        value=value[:200],
    )


def _damaged(file: RawFile, reason: str, where: str) -> SourceDamagedError:
    return SourceDamagedError(file=file.name, where=where, reason=reason)
