"""A user's list and its mapping, bound to a format like those of the publishers."""

from collections import Counter
from collections.abc import Iterator
from collections.abc import Mapping as MappingType
from types import MappingProxyType

import msgspec

from proscribe.model import canonical
from proscribe.model.issue import Issue
from proscribe.model.record import Fragment, Record
from proscribe.sources.contract import (
    Component,
    Counts,
    Dataset,
    Files,
    Format,
    Inspection,
    Leaf,
    RawFile,
)
from proscribe.sources.own.count import count_rows
from proscribe.sources.own.entry import read_entry
from proscribe.sources.own.ids import short_hash
from proscribe.sources.own.mapping import Mapping, load_mapping
from proscribe.sources.own.rows import Header, iter_rows, kind_of

COMPONENT = "list"


def bind(mapping: RawFile) -> tuple[Dataset, Format]:
    """Read a mapping file and give the dataset and the format that it describes.

    Raises:
        MappingError: The mapping is not valid; the sentence names the key and the remedy.
    """
    read, digest = load_mapping(mapping)
    one = OwnFormat(read, digest)
    return _dataset(read, one.name), one


def _dataset(mapping: Mapping, format_name: str) -> Dataset:
    about = mapping.list
    return Dataset(
        name=about.name,
        title=about.title,
        publisher=about.authority,
        authority=about.authority,
        country=about.country,
        url=about.url,
        licence="The user's own list",
        formats=(format_name,),
        prefix=about.prefix or about.name.replace("_", "-"),
        stale_after_days=0,
        undated="observed",
    )


class OwnFormat:
    """The format of one user's list; see `sources.contract.Format`.

    The parser id holds the first digits of the mapping's hash: a changed mapping is another
    parser, so that the list is read anew.
    """

    components = (Component(name=COMPONENT, title="own list"),)

    def __init__(self, mapping: Mapping, digest: str) -> None:
        self.mapping = mapping
        self.name = f"own-{mapping.list.name}"
        self.parser = f"own+{digest[:12]}/1"

    @property
    def leaves(self) -> MappingType[str, Leaf]:
        """The columns that the mapping names."""
        used = {
            column: Leaf("used", f"to {target.field}")
            for column, target in self.mapping.targets().items()
        }
        for column in self.mapping.declared() - set(used) - set(self.mapping.ignore):
            used[column] = Leaf("used", "id, schema or issuer of the entry")
        ignored = {column: Leaf("ignored", "the mapping says so") for column in self.mapping.ignore}
        return MappingProxyType(used | ignored)

    def recognise(self, name: str, head: bytes) -> str | None:
        """Take any table: the user has bound the file to the mapping."""
        suffix = name.lower().rpartition(".")[2]
        known = suffix in ("csv", "tsv", "txt", "xlsx", "jsonl", "ndjson", "json")
        return COMPONENT if known or kind_of(head) != "csv" else None

    def inspect(self, files: Files) -> Inspection:
        """Name the dataset as the mapping does."""
        for _ in iter_rows(files[COMPONENT], self.mapping):
            break
        return Inspection(dataset=self.mapping.list.name)

    def parse(self, files: Files) -> Iterator[Fragment | Issue]:
        """Read the rows.

        Raises:
            SourceDamagedError: The file cannot be read to its end.
            MappingError: The mapping names a sheet that the workbook does not have.
        """
        taken: dict[str, str] = {}
        for given in iter_rows(files[COMPONENT], self.mapping):
            if isinstance(given, Issue):
                yield msgspec.structs.replace(given, component=COMPONENT)
            elif isinstance(given, Header):
                yield from _columns(self.mapping, given.columns)
            else:
                record, issues = read_entry(self.mapping, given)
                if record is not None:
                    record, issues = _unique(record, issues, taken, given.location)
                    yield Fragment(COMPONENT, record, given.location)
                for issue in issues:
                    yield msgspec.structs.replace(issue, component=COMPONENT)

    def count(self, files: Files) -> Counts:
        """Count records and names with readers of its own."""
        return count_rows(files[COMPONENT], self.mapping)


def _columns(mapping: Mapping, columns: tuple[str, ...]) -> Iterator[Issue]:
    declared = mapping.declared()
    unmapped = [column for column in dict.fromkeys(columns) if column and column not in declared]
    if unmapped:
        names = ", ".join(unmapped)
        yield Issue(
            kind="column-unmapped",
            severity="warning",
            message=f"columns neither mapped nor under `ignore`, so nothing reads them: {names}",
            component=COMPONENT,
            location="row 1",
            value=names[:200],
        )
    missing = sorted(declared - set(mapping.ignore) - set(columns))
    if missing:
        names = ", ".join(missing)
        yield Issue(
            kind="column-missing",
            severity="refusal",
            message=f"the mapping names columns that the file does not have: {names}",
            component=COMPONENT,
            location="row 1",
            value=names[:200],
        )
    twice = sorted(column for column, count in Counter(columns).items() if column and count > 1)
    if twice:
        yield Issue(
            kind="column-repeated",
            severity="warning",
            message=f"columns with the same header, read as one: {', '.join(twice)}",
            component=COMPONENT,
            location="row 1",
        )


def _unique(
    record: Record, issues: list[Issue], taken: dict[str, str], location: str
) -> tuple[Record, list[Issue]]:
    """Keep two rows with one id apart: the second gets a suffix made of its content."""
    first = taken.get(record.id)
    if first is None:
        taken[record.id] = location
        return record, issues
    stem = f"{record.id}-{short_hash(canonical.digest(canonical.canonical(record)))}"
    unique, n = stem, 1
    while unique in taken:
        n += 1
        unique = f"{stem}-{n}"
    taken[unique] = location
    issue = Issue(
        kind="duplicate-id",
        severity="error",
        message=f"{record.id} stands in {first} already; this one is kept as {unique}",
        record_id=unique,
        location=location,
        value=record.id,
    )
    renamed = msgspec.structs.replace(record, id=unique)
    return renamed, [
        issue, *(msgspec.structs.replace(one, record_id=unique) for one in issues)
    ]  # fmt: skip
