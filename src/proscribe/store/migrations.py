"""Forward migrations: each takes the store from one format number to the next, in a transaction.

A release reads its own format and every older one. A store of a newer format is refused before
anything is touched. A migration is never edited once released; the next one mends it. When a
table that an earlier migration makes gets another form, its first form moves into that migration.
"""

from collections.abc import Callable, Sequence

from sqlalchemy import Connection, inspect, select, update

from proscribe.errors import StoreFormatError
from proscribe.store import schema

Migration = Callable[[Connection], None]


_FIRST = (
    schema.meta,
    schema.raw_file,
    schema.raw_chunk,
    schema.dataset,
    schema.version,
    schema.reading,
    schema.revision,
    schema.presence,
    schema.in_force,
    schema.reference,
    schema.party_member,
    schema.party_link,
    schema.event,
)


def _first_tables(connection: Connection) -> None:
    """Format 1: lists, history, parties, audit chain."""
    schema.metadata.create_all(connection, tables=_FIRST)


def _party_decisions(connection: Connection) -> None:
    """Format 2: an analyst may join and split parties."""
    schema.party_decision.create(connection)


MIGRATIONS: tuple[Migration, ...] = (_first_tables, _party_decisions)


def format_of(connection: Connection) -> int:
    """Give the format number of a store; 0 when it is empty."""
    if not inspect(connection).has_table("meta"):
        return 0
    found = connection.execute(
        select(schema.meta.c.value).where(schema.meta.c.key == "format")
    ).scalar_one_or_none()
    return int(found) if found is not None else 0


def migrate(connection: Connection, migrations: Sequence[Migration] = MIGRATIONS) -> int:
    """Bring a store to the newest format, inside the caller's transaction.

    Returns:
        The format it had before.

    Raises:
        StoreFormatError: It has a format that is newer than this release.
    """
    found = format_of(connection)
    newest = len(migrations)
    if found > newest:
        raise StoreFormatError(found=found, newest=newest)
    for number in range(found, newest):
        migrations[number](connection)
        if number == 0:
            connection.execute(schema.meta.insert().values(key="format", value="1"))
        else:
            connection.execute(
                update(schema.meta)
                .where(schema.meta.c.key == "format")
                .values(value=str(number + 1))
            )
    return found
