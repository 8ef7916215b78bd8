"""Two versions of one list, side by side: which ones, what can be compared, what changed."""

import re
from datetime import datetime

import msgspec

from proscribe.errors import InputError, VersionUnknownError
from proscribe.ledger.changes import Change, compare
from proscribe.model.canonical import merge
from proscribe.model.record import Record
from proscribe.model.version import DatasetVersion
from proscribe.store import Reader
from proscribe.store.versions import Kept

_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}Z)?")


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """What changed from one version to another.

    Attributes:
        dataset: Dataset name.
        before: The earlier version.
        after: The later version.
        components: Components present on both sides: what was compared.
        left_out: Components present on one side only: what was not.
        formats_differ: The versions are of different formats, so that only names and the
            presence of records were compared.
        changes: Additions, removals, renumberings, amendments.
    """

    dataset: str
    before: DatasetVersion
    after: DatasetVersion
    components: tuple[str, ...]
    left_out: tuple[str, ...]
    formats_differ: bool
    changes: tuple[Change, ...]


def choose(reader: Reader, dataset: str, start: str, end: str) -> tuple[Kept, Kept]:
    """Say which two versions are meant.

    Args:
        reader: One state of the store.
        dataset: Dataset name.
        start: Date, instant or `#id` of the earlier version; "" for the one before `end`.
        end: The same for the later one; "" for the one in force.

    Raises:
        VersionUnknownError: There is no such version, or none before it.
        InputError: A date is not one.
    """
    line = [kept for kept in reader.versions(dataset) if kept.noun.status != "refused"]
    known = tuple(f"#{kept.noun.id} {_date(kept)}" for kept in line)
    if end:
        after = _find(reader, dataset, line, end, known)
    else:
        in_force = reader.in_force(dataset)
        if in_force is None and not line:
            raise VersionUnknownError(dataset=dataset, wanted="in force", known=known)
        after = in_force or line[-1]
    if start:
        return _find(reader, dataset, line, start, known), after
    earlier = [kept for kept in line if kept.position < after.position]
    if not earlier:
        raise VersionUnknownError(dataset=dataset, wanted=f"before {_date(after)}", known=known)
    return earlier[-1], after


def _is_moment(text: str) -> bool:
    try:
        return _MOMENT.fullmatch(text) is not None and bool(datetime.fromisoformat(text))
    except ValueError:
        return False


def _find(
    reader: Reader, dataset: str, line: list[Kept], wanted: str, known: tuple[str, ...]
) -> Kept:
    if wanted.startswith("#"):
        for kept in line:
            if f"#{kept.noun.id}" == wanted:
                return kept
        raise VersionUnknownError(dataset=dataset, wanted=wanted, known=known)
    if not _is_moment(wanted):
        raise InputError(
            where=wanted,
            reason="this is neither a date (2022-01-12), an instant (2022-01-12T15:00:00Z) "
            "nor a version (#3)",
            remedy="`proscribe lists --versions` shows what there is.",
        )
    found = reader.as_of(dataset, wanted)
    if found is None:
        raise VersionUnknownError(dataset=dataset, wanted=wanted, known=known)
    return found


def _date(kept: Kept) -> str:
    return kept.noun.published or f"{kept.noun.observed} (undated)"


def compare_versions(reader: Reader, before: Kept, after: Kept) -> Comparison:
    """Compare two versions over what both sides have.

    Args:
        reader: One state of the store.
        before: The earlier version, with the parser of the wanted reading.
        after: The later version, likewise.
    """
    there = {part.name for part in before.noun.components if part.sha256}
    here = {part.name for part in after.noun.components if part.sha256}
    same_line = before.noun.parser == after.noun.parser
    if same_line:
        both = there & here
        old, new = _state(reader, before, both), _state(reader, after, both)
    else:
        both = set()
        old = {key: _bare(record) for key, record in reader.records(before).items()}
        new = {key: _bare(record) for key, record in reader.records(after).items()}
    return Comparison(
        dataset=after.noun.dataset,
        before=before.noun,
        after=after.noun,
        components=tuple(sorted(both)),
        left_out=tuple(sorted((there | here) - both)) if same_line else (),
        formats_differ=not same_line,
        changes=compare(old, new),
    )


def _state(reader: Reader, kept: Kept, components: set[str]) -> dict[str, Record]:
    primary = kept.noun.components[0].name
    if primary not in components:
        return {}
    parser = kept.noun.parser
    parts = {
        record_id: [record]
        for record_id, record in reader.component_records(kept, primary, parser=parser).items()
    }
    for component in sorted(components - {primary}):
        for record_id, record in reader.component_records(kept, component, parser=parser).items():
            if record_id in parts:
                parts[record_id].append(record)
    return {record_id: merge(records) for record_id, records in parts.items()}


def _bare(record: Record) -> Record:
    """Give what every format of a list says alike: type, names, programs, references."""
    return msgspec.structs.replace(
        record,
        names=tuple(
            msgspec.structs.replace(name, parts=(), lang="")
            for name in record.names
            if name.script in ("Latn", "")
        ),
        dates=(),
        facts=(),
        identifiers=(),
        addresses=(),
        designations=(),
        relations=(),
        remarks=(),
    )
