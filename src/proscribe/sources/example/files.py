"""Gives the files of the built-in example, wherever the package is installed (a zip as well).

`parties.jsonl` is the list, `customers.csv` the invented customers, `expected.csv` what each
customer is meant to meet and why. What they show: `NOTES.md`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from proscribe.sources.contract import RawFile

_PARTIES = "parties.jsonl"
_CUSTOMERS = "customers.csv"


class _PackagedFile:
    """One file of this package as a `RawFile`."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._content = (resources.files(__package__) / name).read_bytes()

    @property
    def name(self) -> str:
        """File name without folders."""
        return self._name

    @property
    def size_bytes(self) -> int:
        """Size of the content."""
        return len(self._content)

    def open(self) -> BinaryIO:
        """Open the content from its first byte; the caller closes it."""
        return BytesIO(self._content)


def parties_file() -> RawFile:
    """Give the example list: one record a line, format `proscribe-records`."""
    return _PackagedFile(_PARTIES)


@contextmanager
def customers_path() -> Iterator[Path]:
    """Give the example customers as a file on disk, for as long as the context lasts.

    Yields:
        The path of `customers.csv`; a copy in a temporary folder when the package is zipped.
    """
    with resources.as_file(resources.files(__package__) / _CUSTOMERS) as path:
        yield path
