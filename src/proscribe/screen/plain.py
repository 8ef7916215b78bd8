"""Rows of a customer file of which only a name, dates, countries and a gender say something.

Most rows of most files are such, and meet nobody. Their cells are read once for each distinct one
and known by codes; `match.sieve` tells which rows have a hit. Every other row, and every row of
which something is to be told, goes the way of `rows` and `screener`: here nothing is decided but
that a row has no hit and no issue.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from proscribe.match.sieve import Sieve
from proscribe.screen.rows import Builder, Recipe
from proscribe.screen.screener import Searcher, Settings

_ODD = -1
_BETWEEN = "\x1f"  # cells of several columns that are read together
_KEPT = 200_000  # distinct cells of a kind
_KEPT_NAMES = 150_000  # the same, of names

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
    known: dict[str, int]


class PlainRows:
    """Finds the plain rows of the chunks of one file, and those of them that have a hit."""

    def __init__(self, recipe: Recipe, searcher: Searcher, settings: Settings) -> None:
        """Prepare."""
        self._builder = Builder(recipe)
        self._width = self._builder.width
        self._settings = settings
        self._sieve = Sieve(searcher.matcher, recipe.mapping.schema)
        fields = self._builder.fields
        self._names = Group(fields.names, self._name, {})
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
        if self._sieve.is_stale or len(self._names.known) > _KEPT_NAMES:
            self._sieve.begin()
            self._names.known.clear()
        coded = [self._codes(group, columns) for group in (self._names, *self._facts)]
        filled = [columns[place] for place in self._others if any(columns[place])]
        plain = [_ODD not in codes for codes in zip(*coded, strict=True)]
        if filled:
            plain = [
                one and not any(others)
                for one, others in zip(plain, zip(*filled, strict=True), strict=True)
            ]
        if not search or True not in plain:
            return plain
        rows = [row for row, one in enumerate(plain) if one]
        names, births, countries, genders = ([codes[row] for row in rows] for codes in coded)
        for found in self._sieve.with_hits(
            names, births, countries, genders,
            threshold=self._settings.threshold, datasets=self._settings.datasets,
        ).tolist():  # fmt: skip
            plain[rows[found]] = False
        return plain

    def _codes(self, group: Group, columns: Columns) -> list[int]:
        places, read, known = group
        if len(places) == 1:
            texts = columns[places[0]]
        elif places:
            texts = list(map(_BETWEEN.join, zip(*(columns[at] for at in places), strict=True)))
        else:
            return [read([""] * self._width)] * len(columns[0])
        if len(known) > _KEPT and group is not self._names:
            known.clear()
        codes: list[int] = []
        for text in texts:
            code = known.get(text)
            if code is None:
                cells = [""] * self._width
                parts = text.split(_BETWEEN)
                if len(parts) == len(places):
                    for place, part in zip(places, parts, strict=True):
                        cells[place] = part
                    code = read(cells)
                else:
                    code = _ODD
                known[text] = code
            codes.append(code)
        return codes

    def _name(self, cells: list[str]) -> int:
        name = self._builder.sole_name(cells)
        return _ODD if name is None else self._sieve.add_name(name)

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
