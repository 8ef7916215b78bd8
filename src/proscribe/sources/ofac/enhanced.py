"""The ENHANCED XML files (`SDN_ENHANCED.XML`, `CONS_ENHANCED.XML`, exports) and the Delta files.

One entity is one party with typed names in every script, dates as days, documents and ties by id.
A file made with a filter by program or type is a slice; one with a filter by one list is that
list in full. A Delta file adds and removes whole entities; a `modify` that gives only the changed
parts cannot be applied without its base and is refused.

Source: the official files of May 2024 to January 2025; quirks in NOTES.md.
"""

import re
from collections.abc import Iterator, Mapping

import msgspec

from proscribe.model.issue import Issue
from proscribe.model.record import Fragment
from proscribe.sources.contract import (
    Component,
    Counts,
    Files,
    Inspection,
    Leaf,
    RawFile,
    Removal,
)
from proscribe.sources.ofac.count_enhanced import count_delta, count_enhanced
from proscribe.sources.ofac.document import Node, Reader
from proscribe.sources.ofac.enhanced_entity import read_entity
from proscribe.sources.ofac.enhanced_leaves import DELTA_LEAVES, ENHANCED_LEAVES
from proscribe.sources.ofac.publication import (
    Publication,
    dataset_of,
    inspection,
    read_publication,
    root_tag,
    stated,
)
from proscribe.sources.ofac.typed import Entry
from proscribe.sources.treasury import vocabulary

_ROOT = "sanctionsData"
_COMPONENT = "ofac-enhanced"
_WANTED = {
    "publicationInfo": "",
    "referenceValues": "",
    "featureTypes": "",
    "entity": "entities",
}
_ENHANCED_NAME = re.compile(r".*_enhanced(?:_xml)?\.xml", re.IGNORECASE)
_DELTA_NAME = re.compile(r".*_?delta(?:file)?\.xml", re.IGNORECASE)


class EnhancedFormat:
    """The format `ofac-enhanced`: a list, or a slice of the lists, in full."""

    name = "ofac-enhanced"
    parser = "ofac-enhanced/2"
    components = (
        Component(name="ofac-enhanced", title="SDN_ENHANCED.XML, CONS_ENHANCED.XML or an export"),
    )
    leaves: Mapping[str, Leaf] = ENHANCED_LEAVES

    def recognise(self, name: str, head: bytes) -> str | None:
        """Say whether a file is of this format, by its root element, else by OFAC's file name."""
        root = root_tag(head)
        if root and root[0] == _ROOT:
            return None if b"DeltaFile" in root[1] else self.name
        return self.name if _ENHANCED_NAME.fullmatch(name) else None

    def inspect(self, files: Files) -> Inspection:
        """Read date and filters; the parties decide the dataset where the filters do not.

        Raises:
            SourceDamagedError: The file cannot be read as far as that.
        """
        publication, dataset = _publication(files[self.name], self.name)
        found = inspection(publication, dataset)
        return _dated(found, self.name)

    def parse(self, files: Files) -> Iterator[Fragment | Removal | Issue]:
        """Give one fragment for each entity, in document order.

        Raises:
            SourceDamagedError: The file is not well-formed to its end.
        """
        yield from _Reading(files[self.name], self.name, ENHANCED_LEAVES).entities()

    def count(self, files: Files) -> Counts:
        """Count entities and names with `count_enhanced`."""
        return count_enhanced(files[self.name])


class DeltaFormat:
    """The format `ofac-delta`: what changed on one day.

    What it gives is content of its base, so its component has the name of the base's.
    """

    name = "ofac-delta"
    parser = "ofac-delta/2"
    components = (Component(name=_COMPONENT, title="a Delta file"),)
    leaves: Mapping[str, Leaf] = DELTA_LEAVES

    def recognise(self, name: str, head: bytes) -> str | None:
        """Say whether a file is of this format, by its root element, else by OFAC's file name."""
        root = root_tag(head)
        if root and root[0] == _ROOT:
            return _COMPONENT if b"DeltaFile" in root[1] else None
        return _COMPONENT if _DELTA_NAME.fullmatch(name) else None

    def inspect(self, files: Files) -> Inspection:
        """Read the date; the parties decide the dataset; the base is not stated.

        Raises:
            SourceDamagedError: The file cannot be read at all.
        """
        publication, dataset = _publication(files[_COMPONENT], _COMPONENT)
        found = Inspection(
            dataset=dataset,
            published=publication.published,
            scope="delta",
            scope_note="The file does not say which version it changes.",
            base_format=EnhancedFormat.name,
        )
        return _dated(found, _COMPONENT)

    def parse(self, files: Files) -> Iterator[Fragment | Removal | Issue]:
        """Give what each entity adds or removes, in document order.

        Raises:
            SourceDamagedError: The file is not well-formed to its end.
        """
        yield from _Reading(files[_COMPONENT], _COMPONENT, DELTA_LEAVES).changes()

    def count(self, files: Files) -> Counts:
        """Count entities and names with `count_enhanced`."""
        return count_delta(files[_COMPONENT])


FORMATS = (EnhancedFormat(), DeltaFormat())


def _publication(file: RawFile, component: str) -> tuple[Publication, str]:
    """Read what a file says of itself, and its parties where it does not say enough."""
    found: list[Publication] = []
    dataset = ""

    def lists() -> Iterator[Iterator[str]]:
        reader = Reader(file, root=_ROOT, leaves={}, component=component)
        for node in reader.stream({"publicationInfo": "", "entity": "entities"}):
            if node.tag == "publicationInfo":
                found.append(read_publication(node))
                if not stated(found[0])[1]:
                    return
            else:
                yield (one.text for one in node.all("sanctionsLists", "sanctionsList"))

    dataset = dataset_of(lists())
    publication = found[0] if found else Publication("", {})
    return publication, stated(publication)[0] or dataset


def _dated(found: Inspection, component: str) -> Inspection:
    if found.published:
        return found
    issue = Issue(
        kind="published-missing",
        severity="warning",
        message="The file does not say when it was published",
        component=component,
    )
    return msgspec.structs.replace(found, issues=(*found.issues, issue))


class _Reading:
    """One reading of one file."""

    def __init__(self, file: RawFile, component: str, leaves: Mapping[str, Leaf]) -> None:
        self._reader = Reader(file, root=_ROOT, leaves=leaves, component=component)
        self._component = component
        self._words: dict[str, str] = {}  # reference id -> word
        self._seen: set[str] = set()

    def entities(self) -> Iterator[Fragment | Issue]:
        """Give the content of every entity."""
        for node in self._nodes():
            yield from self._entity(node, check=True)
        yield from self._reader.watch.issues()

    def changes(self) -> Iterator[Fragment | Removal | Issue]:
        """Give the change that every entity of a Delta file is."""
        for node in self._nodes():
            action = node.get("action").casefold()
            if action == "remove" and _uid(node):
                yield Removal(f"ofac-{_uid(node)}", f"line {node.line}")
            elif action == "add":
                yield from self._entity(node, check=False)
            elif action == "modify" and _is_whole(node):
                yield Removal(f"ofac-{_uid(node)}", f"line {node.line}", replaced=True)
                yield from self._entity(node, check=False)
            else:
                yield self._refused(node, action)
        yield from self._reader.watch.issues()

    def _nodes(self) -> Iterator[Node]:
        """Give the entities; the reference values that stand before them are noted."""
        for node in self._reader.stream(_WANTED):
            if node.tag == "entity":
                yield node
            elif node.tag == "referenceValues":
                for value in node.all("referenceValue"):
                    self._words[value.get("refId")] = value.word("value")

    def _refused(self, node: Node, action: str) -> Issue:
        what = {
            "modify": "A change gives only the changed parts of an entity, not all of it",
            "remove": "A removal does not say which entity",
        }.get(action, f"The action {action!r} is not known")
        return Issue(
            kind="delta-modify" if action == "modify" else "delta-action",
            severity="refusal",
            message=f"{what}; it cannot be applied, load the full list instead",
            record_id=f"ofac-{_uid(node)}" if _uid(node) else "",
            component=self._component,
            location=f"line {node.line}",
            value=action[:200],
        )

    def _entity(self, node: Node, *, check: bool) -> Iterator[Fragment | Issue]:
        uid = _uid(node)
        location = f"line {node.line}"
        if not uid:
            yield Issue(
                kind="id-missing",
                severity="refusal",
                message="An entity has no number, so it can be no record",
                component=self._component,
                location=location,
                value=node.get("id")[:200],
            )
            return
        word = node.word("generalInfo", "entityType")
        schema = vocabulary.schema_of(word) if word else None
        entry = Entry(
            uid, schema=schema or "Organization", component=self._component, location=location
        )
        if schema is None:
            entry.report("unknown-category", "error", "The type of party is not known", word)
        if uid in self._seen:
            entry.report("duplicate-id", "error", "Two entities have this number", uid)
        self._seen.add(uid)
        if check:
            self._resolve(node, entry)
        yield read_entity(node, entry)
        yield from entry.issues

    def _resolve(self, node: Node, entry: Entry) -> None:
        """Check that every reference id is defined; give an element without text its word."""
        key = node.attributes.get("refId", "").strip()
        if key:
            if key not in self._words:
                message = "A reference value is not defined in the file"
                entry.report("unknown-reference", "error", message, key)
            elif not node.text:
                node.text = self._words[key]
        for child in _children(node):
            self._resolve(child, entry)
        value = node.word("valueRefId")
        if value:
            self._value(node, value, entry)

    def _value(self, feature: Node, key: str, entry: Entry) -> None:
        """Check the key of a feature's value; give a feature without value its word."""
        if key not in self._words:
            message = "A reference value is not defined in the file"
            entry.report("unknown-reference", "error", message, key)
        elif not feature.word("value"):
            feature.children["value"] = [Node("value", self._words[key], {}, feature.line)]


def _uid(node: Node) -> str:
    """Give the number of an entity without leading zeros, or ""."""
    text = node.get("id")
    return str(int(text)) if text.isascii() and text.isdigit() and len(text) <= 9 else ""


def _is_whole(node: Node) -> bool:
    """Whether a changed entity gives all that an entity has, and marks no part as changed."""
    has_all = (
        node.one("generalInfo", "entityType"),
        node.all("sanctionsLists", "sanctionsList"),
        node.all("names", "name", "translations", "translation"),
    )
    return all(has_all) and not any(_marks(child) for child in _children(node))


def _marks(node: Node) -> bool:
    return "action" in node.attributes or any(_marks(child) for child in _children(node))


def _children(node: Node) -> Iterator[Node]:
    for children in node.children.values():
        yield from children
