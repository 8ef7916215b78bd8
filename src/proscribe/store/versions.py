"""Dataset versions: their place in time and their readings.

A version's position is its published time, or its observed time when the publisher gives none,
then its observed time, then the order in which it came. A date sorts after every instant of that
day: what was published "on" a day is known only when the day is over.
"""

import hashlib
import zlib
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, func, select, update

from proscribe.model.issue import Issue
from proscribe.model.version import DatasetVersion
from proscribe.store.schema import reading, version

_encoder = msgspec.json.Encoder(order="deterministic")


def content_key(noun: DatasetVersion) -> str:
    """Give the hash of what a version is made of; its dates are not part of it."""
    made_of = [
        noun.dataset,
        noun.format,
        noun.scope,
        sorted((part.name, part.sha256) for part in noun.components),
    ]
    return hashlib.sha256(_encoder.encode(made_of)).hexdigest()


def place_of(noun: DatasetVersion) -> str:
    """Give the bound of a version's place in its dataset's order of time.

    Versions of the same published and observed times lie below it, in the order they came.
    """
    return f"{noun.published or noun.observed}|{noun.observed}|~"


def _position_of(connection: Connection, noun: DatasetVersion) -> str:
    stem = place_of(noun).removesuffix("~")
    same = connection.execute(
        select(version.c.id).where(
            version.c.dataset == noun.dataset,
            version.c.position >= stem,
            version.c.position < place_of(noun),
            version.c.id != noun.id,
        )
    ).all()
    return f"{stem}{len(same) + 1:04d}"


def last_position(moment: str) -> str:
    """Give the upper bound of the positions of what was published by a date or instant."""
    return f"{moment}|~"


class Kept(msgspec.Struct, frozen=True):
    """A version as the store holds it.

    Attributes:
        noun: The version, with the figures of its newest reading.
        position: Its place in time.
        content_key: See `content_key`.
        confirmed: Last time the official address gave this content, UTC instant, or "".
        base_id: For a delta the version it was applied to, else None.
        parsers: Parsers that have read it, the newest reading last.
    """

    noun: DatasetVersion
    position: str
    content_key: str
    confirmed: str
    base_id: int | None
    parsers: tuple[str, ...]


def add(connection: Connection, noun: DatasetVersion, *, base_id: int | None = None) -> Kept:
    """Add a version; its `id` is given by the store."""
    key = content_key(noun)
    position = _position_of(connection, noun)
    result = connection.execute(
        version.insert().values(
            dataset=noun.dataset,
            position=position,
            content_key=key,
            status=noun.status,
            observed=noun.observed,
            confirmed="",
            base_id=base_id,
            noun=_encoder.encode(noun),
        )
    )
    inserted = result.inserted_primary_key
    if inserted is None:  # pragma: no cover - both databases return the key
        raise RuntimeError("the database gave no key for a new version")
    noun = msgspec.structs.replace(noun, id=int(inserted[0]))
    return Kept(noun, position, key, "", base_id, ())


def change(connection: Connection, noun: DatasetVersion) -> None:
    """Write a version's status, reasons and acceptance anew (its content never changes)."""
    connection.execute(
        update(version)
        .where(version.c.id == noun.id)
        .values(status=noun.status, noun=_encoder.encode(noun))
    )


def judge_again(connection: Connection, noun: DatasetVersion, *, base_id: int | None) -> None:
    """Write a refused version anew after it was judged again: dates, place, base, verdict.

    A refused version lies on no line of history yet, so its place may still change.
    """
    connection.execute(
        update(version)
        .where(version.c.id == noun.id, version.c.status == "refused")
        .values(
            status=noun.status,
            position=_position_of(connection, noun),
            observed=noun.observed,
            base_id=base_id,
            noun=_encoder.encode(noun),
        )
    )


def confirm(connection: Connection, version_id: int, at: str) -> None:
    """Note that the official address gave this content."""
    connection.execute(
        update(version)
        .where(version.c.id == version_id, version.c.confirmed < at)
        .values(confirmed=at)
    )


def add_reading(
    connection: Connection,
    version_id: int,
    *,
    parser: str,
    n_records: int,
    n_names: int,
    read_at: str,
    issues: Sequence[Issue],
    locations: Mapping[str, Mapping[str, str]],
) -> None:
    """Note that a parser has read a version.

    Args:
        connection: In a writing transaction.
        version_id: The version.
        parser: Parser id.
        n_records: Records it gave.
        n_names: Distinct names it gave.
        read_at: UTC instant.
        issues: Faults it found.
        locations: By component and record id the place in the raw file.
    """
    connection.execute(
        reading.insert().values(
            version_id=version_id,
            parser=parser,
            n_records=n_records,
            n_names=n_names,
            read_at=read_at,
            issues=zlib.compress(msgspec.json.encode(list(issues)), 6),
            locations=zlib.compress(msgspec.json.encode(locations), 6),
        )
    )


def of_dataset(connection: Connection, dataset: str) -> tuple[Kept, ...]:
    """Give all versions of a dataset, refused ones too, in order of time."""
    rows = connection.execute(
        select(version).where(version.c.dataset == dataset).order_by(version.c.position)
    ).all()
    return _kept(connection, rows)


def names(connection: Connection, *, refused: bool = False) -> tuple[str, ...]:
    """Give the names of all datasets with a version, sorted; of refused ones only if asked."""
    query = select(version.c.dataset).distinct()
    if not refused:
        query = query.where(version.c.status != "refused")
    found = connection.execute(query)
    return tuple(sorted(found.scalars()))


def by_id(connection: Connection, version_id: int) -> Kept | None:
    """Give one version, or None."""
    rows = connection.execute(select(version).where(version.c.id == version_id)).all()
    found = _kept(connection, rows)
    return found[0] if found else None


def _kept(connection: Connection, rows: Sequence[Row[Any]]) -> tuple[Kept, ...]:
    readings: dict[int, list[tuple[str, int, int]]] = {}
    if rows:
        stats = connection.execute(
            select(reading.c.version_id, reading.c.parser, reading.c.n_records, reading.c.n_names)
            .where(reading.c.version_id.in_([row.id for row in rows]))
            .order_by(reading.c.id)
        )
        for one in stats:
            readings.setdefault(one.version_id, []).append((one.parser, one.n_records, one.n_names))
    result = []
    for row in rows:
        of_this = readings.get(row.id, [])
        parser, n_records, n_names = of_this[-1] if of_this else ("", 0, 0)
        noun = msgspec.structs.replace(
            msgspec.json.decode(row.noun, type=DatasetVersion),
            id=row.id,
            status=row.status,
            parser=parser,
            n_records=n_records,
            n_names=n_names,
        )
        parsers = tuple(name for name, _, _ in of_this)
        result.append(
            Kept(noun, row.position, row.content_key, row.confirmed, row.base_id, parsers)
        )
    return tuple(result)


def first_read(connection: Connection, dataset: str) -> dict[int, str]:
    """Give the UTC instant of the first reading of each version of a dataset, by version id."""
    rows = connection.execute(
        select(reading.c.version_id, func.min(reading.c.read_at).label("at"))
        .join(version, version.c.id == reading.c.version_id)
        .where(version.c.dataset == dataset)
        .group_by(reading.c.version_id)
    )
    return {row.version_id: row.at for row in rows}


def issues_of(connection: Connection, version_id: int, parser: str) -> tuple[Issue, ...]:
    """Give the faults that a reading found; empty when there is no such reading."""
    data = connection.execute(
        select(reading.c.issues).where(
            reading.c.version_id == version_id, reading.c.parser == parser
        )
    ).scalar_one_or_none()
    if data is None:
        return ()
    return msgspec.json.decode(zlib.decompress(data), type=tuple[Issue, ...])


def locations_of(connection: Connection, version_id: int, parser: str) -> dict[str, dict[str, str]]:
    """Give by component and record id the place in the raw file; empty without a reading."""
    data = connection.execute(
        select(reading.c.locations).where(
            reading.c.version_id == version_id, reading.c.parser == parser
        )
    ).scalar_one_or_none()
    if data is None:
        return {}
    return msgspec.json.decode(zlib.decompress(data), type=dict[str, dict[str, str]])
