"""Keeping a reading: history, parties, the audit entry, and what differs from before."""

from collections.abc import Iterable, Sequence

import msgspec

from proscribe.ingest.gates import Finding
from proscribe.ingest.parties import form_parties
from proscribe.ingest.reading import Reading
from proscribe.model.record import Reference
from proscribe.model.version import DatasetVersion
from proscribe.store import Reader, Writer
from proscribe.store.versions import Kept


class Differences(msgspec.Struct, frozen=True):
    """How many records differ between two versions, over the components both have.

    Attributes:
        added: Only in the later one.
        removed: Only in the earlier one.
        amended: In both, with other content.
    """

    added: int
    removed: int
    amended: int


def keep_reading(writer: Writer, parser: str, kept: Kept, reading: Reading, *, now: str) -> None:
    """Keep what a parser read in a version; parties follow when the version is in force."""
    writer.add_reading(
        kept,
        parser=parser,
        components=reading.components,
        n_names=reading.n_names,
        issues=reading.issues,
        locations=reading.locations,
        read_at=now,
    )
    in_force = writer.in_force(kept.noun.dataset)
    if in_force is not None and in_force.noun.id == kept.noun.id:
        refresh_parties(writer, kept, reading)


def refresh_parties(writer: Writer, kept: Kept, reading: Reading) -> None:
    """Form the parties anew, with this reading as the state of its dataset."""
    name = kept.noun.dataset
    primary = reading.components.get(kept.noun.components[0].name, {})
    references: dict[str, list[Reference]] = {}
    for records in reading.components.values():
        for record_id, record in records.items():
            if record.references and record_id in primary:
                references.setdefault(record_id, []).extend(record.references)
    writer.put_references(name, references)
    keys = {key for key in writer.party_ids() if key[0] != name}
    keys.update((name, record_id) for record_id in primary)
    form_again(writer, keys)


def form_again(writer: Writer, keys: Iterable[tuple[str, str]]) -> None:
    """Form the parties of some records, by their references and what analysts decided."""
    members, links = form_parties(keys, writer.references(), writer.party_decisions())
    writer.put_parties(members, links)


def audit(
    writer: Writer,
    noun: DatasetVersion,
    findings: Sequence[Finding],
    *,
    now: str,
    kind: str = "",
) -> None:
    """Write what became of a version into the audit chain; `kind` "" for its status."""
    content = {
        "dataset": noun.dataset,
        "version": str(noun.id),
        "published": noun.published,
        "files": " ".join(f"{part.name}:{part.sha256 or 'absent'}" for part in noun.components),
    }
    if findings:
        content["findings"] = " ".join(finding.message for finding in findings)
    if noun.accepted:
        content["accepted"] = noun.accepted
    writer.append_event(at=now, kind=kind or f"version-{noun.status}", content=content)


def severities(reading: Reading) -> dict[str, int]:
    """Count the faults of a reading by severity."""
    counts: dict[str, int] = {}
    for issue in reading.issues:
        counts[issue.severity] = counts.get(issue.severity, 0) + 1
    return counts


def differences(
    reader: Reader, before: Kept | None, after: Kept, parser: str
) -> Differences | None:
    """Count what differs between two versions, None when they cannot be compared."""
    if before is None or parser not in before.parsers:
        return None
    there = {part.name for part in before.noun.components if part.sha256}
    here = {part.name for part in after.noun.components if part.sha256}
    primary = after.noun.components[0].name
    if primary not in there & here:
        return None
    amended: set[str] = set()
    old_ids, new_ids = set[str](), set[str]()
    for component in sorted(there & here):
        old = reader.state(before, component, parser=parser)
        new = reader.state(after, component, parser=parser)
        if component == primary:
            old_ids, new_ids = set(old), set(new)
        amended.update(
            record_id
            for record_id in old.keys() | new.keys()
            if old.get(record_id) != new.get(record_id)
        )
    return Differences(
        added=len(new_ids - old_ids),
        removed=len(old_ids - new_ids),
        amended=len(amended & old_ids & new_ids),
    )
