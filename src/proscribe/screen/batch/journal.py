"""What a long run has finished, so that the same command goes on after the process was killed.

Finished bytes go to a hidden file beside the results, and behind each chunk of them a line to a
hidden journal: where they end, their checksum, what was counted. The first line is a key of all
that the results depend on; a journal with another key, or whose bytes are not those it says, is
begun anew. Both files go away when the run is complete, or ends in an error that it can tell.
"""

import hashlib
import os
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import BinaryIO

import msgspec

from proscribe.atomic import Replacement
from proscribe.errors import InputError
from proscribe.screen.batch.chunk import Counts


class Line(msgspec.Struct, frozen=True):
    """One chunk that is finished.

    Attributes:
        end: Size of the hidden file with it.
        sha256: Of its bytes.
        counts: Of its answers.
    """

    end: int
    sha256: str
    counts: Counts


class Journal:
    """The hidden files of one run; as long as it is open, no other run has them.

    Attributes:
        done: What was finished before, a chunk each.
        part: The hidden file of finished bytes.
    """

    def __init__(self, target: Path, key: str) -> None:
        """Open them, and keep what an earlier run of the same key has finished.

        Raises:
            InputError: Another process is writing these results.
            OSError: The folder is missing, full or not writable.
        """
        self.target = target.resolve()
        self.part = self.target.with_name(f".{self.target.name}.unfinished")
        self._path = self.target.with_name(f".{self.target.name}.journal")
        try:
            self._journal: BinaryIO = self._path.open("a+b")
        except OSError as fault:
            fault.filename = str(self.target)  # the hidden name says nothing to a user
            raise
        with ExitStack() as opened:  # closes, and so unlocks, when the rest of the way fails
            opened.callback(self._journal.close)
            self._lock()
            self.part.touch()
            self._file: BinaryIO = opened.enter_context(self.part.open("r+b"))
            self.done = self._kept(key)
            self._end = self.done[-1].end if self.done else 0
            self._file.truncate(self._end)
            self._file.seek(self._end)
            opened.pop_all()

    def add(self, data: bytes, counts: Counts) -> None:
        """Keep the bytes of one more chunk."""
        self._file.write(data)
        self._file.flush()
        self._end += len(data)
        line = Line(self._end, hashlib.sha256(data).hexdigest(), counts)
        self._journal.write(msgspec.json.encode(line) + b"\n")
        self._journal.flush()

    def complete(self, new: Replacement | None = None) -> None:
        """Put the results in their place: the bytes themselves, or what was made of them.

        Args:
            new: What was made of the bytes.
        """
        if new is not None:
            new.commit()
        else:
            os.fsync(self._file.fileno())
            self._file.close()
            self.part.replace(self.target)
        self.abandon()

    def abandon(self) -> None:
        """Remove the hidden files."""
        self._file.close()
        self.part.unlink(missing_ok=True)
        self._path.unlink(missing_ok=True)
        self._journal.close()

    def _lock(self) -> None:
        try:
            import fcntl
        except ImportError:  # Windows lets nobody remove or replace a file that is open
            return
        try:
            fcntl.flock(self._journal, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as fault:
            raise InputError(
                where=str(self.target),
                reason="another run is writing these results",
                remedy="Wait for it, or give the results another name.",
            ) from fault

    def _kept(self, key: str) -> list[Line]:
        """Read what is finished; cut off what is torn, or begin anew."""
        self._journal.seek(0)
        lines = self._journal.read().split(b"\n")
        head = msgspec.json.encode({"key": key})
        done: list[Line] = []
        if lines[0] == head:
            for raw in lines[1:-1]:
                with suppress(msgspec.DecodeError):
                    line = msgspec.json.decode(raw, type=Line)
                    if self._holds(line, done[-1].end if done else 0):
                        done.append(line)
                        continue
                break
        kept = b"\n".join(lines[: len(done) + 1]) + b"\n" if lines[0] == head else head + b"\n"
        self._journal.truncate(0)
        self._journal.write(kept)
        self._journal.flush()
        return done

    def _holds(self, line: Line, start: int) -> bool:
        self._file.seek(start)
        found = self._file.read(max(0, line.end - start))
        return len(found) == line.end - start and line.sha256 == hashlib.sha256(found).hexdigest()


def file_digest(path: Path) -> str:
    """Give the hash of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
