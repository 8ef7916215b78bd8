"""Screening over one collection: one query, or as many as there are customers."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from proscribe.errors import NameTooLongError
from proscribe.index import Generation
from proscribe.match import Matcher, Mode
from proscribe.model.record import Designation, Record
from proscribe.model.screening import DEFAULT_THRESHOLD, Answer, Hit, Query
from proscribe.values.size import oversize

if TYPE_CHECKING:  # a process that only screens needs no database
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


def checked(query: Query) -> Query:
    """Give a query itself.

    Raises:
        NameTooLongError: One of its names is longer than any that can be screened.
    """
    for name in query.names:
        if size := oversize(name):
            raise NameTooLongError(size=size)
    return query


class Searcher:
    """Answers queries from an index alone, without the store; one for each thread.

    Attributes:
        generation: The index.
    """

    def __init__(self, generation: Generation, *, mode: Mode = "plain") -> None:
        """Prepare; for `mode` see `Matcher`."""
        self.generation = generation
        self._mode: Mode = mode

    @cached_property
    def matcher(self) -> Matcher:
        """What answers, made when it is first asked: who lets workers answer needs none."""
        return Matcher(self.generation, mode=self._mode)

    def answer(self, query: Query, settings: Settings | None = None) -> Answer:
        """Find every party that scores at or above the threshold.

        Raises:
            NameTooLongError: A name is longer than any that can be screened.
        """
        return next(self.answers([query], settings))

    def answers(
        self, queries: Iterable[Query], settings: Settings | None = None
    ) -> Iterator[Answer]:
        """Answer many queries in their order, as `answer` does.

        Raises:
            NameTooLongError: A name is longer than any that can be screened.
        """
        settings = settings or Settings()
        return self.matcher.search_batch(
            map(checked, queries),
            threshold=settings.threshold,
            limit=settings.limit,
            datasets=settings.datasets,
        )

    def programs(self, hit: Hit) -> tuple[str, ...]:
        """Give the programs under which the record that carries a hit is listed."""
        record = self.generation.find(hit.dataset, hit.record_id)
        return record.programs if record else ()


class Screener(Searcher):
    """Answers queries over the lists of one collection, and knows their records.

    Valid while the store's reader is; one for each thread.

    Attributes:
        versions: The dataset versions of the collection.
    """

    def __init__(
        self,
        reader: "Reader",
        versions: "tuple[Kept, ...]",
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
        super().__init__(generation, mode=mode)
        self._reader = reader
        self._versions: Mapping[str, Kept] = {kept.noun.dataset: kept for kept in versions}
        self.versions = versions

    def designations(self, hit: Hit) -> tuple[Designation, ...]:
        """Give the designations of the record that carries a hit."""
        record = self.record(hit.dataset, hit.record_id)
        return record.designations if record else ()

    def record(self, dataset: str, record_id: str) -> Record | None:
        """Give a record of the collection, or None."""
        kept = self._versions.get(dataset)
        return self._reader.record(kept, record_id)[0] if kept else None
