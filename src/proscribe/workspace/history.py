"""Use cases about designations through time."""

from collections.abc import Sequence

import msgspec

from proscribe.errors import DatasetUnknownError, InputError, NothingLoadedError
from proscribe.ledger.designations import rows_of
from proscribe.ledger.history.gather import Tally, iter_histories
from proscribe.ledger.row import Coverage, LedgerRow
from proscribe.ledger.timeline.row import Timeline
from proscribe.ledger.timeline.timeline import subject_of, timeline
from proscribe.ledger.wanted import Found, Wanted, answer, meets
from proscribe.model.report import Report
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

    def timeline(
        self, wanted: Wanted, reports: Sequence[Report] = (), *, subject: str = ""
    ) -> Timeline:
        """Put what lists and reports tell of a program, a country or a party in order.

        Args:
            wanted: What it is about, and of which time; without a program, an authority, a
                country and a party only the reports are told.
            reports: Reports that were read.
            subject: Heading; "" for one made of what was asked.

        Raises:
            DatasetUnknownError: A dataset is not loaded.
            InputError: Nothing was asked and no report was given.
            NothingLoadedError: No list is loaded and no report was given.
        """
        named = wanted.programs or wanted.countries or wanted.parties or wanted.authorities
        if not named and not reports:
            raise InputError(
                where="timeline",
                reason="nothing says what it is to be about",
                remedy="Name a program, a country or a party, or give reports.",
            )
        with self._store.read() as reader:
            known = self._datasets(reader)
            loaded = bool(reader.dataset_names())
        rows: tuple[LedgerRow, ...] = ()
        if named and (loaded or not reports):
            timeless = msgspec.structs.replace(wanted, since="", until="")
            rows = self.designations(timeless).rows
        countries = {name: one.country for name, one in known.items()}
        captions = {key: row.caption for row in rows for key in (row.party_id, row.record_id)}
        heading = subject or subject_of(wanted, captions)
        return timeline(heading, wanted, rows, reports, countries)
