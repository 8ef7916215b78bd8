"""Unpack one file from a `.zip` or `.gz`, with bounds: published lists and users' own files.

An archive may lie about sizes, name its member `../../etc/cron.d/x`, hold a link, or expand a
thousandfold. Only one member is taken, under its own last name part, in the folder given, and
what is written is counted byte by byte, whatever the archive says of itself.

Source: PKWARE APPNOTE 6.3.10 sections 4.3.16 (end record), 4.4.4 (flags); RFC 1952 (gzip).
"""

import hashlib
import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, BinaryIO, NoReturn

import msgspec

from proscribe.atomic import replacing
from proscribe.errors import InputError
from proscribe.ingest.inflate import MAX_RATIO, InflateError, Inflater
from proscribe.ingest.packing import (
    MAX_MEMBERS,
    end_record,
    members_of,
    name_in_gz,
    packing,
    unreadable,
)
from proscribe.zips import DAMAGE

_PIECE_BYTES = 1 << 16
_RATIO_FREE_BYTES = 1 << 20
_RESERVED = frozenset('<>:"|?*')


class UnpackLimits(msgspec.Struct, frozen=True, kw_only=True):
    """How much an archive may hold.

    Attributes:
        max_bytes: Size of the unpacked file.
        max_ratio: Largest expansion, once over 1 MiB.
        max_members: Entries of a ZIP directory.
    """

    max_bytes: int = 2_000_000_000
    max_ratio: int = MAX_RATIO
    max_members: int = MAX_MEMBERS


class Unpacked(msgspec.Struct, frozen=True, kw_only=True):
    """The file that was in an archive.

    Attributes:
        path: Where it is now.
        member: Its name in the archive.
        sha256: Hash of its content, hex.
        size_bytes: Its size.
    """

    path: Path
    member: str
    sha256: str
    size_bytes: int


def unpack(path: Path, *, folder: Path, limits: UnpackLimits | None = None) -> Unpacked | None:
    """Unpack a file when it is packed.

    Args:
        path: Any file.
        folder: Existing folder for the unpacked file.
        limits: Bounds; None for the defaults.

    Returns:
        The unpacked file; None when `path` is not packed.

    Raises:
        InputError: It is packed and cannot be unpacked safely.
    """
    how = packing(path)
    if how == "zip":
        return unpack_zip(path, folder=folder, limits=limits)
    return unpack_gz(path, folder=folder, limits=limits) if how else None


def unpack_gz(path: Path, *, folder: Path, limits: UnpackLimits | None = None) -> Unpacked:
    """Unpack a gzip file under its own name without `.gz`.

    Raises:
        InputError: It is damaged, too large, or cannot be written.
    """
    limits = limits or UnpackLimits()
    name = name_in_gz(path)
    inflater = Inflater("gzip", max_bytes=limits.max_bytes, max_ratio=limits.max_ratio)

    def pieces() -> Iterator[bytes]:
        with path.open("rb") as packed:
            while data := packed.read(_PIECE_BYTES):
                yield from inflater.feed(data)
        inflater.finish()

    try:
        return _write(pieces(), folder / (name or "unpacked"), member=name)
    except InflateError as fault:
        _refuse(path, str(fault), damaged=not fault.excess)
    except OSError as fault:
        raise unreadable(path, fault) from fault


def unpack_zip(path: Path, *, folder: Path, limits: UnpackLimits | None = None) -> Unpacked:
    """Unpack the only file of a ZIP archive.

    Args:
        path: The archive.
        folder: Existing folder for the unpacked file; it keeps the last part of its name.
        limits: Bounds; None for the defaults.

    Raises:
        InputError: It is damaged, locked, too large, holds not exactly one file, or names it so
            that it would land elsewhere.
    """
    limits = limits or UnpackLimits()
    try:
        with path.open("rb") as file:
            _check_directory(path, file, limits)
            with zipfile.ZipFile(file) as archive:
                member = _only_member(path, archive)
                _check_member(path, member, limits)
                with archive.open(member) as packed:
                    target = folder / member.filename.rpartition("/")[2]
                    content = _bounded(path, packed, member, limits)
                    return _write(content, target, member=member.filename)
    except DAMAGE:
        _refuse(path, "the archive is damaged", damaged=True)
    except OSError as fault:
        raise unreadable(path, fault) from fault


def _check_directory(path: Path, file: BinaryIO, limits: UnpackLimits) -> None:
    """Bound the directory before the library reads all of it into memory."""
    found = end_record(file)
    if found is None:
        _refuse(path, "the archive has no end, so it was cut short", damaged=True)
    count, size_bytes = found
    if count > limits.max_members or size_bytes > limits.max_members * 1024:
        _refuse(path, f"the archive lists {count:,} entries where one file is expected")


def _only_member(path: Path, archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    files = members_of(archive)
    if len(files) != 1:
        _refuse(path, f"the archive holds {len(files)} files where one is expected")
    return files[0]


def _check_member(path: Path, member: zipfile.ZipInfo, limits: UnpackLimits) -> None:
    # `orig_filename` is what the archive says; the library cuts `filename` at a NUL.
    name = member.orig_filename
    parts = name.replace("\\", "/").split("/")
    if (
        name.startswith(("/", "\\"))
        or any(part in ("", ".", "..") for part in parts)
        or any(ord(c) < 32 or c in _RESERVED for c in name)
        or "\\" in member.filename
    ):
        _refuse(path, "the file in it has a name that leads out of its folder or is not allowed")
    if member.flag_bits & 0x1:
        _refuse(path, "the archive is locked with a password")
    if stat.S_ISLNK(member.external_attr >> 16):
        _refuse(path, "the archive holds a link and not a file")
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        _refuse(path, "the archive uses a compression that is not read here")
    if member.file_size > limits.max_bytes:
        _refuse(path, f"the file in it is larger than {limits.max_bytes:,} bytes")


def _bounded(
    path: Path,
    packed: IO[bytes],
    member: zipfile.ZipInfo,
    limits: UnpackLimits,
) -> Iterator[bytes]:
    """Read a member, counting what really comes."""
    size = 0
    while data := packed.read(_PIECE_BYTES):
        size += len(data)
        if size > limits.max_bytes:
            _refuse(path, f"the file in it is larger than {limits.max_bytes:,} bytes")
        if size > _RATIO_FREE_BYTES and size > limits.max_ratio * max(1, member.compress_size):
            _refuse(path, f"it expands more than {limits.max_ratio} to 1, as no real file does")
        yield data


def _write(content: Iterator[bytes], target: Path, *, member: str) -> Unpacked:
    digest = hashlib.sha256()
    size = 0
    with replacing(target) as file:
        for piece in content:
            digest.update(piece)
            size += len(piece)
            file.write(piece)
    return Unpacked(path=target, member=member, sha256=digest.hexdigest(), size_bytes=size)


def _refuse(path: Path, reason: str, *, damaged: bool = False) -> NoReturn:
    remedy = (
        "Get the file again and compare its size with the original."
        if damaged
        else "Unpack it yourself, check what is in it, and give the file that you want."
    )
    raise InputError(where=path.name, reason=reason, remedy=remedy) from None
