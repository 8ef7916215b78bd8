"""Pipes as files: what can be read only once is kept for as long as it is needed.

Files of customers and of pairs are read more than once: for their encoding, their columns, their
rows.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from proscribe.errors import InputError


def is_pipe(path: Path) -> bool:
    """Say whether a path is a pipe: `/dev/stdin` behind a `|`, `<(...)` of a shell, a named one."""
    try:
        return path.is_fifo() or path.is_socket()
    except (OSError, ValueError):  # too long, or with a null byte
        return False


@contextmanager
def spooled(path: Path) -> Iterator[Path]:
    """Give a path itself, or a copy of what comes through it if it is a pipe.

    Raises:
        InputError: The pipe cannot be read to its end.
    """
    if not is_pipe(path):
        yield path
        return
    with TemporaryDirectory(prefix="proscribe-") as folder:
        kept = Path(folder) / path.name
        try:
            with path.open("rb") as source, kept.open("wb") as target:
                shutil.copyfileobj(source, target)
        except OSError as fault:
            raise InputError(
                where=str(path),
                reason=f"what comes through it cannot be kept: {fault.strerror}",
                remedy="Write it to a file, and give that.",
            ) from fault
        yield kept
