"""From the bytes of a file to characters, with the way back.

The order is that of the WHATWG encoding standard for unlabelled pages, with strict UTF-8 before
any legacy encoding: byte order mark, strict UTF-8, the label of the page or of the caller, a guess
among encodings that decode without an error, Windows-1252. A byte that is no character becomes
U+FFFD and is counted, so that nothing shifts.

Source: https://encoding.spec.whatwg.org, sections 4 and 6.
"""

import codecs
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

import msgspec

from proscribe.errors import DocumentError
from proscribe.model.report import Stretch

MOST_BYTES = 8 * 1024 * 1024
_HEAD = 65_536

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF file", "Save its text (for example with pdftotext) and read that."),
    (b"{\\rtf", "an RTF file", "Save it as plain text or HTML and read that."),
    (b"PK\x03\x04", "a ZIP or Office file", "Save it as plain text or HTML and read that."),
    (b"\xd0\xcf\x11\xe0", "an old Office file", "Save it as plain text or HTML and read that."),
    (b"\x1f\x8b", "a gzip file", "Unpack it first."),
    (b"\x89PNG", "a picture", "proscribe reads text, not pictures."),
    (b"\xff\xd8\xff", "a picture", "proscribe reads text, not pictures."),
    (b"GIF8", "a picture", "proscribe reads text, not pictures."),
)
_REMEDY = "Give a plain text or HTML file."
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_CHARACTER = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROL = 0.01  # share of bytes; text has none
_LABEL = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE
)
_XML_LABEL = re.compile(rb"""^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9_.:-]{2,40})""")
# The encoding standard reads these labels as Windows code pages.
_WIDER = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "latin-1": "cp1252", "iso8859-9": "cp1254",
    "euc_kr": "cp949", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932",
}  # fmt: skip
# Guesses: an encoding, the characters that speak for it, and the share of all characters above
# ASCII that they must have. Korean and Chinese share their code space, so Korean asks for most;
# a single `é` is no Cyrillic word, so Russian asks for runs.
_GUESSES = (
    ("cp949", re.compile("[가-힣]+"), 0.9),
    ("cp932", re.compile("[ぁ-んァ-ヶ]+"), 0.3),
    ("gb18030", re.compile("[一-鿿、-】！-～]+"), 0.9),
    ("cp1251", re.compile("[А-Яа-яЁё]{3,}"), 0.6),
)
_RUNS = re.compile(
    "[\x00-\x7f]+|[\x80-\u07ff]+|[\u0800-\ud7ff\ue000-\uffff]+|[\U00010000-\U0010ffff]+"
                   "|[\ud800-\udfff]+")  # fmt: skip
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}")

EncodingBasis = Literal["bom", "declared", "valid", "guessed", "fallback"]


class Decoded(msgspec.Struct, frozen=True):
    """The characters of a file.

    Attributes:
        text: The characters; what could not be decoded is U+FFFD.
        encoding: Python's name of the encoding.
        basis: How the encoding was found.
        stretches: From characters to bytes; empty when the encoding gives no way back.
        n_replaced: Bytes that are no character in that encoding.
    """

    text: str
    encoding: str
    basis: EncodingBasis
    stretches: tuple[Stretch, ...]
    n_replaced: int


def decode(raw: bytes, *, file: str = "document", label: str = "") -> Decoded:
    """Turn bytes into characters.

    Args:
        raw: At most `MOST_BYTES` bytes of the file, from its first.
        file: How to call the file in an error.
        label: Encoding as the caller was told (HTTP header), or "".

    Returns:
        The characters and where they stand.

    Raises:
        DocumentError: The file is empty or is not text.
    """
    _refuse(raw, file)
    encoding, basis, skipped = _encoding(raw, label)
    body = raw[skipped:]
    wide = encoding.startswith(("utf-16", "utf-32"))
    text = body.decode(encoding, "replace" if wide else "surrogateescape")
    bad = "\N{REPLACEMENT CHARACTER}" if wide else "[\udc80-\udcff]"
    n_replaced = len(re.findall(bad, text))
    head = text[:_HEAD]
    if "\x00" in head or len(_CONTROL_CHARACTER.findall(head)) > _MOST_CONTROL * len(head):
        raise DocumentError(file=file, reason="this is not text", remedy=_REMEDY)
    stretches = _stretches(text, encoding, skipped)
    if stretches and stretches[-1].raw + stretches[-1].length * stretches[-1].width != len(raw):
        stretches = ()  # an encoding with shifts: it has no even stretches
    if n_replaced and not wide:
        text = text.translate(_SURROGATES)
    return Decoded(text, encoding, basis, stretches, n_replaced)


def _refuse(raw: bytes, file: str) -> None:
    if not raw.strip():
        raise DocumentError(file=file, reason="the file is empty", remedy=_REMEDY)
    for magic, what, remedy in _MAGIC:
        if raw.startswith(magic):
            raise DocumentError(file=file, reason=f"this is {what}", remedy=remedy)
    if raw.startswith(tuple(bom for bom, _ in _BOMS)) or _utf16(raw):
        return
    head = raw[:_HEAD]
    if len(_CONTROL.findall(head)) > _MOST_CONTROL * len(head):
        raise DocumentError(file=file, reason="this is not text", remedy=_REMEDY)


def _utf16(raw: bytes) -> str:
    """Tell UTF-16 without a mark by the zeros of Latin text; "" when it is not."""
    head = raw[:4096]
    if len(head) < 4 or len(raw) % 2:
        return ""
    half = len(head) // 2
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.4 * half and odd < 0.05 * half else ""


def _encoding(raw: bytes, label: str) -> tuple[str, EncodingBasis, int]:
    for bom, name in _BOMS:
        if raw.startswith(bom):
            return name, "bom", len(bom)
    wide = _utf16(raw)
    if wide:
        return wide, "guessed", 0
    if _decodes(raw, "utf-8"):
        return "utf-8", "valid", 0
    declared = _known(label) or _known(_label(raw))
    if declared and not declared.startswith(("utf-16", "utf-32")):
        return declared, "declared", 0
    if _mostly_utf8(raw):
        return "utf-8", "guessed", 0
    for name, expected, share in _GUESSES:
        text = _attempt(raw, name)
        above = re.findall("[^\x00-\x7f]", text)
        spoken = sum(len(run) for run in expected.findall(text))
        if above and spoken >= share * len(above):
            return name, "guessed", 0
    return "cp1252", "fallback", 0


def _label(raw: bytes) -> str:
    found = _XML_LABEL.search(raw[:200]) or _LABEL.search(raw[:4096])
    return found[1].decode("ascii") if found else ""


def _known(label: str) -> str:
    """Give the codec of a label, as the encoding standard reads it; "" when there is none."""
    try:
        name = codecs.lookup(label).name if label else ""
        "a".encode(name or "ascii")
    except (LookupError, UnicodeError, TypeError, ValueError):
        return ""
    try:
        b"a".decode(name or "ascii")
    except (LookupError, UnicodeError, TypeError):  # a codec that is no text encoding
        return ""
    return _WIDER.get(name, name)


def _decodes(raw: bytes, encoding: str) -> bool:
    """Tell whether the bytes are of that encoding; a character cut at the cap is no fault."""
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        decoder.decode(raw, final=len(raw) < MOST_BYTES)
    except UnicodeDecodeError:
        return False
    return True


def _attempt(raw: bytes, encoding: str) -> str:
    try:
        return raw[:_HEAD].decode(encoding)
    except UnicodeDecodeError as fault:
        # a character cut in two at the end of the head is no fault
        return raw[: fault.start].decode(encoding) if fault.start >= _HEAD - 4 else ""


def _mostly_utf8(raw: bytes) -> bool:
    """Tell a UTF-8 file with a few damaged bytes from one in another encoding."""
    text = raw[:_HEAD].decode("utf-8", "surrogateescape")
    bad = len(re.findall("[\udc80-\udcff]", text))
    good = len(re.findall("[\x80-\ud7ff\ue000-\U0010ffff]", text))
    return good > 4 * bad


@lru_cache(maxsize=64)
def _single_byte(encoding: str) -> bool:
    return len(bytes(range(256)).decode(encoding, "replace")) == 256


def _stretches(text: str, encoding: str, skipped: int) -> tuple[Stretch, ...]:
    """Give the runs of characters that take the same number of bytes."""
    if not text:
        return ()
    if encoding.startswith("utf-32"):
        return (Stretch(0, skipped, len(text), 4),)
    if encoding != "utf-8" and not encoding.startswith("utf-16") and _single_byte(encoding):
        return (Stretch(0, skipped, len(text), 1),)
    found: list[Stretch] = []
    at, raw = 0, skipped
    for run, width in _widths(text, encoding):
        if found and found[-1].width == width:
            last = found[-1]
            found[-1] = Stretch(last.text, last.raw, last.length + run, width)
        else:
            found.append(Stretch(at, raw, run, width))
        at += run
        raw += run * width
    return tuple(found)


def kept_of(stretches: tuple[Stretch, ...], kept: Iterable[tuple[int, int]]) -> tuple[Stretch, ...]:
    """Give where the characters that are kept of a text stand in its file.

    Args:
        stretches: From the characters of the text to bytes.
        kept: Start and end of each part that is kept, in order, without overlap.
    """
    found: list[Stretch] = []
    length = 0
    rest = iter(stretches)
    run = next(rest, None)
    for start, end in kept:
        while run is not None and start < end:
            first, stop = max(start, run.text), min(end, run.text + run.length)
            if first < stop:
                raw = run.raw + (first - run.text) * run.width
                found.append(Stretch(length, raw, stop - first, run.width))
                length += stop - first
            if run.text + run.length > end:
                break
            run = next(rest, None)
    return tuple(found)


def _widths(text: str, encoding: str) -> list[tuple[int, int]]:
    """Give (characters, bytes for each) in order."""
    widths: list[tuple[int, int]] = []
    cache: dict[str, int] = {}
    for run in _RUNS.finditer(text):
        first, length = run[0][0], run.end() - run.start()
        if encoding.startswith("utf-16"):
            widths.append((length, 4 if first >= "\U00010000" else 2))
        elif "\ud800" <= first <= "\udfff" or first <= "\x7f":
            widths.append((length, 1))
        elif encoding == "utf-8":
            widths.append((length, len(first.encode())))
        else:
            for character in run[0]:
                if character not in cache:
                    cache[character] = len(character.encode(encoding, "replace"))
                widths.append((1, cache[character]))
    return widths
