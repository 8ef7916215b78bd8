"""Use cases about parties and records: what is known of one, who lists whom, every record."""

from collections.abc import Iterator, Sequence
from typing import Literal

from proscribe.errors import DatasetUnknownError, NothingLoadedError, RecordUnknownError
from proscribe.ingest.verdict import decide
from proscribe.ledger.dossier import Dossier, dossier
from proscribe.ledger.overlap.compared import compared, places_of
from proscribe.ledger.overlap.finding import Entry
from proscribe.ledger.overlap.overlap import Overlap, concerning, overlap
from proscribe.model.record import Record
from proscribe.workspace.opened import Opened


class Parties(Opened):
    """Show parties, join and split them, and give their records."""

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

    def overlap(self, kinds: Sequence[str] = (), datasets: Sequence[str] = ()) -> Overlap:
        """Say who lists whom, where authorities differ, and what stands twice in a list.

        Args:
            kinds: Only findings of these kinds; empty for all.
            datasets: Only findings that concern these lists; empty for all.

        Raises:
            NothingLoadedError: No list is loaded.
            DatasetUnknownError: One of `datasets` is not loaded.
        """
        with self._store.read() as reader:
            names = reader.dataset_names()
            for name in datasets:
                if name not in names:
                    raise DatasetUnknownError(name=name, known=names)
            parties = reader.party_ids()
            known = self._datasets(reader)
            kept = {name: reader.in_force(name) for name in names}
            places = {name: places_of(reader, one) for name, one in kept.items() if one is not None}
            lists = [compared(known[name], one) for name, one in kept.items() if one is not None]
        found = overlap(
            (
                Entry(
                    parties.get((dataset, record.id), record.id),
                    dataset,
                    record,
                    places[dataset].get(record.id, ""),
                )
                for dataset, record in self.records()
            ),
            lists,
        )
        return concerning(found, kinds=kinds, datasets=datasets)

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
            there = {
                name: kept
                for name in reader.dataset_names()
                if (kept := reader.as_of(name, as_of) if as_of else reader.in_force(name))
            }
            known = reader.dataset_names() if as_of else tuple(there)
            if not known:
                raise NothingLoadedError
            for name in datasets:
                if name not in known:
                    raise DatasetUnknownError(name=name, known=known)
            for name in sorted(datasets or there):
                if name in there:
                    for record in reader.records(there[name]).values():
                        yield name, record
