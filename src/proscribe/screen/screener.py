"""Screening over one collection: one query, or as many as there are customers."""

from collections.abc import Mapping

import msgspec

from proscribe.index import Generation
from proscribe.match import Matcher, Mode
from proscribe.model.record import Designation, Record
from proscribe.model.screening import DEFAULT_THRESHOLD, Answer, Hit, Query
from proscribe.store import Reader
from proscribe.store.versions import Kept

DEFAULT_LIMIT = 25


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """How to screen.

    Attributes:
        threshold: In millionths.
        limit: Hits given for a query; all are found and counted.
        datasets: Only these, None for all of the collection.
    """

    threshold: int = DEFAULT_THRESHOLD
    limit: int = DEFAULT_LIMIT
    datasets: frozenset[str] | None = None


class Screener:
    """Answers queries over the lists of one collection.

    Valid while the store's reader is; one for each thread.

    Attributes:
        versions: The dataset versions of the collection.
        generation: Their index.
    """

    def __init__(
        self,
        reader: Reader,
        versions: tuple[Kept, ...],
        generation: Generation,
        *,
        mode: Mode = "plain",
    ) -> None:
        """Prepare.

        Args:
            reader: One state of the store.
            versions: The dataset versions of the collection.
            generation: Their index.
            mode: How the kernels run, see `Matcher`; the answers are the same.
        """
        self._reader = reader
        self._versions: Mapping[str, Kept] = {kept.noun.dataset: kept for kept in versions}
        self._matcher = Matcher(generation, mode=mode)
        self.generation = generation
        self._programs: dict[tuple[str, str], tuple[str, ...]] = {}
        self.versions = versions

    def answer(self, query: Query, settings: Settings | None = None) -> Answer:
        """Find every party that scores at or above the threshold."""
        settings = settings or Settings()
        return self._matcher.search(
            query,
            threshold=settings.threshold,
            limit=settings.limit,
            datasets=settings.datasets,
        )

    def programs(self, hit: Hit) -> tuple[str, ...]:
        """Give the programs under which the record that carries a hit is listed."""
        key = hit.dataset, hit.record_id
        if key not in self._programs:
            self._programs[key] = tuple(
                sorted({name for one in self.designations(hit) for name in one.programs})
            )
        return self._programs[key]

    def designations(self, hit: Hit) -> tuple[Designation, ...]:
        """Give the designations of the record that carries a hit."""
        record = self.record(hit.dataset, hit.record_id)
        return record.designations if record else ()

    def record(self, dataset: str, record_id: str) -> Record | None:
        """Give a record of the collection, or None."""
        kept = self._versions.get(dataset)
        return self._reader.record(kept, record_id)[0] if kept else None
