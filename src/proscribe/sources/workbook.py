"""Reads a workbook (XLSX) without letting it take more memory or time than it may.

A workbook is a ZIP archive of XML. Three things can be hidden in one: members that unpack to
gigabytes, a cell far outside the table for which a reader lays out the whole rectangle, and
damage that makes a reader stop in the middle. So every member is unpacked here under a limit and
handed on unpacked, and the places of the cells are looked at first. Cells that hold a style and
nothing else (the Australian list has thousands, in hundreds of columns right of its table) are
taken out before.

Source: ECMA-376 part 1 (18.3, worksheets); APPNOTE 6.3.10 of the ZIP format.
"""

import datetime
import io
import re
import zipfile

from python_calamine import CalamineError, CalamineWorkbook

from proscribe.errors import SourceDamagedError
from proscribe.zips import UNREADABLE

Cell = str | int | float | bool | datetime.date | datetime.time | datetime.timedelta

_MAX_BYTES = 500_000_000  # of all members, unpacked; the list of 2023 has 14 million
_MAX_RATIO = 100  # unpacked to packed, above a megabyte; the list of 2023 has 8
_MAX_MEMBERS = 1_000
_MAX_ROWS = 500_000
_MAX_COLUMNS = 400
_EMPTY_CELL = re.compile(
    rb"<(?:\w+:)?c\b[^<>]*(?:/>|(?<!/)>\s*(?:<(?:\w+:)?v\s*(?:/>|>\s*</(?:\w+:)?v>))?\s*"
    rb"</(?:\w+:)?c>)"
)
_PLACE = re.compile(rb'\br\s*=\s*["\']\s*([A-Za-z]*)(\d+)')


def read_workbook(name: str, raw: bytes) -> list[list[Cell]]:
    """Give the rows of the first sheet.

    Args:
        name: File name, for messages.
        raw: The file.

    Returns:
        Rows of equal length, empty cells as "".

    Raises:
        SourceDamagedError: It is not a readable workbook, or larger than a list can be.
    """
    archive = _repack(name, raw)
    try:
        sheet = CalamineWorkbook.from_filelike(archive).get_sheet_by_index(0)
        rows: list[list[Cell]] = sheet.to_python(skip_empty_area=False)
    except (CalamineError, OSError, ValueError, IndexError) as fault:
        reason = f"it is not a readable workbook ({str(fault)[:200]})"
        raise SourceDamagedError(file=name, where="", reason=reason) from fault
    return rows


def _repack(name: str, raw: bytes) -> io.BytesIO:
    """Unpack every member under a limit, and pack them again without compression."""
    stored = io.BytesIO()
    total = 0
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            members = archive.infolist()
            _check_sizes(name, members, len(raw))
            with zipfile.ZipFile(stored, "w", zipfile.ZIP_STORED) as plain:
                for member in members:
                    content = _content(name, archive, member, _MAX_BYTES - total)
                    total += len(content)
                    if member.filename.startswith("xl/worksheets/"):
                        content = _EMPTY_CELL.sub(b"", content)
                        _check_places(name, member.filename, content)
                    plain.writestr(zipfile.ZipInfo(member.filename), content)
    except UNREADABLE as fault:
        raise _damaged(name, f"the archive is damaged ({str(fault)[:200]})") from fault
    stored.seek(0)
    return stored


def _check_sizes(name: str, members: list[zipfile.ZipInfo], packed: int) -> None:
    if len(members) > _MAX_MEMBERS:
        raise _damaged(name, f"the archive has {len(members)} members")
    total = sum(member.file_size for member in members)
    if total > _MAX_BYTES or (total > 1_000_000 and total > _MAX_RATIO * max(packed, 1)):
        raise _damaged(name, f"it would unpack to {total:,} bytes")


def _content(name: str, archive: zipfile.ZipFile, member: zipfile.ZipInfo, left: int) -> bytes:
    """Unpack one member; what it states as its size is not believed."""
    with archive.open(member) as stream:
        content = stream.read(left + 1)
    if len(content) > left:
        raise _damaged(name, f"it would unpack to more than {_MAX_BYTES:,} bytes")
    return content


def _check_places(name: str, member: str, content: bytes) -> None:
    for letters, digits in set(_PLACE.findall(content)):
        column = 0
        for letter in letters.upper()[:8]:
            column = column * 26 + letter - 64
        if len(digits) > 7 or int(digits) > _MAX_ROWS or column > _MAX_COLUMNS:
            place = (letters + digits).decode()[:30]
            raise _damaged(name, f"a cell lies at {place}, outside any list", member)


def _damaged(name: str, reason: str, where: str = "") -> SourceDamagedError:
    return SourceDamagedError(file=name, where=where, reason=reason)
