"""Which encoding a user's text file has; it is found by reading all of it, never assumed.

Names that are decoded wrongly can never match, and nothing else shows it. So a file that is
neither Unicode nor plainly Western European is refused until the user names its encoding.

Source: Unicode 15 section 23.8 (byte order marks); the WHATWG Encoding Standard's windows-1252.
"""

import codecs
import re
from pathlib import Path

import msgspec

from proscribe.errors import InputError

_PIECE_BYTES = 1 << 20
_SAMPLE_BYTES = 1 << 22
# UTF-32 first: its mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Western European words hold one accented letter here and there; three high bytes in a row are
# letters of another alphabet. 81, 8D, 8F, 90, 9D are no characters of windows-1252 at all.
_FOREIGN = re.compile(rb"[\x80-\xff]{3,}|[\x81\x8d\x8f\x90\x9d]")
_WESTERN = re.compile(rb"(?<![\x80-\xff])[\x80-\xff]{1,2}(?![\x80-\xff])")
_FOREIGN_SHARE = 0.05


class Encoding(msgspec.Struct, frozen=True):
    """How to decode a file; what does not decode becomes U+FFFD, and its rows are named.

    Attributes:
        name: For Python's `open`.
        note: A sentence for the user where it is not plain UTF-8, else "".
    """

    name: str
    note: str = ""


def find_encoding(path: Path, *, stated: str = "") -> Encoding:
    """Find how a text file is encoded.

    Args:
        path: The file.
        stated: What the user says it is, "" to find out.

    Raises:
        InputError: The encoding is unknown, or none that can be told apart from others.
        OSError: The file cannot be read.
    """
    if stated:
        try:
            name = codecs.lookup(stated).name
        except LookupError:
            raise _unclear(path, f"there is no encoding {stated!r}") from None
        return Encoding(name, f"{path.name} is read as {name}, as you said.")
    with path.open("rb") as file:
        head = file.read(4096)
    for mark, name in _MARKS:
        if head.startswith(mark):
            return Encoding(name)
    silent = _silent_utf16(head)
    if silent:
        return Encoding(silent, f"{path.name} is read as {silent}, without a mark.")
    bad_at = _first_fault(path)
    return Encoding("utf-8") if bad_at < 0 else _legacy(path, bad_at)


def _silent_utf16(head: bytes) -> str:
    """Recognise UTF-16 without a mark by the zero bytes of its separators and Latin letters."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    pairs = max(1, len(head) // 2)
    if odd > pairs * 0.4 and even < pairs * 0.05:
        return "utf-16-le"
    return "utf-16-be" if even > pairs * 0.4 and odd < pairs * 0.05 else ""


def _first_fault(path: Path) -> int:
    """Give the place of the first byte that is not UTF-8, -1 when all are."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    at = 0
    with path.open("rb") as file:
        while True:
            piece = file.read(_PIECE_BYTES)
            try:
                decoder.decode(piece, final=not piece)
            except UnicodeDecodeError:
                return at
            if not piece:
                return -1
            at += len(piece)


def _legacy(path: Path, bad_at: int) -> Encoding:
    """Tell UTF-8 with damaged places from windows-1252 from anything else."""
    with path.open("rb") as file:
        file.seek(max(0, bad_at - _PIECE_BYTES))
        sample = file.read(_SAMPLE_BYTES)
    if b"\0" in sample:
        if path.suffix.lower() in (".gz", ".zip"):
            raise InputError(
                where=path.name,
                reason="it is not what its name says, or damaged",
                remedy="Pack it again, or give the file that was packed.",
            )
        raise _unclear(path, "it is not a text file")
    text = sample.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    sound = sum(1 for character in text if character > "\x7f") - damaged
    if sound >= damaged:
        note = f"{path.name} is UTF-8 with damaged characters; rows that hold them are named."
        return Encoding("utf-8", note)
    foreign, western = len(_FOREIGN.findall(sample)), len(_WESTERN.findall(sample))
    if foreign > (foreign + western) * _FOREIGN_SHARE:
        raise _unclear(path, "its letters are neither Unicode nor Western European")
    note = f"{path.name} is not UTF-8; it is read as windows-1252 (Western European)."
    return Encoding("cp1252", note)


def _unclear(path: Path, reason: str) -> InputError:
    return InputError(
        where=path.name,
        reason=reason,
        remedy="Save it as UTF-8, or name its encoding, for example --encoding cp1251.",
    )
