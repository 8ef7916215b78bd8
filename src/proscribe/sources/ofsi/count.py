"""Counts groups and names of the OFSI list in the raw bytes.

Shares no code with the parser: the workbook's XML is read with regular expressions, CSV with a
pattern for one cell. A name is one distinct combination, within a Group ID, of Names 1 to 6,
`Alias Type` and `Alias Quality`; a name in its own script one of that text, type and quality, and
an Arabic comma in it parts two names.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from proscribe.errors import SourceDamagedError
from proscribe.sources.contract import Counts, RawFile
from proscribe.sources.counting.sheets import iter_rows

_MOST = 500_000_000
_WANTED = ("Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6")
_NEEDED = (*_WANTED, "Alias Type", "Alias Quality", "Group ID")
_EMPTY = ("", "-", "--", "-0-", "n/a", "null")


def count_names(file: RawFile) -> Counts:
    """Count the groups and their names.

    Raises:
        SourceDamagedError: The file cannot be read to its end, or is not this table.
    """
    columns: dict[str, int] = {}
    width = 0
    names: Counter[str] = Counter()
    groups: dict[str, set[tuple[str, ...]]] = {}
    for cells in iter_rows(file, _tidy, most=_MOST):
        if not columns:
            if "Name 6" in cells and "Group ID" in cells:
                columns = {name: place for place, name in enumerate(cells) if name}
                width = max(columns.values()) + 1
                if not set(_NEEDED) <= set(columns):
                    raise _damaged(file, "a column of names or groups is missing")
            continue
        if len(cells) < width or any(cells[width:]):
            continue
        group = re.fullmatch(r"([0-9]{1,8})(\.0)?", cells[columns["Group ID"]])
        if group:
            seen = groups.setdefault(group[1], set())
            for kind, many in _names_of(cells, columns, seen):
                names[kind] += many
    if not columns or not groups:
        raise _damaged(file, "it has no header with Name 6 and Group ID, or no row")
    return Counts(records=len(groups), names=dict(names))


def _names_of(
    cells: list[str], columns: dict[str, int], seen: set[tuple[str, ...]]
) -> Iterator[tuple[str, int]]:
    """Give kind and number of the names of a row that its group does not have yet."""
    kind = cells[columns["Alias Type"]].lower()
    quality = cells[columns["Alias Quality"]].lower()
    stated = {"primary name": "name", "fka": "previousName"}.get(kind, "alias")
    if stated == "alias" and quality == "low quality":
        stated = "weakAlias"
    name = tuple(_fold(cells[columns[column]]) for column in _WANTED)
    place = columns.get("Name Non-Latin Script")
    script = _fold(cells[place]) if place is not None else ""
    for key in ((kind, quality, *name), (kind, quality, script)):
        if any(key[2:]) and key not in seen:
            seen.add(key)
            parts = [part for part in script.split("،") if part.strip()]
            yield stated, 1 if len(key) > 3 else max(1, len(parts))


def _fold(text: str) -> str:
    text = re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text)
    text = re.sub("[\\s\u00a0\u200b\ufeff]+", " ", unicodedata.normalize("NFC", text)).strip()
    return "" if text.lower() in _EMPTY else text


def _tidy(text: str) -> str:
    text = re.sub("_x000D_", "\n", text).strip()
    return "" if text.lower() in ("-", "--", "n/a", "null") else text


def _damaged(file: RawFile, reason: str, where: str = "") -> SourceDamagedError:
    return SourceDamagedError(file=file.name, where=where, reason=reason)
