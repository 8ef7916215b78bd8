"""EU list, XML form (`xmlFullSanctionsList_1_1`): bytes to records.

One root `export` with one `sanctionEntity` for each entry. Read as a stream: only the entry in
hand is in memory. Elements by local name, undeclared leaves reported. See `NOTES.md`.

Source: the published schema `schema_1_1.xsd` and an excerpt of the list of 5 August 2026.
"""

import re
from collections.abc import Iterator, Mapping

from proscribe.model.issue import Issue
from proscribe.model.record import Fragment
from proscribe.sources.contract import Component, Counts, Files, Inspection, Leaf, Removal
from proscribe.sources.eu.count_xml import count_export
from proscribe.sources.eu.document import ROOT, attributes, forget, read_entry
from proscribe.sources.eu.entry import COMPONENT
from proscribe.sources.eu.leaves import LEAVES
from proscribe.sources.eu.listing import Listing, dated
from proscribe.sources.leaves import LeafWatch
from proscribe.sources.markup import check_root, iter_depths, local, recognised

_ROOT = re.compile(rb"<(?:[\w.-]+:)?export\s[^>]*(?:fsd/export|globalFileId)")
_FILE_NAME = re.compile(
    r"(?:\d{8}-FULL-1_1(?:\(xsd\))?|xmlFullSanctionsList_1_1)\.xml", re.IGNORECASE
)


class XmlFormat:
    """Format `eu-fsf-xml`: one XML file."""

    name = "eu-fsf-xml"
    parser = "eu-fsf-xml/1"
    components = (Component(name=COMPONENT, title="the consolidated list (XML)"),)
    leaves: Mapping[str, Leaf] = LEAVES

    def recognise(self, name: str, head: bytes) -> str | None:
        """Say whether a file is the list in XML, by its root element or its name."""
        named = _FILE_NAME.fullmatch(name) is not None
        return COMPONENT if recognised(head, _ROOT, named=named) else None

    def inspect(self, files: Files) -> Inspection:
        """Read when the list was generated.

        Raises:
            SourceDamagedError: The file does not start as the list does.
        """
        stated = check_root(files[COMPONENT], ROOT).get("generationDate", "")
        return dated(stated, "the root element")

    def parse(self, files: Files) -> Iterator[Fragment | Removal | Issue]:
        """Read every entry, in document order.

        Raises:
            SourceDamagedError: The file is not well-formed to its end.
        """
        watch = LeafWatch(LEAVES, component=COMPONENT)
        listing = Listing()
        for depth, element in iter_depths(files[COMPONENT], ROOT, (1,)):
            name = local(element)
            if depth == 0:
                attributes(element, name, watch)
                continue
            entry = read_entry(element, name, watch)
            forget(element, watch)
            if name == "sanctionEntity":
                yield from listing.add(entry)
        yield from watch.issues()

    def count(self, files: Files) -> Counts:
        """Count entries and names in the raw bytes by regular expressions.

        Raises:
            SourceDamagedError: The file does not end as the list does, or is not UTF-8.
        """
        return count_export(files[COMPONENT])
