"""How the text of a user's list is encoded: marked, UTF-8 all through, or as the mapping says.

Eight-bit text says nothing of its alphabet: the bytes of a name in windows-1251 are letters in
windows-1252 too, and such a name would never be found. So where the mapping does not say it, the
version is refused; when it is accepted all the same, it is read as windows-1252.

Source: Unicode 15 section 23.8 (byte order marks); the names of Python's codecs.
"""

import codecs

import msgspec

from proscribe.errors import SourceDamagedError
from proscribe.model.issue import Issue
from proscribe.sources.contract import RawFile

_BLOCK = 1 << 20
_UNDECLARED = "cp1252"
# Codecs of text, by Python's own names; the other codecs there (base64, punycode, utf-7 ...) are
# either no encodings of files or can hide what a file says.
KNOWN = frozenset(
    {"utf-8", "utf-16", "utf-16-le", "utf-16-be", "ascii", "koi8-r", "koi8-u", "kz1048", "ptcp154",
     "tis-620", "big5", "big5hkscs", "gb2312", "gbk", "gb18030", "hz", "shift_jis", "cp932",
     "euc_jp", "iso2022_jp", "euc_kr", "cp949", "johab", "mac-roman", "mac-cyrillic", "mac-greek",
     "mac-latin2", "mac-turkish", "hp-roman8",
     *(f"cp{number}" for number in (437, 720, 737, 775, 850, 852, 855, 857, 858, 862, 863, 864, 865,
                                    866, 869, 874, 1125, *range(1250, 1259))),
     *(f"iso8859-{number}" for number in range(1, 17) if number != 12)}
)  # fmt: skip


class Decoding(msgspec.Struct, frozen=True):
    """How to decode a file.

    Attributes:
        name: Codec.
        issue: What the user must be told of it, None for nothing.
    """

    name: str
    issue: Issue | None = None


def known_name(stated: str) -> str:
    """Give Python's name of an encoding, or "" when it is none for the text of a file.

    Example:
        >>> known_name("windows-1251"), known_name("base64")
        ('cp1251', '')
    """
    try:
        name = codecs.lookup(stated).name
    except (LookupError, ValueError):
        return ""
    return name if name in KNOWN else ""


def find_decoding(file: RawFile, stated: str) -> Decoding:
    """Find how a file is encoded, reading all of it.

    Args:
        file: A text file.
        stated: Encoding that the mapping states, "" when it states none.

    Raises:
        SourceDamagedError: It is not in the encoding that the mapping states.
    """
    mark = _mark(file)
    name = mark or known_name(stated) or "utf-8"
    if not mark and not stated and _is_wide(file):
        raise SourceDamagedError(
            file=file.name,
            where="",
            reason="it is full of zero bytes, as UTF-16 without a mark is; save it as UTF-8, or "
            "add to the mapping `encoding: utf-16-le`",
        )
    fault = _first_fault(file, name)
    if fault and not mark and not stated:
        return Decoding(_UNDECLARED, _undeclared(fault))
    if fault:
        said = "its first bytes say" if mark else "the mapping says under `encoding`"
        raise SourceDamagedError(
            file=file.name, where=fault, reason=f"it is not {name} to its end, as {said}"
        )
    return Decoding("utf-8-sig" if name == "utf-8" else name)


def _is_wide(file: RawFile) -> bool:
    """Say whether every other byte is zero: Latin letters and separators in UTF-16 or UTF-32."""
    with file.open() as content:
        head = content.read(4096)
    return 5 * head.count(0) > len(head)


def _mark(file: RawFile) -> str:
    with file.open() as content:
        head = content.read(4)
    if head in (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE):
        return "utf-32"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    return "utf-8" if head.startswith(codecs.BOM_UTF8) else ""


def _first_fault(file: RawFile, name: str) -> str:
    """Give the line in which a file is not in an encoding, "" when all of it is."""
    decoder = codecs.getincrementaldecoder(name)()
    line = 1
    with file.open() as content:
        while True:
            block = content.read(_BLOCK)
            try:
                decoder.decode(block, final=not block)
            except UnicodeDecodeError as fault:
                within = block[: fault.start].count(b"\n")
                return f"line {line + within}"
            if not block:
                return ""
            line += block.count(b"\n")


def _undeclared(where: str) -> Issue:
    return Issue(
        kind="encoding-undeclared",
        severity="refusal",
        message="the file is not UTF-8, and nothing says which letters its bytes are; save it as "
        "UTF-8, or add its encoding to the mapping: `encoding: windows-1252` (Western European), "
        "`windows-1251` (Cyrillic), `windows-1256` (Arabic), `gb18030` (Chinese)",
        location=where,
    )
