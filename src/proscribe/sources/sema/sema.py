"""The consolidated Canadian autonomous sanctions list (XML): bytes to records.

One `record` element an entry, with leaves only. The file does not say when it was published nor
how many entries it has; complete is what ends with its closing tag. See `NOTES.md`.

Source: the list of April 2020 (old element names).
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from proscribe.model.issue import Issue
from proscribe.model.record import Fragment
from proscribe.sources.contract import Component, Counts, Files, Inspection, Leaf, Removal
from proscribe.sources.leaves import LeafWatch
from proscribe.sources.markup import check_root, forget, iter_depths, local
from proscribe.sources.report import fault
from proscribe.sources.sema.count import count_names
from proscribe.sources.sema.entry import read_entry
from proscribe.sources.sema.leaves import LEAVES, MEANINGS

_COMPONENT = "sema"
_ROOT_NAME = "data-set"
_ROOT = re.compile(rb"<(?:[\w.-]+:)?data-set[\s>]")
_RECORD = re.compile(rb"<(?:[\w.-]+:)?(?:Schedule|EntityOrShip|GivenName|LastName|Entity)[\s/>]")
_FILE_NAME = re.compile(r"sema[-_]?lmes.*\.xml", re.IGNORECASE)
_ANY_ROOT = re.compile(rb"<[A-Za-z_]")
_MAX_TEXT = 1_000_000  # characters of one record; the longest of 2020 has a thousand


class SemaFormat:
    """Format `sema-xml`: one XML file."""

    name = "sema-xml"
    parser = "sema-xml/1"
    components = (Component(name=_COMPONENT, title="the consolidated list (XML)"),)
    leaves: Mapping[str, Leaf] = LEAVES

    def recognise(self, name: str, head: bytes) -> str | None:
        """Say whether a file is the list, by its root and first record or by its name."""
        if _ROOT.search(head) and _RECORD.search(head):
            return _COMPONENT
        named = _FILE_NAME.fullmatch(name) is not None
        return _COMPONENT if named and _ANY_ROOT.search(head) is None else None

    def inspect(self, files: Files) -> Inspection:
        """Look at the root; the file says nothing of itself.

        Raises:
            SourceDamagedError: It does not start as the list does.
        """
        check_root(files[_COMPONENT], _ROOT_NAME)
        return Inspection(dataset="ca_dfatd_sema_sanctions")

    def parse(self, files: Files) -> Iterator[Fragment | Removal | Issue]:
        """Read every record, in document order.

        Raises:
            SourceDamagedError: The file is not well-formed to its end.
        """
        watch = LeafWatch(LEAVES, component=_COMPONENT)
        seen: set[str] = set()
        for depth, element in iter_depths(files[_COMPONENT], _ROOT_NAME, (1,)):
            if depth == 0:
                _see_attributes(element, _ROOT_NAME, watch)
                continue
            name = local(element)
            location = f"line {element.sourceline}"
            if name == "record":
                cells, issues = _cells(element, location, watch)
                yield from issues
                yield from _entry(cells, location, seen)
            else:
                text = "".join(element.itertext()).strip()
                if text:
                    watch.see(name, text, location)
            forget(element)
        yield from watch.issues()

    def count(self, files: Files) -> Counts:
        """Count records and names in the raw bytes by regular expressions.

        Raises:
            SourceDamagedError: The file does not end as the list does, or is not UTF-8.
        """
        return count_names(files[_COMPONENT])


def _see_attributes(element: Any, path: str, watch: LeafWatch) -> None:
    for key, value in element.attrib.items():
        if value.strip():
            name = f"{path}@{key.rpartition('}')[2]}"
            watch.see(name, value, f"line {element.sourceline}")


def _cells(element: Any, location: str, watch: LeafWatch) -> tuple[dict[str, str], list[Issue]]:
    """Give the texts of a record by meaning; a repeated element is joined and noted."""
    cells: dict[str, str] = {}
    issues: list[Issue] = []
    _see_attributes(element, "record", watch)
    for child in element:
        name = local(child)
        for inner in child:
            _see_inner(inner, f"record/{name}/{local(inner)}", location, watch)
        _see_attributes(child, f"record/{name}", watch)
        text = child.text or ""
        if not text.strip():
            continue
        if not watch.see(f"record/{name}", text.strip(), location):
            continue
        meaning = MEANINGS[name]
        if meaning in cells:
            issues.append(_repeated(name, text, location))
            text = f"{cells[meaning]}; {text}"
        cells[meaning] = text[:_MAX_TEXT]
    loose = [element.text, *(child.tail for child in element)]
    for text in loose:
        if text and text.strip():
            watch.see("record/text()", text.strip(), location)
    return cells, issues


def _see_inner(element: Any, path: str, location: str, watch: LeafWatch) -> None:
    """Note what stands inside a leaf: text that this release would not read."""
    for text in ("".join(element.itertext()), element.tail or ""):
        if text.strip():
            watch.see(path, text.strip(), location)
    _see_attributes(element, path, watch)


def _repeated(name: str, text: str, location: str) -> Issue:
    message = f"A record has {name} twice; the values are joined"
    return fault(
        "leaf-repeated", "error", message,
        component=_COMPONENT, location=location, value=text.strip(),
    )  # fmt: skip


def _entry(cells: dict[str, str], location: str, seen: set[str]) -> Iterator[Fragment | Issue]:
    if not cells:
        return
    record, issues = read_entry(cells, location)
    if record is not None:
        if record.id in seen:
            yield fault(
                "duplicate-id", "error",
                "Schedule, Item, Country and name stand more than once; they are joined",
                component=_COMPONENT, location=location, record_id=record.id,
            )  # fmt: skip
        seen.add(record.id)
        yield Fragment(_COMPONENT, record, location)
    yield from issues
