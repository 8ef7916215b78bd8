"""Tables turned round: labels in the first column, a party in each other one.

    Name           Rosa Lind     Ivo Tarn
    Date of birth  3 May 1970    1966

Several parties may stand below one another, each from its name (or its number) on.

Source: this project.
"""

import re
from collections.abc import Iterator

import msgspec

from proscribe.reports.designations.entries.cells import names_in, place_of_name
from proscribe.reports.designations.entries.columns import (
    Stretch,
    field_of_heading,
    is_label,
    is_of_names,
    shown,
)
from proscribe.reports.designations.entries.labelled import Field, entry_of
from proscribe.reports.designations.entries.labelnames import name_of
from proscribe.reports.designations.entry import Entry
from proscribe.reports.designations.targets.attached import told_as
from proscribe.reports.layout.grids import Grid

_PAIR = 2  # cells of a row with its label
_FEWEST_LABELS = 2  # beside that of the name
_KNOWN = 4  # of so many labels one may be a word that is none of the table
_NUMBERED = re.compile(r"\d:\s")
# Who may be asked about the paper
_DESK = re.compile(
    r"\s*(?:(?:tele)?phone|tel\b|e-?mail|extension|mobile|cell|fax|contact|desk\b)", re.IGNORECASE
)


def read_upright(text: str, grid: Grid) -> Iterator[Entry]:
    """Read a table that has its labels in the first column.

    Args:
        text: The document.
        grid: The table.
    """
    labels = _labels(text, grid)
    names = sorted(number for number, label in labels.items() if label == "name")
    known = sum(bool(label) for label in labels.values())
    if not names or known * _KNOWN < len(labels) * (_KNOWN - 1):
        return
    if known - len(names) < _FEWEST_LABELS:
        return
    if any(_DESK.match(text, *row[0]) for row in grid.rows.values() if 0 in row):
        return
    if all(labels.get(name - 1, "").startswith("ref:") for name in names):
        firsts = [name - 1 for name in names]  # its number stands above the name
    else:
        firsts = names if len(names) > 1 else [min(grid.rows)]
    for name, first, last in zip(names, firsts, [*firsts[1:], max(grid.rows) + 1], strict=True):
        rows = {n: row for n, row in sorted(grid.rows.items()) if first <= n < last}
        for column in sorted(set(rows.get(name, {})) - {0}):
            if entry := _entry(text, rows, labels, name, column):
                yield entry


def _labels(text: str, grid: Grid) -> dict[int, str]:
    """Give by row the field of its label; nothing where the table has headings above."""
    found = {number: _field(shown(text, row[0])) for number, row in grid.rows.items() if 0 in row}
    whole = [number for number, row in grid.rows.items() if len(row) > 1 or 0 not in row]
    if any(number not in found for number in whole):
        return {}
    widest = max((len(row) for row in grid.rows.values()), default=0)
    top = grid.rows[min(grid.rows)]
    if widest > _PAIR and sum(is_label(shown(text, cell)) for cell in top.values()) > 1:
        return {}  # `Name | Born | Post`, and further down a row that is called as a field is
    if "name" not in found.values():
        found |= {
            number: "name"
            for number, row in grid.rows.items()
            if 0 in row and is_of_names(shown(text, row[0]))
        }
    if min(grid.rows) in grid.heads and found.get(min(grid.rows)) in ("", "plain"):
        found.pop(min(grid.rows))  # `Field | Value`
    return found


def _field(label: str) -> str:
    bare = label.rstrip(":").strip()
    return field_of_heading(bare) or ("plain" if is_label(bare) and not is_of_names(bare) else "")


def _entry(
    text: str, rows: dict[int, dict[int, Stretch]], labels: dict[int, str], name: int, column: int
) -> Entry | None:
    cell = rows[name][column]
    fields = [
        Field(labels[n], row[0], row[column])
        for n, row in rows.items()
        if n != name and column in row and labels.get(n, "plain") not in ("", "plain", "name")
    ]
    start = min(row[0][0] for row in rows.values() if 0 in row)
    end = max(row[column][1] for row in rows.values() if column in row)
    place, display = place_of_name(text, cell, rows[name][0]), ""
    if _NUMBERED.match(text, *cell):
        place, display = name_of(text, cell)
    if place[0] >= place[1] or not any(c.isalpha() for c in text[slice(*place)]):
        return None
    also = [*told_as(text, place[1], cell[1]), *names_in(text, fields)]
    rest = [one for one in fields if one.name != "alias"]
    if any(len(row) > _PAIR for row in rows.values()):
        start, end = cell  # the cells of one party stand between those of others
    entry = entry_of(text, rest, start=start, end=end, name=place, also=also)
    return msgspec.structs.replace(entry, display=display) if display else entry
