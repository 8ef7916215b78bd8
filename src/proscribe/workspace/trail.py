"""The use case of the audit chain: what was done here, in order, and whether it was changed."""

from proscribe.store.audit import Event
from proscribe.workspace.opened import Opened


class Trail(Opened):
    """Give the audit chain."""

    def audit(self) -> tuple[tuple[Event, ...], int | None]:
        """Give the audit chain in order, and the number of its first broken entry or None."""
        with self._store.read() as reader:
            return tuple(reader.events()), reader.first_broken_event()
