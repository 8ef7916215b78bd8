"""The one facade: opens a store, one short method per use case."""

from proscribe.workspace.workspace import Workspace

__all__ = ["Workspace"]
