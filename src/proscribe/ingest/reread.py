"""Read kept raw files again: with a newer parser, or so that two versions can be compared.

A re-parse is a new reading of the same version, never a list change.
"""

import msgspec

from proscribe.errors import SourceError
from proscribe.ingest import gates, keep
from proscribe.ingest.delta import apply_delta
from proscribe.ingest.reading import Reading, read
from proscribe.ingest.resolve import kept_metadata
from proscribe.sources import registry
from proscribe.sources.contract import Format
from proscribe.sources.own.bind import bind
from proscribe.store import Reader, Store, Writer
from proscribe.store.versions import Kept

MAPPING = "mapping"  # the side file of a user's own list


def ensure_reading(store: Store, version_id: int, *, now: str) -> Kept:
    """Give a version with a reading by this release's parser, made now when there is none.

    Raises:
        SourceDamagedError: This release cannot read the raw files any more.
        SourceError: This release has no parser for the format.
    """
    with store.read() as reader:
        kept = reader.version(version_id)
        parser = _line_format(reader, kept).parser
        if parser in kept.parsers:
            return _with_parser(kept, parser)
    with store.write() as writer:
        return _ensure(writer, version_id, now=now)


def _line_format(reader: Reader, kept: Kept) -> Format:
    one = format_of(reader, kept)
    if kept.noun.scope != "delta":
        return one
    # A delta lies on the line of the format whose primary component it changes.
    component = kept.noun.components[0].name
    for other in registry.formats().values():
        if other.name != one.name and other.components[0].name == component:
            return other
    return one


def format_of(reader: Reader, kept: Kept) -> Format:
    """Give the format of a version; for a user's own list from the mapping kept with it.

    Raises:
        SourceError: This release does not know the format.
    """
    known = registry.formats().get(kept.noun.format)
    if known is not None:
        return known
    mapping = reader.raw_files(kept).get(MAPPING)
    if mapping is None:
        raise SourceError(
            f"{kept.noun.dataset}: this release has no parser for {kept.noun.format}."
        )
    return bind(mapping)[1]


def _ensure(writer: Writer, version_id: int, *, now: str) -> Kept:
    kept = writer.version(version_id)
    parser = _line_format(writer, kept).parser
    if parser not in kept.parsers:
        reading = _judged(writer, kept)
        if kept.noun.scope == "delta":
            if kept.base_id is None:
                raise SourceError(f"{kept.noun.dataset}: the base of delta #{version_id} is lost.")
            base = _ensure(writer, kept.base_id, now=now)
            whole, findings = apply_delta(writer, _line_format(writer, kept), base, reading)
            if whole is None:
                raise SourceError(findings[0].message)
            reading = whole
        keep.keep_reading(writer, parser, kept, reading, now=now)
        kept = writer.version(version_id)
    return _with_parser(kept, parser)


def _judged(writer: Writer, kept: Kept) -> Reading:
    """Read a version again; a reading that says less than the one before is not kept.

    Raises:
        SourceError: What is read does not pass the gates that the version passed, or passed only
            with a reason and says much less than before.
    """
    one, files = format_of(writer, kept), writer.raw_files(kept)
    files.pop(MAPPING, None)
    candidate = gates.Candidate(
        dataset=kept_metadata(writer, kept.noun.dataset),
        format=one,
        files=files,
        published=kept.noun.published,
        official=False,
        inspection=one.inspect(files),
        reading=read(one, files),
        counted=one.count(files),
    )
    findings = [] if kept.noun.accepted else list(gates.judge(candidate))
    if kept.noun.parser and kept.noun.scope != "delta":
        findings += gates.judge_reading(candidate, kept.noun)
    if findings:
        raise SourceError(
            f"{kept.noun.dataset}: this release reads version #{kept.noun.id} worse than the one "
            f"before it, so the reading there is stays. {findings[0].message}"
        )
    return candidate.reading


def _with_parser(kept: Kept, parser: str) -> Kept:
    return msgspec.structs.replace(kept, noun=msgspec.structs.replace(kept.noun, parser=parser))
