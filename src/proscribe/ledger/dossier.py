"""All that is known of one party: its records, who lists it since when, and what changed."""

import msgspec

from proscribe.ledger.changes import Change, compare
from proscribe.model.canonical import merge
from proscribe.model.party import Party, PartyDecision
from proscribe.model.record import Record
from proscribe.store import Reader
from proscribe.store.versions import Kept


class Listing(msgspec.Struct, frozen=True, kw_only=True):
    """One record of a party, as the version in force has it.

    Attributes:
        dataset: Dataset name.
        title: As the publisher calls the list.
        record: The whole record.
        published: Published date of the version in force, or "".
        location: Where in its raw files it stands, by component.
        first_seen: Published (else observed) date of the earliest version here that has it.
        first_seen_is_first_version: True when that is the earliest version here, so that the
            record may be older.
        carried: Components whose values come from an earlier version.
        history: What changed from version to version, oldest first.
    """

    dataset: str
    title: str
    record: Record
    published: str
    location: dict[str, str]
    first_seen: str
    first_seen_is_first_version: bool
    carried: tuple[str, ...] = ()
    history: tuple["HistoryStep", ...] = ()


class HistoryStep(msgspec.Struct, frozen=True):
    """What one version changed for one record.

    Attributes:
        at: Published (else observed) date of the version.
        change: What changed; of kind `added`, `removed` or `amended`.
    """

    at: str
    change: Change


class Dossier(msgspec.Struct, frozen=True, kw_only=True):
    """A party with all its listings.

    Attributes:
        party: The party and what joins its records.
        listings: Its records, the leading one first.
        decisions: What analysts decided of its records, oldest first.
    """

    party: Party
    listings: tuple[Listing, ...]
    decisions: tuple[PartyDecision, ...] = ()


def dossier(reader: Reader, party: Party, titles: dict[str, str]) -> Dossier:
    """Gather all that is known of a party.

    Args:
        reader: One state of the store.
        party: The party.
        titles: Title by dataset name.
    """
    listings = []
    for dataset, record_id in party.members:
        in_force = reader.in_force(dataset)
        if in_force is None:
            continue
        listing = _listing(reader, in_force, record_id, titles.get(dataset, dataset))
        if listing is not None:
            listings.append(listing)
    listings.sort(key=lambda one: (one.record.id != party.id, one.dataset, one.record.id))
    ids = {record_id for _, record_id in party.members}
    decisions = [one for one in reader.party_decisions() if ids & {one.left, one.right}]
    return Dossier(party=party, listings=tuple(listings), decisions=tuple(decisions))


def _listing(reader: Reader, in_force: Kept, record_id: str, title: str) -> Listing | None:
    record, carried = reader.record(in_force, record_id)
    if record is None:
        return None
    steps, first, from_start = _history(reader, in_force, record_id)
    locations = reader.locations(in_force)
    return Listing(
        dataset=in_force.noun.dataset,
        title=title,
        record=record,
        published=in_force.noun.published,
        location={
            component: places[record_id]
            for component, places in locations.items()
            if record_id in places
        },
        first_seen=first,
        first_seen_is_first_version=from_start,
        carried=tuple(one.component for one in carried),
        history=steps,
    )


def _history(
    reader: Reader, in_force: Kept, record_id: str
) -> tuple[tuple[HistoryStep, ...], str, bool]:
    """Walk the versions and note where the record's content changed.

    Each version is seen as its newest reading has it; two neighbours are compared only when one
    parser read both, since a new parser is no change of the list.
    """
    line = [
        kept
        for kept in reader.versions(in_force.noun.dataset)
        if kept.noun.status != "refused" and kept.parsers
    ]
    steps: list[HistoryStep] = []
    first = ""
    previous: tuple[Kept, dict[str, Record]] | None = None
    for kept in line:
        parts = reader.present_parts(kept, record_id, parser=kept.noun.parser)
        if previous is not None and previous[0].noun.parser == kept.noun.parser:
            steps += _step(previous, kept, parts)
        primary = kept.noun.components[0].name
        if not first and primary in parts:
            first = _date(kept)
        previous = kept, parts
    from_start = bool(line) and first == _date(line[0])
    return tuple(steps), first, from_start


def _step(
    previous: tuple[Kept, dict[str, Record]], kept: Kept, parts: dict[str, Record]
) -> list[HistoryStep]:
    before, old_parts = previous
    there = {part.name for part in before.noun.components if part.sha256}
    both = {part.name for part in kept.noun.components if part.sha256} & there
    primary = kept.noun.components[0].name
    changes = compare(
        merged(old_parts, both, primary),
        merged(parts, both, primary),
    )
    return [HistoryStep(_date(kept), change) for change in changes]


def merged(parts: dict[str, Record], components: set[str], primary: str) -> dict[str, Record]:
    """Give a record from some of its components, as a state of none or one record."""
    if primary not in parts or primary not in components:
        return {}
    chosen = [parts[primary]] + [
        part for name, part in sorted(parts.items()) if name in components and name != primary
    ]
    record = merge(chosen)
    return {record.id: record}


def _date(kept: Kept) -> str:
    return kept.noun.published or kept.noun.observed
