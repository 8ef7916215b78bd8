"""The Japanese asset-freeze list (`shisantouketsuYYYYMMDD.csv`): bytes to records.

See `NOTES.md`.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from proscribe.model.issue import Issue
from proscribe.model.record import Fragment
from proscribe.sources.contract import Component, Counts, Files, Inspection, Leaf, Removal
from proscribe.sources.mof.count import count_names
from proscribe.sources.mof.entry import read_entry
from proscribe.sources.mof.leaves import LEAVES
from proscribe.sources.mof.table import COMPONENT, Row, check_header, read_rows
from proscribe.sources.report import Report
from proscribe.values.dates import parse_date

_FILE = re.compile(r"shisantouketsu[_-]?(\d{4})(\d{2})(\d{2})", re.IGNORECASE)
_NAMED = re.compile(r"shisantouketsu.*\.csv", re.IGNORECASE)
_MARKS = tuple(
    tuple(word.encode(encoding) for word in ("番号", "個人・団体", "国連参照番号"))
    for encoding in ("utf-8", "cp932")
)
_HEAD = 4_096
_ID = re.compile(r"[\w.-]{1,40}", re.ASCII)


class FreezeListFormat:
    """Format `mof-csv`: one table of 32 columns."""

    name = "mof-csv"
    parser = "mof-csv/1"
    components = (Component(name=COMPONENT, title="the asset-freeze list (CSV)"),)
    leaves: Mapping[str, Leaf] = LEAVES

    def recognise(self, name: str, head: bytes) -> str | None:
        """Say whether a file is the list, by its header or its name."""
        start = head[:_HEAD]
        if any(all(mark in start for mark in marks) for marks in _MARKS):
            return COMPONENT
        return COMPONENT if _NAMED.fullmatch(name) else None

    def inspect(self, files: Files) -> Inspection:
        """Read the day of publication from the publisher's file name; the table states none.

        Raises:
            SourceDamagedError: It does not start as the list does.
        """
        file = files[COMPONENT]
        check_header(file)
        found = _FILE.search(file.name)
        date = parse_date("-".join(found.groups())) if found else None
        return Inspection(dataset="jp_mof_sanctions", published=date.iso if date else "")

    def parse(self, files: Files) -> Iterator[Fragment | Removal | Issue]:
        """Read every row, in order.

        Raises:
            SourceDamagedError: It is not this table, or not readable to its end.
        """
        seen: set[str] = set()
        for given in read_rows(files[COMPONENT]):
            if isinstance(given, Row):
                yield from _entry(given, seen)
            else:
                yield given

    def count(self, files: Files) -> Counts:
        """Count rows and names in the raw bytes, taking the CSV apart by hand.

        Raises:
            SourceDamagedError: It is not text, or has no header.
        """
        return count_names(files[COMPONENT])


def _entry(row: Row, seen: set[str]) -> Iterator[Fragment | Issue]:
    number = unicodedata.normalize("NFKC", row.cells["番号"]).strip()
    location = f"row {row.number}"
    if not _ID.fullmatch(number):
        yield Issue(
            kind="id-missing",
            severity="refusal",
            message="A row has no usable 番号, so its party cannot be listed",
            component=COMPONENT,
            location=location,
            value=(number or row.cells["氏名（英語）"])[:200],
        )
        return
    report = Report(f"jp-mof-{number}", COMPONENT, location)
    if number in seen:
        report.add(
            "duplicate-id",
            "error",
            f"番号 {number} stands more than once; its rows are joined",
            number,
        )
    seen.add(number)
    record, issues = read_entry(row.cells, report.record_id, report)
    yield Fragment(COMPONENT, record, location)
    yield from issues
