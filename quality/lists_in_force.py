"""Load the newest full version of every real list into a workspace of its own, once."""

import hashlib
from pathlib import Path

from benchmarks.reallists import CURRENT
from benchmarks.reallists import FOLDER as DEFAULT
from proscribe.ingest.given import Options
from proscribe.workspace import Workspace

__all__ = ["DEFAULT", "fingerprint", "open_current"]

# The lists lie where they were saved years after they were published.
_OBSERVED = "2026-03-01T00:00:00Z"


def fingerprint(lists: Path) -> str:
    """Give the SHA-256 over names and bytes of the files of all current lists, hex."""
    digest = hashlib.sha256()
    for one in CURRENT:
        folder = "/".join(one.path.split("/")[:2])
        for file in sorted((lists / folder).iterdir()):
            digest.update(f"{folder}/{file.name}\n".encode())
            digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def open_current(lists: Path, home: Path, only: str = "") -> Workspace:
    """Open a workspace that holds the current lists, loading them when it does not yet.

    Args:
        lists: Folder of the real lists.
        home: Folder of the workspace; made if it is not there, used again if it is.
        only: The one dataset to load, "" for all.

    Raises:
        FileNotFoundError: A list is not there.
    """
    workspace = Workspace(home, clock=lambda: _OBSERVED)
    have = set(workspace.dataset_names())
    for one in CURRENT:
        if one.dataset not in have and only in ("", one.dataset):
            if not (lists / one.path).exists():
                workspace.close()
                raise FileNotFoundError(lists / one.path)
            options = Options(published=one.published, accept=one.accept)
            list(workspace.load([lists / one.path], options=options))
    return workspace
