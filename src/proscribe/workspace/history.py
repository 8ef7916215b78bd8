"""Use cases about designations through time."""

from proscribe.errors import DatasetUnknownError, NothingLoadedError
from proscribe.ledger.designations import rows_of
from proscribe.ledger.gather import Tally, iter_histories
from proscribe.ledger.row import Coverage, LedgerRow
from proscribe.ledger.wanted import Found, Wanted, answer, meets
from proscribe.workspace.opened import Opened


class History(Opened):
    """Say who was designated when, by whom, under what."""

    def designations(
        self, wanted: Wanted | None = None, *, as_of: str = "", as_known: str = ""
    ) -> Found:
        """Give designations through time, from every list and version kept here.

        Args:
            wanted: What is asked; None for every designation.
            as_of: Day or UTC instant: from what was published by then only.
            as_known: UTC instant: from what was known here by then only.

        Raises:
            DatasetUnknownError: A dataset is not loaded.
            NothingLoadedError: No list is loaded.
        """
        wanted = wanted or Wanted()
        rows: list[LedgerRow] = []
        coverage: list[Coverage] = []
        with self._store.read() as reader:
            names = reader.dataset_names()
            if not names:
                raise NothingLoadedError
            for name in wanted.datasets:
                if name not in names:
                    raise DatasetUnknownError(name=name, known=names)
            for history in iter_histories(
                reader,
                self._datasets(reader),
                datasets=wanted.datasets,
                as_of=as_of,
                as_known=as_known,
            ):
                tally = Tally(history)
                rows += [row for row in tally.watch(rows_of(history)) if meets(row, wanted)]
                coverage.append(tally.coverage())
        return answer(rows, wanted, coverage)
