"""Tell from its first bytes what a downloaded file really is.

Servers answer with an HTML page and status 200 when they mean "no": a login page, a maintenance
notice, a firewall's refusal. Such a page must never reach a parser as if it were a list.
Source: WHATWG MIME Sniffing, table of signatures; PKWARE APPNOTE 4.3.7; PDF 32000 7.5.2.
"""

import codecs
import re
from pathlib import PurePath
from typing import Literal

Kind = Literal["xml", "csv", "xlsx", "zip", "gz", "json", "html", "any"]
Looks = Literal["empty", "html", "xml", "json", "zip", "gz", "pdf", "binary", "text"]

HEAD_BYTES = 4096

_KINDS: dict[str, Kind] = {
    ".xml": "xml", ".csv": "csv", ".tsv": "csv", ".txt": "csv", ".del": "csv", ".pip": "csv",
    ".xlsx": "xlsx", ".zip": "zip", ".gz": "gz", ".json": "json", ".html": "html", ".htm": "html",
}  # fmt: skip
_FITS: dict[Kind, frozenset[Looks]] = {
    "xml": frozenset({"xml"}),
    "csv": frozenset({"text", "json"}),  # a CSV may open with a bracket
    "xlsx": frozenset({"zip"}),
    "zip": frozenset({"zip"}),
    "gz": frozenset({"gz"}),
    "json": frozenset({"json"}),
    "html": frozenset({"html", "xml"}),
    "any": frozenset({"xml", "json", "zip", "gz", "pdf", "binary", "text"}),
}
_WORDS: dict[Looks, str] = {
    "empty": "nothing", "html": "a web page", "xml": "XML", "json": "JSON", "zip": "a ZIP archive",
    "gz": "gzip data", "pdf": "a PDF document", "binary": "binary data", "text": "plain text",
}  # fmt: skip
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What may stand before the first element: white space, comments, processing instructions.
_PROLOGUE = re.compile(r"(?:\s+|<!--.*?-->|<\?.*?\?>)*", re.DOTALL)
_HTML = re.compile(
    r"<!doctype\s+html|<(?:html|head|body|title|meta|script|style|center|h1|div|p)[\s>/]",
    re.IGNORECASE,
)
_ELEMENT = re.compile(r"<(?:!doctype\s|[^\W\d][\w.:-]*[\s>/])", re.IGNORECASE)


def kind_of(file: str) -> Kind:
    """Give the kind of content that a file name promises; `any` when it promises none.

    Example:
        >>> kind_of("SDN.CSV")
        'csv'
    """
    return _KINDS.get(PurePath(file).suffix.lower(), "any")


def looks_like(head: bytes) -> Looks:
    """Say what content begins with these bytes (the first 4 KiB, or all).

    Example:
        >>> looks_like(b"<!-- sorry --><HTML><body>Service unavailable")
        'html'
    """
    if not head:
        return "empty"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "zip"
    if head.startswith(b"\x1f\x8b"):
        return "gz"
    if head.startswith(b"%PDF-"):
        return "pdf"
    text = _decode(head)
    if "\0" in text:
        return "binary"
    prologue = _PROLOGUE.match(text)
    start = prologue.end() if prologue else 0
    if _HTML.match(text, start):
        return "html"
    if text.lstrip().startswith("<?xml") or _ELEMENT.match(text, start):
        return "xml"
    rest = text[start:]
    if rest.startswith(("{", "[")):
        return "json"
    return "text" if rest else "empty"


def mismatch(head: bytes, wanted: Kind) -> str | None:
    """Say in words what the content is when it is not of the wanted kind.

    Returns:
        For example `a web page`; None when it fits.
    """
    found = looks_like(head)
    return None if found in _FITS[wanted] else _WORDS[found]


def _decode(head: bytes) -> str:
    for mark, encoding in _BOMS:
        if head.startswith(mark):
            return head[len(mark) :].decode(encoding, "replace")
    return head.decode("latin-1")
