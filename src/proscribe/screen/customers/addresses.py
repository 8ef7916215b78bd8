"""The addresses of one customer, whole or put together from the cells of their parts."""

from collections.abc import Iterable

from proscribe.screen.customers.cells import MANY, split_many
from proscribe.screen.customers.columns import Column
from proscribe.values.text import NULLS, clean

_GROUPS = (
    ("street", "house_number"), ("postal_code", "city"), ("region",), ("country",),
)  # fmt: skip
_TELLING_GROUPS = 2  # a region or a country alone is no address


class AddressReader:
    """Reads the addresses of the rows of one file."""

    def __init__(self, columns: Iterable[Column]) -> None:
        """Note which columns hold what."""
        columns = tuple(columns)
        self._lines = [(one.index, one.many) for one in columns if one.field == "address"]
        groups = [
            [one.index for field in fields for one in columns if one.field == field]
            for fields in _GROUPS
        ]
        self._parts = groups if any(groups[:-1]) else []

    def read(self, cells: list[str]) -> tuple[str, ...]:
        """Give the addresses of one row, each in one line."""
        lines = [
            line
            for index, many in self._lines
            if cells[index]
            for part in (split_many(cells[index]) if many else (cells[index],))
            if (line := _plain(part))
        ]
        if not self._parts:
            return tuple(lines)
        told = bool(lines)
        for group, places in enumerate(self._parts):
            text = " ".join([text for i in places if cells[i] and (text := _plain(cells[i]))])
            if text:
                lines.append(text)
                told = told or group < _TELLING_GROUPS
        return (", ".join(lines),) if told else ()


def _plain(cell: str) -> str:
    return clean(cell.replace(MANY, " ") if MANY in cell else cell, NULLS) or ""
