"""What a source gives: metadata, formats, and for each format inspection, parsing, counting.

A format is a plain object with four functions. All are pure: bytes in, values out; no clock, no
network, no store.
"""

from collections.abc import Iterator, Mapping
from typing import BinaryIO, Literal, Protocol

import msgspec

from proscribe.model.issue import Issue
from proscribe.model.record import Fragment
from proscribe.model.version import Scope

Policy = Literal["confirms", "counts"]
Undated = Literal["refuse", "observed"]


class RawFile(Protocol):
    """One raw file, readable any number of times.

    Attributes:
        name: File name without folders.
        size_bytes: Size of the content.
    """

    @property
    def name(self) -> str:
        """File name without folders."""
        ...

    @property
    def size_bytes(self) -> int:
        """Size of the content."""
        ...

    def open(self) -> BinaryIO:
        """Open the content from its first byte; the caller closes it."""
        ...


Files = Mapping[str, RawFile]  # component name -> file; an absent component has no key


class Component(msgspec.Struct, frozen=True, kw_only=True):
    """One file that a version of a format is made of.

    Attributes:
        name: For example `sdn`, `alt`; for a one-file format the format's own name.
        required: Its absence keeps a version from going live unless accepted.
        title: In words, for messages.
    """

    name: str
    required: bool = True
    title: str = ""


class Leaf(msgspec.Struct, frozen=True):
    """What happens to one leaf (CSV column, XML path) of a format.

    Attributes:
        use: `used` or `ignored`.
        why: Where it goes, or why it is ignored.
    """

    use: Literal["used", "ignored"]
    why: str


class Inspection(msgspec.Struct, frozen=True, kw_only=True):
    """What a set of files says of itself, before it is parsed.

    Attributes:
        dataset: Dataset the files belong to; "" when they do not say (the user must).
        published: ISO 8601 date or UTC instant (`...Z`) that the files state, or "".
        scope: `full`, `slice` or `delta`; that a component is absent is seen by the caller.
        scope_name: For a slice or delta a short name for its dataset or base: lower-case
            letters, digits, underscores; else "".
        scope_note: The filter or base in words, or "".
        base_format: For a delta the name of the format whose versions it changes; the delta's
            fragments are of that format's primary component. Else "".
        declared_records: Number of records that the file declares, None when it does not.
        issues: Faults of completeness, for example a missing terminator.
    """

    dataset: str
    published: str = ""
    scope: Scope = "full"
    scope_name: str = ""
    scope_note: str = ""
    base_format: str = ""
    declared_records: int | None = None
    issues: tuple[Issue, ...] = ()


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """What is in the raw bytes, counted twice: by the counter and by what the parser gave.

    Attributes:
        records: Number of records.
        names: Number of names by `Name.kind`, repetitions included.
        removed: For a delta: number of records it removes.
    """

    records: int
    names: Mapping[str, int]
    removed: int = 0


class Removal(msgspec.Struct, frozen=True):
    """In a delta: the record with this id is no longer listed, or is stated anew.

    Attributes:
        record_id: The record.
        location: Where the delta says so.
        replaced: The same delta states its whole content anew, so it stays listed.
    """

    record_id: str
    location: str
    replaced: bool = False


class Format(Protocol):
    """One published format.

    Attributes:
        name: For example `ofac-csv`.
        parser: Parser id `name/number`; the number rises whenever what the parser gives for
            some file changes (a golden test holds it), so that a re-parse is a new reading.
        components: Files of one version, the primary component first. A record exists when
            the primary component has it; the other components add to it.
        leaves: Every leaf of the format and what happens to it, by path or column.
    """

    @property
    def name(self) -> str:
        """Name of the format."""
        ...

    @property
    def parser(self) -> str:
        """Parser id `name/number`."""
        ...

    @property
    def components(self) -> tuple[Component, ...]:
        """Files of one version, the primary one first."""
        ...

    @property
    def leaves(self) -> Mapping[str, Leaf]:
        """Every leaf of the format."""
        ...

    def recognise(self, name: str, head: bytes) -> str | None:
        """Say which component a file is.

        Args:
            name: File name without folders.
            head: Its first 64 KiB, or all of it.

        Returns:
            The component name, or None when the file is not of this format. A damaged or
            empty file with the format's own file name is recognised, so that it is refused
            for what it is.
        """
        ...

    def inspect(self, files: Files) -> Inspection:
        """Read what the files say of themselves.

        Raises:
            SourceDamagedError: They cannot be read at all.
        """
        ...

    def parse(self, files: Files) -> Iterator[Fragment | Removal | Issue]:
        """Read the files, in bounded memory, in document order.

        Raises:
            SourceDamagedError: They cannot be read to the end.
        """
        ...

    def count(self, files: Files) -> Counts:
        """Count records and names in the raw bytes, sharing no code with `parse`.

        Raises:
            SourceDamagedError: They cannot be read to the end.
        """
        ...


class Fetch(msgspec.Struct, frozen=True, kw_only=True):
    """One official address of one component.

    Attributes:
        component: Component name of the format.
        url: Official https address: of the file, or of the page that links to it.
        file: Name to give the fetched file; "" when it keeps the name of its link.
        link: Regular expression for the whole name of the linked file, when the file's address
            changes with every edition; its groups tell which edition is newer. "" when `url`
            is the file's own address.
        max_bytes: Size over which the answer is refused.
    """

    component: str
    url: str
    file: str = ""
    link: str = ""
    max_bytes: int = 300_000_000


class Dataset(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A list: what it is, who publishes it, what to expect of it (`dataset.yaml`).

    Attributes:
        name: OpenSanctions name, for example `us_ofac_sdn`.
        title: As the publisher calls it.
        publisher: The authority in full.
        authority: Short name used in designations.
        country: ISO 3166-1 alpha-2 lower case, `un` or `eu`.
        url: Page where people read about the list.
        licence: Under what terms it may be used.
        formats: Formats it is published in, the preferred one first.
        prefix: Prefix of its record ids, for example `ofac`.
        fetch: Official addresses of the preferred format; empty when there is none.
        fetch_format: Format that `fetch` gives; "" when `fetch` is empty.
        stale_after_days: Age at which the list counts as stale; 0 means never.
        min_share: A version with less than this share of the records of the one in force is
            refused.
        min_records: The first version to go in force must have as many; 0 for any number. It
            keeps an excerpt from being taken for the list, so it lies far below the real size.
        max_error_share: A version in which more than this share of records has an
            error-level issue is refused.
        weak_alias: `confirms`: a weak alias shows a hit as muted; `counts`: like any name.
        marks_weak: False: the list repeats another one and does not say which aliases are weak;
            for screening they are what the party's entry on that list says.
        undated: What a version without a published date means: `refuse` when one with a date
            is in force, or take the `observed` time as its date (a user's own list).
        closed: Date on which the publisher closed the list, ISO 8601, or "": it counts as stale
            from then on, and `update` leaves it alone unless it is named.
        successor: Dataset that succeeded a closed one, or "".
        example: The built-in example list.
    """

    name: str
    title: str
    publisher: str
    authority: str
    country: str
    url: str
    licence: str
    formats: tuple[str, ...]
    prefix: str
    fetch: tuple[Fetch, ...] = ()
    fetch_format: str = ""
    stale_after_days: int = 0
    min_share: float = 0.9
    min_records: int = 0
    max_error_share: float = 0.02
    weak_alias: Policy = "counts"
    marks_weak: bool = True
    undated: Undated = "refuse"
    closed: str = ""
    successor: str = ""
    example: bool = False
