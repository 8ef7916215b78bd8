"""Where things are kept: one folder, named by the caller, the environment, or convention.

<home>/store.db     the store, unless a database URL is given
<home>/index/       index generations; can be deleted at any time and are built again
<home>/fetched/     validators and the files of the last fetch
"""

import os
from pathlib import Path

import msgspec
from platformdirs import user_data_path

from proscribe.errors import StoreUnreachableError
from proscribe.store.backend import sqlite_url

HOME_VARIABLE = "PROSCRIBE_HOME"
DATABASE_VARIABLE = "PROSCRIBE_DATABASE"


class Home(msgspec.Struct, frozen=True):
    """The folder and the database.

    Attributes:
        folder: Folder of everything that is not in the database.
        database: Database URL.
    """

    folder: Path
    database: str

    @property
    def index(self) -> Path:
        """Folder of the index generations."""
        return self.folder / "index"

    @property
    def fetched(self) -> Path:
        """Folder of the last fetch."""
        return self.folder / "fetched"


def locate(folder: Path | None = None, database: str = "") -> Home:
    """Say where things are kept, and make the folder.

    Args:
        folder: As the caller says; None for `PROSCRIBE_HOME` or the platform's convention.
        database: Database URL; "" for `PROSCRIBE_DATABASE` or a SQLite file in the folder.

    Raises:
        StoreUnreachableError: The folder cannot be made.
    """
    if folder is None:
        named = os.environ.get(HOME_VARIABLE, "")
        folder = Path(named) if named else user_data_path("proscribe", appauthor=False)
    folder = folder.expanduser().absolute()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise StoreUnreachableError(where=str(folder), reason="it is no folder") from None
    except OSError as fault:
        raise StoreUnreachableError(
            where=str(folder), reason=fault.strerror or "the folder cannot be made"
        ) from None
    database = database or os.environ.get(DATABASE_VARIABLE, "")
    return Home(folder, database or sqlite_url(folder / "store.db"))
