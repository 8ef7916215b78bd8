"""Opens a publisher's XML safely and gives its elements one at a time.

No list declares a document type, so one is refused and no entity is ever expanded; nothing is
fetched; a fault of the parser is a damaged file with its place. Elements are matched by local
name: publishers change their namespaces, or have none.
"""

import re
from collections.abc import Collection, Iterator
from typing import Any

from lxml import etree

from proscribe.sources.contract import RawFile
from proscribe.sources.report import damaged

_HEAD_BYTES = 65_536
_DOCTYPE = "it declares a document type, which the list never does"
_ANY_ROOT = re.compile(rb"<[A-Za-z_]")
_PLACE = re.compile(r", line \d+, column \d+.*$")
_SAFE: dict[str, Any] = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}


def recognised(head: bytes, root: re.Pattern[bytes], *, named: bool) -> bool:
    """Say whether a file is the document: by its root, else by its name if it shows no other root.

    Args:
        head: The first bytes of the file.
        root: Finds the start tag of the document's root.
        named: Whether the file has the name that the publisher gives it.
    """
    if root.search(head):
        return True
    return named and _ANY_ROOT.search(head) is None


def check_root(file: RawFile, name: str) -> dict[str, str]:
    """Look at the root element, and give its attributes as published.

    Args:
        file: The raw file.
        name: Local name that the root must have.

    Raises:
        SourceDamagedError: The file is empty, is no XML, declares a document type, or is another
            document.
    """
    with file.open() as stream:
        head = stream.read(_HEAD_BYTES)
        if not head.strip():
            raise damaged(file, "it is empty")
        if b"<!DOCTYPE" in head:
            raise damaged(file, _DOCTYPE, "line 1")
        stream.seek(0)
        for _, element in _events(file, etree.iterparse(stream, events=("start",), **_SAFE)):
            where = f"line {element.sourceline}"
            if element.getroottree().docinfo.internalDTD is not None:
                raise damaged(file, _DOCTYPE, where)
            if local(element) != name:
                raise damaged(file, f"its root is {local(element)[:60]}, not {name}", where)
            return {str(key): str(value) for key, value in element.attrib.items()}
    raise damaged(file, "it has no element")


class TagWalk:
    """The elements of some local names, wherever they stand, each once it is complete.

    The caller frees what it has read. Not thread-safe: one walk for one reading.

    Attributes:
        root: The root element once the walk has begun, with what is not freed; None before.
    """

    def __init__(self, file: RawFile, root: str, tags: Collection[str]) -> None:
        """Prepare to walk.

        Args:
            file: The raw file.
            root: Local name that the root must have.
            tags: Local names.
        """
        self.root: Any = None
        self._file = file
        self._name = root
        self._tags = ["{*}" + tag for tag in tags]

    def __iter__(self) -> Iterator[Any]:
        """Walk to the end of the document.

        Raises:
            SourceDamagedError: See `check_root`; or the document is not well-formed to its end.
        """
        check_root(self._file, self._name)
        with self._file.open() as stream:
            walk = etree.iterparse(stream, events=("end",), tag=self._tags, **_SAFE)
            for _, element in _events(self._file, walk):
                self.root = self.root if self.root is not None else element.getroottree().getroot()
                yield element
            self.root = walk.root


def iter_depths(file: RawFile, root: str, depths: Collection[int]) -> Iterator[tuple[int, Any]]:
    """Give the root as soon as it opens (depth 0), then the elements at some depths once complete.

    Args:
        file: The raw file.
        root: Local name that the root must have.
        depths: Depths below the root, 1 for its children.

    Raises:
        SourceDamagedError: See `check_root`; or the document is not well-formed to its end.
    """
    check_root(file, root)
    depth = -1
    with file.open() as stream:
        walk = etree.iterparse(stream, events=("start", "end"), **_SAFE)
        for event, element in _events(file, walk):
            if event == "start":
                depth += 1
                if depth == 0:
                    yield 0, element
            else:
                if depth in depths:
                    yield depth, element
                depth -= 1


def local(element: Any) -> str:
    """Give the name of an element without its namespace; "" for what is not an element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def forget(element: Any) -> None:
    """Free an element that has been read, and what stands before it."""
    element.clear(keep_tail=False)
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _events(file: RawFile, walk: Any) -> Iterator[tuple[str, Any]]:
    """Give the events; a fault of the XML parser is a damaged file."""
    while True:
        try:
            event, element = next(walk)
        except StopIteration:
            return
        except etree.XMLSyntaxError as fault:
            line, column = fault.position
            text = " ".join(str(fault.msg or "no reason given").split())
            reason = f"it is not well-formed XML ({_PLACE.sub('', text)[:200]})"
            raise damaged(file, reason, f"line {line}, column {column}") from fault
        except (etree.LxmlError, LookupError, ValueError) as fault:
            raise damaged(file, f"it cannot be read as XML ({str(fault)[:200]})") from fault
        yield event, element
