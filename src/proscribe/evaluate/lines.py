"""Pairs of full records as JSON lines.

    {"query": {...}, "candidate": {...}, "is_match": true, "group": "..."}

`query` and `candidate` are read by `sides`; `case_group` (or `group`), `category` and `quality`
are texts; `id` is the pair's own. Blank lines are left out; a line that is no JSON, or no UTF-8, is
an issue by itself.
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from proscribe.evaluate.pairs import (
    DIMENSIONS,
    LABEL_REMEDY,
    Pair,
    PairIssue,
    bad_row,
    read_label,
)
from proscribe.evaluate.sides import SideError, read_candidate, read_query
from proscribe.model.canonical import caption
from proscribe.screen.files.damaged import JSON_LINES, find_damaged
from proscribe.screen.files.jsonlines import Line, read_lines
from proscribe.values.size import oversize

_MAX_LINE_CHARS = 1 << 22
_KEYS = frozenset({"id", "query", "candidate", "is_match", "group", *DIMENSIONS})


class JsonPairs:
    """The pairs of one file of JSON lines; see `PairFile`."""

    headings = ("id", "schema", "name1", "name2", "is_match", *DIMENSIONS)
    used = ("query", "candidate", "is_match", *DIMENSIONS)

    def __init__(self, path: Path, *, encoding: str = "") -> None:
        """Find the encoding.

        Raises:
            InputError: It is no text.
            OSError: It cannot be read.
        """
        self._path = path
        found = find_damaged(path, JSON_LINES, stated=encoding)
        self._encoding = found.name
        self.notes = (found.note,) if found.note else ()

    def rows(self) -> Iterator[Pair | PairIssue]:
        """Read the pairs, in bounded memory."""
        for line in read_lines(self._path, self._encoding, _MAX_LINE_CHARS):
            yield self._line(line)

    def _line(self, line: Line) -> Pair | PairIssue:
        bad = partial(bad_row, self._path.name, line.number)
        value = line.value
        if line.damaged:
            return bad("it holds characters that cannot be decoded", remedy="write it as UTF-8")
        if line.twice:
            return bad(f"the key {line.twice[:60]!r} stands twice in one object")
        if not isinstance(value, dict):
            return bad("this is no JSON object in one line")
        strange = sorted(set(value) - _KEYS)
        if strange:
            return bad("there is no such key", column=str(strange[0])[:60])
        side = "query"
        try:
            query = read_query(value.get("query"))
            side = "candidate"
            entry = read_candidate(value.get("candidate"))
        except SideError as fault:
            return bad(fault.reason, column=f"{side}.{fault.field}" if fault.field else side)
        if not query.names and not query.identifiers:
            return bad("there is neither a name nor a number", column="query")
        if not entry.record.names and not entry.record.identifiers:
            return bad("there is neither a name nor a number", column="candidate")
        for name in (*query.names, *(one.text for one in entry.record.names)):
            if size := oversize(name):
                return bad(f"a name of {size} cannot be compared", remedy="give one name")
        try:
            label = _label(value.get("is_match"))
        except ValueError as fault:
            return bad(str(fault), column="is_match", remedy=LABEL_REMEDY)
        groups = [value.get(key) for key in DIMENSIONS]
        groups[0] = value.get("group") if groups[0] is None else groups[0]
        one, two, three = ("" if group is None else str(group).strip() for group in groups)
        cells = (
            "" if value.get("id") is None else str(value["id"]),
            query.schema,
            query.names[0] if query.names else "",
            caption(entry.record) if entry.record.names else "",
            "" if label is None else str(int(label)),
            one,
            two,
            three,
        )
        return Pair(
            number=line.number,
            query=query,
            entry=entry,
            is_match=label,
            groups=(one, two, three),
            cells=cells,
        )


def _label(value: Any) -> bool | None:
    if value is None or isinstance(value, bool):
        return value
    return read_label(str(value))
