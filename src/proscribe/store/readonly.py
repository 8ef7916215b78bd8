"""A SQLite store that this user may only read.

With a write-ahead log, readers write too: they mark what they read in the `-shm` file. Who may not
do that reads through the log while the owner has the store open, and when it is closed (all is in
the main file then) reads the main file as one that does not change. Whether it did change is looked
at after every reading: an answer from two states must not pass for an answer.

Source: sqlite.org/wal.html ("Read-Only Databases"), sqlite.org/c3ref/open.html (`immutable`).
"""

import os
import sqlite3
from pathlib import Path

from proscribe.errors import StoreUnreachableError

_TIMEOUT_S = 60


class _Frozen(sqlite3.Connection):
    """A connection that takes the main file for one that nobody changes."""


class ReadOnlyFile:
    """One SQLite file that this user may only read."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def connect(self) -> sqlite3.Connection:
        """Open it.

        Raises:
            StoreUnreachableError: It cannot be read by this user.
        """
        try:
            return self._open("mode=ro")
        except sqlite3.Error:
            log = self._log()
            if log.exists() and log.stat().st_size:
                raise StoreUnreachableError(
                    where=str(self.path),
                    reason="its last changes are in a file beside it that you may not use; its "
                    "owner has to open it once, for example with `proscribe lists`",
                ) from None
        try:
            return self._open("mode=ro&immutable=1", _Frozen)
        except sqlite3.Error as fault:
            raise StoreUnreachableError(where=str(self.path), reason=str(fault)) from None

    def _open(
        self, how: str, factory: type[sqlite3.Connection] = sqlite3.Connection
    ) -> sqlite3.Connection:
        connection = sqlite3.connect(
            f"{self.path.absolute().as_uri()}?{how}",
            uri=True,
            factory=factory,
            timeout=_TIMEOUT_S,
            check_same_thread=False,
        )
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def state(self) -> tuple[int, ...]:
        """Give what changes when the main file does."""
        found = self.path.stat()
        return found.st_ino, found.st_size, found.st_mtime_ns

    def check_unchanged(self, connection: object, before: tuple[int, ...]) -> None:
        """Say that what was read may be of two states.

        Args:
            connection: The driver's connection; one that reads through the log keeps one state.
            before: `state` when the reading began.

        Raises:
            StoreUnreachableError: The main file changed under a connection that cannot know it.
        """
        if isinstance(connection, _Frozen) and self.state() != before:
            raise StoreUnreachableError(
                where=str(self.path),
                reason="its owner changed it while it was read, so what was read does not count; "
                "do it again",
            )

    def _log(self) -> Path:
        return self.path.with_name(f"{self.path.name}-wal")


def read_only_file(database: str | None) -> ReadOnlyFile | None:
    """Give the file when this user may read it and not write it, else None.

    Args:
        database: Path of the SQLite file, None or `:memory:` for one in memory.
    """
    if not database or database == ":memory:":
        return None
    path = Path(database)
    writable = _may_write(path) and _may_write(path.absolute().parent)
    return ReadOnlyFile(path) if path.is_file() and not writable else None


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
