"""The store: opened by URL, read in snapshots, written by one writer at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from proscribe.store import backend, migrations
from proscribe.store.reader import Reader
from proscribe.store.writer import Writer


class Store:
    """A store, opened by URL."""

    def __init__(self, url: str) -> None:
        """Open a store and bring it to this release's format.

        Args:
            url: `sqlite:///FILE` or `postgresql://...`.

        Raises:
            StoreUnreachableError: It cannot be opened.
            StoreFormatError: It is of a newer release.
        """
        self._engine = backend.open_engine(url)
        try:
            with backend.reading(self._engine) as connection:
                current = migrations.format_of(connection)
            if current != len(migrations.MIGRATIONS):
                with backend.writing(self._engine) as connection:
                    migrations.migrate(connection)
        except BaseException:
            self._engine.dispose()
            raise

    @classmethod
    def at(cls, file: Path) -> "Store":
        """Open the SQLite store in a file, made if it does not exist."""
        return cls(backend.sqlite_url(file))

    @contextmanager
    def read(self) -> Iterator[Reader]:
        """Give one state of the store."""
        with backend.reading(self._engine) as connection:
            yield Reader(connection)

    @contextmanager
    def write(self) -> Iterator[Writer]:
        """Give the writer; all is kept at the end of the block, or nothing."""
        with backend.writing(self._engine) as connection:
            yield Writer(connection)

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()
