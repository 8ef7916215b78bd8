"""Read kept raw files again: with a newer parser, or so that two versions can be compared.

A re-parse is a new reading of the same version, never a list change.
"""

import msgspec

from proscribe.errors import SourceError
from proscribe.ingest import keep
from proscribe.ingest.delta import apply_delta
from proscribe.ingest.reading import Reading, read
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
        reading: Reading = read(format_of(writer, kept), writer.raw_files(kept))
        if kept.noun.scope == "delta" and kept.base_id is not None:
            base = _ensure(writer, kept.base_id, now=now)
            whole, findings = apply_delta(writer, _line_format(writer, kept), base, reading)
            if whole is None:
                raise SourceError(findings[0].message)
            reading = whole
        keep.keep_reading(writer, parser, kept, reading, now=now)
        kept = writer.version(version_id)
    return _with_parser(kept, parser)


def _with_parser(kept: Kept, parser: str) -> Kept:
    return msgspec.structs.replace(kept, noun=msgspec.structs.replace(kept.noun, parser=parser))
