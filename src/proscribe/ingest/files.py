"""Files on disk that may be list versions: found, recognised, put together.

A version of several files (OFAC's sdn, alt, add ...) is what lies together in one folder.
"""

import codecs
import io
from collections.abc import Iterable, Iterator
from filecmp import cmp
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from typing import BinaryIO

import msgspec

from proscribe.errors import InputError
from proscribe.ingest.packing import packed_head, packing
from proscribe.ingest.sniff import HEAD_BYTES, looks_like
from proscribe.ingest.unpack import unpack
from proscribe.sources import registry
from proscribe.sources.contract import Format

_HEAD_BYTES = 65_536
_HINTS = {
    "html": "It is a web page: a server may have sent it in place of the list. Fetch it again.",
    "empty": "It is empty. Fetch it again.",
    "pdf": "It is a PDF: take the list as CSV, XML, XLSX or JSON.",
}


class DiskFile:
    """A raw file on disk."""

    def __init__(self, path: Path, *, name: str = "") -> None:
        self.path = path
        self.name = name or path.name
        self.size_bytes = path.stat().st_size

    def open(self) -> BinaryIO:
        """Open the content from its first byte."""
        return self.path.open("rb")


class MemoryFile:
    """A raw file in memory, for small ones: a mapping, the built-in example."""

    def __init__(self, name: str, content: bytes) -> None:
        self.name = name
        self.size_bytes = len(content)
        self._content = content

    def open(self) -> BinaryIO:
        """Open the content from its first byte."""
        return io.BytesIO(self._content)


class Found(msgspec.Struct, frozen=True):
    """Files that make one version.

    Attributes:
        format: Their format.
        files: By component.
        where: Folder or file, for messages.
    """

    format: Format
    files: dict[str, DiskFile]
    where: str


def find(paths: Iterable[Path], folder: Path) -> tuple[list[Found], list[Path]]:
    """Find list versions among files and folders.

    Args:
        paths: Files and folders; folders are searched at any depth, hidden entries left out.
            A `.zip` or `.gz` of one file counts as that file, lying where the packed one lies;
            a file with the same bytes as another in its place counts once.
        folder: Existing folder for what is unpacked; it must live as long as the files are read.

    Returns:
        The versions, in order of path; and files of folders that no source recognises.

    Raises:
        InputError: A path does not exist or cannot be read.
        SourceUnknownError: A file that was named itself is not a list.
    """
    found: dict[tuple[Path, str, int], dict[str, DiskFile]] = {}
    where: dict[tuple[Path, str, int], str] = {}
    formats: dict[str, Format] = {}
    strange: list[Path] = []
    for count, (path, named) in enumerate(_walk(paths)):
        known = _recognise(path, named=named)
        if known is None:
            strange.append(path)
            continue
        one, component = known
        file = plain(path, folder, count)
        formats[one.name] = one
        number = 0
        while (twin := found.get((path.parent, one.name, number), {}).get(component)) is not None:
            if cmp(twin.path, file, shallow=False):
                break  # a packed copy beside the file itself
            number += 1
        if twin is not None:
            continue
        key = path.parent, one.name, number
        where[key] = str(path.parent if key in where else path)
        found.setdefault(key, {})[component] = DiskFile(file)
    return [Found(formats[key[1]], files, where[key]) for key, files in found.items()], strange


def plain(path: Path, folder: Path, number: int) -> Path:
    """Give a path itself, or the one file in a `.zip` or `.gz` file, unpacked.

    Args:
        path: A file or folder.
        folder: Where to unpack.
        number: Name of a folder of its own in there; no two paths may share it.

    Raises:
        InputError: It cannot be read, or its packing is hostile or damaged.
    """
    if not path.is_file() or not packing(path):
        return path
    own = folder / str(number)
    own.mkdir()
    unpacked = unpack(path, folder=own)
    return unpacked.path if unpacked is not None else path


def _walk(paths: Iterable[Path]) -> Iterator[tuple[Path, bool]]:
    for path in paths:
        if path.is_dir():
            for inner in sorted(path.rglob("*")):
                parts = inner.relative_to(path).parts
                if inner.is_file() and not any(part.startswith(".") for part in parts):
                    yield inner, False
        elif path.exists():
            yield path, True
        else:
            raise InputError(
                where=str(path), reason="there is no such file or folder", remedy="Check the path."
            )


def _recognise(path: Path, *, named: bool) -> tuple[Format, str] | None:
    try:
        with path.open("rb") as stream:
            head = stream.read(_HEAD_BYTES)
    except OSError as fault:
        raise InputError(
            where=str(path),
            reason=f"it cannot be read ({fault.strerror})",
            remedy="Check its permissions.",
        ) from None
    inner = packed_head(path, _HEAD_BYTES)
    if inner is not None:
        known = registry.recognise(PurePath(inner[0]), inner[1])
        if known is not None or not named:
            return known
    elif named and packing(path):
        with TemporaryDirectory(prefix="proscribe-") as folder:
            plain(path, Path(folder), 0)  # says what is wrong with the packed file
    if not named:
        return registry.recognise(path, head)
    return registry.demand(path, head, _HINTS.get(looks_like(head[:HEAD_BYTES]), _utf16(head)))


def _utf16(head: bytes) -> str:
    """Say that text is in UTF-16, as spreadsheet programs save it; "" when it is not."""
    if not head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return ""
    return "It is text in UTF-16: take the publisher's own file, or save it as UTF-8."
