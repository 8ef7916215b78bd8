"""Reading versions: their metadata, their order in time, and which one is in force."""

from sqlalchemy import Connection, select

from proscribe.errors import VersionUnknownError
from proscribe.model.issue import Issue
from proscribe.store import force, raw, versions
from proscribe.store.force import Force
from proscribe.store.schema import dataset
from proscribe.store.versions import Kept


class VersionReader:
    """Datasets and their versions in one state of the store."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def dataset_metadata(self) -> dict[str, bytes]:
        """Give the metadata of datasets that are kept here, as they were written, by name."""
        rows = self._connection.execute(select(dataset).order_by(dataset.c.name))
        return {row.name: row.metadata for row in rows}

    def dataset_names(self) -> tuple[str, ...]:
        """Give the names of all datasets with a version that was not refused, sorted."""
        return versions.names(self._connection)

    def all_dataset_names(self) -> tuple[str, ...]:
        """Give the names of all datasets with a version, refused ones too, sorted."""
        return versions.names(self._connection, refused=True)

    def names_in_force(self) -> tuple[str, ...]:
        """Give the names of all datasets that have a version in force, sorted."""
        forces = force.forces(self._connection)
        return tuple(sorted(one.dataset for one in forces if one.to_time is None))

    def versions(self, name: str) -> tuple[Kept, ...]:
        """Give all versions of a dataset, refused ones too, in order of time."""
        return versions.of_dataset(self._connection, name)

    def version(self, version_id: int) -> Kept:
        """Give one version.

        Raises:
            VersionUnknownError: There is none of that id.
        """
        found = versions.by_id(self._connection, version_id)
        if found is None:
            raise VersionUnknownError(dataset="The store", wanted=str(version_id), known=())
        return found

    def in_force(self, name: str) -> Kept | None:
        """Give the version of a dataset that is in force, or None."""
        for one in force.forces(self._connection, name):
            if one.to_time is None:
                return versions.by_id(self._connection, one.version_id)
        return None

    def forces(self, name: str | None = None) -> tuple[Force, ...]:
        """Give when which version was in force here, oldest first."""
        return force.forces(self._connection, name)

    def retired(self, name: str) -> Force | None:
        """Give the last time in which a version was in force, when none is any more, else None."""
        found = force.forces(self._connection, name)
        return found[-1] if found and found[-1].to_time is not None else None

    def as_of(self, name: str, moment: str) -> Kept | None:
        """Give the newest version published by a date or instant, or None.

        Where some versions have a published date, those without one do not count: when they were
        seen does not say when they were published.
        """
        bound = versions.last_position(moment)
        kept_here = [kept for kept in self.versions(name) if kept.noun.status != "refused"]
        dated = [kept for kept in kept_here if kept.noun.published]
        usable = [kept for kept in dated or kept_here if kept.position <= bound]
        return usable[-1] if usable else None

    def as_known(self, name: str, moment: str) -> Kept | None:
        """Give the version that was in force here at an instant, or None."""
        for one in force.forces(self._connection, name):
            if one.from_time <= moment and (one.to_time is None or moment < one.to_time):
                return versions.by_id(self._connection, one.version_id)
        return None

    def known_since(self, name: str) -> dict[int, str]:
        """Give the UTC instant from which each version of a dataset was known here, by id.

        That is when it was first read; refused versions have no reading.
        """
        return versions.first_read(self._connection, name)

    def issues(self, kept: Kept) -> tuple[Issue, ...]:
        """Give the faults that the newest reading of a version found."""
        return versions.issues_of(self._connection, kept.noun.id, kept.noun.parser)

    def locations(self, kept: Kept) -> dict[str, dict[str, str]]:
        """Give by component and record id the place in the raw file."""
        return versions.locations_of(self._connection, kept.noun.id, kept.noun.parser)

    def raw_files(self, kept: Kept) -> dict[str, raw.KeptFile]:
        """Give the raw files of a version by component."""
        return {
            part.name: raw.KeptFile(self._connection, name=part.file, sha256=part.sha256)
            for part in kept.noun.components
            if part.sha256
        }
