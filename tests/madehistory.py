"""Made histories of a list, written straight into a store: any versions, in any order."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from proscribe.ledger.designations import rows_of
from proscribe.ledger.history.gather import iter_histories
from proscribe.ledger.row import LedgerRow
from proscribe.model import canonical
from proscribe.model.record import Address, Designation, Fact, Name, Record
from proscribe.model.version import ComponentPart, DatasetVersion, Status
from proscribe.sources.contract import Dataset
from proscribe.store import Store
from proscribe.values.dates import parse_date

State = Mapping[str, Record]
DATASET = Dataset(
    name="made_list", title="Made", publisher="Office of Tests", authority="Made", country="us",
    url="https://example.org/", licence="none", formats=("made",), prefix="made",
)  # fmt: skip


class Version(msgspec.Struct, frozen=True, kw_only=True):
    """One version to be kept.

    Attributes:
        published: Date, "" for an undated one.
        observed: UTC instant.
        parser: Parser id.
        components: By name what it says; None when the version lacks it. The first is primary.
        read_at: UTC instant of the reading, "" for `observed`.
        dataset: Dataset name.
        status: As in the store.
    """

    published: str
    components: Mapping[str, State | None]
    observed: str = "2030-01-01T00:00:00Z"
    parser: str = "made/1"
    read_at: str = ""
    dataset: str = "made_list"
    status: Status = "history"


def made(
    record_id: str,
    *,
    programs: Sequence[str] = ("P1",),
    listed: str = "",
    amended: Sequence[str] = (),
    delisted: str = "",
    authority: str = "Made",
    list_name: str = "Made List",
    reference: str = "",
    measures: Sequence[str] = (),
    city: str = "",
    name: str = "",
    nationality: str = "",
    more: Sequence[Designation] = (),
) -> Record:
    """Give one record of an invented person."""
    dates = tuple(date for text in amended if (date := parse_date(text)) is not None)
    designation = Designation(
        authority=authority, programs=tuple(programs), list_name=list_name, reference=reference,
        listed=parse_date(listed) if listed else None, amended=dates,
        delisted=parse_date(delisted) if delisted else None, measures=tuple(measures),
    )  # fmt: skip
    return canonical.canonical(
        Record(
            id=record_id,
            schema="Person",
            names=(Name("name", name or f"Name {record_id}", "Latn"),),
            facts=(Fact("nationality", nationality),) if nationality else (),
            addresses=(Address(full=city, city=city),) if city else (),
            designations=(designation, *more),
        )
    )


def state(*records: Record) -> dict[str, Record]:
    """Give records by id."""
    return {record.id: record for record in records}


def main(
    published: str,
    *records: Record,
    observed: str = "2030-01-01T00:00:00Z",
    parser: str = "made/1",
    read_at: str = "",
    status: Status = "history",
) -> Version:
    """Give a version of one component."""
    return Version(
        published=published, components={"main": state(*records)}, observed=observed,
        parser=parser, read_at=read_at, status=status,
    )  # fmt: skip


def keep(store: Store, versions: Iterable[Version]) -> None:
    """Keep versions in the order given."""
    with store.write() as writer:
        for number, one in enumerate(versions):
            parts = tuple(
                ComponentPart(name=name, sha256=f"{number:04d}{name}" if said is not None else "")
                for name, said in one.components.items()
            )
            noun = DatasetVersion(
                id=0, dataset=one.dataset, format="made", published=one.published,
                observed=one.observed, status=one.status, components=parts,
            )  # fmt: skip
            kept = writer.add_version(noun)
            present = {name: said for name, said in one.components.items() if said is not None}
            if one.status == "refused":
                continue
            writer.add_reading(
                kept, parser=one.parser, components=present, n_names=0, issues=[], locations={},
                read_at=one.read_at or one.observed,
            )  # fmt: skip


def ledger(
    store: Store,
    *,
    as_of: str = "",
    as_known: str = "",
    known: Mapping[str, Dataset] | None = None,
) -> list[LedgerRow]:
    """Give the ledger of a store."""
    known = known if known is not None else {DATASET.name: DATASET}
    with store.read() as reader:
        histories = iter_histories(reader, known, as_of=as_of, as_known=as_known)
        return [row for history in histories for row in rows_of(history)]
