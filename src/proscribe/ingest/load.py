"""Load one version: read it, judge it, keep it, and put it in force or leave the old one.

Reading and judging happen outside the store; keeping and switching are one transaction. A killed
process therefore leaves the old version whole or the new one whole.
"""

from collections.abc import Mapping
from typing import Literal

import msgspec

from proscribe.errors import InputError, SourceDamagedError
from proscribe.ingest import gates, keep
from proscribe.ingest.delta import apply_delta
from proscribe.ingest.gates import Candidate, Finding
from proscribe.ingest.reading import Reading, read
from proscribe.model.version import ComponentPart, DatasetVersion, Scope, Status
from proscribe.sources import registry
from proscribe.sources.contract import Dataset, Files, Format, Inspection, RawFile
from proscribe.store import Reader, Store, Writer
from proscribe.store.raw import hash_of
from proscribe.store.versions import Kept, content_key, place_of

_TELLING = 20  # records below which a share says nothing

Result = Literal["live", "history", "refused", "unchanged", "re-read"]


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What the user says beside the files.

    Attributes:
        published: ISO 8601 date or UTC instant, or "" when not said.
        observed: UTC instant, or "" for now.
        backfill: Add behind the version in force, never replace it.
        accept: Reason for overriding the gates, or "".
        base: For a delta the id of the version it was made against, None for the one in force.
        official: The files come from the official address just now, which confirms that the
            content is current.
    """

    published: str = ""
    observed: str = ""
    backfill: bool = False
    accept: str = ""
    base: int | None = None
    official: bool = False


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """Files that are to become a version.

    Attributes:
        dataset: Metadata of the dataset.
        format: Their format.
        files: By component.
        inspection: What they say of themselves; None when they are too damaged to say it.
        side_files: Files kept with the version without being part of the list (a mapping).
    """

    dataset: Dataset
    format: Format
    files: Files
    inspection: Inspection | None
    side_files: Mapping[str, RawFile] = {}

    @property
    def line_format(self) -> Format:
        """The format whose parser's line the version lies on: for a delta its base's."""
        if self.inspection is not None and self.inspection.base_format:
            return registry.formats()[self.inspection.base_format]
        return self.format


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a version.

    Attributes:
        dataset: Dataset name.
        result: `live` (now in force), `history`, `refused`, `unchanged` (known already) or
            `re-read` (known; read anew by another parser).
        version: The version as kept.
        findings: Why it was refused, or what was overridden.
        previous: The version in force before, or None.
        differences: Records added, removed and amended against it; None when not comparable.
        n_issues: Faults found in reading, by severity.
    """

    dataset: str
    result: Result
    version: DatasetVersion
    findings: tuple[Finding, ...] = ()
    previous: DatasetVersion | None = None
    differences: keep.Differences | None = None
    n_issues: Mapping[str, int] = {}


def load(store: Store, given: Given, options: Options, *, now: str) -> Outcome:
    """Load one version.

    Args:
        store: The store.
        given: The files.
        options: What the user says beside them.
        now: UTC instant.

    Returns:
        What became of it. A refusal is an outcome, not an error: the version is kept and
        explained, and the one in force stays.
    """
    with store.read() as reader:
        check_fit(reader, given)
    _check_date(given, options)
    noun = _noun(given, options, now=now)
    with store.read() as reader:
        settled = _settled(reader, given, options, _known(reader, noun))
    while True:
        candidate, findings = None, list[Finding]()
        if not settled:
            candidate, findings = _judged(given, options, now=now)
        with store.write() as writer:
            known = _known(writer, noun)
            if known is not None and _settled(writer, given, options, known):
                if options.official:
                    writer.confirm_version(known.noun.id, now)
                return Outcome(dataset=noun.dataset, result="unchanged", version=known.noun)
            if not settled:
                if known is not None and known.noun.status != "refused":
                    return _anew(writer, given, options, known, candidate, findings, now=now)
                return _fresh(writer, given, options, noun, known, candidate, findings, now=now)
        settled = False  # another process changed what is in force meanwhile: judge it now


def check_fit(reader: Reader, given: Given) -> None:
    """Refuse to put files into a list that are not of it, by whatever way they come.

    Raises:
        InputError: The files are of another list, or of a format in which it is not published.
    """
    name = given.dataset.name
    official = registry.datasets()
    if name not in official:
        data = reader.dataset_metadata().get(name)
        kept = msgspec.json.decode(data, type=Dataset) if data is not None else given.dataset
        if reader.in_force(name) is not None and given.format.name not in kept.formats:
            raise InputError(
                where=name,
                reason=f"this list is kept as {', '.join(kept.formats)}, and these files are "
                f"{given.format.name}",
                remedy="Give the files a dataset name of their own.",
            )
        return
    stated = given.inspection.dataset if given.inspection else ""
    if stated in official and stated != name:
        raise InputError(
            where=name,
            reason=f"the files are a version of {stated}, not of {name}",
            remedy="Leave --dataset out, or give it a name of its own.",
        )
    if given.format.name not in official[name].formats:
        raise InputError(
            where=name,
            reason=f"this is an official list, and it is not published as {given.format.name}",
            remedy="Give the files a dataset name of their own.",
        )


def _check_date(given: Given, options: Options) -> None:
    stated = given.inspection.published if given.inspection else ""
    if stated and options.published and stated[:10] != options.published[:10]:
        raise InputError(
            where=f"--published {options.published}",
            reason=f"the files say themselves that they were published on {stated[:10]}",
            remedy="Leave --published out.",
        )


def _judged(given: Given, options: Options, *, now: str) -> tuple[Candidate | None, list[Finding]]:
    """Read and judge files in themselves; no candidate when they cannot be read."""
    try:
        candidate = _candidate(given, options)
        return candidate, [*gates.judge(candidate), *gates.judge_date(candidate, now=now)]
    except SourceDamagedError as damage:
        return None, [Finding(damage.code, str(damage), acceptable=False)]


def _noun(given: Given, options: Options, *, now: str) -> DatasetVersion:
    inspection = given.inspection
    files = {**given.files, **given.side_files}
    names = [part.name for part in given.format.components] + sorted(given.side_files)
    parts = []
    for name in names:
        if name in files:
            sha256, size = hash_of(files[name])
            parts.append(
                ComponentPart(name=name, sha256=sha256, file=files[name].name, size_bytes=size)
            )
        else:
            parts.append(ComponentPart(name=name))
    return DatasetVersion(
        id=0,
        dataset=given.dataset.name,
        format=given.format.name,
        published=options.published or (inspection.published if inspection else ""),
        observed=options.observed or now,
        scope=_scope(given),
        scope_note=inspection.scope_note if inspection else "",
        status="refused",
        components=tuple(parts),
    )


def _scope(given: Given) -> Scope:
    if given.inspection is not None and given.inspection.scope != "full":
        return given.inspection.scope
    absent = [
        part for part in given.format.components if part.required and part.name not in given.files
    ]
    return "component" if absent else "full"


def _known(reader: Reader, noun: DatasetVersion) -> Kept | None:
    """Give the kept version that these files are, if there is one.

    The same bytes with the same published date are the same version; with another date they are
    a version of their own, since the list was published again. Without a date they are the
    newest version seen again, if they are its bytes.
    """
    key = content_key(noun)
    kept = reader.versions(noun.dataset)
    same = [one for one in kept if one.content_key == key]
    if noun.published:
        return next((one for one in same if one.noun.published == noun.published), None)
    usable = [one for one in kept if one.noun.status != "refused"]
    if usable and usable[-1].content_key == key:
        return usable[-1]
    undated = [one for one in same if one.noun.status == "refused" and not one.noun.published]
    return undated[-1] if undated else None


def _settled(reader: Reader, given: Given, options: Options, known: Kept | None) -> bool:
    """Say whether nothing is left to do for a version that is known."""
    if known is None or known.noun.status == "refused":
        return False
    if given.line_format.parser not in known.parsers:
        return False
    in_force = reader.in_force(known.noun.dataset)
    return options.backfill or (in_force is not None and in_force.noun.id == known.noun.id)


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


def _anew(
    writer: Writer,
    given: Given,
    options: Options,
    known: Kept,
    candidate: Candidate | None,
    findings: list[Finding],
    *,
    now: str,
) -> Outcome:
    """A version that is kept already: read by another parser, or asked to go in force."""
    name = known.noun.dataset
    reading = _whole(writer, given, known.base_id, candidate, findings, place=known.position)
    if candidate is not None:
        candidate = msgspec.structs.replace(candidate, published=known.noun.published)
    if reading is None or candidate is None:
        return Outcome(
            dataset=name, result="unchanged", version=known.noun, findings=tuple(findings)
        )
    fresh_parser = given.line_format.parser not in known.parsers
    if fresh_parser:
        whole = msgspec.structs.replace(candidate, reading=reading)
        findings += gates.judge_reading(whole, known.noun)
        if any(not (finding.acceptable and options.accept) for finding in findings):
            keep.audit(writer, known.noun, findings, now=now, kind="reading-refused")
            return Outcome(
                dataset=name, result="refused", version=known.noun, findings=tuple(findings)
            )
    in_force = writer.in_force(name)
    is_in_force = in_force is not None and in_force.noun.id == known.noun.id
    if not options.backfill and not is_in_force:
        if in_force is not None:
            newer = known.position > in_force.position
            findings += gates.judge_against(candidate, in_force.noun, newer=newer)
        if all(finding.acceptable and options.accept for finding in findings):
            return _switch(writer, given, options, known, reading, findings, now=now)
    if fresh_parser:
        keep.keep_reading(writer, given.line_format.parser, known, reading, now=now)
        keep.audit(writer, known.noun, findings, now=now, kind="version-re-read")
    if options.official and is_in_force:
        writer.confirm_version(known.noun.id, now)
    return Outcome(
        dataset=name,
        result="re-read" if fresh_parser else "unchanged",
        version=writer.version(known.noun.id).noun,
        findings=tuple(findings),
        n_issues=keep.severities(reading),
    )


def _fresh(
    writer: Writer,
    given: Given,
    options: Options,
    noun: DatasetVersion,
    known: Kept | None,
    candidate: Candidate | None,
    findings: list[Finding],
    *,
    now: str,
) -> Outcome:
    """A version that is new here, or was refused before and is judged again."""
    in_force = writer.in_force(noun.dataset)
    key = content_key(noun)
    place = place_of(noun)
    base_id = _base_id(writer, given, options, noun, place)
    reading = _whole(writer, given, base_id, candidate, findings, place=place)
    if candidate is not None and reading is not None:
        candidate = msgspec.structs.replace(candidate, reading=reading)
        if in_force is not None:
            findings += gates.judge_scope(noun, in_force.noun)
            if not options.backfill:
                # The same bytes with a date at last are newer than themselves without one.
                dates_it = not in_force.noun.published and in_force.content_key == key
                newer = dates_it or place > in_force.position
                findings += gates.judge_against(candidate, in_force.noun, newer=newer)
                findings += _emptied(writer, given, in_force, reading)
    for file, part in zip(
        (*given.files.values(), *given.side_files.values()),
        (*given.files, *given.side_files),
        strict=True,
    ):
        writer.put_raw(file, sha256=next(p.sha256 for p in noun.components if p.name == part))
    blocked = reading is None or any(
        not (finding.acceptable and options.accept) for finding in findings
    )
    if blocked:
        kept = _put(writer, noun, known, findings, options, "refused", base_id=base_id, now=now)
        return Outcome(
            dataset=noun.dataset,
            result="refused",
            version=kept.noun,
            findings=tuple(findings),
            previous=in_force.noun if in_force else None,
        )
    status: Status = "history"
    kept = _put(writer, noun, known, findings, options, status, base_id=base_id, now=now)
    if reading is None:  # said by `blocked` above; narrows the type
        raise AssertionError("a version without a reading is refused")
    if noun.dataset not in registry.datasets():
        writer.put_dataset(noun.dataset, msgspec.json.encode(given.dataset))
    if not options.backfill:
        return _switch(writer, given, options, kept, reading, findings, now=now)
    keep.keep_reading(writer, given.line_format.parser, kept, reading, now=now)
    return Outcome(
        dataset=noun.dataset,
        result="history",
        version=writer.version(kept.noun.id).noun,
        findings=tuple(findings),
        previous=in_force.noun if in_force else None,
        n_issues=keep.severities(reading),
    )


def _emptied(reader: Reader, given: Given, in_force: Kept, reading: Reading) -> list[Finding]:
    """Find components that are there and say of far fewer records than the version in force."""
    parser, found = given.line_format.parser, list[Finding]()
    if parser not in in_force.parsers:
        return found
    for name, records in reading.components.items():
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


def _base_id(
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


def _whole(
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


def _put(
    writer: Writer,
    noun: DatasetVersion,
    known: Kept | None,
    findings: list[Finding],
    options: Options,
    status: Status,
    *,
    base_id: int | None,
    now: str,
) -> Kept:
    noun = msgspec.structs.replace(
        noun,
        status=status,
        reasons=tuple(finding.message for finding in findings),
        accepted=options.accept if findings and status != "refused" else "",
    )
    if known is None:
        kept = writer.add_version(noun, base_id=base_id)
    else:
        noun = msgspec.structs.replace(noun, id=known.noun.id)
        writer.judge_again(noun, base_id=base_id)
        kept = writer.version(noun.id)
    if status == "refused" or options.backfill:
        keep.audit(writer, kept.noun, findings, now=now)
    return kept


def _switch(
    writer: Writer,
    given: Given,
    options: Options,
    kept: Kept,
    reading: Reading,
    findings: list[Finding],
    *,
    now: str,
) -> Outcome:
    """Put a version in force, with its reading and its parties."""
    before = writer.in_force(kept.noun.dataset)
    noun = msgspec.structs.replace(
        kept.noun,
        status="live",
        reasons=tuple(finding.message for finding in findings),
        accepted=options.accept if findings else "",
    )
    writer.change_version(noun)
    writer.put_in_force(noun.dataset, noun.id, now)
    parser = given.line_format.parser
    if parser not in kept.parsers:
        keep.keep_reading(writer, parser, kept, reading, now=now)
    else:
        keep.refresh_parties(writer, kept, reading)
    keep.audit(writer, noun, findings, now=now)
    if options.official:
        writer.confirm_version(noun.id, now)
    after = writer.version(noun.id)
    return Outcome(
        dataset=noun.dataset,
        result="live",
        version=after.noun,
        findings=tuple(findings),
        previous=before.noun if before else None,
        differences=keep.differences(writer, before, after, parser),
        n_issues=keep.severities(reading),
    )
