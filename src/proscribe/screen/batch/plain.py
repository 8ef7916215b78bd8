"""Rows of a customer file of which only a name, dates, countries and a gender say something.

Most rows of most files are such, and meet nobody. Their facts are read once for each distinct cell
and known by codes, their names by what `plainnames` reads; `match.sieve` tells which rows have a
hit. Every other row, and every row of which something is to be told, goes the way of
`customers.rows` and `screener`: here nothing is decided but that a row has no hit and no issue.
"""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np

from proscribe.match.sieve import Array, Sieve
from proscribe.screen.batch.plainnames import PlainNames
from proscribe.screen.customers.rows import Builder, Recipe
from proscribe.screen.screener import Searcher, Settings

_ODD = -1
_KEPT = 200_000  # distinct cells of a kind

Columns = Sequence[Sequence[str]]  # for each column of the file its cells


class Group(NamedTuple):
    """Columns whose cells are read together.

    Attributes:
        places: The columns.
        read: Gives the code of their cells in a row, `_ODD` when the row is not plain.
        known: Codes of what was read before.
    """

    places: tuple[int, ...]
    read: Callable[[list[str]], int]
    known: dict[Any, int]


class PlainRows:
    """Finds the plain rows of the chunks of one file, and those of them that have a hit."""

    def __init__(self, recipe: Recipe, searcher: Searcher, settings: Settings) -> None:
        """Prepare."""
        self._builder = Builder(recipe)
        self._width = self._builder.width
        self._settings = settings
        self._sieve = Sieve(searcher.matcher, recipe.mapping.schema)
        fields = self._builder.fields
        self._names = PlainNames(self._builder, self._sieve)
        self._facts = tuple(
            Group(places, read, {})
            for places, read in (
                (fields.births, self._births),
                (fields.countries, self._countries),
                (fields.genders, self._gender),
            )
        )
        self._others = fields.others

    def settled(self, columns: Columns, *, search: bool = True) -> list[bool]:
        """Tell which rows are plain and have no hit; the others are to be looked at.

        Args:
            columns: Their cells.
            search: Without it a plain row counts as one without a hit.
        """
        if self._sieve.is_stale:
            self._sieve.begin()
            self._names.forget()
        names = self._names.read(columns)
        coded = [self._codes(group, columns) for group in self._facts]
        filled = [columns[place] for place in self._others if any(columns[place])]
        is_plain = np.diff(names.plan_start) > 0
        for codes in coded:
            is_plain &= codes != _ODD
        for cells in filled:
            is_plain &= ~np.fromiter(map(bool, cells), dtype=np.bool_, count=len(cells))
        plain: list[bool] = is_plain.tolist()
        if not search or True not in plain:
            return plain
        # Names that begin alike agree with the same listed words: one after the other they find
        # these close to the processor.
        first = columns[self._builder.fields.names[0]]
        rows = np.array(sorted(np.flatnonzero(is_plain).tolist(), key=first.__getitem__))
        births, countries, genders = (codes[rows] for codes in coded)
        for found in self._sieve.with_hits(
            names.take(rows), births, countries, genders,
            threshold=self._settings.threshold, datasets=self._settings.datasets,
        ).tolist():  # fmt: skip
            plain[rows[found]] = False
        return plain

    def _codes(self, group: Group, columns: Columns) -> Array:
        places, read, known = group
        if not places:
            return np.full(len(columns[0]), read([""] * self._width))
        texts: Sequence[Any] = columns[places[0]]
        if len(places) > 1:
            texts = list(zip(*(columns[at] for at in places), strict=True))
        if len(known) > _KEPT:
            known.clear()
        for new in set(texts).difference(known):
            cells = [""] * self._width
            for place, part in zip(places, (new,) if len(places) == 1 else new, strict=True):
                cells[place] = part
            known[new] = read(cells)
        return np.fromiter(map(known.__getitem__, texts), dtype=np.int64, count=len(texts))

    def _births(self, cells: list[str]) -> int:
        return self._unless_odd(self._sieve.add_births(self._builder.birth_dates(0, cells)))

    def _countries(self, cells: list[str]) -> int:
        builder = self._builder
        found = builder.countries(0, cells), builder.nationalities(0, cells)
        return self._unless_odd(self._sieve.add_countries(*found))

    def _gender(self, cells: list[str]) -> int:
        return self._unless_odd(self._sieve.add_gender(self._builder.gender(0, cells)))

    def _unless_odd(self, code: int) -> int:
        """Give a code, unless something is to be told of the cells."""
        if not self._builder.issues:
            return code
        self._builder.issues.clear()
        self._builder.begin()
        return _ODD
