"""The workbook of the Australian list without its empty cells.

The sheet has thousands of cells that hold a style and nothing else, in hundreds of columns to the
right of the table and in rows below it. They are taken out before the workbook is read, so that
a reader does not lay out the whole rectangle.
"""

import io
import re
import zipfile
import zlib

from proscribe.errors import SourceDamagedError
from proscribe.sources.workbook import Cell, read_workbook

_MAX_BYTES = 300_000_000  # of all members, unpacked; the list of December 2024 has 6.6 million
_MAX_RATIO = 100  # unpacked to packed, above a megabyte; the list of December 2024 has 7
_MAX_MEMBERS = 1_000
_EMPTY_CELL = re.compile(
    rb"<(?:\w+:)?c\b[^<>]*(?:/>|(?<!/)>\s*(?:<(?:\w+:)?v\s*(?:/>|>\s*</(?:\w+:)?v>))?\s*"
    rb"</(?:\w+:)?c>)"
)


def read_rows(name: str, raw: bytes) -> list[list[Cell]]:
    """Give the rows of the first sheet.

    Args:
        name: File name, for messages.
        raw: The file.

    Returns:
        Rows of equal length, empty cells as "".

    Raises:
        SourceDamagedError: It is not a readable workbook, or larger than a list can be.
    """
    return read_workbook(name, _without_empty_cells(name, raw))


def _without_empty_cells(name: str, raw: bytes) -> bytes:
    stored = io.BytesIO()
    total = 0
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            members = archive.infolist()
            _check_sizes(name, members, len(raw))
            with zipfile.ZipFile(stored, "w", zipfile.ZIP_STORED) as plain:
                for member in members:
                    with archive.open(member) as stream:
                        content = stream.read(_MAX_BYTES - total + 1)
                    total += len(content)
                    if total > _MAX_BYTES:
                        raise _damaged(name, f"it would unpack to more than {_MAX_BYTES:,} bytes")
                    if member.filename.startswith("xl/worksheets/"):
                        content = _EMPTY_CELL.sub(b"", content)
                    plain.writestr(zipfile.ZipInfo(member.filename), content)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as fault:
        raise _damaged(name, f"the archive is damaged ({str(fault)[:200]})") from fault
    except (RuntimeError, ValueError, UnicodeError) as fault:
        raise _damaged(name, f"the archive cannot be unpacked ({str(fault)[:200]})") from fault
    return stored.getvalue()


def _check_sizes(name: str, members: list[zipfile.ZipInfo], packed: int) -> None:
    if len(members) > _MAX_MEMBERS:
        raise _damaged(name, f"the archive has {len(members)} members")
    total = sum(member.file_size for member in members)
    if total > _MAX_BYTES or (total > 1_000_000 and total > _MAX_RATIO * max(packed, 1)):
        raise _damaged(name, f"it would unpack to {total:,} bytes")


def _damaged(name: str, reason: str) -> SourceDamagedError:
    return SourceDamagedError(file=name, where="", reason=reason)
