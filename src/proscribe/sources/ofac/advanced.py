"""The ADVANCED XML files: `SDN_ADVANCED.XML` and `CONS_ADVANCED.XML`.

A relational document in the Advanced Sanctions Data Model: parties, and beside them locations,
documents, ties and sanctions entries that are joined by keys. It is read twice: first for all that
is joined, then party by party, so that memory holds the joins but never the document.

Source: sdn_advanced.xsd and the sample of SDN_ADVANCED; quirks in NOTES.md.
"""

import re
from collections.abc import Iterator, Mapping

from proscribe.model.issue import Issue
from proscribe.model.record import Fragment
from proscribe.sources.contract import Component, Counts, Files, Inspection, Leaf, RawFile
from proscribe.sources.ofac.advanced_leaves import ADVANCED_LEAVES
from proscribe.sources.ofac.advanced_party import PartyReader, party_type
from proscribe.sources.ofac.advanced_tables import WANTED, Tables, read_day
from proscribe.sources.ofac.count_advanced import count_advanced
from proscribe.sources.ofac.document import Node, Reader
from proscribe.sources.ofac.publication import dataset_of, root_tag
from proscribe.sources.ofac.typed import Entry
from proscribe.sources.treasury import vocabulary

_ROOT = "Sanctions"
_FILE_NAME = re.compile(r".*_advanced\.xml", re.IGNORECASE)


class AdvancedFormat:
    """The format `ofac-advanced`."""

    name = "ofac-advanced"
    parser = "ofac-advanced/1"
    components = (Component(name="ofac-advanced", title="SDN_ADVANCED.XML or CONS_ADVANCED.XML"),)
    leaves: Mapping[str, Leaf] = ADVANCED_LEAVES

    def recognise(self, name: str, head: bytes) -> str | None:
        """Say whether a file is of this format, by its root element, else by OFAC's file name."""
        root = root_tag(head)
        if root and root[0] == _ROOT:
            return self.name
        return self.name if _FILE_NAME.fullmatch(name) else None

    def inspect(self, files: Files) -> Inspection:
        """Read the date of issue; the sanctions entries decide the dataset.

        Raises:
            SourceDamagedError: The file is not well-formed to its end.
        """
        published = ""
        lists: dict[str, set[str]] = {}
        words: dict[str, str] = {}
        reader = Reader(files[self.name], root=_ROOT, leaves={}, component=self.name)
        skipped = ("Location", "IDRegDocument", "DistinctParty", "ProfileRelationship")
        for node in reader.stream(WANTED, shallow=("SanctionsEntry",), skipped=skipped):
            if node.tag == "DateOfIssue":
                date = read_day(node).date
                published = date.iso if date else ""
            elif node.tag == "ReferenceValueSets":
                words = {one.get("ID"): one.text for one in node.all("ListValues", "List")}
            else:
                key = words.get(node.get("ListID"), "")
                lists.setdefault(node.get("ProfileID"), set()).add(key)
        issues = () if published else (self._undated(),)
        return Inspection(dataset=dataset_of(lists.values()), published=published, issues=issues)

    def _undated(self) -> Issue:
        return Issue(
            kind="published-missing",
            severity="warning",
            message="The file does not say when it was published",
            component=self.name,
        )

    def parse(self, files: Files) -> Iterator[Fragment | Issue]:
        """Give one fragment for each party, in document order.

        Raises:
            SourceDamagedError: The file is not well-formed to its end.
        """
        yield from _Reading(files[self.name], self.name).parties()

    def count(self, files: Files) -> Counts:
        """Count parties and names with `count_advanced`."""
        return count_advanced(files[self.name])


FORMATS = (AdvancedFormat(),)


class _Reading:
    """One reading of one file."""

    def __init__(self, file: RawFile, component: str) -> None:
        self._file = file
        self._component = component
        self._tables = Tables()
        self._seen: set[str] = set()

    def parties(self) -> Iterator[Fragment | Issue]:
        """Give every party, then what was joined to none."""
        first, second = self._reader(), self._reader()
        self._tables.fill(first)
        skipped = tuple(name for name in WANTED if name != "DistinctParty")
        for node in second.stream(WANTED, skipped=skipped, sweep=False):
            yield from self._party(node)
        yield from self._left_over()
        yield from first.watch.issues()
        yield from second.watch.issues()

    def _reader(self) -> Reader:
        return Reader(self._file, root=_ROOT, leaves=ADVANCED_LEAVES, component=self._component)

    def _party(self, node: Node) -> Iterator[Fragment | Issue]:
        text = node.get("FixedRef")
        location = f"line {node.line}"
        if not (text.isascii() and text.isdigit() and len(text) <= 9):
            yield Issue(
                kind="id-missing",
                severity="refusal",
                message="A party has no number, so it can be no record",
                component=self._component,
                location=location,
                value=text[:200],
            )
            return
        uid = str(int(text))
        word = party_type(node, self._tables)
        schema = vocabulary.schema_of(word) if word else None
        entry = Entry(
            uid, schema=schema or "Organization", component=self._component, location=location
        )
        if schema is None:
            entry.report("unknown-category", "error", "The type of party is not known", word)
        if uid in self._seen:
            entry.report("duplicate-id", "error", "Two parties have this number", uid)
        self._seen.add(uid)
        yield PartyReader(self._tables, entry).read(node)
        yield from entry.issues

    def _left_over(self) -> Iterator[Issue]:
        """Report documents, sanctions entries and ties whose party is not in the file."""
        for what, groups in (
            ("A document", self._tables.documents),
            ("A sanctions entry", self._tables.listings),
        ):
            for key, group in groups.items():
                for one in group:
                    yield self._orphan(what, one.line, key)
        uids = self._tables.uids
        for key, bonds in self._tables.bonds.items():
            for bond in bonds:
                if key == bond.source and not {bond.source, bond.target} & uids.keys():
                    yield self._orphan("A tie", bond.line, key)

    def _orphan(self, what: str, line: int, key: str) -> Issue:
        return Issue(
            kind="orphan-row",
            severity="warning",
            message=f"{what} belongs to no party of the file",
            component=self._component,
            location=f"line {line}",
            value=key[:200],
        )
