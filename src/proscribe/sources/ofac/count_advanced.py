"""Counts records and names in the raw bytes of ADVANCED files, without an XML parser.

The second opinion on `advanced`: it looks for tags with regular expressions, one party at a time,
and shares no code with the parser. A name is one documented name that holds a text.

Source: the sample of SDN_ADVANCED and its XML schema.
"""

import re
from collections import Counter
from collections.abc import Iterator

from proscribe.errors import SourceDamagedError
from proscribe.sources.contract import Counts, RawFile

_CHUNK = 1 << 20
# Every pattern looks for one tag only and cannot run past the next `<`: a hostile file costs no
# more time than an honest one.
_ROOT_END = re.compile(rb"</(?:\w+:)?Sanctions\s*>\s*\Z")
_PARTY = re.compile(rb"<(?:\w+:)?DistinctParty(\s[^<>]*)?>")
_UID = re.compile(rb"""\sFixedRef\s*=\s*["']\s*0*(\d+)""")
_PARTY_END = re.compile(rb"</(?:\w+:)?DistinctParty\s*>")
_ALIAS_TYPE = re.compile(rb"<(?:\w+:)?AliasType(\s[^<>]*)>([^<]*)<")
_KEY = re.compile(rb"""\sID\s*=\s*["'](\w+)""")
_ALIAS = re.compile(rb"<(?:\w+:)?Alias(\s[^<>]*)>")
_ALIAS_END = re.compile(rb"</(?:\w+:)?Alias\s*>")
_TYPE = re.compile(rb"""\sAliasTypeID\s*=\s*["'](\w+)""")
_WEAK = re.compile(rb"""\sLowQuality\s*=\s*["']\s*true\s*["']""", re.IGNORECASE)
_DOCUMENTED = re.compile(rb"<(?:\w+:)?DocumentedName[\s>]")
_DOCUMENTED_END = re.compile(rb"</(?:\w+:)?DocumentedName\s*>")
_VALUE = re.compile(rb"<(?:\w+:)?NamePartValue[^<>]*>([^<]*)<")
_NOTHING = (b"", b"-", b"--", b"-0-", b"n/a")


def count_advanced(file: RawFile) -> Counts:
    """Count an ADVANCED file.

    Raises:
        SourceDamagedError: It does not end with its closing tag.
    """
    words: dict[bytes, bytes] = {}
    names: Counter[str] = Counter()
    ids: set[bytes] = set()
    for text in _parties(file):
        found = _PARTY.search(text)
        if not found:
            continue
        if not words:
            words = _alias_types(text)
        uid = _UID.search(found[1] or b"")
        ids.add(uid[1] if uid else found[0])
        names.update(_kinds(text[found.end() :], words))
    return Counts(records=len(ids), names=dict(names))


def _parties(file: RawFile) -> Iterator[bytes]:
    """Give the text up to the end of each party; the first has all that stands before it."""
    rest = b""
    with file.open() as stream:
        while chunk := stream.read(max(_CHUNK, len(rest))):
            *whole, rest = _PARTY_END.split(rest + chunk)
            yield from whole
    if not _ROOT_END.search(rest):
        raise SourceDamagedError(
            file=file.name, where="end of file", reason="the closing tag Sanctions is missing"
        )


def _alias_types(text: bytes) -> dict[bytes, bytes]:
    """Give the word of each key of the lookup table of alias types."""
    words: dict[bytes, bytes] = {}
    for attributes, word in _ALIAS_TYPE.findall(text):
        key = _KEY.search(attributes)
        if key:
            words[key[1]] = word
    return words


def _kinds(body: bytes, words: dict[bytes, bytes]) -> Iterator[str]:
    """Give the kind of each name of a party."""
    for piece in _ALIAS_END.split(body)[:-1]:
        alias = _ALIAS.search(piece)
        if not alias:
            continue
        found = _TYPE.search(alias[1])
        word = words.get(found[1], b"").strip().upper() if found else b""
        if word == b"NAME":
            kind = "name"
        elif _WEAK.search(alias[1]):
            kind = "weakAlias"
        else:
            kind = "previousName" if word.replace(b".", b"") == b"FKA" else "alias"
        for documented in _DOCUMENTED_END.split(piece[alias.end() :])[:-1]:
            start = _DOCUMENTED.search(documented)
            values = _VALUE.findall(documented[start.end() :]) if start else ()
            if any(value.strip().lower() not in _NOTHING for value in values):
                yield kind
