"""The workspace: a store, its index and its lists, with one short method per use case.

Every surface (command line, HTTP, workbench, library) knows only this class, so that they cannot
differ in behaviour. It is the one place that names a concrete back end and reads the clock.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Literal, Self

import msgspec

from proscribe.errors import (
    DatasetUnknownError,
    NothingLoadedError,
    ProscribeError,
    RecordUnknownError,
)
from proscribe.ingest.files import DiskFile, Found, find
from proscribe.ingest.load import Given, Options, Outcome, load
from proscribe.ingest.parties import form_parties
from proscribe.ingest.reread import MAPPING, ensure_reading, format_of
from proscribe.ingest.resolve import resolve
from proscribe.ingest.unpack import packing, unpack
from proscribe.ingest.verdict import decide
from proscribe.ledger.comparison import Comparison, choose, compare_versions
from proscribe.ledger.dossier import Dossier, dossier
from proscribe.ledger.health import Health, health
from proscribe.ledger.overlap import Entry, Overlap, overlap
from proscribe.ledger.status import ListStatus, status_of
from proscribe.model.record import Record, Reference
from proscribe.model.screening import Answer, Query
from proscribe.screen.collection import Collection, open_collection
from proscribe.screen.screener import Screener
from proscribe.screen.screener import Settings as ScreenSettings
from proscribe.sources import registry
from proscribe.sources.contract import Dataset
from proscribe.store import Reader, Store
from proscribe.store.audit import Event
from proscribe.store.versions import Kept
from proscribe.workspace.home import Home, locate

if TYPE_CHECKING:
    from proscribe.ingest import bundle

Clock = Callable[[], str]


def utc_now() -> str:
    """Give the present UTC instant, `yyyy-mm-ddThh:mm:ssZ`."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Workspace:
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
        self.home: Home = locate(folder, database)
        self._clock = clock
        self._store = Store(self.home.database)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the store."""
        self._store.close()

    # -- lists ------------------------------------------------------------------------------

    def datasets(self) -> dict[str, Dataset]:
        """Give the metadata of all datasets, built in or of this store, by name."""
        with self._store.read() as reader:
            return self._datasets(reader)

    def _datasets(self, reader: Reader) -> dict[str, Dataset]:
        kept = {
            name: msgspec.json.decode(data, type=Dataset)
            for name, data in reader.dataset_metadata().items()
        }
        return dict(sorted({**kept, **registry.datasets()}.items()))

    def load(
        self,
        paths: Sequence[Path],
        *,
        dataset: str = "",
        mapping: Path | None = None,
        options: Options | None = None,
        strange: list[Path] | None = None,
    ) -> Iterator[Outcome]:
        """Load list versions from files and folders, one outcome each, in order of path.

        Args:
            paths: Files, folders, and `.zip` or `.gz` files of one member.
            dataset: Dataset name where the files do not say it.
            mapping: Mapping file, when the paths are a user's own list.
            options: What the user says beside the files.
            strange: Filled with the files of folders that are no list.

        Raises:
            InputError: A path cannot be read, or the files do not say which list they are.
            SourceUnknownError: A file that was named itself is not a list.
            MappingError: The mapping file is wrong.
        """
        options = options or Options()
        with TemporaryDirectory(prefix="proscribe-") as folder:
            plain = [_unpacked(path, Path(folder), number) for number, path in enumerate(paths)]
            if mapping is not None:
                givens: Iterable[Given] = [_own(path, mapping) for path in plain]
            else:
                found, others = find(plain)
                if strange is not None:
                    strange.extend(others)
                givens = self._resolve(found, dataset)
            for given in givens:
                yield self.load_version(given, options)

    def _resolve(self, found: Iterable[Found], dataset: str) -> Iterator[Given]:
        for one in found:
            yield resolve(one, dataset=dataset, kept=self.datasets())

    def load_version(self, given: Given, options: Options) -> Outcome:
        """Load one version whose files are known already."""
        return load(self._store, given, options, now=self._clock())

    def update(
        self,
        names: Sequence[str] = (),
        *,
        progress: Callable[[str], None] = lambda _: None,
    ) -> Iterator[Outcome | ProscribeError]:
        """Fetch lists from their official addresses and load them, one result each.

        Args:
            names: Dataset names; empty for every list that is fetched and not closed.
            progress: Told each address before it is asked.

        Raises:
            DatasetUnknownError: A name is no dataset that can be fetched.
        """
        # Imported here: only this use case needs the network's libraries.
        from proscribe.ingest.update import fetch_dataset

        known = {name: one for name, one in registry.datasets().items() if one.fetch}
        for name in names:
            if name not in known:
                raise DatasetUnknownError(name=name, known=tuple(known))
        chosen = names or [name for name, one in known.items() if not one.closed]
        for name in chosen:
            try:
                given, options = fetch_dataset(
                    known[name],
                    folder=self.home.fetched / name,
                    progress=progress,
                )
                result: Outcome | ProscribeError = self.load_version(given, options)
            except ProscribeError as fault:  # one list does not stop the others
                result = fault
            yield result

    def create_bundle(
        self, target: Path, names: Sequence[str] = (), *, key: Path | None = None
    ) -> "bundle.Manifest":
        """Write the lists in force into one file; see `ingest.bundle.create`.

        Raises:
            DatasetUnknownError: A name is not in force.
            NothingLoadedError: No list is in force.
            InputError: The key cannot be used.
        """
        from proscribe.ingest import bundle  # here: only bundles need the signing library

        with self._store.read() as reader:
            in_force = tuple(one.dataset for one in reader.forces() if one.to_time is None)
            if not in_force:
                raise NothingLoadedError
            for name in names:
                if name not in in_force:
                    raise DatasetUnknownError(name=name, known=in_force)
            known = self._datasets(reader)
            chosen = sorted(names or in_force)
            return bundle.create(reader, known, chosen, target, now=self._clock(), key=key)

    def load_bundle(
        self, path: Path, *, public_key: Path | None = None, accept: str = ""
    ) -> "tuple[bundle.Trust, tuple[Outcome, ...]]":
        """Verify a bundle and load its lists; nothing is loaded from one that does not verify.

        Raises:
            BundleError: It is damaged, changed, of another format, or not signed by the key.
            InputError: The key cannot be used.
        """
        from proscribe.ingest import bundle  # here: only bundles need the signing library

        with TemporaryDirectory(prefix="proscribe-") as folder:
            _, trust, givens = bundle.unpack(
                path, Path(folder), public_key=public_key, accept=accept
            )
            return trust, tuple(self.load_version(given, options) for given, options in givens)

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
                raise DatasetUnknownError(name=dataset, known=reader.dataset_names())
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

    # -- parties ----------------------------------------------------------------------------

    def show(self, record_id: str) -> Dossier:
        """Give all that is known of a party.

        Args:
            record_id: Id of one of its records, or its party id.

        Raises:
            RecordUnknownError: Nothing in force has it.
        """
        with self._store.read() as reader:
            party_id = reader.party_of(record_id)
            party = reader.party(party_id) if party_id else None
            if party is None:
                raise RecordUnknownError(wanted=record_id)
            titles = {name: one.title for name, one in self._datasets(reader).items()}
            return dossier(reader, party, titles)

    def party_of(self, record_id: str) -> str:
        """Give the party id of a record; ids that were joined away lead to their party.

        Raises:
            RecordUnknownError: Nothing in force has it.
        """
        with self._store.read() as reader:
            party_id = reader.party_of(record_id)
        if party_id is None:
            raise RecordUnknownError(wanted=record_id)
        return party_id

    def overlap(self, kinds: Sequence[str] = ()) -> Overlap:
        """Say who lists whom, where authorities differ, and what stands twice in a list.

        Args:
            kinds: Only findings of these kinds; empty for all.

        Raises:
            NothingLoadedError: No list is loaded.
        """
        with self._store.read() as reader:
            parties = reader.party_ids()
        found = overlap(
            Entry(parties.get((dataset, record.id), record.id), dataset, record)
            for dataset, record in self.records()
        )
        if not kinds:
            return found
        chosen = tuple(one for one in found.findings if one.kind in kinds)
        return msgspec.structs.replace(found, findings=chosen)

    def decide_party(
        self, kind: Literal["join", "split"], left: str, right: str, reason: str
    ) -> tuple[str, str]:
        """Join two records to one party, or split them; see `ingest.verdict.decide`."""
        return decide(self._store, kind, left, right, reason=reason, now=self._clock())

    def records(
        self, datasets: Sequence[str] = (), *, as_of: str = ""
    ) -> Iterator[tuple[str, Record]]:
        """Give (dataset, record) of every record in force, in order of dataset and id.

        Args:
            datasets: Only these; empty for all.
            as_of: Date or instant: as published by then instead of as in force.

        Raises:
            DatasetUnknownError: A dataset is not loaded.
            NothingLoadedError: No list is loaded.
        """
        with self._store.read() as reader:
            names = reader.dataset_names()
            if not names:
                raise NothingLoadedError
            for name in datasets or names:
                if name not in names:
                    raise DatasetUnknownError(name=name, known=names)
            for name in sorted(datasets or names):
                kept = reader.as_of(name, as_of) if as_of else reader.in_force(name)
                if kept is not None:
                    for record in reader.records(kept).values():
                        yield name, record

    # -- screening --------------------------------------------------------------------------

    @contextmanager
    def screener(
        self, *, as_of: str = "", building: Callable[[int], None] = lambda _: None
    ) -> Iterator[Screener]:
        """Open the index of all lists in force, built first when it is not there.

        Args:
            as_of: Date or instant: the lists as published by then instead of as in force.
            building: Told the number of records before a build.

        Raises:
            NothingLoadedError: No list is loaded.
        """
        with self._store.read() as reader:
            chosen = self._collection(reader, as_of)
            generation = open_collection(reader, chosen, self.home.index, building=building)
            yield Screener(reader, chosen.versions, generation)

    @contextmanager
    def plain_file(self, path: Path) -> Iterator[Path]:
        """Give a file itself, or unpacked for as long as the context lasts if it is packed.

        Raises:
            InputError: It cannot be read, or its packing is hostile or damaged.
        """
        with TemporaryDirectory(prefix="proscribe-") as folder:
            yield _unpacked(path, Path(folder), 0)

    def prepare(self, *, building: Callable[[int], None] = lambda _: None) -> None:
        """Build the index of the lists in force, so that the next screening need not wait."""
        with self._store.read() as reader:
            chosen = self._collection(reader, "")
            if chosen.versions:
                open_collection(reader, chosen, self.home.index, building=building)

    def screen(self, query: Query, settings: ScreenSettings | None = None) -> Answer:
        """Screen one query against all lists in force.

        Raises:
            NothingLoadedError: No list is loaded.
        """
        with self.screener() as screener:
            return screener.answer(query, settings or ScreenSettings())

    def _collection(self, reader: Reader, as_of: str) -> Collection:
        known = self._datasets(reader)
        names = reader.dataset_names()
        found = [reader.as_of(name, as_of) if as_of else reader.in_force(name) for name in names]
        versions = tuple(kept for kept in found if kept is not None)
        weak_alias = {name: known[name].weak_alias for name in names}
        if not as_of:
            return Collection(
                name="default",
                versions=versions,
                weak_alias=weak_alias,
                parties=reader.party_ids,
                parties_digest=reader.parties_digest(),
            )
        return Collection(
            name=f"as of {as_of}",
            versions=versions,
            weak_alias=weak_alias,
            parties=lambda: _parties_of(reader, versions),
            parties_digest=f"by reference and {len(reader.party_decisions())} decisions",
        )

    def audit(self) -> tuple[tuple[Event, ...], int | None]:
        """Give the audit chain in order, and the number of its first broken entry or None."""
        with self._store.read() as reader:
            return tuple(reader.events()), reader.first_broken_event()


def _parties_of(reader: Reader, versions: tuple[Kept, ...]) -> dict[tuple[str, str], str]:
    """Form the parties of a past state, by the references that it published."""
    keys: list[tuple[str, str]] = []
    references: list[tuple[str, str, Reference]] = []
    for kept in versions:
        for record in reader.records(kept).values():
            keys.append((kept.noun.dataset, record.id))
            references.extend((kept.noun.dataset, record.id, one) for one in record.references)
    return form_parties(keys, references, reader.party_decisions())[0]


def _unpacked(path: Path, folder: Path, number: int) -> Path:
    """Give a path itself, or the one member of a `.zip` or `.gz` file, unpacked."""
    if not path.is_file() or not packing(path):
        return path
    own = folder / str(number)
    own.mkdir()
    unpacked = unpack(path, folder=own)
    return unpacked.path if unpacked is not None else path


def _own(path: Path, mapping: Path) -> Given:
    from proscribe.sources.own.bind import COMPONENT, bind

    mapping_file = DiskFile(mapping)
    dataset, one = bind(mapping_file)
    files = {COMPONENT: DiskFile(path)}
    return Given(
        dataset=dataset,
        format=one,
        files=files,
        inspection=one.inspect(files),
        side_files={MAPPING: mapping_file},
    )
