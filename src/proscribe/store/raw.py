"""Raw list files, kept by the hash of their content, compressed, in pieces.

They live in the database itself: one place to back up, and one transaction puts a file and what
was read from it in force together, on one machine or on many.
"""

import hashlib
import io
import zlib
from collections.abc import Iterator
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
        """Open the content from its first byte."""
        return io.BufferedReader(_Chunks(self._pieces()), _CHUNK_BYTES)

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
    """A read-only stream over pieces of bytes."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        while not self._rest:
            piece = next(self._pieces, None)
            if piece is None:
                return 0
            self._rest = piece
        count = min(len(view), len(self._rest))
        view[:count] = self._rest[:count]
        self._rest = self._rest[count:]
        return count
