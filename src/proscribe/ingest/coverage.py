"""How much of a version's raw files is kept: their bytes counted again, held against the store.

The parser is not run: the counter that shares no code with it is, as at the gate.
"""

from proscribe.errors import SourceError
from proscribe.ingest.reread import MAPPING, format_of
from proscribe.model.certificate import Coverage
from proscribe.store import Reader
from proscribe.store.versions import Kept


def coverage_of(reader: Reader, kept: Kept) -> Coverage:
    """Count what is in the raw files of a version and what is kept of it.

    Args:
        reader: One state of the store.
        kept: The version.

    Returns:
        The counts; without the raw ones, and with the reason, where the raw files are not the
        whole version or this release cannot read them.
    """
    noun = kept.noun
    raw_records = raw_names = None
    note = f"accepted: {noun.accepted}" if noun.accepted else ""
    carried = [component for component, _ in reader.carried_from(kept)]
    if noun.scope == "delta":
        note = "a delta; its raw file is not the whole list"
    elif carried:
        note = f"{', '.join(carried)} carried from an earlier version"
    else:
        files = reader.raw_files(kept)
        files.pop(MAPPING, None)
        try:
            counted = format_of(reader, kept).count(files)
            raw_records, raw_names = counted.records, sum(counted.names.values())
        except SourceError as fault:
            note = f"not counted: {fault}"
    return Coverage(
        raw_records=raw_records,
        raw_names=raw_names,
        records=noun.n_records,
        names=noun.n_names,
        note=note,
    )
