"""The Swiss sanctions list (`swiss-sanctions-list`, XML): bytes to records.

Two passes: places and programs, then the targets that point at them. See `NOTES.md`.
"""

import re
from collections.abc import Iterator, Mapping

from proscribe.model.issue import Issue
from proscribe.model.record import Fragment
from proscribe.sources.contract import Component, Counts, Files, Inspection, Leaf, Removal
from proscribe.sources.leaves import LeafWatch
from proscribe.sources.markup import recognised
from proscribe.sources.report import Report
from proscribe.sources.seco.catalogue import Catalogue, read_catalogue
from proscribe.sources.seco.count import count_names
from proscribe.sources.seco.document import Element, iter_children, read_root
from proscribe.sources.seco.leaves import LEAVES
from proscribe.sources.seco.status import read_day, read_status
from proscribe.sources.seco.target import read_target

_COMPONENT = "seco"
_ROOT = re.compile(rb"<(?:[\w.-]+:)?swiss-sanctions-list[\s>/]")
_FILE = re.compile(r"(?:consolidated-list(?:[_-].*)?|seco.*|.*gesamtliste.*)\.xml", re.IGNORECASE)
_ID = re.compile(r"[\w.-]{1,40}", re.ASCII)
_WHOLE = "whole-list"


class WholeListFormat:
    """Format `seco-xml`: one XML file."""

    name = "seco-xml"
    parser = "seco-xml/1"
    components = (Component(name=_COMPONENT, title="the Swiss sanctions list (XML)"),)
    leaves: Mapping[str, Leaf] = LEAVES

    def recognise(self, name: str, head: bytes) -> str | None:
        """Say whether a file is the list, by its root element or its name."""
        named = _FILE.fullmatch(name) is not None
        return _COMPONENT if recognised(head, _ROOT, named=named) else None

    def inspect(self, files: Files) -> Inspection:
        """Read date and scope from the root element.

        Raises:
            SourceDamagedError: The file does not start as the list does.
        """
        root = read_root(files[_COMPONENT])
        date, kind = read_day(root.get("date", "")), root.get("list-type", "")
        published = date.iso if date else ""
        issues = () if date else (_undated(root.get("date", "")),)
        if kind == _WHOLE:
            return Inspection(dataset="ch_seco_sanctions", published=published, issues=issues)
        return Inspection(
            dataset="ch_seco_sanctions",
            published=published,
            scope="slice",
            scope_name=re.sub(r"[^a-z0-9]+", "_", kind.lower()).strip("_") or "part",
            scope_note=f"list-type {kind or 'not stated'}, not {_WHOLE}",
            issues=issues,
        )

    def parse(self, files: Files) -> Iterator[Fragment | Removal | Issue]:
        """Read every listed target; one that was taken off the list gives an info issue.

        Raises:
            SourceDamagedError: The file is not well-formed to its end, or is not the list.
        """
        file = files[_COMPONENT]
        date = read_day(read_root(file).get("date", ""))
        catalogue = read_catalogue(file)
        watch = LeafWatch(LEAVES, component=_COMPONENT)
        seen: set[str] = set()
        for target in iter_children(file, ("target",), watch):
            yield from _target(target, date.iso if date else "", catalogue, seen)
        yield from watch.issues()

    def count(self, files: Files) -> Counts:
        """Count targets and names in the raw bytes by regular expressions.

        Raises:
            SourceDamagedError: The file does not end as the list does, or is not UTF-8.
        """
        return count_names(files[_COMPONENT])


def _target(
    target: Element, as_of: str, catalogue: Catalogue, seen: set[str]
) -> Iterator[Fragment | Issue]:
    number = target.get("ssid")
    location = f"target {number[:40]}" + (f", line {target.line}" if target.line else "")
    if not _ID.fullmatch(number):
        yield Issue(
            kind="id-missing",
            severity="refusal",
            message="A target has no usable ssid, so it cannot be listed",
            component=_COMPONENT,
            location=location,
            value=number[:200],
        )
        return
    report = Report(f"ch-seco-{number}", _COMPONENT, location)
    status = read_status(target.all("modification"), as_of, report)
    if status.delisted:
        report.add("de-listed", "info", f"Taken off the list, {status.delisted}", status.delisted)
        yield from report.issues
        return
    if number in seen:
        message = f"ssid {number} stands more than once; the targets are joined"
        report.add("duplicate-id", "error", message, number)
    seen.add(number)
    record, issues = read_target(target, report.record_id, status, catalogue, report)
    yield Fragment(_COMPONENT, record, location)
    yield from issues


def _undated(text: str) -> Issue:
    return Issue(
        kind="published-missing",
        severity="warning",
        message="The list does not state its date",
        component=_COMPONENT,
        location="line 1",
        value=text[:200],
    )
