"""Counts records and names in the raw bytes of ENHANCED and Delta files, without an XML parser.

The second opinion on `enhanced`: it looks for tags with regular expressions, one entity at a time,
and shares no code with the parser. A name is one translation of a name that holds a text.

Source: the official files of 2024 and 2025.
"""

import re
from collections import Counter
from collections.abc import Iterator

from proscribe.errors import SourceDamagedError
from proscribe.sources.contract import Counts, RawFile

_CHUNK = 1 << 20
# Every pattern looks for one tag only and cannot run past the next `<`: a hostile file costs no
# more time than an honest one.
_ROOT_END = re.compile(rb"</(?:\w+:)?sanctionsData\s*>\s*\Z")
_ENTITY = re.compile(rb"<(?:\w+:)?entity(\s[^<>]*)?>")
_ENTITY_END = re.compile(rb"</(?:\w+:)?entity\s*>")
_ID = re.compile(rb"""\sid\s*=\s*["']\s*0*(\d+)""")
_ACTION = re.compile(rb"""\saction\s*=\s*["']\s*(\w*)""")
_NAMES = re.compile(rb"<(?:\w+:)?names\s*>")
_NAMES_END = re.compile(rb"</(?:\w+:)?names\s*>")
_NAME = re.compile(rb"<(?:\w+:)?name[\s>]")
_NAME_END = re.compile(rb"</(?:\w+:)?name\s*>")
_TRANSLATION = re.compile(rb"<(?:\w+:)?translation[\s>]")
_TRANSLATION_END = re.compile(rb"</(?:\w+:)?translation\s*>")
_TEXT = re.compile(rb"<(?:\w+:)?(?:value|formatted\w+)\s*>([^<]*)<")
_TRANSLATIONS = re.compile(rb"</?(?:\w+:)?translations\s*>")
_PRIMARY = re.compile(rb"<(?:\w+:)?isPrimary\s*>([^<]*)<")
_WEAK = re.compile(rb"<(?:\w+:)?isLowQuality\s*>([^<]*)<")
_TYPE = re.compile(rb"<(?:\w+:)?aliasType[^<>]*>([^<]*)<")
_PARTS = tuple(
    re.compile(rb"<(?:\w+:)?" + part + rb"[\s>]")
    for part in (b"entityType", b"sanctionsList", b"translation")
)
_NOTHING = (b"", b"-", b"--", b"-0-", b"n/a")


def count_enhanced(file: RawFile) -> Counts:
    """Count an ENHANCED file.

    Raises:
        SourceDamagedError: It does not end with its closing tag.
    """
    names: Counter[str] = Counter()
    ids: set[bytes] = set()
    for head, body in _entities(file):
        ids.add(_id(head))
        names.update(_kinds(body))
    return Counts(records=len(ids), names=dict(names))


def count_delta(file: RawFile) -> Counts:
    """Count a Delta file: what it adds or states in full, and what it removes.

    A modified entity counts as a record when none of its parts has an action of its own: only
    then the file gives it in full.

    Raises:
        SourceDamagedError: It does not end with its closing tag.
    """
    names: Counter[str] = Counter()
    ids: set[bytes] = set()
    removed: set[bytes] = set()
    for head, body in _entities(file):
        found = _ACTION.search(head)
        action = found[1].lower() if found else b""
        if action == b"remove":
            removed.add(_id(head))
        elif action == b"add" or (action == b"modify" and _whole(body)):
            ids.add(_id(head))
            names.update(_kinds(body))
    return Counts(records=len(ids), names=dict(names), removed=len(removed))


def _id(head: bytes) -> bytes:
    found = _ID.search(head)
    return found[1] if found else head


def _whole(body: bytes) -> bool:
    return all(part.search(body) for part in _PARTS) and not _ACTION.search(body)


def _entities(file: RawFile) -> Iterator[tuple[bytes, bytes]]:
    """Give the attributes and the inside of each entity, with one chunk of the file in memory."""
    rest = b""
    with file.open() as stream:
        while chunk := stream.read(max(_CHUNK, len(rest))):
            *whole, rest = _ENTITY_END.split(rest + chunk)
            for text in whole:
                found = _ENTITY.search(text)
                if found:
                    yield found[1] or b"", text[found.end() :]
    if not _ROOT_END.search(rest):
        raise SourceDamagedError(
            file=file.name, where="end of file", reason="the closing tag sanctionsData is missing"
        )


def _kinds(body: bytes) -> Iterator[str]:
    """Give the kind of each name of an entity."""
    for section in _inside(body, _NAMES, _NAMES_END):
        for name in _inside(section, _NAME, _NAME_END):
            pieces = _TRANSLATIONS.split(name)
            kind = _kind(b"".join(pieces[::2]))
            for translation in _inside(b"".join(pieces[1::2]), _TRANSLATION, _TRANSLATION_END):
                texts = (text.strip().lower() for text in _TEXT.findall(translation))
                if any(text not in _NOTHING for text in texts):
                    yield kind


def _kind(name: bytes) -> str:
    if _first(_PRIMARY, name) == b"true":
        return "name"
    if _first(_WEAK, name) == b"true":
        return "weakAlias"
    return "previousName" if _first(_TYPE, name).replace(b".", b"") == b"fka" else "alias"


def _first(pattern: re.Pattern[bytes], text: bytes) -> bytes:
    found = pattern.search(text)
    return found[1].strip().lower() if found else b""


def _inside(text: bytes, start: re.Pattern[bytes], end: re.Pattern[bytes]) -> Iterator[bytes]:
    """Give what stands between each start tag and its end tag."""
    for piece in end.split(text)[:-1]:
        found = start.search(piece)
        if found:
            yield piece[found.end() :]
