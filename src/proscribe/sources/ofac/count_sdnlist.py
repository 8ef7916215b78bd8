"""Counts entries and names in the raw bytes of SDN.XML, sharing nothing with the parser.

Source: the same file; a name is one `lastName` or `firstName` pair of an entry or of an `aka`.
"""

import re
from collections import Counter
from collections.abc import Iterator

from proscribe.errors import SourceDamagedError
from proscribe.sources.contract import Counts, Files, RawFile

_BLOCK_BYTES = 1 << 20
_MAX_ENTRY_BYTES = 50_000_000
_END = re.compile(rb"</(?:\w+:)?sdnEntry\s*>")
_ENTRY = re.compile(rb"<(?:\w+:)?sdnEntry(?:\s[^>]*)?>(.*)\Z", re.DOTALL)
_AKA = re.compile(rb"<(?:\w+:)?aka(?:\s[^>]*)?>(.*?)</(?:\w+:)?aka>", re.DOTALL)
_NAMED = re.compile(rb"<(?:\w+:)?(?:last|first)Name(?:\s[^>]*)?>\s*([^<]*?)\s*</", re.DOTALL)
_UID = re.compile(rb"<(?:\w+:)?uid(?:\s[^>]*)?>\s*(\d{1,9})\s*<")
_NOTHING = (b"", b"-", b"--", b"-0-", b"n/a")


def count(files: Files) -> Counts:
    """Count entries and names.

    Raises:
        SourceDamagedError: An entry has no end.
    """
    names: Counter[str] = Counter()
    known: set[int] = set()
    for entry in _entries(files["sdnlist"]):
        uid = _UID.search(entry)
        if not uid:
            continue
        known.add(int(uid[1]))
        names["name"] += _named(_AKA.sub(b"", entry))
        for aka in _AKA.findall(entry):
            if b">weak<" in aka:
                names["weakAlias"] += _named(aka)
            elif b">f.k.a.<" in aka:
                names["previousName"] += _named(aka)
            else:
                names["alias"] += _named(aka)
    return Counts(records=len(known), names={kind: n for kind, n in names.items() if n})


def _named(text: bytes) -> bool:
    return any(name.lower() not in _NOTHING for name in _NAMED.findall(text))


def _entries(file: RawFile) -> Iterator[bytes]:
    """Give the inside of each entry."""
    rest = b""
    with file.open() as stream:
        while block := stream.read(_BLOCK_BYTES):
            *whole, rest = _END.split(rest + block)
            for part in whole:
                found = _ENTRY.search(part)
                if found:
                    yield found[1]
            if len(rest) > _MAX_ENTRY_BYTES:
                raise SourceDamagedError(file=file.name, where="", reason="an entry has no end")
