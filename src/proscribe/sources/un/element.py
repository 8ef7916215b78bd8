"""A plain copy of an XML element, free of the parser that read it."""

import msgspec

from proscribe.values.text import clean


class Element(msgspec.Struct, frozen=True):
    """One element of an entry.

    Attributes:
        name: Local name.
        text: Text before its first child, trimmed.
        children: Its child elements.
        line: Line of its start tag, from 1; 0 when not known.
    """

    name: str
    text: str
    children: tuple["Element", ...]
    line: int


def value_of(element: Element, name: str) -> str | None:
    """Give the text of the first child of a name that has one, else None.

    Besides the common ways of writing "no value" the UN list writes `null` and `na`.
    """
    for child in element.children:
        if child.name == name:
            value = clean(child.text)
            if value is not None:
                return value
    return None


def values_of(element: Element, name: str) -> list[str]:
    """Give every value of the children of a name: their own text or that of their VALUEs."""
    found = []
    for child in element.children:
        if child.name == name:
            for one in (child, *child.children):
                value = clean(one.text)
                if value is not None:
                    found.append(value)
    return found


def children_of(element: Element, name: str) -> list[Element]:
    """Give the children of a name, in document order."""
    return [child for child in element.children if child.name == name]
