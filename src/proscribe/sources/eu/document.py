"""Streams the XML form of the EU list: one `sanctionEntity` at a time, as plain values.

Only the entry in hand is in memory. Whatever holds a value and is not in the table of leaves is
noted.
"""

from collections.abc import Mapping
from typing import Any

from proscribe.sources.eu.entry import Act, Entry, Part
from proscribe.sources.eu.leaves import LEAVES
from proscribe.sources.leaves import LeafWatch
from proscribe.sources.markup import local

ROOT = "export"
_INSTANCE = "{http://www.w3.org/2001/XMLSchema-instance}"
_DETAILS = frozenset({"nameAlias", "citizenship", "birthdate", "address", "identification"})


def forget(element: Any, watch: LeafWatch) -> None:
    """Free what has been read, and what stands before it."""
    element.clear(keep_tail=True)
    parent = element.getparent()
    while parent is not None and (before := element.getprevious()) is not None:
        if before.tail and not before.tail.isspace():
            watch.see(f"{ROOT}/text()", before.tail.strip(), f"line {before.sourceline}")
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
