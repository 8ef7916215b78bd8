"""What every use case of the workspace stands on: the open store, its folders and the clock."""

from collections.abc import Callable
from datetime import UTC, datetime

import msgspec

from proscribe.sources import registry
from proscribe.sources.contract import Dataset
from proscribe.store import Reader, Store
from proscribe.workspace.home import Home

Clock = Callable[[], str]


def utc_now() -> str:
    """Give the present UTC instant, `yyyy-mm-ddThh:mm:ssZ`."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Opened:
    """An open store with its folders; the groups of use cases extend it.

    Attributes:
        home: Where the store, the index and the fetched files lie.
    """

    def __init__(self, home: Home, store: Store, clock: Clock) -> None:
        self.home = home
        self._store = store
        self._clock = clock

    def _datasets(self, reader: Reader) -> dict[str, Dataset]:
        """Give the metadata of all datasets, built in or of this store, by name."""
        kept = {
            name: msgspec.json.decode(data, type=Dataset)
            for name, data in reader.dataset_metadata().items()
        }
        return dict(sorted({**kept, **registry.datasets()}.items()))
