"""Customers as JSON lines: one object a line, flat or as FollowTheMoney nests them.

`{"id": "7", "properties": {"name": ["Kim"]}}` has the headings `id` and `properties.name`. A key
may come late in a file, so all lines are read once for their keys.
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import msgspec

from proscribe.errors import InputError
from proscribe.screen.cells import MANY
from proscribe.screen.encoding import find_encoding
from proscribe.screen.problems import RowIssue, issue
from proscribe.screen.readers import Cells

_MAX_LINE_CHARS = 1 << 20
_MAX_KEYS = 2_000
_MAX_DEPTH = 4

_decoder = msgspec.json.Decoder()


class JsonLinesReader:
    """Reads one file of JSON lines; see `Reader`."""

    serial_dates = False
    dated: frozenset[int] = frozenset()
    has_blank_rows = False

    def __init__(self, path: Path, *, encoding: str = "") -> None:
        """Collect the keys of all lines.

        Raises:
            InputError: No line holds an object, or there are too many keys.
            OSError: It cannot be read.
        """
        self._path = path
        self._encoding = find_encoding(path, stated=encoding)
        keys: dict[str, None] = {}
        self.n_rows: int | None = 0
        for _number, found in self._objects():
            self.n_rows += 1
            if isinstance(found, dict):
                keys |= dict.fromkeys(flatten(found))
            if len(keys) > _MAX_KEYS:
                raise InputError(
                    where=path.name,
                    reason=f"its objects have more than {_MAX_KEYS:,} different keys",
                    remedy="Give each customer the same keys, for example id, name, birth_date.",
                )
        if not keys:
            raise InputError(
                where=path.name,
                reason="no line of it is a JSON object",
                remedy='Write one a line, for example {"id": "7", "name": "Kim"}.',
            )
        self.headings = tuple(keys)
        self.notes = (self._encoding.note,) if self._encoding.note else ()

    def rows(self, used: frozenset[int]) -> Iterator[Cells | RowIssue]:
        """Read the objects."""
        keys = [key if place in used else "" for place, key in enumerate(self.headings)]
        for number, found in self._objects():
            if isinstance(found, dict):
                flat = flatten(found)
                yield number, [flat.get(key, "") if key else "" for key in keys]
            else:
                yield issue(self._path.name, "row-unreadable", number, kept=False)

    def _objects(self) -> Iterator[tuple[int, Any]]:
        """Give the value of each line that is not blank, None for one that is no JSON."""
        with self._path.open(encoding=self._encoding.name, errors="replace", newline="\n") as file:
            number = 0
            for line in iter(partial(file.readline, _MAX_LINE_CHARS), ""):
                number += 1
                whole = line.endswith("\n") or len(line) < _MAX_LINE_CHARS
                rest = line
                while not whole and rest and not rest.endswith("\n"):
                    rest = file.readline(_MAX_LINE_CHARS)
                if line.isspace():
                    continue
                try:
                    yield number, _decoder.decode(line) if whole else None
                except (msgspec.DecodeError, RecursionError, UnicodeError):
                    yield number, None


def flatten(found: dict[str, Any]) -> dict[str, str]:
    """Give the texts of an object by dotted key; several values of one key joined by `MANY`.

    What is nested deeper than any form of customers stays as it is written, under its key.

    Example:
        >>> flatten({"id": 7, "address": {"city": "Nampo"}, "tags": [None, True]})
        {'id': '7', 'address.city': 'Nampo', 'tags': 'true'}
    """
    flat: dict[str, str] = {}
    for key, value in found.items():
        if type(value) is str:
            flat[key] = value
        elif value is not None:
            _add(flat, key, value, _MAX_DEPTH)
    return flat


def _add(flat: dict[str, str], key: str, value: Any, depth: int) -> None:
    if isinstance(value, dict) and depth:
        for inner, one in value.items():
            _add(flat, f"{key}.{inner}", one, depth - 1)
    elif isinstance(value, list) and depth:
        for one in value:
            _add(flat, key, one, depth - 1)
    elif value is not None:
        text = value if isinstance(value, str) else msgspec.json.encode(value).decode()
        flat[key] = f"{flat[key]}{MANY}{text}" if flat.get(key) else text
