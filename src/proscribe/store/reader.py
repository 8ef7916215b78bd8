"""One state of the store, with all that can be read in it."""

from collections.abc import Iterator

from proscribe.store import audit
from proscribe.store.party_reader import PartyReader
from proscribe.store.record_reader import RecordReader


class Reader(RecordReader, PartyReader):
    """One state of the store; valid until its `with` block is left."""

    def events(self) -> Iterator[audit.Event]:
        """Give the audit chain in order."""
        return audit.entries(self._connection)

    def first_broken_event(self) -> int | None:
        """Give the number of the first audit entry that does not fit, None when all do."""
        return audit.first_broken(self._connection)
