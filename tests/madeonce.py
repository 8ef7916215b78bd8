"""What takes long to make and is only read: made by the first process that needs it."""

import shutil
from collections.abc import Callable
from fcntl import LOCK_EX, flock
from pathlib import Path


class MadeOnce:
    """Makes folders in a folder that all processes of a run of the tests have."""

    def __init__(self, run: Path) -> None:
        """Take the folder of the run."""
        self._run = run

    def __call__(self, name: str, make: Callable[[Path], object]) -> Path:
        """Give the folder of some name; made now, unless another process has, or is about to."""
        folder, mark = self._run / name, self._run / f"{name}.made"
        with (self._run / f"{name}.lock").open("wb") as lock:
            flock(lock, LOCK_EX)  # goes with the process that holds it
            if not mark.exists():
                shutil.rmtree(folder, ignore_errors=True)  # of a maker that failed
                folder.mkdir()
                make(folder)
                mark.touch()
        return folder
