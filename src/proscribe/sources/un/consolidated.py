"""UN Security Council Consolidated List (XML): bytes to records.

The file has two parts, INDIVIDUALS and ENTITIES, and is not valid against its own published
schema, so it is read as it is: elements by local name, unknown leaves reported. See `NOTES.md`.

Source: the lists of 29 October 2018, 30 November 2024 and 27 February 2026.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from proscribe.model.issue import Issue
from proscribe.model.record import Fragment
from proscribe.sources.contract import Component, Counts, Files, Inspection, Leaf, Removal
from proscribe.sources.leaves import LeafWatch
from proscribe.sources.markup import check_root, forget, iter_depths, local, recognised
from proscribe.sources.report import damaged, fault
from proscribe.sources.un.count import count_names
from proscribe.sources.un.element import Element, value_of
from proscribe.sources.un.entry import read_entry
from proscribe.sources.un.leaves import LEAVES

_COMPONENT = "consolidated"
_ROOT_NAME = "CONSOLIDATED_LIST"
_ROOT = re.compile(rb"<(?:[\w.-]+:)?CONSOLIDATED_LIST[\s>]")
_FILE_NAMES = frozenset({"consolidated.xml", "un_consolidated.xml"})
_ENTRIES = {"INDIVIDUAL": "INDIVIDUALS", "ENTITY": "ENTITIES"}
_ID = re.compile(r"[\w.-]{1,40}", re.ASCII)


class ConsolidatedFormat:
    """Format `un-consolidated`: one XML file."""

    name = "un-consolidated"
    parser = "un-consolidated/1"
    components = (Component(name=_COMPONENT, title="the consolidated list (XML)"),)
    leaves: Mapping[str, Leaf] = LEAVES

    def recognise(self, name: str, head: bytes) -> str | None:
        """Say whether a file is the consolidated list, by its root element or its name."""
        named = name.lower() in _FILE_NAMES
        return _COMPONENT if recognised(head, _ROOT, named=named) else None

    def inspect(self, files: Files) -> Inspection:
        """Read when the list was generated.

        Raises:
            SourceDamagedError: The file does not start as the list does.
        """
        file = files[_COMPONENT]
        stated = check_root(file, _ROOT_NAME).get("dateGenerated", "")
        published = _instant(stated)
        issues = () if published else (_undated(stated),)
        return Inspection(dataset="un_sc_sanctions", published=published, issues=issues)

    def parse(self, files: Files) -> Iterator[Fragment | Removal | Issue]:
        """Read every entry, in document order.

        Raises:
            SourceDamagedError: The file is not well-formed to its end, or has lost a part.
        """
        file = files[_COMPONENT]
        watch = LeafWatch(LEAVES, component=_COMPONENT)
        seen: set[str] = set()
        parts: set[str] = set()
        for depth, element in iter_depths(file, _ROOT_NAME, (1, 2)):
            name = local(element)
            if depth == 0:
                _see_attributes(element, name, watch)
            elif depth == 2:
                entry = _plain(element, name, watch)
                if _ENTRIES.get(name) == local(element.getparent()):
                    yield from _entry(entry, name, seen)
                forget(element)
            elif depth == 1 and name in _ENTRIES.values():
                parts.add(name)
                forget(element)
            elif depth == 1:
                _plain(element, name, watch)
        missing = sorted(set(_ENTRIES.values()) - parts)
        if missing:
            raise damaged(file, f"the list has no {' and no '.join(missing)}")
        yield from watch.issues()

    def count(self, files: Files) -> Counts:
        """Count entries and names in the raw bytes by regular expressions.

        Raises:
            SourceDamagedError: The file does not end as the list does, or is not UTF-8.
        """
        return count_names(files[_COMPONENT])


def _see_attributes(element: Any, path: str, watch: LeafWatch) -> None:
    for key, value in element.attrib.items():
        if value.strip():
            watch.see(f"{path}@{key.rpartition('}')[2]}", value, f"line {element.sourceline}")


def _plain(element: Any, path: str, watch: LeafWatch) -> Element:
    """Turn one XML element into a plain one, noting the leaves that the table does not know."""
    line = element.sourceline or 0
    text = (element.text or "").strip()
    if text and path not in LEAVES:
        watch.see(path, text, f"line {line}")
    children = []
    for child in element:
        name = local(child)
        if name:
            children.append(_plain(child, f"{path}/{name}", watch))
        if child.tail and (tail := child.tail.strip()):
            watch.see(f"{path}/text()", tail, f"line {line}")
    if element.attrib:
        _see_attributes(element, path, watch)
    return Element(path.rpartition("/")[2], text, tuple(children), line)


def _entry(entry: Element, name: str, seen: set[str]) -> Iterator[Fragment | Issue]:
    location = f"line {entry.line}"
    number = value_of(entry, "DATAID") or ""
    if not _ID.fullmatch(number):
        yield Issue(
            kind="id-missing",
            severity="refusal",
            message="An entry has no usable DATAID, so it cannot be listed",
            component=_COMPONENT,
            location=location,
            value=(number or value_of(entry, "FIRST_NAME") or "")[:200],
        )
        return
    if number in seen:
        yield Issue(
            kind="duplicate-id",
            severity="error",
            message=f"DATAID {number} stands more than once; the entries are joined",
            record_id=f"unsc-{number}",
            component=_COMPONENT,
            location=location,
            value=number,
        )
    seen.add(number)
    record, issues = read_entry(entry, f"unsc-{number}", person=name == "INDIVIDUAL")
    yield Fragment(_COMPONENT, record, location)
    yield from issues


def _instant(text: str) -> str:
    """Give `dateGenerated` as a UTC instant to the second, or "" when it is not one."""
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return ""
    if moment.tzinfo is None:
        return moment.date().isoformat()
    try:
        return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except OverflowError:
        return ""


def _undated(stated: str) -> Issue:
    message = "The list does not say when it was generated"
    return fault("published-missing", "warning", message, component=_COMPONENT, value=stated)
