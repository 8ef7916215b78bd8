"""Files on disk that may be list versions: found, recognised, put together.

A version of several files (OFAC's sdn, alt, add ...) is what lies together in one folder.
"""

import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from proscribe.errors import InputError
from proscribe.sources import registry
from proscribe.sources.contract import Format

_HEAD_BYTES = 65_536


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


def find(paths: Iterable[Path]) -> tuple[list[Found], list[Path]]:
    """Find list versions among files and folders.

    Args:
        paths: Files and folders; folders are searched at any depth, hidden entries left out.

    Returns:
        The versions, in order of path; and files of folders that no source recognises.

    Raises:
        InputError: A path does not exist or cannot be read.
        SourceUnknownError: A file that was named itself is not a list.
    """
    found: dict[tuple[Path, str, int], dict[str, DiskFile]] = {}
    formats: dict[str, Format] = {}
    strange: list[Path] = []
    for path, named in _walk(paths):
        known = _recognise(path, named=named)
        if known is None:
            strange.append(path)
            continue
        one, component = known
        formats[one.name] = one
        number = 0
        while component in found.get((path.parent, one.name, number), {}):
            number += 1
        found.setdefault((path.parent, one.name, number), {})[component] = DiskFile(path)
    return (
        [
            Found(formats[name], files, _where(folder, files))
            for (folder, name, _), files in found.items()
        ],
        strange,
    )


def _where(folder: Path, files: dict[str, DiskFile]) -> str:
    if len(files) == 1:
        return str(next(iter(files.values())).path)
    return str(folder)


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
    return registry.demand(path, head) if named else registry.recognise(path, head)
