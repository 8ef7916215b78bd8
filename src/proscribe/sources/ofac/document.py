"""Streams one large OFAC XML document as plain nodes and checks each leaf on the way.

OFAC changed its namespaces in 2024 and repeats them inside the document, so elements are matched by
local name. Only the element in hand is in memory; what stands outside the streamed elements
(a section never seen before) is checked for values at the end of the document.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

from lxml import etree

from proscribe.sources.contract import Leaf, RawFile
from proscribe.sources.leaves import LeafWatch
from proscribe.sources.markup import TagWalk, local

# Attributes of this namespace (schemaLocation, nil) describe the document, not a party.
_INSTANCE = "{http://www.w3.org/2001/XMLSchema-instance}"


class Node:
    """One element: text, attributes and children by local name.

    Attributes:
        tag: Its local name.
        text: Its own text, trimmed; "" when it has none.
        attributes: Attributes by local name, as published.
        children: Child nodes by local name, each in document order.
        line: Line of its start tag.
    """

    __slots__ = ("attributes", "children", "line", "tag", "text")

    def __init__(self, tag: str, text: str, attributes: dict[str, str], line: int) -> None:
        self.tag = tag
        self.text = text
        self.attributes = attributes
        self.children: dict[str, list[Node]] = {}
        self.line = line

    def all(self, *names: str) -> Sequence["Node"]:
        """Give every node at a path of child names."""
        found: list[Node] = [self]
        for name in names:
            found = [child for node in found for child in node.children.get(name, ())]
        return found

    def one(self, *names: str) -> "Node | None":
        """Give the first node at a path of child names, or None."""
        node = self
        for name in names:
            children = node.children.get(name)
            if not children:
                return None
            node = children[0]
        return node

    def word(self, *names: str) -> str:
        """Give the text of the first node at a path of child names, or ""."""
        node = self.one(*names)
        return node.text if node else ""

    def get(self, attribute: str) -> str:
        """Give an attribute, trimmed, or ""."""
        return self.attributes.get(attribute, "").strip()


class Reader:
    """Reads one document once; afterwards `watch` knows its undeclared leaves.

    Not thread-safe: one reader for one reading.

    Attributes:
        watch: The undeclared leaves that held a value.
    """

    def __init__(
        self, file: RawFile, *, root: str, leaves: Mapping[str, Leaf], component: str
    ) -> None:
        """Prepare to read.

        Args:
            file: The raw file.
            root: Local name that the root element must have.
            leaves: The format's table: paths below the root joined with `/`, attributes after
                `@`, for example `entities/entity@id`.
            component: Component name, for issues.
        """
        self.watch = LeafWatch(leaves, component=component)
        self._file = file
        self._root = root
        self._shape = _Shape(root, "")

    def stream(
        self,
        wanted: Mapping[str, str],
        *,
        shallow: Collection[str] = (),
        skipped: Collection[str] = (),
        sweep: bool = True,
    ) -> Iterator[Node]:
        """Give the wanted elements in document order; each is freed before the next is read.

        Args:
            wanted: Local name of an element to the path of its parent below the root, for
                example `{"entity": "entities", "publicationInfo": ""}`.
            shallow: Wanted elements of which only the attributes and those of the direct
                children are given; their leaves are not checked.
            skipped: Wanted elements that are freed unseen.
            sweep: Check at the end what stands outside the wanted elements.

        Yields:
            One node for each wanted element that stands where it should.

        Raises:
            SourceDamagedError: The document is not well-formed to its end, is of another kind,
                or has a document type declaration.
        """
        last: etree._Element | None = None
        walk = TagWalk(self._file, self._root, tuple(wanted))
        for element in walk:
            name = local(element)
            if _path(element) != wanted[name]:
                continue
            if last is not None:
                self._drop(last)
            last = element
            if name not in skipped:
                yield _outline(element) if name in shallow else self._take(element, name)
            _empty(element)
        if sweep and walk.root is not None:
            self._node(walk.root, self._shape)

    def _take(self, element: etree._Element, local: str) -> Node:
        shape = self._shape
        path = _path(element)
        for step in (*path.split("/"), local) if path else (local,):
            shape = shape.child(step)
        return self._node(element, shape)

    def _drop(self, element: etree._Element) -> None:
        """Remove a finished element; the words that follow it are checked first."""
        parent = element.getparent()
        if parent is None:
            return
        if element.tail and not element.tail.isspace():
            self.watch.see(_path(element), element.tail.strip(), f"line {element.sourceline}")
        parent.remove(element)

    def _node(self, element: etree._Element, shape: "_Shape") -> Node:
        """Copy one element and all below it; note the leaves that the table does not declare."""
        line = _line(element)
        attributes = _attributes(element)
        for key, value in attributes.items():
            new = value.strip() and key not in shape.attributes
            if new and self.watch.see(f"{shape.path}@{key}", value, f"line {line}"):
                shape.attributes.add(key)
        text = element.text or ""
        node = Node(shape.name, "", attributes, line)
        for child in element:
            if not isinstance(child.tag, str):
                self.watch.see(f"{shape.path}/&", child.text or "&", f"line {line}")
                continue
            key, below = shape.find(child.tag)
            node.children.setdefault(key, []).append(self._node(child, below))
            tail = child.tail
            if tail and not tail.isspace():
                text += tail
        text = text.strip()
        if text:
            node.text = text
            if not shape.declared:
                shape.declared = self.watch.see(shape.path, text, f"line {line}")
        return node


class _Shape:
    """What is known of the elements at one path; grows as tags are met."""

    __slots__ = ("_by_tag", "attributes", "declared", "name", "path")

    def __init__(self, name: str, path: str) -> None:
        self.name = name
        self.path = path
        self.declared = False  # the table has the text of this element
        self.attributes: set[str] = set()  # attributes that the table has
        self._by_tag: dict[str, tuple[str, _Shape]] = {}

    def find(self, tag: str) -> tuple[str, "_Shape"]:
        """Give local name and shape of the children with a qualified tag."""
        found = self._by_tag.get(tag)
        if found is None:
            local = tag.rpartition("}")[2]
            found = (local, self.child(local))
            self._by_tag[tag] = found
        return found

    def child(self, local: str) -> "_Shape":
        """Give the shape of the children with a local name."""
        found = self._by_tag.get(local)
        if found is None:
            found = (local, _Shape(local, f"{self.path}/{local}" if self.path else local))
            self._by_tag[local] = found
        return found[1]


def _path(element: etree._Element) -> str:
    """Give the path of an element's parent below the root."""
    steps: list[str] = []
    parent = element.getparent()
    while parent is not None:
        steps.append(_local(parent.tag))
        parent = parent.getparent()
    return "/".join(reversed(steps[:-1]))


def _outline(element: etree._Element) -> Node:
    """Copy only the attributes of an element and of its direct children."""
    node = _bare(element)
    for child in element:
        if isinstance(child.tag, str):
            below = _bare(child)
            node.children.setdefault(below.tag, []).append(below)
    return node


def _bare(element: etree._Element) -> Node:
    return Node(_local(element.tag), "", _attributes(element), _line(element))


def _empty(element: etree._Element) -> None:
    """Free what an element holds; it stays in its place, the parser may still add to its tail."""
    del element[:]
    element.text = None
    element.attrib.clear()


def _attributes(element: etree._Element) -> dict[str, str]:
    """Give the attributes by local name, without those that describe the document."""
    found: dict[str, str] = dict(element.attrib.items())  # type: ignore[arg-type]
    if "{" not in "".join(found):
        return found
    return {_local(name): value for name, value in found.items() if not name.startswith(_INSTANCE)}


def _local(tag: str | bytes | bytearray) -> str:
    return str(tag).rpartition("}")[2]


def _line(element: etree._Element) -> int:
    return element.sourceline or 0  # type: ignore[return-value]  # the stubs say "..."
