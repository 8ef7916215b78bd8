"""Which version some files are: a new one, or one that is known already."""

from proscribe.ingest.given import Given, Options
from proscribe.model.version import ComponentPart, DatasetVersion, Scope
from proscribe.store import Reader
from proscribe.store.raw import hash_of
from proscribe.store.versions import Kept, content_key


def noun_of(given: Given, options: Options, *, now: str) -> DatasetVersion:
    """Give the version that files are before anyone has judged them; it has no id yet."""
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


def known_as(reader: Reader, noun: DatasetVersion) -> Kept | None:
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


def is_settled(reader: Reader, given: Given, options: Options, known: Kept | None) -> bool:
    """Say whether nothing is left to do for a version that is known."""
    if known is None or known.noun.status == "refused":
        return False
    if given.line_format.parser not in known.parsers:
        return False
    in_force = reader.in_force(known.noun.dataset)
    return options.backfill or (in_force is not None and in_force.noun.id == known.noun.id)
