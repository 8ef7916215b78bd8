"""The leaves that an official XML schema allows, as paths below the root like those of a format."""

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

_XS = "{http://www.w3.org/2001/XMLSchema}"


def schema_leaves(path: Path, root: str) -> set[str]:
    """Give every path of text (`a/b`) and attribute (`a/b@c`) below the root element."""
    schema = etree.parse(path).getroot()
    return set(_Walk(schema).leaves(root))


class _Walk:
    def __init__(self, schema: etree._Element) -> None:
        self._types = {
            one.get("name"): one
            for tag in ("complexType", "simpleType")
            for one in schema.findall(_XS + tag)
        }
        self._elements = {one.get("name"): one for one in schema.findall(_XS + "element")}
        self._groups = {
            one.get("name"): one
            for tag in ("group", "attributeGroup")
            for one in schema.findall(_XS + tag)
        }

    def leaves(self, root: str) -> Iterator[str]:
        yield from self._element(self._elements[root], "", ())

    def _element(self, one: etree._Element, path: str, above: tuple[str, ...]) -> Iterator[str]:
        reference = one.get("ref")
        if reference:
            one = self._elements[reference.rpartition(":")[2]]
        name = one.get("name") or ""
        if above.count(name) > 1:  # a type that holds itself
            return
        here = "" if not above else f"{path}/{name}" if path else name
        kind = (one.get("type") or "").rpartition(":")[2]
        inner = one.find(_XS + "complexType")
        inner = inner if inner is not None else self._types.get(kind)
        if inner is None or inner.tag == _XS + "simpleType":
            yield here
            return
        yield from self._complex(inner, here, (*above, name))

    def _complex(self, one: etree._Element, path: str, above: tuple[str, ...]) -> Iterator[str]:
        if one.find(_XS + "simpleContent") is not None or one.get("mixed") == "true":
            yield path
        for extension in one.iter(_XS + "extension", _XS + "restriction"):
            base = (extension.get("base") or "").rpartition(":")[2]
            if base in self._types and self._types[base].tag == _XS + "complexType":
                yield from self._complex(self._types[base], path, above)
        yield from self._below(one, path, above)

    def _below(self, one: etree._Element, path: str, above: tuple[str, ...]) -> Iterator[str]:
        for child in one:
            if child.tag == _XS + "element":
                yield from self._element(child, path, above)
            elif child.tag == _XS + "attribute":
                yield f"{path}@{child.get('name') or (child.get('ref') or '').rpartition(':')[2]}"
            elif child.get("ref") and child.tag in (_XS + "group", _XS + "attributeGroup"):
                group = self._groups[str(child.get("ref")).rpartition(":")[2]]
                yield from self._below(group, path, above)
            elif isinstance(child.tag, str):
                yield from self._below(child, path, above)
