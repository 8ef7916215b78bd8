"""A file appears whole or not at all.

The content goes to a hidden file beside the target; only when it is complete and on the disk is
it renamed over the target, which POSIX and Windows do in one step. A process that is killed
leaves the old target untouched and a hidden `.part` file that no reader takes for a result; the
next one that writes the target takes it away, unless it is locked: then someone is at work on it.

Source: flock(2); a lock goes with the process that held it. Windows has none, and keeps the file.
"""

import glob
import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


class Replacement:
    """The new content of one file, before it takes the file's place.

    A target that exists and is no regular file (a pipe, a terminal) is written directly: there
    is nothing to replace.

    Attributes:
        path: The target, with links resolved.
        file: Where to write; closed by `commit` and `abandon`.
    """

    def __init__(self, path: Path) -> None:
        """Open the hidden file.

        Raises:
            OSError: The folder is missing, full or not writable.
        """
        self.path = path.resolve()
        direct = self.path.exists() and not self.path.is_file()
        self._part = self.path.with_name(f".{self.path.name}.{secrets.token_hex(6)}.part")
        if direct:
            self._part = self.path
        try:
            self.file: BinaryIO = self._part.open("wb") if direct else self._opened()
        except OSError as fault:
            fault.filename = str(self.path)  # the hidden name says nothing to a user
            raise

    def _opened(self) -> BinaryIO:
        """Open the hidden file, and take away those of processes that were killed."""
        for other in self.path.parent.glob(f".{glob.escape(self.path.name)}.*.part"):
            if _PART.fullmatch(other.name.removeprefix(f".{self.path.name}")):
                _remove_unlocked(other)
        while True:
            file = self._part.open("xb")
            # Between the two someone may have taken the file for one that was left behind.
            if _lock(file, wait=True) is None or self._part.exists():
                return file
            file.close()

    def commit(self) -> None:
        """Put the content on the disk and in the target's place; on failure, abandon it.

        Raises:
            OSError: It could not be written whole.
        """
        try:
            self.file.flush()
            if self._part != self.path:
                os.fsync(self.file.fileno())
            self.file.close()
            if self._part != self.path:
                self._part.replace(self.path)
                _sync_folder(self.path.parent)
        except BaseException:
            self.abandon()
            raise

    def abandon(self) -> None:
        """Drop the content; the target stays as it was."""
        with suppress(OSError):
            self.file.close()
        if self._part != self.path:
            self._part.unlink(missing_ok=True)


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Write a file that takes its place only when the block ends without an exception.

    Raises:
        OSError: It cannot be written.
    """
    new = Replacement(path)
    try:
        yield new.file
    except BaseException:
        new.abandon()
        raise
    new.commit()


_PART = re.compile(r"\.[0-9a-f]{12}\.part")


def _lock(file: BinaryIO, *, wait: bool) -> bool | None:
    """Lock a file until it is closed; None where the system or the disk has no locks."""
    try:
        import fcntl
    except ImportError:
        return None
    try:
        fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        return False
    except OSError:
        return None
    return True


def _remove_unlocked(path: Path) -> None:
    with suppress(OSError), path.open("rb+") as file:
        if _lock(file, wait=False):
            path.unlink()


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable; systems that cannot open a folder do it on their own."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
