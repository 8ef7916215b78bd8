"""Decompress a stream with bounds, so that a few bytes cannot become a full disk.

Deflate reaches 1,032 to 1 (zlib's technical notes); real list files stay under 40 to 1.
Source: RFC 1950 (zlib), RFC 1951 (deflate), RFC 1952 (gzip), RFC 9110 section 8.4.1 (codings).
"""

import zlib
from collections.abc import Iterator
from typing import Literal

Coding = Literal["identity", "gzip", "deflate"]

MAX_RATIO = 200
_RATIO_FREE_BYTES = 1 << 20  # a small, very repetitive file is no threat
_PIECE_BYTES = 1 << 16
_GZIP_MAGIC = b"\x1f\x8b"
_MAX_MEMBERS = 100_000  # each costs time even when it is empty


class InflateError(ValueError):
    """The stream is damaged or too large; turned into a `ProscribeError` by the callers.

    Attributes:
        excess: True when a bound was passed, False when the stream is damaged.
    """

    def __init__(self, reason: str, *, excess: bool) -> None:
        super().__init__(reason)
        self.excess = excess


class Inflater:
    """Decodes one stream of one content coding; not thread-safe.

    Attributes:
        read_bytes: Compressed bytes seen.
        given_bytes: Decoded bytes given.
    """

    def __init__(self, coding: Coding, *, max_bytes: int, max_ratio: int = MAX_RATIO) -> None:
        self.read_bytes = 0
        self.given_bytes = 0
        self._coding = coding
        self._max_bytes = max_bytes
        self._max_ratio = max_ratio
        self._engine: zlib._Decompress | None = None
        self._pending = b""
        self._members = 0

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Decode the next bytes of the stream.

        Yields:
            Decoded pieces of at most 64 KiB (of the size of `data` for `identity`).

        Raises:
            InflateError: The stream is damaged, or a bound is passed.
        """
        self.read_bytes += len(data)
        if self._coding == "identity":
            self._count(len(data))
            if data:
                yield data
            return
        data, self._pending = self._pending + data, b""
        while True:
            if self._engine is None:
                data = self._open(data)
                if self._engine is None:
                    return
            try:
                piece = self._engine.decompress(data, _PIECE_BYTES)
            except zlib.error as fault:
                raise InflateError("the compressed data is damaged", excess=False) from fault
            if piece:
                self._count(len(piece))
                yield piece
            if self._engine.eof:
                data, self._engine = self._engine.unused_data, None
            else:
                data = self._engine.unconsumed_tail
                if not data and len(piece) < _PIECE_BYTES:
                    return

    def finish(self) -> None:
        """Say that the stream has ended.

        Raises:
            InflateError: It ended before its own end, or goes on after it.
        """
        if self._engine is not None:
            raise InflateError("the compressed data ends early", excess=False)
        if self._pending.strip(b"\0"):
            raise InflateError("there are bytes after the end of the compressed data", excess=False)

    def _open(self, data: bytes) -> bytes:
        """Start the next member when `data` holds its first bytes; else keep them for later."""
        if self._members:
            data = data.lstrip(b"\0")  # some writers pad the last block
        if len(data) < 2:
            self._pending = data
            return b""
        if self._coding == "gzip" and data.startswith(_GZIP_MAGIC):
            self._engine = zlib.decompressobj(16 + zlib.MAX_WBITS)
        elif self._coding == "deflate" and not self._members:
            wrapped = data[0] & 0x0F == 8 and int.from_bytes(data[:2], "big") % 31 == 0
            # Old servers send raw deflate under this name (RFC 9110 section 8.4.1.2, note).
            self._engine = zlib.decompressobj(zlib.MAX_WBITS if wrapped else -zlib.MAX_WBITS)
        elif self._members:
            raise InflateError("there are bytes after the end of the compressed data", excess=False)
        else:
            raise InflateError("the data is not compressed as announced", excess=False)
        self._members += 1
        if self._members > _MAX_MEMBERS:
            raise InflateError(f"it holds more than {_MAX_MEMBERS:,} gzip members", excess=True)
        return data

    def _count(self, size_bytes: int) -> None:
        self.given_bytes += size_bytes
        if self.given_bytes > self._max_bytes:
            raise InflateError(f"it is larger than {self._max_bytes:,} bytes", excess=True)
        if self._coding == "identity" or self.given_bytes <= _RATIO_FREE_BYTES:
            return
        if self.given_bytes > self._max_ratio * self.read_bytes:
            raise InflateError(
                f"it expands more than {self._max_ratio} to 1, as no real file does", excess=True
            )
