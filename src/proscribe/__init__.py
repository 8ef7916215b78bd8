"""Sanctions lists in, screened customers out, with the evidence beside each hit."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from proscribe.release import VERSION

__version__ = VERSION
__all__ = ["Query", "QueryIdentifier", "__version__", "open"]

if TYPE_CHECKING:
    from proscribe.model.screening import Query, QueryIdentifier
    from proscribe.workspace import Workspace


def open(  # noqa: A001 - the name of the library's one entrance
    folder: str | Path | None = None, *, database: str = ""
) -> "Workspace":
    """Open a workspace.

    Args:
        folder: Folder of the store, None for `PROSCRIBE_HOME` or the platform's convention.
        database: Database URL, "" for `PROSCRIBE_DATABASE` or SQLite in the folder.

    Raises:
        StoreError: The store cannot be opened.
    """
    from proscribe.workspace import Workspace

    return Workspace(Path(folder) if folder is not None else None, database=database)


def __getattr__(name: str) -> Any:
    """Import the nouns of a query on first use: `import proscribe` itself stays quick."""
    if name in ("Query", "QueryIdentifier"):
        from proscribe.model import screening

        return getattr(screening, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
