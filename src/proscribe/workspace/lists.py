"""Use cases about lists: which are in force, how they stand, what changed in them."""

from typing import Any

from proscribe.errors import DatasetUnknownError
from proscribe.ingest.reread import ensure_reading, format_of
from proscribe.ingest.retire import Retired, restore, retire, retired
from proscribe.ledger.comparison import Comparison, choose, compare_versions
from proscribe.ledger.health import Health, health
from proscribe.ledger.status import ListStatus, status_of
from proscribe.sources.contract import Dataset
from proscribe.store.versions import Kept
from proscribe.workspace.opened import Opened


class Lists(Opened):
    """Say how the lists stand and what changed in them."""

    def datasets(self) -> dict[str, Dataset]:
        """Give the metadata of all datasets, built in or of this store, by name."""
        with self._store.read() as reader:
            return self._datasets(reader)

    def lists(self) -> tuple[ListStatus, ...]:
        """Say how every list in force stands, in order of name."""
        with self._store.read() as reader:
            known = self._datasets(reader)
            result = []
            for force in reader.forces():
                if force.to_time is not None:
                    continue
                kept = reader.version(force.version_id)
                result.append(
                    status_of(
                        known[force.dataset],
                        kept,
                        since=force.from_time,
                        versions=reader.versions(force.dataset),
                        carried=tuple(name for name, _ in reader.carried_from(kept)),
                        now=self._clock(),
                    )
                )
        return tuple(sorted(result, key=lambda one: one.dataset))

    def versions(self, dataset: str) -> tuple[Kept, ...]:
        """Give all versions of a dataset, refused ones too, in order of time.

        Raises:
            DatasetUnknownError: No version of it was ever loaded.
        """
        with self._store.read() as reader:
            found = reader.versions(dataset)
            if not found:
                raise DatasetUnknownError(name=dataset, known=reader.dataset_names())
            return found

    def dataset_names(self) -> tuple[str, ...]:
        """Give the names of all datasets with a version, refused ones too, sorted."""
        with self._store.read() as reader:
            return reader.all_dataset_names()

    def issues(self, dataset: str) -> tuple[Any, ...]:
        """Give the faults found in the version of a dataset that is in force."""
        with self._store.read() as reader:
            kept = reader.in_force(dataset)
            if kept is None:
                raise DatasetUnknownError(name=dataset, known=reader.names_in_force())
            return reader.issues(kept)

    def health(self) -> tuple[Health, ...]:
        """Measure every list in force, in order of name."""
        found = []
        for status in self.lists():
            with self._store.read() as reader:
                kept = reader.version(status.version.id)
                found.append(
                    health(
                        status,
                        reader.records(kept).values(),
                        reader.issues(kept),
                        format_of(reader, kept).leaves,
                    )
                )
        return tuple(found)

    def changes(self, dataset: str, start: str = "", end: str = "") -> Comparison:
        """Say what changed in a list.

        Args:
            dataset: Dataset name.
            start: Date, instant or `#id`; "" for the version before `end`.
            end: The same; "" for the version in force.

        Raises:
            DatasetUnknownError: No version of it was ever loaded.
            VersionUnknownError: There is no such version.
            InputError: `start` or `end` is neither date nor instant nor `#id`.
        """
        self.versions(dataset)
        with self._store.read() as reader:
            before, after = choose(reader, dataset, start, end)
        ensured = [
            ensure_reading(self._store, kept.noun.id, now=self._clock()) for kept in (before, after)
        ]
        with self._store.read() as reader:
            return compare_versions(reader, ensured[0], ensured[1])

    def retire(self, dataset: str, *, reason: str) -> Retired:
        """Take a list out of force; see `ingest.retire.retire`."""
        return retire(self._store, dataset, reason=reason, now=self._clock())

    def restore(self, dataset: str, *, reason: str) -> Kept:
        """Put a retired list back in force; see `ingest.retire.restore`."""
        return restore(self._store, dataset, reason=reason, now=self._clock())

    def retired(self) -> tuple[Retired, ...]:
        """Give the lists that are retired, in order of name."""
        with self._store.read() as reader:
            return tuple(retired(reader))
