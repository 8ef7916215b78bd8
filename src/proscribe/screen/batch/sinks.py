"""Where the finished bytes of a run go: nowhere, to a stream, to a file, to one that can go on."""

import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, BinaryIO, Protocol

from proscribe.atomic import Replacement
from proscribe.screen.answers.forms import Form
from proscribe.screen.batch.chunk import Counts
from proscribe.screen.batch.journal import Journal


class Sink(Protocol):
    """Takes what the chunks of a run gave, in their order."""

    @property
    def kept(self) -> Sequence[Counts]:
        """What an earlier run has finished, a chunk each."""
        ...

    def add(self, data: bytes, counts: Counts) -> None:
        """Take one more chunk."""
        ...

    def finish(self) -> None:
        """Complete the results."""
        ...

    def abandon(self) -> None:
        """Leave no file."""
        ...


class Shown:
    """For answers that are shown to a person."""

    kept: Sequence[Counts] = ()

    def add(self, data: bytes, counts: Counts) -> None:
        """Take nothing: there are no bytes."""

    def finish(self) -> None:
        """Do nothing."""

    def abandon(self) -> None:
        """Do nothing."""


class Stream:
    """For standard output: written as it comes, not closed."""

    kept: Sequence[Counts] = ()

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def add(self, data: bytes, counts: Counts) -> None:
        """Write."""
        del counts
        self._file.write(data)

    def finish(self) -> None:
        """Flush."""
        self._file.flush()

    def abandon(self) -> None:
        """Leave what is written."""


class File:
    """A file that appears whole or not at all; Parquet is made of the parts at the end."""

    kept: Sequence[Counts] = ()

    def __init__(self, path: Path, form: Form) -> None:
        self._new = Replacement(path)
        self._parts: IO[Any] | None = None
        if form == "parquet":
            self._parts = tempfile.TemporaryFile()  # noqa: SIM115 - closed by finish and abandon

    def add(self, data: bytes, counts: Counts) -> None:
        """Write."""
        del counts
        (self._parts or self._new.file).write(data)

    def finish(self) -> None:
        """Put the file in its place."""
        if self._parts is not None:
            with self._parts as parts:
                _write_parquet(parts, self._new)
        self._new.commit()

    def abandon(self) -> None:
        """Leave no file."""
        if self._parts is not None:
            with suppress(OSError):
                self._parts.close()
        self._new.abandon()


class Kept:
    """A file that a later run of the same command goes on with when this one is killed."""

    def __init__(self, path: Path, form: Form, key: str) -> None:
        self._form = form
        self._journal = Journal(path, key)
        self.kept: Sequence[Counts] = tuple(line.counts for line in self._journal.done)

    def add(self, data: bytes, counts: Counts) -> None:
        """Write, and note what is finished."""
        self._journal.add(data, counts)

    def finish(self) -> None:
        """Put the file in its place and remove the journal."""
        if self._form != "parquet":
            self._journal.complete()
            return
        new = Replacement(self._journal.target)
        try:
            with self._journal.part.open("rb") as parts:
                _write_parquet(parts, new)
        except BaseException:
            new.abandon()
            raise
        self._journal.complete(new)

    def abandon(self) -> None:
        """Leave no file."""
        self._journal.abandon()


def _write_parquet(parts: IO[Any], new: Replacement) -> None:
    # Imported here: pyarrow takes longer to start than a small file takes to screen.
    from proscribe.screen.answers.arrow import read_parts, write_parquet

    write_parquet(new.file, read_parts(parts))
