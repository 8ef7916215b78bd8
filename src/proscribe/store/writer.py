"""The one writer: what it does becomes visible together or not at all."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Literal

from sqlalchemy import delete

from proscribe.model import canonical
from proscribe.model.issue import Issue
from proscribe.model.party import PartyLink
from proscribe.model.record import Record, Reference
from proscribe.model.version import DatasetVersion
from proscribe.store import audit, force, history, raw, versions
from proscribe.store.history import Line
from proscribe.store.party_reader import PARTIES_KEY
from proscribe.store.reader import Reader
from proscribe.store.schema import (
    dataset,
    meta,
    party_decision,
    party_link,
    party_member,
    reference,
)
from proscribe.store.versions import Kept


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
        force.put_in_force(self._connection, name, version_id, at)

    def put_out_of_force(self, name: str, at: str) -> str:
        """End the time of the version in force; give the moment as written."""
        return force.put_out_of_force(self._connection, name, at)

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
        self._connection.execute(delete(meta).where(meta.c.key == PARTIES_KEY))
        self._connection.execute(meta.insert().values(key=PARTIES_KEY, value=digest))
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
