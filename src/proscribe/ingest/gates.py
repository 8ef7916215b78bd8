"""The gates: what a new version must pass before it goes live.

A finding says in one sentence what is wrong. All but damage can be overridden with a reason,
which is audited; damage cannot, because there is nothing whole to put in force.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

import msgspec

from proscribe.ingest.reading import Reading
from proscribe.model.version import DatasetVersion
from proscribe.sources.contract import Counts, Dataset, Files, Format, Inspection


class Finding(msgspec.Struct, frozen=True):
    """One reason why a version does not go live.

    Attributes:
        code: Stable, see `docs/gates.md`.
        message: One sentence.
        acceptable: Whether a reason given by the user overrides it.
    """

    code: str
    message: str
    acceptable: bool = True


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """A version before the gates, with all that they look at.

    Attributes:
        dataset: Metadata of its dataset.
        format: Its format.
        files: Its files by component.
        published: As the file or the user says, or "".
        official: It comes from the official address just now.
        inspection: What the files say of themselves.
        reading: What the parser gave.
        counted: What the independent counter found.
    """

    dataset: Dataset
    format: Format
    files: Files
    published: str
    official: bool
    inspection: Inspection
    reading: Reading
    counted: Counts


def judge(candidate: Candidate) -> Iterator[Finding]:
    """Give what is wrong with a version in itself, whatever is in force."""
    yield from _absent(candidate)
    yield from _complete(candidate)
    yield from _counted(candidate)
    yield from _readable(candidate)


def _absent(candidate: Candidate) -> Iterator[Finding]:
    missing = [
        part.title or part.name
        for part in candidate.format.components
        if part.required and part.name not in candidate.files
    ]
    if missing:
        yield Finding(
            "component-absent",
            f"The version lacks {' and '.join(missing)}; "
            "what these files say would be carried from the last version that had them.",
        )


def _complete(candidate: Candidate) -> Iterator[Finding]:
    seen: set[tuple[str, str]] = set()
    for issue in (*candidate.inspection.issues, *candidate.reading.issues):
        if issue.severity != "refusal" or (issue.kind, issue.message) in seen:
            continue
        seen.add((issue.kind, issue.message))
        place = ", ".join(part for part in (issue.component, issue.location) if part)
        said = not place or (issue.location and issue.location in issue.message)
        yield Finding(issue.kind, f"{issue.message}." if said else f"{place}: {issue.message}.")
    declared = candidate.inspection.declared_records
    if declared is not None and declared != candidate.reading.parsed.records:
        yield Finding(
            "declared-count",
            f"The file declares {declared:,} records and holds "
            f"{candidate.reading.parsed.records:,}.",
        )


def _counted(candidate: Candidate) -> Iterator[Finding]:
    parsed, counted = candidate.reading.parsed, candidate.counted
    differences = []
    if parsed.records != counted.records:
        differences.append(f"records {counted.records:,} against {parsed.records:,}")
    if parsed.removed != counted.removed:
        differences.append(f"removals {counted.removed:,} against {parsed.removed:,}")
    for kind in sorted({*parsed.names, *counted.names}):
        there, here = counted.names.get(kind, 0), parsed.names.get(kind, 0)
        if there != here:
            differences.append(f"names of kind {kind} {there:,} against {here:,}")
    if differences:
        yield Finding(
            "raw-count",
            "Counted in the raw file against read from it: " + ", ".join(differences) + ".",
        )


def _readable(candidate: Candidate) -> Iterator[Finding]:
    n_records = candidate.reading.parsed.records
    if not n_records and not candidate.reading.removals:
        yield Finding("empty", "There is no record in it.", acceptable=False)
        return
    faulty = [issue for issue in candidate.reading.issues if issue.severity == "error"]
    # Faults that name no record (an orphan row) count one each.
    n_faulty = len({issue.record_id for issue in faulty if issue.record_id}) + sum(
        not issue.record_id for issue in faulty
    )
    limit = candidate.dataset.max_error_share
    if n_records and n_faulty > limit * n_records:
        first = faulty[0]
        yield Finding(
            "too-many-errors",
            f"{n_faulty:,} records or rows have errors and {n_records:,} records were read, more "
            f"than {limit:.0%}; the first: {first.location or first.record_id}: {first.message}.",
        )


def judge_date(candidate: Candidate, *, now: str) -> Iterator[Finding]:
    """Give what is wrong with a version's date: a list cannot be published tomorrow."""
    tomorrow = (datetime.fromisoformat(now) + timedelta(days=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
    if candidate.published > tomorrow:
        yield Finding(
            "future",
            f"It says that it was published {candidate.published}, which is still to come; "
            "every later version would count as older.",
        )


def judge_scope(noun: DatasetVersion, in_force: DatasetVersion) -> Iterator[Finding]:
    """Keep a slice from replacing a whole list, or a slice by another filter."""
    slices = noun.scope == "slice", in_force.scope == "slice"
    if slices[0] != slices[1] or (slices[0] and noun.scope_note != in_force.scope_note):
        yield Finding(
            "scope",
            f"It is {_scope_words(noun)}, the version in force is {_scope_words(in_force)}.",
            acceptable=False,
        )


def _scope_words(noun: DatasetVersion) -> str:
    return f"a slice ({noun.scope_note})" if noun.scope == "slice" else "a whole list"


def judge_first(candidate: Candidate) -> Iterator[Finding]:
    """Give what keeps a version from being the first in force: nothing to hold it against."""
    n_records, least = candidate.reading.parsed.records, candidate.dataset.min_records
    if n_records < least and candidate.inspection.scope == "full":
        yield Finding(
            "too-few",
            f"It has {n_records:,} records; the whole of {candidate.dataset.name} has at least "
            f"{least:,}, so this is an excerpt or a damaged copy.",
        )


def judge_reading(candidate: Candidate, before: DatasetVersion) -> Iterator[Finding]:
    """Give what is wrong with a new reading of a version, held against the reading before."""
    yield from _shrunken(candidate, before, "the reading in force")


def judge_against(
    candidate: Candidate, in_force: DatasetVersion, *, newer: bool
) -> Iterator[Finding]:
    """Give what keeps a version from replacing the one in force.

    Args:
        candidate: The new version.
        in_force: The version in force.
        newer: Whether the new version's place in time is after it.
    """
    dated = candidate.published or candidate.official or candidate.dataset.undated == "observed"
    if not dated:
        yield Finding(
            "undated",
            "Nothing says when it was published, so it cannot pass as newer than the version "
            f"in force ({in_force.published or 'also undated'}). Say it: --published DATE.",
        )
    elif not newer:
        yield Finding(
            "older",
            f"It was published {candidate.published or 'before'}, the version in force "
            f"{in_force.published or f'was seen {in_force.observed}'}. "
            "To add it as history: --backfill.",
        )
    yield from _shrunken(candidate, in_force, "the version in force")


def _shrunken(candidate: Candidate, before: DatasetVersion, words: str) -> Iterator[Finding]:
    """Compare records, and names where both versions have the same files of one format."""
    reading, share = candidate.reading, candidate.dataset.min_share
    own = {part.name for part in candidate.format.components}
    there = {part.name for part in before.components if part.sha256} & own
    pairs = [("records", reading.parsed.records, before.n_records)]
    if candidate.format.name == before.format and there <= set(candidate.files):
        pairs.append(("names", reading.n_names, before.n_names))
    for what, now, then in pairs:
        if now < share * then:
            yield Finding(
                "shrunken",
                f"It has {now:,} {what}, {words} {then:,}: less than {share:.0%} of it.",
            )
            return
