"""UK Sanctions List as XML: bytes to records, one designation at a time.

The document is `Designations` with the date `DateGenerated` and the designations; there is no
namespace and no number of designations in it, so completeness is its closing tag and the second
count.

Source: the excerpt named in `NOTES.md`.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

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
from proscribe.sources.fcdo.count import count_xml
from proscribe.sources.fcdo.designation import COMPONENT, read_designation, record_id
from proscribe.sources.fcdo.elements import (
    ROOT_NAME,
    line_of,
    see_rest,
    state,
    sweep,
    text_of,
)
from proscribe.sources.fcdo.leaves import XML_LEAVES
from proscribe.sources.fcdo.stated import Stated
from proscribe.sources.leaves import LeafWatch
from proscribe.sources.markup import TagWalk, local, recognised
from proscribe.sources.report import damaged
from proscribe.values.dates import parse_date

_ROOT = re.compile(rb"<(?:[\w.-]+:)?Designations[\s>/]")
_NAME = re.compile(r"uk[-_ ]?sanctions[-_ ]?list.*\.xml", re.IGNORECASE)


class XmlFormat:
    """Format `fcdo-xml`: one XML file."""

    name = "fcdo-xml"
    parser = "fcdo-xml/1"
    components = (Component(name=COMPONENT, title="the UK Sanctions List (XML)"),)
    leaves: Mapping[str, Leaf] = XML_LEAVES

    def recognise(self, name: str, head: bytes) -> str | None:
        """Say whether a file is the list, by its root element or its name."""
        named = _NAME.fullmatch(name) is not None
        return COMPONENT if recognised(head, _ROOT, named=named) else None

    def inspect(self, files: Files) -> Inspection:
        """Read when the list was generated.

        Raises:
            SourceDamagedError: The file does not start as the list does.
        """
        text = location = ""
        for element in _walk(files[COMPONENT]):
            if local(element) == "DateGenerated":
                text, location = text_of(element), f"line {element.sourceline}"
                break
        day = parse_date(text) if text else None
        if day is not None and day.precision == "day":
            return Inspection(dataset="gb_fcdo_sanctions", published=day.iso)
        issue = Issue(
            kind="published-missing",
            severity="warning",
            message="The list does not say on which day it was generated",
            component=COMPONENT,
            location=location,
            value=text[:200],
        )
        return Inspection(dataset="gb_fcdo_sanctions", issues=(issue,))

    def parse(self, files: Files) -> Iterator[Fragment | Removal | Issue]:
        """Read every designation, in document order.

        Raises:
            SourceDamagedError: The file is not well-formed to its end, or is another document.
        """
        file = files[COMPONENT]
        watch = LeafWatch(XML_LEAVES, component=COMPONENT)
        seen: set[str] = set()
        n_designations = 0
        root: Any = None
        for element in _walk(file):
            root = element.getparent()
            if local(element) == "Designation":
                n_designations += 1
                yield from _entry(state(element, watch), f"line {line_of(element)}", seen)
                element.clear(keep_tail=True)
            sweep(element, watch)
        if not n_designations:
            raise damaged(file, "it has no designation")
        see_rest(root, watch)
        yield from watch.issues()

    def count(self, files: Files) -> Counts:
        """Count designations and names in the raw bytes by regular expressions.

        Raises:
            SourceDamagedError: The file does not end as the list does, or is not UTF-8.
        """
        return count_xml(files[COMPONENT])


def _walk(file: RawFile) -> Iterator[Any]:
    """Give the date and each designation below the root, once complete."""
    for element in TagWalk(file, ROOT_NAME, ("Designation", "DateGenerated")):
        parent = element.getparent()
        if parent is not None and parent.getparent() is None:
            yield element


def _entry(stated: Stated, location: str, seen: set[str]) -> Iterator[Fragment | Issue]:
    unique_id = stated.first("UniqueID")
    key = record_id(unique_id)
    if key is None:
        name = next((" ".join(filter(None, cells[:6])) for cells in stated.all("name")), "")
        yield Issue(
            kind="id-missing",
            severity="refusal",
            message="A designation has no usable UniqueID, so it cannot be listed",
            component=COMPONENT,
            location=location,
            value=(unique_id or name)[:200],
        )
        return
    if key in seen:
        yield Issue(
            kind="duplicate-id",
            severity="error",
            message=f"UniqueID {unique_id} stands more than once; the designations are joined",
            record_id=key,
            component=COMPONENT,
            location=location,
            value=unique_id,
        )
    seen.add(key)
    record, issues = read_designation(stated, key, location)
    yield Fragment(COMPONENT, record, location)
    yield from issues
