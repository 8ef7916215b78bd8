"""Customers as JSON lines: one object a line, flat or as FollowTheMoney nests them.

`{"id": "7", "properties": {"name": ["Kim"]}}` has the headings `id` and `properties.name`. A key
may come late in a file, so all lines are read once for their keys. A line that is no JSON, or no
UTF-8, is told by itself; the others go on.
"""

import json
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from proscribe.errors import InputError
from proscribe.screen.customers.cells import MANY
from proscribe.screen.customers.problems import RowIssue, issue
from proscribe.screen.files.damaged import DAMAGE, JSON_LINES, find_damaged
from proscribe.screen.files.readers import Cells

_MAX_LINE_CHARS = 1 << 20
_MAX_KEYS = 2_000
_MAX_DEPTH = 4

# One half of a surrogate pair, written as an escape; most decoders refuse the line for it.
_HALF = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])"
    r"|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}"
)
_KEY = re.compile(r'"\s*:')
_decoder = msgspec.json.Decoder()


class Line(NamedTuple):
    """One line of a file.

    Attributes:
        number: Its number from 1 on; blank lines are counted and not given.
        value: What it holds, None where that is no JSON, or too long.
        damaged: It holds characters that could not be decoded, each now U+FFFD.
        twice: A key that one of its objects has more than once, or ""; its values are a list.
    """

    number: int
    value: Any
    damaged: bool
    twice: str = ""


def read_lines(path: Path, encoding: str, longest: int) -> Iterator[Line]:
    """Read the lines of a file that are not blank, in bounded memory.

    Args:
        path: The file.
        encoding: For Python's `open`.
        longest: Characters of a line from which on it is not read.

    Raises:
        OSError: It cannot be read.
    """
    with path.open(encoding=encoding, errors="replace", newline="\n") as file:
        number = 0
        for line in iter(partial(file.readline, longest), ""):
            number += 1
            whole = line.endswith("\n") or len(line) < longest
            rest = line
            while not whole and rest and not rest.endswith("\n"):
                rest = file.readline(longest)
            if line.isspace():
                continue
            value = _decoded(line) if whole else None
            damaged = DAMAGE in line
            if value is None and _HALF.search(line):
                line, damaged = _HALF.sub(r"\\ufffd", line), True
                value = _decoded(line) if whole else None
            twice = ""
            if isinstance(value, dict) and _may_repeat(line, value):
                value, twice = _all_values(line, value)
            yield Line(number, value, damaged, twice)


def _decoded(line: str) -> Any:
    try:
        return _decoder.decode(line)
    except (msgspec.DecodeError, RecursionError, UnicodeError):
        return None


def _may_repeat(line: str, value: dict[str, Any]) -> bool:
    """Say whether a key may stand twice: each needs a colon, so few lines are looked at closely."""
    return line.count(":") != len(value) and len(_KEY.findall(line)) != _count_keys(value)


def _count_keys(value: Any) -> int:
    if isinstance(value, dict):
        return len(value) + sum(
            _count_keys(one) for one in value.values() if isinstance(one, dict | list)
        )
    return sum(_count_keys(one) for one in value if isinstance(one, dict | list))


def _all_values(line: str, value: Any) -> tuple[Any, str]:
    """Read an object once more if a key stands twice in it: a decoder keeps the last value only."""
    twice: list[str] = []

    def joined(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, one in pairs:
            if key in found:
                twice.append(key)
                found[key] = [found[key], one]
            else:
                found[key] = one
        return found

    try:
        again = json.loads(line, object_pairs_hook=joined)
    except (ValueError, RecursionError):
        return value, ""
    return (again, twice[0]) if twice else (value, "")


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
        self._encoding = find_damaged(path, JSON_LINES, stated=encoding)
        keys: dict[str, None] = {}
        self.n_rows: int | None = 0
        for line in self._lines():
            self.n_rows += 1
            if isinstance(line.value, dict):
                keys |= dict.fromkeys(flatten(line.value))
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
        for line in self._lines():
            if not isinstance(line.value, dict):
                yield issue(self._path.name, "row-unreadable", line.number, kept=False)
                continue
            if line.damaged:
                yield issue(self._path.name, "row-damaged", line.number)
            if line.twice:
                yield issue(self._path.name, "key-twice", line.number, value=line.twice)
            flat = flatten(line.value)
            yield line.number, [flat.get(key, "") if key else "" for key in keys]

    def _lines(self) -> Iterator[Line]:
        return read_lines(self._path, self._encoding.name, _MAX_LINE_CHARS)


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
