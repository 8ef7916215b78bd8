"""How a file is packed, and how the file in it starts: looked at without unpacking it.

Source: PKWARE APPNOTE 6.3.10 section 4.3.16 (end record); RFC 1952 (gzip).
"""

import gzip
import struct
import zipfile
from pathlib import Path
from typing import BinaryIO

from proscribe.errors import InputError
from proscribe.zips import UNREADABLE

MAX_MEMBERS = 1_000  # entries of a ZIP directory
_END_RECORD = b"PK\x05\x06"
_WIDE_RECORD, _WIDE_LOCATOR = b"PK\x06\x06", b"PK\x06\x07"  # ZIP64
_END_BYTES = 22 + 65_535  # end record and the longest comment
_UNTITLED = ("__MACOSX/", ".DS_Store", "Thumbs.db")


def packing(path: Path) -> str:
    """Say how a file is packed: `zip`, `gz`, or "" when it is not.

    An Excel or OpenDocument workbook is a ZIP inside but not packed.

    Raises:
        InputError: It cannot be read.
    """
    try:
        with path.open("rb") as file:
            magic = file.read(4)
            if magic.startswith(b"\x1f\x8b"):
                return "gz"
            if magic not in (b"PK\x03\x04", b"PK\x05\x06"):
                return ""
            directory = end_record(file)
    except OSError as fault:
        raise unreadable(path, fault) from fault
    if directory is None or directory[0] > MAX_MEMBERS:
        return "zip"
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except UNREADABLE:  # packed, whatever else: unpacking it says what is wrong
        return "zip"
    return "" if names & {"[Content_Types].xml", "mimetype"} else "zip"


def packed_head(path: Path, size_bytes: int) -> tuple[str, bytes] | None:
    """Give name and first bytes of the one file in a packed file.

    Returns:
        None when it is not packed, holds not exactly one file, or cannot be read; unpacking it
        says why.

    Raises:
        InputError: The packed file itself cannot be read.
    """
    how = packing(path)
    try:
        if how == "gz":
            with gzip.open(path, "rb") as stream:
                return name_in_gz(path), stream.read(size_bytes)
        if how == "zip" and _is_small_directory(path):
            with zipfile.ZipFile(path) as archive:
                members = members_of(archive)
                if len(members) == 1:
                    with archive.open(members[0]) as packed:
                        name = members[0].filename.rpartition("/")[2]
                        return name, packed.read(size_bytes)
    except UNREADABLE:
        return None
    return None


def name_in_gz(path: Path) -> str:
    """Give the name of the file in a gzip file: its own without `.gz`."""
    return path.name[:-3] if path.name.lower().endswith(".gz") else f"{path.name}.unpacked"


def members_of(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """Give the files of an archive without those that a desktop adds unasked."""
    return [
        one
        for one in archive.infolist()
        if not one.is_dir()
        and not one.filename.startswith(_UNTITLED)
        and one.filename.rpartition("/")[2] not in _UNTITLED
    ]


def _is_small_directory(path: Path) -> bool:
    with path.open("rb") as file:
        found = end_record(file)
    return found is not None and found[0] <= MAX_MEMBERS and found[1] <= MAX_MEMBERS * 1024


def end_record(file: BinaryIO) -> tuple[int, int] | None:
    """Give the number of entries and the size of the directory, None without an end record."""
    size = file.seek(0, 2)
    file.seek(max(0, size - _END_BYTES))
    tail = file.read(_END_BYTES)
    file.seek(0)
    at = tail.rfind(_END_RECORD)
    if at < 0 or len(tail) - at < 22:
        return None
    count, size_bytes = struct.unpack_from("<HI", tail, at + 10)
    if tail[max(0, at - 20) : at].startswith(_WIDE_LOCATOR):
        # The library believes the wide record, whatever the narrow one says.
        file.seek(min(struct.unpack_from("<Q", tail, at - 12)[0], size))
        wide = file.read(56)
        file.seek(0)
        if len(wide) < 56 or not wide.startswith(_WIDE_RECORD):
            return None
        count, size_bytes = struct.unpack_from("<QQ", wide, 32)
    return count, size_bytes


def unreadable(path: Path, fault: OSError) -> InputError:
    """Give the error for a packed file that cannot be read."""
    words = fault.strerror or type(fault).__name__
    return InputError(
        where=path.name,
        reason=f"it cannot be read or unpacked: {words}",
        remedy="Check that the file can be read and that the disk has room.",
    )
