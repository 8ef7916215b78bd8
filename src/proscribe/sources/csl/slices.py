"""Cuts one large JSON object into members, and one array in it into elements, while it is read.

Only the bytes of one member or element are held. What is cut out is not checked but for strings and
brackets; the caller decodes it.

Source: RFC 8259.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from proscribe.errors import SourceDamagedError
from proscribe.sources.contract import RawFile

_BLOCK_BYTES = 1 << 18
_MOST_BYTES = 16_000_000  # one member; a result has some thousand
_DEEPEST = 32
_BLANK = re.compile(rb"[ \t\r\n]*")
_STRING = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
_BRACKET = re.compile(rb'["{}\[\]]')
_SCALAR = re.compile(rb'[^,\]}\s"{\[]+')
_OPEN = b"{["


class Member(NamedTuple):
    """A member of the object, or an element of the array.

    Attributes:
        key: Key of the member; that of the array for an element.
        number: Number of the element from 1; 0 for a member.
        raw: Its JSON text.
    """

    key: str
    number: int
    raw: bytes


def iter_members(file: RawFile, array: str) -> Iterator[Member]:
    """Give the members of the object in a file, and one by one the elements of one array.

    Args:
        file: A JSON document that is one object.
        array: Key of the member that is given by element.

    Raises:
        SourceDamagedError: It is not one object, or is cut, or one member is too large.
    """
    with file.open() as stream:
        yield from _Cutter(file.name, stream).members(array)


class _Cutter:
    """A window on the bytes of one file."""

    def __init__(self, name: str, stream: BinaryIO) -> None:
        self._name = name
        self._stream = stream
        self._window = stream.read(_BLOCK_BYTES).removeprefix(b"\xef\xbb\xbf")
        self._at = 0
        self._before = 0  # bytes of the file before the window

    def members(self, array: str) -> Iterator[Member]:
        if not self._peek():
            raise SourceDamagedError(file=self._name, where="", reason="it is empty")
        self._expect(b"{")
        found = False
        if self._peek() == b"}":
            self._at += 1
        else:
            while True:
                key = self._value().decode("utf-8", "replace").strip('"')
                self._expect(b":")
                if key == array and self._peek() == b"[":
                    if found:
                        raise self._damaged(f"it has two arrays {array}")
                    found = True
                    yield from self._elements(key)
                else:
                    yield Member(key, 0, self._value())
                if self._next(b",", b"}") == b"}":
                    break
        if self._peek():
            raise self._damaged("something stands behind its end")
        if not found:
            raise self._damaged(f"it has no array {array}")

    def _elements(self, key: str) -> Iterator[Member]:
        self._expect(b"[")
        if self._peek() == b"]":
            self._at += 1
            return
        number = 0
        while True:
            number += 1
            yield Member(key, number, self._value())
            if self._next(b",", b"]") == b"]":
                return

    def _value(self) -> bytes:
        """Cut one value out."""
        first = self._peek()
        if first == b'"':
            end = self._string_end(self._at)
        elif first and first in _OPEN:
            end = self._close(self._at)
        else:
            end = self._scalar_end(self._at)
        value = self._window[self._at : end]
        self._at = end
        return value

    def _close(self, at: int) -> int:
        """Give the place behind the bracket that closes the one here."""
        depth = 0
        while True:
            found = _BRACKET.search(self._window, at)
            if found is None:
                at = len(self._window)
                at -= self._more()
                continue
            sign = found[0]
            at = found.end()
            if sign == b'"':
                at = self._string_end(found.start())
            elif sign in _OPEN:
                depth += 1
                if depth > _DEEPEST:
                    raise self._damaged("its brackets are nested too deep")
            else:
                depth -= 1
                if depth == 0:
                    return at

    def _string_end(self, at: int) -> int:
        while True:
            found = _STRING.match(self._window, at)
            if found:
                return found.end()
            at -= self._more()

    def _scalar_end(self, at: int) -> int:
        while True:
            found = _SCALAR.match(self._window, at)
            if found is None:
                raise self._damaged("a value is missing")
            if found.end() < len(self._window):
                return found.end()
            if not self._has_more():
                raise self._damaged("it ends before its end")
            at = self._at

    def _peek(self) -> bytes:
        """Give the next byte that is not blank, b"" at the end of the file."""
        while True:
            found = _BLANK.match(self._window, self._at)
            self._at = found.end() if found else self._at
            if self._at < len(self._window):
                return self._window[self._at : self._at + 1]
            if not self._has_more():
                return b""

    def _expect(self, sign: bytes) -> None:
        self._next(sign)

    def _next(self, *signs: bytes) -> bytes:
        found = self._peek()
        if found not in signs:
            wanted = " or ".join(sign.decode() for sign in signs)
            raise self._damaged(f"{wanted} is missing" if found else "it ends before its end")
        self._at += 1
        return found

    def _more(self) -> int:
        """Read on inside a value; give by how much what is held has moved to the front."""
        moved = self._at
        if not self._has_more():
            raise self._damaged("it ends before its end")
        return moved

    def _has_more(self) -> bool:
        """Drop what is done, read on; say whether there was anything."""
        held = len(self._window) - self._at
        if held > _MOST_BYTES:
            raise self._damaged(f"one value has more than {_MOST_BYTES:,} bytes")
        block = self._stream.read(max(_BLOCK_BYTES, held))
        if not block:
            return False
        self._before += self._at
        self._window = self._window[self._at :] + block
        self._at = 0
        return True

    def _damaged(self, reason: str) -> SourceDamagedError:
        where = f"byte {self._before + self._at}"
        return SourceDamagedError(file=self._name, where=where, reason=reason)
