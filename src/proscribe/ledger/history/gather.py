"""What the store keeps of a list, gathered for the ledger: its versions and the runs on them.

Whole runs are read, not versions: a list of a thousand versions costs as much as what changed in
it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

import msgspec

from proscribe.ledger.clock import zone_of
from proscribe.ledger.history.line import line_of
from proscribe.ledger.row import Coverage, LedgerRow, known_from
from proscribe.sources.contract import Dataset
from proscribe.store import Reader
from proscribe.store.history import Run
from proscribe.store.versions import Kept, last_position


class History(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the store keeps of one list that the ledger needs.

    Attributes:
        dataset: Dataset name.
        zone: IANA time zone of the authority, "" when not known.
        observed_counts: An undated version is dated by when it was seen.
        versions: Versions with a reading, not refused, in order of time.
        components: By parser its components, the primary one first.
        runs: By parser and component, and by record id, the runs with their content as kept.
        parties: Party id by record id.
    """

    dataset: str
    zone: str
    observed_counts: bool
    versions: tuple[Kept, ...]
    components: Mapping[str, tuple[str, ...]]
    runs: Mapping[tuple[str, str], Mapping[str, Sequence[tuple[Run, bytes]]]]
    parties: Mapping[str, str]


def iter_histories(
    reader: Reader,
    known: Mapping[str, Dataset],
    *,
    datasets: Iterable[str] = (),
    as_of: str = "",
    as_known: str = "",
) -> Iterator[History]:
    """Read what the ledger needs, list by list, in order of dataset.

    Args:
        reader: One state of the store.
        known: Metadata of the datasets, by name.
        datasets: Only these; empty for all.
        as_of: Day or UTC instant: from what was published by then only.
        as_known: UTC instant: from what was known here by then only.
    """
    parties: dict[str, dict[str, str]] = {}
    for (dataset, record_id), party in reader.party_ids().items():
        parties.setdefault(dataset, {})[record_id] = party
    for name in sorted(datasets or reader.dataset_names()):
        versions = _chosen(reader, name, as_of=as_of, as_known=as_known)
        yield _history(reader, name, known.get(name), versions, parties.get(name, {}))


def _history(
    reader: Reader,
    name: str,
    metadata: Dataset | None,
    versions: tuple[Kept, ...],
    parties: Mapping[str, str],
) -> History:
    components: dict[str, tuple[str, ...]] = {}
    for kept in versions:
        names = tuple(part.name for part in kept.noun.components)
        components[kept.noun.parser] = max(components.get(kept.noun.parser, ()), names, key=len)
    return History(
        dataset=name,
        zone=zone_of(metadata.country) if metadata else "",
        observed_counts=metadata is not None and metadata.undated == "observed",
        versions=versions,
        components=components,
        runs={
            (parser, component): _by_record(
                reader.iter_runs(name, parser=parser, component=component)
            )
            for parser, parts in components.items()
            for component in parts
        },
        parties=parties,
    )


def _by_record(
    runs: Iterable[tuple[Run, bytes]],
) -> dict[str, tuple[tuple[Run, bytes], ...]]:
    return {
        record_id: tuple(group)
        for record_id, group in groupby(runs, key=lambda one: one[0].record_id)
    }


def _chosen(reader: Reader, name: str, *, as_of: str, as_known: str) -> tuple[Kept, ...]:
    found = [kept for kept in reader.versions(name) if kept.noun.status != "refused"]
    found = [kept for kept in found if kept.parsers]
    if as_of:
        dated = [kept for kept in found if kept.noun.published]
        found = [kept for kept in dated or found if kept.position <= last_position(as_of)]
    if as_known:
        since = reader.known_since(name)
        found = [kept for kept in found if since.get(kept.noun.id, "") <= as_known]
    return tuple(found)


class Tally:
    """Counts what a list can answer while its rows pass by."""

    def __init__(self, history: History) -> None:
        self._history = history
        self._authorities: set[str] = set()
        self._rows = self._effective = self._seen = 0

    def watch(self, rows: Iterable[LedgerRow]) -> Iterator[LedgerRow]:
        """Give rows on, counted."""
        for row in rows:
            self._rows += 1
            self._authorities.add(row.authority)
            if row.effective is not None:
                self._effective += 1
            elif known_from(row) is not None:
                self._seen += 1
            yield row

    def coverage(self) -> Coverage:
        """Say what the list can answer, once all its rows have passed."""
        history = self._history
        line = line_of(history.versions, "", observed_counts=history.observed_counts)
        return Coverage(
            dataset=history.dataset,
            authorities=tuple(sorted(self._authorities)),
            n_versions=len(line.stops),
            n_undated=sum(not stop.stamp for stop in line.stops),
            first=line.stops[0].stamp if line.stops else "",
            last=line.stops[-1].stamp if line.stops else "",
            n_rows=self._rows,
            n_effective=self._effective,
            n_seen=self._seen,
            n_unknown=self._rows - self._effective - self._seen,
        )
