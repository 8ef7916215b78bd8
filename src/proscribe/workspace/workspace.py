"""The workspace: a store, its index and its lists, with one short method per use case.

Every surface (command line, HTTP, workbench, library) knows only this class, so that they cannot
differ in behaviour. It is the one place that names a concrete back end and reads the clock. The
use cases stand in one module a group; a new group is a module here and a base class below.
"""

from pathlib import Path
from typing import Self

from proscribe.store import Store
from proscribe.workspace.bundles import Bundles
from proscribe.workspace.certify import Certify
from proscribe.workspace.home import locate
from proscribe.workspace.lists import Lists
from proscribe.workspace.opened import Clock, utc_now
from proscribe.workspace.parties import Parties
from proscribe.workspace.proof import Proof
from proscribe.workspace.reading import Reading
from proscribe.workspace.trail import Trail


class Workspace(Bundles, Certify, Lists, Parties, Proof, Reading, Trail):
    """An open workspace. Close it, or use it in a `with` block."""

    def __init__(
        self, folder: Path | None = None, *, database: str = "", clock: Clock = utc_now
    ) -> None:
        """Open a workspace; folder and store are made if they do not exist.

        Args:
            folder: Folder, None for `PROSCRIBE_HOME` or the platform's convention.
            database: Database URL, "" for `PROSCRIBE_DATABASE` or SQLite in the folder.
            clock: Gives the present UTC instant.

        Raises:
            StoreError: The store cannot be opened.
        """
        home = locate(folder, database)
        super().__init__(home, Store(home.database), clock)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the store."""
        self._store.close()
