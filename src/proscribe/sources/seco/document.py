"""Streams the direct children of the root of the Swiss list as plain elements.

A target repeats older states of itself inside its modifications, whole targets and places among
them. They look like the real ones, so only children of the root are given, and what stands in a
modification's `added` and `removed` is not walked. One child is in memory at a time.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

import msgspec

from proscribe.sources.contract import RawFile
from proscribe.sources.leaves import LeafWatch
from proscribe.sources.markup import TagWalk, check_root, local
from proscribe.sources.seco.leaves import HISTORY, LEAVES

ROOT = "swiss-sanctions-list"
CHILDREN = ("sanctions-program", "target", "place")
_LAST_LINE = 65_535  # what libxml2 says of every line behind it


class Element(msgspec.Struct, frozen=True):
    """One element.

    Attributes:
        name: Local name.
        text: Its own text, trimmed.
        attributes: Attributes, trimmed; one of another namespace keeps it in its name.
        children: Its child elements.
        line: Line of its start tag, from 1; 0 when not known.
    """

    name: str
    text: str
    attributes: Mapping[str, str]
    children: tuple["Element", ...]
    line: int

    def get(self, attribute: str) -> str:
        """Give an attribute, or ""."""
        return self.attributes.get(attribute, "")

    def all(self, *names: str) -> list["Element"]:
        """Give the child elements of some names, in order."""
        return [child for child in self.children if child.name in names]

    def word(self, name: str) -> str:
        """Give the text of the first child of a name that has one, or ""."""
        return next((child.text for child in self.all(name) if child.text), "")


def read_root(file: RawFile) -> dict[str, str]:
    """Give the attributes of the root element, trimmed.

    Raises:
        SourceDamagedError: The file does not start as the list does.
    """
    return {key: value.strip() for key, value in check_root(file, ROOT).items()}


def iter_children(
    file: RawFile, names: Collection[str], watch: LeafWatch | None = None
) -> Iterator[Element]:
    """Give some children of the root, in document order; the others are freed unseen.

    Args:
        file: The raw file.
        names: Local names among `CHILDREN`.
        watch: Notes the undeclared leaves of the whole document, if given.

    Raises:
        SourceDamagedError: The document is not well-formed to its end.
    """
    root = _Shape(ROOT, "", watch)
    last: Any = None
    walk = TagWalk(file, ROOT, CHILDREN)
    for element in walk:
        parent = element.getparent()
        if parent is None or parent.getparent() is not None:
            continue
        if last is not None:
            _drop(last, watch)
        last = element
        if watch is not None or local(element) in names:
            copied = _copy(element, root.child(local(element)))
            if copied.name in names:
                yield copied
        element.clear(keep_tail=True)
    if watch is not None and walk.root is not None:
        _copy(walk.root, root)


# Path of an element -> its declared attributes; "" is its text.
_DECLARED = {
    path: frozenset(leaf.partition("@")[2] for leaf in LEAVES if leaf.partition("@")[0] == path)
    for path in {leaf.partition("@")[0] for leaf in LEAVES}
}
# Attributes of this namespace (schemaLocation) describe the document, not a party.
_INSTANCE = "{http://www.w3.org/2001/XMLSchema-instance}"


class _Shape:
    """What is known of the elements at one path; grows as tags are met."""

    __slots__ = ("_by_tag", "declared", "name", "path", "watch")

    def __init__(self, name: str, path: str, watch: LeafWatch | None) -> None:
        self.name = name
        self.path = path
        self.watch = watch
        self.declared = _DECLARED.get(path, frozenset())
        self._by_tag: dict[str, _Shape] = {}

    def child(self, tag: str) -> "_Shape":
        """Give the shape of the children with a tag."""
        found = self._by_tag.get(tag)
        if found is None:
            local = tag.rpartition("}")[2]
            path = f"{self.path}/{local}" if self.path else local
            found = self._by_tag[tag] = _Shape(local, path, self.watch)
        return found

    def see(self, attribute: str, value: str, line: int) -> None:
        """Note a value; the text of an element is the attribute ""."""
        if self.watch is not None and value and attribute not in self.declared:
            path = f"{self.path}@{attribute}" if attribute else self.path or "text()"
            self.watch.see(path, value, f"line {line}")


def _copy(element: Any, shape: _Shape) -> Element:
    """Copy an element and all below it but the history; note undeclared leaves."""
    line = element.sourceline or 0
    attributes: dict[str, str] = {}
    for key, value in element.attrib.items():
        if not key.startswith(_INSTANCE):
            attributes[key] = value.strip()
            shape.see(key, attributes[key], line)
    text = element.text or ""
    children: list[Element] = []
    for child in element:
        below = shape.child(child.tag if isinstance(child.tag, str) else "&")
        if below.path not in HISTORY:
            children.append(_copy(child, below))
        if child.tail:
            text += child.tail
    text = text.strip()
    shape.see("", text, line)
    known = line if line < _LAST_LINE else 0
    return Element(shape.name, text, attributes, tuple(children), known)


def _drop(element: Any, watch: LeafWatch | None) -> None:
    """Remove a finished child of the root; the words that follow it are checked first."""
    tail = (element.tail or "").strip()
    if tail and watch is not None:
        watch.see("text()", tail, f"line {element.sourceline}")
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
