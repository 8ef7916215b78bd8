"""Use cases of screening: the index of the lists in force, one query, a prepared file."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from errno import EACCES, EPERM, EROFS
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from proscribe.index import Generation
from proscribe.ingest.files import plain
from proscribe.ingest.parties import form_parties
from proscribe.match import Mode
from proscribe.model.record import Reference
from proscribe.model.screening import Answer, Query
from proscribe.screen.answers.results import searched
from proscribe.screen.batch.chunk import Task
from proscribe.screen.batch.run import choose_plan, iter_batches
from proscribe.screen.collection import Collection, open_collection
from proscribe.screen.customers.problems import RowIssue
from proscribe.screen.files.table import Table
from proscribe.screen.screener import Screener
from proscribe.screen.screener import Settings as ScreenSettings
from proscribe.store import Reader
from proscribe.store.versions import Kept
from proscribe.workspace.opened import Opened


class Screening(Opened):
    """Screen against the lists in force, or against those of an earlier day."""

    @contextmanager
    def screener(
        self,
        *,
        as_of: str = "",
        building: Callable[[int], None] = lambda _: None,
        mode: Mode = "plain",
    ) -> Iterator[Screener]:
        """Open the index of all lists in force, built first when it is not there.

        Args:
            as_of: Date or instant: the lists as published by then instead of as in force.
            building: Told the number of records before a build.
            mode: `plain` answers at once, `compiled` is ten times as fast and more after half a
                second (half a minute when nothing is compiled yet). The answers are the same.

        Raises:
            NothingLoadedError: No list is loaded.
        """
        with self._store.read() as reader:
            chosen = self._collection(reader, as_of)
            with self._opened_index(reader, chosen, building) as generation:
                yield Screener(reader, chosen.versions, generation, mode=mode)

    @contextmanager
    def _opened_index(
        self, reader: Reader, chosen: Collection, building: Callable[[int], None]
    ) -> Iterator[Generation]:
        """Open the index; who may not write the folder of indexes builds one for this time only."""
        try:
            generation = open_collection(reader, chosen, self.home.index, building=building)
        except OSError as fault:
            if fault.errno not in (EACCES, EPERM, EROFS):
                raise
            with TemporaryDirectory(prefix="proscribe-index-") as folder:
                yield open_collection(reader, chosen, Path(folder), building=building)
        else:
            yield generation

    @contextmanager
    def plain_file(self, path: Path) -> Iterator[Path]:
        """Give a file itself, or unpacked for as long as the context lasts if it is packed.

        Raises:
            InputError: It cannot be read, or its packing is hostile or damaged.
        """
        with TemporaryDirectory(prefix="proscribe-") as folder:
            yield plain(path, Path(folder), 0)

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

    def screen_table(
        self,
        table: Any,
        settings: ScreenSettings | None = None,
        *,
        tell: Callable[[RowIssue], None],
        mapping: str = "",
        clear: bool = False,
        workers: int | None = None,
    ) -> Iterator[Any]:
        """Screen an Arrow table, a data frame or a stream of batches against all lists in force.

        Args:
            table: `pyarrow.Table`, `RecordBatch`, or a data frame of pandas or polars; or
                `pyarrow.RecordBatchReader`, or any iterable of `pyarrow.RecordBatch` of one schema,
                which is read once and need not fit into memory. Columns are understood as in files.
            settings: Threshold, limit, datasets.
            tell: Told what of a row cannot be read, or that a row has no name.
            mapping: What the columns mean, where that is not to be guessed: `name=Kunde`.
            clear: Give a row for customers without a hit too.
            workers: Processes, 1 for this one alone, None for one a processor.

        Returns:
            An iterator of `pyarrow.RecordBatch` with a row for each hit, see
            `screen.answers.results.ResultRow`, in the order of the customers. Nothing is screened
            before it is asked for its first one.

        Raises:
            InputError: It is no table, no column gives a name, or, while it is read, a batch has
                other columns than the first.
            NothingLoadedError: No list is loaded; raised with the first batch.
        """
        # Imported here: pyarrow takes longer to start than most answers take to find.
        from proscribe.screen.files.arrow import open_arrow

        customers = open_arrow(table, mapping=mapping)
        return self._hits_of(customers, settings, tell, clear=clear, workers=workers)

    def _hits_of(
        self,
        customers: Table,
        settings: ScreenSettings | None,
        tell: Callable[[RowIssue], None],
        *,
        clear: bool,
        workers: int | None,
    ) -> Iterator[Any]:
        with self.screener() as screener:
            plan = choose_plan(customers, workers)
            task = Task(
                index=screener.generation.path,
                mode=plan.mode,
                recipe=customers.recipe,
                settings=settings or ScreenSettings(),
                form="parquet",
                clear=clear,
                lists=searched(screener.versions, settings.datasets if settings else None),
            )
            yield from iter_batches(screener, customers, task, plan, tell=tell)

    def _collection(self, reader: Reader, as_of: str) -> Collection:
        known = self._datasets(reader)
        names = [one for one in reader.dataset_names() if not _was_retired(reader, one, as_of)]
        found = [reader.as_of(name, as_of) if as_of else reader.in_force(name) for name in names]
        versions = tuple(kept for kept in found if kept is not None)
        weak_alias = {name: known[name].weak_alias for name in names}
        unmarked = frozenset(name for name in names if not known[name].marks_weak)
        if not as_of:
            return Collection(
                name="default",
                versions=versions,
                weak_alias=weak_alias,
                unmarked=unmarked,
                parties=reader.party_ids,
                parties_digest=reader.parties_digest(),
            )
        return Collection(
            name=f"as of {as_of}",
            versions=versions,
            weak_alias=weak_alias,
            unmarked=unmarked,
            parties=lambda: _parties_of(reader, versions),
            parties_digest=f"by reference and {len(reader.party_decisions())} decisions",
        )


def _was_retired(reader: Reader, name: str, as_of: str) -> bool:
    """Say whether a list was out of force on a day or at an instant, "" for now."""
    force = reader.retired(name)
    return force is not None and (not as_of or (force.to_time or "")[: len(as_of)] <= as_of)


def _parties_of(reader: Reader, versions: tuple[Kept, ...]) -> dict[tuple[str, str], str]:
    """Form the parties of a past state, by the references that it published."""
    keys: list[tuple[str, str]] = []
    references: list[tuple[str, str, Reference]] = []
    for kept in versions:
        for record in reader.records(kept).values():
            keys.append((kept.noun.dataset, record.id))
            references.extend((kept.noun.dataset, record.id, one) for one in record.references)
    return form_parties(keys, references, reader.party_decisions())[0]
