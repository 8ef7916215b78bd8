"""Load one version: read it, judge it, keep it, and put it in force or leave the old one.

Reading and judging happen outside the store; keeping and switching are one transaction. A killed
process therefore leaves the old version whole or the new one whole.
"""

import msgspec

from proscribe.collector import paused
from proscribe.ingest import gates, keep
from proscribe.ingest.fit import check_date, check_fit
from proscribe.ingest.gates import Candidate, Finding
from proscribe.ingest.given import Given, Options, Outcome
from proscribe.ingest.identity import is_settled, known_as, noun_of
from proscribe.ingest.judgement import base_of, emptied, judged, whole_state
from proscribe.ingest.reading import Reading
from proscribe.ingest.retire import judge_retired
from proscribe.model.version import DatasetVersion, Status
from proscribe.sources import registry
from proscribe.store import Store, Writer
from proscribe.store.versions import Kept, content_key, place_of


@paused()
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
    check_date(given, options)
    noun = noun_of(given, options, now=now)
    with store.read() as reader:
        settled = is_settled(reader, given, options, known_as(reader, noun))
    while True:
        candidate, findings = None, list[Finding]()
        if not settled:
            candidate, findings = judged(given, options, now=now)
        with store.write() as writer:
            known = known_as(writer, noun)
            if known is not None and is_settled(writer, given, options, known):
                if options.official:
                    writer.confirm_version(known.noun.id, now)
                return Outcome(dataset=noun.dataset, result="unchanged", version=known.noun)
            if not settled:
                if known is not None and known.noun.status != "refused":
                    return _anew(writer, given, options, known, candidate, findings, now=now)
                return _fresh(writer, given, options, noun, known, candidate, findings, now=now)
        settled = False  # another process changed what is in force meanwhile: judge it now


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
    reading = whole_state(writer, given, known.base_id, candidate, findings, place=known.position)
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
        else:
            findings += [*gates.judge_first(candidate), *judge_retired(writer, name)]
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
    base_id = base_of(writer, given, options, noun, place)
    reading = whole_state(writer, given, base_id, candidate, findings, place=place)
    if candidate is not None and reading is not None:
        candidate = msgspec.structs.replace(candidate, reading=reading)
        if in_force is None and not options.backfill:
            findings += [*gates.judge_first(candidate), *judge_retired(writer, noun.dataset)]
        if in_force is not None:
            findings += gates.judge_scope(noun, in_force.noun)
            if not options.backfill:
                # The same bytes with a date at last are newer than themselves without one.
                dates_it = not in_force.noun.published and in_force.content_key == key
                newer = dates_it or place > in_force.position
                findings += gates.judge_against(candidate, in_force.noun, newer=newer)
                findings += emptied(writer, given, in_force, reading)
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
