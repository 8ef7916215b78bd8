"""One reading of one version: what a parser gives, gathered and made canonical.

Names are counted as the parser gives them, before repetitions fold, so that the count can be
held against the raw bytes.
"""

from collections import Counter
from collections.abc import Iterable

import msgspec

from proscribe.model import canonical
from proscribe.model.issue import Issue
from proscribe.model.record import Fragment, Record
from proscribe.sources.contract import Counts, Files, Format, Removal


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What a parser gave.

    Attributes:
        components: By present component and record id the canonical content.
        locations: By component and record id the place in the raw file.
        issues: Faults, in order.
        parsed: Records and names as the parser gave them.
        removals: For a delta the records that it removes.
        n_names: Distinct names of the whole records.
    """

    components: dict[str, dict[str, Record]]
    locations: dict[str, dict[str, str]]
    issues: tuple[Issue, ...]
    parsed: Counts
    removals: tuple[Removal, ...]
    n_names: int


def read(one: Format, files: Files) -> Reading:
    """Read all components of a version.

    Raises:
        SourceDamagedError: The files cannot be read to the end.
    """
    gathered: dict[str, dict[str, list[Record]]] = {
        part.name: {} for part in one.components if part.name in files
    }
    locations: dict[str, dict[str, str]] = {name: {} for name in gathered}
    issues: list[Issue] = []
    removals: list[Removal] = []
    names: Counter[str] = Counter()
    n_records = 0
    primary = one.components[0].name
    for given in one.parse(files):
        if isinstance(given, Issue):
            issues.append(given)
        elif isinstance(given, Removal):
            removals.append(given)
        elif not given.record.id.isprintable() or not given.record.id:
            issues.append(_bad_id(given))
        else:
            n_records += given.component == primary
            names.update(name.kind for name in given.record.names)
            _gather(given, gathered, locations)
    components = {
        component: {
            record_id: canonical.merge(parts) for record_id, parts in sorted(records.items())
        }
        for component, records in gathered.items()
    }
    return Reading(
        components=components,
        locations=locations,
        issues=tuple(issues),
        parsed=Counts(
            records=n_records, names=dict(names), removed=sum(not one.replaced for one in removals)
        ),
        removals=tuple(removals),
        n_names=_distinct_names(components.values(), components.get(primary, {})),
    )


def _bad_id(given: Fragment) -> Issue:
    return Issue(
        kind="id-unusable",
        severity="error",
        message="the id is empty or holds control characters, so the entry is left out",
        component=given.component,
        location=given.location,
        value=repr(given.record.id)[:200],
    )


def _gather(
    given: Fragment,
    gathered: dict[str, dict[str, list[Record]]],
    locations: dict[str, dict[str, str]],
) -> None:
    record_id = given.record.id
    parts = gathered[given.component].setdefault(record_id, [])
    parts.append(given.record)
    places = locations[given.component]
    places[record_id] = (
        f"{places[record_id]}; {given.location}" if len(parts) > 1 else given.location
    )


def _distinct_names(components: Iterable[dict[str, Record]], primary: dict[str, Record]) -> int:
    names: dict[str, set[tuple[str, str]]] = {record_id: set() for record_id in primary}
    for records in components:
        for record_id, record in records.items():
            if record_id in names:
                names[record_id].update((name.kind, name.text) for name in record.names)
    return sum(map(len, names.values()))
