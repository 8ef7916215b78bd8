"""The Denied Persons List, format `bis-dpl`: bytes to records.

A tab-separated table with a row for each name and address of a party. The file states no date.

Source: https://www.bis.doc.gov/dpl/dpl.txt, as it was in September 2022; quirks in NOTES.md.
"""

import re
from collections.abc import Iterator, Mapping

from proscribe.model.issue import Issue
from proscribe.model.record import Fragment
from proscribe.sources.bis.count import count_rows
from proscribe.sources.bis.leaves import LEAVES
from proscribe.sources.bis.order import Key, key_of, read_order
from proscribe.sources.bis.rows import COMPONENT, Row, read_rows
from proscribe.sources.contract import Component, Counts, Files, Inspection, Leaf, Removal

_FILE_NAME = re.compile(r"dpl.*\.(?:txt|tsv)", re.IGNORECASE)
_HEADER = (b"Street_Address", b"Standard_Order", b"FR_Citation")


class DplFormat:
    """The format `bis-dpl`."""

    name = "bis-dpl"
    parser = "bis-dpl/1"
    components = (Component(name=COMPONENT, title="dpl.txt"),)
    leaves: Mapping[str, Leaf] = LEAVES

    def recognise(self, name: str, head: bytes) -> str | None:
        """Say whether a file is the list: by its header, else by its name."""
        first = head[:4096].partition(b"\n")[0]
        if all(column in first for column in _HEADER):
            return COMPONENT
        if not head.strip() and _FILE_NAME.fullmatch(name):
            return COMPONENT
        return None

    def inspect(self, files: Files) -> Inspection:  # noqa: ARG002 (nothing is stated)
        """Say what the file is; it states no date and no number of rows."""
        return Inspection(dataset="us_bis_denied")

    def parse(self, files: Files) -> Iterator[Fragment | Removal | Issue]:
        """Read the denial orders in order of their first row.

        The rows of one order need not stand together, so all are held; the list has some hundred.

        Raises:
            SourceDamagedError: It is not this table, or not readable to its end.
        """
        orders: dict[Key, list[Row]] = {}
        for row in read_rows(files[COMPONENT]):
            if isinstance(row, Issue):
                yield row
            else:
                orders.setdefault(key_of(row), []).append(row)
        taken: set[tuple[str, str]] = set()
        for key, rows in orders.items():
            name, effective, _ = key
            fragment, issues = read_order(key, rows, again=(name, effective) in taken)
            taken.add((name, effective))
            yield fragment
            yield from issues

    def count(self, files: Files) -> Counts:
        """Count orders and names with `count`."""
        return count_rows(files[COMPONENT])
