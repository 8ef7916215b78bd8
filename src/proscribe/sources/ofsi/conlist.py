"""OFSI Consolidated List, 2022 format, as XLSX or CSV: bytes to records.

The list was closed on 28 January 2026; the UK Sanctions List has succeeded it. See `NOTES.md`.

Source: the list of 5 June 2023 (XLSX).
"""

import re
from collections.abc import Iterator, Mapping

from proscribe.model.issue import Issue
from proscribe.model.record import Fragment
from proscribe.sources.contract import Component, Counts, Files, Inspection, Leaf, Removal
from proscribe.sources.delimited import row_issue, rows_told
from proscribe.sources.ofsi.count import count_names
from proscribe.sources.ofsi.group import read_group
from proscribe.sources.ofsi.leaves import LEAVES
from proscribe.sources.ofsi.table import read_published, read_table

_COMPONENT = "conlist"
_NAME = re.compile(r"con_?-?list|hmt|ofsi", re.IGNORECASE)
_GROUP = re.compile(r"(\d{1,8})(?:\.0)?", re.ASCII)
_TEXT_HEAD = 8_192


class ConlistFormat:
    """Format `ofsi-conlist`: one table, XLSX or CSV."""

    name = "ofsi-conlist"
    parser = "ofsi-conlist/1"
    components = (Component(name=_COMPONENT, title="the consolidated list (CSV or XLSX)"),)
    leaves: Mapping[str, Leaf] = LEAVES

    def recognise(self, name: str, head: bytes) -> str | None:
        """Say whether a file is the list: CSV by its header, a workbook by its name."""
        start = head[:_TEXT_HEAD]
        if b"Name 6" in start and b"Alias Type" in start and b"Group ID" in start:
            return _COMPONENT
        suffix = name.lower().rpartition(".")[2]
        if suffix in ("xlsx", "csv") and _NAME.search(name):
            return _COMPONENT
        return None

    def inspect(self, files: Files) -> Inspection:
        """Read the date on the first row.

        Raises:
            SourceDamagedError: It does not start as the list does.
        """
        return Inspection(dataset="gb_hmt_sanctions", published=read_published(files[_COMPONENT]))

    def parse(self, files: Files) -> Iterator[Fragment | Removal | Issue]:
        """Read the groups in order of their first row.

        The rows of one group do not stand together, so all rows are held until the last is read.

        Raises:
            SourceDamagedError: It is not this table, or not readable to its end.
        """
        table = read_table(files[_COMPONENT])
        yield from table.issues
        groups: dict[str, list[tuple[int, dict[str, str]]]] = {}
        for number, row in table.rows:
            group = _GROUP.fullmatch(row["Group ID"])
            if group:
                groups.setdefault(group[1], []).append((number, row))
            else:
                yield _without_group(number, row)
        for group_id, rows in groups.items():
            location = rows_told([number for number, _ in rows])
            record, issues = read_group(group_id, [row for _, row in rows], location)
            yield Fragment(_COMPONENT, record, location)
            yield from issues

    def count(self, files: Files) -> Counts:
        """Count groups and names, reading the bytes of the workbook or CSV by hand.

        Raises:
            SourceDamagedError: It cannot be read to its end.
        """
        return count_names(files[_COMPONENT])


def _without_group(number: int, row: Mapping[str, str]) -> Issue:
    message = "A row has no usable Group ID, so its name belongs to no group"
    value = row["Group ID"] or row["Name 6"]
    return row_issue(_COMPONENT, "id-missing", "refusal", message, number, value)
