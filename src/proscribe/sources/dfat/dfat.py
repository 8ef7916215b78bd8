"""The Consolidated List of the Australian DFAT, as XLSX or CSV: bytes to records.

The file does not say when it was published. See `NOTES.md`.

Source: the list of December 2024 (XLSX).
"""

import re
from collections.abc import Iterator, Mapping

from proscribe.model.issue import Issue
from proscribe.model.record import Fragment
from proscribe.sources.contract import Component, Counts, Files, Inspection, Leaf, Removal
from proscribe.sources.delimited import row_issue, rows_told
from proscribe.sources.dfat.count import count_names
from proscribe.sources.dfat.entries import group_rows
from proscribe.sources.dfat.entry import read_entry
from proscribe.sources.dfat.leaves import LEAVES, NAME, REFERENCE
from proscribe.sources.dfat.table import COMPONENT, Row, check_head, read_table

_NAME = re.compile(r"regulation8|dfat", re.IGNORECASE)
_HEADING = b"Name of Individual or Entity"
_TEXT_HEAD = 8_192


class DfatFormat:
    """Format `dfat-xlsx`: one table, XLSX or CSV."""

    name = "dfat-xlsx"
    parser = "dfat-xlsx/1"
    components = (Component(name=COMPONENT, title="the consolidated list (XLSX or CSV)"),)
    leaves: Mapping[str, Leaf] = LEAVES

    def recognise(self, name: str, head: bytes) -> str | None:
        """Say whether a file is the list: CSV by its header, a workbook by its name."""
        start = head[:_TEXT_HEAD]
        if _HEADING in start and b"Name Type" in start and b"Control Date" in start:
            return COMPONENT
        suffix = name.lower().rpartition(".")[2]
        return COMPONENT if suffix in ("xlsx", "csv") and _NAME.search(name) else None

    def inspect(self, files: Files) -> Inspection:
        """Look for the header; the file does not state when it was published.

        Raises:
            SourceDamagedError: It does not start as the list does.
        """
        check_head(files[COMPONENT])
        return Inspection(dataset="au_dfat_sanctions")

    def parse(self, files: Files) -> Iterator[Fragment | Removal | Issue]:
        """Read the entries in order of their first row.

        The rows of one entry need not stand together, so all rows are held until the last is
        read.

        Raises:
            SourceDamagedError: It is not this table, or not readable to its end.
        """
        table = read_table(files[COMPONENT])
        yield from table.issues
        entries, lost = group_rows(table.rows)
        for number, row in lost:
            yield _without_reference(number, row)
        ids: dict[str, tuple[str, ...]] = {}
        for entry in entries:
            ids[entry.number] = (*ids.get(entry.number, ()), entry.id)
        for entry in entries:
            location = rows_told([part.line for part in entry.parts])
            record, issues = read_entry(entry, location, ids)
            yield Fragment(COMPONENT, record, location)
            yield from issues

    def count(self, files: Files) -> Counts:
        """Count entries and names, reading the bytes of the workbook or CSV by hand.

        Raises:
            SourceDamagedError: It cannot be read to its end.
        """
        return count_names(files[COMPONENT])


def _without_reference(number: int, row: Row) -> Issue:
    message = "A row has no usable Reference, so its name belongs to no entry"
    value = row[REFERENCE] or row[NAME]
    return row_issue(COMPONENT, "id-missing", "refusal", message, number, value)
