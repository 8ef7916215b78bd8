"""The audit chain: what was done, in order, each entry bound to the one before by its hash.

Nothing is ever edited or removed. An entry's hash is SHA-256 over the previous hash and the
canonical JSON of number, time, kind and content.
"""

import hashlib
from collections.abc import Iterator, Mapping

import msgspec
from sqlalchemy import Connection, select

from proscribe.store.schema import event

_START = "0" * 64
_encoder = msgspec.json.Encoder(order="deterministic")


class Event(msgspec.Struct, frozen=True):
    """One entry.

    Attributes:
        number: From 1, without gaps.
        at: UTC instant.
        kind: What was done, for example `version-accepted`.
        content: Facts in words; no data of screened people.
        previous: Hash of the entry before, hex.
        hash: Hash of this entry, hex.
    """

    number: int
    at: str
    kind: str
    content: dict[str, str]
    previous: str
    hash: str


def _hash(*, number: int, at: str, kind: str, content: Mapping[str, str], previous: str) -> str:
    body = _encoder.encode([previous, number, at, kind, dict(content)])
    return hashlib.sha256(body).hexdigest()


def append(connection: Connection, *, at: str, kind: str, content: Mapping[str, str]) -> Event:
    """Add an entry at the end, inside the caller's writing transaction."""
    last = connection.execute(
        select(event.c.number, event.c.hash).order_by(event.c.number.desc()).limit(1)
    ).one_or_none()
    number, previous = (last.number + 1, last.hash) if last else (1, _START)
    entry_hash = _hash(number=number, at=at, kind=kind, content=content, previous=previous)
    connection.execute(
        event.insert().values(
            number=number,
            at=at,
            kind=kind,
            content=_encoder.encode(dict(content)),
            previous=previous,
            hash=entry_hash,
        )
    )
    return Event(number, at, kind, dict(content), previous, entry_hash)


def entries(connection: Connection) -> Iterator[Event]:
    """Give all entries in order."""
    for row in connection.execute(select(event).order_by(event.c.number)):
        content = msgspec.json.decode(row.content, type=dict[str, str])
        yield Event(row.number, row.at, row.kind, content, row.previous, row.hash)


def first_broken(connection: Connection) -> int | None:
    """Give the number of the first entry that does not fit the chain, None when all do."""
    previous, expected = _START, 1
    for entry in entries(connection):
        right = _hash(
            number=entry.number,
            at=entry.at,
            kind=entry.kind,
            content=entry.content,
            previous=previous,
        )
        if entry.number != expected or entry.previous != previous or entry.hash != right:
            return expected
        previous, expected = entry.hash, expected + 1
    return None
