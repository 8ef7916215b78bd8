"""The names of one customer, from all the cells of its row that give one.

A name can stand whole, in parts (given, middle, family), or run on through several columns, as
`NAME1` and `NAME2` of SAP do (35 characters each). What is not sure is not decided: a second column
that holds a name of its own is screened as one too.
"""

import html
import re
from collections.abc import Iterable

from proscribe.screen.customers.cells import MANY, split_many
from proscribe.screen.customers.columns import Column, place_of, places_of
from proscribe.values.text import NAME_NULLS, clean

_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});")
_PART_FIELDS = ("first_name", "middle_name", "last_name", "second_last_name")


class NameReader:
    """Reads the names of the rows of one file."""

    def __init__(self, columns: Iterable[Column]) -> None:
        """Note which columns hold what."""
        columns = tuple(columns)
        self._whole = places_of(columns, "name", "alias")
        self._spare = places_of(columns, "fallback_name")
        parts = [place_of(columns, field) for field in _PART_FIELDS]
        self._parts = [index for index in parts if index >= 0]
        self._first, self._middle, self._last, _ = parts
        self._maiden = place_of(columns, "maiden_name")
        self._runs = _runs(columns)
        starts = {run[0] for run in self._runs}
        self._whole = [one for one in self._whole if one[0] not in starts]

    @property
    def places(self) -> tuple[int, ...]:
        """The columns that a name is read from."""
        found = {index for index, _ in (*self._whole, *self._spare)} | set(self._parts)
        found |= {index for run in self._runs for index in run}
        return tuple(sorted(found | ({self._maiden} if self._maiden >= 0 else set())))

    @property
    def in_words(self) -> tuple[int, ...]:
        """The column of whole names, or those of given and family names, when there are no others.

        Nothing where names are read from other columns too.
        """
        if self.places == tuple(index for index, _ in (*self._whole, *self._spare)):
            return self.places if len(self.places) == 1 and not self._runs else ()
        pair = (self._first, self._last)
        return pair if pair == tuple(self._parts) and len(self.places) == 2 else ()

    def read(self, cells: list[str]) -> list[str]:
        """Give the names of one row; empty when it has none."""
        names: list[str] = []
        for run in self._runs:
            _add_run(names, [cells[index] for index in run])
        for index, many in self._whole:
            if cells[index]:
                _add(names, _unescaped(cells[index]), many=many)
        if self._parts:
            self._add_from_parts(names, cells)
        if not names:
            for index, many in self._spare:
                if cells[index]:
                    _add(names, _unescaped(cells[index]), many=many)
        return names

    def _add_from_parts(self, names: list[str], cells: list[str]) -> None:
        """Join given and family names in display order; leave out what a whole name says.

        Where each part has as many values, as in a list of names, those that stand together are
        names too.
        """
        counts = {cells[i].count(MANY) for i in self._parts if cells[i]}
        if len(counts) == 1 and (last := counts.pop()):
            for at in range(last + 1):
                pieces = (_clean_part(cells[i].split(MANY)[at]) for i in self._parts if cells[i])
                _add_new(names, " ".join(filter(None, pieces)))
        parts = [part for i in self._parts if (part := _clean_part(cells[i]))]
        whole = " ".join(parts)
        if self._first >= 0 and self._last >= 0 and len(parts) > 1:
            given, family = _clean_part(cells[self._first]), _clean_part(cells[self._last])
            if given and family and _words(given) <= _words(family):
                whole = family  # the whole name stands in the column of the family name
        _add_new(names, whole)
        maiden = _clean_part(cells[self._maiden]) if self._maiden >= 0 else ""
        given = " ".join(
            part for i in (self._first, self._middle) if i >= 0 and (part := _clean_part(cells[i]))
        )
        born = f"{given} {maiden}" if given else maiden
        if maiden and " " in born and born not in names:
            names.append(born)


def _runs(columns: tuple[Column, ...]) -> list[list[int]]:
    """Give the columns through which one name runs: a name and those that go on with it."""
    going_on = [column.index for column in columns if column.field == "continued_name"]
    if not going_on:
        return []
    starts = [column.index for column in columns if column.field == "name"]
    runs: dict[int, list[int]] = {}
    for index in going_on:
        before = [start for start in starts if start < index] or starts[:1]
        if before:
            runs.setdefault(before[-1], [before[-1]]).append(index)
        else:
            runs.setdefault(-1, []).append(index)
    return list(runs.values())


def _add_run(names: list[str], cells: list[str]) -> None:
    """Add the joined name, and each cell that can be a name of its own."""
    parts = [_clean_part(cell) for cell in cells]
    whole = " ".join(filter(None, parts))
    if whole:
        names.append(whole)
    names.extend(part for part in parts if len(part.split()) > 1 and part not in names)


def _add(names: list[str], cell: str, *, many: bool) -> None:
    for part in split_many(cell) if many or MANY in cell else (cell,):
        name = clean(part, NAME_NULLS)
        if name and name not in names:
            names.append(name)


def _add_new(names: list[str], name: str) -> None:
    if name and not any(_words(name) == _words(one) for one in names):
        names.append(name)


def _clean_part(cell: str) -> str:
    return clean(_unescaped(cell).replace(MANY, " "), NAME_NULLS) or ""


def _unescaped(cell: str) -> str:
    """Read the character references that a page or a feed has left in a cell: `O&#39;Brien`."""
    return html.unescape(cell) if "&" in cell and _REFERENCE.search(cell) else cell


def _words(text: str) -> frozenset[str]:
    return frozenset(text.casefold().replace(",", " ").split())
