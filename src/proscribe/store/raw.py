"""Raw list files, kept by the hash of their content, compressed, in pieces.

They live in the database itself: one place to back up, and one transaction puts a file and what
was read from it in force together, on one machine or on many.
"""

import hashlib
import io
import zlib
from collections.abc import Callable, Iterator
from typing import BinaryIO, Protocol

from sqlalchemy import Connection, select

from proscribe.errors import StoreError
from proscribe.store.schema import raw_chunk, raw_file

_CHUNK_BYTES = 1 << 20


class Readable(Protocol):
    """Anything with a content that can be opened from its first byte."""

    def open(self) -> BinaryIO:
        """Open the content; the caller closes it."""
        ...


def hash_of(file: Readable) -> tuple[str, int]:
    """Give the SHA-256 (hex) and the size in bytes of a file's content."""
    digest, size = hashlib.sha256(), 0
    with file.open() as stream:
        while piece := stream.read(_CHUNK_BYTES):
            digest.update(piece)
            size += len(piece)
    return digest.hexdigest(), size


def put(connection: Connection, file: Readable, *, sha256: str) -> None:
    """Keep a file; nothing happens when its content is kept already.

    Args:
        connection: In a writing transaction.
        file: The file.
        sha256: Hash of its content, as `hash_of` gave it.

    Raises:
        StoreError: The content changed since it was hashed.
    """
    known = connection.execute(
        select(raw_file.c.sha256).where(raw_file.c.sha256 == sha256)
    ).scalar_one_or_none()
    if known is not None:
        return
    digest, size, number = hashlib.sha256(), 0, 0
    with file.open() as stream:
        while piece := stream.read(_CHUNK_BYTES):
            digest.update(piece)
            size += len(piece)
            connection.execute(
                raw_chunk.insert().values(
                    sha256=sha256, number=number, data=zlib.compress(piece, 6)
                )
            )
            number += 1
    if digest.hexdigest() != sha256:
        raise StoreError("A list file changed while it was being read. Load it again.")
    connection.execute(raw_file.insert().values(sha256=sha256, size_bytes=size, n_chunks=number))


class KeptFile:
    """A raw file in the store, as a source reads it.

    Valid only while the connection it was made with is open.
    """

    def __init__(self, connection: Connection, *, name: str, sha256: str) -> None:
        row = connection.execute(
            select(raw_file.c.size_bytes, raw_file.c.n_chunks).where(raw_file.c.sha256 == sha256)
        ).one_or_none()
        if row is None:
            raise _damaged(sha256, "is not there")
        self._connection = connection
        self._sha256 = sha256
        self.name = name
        self.size_bytes: int = row.size_bytes
        self._n_chunks: int = row.n_chunks

    def open(self) -> BinaryIO:
        """Open the content from its first byte; it can be sought in, as a file on disk can.

        Reading raises StoreError where the content is not what was kept.
        """
        return io.BufferedReader(_Chunks(self._pieces, self.size_bytes), _CHUNK_BYTES)

    def _pieces(self) -> Iterator[bytes]:
        digest = hashlib.sha256()
        for number in range(self._n_chunks):
            data = self._connection.execute(
                select(raw_chunk.c.data).where(
                    raw_chunk.c.sha256 == self._sha256, raw_chunk.c.number == number
                )
            ).scalar_one_or_none()
            if data is None:
                raise _damaged(self._sha256, f"lacks piece {number + 1} of {self._n_chunks}")
            try:
                piece = zlib.decompress(data)
            except zlib.error:
                raise _damaged(self._sha256, f"has a damaged piece {number + 1}") from None
            digest.update(piece)
            yield piece
        if digest.hexdigest() != self._sha256:
            raise _damaged(self._sha256, "is not what it was")


def _damaged(sha256: str, reason: str) -> StoreError:
    return StoreError(f"The raw file {sha256[:12]} in the store {reason}: restore a backup.")


class _Chunks(io.RawIOBase):
    """A read-only stream over pieces of bytes, which are always passed from the first one on.

    So what is checked at the end of a pass (the hash of the whole) holds however the stream was
    sought in, and no more than one piece is in memory. Going back begins a new pass.
    """

    def __init__(self, passes: Callable[[], Iterator[bytes]], size: int) -> None:
        """Prepare.

        Args:
            passes: Gives the pieces from the first one on, each time that it is called.
            size: Bytes of all pieces.
        """
        self._passes = passes
        self._size = size
        self._at = 0  # where the next byte is read
        self._pieces = passes()
        self._piece = b""
        self._start = 0  # where the piece at hand begins

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        if base + offset < 0:
            raise ValueError(f"negative seek position {base + offset}")
        self._at = base + offset
        return self._at

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        if self._at < self._start:
            self._pieces, self._piece, self._start = self._passes(), b"", 0
        while self._at >= self._start + len(self._piece):
            piece = next(self._pieces, None)
            if piece is None:
                return 0
            self._start += len(self._piece)
            self._piece = piece
        found = self._piece[self._at - self._start :][: len(view)]
        view[: len(found)] = found
        self._at += len(found)
        return len(found)
