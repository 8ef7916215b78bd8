"""Text of which a few lines are no UTF-8: such a line is damaged by itself, its file is not.

Halves of surrogate pairs written as bytes (`ED A0 80`), a character cut in two by a fixed width, a
line pasted from elsewhere: the other lines are sound, and no other encoding makes the file better.
Many such lines mean another encoding, and that only the user can tell.

Source: Unicode 15 section 3.9 (ill-formed sequences); RFC 8259 section 8.1 (JSON is UTF-8).
"""

import re
from pathlib import Path

import msgspec

from proscribe.errors import InputError
from proscribe.screen.files.encoding import Encoding, find_encoding

DAMAGE = "\ufffd"
_SURROGATES = re.compile(
    rb"\xed[\xa0-\xbf][\x80-\xbf]"
)  # no text of another encoding is made of it
_LINE_BYTES = 1 << 22
_HEAD_CHARS = 4096


class Tolerance(msgspec.Struct, frozen=True):
    """How many lines of a file may be no UTF-8 for it to be UTF-8 all the same.

    Attributes:
        lines: So many, if others are sound.
        share: Or this share of its lines.
    """

    lines: int
    share: float


TABLE = Tolerance(0, 0.001)  # few names of another alphabet are still names of another alphabet
JSON_LINES = Tolerance(2, 0.05)  # JSON is UTF-8 unless someone broke it


def find_damaged(path: Path, tolerance: Tolerance, *, stated: str = "") -> Encoding:
    """Find how a text file is encoded, as `find_encoding` does, if need be line by line.

    Args:
        path: The file.
        tolerance: How many of its lines may be damaged.
        stated: What the user says it is, "" to find out.

    Raises:
        InputError: The encoding is unknown, or none that can be told apart from others.
        OSError: The file cannot be read.
    """
    if stated:
        found = find_encoding(path, stated=stated)
        _demand_text(path, found.name, stated)
        return found
    try:
        return find_encoding(path)
    except InputError:
        if not _is_tolerable(path, tolerance):
            raise
    note = f"{path.name} is UTF-8 with damaged characters; rows that hold them are named."
    return Encoding("utf-8", note)


def _demand_text(path: Path, encoding: str, stated: str) -> None:
    """See that an encoding is one of texts, and not at odds with the first bytes."""
    try:
        with path.open(encoding=encoding, errors="replace") as file:
            file.read(_HEAD_CHARS)
    except (LookupError, UnicodeError):
        raise InputError(
            where=f"--encoding {stated}",
            reason=f"{path.name} is not in this encoding, or it is none of texts",
            remedy="Usual ones: utf-8, cp1252, utf-16.",
        ) from None


def _is_tolerable(path: Path, tolerance: Tolerance) -> bool:
    n_lines = n_damaged = 0
    with path.open("rb") as file:
        while line := file.readline(_LINE_BYTES):
            n_lines += 1
            part = len(line) == _LINE_BYTES  # it may end within a character, the next begin in it
            try:
                _SURROGATES.sub(b"?", line).decode("utf-8", "ignore" if part else "strict")
            except UnicodeDecodeError:
                n_damaged += 1
    return n_damaged < n_lines and n_damaged <= max(tolerance.lines, tolerance.share * n_lines)
