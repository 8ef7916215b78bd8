"""What a version says, read and judged: in itself, on its base, against what is in force."""

from proscribe.errors import SourceDamagedError
from proscribe.ingest import gates
from proscribe.ingest.delta import apply_delta
from proscribe.ingest.gates import Candidate, Finding
from proscribe.ingest.given import Given, Options
from proscribe.ingest.reading import Reading, read
from proscribe.model.version import DatasetVersion
from proscribe.store import Reader
from proscribe.store.versions import Kept

_TELLING = 20  # records below which a share says nothing


def judged(given: Given, options: Options, *, now: str) -> tuple[Candidate | None, list[Finding]]:
    """Read and judge files in themselves; no candidate when they cannot be read."""
    try:
        candidate = _candidate(given, options)
        return candidate, [*gates.judge(candidate), *gates.judge_date(candidate, now=now)]
    except SourceDamagedError as damage:
        return None, [Finding(damage.code, str(damage), acceptable=False)]


def _candidate(given: Given, options: Options) -> Candidate:
    inspection = given.inspection or given.format.inspect(given.files)
    return Candidate(
        dataset=given.dataset,
        format=given.format,
        files=given.files,
        published=options.published or inspection.published,
        official=options.official,
        inspection=inspection,
        reading=read(given.format, given.files),
        counted=given.format.count(given.files),
    )


def whole_state(
    reader: Reader,
    given: Given,
    base_id: int | None,
    candidate: Candidate | None,
    findings: list[Finding],
    *,
    place: str,
) -> Reading | None:
    """Give the whole state that a version means: a delta applied to its base, else itself."""
    if candidate is None:
        return None
    if candidate.inspection.scope != "delta":
        return candidate.reading
    base = reader.version(base_id) if base_id is not None else None
    if base is not None and (
        base.noun.dataset != given.dataset.name
        or base.noun.status == "refused"
        or base.position >= place
    ):
        findings.append(
            Finding(
                "delta-base",
                f"This delta cannot be applied: version #{base_id} is not an earlier version of "
                f"{given.dataset.name}.",
                acceptable=False,
            )
        )
        return None
    whole, faults = apply_delta(reader, given.line_format, base, candidate.reading)
    findings += faults
    return whole


def base_of(
    reader: Reader, given: Given, options: Options, noun: DatasetVersion, place: str
) -> int | None:
    """Give the version that a delta was made against: the one named, else the last before it."""
    if given.inspection is None or given.inspection.scope != "delta":
        return None
    if options.base is not None:
        return options.base
    before = [
        kept
        for kept in reader.versions(noun.dataset)
        if kept.noun.status != "refused" and kept.position < place
    ]
    return before[-1].noun.id if before else None


def emptied(reader: Reader, given: Given, in_force: Kept, reading: Reading) -> list[Finding]:
    """Find components that are there and say of far fewer records than the version in force.

    The number of records is that of the first component, which another gate looks at.
    """
    parser, found = given.line_format.parser, list[Finding]()
    if parser not in in_force.parsers:
        return found
    first = given.line_format.components[0].name
    for name, records in reading.components.items():
        if name == first:
            continue
        before = len(reader.state(in_force, name, parser=parser))
        if before >= _TELLING and len(records) < given.dataset.min_share * before:
            found.append(
                Finding(
                    "shrunken",
                    f"Its {name} says something of {len(records):,} records, that of the version "
                    f"in force of {before:,}.",
                )
            )
    return found
