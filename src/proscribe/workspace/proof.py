"""Use cases of proof: how well the matcher does, and why one pair scores as it does."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import msgspec

from proscribe.errors import DatasetUnknownError, RecordUnknownError
from proscribe.ingest.files import plain
from proscribe.model.explanation import Explanation
from proscribe.model.listed import Entry
from proscribe.model.screening import DEFAULT_THRESHOLD, Query
from proscribe.screen.proof.explanation import explain, lend_facts
from proscribe.screen.weakness import as_marked, weak_names
from proscribe.store import Reader
from proscribe.workspace.opened import Opened, utc_now

if TYPE_CHECKING:
    from proscribe.evaluate.report import Evaluation
    from proscribe.evaluate.run import Options


class Proof(Opened):
    """Explain one pair, and evaluate many; only the first needs a list."""

    def explain(
        self,
        query: Query,
        record_id: str,
        *,
        dataset: str = "",
        threshold: int = DEFAULT_THRESHOLD,
    ) -> Explanation:
        """Explain a query against one record in force, hit or not.

        Args:
            query: What is asked.
            record_id: Id of a record, or an id under which it was known before.
            dataset: Only the record of this list; "" for the one that scores highest.
            threshold: In millionths.

        Raises:
            DatasetUnknownError: The dataset is not loaded.
            RecordUnknownError: Nothing in force has the id.
        """
        with self._store.read() as reader:
            if dataset and dataset not in reader.dataset_names():
                raise DatasetUnknownError(name=dataset, known=reader.dataset_names())
            members = self._members(reader, record_id)
        named = [one for one in members if one.record.id == record_id] or members
        chosen = [one for one in named if not dataset or one.dataset == dataset]
        if not chosen:
            raise RecordUnknownError(wanted=record_id)
        found = [explain(query, lend_facts(one, members), threshold=threshold) for one in chosen]
        return min(found, key=lambda one: (one.hit.muted, -one.hit.score, one.hit.dataset))

    def _members(self, reader: Reader, record_id: str) -> list[Entry]:
        """Give all records in force of the party that a record belongs to."""
        party_id = reader.party_of(record_id)
        party = reader.party(party_id) if party_id else None
        if party is None:
            raise RecordUnknownError(wanted=record_id)
        known = self._datasets(reader)
        entries = []
        for name, member_id in party.members:
            kept = reader.in_force(name)
            record = reader.record(kept, member_id)[0] if kept else None
            if record is not None:
                entries.append(Entry(party.id, name, record, known[name].weak_alias))
        weak = weak_names(one.record for one in entries if known[one.dataset].marks_weak)
        return [
            one
            if known[one.dataset].marks_weak
            else msgspec.structs.replace(one, record=as_marked(one.record, weak))
            for one in entries
        ]

    @staticmethod
    def compare(query: Query, entry: Entry, *, threshold: int = DEFAULT_THRESHOLD) -> Explanation:
        """Explain a query against a record that need not be on any list."""
        return explain(query, entry, threshold=threshold)

    @staticmethod
    def evaluate(
        path: Path,
        options: "Options",
        *,
        date: str = "",
        told: Callable[[int], None] = lambda _: None,
    ) -> "Evaluation":
        """Evaluate a file of labelled pairs; see `evaluate.run.evaluate`. Needs no store.

        Args:
            path: CSV or JSON lines, packed or not.
            options: How.
            date: Day to name in the result, "" for today (UTC).
            told: Told the number of pairs scored so far, now and then.
        """
        # Imported here: no other use case needs it.
        from proscribe.evaluate.run import evaluate

        with TemporaryDirectory(prefix="proscribe-") as folder:
            file = plain(path, Path(folder), 0)
            return evaluate(file, options, date=date or utc_now()[:10], told=told)
