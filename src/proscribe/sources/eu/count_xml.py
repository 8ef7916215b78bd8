"""Counts entries and names of the XML form of the EU list in the raw bytes.

Shares no code with the parser: a regular expression takes one piece of markup after the other from
a buffer, and only entries, names and the remarks on names are looked at.
"""

import re
from collections.abc import Iterator
from html import unescape

from proscribe.errors import SourceDamagedError
from proscribe.sources.contract import Counts, RawFile
from proscribe.sources.eu.count import Tally, is_name, is_weak

_CHUNK = 1_000_000
_LONGEST = 20_000_000  # bytes of one piece; no remark is near it
_PIECE = re.compile(
    rb"<!--.*?-->|<!\[CDATA\[(?P<data>.*?)\]\]>|<\?.*?\?>"
    rb"|<(?P<end>/)?(?:[^\s<>/:\"']+:)?(?P<name>[^\s<>/:\"'!?]+)"
    rb"(?P<attributes>(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>"
    rb"|(?P<text>[^<]+)(?=<)",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(rb"(?:[^\s=:\"'/]+:)?([^\s=:\"'/]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_PARTS = ("firstName", "middleName", "lastName")


def count_export(file: RawFile) -> Counts:
    """Count the entries and their names.

    Raises:
        SourceDamagedError: The bytes are not UTF-8, or do not end as the list does.
    """
    reader = _Reader(file)
    for piece in _pieces(file):
        reader.take(piece)
    if not reader.ended:
        reason = "it does not end with export"
        raise SourceDamagedError(file=file.name, where="its end", reason=reason)
    return reader.tally.counts()


class _Reader:
    """Where in the document the reading is, and what was counted so far."""

    def __init__(self, file: RawFile) -> None:
        self.tally = Tally()
        self.ended = False
        self._file = file
        self._path: list[str] = []
        self._entry: dict[str, str] = {}
        self._names: list[bool] = []
        self._name: dict[str, str] = {}
        self._remarks: list[str] = []

    def take(self, piece: re.Match[bytes]) -> None:
        """Take one piece of markup or text."""
        if piece["name"] is None:
            if self._path[3:] == ["remark"]:
                data, text = piece["data"], piece["text"]
                words = _text(self._file, data or text or b"")
                self._remarks[-1] += words if data else unescape(words)
            return
        if not piece["end"]:
            self._open(_text(self._file, piece["name"]), piece["attributes"])
        if piece["end"] or piece["attributes"].endswith(b"/"):
            self._close()

    def _open(self, name: str, attributes: bytes) -> None:
        self._path.append(name)
        if self._path[1:] == ["sanctionEntity"]:
            self._entry, self._names = _attributes(self._file, attributes), []
        elif self._path[1:] == ["sanctionEntity", "nameAlias"]:
            self._name, self._remarks = _attributes(self._file, attributes), []
        elif self._path[3:] == ["remark"]:
            self._remarks.append("")

    def _close(self) -> None:
        if self._path[1:] == ["sanctionEntity"]:
            reference = self._entry.get("euReferenceNumber", "")
            self.tally.entry(reference, self._entry.get("logicalId", ""), self._names)
        elif self._path[1:] == ["sanctionEntity", "nameAlias"]:
            parts = [self._name.get(part, "") for part in _PARTS]
            if is_name(self._name.get("wholeName", ""), parts):
                no = self._name.get("strong", "").strip().lower() in ("false", "0")
                self._names.append(no or is_weak(self._remarks))
        self.ended = self._path == ["export"]
        del self._path[-1:]


def _pieces(file: RawFile) -> Iterator[re.Match[bytes]]:
    """Give one piece of markup or text after the other."""
    with file.open() as stream:
        buffer, at = b"", 0
        while chunk := stream.read(_CHUNK):
            buffer, at = buffer[at:] + chunk, 0
            while found := _PIECE.match(buffer, at):
                if found.end() == at:
                    break
                at = found.end()
                yield found
            if len(buffer) - at > _LONGEST:
                reason = "it is not markup, or a piece of it has no end"
                raise SourceDamagedError(file=file.name, where="", reason=reason)
        if buffer[at:].strip():
            reason = "it ends inside a piece of markup"
            raise SourceDamagedError(file=file.name, where="its end", reason=reason)


def _text(file: RawFile, raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as fault:
        reason = "it is not UTF-8"
        raise SourceDamagedError(file=file.name, where="", reason=reason) from fault


def _attributes(file: RawFile, raw: bytes) -> dict[str, str]:
    found = {}
    for key, double, single in _ATTRIBUTE.findall(raw):
        found[_text(file, key)] = unescape(_text(file, double or single))
    return found
