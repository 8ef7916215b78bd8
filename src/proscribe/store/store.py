"""The store: opened by URL, read in snapshots, written by one writer at a time."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import msgspec
from sqlalchemy import Connection, delete, select

from proscribe.errors import VersionUnknownError
from proscribe.model import canonical
from proscribe.model.issue import Issue
from proscribe.model.party import Party, PartyDecision, PartyLink
from proscribe.model.record import Record, Reference
from proscribe.model.version import DatasetVersion
from proscribe.store import audit, backend, history, migrations, raw, versions
from proscribe.store.history import Line, Run
from proscribe.store.schema import (
    dataset,
    meta,
    party_decision,
    party_link,
    party_member,
    reference,
)
from proscribe.store.versions import Force, Kept

_PARTIES_KEY = "parties"
_decoder = msgspec.json.Decoder(Record)


class Carried(msgspec.Struct, frozen=True):
    """A component that a version lacks and whose values come from an earlier one.

    Attributes:
        component: Component name.
        version_id: The last version before that had it.
    """

    component: str
    version_id: int


class Reader:
    """One state of the store; valid until its `with` block is left."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._lines: dict[tuple[str, str], dict[str, list[tuple[str, int]]]] = {}

    # -- versions ---------------------------------------------------------------------------

    def dataset_metadata(self) -> dict[str, bytes]:
        """Give the metadata of datasets that are kept here, as they were written, by name."""
        rows = self._connection.execute(select(dataset).order_by(dataset.c.name))
        return {row.name: row.metadata for row in rows}

    def dataset_names(self) -> tuple[str, ...]:
        """Give the names of all datasets with a version that was not refused, sorted."""
        return versions.names(self._connection)

    def all_dataset_names(self) -> tuple[str, ...]:
        """Give the names of all datasets with a version, refused ones too, sorted."""
        return versions.names(self._connection, refused=True)

    def versions(self, name: str) -> tuple[Kept, ...]:
        """Give all versions of a dataset, refused ones too, in order of time."""
        return versions.of_dataset(self._connection, name)

    def version(self, version_id: int) -> Kept:
        """Give one version.

        Raises:
            VersionUnknownError: There is none of that id.
        """
        found = versions.by_id(self._connection, version_id)
        if found is None:
            raise VersionUnknownError(dataset="The store", wanted=str(version_id), known=())
        return found

    def in_force(self, name: str) -> Kept | None:
        """Give the version of a dataset that is in force, or None."""
        for force in versions.forces(self._connection, name):
            if force.to_time is None:
                return versions.by_id(self._connection, force.version_id)
        return None

    def forces(self, name: str | None = None) -> tuple[Force, ...]:
        """Give when which version was in force here, oldest first."""
        return versions.forces(self._connection, name)

    def as_of(self, name: str, moment: str) -> Kept | None:
        """Give the newest version published by a date or instant, or None.

        Where some versions have a published date, those without one do not count: when they were
        seen does not say when they were published.
        """
        bound = versions.last_position(moment)
        kept_here = [kept for kept in self.versions(name) if kept.noun.status != "refused"]
        dated = [kept for kept in kept_here if kept.noun.published]
        usable = [kept for kept in dated or kept_here if kept.position <= bound]
        return usable[-1] if usable else None

    def as_known(self, name: str, moment: str) -> Kept | None:
        """Give the version that was in force here at an instant, or None."""
        for force in versions.forces(self._connection, name):
            if force.from_time <= moment and (force.to_time is None or moment < force.to_time):
                return versions.by_id(self._connection, force.version_id)
        return None

    def issues(self, kept: Kept) -> tuple[Issue, ...]:
        """Give the faults that the newest reading of a version found."""
        return versions.issues_of(self._connection, kept.noun.id, kept.noun.parser)

    def locations(self, kept: Kept) -> dict[str, dict[str, str]]:
        """Give by component and record id the place in the raw file."""
        return versions.locations_of(self._connection, kept.noun.id, kept.noun.parser)

    # -- records ----------------------------------------------------------------------------

    def fragments(
        self, kept: Kept, *, parser: str = ""
    ) -> tuple[dict[str, list[Record]], tuple[Carried, ...]]:
        """Give what each component says of each record of a version.

        A component that the version lacks is carried from the last version before that had it
        and was read by the same parser.

        Args:
            kept: The version.
            parser: Parser whose reading is wanted; "" for the newest.

        Returns:
            By record id the parts, the primary component first; and what was carried.
        """
        parser = parser or kept.noun.parser
        parts: dict[str, list[Record]] = {}
        carried: list[Carried] = []
        for number, (component, position, source) in enumerate(self._places(kept, parser)):
            if source is not None:
                carried.append(Carried(component, source))
            line = Line(kept.noun.dataset, parser, component)
            for record_id, content in history.contents_at(self._connection, line, position):
                if number == 0:
                    parts[record_id] = [_decoder.decode(content)]
                elif record_id in parts:
                    parts[record_id].append(_decoder.decode(content))
        return parts, tuple(carried)

    def carried_from(self, kept: Kept) -> tuple[tuple[str, int], ...]:
        """Give (component, version id) of what a version carries from earlier ones."""
        places = self._places(kept, kept.noun.parser)
        return tuple((name, source) for name, _, source in places if source is not None)

    def records(self, kept: Kept, *, parser: str = "") -> dict[str, Record]:
        """Give all records of a version, whole, by id in order of id."""
        parts, _ = self.fragments(kept, parser=parser)
        return {record_id: canonical.merge(parts[record_id]) for record_id in sorted(parts)}

    def record(self, kept: Kept, record_id: str) -> tuple[Record | None, tuple[Carried, ...]]:
        """Give one record of a version, whole, and what of it is carried; None without it."""
        parser = kept.noun.parser
        parts, carried = [], list[Carried]()
        for number, (component, position, source) in enumerate(self._places(kept, parser)):
            line = Line(kept.noun.dataset, parser, component)
            content = history.contents_of(self._connection, line, position, record_id)
            if content is None:
                if number == 0:
                    return None, ()
                continue
            parts.append(_decoder.decode(content))
            if source is not None:
                carried.append(Carried(component, source))
        return (canonical.merge(parts), tuple(carried)) if parts else (None, ())

    def present_parts(self, kept: Kept, record_id: str, *, parser: str) -> dict[str, Record]:
        """Give what the present components of a version say of one record, by component."""
        found = {}
        for part in kept.noun.components:
            line = Line(kept.noun.dataset, parser, part.name)
            content = part.sha256 and history.contents_of(
                self._connection, line, kept.position, record_id
            )
            if content:
                found[part.name] = _decoder.decode(content)
        return found

    def _places(self, kept: Kept, parser: str) -> Iterator[tuple[str, str, int | None]]:
        """Give for each component its place on the line: (name, position, carried from)."""
        positions = self._positions(kept.noun.dataset, parser)
        for part in kept.noun.components:
            if part.sha256:
                yield part.name, kept.position, None
                continue
            earlier = [one for one in positions.get(part.name, ()) if one[0] < kept.position]
            if earlier:
                yield part.name, *earlier[-1]

    def component_records(self, kept: Kept, component: str, *, parser: str) -> dict[str, Record]:
        """Give what one present component of a version says, by record id."""
        line = Line(kept.noun.dataset, parser, component)
        found = history.contents_at(self._connection, line, kept.position)
        return {record_id: _decoder.decode(content) for record_id, content in found}

    def state(self, kept: Kept, component: str, *, parser: str) -> dict[str, str]:
        """Give the content hash of every record in one present component of a version."""
        line = Line(kept.noun.dataset, parser, component)
        return history.state_at(self._connection, line, kept.position)

    def _positions(self, name: str, parser: str) -> dict[str, list[tuple[str, int]]]:
        known = self._lines.get((name, parser))
        if known is not None:
            return known
        found: dict[str, list[tuple[str, int]]] = {}
        for kept in self.versions(name):
            if kept.noun.status == "refused" or parser not in kept.parsers:
                continue
            for part in kept.noun.components:
                if part.sha256:
                    found.setdefault(part.name, []).append((kept.position, kept.noun.id))
        self._lines[name, parser] = found
        return found

    def all_runs(self, name: str) -> list[tuple[Line, Run]]:
        """Give every run of a dataset, sorted: its whole history as one value."""
        return history.all_runs(self._connection, name)

    # -- raw files, parties, audit ----------------------------------------------------------

    def raw_files(self, kept: Kept) -> dict[str, raw.KeptFile]:
        """Give the raw files of a version by component."""
        return {
            part.name: raw.KeptFile(self._connection, name=part.file, sha256=part.sha256)
            for part in kept.noun.components
            if part.sha256
        }

    def references(self) -> tuple[tuple[str, str, Reference], ...]:
        """Give (dataset, record id, reference) of all records in force, sorted."""
        rows = self._connection.execute(select(reference))
        return tuple(
            sorted((row.dataset, row.record_id, Reference(row.scheme, row.value)) for row in rows)
        )

    def party_of(self, record_id: str) -> str | None:
        """Give the party id of a record or party id, or None when nothing in force has it."""
        return self._connection.execute(
            select(party_member.c.party_id)
            .where((party_member.c.record_id == record_id) | (party_member.c.party_id == record_id))
            .limit(1)
        ).scalar_one_or_none()

    def party(self, party_id: str) -> Party | None:
        """Give a party with its members and what joins them, or None."""
        members = self._connection.execute(
            select(party_member.c.dataset, party_member.c.record_id).where(
                party_member.c.party_id == party_id
            )
        ).all()
        if not members:
            return None
        ids = [row.record_id for row in members]
        links = self._connection.execute(
            select(party_link).where(party_link.c.left_id.in_(ids) | party_link.c.right_id.in_(ids))
        )
        return Party(
            id=party_id,
            members=tuple(sorted((row.dataset, row.record_id) for row in members)),
            links=tuple(
                sorted(
                    PartyLink(row.left_id, row.right_id, Reference(row.scheme, row.value))
                    for row in links
                )
            ),
        )

    def party_ids(self) -> dict[tuple[str, str], str]:
        """Give the party id of every record in force, by (dataset, record id)."""
        rows = self._connection.execute(select(party_member))
        return {(row.dataset, row.record_id): row.party_id for row in rows}

    def parties_digest(self) -> str:
        """Give the hash of all parties; "" when none were formed yet."""
        found = self._connection.execute(
            select(meta.c.value).where(meta.c.key == _PARTIES_KEY)
        ).scalar_one_or_none()
        return found or ""

    def party_decisions(self) -> tuple[PartyDecision, ...]:
        """Give what analysts decided of parties, replaced decisions too, oldest first."""
        rows = self._connection.execute(select(party_decision).order_by(party_decision.c.number))
        return tuple(
            PartyDecision(row.number, row.kind, row.left_id, row.right_id, row.at, row.reason)
            for row in rows
        )

    def events(self) -> Iterator[audit.Event]:
        """Give the audit chain in order."""
        return audit.entries(self._connection)

    def first_broken_event(self) -> int | None:
        """Give the number of the first audit entry that does not fit, None when all do."""
        return audit.first_broken(self._connection)


class Writer(Reader):
    """The one writer; everything it does becomes visible together or not at all."""

    def put_raw(self, file: raw.Readable, *, sha256: str) -> None:
        """Keep a raw file by the hash of its content."""
        raw.put(self._connection, file, sha256=sha256)

    def put_dataset(self, name: str, metadata: bytes) -> None:
        """Keep the metadata of a dataset that is not built in."""
        self._connection.execute(delete(dataset).where(dataset.c.name == name))
        self._connection.execute(dataset.insert().values(name=name, metadata=metadata))

    def add_version(self, noun: DatasetVersion, *, base_id: int | None = None) -> Kept:
        """Add a version; the store gives its id."""
        return versions.add(self._connection, noun, base_id=base_id)

    def change_version(self, noun: DatasetVersion) -> None:
        """Write a version's status, reasons and acceptance anew."""
        versions.change(self._connection, noun)

    def judge_again(self, noun: DatasetVersion, *, base_id: int | None) -> None:
        """Write a refused version anew after it was judged again."""
        versions.judge_again(self._connection, noun, base_id=base_id)

    def confirm_version(self, version_id: int, at: str) -> None:
        """Note that the official address gave this content."""
        versions.confirm(self._connection, version_id, at)

    def add_reading(
        self,
        kept: Kept,
        *,
        parser: str,
        components: Mapping[str, Mapping[str, Record]],
        n_names: int,
        issues: Sequence[Issue],
        locations: Mapping[str, Mapping[str, str]],
        read_at: str,
    ) -> None:
        """Keep what a parser read in a version.

        Args:
            kept: The version.
            parser: Parser id.
            components: By present component and record id the canonical content.
            n_names: Distinct names of the whole records.
            issues: Faults found.
            locations: By component and record id the place in the raw file.
            read_at: UTC instant.
        """
        self._lines.clear()
        before = self._positions(kept.noun.dataset, parser)
        for component, records in components.items():
            contents: dict[str, bytes] = {}
            state: dict[str, str] = {}
            for record_id, record in records.items():
                digest = state[record_id] = canonical.digest(record)
                contents[digest] = canonical.encode(record)
            history.put_contents(self._connection, contents)
            history.insert(
                self._connection,
                Line(kept.noun.dataset, parser, component),
                position=kept.position,
                others=[
                    place
                    for place, version_id in before.get(component, ())
                    if version_id != kept.noun.id
                ],
                state=state,
            )
        self._lines.clear()
        primary = kept.noun.components[0].name
        versions.add_reading(
            self._connection,
            kept.noun.id,
            parser=parser,
            n_records=len(components.get(primary, {})),
            n_names=n_names,
            read_at=read_at,
            issues=issues,
            locations=locations,
        )

    def put_in_force(self, name: str, version_id: int, at: str) -> None:
        """Switch a dataset to a version from a moment on."""
        versions.put_in_force(self._connection, name, version_id, at)

    def put_references(self, name: str, references: Mapping[str, Sequence[Reference]]) -> None:
        """Replace the published references of the records in force of a dataset."""
        self._connection.execute(delete(reference).where(reference.c.dataset == name))
        rows = [
            {"dataset": name, "record_id": record_id, "scheme": one.scheme, "value": one.value}
            for record_id, ones in references.items()
            for one in sorted(set(ones))
        ]
        if rows:
            self._connection.execute(reference.insert(), rows)

    def put_parties(
        self, members: Mapping[tuple[str, str], str], links: Sequence[PartyLink]
    ) -> None:
        """Replace the parties: party id by (dataset, record id), and what joins them."""
        digest = hashlib.sha256(
            "\n".join(f"{key[0]} {key[1]} {members[key]}" for key in sorted(members)).encode()
        ).hexdigest()
        self._connection.execute(delete(meta).where(meta.c.key == _PARTIES_KEY))
        self._connection.execute(meta.insert().values(key=_PARTIES_KEY, value=digest))
        self._connection.execute(delete(party_member))
        self._connection.execute(delete(party_link))
        if members:
            self._connection.execute(
                party_member.insert(),
                [
                    {"dataset": name, "record_id": record_id, "party_id": party_id}
                    for (name, record_id), party_id in members.items()
                ],
            )
        if links:
            self._connection.execute(
                party_link.insert(),
                [
                    {
                        "left_id": link.left,
                        "right_id": link.right,
                        "scheme": link.reference.scheme,
                        "value": link.reference.value,
                    }
                    for link in sorted(set(links))
                ],
            )

    def add_party_decision(
        self, kind: Literal["join", "split"], left: str, right: str, *, at: str, reason: str
    ) -> None:
        """Note what an analyst decided of two records; nothing noted before is changed."""
        first, second = sorted((left, right))
        self._connection.execute(
            party_decision.insert().values(
                kind=kind, left_id=first, right_id=second, at=at, reason=reason
            )
        )

    def append_event(self, *, at: str, kind: str, content: Mapping[str, str]) -> audit.Event:
        """Add an entry to the audit chain."""
        return audit.append(self._connection, at=at, kind=kind, content=content)


class Store:
    """A store, opened by URL."""

    def __init__(self, url: str) -> None:
        """Open a store and bring it to this release's format.

        Args:
            url: `sqlite:///FILE` or `postgresql://...`.

        Raises:
            StoreUnreachableError: It cannot be opened.
            StoreFormatError: It is of a newer release.
        """
        self._engine = backend.open_engine(url)
        try:
            with backend.reading(self._engine) as connection:
                current = migrations.format_of(connection)
            if current != len(migrations.MIGRATIONS):
                with backend.writing(self._engine) as connection:
                    migrations.migrate(connection)
        except BaseException:
            self._engine.dispose()
            raise

    @classmethod
    def at(cls, file: Path) -> "Store":
        """Open the SQLite store in a file, made if it does not exist."""
        return cls(backend.sqlite_url(file))

    @contextmanager
    def read(self) -> Iterator[Reader]:
        """Give one state of the store."""
        with backend.reading(self._engine) as connection:
            yield Reader(connection)

    @contextmanager
    def write(self) -> Iterator[Writer]:
        """Give the writer; all is kept at the end of the block, or nothing."""
        with backend.writing(self._engine) as connection:
            yield Writer(connection)

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()
