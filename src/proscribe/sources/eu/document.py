"""Streams the XML form of the EU list: one `sanctionEntity` at a time, as plain values.

Only the entry in hand is in memory. Elements are matched by local name; whatever holds a value
and is not in the table of leaves is noted. A document type declaration is refused, so no entity is
ever expanded.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from proscribe.errors import SourceDamagedError
from proscribe.sources.contract import RawFile
from proscribe.sources.eu.entry import Act, Entry, Part
from proscribe.sources.eu.leaves import LEAVES
from proscribe.sources.leaves import LeafWatch

_INSTANCE = "{http://www.w3.org/2001/XMLSchema-instance}"
_DETAILS = frozenset({"nameAlias", "citizenship", "birthdate", "address", "identification"})


def walk(file: RawFile) -> Iterator[tuple[int, Any]]:
    """Give the root as soon as it opens (0), then each of its children once complete (1).

    Raises:
        SourceDamagedError: The file is not well-formed to its end, or is another document.
    """
    with file.open() as stream:
        head = stream.read(65_536)
        if b"<!DOCTYPE" in head:
            raise damaged(file, "line 1", "it declares a document type, which the list never does")
        if not head.strip():
            raise damaged(file, "", "it is empty")
        stream.seek(0)
        walk = etree.iterparse(
            stream, events=("start", "end"), resolve_entities=False, no_network=True,
            load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True,
        )  # fmt: skip
        depth = -1
        try:
            for event, element in walk:
                if event == "start":
                    depth += 1
                    if depth == 0:
                        _check_root(file, element)
                        yield 0, element
                else:
                    if depth == 1:
                        yield 1, element
                    depth -= 1
        except etree.XMLSyntaxError as fault:
            line, column = fault.position
            where = f"line {line}, column {column}"
            raise damaged(file, where, f"it is not well-formed XML ({_reason(fault)})") from fault
        except (etree.LxmlError, LookupError) as fault:
            raise damaged(file, "", f"it cannot be read as XML ({str(fault)[:100]})") from fault


def damaged(file: RawFile, where: str, reason: str) -> SourceDamagedError:
    """Give the error for a file that cannot be read."""
    return SourceDamagedError(file=file.name, where=where, reason=reason)


def _reason(fault: etree.XMLSyntaxError) -> str:
    text = " ".join(str(fault.msg or "no reason given").split())
    return re.sub(r", line \d+, column \d+.*$", "", text)[:200]


def _check_root(file: RawFile, element: Any) -> None:
    where = f"line {element.sourceline}"
    if element.getroottree().docinfo.internalDTD is not None:
        raise damaged(file, where, "it declares a document type, which the list never does")
    if local(element) != "export":
        raise damaged(file, where, f"its root is {local(element)[:60]}, not export")


def local(element: Any) -> str:
    """Give the name of an element without its namespace; "" for what is not an element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def forget(element: Any, watch: LeafWatch) -> None:
    """Free what has been read, and what stands before it."""
    element.clear(keep_tail=True)
    parent = element.getparent()
    while parent is not None and (before := element.getprevious()) is not None:
        if before.tail and not before.tail.isspace():
            watch.see("export/text()", before.tail.strip(), f"line {before.sourceline}")
        parent.remove(before)


def attributes(element: Any, path: str, watch: LeafWatch) -> dict[str, str]:
    """Give the attributes by local name; note those that the table does not have."""
    values: dict[str, str] = {}
    for key, text in element.attrib.items():
        name = key.rpartition("}")[2] if "}" in key else key
        values[name] = text
        leaf = f"{path}@{name}"
        declared = leaf in LEAVES or key.startswith(_INSTANCE)
        if not declared and text and not text.isspace():
            watch.see(leaf, text, f"line {element.sourceline}")
    return values


def _text(element: Any, path: str, watch: LeafWatch) -> str:
    """Give the text of an element; note text where none belongs."""
    pieces = [element.text, *(child.tail for child in element)]
    text = " ".join(piece.strip() for piece in pieces if piece and not piece.isspace())
    if text and path not in LEAVES:
        watch.see(path, text, f"line {element.sourceline}")
    return text


def _leaf(element: Any, path: str, watch: LeafWatch) -> tuple[dict[str, str], str]:
    """Give attributes and text of an element that has no elements in it; note those it has."""
    values, text = attributes(element, path, watch), _text(element, path, watch)
    for child in element:
        _leaf(child, f"{path}/{local(child)}", watch)
    return values, text


def read_entry(element: Any, path: str, watch: LeafWatch) -> Entry:
    """Read one entry; all that stands in it is checked against the table."""
    values = attributes(element, path, watch)
    _text(element, path, watch)
    details: dict[str, list[Part]] = {name: [] for name in _DETAILS}
    remarks: list[str] = []
    regulations: list[Act] = []
    corrigenda: list[Act] = []
    extra: list[tuple[str, str]] = []
    subject: list[str] = []
    for child in element:
        name = local(child)
        below = f"{path}/{name}"
        if name in _DETAILS:
            details[name].append(_part(child, below, watch))
        elif name == "regulation":
            part = _part(child, below, watch)
            regulations.append(_act(part.values))
            corrigenda.extend(part.acts)
            remarks.extend(part.remarks)
            extra.extend(part.extra)
        else:
            own, text = _leaf(child, below, watch)
            if name == "remark":
                remarks.append(text)
            elif name == "subjectType":
                subject += (own.get("code", ""), own.get("classificationCode", ""))
            elif name == "additionalInformation":
                extra.append(_pair(own))
    return Entry(
        values=values,
        location=f"line {element.sourceline}",
        subject=tuple(subject),
        regulations=tuple(regulations),
        corrigenda=tuple(corrigenda),
        remarks=tuple(remarks),
        extra=tuple(extra),
        names=tuple(details["nameAlias"]),
        citizenships=tuple(details["citizenship"]),
        births=tuple(details["birthdate"]),
        addresses=tuple(details["address"]),
        documents=tuple(details["identification"]),
    )


def _part(element: Any, path: str, watch: LeafWatch) -> Part:
    values = attributes(element, path, watch)
    _text(element, path, watch)
    remarks: list[str] = []
    acts: list[Act] = []
    contacts: list[tuple[str, str]] = []
    extra: list[tuple[str, str]] = []
    for child in element:
        name = local(child)
        own, text = _leaf(child, f"{path}/{name}", watch)
        if name == "remark":
            remarks.append(text)
        elif name in ("regulationSummary", "corrigendum"):
            acts.append(_act(own))
        elif name == "contactInfo":
            contacts.append(_pair(own))
        elif name == "additionalInformation":
            extra.append(_pair(own))
        elif name == "publicationUrl":
            values[name] = text
    return Part(values, tuple(remarks), tuple(acts), tuple(contacts), tuple(extra))


def _pair(values: Mapping[str, str]) -> tuple[str, str]:
    return values.get("key", ""), values.get("value", "")


def _act(values: Mapping[str, str]) -> Act:
    return Act(
        kind=values.get("regulationType", ""),
        title=values.get("numberTitle", ""),
        published=values.get("publicationDate", ""),
        url=values.get("publicationUrl", ""),
        organisation=values.get("organisationType", ""),
        in_force=values.get("entryIntoForceDate", ""),
        programme=values.get("programme", ""),
    )
