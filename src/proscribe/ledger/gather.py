"""What the store keeps of a list, gathered for the ledger: its versions and the runs on them.

Whole runs are read, not versions: a list of a thousand versions costs as much as what changed in
it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from proscribe.ledger.clock import zone_of
from proscribe.ledger.line import line_of
from proscribe.ledger.row import Coverage, LedgerRow, known_from
from proscribe.model.record import Record
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
        runs: By parser and component the runs with their content, sorted by record id.
        parties: Party id by record id.
    """

    dataset: str
    zone: str
    observed_counts: bool
    versions: tuple[Kept, ...]
    components: Mapping[str, tuple[str, ...]]
    runs: Mapping[tuple[str, str], Sequence[tuple[Run, Record]]]
    parties: Mapping[str, str]


def iter_histories(
    reader: Reader,
    known: Mapping[str, Dataset],
    *,
    datasets: Iterable[str] = (),
    as_of: str = "",
    as_known: str = "",
) -> Iterator[History]:
    """Read what the ledger needs, list by list; see `iter_ledger` for the arguments."""
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
            (parser, component): tuple(reader.iter_runs(name, parser=parser, component=component))
            for parser, parts in components.items()
            for component in parts
        },
        parties=parties,
    )


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


def coverage_of(history: History, rows: Iterable[LedgerRow]) -> Coverage:
    """Say what a list can answer.

    Args:
        history: What the store keeps of it.
        rows: Its rows.
    """
    line = line_of(history.versions, "", observed_counts=history.observed_counts)
    found = tuple(rows)
    effective = sum(row.effective is not None for row in found)
    dated = sum(known_from(row) is not None for row in found)
    return Coverage(
        dataset=history.dataset,
        authorities=tuple(sorted({row.authority for row in found})),
        n_versions=len(line.stops),
        n_undated=sum(not stop.stamp for stop in line.stops),
        first=line.stops[0].stamp if line.stops else "",
        last=line.stops[-1].stamp if line.stops else "",
        n_rows=len(found),
        n_effective=effective,
        n_seen=dated - effective,
        n_unknown=len(found) - dated,
    )
